import ArgumentParser
import Liaison

struct TickCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tick",
    abstract: "Do all that is due, then end: what a timer calls every few minutes.",
    discussion: """
      What is due is decided by the schedules in the database and by its clock; any number may run at once. A line for \
      every slot goes to standard error.

      Exit codes: 0 what was due is done; 3 nothing was due; 1 something failed and is tried again or given up; \
      69 the database can't be reached.
      """)

  /// Nothing was due.
  static let nothingDue = ExitCode(3)

  @OptionGroup var service: ServiceOptions

  func run() async throws {
    try await service.run { journal in
      let session = try service.session(journal)
      let output = try service.output.folder(for: session.choice)
      let tick = Tick(session.installation, output: output, journal: journal)
      let metrics = service.metrics
      let outcome = try await session.run(needs: .currentWhenUsed, deadlines: .clockwork, quietly: true) {
        database in
        let result: Result<Tick.Outcome, any Error>
        do {
          result = .success(
            try await tick.run(on: database) { try await session.checkSchema(of: database) })
        } catch {
          result = .failure(error)
        }
        await metrics?.refresh(from: database, journal)
        return try result.get()
      }
      switch outcome {
      case .nothingDue: throw Self.nothingDue
      case .someFailed: throw ExitCode.failure
      case .done: return
      }
    }
  }
}
