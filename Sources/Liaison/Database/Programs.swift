import FoundationEssentials
import Glibc
import Subprocess
import SystemPackage

/// PostgreSQL's own programs (`initdb`, `pg_ctl`, the real `psql`), found and run.
struct Programs: Sendable {
  /// Folder that holds them, of one major version.
  let folder: String
  /// Whom to run them as; nil for the user of this process. The server refuses root.
  let account: Account?

  /// A user of this machine.
  struct Account: Sendable {
    let name: String
    let user: uid_t
    let group: gid_t
  }

  /// Finds the server's programs of a major version, or the newest installed.
  static func find(version: String? = nil) throws -> Programs {
    Programs(
      folder: try folder(holding: "initdb", version: version),
      account: try geteuid() == 0 ? serverAccount() : nil)
  }

  /// The folder that holds a program of a major version, or of the newest installed.
  ///
  /// Debian keeps each version in a folder of its own, off the PATH; its `psql` on the PATH is a Perl wrapper. A machine
  /// that only has the clients has such a folder without `initdb`.
  static func folder(holding program: String, version: String? = nil) throws -> String {
    let base = "/usr/lib/postgresql"
    let installed = (try? FileManager.default.contentsOfDirectory(atPath: base)) ?? []
    let wanted = installed.compactMap(Int.init).sorted(by: >).filter {
      version == nil || String($0) == version
    }
    let path = Variables.value(of: "PATH")?.split(separator: ":").map(String.init) ?? []
    let found = (wanted.map { "\(base)/\($0)/bin" } + (version == nil ? path : [])).first {
      FileManager.default.isExecutableFile(atPath: "\($0)/\(program)")
    }
    guard let found else {
      throw Failure(
        "PostgreSQL\(version.map { " \($0)" } ?? "")'s programs are not installed; run: "
          + "apt-get install postgresql\(version.map { "-\($0)" } ?? ""). "
          + "Or choose a server that runs already with --database.")
    }
    return found
  }

  private static func serverAccount() throws -> Account {
    guard let entry = getpwnam("postgres") else {
      throw Failure(
        "PostgreSQL does not run as root, and there is no user 'postgres' to run it as; "
          + "run as an ordinary user, or: apt-get install postgresql.")
    }
    return Account(name: "postgres", user: entry.pointee.pw_uid, group: entry.pointee.pw_gid)
  }

  /// Runs one to its end as the server's account; its output where it fails.
  ///
  /// - Parameter folder: the working folder. `pg_ctl` hands its arguments to a shell, which would run a folder called
  ///   `$(reboot)`: so paths are given relative to this one.
  /// - Throws: ``Failure`` with what the program said.
  func run(_ program: String, _ arguments: [String], in folder: String, whatFor purpose: String) async throws
  {
    // By setpriv, not by Subprocess: between fork and exec of a process with threads, glibc's setuid can wait for ever
    // for a thread that was just being made.
    let path = "\(self.folder)/\(program)"
    let command =
      account.map {
        ["/usr/bin/setpriv", "--reuid=\($0.user)", "--regid=\($0.group)", "--clear-groups", path]
      } ?? [path]
    // The caller's locale may not exist for that account; it does not matter here.
    // In a task of its own, which nobody cancels: a server left half started or half stopped is worse than waiting.
    let result = try await Task {
      try await Subprocess.run(
        .path(FilePath(command[0])), arguments: Arguments(command[1...] + arguments),
        environment: .inherit.updating(["LC_ALL": "C.UTF-8"]), workingDirectory: FilePath(folder),
        output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
    }.value
    guard result.terminationStatus.isSuccess else {
      let said = [result.standardError, result.standardOutput].joined(separator: "\n")
      throw Failure("\(purpose) failed: \(program) said: \(said.trimmed)")
    }
  }
}

extension String {
  /// Without blanks and line ends at either end.
  var trimmed: String {
    let kept = drop { $0.isWhitespace }
    return String(
      kept[..<(kept.lastIndex { !$0.isWhitespace }.map { kept.index(after: $0) } ?? kept.startIndex)])
  }
}
