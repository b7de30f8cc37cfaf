/// Why a text is no recurrence rule; its description is a sentence for the person who wrote it.
public enum RecurrenceRuleError: Error, Hashable, Sendable {
  /// Something between two semicolons that is not `NAME=VALUE`.
  case notAPart(String)
  /// A part that RFC 5545 does not have, or that is not supported.
  case unknownPart(String)
  /// A part that stands twice.
  case partTwice(String)
  case noFrequency
  case unknownFrequency(String)
  /// A number outside what its part allows.
  case badNumber(String, part: String, allowed: String)
  /// No weekday, or a weekday with a number that is none.
  case badWeekday(String, part: String)
  case badUntil(String)
  case countWithUntil
  /// A part that a rule of this frequency may not have.
  case partNotAllowed(String, RecurrenceRule.Frequency)
  /// `3MO` in a rule that has no nth Monday to count.
  case ordinalNotAllowed(String, RecurrenceRule.Frequency)
  case ordinalWithWeekNumbers(String)
  /// BYSETPOS with nothing to pick from.
  case positionsAlone
}

extension RecurrenceRuleError: CustomStringConvertible {
  /// What is wrong and what would be right.
  public var description: String {
    switch self {
    case .notAPart(""):
      "The rule has an empty part; write it as NAME=VALUE with ; between, such as FREQ=WEEKLY;BYDAY=SU."
    case .notAPart(let text):
      "\"\(text)\" in the rule is not NAME=VALUE; write a rule such as FREQ=WEEKLY;BYDAY=SU."
    case .unknownPart(let name) where ["RSCALE", "SKIP"].contains(name):
      "\(name) (RFC 7529) is not supported; religious dates are entered as holidays."
    case .unknownPart(let name):
      "\(name) is not a part of a recurrence rule; those of RFC 5545 are FREQ, INTERVAL, COUNT, UNTIL, WKST and BY..."
    case .partTwice(let name):
      "\(name) stands twice in the rule; write it once, with commas between its values."
    case .noFrequency:
      "The rule has no FREQ; begin it with FREQ=YEARLY, MONTHLY, WEEKLY or DAILY."
    case .unknownFrequency(let text):
      "FREQ=\(text) is not known; it is YEARLY, MONTHLY, WEEKLY, DAILY, HOURLY, MINUTELY or SECONDLY."
    case .badNumber(let text, let part, let allowed):
      "\"\(text)\" cannot stand in \(part); it takes \(allowed)."
    case .badWeekday(let text, "BYDAY"):
      "\"\(text)\" in BYDAY is not a weekday; write SU, MO, TU, WE, TH, FR or SA, with a number from 1 to 53 before it for the nth (2TU) or nth last (-1TU)."
    case .badWeekday(let text, let part):
      "\"\(text)\" in \(part) is not a weekday; write SU, MO, TU, WE, TH, FR or SA."
    case .badUntil(let text):
      "UNTIL=\(text) is not a date of the calendar; write 20170723, or with a time 20170723T060000Z in UTC."
    case .countWithUntil:
      "The rule has COUNT and UNTIL; only one of them can end it."
    case .partNotAllowed(let part, let frequency):
      "\(part) cannot stand in a \(frequency.rawValue) rule; take it out, or choose another FREQ."
    case .ordinalNotAllowed(let item, let frequency):
      "BYDAY=\(item) counts weekdays of a month or year, which a \(frequency.rawValue) rule has not; take the number off, or write FREQ=MONTHLY or FREQ=YEARLY."
    case .ordinalWithWeekNumbers(let item):
      "BYDAY=\(item) cannot stand beside BYWEEKNO, as a week has each weekday once; take the number off."
    case .positionsAlone:
      "BYSETPOS picks from what another BY part gives, and there is none; add one, such as BYDAY."
    }
  }
}

/// Why a rule and its start, or dates added and taken out, do not go together; its description is a sentence.
public enum RecurrenceError: Error, Hashable, Sendable {
  /// An UNTIL in another form than the start asks for.
  case untilForm(CalendarValue, asked: String)
  /// A rule within the day for a start that is a whole day.
  case timeOfWholeDay(part: String)
  /// An RDATE, EXDATE or RECURRENCE-ID in another form than the start asks for.
  case valueForm(CalendarValue, property: String, asked: String)
}

extension RecurrenceError: CustomStringConvertible {
  /// What is wrong and what would be right.
  public var description: String {
    switch self {
    case .untilForm(let until, let asked): "UNTIL=\(until) does not fit the start; write it as \(asked)."
    case .timeOfWholeDay(let part):
      "\(part) needs a time of day, and the start is a whole day; give the start a time, or take \(part) out."
    case .valueForm(let value, let property, let asked):
      "\(property) \(value) does not fit the start; write it as \(asked)."
    }
  }
}
