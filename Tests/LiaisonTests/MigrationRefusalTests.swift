import Foundation
import Postgres
import TestSupport
import Testing

@testable import Liaison

/// A ledger and a folder that can't belong together, a migration that fails, a lock that is taken.
@Suite struct `Migration refusals` {
  /// Every public face of the migrator must refuse, and the database must stay as it was.
  private func expectRefusal(
    _ sentence: String, _ installation: Installation, _ database: TestDatabase,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let state = "select * from ops.migration order by number; select * from ops.api_file order by path"
    let before = try database.psql(state)
    let liaison = Database(ConnectionOptions(database.conninfo))
    for attempt in ["plan", "check", "migrate"] {
      let error = await #expect(throws: MigrationError.self, "\(attempt)", sourceLocation: sourceLocation) {
        let migrator = try Migrator(installation)
        switch attempt {
        case "plan": _ = try await migrator.plan(on: liaison)
        case "check": try await migrator.check(liaison)
        default: _ = try await migrator.migrate(liaison) { _ in }
        }
      }
      #expect(error?.description == sentence, sourceLocation: sourceLocation)
    }
    #expect(try database.psql(state) == before, sourceLocation: sourceLocation)
  }

  @Test func `a file edited after it was applied`() async throws {
    let database = try TestDatabase.make()
    let copy = try SchemaCopy()
    let old = try SchemaFiles(copy.installation).migrations[8]
    try copy.append(old.path, "-- one more thought\n")
    let new = try SchemaFiles(copy.installation).migrations[8]
    try await expectRefusal(
      "\(old.path) was edited after it was applied to this database as \(old.name) (SHA-256 "
        + "\(old.sha256.prefix(12))… then, \(new.sha256.prefix(12))… now); restore the file and put the change into a "
        + "new migration.", copy.installation, database)
  }

  @Test func `a file renamed after it was applied`() async throws {
    let database = try TestDatabase.make()
    let copy = try SchemaCopy()
    let old = try SchemaFiles(copy.installation).migrations[8]
    try FileManager.default.moveItem(
      atPath: copy.path(old.path), toPath: copy.path("migrations/0009_store_them_otherwise.sql"))
    try await expectRefusal(
      "migrations/0009_store_them_otherwise.sql was edited after it was applied to this database as \(old.name) "
        + "(SHA-256 \(old.sha256.prefix(12))… then, \(old.sha256.prefix(12))… now); restore the file and put the change "
        + "into a new migration.", copy.installation, database)
  }

  @Test func `a number that the database was never given, below one that it was`() async throws {
    let database = try TestDatabase.make()
    let copy = try SchemaCopy()
    let gone = try SchemaFiles(copy.installation).migrations[4]
    try database.psql("delete from ops.migration where number = 5")
    try await expectRefusal(
      "\(gone.path) was never applied to this database, though number \(try copy.last) was; the ledger ops.migration "
        + "or the folder is damaged, so nothing was changed.", copy.installation, database)
  }

  @Test func `a schema newer than the program`() async throws {
    let database = try TestDatabase.make()
    let copy = try SchemaCopy()
    let newer = (try copy.last) + 1
    try database.psql(
      "insert into ops.migration (number, name, sha256) values (\(newer), '\(newer)_think_ahead', repeat('0', 64))"
    )
    try await expectRefusal(
      "The database has migration \(newer)_think_ahead, and this program knows only \(newer - 1); use the version of "
        + "liaison that brought it, or a newer one.", copy.installation, database)
  }

  @Test(arguments: ["is missing", "is given twice", "has no number"])
  func `a folder in which a number`(fault: String) throws {
    let copy = try SchemaCopy()
    let name: String
    switch fault {
    case "is missing":
      try FileManager.default.removeItem(atPath: copy.path("migrations/0007_enter_the_places.sql"))
      name = "migrations/0008_enter_the_spellings.sql"
    case "is given twice":
      try copy.write("migrations/0006_zero.sql", "select 1;\n")
      name = "migrations/0006_zero.sql"
    default:
      try copy.write("migrations/0006a.sql", "select 1;\n")
      name = "migrations/0006a.sql"
    }
    let error = #expect(throws: Failure.self) { _ = try Migrator(copy.installation) }
    #expect(
      error?.description
        == "\(copy.installation.sql)/\(name): migrations are numbered 0001, 0002, … without gap; number 7 "
        + "is missing or given twice.")
  }

  @Test func `a file that is not UTF-8`() throws {
    let copy = try SchemaCopy()
    try Data([0x2D, 0x2D, 0x20, 0xE9, 0x0A]).write(
      to: URL(filePath: copy.path("migrations/0001_create_the_schemas.sql")))
    let error = #expect(throws: Failure.self) { _ = try Migrator(copy.installation) }
    #expect(
      error?.description == "\(copy.installation.sql)/migrations/0001_create_the_schemas.sql is not UTF-8.")
  }

  @Test func `a migration that fails is rolled back whole, with its file and line`() async throws {
    let database = try TestDatabase.make()
    let copy = try SchemaCopy()
    let good = try copy.add("count_the_chairs", Self.chairs)
    let bad = try copy.add(
      "count_the_tables",
      "create table staging.bench (seats integer);\n\nselect 'a tale'\n  from liaison.tabel;\n")
    let liaison = Database(ConnectionOptions(database.conninfo))
    let error = await #expect(throws: Failure.self) {
      _ = try await Migrator(copy.installation).migrate(liaison) { _ in }
    }
    let sentence = try #require(error?.description)
    #expect(sentence.hasPrefix("sql/migrations/\(bad).sql failed and was rolled back:\n"), "\(sentence)")
    #expect(sentence.contains(#"relation "liaison.tabel" does not exist"#))
    #expect(sentence.contains("LINE 4:   from liaison.tabel;"), "\(sentence)")
    // What was applied before it stays, and nothing of the failed one.
    #expect(try database.psql("select name from ops.migration order by number desc limit 1") == "\(good)\n")
    #expect(
      try database.psql("select to_regclass('liaison.chair') is null, to_regclass('staging.bench') is null")
        == "f|t\n")
    // Put right, it goes on from there.
    try copy.write("migrations/\(bad).sql", "create table staging.bench (seats integer);\n")
    let plan = try await Migrator(copy.installation).migrate(liaison) { _ in }
    #expect(plan.migrations.map(\.name) == [bad])
  }

  @Test func `a part of the reading schema that fails leaves the old one whole`() async throws {
    let database = try TestDatabase.make()
    let copy = try SchemaCopy()
    try copy.append("api/v1/020_reference.sql", "\ncomment on view api_v1.institution is 'changed';\n")
    try copy.append("api/v1/060_follow_ups.sql", "\nselect 1 / 0;\n")
    let state =
      "select obj_description('api_v1.institution'::regclass); select * from ops.api_file order by path"
    let before = try database.psql(state)
    let error = await #expect(throws: Failure.self) {
      _ = try await Migrator(copy.installation).migrate(Database(ConnectionOptions(database.conninfo))) { _ in
      }
    }
    #expect(
      error?.description.hasPrefix("sql/api/v1/060_follow_ups.sql failed and was rolled back:\n") == true)
    #expect(error?.description.contains("division by zero") == true)
    #expect(try database.psql(state) == before)
  }

  @Test func `waits for the lock that another session holds, says so, and goes on when it is free`()
    async throws
  {
    let server = try TestServer.shared()
    let conninfo = server.conninfo(database: try server.createDatabase())
    let other = try await holdMigrationLock(conninfo)
    let told = Told()
    var migrator = try Migrator(Installation(folder: Checkout.root))
    migrator.patience = Patience(seconds: 1, attempts: 60)
    async let migrated = migrator.migrate(Database(ConnectionOptions(conninfo)), tell: told.tell)
    try await waitUntil("word of the lock") { !told.lines.isEmpty }
    #expect(told.lines.first == "waiting for a lock that another session holds (try 1 of 60)")
    await other.close()
    #expect(try await !migrated.isEmpty)
    #expect(told.lines.last == "api/v1")
  }

  @Test func `gives up on a lock that is never given back, with a sentence`() async throws {
    let database = try TestDatabase.make()
    let copy = try SchemaCopy()
    _ = try copy.add("count_the_chairs", Self.chairs)
    let other = try await holdMigrationLock(database.conninfo)
    var migrator = try Migrator(copy.installation)
    migrator.patience = Patience(seconds: 1, attempts: 2)
    let error = await #expect(throws: Failure.self) {
      _ = try await migrator.migrate(Database(ConnectionOptions(database.conninfo))) { _ in }
    }
    #expect(
      error?.description == "Another session has held a lock that the migration needs for 2 seconds; look in "
        + "pg_stat_activity for a transaction left open, and run liaison migrate again.")
    await other.close()
  }

  /// A table that a reader holds: the migration waits for it as it waits for another migrator.
  @Test func `waits for a table that a reader holds`() async throws {
    let database = try TestDatabase.make()
    let copy = try SchemaCopy()
    let name = try copy.add(
      "widen_the_sector",
      "alter table liaison.sector add column budget integer;\nalter table history.sector add column budget integer;\n"
    )
    let other = try await Connection.open(ConnectionOptions(database.conninfo))
    try await other.run { try $0.script("begin; select count(*) from liaison.sector") }
    let told = Told()
    var migrator = try Migrator(copy.installation)
    migrator.patience = Patience(seconds: 1, attempts: 60)
    async let migrated = migrator.migrate(Database(ConnectionOptions(database.conninfo)), tell: told.tell)
    try await waitUntil("word of the lock") { !told.lines.isEmpty }
    #expect(try database.psql("select count(*) from ops.migration where name = '\(name)'") == "0\n")
    await other.close()
    #expect(try await migrated.migrations.map(\.name) == [name])
  }

  /// A table as every migration makes one.
  static let chairs = """
    create table liaison.chair (
      number       integer      primary key,
      recorded_at  timestamptz  not null default clock_timestamp(),
      recorded_by  text         not null default session_user
    );
    call ops.keep_history('liaison.chair');
    """

  private func holdMigrationLock(_ conninfo: String) async throws -> Connection {
    let other = try await Connection.open(ConnectionOptions(conninfo))
    try await other.run {
      try $0.script("begin; select pg_advisory_xact_lock(hashtextextended('liaison migrate', 0))")
    }
    return other
  }
}
