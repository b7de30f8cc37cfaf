import Foundation
import TestSupport
import Testing

@testable import Liaison

/// Lists of holidays: what a government announces, and what the moon changes.
@Suite struct `Holidays that come back` {
  private let new = """
    side,first_on,last_on,name_en,kind,is_tentative,announced_in
    krg,2028-09-04,2028-09-07,Feast,public,yes,By telephone
    federal,2028-09-05,,Feast,temporary,no,
    krg,2028-10-06,,Working Friday,workday,no,
    joint,2028-10-07,,Of both,public,no,
    krg,2028-10-09,2028-10-08,Backwards,public,no,
    krg,2028-10-10,,Odd,private,maybe,

    """

  @Test func `new ones are added once, and the meetings that they hit are told`() async throws {
    let office = try Office()
    try office.server.psql(
      """
      \\o /dev/null
      select api_v1.add_meeting('Water', '2028-09-05 10:00', 'JCC', 'Erbil', 'Director General');
      select api_v1.add_meeting('Roads', '2028-09-12 10:00', 'JCC', 'Erbil', 'Director General');
      """)
    let report = try await office.taking(Array(new.utf8), as: .holidays)
    #expect(
      report.changes == [
        "krg 2028-09-04 Feast: new, tentative, to 2028-09-07", "federal 2028-09-05 Feast: new, to 2028-09-05",
        "krg 2028-10-06 Working Friday: new, to 2028-10-06",
      ])
    #expect(
      report.warnings == [
        "EXTRA-0002 is planned on 2028-09-05, which is not a working day of krg (Feast), federal (Feast)."
      ])
    #expect(
      try office.findings() == [
        "5|side|joint|\"joint\" is none of krg, federal.",
        "6|||A holiday ends on its first day or later, not from 2028-10-09 to 2028-10-08.",
        "7|kind|private|\"private\" is none of public, temporary, workday.",
      ])
    let before = try office.state()
    let again = try await office.taking(Array(new.utf8), as: .holidays)
    #expect(again.changes == [] && again.warnings == [])
    #expect(try office.state() == before)
    // Said otherwise, without a word on when the list was taken: nobody can tell who is right.
    let other = new.replacing("2028-09-07", with: "2028-09-08")
    #expect(try await office.taking(Array(other.utf8), as: .holidays).changes == [])
    #expect(
      try office.findings().first
        == "2|||Feast of krg is there already, from 2028-09-04 to 2028-09-07. Change that one: api_v1.change_holiday, or"
        + " the list that liaison export holiday writes.")
    #expect(try office.state() == before)
  }

  @Test(arguments: [true, false]) func `the moon moves a feast, and what is edited is changed`(withID: Bool)
    async throws
  {
    let office = try Office()
    _ = try await office.taking(Array(new.utf8), as: .holidays)
    var sheet = try await office.export("holiday")
    #expect(try await office.taking(sheet, as: .holidays).description.hasPrefix("Nothing to do"))
    if !withID { sheet.keep(columns: sheet.heads.filter { $0 != "id" }) }
    // Both feasts have the name: the key of the row tells which.
    let krg = try #require(sheet.rows.firstIndex { $0.contains("Feast") && $0.contains("krg") })
    func set(_ column: String, _ cell: String) {
      sheet.rows[krg][sheet.heads.firstIndex(of: column) ?? 0] = cell
    }
    set("first_on", "2028-09-06")
    set("last_on", "09/09/2028")
    set("is_tentative", "FALSE")
    let report = try await office.taking(sheet, as: .holidays)
    #expect(
      report.changes == [
        "krg 2028-09-04 Feast: tentative yes -> no",
        "krg 2028-09-04 Feast: first day 2028-09-04 -> 2028-09-06",
        "krg 2028-09-04 Feast: last day 2028-09-07 -> 2028-09-09",
      ])
    #expect(
      try office.lines(
        "select side, first_on, last_on, is_tentative from api_v1.holiday where name_en = 'Feast' order by 1, 2"
      )
        == ["krg|2028-09-06|2028-09-09|f", "federal|2028-09-05|2028-09-05|f"])
    let before = try office.state()
    #expect(try await office.taking(sheet, as: .holidays).changes == [])
    #expect(try office.state() == before)
  }

  @Test func `a feast that was moved meanwhile is not moved again, and nothing is deleted`() async throws {
    let office = try Office()
    _ = try await office.taking(Array(new.utf8), as: .holidays)
    var sheet = try await office.export("holiday")
    try office.server.psql(
      "\\o /dev/null\nselect api_v1.change_holiday('krg', 'Feast', '2028-09-04', starts => '2028-09-05')")
    let before = try office.state()
    sheet.rows = sheet.rows.filter { $0.contains("Feast") && $0.contains("krg") }
    sheet.edit("first_on") { _ in "2028-09-06" }
    #expect(try await office.taking(sheet, as: .holidays).conflicts == 1)
    #expect(try office.findings().first?.contains("the database \"2028-09-05\"") == true)
    #expect(try office.state() == before)
  }
}
