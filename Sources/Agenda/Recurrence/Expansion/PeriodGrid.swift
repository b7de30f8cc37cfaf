/// The periods of a rule: the years, months, weeks, days, hours, minutes or seconds that FREQ names, numbered without a
/// gap, and those among them that INTERVAL lets through.
struct PeriodGrid {
  private let frequency: RecurrenceRule.Frequency
  private let weekStart: Int
  /// The number of the period that holds the start; every `interval`th from it counts.
  private let origin: Int
  /// At least 1; an interval longer than the calendar is cut to one that still leaves it with the first step.
  let interval: Int
  /// The last period of the calendar.
  let last: Int

  init(_ rule: RecurrenceRule, start: CivilDateTime) {
    frequency = rule.frequency
    weekStart = rule.weekStart.rawValue
    // More seconds than the years 1 to 9999 have.
    interval = min(rule.interval, 1 << 40)
    origin = Self.index(of: start.secondNumber, frequency, weekStart: weekStart)
    last = Self.index(of: CivilDateTime.last.secondNumber, frequency, weekStart: weekStart)
  }

  /// Seconds that an hour, minute or second has; nil for a period of days.
  var unit: Int? {
    switch frequency {
    case .secondly: 1
    case .minutely: 60
    case .hourly: 3600
    default: nil
    }
  }

  /// The number of the period that holds a wall time (as ``CivilDateTime/secondNumber``).
  func index(of second: Int) -> Int { Self.index(of: second, frequency, weekStart: weekStart) }

  /// The first period that counts and is not before this one.
  func aligned(_ index: Int) -> Int {
    let beyond = (index - origin).flooredRemainder(by: interval)
    return beyond == 0 ? index : index + interval - beyond
  }

  /// The days of a period of days, in days since 1970-01-01.
  func days(of index: Int) -> Range<Int> {
    switch frequency {
    case .yearly:
      CivilDate.dayNumber(
        year: index, month: 1, day: 1)..<CivilDate.dayNumber(year: index + 1, month: 1, day: 1)
    case .monthly: Self.firstDay(ofMonth: index)..<Self.firstDay(ofMonth: index + 1)
    case .weekly: Self.firstDay(ofWeek: index, weekStart)..<Self.firstDay(ofWeek: index + 1, weekStart)
    default: index..<(index + 1)
    }
  }

  /// After so many periods without any date none will come: the calendar and the steps of the interval have then been
  /// round once together.
  var cycle: Int {
    let days = CivilDate.daysOfCycle
    let periods =
      switch frequency {
      case .yearly: CivilDate.yearsOfCycle
      case .monthly: CivilDate.yearsOfCycle * 12
      case .weekly: days / 7
      case .daily: days
      case .hourly, .minutely, .secondly: days * CivilDateTime.secondsPerDay / (unit ?? 1)
      }
    let rounds = interval / greatestCommonDivisor(interval, periods)
    return periods.multipliedReportingOverflow(by: rounds).overflow ? Int.max : periods * rounds
  }

  private static func index(
    of second: Int, _ frequency: RecurrenceRule.Frequency, weekStart: Int
  ) -> Int {
    let day = second.flooredDivision(by: CivilDateTime.secondsPerDay)
    switch frequency {
    case .secondly: return second
    case .minutely: return second.flooredDivision(by: 60)
    case .hourly: return second.flooredDivision(by: 3600)
    case .daily: return day
    // 1970-01-01 was a Thursday, four days after a Sunday.
    case .weekly: return (day + 4 - weekStart).flooredDivision(by: 7)
    case .monthly:
      let date = CivilDate(dayNumber: day).parts
      return date.year * 12 + date.month - 1
    case .yearly: return CivilDate(dayNumber: day).year
    }
  }

  private static func firstDay(ofWeek index: Int, _ weekStart: Int) -> Int { index * 7 - 4 + weekStart }

  private static func firstDay(ofMonth index: Int) -> Int {
    CivilDate.dayNumber(year: index / 12, month: index % 12 + 1, day: 1)
  }
}

func greatestCommonDivisor(_ one: Int, _ other: Int) -> Int {
  other == 0 ? one : greatestCommonDivisor(other, one % other)
}
