import Agenda
import Testing

@Suite struct DayChoiceTests {
  /// A Wednesday.
  private static let today = CivilDate("2017-07-26") ?? CivilDate(dayNumber: 0)

  @Test(arguments: [
    ("2017-08-06", "2017-08-06"), ("Sunday 2017-08-06", "2017-08-06"), ("sun 2017-08-06", "2017-08-06"),
    ("today", "2017-07-26"), ("Tomorrow", "2017-07-27"), ("yesterday", "2017-07-25"),
    ("wednesday", "2017-07-26"), ("next wednesday", "2017-08-02"), ("sunday", "2017-07-30"),
    ("next Sunday", "2017-07-30"), ("tue", "2017-08-01"),
    ("+14d", "2017-08-09"), ("+2w", "2017-08-09"), ("-3d", "2017-07-23"), ("+0d", "2017-07-26"),
    ("+3660d", "2027-08-03"), ("2016-02-29", "2016-02-29"),
  ])
  func `a day is read as people write it`(text: String, day: String) throws {
    #expect(try DayChoice(text).resolved(today: Self.today).description == day)
  }

  @Test(arguments: Weekday.allCases)
  func `a weekday is the first from today on, the next one the first after today`(weekday: Weekday) throws {
    for offset in 0..<14 {
      let today = Self.today.advanced(by: offset)
      let day = try DayChoice(weekday.name).resolved(today: today)
      let next = try DayChoice("next \(weekday.shortName)").resolved(today: today)
      #expect(day.weekday == weekday && next.weekday == weekday)
      #expect((today...today.advanced(by: 6)).contains(day))
      #expect((today.advanced(by: 1)...today.advanced(by: 7)).contains(next))
    }
  }

  @Test func `a weekday that does not match its date is refused with both named`() throws {
    let error = #expect(throws: DayChoiceError.self) { try DayChoice("Monday 2017-08-06") }
    #expect(error?.description == "2017-08-06 is a Sunday, not a Monday; check which of the two is meant")
  }

  @Test(arguments: [
    "", " ", "the day before", "2017-02-30", "2015-02-29", "06/08/2017", "6 August 2017", "2017-8-6", "next",
    "next week", "next 2017-08-06", "sunday sunday", "14d", "+d", "+", "+14", "+1m", "+1.5d", "+-3d",
    "next next sunday", "+14d +14d", "٢٠١٧-٠٨-٠٦",
  ])
  func `what is no day is refused with the forms that are`(text: String) throws {
    let error = #expect(throws: DayChoiceError.self) { try DayChoice(text) }
    #expect(error?.description.contains("\"next sunday\"") == true)
  }

  @Test(arguments: ["1899-12-31", "2200-01-01", "+3661d", "-3661d", "+999999999w"])
  func `a day too far away is refused as a slip`(text: String) throws {
    #expect(throws: DayChoiceError.outOfReach(text)) { try DayChoice(text) }
  }
}
