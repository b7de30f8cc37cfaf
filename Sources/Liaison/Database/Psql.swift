import Glibc
import Subprocess
import SystemPackage

extension DatabaseSession {
  /// Runs psql on the database with this process's terminal, and gives its exit code.
  ///
  /// The real psql, not Debian's Perl wrapper. As the process's own user: the embedded database trusts whoever can
  /// enter its folder.
  public func psql(_ arguments: [String]) async throws -> Int32 {
    let program = "\(try Programs.folder(holding: "psql"))/psql"
    switch choice {
    case .server(let conninfo):
      tell("database: \(try await ServerSummary.of(conninfo))")
      return try await psql(program, conninfo: conninfo, arguments)
    case .embedded(let folder):
      return try await run { _ in
        try await psql(program, conninfo: EmbeddedServer(folder: folder).conninfo, arguments)
      }
    }
  }

  private func psql(_ program: String, conninfo: String, _ arguments: [String]) async throws -> Int32 {
    // Control-C belongs to psql, which cancels its query; this process has to live on and stop the server.
    signal(SIGINT, SIG_IGN)
    defer { signal(SIGINT, SIG_DFL) }
    let target = conninfo.isEmpty ? [] : ["--dbname=\(conninfo)"]
    let result = try await Subprocess.run(
      .path(FilePath(program)), arguments: Arguments(target + arguments),
      input: .fileDescriptor(.standardInput, closeAfterSpawningProcess: false),
      output: .fileDescriptor(.standardOutput, closeAfterSpawningProcess: false),
      error: .fileDescriptor(.standardError, closeAfterSpawningProcess: false))
    switch result.terminationStatus {
    case .exited(let code): return code
    case .signaled(let signal): return 128 + signal
    }
  }
}
