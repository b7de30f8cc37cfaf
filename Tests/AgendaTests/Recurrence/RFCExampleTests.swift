import Testing

@testable import Agenda

/// The examples of RFC 5545, 3.8.5.3, with the dates that it prints; all in New York, at 09:00 where not said.
@Suite struct RFCExampleTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let rule: String
    let start: String
    /// As in `1997 Sep 2 9, Oct 7; 1998 Jan 6`; for rules that go on, the first ones.
    let dates: String
    var testDescription: String { "\(rule) from \(start)" }

    init(_ rule: String, from start: String, _ dates: String) {
      (self.rule, self.start, self.dates) = (rule, start, dates)
    }
  }

  static let examples = [
    Example("FREQ=DAILY;COUNT=10", from: "19970902", "1997 Sep 2 3 4 5 6 7 8 9 10 11"),
    Example(
      "FREQ=DAILY;INTERVAL=2", from: "19970902", "1997 Sep 2 4 6 8 10 12 14 16 18 20 22 24 26 28 30, Oct 2"),
    Example("FREQ=DAILY;INTERVAL=10;COUNT=5", from: "19970902", "1997 Sep 2 12 22, Oct 2 12"),
    Example("FREQ=WEEKLY;COUNT=10", from: "19970902", "1997 Sep 2 9 16 23 30, Oct 7 14 21 28, Nov 4"),
    Example(
      "FREQ=WEEKLY;UNTIL=19971224T000000Z", from: "19970902",
      "1997 Sep 2 9 16 23 30, Oct 7 14 21 28, Nov 4 11 18 25, Dec 2 9 16 23"),
    Example(
      "FREQ=WEEKLY;INTERVAL=2;WKST=SU", from: "19970902",
      "1997 Sep 2 16 30, Oct 14 28, Nov 11 25, Dec 9 23; 1998 Jan 6 20, Feb 3 17"),
    Example(
      "FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH", from: "19970902",
      "1997 Sep 2 4 9 11 16 18 23 25 30, Oct 2"),
    Example(
      "FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH", from: "19970902", "1997 Sep 2 4 9 11 16 18 23 25 30, Oct 2"),
    Example(
      "FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR", from: "19970901",
      "1997 Sep 1 3 5 15 17 19 29, Oct 1 3 13 15 17 27 29 31, Nov 10 12 14 24 26 28, Dec 8 10 12 22"),
    Example(
      "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH", from: "19970902",
      "1997 Sep 2 4 16 18 30, Oct 2 14 16"),
    Example(
      "FREQ=MONTHLY;COUNT=10;BYDAY=1FR", from: "19970905",
      "1997 Sep 5, Oct 3, Nov 7, Dec 5; 1998 Jan 2, Feb 6, Mar 6, Apr 3, May 1, Jun 5"),
    Example(
      "FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR", from: "19970905", "1997 Sep 5, Oct 3, Nov 7, Dec 5"),
    Example(
      "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU", from: "19970907",
      "1997 Sep 7 28, Nov 2 30; 1998 Jan 4 25, Mar 1 29, May 3 31"),
    Example(
      "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO", from: "19970922",
      "1997 Sep 22, Oct 20, Nov 17, Dec 22; 1998 Jan 19, Feb 16"),
    Example(
      "FREQ=MONTHLY;BYMONTHDAY=-3", from: "19970928",
      "1997 Sep 28, Oct 29, Nov 28, Dec 29; 1998 Jan 29, Feb 26"),
    Example(
      "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15", from: "19970902",
      "1997 Sep 2 15, Oct 2 15, Nov 2 15, Dec 2 15; 1998 Jan 2 15"),
    Example(
      "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1", from: "19970930",
      "1997 Sep 30, Oct 1 31, Nov 1 30, Dec 1 31; 1998 Jan 1 31, Feb 1"),
    Example(
      "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15", from: "19970910",
      "1997 Sep 10 11 12 13 14 15; 1999 Mar 10 11 12 13"),
    Example(
      "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU", from: "19970902",
      "1997 Sep 2 9 16 23 30, Nov 4 11 18 25; 1998 Jan 6 13 20 27, Mar 3 10 17 24 31"),
    Example(
      "FREQ=YEARLY;COUNT=10;BYMONTH=6,7", from: "19970610",
      "1997 Jun 10, Jul 10; 1998 Jun 10, Jul 10; 1999 Jun 10, Jul 10; 2000 Jun 10, Jul 10; 2001 Jun 10, Jul 10"
    ),
    Example(
      "FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3", from: "19970310",
      "1997 Mar 10; 1999 Jan 10, Feb 10, Mar 10; 2001 Jan 10, Feb 10, Mar 10; 2003 Jan 10, Feb 10, Mar 10"),
    Example(
      "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200", from: "19970101",
      "1997 Jan 1, Apr 10, Jul 19; 2000 Jan 1, Apr 9, Jul 18; 2003 Jan 1, Apr 10, Jul 19; 2006 Jan 1"),
    Example("FREQ=YEARLY;BYDAY=20MO", from: "19970519", "1997 May 19; 1998 May 18; 1999 May 17"),
    Example("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", from: "19970512", "1997 May 12; 1998 May 11; 1999 May 17"),
    Example(
      "FREQ=YEARLY;BYMONTH=3;BYDAY=TH", from: "19970313",
      "1997 Mar 13 20 27; 1998 Mar 5 12 19 26; 1999 Mar 4 11 18 25"),
    Example(
      "FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8", from: "19970605",
      "1997 Jun 5 12 19 26, Jul 3 10 17 24 31, Aug 7 14 21 28; 1998 Jun 4 11 18 25, Jul 2 9 16 23 30, Aug 6 13 20 27"
    ),
    // The RFC takes its start out by EXDATE; ours is none of the rule's dates and so is not among them.
    Example(
      "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", from: "19970902",
      "1998 Feb 13, Mar 13, Nov 13; 1999 Aug 13; 2000 Oct 13"),
    Example(
      "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13", from: "19970913",
      "1997 Sep 13, Oct 11, Nov 8, Dec 13; 1998 Jan 10, Feb 7, Mar 7, Apr 11, May 9, Jun 13"),
    Example(
      "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8", from: "19961105",
      "1996 Nov 5; 2000 Nov 7; 2004 Nov 2"),
    Example("FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", from: "19970904", "1997 Sep 4, Oct 7, Nov 6"),
    Example(
      "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2", from: "19970929",
      "1997 Sep 29, Oct 30, Nov 27, Dec 30; 1998 Jan 29, Feb 26, Mar 30"),
    Example("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", from: "19970805", "1997 Aug 5 10 19 24"),
    Example("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", from: "19970805", "1997 Aug 5 17 19 31"),
    Example("FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5", from: "20070115", "2007 Jan 15 30, Feb 15, Mar 15 30"),
  ]

  @Test(arguments: examples) func `gives the dates that the RFC prints`(example: Example) throws {
    let recurrence = try Recurrence(
      RecurrenceRule(example.rule), start: start(example.start + "T090000", "America/New_York"))
    let dates = Self.dates(example.dates)
    let isEndless = recurrence.rule.end == .never
    let found = isEndless ? Array(recurrence.prefix(dates.count)) : Array(recurrence)
    #expect(found.map(\.local.date.description) == dates)
    #expect(found.allSatisfy { $0.local.timeOfDay == "09:00" })
  }

  @Test(arguments: [
    "FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA",
    "FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1",
  ]) func `every day in January for three years`(rule: String) throws {
    let dates = try expand(rule, from: "19980101T090000", zone: "America/New_York", first: 1000)
    #expect(dates.count == 93)
    #expect(dates.first == "1998-01-01T09:00:00-05:00")
    #expect(dates.last == "2000-01-31T09:00:00-05:00")
  }

  @Test func `daily until Christmas Eve goes through the end of summer time`() throws {
    let dates = try expand(
      "FREQ=DAILY;UNTIL=19971224T000000Z", from: "19970902T090000", zone: "America/New_York", first: 1000)
    #expect(dates.count == 113)
    #expect(dates.last == "1997-12-23T09:00:00-05:00")
    #expect(dates.filter { $0.hasSuffix("-04:00") }.last == "1997-10-25T09:00:00-04:00")
  }

  @Test(arguments: [
    // By erratum 3883, 17:00 in New York.
    ("FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T210000Z", "09:00 12:00 15:00"),
    ("FREQ=MINUTELY;INTERVAL=15;COUNT=6", "09:00 09:15 09:30 09:45 10:00 10:15"),
    ("FREQ=MINUTELY;INTERVAL=90;COUNT=4", "09:00 10:30 12:00 13:30"),
  ]) func `within a day`(rule: String, times: String) throws {
    let recurrence = try Recurrence(RecurrenceRule(rule), start: start("19970902T090000", "America/New_York"))
    #expect(recurrence.map(\.local.timeOfDay).joined(separator: " ") == times)
  }

  @Test func `every twenty minutes of the working day, said in two ways`() throws {
    let daily = try expand(
      "FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40", from: "19970902T090000", first: 100)
    let minutely = try expand(
      "FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16", from: "19970902T090000", first: 100)
    #expect(daily == minutely)
    #expect(daily[23] == "1997-09-02T16:40:00")
    #expect(daily[24] == "1997-09-03T09:00:00")
  }

  private static func dates(_ text: String) -> [String] {
    let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    return text.split(separator: "; ").flatMap { year in
      year.dropFirst(5).split(separator: ", ").flatMap { month in
        month.dropFirst(4).split(separator: " ").compactMap { day in
          CivilDate(
            year: Int(year.prefix(4)) ?? 0, month: (names.firstIndex(of: String(month.prefix(3))) ?? -1) + 1,
            day: Int(day) ?? 0)?.description
        }
      }
    }
  }
}
