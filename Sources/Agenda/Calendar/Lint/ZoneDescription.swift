/// What a VTIMEZONE says of a zone: from which wall time on its clocks are how far from UTC.
struct ZoneDescription {
  /// Ascending by wall time.
  private let observances: [(from: CivilDateTime, offset: Int)]

  /// Reads a VTIMEZONE; nil where an offset or its date is missing or too early, or follows from a rule.
  init?(_ component: CalendarComponent) {
    var found: [(from: CivilDateTime, offset: Int)] = []
    for observance in component.components {
      guard observance.name == "STANDARD" || observance.name == "DAYLIGHT",
        let start = observance.only("DTSTART"), case .local(let from)? = CalendarValue(start.value),
        from.date.year >= 1970, observance.all("RRULE").isEmpty, observance.all("RDATE").isEmpty,
        observance.only("TZOFFSETFROM").flatMap({ Self.seconds($0.value) }) != nil,
        let offset = observance.only("TZOFFSETTO").flatMap({ Self.seconds($0.value) })
      else { return nil }
      found.append((from, offset))
    }
    guard !found.isEmpty else { return nil }
    observances = found.sorted { $0.from < $1.from }
  }

  /// Seconds east of UTC at a wall time; before the first date what is said for that.
  func offset(at time: CivilDateTime) -> Int {
    (observances.last { $0.from <= time } ?? observances[0]).offset
  }

  /// `+0300`, of whole minutes, in seconds.
  private static func seconds(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard bytes.count == 5, bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"),
      let hours = CivilDate.number(bytes[1...2]), let minutes = CivilDate.number(bytes[3...4]), minutes < 60
    else { return nil }
    return (bytes[0] == UInt8(ascii: "-") ? -1 : 1) * (hours * 3600 + minutes * 60)
  }
}
