public import Postgres

/// Brings a database to the schema that comes with this program. The same result as `psql -f sql/install.sql`.
public struct Migrator: Sendable {
  private let files: SchemaFiles
  /// Another migrator holds its lock for one file's time: three minutes outlast any of ours.
  var patience = Patience(seconds: 30, attempts: 6)

  /// - Parameter installation: where the files are.
  public init(_ installation: Installation) throws {
    files = try SchemaFiles(installation)
  }

  /// What would be done, without doing it.
  public func plan(on database: Database) async throws -> MigrationPlan {
    let files = files
    return try await database.withConnection { try MigrationPlan(files: files, ledger: $0.ledger()) }
  }

  /// Refuses a database whose schema is not exactly this program's.
  ///
  /// - Parameter remedy: the command that would bring it to this schema.
  /// - Throws: ``MigrationError``.
  public func check(_ database: Database, remedy: String = "liaison migrate") async throws {
    // The usual case in one question; where there is nobody to answer it, the plan says what is missing.
    if (try? await database.schemaMark()) == files.mark { return }
    let plan = try await plan(on: database)
    if !plan.isEmpty {
      throw MigrationError.outdated(pending: plan.migrations.count + plan.api.count, remedy: remedy)
    }
  }

  /// Applies what is pending; tells of each file that was applied.
  ///
  /// Of two migrators at once, one waits for the other and then finds nothing left to do.
  ///
  /// - Throws: ``MigrationError``, or ``Failure`` with the file and the server's words; what was applied before stays.
  public func migrate(_ database: Database, tell: @Sendable (String) -> Void) async throws -> MigrationPlan {
    let plan = try await plan(on: database)
    for file in plan.migrations {
      let isNew = try await migrating(database, tell) { connection in
        if try connection.ledger().migrations.contains(where: { $0.number == file.number }) { return false }
        try connection.apply(file)
        try connection.execute(
          """
          insert into ops.migration (number, name, sha256, liaison_version)
          values (\(file.number ?? 0), \(file.name), \(file.sha256), \(version))
          """)
        return true
      }
      if isNew { tell(file.path) }
    }
    if !plan.api.isEmpty, try await renewReadingSchema(of: database, tell) { tell("api/v1") }
    return plan
  }

  /// Applies all files of the reading schema in one transaction; false where somebody else just has.
  private func renewReadingSchema(
    of database: Database, _ tell: @Sendable (String) -> Void
  ) async throws -> Bool {
    let files = files
    return try await migrating(database, tell) { connection in
      let api = try MigrationPlan(files: files, ledger: connection.ledger()).api
      try connection.execute("delete from ops.api_file where \(!api.isEmpty)")
      for file in api {
        try connection.apply(file)
        try connection.execute(
          "insert into ops.api_file (path, sha256) values (\(file.path), \(file.sha256))")
      }
      return !api.isEmpty
    }
  }

  /// A transaction that holds the migrators' lock, so that the ledger it sees is the last word.
  private func migrating(
    _ database: Database, _ tell: @Sendable (String) -> Void,
    _ body: @escaping @Sendable (isolated Connection) throws -> Bool
  ) async throws -> Bool {
    do {
      return try await database.patientTransaction(
        patience,
        tell: { tell("waiting for a lock that another session holds (try \($0) of \(patience.attempts))") }
      ) { connection in
        // The same lock as in sql/install.sql, so that psql and this program wait for each other too.
        try connection.execute("select pg_advisory_xact_lock(hashtextextended('liaison migrate', 0))")
        try connection.script(
          "set local search_path = pg_catalog, pg_temp; set local client_min_messages = warning")
        return try body(connection)
      }
    } catch PostgresError.server(let error) where error.sqlState == .lockNotAvailable {
      throw Failure(
        "Another session has held a lock that the migration needs for \(patience.description); look in "
          + "pg_stat_activity for a transaction left open, and run liaison migrate again.")
    }
  }
}

extension Database {
  /// `ops.schema_mark`, which is ``SchemaFiles/mark`` where exactly those files were applied.
  func schemaMark() async throws -> String {
    try await withConnection { try $0.exactlyOne("select ops.schema_mark()", as: String.self) }
  }
}

extension Connection {
  /// What `ops.migration` and `ops.api_file` say; empty where they do not exist yet.
  fileprivate func ledger() throws -> Ledger {
    var ledger = Ledger()
    // Not to_regclass: after a wait for the migrators' lock it may still answer from this session's cache that there is
    // no such table, since nothing has made the session look at what the other one did.
    let isThere = try exactlyOne(
      """
      select exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                      where n.nspname = 'ops' and c.relname = 'migration')
      """, as: Bool.self)
    guard isThere else { return ledger }
    ledger.migrations = try rows(
      "select number, name, sha256 from ops.migration order by number", as: (Int, String, String).self
    ).map { Ledger.Entry(number: $0, name: $1, sha256: $2) }
    // A part of the reading schema older than the newest migration may not know its tables: as good as missing.
    let api = try rows(
      """
      select path, sha256 from ops.api_file
       where applied_at > (select max(applied_at) from ops.migration)
      """, as: (String, String).self)
    for (path, sha256) in api {
      ledger.api[path] = sha256
    }
    return ledger
  }

  fileprivate func apply(_ file: MigrationFile) throws {
    do {
      try script(file.text)
    } catch {
      // A lock that is taken and a deadlock are not the file's fault: the transaction is tried again.
      guard case .server(let server) = error, server.sqlState != .lockNotAvailable, !server.isSafeToRetry
      else {
        throw error
      }
      throw Failure("sql/\(file.path) failed and was rolled back:\n\(server)")
    }
  }
}
