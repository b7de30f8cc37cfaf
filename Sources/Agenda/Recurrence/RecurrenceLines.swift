/// What a series keeps about when it recurs: lines of RFC 5545, each RRULE, RDATE or EXDATE.
///
///     RRULE:FREQ=MONTHLY;BYDAY=1TU
///     EXDATE:20270302T103000,20270406T103000
///
/// The dates are in local time of the series' zone, or in UTC.
public struct RecurrenceLines: Hashable, Sendable {
  /// RRULE; nil where there is none.
  public let rule: RecurrenceRule?
  /// RDATE.
  public let added: [CalendarValue]
  /// EXDATE.
  public let excluded: [CalendarValue]

  /// Reads the lines; blank ones count for nothing.
  ///
  /// - Throws: ``RecurrenceLinesError``.
  public init(_ text: String) throws(RecurrenceLinesError) {
    var rule: RecurrenceRule?
    var dates: [String: [CalendarValue]] = [:]
    for line in text.split(whereSeparator: \.isNewline) where !line.allSatisfy(\.isWhitespace) {
      guard let colon = line.firstIndex(of: ":") else { throw .notALine(String(line)) }
      let name = line[..<colon].uppercased()
      let value = line[line.index(after: colon)...]
      switch name {
      case "RRULE":
        guard rule == nil else { throw .ruleTwice }
        do { rule = try RecurrenceRule(String(value)) } catch { throw .rule(error) }
      case "RDATE", "EXDATE":
        for item in value.split(separator: ",", omittingEmptySubsequences: false) {
          guard let date = CalendarValue(item) else { throw .badDate(String(item), property: name) }
          dates[name, default: []].append(date)
        }
      default: throw .notALine(String(line))
      }
    }
    guard rule != nil || dates["RDATE"] != nil else { throw .nothing }
    self.rule = rule
    added = dates["RDATE"] ?? []
    excluded = dates["EXDATE"] ?? []
  }
}

extension RecurrenceSet {
  /// The set that lines give from a start on.
  ///
  /// - Throws: ``RecurrenceError`` where a value does not fit the start.
  public init(
    _ lines: RecurrenceLines, start: RecurrenceStart, overrides: [Override] = []
  ) throws(RecurrenceError) {
    try self.init(
      start: start, rule: lines.rule, added: lines.added, excluded: lines.excluded, overrides: overrides)
  }
}

/// Why a text does not say when a series recurs; its description is a sentence.
public enum RecurrenceLinesError: Error, Hashable, Sendable {
  /// Something else than an RRULE, RDATE or EXDATE, or one with parameters.
  case notALine(String)
  /// A second RRULE, which RFC 5545 advises against and nobody here needs.
  case ruleTwice
  case rule(RecurrenceRuleError)
  case badDate(String, property: String)
  /// Neither RRULE nor RDATE.
  case nothing
}

extension RecurrenceLinesError: CustomStringConvertible {
  /// What is wrong and what would be right.
  public var description: String {
    switch self {
    case .notALine(let line):
      "\"\(line)\" is not a line RRULE:, RDATE: or EXDATE: without parameters; write RRULE:FREQ=MONTHLY;BYDAY=1TU."
    case .ruleTwice: "There are two lines RRULE; write one, and add other dates by RDATE."
    case .rule(let error): "\(error)"
    case .badDate(let text, let property):
      "\"\(text)\" in \(property) is not a date of the calendar; write 20170723T090000, or 20170723 for a whole day."
    case .nothing:
      "There is neither RRULE nor RDATE; write at least one, such as RRULE:FREQ=MONTHLY;BYDAY=1TU."
    }
  }
}
