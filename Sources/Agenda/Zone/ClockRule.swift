/// The rule by which a zone's clocks go on for ever, as the last line of its file has it (POSIX `TZ` with the extensions
/// of RFC 8536, 3.3.1): `<+03>-3`, or with summer time `CET-1CEST,M3.5.0,M10.5.0/3`.
struct ClockRule {
  /// Seconds east of UTC outside summer time.
  let offset: Int
  /// Summer time and the two days of the year on which it begins and ends; nil where there is none.
  let summer: (offset: Int, begins: Change, ends: Change)?

  /// A day of every year, and a wall time on it in seconds after midnight, which may lie on another day.
  struct Change {
    let day: Day
    let time: Int
  }

  /// How the rule names a day of the year.
  enum Day {
    /// `M3.5.0`: a weekday of a month; week 5 is the last.
    case weekday(month: Int, week: Int, weekday: Int)
    /// `J60`: 1 to 365, as if no year had a 29 February.
    case julian(Int)
    /// `59`: 0 to 365.
    case ordinal(Int)
  }

  /// Reads the rule; nil where the text is none.
  init?(_ text: String) {
    var reader = Reader(text: text[...])
    guard reader.name(), let offset = reader.duration() else { return nil }
    self.offset = -offset
    if reader.text.isEmpty {
      summer = nil
      return
    }
    guard reader.name() else { return nil }
    let summerOffset = reader.text.hasPrefix(",") ? self.offset + 3600 : reader.duration().map { -$0 }
    guard let summerOffset, let begins = reader.change(), let ends = reader.change(), reader.text.isEmpty
    else { return nil }
    summer = (summerOffset, begins, ends)
  }

  /// The two changes of a year, with the offset that each begins.
  func changes(of year: Int) -> [(instant: Int, offset: Int)] {
    guard let summer else { return [] }
    return [
      (summer.begins.wallTime(in: year) - offset, summer.offset),
      (summer.ends.wallTime(in: year) - summer.offset, offset),
    ]
  }

  private struct Reader {
    var text: Substring

    /// An abbreviation, of letters or in angle brackets.
    mutating func name() -> Bool {
      if text.hasPrefix("<") {
        guard let end = text.firstIndex(of: ">") else { return false }
        text = text[text.index(after: end)...]
        return true
      }
      let letters = text.prefix { $0.isLetter }
      text = text.dropFirst(letters.count)
      return letters.count >= 3
    }

    /// `[+-]hh[:mm[:ss]]` in seconds.
    mutating func duration() -> Int? {
      let isNegative = text.hasPrefix("-")
      if isNegative || text.hasPrefix("+") { text.removeFirst() }
      guard let hours = number() else { return nil }
      var seconds = hours * 3600
      for unit in [60, 1] where text.hasPrefix(":") {
        text.removeFirst()
        guard let part = number() else { return nil }
        seconds += part * unit
      }
      return isNegative ? -seconds : seconds
    }

    /// `,day[/time]`; two o'clock where no time is given.
    mutating func change() -> Change? {
      guard text.popFirst() == ",", let day = day() else { return nil }
      guard text.hasPrefix("/") else { return Change(day: day, time: 7200) }
      text.removeFirst()
      return duration().map { Change(day: day, time: $0) }
    }

    private mutating func day() -> Day? {
      switch text.first {
      case "M":
        text.removeFirst()
        guard let month = number(), (1...12).contains(month), text.popFirst() == ".", let week = number(),
          (1...5).contains(week), text.popFirst() == ".", let weekday = number(), weekday < 7
        else { return nil }
        return .weekday(month: month, week: week, weekday: weekday)
      case "J":
        text.removeFirst()
        return number().map(Day.julian)
      default:
        return number().map(Day.ordinal)
      }
    }

    private mutating func number() -> Int? {
      let digits = text.prefix { ("0"..."9").contains($0) }
      text = text.dropFirst(digits.count)
      return Int(digits)
    }
  }
}

extension ClockRule.Change {
  /// Its wall time in a year, in seconds as ``CivilDateTime/secondNumber``.
  fileprivate func wallTime(in year: Int) -> Int {
    let january = CivilDate.dayNumber(year: year, month: 1, day: 1)
    let dayNumber =
      switch day {
      case .ordinal(let day): january + day
      case .julian(let day): january + day - (day >= 60 && CivilDate.isLeap(year) ? 0 : 1)
      case .weekday(let month, let week, let weekday):
        Self.dayNumber(of: weekday, week: week, month: month, year: year)
      }
    return dayNumber * CivilDateTime.secondsPerDay + time
  }

  private static func dayNumber(of weekday: Int, week: Int, month: Int, year: Int) -> Int {
    let first = CivilDate.dayNumber(year: year, month: month, day: 1)
    // 1970-01-01 was a Thursday, four days after a Sunday.
    let day = (weekday - first - 4).flooredRemainder(by: 7) + (week - 1) * 7
    return first + (day < CivilDate.daysInMonth(month, of: year) ? day : day - 7)
  }
}
