import Foundation
import TestSupport
import Testing

@testable import Liaison

/// A Master List with one bad row, the third (line 4): which cell is bad, and what is said of it.
struct Trap: Sendable, CustomTestStringConvertible {
  let name: String
  /// Cells of the bad row, by head.
  let cells: [String: String]
  let column: String
  let value: String
  let reason: String

  var testDescription: String { name }
}

private let traps = [
  Trap(
    name: "negative families", cells: ["Returnee Families": "-5.0"], column: "Returnee Families",
    value: "-5.0",
    reason: "\"-5.0\" is negative."),
  Trap(
    name: "half a family", cells: ["Returnee Families": "10.5"], column: "Returnee Families", value: "10.5",
    reason: "\"10.5\" is not a whole number."),
  Trap(
    name: "separators", cells: ["Returnee Individuals": "1,280"], column: "Returnee Individuals",
    value: "1,280",
    reason: "\"1,280\" has separators between the digits; write it without them."),
  Trap(
    name: "no families", cells: ["Returnee Families": ""], column: "Returnee Families", value: "",
    reason: "The Returnee Families cell is empty; unknown is not zero, so write 0 where 0 was counted."),
  Trap(
    name: "too many families", cells: ["Returnee Families": "2147483648"], column: "Returnee Families",
    value: "2147483648",
    reason: "\"2147483648\" is larger than 2147483647, the largest number that can be stored."),
  Trap(
    name: "words for a class", cells: ["Anbar": "many"], column: "Anbar", value: "many",
    reason: "\"many\" is not a number."),
  Trap(
    name: "more in camps than in all", cells: ["Camp": "11"], column: "Camp", value: "11",
    reason: "11 families in camps are more than the 10 families in all."),
  Trap(
    name: "no location", cells: ["Location ID": " "], column: "Location ID", value: " ",
    reason: "The Location ID is missing."),
  Trap(
    name: "no name", cells: ["Location_name": ""], column: "Location_name", value: "",
    reason: "The Location_name is missing."),
  Trap(
    name: "a name over two lines", cells: ["Location_name": "Hai\nNoor"], column: "Location_name",
    value: "Hai\nNoor",
    reason: "The text holds a line break. Take it out."),
  Trap(
    name: "unknown governorate", cells: ["Governorate": "Ninevah"], column: "Governorate", value: "Ninevah",
    reason: "No governorate is known as \"Ninevah\"; the nearest known: Ninewa."
      + " Where it is only another spelling, add it to liaison.place_alias and import again."),
  Trap(
    name: "unknown district", cells: ["District": "Mosull"], column: "District", value: "Mosull",
    reason: "No district of Ninewa is known as \"Mosull\"; the nearest known: Al-Mosul."
      + " Where it is only another spelling, add it to liaison.place_alias and import again."),
  Trap(
    name: "district of another governorate", cells: ["District": "Makhmur"], column: "District",
    value: "Makhmur",
    reason: "The district \"Makhmur\" is known in Erbil, not in Ninewa."),
  Trap(
    name: "code of 2014", cells: ["Governorate": "IQ-G08"], column: "Governorate", value: "IQ-G08",
    reason:
      "\"IQ-G08\" is a code of OCHA's list of 2014, where it means Duhok; in the official list of today IQG08 is"
      + " Baghdad. Codes of 2014 are not taken: write the P-code of today or the name."),
  Trap(
    name: "district code of 2014", cells: ["District": "iq-d087"], column: "District", value: "iq-d087",
    reason: "\"iq-d087\" is a code of OCHA's list of 2014, where it means Al-Mosul."
      + " Codes of 2014 are not taken: write the P-code of today or the name."),
  Trap(
    name: "beyond the pole", cells: ["Latitude": "360.43816"], column: "Latitude", value: "360.43816",
    reason: "\"360.43816\" is not a latitude in degrees, -90 to 90."),
  Trap(
    name: "one coordinate", cells: ["Longitude": ""], column: "Longitude", value: "",
    reason: "One coordinate is missing; give both or neither."),
  Trap(
    name: "unreadable date", cells: ["date": "30/07/2017"], column: "date", value: "30/07/2017",
    reason: "\"30/07/2017\" is not a date such as Jul 30, 2017 or 2017-07-30."),
]

