import Foundation
import Postgres
import Reporting
import TestSupport
import Testing

@testable import Liaison

/// A view as a spreadsheet gets it: every row, nothing a spreadsheet would run, whole or not at all.
@Suite struct `View export tests` {
  private static func demo() async throws -> (TestDatabase, Database) {
    let server = try TestDatabase.make()
    let database = Database(ConnectionOptions(server.conninfo))
    try await Demo(Installation(folder: Checkout.root)).load(into: database)
    return (server, database)
  }

  @discardableResult
  private func export(_ view: String, to path: String, from database: Database) async throws
    -> ViewExport.Outcome
  {
    try await ViewExport(view).write(to: path, from: database) { _, _ in }
  }

  @Test func `every view exports whole, and an outside reader finds every row`() async throws {
    let (server, database) = try await Self.demo()
    let scratch = try Scratch("export")
    let views = try server.psql("select viewname from pg_views where schemaname = 'api_v1' order by 1").split(
      separator: "\n")
    #expect(views.count > 15)
    var rowsOfAll = 0
    for view in views {
      let path = "\(scratch.path)/\(view).csv"
      let outcome = try await export(String(view), to: path, from: database)
      let bytes = try Data(contentsOf: URL(filePath: path))
      #expect(outcome.bytes == bytes.count)
      #expect(outcome.sha256 == SHA256.hexDigest(of: Array(bytes)))
      #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]), "\(view)")
      #expect(bytes.suffix(2) == Data("\r\n".utf8), "\(view)")
      let rows = try PythonCSV.read(bytes)
      #expect("\(rows.count - 1)\n" == (try server.psql("select count(*) from api_v1.\(view)")), "\(view)")
      #expect(outcome.rows == rows.count - 1)
      #expect(rows.allSatisfy { $0.count == rows[0].count }, "\(view)")
      #expect(Set(rows[0]).count == rows[0].count, "\(view) names a column twice")
      #expect(rows[0].allSatisfy { $0.wholeMatch(of: /[a-z][a-z0-9_]*/) != nil }, "\(view): \(rows[0])")
      let dangerous = rows.dropFirst().joined().filter { FormulaGuard.isDangerous($0) && Double($0) == nil }
      // An offset from UTC begins with its sign, and is a time.
      #expect(
        dangerous.allSatisfy { $0.wholeMatch(of: /\+[0-9]{2}:[0-9]{2}/) != nil }, "\(view): \(dangerous)")
      rowsOfAll += rows.count
    }
    #expect(rowsOfAll > 1000)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).count == views.count)
  }

  static let dangerous = [
    "=1+1", "+1", "-x", "-1+1", "@SUM(A1)", "|calc", "%0A", "\t=1", "\r=1", "\n=1", " =1", "\u{A0}=1",
    "\u{200B}=1",
    "\u{FEFF}=1", "\u{200F}=1", "\u{2066}=1", "\u{3000}=1", "\u{FF1D}1", "\u{FF0B}1", "\u{FF0D}1",
    "\u{FF20}x",
    "=\"quoted, \"\"twice\"\"\"", "=1,2",
  ]
  static let harmless = ["1+1", "x=1", "'=1", "كركوك", "a,b", "a\"b", "a\nb", "", "\u{200B}x", "3 - 4"]

  @Test func `text that a spreadsheet would run gets an apostrophe, and only that`() async throws {
    let server = try TestDatabase.make()
    let database = Database(ConnectionOptions(server.conninfo))
    let connection = try await Connection.open(ConnectionOptions(server.conninfo))
    try await connection.run { connection in
      try connection.script(
        "create table staging.note (position integer, note text, amount integer, share numeric, is_on boolean, at timestamptz, on_day date)"
      )
      for (position, text) in (Self.dangerous + Self.harmless).enumerated() {
        try connection.execute(
          "insert into staging.note values (\(position), \(text), \(-position), -1.5, \(position % 2 == 0), '2017-07-23 07:00:00.25+00', '2017-07-23')"
        )
      }
      try connection.execute("insert into staging.note (position) values (1000)")
      try connection.script("create view api_v1.note as select * from staging.note order by position")
    }
    await connection.close()
    let scratch = try Scratch("export")
    let outcome = try await export("note", to: "\(scratch.path)/note.csv", from: database)
    #expect(outcome.guardedCells == Self.dangerous.count)
    let bytes = try Data(contentsOf: URL(filePath: "\(scratch.path)/note.csv"))
    let rows = try PythonCSV.read(bytes)
    #expect(rows[0] == ["position", "note", "amount", "share", "is_on", "at", "at_offset", "on_day"])
    for (position, text) in (Self.dangerous + Self.harmless).enumerated() {
      let expected = position < Self.dangerous.count ? "'\(text)" : text
      #expect(
        rows[position + 1] == [
          "\(position)", expected, "\(-position)", "-1.5", position % 2 == 0 ? "yes" : "no",
          "2017-07-23T10:00:00.25",
          "+03:00", "2017-07-23",
        ])
    }
    #expect(rows.last == ["1000", "", "", "", "", "", "", ""])
    // Every row ends in CRLF; line feeds alone stand only inside quotes.
    #expect(String(decoding: bytes, as: UTF8.self).hasSuffix("1000,,,,,,,\r\n"))
  }

  @Test func `an unknown view is refused with the list of views`() async throws {
    let server = try TestDatabase.make()
    let database = Database(ConnectionOptions(server.conninfo))
    let scratch = try Scratch("export")
    let views = try server.psql(
      "select string_agg(viewname, ', ' order by viewname) from pg_views where schemaname = 'api_v1'"
    ).trimmed
    for name in ["follow_upp", "liaison.follow_up", "follow_up; drop table x", "", "FOLLOW_UP", "pg_class"] {
      let error = await #expect(throws: Failure.self) {
        try await export(name, to: "\(scratch.path)/x.csv", from: database)
      }
      #expect(error?.description == "api_v1 has no view '\(name)'; it has: \(views).")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == [])
    #expect(try await export("api_v1.follow_up", to: "\(scratch.path)/x.csv", from: database).rows == 0)
  }

  @Test func `an older file is replaced whole, a file that can't be written leaves nothing`() async throws {
    let server = try TestDatabase.make()
    let database = Database(ConnectionOptions(server.conninfo))
    let scratch = try Scratch("export")
    let path = "\(scratch.path)/a file.csv"
    try Data(repeating: 0x78, count: 1_000_000).write(to: URL(filePath: path))
    let outcome = try await export("institution", to: path, from: database)
    #expect(try Data(contentsOf: URL(filePath: path)).count == outcome.bytes)
    let error = await #expect(throws: Failure.self) {
      try await export("institution", to: "\(scratch.path)/missing/x.csv", from: database)
    }
    #expect(
      error?.description == "Cannot write \"\(scratch.path)/missing/x.csv\": No such file or directory.")
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["a file.csv"])
  }

  @Test func `an older file keeps its mode and owner, a new one gets the person's own`() async throws {
    let database = Database(ConnectionOptions(try TestDatabase.make().conninfo))
    let scratch = try Scratch("export")
    let path = "\(scratch.path)/x.csv"
    try Data("old".utf8).write(to: URL(filePath: path))
    chmod(path, 0o640)
    if geteuid() == 0 { chown(path, 65534, 65534) }
    try await export("institution", to: path, from: database)
    var information = stat()
    #expect(stat(path, &information) == 0 && information.st_mode & 0o777 == 0o640)
    if geteuid() == 0 { #expect(information.st_uid == 65534 && information.st_gid == 65534) }
    let mask = umask(0)
    umask(mask)
    try await export("institution", to: "\(scratch.path)/new.csv", from: database)
    #expect(Scratch.mode("\(scratch.path)/new.csv") == 0o644 & ~mask)
  }

  @Test(arguments: [true, false])
  func `a link stays, and what it points to is written`(isThere: Bool) async throws {
    let database = Database(ConnectionOptions(try TestDatabase.make().conninfo))
    let scratch = try Scratch("export")
    for folder in ["links", "files"] {
      try FileManager.default.createDirectory(
        atPath: "\(scratch.path)/\(folder)", withIntermediateDirectories: false)
    }
    let (link, file) = ("\(scratch.path)/links/x.csv", "\(scratch.path)/files/real.csv")
    // Two of them, relative to where they lie.
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "other")
    try FileManager.default.createSymbolicLink(
      atPath: "\(scratch.path)/links/other", withDestinationPath: "../files/real.csv")
    if isThere { try Data("old".utf8).write(to: URL(filePath: file)) }
    let outcome = try await export("institution", to: link, from: database)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "other")
    #expect(try Data(contentsOf: URL(filePath: file)).count == outcome.bytes)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: "\(scratch.path)/links").sorted() == [
        "other", "x.csv",
      ])
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(scratch.path)/files") == ["real.csv"])
  }

  @Test func `links in a circle are refused`() async throws {
    let database = Database(ConnectionOptions(try TestDatabase.make().conninfo))
    let scratch = try Scratch("export")
    let link = "\(scratch.path)/x.csv"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "x.csv")
    let error = await #expect(throws: Failure.self) {
      try await export("institution", to: link, from: database)
    }
    #expect(error?.description == "Cannot write \"\(link)\": Too many levels of symbolic links.")
  }

  @Test func `what a killed export left the next one clears away, what a living one writes it does not`()
    async throws
  {
    let database = Database(ConnectionOptions(try TestDatabase.make().conninfo))
    let scratch = try Scratch("export")
    let (path, hidden) = ("\(scratch.path)/x.csv", "\(scratch.path)/.x.csv.liaison-part")
    // As SIGKILL leaves it: with content, locked by nobody.
    try Data(repeating: 0x78, count: 1_000_000).write(to: URL(filePath: hidden))
    let outcome = try await export("institution", to: path, from: database)
    #expect(try Data(contentsOf: URL(filePath: path)).count == outcome.bytes)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["x.csv"])
    let living = open(hidden, O_WRONLY | O_CREAT, 0o600)
    defer { close(living) }
    try #require(flock(living, LOCK_EX) == 0)
    let error = await #expect(throws: Failure.self) {
      try await export("institution", to: path, from: database)
    }
    #expect(
      error?.description == "Cannot write \"\(path)\": another liaison is writing it; wait for it to end.")
    #expect(FileManager.default.fileExists(atPath: hidden))
  }

  /// As root, a rename would put a file in the place of the machine's own `/dev/null`.
  @Test func `what is no file is refused and left as it is`() async throws {
    let server = try TestDatabase.make()
    let database = Database(ConnectionOptions(server.conninfo))
    let scratch = try Scratch("export")
    let (pipe, folder, link) = ("\(scratch.path)/pipe", "\(scratch.path)/folder", "\(scratch.path)/link")
    try #require(mkfifo(pipe, 0o600) == 0)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: pipe)
    let before = try FileManager.default.contentsOfDirectory(atPath: scratch.path).sorted()
    for path in [pipe, folder, link] {
      let error = await #expect(throws: Failure.self) {
        try await export("institution", to: path, from: database)
      }
      #expect(
        error?.description == "Cannot write \"\(path)\": it exists and is not a regular file.")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).sorted() == before)
    var information = stat()
    #expect(lstat(pipe, &information) == 0 && information.st_mode & S_IFMT == S_IFIFO)
  }

  @Test func `a server killed in the middle leaves no file`() async throws {
    let server = try TestServer()
    let name = try server.createDatabase()
    let made = try server.psql(
      [
        "-qc",
        // Rows for a while, so that the server is killed among them.
        "create schema api_v1; create view api_v1.endless as select generate_series(1, 1000000000) as n, repeat('x', 1000) as filler",
      ], database: name)
    try #require(made.status == 0, "\(made.errors)")
    let scratch = try Scratch("export")
    let told = Told()
    let conninfo = server.conninfo(database: name)
    let attempt = Task {
      try await ViewExport("endless").write(
        to: "\(scratch.path)/x.csv", from: Database(ConnectionOptions(conninfo))
      ) { rows, _ in told.tell("\(rows)") }
    }
    try await waitUntil("rows arrive") { told.lines.count > 3 }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.path).map { $0.hasPrefix(".x.csv.") } == [
        true
      ])
    try server.kill()
    await #expect(throws: PostgresError.self) { _ = try await attempt.value }
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == [])
  }
}
