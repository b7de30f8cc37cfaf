/// Proves from the CSV files as they lie on disk what the text says about them.
struct TotalsProof {
  /// A promise that the files do not keep.
  struct Failure: Error {
    let file: String
    let problem: String
  }

  /// A CSV file as it was read back.
  private struct Table {
    let header: [String]
    let rows: [[String]]

    func sum(of field: String) -> ExactNumber {
      guard let position = header.firstIndex(of: field) else { return .zero }
      return rows.reduce(.zero) { sum, row in ExactNumber(row[position]).map { sum + $0 } ?? sum }
    }

    /// How many rows have one of these values in each of these columns.
    func count(of values: [String: Set<String>]) -> Int {
      rows.count { row in zip(header, row).allSatisfy { field, cell in values[field]?.contains(cell) ?? true }
      }
    }
  }

  let rendered: RenderedEdition

  /// Reads the CSVs of a folder back: as many rows as the query gave, the same sum of every numeric column, and the
  /// declared totals.
  func check(folder: String) throws {
    var tables: [String: Table] = [:]
    for dataset in rendered.datasets where dataset.definition.isPublished {
      tables[dataset.definition.name] = try table(of: dataset, in: folder)
    }
    for total in rendered.definition.totals { try check(total, against: tables) }
  }

  private func table(of dataset: CheckedDataset, in folder: String) throws -> Table {
    let name = rendered.edition.fileName(of: dataset.definition.name) + ".csv"
    var reader = CSVReader(try FileSystem.contents(of: folder + "/" + name))
    let header = reader.next() ?? []
    var rows: [[String]] = []
    while let row = reader.next() {
      guard row.count == header.count else {
        throw Failure(
          file: name, problem: "row \(rows.count + 1) has \(row.count) cells below \(header.count) heads")
      }
      rows.append(row)
    }
    guard rows.count == dataset.rows.count else {
      throw Failure(
        file: name, problem: "it holds \(rows.count) rows, and the query gave \(dataset.rows.count)")
    }
    let table = Table(header: header, rows: rows)
    for (position, field) in dataset.definition.fields.enumerated() where field.type.isNumeric {
      let (sum, expected) = (table.sum(of: field.name), dataset.sum(ofColumn: position))
      guard sum == expected else {
        throw Failure(
          file: name, problem: "the column \(field.name) adds up to \(sum), not to \(expected)")
      }
    }
    return table
  }

  private func check(
    _ total: ReportDefinition.DeclaredTotal, against tables: [String: Table]
  ) throws {
    guard let source = rendered.datasets.first(where: { $0.definition.name == total.value.dataset }) else {
      preconditionFailure(
        "\(total.value) was not drawn, although loading the definition checks that it exists")
    }
    let value = source.sum(ofColumn: source.definition.position(of: total.value.field))
    switch total.published {
    case .sum(let column):
      let sum = tables[column.dataset]?.sum(of: column.field) ?? .zero
      guard value == sum else {
        throw Failure(
          file: column.dataset,
          problem: "the text says \(total.value) = \(value), but the rows of \(column) add up to \(sum)")
      }
    case .count(let dataset, let values):
      let count = tables[dataset]?.count(of: values) ?? 0
      guard value == ExactNumber("\(count)") else {
        let filter = values.sorted { $0.key < $1.key }.map { field, values in
          "\(field) \(values.sorted().joined(separator: " or "))"
        }
        throw Failure(
          file: dataset,
          problem:
            "the text says \(total.value) = \(value), but \(count) rows of \(dataset) have \(filter.joined(separator: ", "))"
        )
      }
    }
  }
}
