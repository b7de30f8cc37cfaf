import Foundation
import TestSupport
import Testing

@testable import Liaison

/// What people's calendars are told, and when they are told something else.
@Suite struct `Calendar export tests` {
  @Test func `the same data gives the same bytes, and a file that has them is left untouched`() async throws {
    let office = try CalendarFixture()
    #expect(try await office.export() == ["meetings.ics", "JCC-JCMC.ics"])
    let content = try Scratch.content(office.folder)
    #expect(Set(content.keys) == ["meetings.ics", "JCC-JCMC.ics"])
    #expect(Scratch.mode("\(office.folder)/meetings.ics") & 0o444 == 0o444, "a server of files can read it")
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(office.folder)/meetings.ics")

    #expect(try await office.export() == [])
    #expect(try Scratch.content(office.folder) == content)
    let after = try FileManager.default.attributesOfItem(atPath: "\(office.folder)/meetings.ics")
    #expect(after[.systemFileNumber] as? Int == attributes[.systemFileNumber] as? Int)
    #expect(after[.modificationDate] as? Date == attributes[.modificationDate] as? Date)

    try FileManager.default.removeItem(atPath: office.folder)
    #expect(try await office.export() == ["meetings.ics", "JCC-JCMC.ics"])
    #expect(try Scratch.content(office.folder) == content)

    try office.server.psql(
      "select api_v1.add_meeting('Water', '2099-08-04 09:00', 'JCC', 'Erbil', 'Director General')")
    #expect(try await office.export() == ["meetings.ics"], "the series has not changed")
    #expect(try office.bytes("JCC-JCMC.ics") == content["JCC-JCMC.ics"])
  }

