import Postgres
import Subprocess
import SystemPackage

extension DatabaseSession {
  /// Runs psql on the database with this process's terminal, and gives its exit code.
  ///
  /// The real psql, not Debian's Perl wrapper. As the process's own user: the embedded database trusts whoever can
  /// enter its folder. A cancelled task ends psql.
  ///
  /// - Parameter willRun: called before psql gets the terminal, and with it Control-C, which cancels its query.
  public func psql(_ arguments: [String], willRun: @Sendable () -> Void) async throws -> Int32 {
    let program = "\(try Programs.folder(holding: "psql"))/psql"
    switch choice {
    case .server(let conninfo):
      tell("database: \(try await ServerSummary.of(conninfo))")
      willRun()
      return try await psql(program, conninfo: conninfo, arguments)
    case .embedded(let folder):
      return try await run { _ in
        willRun()
        return try await psql(program, conninfo: EmbeddedServer(folder: folder).conninfo, arguments)
      }
    }
  }

  private func psql(_ program: String, conninfo: String, _ arguments: [String]) async throws -> Int32 {
    // A command line is everybody's to read; a variable of a process only its user's (and root's), and unlike a
    // passfile it leaves nothing on disk, however psql ends.
    let (target, password, sslPassword) = try ConnectionString.withoutSecrets(conninfo)
    guard sslPassword == nil else {
      throw Failure(
        "sslpassword can't be handed to psql unseen; put the connection into a service file, and name it with "
          + "--database service=NAME.")
    }
    var options = PlatformOptions()
    // Asked to end, psql gives the terminal back as it was.
    options.teardownSequence = [.gracefulShutDown(allowedDurationToNextStep: .seconds(5))]
    let result = try await Subprocess.run(
      .path(FilePath(program)),
      arguments: Arguments((target.isEmpty ? [] : ["--dbname=\(target)"]) + arguments),
      environment: password.map { .inherit.updating(["PGPASSWORD": $0]) } ?? .inherit,
      platformOptions: options,
      input: .fileDescriptor(.standardInput, closeAfterSpawningProcess: false),
      output: .fileDescriptor(.standardOutput, closeAfterSpawningProcess: false),
      error: .fileDescriptor(.standardError, closeAfterSpawningProcess: false))
    switch result.terminationStatus {
    case .exited(let code): return code
    case .signaled(let signal): return 128 + signal
    }
  }
}
