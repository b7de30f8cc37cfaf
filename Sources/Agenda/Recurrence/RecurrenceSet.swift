/// All occurrences of something that recurs: its start, what its rule gives, dates added and dates taken out, and what
/// became of single ones (RFC 5545: DTSTART, RRULE, RDATE, EXDATE, RECURRENCE-ID).
///
/// Dates are the same where their instants are, whichever way they are written. Taking out wins over adding, and what
/// COUNT counts is not made up for.
public struct RecurrenceSet: Sendable {
  private let start: RecurrenceStart
  private let recurrence: Recurrence?
  /// The start and RDATE, ascending, each once.
  private let listed: [Occurrence]
  private let excluded: Set<Int>
  private let overrides: [Int: Override]

  /// What became of one occurrence; its identity stays.
  public struct Override: Hashable, Sendable {
    /// Which one: its nominal start (RECURRENCE-ID).
    public let nominal: CalendarValue
    /// Where it was moved; nil where it was not.
    public let start: CalendarValue?
    /// Whether it takes place.
    public let isCancelled: Bool
    /// Of two for one occurrence the higher one counts, and of equal ones the later given (SEQUENCE).
    public let sequence: Int

    /// One occurrence moved, cancelled or both.
    public init(nominal: CalendarValue, start: CalendarValue?, isCancelled: Bool, sequence: Int = 0) {
      (self.nominal, self.start, self.isCancelled, self.sequence) = (nominal, start, isCancelled, sequence)
    }
  }

  /// One of the set.
  public struct Member: Hashable, Sendable {
    /// Where the rule or a list has it.
    public let nominal: Occurrence
    /// Where it is.
    public let start: Occurrence
    /// Whether it was called off; it stays in the set.
    public let isCancelled: Bool
  }

  /// - Parameters:
  ///   - added: RDATE. They do not count towards COUNT.
  ///   - excluded: EXDATE. One that hits nothing changes nothing.
  ///   - overrides: one for a date that is not in the set changes nothing.
  /// - Throws: ``RecurrenceError`` where a value does not fit the start.
  public init(
    start: RecurrenceStart, rule: RecurrenceRule? = nil, added: [CalendarValue] = [],
    excluded: [CalendarValue] = [], overrides: [Override] = []
  ) throws(RecurrenceError) {
    func occurrence(_ value: CalendarValue, _ property: String) throws(RecurrenceError) -> Occurrence {
      guard let occurrence = start.clock.occurrence(at: value) else {
        throw .valueForm(value, property: property, asked: start.clock.asksFor)
      }
      return occurrence
    }
    self.start = start
    if let rule { recurrence = try Recurrence(rule, start: start) } else { recurrence = nil }
    var listed = [start.clock.occurrence(at: start.local)]
    for value in added { listed.append(try occurrence(value, "RDATE")) }
    self.listed = listed.sorted()
    var moments: Set<Int> = []
    for value in excluded { moments.insert(try occurrence(value, "EXDATE").moment) }
    self.excluded = moments
    var chosen: [Int: Override] = [:]
    for override in overrides {
      let moment = try occurrence(override.nominal, "RECURRENCE-ID").moment
      if let start = override.start { _ = try occurrence(start, "The new start") }
      if override.sequence >= chosen[moment]?.sequence ?? Int.min { chosen[moment] = override }
    }
    self.overrides = chosen
  }

  /// The nominal occurrences, ascending, each once.
  public var nominal: some Sequence<Occurrence> {
    Merged(listed, recurrence.map { AnySequence($0) } ?? AnySequence([]))
      .lazy.filter { [excluded] in !excluded.contains($0.moment) }
  }

  /// The members in the order in which they take place; the ones called off stand where they would have.
  public var members: some Sequence<Member> {
    // The moved ones may belong before the first: so they are made first. There are as many as were changed by hand.
    let last = overrides.keys.max() ?? Int.min
    let changed = nominal.prefix { $0.moment <= last }.compactMap { occurrence -> Member? in
      guard let override = overrides[occurrence.moment] else { return nil }
      return Member(
        nominal: occurrence, start: override.start.flatMap(start.clock.occurrence) ?? occurrence,
        isCancelled: override.isCancelled)
    }
    let unchanged = nominal.lazy.filter { [overrides] in overrides[$0.moment] == nil }
      .map { Member(nominal: $0, start: $0, isCancelled: false) }
    return Merged(changed.sorted(), AnySequence(unchanged))
  }
}

extension RecurrenceSet.Member: Comparable {
  /// By where they are, and of two at one time by where they were to be.
  public static func < (one: Self, other: Self) -> Bool {
    (one.start, one.nominal) < (other.start, other.nominal)
  }
}

/// Two ascending sequences as one; what is in both, or twice in one, comes once.
private struct Merged<Element: Comparable>: Sequence, IteratorProtocol {
  private var one: ArraySlice<Element>
  private var other: AnyIterator<Element>
  private var coming: Element?
  private var latest: Element?

  init(_ one: [Element], _ other: AnySequence<Element>) {
    self.one = one[...]
    self.other = AnyIterator(other.makeIterator())
    coming = self.other.next()
  }

  mutating func next() -> Element? {
    while true {
      let found: Element
      if let first = one.first, coming.map({ first <= $0 }) ?? true {
        found = one.removeFirst()
      } else if let element = coming {
        found = element
        coming = other.next()
      } else {
        return nil
      }
      guard let latest, !(latest < found) else {
        self.latest = found
        return found
      }
    }
  }
}
