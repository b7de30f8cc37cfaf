import Postgres
import TestSupport
import Testing

@Suite struct ServerErrorTests {
  @Test(arguments: [
    "select 1 frm x",
    "select 'ماء',\n  nowhere\nfrom pg_class",
    "select coalesc(1)",
    "do $$ begin raise exception 'no' using detail = 'because', hint = 'try again'; end $$",
    "select 1/0",
  ])
  func `an error reads as psql prints it`(statement: String) async throws {
    let printed = try TestServer.shared().psql(["-c", statement], database: "postgres").errors
    let error = try #require(await start(SQL(text: statement), on: connect()).value.error)
    #expect(error.description + "\n" == printed)
  }

  @Test func `every field arrives`() async throws {
    let error = try await connect().run { connection throws in
      try connection.script(
        "create temp table town (code text constraint code_is_short check (length(code) < 4))")
      let error = #expect(throws: PostgresError.self) {
        try connection.execute("insert into town values (\("long one"))")
      }
      return try #require(error?.server)
    }
    #expect(error.severity == "ERROR")
    #expect(error.sqlState == .checkViolation)
    #expect(error.sqlState.class == .integrityConstraintViolation)
    #expect(error.table == "town")
    #expect(error.constraint == "code_is_short")
    #expect(error.schema?.hasPrefix("pg_temp") == true)
    #expect(error.detail?.contains("long one") == true)
    #expect(error.sourceFile != nil && error.sourceLine != nil && error.sourceRoutine != nil)
    #expect(!error.isSafeToRetry)
  }

  @Test func `an error inside a function tells its inner statement`() async throws {
    let error = try #require(
      await start("do $$ begin execute 'select * from nowhere'; end $$", on: connect()).value.error?.server)
    #expect(error.internalQuery == "select * from nowhere")
    #expect(error.internalPosition == 15)
    #expect(error.context?.contains("PL/pgSQL function") == true)
  }
}
