import TestSupport
import Testing

@testable import Reporting

@Suite struct ReportTextTests {
  @Test func `the weekly returns read as they were drawn`() throws {
    try expectGolden(Fixture.returns().rendered().text, at: Fixture.golden("returns-weekly.en.txt"))
  }

  @Test func `the weekly coordination report reads as it was drawn`() throws {
    try expectGolden(Fixture.coordination().rendered().text, at: Fixture.golden("coordination-weekly.en.txt"))
  }

  @Test func `without rows every block says so in its sentence`() throws {
    var fixture = try Fixture.coordination()
    fixture.datasets = fixture.datasets.map { Dataset(definition: $0.definition, rows: []) }
    try expectGolden(fixture.rendered().text, at: Fixture.golden("coordination-weekly-empty.en.txt"))
  }

  @Test(arguments: [BarStyle.ascii, .blocks])
  func `no line is longer than 72 columns or ends in a blank`(bars: BarStyle) throws {
    for fixture in [try Fixture.returns(), try Fixture.coordination()] {
      for line in try fixture.rendered(bars: bars).text.split(separator: "\n") {
        #expect(DisplayWidth.columns(of: line) <= 72, "\(line)")
        #expect(line.last != " ", "\(line)")
      }
    }
  }

  @Test func `bars are drawn in ASCII or in blocks, of the same length`() throws {
    let ascii = try Fixture.returns().rendered(bars: .ascii).text
    let blocks = try Fixture.returns().rendered(bars: .blocks).text
    #expect(ascii.utf8.allSatisfy { $0 < 0x80 })
    #expect(blocks != ascii)
    #expect(blocks.replacing("\u{2588}", with: "#") == ascii)
  }

  @Test func `a correction says so in its first line`() throws {
    let fixture = try Fixture("returns-weekly", period: "2017-08-30", number: 2, isCorrection: true)
    let lines = try fixture.rendered().text.split(separator: "\n")
    #expect(
      lines[0...1].joined(separator: " ")
        == "Weekly returns of displaced people: 2017-08-27 to 2017-09-02, edition 2, a correction")
  }

  @Test func `a report on one day names it once`() throws {
    let fixture = try Fixture("returns-weekly", period: "2017-08-30..2017-08-30")
    let text = try fixture.rendered().text
    #expect(text.hasPrefix("Weekly returns of displaced people: 2017-08-30, edition 1\n"))
    #expect(text.contains("Period:          Wed 30 August 2017\n"))
    // The day alone would ask for its week.
    #expect(text.hasSuffix("liaison report run returns-weekly --period 2017-08-30..2017-08-30\n"))
  }

  @Test func `a code reads as the words that it stands for`() throws {
    let fixture = try Fixture.returns()
    let field = try #require(fixture.definition.datasets[0].field(named: "adm1_name_en"))
    let status = try #require(Fixture.coordination().definition.datasets[1].field(named: "status"))
    #expect(ValueText.words("in_progress", of: status) == "in progress")
    #expect(ValueText.words("some_name", of: field) == "some_name", "what people wrote stays as it is")
  }

  @Test func `a message chooses its plural by the number`() throws {
    let one = try Fixture.returns().changing("coverage", row: 1, "silent", to: "1")
    #expect(try one.rendered().text.contains("- 1 district did not report: it is not counted"))
  }

  @Test func `an argument without a value stops the report`() throws {
    let fixture = try Fixture.returns().changing("finding", row: 0, "leader", to: nil)
    let error = #expect(throws: TextError.self) { try fixture.rendered() }
    #expect(error?.description == "finding: row 1 gives no value for {leader} in the message \"risen\"")
  }

  @Test func `key figures come from one row`() throws {
    var fixture = try Fixture.returns()
    let index = try #require(fixture.datasets.firstIndex { $0.definition.name == "national" })
    let national = fixture.datasets[index]
    let other = ["2", "2", "2", nil, nil]
    fixture.datasets[index] = Dataset(definition: national.definition, rows: national.rows + [other])
    let error = #expect(throws: TextError.self) { try fixture.rendered() }
    #expect(error?.description == "national: key figures come from one row, and the query gave 2")
  }

  @Test func `a report without any figure is a report, and its totals agree`() throws {
    var fixture = try Fixture.returns()
    fixture.datasets = fixture.datasets.map { Dataset(definition: $0.definition, rows: []) }
    try expectGolden(fixture.rendered().text, at: Fixture.golden("returns-weekly-empty.en.txt"))
    let scratch = try ScratchFolder()
    #expect(try EditionFolder.prepare(fixture.rendered(), in: scratch.path).commit() == .published)
  }

  @Test func `escape sequences and direction controls do not reach the reader's terminal`() throws {
    let action = "\u{1B}[31mred\u{7} \u{202E}txet\u{202C}\nnext line"
    let fixture = try Fixture.coordination().changing("oldest_overdue", row: 0, "action", to: action)
    let text = try fixture.rendered().text
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.properties.isBidiControl })
    #expect(text.contains("[31mred txet next line"))
  }
}
