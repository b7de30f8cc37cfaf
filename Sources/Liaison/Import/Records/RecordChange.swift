internal import Postgres

/// One change of a record by a verb.
struct RecordChange: Sendable {
  /// The columns whose cells asked for it.
  let columns: [String]
  let sql: SQL
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
