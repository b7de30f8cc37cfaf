/// A day as a person writes it on a command line, before it is known what day it is.
///
///     2017-08-06          the day itself
///     Sunday 2017-08-06   the same, checked: a weekday that does not match is refused with both named
///     today, tomorrow, yesterday
///     sunday              the first Sunday from today on
///     next sunday         the first Sunday after today
///     +14d, -3d, +2w      days or weeks from today
public enum DayChoice: Hashable, Sendable {
  /// Exactly this day.
  case day(CivilDate)
  /// So many days after today; before it when negative.
  case fromToday(days: Int)
  /// The first such weekday on or after the day that lies so many days after today.
  case weekday(Weekday, fromDaysAfterToday: Int)

  /// How far from today a day may be counted: ten years are more than anybody plans here, and a slip of the finger.
  private static let farthestDays = 3660

  /// Reads one of the forms above, whatever the case of its letters.
  ///
  /// Days before 1900 and after 2199 are refused, as for a `PeriodChoice`.
  public init(_ text: String) throws(DayChoiceError) {
    let words = text.lowercased().split(separator: " ")
    switch (words.count, words.first, words.last) {
    case (1, "today", _): self = .fromToday(days: 0)
    case (1, "tomorrow", _): self = .fromToday(days: 1)
    case (1, "yesterday", _): self = .fromToday(days: -1)
    case (1, let word?, _):
      if let weekday = Weekday(word) {
        self = .weekday(weekday, fromDaysAfterToday: 0)
      } else if let days = try Self.days(word, in: text) {
        self = .fromToday(days: days)
      } else {
        self = .day(try Self.date(word, in: text))
      }
    case (2, "next", let word?):
      guard let weekday = Weekday(word) else { throw .notADay(text) }
      self = .weekday(weekday, fromDaysAfterToday: 1)
    case (2, let name?, let word?):
      guard let weekday = Weekday(name) else { throw .notADay(text) }
      let date = try Self.date(word, in: text)
      guard date.weekday == weekday else { throw .otherWeekday(date, asked: weekday) }
      self = .day(date)
    default: throw .notADay(text)
    }
  }

  /// The day meant, on this day.
  public func resolved(today: CivilDate) -> CivilDate {
    switch self {
    case .day(let day): return day
    case .fromToday(let days): return today.advanced(by: days)
    case .weekday(let weekday, let days):
      let first = today.advanced(by: days)
      return first.advanced(by: (weekday.rawValue - first.weekday.rawValue + 7) % 7)
    }
  }

  private static func date(_ word: Substring, in text: String) throws(DayChoiceError) -> CivilDate {
    guard let date = CivilDate(word) else { throw .notADay(text) }
    guard (1900...2199).contains(date.year) else { throw .outOfReach(text) }
    return date
  }

  /// `+14d` as 14, `-2w` as -14; nil when the word has no such form.
  private static func days(_ word: Substring, in text: String) throws(DayChoiceError) -> Int? {
    guard let sign = word.first, sign == "+" || sign == "-", let unit = word.last, unit == "d" || unit == "w",
      let digits = CivilDate.number(Array(word.utf8.dropFirst().dropLast().prefix(9))[...]),
      word.utf8.count > 2
    else { return nil }
    let days = digits * (unit == "w" ? 7 : 1)
    guard days <= farthestDays else { throw .outOfReach(text) }
    return sign == "-" ? -days : days
  }
}

/// Why a text names no day; its description is a sentence for the person who typed it.
public enum DayChoiceError: Error, Hashable, CustomStringConvertible {
  /// The text has none of the forms, or names a day that the calendar does not have.
  case notADay(String)
  /// A day that lies too far away to be meant.
  case outOfReach(String)
  /// A weekday beside a date that falls on another one.
  case otherWeekday(CivilDate, asked: Weekday)

  /// What is wrong and what would be right.
  public var description: String {
    switch self {
    case .notADay(let text):
      """
      "\(text)" is not a day of the calendar; write 2017-08-06, "Sunday 2017-08-06", today, tomorrow, "next sunday" \
      or +14d
      """
    case .outOfReach(let text):
      "\"\(text)\" lies too far away (years 1900 to 2199, at most ten years counted from today); check the number"
    case .otherWeekday(let date, let asked):
      "\(date) is a \(date.weekday.name), not a \(asked.name); check which of the two is meant"
    }
  }
}
