import FoundationEssentials
import Glibc
import Postgres
import Reporting
import SystemPackage

/// A private PostgreSQL cluster that Liaison makes, starts when needed and stops again when the last user leaves.
///
/// Unix socket only, no TCP, folder mode 0700: whoever can enter the folder is trusted, nobody else can connect.
///
///     FOLDER/data          the cluster
///     FOLDER/server.log    the server's own log
///     FOLDER/users         locked, shared, by every command that uses the server
///     FOLDER/start         locked by whoever starts or stops it
///     FOLDER/keep          present while `liaison database start` asked it to stay
public struct EmbeddedServer: Sendable {
  /// The folder that holds it all.
  public let folder: String

  /// The database and the superuser in it have the product's name.
  static let database = "liaison"

  /// - Parameter folder: absolute or relative to the working folder; need not exist yet.
  public init(folder: String) {
    let here = FilePath(FileManager.default.currentDirectoryPath)
    // One spelling for each folder: without a slash at its end, and without `.` and `..`.
    self.folder = here.pushing(FilePath(folder)).lexicallyNormalized().string
  }

  private var data: String { "\(folder)/data" }
  private var keep: String { "\(folder)/keep" }
  /// The server's own log.
  public var log: String { "\(folder)/server.log" }

  /// Where the socket lies: in the folder, or, where that name is too long for a socket or not plain, in `/tmp`.
  ///
  /// A Unix socket's path has at most 107 bytes; `/.s.PGSQL.5432` takes 14 of them.
  var socketFolder: String {
    let isPlain = folder.utf8.allSatisfy { $0.isPlainPathByte }
    if isPlain, folder.utf8.count <= 107 - 14 { return folder }
    // FNV-1a: the same folder must give the same name in every process.
    let digest = folder.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    return "/tmp/liaison-\(geteuid())-\(String(digest, radix: 16))"
  }

  /// Connection string of the database in it.
  public var conninfo: String { conninfo(database: Self.database) }

  /// With an empty `hostaddr`, because libpq would follow the variable `PGHOSTADDR` to another server.
  private func conninfo(database: String) -> String {
    "host=\(socketFolder) hostaddr='' port=5432 user=\(Self.database) dbname=\(database)"
  }

  /// What `liaison database status` tells.
  public enum Status: Sendable, Equatable {
    /// Nothing there yet.
    case absent
    /// Made, not running.
    case stopped
    /// Running; `kept` where it was started to stay.
    case running(kept: Bool)
  }

  /// The state now, without changing it.
  public func status() -> Status {
    guard FileManager.default.fileExists(atPath: "\(data)/PG_VERSION") else { return .absent }
    guard isRunning() else { return .stopped }
    return .running(kept: FileManager.default.fileExists(atPath: keep))
  }

  /// A command's use of the server; give it back with ``EmbeddedServer/leave(_:)``.
  public struct Use: ~Copyable, Sendable {
    fileprivate let users: FileLock
    /// Whether this command had to start it.
    public let hasStarted: Bool
  }

  /// Makes the cluster if there is none, starts it if it does not run, and holds it.
  ///
  /// - Throws: ``Failure`` naming the folder and what to do, or what the server's programs said.
  public func enter() async throws -> Use {
    Self.forgetLibpqVariables()
    try makeFolder()
    // Before the start lock, so that a command about to stop the server sees us and leaves it alone.
    let users = try FileLock("\(folder)/users", shared: true)
    let turn = try FileLock("\(folder)/start")
    let programs = try Programs.find(version: version())
    if version() == nil { try await makeCluster(programs) }
    let wasRunning = isRunning()
    do {
      if !wasRunning {
        // Under the start lock, because whoever stops the server removes it.
        if socketFolder != folder { try makePrivate(socketFolder, for: programs.account) }
        try await start(programs)
      }
      // Every time: a command that was ended while it started the server may have left it without its database.
      try await makeDatabase()
    } catch {
      if !wasRunning, users.isLast() {
        if isRunning() { try? await stop(programs) }
        removeSocketFolder()
      }
      throw error
    }
    _ = consume turn
    return Use(users: users, hasStarted: !wasRunning)
  }

  /// libpq adds what PGSERVICE, PGOPTIONS and their kin say to every connection, and psql takes them over: meant for some
  /// other server, they would lead this one's connections astray.
  private static func forgetLibpqVariables() {
    for name in ProcessInfo.processInfo.environment.keys where name.hasPrefix("PG") { unsetenv(name) }
  }

  /// Gives the server back; the last one to leave stops it, unless it was started to stay.
  public func leave(_ use: consuming Use) async throws {
    let turn = try FileLock("\(folder)/start")
    if use.users.isLast(), !FileManager.default.fileExists(atPath: keep), isRunning() {
      try await stop(try Programs.find(version: version()))
    }
    _ = consume turn
  }

  /// Starts it to stay until ``stop()``.
  public func startAndKeep() async throws {
    let use = try await enter()
    guard FileManager.default.createFile(atPath: keep, contents: nil) else {
      throw Failure("\(keep) can't be written, so the server would stop again at once.")
    }
    try await leave(use)
  }

  /// Stops it; refuses while another command uses it.
  ///
  /// - Returns: whether it ran.
  public func stop() async throws -> Bool {
    guard status() != .absent else { return false }
    let users = try FileLock("\(folder)/users", shared: true)
    let turn = try FileLock("\(folder)/start")
    try? FileManager.default.removeItem(atPath: keep)
    guard users.isLast() else {
      throw Failure(
        "Another liaison command is using the embedded database; it stops when that command ends.")
    }
    let wasRunning = isRunning()
    if wasRunning { try await stop(try Programs.find(version: version())) }
    _ = consume turn
    return wasRunning
  }

