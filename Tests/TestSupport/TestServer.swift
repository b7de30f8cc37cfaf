import Foundation
import Synchronization

/// A private PostgreSQL server for tests: own cluster in a short temporary folder, Unix socket, no fsync.
///
/// It ends with the test process, however that ends. A server refuses to run as root, so then it runs as `postgres`.
public final class TestServer: Sendable {
  /// What went wrong while starting, with the server's own log.
  public struct Failure: Error, CustomStringConvertible {
    /// The sentence.
    public let description: String

    /// - Parameter description: what went wrong.
    public init(description: String) {
      self.description = description
    }
  }

  /// The folder that holds everything: cluster `data`, socket, `log`.
  public let directory: String
  /// The folder of the Unix socket.
  public var socketDirectory: String { directory }
  /// Number in the socket's name, and the TCP port where there is one.
  public let port: Int
  /// Folder of the server's programs (`postgres`, the real `psql`, …).
  public static let programs: String = {
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql")) ?? []
    let newest = versions.compactMap(Int.init).max().map(String.init) ?? ""
    return "/usr/lib/postgresql/\(newest)/bin"
  }()

  private let settings: [String: String]
  private let supervisor = Mutex<ChildProcess?>(nil)
  private let databases = Atomic<Int>(0)

  private static let one = Mutex<TestServer?>(nil)

  /// The one server that all tests of this process share.
  public static func shared() throws -> TestServer {
    try one.withLock { server in
      if let server { return server }
      let made = try TestServer()
      server = made
      return made
    }
  }

