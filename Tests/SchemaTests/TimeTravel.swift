import Foundation
import Postgres
import TestSupport
import Testing

/// `liaison.as_of`, the history, and the write barrier.
@Suite struct `Time travel` {
  private func connect(_ database: TestDatabase) async throws -> Connection {
    try await Connection.open(ConnectionOptions(database.conninfo))
  }

  @Test func `a past moment answers the same before and after updates and deletes`() async throws {
    let database = try TestDatabase.make()
    let connection = try await connect(database)
    var noted = [try await Noted.take(on: connection)]
    for statement: SQL in [
      "insert into liaison.sector (code, label_en, sort_order) values ('roads', 'Roads', 1)",
      "update liaison.sector set label_en = label_en || ' and bridges' where code in ('roads', 'water')",
      "update liaison.sector set label_en = 'Roads' where code = 'roads'",
      "delete from liaison.sector where code = 'roads'",
      "insert into liaison.sector (code, label_en, sort_order) values ('roads', 'Roads again', 1)",
      "delete from liaison.sector where code <> 'water'",
    ] {
      try await connection.run { _ = try $0.execute(statement) }
      noted.append(try await Noted.take(on: connection))
    }
    #expect(Set(noted.map(\.content)).count == 7)
    for edition in noted {
      #expect(try await Noted.content(on: connection, asOf: edition.asOf) == edition.content)
    }
  }

  @Test func `a version brings no time and no author of its own`() async throws {
    let database = try TestDatabase.make()
    try database.psql(
      """
      insert into liaison.sector (code, label_en, sort_order, recorded_at, recorded_by)
      values ('roads', 'Roads', 1, '2001-01-01', 'somebody else'), ('rail', 'Rail', 2, 'infinity', session_user);
      update liaison.sector set recorded_at = '2001-01-01', recorded_by = 'somebody else' where code = 'water';
      """)
    let forged = try database.psql(
      """
      select count(*) from liaison.sector
       where recorded_by <> session_user or recorded_at not between now() - interval '1 hour' and now()
      """)
    #expect(forged == "0\n")
  }

  @Test func `the start of the statement is no time of a version: the write barrier may come in between`()
    throws
  {
    let database = try TestDatabase.make()
    for start in ["now()", "statement_timestamp()"] {
      let isLater = try database.psql(
        """
        insert into liaison.sector (code, label_en, sort_order, recorded_at)
        values ('\(start.prefix { $0.isLetter })', 'Roads', 1, \(start)) returning recorded_at > \(start);
        """)
      #expect(isLater == "t\n")
    }
  }

