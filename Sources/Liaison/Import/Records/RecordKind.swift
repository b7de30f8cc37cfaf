internal import Postgres

/// A kind of record whose exported list comes back with edits: what its columns are, and how a change of them is made.
///
/// One file beside this one declares each kind; ``RecordTransfer`` does the rest.
struct RecordKind: Sendable {
  /// As the command and `ops.import.kind` have it: `follow-ups`.
  let name: String
  /// One of them: `follow-up`.
  let noun: String
  let columns: [RecordColumn]
  /// The columns that name a record to people.
  let key: [String]
  /// The report whose editions hold such a list; nil where none does.
  var report: String?
  /// The records with one of these keys or ids, as the setting `liaison.as_of` has it, with a column `id`. What depends on
  /// a day is for the one given, else for today.
  let records: @Sendable (_ keys: [String], _ ids: [String], _ day: String?) -> SQL
  /// Holds the records of these ids until the transaction ends, so that what is compared is what is changed.
  let lock: @Sendable (_ ids: [String]) -> SQL
  /// Whether a row is about a record that has another key: one whose key is edited; nil where no
  /// key is.
  var isAbout: (@Sendable (RecordRow, StoredRecord) -> Bool)?
  /// The changes that the edits of a row ask for, in the order in which they are made.
  let changes: @Sendable (RecordEdits) throws -> [RecordChange]
  /// How a row without a record becomes one; nil where files bring no new ones.
  var addition: (@Sendable (NewRecord) throws -> RecordAddition)?
  /// The columns that a row of a new one may fill.
  var givenAtFirst: Set<String> = []
  /// Rows are applied in the order of this column's numbers; nil for that of the file.
  var appliedBy: String?
  /// What a person should know once changes were made, a sentence a row; nil where nothing follows.
  var warnings: SQL?

  func column(_ name: String) -> RecordColumn {
    guard let column = columns.first(where: { $0.name == name }) else {
      preconditionFailure("\(self.name) have no column \(name)")
    }
    return column
  }

  /// The key of a stored record as one text.
  func key(of record: StoredRecord) -> String { key.map { record[$0] ?? "" }.joined(separator: " ") }

  /// The keys that a row can mean, which are several where it has a date that can be two; none where a part is missing.
  func keys(of row: RecordRow) -> [String] {
    key.reduce(into: [""]) { keys, name in
      let readings = row.isBlank(name) ? [] : column(name).form.readings(of: row[name] ?? "")
      keys = keys.flatMap { key in readings.map { key.isEmpty ? $0 : "\(key) \($0)" } }
    }
  }
}

/// A record as the database has it: the texts of its columns as exports write them; what is null is not there.
typealias StoredRecord = [String: String]

/// Records of one kind, found by their keys.
struct RecordSet: Sendable {
  private let kind: RecordKind
  private let all: [StoredRecord]
  private let byKey: [String: StoredRecord]

  init(_ records: [StoredRecord], of kind: RecordKind) {
    self.kind = kind
    all = records
    byKey = Dictionary(records.map { (kind.key(of: $0), $0) }) { first, _ in first }
  }

  /// The record that a row is about; nil where there is none.
  func record(for row: RecordRow) -> StoredRecord? {
    kind.keys(of: row).lazy.compactMap { byKey[$0] }.first
      ?? kind.isAbout.flatMap { isAbout in all.first { isAbout(row, $0) } }
  }
}

/// A row of a file.
struct RecordRow: Sendable {
  /// Line of the file in which it begins, counted from 1.
  let line: Int
  /// The cells by the names of their columns, as they stand in the file.
  let cells: [String: String]

  subscript(column: String) -> String? { cells[column] }

  /// Whether the file has no such column, or nothing stands there.
  func isBlank(_ column: String) -> Bool { Cell((cells[column] ?? "").utf8).trimmed.isEmpty }
}

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

/// One change of a record by a verb.
struct RecordChange: Sendable {
  /// The columns whose cells asked for it.
  let columns: [String]
  let sql: SQL
}

/// A record that is not there yet.
struct RecordAddition: Sendable {
  /// Returns the key of the one that is there already, so that a file loaded twice adds nothing the second time.
  let existing: SQL
  /// Enters it and returns its key.
  let sql: SQL
  /// What it is, behind its key.
  let sentence: String
}

/// What a person changed in a row: the cells that say something else than the record said when the file was written.
struct RecordEdits: Sendable {
  struct Cell: Sendable {
    let from: String?
    /// nil where the cell was emptied.
    let to: String?
    /// Whether the database says so already.
    let isReached: Bool
  }

  /// The record as it is now.
  let current: StoredRecord
  let row: RecordRow
  /// By column.
  let cells: [String: Cell]

  /// The edit of a column that is still to be made.
  func pending(_ column: String) -> Cell? { cells[column].flatMap { $0.isReached ? nil : $0 } }

  /// What the column is to be: as edited, else as it is.
  func wanted(_ column: String) -> String? {
    if let cell = cells[column] { cell.to } else { current[column] }
  }
}

/// The cells of a row that is to become a record.
struct NewRecord: Sendable {
  let kind: RecordKind
  let row: RecordRow

  /// What the row says in a column; nil where it says nothing.
  func value(_ column: String) throws -> String? {
    row.isBlank(column) ? nil : try kind.column(column).value(of: row[column] ?? "")
  }

  func required(_ column: String) throws -> String {
    guard let value = try value(column) else {
      throw RecordProblem(column, "A new \(kind.noun) needs a \(column).")
    }
    return value
  }
}

extension RecordColumn {
  /// The one thing that a cell means; nil for a blank one.
  func value(of cell: String) throws(RecordProblem) -> String? {
    guard !Cell(cell.utf8).trimmed.isEmpty else { return nil }
    let readings = form.readings(of: cell)
    let shown = Finding.shortened(cell)
    guard let first = readings.first else { throw RecordProblem(name, "\"\(shown)\" \(form.problem).") }
    guard readings.count == 1 else {
      throw RecordProblem(
        name, "\"\(shown)\" can be \(readings.joined(separator: " or ")). Write the one that is meant so.")
    }
    return first
  }
}
