import Liaison
import Postgres
import TestSupport
import Testing

/// The program's migrator beside `psql -f sql/install.sql`.
@Suite struct Migrating {
  private func migrate(_ server: TestServer, _ database: String) async throws -> MigrationPlan {
    let connections = Database(ConnectionOptions(server.conninfo(database: database)))
    let plan = try await Migrator(Installation(folder: Checkout.root)).migrate(connections) { _ in }
    await connections.close()
    return plan
  }

  @Test func `gives the same schema and the same ledger as install.sql`() async throws {
    let server = try TestServer.shared()
    let database = try server.createDatabase()
    #expect(try await migrate(server, database).isEmpty == false)
    let installed = try TestDatabase.make()
    #expect(
      try SchemaDump.of(server.conninfo(database: database)) == SchemaDump.of(installed.conninfo))
    let ledger =
      "select number, name, sha256 from ops.migration order by 1; select path, sha256 from ops.api_file order by 1"
    let migrated = try server.psql(["-qAt", "-f", "-"], database: database, input: ledger)
    #expect(migrated.output == (try installed.psql(ledger)))
  }

  @Test func `finds nothing to do after install.sql, nor install.sql after it`() async throws {
    let installed = try TestDatabase.make()
    #expect(try await migrate(installed.server, installed.name).isEmpty)
    let migrated = try installed.server.createDatabase()
    _ = try await migrate(installed.server, migrated)
    let applied = ["-qAtc", "select max(applied_at) from ops.api_file"]
    let before = try installed.server.psql(applied, database: migrated).output
    let again = try installed.server.psql(
      ["-f", "\(Checkout.root)/sql/install.sql"], database: migrated)
    #expect(again.status == 0, "\(again.errors)")
    #expect(try installed.server.psql(applied, database: migrated).output == before)
  }

  @Test func `psql and the program at once: both succeed`() async throws {
    let server = try TestServer.shared()
    let database = try server.createDatabase()
    async let migrated = migrate(server, database)
    let installed = try server.psql(["-f", "\(Checkout.root)/sql/install.sql"], database: database)
    _ = try await migrated
    #expect(installed.status == 0, "\(installed.errors)")
    #expect(
      try SchemaDump.of(server.conninfo(database: database)) == SchemaDump.of(TestDatabase.make().conninfo))
  }
}
