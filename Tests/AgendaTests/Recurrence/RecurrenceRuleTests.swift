import Testing

@testable import Agenda

@Suite struct RecurrenceRuleTests {
  struct Refusal: Sendable, CustomTestStringConvertible {
    let rule: String
    let says: String
    var testDescription: String { rule }
    init(_ rule: String, _ says: String) { (self.rule, self.says) = (rule, says) }
  }

  @Test(arguments: [
    Refusal("", "The rule has an empty part"),
    Refusal("WEEKLY", "\"WEEKLY\" in the rule is not NAME=VALUE"),
    Refusal("RRULE:FREQ=WEEKLY", "RRULE:FREQ is not a part"),
    Refusal("FREQ=WEEKLY;", "The rule has an empty part"),
    Refusal("FREQ=WEEKLY;BYDAY=", "\"BYDAY=\" in the rule is not NAME=VALUE"),
    Refusal("FREQ=WEEKLY;BYDAY=MO;BYDAY=TU", "BYDAY stands twice"),
    Refusal("FREQ=WEEKLY;FREQ=WEEKLY", "FREQ stands twice"),
    Refusal("BYDAY=MO", "The rule has no FREQ"),
    Refusal("FREQ=FORTNIGHTLY", "FREQ=FORTNIGHTLY is not known"),
    Refusal("FREQ=WEEKLY;BYEASTER=0", "BYEASTER is not a part"),
    Refusal("FREQ=WEEKLY;X-NAME=1", "X-NAME is not a part"),
    Refusal("FREQ=MONTHLY;RSCALE=GREGORIAN;SKIP=BACKWARD", "RSCALE (RFC 7529) is not supported"),
    Refusal("FREQ=WEEKLY;INTERVAL=0", "\"0\" cannot stand in INTERVAL"),
    Refusal("FREQ=WEEKLY;INTERVAL=-1", "\"-1\" cannot stand in INTERVAL"),
    Refusal("FREQ=WEEKLY;INTERVAL=1.5", "\"1.5\" cannot stand in INTERVAL"),
    Refusal("FREQ=WEEKLY;INTERVAL=99999999999999999999", "cannot stand in INTERVAL"),
    Refusal("FREQ=WEEKLY;COUNT=0", "\"0\" cannot stand in COUNT"),
    Refusal("FREQ=WEEKLY;COUNT=2,3", "\"2,3\" cannot stand in COUNT"),
    Refusal("FREQ=WEEKLY;COUNT=2;UNTIL=20271231T000000Z", "The rule has COUNT and UNTIL"),
    Refusal("FREQ=WEEKLY;UNTIL=20270230T000000Z", "UNTIL=20270230T000000Z is not a date of the calendar"),
    Refusal("FREQ=WEEKLY;UNTIL=2027-12-31", "UNTIL=2027-12-31 is not a date"),
    Refusal("FREQ=WEEKLY;UNTIL=20271231T250000Z", "is not a date of the calendar"),
    Refusal("FREQ=WEEKLY;WKST=XX", "\"XX\" in WKST is not a weekday"),
    Refusal("FREQ=WEEKLY;WKST=1MO", "\"1MO\" in WKST is not a weekday"),
    Refusal("FREQ=YEARLY;BYMONTH=13", "\"13\" cannot stand in BYMONTH; it takes 1 to 12."),
    Refusal("FREQ=YEARLY;BYMONTH=0", "\"0\" cannot stand in BYMONTH"),
    Refusal("FREQ=YEARLY;BYMONTH=-1", "\"-1\" cannot stand in BYMONTH"),
    Refusal("FREQ=YEARLY;BYWEEKNO=54", "\"54\" cannot stand in BYWEEKNO; it takes 1 to 53, or with a minus"),
    Refusal("FREQ=YEARLY;BYWEEKNO=0", "\"0\" cannot stand in BYWEEKNO"),
    Refusal("FREQ=YEARLY;BYYEARDAY=367", "\"367\" cannot stand in BYYEARDAY"),
    Refusal("FREQ=YEARLY;BYYEARDAY=0", "\"0\" cannot stand in BYYEARDAY"),
    Refusal("FREQ=MONTHLY;BYMONTHDAY=32", "\"32\" cannot stand in BYMONTHDAY"),
    Refusal("FREQ=MONTHLY;BYMONTHDAY=-32", "\"-32\" cannot stand in BYMONTHDAY"),
    Refusal("FREQ=MONTHLY;BYMONTHDAY=0", "\"0\" cannot stand in BYMONTHDAY"),
    Refusal("FREQ=MONTHLY;BYMONTHDAY=1,,2", "\"\" cannot stand in BYMONTHDAY"),
    Refusal("FREQ=MONTHLY;BYMONTHDAY=--1", "\"--1\" cannot stand in BYMONTHDAY"),
    Refusal("FREQ=DAILY;BYHOUR=24", "\"24\" cannot stand in BYHOUR"),
    Refusal("FREQ=DAILY;BYMINUTE=60", "\"60\" cannot stand in BYMINUTE"),
    Refusal("FREQ=DAILY;BYSECOND=61", "\"61\" cannot stand in BYSECOND"),
    Refusal("FREQ=MONTHLY;BYDAY=0MO", "\"0MO\" in BYDAY is not a weekday"),
    Refusal("FREQ=MONTHLY;BYDAY=54MO", "\"54MO\" in BYDAY is not a weekday"),
    Refusal("FREQ=MONTHLY;BYDAY=MON", "\"MON\" in BYDAY is not a weekday"),
    Refusal("FREQ=MONTHLY;BYDAY=1", "\"1\" in BYDAY is not a weekday"),
    Refusal("FREQ=MONTHLY;BYDAY=+-1MO", "\"+-1MO\" in BYDAY is not a weekday"),
    Refusal("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=0", "\"0\" cannot stand in BYSETPOS"),
    Refusal("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=367", "\"367\" cannot stand in BYSETPOS"),
    Refusal("FREQ=MONTHLY;BYSETPOS=1", "BYSETPOS picks from what another BY part gives"),
    Refusal("FREQ=MONTHLY;BYWEEKNO=1", "BYWEEKNO cannot stand in a MONTHLY rule"),
    Refusal("FREQ=DAILY;BYYEARDAY=1", "BYYEARDAY cannot stand in a DAILY rule"),
    Refusal("FREQ=WEEKLY;BYYEARDAY=1", "BYYEARDAY cannot stand in a WEEKLY rule"),
    Refusal("FREQ=MONTHLY;BYYEARDAY=1", "BYYEARDAY cannot stand in a MONTHLY rule"),
    Refusal("FREQ=WEEKLY;BYMONTHDAY=1", "BYMONTHDAY cannot stand in a WEEKLY rule"),
    Refusal(
      "FREQ=WEEKLY;BYDAY=3MO", "BYDAY=3MO counts weekdays of a month or year, which a WEEKLY rule has not"),
    Refusal("FREQ=DAILY;BYDAY=MO,-1TU", "BYDAY=-1TU counts weekdays"),
    Refusal("FREQ=YEARLY;BYWEEKNO=20;BYDAY=1MO", "BYDAY=1MO cannot stand beside BYWEEKNO"),
  ]) func `what is no rule is refused with a sentence`(refusal: Refusal) throws {
    let error = try #require(throws: RecurrenceRuleError.self) { _ = try RecurrenceRule(refusal.rule) }
    #expect(error.description.contains(refusal.says), "\(error)")
    #expect(error.description.hasSuffix("."))
  }