@Suite struct RejectTests {
  @Test(arguments: traps)
  func `a bad cell is told by line, column, value and reason, and the other rows are loaded`(trap: Trap)
    async throws
  {
    let fixture = try ImportFixture()
    var list = MasterList()
    for number in 1...4 { list.add(number, families: 10, number == 3 ? trap.cells : [:]) }
    let outcome = try await fixture.importing(list, maximumRejectShare: 0.25)
    guard case .loaded(let report) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(report.rowsRead == 4 && report.rowsRejected == 1 && report.newFigures == 3)
    let rejects = try fixture.server.psql(
      "select line, column_name, value, reason from ops.import_reject where severity = 'reject'")
    #expect(rejects == "4|\(trap.column)|\(trap.value)|\(trap.reason)\n")
    #expect(try fixture.figures() == ["2811001|10|60|0", "2811002|10|60|0", "2811004|10|60|0"])
  }

  @Test(arguments: traps)
  func `the same bad cell among too few rows, and nothing is loaded`(trap: Trap) async throws {
    let fixture = try ImportFixture()
    var list = MasterList()
    for number in 1...4 { list.add(number, families: 10, number == 3 ? trap.cells : [:]) }
    let before = try fixture.state()
    let outcome = try await fixture.importing(list)
    guard case .refused(let report) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(
      report.refusal
        == "1 of 4 rows were rejected, which is 25 %; up to 2 % may be. Correct the file and import it again."
    )
    #expect(try fixture.state() == before)
    #expect(
      try fixture.lines("select status, rows_read, rows_loaded, rows_rejected from ops.import") == [
        "refused|4|0|1"
      ])
    #expect(
      try fixture.lines("select line, reason from ops.import_reject where severity = 'reject'") == [
        "4|\(trap.reason)"
      ])
  }

  @Test func `a row with too few or too many columns is rejected`() async throws {
    let fixture = try ImportFixture()
    var rows = MasterList.sound(4).csv.split(separator: "\n").map(String.init)
    rows[2] += ",x"
    rows[3] = "2,2811003.0,9000.0,Ninewa"
    let outcome = try await fixture.importing(
      fixture.write((rows.joined(separator: "\n") + "\n").utf8), maximumRejectShare: 0.5)
    #expect(outcome.report.newFigures == 2)
    #expect(
      try fixture.lines("select line, column_name is null, value is null, reason from ops.import_reject") == [
        "3|t|t|The row has 53 columns, but the header has 52.",
        "4|t|t|The row has 4 columns, but the header has 52.",
      ])
  }

  @Test func `bytes that are not UTF-8 are told by line, column and byte`() async throws {
    let fixture = try ImportFixture()
    let file = MasterList.sound(3).csv.utf8.split(separator: UInt8.lineFeed).enumerated().flatMap {
      line, bytes in
      // Windows-1256 for the Arabic name of the second row.
      line == 2
        ? Array(bytes).replacing(Array("موقع 2".utf8), with: [UInt8(ascii: "x"), 0xE3, 0xE6, 0xDE, 0xDA]) + [
          .lineFeed
        ]
        : Array(bytes) + [.lineFeed]
    }
    _ = try await fixture.importing(fixture.write(file), maximumRejectShare: 0.4)
    #expect(
      try fixture.lines("select line, column_name, reason from ops.import_reject") == [
        "3|Arabic_name|Byte 2 of the cell, 0xE3, is not UTF-8. Save the file again as \"CSV UTF-8\"."
      ])
    #expect(try fixture.figures().count == 2)
  }

  @Test func `a NUL is not text`() async throws {
    let fixture = try ImportFixture()
    var list = MasterList.sound(3)
    list.add(4, families: 1, ["Location_name": "a\0b"])
    _ = try await fixture.importing(list, maximumRejectShare: 0.25)
    #expect(
      try fixture.findings() == [
        "5|Location_name|a\u{2400}b|Byte 2 of the cell is NUL, which no text holds.|reject"
      ])
  }

  @Test func `a location in two lines is loaded from neither, and both lines are named`() async throws {
    let fixture = try ImportFixture()
    var list = MasterList.sound(3)
    list.add(2, families: 11)
    let outcome = try await fixture.importing(list, maximumRejectShare: 0.5)
    #expect(outcome.report.rowsRejected == 2)
    let reason = "Location 2811002 stands in lines 3 and 5; none of them is loaded."
    #expect(
      try fixture.findings() == [
        "3|Location ID|2811002|\(reason)|reject", "5|Location ID|2811002|\(reason)|reject",
      ])
    #expect(try fixture.figures() == ["2811001|10|60|0", "2811003|10|60|0"])
  }

  @Test func `a location in many lines names three of them`() async throws {
    let fixture = try ImportFixture()
    var list = MasterList.sound(1)
    for families in 1...5 { list.add(7, families: families) }
    _ = try await fixture.importing(list, maximumRejectShare: 1)
    #expect(
      try fixture.lines("select distinct reason from ops.import_reject")
        == ["Location 2811007 stands in lines 3, 4, 5 and 2 more; none of them is loaded."])
  }

  @Test func `sums that do not add up are warnings, and the row is loaded`() async throws {
    let fixture = try ImportFixture()
    var list = MasterList()
    list.add(1, families: 10, ["Anbar": "1", "Returnee Individuals": "61"])
    list.add(2, families: 10, ["Habitual Pre_31_October2018": "9", "Jan19": "2"])
    let outcome = try await fixture.importing(list)
    guard case .loaded(let report) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(report.warnings == 4 && report.rowsRejected == 0)
    #expect(
      try fixture.findings() == [
        "2|Returnee Individuals|61|10 families of 6 make 60 individuals, not 61.|warning",
        "2|Anbar to Wassit|11|The classes of origin add up to 11, but there are 10 families.|warning",
        "3|Camp to Unknown_shelter_type|9|The classes of shelter add up to 9, but there are 10 families.|warning",
        "3|Pre June14 Period of displacement to Jan19|12|The classes of period of displacement add up to 12,"
          + " but there are 10 families.|warning",
      ])
    #expect(try fixture.figures() == ["2811001|10|61|0", "2811002|10|60|0"])
  }

  @Test(arguments: [(116, "60", true), (117, "60", false), (117, "57", true), (116, "57", false)])
  func `families in camps count five from round 117`(round: Int, individuals: String, isExpected: Bool)
    async throws
  {
    let fixture = try ImportFixture()
    var list = MasterList(.idps)
    list.add(1, families: 10, ["Camp": "3", "Rented pre Apr 2019": "7", "Individuals": individuals])
    let report = try await fixture.importing(list, round: round).report
    #expect((report.warnings == 0) == isExpected)
    #expect(try fixture.figures(round: round) == ["2811001|10|\(individuals)|3"])
  }

  @Test func `the rejects file is a CSV that a spreadsheet can open without computing anything`() async throws
  {
    let fixture = try ImportFixture()
    var list = MasterList.sound(2)
    list.add(3, families: 1, ["Returnee Families": "=1+1"])
    let report = try await fixture.importing(list, maximumRejectShare: 0.4).report
    let path = try #require(report.rejectsFile)
    #expect(path == "\(fixture.folder)/list.csv.rejects.csv")
    let content = try fixture.content(path)
    #expect(
      content
        == "\u{FEFF}line,column,value,reason,severity\r\n"
        + "4,Returnee Families,'=1+1,\"\"\"=1+1\"\" is not a number.\",reject\r\n")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: fixture.folder).sorted() == [
        "list.csv", "list.csv.rejects.csv",
      ])
  }

  @Test func `the findings go where somebody says, and nothing beside the file`() async throws {
    let fixture = try ImportFixture()
    var list = MasterList.sound(2)
    list.add(3, families: 1, ["Returnee Families": "?"])
    let path = try fixture.write(list.csv.utf8)
    try FileManager.default.createDirectory(
      atPath: "\(fixture.folder)/elsewhere", withIntermediateDirectories: false)
    let rejects = "\(fixture.folder)/elsewhere/found.csv"
    #expect(try await fixture.importing(path, rejects: rejects).report.rejectsFile == rejects)
    #expect(try fixture.content(rejects).contains("4,Returnee Families,?,"))
    #expect(!FileManager.default.fileExists(atPath: "\(path).rejects.csv"))
    _ = try await fixture.importing(fixture.write(MasterList.sound(3).csv.utf8), rejects: rejects)
    #expect(!FileManager.default.fileExists(atPath: rejects))
  }

  @Test(arguments: [true, false]) func `a file that holds no findings is left where it is`(isSound: Bool)
    async throws
  {
    let fixture = try ImportFixture()
    var list = MasterList.sound(3)
    if !isSound { list.add(4, families: 1, ["Returnee Families": "?"]) }
    let path = try fixture.write(list.csv.utf8)
    let before = try fixture.content(path)
    let error = await #expect(throws: Failure.self) { try await fixture.importing(path, rejects: path) }
    #expect(error?.description.contains("\"\(path)\" is no list of findings and is left as it is.") == true)
    #expect(try fixture.content(path) == before)
    #expect(try fixture.lines("select count(*) from ops.import") == ["0"])
    // As a spreadsheet saves what was found.
    let rejects = "\(fixture.folder)/found.csv"
    try Data("line;column;value;reason;severity\r\n".utf8).write(to: URL(filePath: rejects))
    _ = try await fixture.importing(path, maximumRejectShare: 1, rejects: rejects)
    #expect(FileManager.default.fileExists(atPath: rejects) != isSound)
  }

  @Test func `findings that can't be written down are told, and nothing is loaded`() async throws {
    let fixture = try ImportFixture()
    var list = MasterList.sound(100)
    for number in 101...112 { list.add(number, families: 10, ["Returnee Individuals": "1"]) }
    let path = try fixture.write(list.csv.utf8)
    let before = try fixture.state()
    let error = await #expect(throws: Failure.self) {
      try await fixture.importing(path, rejects: "\(fixture.folder)/nowhere/found.csv")
    }
    let lines = (error?.description ?? "").split(separator: "\n")
    #expect(
      lines.first.map(String.init)
        == "What was found in the file can't be written down, so nothing was loaded. Cannot write "
        + "\"\(fixture.folder)/nowhere/found.csv\": No such file or directory. Name another place with --rejects FILE. "
        + "The first 10 of 12 findings:")
    #expect(lines.count == 11)
    #expect(
      lines.last == "  line 111, Returnee Individuals: 10 families of 6 make 60 individuals, not 1.")
    #expect(try fixture.state() == before)
    #expect(try fixture.lines("select count(*) from ops.import") == ["0"])
  }

  /// Linux answers "read-only file system" to a removal before it looks whether the file is there.
  @Test func `a sound file on a medium that can't be written is loaded`() async throws {
    let fixture = try ImportFixture()
    let path = try fixture.write(MasterList.sound(3).csv.utf8)
    guard let medium = readOnlyMedium() else {
      return Checkout.skip(because: "this machine has no medium mounted read-only")
    }
    guard case .loaded = try await fixture.importing(path, rejects: "\(medium)/liaison.rejects.csv") else {
      Issue.record("not loaded")
      return
    }
  }

  private func readOnlyMedium() -> String? {
    let mounts = (try? String(contentsOfFile: "/proc/self/mounts", encoding: .utf8)) ?? ""
    for line in mounts.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count > 3, words[3].split(separator: ",").contains("ro") else { continue }
      if unlink("\(words[1])/liaison.nowhere") != 0, errno == EROFS { return String(words[1]) }
    }
    return nil
  }

  @Test func `the rejects file goes when the corrected file has none`() async throws {
    let fixture = try ImportFixture()
    var list = MasterList.sound(2)
    list.add(3, families: 1, ["Returnee Families": "?"])
    let rejects = try #require(try await fixture.importing(list).report.rejectsFile)
    #expect(FileManager.default.fileExists(atPath: rejects))
    _ = try await fixture.importing(MasterList.sound(3))
    #expect(!FileManager.default.fileExists(atPath: rejects))
  }

  @Test func `of a cell as long as a book only the beginning is told`() async throws {
    let fixture = try ImportFixture()
    let book = String(repeating: "x", count: 300_000)
    var list = MasterList.sound(1)
    for (number, head) in [
      (2, "Returnee Families"), (3, "District"), (4, "Latitude"), (5, "Location ID"), (6, "date"),
    ] {
      list.add(number, families: 1, [head: book])
    }
    _ = try await fixture.importing(list, maximumRejectShare: 1)
    let told = try fixture.lines("select line, length(value), length(reason) < 300 from ops.import_reject")
    #expect(told == (3...7).map { "\($0)|201|t" })
  }

  @Test func `findings by the thousand are all kept, and rows go on being loaded between them`() async throws
  {
    let fixture = try ImportFixture()
    var list = MasterList()
    for number in 1...9000 {
      list.add(number, families: 10, number.isMultiple(of: 3) ? [:] : ["Returnee Individuals": "1"])
    }
    let report = try await fixture.importing(list).report
    #expect(report.newFigures == 9000 && report.warnings == 6000)
    #expect(
      try fixture.lines("select count(*), min(line), max(line) from ops.import_reject") == ["6000|2|9000"])
  }
}
