import Postgres
import TestSupport
import Testing

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
    let text = try await connect().run { connection throws in
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

  @Test func `a whole result comes back as text with names and types`() async throws {
    let table = try await connect().run {
      try $0.table("select 1 as one, date '2026-03-01' as day, null as nothing")
    }
    #expect(table.columns.map(\.name) == ["one", "day", "nothing"])
    #expect(table.columns.map(\.type) == [23, 1082, 25])
    #expect(table.rows == [["1", "2026-03-01", nil]])
  }

  @Test func `every type survives the way there and back`() async throws {
    let bytes: [UInt8] = [0, 1, 92, 39, 255]
    let text = "it's \\ \"ماء\" \n"
    let row = try await connect().run { connection throws(PostgresError) in
      try connection.exactlyOne(
        """
        select \(Int.min)::bigint, \(Int32.max)::int, \(Int64.max)::bigint, \(0.1 + 0.2)::float8,
          \(-Double.infinity)::float8, \(true)::bool, \(text)::text, \(bytes)::bytea, \(Int?.none)::int
        """,
        as: (Int, Int32, Int64, Double, Double, Bool, String, [UInt8], Int?).self)
    }
    #expect(row.0 == .min)
    #expect(row.1 == .max)
    #expect(row.2 == .max)
    #expect(row.3 == 0.1 + 0.2)
    #expect(row.4 == -.infinity)
    #expect(row.5)
    #expect(row.6 == text)
    #expect(row.7 == bytes)
    #expect(row.8 == nil)
  }

  @Test func `an array is bound as an array`() async throws {
    let words = ["a", "b,c", "d\"e\\", "", "NULL"]
    let back = try await connect().run { try $0.rows("select unnest(\(words)::text[])", as: String.self) }
    #expect(back == words)
  }

  @Test(arguments: [
    ("select 1, 2", "the program expects 1 columns, the result has 2"),
    ("select null::int as n", "NULL where the program expects Int"),
    ("select 9223372036854775808 as n", "that is not a Int"),
    ("select 1.5 as n", "that is not a Int"),
    ("select '' as n", "that is not a Int"),
    ("select '-' as n", "that is not a Int"),
  ])
  func `a value that does not fit says which column and why`(query: String, problem: String) async throws {
    let connection = try await connect()
    let error = await #expect(throws: PostgresError.self) {
      try await connection.run { try $0.rows(SQL(text: query), as: Int.self) }
    }
    #expect(error?.description.contains(problem) == true, "\(String(describing: error))")
  }

  @Test func `the number of rows is part of the question`() async throws {
    try await connect().run { connection throws in
      #expect(try connection.one("select 1 where false", as: Int.self) == nil)
      #expect(try connection.one("select 1", as: Int.self) == 1)
      #expect(throws: PostgresError.cardinality(expected: "at most one", found: 2)) {
        try connection.one("select generate_series(1, 2)", as: Int.self)
      }
      #expect(throws: PostgresError.cardinality(expected: "exactly one", found: 0)) {
        try connection.exactlyOne("select 1 where false", as: Int.self)
      }
    }
  }

  @Test func `a statement tells how many rows it changed`() async throws {
    try await connect().run { connection throws in
      #expect(try connection.execute("create temp table t (n int)") == 0)
      #expect(try connection.execute("insert into t select generate_series(1, 7)") == 7)
      #expect(try connection.execute("delete from t where n > \(5)") == 2)
    }
  }

  @Test func `rows are lent one by one`() async throws {
    let sum = try await connect().run { connection throws in
      var sum = 0
      try connection.forEach("select n, n::text from generate_series(1, 10000) n") { row in
        let (number, text) = try row.decode((Int, String).self)
        #expect(try row.value(at: 1, as: Int.self) == number && text == String(number))
        sum += number
      }
      return sum
    }
    #expect(sum == 50_005_000)
  }

  @Test func `an error after some rows reaches the reader`() async throws {
    let connection = try await connect()
    await #expect {
      try await connection.run { try $0.forEach("select 1 / (5 - n) from generate_series(1, 9) n") { _ in } }
    } throws: { ($0 as? PostgresError)?.server?.sqlState == .divisionByZero }
    #expect(try await connection.run { try $0.exactlyOne("select 1", as: Int.self) } == 1)
  }

  @Test func `rows that are not read to the end close the connection`() async throws {
    struct Enough: Error {}
    let connection = try await connect()
    await #expect(throws: Enough.self) {
      try await connection.run {
        try $0.forEach("select generate_series(1, 1000000)") { _ in throw Enough() }
      }
    }
    let error = await start("select 1", on: connection).value.error
    #expect(error?.connection?.reason == .closed)
    #expect(error?.description.contains("its rows were not read to the end") == true)
  }

  @Test func `a statement inside the rows of another is refused`() async throws {
    let connection = try await connect()
    await #expect {
      try await connection.run { connection throws in
        try connection.forEach("select 1") { _ in try connection.execute("select 2") }
      }
    } throws: { "\($0)".contains("still under way") }
  }

  @Test func `a statement is described without being run`() async throws {
    let description = try await connect().run { connection throws in
      try connection.describe(
        SQL(text: "select oid, relname as name from pg_class where oid = $1 and relname = $2"))
    }
    #expect(description.columns.map(\.name) == ["oid", "name"])
    #expect(description.columns.map(\.type) == [26, 19])
    #expect(description.parameters == [26, 19])
  }

  @Test func `a script runs every statement, or none`() async throws {
    try await connect().run { connection throws in
      try connection.script("create temp table s (n int); insert into s values (1); insert into s values (2)")
      let error = #expect(throws: PostgresError.self) {
        try connection.script("insert into s values (3);\n\n-- ماء\ninsert into nowhere values (4);\n")
      }
      #expect(error?.server?.sqlState == .undefinedTable)
      #expect(error?.server?.line == 4)
      #expect(error?.description.contains("LINE 4: insert into nowhere") == true)
      #expect(try connection.rows("select n from s", as: Int.self) == [1, 2])
    }
  }

  @Test func `what cannot be sent is refused before it is sent`() async throws {
    try await connect().run { connection throws in
      for statement: SQL in ["select \("a\0b")::text", "select 'a\0b'"] {
        #expect { try connection.execute(statement) } throws: { "\($0)".contains("U+0000") }
      }
      #expect(try connection.exactlyOne("select 1", as: Int.self) == 1)
    }
  }

  @Test func `the session speaks ISO, UTC and UTF-8`() async throws {
    let settings = try await connect { $0.statementTimeout = .milliseconds(1500) }.run { connection in
      try connection.exactlyOne(
        """
        select current_setting('DateStyle'), current_setting('IntervalStyle'), current_setting('TimeZone'),
          current_setting('client_encoding'), current_setting('statement_timeout')
        """, as: (String, String, String, String, String).self)
    }
    #expect(settings == ("ISO, YMD", "iso_8601", "UTC", "UTF8", "1500ms"))
  }
}
