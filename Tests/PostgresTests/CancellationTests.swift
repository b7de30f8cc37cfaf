import Glibc
import Postgres
import TestSupport
import Testing

@Suite struct CancellationTests {
  @Test func `a cancelled task stops its statement on the server`() async throws {
    let server = try TestServer.shared()
    let connection = try await connect()
    let backend = await connection.backendProcess
    let task = start("select pg_sleep(600)", on: connection)
    try await server.waitUntilBusy(backend)
    let clock = ContinuousClock()
    let elapsed = await clock.measure {
      task.cancel()
      #expect(await task.value.error == .cancelled)
    }
    #expect(elapsed < .seconds(30))
    try await server.waitUntilGone(backend)
    let error = await start("select 1", on: connection).value.error
    #expect(error?.connection?.reason == .closed)
    #expect(error?.description.contains("a statement of it was cancelled") == true)
  }

  @Test func `a task cancelled beforehand sends nothing`() async throws {
    let connection = try await connect()
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      try await connection.run { _ = try $0.execute("select 1") }
    }
    await #expect(throws: PostgresError.cancelled) { try await task.value }
    #expect(try await connection.run { try $0.exactlyOne("select 1", as: Int.self) } == 1)
  }

  @Test func `a transaction between two statements is rolled back when its task is cancelled`() async throws {
    let connection = try await connect()
    let task = Task {
      try await connection.run { connection throws in
        try connection.transaction {
          try connection.execute("create table never_kept (n int)")
          withUnsafeCurrentTask { $0?.cancel() }
        }
      }
    }
    await #expect(throws: PostgresError.cancelled) { try await task.value }
    let exists = try await connection.run { connection throws in
      try connection.exactlyOne("select to_regclass('never_kept') is not null", as: Bool.self)
    }
    #expect(!exists)
  }

  @Test func `a cancellation that races the end of a statement never hits the next one`() async throws {
    let database = Database(ConnectionOptions(try TestServer.shared().conninfo()), maximumConnections: 1)
    var completed = 0
    var cancelled = 0
    for _ in 0..<400 {
      let task = Task { try await database.withConnection { try $0.execute("select pg_sleep(0.001)") } }
      let delay = Task { try await Task.sleep(for: .microseconds(Int.random(in: 0...3000))) }
      _ = await delay.result
      task.cancel()
      switch await task.result {
      case .success: completed += 1
      case .failure(PostgresError.cancelled): cancelled += 1
      case .failure(let error): Issue.record(error)
      }
      let next = try await database.withConnection { try $0.exactlyOne("select 1", as: Int.self) }
      #expect(next == 1)
    }
    #expect(completed > 0 && cancelled > 0, "\(completed) completed, \(cancelled) cancelled: no race at all")
  }

  @Test func `our own cancellation is told apart from everybody else's`() async throws {
    let server = try TestServer.shared()
    let slow = try await connect { $0.statementTimeout = .milliseconds(50) }
    let timeout = await start("select pg_sleep(600)", on: slow).value.error
    #expect(timeout?.server?.sqlState == .queryCanceled)
    #expect(timeout?.description.contains("statement timeout") == true)

    let connection = try await connect()
    let backend = await connection.backendProcess
    let task = start("select pg_sleep(600)", on: connection)
    try await server.waitUntilBusy(backend)
    try server.ask("select pg_cancel_backend(\(backend))")
    #expect(await task.value.error?.server?.sqlState == .queryCanceled)
    #expect(try await connection.run { try $0.exactlyOne("select 1", as: Int.self) } == 1)
  }

  @Test func `a COPY to the server stops when its task is cancelled`() async throws {
    let connection = try await connect()
    let task = Task {
      try await connection.run { connection throws in
        try connection.execute("create temp table t (n text)")
        try connection.copyIn("copy t from stdin") { writer in
          try writer.write("first\n")
          withUnsafeCurrentTask { $0?.cancel() }
          while true { try writer.write("and so on for ever\n") }
        }
      }
    }
    await #expect(throws: PostgresError.cancelled) { try await task.value }
  }

  @Test func `a COPY from the server stops when its task is cancelled`() async throws {
    let server = try TestServer.shared()
    let connection = try await connect()
    let backend = await connection.backendProcess
    let task = Task {
      try await connection.run { connection throws in
        try connection.copyOut("copy (select pg_sleep(0.001) from generate_series(1, 10000000)) to stdout") {
          _ in
          withUnsafeCurrentTask { $0?.cancel() }
        }
      }
    }
    await #expect(throws: PostgresError.cancelled) { try await task.value }
    try await server.waitUntilGone(backend)
  }

  @Test func `a connection attempt stops when its task is cancelled`() async throws {
    let (socket, port) = try listen()
    defer { close(socket) }
    let task = Task {
      try await Connection.open(ConnectionOptions("host=127.0.0.1 port=\(port) user=nobody"))
    }
    task.cancel()
    await #expect(throws: PostgresError.cancelled) { _ = try await task.value }
  }

  @Test func `lock_timeout and idle_in_transaction_session_timeout are the server's to enforce`() async throws
  {
    let server = try TestServer.shared()
    let holder = try await connect()
    _ = try await holder.run { try $0.execute("select pg_advisory_lock(4711)") }
    let waiter = try await connect { $0.lockTimeout = .milliseconds(50) }
    let error = await start("select pg_advisory_lock(4711)", on: waiter).value.error
    #expect(error?.server?.sqlState == .lockNotAvailable)

    let idler = try await connect { $0.idleInTransactionTimeout = .milliseconds(50) }
    let backend = await idler.backendProcess
    _ = try await idler.run { try $0.execute("begin") }
    try await server.waitUntilGone(backend)
    let end = await start("select 1", on: idler).value.error
    #expect(end?.server?.sqlState == SQLState(rawValue: "25P03"))
    #expect(end?.server?.severity == "FATAL")
  }
}
