internal import Postgres

/// A record that is not there yet.
struct RecordAddition: Sendable {
  /// Returns the key of the one that is there already, so that a file loaded twice adds nothing the second time.
  let existing: SQL
  /// Enters it and returns its key.
  let sql: SQL
  /// What it is, behind its key.
  let sentence: String
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
