/// When something comes again, as RFC 5545 writes it (3.3.10): `FREQ=MONTHLY;BYDAY=1TU`.
///
/// The parts are as written, in ascending order and without duplicates; an empty list is a part that is not there. A rule
/// says nothing without a start, from which the missing parts are taken.
public struct RecurrenceRule: Hashable, Sendable {
  /// FREQ: the length of a period.
  public enum Frequency: String, CaseIterable, Sendable {
    case secondly = "SECONDLY"
    case minutely = "MINUTELY"
    case hourly = "HOURLY"
    case daily = "DAILY"
    case weekly = "WEEKLY"
    case monthly = "MONTHLY"
    case yearly = "YEARLY"
  }

  /// An item of BYDAY: every such weekday of the period, or only the nth, counted from its end where negative.
  public struct WeekdayChoice: Hashable, Sendable {
    /// ±1 to ±53; nil for every one.
    public let ordinal: Int?
    /// The weekday.
    public let weekday: Weekday
  }

  /// What ends it.
  public enum End: Hashable, Sendable {
    case never
    /// COUNT: after so many, at least 1.
    case count(Int)
    /// UNTIL: at this moment, which still belongs to it.
    case until(CalendarValue)
  }

  /// FREQ.
  public let frequency: Frequency
  /// INTERVAL: every how many periods, at least 1.
  public let interval: Int
  /// COUNT or UNTIL.
  public let end: End
  /// WKST: the day on which weeks begin, Monday where the rule does not say.
  public let weekStart: Weekday
  /// BYMONTH, 1 to 12.
  public internal(set) var months: [Int]
  /// BYWEEKNO, ±1 to ±53: weeks of a year, the first being the first with four days of it.
  public let weekNumbers: [Int]
  /// BYYEARDAY, ±1 to ±366.
  public let yearDays: [Int]
  /// BYMONTHDAY, ±1 to ±31.
  public internal(set) var monthDays: [Int]
  /// BYDAY.
  public internal(set) var weekdays: [WeekdayChoice]
  /// BYHOUR, 0 to 23.
  public internal(set) var hours: [Int]
  /// BYMINUTE, 0 to 59.
  public internal(set) var minutes: [Int]
  /// BYSECOND, 0 to 59; a leap second, 60, is read as 59 (3.3.12).
  public internal(set) var seconds: [Int]
  /// BYSETPOS, ±1 to ±366: which of the candidates of a period are taken.
  public let positions: [Int]
}

extension RecurrenceRule {
  /// The rule with the parts that it leaves to its start, by the table of RFC 8984, 4.3.3.
  ///
  /// RFC 5545 says only that missing parts are taken from DTSTART. So `YEARLY;BYMONTHDAY=1` means the month of the start,
  /// and `YEARLY;BYWEEKNO=20` its weekday. After this, every part only narrows down the days of a period.
  func completed(by start: CivilDateTime) -> RecurrenceRule {
    var rule = self
    let takesAnyDay = weekdays.isEmpty && monthDays.isEmpty
    switch frequency {
    case .yearly where yearDays.isEmpty:
      if months.isEmpty && weekNumbers.isEmpty && (takesAnyDay || !monthDays.isEmpty) {
        rule.months = [start.date.month]
      }
      if takesAnyDay && weekNumbers.isEmpty { rule.monthDays = [start.date.day] }
      if takesAnyDay && !weekNumbers.isEmpty { rule.weekdays = [start.choosingWeekday] }
    case .monthly where takesAnyDay: rule.monthDays = [start.date.day]
    case .weekly where weekdays.isEmpty: rule.weekdays = [start.choosingWeekday]
    default: break
    }
    if hours.isEmpty && frequency >= .daily { rule.hours = [start.hour] }
    if minutes.isEmpty && frequency >= .hourly { rule.minutes = [start.minute] }
    if seconds.isEmpty && frequency >= .minutely { rule.seconds = [start.second] }
    return rule
  }
}

extension CivilDateTime {
  fileprivate var choosingWeekday: RecurrenceRule.WeekdayChoice {
    RecurrenceRule.WeekdayChoice(ordinal: nil, weekday: date.weekday)
  }
}

extension RecurrenceRule.Frequency: Comparable {
  /// Whether the one's period is shorter than the other's.
  public static func < (one: Self, other: Self) -> Bool { one.rank < other.rank }

  private var rank: Int {
    switch self {
    case .secondly: 0
    case .minutely: 1
    case .hourly: 2
    case .daily: 3
    case .weekly: 4
    case .monthly: 5
    case .yearly: 6
    }
  }
}
