import Testing

@testable import Reporting

@Suite struct ReportQueryTests {
  @Test(arguments: [
    (
      "select :'period_start', :'period_end', :'period_start'", "select $1, $2, $1",
      ["period_start", "period_end"]
    ),
    ("select x where d <= :'period_end'::date;\n", "select x where d <= $1::date\n", ["period_end"]),
    (
      "with a as (select 1) select * from a -- :'nothing'\n;",
      "with a as (select 1) select * from a -- :'nothing'\n", []
    ),
    (
      "/* :'a /* nested ; */ */ SELECT ':''period_end'' ;', \":'x'\"",
      "/* :'a /* nested ; */ */ SELECT ':''period_end'' ;', \":'x'\"", []
    ),
    (
      "select $$ :'a; $$, $x$ $$ ; :'b' $x$, e'\\' :'''", "select $$ :'a; $$, $x$ $$ ; :'b' $x$, e'\\' :'''",
      []
    ),
    ("select a[1:2], b::text, c := 1, 'نينوى'", "select a[1:2], b::text, c := 1, 'نينوى'", []),
    ("select 1 ; -- done; really\n", "select 1  -- done; really\n", []),
  ])
  func `variables become parameters, and nothing else is touched`(
    text: String, statement: String, parameters: [String]
  ) throws {
    let query = try ReportQuery(file: "q.sql", text: text)
    #expect(query.statement == statement)
    #expect(query.parameters.map(\.rawValue) == parameters)
    #expect(query.text == text)
  }

  @Test(arguments: [
    ("", nil, "the file holds no statement; write one SELECT"),
    ("-- only a comment\n", nil, "the file holds no statement; write one SELECT"),
    ("delete from x", 1, "the statement begins with \"delete\"; a query begins with select or with"),
    (";", 1, "the statement begins with \";\"; a query begins with select or with"),
    ("(select 1)", 1, "the statement begins with \"(\"; a query begins with select or with"),
    ("select 1;\n\nselect 2", 3, "a second statement begins here; a query file holds exactly one SELECT"),
    ("select 1;;", 1, "a second statement begins here; a query file holds exactly one SELECT"),
    (
      "select\n:'today'", 2,
      "unknown variable :'today'; a query may use :'period_start' and :'period_end'"
    ),
    ("select :period_start", 1, "psql would paste :period_start unquoted; write :'period_start'"),
    (
      "select 1\n\\gset", 2,
      "\\gset begins a psql command; a query file holds exactly one SELECT and nothing else"
    ),
    ("select $1", 1, "$1 has no value in psql; write :'period_start' or :'period_end'"),
    ("select 'open", 1, "what begins here with 'o never ends"),
    ("select\n\n/* open", 3, "what begins here with /* never ends"),
    ("select $tag$ open $tga$", 1, "what begins here with $t never ends"),
    ("select \"open", 1, "what begins here with \"o never ends"),
    ("select :'open", 1, "what begins here with :' never ends"),
  ])
  func `anything but one SELECT is refused with its line`(text: String, line: Int?, problem: String) {
    let error = #expect(throws: DefinitionError.self) { try ReportQuery(file: "q.sql", text: text) }
    #expect(error == DefinitionError(file: "q.sql", line: line, problem: problem))
  }

  @Test func `tokens joined again are the text, whatever it is`() {
    var random = SeededGenerator(seed: 42)
    let pieces = [
      "'", "\"", "$", "$a$", "--", "/*", "*/", "\n", ";", ":", "::", "\\", "e", "a", "1", " ", "period_end",
      "é",
    ]
    for _ in 0..<20_000 {
      let text = (0..<8).compactMap { _ in pieces.randomElement(using: &random) }.joined()
      #expect(SQLLexer(text).map(\.text).joined() == text)
    }
  }
}
