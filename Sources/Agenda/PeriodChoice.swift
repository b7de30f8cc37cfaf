/// Which period a person asks for, before it is known how long the report's periods are or what day it is.
public enum PeriodChoice: Hashable, Sendable {
  /// The newest period that has ended.
  case last
  /// The period that holds this day.
  case holding(CivilDate)
  /// Exactly these days, whether or not they are a whole period of the report's cadence.
  case exactly(Period)

  /// Reads `last`, a day `2017-07-26`, or a range `2017-07-23..2017-07-29` with both ends included.
  ///
  /// Days before 1900 and after 2199 are refused: they are slips of the finger (`0217`, `20117`), and no report
  /// reaches there.
  public init(_ text: String) throws(PeriodChoiceError) {
    if text == "last" {
      self = .last
    } else if let dots = text.firstRange(of: "..") {
      let start = try Self.day(text[..<dots.lowerBound], in: text)
      let end = try Self.day(text[dots.upperBound...], in: text)
      guard let period = Period(from: start, through: end) else { throw .backwards(start, end) }
      self = .exactly(period)
    } else {
      self = .holding(try Self.day(text[...], in: text))
    }
  }

  /// The period meant, for a report of this cadence on this day.
  ///
  /// `last` is the newest period whose last day lies before `today`: on a Saturday the week is not over yet.
  public func resolved(cadence: Cadence, today: CivilDate) -> Period {
    switch self {
    case .last: Period.containing(today, cadence: cadence).previous(cadence: cadence)
    case .holding(let day): Period.containing(day, cadence: cadence)
    case .exactly(let period): period
    }
  }

  private static func day(_ text: Substring, in whole: String) throws(PeriodChoiceError) -> CivilDate {
    guard let date = CivilDate(text) else { throw .notADay(String(text), in: whole) }
    guard (1900...2199).contains(date.year) else { throw .outOfReach(date) }
    return date
  }
}

/// Why a text names no period; its description is a sentence for the person who typed it.
public enum PeriodChoiceError: Error, Hashable, CustomStringConvertible {
  /// A part of the text is not a day of the calendar.
  case notADay(String, in: String)
  /// A day before 1900 or after 2199.
  case outOfReach(CivilDate)
  /// A range whose end comes before its start.
  case backwards(CivilDate, CivilDate)

  /// What is wrong and what would be right.
  public var description: String {
    switch self {
    case .notADay(let day, let whole):
      """
      "\(day)" is not a day of the calendar\(day == whole ? "" : " (in \"\(whole)\")"); write a period as last, \
      as a day such as 2017-07-26, or as a range such as 2017-07-23..2017-07-29
      """
    case .outOfReach(let date):
      "\(date) lies outside the years 1900 to 2199 that a report can cover; check the year"
    case .backwards(let start, let end):
      "the period \(start)..\(end) ends before it begins; write the earlier day first"
    }
  }
}
