public import Postgres

/// A line that says which database answers, without a secret in it.
public enum ServerSummary {
  /// Connects, asks, and closes.
  public static func of(_ conninfo: String) async throws -> String {
    let connection = try await Connection.open(ConnectionOptions(conninfo, applicationName: "liaison"))
    let summary = try await connection.run { try $0.summary }
    await connection.close()
    return summary
  }
}

extension Connection {
  /// `liaison on 10.0.0.5 as liaison_worker, PostgreSQL 15.18`.
  public var summary: String {
    get throws {
      let (database, address, user, version) = try exactlyOne(
        "select current_database(), host(inet_server_addr()), current_user, current_setting('server_version')",
        as: (String, String?, String, String).self)
      return "\(database) on \(address ?? "this machine's socket") as \(user), PostgreSQL \(version)"
    }
  }
}
