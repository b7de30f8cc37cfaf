import Postgres
import Synchronization
import TestSupport
import Testing

@Suite struct DatabaseTests {
  private func database(maximumConnections: Int = 4) throws -> Database {
    Database(ConnectionOptions(try TestServer.shared().conninfo()), maximumConnections: maximumConnections)
  }

  @Test func `read sees one snapshot and writes nothing`() async throws {
    let server = try TestServer.shared()
    try server.ask("create table seen (n int)")
    let database = try database()
    let counts = try await database.read { connection in
      let before = try connection.exactlyOne("select count(*) from seen", as: Int.self)
      try server.ask("insert into seen values (1)")
      return [before, try connection.exactlyOne("select count(*) from seen", as: Int.self)]
    }
    #expect(counts == [0, 0])
    await #expect { try await database.read { _ = try $0.execute("insert into seen values (2)") } } throws: {
      ($0 as? PostgresError)?.server?.sqlState == .readOnlyTransaction
    }
  }

  @Test func `a serialization failure is run again`() async throws {
    let server = try TestServer.shared()
    try server.ask("create table counter as select 0 as n")
    let attempts = Atomic(0)
    try await database().write(isolation: .repeatableRead) { connection in
      let count = try connection.exactlyOne("select n from counter", as: Int.self)
      // A rival gets in between, once.
      if attempts.add(1, ordering: .relaxed).newValue == 1 { try server.ask("update counter set n = n + 10") }
      try connection.execute("update counter set n = \(count + 1)")
    }
    #expect(attempts.load(ordering: .relaxed) == 2)
    #expect(try server.ask("select n from counter") == "11")
  }

  @Test(arguments: ["40001", "40P01"])
  func `after ten attempts the error is passed on`(code: String) async throws {
    let attempts = Atomic(0)
    let database = try database()
    await #expect {
      try await database.write { connection in
        attempts.add(1, ordering: .relaxed)
        try connection.execute("do $$ begin raise exception using errcode = \(literal: code); end $$")
      }
    } throws: { ($0 as? PostgresError)?.isSafeToRetry == true }
    #expect(attempts.load(ordering: .relaxed) == 10)
  }

  @Test func `no other error is run again`() async throws {
    let attempts = Atomic(0)
    let database = try database()
    await #expect(throws: PostgresError.self) {
      try await database.write { connection in
        attempts.add(1, ordering: .relaxed)
        try connection.execute("select 1/0")
      }
    }
    #expect(attempts.load(ordering: .relaxed) == 1)
  }

  @Test func `no more connections than allowed, and everyone gets a turn`() async throws {
    let database = try database(maximumConnections: 2)
    let backends = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<40 {
        group.addTask {
          try await database.withConnection { try $0.exactlyOne("select pg_backend_pid()", as: Int.self) }
        }
      }
      return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
    }
    #expect((1...2).contains(backends.count))
  }

  @Test func `a taker who is cancelled leaves the queue`() async throws {
    let database = try database(maximumConnections: 1)
    let waiter = try await database.withConnection { _ in
      let waiter = Task { try await database.withConnection { try $0.execute("select 1") } }
      waiter.cancel()
      return waiter
    }
    await #expect(throws: PostgresError.cancelled) { try await waiter.value }
    #expect(try await database.withConnection { try $0.exactlyOne("select 1", as: Int.self) } == 1)
  }

  @Test func `a connection left in a transaction is not used again`() async throws {
    let database = try database(maximumConnections: 1)
    try await database.withConnection { _ = try $0.execute("begin") }
    try await database.withConnection { try $0.transaction {} }
  }

  @Test func `a connection whose server went away while idle is replaced`() async throws {
    let server = try TestServer.shared()
    let database = try database(maximumConnections: 1)
    let first = try await database.withConnection { $0.backendProcess }
    try server.ask("select pg_terminate_backend(\(first))")
    try await server.waitUntilGone(first)
    #expect(try await database.withConnection { $0.backendProcess } != first)
  }

  @Test func `a session from when the database was read only is not used again`() async throws {
    let server = try TestServer.shared()
    let name = try server.createDatabase()
    try server.ask("alter database \(name) set default_transaction_read_only = on")
    let database = Database(ConnectionOptions(server.conninfo(database: name)), maximumConnections: 1)
    await #expect { try await database.write { _ = try $0.execute("create table noted (n int)") } } throws: {
      ($0 as? PostgresError)?.server?.sqlState == .readOnlyTransaction
    }
    try server.ask("alter database \(name) reset default_transaction_read_only")
    try await database.write { _ = try $0.execute("create table noted (n int)") }
  }

  @Test func `a closed database says so`() async throws {
    let database = try database()
    let backend = try await database.withConnection { $0.backendProcess }
    await database.close()
    try await TestServer.shared().waitUntilGone(backend)
    await #expect { try await database.read { try $0.execute("select 1") } } throws: {
      ($0 as? PostgresError)?.connection?.reason == .closed
    }
  }
}