  @Test func `versions of a row follow each other without gap or overlap, even in one transaction`() throws {
    let database = try TestDatabase.make()
    let bumps = String(repeating: "update liaison.sector set sort_order = sort_order + 1;", count: 20)
    try database.psql("begin; \(bumps) commit;")
    let faults = try database.psql(
      """
      select count(*) from (
        select recorded, lead(lower(recorded)) over (partition by code order by recorded_at) as next from history.sector) v
       where upper(recorded) <> next or isempty(recorded)
      """)
    #expect(faults == "0\n")
    #expect(try database.psql("select count(*) from history.sector where code = 'water'") == "20\n")
    #expect(
      try database.psql(
        "select count(*) from liaison.sector s join history.sector h using (code) group by code having max(upper(h.recorded)) <> min(s.recorded_at)"
      ) == "")
  }

  @Test func `a statement that changes nothing leaves no version`() throws {
    let database = try TestDatabase.make()
    try database.psql("update liaison.sector set label_en = label_en")
    #expect(try database.psql("select count(*) from history.sector") == "0\n")
  }

  @Test(arguments: ["liaison.sector", "liaison.population_figure", "liaison.population_figure_idps"])
  func `truncate is refused`(table: String) throws {
    let database = try TestDatabase.make()
    #expect { try database.psql("truncate \(table) cascade") } throws: {
      "\($0)".contains("is never truncated")
    }
  }

  @Test func `figures travel too, whichever table the statement names`() throws {
    let database = try TestDatabase.make()
    try database.psql(Fixture.figures)
    try database.psql("update liaison.population_figure_returnees set families = 11, individuals = 66")
    try database.psql("delete from liaison.population_figure where population = 'returnees'")
    #expect(
      try database.psql("select families from history.population_figure order by recorded") == "10\n11\n")
  }

  /// The plans are read, not trusted: EXPLAIN ANALYZE says what was executed.
  @Test(arguments: [nil, "infinity", "2001-01-01"])
  func `only the wanted branch is executed`(asOf: String?) throws {
    let database = try TestDatabase.make()
    try database.psql("update liaison.place set note = 'x' where level = 'adm2'")
    let plan = try database.psql(
      """
      \(asOf.map { "set liaison.as_of = '\($0)';" } ?? "")
      explain (analyze, costs off, timing off, summary off) select * from as_of.place where key = 'IQG15Q05'
      """)
    let scans = plan.split(separator: "\n").filter { $0.contains("Scan") && !$0.contains("Subquery Scan") }
    let nodes = scans.filter { $0.contains(" on place") || $0.contains("using place") }
    #expect(plan.contains("One-Time Filter"))
    #expect(nodes.count == 3, "\(plan)")
    let executed = nodes.filter { !$0.contains("never executed") }
    if asOf == nil {
      // The first branch is the one for now; whether it takes an index is the planner's choice on so few rows.
      #expect(executed == [nodes[0]], "\(plan)")
    } else {
      #expect(nodes[0].contains("never executed"), "the branch for now ran:\n\(plan)")
      #expect(executed.count == 2, "\(plan)")
    }
  }

  @Test func `an as-of moment waits for the writer in flight, and gives up when told to`() async throws {
    let database = try TestDatabase.make()
    let writer = try await connect(database)
    let reader = try await connect(database)
    try await writer.run {
      try $0.script("begin; update liaison.sector set sort_order = 7 where code = 'water'")
    }
    let refusal = await reader.run { connection -> PostgresError? in
      do throws(PostgresError) {
        try connection.script("set lock_timeout = '50ms'")
        try connection.execute("select ops.note_as_of()")
        return nil
      } catch { return error }
    }
    guard case .server(let error) = refusal else {
      Issue.record("the reader did not wait: \(String(describing: refusal))")
      return
    }
    #expect(error.sqlState == .lockNotAvailable)
    try await writer.run { try $0.script("commit") }
    try await reader.run { _ = try $0.execute("select ops.note_as_of()") }
  }

  /// What the barrier is for: without it, a writer in flight changes a past that was already read.
  @Test func `without the barrier a writer in flight rewrites the past`() async throws {
    let database = try TestDatabase.make()
    let writer = try await connect(database)
    let reader = try await connect(database)
    func water() async throws -> Int {
      try await reader.run {
        try $0.exactlyOne("select sort_order from as_of.sector where code = 'water'", as: Int.self)
      }
    }
    try await writer.run {
      try $0.script("begin; update liaison.sector set sort_order = 7 where code = 'water'")
    }
    try await reader.run {
      _ = try $0.execute("select set_config('liaison.as_of', clock_timestamp()::text, false)")
    }
    let before = try await water()
    try await writer.run { try $0.script("commit") }
    let after = try await water()
    #expect((before, after) == (10, 7))
  }

  @Test func `editions taken among concurrent writers can all be taken again`() async throws {
    let database = try TestDatabase.make()
    let editions = try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 1...4 {
        group.addTask {
          let connection = try await self.connect(database)
          do {
            for number in 1... {
              try await Self.write(number, as: "w\(writer)_\(number % 5)", on: connection)
            }
          } catch  where Task.isCancelled {}
        }
      }
      let connection = try await connect(database)
      var editions: [Noted] = []
      for _ in 1...40 { editions.append(try await Noted.take(on: connection)) }
      group.cancelAll()
      try await group.waitForAll()
      return editions
    }
    #expect(editions.count == 40)
    #expect(Set(editions.map(\.content)).count > 20, "the writers did not write while editions were taken")
    let connection = try await connect(database)
    for edition in editions {
      #expect(try await Noted.content(on: connection, asOf: edition.asOf) == edition.content)
    }
  }

  /// One writer's transaction: a delete, an insert or update, and an update of the same row again.
  private static func write(_ number: Int, as code: String, on connection: Connection) async throws {
    try await connection.run { connection in
      try connection.transaction {
        try connection.execute("delete from liaison.sector where code = \(code) and sort_order % 3 = 0")
        try connection.execute(
          """
          insert into liaison.sector (code, label_en, sort_order) values (\(code), 'x', \(number))
          on conflict (code) do update set sort_order = excluded.sort_order
          """)
        try connection.execute(
          "update liaison.sector set label_en = 'x' || sort_order where code = \(code)")
      }
    }
  }

  /// A moment taken as an edition takes it, and the table as it was then.
  private struct Noted: Sendable {
    let asOf: String
    let content: String

    static func take(on connection: Connection) async throws -> Noted {
      let asOf = try await connection.run {
        try $0.exactlyOne("select ops.note_as_of()::text", as: String.self)
      }
      return Noted(asOf: asOf, content: try await content(on: connection, asOf: asOf))
    }

    static func content(on connection: Connection, asOf: String) async throws -> String {
      try await connection.run { connection in
        try connection.transaction(.repeatableRead, readOnly: true) {
          try connection.execute("select set_config('liaison.as_of', \(asOf), true)")
          return try connection.exactlyOne(
            "select md5(coalesce(string_agg(s::text, '|' order by code), '')) from as_of.sector s",
            as: String.self)
        }
      }
    }
  }
}
