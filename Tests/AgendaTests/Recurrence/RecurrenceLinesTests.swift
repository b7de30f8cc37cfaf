import Testing

@testable import Agenda

@Suite struct RecurrenceLinesTests {
  @Test func `a series' lines make its set`() throws {
    let lines = try RecurrenceLines(
      "RRULE:FREQ=MONTHLY;BYDAY=1TU;COUNT=3\r\nEXDATE:20270202T103000\n\nrdate:20270110T103000,20270111T073000Z\n"
    )
    let set = try RecurrenceSet(lines, start: start("20270105T103000", "Asia/Baghdad"))
    #expect(
      set.members.map(\.start.description) == [
        "2027-01-05T10:30:00+03:00", "2027-01-10T10:30:00+03:00", "2027-01-11T10:30:00+03:00",
        "2027-03-02T10:30:00+03:00",
      ])
    #expect(try RecurrenceLines("RDATE:20270105").rule == nil)
  }

  @Test(arguments: [
    ("", "There is neither RRULE nor RDATE"), ("EXDATE:20270105", "There is neither RRULE nor RDATE"),
    ("FREQ=DAILY", "\"FREQ=DAILY\" is not a line"), ("EXRULE:FREQ=DAILY", "is not a line RRULE:"),
    ("RDATE;TZID=Asia/Baghdad:20270105T090000", "without parameters"),
    ("RRULE:FREQ=DAILY\nRRULE:FREQ=DAILY", "two lines RRULE"),
    ("RRULE:FREQ=DAYLY", "FREQ=DAYLY is not known"),
    ("RDATE:20270230", "\"20270230\" in RDATE is not a date of the calendar"), ("RDATE:", "\"\" in RDATE"),
  ]) func `other lines are refused with a sentence`(text: String, says: String) throws {
    let error = try #require(throws: RecurrenceLinesError.self) { _ = try RecurrenceLines(text) }
    #expect(error.description.contains(says), "\(error)")
  }
}
