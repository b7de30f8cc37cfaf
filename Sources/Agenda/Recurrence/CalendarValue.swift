/// A date, or a date and time, in the forms that iCalendar writes (RFC 5545, 3.3.4 and 3.3.5).
public enum CalendarValue: Hashable, Sendable {
  /// `20170723`: a whole day.
  case date(CivilDate)
  /// `20170723T090000`: local time, of whatever zone goes with it.
  case local(CivilDateTime)
  /// `20170723T060000Z`: UTC.
  case utc(CivilDateTime)

  /// Reads the basic form; nil for other text and for what no calendar or clock shows.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    let isTime = bytes.count > 8
    guard bytes.count == 8 || bytes.count == 15 || bytes.count == 16,
      let year = CivilDate.number(bytes[0..<4]), let month = CivilDate.number(bytes[4..<6]),
      let day = CivilDate.number(bytes[6..<8]), let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    guard isTime else {
      self = .date(date)
      return
    }
    guard bytes[8] == UInt8(ascii: "T"), bytes.count == 15 || bytes[15] == UInt8(ascii: "Z"),
      let second = CivilDateTime.secondOfDay(
        hour: bytes[9..<11], minute: bytes[11..<13], second: bytes[13..<15])
    else { return nil }
    let time = CivilDateTime(date, secondOfDay: second)
    self = bytes.count == 15 ? .local(time) : .utc(time)
  }
}

extension CalendarValue: CustomStringConvertible {
  /// The basic form.
  public var description: String {
    switch self {
    case .date(let date): "\(date)".filter { $0 != "-" }
    case .local(let time): "\(time)".filter { $0 != "-" && $0 != ":" }
    case .utc(let time): CalendarValue.local(time).description + "Z"
    }
  }
}
