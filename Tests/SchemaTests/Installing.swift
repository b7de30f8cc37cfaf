import Foundation
import TestSupport
import Testing

/// `sql/install.sql` and the files that are generated with it.
@Suite struct Installing {
  private static let sql = "\(Checkout.root)/sql"

  private func install(_ folder: String = sql, into database: String, on server: TestServer) throws
    -> Finished
  {
    try server.psql(["-f", "\(folder)/install.sql"], database: database)
  }

  /// A copy of the folder that a test may edit; its path has a space.
  private func copy() throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sql files \(UUID().uuidString)")
    try FileManager.default.copyItem(at: URL(filePath: Self.sql).resolvingSymlinksInPath(), to: folder)
    return folder.path(percentEncoded: false)
  }

  @Test func `install.sql is up to date with the files`() throws {
    let made = try Tool.run("/bin/sh", ["\(Self.sql)/make-install.sh"], environment: SchemaDump.environment)
    #expect(made.status == 0, "\(made.errors)")
    let stored = try String(contentsOfFile: "\(Self.sql)/install.sql", encoding: .utf8)
    #expect(made.output == stored, "run: sh sql/make-install.sh > sql/install.sql")
  }

  @Test func `schema.sql is what an installed database dumps`() throws {
    try expectGolden(SchemaDump.of(TestDatabase.make().conninfo), at: "\(Self.sql)/schema.sql")
  }

  @Test func `overview.md is what an installed database says of itself`() throws {
    try expectGolden(SchemaDump.overview(of: TestDatabase.make().conninfo), at: "\(Self.sql)/overview.md")
  }

  @Test func `installing twice changes nothing`() throws {
    let database = try TestDatabase.make()
    let ledger = """
      select * from ops.migration order by number; select * from ops.api_file order by path;
      select oid, xmin from pg_class where relnamespace = 'api_v1'::regnamespace order by oid
      """
    let before = (try database.psql(ledger), try SchemaDump.of(database.conninfo))
    let again = try install(into: database.name, on: database.server)
    #expect(again.status == 0, "\(again.errors)")
    #expect(again.errors == "")
    #expect(try database.psql(ledger) == before.0)
    #expect(try SchemaDump.of(database.conninfo) == before.1)
  }

  @Test func `installs from a folder with a space in its path`() throws {
    let server = try TestServer.shared()
    let folder = try copy()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let database = try server.createDatabase()
    let done = try install(folder, into: database, on: server)
    #expect(done.status == 0, "\(done.errors)")
    #expect(done.output.hasSuffix("Liaison schema is at migration \(try lastMigration()).\n"))
  }

  @Test func `needs no superuser and no extension`() throws {
    let server = try TestServer.shared()
    let made = try server.psql(
      [
        "-q", "-c", "create role ordinary login", "-c",
        "create database ordinary owner ordinary template template0",
      ],
      database: "postgres")
    #expect(made.status == 0, "\(made.errors)")
    for file in ["install.sql", "demo/demo.sql", "examples.sql"] {
      let done = try server.psql(["-q", "-f", "\(Self.sql)/\(file)"], database: "ordinary", user: "ordinary")
      #expect(done.status == 0, "\(done.errors)")
    }
    let extensions = try server.psql(["-Atc", "select extname from pg_extension"], database: "ordinary")
    #expect(extensions.output == "plpgsql\n")
  }

  @Test func `two installers at once: one waits, both succeed`() async throws {
    let server = try TestServer.shared()
    let database = try server.createDatabase()
    let finished = try await withThrowingTaskGroup(of: Finished.self) { group in
      for _ in 1...3 { group.addTask { try self.install(into: database, on: server) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(finished.map(\.status) == [0, 0, 0], "\(finished.map(\.errors))")
    #expect(
      try SchemaDump.of(server.conninfo(database: database)) == SchemaDump.of(TestDatabase.make().conninfo))
  }

  @Test func `a migration that was edited after it was applied is refused`() throws {
    let database = try TestDatabase.make()
    let folder = try copy()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let edited = "\(folder)/migrations/0009_store_the_returns.sql"
    try (String(contentsOfFile: edited, encoding: .utf8) + "\n-- one more thought\n")
      .write(toFile: edited, atomically: true, encoding: .utf8)
    try makeInstall(in: folder)
    let done = try install(folder, into: database.name, on: database.server)
    #expect(done.status == 3)
    #expect(done.errors.contains("Migration 0009_store_the_returns was edited after it was applied here."))
  }

  @Test func `a database with a newer schema is refused`() throws {
    let database = try TestDatabase.make()
    try database.psql(
      "insert into ops.migration (number, name, sha256) values (9999, '9999_later', repeat('0', 64))")
    let done = try install(into: database.name, on: database.server)
    #expect(done.status == 3)
    #expect(done.errors.contains("newer schema than this folder"))
  }

  @Test func `a new migration is applied, and the views after it show its column`() throws {
    let database = try TestDatabase.make()
    let folder = try copy()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let number = try lastMigration() + 1
    try """
    alter table liaison.sector add column budget integer null;
    alter table history.sector add column budget integer null;
    comment on column liaison.sector.budget is 'Budget.';
    comment on column history.sector.budget is 'Budget.';
    """.write(
      toFile: "\(folder)/migrations/\(String(format: "%04d", number))_budget_the_sectors.sql",
      atomically: true,
      encoding: .utf8)
    try makeInstall(in: folder)
    let done = try install(folder, into: database.name, on: database.server)
    #expect(done.status == 0, "\(done.errors)")
    try database.psql("update liaison.sector set budget = 1 where code = 'water'")
    let seen = try database.psql(
      "select budget from as_of.sector where code = 'water'; select budget from history.sector where code = 'water'"
    )
    #expect(seen == "1\n\n")
  }

  @Test func `a migration that fails leaves the database as it was`() throws {
    let database = try TestDatabase.make()
    let before = try SchemaDump.of(database.conninfo)
    let folder = try copy()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try "create table liaison.half (); select 1 / 0;"
      .write(toFile: "\(folder)/migrations/9000_fail.sql", atomically: true, encoding: .utf8)
    try makeInstall(in: folder)
    #expect(try install(folder, into: database.name, on: database.server).status == 3)
    #expect(try SchemaDump.of(database.conninfo) == before)
    #expect(try database.psql("select count(*) from ops.migration where number = 9000") == "0\n")
  }

  @Test func `a database in another encoding is refused with the way out`() throws {
    let server = try TestServer.shared()
    let made = try server.psql(
      ["-qc", "create database latin encoding 'LATIN1' locale 'C' template template0"], database: "postgres")
    #expect(made.status == 0, "\(made.errors)")
    let done = try install(into: "latin", on: server)
    #expect(done.status == 3)
    #expect(done.errors.contains("encoded in LATIN1"))
    #expect(done.errors.contains("create database liaison encoding 'UTF8'"))
  }

  private func makeInstall(in folder: String) throws {
    let made = try Tool.run("/bin/sh", ["\(folder)/make-install.sh"], environment: SchemaDump.environment)
    #expect(made.status == 0, "\(made.errors)")
    try made.output.write(toFile: "\(folder)/install.sql", atomically: true, encoding: .utf8)
  }

  private func lastMigration() throws -> Int {
    try FileManager.default.contentsOfDirectory(atPath: "\(Self.sql)/migrations").count
  }
}