  @Test func `what is told of a meeting`() async throws {
    let office = try CalendarFixture()
    try await office.export()
    var event = try office.event("JCC-JCMC-002", in: "JCC-JCMC.ics")
    #expect(event == (try office.event("JCC-JCMC-002")), "both files say the same")
    let recorded = try office.server.psql(
      "select to_char(recorded_at at time zone 'UTC', 'YYYYMMDD\"T\"HH24MISS\"Z\"') from liaison.meeting where number = 2"
    ).trimmingCharacters(in: .newlines)
    #expect(event.removeValue(forKey: "DTSTAMP") == recorded)
    #expect(event.removeValue(forKey: "LAST-MODIFIED") == recorded)
    let series = try office.server.psql("select id from liaison.series").trimmingCharacters(in: .newlines)
    #expect(
      event == [
        "BEGIN": "VEVENT", "END": "VEVENT", "UID": "\(series)-20170903T100000", "SEQUENCE": "0",
        "DTSTART": "20170905T100000", "DTEND": "20170905T120000", "STATUS": "CONFIRMED", "TRANSP": "OPAQUE",
        "SUMMARY": "Regular bilateral coordination meeting JCC - JCMC",
        "LOCATION": "JCC\\, meeting room\\, Erbil",
        "DESCRIPTION": "JCC-JCMC-002\\nالاجتماع التنسيقي الثنائي الدوري\\nکۆبوونەوەی دووقۆڵیی هەماهەنگی"
          + "\\nChair: Director General\\, JCC\\nCo-chair: Head of the Centre\\, JCMC"
          + "\\nMoved: Eid al-Adha on both calendars\\; next joint working day",
      ])
  }

  @Test func `a meeting keeps its UID, and its sequence rises, whatever becomes of it`() async throws {
    let office = try CalendarFixture()
    try await office.export()
    let first = try office.event("JCC-JCMC-003")
    #expect(first["SEQUENCE"] == "0")
    var (sequence, stamp) = (0, first["DTSTAMP"] ?? "")
    for (change, status, start) in [
      ("move_meeting('JCC-JCMC-003', '2017-10-16 10:00', 'Roads')", "CONFIRMED", "20171016T100000"),
      ("postpone_meeting('JCC-JCMC-003', 'A funeral')", "CANCELLED", "20171016T100000"),
      ("replan_meeting('JCC-JCMC-003', '2017-10-18 11:00')", "CONFIRMED", "20171018T110000"),
      ("change_meeting('JCC-JCMC-003', venue => 'Hall 3')", "CONFIRMED", "20171018T110000"),
      ("cancel_meeting('JCC-JCMC-003', 'Snow')", "CANCELLED", "20171018T110000"),
      ("replan_meeting('JCC-JCMC-003', '2017-10-19 11:00')", "CONFIRMED", "20171019T110000"),
      ("hold_meeting('JCC-JCMC-003', '2017-10-20 09:00')", "CONFIRMED", "20171020T090000"),
    ] {
      try office.server.psql("select api_v1.\(change)")
      #expect(try await office.export() == ["meetings.ics", "JCC-JCMC.ics"])
      let event = try office.event("JCC-JCMC-003")
      #expect(event["UID"] == first["UID"], "\(change)")
      sequence += 1
      #expect(event["SEQUENCE"] == "\(sequence)", "\(change)")
      #expect(event["STATUS"] == status, "\(change)")
      #expect(event["TRANSP"] == (status == "CANCELLED" ? "TRANSPARENT" : "OPAQUE"), "\(change)")
      #expect(event["DTSTART"] == start, "\(change)")
      #expect(event["DTSTAMP"] ?? "" >= stamp, "\(change)")
      #expect(event["DTSTAMP"] == event["LAST-MODIFIED"])
      stamp = event["DTSTAMP"] ?? ""
    }
    #expect(try office.event("JCC-JCMC-003")["DTEND"] == "20171020T110000", "as long as planned")
    let recorded = try office.server.psql(
      "select to_char(recorded_at at time zone 'UTC', 'YYYYMMDD\"T\"HH24MISS\"Z\"') from liaison.meeting where number = 3"
    )
    #expect("\(stamp)\n" == recorded)
  }

  @Test func `what does not take place says so in its summary, with the reason`() async throws {
    let office = try CalendarFixture()
    try office.server.psql(
      """
      select api_v1.postpone_meeting('JCC-JCMC-002', 'A funeral');
      select api_v1.cancel_meeting('JCC-JCMC-003', 'Snow');
      """)
    try await office.export()
    let (postponed, cancelled) = (try office.event("JCC-JCMC-002"), try office.event("JCC-JCMC-003"))
    #expect(postponed["SUMMARY"] == "Postponed: Regular bilateral coordination meeting JCC - JCMC")
    #expect(postponed["DESCRIPTION"]?.hasSuffix("\\nPostponed: A funeral") == true)
    #expect(cancelled["SUMMARY"] == "Cancelled: Regular bilateral coordination meeting JCC - JCMC")
    #expect(cancelled["DESCRIPTION"]?.hasSuffix("\\nCancelled: Snow") == true)
  }

  /// A series of Sundays of July 2028.
  private static let water = """
    select api_v1.add_series('WATER', 'Water', 'RRULE:FREQ=WEEKLY', '2028-07-02', '10:00', 'JCC');
    select api_v1.set_series_host('WATER', 'federal', 'JCMC', 'Baghdad', 'Head of the Centre');
    select api_v1.set_series_host('WATER', 'krg', 'JCC', 'Erbil', 'Director General');
    """
  private static func make(_ slots: String...) -> String {
    "select api_v1.make_meetings('WATER', '{\(slots.joined(separator: ","))}', '2028-07-01', '2028-07-31')"
  }

  @Test func `a slot that is withdrawn and made anew is the same event, later in its sequence`() async throws
  {
    let office = try CalendarFixture()
    try office.server.psql(Self.water + Self.make("2028-07-02 10:00", "2028-07-09 10:00"))
    try await office.export()
    let first = try #require(try office.events("WATER.ics").last)
    #expect(first["DTSTART"] == "20280709T100000")
    #expect(first["SEQUENCE"] == "0")

    // A holiday moves it, and once moved it is withdrawn; twice over.
    for round in 1...2 {
      try office.server.psql(
        "insert into liaison.holiday (side, during, name_en) values ('krg', '[2028-07-09,2028-07-09]', 'Invented');"
          + Self.make("2028-07-02 10:00", "2028-07-09 10:00"))
      try await office.export()
      let moved = try #require(try office.events("WATER.ics").last)
      #expect(moved["UID"] == first["UID"])
      #expect(moved["DTSTART"] == "20280710T100000")
      #expect(moved["SEQUENCE"] == "\(round * 2 - 1)")
      let row = try office.server.psql("select id from liaison.meeting where nominal_on = '2028-07-09'")

      try office.server.psql(Self.make("2028-07-02 10:00"))
      try await office.export()
      #expect(try office.events("WATER.ics").count == 1)

      try office.server.psql(
        "delete from liaison.holiday where name_en = 'Invented';"
          + Self.make("2028-07-02 10:00", "2028-07-09 10:00"))
      try await office.export()
      let again = try #require(try office.events("WATER.ics").last)
      #expect(try office.server.psql("select id from liaison.meeting where nominal_on = '2028-07-09'") != row)
      #expect(again["UID"] == first["UID"])
      #expect(again["DTSTART"] == "20280709T100000")
      #expect(again["SEQUENCE"] == "\(round * 2)")
      #expect(again["DTSTAMP"] ?? "" >= moved["DTSTAMP"] ?? "")
    }
    #expect(try office.events("WATER.ics")[0]["SEQUENCE"] == "0", "the one beside it was never touched")

    let before = try office.server.psql(
      "set liaison.as_of = '2000-01-01'; select sequence from api_v1.meeting where series = 'WATER'")
    #expect(before == "", "then there was none")
    let then = try office.server.psql(
      """
      select set_config('liaison.as_of', (select (min(recorded_at) + '1 microsecond'::interval)::text from history.meeting
                                           where nominal_on = '2028-07-09'), false) is null;
      select sequence from api_v1.meeting where nominal_on = '2028-07-09'
      """)
    #expect(then == "f\n0\n", "and before it was withdrawn it counted from 0")
  }

  @Test func `a new title is told, with the time it was given, under the same UID`() async throws {
    let office = try CalendarFixture()
    try office.server.psql(
      "update liaison.meeting set title = 'Only this once' where number = 2")
    try await office.export()
    let (own, other) = (try office.event("JCC-JCMC-002"), try office.event("JCC-JCMC-003"))
    try office.server.psql("select api_v1.change_series('JCC-JCMC', title => 'Coordination')")
    // Rows are recorded to the microsecond and told to the second: as if it were done a day later.
    try office.server.psql(
      """
      set session_replication_role = replica;
      update liaison.series set recorded_at = recorded_at + interval '1 day' where code = 'JCC-JCMC'
      """)
    try await office.export()
    let renamed = try office.event("JCC-JCMC-003")
    #expect(renamed["SUMMARY"] == "Coordination")
    #expect(renamed["UID"] == other["UID"])
    #expect(renamed["DTSTAMP"] ?? "" > other["DTSTAMP"] ?? "")
    #expect(renamed["SEQUENCE"] == "0", "neither time nor place nor status")
    #expect(try office.event("JCC-JCMC-002") == own, "this one has a title of its own")
    #expect(
      String(decoding: try office.bytes("JCC-JCMC.ics"), as: UTF8.self).contains("\r\nNAME:Coordination\r\n"))

    try office.server.psql("update liaison.series set code = 'BILATERAL' where code = 'JCC-JCMC'")
    try await office.export()
    #expect(try office.event("JCC-JCMC-003", in: "BILATERAL.ics")["UID"] == other["UID"])
    #expect(FileManager.default.fileExists(atPath: "\(office.folder)/JCC-JCMC.ics"), "nothing is removed")
  }

  @Test func `each zone and clock gives its instant`() async throws {
    let office = try CalendarFixture()
    for (title, starts, zone) in [
      ("Berlin", "2099-07-05 10:00", "Europe/Berlin"), ("Summer", "2007-07-01 10:00", "Asia/Baghdad"),
      ("Change", "2007-09-30 23:00", "Asia/Baghdad"), ("Winter", "2007-12-02 10:00", "Asia/Baghdad"),
    ] {
      try office.server.psql(
        "select api_v1.add_meeting('\(title)', '\(starts)', 'JCC', 'Erbil', 'Director General', zone => '\(zone)')"
      )
    }
    try office.server.psql(
      "update liaison.meeting set planned_end_at = planned_start_at + interval '0.2 seconds' where title = 'Winter'"
    )
    try await office.export()
    let text = String(decoding: try office.bytes(), as: UTF8.self)
    let times = ["Berlin", "Summer", "Change", "Winter"].map { title in
      let lines = text.split(separator: "\r\n")
      let index = lines.firstIndex(of: "SUMMARY:\(title)") ?? 0
      return lines[..<index].suffix(4).prefix(2).joined(separator: " ")
    }
    #expect(
      times == [
        "DTSTART:20990705T080000Z DTEND:20990705T100000Z",
        // Summer time then, which the description of the zone does not tell.
        "DTSTART:20070701T060000Z DTEND:20070701T080000Z",
        "DTSTART:20070930T190000Z DTEND:20070930T210000Z",
        "DTSTART;TZID=Asia/Baghdad:20071202T100000 DTEND;TZID=Asia/Baghdad:20071202T100001",
      ])
  }

  @Test func `a series has its file from its first day, also one that is called meetings`() async throws {
    let office = try CalendarFixture()
    try office.server.psql(
      """
      select api_v1.add_series('meetings', 'Meetings', 'RRULE:FREQ=WEEKLY', '2028-07-02', '10:00', 'JCC');
      """)
    #expect(try await office.export() == ["meetings.ics", "JCC-JCMC.ics", "meetings.series.ics"])
    #expect(try office.events("meetings.ics").count == 3)
    #expect(try office.events("meetings.series.ics") == [])
  }

  @Test func `a file that is not ours stays, and then none is written`() async throws {
    let office = try CalendarFixture()
    let theirs = Data("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Somebody//EN\r\nEND:VCALENDAR\r\n".utf8)
    try FileManager.default.createDirectory(atPath: office.folder, withIntermediateDirectories: true)
    try theirs.write(to: URL(filePath: "\(office.folder)/JCC-JCMC.ics"))
    try Data("notes".utf8).write(to: URL(filePath: "\(office.folder)/notes.txt"))
    let content = try Scratch.content(office.folder)
    await #expect {
      try await office.export()
    } throws: {
      "\($0)" == """
        "\(office.folder)/JCC-JCMC.ics" was not written by this program and is left as it is, and so are the others; \
        move it away, or name another folder.
        """
    }
    #expect(try Scratch.content(office.folder) == content)
    try FileManager.default.removeItem(atPath: "\(office.folder)/JCC-JCMC.ics")
    try await office.export()
    #expect(try Scratch.content(office.folder)["notes.txt"] == Data("notes".utf8))
  }

  @Test func `what breaks a rule of calendar files is not published`() async throws {
    let office = try CalendarFixture()
    try await office.export()
    let content = try Scratch.content(office.folder)
    // Two rows of one slot, which the schema does not allow.
    try office.server.psql(
      """
      alter table liaison.meeting drop constraint meeting_series_id_nominal_on_nominal_at_key;
      set session_replication_role = replica;
      update liaison.meeting set nominal_on = '2017-09-03' where number = 3
      """)
    await #expect {
      try await office.export()
    } throws: {
      "\($0)".wholeMatch(
        of:
          /meetings\.ics would be no sound calendar, so no file was written\. Line [0-9]+: A UID belongs to one event\./
      ) != nil
    }
    #expect(try Scratch.content(office.folder) == content)
  }

  @Test(arguments: ["12017-10-15 10:00+03", "infinity"])
  func `a time that no calendar file can say is refused in a sentence`(end: String) async throws {
    let office = try CalendarFixture()
    try office.server.psql("update liaison.meeting set planned_end_at = '\(end)' where number = 3")
    await #expect {
      try await office.export()
    } throws: {
      "\($0)" == "JCC-JCMC-003 is at a time that no calendar file can say: their years go from 1 to 9999."
    }
    #expect(!FileManager.default.fileExists(atPath: office.folder))
  }

  @Test func `a folder that can't be one is refused in a sentence`() async throws {
    let office = try CalendarFixture()
    try Data().write(to: URL(filePath: office.folder))
    await #expect {
      try await office.export()
    } throws: {
      "\($0)" == "Cannot make the folder \"\(office.folder)\": File exists."
    }
  }
}
