/// The days that the BY parts of a rule leave, year by year.
///
/// Every day part is a condition on a day within its year, so a year's days follow from its shape, and at most 28 sets
/// are ever worked out.
struct DayPattern {
  private let rule: RecurrenceRule
  private var known: [DaySet?] = Array(repeating: nil, count: YearShape.count)

  // The year looked at last.
  private var year: Int
  private var firstDay: Int
  private var length: Int
  private var days: DaySet

  /// - Parameter rule: completed by its start.
  init(_ rule: RecurrenceRule) {
    self.rule = rule
    (year, firstDay, length, days) = (0, 0, 0, DaySet())
  }

  /// The first day of the pattern, in days since 1970-01-01, that is not before `day`; nil where none comes by `last`.
  mutating func first(onOrAfter day: Int, through last: Int) -> Int? {
    var day = max(day, CivilDate.validDayNumbers.lowerBound)
    while day <= last {
      if day < firstDay || day >= firstDay + length { turn(toYearOf: day) }
      if let found = days.first(onOrAfter: day - firstDay) {
        return firstDay + found <= last ? firstDay + found : nil
      }
      day = firstDay + length
    }
    return nil
  }

  private mutating func turn(toYearOf day: Int) {
    year = length > 0 && day == firstDay + length ? year + 1 : CivilDate(dayNumber: day).year
    firstDay = CivilDate.dayNumber(year: year, month: 1, day: 1)
    let shape = YearShape(year: year)
    length = shape.length
    let set = known[shape.index] ?? daySet(in: shape)
    known[shape.index] = set
    days = set
  }

  private func daySet(in shape: YearShape) -> DaySet {
    var set = DaySet()
    var monthStart = 0
    for month in 1...12 {
      let monthLength = shape.daysInMonth(month)
      if rule.months.isEmpty || rule.months.contains(month) {
        for dayOfMonth in 0..<monthLength {
          let day = monthStart + dayOfMonth
          if rule.monthDays.allow(dayOfMonth, of: monthLength), rule.yearDays.allow(day, of: shape.length),
            allowsWeek(of: day, in: shape),
            allowsWeekday(of: day, in: shape, month: monthStart..<(monthStart + monthLength))
          {
            set.insert(day)
          }
        }
      }
      monthStart += monthLength
    }
    return set
  }

  private func allowsWeek(of day: Int, in shape: YearShape) -> Bool {
    if rule.weekNumbers.isEmpty { return true }
    let week = shape.week(of: day, weekStart: rule.weekStart.rawValue)
    return rule.weekNumbers.allow(week.number - 1, of: week.count)
  }

  /// The nth weekday is counted in the month, or in a YEARLY rule without BYMONTH in the year.
  private func allowsWeekday(of day: Int, in shape: YearShape, month: Range<Int>) -> Bool {
    if rule.weekdays.isEmpty { return true }
    let span = rule.frequency == .yearly && rule.months.isEmpty ? 0..<shape.length : month
    let weekday = shape.weekday(of: day)
    let before = (day - span.lowerBound) / 7
    let count = before + 1 + (span.upperBound - 1 - day) / 7
    return rule.weekdays.contains { choice in
      choice.weekday.rawValue == weekday && (choice.ordinal.map { [$0].allow(before, of: count) } ?? true)
    }
  }
}

extension [Int] {
  /// Whether a list of numbers, counted from 1 or, where negative, from the end, names item `index` of `count`; an
  /// empty list names all.
  fileprivate func allow(_ index: Int, of count: Int) -> Bool {
    isEmpty || contains(index + 1) || contains(index - count)
  }
}
