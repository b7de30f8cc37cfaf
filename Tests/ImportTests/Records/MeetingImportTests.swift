import Foundation
import Postgres
import Reporting
import TestSupport
import Testing

@testable import Liaison

/// Lists of meetings and agenda items on their way back.
@Suite struct `Meetings and agendas that come back` {
  /// Three meetings to come, Sundays in September 2028, the second with four items.
  private func office() throws -> Office {
    let office = try Office()
    try office.server.psql(
      """
      \\o /dev/null
      select api_v1.add_meeting('Water', '2028-09-03 10:00', 'JCC', 'Erbil', 'Director General');
      select api_v1.add_meeting('Roads', '2028-09-10 10:00', 'JCMC', 'Baghdad', 'Head of the Centre');
      select api_v1.add_meeting('Power', '2028-09-17 10:00', 'JCC', 'Erbil', 'Director General');
      select api_v1.add_agenda_item('EXTRA-0003', topic, 'JCC') from unnest('{One,Two,Three,Four}'::text[]) topic;
      """)
    return office
  }

  /// `liaison meeting list --format csv` and `liaison agenda list --format csv` have these columns.
  private static let meetingList = [
    "ref", "series", "number", "title", "status", "status_on", "status_reason", "weekday", "planned_on",
    "planned_at", "zone",
    "city", "venue", "host_side", "chair_institution", "chair_role", "moved_because", "day_off_because",
    "recorded_at",
  ]

