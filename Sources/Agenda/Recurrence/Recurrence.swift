/// A rule with its start: a sequence of occurrences, ascending and each once, worked out as they are asked for.
///
/// The start itself belongs to it only if the rule gives it. Dates that do not exist, such as 30 February, are left out; the
/// sequence ends by COUNT or UNTIL, or with the year 9999.
public struct Recurrence: Sequence, Sendable {
  /// The rule.
  public let rule: RecurrenceRule
  /// Where it starts.
  public let start: RecurrenceStart
  /// The moment of UNTIL, the last that may belong to it.
  let until: Int

  /// - Throws: ``RecurrenceError`` where the rule does not go with such a start.
  public init(_ rule: RecurrenceRule, start: RecurrenceStart) throws(RecurrenceError) {
    if case .wholeDay = start.clock {
      if rule.frequency < .daily { throw .timeOfWholeDay(part: "FREQ=\(rule.frequency.rawValue)") }
      for (part, list) in [("BYHOUR", rule.hours), ("BYMINUTE", rule.minutes), ("BYSECOND", rule.seconds)]
      where !list.isEmpty {
        throw .timeOfWholeDay(part: part)
      }
    }
    self.rule = rule
    self.start = start
    guard case .until(let end) = rule.end else {
      until = Int.max
      return
    }
    switch (start.clock, end) {
    case (.wholeDay, .date(let date)): until = CivilDateTime(date).secondNumber
    case (.floating, .local(let time)), (.zone, .utc(let time)): until = time.secondNumber
    case (.zone, _): throw .untilForm(end, asked: "a time in UTC, such as 20170723T060000Z")
    default: throw .untilForm(end, asked: start.clock.asksFor)
    }
  }

  /// All of them from the start on.
  public func makeIterator() -> Iterator { Iterator(self, from: nil) }

  /// Those whose wall time is not before `earliest`; without COUNT the ones before are not worked out.
  public func occurrences(from earliest: CivilDateTime) -> some Sequence<Occurrence> {
    // A clock change moves a wall time by a day at most.
    let margin = CivilDateTime(secondNumber: earliest.secondNumber - CivilDateTime.secondsPerDay)
    let isCounted = if case .count = rule.end { true } else { false }
    return IteratorSequence(Iterator(self, from: isCounted ? nil : margin)).lazy.drop { $0.local < earliest }
  }

  /// The occurrences of a ``Recurrence``.
  public struct Iterator: IteratorProtocol {
    private var times: LocalTimes
    private let clock: RecurrenceStart.Clock
    private let until: Int
    private var left: Int
    /// The next one at a time that clocks do show, while shifted ones may come before it.
    private var coming: Occurrence?
    private var shifted: [Occurrence] = []
    private var latest = Int.min

    init(_ recurrence: Recurrence, from earliest: CivilDateTime?) {
      times = LocalTimes(recurrence.rule, start: recurrence.start.local, from: earliest)
      clock = recurrence.start.clock
      until = recurrence.until
      left = if case .count(let count) = recurrence.rule.end { count } else { Int.max }
    }

    /// The next occurrence; nil after the last.
    public mutating func next() -> Occurrence? {
      guard left > 0, let found = nextMoment(), found.moment <= until else {
        left = 0
        return nil
      }
      left -= 1
      return found
    }

    /// The next one that takes place later than the one before.
    ///
    /// Times in a gap take place among the times after it, and may coincide with one of them: two times of a rule at the
    /// same instant are one occurrence.
    private mutating func nextMoment() -> Occurrence? {
      while true {
        while coming == nil, let time = times.next() {
          let occurrence = clock.occurrence(at: time)
          if occurrence.isShifted { shifted.append(occurrence) } else { coming = occurrence }
        }
        let found: Occurrence
        if let first = shifted.first, first.moment < coming?.moment ?? Int.max {
          found = shifted.removeFirst()
        } else if let occurrence = coming {
          found = occurrence
          coming = nil
        } else {
          return nil
        }
        if found.moment > latest {
          latest = found.moment
          return found
        }
      }
    }
  }
}
