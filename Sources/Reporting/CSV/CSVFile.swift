/// A dataset written as CSV.
struct CSVFile {
  let bytes: [UInt8]
  /// How many cells the formula guard marked, by column; columns without any are left out.
  let guardedCells: [String: Int]

  /// The rendition for people: byte order mark, CRLF, the edition's columns first, free text guarded.
  static func people(_ dataset: CheckedDataset, of edition: Edition) -> CSVFile {
    let fields = dataset.definition.fields
    let editionCells = EditionColumn.allCases.map { $0.value(of: edition) }
    var csv = CSVWriter(lineEnd: .people)
    var guardedCells: [String: Int] = [:]
    csv.appendByteOrderMark()
    csv.appendRow(EditionColumn.allCases.map(\.rawValue) + fields.map(\.name))
    for row in dataset.rows {
      for cell in editionCells { csv.append(cell) }
      for (cell, field) in zip(row, fields) {
        if let cell, field.isFreeText, FormulaGuard.isDangerous(cell) {
          csv.append("'" + cell)
          guardedCells[field.name, default: 0] += 1
        } else {
          csv.append(cell)
        }
      }
      csv.endRow()
    }
    return CSVFile(bytes: csv.bytes, guardedCells: guardedCells)
  }

  /// The rendition for hashing: LF, no byte order mark, no guard, and nothing about the edition, so that an unchanged
  /// figure keeps its hash from edition to edition.
  static func canonical(_ dataset: CheckedDataset) -> [UInt8] {
    var csv = CSVWriter(lineEnd: .canonical)
    csv.appendRow(dataset.definition.fields.map(\.name))
    for row in dataset.rows { csv.appendRow(row) }
    return csv.bytes
  }
}

/// The digest that tells whether an edition's figures have changed.
public enum DataDigest {
  /// The SHA-256 of all published datasets, one after the other, each as canonical CSV: a header of field names, LF
  /// line ends, minimal quotes, no byte order mark and no formula guard.
  public static func sha256(of datasets: [Dataset]) throws(DatasetError) -> String {
    var hash = SHA256()
    for dataset in datasets where dataset.definition.isPublished {
      hash.update(CSVFile.canonical(try CheckedDataset(dataset)))
    }
    return hash.hexDigest()
  }
}
