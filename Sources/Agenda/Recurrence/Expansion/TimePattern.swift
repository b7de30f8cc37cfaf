/// The times of day that BYHOUR, BYMINUTE and BYSECOND leave: a bit for each hour, minute and second.
struct TimePattern {
  private let hours: UInt64
  private let minutes: UInt64
  private let seconds: UInt64

  /// - Parameter rule: completed by its start; an empty list leaves all.
  init(_ rule: RecurrenceRule) {
    hours = rule.hours.bits(of: 24)
    minutes = rule.minutes.bits(of: 60)
    seconds = rule.seconds.bits(of: 60)
  }

  /// The times in each candidate of a rule: in a day, or in the hour, minute or second that a shorter period is; in
  /// seconds since it began, ascending.
  func offsets(of frequency: RecurrenceRule.Frequency) -> [Int] {
    switch frequency {
    case .secondly: [0]
    case .minutely: seconds.items
    case .hourly: minutes.items.flatMap { minute in seconds.items.map { minute * 60 + $0 } }
    default: hours.items.flatMap { hour in offsets(of: .hourly).map { hour * 3600 + $0 } }
    }
  }

  /// The first hour, minute or second of a day (`unit` seconds long) that is allowed; given and returned in seconds
  /// since midnight. Parts smaller than the unit do not count. Nil where the day has none left.
  func first(onOrAfter second: Int, unit: Int) -> Int? {
    var hour = second / 3600
    var minute = second / 60 % 60
    let firstSecond = unit == 1 ? seconds.trailingZeroBitCount : 0
    let firstMinute = unit < 3600 ? minutes.trailingZeroBitCount : 0
    if unit == 1 {
      if hours.contains(hour), minutes.contains(minute), let found = seconds.first(onOrAfter: second % 60) {
        return hour * 3600 + minute * 60 + found
      }
      minute += 1
    }
    if unit < 3600 {
      if hours.contains(hour), let found = minutes.first(onOrAfter: minute) {
        return hour * 3600 + found * 60 + firstSecond
      }
      hour += 1
    }
    return hours.first(onOrAfter: hour).map { $0 * 3600 + firstMinute * 60 + firstSecond }
  }
}

extension [Int] {
  /// A bit for each item, or all of them where the list is empty.
  fileprivate func bits(of count: Int) -> UInt64 {
    isEmpty ? 1 << UInt64(count) - 1 : reduce(0) { $0 | 1 << UInt64($1) }
  }
}

extension UInt64 {
  fileprivate var items: [Int] { (0..<64).filter(contains) }

  fileprivate func contains(_ item: Int) -> Bool { self >> UInt64(item) & 1 == 1 }

  fileprivate func first(onOrAfter item: Int) -> Int? {
    let rest = item < 64 ? self & (~0 << UInt64(item)) : 0
    return rest == 0 ? nil : rest.trailingZeroBitCount
  }
}
