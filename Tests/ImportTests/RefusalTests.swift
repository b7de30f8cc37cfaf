import Agenda
import Foundation
import TestSupport
import Testing

@testable import Liaison

/// Files that are wrong as a whole.
@Suite struct RefusalTests {
  private func expectRefusal(
    _ bytes: some Sequence<UInt8>, line: Int, column: String = "", _ reason: String,
    population: Population? = nil
  ) async throws {
    let fixture = try ImportFixture()
    let before = try fixture.state()
    let outcome = try await fixture.importing(
      fixture.write(bytes), population: population, maximumRejectShare: 1)
    guard case .refused(let report) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(report.refusal == reason)
    #expect(try fixture.state() == before)
    #expect(
      try fixture.lines(
        "select i.status, r.line, r.column_name, r.reason from ops.import i join ops.import_reject r on r.import_id = i.id"
      )
        == ["refused|\(line)|\(column)|\(reason)"])
    #expect(try fixture.lines("select file_sha256 from ops.import") == [report.digest])
    let rejects = try #require(report.rejectsFile)
    #expect(FileManager.default.fileExists(atPath: rejects))
  }

  @Test func `an empty file`() async throws {
    try await expectRefusal([], line: 1, "The file is empty.")
  }

  @Test func `a header alone`() async throws {
    try await expectRefusal(
      (MasterList.returneeHeads.joined(separator: ",") + "\n").utf8, line: 1,
      "The file has a header but no rows.")
  }

  @Test func `nothing but the blank last row`() async throws {
    try await expectRefusal(MasterList().csv.utf8, line: 1, "The file has a header but no rows.")
  }

  @Test func `a file cut off within a row`() async throws {
    let whole = Array(MasterList.sound(3).csv.utf8)
    let lines = whole.split(separator: .lineFeed)
    let cut = lines[0...2].flatMap { $0 + [.lineFeed] } + lines[3].prefix(40)
    let columns = lines[3].prefix(40).count { $0 == .comma } + 1
    try await expectRefusal(
      cut, line: 4,
      "The file ends in the middle of line 4, after \(columns) of 52 columns: it was cut off. Get it again.")
  }

  @Test func `a file cut off within quotes`() async throws {
    let whole = Array(MasterList.sound(3).csv.utf8)
    let lines = whole.split(separator: .lineFeed)
    let cut = lines[0...2].flatMap { $0 + [.lineFeed] } + lines[3].dropLast(6)
    try await expectRefusal(
      cut, line: 4,
      "A quote that opens in the row of line 4 is still open at the end of the file: the file was cut off, or a quote"
        + " is missing. Get it again.")
  }

  @Test(arguments: [1, 2])
  func `another date than the one announced, in the first row or a later one`(row: Int) async throws {
    var list = MasterList()
    for number in 1...3 { list.add(number, families: 10, number >= row ? ["date": "Aug 30, 2017"] : [:]) }
    try await expectRefusal(
      list.csv.utf8, line: row + 1, column: "date",
      "The file says its figures are as of 2017-08-30, but the import was started for 2017-07-30.")
  }

  @Test func `returnees announced as IDPs`() async throws {
    try await expectRefusal(
      MasterList.sound(2).csv.utf8, line: 1, column: "Returnee Families",
      "The header is that of a Master List of returnees, but the import was started for idps.",
      population: .idps)
  }

  @Test func `IDPs announced as returnees`() async throws {
    try await expectRefusal(
      MasterList.sound(2, population: .idps).csv.utf8, line: 1, column: "Families",
      "The header is that of a Master List of idps, but the import was started for returnees.",
      population: .returnees)
  }

  @Test func `the tidy shape without a word of whom it counts`() async throws {
    try await expectRefusal(
      "location_id,governorate,district,location_name,families,individuals\n1,Ninewa,Mosul,A,1,6\n".utf8,
      line: 1,
      column: "families",
      "The header does not say whom the figures count. Start the import with --population returnees or --population idps."
    )
  }

  @Test func `a column that nobody knows`() async throws {
    var list = MasterList.sound(2)
    list.heads[51] = "Jan20"
    try await expectRefusal(
      list.csv.utf8, line: 1, column: "Jan20",
      "Column 52 has the head \"Jan20\", which is neither one of a Master List nor one of the tidy shape."
        + " A column must not be left out unseen, so nothing was read; see the help of this command for the heads."
    )
  }

  @Test func `a column that is missing`() async throws {
    try await expectRefusal(
      "location_id,governorate,location_name,families,individuals\n1,Ninewa,A,1,6\n".utf8, line: 1,
      "The header has no column district. See the help of this command for the heads it must have.",
      population: .idps)
  }

  @Test func `a column that is there twice`() async throws {
    try await expectRefusal(
      "location_id,governorate,adm1_pcode,district,location_name,families,individuals\n1,Ninewa,IQG15,Mosul,A,1,6\n"
        .utf8,
      line: 1, column: "adm1_pcode", "Columns 2 and 3 both give the governorate. Leave one of them out.",
      population: .idps)
  }

  @Test func `columns separated by semicolons`() async throws {
    try await expectRefusal(
      "location_id;governorate;district\n".utf8, line: 1,
      "The columns are separated by semicolons, not by commas. Save the file again as comma separated CSV.")
  }

  @Test func `a compressed file`() async throws {
    let fixture = try ImportFixture()
    let path = try fixture.write(MasterList.sound(3).csv.utf8)
    let packed = try Tool.run("/bin/gzip", [path])
    try #require(packed.status == 0)
    try await expectRefusal(
      Data(contentsOf: URL(filePath: "\(path).gz")), line: 1,
      "The file is compressed (gzip), not CSV. Unpack it with gunzip, and import what comes out.")
  }

  @Test func `a workbook`() async throws {
    try await expectRefusal(
      [0x50, 0x4B, 0x03, 0x04] + Array("[Content_Types].xml\n".utf8), line: 1,
      "The file is an Excel workbook or a zip archive, not CSV. Save it as \"CSV UTF-8 (comma delimited)\".")
  }

  @Test func `lines that end in a carriage return alone`() async throws {
    var list = MasterList.sound(3)
    list.lineEnd = "\r"
    try await expectRefusal(
      list.csv.utf8, line: 1,
      "The lines end in a carriage return alone, as old Macintosh programs wrote them, so the file reads as one line."
        + " Save it again as \"CSV UTF-8 (comma delimited)\".")
  }

  @Test func `UTF-16`() async throws {
    let units: [UInt16] = [0xFEFF] + Array(MasterList.sound(1).csv.utf16)
    let wide: [UInt8] = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    try await expectRefusal(
      wide, line: 1, column: "column 1",
      "The header is not UTF-8 but UTF-16. Save the file again as \"CSV UTF-8 (comma delimited)\".")
  }

  @Test func `no row that passes, though all may be rejected`() async throws {
    let fixture = try ImportFixture()
    var list = MasterList()
    list.add(1, families: 1, ["District": "?"])
    let outcome = try await fixture.importing(list, maximumRejectShare: 1)
    #expect(outcome.report.refusal == "No row passed the checks.")
    #expect(try fixture.lines("select count(*) from liaison.round") == ["0"])
  }

  @Test func `orders that cannot be carried out leave no trace`() async throws {
    let fixture = try ImportFixture()
    let path = try fixture.write(MasterList.sound(1).csv.utf8)
    await #expect { try await fixture.importing(path, source: "x") } throws: {
      "\($0)".hasPrefix("No source of figures is called \"x\"; known: dtm, jcc")
    }
    await #expect { try await fixture.importing(path, baseline: 76) } throws: {
      "\($0)" == "The baseline of a round is an earlier round, and 76 is not before 76."
    }
    await #expect { try await fixture.importing(path, maximumRejectShare: 2) } throws: {
      "\($0)" == "The share of rejected rows that is allowed lies between 0 and 1; 2.0 does not."
    }
    await #expect { try await fixture.importing("\(fixture.folder)/none.csv") } throws: {
      "\($0)" == "Cannot read \"\(fixture.folder)/none.csv\": No such file or directory."
    }
    await #expect { try await fixture.importing(fixture.folder) } throws: {
      "\($0)" == "Cannot read \"\(fixture.folder)\": Is a directory."
    }
    let tomorrow = try CivilDate(fixture.lines("select (now() at time zone 'Asia/Baghdad')::date + 1")[0])
    await #expect { try await fixture.importing(path, asOf: "\(#require(tomorrow))") } throws: {
      "\($0)".hasPrefix(
        "Figures can't be as of \(tomorrow.map { "\($0)" } ?? ""), a day still to come: today is ")
    }
    let tidy = """
      location_id,governorate,district,location_name,families,individuals
      1,Ninewa,Al-Mosul,A,1,6

      """
    let tidyPath = try fixture.write(tidy.utf8, name: "tidy.csv")
    await #expect { try await fixture.importing(tidyPath, population: .idps, source: "jcc") } throws: {
      "\($0)".hasPrefix("How many individuals jcc counts for a family of idps in round 76 is not known.")
    }
    #expect(try fixture.lines("select count(*) from ops.import") == ["0"])
  }
}
