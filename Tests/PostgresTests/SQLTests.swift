import Postgres
import TestSupport
import Testing

@Suite struct SQLTests {
  @Test func `interpolation binds`() {
    let nothing: String? = nil
    let statement: SQL = "select * from t where a = \(1) and b = \("it's") and c = \(nothing)"
    #expect(statement.text == "select * from t where a = $1 and b = $2 and c = $3")
    #expect(statement.parameters == ["1", "it's", nil])
  }

  @Test func `names are quoted and syntax has to be asked for`() {
    let statement: SQL = "select \(identifier: "a\"b") from \(raw: "t") where x = \(literal: "it's")"
    #expect(statement.text == "select \"a\"\"b\" from t where x = 'it''s'")
    #expect(statement.parameters.isEmpty)
  }

  @Test func `no description tells a bound value`() {
    let statement: SQL = "select \("secret")"
    var dumped = ""
    dump(statement, to: &dumped)
    for text in ["\(statement)", String(reflecting: statement), dumped] { #expect(!text.contains("secret")) }
  }

  @Test(arguments: [
    "", "plain", "it's", "a\\b", "\\'", "'; drop table t; --", "\"", "ماء\n\t", "\u{10FFFF}", "'\\''",
  ])
  func `the server reads a quoted literal as it was`(text: String) async throws {
    for conforming in ["on", "off"] {
      let connection = try await connect()
      let back = try await connection.run { connection in
        try connection.execute("set standard_conforming_strings = \(raw: conforming)")
        try connection.execute("set backslash_quote = off")
        return try connection.exactlyOne("select \(literal: text)", as: String.self)
      }
      #expect(back == text)
    }
  }

  @Test(arguments: ["plain", "Two Words", "a\"b", "select", "ماء"])
  func `the server reads a quoted name as it was`(name: String) async throws {
    let table = try await connect().run { try $0.table("select 1 as \(identifier: name)") }
    #expect(table.columns.first?.name == name)
  }
}
