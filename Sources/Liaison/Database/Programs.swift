import FoundationEssentials
import Glibc

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
    let path = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":").map(String.init) ?? []
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
    let path = "\(self.folder)/\(program)"
    let command =
      account.map {
        ["/usr/bin/setpriv", "--reuid=\($0.user)", "--regid=\($0.group)", "--clear-groups", path]
      } ?? [path]
    let ending = try await ChildProcess(command: command + arguments, folder: folder).run(isQuiet: true)
    guard ending.status == 0 else {
      throw Failure("\(purpose) failed: \(program) said: \(ending.said.trimmed)")
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
