import ArgumentParser
import Liaison

struct DatabaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "database",
    abstract: "Start, stop and look at the embedded database; open psql on any.",
    subcommands: [Start.self, Stop.self, StatusCommand.self, Psql.self])

  struct Start: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "start", abstract: "Start the embedded database and let it run until 'database stop'.",
      discussion:
        "Without this, each command starts the embedded database when it needs it and stops it again.")

    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let server = try database.embeddedServer()
      try await server.startAndKeep()
      Terminal.print("The embedded database in \(server.folder) is running.\n\(server.conninfo)")
    }
  }

  struct Stop: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "stop", abstract: "Stop the embedded database.")

    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let server = try database.embeddedServer()
      let wasRunning = try await server.stop()
      Terminal.print(
        "The embedded database in \(server.folder) \(wasRunning ? "is stopped" : "was not running").")
    }
  }

  struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "status",
      abstract: "Say which database is chosen, and whether it answers.",
      discussion:
        "Starts nothing. Exit code 1 where the embedded database does not run, 69 where a server can't be reached."
    )

    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      switch try database.choice() {
      case .server(let conninfo):
        Terminal.print("server: \(try await ServerSummary.of(conninfo))")
      case .embedded(let folder):
        let server = EmbeddedServer(folder: folder)
        switch server.status() {
        case .running(let kept):
          Terminal.print("embedded in \(server.folder): running\(kept ? " until 'database stop'" : "")")
          Terminal.print("server: \(try await ServerSummary.of(server.conninfo))")
        case .stopped, .absent:
          let state = server.status() == .absent ? "not made yet; the first command makes it" : "stopped"
          Terminal.print("embedded in \(server.folder): \(state)")
          throw ExitCode.failure
        }
      }
    }
  }

  struct Psql: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "psql",
      abstract:
        "Run psql on the chosen database: liaison database psql -- -c 'select * from api_v1.follow_up'")

    @OptionGroup var database: DatabaseOptions

    @Argument(parsing: .postTerminator, help: "Arguments for psql, after --.")
    var arguments: [String] = []

    func run() async throws {
      let (session, arguments) = (try database.session(), arguments)
      let status = try await session.psql(arguments, willRun: Interruption.lendControlC)
      try Task.checkCancellation()
      if status != 0 { throw ExitCode(status) }
    }
  }
}

extension DatabaseOptions {
  fileprivate func embeddedServer() throws -> EmbeddedServer {
    guard case .embedded(let folder) = try choice() else {
      throw ValidationError(
        "The chosen database is a server that liaison does not run; choose --database embedded or embedded:DIR."
      )
    }
    return EmbeddedServer(folder: folder)
  }
}
