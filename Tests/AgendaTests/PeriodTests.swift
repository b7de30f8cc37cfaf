import Agenda
import Testing

@Suite struct PeriodTests {
  @Test(arguments: [
    ("2017-07-23", Cadence.weekly, "2017-07-23", "2017-07-29"),
    ("2017-07-29", .weekly, "2017-07-23", "2017-07-29"),
    ("2017-07-30", .weekly, "2017-07-30", "2017-08-05"), ("2018-01-01", .weekly, "2017-12-31", "2018-01-06"),
    ("2016-02-10", .monthly, "2016-02-01", "2016-02-29"),
    ("2017-12-31", .monthly, "2017-12-01", "2017-12-31"),
    ("2017-05-31", .quarterly, "2017-04-01", "2017-06-30"),
    ("2017-12-01", .quarterly, "2017-10-01", "2017-12-31"),
    ("2017-07-26", .onChange, "2017-07-26", "2017-07-26"),
    ("2017-07-26", .beforeMeeting, "2017-07-26", "2017-07-26"),
  ])
  func `a week runs Sunday to Saturday, a month and a quarter by the calendar`(
    day: String, cadence: Cadence, start: String, end: String
  ) throws {
    let period = Period.containing(try #require(CivilDate(day)), cadence: cadence)
    #expect(period.start.description == start)
    #expect(period.end.description == end)
  }

  @Test(arguments: Cadence.allCases)
  func `the periods of a cadence follow each other without a gap`(cadence: Cadence) throws {
    var period = Period.containing(try #require(CivilDate("2020-06-15")), cadence: cadence)
    for _ in 0..<500 {
      let previous = period.previous(cadence: cadence)
      #expect(previous.end.advanced(by: 1) == period.start)
      for day in previous.days { #expect(Period.containing(day, cadence: cadence) == previous) }
      #expect(previous.days.count == previous.dayCount)
      period = previous
    }
  }

  @Test(arguments: [
    ("2017-07-23..2017-07-29", "Sun 23 - Sat 29 July 2017"),
    ("2017-07-30..2017-08-05", "Sun 30 July - Sat 5 August 2017"),
    ("2017-12-31..2018-01-06", "Sun 31 December 2017 - Sat 6 January 2018"),
    ("2017-07-23..2017-07-23", "Sun 23 July 2017"),
  ])
  func `a period reads without repeating what both ends share`(range: String, words: String) throws {
    let today = try #require(CivilDate("2017-07-30"))
    #expect(try PeriodChoice(range).resolved(cadence: .weekly, today: today).description == words)
  }

  @Test(arguments: [
    ("2017-07-29", "2017-07-16"), ("2017-07-30", "2017-07-23"), ("2017-08-05", "2017-07-23"),
  ])
  func `last is the newest week that has ended, so on its Saturday it is not over yet`(
    today: String, start: String
  ) throws {
    let period = try PeriodChoice("last").resolved(cadence: .weekly, today: #require(CivilDate(today)))
    #expect(period.start.description == start)
  }

  @Test func `a range need not be a whole period`() throws {
    let today = try #require(CivilDate("2017-07-30"))
    let period = try PeriodChoice("2017-07-24..2017-08-02").resolved(cadence: .weekly, today: today)
    #expect("\(period.start) \(period.end)" == "2017-07-24 2017-08-02")
  }

  @Test(arguments: [
    (
      "next",
      """
      "next" is not a day of the calendar; write a period as last, as a day such as 2017-07-26, or as a range such \
      as 2017-07-23..2017-07-29
      """
    ),
    (
      "2017-07-23..2017-07-32",
      """
      "2017-07-32" is not a day of the calendar (in "2017-07-23..2017-07-32"); write a period as last, as a day such \
      as 2017-07-26, or as a range such as 2017-07-23..2017-07-29
      """
    ),
    ("0217-07-23", "0217-07-23 lies outside the years 1900 to 2199 that a report can cover; check the year"),
    (
      "2017-07-29..2017-07-23",
      "the period 2017-07-29..2017-07-23 ends before it begins; write the earlier day first"
    ),
  ])
  func `a slip of the finger gets a sentence`(text: String, sentence: String) {
    let error = #expect(throws: PeriodChoiceError.self) { try PeriodChoice(text) }
    #expect(error?.description == sentence)
  }

  @Test(arguments: [
    "", "..", "2017-07-23..", "..2017-07-29", "2017-07-23...2017-07-29", "LAST", "2017-07-23..last",
  ])
  func `what is neither last nor a day nor a range is refused`(text: String) {
    #expect(throws: PeriodChoiceError.self) { try PeriodChoice(text) }
  }

  @Test func `a period does not end before it begins`() throws {
    let day = try #require(CivilDate("2017-07-23"))
    #expect(Period(from: day, through: day.advanced(by: -1)) == nil)
    #expect(Period(from: day, through: day)?.dayCount == 1)
  }
}
