import CLibPQ

/// Opens a connection without blocking for longer than the deadline of each host.
///
/// libpq alone walks the list of hosts: it knows what `target_session_attrs` wants. But its non-blocking interface ignores
/// `connect_timeout` and would wait for a silent host for ever. So a host that lets its deadline pass is struck from the
/// list, and libpq starts again with the others.
struct Opening {
  let options: ConnectionOptions
  let interrupt: Interrupt

  private enum Outcome {
    case open
    case failed(String)
    case silent(host: String, port: String)
  }

  /// - Throws: `.connection` with what every host had to say, or `.cancelled`.
  func open() throws(PostgresError) -> ConnectionHandle {
    var hosts: HostList?
    var complaints: [String] = []
    while true {
      guard let connection = ConnectionHandle(parameters: options.parameters(hosts: hosts)) else {
        throw .connection(.couldNotOpen("out of memory"))
      }
      let settings = connection.options
      var remaining = if let hosts { hosts } else { try firstHosts(connection, settings) }
      let limit = Self.timeout(settings["connect_timeout"]) ?? options.hostTimeout
      switch try drive(connection, limit: limit) {
      case .open:
        return connection
      case .failed(let message):
        throw .connection(.couldNotOpen((complaints + [message]).joined(separator: "\n")))
      case .silent(let host, let port):
        complaints.append("server at \"\(host)\", port \(port): no answer within \(limit)")
        guard remaining.strike(host: host, port: port) else {
          throw .connection(.couldNotOpen(complaints.joined(separator: "\n")))
        }
        hosts = remaining
      }
    }
  }

  private func firstHosts(
    _ connection: borrowing ConnectionHandle, _ settings: [String: String]
  ) throws(PostgresError) -> HostList {
    let text = options.connectionString
    // libpq's own rule for telling a connection string from the name of a database.
    let isConnectionString =
      text.contains("=") || text.hasPrefix("postgres://") || text.hasPrefix("postgresql://")
    if connection.isBad, isConnectionString { _ = try ConnectionString.parse(text) }
    let hosts = HostList(settings)
    let isURI = text.hasPrefix("postgres://") || text.hasPrefix("postgresql://")
    guard !hosts.looksTorn, !(isURI && settings["dbname"]?.contains("@") == true) else {
      let advice = "in a URI, percent-encode the special characters of the password (@ is %40, / is %2F)"
      throw .connection(
        .couldNotOpen(
          "the connection string is malformed, its host, port or database makes no sense: \(advice)"))
    }
    return hosts
  }

  /// libpq's reading of `connect_timeout`: whole seconds, at least two, nothing for none.
  private static func timeout(_ text: String?) -> Duration? {
    guard let seconds = text.flatMap({ Int($0) }), seconds > 0 else { return nil }
    return .seconds(max(2, seconds))
  }

  private func drive(_ connection: borrowing ConnectionHandle, limit: Duration) throws(PostgresError)
    -> Outcome
  {
    var place = (connection.host, connection.port)
    var deadline = ContinuousClock.now + limit
    var awaited: SocketEvents = .writable
    while !connection.isBad {
      if place != (connection.host, connection.port) {
        place = (connection.host, connection.port)
        deadline = .now + limit
      }
      // The socket may be another one each time: a new host, or the same host without TLS.
      switch SocketEvents.wait(for: awaited, on: connection.socket, interrupt: interrupt, until: deadline) {
      case .interrupted: throw .cancelled
      case .timedOut: return .silent(host: place.0, port: place.1)
      case .ready: break
      }
      switch connection.pollOpening() {
      case PGRES_POLLING_OK: return .open
      case PGRES_POLLING_READING: awaited = .readable
      case PGRES_POLLING_WRITING: awaited = .writable
      default: return .failed(connection.errorMessage)
      }
    }
    return .failed(connection.errorMessage)
  }
}
