import Foundation
import Postgres
import Synchronization
import TestSupport
import Testing

@testable import Liaison

/// A copy of the checkout's `sql` that a test may change.
struct SchemaCopy {
  let scratch: Scratch
  var installation: Installation { Installation(folder: scratch.path) }

  init() throws {
    scratch = try Scratch("sql")
    try Checkout.copy("sql", to: "\(scratch.path)/sql")
  }

  /// Number of the last migration.
  var last: Int { get throws { try SchemaFiles(installation).migrations.count } }

  func path(_ name: String) -> String { "\(installation.sql)/\(name)" }

  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path(name)))
  }

  func append(_ name: String, _ text: String) throws {
    try write(name, String(contentsOfFile: path(name), encoding: .utf8) + text)
  }

  /// Adds a migration after the last one and returns its name.
  func add(_ what: String, _ text: String) throws -> String {
    let name = "\(String(String(10000 + (try last) + 1).dropFirst()))_\(what)"
    try write("migrations/\(name).sql", text)
    return name
  }
}

/// Lines that were told, in order.
final class Told: Sendable {
  private let kept = Mutex<[String]>([])
  var lines: [String] { kept.withLock { $0 } }
  func tell(_ line: String) { kept.withLock { $0.append(line) } }
}

@Suite struct `Migrator tests` {
  static let checkout = Installation(folder: Checkout.root)

  struct Empty {
    let server: TestServer
    let name: String
    let database: Database

    init() throws {
      server = try TestServer.shared()
      name = try server.createDatabase()
      database = Database(ConnectionOptions(server.conninfo(database: name)))
    }

    func psql(_ statement: String) throws -> String {
      let done = try server.psql(["-qAtc", statement], database: name)
      guard done.status == 0 else { throw TestServer.Failure(description: done.errors) }
      return done.output
    }

    /// Everything that is defined, and everything that migrations entered.
    func dump() throws -> String {
      let done = try Tool.run(
        "\(TestServer.programs)/pg_dump",
        [
          "--exclude-table-data=ops.migration", "--exclude-table-data=ops.api_file",
          server.conninfo(database: name),
        ])
      try #require(done.status == 0, "\(done.errors)")
      // Rows carry the clock and keys made at random, and some versions of pg_dump a key of their own.
      return done.output.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.hasPrefix("\\restrict") && !$0.hasPrefix("\\unrestrict") }.joined(separator: "\n")
    }