  /// Makes and starts a server of the test's own, to be hurt.
  ///
  /// - Parameters:
  ///   - settings: server settings beside the defaults.
  ///   - hostBasedAuthentication: replaces `pg_hba.conf` where given.
  ///   - tcp: listen on 127.0.0.1, at `port`.
  public init(
    settings: [String: String] = [:], hostBasedAuthentication: String? = nil, tcp: Bool = false
  ) throws {
    var template = Array("/tmp/liaison-test.XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Failure(description: "no temporary folder: errno \(errno)") }
    directory = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    port = tcp ? try Self.freePort() : 5432
    self.settings = settings.merging(["listen_addresses": tcp ? "127.0.0.1" : ""]) { own, _ in own }
    if geteuid() == 0, let user = getpwnam("postgres") {
      chown(directory, user.pointee.pw_uid, user.pointee.pw_gid)
    }
    let made = try asServerUser(
      "initdb",
      [
        "-D", "\(directory)/data", "-U", "postgres", "--auth=trust", "--no-sync", "--no-instructions", "-E",
        "UTF8",
        "--locale=C.UTF-8", "--wal-segsize=4",
      ])
    guard made.status == 0 else { throw Failure(description: "initdb failed: \(made.errors)\(made.output)") }
    if let hostBasedAuthentication {
      try hostBasedAuthentication.write(
        toFile: "\(directory)/data/pg_hba.conf", atomically: false, encoding: .utf8)
    }
    try start()
  }

  deinit {
    // Not a fast shutdown: a server that is just recovering from a killed backend never finishes one (15.20).
    try? end(with: SIGQUIT)
    try? FileManager.default.removeItem(atPath: directory)
  }

  /// The postmaster's process, 0 when it does not run.
  public var postmasterPID: Int32 {
    (try? String(contentsOfFile: "\(directory)/data/postmaster.pid", encoding: .utf8))?
      .split(separator: "\n").first.flatMap { Int32($0) } ?? 0
  }

  /// A connection string for a database of this server over the Unix socket.
  public func conninfo(database: String = "postgres", user: String = "postgres") -> String {
    "host=\(socketDirectory) port=\(port) dbname=\(database) user=\(user)"
  }

  /// Starts the server and waits until it answers.
  public func start() throws {
    let arguments =
      ["-D", "\(directory)/data", "-k", directory, "-p", "\(port)"]
      + settings.merging(Self.fast) { own, _ in own }.flatMap { ["-c", "\($0.key)=\($0.value)"] }
    let (program, all) = Self.dropping("postgres", arguments)
    // The shell outlives nobody: its standard input ends when this process does, and it then stops the server.
    // After a SIGKILL the old children may hold the data folder for a moment, so a start is tried for a while.
    let script = """
      server=
      trap 'kill -QUIT $server; wait $server; rm -rf "\(directory)"; exit' TERM
      (while read -r line; do :; done; kill -TERM $$ 2>/dev/null) <&3 &
      for attempt in 1 2 3 4 5 6 7 8 9 10; do
        "$@" >>'\(directory)/log' 2>&1 </dev/null 3<&- & server=$!
        wait $server; status=$?
        grep -q 'lock file .* already exists\\|pre-existing shared memory' '\(directory)/log' || exit $status
        : >'\(directory)/log'; sleep 0.3
      done
      """
    let process = try ChildProcess(
      "/bin/sh", ["-c", "exec 3<&0; \(script)", "sh", program] + all, input: nil)
    supervisor.withLock { $0 = process }
    let deadline = ContinuousClock.now + .seconds(30)
    while try psql(["-c", "select 1"], database: "postgres").status != 0 {
      guard ContinuousClock.now < deadline, process.isRunning else {
        let log = (try? String(contentsOfFile: "\(directory)/log", encoding: .utf8)) ?? ""
        throw Failure(description: "the test server did not start:\n\(log)")
      }
      usleep(10_000)
    }
  }

  /// Stops the server, fast, and waits for its end.
  public func stop() throws {
    try end(with: SIGINT)
  }

  /// Ends the server at once, as an immediate shutdown does, and starts it again, which recovers what was committed.
  public func restartAtOnce() throws {
    try end(with: SIGQUIT)
    try start()
  }

  /// Kills the postmaster with SIGKILL and waits for its end: what a crash of the machine looks like to a client.
  public func kill() throws {
    try end(with: SIGKILL)
  }

  private func end(with signal: Int32) throws {
    let process = supervisor.withLock { running in
      defer { running = nil }
      return running
    }
    guard let process, process.isRunning else { return }
    let pid = postmasterPID
    if pid > 0 { Foundation.kill(pid, signal) } else { process.send(SIGTERM) }
    process.wait()
  }

  /// Runs the real psql (not Debian's Perl wrapper), without a user's psqlrc.
  public func psql(
    _ arguments: [String], database: String, user: String = "postgres", input: String = ""
  ) throws -> Finished {
    try Tool.run(
      "\(Self.programs)/psql",
      ["-X", "-v", "ON_ERROR_STOP=1", "-h", socketDirectory, "-p", "\(port)", "-U", user, "-d", database]
        + arguments,
      input: input)
  }

  /// Makes an empty database, or a copy of `template`, and returns its name.
  public func createDatabase(template: String? = nil) throws -> String {
    let name = "test_\(databases.add(1, ordering: .relaxed).newValue)"
    let made = try psql(
      ["-q", "-c", "create database \(name) template \(template ?? "template0") strategy file_copy"],
      database: "postgres")
    guard made.status == 0 else { throw Failure(description: "create database failed: \(made.errors)") }
    return name
  }

  private func asServerUser(_ program: String, _ arguments: [String]) throws -> Finished {
    let (path, all) = Self.dropping(program, arguments)
    return try Tool.run(path, all)
  }

  /// The same call as the `postgres` user where this process is root.
  private static func dropping(_ program: String, _ arguments: [String]) -> (String, [String]) {
    guard geteuid() == 0 else { return ("\(programs)/\(program)", arguments) }
    return (
      "/usr/bin/setpriv",
      ["--reuid", "postgres", "--regid", "postgres", "--init-groups", "\(programs)/\(program)"] + arguments
    )
  }

  /// What makes a test server quick: nothing here survives the machine, and nothing has to.
  private static let fast = [
    "fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "shared_buffers": "64MB",
    "max_connections": "200", "timezone": "UTC", "log_min_messages": "warning", "jit": "off",
  ]

  private static func freePort() throws -> Int {
    let socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socket, $0, length) == 0 && getsockname(socket, $0, &length) == 0
      }
    }
    guard bound else { throw Failure(description: "no free port on 127.0.0.1: errno \(errno)") }
    return Int(UInt16(bigEndian: address.sin_port))
  }
}
