public import Agenda
public import Postgres

/// How far an import has come.
public struct ImportProgress: Sendable {
  /// Bytes read of the file.
  public let bytesRead: Int
  /// Size of the file in bytes.
  public let size: Int
  /// Rows checked.
  public let rowsRead: Int
}

/// The import of one file of figures, a Master List or the tidy shape, as one round of a source.
///
/// All of it happens in one transaction. The rows are checked here while they stream to the server; then a handful of
/// statements in `sql/import/returns` carry them into the tables. A file loaded again changes nothing; a corrected file
/// becomes a new version, in which only what differs is written. Imports of one source wait for each other.
///
/// What the checks find is in `ops.import_reject` and, with the same words, in a CSV file: `FILE.rejects.csv`, or ``rejects``.
public struct ReturnsImport: Sendable {
  /// Path of the CSV file; see ``ReturnsHeader`` for its shape.
  public var file: String
  /// Code of the source in `liaison.source`, such as `dtm`.
  public var source: String
  /// Whom the figures count; nil takes it from the header, which in the tidy shape does not say.
  public var population: Population?
  /// The source's number of the round, from 1.
  public var round: Int
  /// The date that the figures are as of.
  public var asOf: CivilDate
  /// The round that the source itself compares with; nil leaves what the round has.
  public var baseline: Int?
  /// The share of rows that may be rejected, 0 to 1; above it nothing is loaded.
  public var maximumRejectShare: Double
  /// Where the findings go; nil means `FILE.rejects.csv` beside the file.
  public var rejects: String?
  /// Where the SQL files of the import are.
  public var installation: Installation

  /// Prepares an import; ``run(on:progress:)`` does it.
  public init(
    file: String, source: String, population: Population? = nil, round: Int, asOf: CivilDate,
    baseline: Int? = nil, maximumRejectShare: Double = 0.02, rejects: String? = nil,
    installation: Installation
  ) {
    self.file = file
    self.source = source
    self.population = population
    self.round = round
    self.asOf = asOf
    self.baseline = baseline
    self.maximumRejectShare = maximumRejectShare
    self.rejects = rejects
    self.installation = installation
  }

  /// Imports the file.
  ///
  /// - Parameter progress: called on the connection's thread after each block of about 64 KiB.
  /// - Throws: `Failure` for an order that cannot be carried out and for files that cannot be read or written,
  ///   `PostgresError`; then nothing has changed and nothing is recorded. A file that is not good enough does not
  ///   throw: see ``ImportOutcome``.
  public func run(
    on database: Database, progress: (@Sendable (ImportProgress) -> Void)? = nil
  ) async throws -> ImportOutcome {
    guard (0...1).contains(maximumRejectShare) else {
      throw Failure(
        "The share of rejected rows that is allowed lies between 0 and 1; \(maximumRejectShare) does not.")
    }
    if let baseline, baseline >= round {
      throw Failure("The baseline of a round is an earlier round, and \(baseline) is not before \(round).")
    }
    // It would stand as the newest round in every report until that day came.
    let today = try await database.today()
    guard asOf <= today else {
      throw Failure("Figures can't be as of \(asOf), a day still to come: today is \(today). Check the year.")
    }
    let statements = try ImportStatements(installation)
    return try await database.withConnection { connection in
      try connection.transaction {
        var transfer = ReturnsTransfer(self, statements)
        return try transfer.run(on: connection, progress: progress)
      }
    }
  }
}
