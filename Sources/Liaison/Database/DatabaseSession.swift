import Glibc
public import Postgres

/// A command's time with its database: reached or started, brought up to date or checked, and given back.
public struct DatabaseSession: Sendable {
  /// Which database.
  public let choice: DatabaseChoice
  /// Whose schema it must have.
  public let installation: Installation
  /// The option that chose it, where one did.
  public let option: String?
  /// Says a line to the person at the terminal.
  public let tell: @Sendable (String) -> Void

  /// - Parameters:
  ///   - choice: which database.
  ///   - option: the value of `--database`, where it was given, to be repeated in advice.
  ///   - installation: where the schema's files are.
  ///   - tell: says a line on standard error.
  public init(
    _ choice: DatabaseChoice, option: String? = nil, installation: Installation,
    tell: @escaping @Sendable (String) -> Void
  ) {
    self.choice = choice
    self.option = option
    self.installation = installation
    self.tell = tell
  }

  /// A command of this program on this database, to be copied and run.
  ///
  /// A password is left out: advice ends up in logs.
  public func command(_ words: String) -> String {
    guard let option else { return "liaison \(words)" }
    guard let (shown, password, sslPassword) = try? ConnectionString.withoutSecrets(option),
      password == nil && sslPassword == nil
    else { return "liaison \(words), with the same --database" }
    return "liaison \(words) --database \(shown.asShellWord)"
  }

  /// What a command asks of the schema before it starts.
  public enum SchemaNeed: Sendable {
    /// Exactly this program's; the embedded database is migrated to it, a server never without being asked.
    case current
    /// The same, but the command checks a server itself, by ``DatabaseSession/checkSchema(of:)``, once it has something
    /// to do there: what a timer starts every few minutes mostly has not, and then the check is most of its time.
    case currentWhenUsed
    /// None: the command looks after it, or does not care.
    case none
  }

  /// Runs `body` with the database.
  ///
  /// - Parameters:
  ///   - schema: what `body` asks of the schema.
  ///   - deadlines: how long it waits for the server.
  ///   - quietly: says nothing of which database is in use, as it does for people; what a timer starts every few minutes
  ///     says so itself, when it has something to do there.
  /// - Throws: what `body` throws, ``MigrationError`` for a schema that is not this program's, `PostgresError`.
  public func run<Value: Sendable>(
    needs schema: SchemaNeed = .current, deadlines: Deadlines = .patient, quietly: Bool = false,
    _ body: (Database) async throws -> Value
  ) async throws -> Value {
    switch choice {
    case .server(let conninfo):
      let database = Database(deadlines.applied(to: ConnectionOptions(conninfo, applicationName: "liaison")))
      return try await closing(database) { database in
        // The files are read while the server answers.
        async let migrator = schema == .current ? Migrator(installation) : nil
        if !quietly { tell("database: \(try await database.withConnection { try $0.summary })") }
        try await migrator?.check(database, remedy: command("migrate"))
        return try await body(database)
      }
    case .embedded(let folder):
      let server = EmbeddedServer(folder: folder)
      let use = try await server.enter()
      if !quietly {
        tell("database: embedded in \(server.folder)\(use.hasStarted ? ", started for this command" : "")")
      }
      let result: Result<Value, any Error>
      do {
        let database = Database(
          deadlines.applied(to: ConnectionOptions(server.conninfo, applicationName: "liaison")))
        result = .success(
          try await closing(database) { database in
            if schema != .none { _ = try await Migrator(installation).migrate(database) { _ in } }
            return try await body(database)
          })
      } catch {
        result = .failure(error)
      }
      do {
        try await server.leave(use)
      } catch {
        // What went wrong first is what the person has to read.
        _ = try result.get()
        throw error
      }
      return try result.get()
    }
  }

  /// Refuses a database whose schema is not exactly this program's.
  ///
  /// - Throws: ``MigrationError``, with the command that helps.
  public func checkSchema(of database: Database) async throws {
    try await Migrator(installation).check(database, remedy: command("migrate"))
  }

  private func closing<Value>(
    _ database: Database, _ body: (Database) async throws -> Value
  ) async throws -> Value {
    do {
      let value = try await body(database)
      await database.close()
      return value
    } catch {
      await database.close()
      throw error
    }
  }
}

extension DatabaseChoice {
  /// Where reports go when nobody says: beside the embedded database, whose own folder is closed to others.
  ///
  /// Nil for a server, which may be anywhere.
  public var defaultReportsFolder: String? {
    guard case .embedded(let folder) = self else { return nil }
    let whole = EmbeddedServer(folder: folder).folder
    return whole.hasSuffix("/liaison/database") ? "\(whole.parentFolder)/reports" : "\(whole)-reports"
  }
}
