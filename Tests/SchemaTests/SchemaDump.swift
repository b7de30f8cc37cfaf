import TestSupport
import Testing

/// `sql/make-schema.sh` and `sql/make-overview.sh` with the test server's own programs.
enum SchemaDump {
  /// The environment in which the server's own programs come first.
  static let environment = ["PATH": "\(TestServer.programs):/usr/bin:/bin", "LC_ALL": "C.UTF-8"]

  /// The whole schema of a database as text.
  static func of(_ conninfo: String) throws -> String { try run("make-schema.sh", conninfo) }

  /// What there is in a database, in the words of its comments.
  static func overview(of conninfo: String) throws -> String { try run("make-overview.sh", conninfo) }

  private static func run(_ script: String, _ conninfo: String) throws -> String {
    let done = try Tool.run(
      "/bin/sh", ["\(Checkout.root)/sql/\(script)", conninfo], environment: environment)
    try #require(done.status == 0, "\(done.errors)")
    return done.output
  }
}