  @Test(arguments: [
    Refusal("FREQ=DAILY;UNTIL=20270110", "UNTIL=20270110 does not fit the start; write it as a time in UTC"),
    Refusal("FREQ=DAILY;UNTIL=20270110T090000", "UNTIL=20270110T090000 does not fit the start"),
  ]) func `UNTIL of a zoned start is in UTC`(refusal: Refusal) throws {
    let start = try start("20270105T090000", "Asia/Baghdad")
    let error = try #require(throws: RecurrenceError.self) {
      _ = try Recurrence(RecurrenceRule(refusal.rule), start: start)
    }
    #expect(error.description.contains(refusal.says), "\(error)")
  }

  @Test func `a whole day and a floating time have an UNTIL of their own form, and a whole day no times`()
    throws
  {
    for (text, rule) in [
      ("20270105", "FREQ=DAILY;UNTIL=20270110T090000Z"), ("20270105", "FREQ=DAILY;UNTIL=20270110T090000"),
      ("20270105T090000", "FREQ=DAILY;UNTIL=20270110"),
      ("20270105T090000", "FREQ=DAILY;UNTIL=20270110T090000Z"),
      ("20270105", "FREQ=HOURLY"), ("20270105", "FREQ=DAILY;BYHOUR=9"), ("20270105", "FREQ=DAILY;BYMINUTE=9"),
      ("20270105", "FREQ=DAILY;BYSECOND=9"),
    ] {
      #expect(throws: RecurrenceError.self) { _ = try expand(rule, from: text) }
    }
  }

  @Test(arguments: [
    ("freq=weekly;byday=su", "FREQ=WEEKLY;BYDAY=SU"),
    ("BYDAY=TH,SU,SU;WKST=SU;FREQ=WEEKLY;INTERVAL=2", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,TH;WKST=SU"),
    ("FREQ=MONTHLY;BYDAY=+1TU,-1FR", "FREQ=MONTHLY;BYDAY=-1FR,1TU"),
    ("FREQ=MONTHLY;BYMONTHDAY=+05,-01;UNTIL=20271231", "FREQ=MONTHLY;UNTIL=20271231;BYMONTHDAY=-1,5"),
    ("FREQ=DAILY;COUNT=007;WKST=MO;INTERVAL=1", "FREQ=DAILY;COUNT=7"),
    ("FREQ=DAILY;BYSECOND=60,59", "FREQ=DAILY;BYSECOND=59"),
  ]) func `is written in one way`(text: String, written: String) throws {
    let rule = try RecurrenceRule(text)
    #expect(rule.description == written)
    #expect(try RecurrenceRule(written) == rule)
  }

  @Test(arguments: [
    ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "20270201T090000", "never gives a date"),
    ("FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6", "20270201T090000", "never gives a date"),
    ("FREQ=WEEKLY;UNTIL=20270101T000000Z", "20270202T090000", "before its start, 2027-02-02T09:00:00+03:00"),
    (
      "FREQ=MONTHLY;BYDAY=1TU", "20270103T090000",
      "The start, Sun 3 January 2027 09:00, is not a date of the rule, whose first is Tue 5 January 2027 09:00"
    ),
  ]) func `what is well formed but no use is objected to`(rule: String, from: String, says: String) throws {
    let recurrence = try Recurrence(RecurrenceRule(rule), start: start(from, "Asia/Baghdad"))
    let objection = try #require(recurrence.objection)
    #expect(objection.description.contains(says), "\(objection)")
  }

  @Test func `nothing is said against a rule that begins with its start`() throws {
    let recurrence = try Recurrence(RecurrenceRule("FREQ=MONTHLY;BYDAY=1TU"), start: start("20270105T090000"))
    #expect(recurrence.objection == nil)
  }
}
