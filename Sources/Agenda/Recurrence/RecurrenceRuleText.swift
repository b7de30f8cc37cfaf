extension RecurrenceRule {
  /// Reads the value of an RRULE property, `FREQ=WEEKLY;BYDAY=SU`, in upper or lower case.
  ///
  /// - Throws: ``RecurrenceRuleError`` for anything that RFC 5545 does not allow, or that is not supported.
  public init(_ text: String) throws(RecurrenceRuleError) {
    let parts = try Parts(text)
    guard let frequencyText = parts["FREQ"] else { throw .noFrequency }
    guard let frequency = Frequency(rawValue: frequencyText) else { throw .unknownFrequency(frequencyText) }
    self.frequency = frequency
    interval = try parts.count("INTERVAL") ?? 1
    end = try parts.end()
    weekStart = try parts.weekStart()
    months = try parts.numbers("BYMONTH", 1...12)
    weekNumbers = try parts.numbers("BYWEEKNO", 1...53, fromEnd: true)
    yearDays = try parts.numbers("BYYEARDAY", 1...366, fromEnd: true)
    monthDays = try parts.numbers("BYMONTHDAY", 1...31, fromEnd: true)
    weekdays = try parts.weekdays()
    hours = try parts.numbers("BYHOUR", 0...23)
    minutes = try parts.numbers("BYMINUTE", 0...59)
    seconds = Set(try parts.numbers("BYSECOND", 0...60).map { min($0, 59) }).sorted()
    positions = try parts.numbers("BYSETPOS", 1...366, fromEnd: true)
    try checkParts()
  }

  /// What may not stand together (3.3.10).
  private func checkParts() throws(RecurrenceRuleError) {
    if !weekNumbers.isEmpty && frequency != .yearly { throw .partNotAllowed("BYWEEKNO", frequency) }
    if !yearDays.isEmpty && [.daily, .weekly, .monthly].contains(frequency) {
      throw .partNotAllowed("BYYEARDAY", frequency)
    }
    if !monthDays.isEmpty && frequency == .weekly { throw .partNotAllowed("BYMONTHDAY", frequency) }
    if let counted = weekdays.first(where: { $0.ordinal != nil }) {
      if frequency < .monthly { throw .ordinalNotAllowed("\(counted)", frequency) }
      if !weekNumbers.isEmpty { throw .ordinalWithWeekNumbers("\(counted)") }
    }
    let hasOtherParts =
      !(months.isEmpty && weekNumbers.isEmpty && yearDays.isEmpty && monthDays.isEmpty && weekdays.isEmpty
      && hours.isEmpty && minutes.isEmpty && seconds.isEmpty)
    if !positions.isEmpty && !hasOtherParts { throw .positionsAlone }
  }
}

/// The parts of a rule by name, in capitals.
private struct Parts {
  static let known = [
    "FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYMONTH", "BYWEEKNO", "BYYEARDAY", "BYMONTHDAY", "BYDAY",
    "BYHOUR", "BYMINUTE", "BYSECOND", "BYSETPOS",
  ]

  private var values: [String: String] = [:]

  init(_ text: String) throws(RecurrenceRuleError) {
    for part in text.uppercased().split(separator: ";", omittingEmptySubsequences: false) {
      guard let sign = part.firstIndex(of: "="), sign != part.startIndex,
        part.index(after: sign) != part.endIndex
      else { throw .notAPart(String(part)) }
      let name = String(part[..<sign])
      guard Self.known.contains(name) else { throw .unknownPart(name) }
      guard values.updateValue(String(part[part.index(after: sign)...]), forKey: name) == nil else {
        throw .partTwice(name)
      }
    }
  }

  subscript(name: String) -> String? { values[name] }

  /// A number of 1 or more.
  func count(_ name: String) throws(RecurrenceRuleError) -> Int? {
    guard let text = values[name] else { return nil }
    guard let number = Int(digits: text), number > 0 else {
      throw .badNumber(text, part: name, allowed: "a whole number from 1")
    }
    return number
  }

  func end() throws(RecurrenceRuleError) -> RecurrenceRule.End {
    guard let text = values["UNTIL"] else { return try count("COUNT").map { .count($0) } ?? .never }
    guard values["COUNT"] == nil else { throw .countWithUntil }
    guard let until = CalendarValue(text) else { throw .badUntil(text) }
    return .until(until)
  }

