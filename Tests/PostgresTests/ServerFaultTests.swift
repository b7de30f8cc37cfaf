import Foundation
import Postgres
import TestSupport
import Testing

/// A server of its own for each test here: it gets hurt.
@Suite struct ServerFaultTests {
  @Test func `a server killed in the middle of a query is a lost connection`() async throws {
    let server = try TestServer()
    let connection = try await Connection.open(ConnectionOptions(server.conninfo()))
    let backend = await connection.backendProcess
    let task = start("select pg_sleep(600)", on: connection)
    try await server.waitUntilBusy(backend)
    try server.kill()
    let error = try #require(await task.value.error)
    #expect(error.connection?.reason == .lost)
    #expect(
      error.description.hasPrefix("the connection to the database was lost: server closed the connection"))
    #expect(await start("select 1", on: connection).value.error?.connection?.reason == .closed)
  }

  @Test func `a backend killed in the middle of a COPY to us is a lost connection`() async throws {
    let server = try TestServer()
    let connection = try await Connection.open(ConnectionOptions(server.conninfo()))
    let backend = await connection.backendProcess
    await #expect {
      try await connection.run { connection throws in
        var isHurt = false
        try connection.copyOut("copy (select generate_series(1, 100000000)) to stdout") { _ in
          if !isHurt { kill(backend, SIGKILL) }
          isHurt = true
        }
      }
    } throws: { ($0 as? PostgresError)?.connection?.reason == .lost }
  }

  @Test(arguments: [false, true])
  func `a backend killed in the middle of a COPY from us stops the source`(hasGone: Bool) async throws {
    let server = try TestServer()
    let connection = try await Connection.open(ConnectionOptions(server.conninfo()))
    let backend = await connection.backendProcess
    await #expect {
      try await connection.run { connection throws in
        try connection.execute("create temp table t (n text)")
        try connection.copyIn("copy t from stdin") { writer in
          try writer.write("first\n")
          kill(backend, SIGKILL)
          // Once it has gone, it is the send that fails, and not the next look at the socket.
          while hasGone, kill(backend, 0) == 0 { usleep(1_000) }
          while true { try writer.write("and so on for ever\n") }
        }
      }
    } throws: { ($0 as? PostgresError)?.connection?.reason == .lost }
  }

  @Test func `a server killed between two queries is found by the second`() async throws {
    let server = try TestServer()
    let connection = try await Connection.open(ConnectionOptions(server.conninfo()))
    let database = Database(ConnectionOptions(server.conninfo()), maximumConnections: 1)
    #expect(try await database.withConnection { try $0.exactlyOne("select 1", as: Int.self) } == 1)
    try server.kill()
    let error = try #require(await start("select 1", on: connection).value.error)
    #expect(error.connection?.reason == .lost || error.server?.severity == "FATAL", "\(error)")
    // A backend that has not gone yet may be lent once more, and then says why it goes.
    await #expect { try await database.withConnection { try $0.execute("select 1") } } throws: {
      let error = $0 as? PostgresError
      return error?.connection?.reason == .couldNotOpen || error?.server?.severity == "FATAL"
    }
    try server.start()
    #expect(try await database.withConnection { try $0.exactlyOne("select 1", as: Int.self) } == 1)
  }

  @Test func `a terminated backend tells why, whether it was busy or idle`() async throws {
    let server = try TestServer.shared()
    for isBusy in [true, false] {
      let connection = try await connect()
      let backend = await connection.backendProcess
      let task: Task<Result<Int, PostgresError>, Never>
      if isBusy {
        task = start("select pg_sleep(600)", on: connection)
        try await server.waitUntilBusy(backend)
        try server.ask("select pg_terminate_backend(\(backend))")
      } else {
        try server.ask("select pg_terminate_backend(\(backend))")
        try await server.waitUntilGone(backend)
        task = start("select 1", on: connection)
      }
      let error = try #require(await task.value.error)
      #expect(error.server?.sqlState == .adminShutdown, "\(error)")
      #expect(error.server?.message == "terminating connection due to administrator command")
      #expect(await start("select 1", on: connection).value.error?.connection?.reason == .closed)
    }
  }

  @Test func `a backend terminated in the middle of a COPY tells why`() async throws {
    let server = try TestServer.shared()
    let connection = try await connect()
    let backend = await connection.backendProcess
    await #expect {
      try await connection.run { connection throws in
        try connection.execute("create temp table t (n text)")
        try connection.copyIn("copy t from stdin") { writer in
          try writer.write("first\n")
          try server.ask("select pg_terminate_backend(\(backend))")
          while true { try writer.write("and so on for ever\n") }
        }
      }
    } throws: { ($0 as? PostgresError)?.server?.sqlState == .adminShutdown }
  }

  @Test func `a hung server is given up after the reply timeout`() async throws {
    let server = try TestServer()
    var options = ConnectionOptions(server.conninfo())
    options.replyTimeout = .milliseconds(300)
    let connection = try await Connection.open(options)
    let backend = await connection.backendProcess
    kill(backend, SIGSTOP)
    defer { kill(backend, SIGCONT) }
    let error = try #require(await start("select 1", on: connection).value.error)
    #expect(error.connection?.reason == .noReply)
    #expect(error.description.hasPrefix("the database does not answer: not a word for 0.3 seconds"))
    #expect(await start("select 1", on: connection).value.error?.connection?.reason == .closed)
  }

  @Test func `a hung server is given up in the middle of a COPY from us`() async throws {
    let server = try TestServer()
    var options = ConnectionOptions(server.conninfo())
    options.replyTimeout = .milliseconds(300)
    let connection = try await Connection.open(options)
    let backend = await connection.backendProcess
    defer { kill(backend, SIGCONT) }
    await #expect {
      try await connection.run { connection throws in
        try connection.execute("create temp table t (n text)")
        try connection.copyIn("copy t from stdin") { writer in
          kill(backend, SIGSTOP)
          while true { try writer.write(String(repeating: "and so on for ever\n", count: 1000)) }
        }
      }
    } throws: { ($0 as? PostgresError)?.connection?.reason == .noReply }
  }

  @Test func `a statement that takes longer than the reply timeout but talks is left alone`() async throws {
    let connection = try await connect { $0.replyTimeout = .milliseconds(400) }
    let rows = try await connection.run { connection throws in
      // 8 kB a row, so that each leaves the server at once.
      try connection.copyOut(
        "copy (select repeat('x', 8192), pg_sleep(0.1) from generate_series(1, 8)) to stdout"
      ) { _ in }
    }
    #expect(rows == 8)
  }

  @Test func `a network that swallows everything is given up after the reply timeout`() async throws {
    let proxy = try FaultyProxy(to: TestServer.shared())
    var options = ConnectionOptions(proxy.conninfo)
    options.replyTimeout = .milliseconds(300)
    let connection = try await Connection.open(options)
    proxy.fault = .blackHole
    let error = await start("select 1", on: connection).value.error
    #expect(error?.connection?.reason == .noReply)
  }

  @Test func `a statement cancelled on a network that swallows everything does not hang`() async throws {
    let proxy = try FaultyProxy(to: TestServer.shared())
    let connection = try await Connection.open(ConnectionOptions(proxy.conninfo))
    let backend = await connection.backendProcess
    let task = start("select pg_sleep(600)", on: connection)
    try await TestServer.shared().waitUntilBusy(backend)
    proxy.fault = .blackHole
    task.cancel()
    let error = await task.value.error
    #expect(error?.connection?.reason == .noReply)
    #expect(error?.description.contains("did not confirm the cancellation") == true)
    try TestServer.shared().ask("select pg_terminate_backend(\(backend))")
  }
}
