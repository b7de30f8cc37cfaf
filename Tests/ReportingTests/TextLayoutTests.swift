import Testing

@testable import Reporting

@Suite struct TextLayoutTests {
  private func table(_ labels: [(String, isNumeric: Bool)], _ rows: [[String]]) -> [String] {
    TextTable(
      columns: labels.map { TextTable.Column(label: $0.0, isNumeric: $0.isNumeric) },
      rows: rows.map { .cells($0.map { TextTable.Cell(text: $0) }) }
    ).lines()
  }

  @Test func `names in Arabic script stand last and move no number`() {
    let lines = table(
      [("P-code", false), ("People", true), ("Name", false)],
      [["IQG15", "1,234", "نينوى"], ["IQG01", "12", "الأنبار"], ["IQG11", "7", "هەولێر"]])
    #expect(
      lines == [
        "P-code  People  Name", "------  ------  -------", "IQG15    1,234  نينوى", "IQG01       12  الأنبار",
        "IQG11        7  هەولێر",
      ])
  }

  @Test func `a combining mark does not push a column`() {
    let lines = table([("Name", false), ("N", true)], [["مُحَافَظَة", "1"], ["Ninewa", "2"], ["漢字", "3"]])
    #expect(lines[2...].allSatisfy { DisplayWidth.columns(of: $0) == 9 })
  }

  @Test func `a long text wraps in its column and nothing is lost`() {
    let text = (1...60).map { "word\($0)" }.joined(separator: " ")
    let lines = table([("Ref", false), ("Text", false), ("N", true)], [["FU-1", text, "42"]])
    #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= 72 })
    #expect(lines[2].hasPrefix("FU-1  word1 word2") && lines[2].hasSuffix("42"))
    #expect(lines[3].hasPrefix("      word"))
    let words = lines[2...].flatMap { $0.split(separator: " ") }.filter { $0.hasPrefix("word") }
    #expect(words.joined(separator: " ") == text)
  }

  @Test func `what is too long for a column stands below its row, within the margin`() {
    let text = (1...30).map { "word\($0)" }.joined(separator: " ")
    func lines(_ columns: Int) -> [String] {
      TextTable(
        columns: (1...columns).map { TextTable.Column(label: "Column \($0)", isNumeric: true) },
        rows: [
          .cells(
            Array(repeating: TextTable.Cell(text: "1,234,567,890"), count: columns),
            below: [text, "Note: one"]),
          .cells(Array(repeating: TextTable.Cell(text: "7"), count: columns)),
        ]
      ).lines()
    }
    for columns in [2, 6] {
      let lines = lines(columns)
      #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= 72 })
      let words = lines.filter { $0.hasPrefix("    word") }.flatMap { $0.split(separator: " ") }
      #expect(words.joined(separator: " ") == text)
      #expect(lines.contains("    Note: one"))
    }
    #expect(lines(2)[2].hasSuffix("1,234,567,890") && lines(2)[3].hasPrefix("    word1 word2"))
    #expect(lines(2).last?.hasSuffix(" 7") == true)
  }

  @Test func `a table too wide for the page becomes a list of labels and values`() {
    let number = "1,234,567,890"
    let lines = table((1...6).map { ("Column \($0)", true) }, [Array(repeating: number, count: 6)])
    #expect(lines == ["- Column 1: \(number)"] + (2...6).map { "  Column \($0): \(number)" })
  }

  @Test func `random tables keep every word and never pass the margin`() {
    var random = SeededGenerator(seed: 72)
    let words = [
      "a", "of", "Ninewa", "governorate", "نينوى", "1,234", "漢字", String(repeating: "x", count: 90),
    ]
    for _ in 0..<500 {
      let columns = (0..<Int.random(in: 1...8, using: &random)).map { _ in
        (words.randomElement(using: &random) ?? "", isNumeric: false)
      }
      let rows = (0..<3).map { _ in
        columns.map { _ in
          (0..<Int.random(in: 0...12, using: &random)).compactMap { _ in words.randomElement(using: &random) }
            .joined(separator: " ")
        }
      }
      let lines = table(columns, rows)
      #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= 72 })
      let letters = lines.joined().count { $0 == "N" }
      #expect(letters >= rows.joined().joined().count { $0 == "N" })
    }
  }

  @Test func `a word longer than the line is broken, not lost`() {
    let word = String(repeating: "abcdefghij", count: 20)
    let lines = TextLine.wrap("see \(word) there", to: 72)
    #expect(lines.allSatisfy { $0.count <= 72 })
    #expect(lines.joined().replacing(" ", with: "") == "see\(word)there")
  }

  private func bars(_ values: [String?]) -> [String] {
    let bars = values.map { value in
      BarChart.Bar(
        label: "x", number: TextTable.Cell(text: value ?? "no figure"), value: value.flatMap(ExactNumber.init)
      )
    }
    return BarChart(bars: bars, style: .ascii).lines()
  }

  @Test func `a bar is as long as its number, and what is not zero shows`() {
    let lines = bars(["1000", "500", "1", "0", nil])
    let lengths = lines.map { line in line.count { $0 == "#" } }
    #expect(lengths == [58, 29, 1, 0, 0])
    #expect(lines[3].hasSuffix("0") && lines[4].hasSuffix("no figure"))
  }

  @Test func `below zero bars grow to the left of one axis`() {
    let lines = bars(["30", "-30", "0"])
    #expect(Set(lines.map { $0.firstIndex(of: "|") }).count == 1)
    #expect(lines[0].hasSuffix("|" + String(repeating: "#", count: 31)))
    #expect(lines[1].hasSuffix(String(repeating: "#", count: 31) + "|"))
    #expect(lines.allSatisfy { $0.count <= 72 })
  }

  @Test func `only zeros and missing numbers draw no bar`() {
    #expect(bars(["0", nil]).allSatisfy { !$0.contains("#") })
  }
}
