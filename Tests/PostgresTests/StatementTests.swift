import Postgres
import TestSupport
import Testing

/// A connection to the server that all tests share.
func connect(_ change: (inout ConnectionOptions) -> Void = { _ in }) async throws -> Connection {
  var options = ConnectionOptions(try TestServer.shared().conninfo())
  change(&options)
  return try await Connection.open(options)
}

@Suite struct StatementTests {
  @Test func `values are bound and come back as typed rows`() async throws {
    let connection = try await connect()
    let rows = try await connection.run { connection throws(PostgresError) in
      try connection.rows(
        "select n, 'town ' || n, null::text, n > \(1) from generate_series(1, \(2)::int) n",
        as: (Int, String, String?, Bool).self)
    }
    #expect(rows.count == 2)
    #expect(rows[1] == (2, "town 2", nil, true))
  }

  @Test func `one column comes back without a tuple`() async throws {
    let numbers = try await connect().run { try $0.rows("select generate_series(1, 3)", as: Int.self) }
    #expect(numbers == [1, 2, 3])
  }

  @Test func `copy in and out give the same bytes`() async throws {
    let text = try await connect().run { connection in
      try connection.execute("create temp table town (name text, families int)")
      let stored = try connection.copyIn("copy town from stdin (format csv)") { writer in
        try writer.write("a,1\n\"b")
        try writer.write(" c\",2\n")
      }
      #expect(stored == 2)
      var text = ""
      let sent = try connection.copyOut(
        "copy (select * from town order by families) to stdout (format csv, header)"
      ) {
        text += String(decoding: $0, as: UTF8.self)
      }
      #expect(sent == 2)
      return text
    }
    #expect(text == "name,families\na,1\nb c,2\n")
  }
}
