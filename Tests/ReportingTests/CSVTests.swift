import TestSupport
import Testing

@testable import Reporting

@Suite struct CSVTests {
  @Test func `the CSV for people begins with the edition and guards free text only`() throws {
    let fixture = try Fixture.coordination()
    let file = try #require(try fixture.rendered().files.first { $0.name.hasPrefix("follow_ups") })
    #expect(file.name == "follow_ups_2017-07-23_2017-07-29_e1.csv")
    #expect(file.rows == 4)
    try expectGolden(String(decoding: file.bytes, as: UTF8.self), at: Fixture.golden("follow_ups.csv"))
  }

  @Test func `booleans are words, typed cells stand as they are`() throws {
    let file = try #require(
      try Fixture.returns().rendered().files.first { $0.name.hasPrefix("returns_adm1") })
    try expectGolden(String(decoding: file.bytes, as: UTF8.self), at: Fixture.golden("returns_adm1.csv"))
  }

  @Test func `the data hash is that of the canonical CSVs in a row`() throws {
    let fixture = try Fixture.returns()
    let published = fixture.datasets.filter(\.definition.isPublished)
    let canonical = try published.flatMap { CSVFile.canonical(try CheckedDataset($0)) }
    #expect(String(decoding: canonical, as: UTF8.self).hasPrefix("source,round,as_of,"))
    #expect(!canonical.contains(UInt8(ascii: "\r")))
    #expect(fixture.edition.dataSHA256 == SHA256.hexDigest(of: canonical))
  }

  @Test func `the data hash moves with a published cell and with nothing else`() throws {
    let fixture = try Fixture.returns()
    let hash = try DataDigest.sha256(of: fixture.datasets)
    let published = try fixture.changing("returns_adm1", row: 0, "families", to: "1")
    let textOnly = try fixture.changing("finding", row: 0, "families", to: "1")
    #expect(try DataDigest.sha256(of: published.datasets) != hash)
    #expect(try DataDigest.sha256(of: textOnly.datasets) == hash)
    #expect(try Fixture.returns(number: 2).edition.dataSHA256 == hash)
  }

  @Test(arguments: [
    ("families", "-1", "is below 0"),
    ("families", "1.5", "is not an integer of at most 15 digits"),
    ("families", "+5", "is not an integer of at most 15 digits"),
    ("families", "1234567890123456", "is not an integer of at most 15 digits"),
    ("change_pct", "NaN", "is not a decimal number of at most 15 digits"),
    ("change_pct", "1e+20", "is not a decimal number of at most 15 digits"),
    ("change_pct", "-Infinity", "is not a decimal number of at most 15 digits"),
    ("as_of", "2017-02-30", "is not a date such as 2017-07-23"),
    ("is_complete", "true", "is neither t nor f"),
    ("adm1_pcode", "IQG1", "does not match IQG[0-9]{2}"),
    (
      "adm1_pcode", "=IQG01",
      "begins like a formula, which a code may not; drop enum and pattern if it is free text"
    ),
    ("individuals_status", "q", "is none of p, r, e, c, x"),
    ("coverage_note", "", "is an empty text, which no spreadsheet tells from NULL; let the query give NULL"),
  ])
  func `a value that does not fit its field is refused with its place`(
    field: String, value: String, reason: String
  ) throws {
    let fixture = try Fixture.returns().changing("returns_adm1", row: 2, field, to: value)
    let error = #expect(throws: DatasetError.self) { try DataDigest.sha256(of: fixture.datasets) }
    #expect(error?.description == "returns_adm1, row 3, column \(field): \"\(value)\" \(reason)")
  }

  @Test func `a required cell is never NULL`() throws {
    let fixture = try Fixture.returns().changing("returns_adm1", row: 0, "source", to: nil)
    let error = #expect(throws: DatasetError.self) { try fixture.rendered() }
    #expect(
      error?.description
        == "returns_adm1, row 1, column source: the value is NULL, but the column is required")
  }

  @Test func `two rows with one key are refused`() throws {
    let fixture = try Fixture.returns().changing("returns_adm1", row: 1, "adm1_pcode", to: "IQG01")
    let error = #expect(throws: DatasetError.self) { try fixture.rendered() }
    #expect(
      error?.description
        == "returns_adm1, row 2, column source, round, adm1_pcode: \"dtm, 78, IQG01\" is the key of two rows")
  }

  @Test func `a key with a NULL in it is refused`() throws {
    let fixture = try Fixture.returns().changing("top_districts", row: 1, "adm2_name_en", to: nil)
    let error = #expect(throws: DatasetError.self) { try fixture.rendered() }
    #expect(error?.reason == "has a NULL, which a primary key never has")
  }

  @Test(arguments: [
    ("2017-08-06 10:30:00", "2017-08-06T10:30:00"), ("2017-08-06 10:30:00.5", nil),
    ("2017-08-06 10:30:00+03", nil),
    ("2017-08-06", nil), ("2017-08-06 24:00:00", nil), ("2017-08-06T10:30:00", nil),
  ])
  func `a datetime is written with a T and without an offset`(value: String, cell: String?) throws {
    let planned = try Fixture.coordination().definition.datasets[0].field(named: "planned_for")
    let encoder = CellEncoder(try #require(planned))
    #expect((try? encoder.encode(value)) == cell)
  }

  @Test func `what is written is read back`() {
    var random = SeededGenerator(seed: 7)
    let pieces = ["a", ",", "\"", "\r", "\n", "\r\n", "é", " ", "نينوى"]
    for _ in 0..<2_000 {
      let rows = (0..<3).map { _ in
        (0..<3).map { _ in (0..<3).compactMap { _ in pieces.randomElement(using: &random) }.joined() }
      }
      for lineEnd in [CSVWriter.LineEnd.people, .canonical] {
        var writer = CSVWriter(lineEnd: lineEnd)
        writer.appendByteOrderMark()
        for row in rows { writer.appendRow(row) }
        #expect(Array(CSVReader(writer.bytes)) == rows)
      }
    }
  }
}
