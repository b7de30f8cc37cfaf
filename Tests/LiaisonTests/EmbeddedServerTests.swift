import Foundation
import Postgres
import TestSupport
import Testing

@testable import Liaison

/// The private cluster: made, started, shared, stopped, and brought back after every way it can break.
@Suite struct `Embedded server` {
  /// A folder with a made and stopped cluster, copied from one that is made once a process.
  static func made() async throws -> Scratch {
    let template = try await template.value
    let scratch = try Scratch("embedded")
    let copied = try Tool.run("/bin/cp", ["-a", "\(template.path)/state", scratch.path])
    try #require(copied.status == 0)
    return scratch
  }

  private static let template = Task {
    let scratch = try Scratch("template")
    let server = EmbeddedServer(folder: "\(scratch.path)/state")
    try await server.leave(server.enter())
    // Statics have no end of their own.
    madePath = scratch.path
    atexit { if let path = `Embedded server`.madePath { try? FileManager.default.removeItem(atPath: path) } }
    return scratch
  }
  private nonisolated(unsafe) static var madePath: String?

  private func answers(_ server: EmbeddedServer) async -> Bool {
    guard let connection = try? await Connection.open(ConnectionOptions(server.conninfo)) else {
      return false
    }
    await connection.close()
    return true
  }

  private func setting(_ name: String, of server: EmbeddedServer) async throws -> String {
    let connection = try await Connection.open(ConnectionOptions(server.conninfo))
    let value = try await connection.run {
      try $0.exactlyOne("select current_setting(\(name))", as: String.self)
    }
    await connection.close()
    return value
  }

  @Test func `is made, started for whoever needs it, and stopped when the last one leaves`() async throws {
    let scratch = try Scratch("embedded")
    let server = EmbeddedServer(folder: "\(scratch.path)/a/b/state")
    #expect(server.status() == .absent)
    let use = try await server.enter()
    #expect(use.hasStarted == true)
    #expect(server.status() == .running(kept: false))
    #expect(try await setting("listen_addresses", of: server) == "")
    #expect(try await setting("unix_socket_directories", of: server) == server.folder)
    #expect(try await setting("data_checksums", of: server) == "on")
    #expect(try await setting("server_encoding", of: server) == "UTF8")
    #expect(try await setting("fsync", of: server) == "on")
    #expect(Scratch.mode(server.folder) == 0o700)
    #expect(Scratch.mode("\(server.folder)/data") == 0o700)
    #expect(Scratch.mode("\(server.folder)/.s.PGSQL.5432") == 0o700)
    try await server.leave(use)
    #expect(server.status() == .stopped)
    #expect(await !answers(server))
  }

  @Test(arguments: ["/x/state/", "/x//state", "/x/./state", "/x/y/../state/."])
  func `a folder has one name, however it is written`(written: String) {
    #expect(EmbeddedServer(folder: written).folder == "/x/state")
    #expect(EmbeddedServer(folder: written).conninfo == EmbeddedServer(folder: "/x/state").conninfo)
  }

  @Test func `libpq's own variables lead nobody to another server`() async throws {
    let scratch = try await Self.made()
    let server = EmbeddedServer(folder: "\(scratch.path)/state")
    let use = try await server.enter()
    let asked = try Tool.run(
      "\(TestServer.programs)/psql", ["-XAtc", "select current_database()", server.conninfo],
      environment: [
        "PGHOST": "127.0.0.9", "PGHOSTADDR": "127.0.0.9", "PGPORT": "1", "PGUSER": "nobody",
        "PGDATABASE": "none",
      ])
    #expect(asked.output == "liaison\n", "\(asked.errors)")
    try await server.leave(use)
  }

  @Test func `of two users the first to leave does not stop it, the last one does`() async throws {
    let scratch = try await Self.made()
    let server = EmbeddedServer(folder: "\(scratch.path)/state")
    let first = try await server.enter()
    let second = try await server.enter()
    #expect(first.hasStarted == true)
    #expect(second.hasStarted == false)
    try await server.leave(first)
    #expect(await answers(server))
    try await server.leave(second)
    #expect(await !answers(server))
  }

