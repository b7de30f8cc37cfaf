/// A calendar day without a time or a zone, in the proleptic Gregorian calendar.
///
/// Holds 0001-01-01 to 9999-12-31, the dates whose ISO 8601 form has four digits for the year. Arithmetic that
/// would leave that range is a programming error and traps.
public struct CivilDate: Hashable, Sendable {
  /// Days since 1970-01-01, negative before it.
  public let dayNumber: Int

  static let validDayNumbers = -719_162...2_932_896

  /// The day that lies `dayNumber` days after 1970-01-01.
  public init(dayNumber: Int) {
    precondition(
      Self.validDayNumbers.contains(dayNumber), "day \(dayNumber) lies outside the years 1 to 9999")
    self.dayNumber = dayNumber
  }

  /// The day with this year, month (1 to 12) and day of the month; nil when the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.daysInMonth(month, of: year)
    else { return nil }
    self.dayNumber = Self.dayNumber(year: year, month: month, day: day)
  }

  /// Reads ISO 8601 `YYYY-MM-DD` and nothing else; nil for other text and for days the calendar does not have.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    let dash = UInt8(ascii: "-")
    guard bytes.count == 10, bytes[4] == dash, bytes[7] == dash,
      let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
      let day = Self.number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday, four days after a Sunday.
    Weekday.allCases[(dayNumber + 4).flooredRemainder(by: 7)]
  }

  /// The year, 1 to 9999.
  public var year: Int { parts.year }
  /// The month of the year, 1 to 12.
  public var month: Int { parts.month }
  /// The day of the month, 1 to 31.
  public var day: Int { parts.day }

  /// The English name of the month, `July`.
  public var monthName: String { Self.monthNames[month - 1] }

  /// The first day of this day's month.
  public var firstOfMonth: CivilDate { advanced(by: 1 - day) }
  /// The last day of this day's month.
  public var lastOfMonth: CivilDate { advanced(by: Self.daysInMonth(month, of: year) - day) }

  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }

  static func daysInMonth(_ month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: isLeap(year) ? 29 : 28
    default: 31
    }
  }

  static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  // The two conversions count in years that begin on 1 March, so that the leap day comes last, and in eras of 400
  // years (146,097 days), after which the calendar repeats: Howard Hinnant, "chrono-compatible low-level date
  // algorithms". 719,468 is the distance from 0000-03-01 to 1970-01-01.
  static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month <= 2 ? year - 1 : year
    let era = marchYear / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  var parts: (year: Int, month: Int, day: Int) {
    let daysSinceEpoch = dayNumber + 719_468
    let era = daysSinceEpoch / 146_097
    let dayOfEra = daysSinceEpoch - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }
}

extension CivilDate: Strideable {
  /// The day `days` days later, or earlier when negative.
  public func advanced(by days: Int) -> CivilDate { CivilDate(dayNumber: dayNumber + days) }
  /// Days from this day to `other`, negative when `other` is earlier.
  public func distance(to other: CivilDate) -> Int { other.dayNumber - dayNumber }
}

extension CivilDate: CustomStringConvertible {
  /// ISO 8601, `2017-07-23`.
  public var description: String {
    let (year, month, day) = parts
    return "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))"
  }

  /// As a sentence says it, `Sun 23 July 2017`.
  public var inWords: String { "\(weekday.shortName) \(day) \(monthName) \(year)" }
}
