import Glibc
import Postgres
import TestSupport
import Testing

@Suite struct OpeningTests {
  /// The error of an attempt to connect, in words.
  private func refusal(_ connectionString: String, hostTimeout: Duration = .seconds(10)) async throws
    -> String
  {
    var options = ConnectionOptions(connectionString)
    options.hostTimeout = hostTimeout
    let error = await #expect(throws: PostgresError.self) { _ = try await Connection.open(options) }
    return try #require(error).description
  }

  @Test func `nobody listens`() async throws {
    let (socket, port) = try listen()
    close(socket)
    let text = try await refusal("host=127.0.0.1 port=\(port) user=somebody")
    #expect(
      text.hasPrefix(
        "could not connect to the database: connection to server at \"127.0.0.1\", port \(port) failed: Connection refused"
      ))
  }

  @Test func `no such database`() async throws {
    let text = try await refusal(try TestServer.shared().conninfo(database: "nowhere"))
    #expect(text.contains("database \"nowhere\" does not exist"))
  }

  @Test func `SCRAM takes the right password and refuses the wrong one without telling either`() async throws
  {
    let server = try TestServer(
      hostBasedAuthentication: "local all all trust\nhost all all 127.0.0.1/32 scram-sha-256\n", tcp: true)
    try server.ask("create role clerk login password 'correct horse'")
    let address = "host=127.0.0.1 port=\(server.port) user=clerk dbname=postgres"
    let connection = try await Connection.open(ConnectionOptions("\(address) password='correct horse'"))
    #expect(
      try await connection.run { try $0.exactlyOne("select current_user::text", as: String.self) } == "clerk")
    let text = try await refusal("\(address) password='battery staple'")
    #expect(text.contains("password authentication failed for user \"clerk\""))
    #expect(!text.contains("battery"))
    let without = try await refusal("\(address) passfile=/nowhere")
    #expect(without.contains("no password supplied"))
  }

  @Test(arguments: [
    "host=h password=ab secret",
    "host=h password='secret",
    "host=h secret=1",
    "postgresql://u:se/cret@h/db",
    "postgresql://u:p@secret@h/db",
    "postgresql://u:%zsecret@h/db",
  ])
  func `a malformed connection string is refused without telling what is in it`(text: String) async throws {
    let refusal = try await refusal(text)
    #expect(refusal.contains("malformed"), "\(refusal)")
    #expect(
      !refusal.contains("secret") && !refusal.contains("\"se\"") && !refusal.contains("cret@"), "\(refusal)")
  }

  @Test func `options never print their connection string`() {
    let options = ConnectionOptions("host=h password=secret")
    var dumped = ""
    dump(options, to: &dumped)
    for text in ["\(options)", String(reflecting: options), dumped] { #expect(!text.contains("secret")) }
  }

  @Test func `a host that never answers is passed over within its own deadline`() async throws {
    let server = try TestServer.shared()
    let (socket, port) = try listen()
    defer { close(socket) }
    var options = ConnectionOptions(
      "host=127.0.0.1,\(server.socketDirectory) port=\(port),\(server.port) user=postgres dbname=postgres")
    options.hostTimeout = .seconds(2)
    let clock = ContinuousClock()
    let elapsed = try await clock.measure {
      let connection = try await Connection.open(options)
      #expect(try await connection.run { try $0.exactlyOne("select 1", as: Int.self) } == 1)
    }
    #expect(elapsed >= .seconds(2) && elapsed < .seconds(30))
  }

  @Test func `several hosts that never answer each get their deadline, and all are told`() async throws {
    let (first, firstPort) = try listen()
    let (second, secondPort) = try listen()
    defer { for socket in [first, second] { close(socket) } }
    let text = try await refusal(
      "host=127.0.0.1,localhost port=\(firstPort),\(secondPort) user=somebody",
      hostTimeout: .milliseconds(200))
    #expect(
      text == """
        could not connect to the database: server at "127.0.0.1", port \(firstPort): no answer within 0.2 seconds
        server at "localhost", port \(secondPort): no answer within 0.2 seconds
        """)
  }

  @Test func `connect_timeout in the connection string is the deadline`() async throws {
    let (socket, port) = try listen()
    defer { close(socket) }
    let text = try await refusal(
      "host=127.0.0.1 port=\(port) user=somebody connect_timeout=2", hostTimeout: .seconds(60))
    #expect(text.hasSuffix("no answer within 2.0 seconds"))
  }

  @Test func `a hung host does not change what target_session_attrs wants`() async throws {
    let server = try TestServer.shared()
    let (socket, port) = try listen()
    defer { close(socket) }
    // No host is a standby: after the hung one, libpq has to come back to the primary it had passed over.
    var options = ConnectionOptions(
      "host=\(server.socketDirectory),127.0.0.1 port=\(server.port),\(port) user=postgres dbname=postgres "
        + "target_session_attrs=prefer-standby")
    options.hostTimeout = .seconds(2)
    let connection = try await Connection.open(options)
    #expect(try await connection.run { try $0.exactlyOne("select 1", as: Int.self) } == 1)
  }

  @Test func `the name of the program is in pg_stat_activity`() async throws {
    let conninfo = try TestServer.shared().conninfo()
    for (options, name) in [
      (ConnectionOptions(conninfo, applicationName: "weekly report"), "weekly report"),
      (ConnectionOptions("\(conninfo) application_name=other", applicationName: "weekly report"), "other"),
    ] {
      let connection = try await Connection.open(options)
      let shown = try await connection.run { connection throws in
        try connection.exactlyOne(
          "select application_name from pg_stat_activity where pid = pg_backend_pid()", as: String.self)
      }
      #expect(shown == name)
    }
  }
}