  func weekStart() throws(RecurrenceRuleError) -> Weekday {
    guard let text = values["WKST"] else { return .monday }
    guard let weekday = Weekday(abbreviation: text) else { throw .badWeekday(text, part: "WKST") }
    return weekday
  }

  /// A list of numbers in ascending order; with `fromEnd` each may have a sign, and a minus counts from the end.
  func numbers(
    _ name: String, _ range: ClosedRange<Int>, fromEnd: Bool = false
  ) throws(RecurrenceRuleError) -> [Int] {
    guard let text = values[name] else { return [] }
    var numbers: Set<Int> = []
    for item in text.split(separator: ",", omittingEmptySubsequences: false) {
      let isSigned = fromEnd && (item.hasPrefix("-") || item.hasPrefix("+"))
      guard let number = Int(digits: isSigned ? item.dropFirst() : item), range.contains(number) else {
        let allowed = "\(range.lowerBound) to \(range.upperBound)"
        throw .badNumber(
          String(item), part: name,
          allowed: fromEnd ? "\(allowed), or with a minus, which counts from the end" : allowed)
      }
      numbers.insert(item.hasPrefix("-") ? -number : number)
    }
    return numbers.sorted()
  }

  func weekdays() throws(RecurrenceRuleError) -> [RecurrenceRule.WeekdayChoice] {
    guard let text = values["BYDAY"] else { return [] }
    var choices: [RecurrenceRule.WeekdayChoice] = []
    for item in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let choice = RecurrenceRule.WeekdayChoice(item) else {
        throw .badWeekday(String(item), part: "BYDAY")
      }
      if !choices.contains(choice) { choices.append(choice) }
    }
    return choices.sorted { ($0.ordinal ?? 0, $0.weekday.rawValue) < ($1.ordinal ?? 0, $1.weekday.rawValue) }
  }
}

extension Int {
  /// Plain ASCII digits, at least one.
  fileprivate init?(digits: some StringProtocol) {
    guard digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
    self.init(digits)
  }
}

extension Weekday {
  /// The two letters of RFC 5545, `SU`.
  var abbreviation: String { name.prefix(2).uppercased() }

  init?(abbreviation: some StringProtocol) {
    guard let weekday = Self.allCases.first(where: { $0.abbreviation == abbreviation }) else { return nil }
    self = weekday
  }
}

extension RecurrenceRule.WeekdayChoice: CustomStringConvertible {
  /// As BYDAY has it, `-1SU`.
  public var description: String { (ordinal.map(String.init) ?? "") + weekday.abbreviation }

  /// Reads an item of BYDAY in capitals.
  fileprivate init?(_ item: Substring) {
    let sign = item.hasPrefix("-") ? -1 : 1
    let number = item.dropLast(2)
    let digits = item.hasPrefix("-") || item.hasPrefix("+") ? number.dropFirst() : number
    guard let weekday = Weekday(abbreviation: item.suffix(2)) else { return nil }
    if number.isEmpty {
      self.init(ordinal: nil, weekday: weekday)
    } else {
      guard let ordinal = Int(digits: digits), (1...53).contains(ordinal) else { return nil }
      self.init(ordinal: sign * ordinal, weekday: weekday)
    }
  }
}

extension RecurrenceRule: CustomStringConvertible {
  /// The rule in capitals, its parts in a fixed order and its lists in ascending order.
  public var description: String {
    var parts = ["FREQ=\(frequency.rawValue)"]
    if interval > 1 { parts.append("INTERVAL=\(interval)") }
    switch end {
    case .never: break
    case .count(let count): parts.append("COUNT=\(count)")
    case .until(let until): parts.append("UNTIL=\(until)")
    }
    func append(_ name: String, _ items: [some CustomStringConvertible]) {
      if !items.isEmpty { parts.append("\(name)=\(items.map(\.description).joined(separator: ","))") }
    }
    append("BYMONTH", months)
    append("BYWEEKNO", weekNumbers)
    append("BYYEARDAY", yearDays)
    append("BYMONTHDAY", monthDays)
    append("BYDAY", weekdays)
    append("BYHOUR", hours)
    append("BYMINUTE", minutes)
    append("BYSECOND", seconds)
    append("BYSETPOS", positions)
    if weekStart != .monday { parts.append("WKST=\(weekStart.abbreviation)") }
    return parts.joined(separator: ";")
  }
}
