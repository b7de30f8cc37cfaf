import Agenda
import Testing

@testable import Liaison

private func cell(_ text: String) -> Cell { Cell(text.utf8) }

@Suite struct CellTests {
  @Test(arguments: [
    ("0", 0), ("7", 7), ("1280", 1280), ("1280.0", 1280), ("1280.", 1280), ("12.000", 12), ("007", 7),
    ("2147483647", 2_147_483_647), ("2147483647.0", 2_147_483_647),
  ])
  func `a whole number is read as a spreadsheet writes it`(text: String, number: Int32) throws {
    #expect(try WholeNumber.read(cell(text)) == number)
  }

  @Test(arguments: [
    ("", "is empty"), ("-5", "is negative"), ("-5.0", "is negative"), ("12.5", "is not a whole number"),
    ("1,280", "separators"), ("2147483648", "is larger"), ("99999999999999999999999", "is larger"),
    ("99999999999.0", "is larger"), ("99999999999.5", "is not a whole number"),
    ("١٢٨٠", "digits other than 0 to 9"),
    ("1e3", "is not a number"), ("NaN", "is not a number"), (".", "is not a number"),
    (".5", "is not a number"),
    ("-", "is not a number"), ("1.2.3", "is not a number"), ("12 families", "is not a number"),
    ("0x10", "is not a number"),
    ("+5", "is not a number"),
  ])
  func `anything else is told apart`(text: String, reason: String) throws {
    let problem = #expect(throws: WholeNumber.Problem.self) { try WholeNumber.read(cell(text)) }
    #expect(problem?.reason.contains(reason) == true, "\(problem?.reason ?? "")")
  }

  @Test(arguments: [
    ("36.043816", true), ("-0.5", true), ("90", true), ("90.1", false), ("", false), ("36,04", false),
    ("36.", false),
  ])
  func `degrees are decimal and on the globe`(text: String, isValid: Bool) {
    #expect(Degrees.isValid(cell(text), limit: 90) == isValid)
  }

  @Test(arguments: [
    ("Jul 30, 2017", "2017-07-30"), ("Feb 02, 2017", "2017-02-02"), ("2017-07-30", "2017-07-30"),
  ])
  func `dates are read in both forms`(text: String, date: String) {
    #expect(ListDate.read(cell(text)) == CivilDate(date))
  }

  @Test(arguments: ["Feb 30, 2017", "30/07/2017", "Jul 30 2017", "July 30, 2017", ""])
  func `what only looks like a date is none`(text: String) {
    #expect(ListDate.read(cell(text)) == nil)
  }

  @Test(arguments: [
    ("  Gwer\t", "Gwer"), ("\u{A0}\u{200F}كوير\u{200E} ", "كوير"), ("\u{FEFF}x\u{200B}", "x"), (" \r\n ", ""),
    ("a b", "a b"),
    ("à", "à"), ("ا\u{A0}", "ا"),
  ])
  func `blanks and invisible marks round a text go`(text: String, trimmed: String) {
    #expect(cell(text).trimmed.text == trimmed)
  }

  @Test func `a name holds nothing that is not seen`() {
    #expect(cell("قرية قرناز").problemAsLine == nil)
    #expect(cell("two\nlines").problemAsLine?.contains("a line break") == true)
    #expect(cell("a\u{202E}b").problemAsLine?.contains("U+202E") == true)
    #expect(cell(String(repeating: "ي", count: 500)).problemAsLine == nil)
    #expect(cell(String(repeating: "ي", count: 501)).problemAsLine?.contains("501") == true)
  }

  @Test(arguments: [
    ("Salah al-Din", "Salahal Din"), ("Thi-Qar", "Thi Qar"), ("Ra'ua", "RAUA"), ("كركوک", "كركوك"),
    ("عمادیة", "عماديه"),
    ("أربيل", "اربيل"), ("IQG08Q01", "iqg08q01"),
  ])
  func `spellings that people take for one are one`(one: String, other: String) {
    #expect(Spelling(one) == Spelling(other))
  }

  @Test func `spellings that differ stay apart, and the nearest is found`() {
    #expect(Spelling("Mosul") != Spelling("Mosull"))
    #expect(Spelling("Mosull").nearest(among: ["Sinjar", "Mosul", "Hatra"]) == ["Mosul"])
    #expect(Spelling("Quetzaltenango").nearest(among: ["Sinjar", "Mosul"]) == [])
  }

  @Test(arguments: [("a\tb\\c", "a\\tb\\\\c\n"), ("line\nbreak\r", "line\\nbreak\\r\n"), ("كوير", "كوير\n")])
  func `text goes to the server escaped`(text: String, copied: String) {
    var row = CopyText()
    row.append(text)
    row.endRow()
    #expect(String(decoding: row.bytes, as: UTF8.self) == copied)
  }

  @Test func `numbers, arrays and NULL go to the server as COPY has them`() {
    var row = CopyText()
    row.append(-120)
    row.append(Int32.max)
    row.append([Int32]([1, 0, 30]))
    row.appendNull()
    row.endRow()
    #expect(String(decoding: row.bytes, as: UTF8.self) == "-120\t2147483647\t{1,0,30}\t\\N\n")
  }
}