    func schema() throws -> String {
      let done = try Tool.run(
        "\(TestServer.programs)/pg_dump", ["--schema-only", server.conninfo(database: name)])
      try #require(done.status == 0, "\(done.errors)")
      return done.output.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.hasPrefix("\\restrict") && !$0.hasPrefix("\\unrestrict") }.joined(separator: "\n")
    }

    static let ledger =
      "select number, name, sha256 from ops.migration order by 1; select path, sha256 from ops.api_file order by 1"
  }

  @Test func `brings an empty database to the schema, and has nothing left to do`() async throws {
    let empty = try Empty()
    let migrator = try Migrator(Self.checkout)
    let files = try SchemaFiles(Self.checkout)
    let plan = try await migrator.plan(on: empty.database)
    #expect(plan.migrations.count == files.migrations.count && plan.api.count == files.api.count)
    #expect(try empty.psql("select count(*) from pg_namespace where nspname = 'ops'") == "0\n")
    let error = await #expect(throws: MigrationError.self) { try await migrator.check(empty.database) }
    #expect(
      error?.description
        == "The database's schema is not this program's (\(files.migrations.count + files.api.count) files to apply); "
        + "run: liaison migrate")
    let told = Told()
    _ = try await migrator.migrate(empty.database, tell: told.tell)
    #expect(told.lines == files.migrations.map(\.path) + ["api/v1"])
    try await migrator.check(empty.database)
    #expect(try await migrator.plan(on: empty.database).isEmpty)

    let stamps =
      "select applied_at, xmin from ops.migration union all select applied_at, xmin from ops.api_file order by 1"
    let before = try empty.psql(stamps)
    #expect(try await migrator.migrate(empty.database, tell: told.tell).isEmpty)
    #expect(told.lines.count == files.migrations.count + 1)
    #expect(try empty.psql(stamps) == before)
  }

  @Test func `gives what sql install gives, and each accepts the other's work`() async throws {
    let ours = try Empty()
    _ = try await Migrator(Self.checkout).migrate(ours.database) { _ in }
    let theirs = try Empty()
    let install = ["-q", "-f", "\(Checkout.root)/sql/install.sql"]
    let installed = try theirs.server.psql(install, database: theirs.name)
    #expect(installed.status == 0, "\(installed.errors)")
    #expect(try ours.schema() == theirs.schema())
    #expect(try ours.psql(Empty.ledger) == theirs.psql(Empty.ledger))

    // install.sql over ours: nothing is applied again.
    let stamps =
      "select number, applied_at from ops.migration order by 1; select path, applied_at from ops.api_file order by 1"
    let before = try ours.psql(stamps)
    let again = try ours.server.psql(install, database: ours.name)
    #expect(again.status == 0 && again.errors == "", "\(again.errors)")
    #expect(try ours.psql(stamps) == before)
    // And the other way round.
    try await Migrator(Self.checkout).check(theirs.database)
    // The schema has to be large enough for the comparison to mean something.
    #expect(try ours.schema().contains("CREATE VIEW api_v1.follow_up"))
    #expect(try ours.psql("select count(*) > 100 from liaison.place") == "t\n")
  }

  @Test func `of several migrators at once, all end well and each file is applied once`() async throws {
    let empty = try Empty()
    let migrator = try Migrator(Self.checkout)
    let files = try SchemaFiles(Self.checkout)
    let told = Told()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 1...3 {
        group.addTask {
          let database = Database(ConnectionOptions(empty.server.conninfo(database: empty.name)))
          _ = try await migrator.migrate(database, tell: told.tell)
          await database.close()
        }
      }
      try await group.waitForAll()
    }
    #expect(told.lines.sorted() == (files.migrations.map(\.path) + ["api/v1"]).sorted())
    try await migrator.check(empty.database)
  }

  @Test func `a new migration is applied, and the reading schema after it`() async throws {
    let database = try TestDatabase.make()
    let copy = try SchemaCopy()
    let name = try copy.add("count_the_chairs", `Migration refusals`.chairs)
    let told = Told()
    let plan = try await Migrator(copy.installation).migrate(
      Database(ConnectionOptions(database.conninfo)), tell: told.tell)
    #expect(plan.migrations.map(\.name) == [name])
    #expect(!plan.api.isEmpty)
    #expect(told.lines == ["migrations/\(name).sql", "api/v1"])
    #expect(
      try database.psql("select liaison_version from ops.migration where name = '\(name)'") == "\(version)\n")
    #expect(try database.psql("select count(*) from as_of.chair") == "0\n")
  }

  @Test func `a change in the reading schema alone renews it whole and leaves the migrations`() async throws {
    let database = try TestDatabase.make()
    let copy = try SchemaCopy()
    try copy.append(
      "api/v1/030_returns.sql", "\ncomment on view api_v1.source is 'Who publishes figures.';\n")
    let applied = "select number, applied_at from ops.migration order by 1"
    let before = try database.psql(applied)
    let told = Told()
    let liaison = Database(ConnectionOptions(database.conninfo))
    let plan = try await Migrator(copy.installation).migrate(liaison, tell: told.tell)
    #expect(plan.migrations.isEmpty)
    #expect(told.lines == ["api/v1"])
    #expect(
      try database.psql("select obj_description('api_v1.source'::regclass)") == "Who publishes figures.\n")
    #expect(try database.psql(applied) == before)
    try await Migrator(copy.installation).check(liaison)
    // To the old files it is a change again.
    await #expect(throws: MigrationError.self) { try await Migrator(Self.checkout).check(liaison) }
  }

  @Test func `a part of the reading schema that is gone is noticed`() async throws {
    let database = try TestDatabase.make()
    try database.psql("delete from ops.api_file where path like '%030_returns.sql'")
    let liaison = Database(ConnectionOptions(database.conninfo))
    #expect(try await !Migrator(Self.checkout).plan(on: liaison).isEmpty)
    _ = try await Migrator(Self.checkout).migrate(liaison) { _ in }
    try await Migrator(Self.checkout).check(liaison)
  }
}
