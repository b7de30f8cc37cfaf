/// The local times that a rule gives from its start on, in ascending order, whatever ends the rule.
///
/// Period by period: where the candidates begin (days, or the hour, minute or second itself) is crossed with the times
/// in each, BYSETPOS picks among them, and what lies before the start is dropped.
struct LocalTimes: Sequence, IteratorProtocol {
  private var periods: CandidatePeriods
  private let positions: [Int]
  private let earliest: CivilDateTime

  /// The candidates of the period at hand are every base plus every offset, in seconds.
  private var bases: [Int] = []
  private let offsets: [Int]
  /// Which of them are taken, where BYSETPOS says.
  private var picks: [Int] = []
  /// Those of the period that have been given, and all that are to be.
  private var given = 0
  private var count = 0

  /// - Parameter earliest: leaves out what comes earlier, without working it out; the start where not given.
  init(_ rule: RecurrenceRule, start: CivilDateTime, from earliest: CivilDateTime? = nil) {
    let rule = rule.completed(by: start)
    self.earliest = Swift.max(start, earliest ?? start)
    periods = CandidatePeriods(rule, start: start, from: self.earliest)
    let offsets = TimePattern(rule).offsets(of: rule.frequency)
    // A period of a day or less has the same candidates each time, so that BYSETPOS picks once for all.
    if rule.frequency <= .daily, !rule.positions.isEmpty {
      rule.positions.pick(of: offsets.count, into: &picks)
      self.offsets = picks.map { offsets[$0] }
      positions = []
    } else {
      self.offsets = offsets
      positions = rule.positions
    }
  }

  mutating func next() -> CivilDateTime? {
    while true {
      while given < count {
        let candidate = positions.isEmpty ? given : picks[given]
        given += 1
        let (base, offset) = candidate.quotientAndRemainder(dividingBy: offsets.count)
        let time = CivilDateTime(secondNumber: bases[base] + offsets[offset])
        if time >= earliest { return time }
      }
      guard !offsets.isEmpty, periods.next(into: &bases) else { return nil }
      given = 0
      count = bases.count * offsets.count
      if !positions.isEmpty {
        picks.removeAll(keepingCapacity: true)
        positions.pick(of: count, into: &picks)
        count = picks.count
      }
      if count > 0 { periods.goOn() }
    }
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
