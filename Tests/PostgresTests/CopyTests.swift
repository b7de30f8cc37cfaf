import Postgres
import TestSupport
import Testing

@Suite struct CopyTests {
  @Test func `a header is no row`() async throws {
    try await connect().run { connection throws in
      var text = ""
      let rows = try connection.copyOut("copy (values (1, 'a'), (2, E'b\nc')) to stdout (format csv, header)")
      {
        text += String(decoding: $0, as: UTF8.self)
      }
      #expect(rows == 2)
      #expect(text == "column1,column2\n1,a\n2,\"b\nc\"\n")
    }
  }

  @Test func `an error after the last row is an error`() async throws {
    let connection = try await connect()
    let seen = try await connection.run { connection throws in
      var seen = 0
      // The rows are sorted first, so the bad one is the very last: all the others have been sent.
      let error = #expect(throws: PostgresError.self) {
        try connection.copyOut("copy (select 1 / (1000 - n) from generate_series(1, 1000) n) to stdout") {
          _ in seen += 1
        }
      }
      #expect(error?.server?.sqlState == .divisionByZero)
      return seen
    }
    #expect(seen == 999)
    #expect(try await connection.run { try $0.exactlyOne("select 1", as: Int.self) } == 1)
  }

  @Test func `a sink that fails stops the COPY and its error is passed on`() async throws {
    struct DiskFull: Error {}
    let connection = try await connect()
    let backend = await connection.backendProcess
    await #expect(throws: DiskFull.self) {
      try await connection.run { connection throws in
        try connection.copyOut("copy (select generate_series(1, 100000000)) to stdout") { _ in
          throw DiskFull()
        }
      }
    }
    try await TestServer.shared().waitUntilGone(backend)
    let error = await start("select 1", on: connection).value.error
    #expect(error?.connection?.reason == .closed)
  }

  @Test func `pieces need not end at a row`() async throws {
    let text = (1...20_000).map { "\($0),row number \($0)\n" }.joined()
    try await connect().run { connection throws in
      try connection.execute("create temp table t (n int, words text)")
      let stored = try connection.copyIn("copy t from stdin (format csv)") { writer in
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
          try writer.write(Array(rest.prefix(1_777)))
          rest = rest.dropFirst(1_777)
        }
      }
      #expect(stored == 20_000)
      #expect(try connection.exactlyOne("select sum(n) from t", as: Int.self) == 200_010_000)
    }
  }

  @Test func `one huge piece goes through`() async throws {
    try await connect().run { connection throws in
      try connection.execute("create temp table t (n text)")
      let stored = try connection.copyIn("copy t from stdin") { writer in
        try writer.write(String(repeating: "0123456789abcde\n", count: 1_000_000))
      }
      #expect(stored == 1_000_000)
    }
  }

  @Test func `a bad row is told with its line`() async throws {
    let connection = try await connect()
    let error = try await connection.run { connection throws in
      try connection.execute("create temp table t (n int)")
      return #expect(throws: PostgresError.self) {
        try connection.copyIn("copy t from stdin") { try $0.write("1\n2\nthree\n4\n") }
      }
    }
    #expect(error?.server?.sqlState == .invalidTextRepresentation)
    #expect(error?.server?.context?.hasPrefix("COPY t, line 3, column n") == true)
  }

  @Test func `a source that fails stores nothing and the connection goes on`() async throws {
    struct BadLine: Error {}
    try await connect().run { connection throws in
      try connection.execute("create temp table t (n int)")
      #expect(throws: BadLine.self) {
        try connection.copyIn("copy t from stdin") { writer in
          try writer.write("1\n")
          throw BadLine()
        }
      }
      #expect(try connection.exactlyOne("select count(*) from t", as: Int.self) == 0)
    }
  }

  @Test(arguments: ["copy (select 1) to stdout", "copy pg_class from stdin"])
  func `execute refuses a COPY`(statement: String) async throws {
    let error = await start(SQL(text: statement), on: try await connect()).value.error
    #expect(error == .misuse("COPY from or to the client goes through copyIn and copyOut"))
  }

  @Test func `only a COPY of the right direction is accepted`() async throws {
    for statement: SQL in ["select 1", "copy pg_class from stdin"] {
      let connection = try await connect()
      await #expect { try await connection.run { try $0.copyOut(statement) { _ in } } } throws: {
        "\($0)".contains("not a COPY … TO STDOUT")
      }
    }
  }

  @Test func `rows that went missing on the way are noticed`() async throws {
    let proxy = try FaultyProxy(to: TestServer.shared())
    let connection = try await Connection.open(ConnectionOptions(proxy.conninfo))
    proxy.fault = .replace(Array("COPY 3\0".utf8), with: Array("COPY 4\0".utf8))
    await #expect {
      try await connection.run { try $0.copyOut("copy (values (1), (2), (3)) to stdout") { _ in } }
    } throws: { "\($0)".contains("COPY sent 3 rows and announced 4") }
  }
}
