/// How to reach a server, and the limits of a session.
public struct ConnectionOptions: Sendable {
  /// A libpq connection string or URI, or the plain name of a database. It is given to libpq unparsed; what it leaves out
  /// libpq takes from the environment (`PGHOST`, `PGSERVICE`, `PGPASSWORD`, …), the service file and the passfile. It may
  /// hold a password, so it is never printed.
  public var connectionString: String
  /// What `pg_stat_activity` calls the session, unless the connection string or `PGAPPNAME` says otherwise.
  public var applicationName: String
  /// The deadline for each host of the connection string, from its first packet to a session ready for queries.
  /// `connect_timeout` in the connection string or `PGCONNECT_TIMEOUT` wins. Looking up a host name is not under it: the
  /// system's resolver cannot be interrupted and has its own limits.
  public var hostTimeout: Duration = .seconds(10)
  /// The server ends a statement that takes longer (SQLSTATE 57014); nil leaves the server's setting.
  public var statementTimeout: Duration?
  /// The server gives up on a lock that takes longer (SQLSTATE 55P03); nil leaves the server's setting.
  public var lockTimeout: Duration?
  /// The server ends a session that idles this long inside a transaction (SQLSTATE 25P03); nil leaves the server's setting.
  public var idleInTransactionTimeout: Duration?
  /// How long the server may stay silent while we wait for it; then the connection is given up. It is what catches a hung
  /// backend, whose kernel still answers keepalives. nil means 15 seconds more than `statementTimeout`, and no limit when
  /// there is none: a silent server may be busy with a long statement.
  public var replyTimeout: Duration?

  /// Takes a connection string; "" is libpq's own defaults.
  public init(_ connectionString: String, applicationName: String = ConnectionOptions.programName) {
    self.connectionString = connectionString
    self.applicationName = applicationName
  }

  /// The name of the running program, without its folder.
  public static var programName: String {
    CommandLine.arguments.first.flatMap { $0.split(separator: "/").last }.map(String.init) ?? ""
  }

  var silenceLimit: Duration? { replyTimeout ?? statementTimeout.map { $0 + .seconds(15) } }
}

extension ConnectionOptions: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Says nothing of the connection string: it may hold a password.
  public var description: String { "connection options of \(applicationName)" }

  /// Says nothing of the connection string: it may hold a password.
  public var debugDescription: String { description }

  /// Says nothing of the connection string: it may hold a password.
  public var customMirror: Mirror { Mirror(self, children: ["applicationName": applicationName]) }
}

extension ConnectionOptions {
  /// The parameters for libpq: what comes before `dbname` is a default that the connection string overrides, what comes
  /// after it overrides the connection string.
  func parameters(hosts: HostList?) -> [(keyword: String, value: String)] {
    var parameters = Self.defaults
    parameters.append(("fallback_application_name", applicationName))
    parameters.append(("dbname", connectionString))
    parameters.append(("client_encoding", "UTF8"))
    if let hosts { parameters += hosts.parameters }
    return parameters
  }

  /// A dead peer is noticed within 15 s, idle or not, where the kernel's own default is two hours.
  private static let defaults = [
    (keyword: "keepalives_idle", value: "5"),
    (keyword: "keepalives_interval", value: "5"),
    (keyword: "keepalives_count", value: "2"),
    (keyword: "tcp_user_timeout", value: "15000"),
  ]

  /// The session contract, in one round trip; not in the startup packet's `options`, which PgBouncer refuses, and not
  /// by `select set_config(…)`, whose first look into the catalogue costs a new backend 0.8 ms.
  var sessionContract: String {
    var settings = [
      ("DateStyle", "ISO, YMD"),
      ("IntervalStyle", "iso_8601"),
      ("TimeZone", "UTC"),
      ("extra_float_digits", "1"),
      ("standard_conforming_strings", "on"),
      ("bytea_output", "hex"),
      // Compiling a query of views upon views takes seconds, and running it then a fraction of that.
      ("jit", "off"),
    ]
    let timeouts = [
      ("statement_timeout", statementTimeout), ("lock_timeout", lockTimeout),
      ("idle_in_transaction_session_timeout", idleInTransactionTimeout),
    ]
    for case (let name, let timeout?) in timeouts {
      settings.append((name, String(Int64((timeout / .milliseconds(1)).rounded(.up)))))
    }
    return settings.map { "set \($0.0) = '\($0.1)'" }.joined(separator: "; ")
  }
}
