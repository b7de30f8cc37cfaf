public import Postgres

/// The way back of a list: what people changed in an exported file becomes changes of the records.
///
/// Three ways, cell by cell: what the record was when the file was written is found by time travel (``RecordBase``), so
/// a cell that differs from that is an edit. It becomes one change by the verb of `api_v1` that a person would use. Where
/// somebody else has changed the same cell since, the row is a conflict: reported with line, column and both values, and
/// nothing is overwritten. What the database says already is nothing to do, so the same file again changes nothing. A row
/// left out of the file says nothing: nothing is ever deleted.
///
/// One transaction, with a savepoint for each row: a row is applied whole or not at all. Rows stand alone, each about a
/// record of its own, so a bad one says nothing about the good ones, and there is no limit to the share of rejects.
///
/// The file is any CSV of ours, and what a spreadsheet makes of it: commas, semicolons or tabs, with or without a byte
/// order mark, columns in any order or left out, dates as `6/8/2017`, `TRUE` for `yes`, `3.0` for `3`. A date that can be
/// two is taken where one of them is the one that was there. Columns that depend on the day of reading are compared in
/// the file of an edition, whose day is known, and else not looked at.
///
/// What is found is in `ops.import_reject` and, with the same words, in `FILE.rejects.csv`, or ``rejects``.
public struct RecordImport: Sendable {
  /// What the file lists.
  public enum Content: Sendable {
    /// Follow-ups, with the edits of an institution.
    case followUps(by: String)
    /// Meetings; a row without a ref is an extraordinary one to be entered.
    case meetings
    /// Agenda items; a row without a ref is a new one.
    case agendaItems
    /// Holidays; a row that is not there yet is a new one.
    case holidays
    /// Records of a kind that the database describes, such as `lessons`.
    case described(String)
  }

  /// Path of the CSV file.
  public var file: String
  /// What it lists.
  public var content: Content
  /// Where the findings go; nil means `FILE.rejects.csv` beside the file.
  public var rejects: String?

  /// Prepares an import; ``run(on:)`` does it.
  public init(file: String, content: Content, rejects: String? = nil) {
    self.file = file
    self.content = content
    self.rejects = rejects
  }

  /// Imports the file.
  ///
  /// - Throws: ``RefusedChange`` for an unknown institution, `Failure` for an unknown kind and for files that cannot be read or written,
  ///   `PostgresError`; then nothing has changed and nothing is recorded.
  public func run(on database: Database) async throws -> RecordReport {
    try await database.change { connection in
      var transfer = RecordTransfer(self, of: try kind(on: connection))
      return try transfer.run(on: connection)
    }
  }

  private func kind(on connection: isolated Connection) throws -> RecordKind {
    switch content {
    case .followUps(let institution):
      let side = try connection.exactlyOne(
        "select (liaison.institution_named(\(institution))).side::text", as: String.self)
      return .followUps(by: institution, side: side)
    case .meetings: return .meetings
    case .agendaItems: return .agendaItems
    case .holidays: return .holidays
    case .described(let name): return try DescribedKind(name, on: connection).recordKind
    }
  }
}
