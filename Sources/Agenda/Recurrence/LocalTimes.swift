/// The local times that a rule gives from its start on, in ascending order, whatever ends the rule.
///
/// Period by period: the candidates of a period are its days (or the hour, minute or second that it is) crossed with times,
/// BYSETPOS picks among them, and what lies before the start is dropped. Periods that hold no candidate are jumped over.
struct LocalTimes: Sequence, IteratorProtocol {
  private let grid: PeriodGrid
  private var days: DayPattern
  private let times: TimePattern
  private let positions: [Int]
  private let earliest: CivilDateTime

  /// The next period to look at, and the last.
  private var index: Int
  private var lastIndex: Int

  /// The candidates of the period at hand, every base plus every offset, in seconds; and which of them are taken.
  private var bases: [Int] = []
  private let offsets: [Int]
  private var picks: [Int] = []
  private var cursor = 0
  private var end = 0

  /// - Parameter earliest: leaves out what comes earlier, without working it out; the start where not given.
  init(_ rule: RecurrenceRule, start: CivilDateTime, from earliest: CivilDateTime? = nil) {
    let rule = rule.completed(by: start)
    grid = PeriodGrid(rule, start: start)
    days = DayPattern(rule)
    times = TimePattern(rule)
    self.earliest = Swift.max(start, earliest ?? start)
    let offsets =
      switch rule.frequency {
      case .secondly: [0]
      case .minutely: times.allOfMinute
      case .hourly: times.allOfHour
      default: times.allOfDay
      }
    // A period of one day or less always has the same candidates.
    let isUniform = rule.frequency <= .daily && !rule.positions.isEmpty
    if isUniform { rule.positions.pick(of: offsets.count, into: &picks) }
    self.offsets = isUniform ? picks.map { offsets[$0] } : offsets
    positions = isUniform ? [] : rule.positions
    index = grid.aligned(grid.index(of: self.earliest.secondNumber))
    let (round, overflows) = index.addingReportingOverflow(grid.cycle)
    lastIndex = overflows ? grid.last : Swift.min(round, grid.last)
    if self.offsets.isEmpty || !canMeetTimes(from: start) { lastIndex = index - 1 }
  }

  mutating func next() -> CivilDateTime? {
    while true {
      while cursor < end {
        let candidate = positions.isEmpty ? cursor : picks[cursor]
        cursor += 1
        let (base, offset) = candidate.quotientAndRemainder(dividingBy: offsets.count)
        let time = CivilDateTime(secondNumber: bases[base] + offsets[offset])
        if time >= earliest { return time }
      }
      guard turnToNextPeriod() else { return nil }
      cursor = 0
      end = bases.count * offsets.count
      if !positions.isEmpty {
        picks.removeAll(keepingCapacity: true)
        positions.pick(of: end, into: &picks)
        end = picks.count
      }
      // It gives something, and so will go on to: from here only the calendar ends it.
      if end > 0 { lastIndex = grid.last }
    }
  }

  /// Goes to the next period that counts and has candidates; false where none is left.
  private mutating func turnToNextPeriod() -> Bool {
    while index <= lastIndex, let holder = firstPeriodWithCandidates(from: index) {
      if holder == index {
        collectBases()
        index += grid.interval
        return true
      }
      index = grid.aligned(holder)
    }
    return false
  }

  /// The first period, counting or not, that has candidates and is not before this one.
  private mutating func firstPeriodWithCandidates(from index: Int) -> Int? {
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

  private mutating func collectBases() {
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

extension [Int] {
  /// Adds the positions that BYSETPOS names among `count` candidates, counted from 0, ascending.
  fileprivate func pick(of count: Int, into picks: inout [Int]) {
    for position in self {
      let index = position > 0 ? position - 1 : count + position
      if (0..<count).contains(index), !picks.contains(index) { picks.append(index) }
    }
    picks.sort()
  }
}
