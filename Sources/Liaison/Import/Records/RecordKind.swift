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
  /// Whether a row is a new record rather than an edit of the one with its key, given where there is one; nil where a row
  /// without a key is, or with a key of several columns, one without `recorded_at`.
  var isNew: (@Sendable (RecordRow, StoredRecord?) -> Bool)?
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

  /// The keys that a row can mean, which are several where it has a date that can be two; none where it names nothing.
  func keys(of row: RecordRow) -> [String] {
    guard !key.allSatisfy(row.isBlank) else { return [] }
    return key.reduce(into: [[String]()]) { keys, name in
      let readings = row.isBlank(name) ? [""] : column(name).form.readings(of: row[name] ?? "")
      keys = keys.flatMap { key in readings.map { key + [$0] } }
    }.map { $0.joined(separator: " ") }
  }
}
