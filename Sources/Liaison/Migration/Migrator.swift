public import Postgres

/// Brings a database to the schema that comes with this program. The same result as `psql -f sql/install.sql`.
public struct Migrator: Sendable {
  private let files: SchemaFiles

  /// - Parameter installation: where the files are.
  public init(_ installation: Installation) throws {
    files = try SchemaFiles(folder: installation.sql)
  }

  /// What would be done, without doing it.
  public func plan(on database: Database) async throws -> MigrationPlan {
    let files = files
    return try await database.withConnection { try MigrationPlan(files: files, ledger: $0.ledger()) }
  }

  /// Refuses a database whose schema is not exactly this program's.
  ///
  /// - Throws: ``MigrationError``.
  public func check(_ database: Database) async throws {
    let plan = try await plan(on: database)
    if !plan.isEmpty { throw MigrationError.outdated(pending: plan.migrations.count + plan.api.count) }
  }

  /// Applies what is pending; tells of each file before it is applied.
  ///
  /// Of two migrators at once, one waits for the other and then finds nothing left to do.
  ///
  /// - Throws: ``MigrationError``, or ``Failure`` with the file and the server's words; what was applied before stays.
  public func migrate(_ database: Database, tell: @Sendable (String) -> Void) async throws -> MigrationPlan {
    let plan = try await plan(on: database)
    for file in plan.migrations {
      try await apply(on: database, what: file.path, tell) { ledger in
        ledger.migrations.contains { $0.number == file.number }
          ? [] : [Step(file: file, record: Self.record(migration: file))]
      }
    }
    if !plan.api.isEmpty {
      let files = files
      try await apply(on: database, what: "api/v1", tell) { ledger in
        let plan = try MigrationPlan(files: files, ledger: ledger)
        let forget = SQL(text: "delete from ops.api_file", parameters: [])
        return plan.api.enumerated().map { index, file in
          Step(file: file, record: (index == 0 ? [forget] : []) + Self.record(api: file))
        }
      }
    }
    return plan
  }

  /// A file and the rows of the ledger that belong to it.
  private struct Step: Sendable {
    let file: MigrationFile
    let record: [SQL]
  }

  private static func record(migration file: MigrationFile) -> [SQL] {
    [
      """
      insert into ops.migration (number, name, sha256, liaison_version)
      values (\(file.number ?? 0), \(file.name), \(file.sha256), \(version))
      """
    ]
  }

  private static func record(api file: MigrationFile) -> [SQL] {
    ["insert into ops.api_file (path, sha256) values (\(file.path), \(file.sha256))"]
  }

  /// One transaction that holds the migrators' lock, so the ledger that `steps` sees is the last word.
  private func apply(
    on database: Database, what: String, _ tell: @Sendable (String) -> Void,
    _ steps: @escaping @Sendable (Ledger) throws -> [Step]
  ) async throws {
    // Other sessions' locks on a table may be in the way for a while: wait for 5 s, six times, rather than
    // stand in everybody's queue for ever.
    for attempt in 1... {
      do {
        let applied = try await database.withConnection { connection in
          try connection.transaction { () throws -> [String] in
            // The same lock as in sql/install.sql, so that psql and this program wait for each other too.
            try connection.execute("select pg_advisory_xact_lock(hashtextextended('liaison migrate', 0))")
            try connection.script(
              """
              set local lock_timeout = '5s';
              set local search_path = pg_catalog, pg_temp;
              set local client_min_messages = warning;
              """)
            return try steps(connection.ledger()).map { step in
              try connection.apply(step.file)
              for row in step.record { try connection.execute(row) }
              return step.file.path
            }
          }
        }
        return applied.forEach(tell)
      } catch PostgresError.server(let error) where error.sqlState == .lockNotAvailable && attempt < 6 {
        tell("\(what) waits for a lock that another session holds (try \(attempt) of 6)")
      }
    }
  }
}

extension Connection {
  /// What `ops.migration` and `ops.api_file` say; empty where they do not exist yet.
  fileprivate func ledger() throws -> Ledger {
    var ledger = Ledger()
    guard try exactlyOne("select to_regclass('ops.migration') is not null", as: Bool.self) else { return ledger }
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
    } catch PostgresError.server(let error) where error.sqlState != .lockNotAvailable {
      throw Failure("sql/\(file.path) failed and was rolled back:\n\(error)")
    }
  }
}
