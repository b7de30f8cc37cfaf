/// Why a row is not applied.
struct RecordProblem: Error {
  /// Name of the column; nil where the row as a whole is meant.
  var column: String?
  /// A sentence for people.
  let reason: String

  init(_ column: String? = nil, _ reason: String) {
    self.column = column
    self.reason = reason
  }
}

/// Compares a row with what it was and what it is: three ways, cell by cell.
struct RecordComparison {
  /// What is wrong with the row; it is not applied when anything is.
  private(set) var problems: [RecordProblem] = []
  /// Whether one of them is that somebody else has changed the record since.
  private(set) var isConflict = false
  private var cells: [String: RecordEdits.Cell] = [:]
  private let current: StoredRecord
  private let row: RecordRow

  var edits: RecordEdits { RecordEdits(current: current, row: row, cells: cells) }

  /// - Parameters:
  ///   - row: of the file.
  ///   - base: the record when the file was written.
  ///   - current: the record now.
  ///   - comparesAll: whether what depends on the day of reading is compared as well.
  init(
    _ row: RecordRow, base: StoredRecord, current: StoredRecord, columns: [RecordColumn], comparesAll: Bool
  ) {
    self.current = current
    self.row = row
    for column in columns where column.isDifferent(row, from: base, comparesAll: comparesAll) {
      guard let cell = row[column.name] else { continue }
      let now = current[column.name]
      switch column.use {
      case .stamp: continue
      case .fixed(let sentence):
        if !column.form.says(cell, now) { refuse(column, sentence, base[column.name]) }
      case .computed:
        if !column.form.says(cell, now) {
          refuse(column, "It is worked out from other columns and records.", base[column.name])
        }
      case .editable, .erasable: compare(cell, in: column, base[column.name], now)
      }
    }
  }

  private mutating func compare(_ cell: String, in column: RecordColumn, _ base: String?, _ now: String?) {
    let isReached = column.form.says(cell, now)
    do throws(RecordProblem) {
      let value = try column.value(of: cell)
      if value == nil, !isReached, case .editable = column.use {
        problems.append(
          RecordProblem(
            column.name,
            "The cell was emptied, but nothing is taken away by a file; it said \(Self.shown(base))."
          ))
      } else if !isReached, now != base {
        isConflict = true
        problems.append(
          RecordProblem(
            column.name,
            "Changed meanwhile: the file says \(Self.shown(value)), the database \(Self.shown(now)); when the file was"
              + " written it was \(Self.shown(base)). Take the list again and edit that."))
      } else {
        cells[column.name] = RecordEdits.Cell(from: base, to: value, isReached: isReached)
      }
    } catch {
      problems.append(error)
    }
  }

  private mutating func refuse(_ column: RecordColumn, _ sentence: String, _ base: String?) {
    problems.append(
      RecordProblem(
        column.name, "The column can't be changed by a file. \(sentence) It was \(Self.shown(base))."))
  }

  /// A value in a sentence.
  static func shown(_ value: String?) -> String {
    value.map { "\"\(Finding.shortened($0))\"" } ?? "empty"
  }
}
