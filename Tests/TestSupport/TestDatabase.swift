import Synchronization

/// A database with Liaison's schema, copied from a template that is filled once a process by `sql/install.sql`.
public struct TestDatabase: Sendable {
  /// The server that holds it.
  public let server: TestServer
  /// Its name there.
  public let name: String

  /// A database that is there.
  public init(server: TestServer, name: String) {
    (self.server, self.name) = (server, name)
  }

  /// Connection string over the Unix socket.
  public var conninfo: String { server.conninfo(database: name) }

  private static let template = Mutex<String?>(nil)

  /// Makes a database of the test's own on the shared server.
  public static func make() throws -> TestDatabase {
    let server = try TestServer.shared()
    let template = try template.withLock { known in
      if let known { return known }
      let made = try server.createDatabase()
      let installed = try server.psql(["-q", "-f", "\(Checkout.root)/sql/install.sql"], database: made)
      guard installed.status == 0 else {
        throw TestServer.Failure(description: "sql/install.sql failed:\n\(installed.errors)")
      }
      known = made
      return made
    }
    return TestDatabase(server: server, name: try server.createDatabase(template: template))
  }

  /// Makes a database on a server of the test's own, which may be hurt.
  public static func make(on server: TestServer) throws -> TestDatabase {
    let database = TestDatabase(server: server, name: try server.createDatabase())
    try database.psql("\\i '\(Checkout.root)/sql/install.sql'")
    return database
  }

  /// Makes a database of the test's own with the demonstration in it.
  public static func demo() throws -> TestDatabase {
    let database = try make()
    try database.psql("begin;\n\\i '\(Checkout.root)/sql/demo/demo.sql'\ncommit;")
    return database
  }

  /// Runs statements through psql and returns what it printed, unaligned, without headers; throws on an error.
  @discardableResult
  public func psql(_ statements: String) throws -> String {
    let done = try server.psql(["-qAt", "-f", "-"], database: name, input: statements)
    guard done.status == 0 else { throw TestServer.Failure(description: done.errors) }
    return done.output
  }
}