  /// Major version of the cluster's files, nil where there is none.
  private func version() -> String? {
    (try? String(contentsOfFile: "\(data)/PG_VERSION", encoding: .utf8))?.trimmed
  }

  /// Somebody listens on its socket. The number in postmaster.pid proves nothing: after a crash, or a restart of a
  /// container, another process may have it.
  private func isRunning() -> Bool {
    let descriptor = socket(
      AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue), 0)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: "\(socketFolder)/.s.PGSQL.5432".utf8) }
    let length = socklen_t(MemoryLayout.size(ofValue: address))
    let answer = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, length) }
    }
    // A server with a full queue answers "again".
    return answer == 0 || errno == EAGAIN
  }

  /// Makes the folder that holds it all, where it is missing.
  private func makeFolder() throws {
    // The server notes its folder in a file of lines, and so does pg_ctl.
    guard !folder.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
      throw Failure(
        "The embedded database can't lie in a folder whose name holds a line break or another control character; "
          + "name another with --database embedded:DIR.")
    }
    let account = try Programs.find(version: version()).account
    do {
      try FileSystem.makeFolder(folder.parentFolder, mode: 0o755)
    } catch {
      throw Failure("\(Failure(error)) Name a folder that can be made with --database embedded:DIR.")
    }
    try makePrivate(folder, for: account)
    if let account { try checkWay(for: account) }
  }

  /// Makes a folder that only the server's account can enter, or sees that it is one.
  private func makePrivate(_ folder: String, for account: Programs.Account?) throws {
    if mkdir(folder, 0o700) == 0 {
      // Only what was made here is given away, and never what a link points to.
      if let account { lchown(folder, account.user, account.group) }
    } else if errno != EEXIST {
      throw Failure("\(Failure.system("make the folder", folder)) Name another with --database embedded:DIR.")
    }
    var information = stat()
    guard stat(folder, &information) == 0, information.st_mode & S_IFMT == S_IFDIR,
      information.st_uid == account?.user ?? geteuid(), information.st_mode & 0o077 == 0
    else {
      throw Failure(
        "\(folder) can't hold the embedded database: it must be a folder of "
          + "\(account?.name ?? "your own") with mode 0700. Name another with --database embedded:DIR.")
    }
  }

  /// Every folder above must let the server's account through; else its programs fail with a riddle.
  private func checkWay(for account: Programs.Account) throws {
    for above in sequence(first: folder.parentFolder, next: { $0 == "/" ? nil : $0.parentFolder }) {
      var information = stat()
      guard stat(above, &information) == 0 else { continue }
      let bit: UInt32 =
        information.st_uid == account.user ? 0o100 : information.st_gid == account.group ? 0o010 : 0o001
      guard information.st_mode & bit != 0 else {
        throw Failure(
          "The embedded database runs as user \(account.name), which can't enter \(above); "
            + "run as an ordinary user, or name another folder with --database embedded:DIR.")
      }
    }
  }

  /// initdb into a folder beside, then a rename: a broken-off attempt never looks like a cluster.
  private func makeCluster(_ programs: Programs) async throws {
    let half = "\(folder)/data.new"
    do {
      if FileManager.default.fileExists(atPath: half) { try FileManager.default.removeItem(atPath: half) }
    } catch {
      throw Failure("\(half), which a broken-off start left, can't be removed; remove it, and try again.")
    }
    try await programs.run(
      "initdb",
      [
        "--pgdata=data.new", "--username=\(Self.database)", "--auth=trust", "--encoding=UTF8",
        "--locale=C.UTF-8",
        "--data-checksums", "--no-instructions",
      ], in: folder, whatFor: "Making the embedded database in \(folder)")
    guard rename(half, data) == 0 else {
      throw Failure("\(half) can't be renamed to \(data): \(String(cString: strerror(errno))).")
    }
  }

  private func start(_ programs: Programs) async throws {
    let settings =
      "-c listen_addresses= -c unix_socket_permissions=0700 -c timezone=UTC -k \(socketFolder) -p 5432"
    do {
      try await programs.run(
        "pg_ctl",
        ["start", "--pgdata=data", "--log=server.log", "--wait", "--silent", "--options=\(settings)"],
        in: folder,
        whatFor: "Starting the embedded database")
    } catch {
      let tail = (try? String(contentsOfFile: log, encoding: .utf8))?.split(separator: "\n").suffix(3) ?? []
      throw Failure("\(error) Its log \(log) ends: \(tail.joined(separator: " / "))")
    }
  }

  private func makeDatabase() async throws {
    let connection = try await Connection.open(ConnectionOptions(conninfo(database: "postgres")))
    try await connection.run { connection throws(PostgresError) in
      let isThere = try connection.exactlyOne(
        "select exists (select from pg_database where datname = \(Self.database))", as: Bool.self)
      if !isThere { try connection.execute("create database \(identifier: Self.database)") }
    }
    await connection.close()
  }

  /// Leaves nothing in `/tmp`; a folder that still holds a socket stays.
  private func removeSocketFolder() {
    if socketFolder != folder { rmdir(socketFolder) }
  }

  private func stop(_ programs: Programs) async throws {
    try await programs.run(
      "pg_ctl", ["stop", "--pgdata=data", "--mode=fast", "--wait", "--silent"], in: folder,
      whatFor: "Stopping the embedded database")
    removeSocketFolder()
  }
}

extension UInt8 {
  /// Letters, digits and `/ . _ -`: what needs no quoting in a connection string or a server option.
  fileprivate var isPlainPathByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"): true
    default: false
    }
  }
}
