/// What a year is like, as far as a rule can tell: there are only 28 kinds.
///
/// The weekday of 1 January, and where the year stands between leap years, decide every weekday, day of the month and week
/// number in it; the neighbours count because the days round New Year may belong to a week of the year beside.
struct YearShape {
  /// How many kinds there are: 7 weekdays by 4 places.
  static let count = 28

  /// Weekday of 1 January, Sunday 0.
  let firstWeekday: Int
  private let place: Place

  private enum Place: Int {
    case leap, afterLeap, beforeLeap, between
  }

  init(year: Int) {
    firstWeekday = (CivilDate.dayNumber(year: year, month: 1, day: 1) + 4).flooredRemainder(by: 7)
    place =
      if CivilDate.isLeap(year) {
        .leap
      } else if CivilDate.isLeap(year - 1) {
        .afterLeap
      } else if CivilDate.isLeap(year + 1) {
        .beforeLeap
      } else {
        .between
      }
  }

  /// Which of the kinds it is, from 0.
  var index: Int { place.rawValue * 7 + firstWeekday }

  /// Days in the year.
  var length: Int { place == .leap ? 366 : 365 }

  /// Days in a month, 1 to 12.
  func daysInMonth(_ month: Int) -> Int {
    CivilDate.daysInMonth(month, of: place == .leap ? 2000 : 2001)
  }

  /// The weekday of a day of the year, Sunday 0.
  func weekday(of day: Int) -> Int { (firstWeekday + day) % 7 }

  /// The number of the week that holds a day of the year, and how many weeks the year of that week has.
  ///
  /// Week 1 is the first with at least four of its days in the year; what lies before it belongs to the last week of the
  /// year before.
  func week(of day: Int, weekStart: Int) -> (number: Int, count: Int) {
    let lead = (firstWeekday - weekStart + 7) % 7
    let first = Self.firstWeek(lead: lead)
    let next = length + Self.firstWeek(lead: (lead + length) % 7)
    if day < first {
      let lengthBefore = place == .afterLeap ? 366 : 365
      let leadBefore = (lead - lengthBefore).flooredRemainder(by: 7)
      let count = (lengthBefore + first - Self.firstWeek(lead: leadBefore)) / 7
      return (count, count)
    }
    if day >= next {
      let lengthAfter = place == .beforeLeap ? 366 : 365
      let leadAfter = (lead + length) % 7
      let firstAfterThat = lengthAfter + Self.firstWeek(lead: (leadAfter + lengthAfter) % 7)
      return (1, (firstAfterThat - Self.firstWeek(lead: leadAfter)) / 7)
    }
    return ((day - first) / 7 + 1, (next - first) / 7)
  }

  /// The day of the year on which week 1 begins, where `lead` days of the week of 1 January lie before it.
  private static func firstWeek(lead: Int) -> Int { lead <= 3 ? -lead : 7 - lead }
}
