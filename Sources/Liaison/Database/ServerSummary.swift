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
      try exactlyOne(
        """
        select format('%s on %s as %s, PostgreSQL %s', current_database(),
                      coalesce(host(inet_server_addr()), 'this machine''s socket'), current_user,
                      current_setting('server_version'))
        """, as: String.self)
    }
  }
}
