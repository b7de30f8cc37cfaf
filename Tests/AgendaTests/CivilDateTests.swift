import Agenda
import Testing

@Suite struct CivilDateTests {
  @Test(arguments: [
    ("1970-01-01", 0, Weekday.thursday), ("2017-07-23", 17_370, .sunday), ("2000-02-29", 11_016, .tuesday),
    ("1900-03-01", -25_508, .thursday), ("0001-01-01", -719_162, .monday), ("9999-12-31", 2_932_896, .friday),
  ])
  func `known days have known numbers and weekdays`(text: String, dayNumber: Int, weekday: Weekday) throws {
    let date = try #require(CivilDate(text))
    #expect(date.dayNumber == dayNumber)
    #expect(date.weekday == weekday)
    #expect(CivilDate(dayNumber: dayNumber) == date)
    #expect(date.description == text)
  }

  @Test func `every day from 1600 to 2400 follows the one before it`() throws {
    var date = try #require(CivilDate("1600-01-01"))
    let end = try #require(CivilDate("2400-12-31"))
    while date < end {
      let next = date.advanced(by: 1)
      let isNextDay = (next.year, next.month, next.day) == (date.year, date.month, date.day + 1)
      let isNextMonth =
        next.day == 1 && (next.month == date.month + 1 || (next.month == 1 && date.month == 12))
      #expect(isNextDay != isNextMonth, "\(date) is followed by \(next)")
      #expect(CivilDate(year: next.year, month: next.month, day: next.day) == next)
      #expect(next.weekday.rawValue == (date.weekday.rawValue + 1) % 7)
      date = next
    }
  }

  @Test(arguments: [
    "", "2017-7-23", "2017-07-32", "2017-02-29", "1900-02-29", "2017-13-01", "2017-00-10", "2017-01-00",
    "0000-01-01",
    "20170723", " 2017-07-23", "2017-07-23 ", "2017/07/23", "-017-07-23", "2017-07-2٣", "10000-01-01",
  ])
  func `what is no ISO day is refused`(text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test func `a sentence names the weekday and the month`() throws {
    #expect(try #require(CivilDate("2017-07-03")).inWords == "Mon 3 July 2017")
  }
}
