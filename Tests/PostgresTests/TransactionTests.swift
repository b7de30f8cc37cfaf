import Postgres
import TestSupport
import Testing

@Suite struct TransactionTests {
  struct Refused: Error {}

  /// A connection with an empty temporary table `t (n int)`.
  private func connectWithTable() async throws -> Connection {
    let connection = try await connect()
    _ = try await connection.run {
      try $0.execute("create temp table t (n int unique deferrable initially deferred)")
    }
    return connection
  }

  private func numbers(_ connection: Connection) async throws -> [Int] {
    try await connection.run { try $0.rows("select n from t order by n", as: Int.self) }
  }

  @Test func `a body that returns is stored, one that throws is not`() async throws {
    let connection = try await connectWithTable()
    try await connection.run { connection throws in
      try connection.transaction { _ = try connection.execute("insert into t values (1)") }
      #expect(throws: Refused.self) {
        try connection.transaction {
          try connection.execute("insert into t values (2)")
          throw Refused()
        }
      }
    }
    #expect(try await numbers(connection) == [1])
  }

  @Test func `a transaction inside another is a savepoint`() async throws {
    let connection = try await connectWithTable()
    try await connection.run { connection throws in
      try connection.transaction {
        try connection.execute("insert into t values (1)")
        #expect {
          try connection.transaction {
            try connection.execute("insert into t values (2)")
            try connection.execute("select 1/0")
          }
        } throws: { ($0 as? PostgresError)?.server?.sqlState == .divisionByZero }
        try connection.transaction {
          try connection.execute("insert into t values (3)")
          try connection.transaction { _ = try connection.execute("insert into t values (4)") }
        }
      }
    }
    #expect(try await numbers(connection) == [1, 3, 4])
  }

  @Test func `a savepoint cannot change the isolation`() async throws {
    let connection = try await connectWithTable()
    await #expect {
      try await connection.run { connection throws in
        try connection.transaction { try connection.transaction(.serializable) {} }
      }
    } throws: { "\($0)".contains("cannot change its isolation") }
  }

  @Test func `COMMIT that answers ROLLBACK is an error`() async throws {
    let connection = try await connectWithTable()
    _ = try await connection.run { connection throws in
      #expect(throws: PostgresError.rolledBack) {
        try connection.transaction {
          try connection.execute("insert into t values (1)")
          _ = try? connection.execute("select 1/0")
        }
      }
    }
    #expect(try await numbers(connection) == [])
  }

  @Test func `a constraint that fails at COMMIT is the error of the transaction`() async throws {
    let connection = try await connectWithTable()
    await #expect {
      try await connection.run { connection throws in
        try connection.transaction { _ = try connection.execute("insert into t values (1), (1)") }
      }
    } throws: { ($0 as? PostgresError)?.server?.sqlState == .uniqueViolation }
    #expect(try await numbers(connection) == [])
  }

  @Test func `isolation and read only reach the server`() async throws {
    let connection = try await connect()
    let settings = try await connection.run { connection throws in
      try connection.transaction(.serializable, readOnly: true) {
        try connection.exactlyOne(
          "select current_setting('transaction_isolation'), current_setting('transaction_read_only')",
          as: (String, String).self)
      }
    }
    #expect(settings == ("serializable", "on"))
    await #expect {
      try await connection.run { connection throws in
        try connection.transaction(readOnly: true) {
          _ = try connection.execute("create table never (n int)")
        }
      }
    } throws: { ($0 as? PostgresError)?.server?.sqlState == .readOnlyTransaction }
  }

  @Test func `a transaction begun by hand is not mixed up with one of ours`() async throws {
    let connection = try await connect()
    await #expect {
      try await connection.run { connection throws in
        try connection.execute("begin")
        try connection.transaction {}
      }
    } throws: { "\($0)".contains("open already") }
  }

  @Test func `a COMMIT whose answer is lost leaves the outcome open`() async throws {
    let server = try TestServer.shared()
    try server.ask("create table kept (n int)")
    let proxy = try FaultyProxy(to: server)
    let connection = try await Connection.open(ConnectionOptions(proxy.conninfo))
    await #expect {
      try await connection.run { connection throws in
        try connection.transaction {
          try connection.execute("insert into kept values (1)")
          proxy.fault = .loseReply
        }
      }
    } throws: { ($0 as? PostgresError)?.connection?.reason == .outcomeUnknown }
    // It was stored all the same; that is why the error does not say that it was not.
    try await eventually("the row is there") { try server.ask("select count(*) from kept") == "1" }
  }
}