  @Test func `unedited there is nothing to do`() async throws {
    let office = try office()
    let before = try office.state()
    let meetings = try await office.export("meeting")
    #expect(
      try await office.taking(meetings, as: .meetings).description
        == "Nothing to do: list.csv says what the database has already (4 rows).")
    var list = meetings
    list.keep(columns: Self.meetingList)
    list.edit("planned_at") { String($0.prefix(5)) }
    #expect(try await office.taking(list, as: .meetings).isClean)
    let items = try await office.export("agenda_item")
    #expect(
      try await office.taking(items, as: .agendaItems).description
        == "Nothing to do: list.csv says what the database has already (5 rows).")
    #expect(try office.state() == before)
  }

  @Test func `edited meetings are moved, postponed, cancelled, planned again and described`() async throws {
    let office = try office()
    var sheet = try await office.export("meeting")
    sheet["EXTRA-0002", "planned_on"] = "4/9/2028"
    sheet["EXTRA-0002", "planned_on"] = "2028-09-04"
    sheet["EXTRA-0002", "weekday"] = "Monday"
    sheet["EXTRA-0002", "planned_at"] = "11:30 AM"
    sheet["EXTRA-0002", "moved_because"] = "The hall is taken"
    sheet["EXTRA-0002", "venue"] = "Hall 2"
    sheet["EXTRA-0002", "planned_end_at"] = "2028-09-04 14:00"
    sheet["EXTRA-0003", "status"] = "postponed"
    sheet["EXTRA-0003", "status_reason"] = "No quorum"
    sheet["EXTRA-0004", "status"] = "Cancelled"
    sheet["EXTRA-0004", "status_reason"] = "Done by letter"
    let report = try await office.taking(sheet, as: .meetings)
    #expect(
      report.changes == [
        "EXTRA-0002: date 2028-09-03 -> 2028-09-04", "EXTRA-0002: time 10:00:00 -> 11:30",
        "EXTRA-0002: moved because (empty) -> \"The hall is taken\"",
        "EXTRA-0002: venue (empty) -> \"Hall 2\"",
        "EXTRA-0002: end 2028-09-03T12:00:00 -> 2028-09-04T14:00", "EXTRA-0003: status planned -> postponed",
        "EXTRA-0003: status reason (empty) -> \"No quorum\"", "EXTRA-0004: status planned -> cancelled",
        "EXTRA-0004: status reason (empty) -> \"Done by letter\"",
      ])
    let now = """
      select ref, status, status_reason, planned_on, planned_at, planned_end_at at time zone 'Asia/Baghdad', moved_because, venue
        from api_v1.meeting where ref > 'EXTRA-0001' order by ref
      """
    #expect(
      try office.lines(now) == [
        "EXTRA-0002|planned||2028-09-04|11:30:00|2028-09-04 14:00:00|The hall is taken|Hall 2",
        "EXTRA-0003|postponed|No quorum|2028-09-10|10:00:00|2028-09-10 12:00:00||",
        "EXTRA-0004|cancelled|Done by letter|2028-09-17|10:00:00|2028-09-17 12:00:00||",
      ])
    let before = try office.state()
    #expect(try await office.taking(sheet, as: .meetings).description.hasPrefix("Nothing to do"))
    #expect(try office.state() == before)

    var again = try await office.export("meeting")
    again["EXTRA-0003", "status"] = "planned"
    again["EXTRA-0003", "planned_on"] = "2028-09-11"
    again["EXTRA-0003", "weekday"] = "Monday"
    #expect(try await office.taking(again, as: .meetings).isClean)
    #expect(
      try office.lines(now)[1] == "EXTRA-0003|planned||2028-09-11|10:00:00|2028-09-11 12:00:00|No quorum|")
  }

  @Test func `faults of meetings have their sentences`() async throws {
    let office = try office()
    var sheet = try await office.export("meeting")
    try office.server.psql(
      "\\o /dev/null\nselect api_v1.move_meeting('EXTRA-0003', '2028-09-10 11:00', 'Agreed by telephone');")
    sheet["EXTRA-0001", "city"] = "Mosul"
    sheet["EXTRA-0002", "planned_on"] = "2028-09-04"
    sheet["EXTRA-0002", "moved_because"] = "The hall is taken"
    sheet["EXTRA-0003", "planned_at"] = "09:00"
    sheet["EXTRA-0003", "moved_because"] = "Earlier"
    sheet["EXTRA-0004", "status"] = "held"
    #expect(try await office.taking(sheet, as: .meetings).changes == [])
    #expect(
      Set(try office.findings()) == [
        "2|city|Mosul|EXTRA-0001 was held; what it was stays on record.",
        "3|weekday|Sunday|2028-09-04 is a Monday, but the weekday says Sunday. Correct the one that is wrong.",
        "4|planned_at|09:00|Changed meanwhile: the file says \"09:00\", the database \"11:00:00\"; when the file was written it"
          + " was \"10:00:00\". Take the list again and edit that.",
        "4|moved_because|Earlier|Changed meanwhile: the file says \"Earlier\", the database \"Agreed by telephone\"; when the"
          + " file was written it was empty. Take the list again and edit that.",
        "5|status|held|liaison meeting hold REF says when it was held.",
      ])
    var other = try await office.export("meeting")
    other["EXTRA-0002", "planned_at"] = "12:00"
    other["EXTRA-0003", "moved_because"] = "Another reason"
    other["EXTRA-0004", "status"] = "cancelled"
    #expect(try await office.taking(other, as: .meetings).rejects == 3)
    #expect(
      try office.findings() == [
        "3|planned_at|12:00|A meeting moves with a reason. Say in moved_because why.",
        "4|moved_because|Another reason|It is why a meeting moves: move planned_on or planned_at as well.",
        "5|status|cancelled|A meeting is postponed or cancelled with a reason: say why in status_reason.",
      ])
  }

  @Test func `a row without a ref is an extraordinary meeting, once`() async throws {
    let office = try office()
    let file = """
      title;planned_on;weekday;planned_at;city;chair_institution;chair_role;venue
      Health;2028-10-01;sunday;10:00;Erbil;JCC;Director General;Room 3
      Schools;2028-10-02;Sunday;10:00;Erbil;JCC;Director General;
      Fuel;2028-10-03;;10:00;Erbil;NOBODY;Director General;
      ;2028-10-03;;10:00;Erbil;JCC;Director General;

      """
    let report = try await office.taking(Array(file.utf8), as: .meetings)
    #expect(report.changes == ["EXTRA-0005: new, \"Health\" on 2028-10-01 at 10:00 in Erbil"])
    #expect(
      try office.findings() == [
        "3|weekday|Sunday|2028-10-02 is a Monday, but the weekday says Sunday. Correct the one that is wrong.",
        "4|||There is no institution 'NOBODY'.", "5|title||A new meeting needs a title.",
      ])
    #expect(
      try office.lines(
        "select venue, planned_end_at - planned_start_at from api_v1.meeting where title = 'Health'")
        == ["Room 3|02:00:00"])
    #expect(try await office.taking(Array(file.utf8), as: .meetings).changes == [])
    #expect(try office.lines("select count(*) from api_v1.meeting where title = 'Health'") == ["1"])
    var sheet = try await office.export("meeting")
    sheet.add(["title": "Fuel", "series": "JCC-JCMC"])
    sheet.add([
      "title": "Fuel", "planned_on": "2028-10-03", "planned_at": "10:00", "zone": "Mars/Olympus",
      "city": "Erbil",
      "chair_institution": "JCC", "chair_role": "Director General",
    ])
    _ = try await office.taking(sheet, as: .meetings)
    #expect(
      try office.findings() == [
        "7|series|JCC-JCMC|This follows by itself: leave it empty for a new meeting.",
        "8|||time zone \"Mars/Olympus\" not recognized",
      ])
  }

  @Test func `of one file taken by several at once every row is applied once`() async throws {
    let office = try office()
    var sheet = try await office.export("meeting")
    sheet.add([
      "title": "Health", "planned_on": "2028-10-01", "planned_at": "10:00", "city": "Erbil",
      "chair_institution": "JCC",
      "chair_role": "Director General",
    ])
    sheet["EXTRA-0002", "venue"] = "Hall 2"
    let bytes = sheet.saved()
    let changes = try await withThrowingTaskGroup(of: [String].self) { group in
      for number in 1...4 {
        group.addTask { try await office.taking(bytes, as: .meetings, name: "list\(number).csv").changes }
      }
      return try await group.reduce([], +)
    }
    #expect(
      changes.sorted() == [
        "EXTRA-0002: venue (empty) -> \"Hall 2\"",
        "EXTRA-0005: new, \"Health\" on 2028-10-01 at 10:00 in Erbil",
      ])
    #expect(try office.lines("select count(*) from api_v1.meeting where title = 'Health'") == ["1"])
  }

  @Test func `what is told of a cell steers no terminal and hides nothing`() async throws {
    let office = try office()
    var sheet = try await office.export("agenda_item")
    sheet.add(["meeting": "no\u{1B}[2Jpe\u{202E}", "topic": "x", "brought_by": "JCC"])
    sheet.add(["meeting": "EXTRA-0003", "topic": "x", "brought_by": "JCC", "position": "\u{7}1\u{202E}"])
    let report = try await office.taking(sheet, as: .agendaItems)
    #expect(
      report.findings == [
        "line 7: There is no meeting 'no\u{241B}[2Jpe\u{FFFD}'.",
        "line 8, position: \"\u{2407}1\u{FFFD}\" is not a whole number.",
      ])
    let told = "\u{2407}1\u{FFFD}"
    #expect(
      try office.findings().last == "8|position|\(told)|\"\(told)\" is not a whole number.")
  }

  @Test func `an agenda written in another order becomes just that`() async throws {
    let office = try office()
    var sheet = try await office.export("agenda_item")
    sheet.keep(columns: ["ref", "position", "topic", "is_closed", "brought_by", "recorded_at"])
    for (topic, place) in [("One", "4"), ("Two", "1.0"), ("Three", "2"), ("Four", "3")] {
      sheet[topic, "position"] = place
    }
    sheet["Three", "is_closed"] = "TRUE"
    sheet["Four", "topic"] = "Four, again"
    sheet.add(["topic": "Five"])
    let report = try await office.taking(sheet, as: .agendaItems)
    #expect(report.rowsApplied == 4 && report.rejects == 1)
    #expect(
      try office.findings().map { String($0.suffix(43)) }
        == ["|meeting||A new agenda item needs a meeting."].map { String($0.suffix(43)) })
    let now =
      "select position, topic, is_closed from api_v1.agenda_item where meeting = 'EXTRA-0003' order by position"
    #expect(try office.lines(now) == ["1|Two|f", "2|Three|t", "3|Four, again|f", "4|One|f"])
    #expect(try await office.taking(sheet, as: .agendaItems).changes == [])
    #expect(try office.lines(now) == ["1|Two|f", "2|Three|t", "3|Four, again|f", "4|One|f"])
  }

  @Test func `new agenda items are added once, and an item that is gone is a conflict`() async throws {
    let office = try office()
    let file = "meeting,topic,brought_by,detail\nEXTRA-0003,Five,JCMC,All of it\nEXTRA-9999,Six,JCMC,\n"
    #expect(
      try await office.taking(Array(file.utf8), as: .agendaItems).changes == [
        "EXTRA-0003/5: new, \"Five\" of JCMC"
      ])
    #expect(try office.findings() == ["3|||There is no meeting 'EXTRA-9999'."])
    #expect(try await office.taking(Array(file.utf8), as: .agendaItems).changes == [])
    var sheet = try await office.export("agenda_item")
    try office.server.psql("delete from liaison.agenda_item where topic = 'Two'")
    sheet["Two", "detail"] = "More"
    sheet["Three", "detail"] = "More of it"
    #expect(
      try await office.taking(sheet, as: .agendaItems).changes == [
        "EXTRA-0003/3: detail (empty) -> \"More of it\""
      ])
    #expect(
      try office.findings().map { $0.split(separator: "|").last } == [
        "Changed meanwhile: the agenda item is gone from the database."
      ])
    #expect(try office.lines("select detail from api_v1.agenda_item where topic = 'Three'") == ["More of it"])
  }
}
