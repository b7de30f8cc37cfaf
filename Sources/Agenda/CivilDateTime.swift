/// A date and a time as a calendar and a clock on the wall show them, to the second, without a zone.
public struct CivilDateTime: Hashable, Sendable {
  /// Seconds since 1970-01-01 00:00:00 on the same wall, negative before it; no clock change is counted.
  public let secondNumber: Int

  /// How many seconds a day has on a wall where no clock changes.
  static let secondsPerDay = 86_400

  init(secondNumber: Int) {
    self.secondNumber = secondNumber
  }

  /// The first second of the first day that ``CivilDate`` holds.
  public static let first = CivilDateTime(
    secondNumber: CivilDate.validDayNumbers.lowerBound * secondsPerDay)
  /// The last second of the last day that ``CivilDate`` holds.
  public static let last = CivilDateTime(
    secondNumber: (CivilDate.validDayNumbers.upperBound + 1) * secondsPerDay - 1)

  /// The time of day `secondOfDay` seconds after midnight, 0 to 86,399, on this date.
  public init(_ date: CivilDate, secondOfDay: Int = 0) {
    precondition((0..<Self.secondsPerDay).contains(secondOfDay), "a day has no second \(secondOfDay)")
    secondNumber = date.dayNumber * Self.secondsPerDay + secondOfDay
  }

  /// Reads `2017-07-23T09:00`, `2017-07-23 09:00` or either with seconds; nil for other text and for what no wall shows.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 16 || bytes.count == 19, let date = CivilDate(text.prefix(10)),
      bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "), bytes[13] == UInt8(ascii: ":"),
      bytes.count == 16 || bytes[16] == UInt8(ascii: ":"),
      let time = Self.secondOfDay(
        hour: bytes[11..<13], minute: bytes[14..<16], second: bytes.count == 16 ? [48, 48] : bytes[17..<19])
    else { return nil }
    self.init(date, secondOfDay: time)
  }

  /// The seconds since midnight of three two-digit numbers; nil where no clock shows them.
  static func secondOfDay(
    hour: ArraySlice<UInt8>, minute: ArraySlice<UInt8>, second: ArraySlice<UInt8>
  ) -> Int? {
    guard let hour = CivilDate.number(hour), hour < 24, let minute = CivilDate.number(minute), minute < 60,
      let second = CivilDate.number(second), second < 60
    else { return nil }
    return hour * 3600 + minute * 60 + second
  }

  /// The same time of day so many days later.
  public func advanced(byDays days: Int) -> CivilDateTime {
    CivilDateTime(date.advanced(by: days), secondOfDay: secondOfDay)
  }

  /// The day.
  public var date: CivilDate { CivilDate(dayNumber: dayNumber) }
  /// Seconds since midnight, 0 to 86,399.
  public var secondOfDay: Int { secondNumber - dayNumber * Self.secondsPerDay }
  /// The hour, 0 to 23.
  public var hour: Int { secondOfDay / 3600 }
  /// The minute, 0 to 59.
  public var minute: Int { secondOfDay / 60 % 60 }
  /// The second, 0 to 59.
  public var second: Int { secondOfDay % 60 }

  /// Days since 1970-01-01.
  var dayNumber: Int { secondNumber.flooredDivision(by: Self.secondsPerDay) }
}

extension CivilDateTime: Comparable {
  /// Whether the one comes before the other on the same wall.
  public static func < (one: CivilDateTime, other: CivilDateTime) -> Bool {
    one.secondNumber < other.secondNumber
  }
}

extension CivilDateTime: CustomStringConvertible {
  /// ISO 8601, `2017-07-23T09:00:00`.
  public var description: String { "\(date)T\(timeOfDay):\(second.padded(to: 2))" }

  /// `2026-11-29 07:00`, with seconds where there are some.
  public var inTables: String {
    let text = description.replacing("T", with: " ")
    return second == 0 ? String(text.dropLast(3)) : text
  }

  /// Hour and minute, `09:00`.
  public var timeOfDay: String { "\(hour.padded(to: 2)):\(minute.padded(to: 2))" }
}

extension Int {
  /// The quotient rounded down, also for negative numbers.
  func flooredDivision(by divisor: Int) -> Int {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }

  /// The remainder of the division rounded down, 0 up to the divisor.
  func flooredRemainder(by divisor: Int) -> Int {
    let remainder = self % divisor
    return remainder < 0 ? remainder + divisor : remainder
  }

  /// The digits with zeros before them, at least `width` of them.
  func padded(to width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(width - digits.count, 0)) + digits
  }
}
