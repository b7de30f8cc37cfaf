import TestSupport
import Testing

/// `sql/make-schema.sh` with the test server's own `pg_dump`.
enum SchemaDump {
  /// The environment in which the server's own programs come first.
  static let environment = ["PATH": "\(TestServer.programs):/usr/bin:/bin", "LC_ALL": "C.UTF-8"]

  /// The whole schema of a database as text.
  static func of(_ conninfo: String) throws -> String {
    let done = try Tool.run(
      "/bin/sh", ["\(Checkout.root)/sql/make-schema.sh", conninfo], environment: environment)
    try #require(done.status == 0, "\(done.errors)")
    return done.output
  }
}
