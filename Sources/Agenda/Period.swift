/// The days that a report covers, both ends included.
public struct Period: Hashable, Sendable {
  /// The first day.
  public let start: CivilDate
  /// The last day, which belongs to the period.
  public let end: CivilDate

  /// The days from `start` to `end`, both included; nil when `end` comes first.
  public init?(from start: CivilDate, through end: CivilDate) {
    guard start <= end else { return nil }
    self.init(start: start, end: end)
  }

  /// The one period of this cadence that holds `date`.
  public static func containing(_ date: CivilDate, cadence: Cadence) -> Period {
    switch cadence {
    case .weekly:
      let sunday = date.advanced(by: -date.weekday.rawValue)
      return Period(start: sunday, end: sunday.advanced(by: 6))
    case .monthly:
      return months(1, from: date.month, of: date)
    case .quarterly:
      return months(3, from: (date.month - 1) / 3 * 3 + 1, of: date)
    case .onChange, .beforeMeeting:
      return Period(start: date, end: date)
    }
  }

  /// The period of this cadence that ended before this one began.
  public func previous(cadence: Cadence) -> Period {
    .containing(start.advanced(by: -1), cadence: cadence)
  }

  /// How many days it has, at least 1.
  public var dayCount: Int { start.distance(to: end) + 1 }

  /// Every day of the period, in order.
  public var days: ClosedRange<CivilDate> { start...end }

  private init(start: CivilDate, end: CivilDate) {
    self.start = start
    self.end = end
  }

  private static func months(_ count: Int, from month: Int, of date: CivilDate) -> Period {
    var start = date.firstOfMonth
    while start.month != month { start = start.advanced(by: -1).firstOfMonth }
    var end = start.lastOfMonth
    for _ in 1..<count { end = end.advanced(by: 1).lastOfMonth }
    return Period(start: start, end: end)
  }
}

extension Period: CustomStringConvertible {
  /// As a heading says it, `Sun 23 - Sat 29 July 2017`; month and year are given twice only where they differ.
  public var description: String {
    if start == end { return end.inWords }
    let first =
      if start.year != end.year {
        start.inWords
      } else if start.month != end.month {
        "\(start.weekday.shortName) \(start.day) \(start.monthName)"
      } else {
        "\(start.weekday.shortName) \(start.day)"
      }
    return "\(first) - \(end.inWords)"
  }
}
