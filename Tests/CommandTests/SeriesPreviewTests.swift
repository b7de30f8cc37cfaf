import Foundation
import TestSupport
import Testing

/// `liaison series preview`, as a person and as a program use it.
@Suite struct SeriesPreview {
  @Test func `shows dates, and marks the days that are not working days of both sides`() throws {
    let database = try TestDatabase.make()
    try database.psql(
      "insert into liaison.holiday (side, during, name_en) values ('krg', '[2017-09-17,2017-09-17]', 'Invented')"
    )
    let done = try Program.run(
      "series", "preview", "--rule", "FREQ=WEEKLY;BYDAY=SU,FR;INTERVAL=2;WKST=SU", "--start",
      "2017-09-03T10:00",
      "--count", "5", "--database", database.conninfo)
    #expect(done.status == 0, "\(done.errors)")
    #expect(
      done.output == """
        Sun 2017-09-03  10:00  +03:00  not a working day: krg (Arafah and Eid al-Adha), federal (Arafah and Eid al-Adha)
        Fri 2017-09-08  10:00  +03:00  not a working day: krg (Friday), federal (Friday)
        Sun 2017-09-17  10:00  +03:00  not a working day: krg (Invented)
        Fri 2017-09-22  10:00  +03:00  not a working day: krg (Islamic New Year), federal (Islamic New Year)
        Sun 2017-10-01  10:00  +03:00  not a working day: krg (Ashura), federal (Ashura)

        """)
  }

  @Test func `shows the dates also where no database can be asked, and says so`() throws {
    let done = try Program.run(
      "series", "preview", "--rule", "FREQ=DAILY", "--start", "2027-03-27 02:30", "--zone", "Europe/Berlin",
      "--count", "3", "--database", "host=/nowhere password=s3cret")
    #expect(done.status == 0)
    #expect(
      done.output == """
        Sat 2027-03-27  02:30  +01:00
        Sun 2027-03-28  03:30  +02:00  the clocks go forward and leave 02:30 out
        Mon 2027-03-29  02:30  +02:00

        """)
    #expect(done.errors.contains("days that are not working days are not marked: could not connect"))
    #expect(!done.errors.contains("s3cret"))
  }

  @Test func `shows ten whole days where the start has no time`() throws {
    let done = try Program.run(
      "series", "preview", "--rule", "FREQ=MONTHLY;BYMONTHDAY=-1", "--start", "2027-01-31", "--database",
      "host=/nowhere")
    #expect(done.output.hasPrefix("Sun 2027-01-31\nSun 2027-02-28\nWed 2027-03-31\n"))
    #expect(done.output.split(separator: "\n").count == 10)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let says: String
    init(_ arguments: String, says: String) {
      self.arguments = arguments.split(separator: " ").map(String.init)
      self.says = says
    }
    var testDescription: String { arguments.joined(separator: " ") }
  }

  @Test(arguments: [
    Case("", says: "Give --rule and --start, or --jsonl"),
    Case("--rule FREQ=DAILY", says: "Give --rule and --start"),
    Case("--jsonl --rule FREQ=DAILY", says: "leave --rule and --start out"),
    Case("--rule FREQ=DAILY --start 2027-01-05 --count 0", says: "--count is 0"),
    Case("--rule FREQ=DAYLY --start 2027-01-05", says: "FREQ=DAYLY is not known"),
    Case("--rule FREQ=DAILY --start 2027-02-30", says: "\"2027-02-30\" is not a date of the calendar"),
    Case(
      "--rule FREQ=DAILY --start 2027-01-05T09:00 --zone Bagdad", says: "No time zone is called \"Bagdad\""),
    Case("--rule FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30 --start 2027-01-05T09:00", says: "never gives a date"),
    Case("--rule FREQ=DAILY;UNTIL=20260101T000000Z --start 2027-01-05T09:00", says: "before its start"),
    Case(
      "--rule FREQ=DAILY;COUNT=1;UNTIL=20280101T000000Z --start 2027-01-05T09:00", says: "COUNT and UNTIL"),
    Case(
      "--rule FREQ=MONTHLY;BYDAY=1TU --start 2027-01-04T09:00",
      says: "whose first is Tue 5 January 2027 09:00"),
  ]) func `64 with a sentence where a rule could not be saved`(example: Case) throws {
    let done = try Tool.run(
      Program.path, ["series", "preview"] + example.arguments, environment: Program.environment)
    #expect(done.status == 64, "\(done.errors)")
    #expect(done.errors.contains(example.says), "\(done.errors)")
    #expect(done.output == "")
  }

  @Test func `answers records line by line, whatever a line holds`() throws {
    let input = """
      {"id":"a","tzid":"Asia/Baghdad","dtstart":"20270105T103000","rrule":"FREQ=WEEKLY;COUNT=1"}
      no record
      {"id":"b","tzid":"Asia/Baghdad","dtstart":"20270105T103000","rrule":"FREQ=WEEKLY;BYDAY=3MO"}

      {"id":"c \u{648}","tzid":"floating","dtstart":"20270105","rrule":"FREQ=WEEKLY;COUNT=1","note":"/"}
      """
    let done = try Program.run(
      "series", "preview", "--jsonl", "--database", "host=/nowhere", input: input)
    #expect(done.status == 0)
    #expect(done.errors == "")
    #expect(
      done.output == """
        {"got":["2027-01-05T10:30:00+03:00"],"id":"a"}
        {"error":"Line 2: The line is not a record: write one JSON object to a line."}
        {"error":"BYDAY=3MO counts weekdays of a month or year, which a WEEKLY rule has not; take the number off, or write FREQ=MONTHLY or FREQ=YEARLY.","id":"b"}
        {"got":["2027-01-05"],"id":"c \u{648}"}

        """)
  }
}