  @Test func `started to stay it stays, until it is stopped`() async throws {
    let scratch = try await Self.made()
    let server = EmbeddedServer(folder: "\(scratch.path)/state")
    try await server.startAndKeep()
    #expect(server.status() == .running(kept: true))
    try await server.leave(server.enter())
    #expect(await answers(server))
    #expect(try await server.stop())
    #expect(server.status() == .stopped)
    #expect(try await !server.stop())
    // And it is no longer asked to stay.
    try await server.leave(server.enter())
    #expect(server.status() == .stopped)
  }

  @Test func `is not stopped while somebody uses it, and goes when that one leaves`() async throws {
    let scratch = try await Self.made()
    let server = EmbeddedServer(folder: "\(scratch.path)/state")
    try await server.startAndKeep()
    let use = try await server.enter()
    let error = await #expect(throws: Failure.self) { _ = try await server.stop() }
    #expect(
      error?.description
        == "Another liaison command is using the embedded database; it stops when that command ends.")
    #expect(await answers(server))
    try await server.leave(use)
    #expect(await !answers(server))
  }

  @Test func `stopping what was never made says that it did not run`() async throws {
    let scratch = try Scratch("embedded")
    #expect(try await !EmbeddedServer(folder: "\(scratch.path)/state").stop())
    #expect(!FileManager.default.fileExists(atPath: "\(scratch.path)/state"))
  }

  @Test(arguments: ["with a space", "ÄÖ كركوك", String(repeating: "long", count: 30)])
  func `a folder of any name works, its socket in tmp`(name: String) async throws {
    let template = try await Self.made()
    let scratch = try Scratch("embedded")
    try FileManager.default.moveItem(atPath: "\(template.path)/state", toPath: "\(scratch.path)/\(name)")
    try await expectWorks("\(scratch.path)/\(name)")
  }

  @Test func `a cluster is made in a folder whose name a shell would run`() async throws {
    let scratch = try Scratch("embedded")
    try await expectWorks("\(scratch.path)/o'clock \"two\" back\\slash $(touch ran) `touch ran` $HOME")
    let files = try FileManager.default.subpathsOfDirectory(atPath: scratch.path)
    #expect(!files.contains { $0.hasSuffix("/ran") || $0 == "ran" }, "the name was run by a shell")
  }

  private func expectWorks(_ folder: String) async throws {
    let server = EmbeddedServer(folder: folder)
    #expect(server.socketFolder.hasPrefix("/tmp/liaison-"))
    let use = try await server.enter()
    #expect(await answers(server))
    #expect(Scratch.mode(server.socketFolder) == 0o700)
    #expect(EmbeddedServer(folder: folder).socketFolder == server.socketFolder)
    try await server.leave(use)
    #expect(server.status() == .stopped)
    #expect(
      !FileManager.default.fileExists(atPath: server.socketFolder), "the socket's folder is left in /tmp")
  }

  @Test(arguments: ["line\nfeed", "carriage\rreturn", "tab\t", "delete\u{7F}"])
  func `a folder with a control character in its name is refused`(name: String) async throws {
    let scratch = try Scratch("embedded")
    let error = await #expect(throws: Failure.self) {
      try await Self.enterAndLeave(EmbeddedServer(folder: "\(scratch.path)/\(name)"))
    }
    #expect(
      error?.description
        == "The embedded database can't lie in a folder whose name holds a line break or another control "
        + "character; name another with --database embedded:DIR.")
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == [])
  }

  @Test func `two folders never share a socket`() {
    let folders = (0..<2000).map { EmbeddedServer(folder: "/srv/a \($0)").socketFolder }
    #expect(Set(folders).count == 2000)
  }

  @Test func `what a broken-off initdb left is cleared away`() async throws {
    let scratch = try Scratch("embedded")
    let server = EmbeddedServer(folder: "\(scratch.path)/state")
    // As a process killed in the middle of initdb leaves it.
    let made = try await Self.made()
    try FileManager.default.moveItem(atPath: "\(made.path)/state", toPath: server.folder)
    try FileManager.default.moveItem(atPath: "\(server.folder)/data", toPath: "\(server.folder)/data.new")
    try FileManager.default.removeItem(atPath: "\(server.folder)/data.new/global")
    #expect(server.status() == .absent)
    let use = try await server.enter()
    #expect(await answers(server))
    #expect(!FileManager.default.fileExists(atPath: "\(server.folder)/data.new"))
    try await server.leave(use)
  }

  @Test func `a killed postmaster is started again`() async throws {
    let scratch = try await Self.made()
    let server = EmbeddedServer(folder: "\(scratch.path)/state")
    try await server.startAndKeep()
    try await killPostmaster(of: server)
    #expect(FileManager.default.fileExists(atPath: "\(server.folder)/data/postmaster.pid"))
    #expect(server.status() == .stopped)
    let use = try await server.enter()
    #expect(use.hasStarted == true)
    #expect(await answers(server))
    try await server.leave(use)
    #expect(try await server.stop())
  }

  /// After a restart of a container the numbers begin again, and another process has the postmaster's.
  @Test func `a postmaster's number that another process has now does not look like a server`() async throws {
    let scratch = try await Self.made()
    let server = EmbeddedServer(folder: "\(scratch.path)/state")
    try await server.startAndKeep()
    try await killPostmaster(of: server)
    let stranger = try ChildProcess("/bin/sleep", ["60"])
    defer { stranger.send(SIGKILL) }
    let file = "\(server.folder)/data/postmaster.pid"
    var lines = try String(contentsOfFile: file, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    lines[0] = "\(stranger.pid)"
    try Data(lines.joined(separator: "\n").utf8).write(to: URL(filePath: file))
    #expect(FileManager.default.fileExists(atPath: "\(server.socketFolder)/.s.PGSQL.5432"))
    #expect(server.status() == .stopped)
    guard geteuid() == 0 else {
      return Checkout.skip(because: "only where the server runs as another user does it tell the two apart")
    }
    let use = try await server.enter()
    #expect(await answers(server))
    try await server.leave(use)
    #expect(try await server.stop())
  }

  private func killPostmaster(of server: EmbeddedServer) async throws {
    let file = "\(server.folder)/data/postmaster.pid"
    let pid = try #require(
      try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").first.flatMap { Int32($0) })
    let children = try Tool.run("/usr/bin/pgrep", ["-P", "\(pid)"]).output.split(separator: "\n").compactMap {
      Int32($0)
    }
    kill(pid, SIGKILL)
    try await waitUntil("the end of the postmaster and its children") {
      ([pid] + children).allSatisfy { kill($0, 0) != 0 }
    }
  }

  @Test func `a folder that others may enter is refused`() async throws {
    let scratch = try Scratch("embedded")
    let folder = "\(scratch.path)/state"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o755])
    let error = await #expect(throws: Failure.self) {
      try await Self.enterAndLeave(EmbeddedServer(folder: folder))
    }
    let owner = geteuid() == 0 ? "postgres" : "your own"
    #expect(
      error?.description
        == "\(folder) can't hold the embedded database: it must be a folder of \(owner) with mode "
        + "0700. Name another with --database embedded:DIR.")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
  }

  @Test func `a folder of somebody else is refused`() async throws {
    guard geteuid() == 0 else { return Checkout.skip(because: "only root can give a folder away") }
    let scratch = try Scratch("embedded")
    let folder = "\(scratch.path)/state"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    chown(folder, 65534, 65534)
    let error = await #expect(throws: Failure.self) {
      try await Self.enterAndLeave(EmbeddedServer(folder: folder))
    }
    #expect(error?.description.contains("it must be a folder of postgres with mode 0700") == true)
  }

  @Test func `a file in the folder's place is refused`() async throws {
    let scratch = try Scratch("embedded")
    let folder = "\(scratch.path)/state"
    try Data().write(to: URL(filePath: folder))
    let error = await #expect(throws: Failure.self) {
      try await Self.enterAndLeave(EmbeddedServer(folder: folder))
    }
    #expect(error?.description.contains("it must be a folder of") == true)
    let below = await #expect(throws: Failure.self) {
      try await Self.enterAndLeave(EmbeddedServer(folder: "\(folder)/below/it"))
    }
    #expect(
      below?.description
        == "Cannot make the folder \"\(folder)/below\": Not a directory. Name a folder that can be made with "
        + "--database embedded:DIR.")
  }

  @Test func `a folder that the server's account can't reach is refused, and not left behind`() async throws {
    guard geteuid() == 0 else {
      return Checkout.skip(because: "the server runs as another user only for root")
    }
    let scratch = try Scratch("embedded")
    chmod(scratch.path, 0o700)
    let folder = "\(scratch.path)/state"
    let error = await #expect(throws: Failure.self) {
      try await Self.enterAndLeave(EmbeddedServer(folder: folder))
    }
    #expect(
      error?.description
        == "The embedded database runs as user postgres, which can't enter \(scratch.path); run as an "
        + "ordinary user, or name another folder with --database embedded:DIR.")
    #expect(!FileManager.default.fileExists(atPath: "\(folder)/data"))
  }

  @Test func `a cluster of a version that is not installed is refused with the line to run`() async throws {
    let scratch = try await Self.made()
    let server = EmbeddedServer(folder: "\(scratch.path)/state")
    try Data("9\n".utf8).write(to: URL(filePath: "\(server.folder)/data/PG_VERSION"))
    let error = await #expect(throws: Failure.self) { try await Self.enterAndLeave(server) }
    #expect(
      error?.description
        == "PostgreSQL 9's programs are not installed; run: apt-get install postgresql-9. Or choose a "
        + "server that runs already with --database.")
  }

  @Test func `a server that does not start says why, with the end of its log`() async throws {
    let scratch = try await Self.made()
    let server = EmbeddedServer(folder: "\(scratch.path)/state")
    try Data("shared_buffers = 'a lot'\n".utf8).write(
      to: URL(filePath: "\(server.folder)/data/postgresql.auto.conf"))
    let error = await #expect(throws: Failure.self) { try await Self.enterAndLeave(server) }
    let sentence = try #require(error?.description)
    #expect(sentence.hasPrefix("Starting the embedded database failed: pg_ctl said: "), "\(sentence)")
    #expect(sentence.contains("Its log \(server.log) ends: "))
    #expect(sentence.contains("shared_buffers"))
  }

  @Test func `a server that starts and lets nobody in is stopped again`() async throws {
    let scratch = try await Self.made()
    // With a name that puts the socket into /tmp, where nothing may be left either.
    let folder = "\(scratch.path)/state of it"
    try FileManager.default.moveItem(atPath: "\(scratch.path)/state", toPath: folder)
    let server = EmbeddedServer(folder: folder)
    try Data("local all all reject\n".utf8).write(to: URL(filePath: "\(folder)/data/pg_hba.conf"))
    let error = await #expect(throws: PostgresError.self) { try await Self.enterAndLeave(server) }
    #expect(error.map { "\($0)".contains("pg_hba.conf rejects connection") } == true, "\(error as Any)")
    #expect(try String(contentsOfFile: server.log, encoding: .utf8).contains("ready to accept connections"))
    #expect(server.status() == .stopped)
    #expect(!FileManager.default.fileExists(atPath: "\(folder)/data/postmaster.pid"))
    #expect(!FileManager.default.fileExists(atPath: server.socketFolder))
  }

  @Test func `a folder that was there is given to nobody`() async throws {
    guard geteuid() == 0 else { return Checkout.skip(because: "only root gives folders away") }
    let scratch = try Scratch("embedded")
    let (folder, other) = ("\(scratch.path)/state", "\(scratch.path)/other")
    try FileManager.default.createDirectory(
      atPath: other, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    try FileManager.default.createSymbolicLink(atPath: folder, withDestinationPath: "other")
    await #expect(throws: Failure.self) { try await Self.enterAndLeave(EmbeddedServer(folder: folder)) }
    var information = stat()
    #expect(stat(other, &information) == 0 && information.st_uid == 0)
  }

  private static func enterAndLeave(_ server: EmbeddedServer) async throws {
    try await server.leave(server.enter())
  }
}
