public import Postgres
public import Reporting

/// Does all that is due and ends: what a timer calls every few minutes. Any number may run at once, beside workers too.
public struct Tick: Sendable {
  /// What came of it.
  public enum Outcome: Sendable {
    /// Nothing was due.
    case nothingDue
    /// What was due is done, skipped for a reason, or another worker's.
    case done
    /// Something failed; a later tick tries it again, or it is given up.
    case someFailed
  }

  private let installation: Installation
  private let output: String
  private let journal: Journal
  private let follow: Step.Follower

  /// - Parameters:
  ///   - installation: where the reports' definitions are.
  ///   - output: the folder that holds the editions.
  ///   - journal: told of every slot.
  ///   - follow: told before and after each step of each run.
  public init(
    _ installation: Installation, output: String, journal: Journal,
    follow: @escaping Step.Follower = { _, _ in }
  ) {
    (self.installation, self.output, self.journal, self.follow) = (installation, output, journal, follow)
  }

  /// Enters what fell due, and serves slot after slot until none is left.
  ///
  /// - Parameters:
  ///   - database: reached under ``Deadlines/clockwork``.
  ///   - checkSchema: refuses a schema that is not this program's. Called where something is due, and where the look for
  ///     it fails: another schema may have no such thing to look at.
  /// - Throws: `PostgresError` where the database is away; what was under way is taken up by the next tick.
  public func run(on database: Database, checkSchema: () async throws -> Void = {}) async throws -> Outcome {
    let look: Look
    do {
      look = try await database.look()
    } catch PostgresError.server(let error) where !error.isOutage {
      try await checkSchema()
      throw PostgresError.server(error)
    }
    guard look.hasWork else { return .nothingDue }
    try await checkSchema()
    return try await withTaskExecutorPreference(globalConcurrentExecutor) {
      try await serve(what: look, on: database)
    }
  }

  /// Not on the one thread that commands have: a lease is to be renewed while a report is being written.
  private func serve(what first: Look, on database: Database) async throws -> Outcome {
    var look = first
    journal.note("database: \(try await database.withConnection { try $0.summary })")
    let identity = WorkerIdentity(kind: .tick)
    try await identity.signOn(to: database, isListening: false, clockSkew: look.clockSkew)
    let work = Database(Deadlines.work.applied(to: database.options))
    let reports = installation.reports
    let service = SlotService(
      worker: identity.id, clock: database, work: work, output: output,
      report: { try ReportLibrary.load($0, folder: reports) }, journal: journal, follow: follow)
    let result: Result<Outcome, any Error>
    do {
      var outcome = Outcome.done
      var hasMoved = true
      while look.hasWork && hasMoved {
        let round = try await service.serveAll(entering: look.hasToEnter)
        if round.failed > 0 { outcome = .someFailed }
        try Task.checkCancellation()
        hasMoved = round.hasMoved
        look = try await database.look()
      }
      result = .success(outcome)
    } catch {
      result = .failure(error)
    }
    await work.close()
    // A database that is away would be waited for once more.
    if case .failure(let error) = result, error.isOutage { throw error }
    await identity.signOff(from: database)
    return try result.get()
  }
}
