/// The periods of a rule that hold candidates: days of a year, month, week or day that the rule leaves, or an hour,
/// minute or second on such a day. Periods without any are jumped over.
struct CandidatePeriods {
  private let grid: PeriodGrid
  private var days: DayPattern
  private let times: TimePattern

  /// The next period to look at, and the last.
  private var index: Int
  private var last: Int

  /// - Parameters:
  ///   - rule: completed by its start.
  ///   - earliest: where to begin, not before the start.
  init(_ rule: RecurrenceRule, start: CivilDateTime, from earliest: CivilDateTime) {
    grid = PeriodGrid(rule, start: start)
    days = DayPattern(rule)
    times = TimePattern(rule)
    index = grid.aligned(grid.index(of: earliest.secondNumber))
    let (cycleEnd, overflows) = index.addingReportingOverflow(grid.cycle)
    last = overflows ? grid.last : min(cycleEnd, grid.last)
    if !canMeetTimes(from: start) { last = index - 1 }
  }

  /// Puts into the list where each candidate of the next period begins, as ``CivilDateTime/secondNumber``; false where no
  /// period is left.
  mutating func next(into bases: inout [Int]) -> Bool {
    while index <= last, let holder = firstWithCandidates(from: index) {
      if holder == index {
        collect(into: &bases)
        index += grid.interval
        return true
      }
      index = grid.aligned(holder)
    }
    return false
  }

  /// Takes note that the rule does give something, and so will go on to: now only the calendar ends it.
  mutating func goOn() { last = grid.last }

  /// The first period, let through by the interval or not, that has candidates and is not before this one.
  private mutating func firstWithCandidates(from index: Int) -> Int? {
    let lastDay = CivilDate.validDayNumbers.upperBound
    guard let unit = grid.unit else {
      let day = days.first(onOrAfter: grid.days(of: index).lowerBound, through: lastDay)
      return day.map { grid.index(of: $0 * CivilDateTime.secondsPerDay) }
    }
    let moment = CivilDateTime(secondNumber: index * unit)
    guard var day = days.first(onOrAfter: moment.dayNumber, through: lastDay) else { return nil }
    var time = times.first(onOrAfter: day == moment.dayNumber ? moment.secondOfDay : 0, unit: unit)
    if time == nil {
      guard let later = days.first(onOrAfter: day + 1, through: lastDay) else { return nil }
      day = later
      time = times.first(onOrAfter: 0, unit: unit)
    }
    return time.map { (day * CivilDateTime.secondsPerDay + $0) / unit }
  }

  private mutating func collect(into bases: inout [Int]) {
    bases.removeAll(keepingCapacity: true)
    if let unit = grid.unit {
      bases.append(index * unit)
      return
    }
    let period = grid.days(of: index)
    var day = period.lowerBound
    while let found = days.first(onOrAfter: day, through: period.upperBound - 1) {
      bases.append(found * CivilDateTime.secondsPerDay)
      day = found + 1
    }
  }

  /// Whether steps within the day can ever meet a time that the rule allows: steps of 60 seconds from 09:00:00 never
  /// meet the 30th second of a minute, on whatever day.
  private func canMeetTimes(from start: CivilDateTime) -> Bool {
    guard let unit = grid.unit else { return true }
    let step = greatestCommonDivisor(grid.interval, CivilDateTime.secondsPerDay / unit)
    let phase = start.secondOfDay / unit % step
    var time = times.first(onOrAfter: 0, unit: unit)
    while let found = time {
      if found / unit % step == phase { return true }
      time = times.first(onOrAfter: found + unit, unit: unit)
    }
    return false
  }
}
