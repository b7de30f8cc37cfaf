/// Looks for what is wrong with a calendar file, in its bytes alone: nothing here knows how ours are written.
public enum CalendarLint {
  /// The faults, in the order of their lines; none in a file that may be published.
  public static func faults(in bytes: [UInt8]) -> [CalendarFault] {
    let lines = CalendarLines(bytes)
    var faults = lines.faults
    var properties: [CalendarProperty] = []
    for line in lines.lines {
      guard let property = CalendarProperty(line) else {
        faults.append(CalendarFault(rule: .isMadeOfProperties, line: line.number))
        continue
      }
      properties.append(property)
      if !property.isEscaped { faults.append(CalendarFault(rule: .escapesText, line: line.number)) }
    }
    let calendar = CalendarComponent.calendar(of: properties) {
      faults.append(CalendarFault(rule: .nestsComponents, line: $0))
    }
    if let calendar {
      var check = CalendarCheck()
      check.check(calendar)
      faults += check.faults
    }
    return faults.sorted { $0.line < $1.line }
  }
}

/// Goes through a calendar from its first line to its last.
private struct CalendarCheck {
  var faults: [CalendarFault] = []
  private var zones: [String: ZoneDescription] = [:]
  private var uids: Set<String> = []

  private mutating func expect(_ holds: Bool, _ rule: CalendarRule, _ line: Int) {
    if !holds { faults.append(CalendarFault(rule: rule, line: line)) }
  }

  mutating func check(_ calendar: CalendarComponent) {
    let version = calendar.only("VERSION")
    let product = calendar.only("PRODID")
    let firstInside = calendar.components.first?.line ?? Int.max
    expect(
      version?.value == "2.0" && product?.value.isEmpty == false
        && max(version?.line ?? 0, product?.line ?? 0) < firstInside,
      .saysVersionAndProduct, calendar.line)
    let twins = [("NAME", "X-WR-CALNAME"), ("REFRESH-INTERVAL", "X-PUBLISHED-TTL")].allSatisfy {
      let value = calendar.only($0)?.value
      return value != nil && value == calendar.only($1)?.value
    }
    expect(twins, .saysNameAndRefreshTwice, calendar.line)
    for method in calendar.all("METHOD") { expect(false, .isNoInvitation, method.line) }

    for component in calendar.components {
      switch component.name {
      case "VTIMEZONE": check(zone: component)
      case "VEVENT": check(event: component)
      default: expect(false, .nestsComponents, component.line)
      }
    }
  }

  private mutating func check(zone: CalendarComponent) {
    guard let name = zone.only("TZID")?.value, zones[name] == nil,
      let described = ZoneDescription(zone)
    else { return expect(false, .describesZonesWhole, zone.line) }
    zones[name] = described
  }

  private static let needed = [
    "UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "DTEND", "STATUS", "SUMMARY",
  ]
  private static let ofSeveralDates = ["RRULE", "RDATE", "EXDATE", "EXRULE", "RECURRENCE-ID"]
  private static let ofPersons = ["ATTENDEE", "ORGANIZER", "CONTACT"]

  private mutating func check(event: CalendarComponent) {
    expect(
      Self.needed.allSatisfy { event.only($0) != nil } && event.all("DURATION").isEmpty, .hasWholeEvents,
      event.line)
    for property in event.properties {
      expect(!Self.ofSeveralDates.contains(property.name), .holdsSingleEvents, property.line)
      expect(!Self.ofPersons.contains(property.name), .isNoInvitation, property.line)
    }
    for inner in event.components { expect(false, .nestsComponents, inner.line) }
    if let uid = event.only("UID") {
      expect(uids.insert(uid.value).inserted && !uid.value.isEmpty, .hasEachEventOnce, uid.line)
    }

    let stamps = ["DTSTAMP", "LAST-MODIFIED"].flatMap(event.all)
    for stamp in stamps {
      let isUTC = if case .utc? = CalendarValue(stamp.value) { true } else { false }
      expect(isUTC && stamp.value == stamps[0].value, .saysWhenChanged, stamp.line)
    }
    let start = event.only("DTSTART").flatMap { instant($0) }
    if let end = event.only("DTEND"), let instant = instant(end), let start {
      expect(start < instant, .endsAfterItStarts, end.line)
    }

    let words = [
      "STATUS": ["CONFIRMED", "TENTATIVE", "CANCELLED"], "TRANSP": ["OPAQUE", "TRANSPARENT"],
    ]
    for property in event.properties {
      if let known = words[property.name] {
        expect(known.contains(property.value), .usesKnownWords, property.line)
      }
      if property.name == "SEQUENCE" {
        let isNumber =
          property.value.utf8.allSatisfy { (48...57).contains($0) } && Int32(property.value) != nil
        expect(isNumber, .usesKnownWords, property.line)
      }
    }
  }

  /// Seconds since 1970-01-01 00:00:00 UTC of a time of an event; nil, and a fault, where that can't be told.
  private mutating func instant(_ property: CalendarProperty) -> Int? {
    switch (CalendarValue(property.value), property.parameters["TZID"]) {
    case (.utc(let time)?, nil): return time.secondNumber
    case (.local(let time)?, let name?):
      guard let zone = zones[name] else {
        expect(false, .declaresZones, property.line)
        return nil
      }
      return time.secondNumber - zone.offset(at: time)
    default:
      expect(false, .usesTimesThatExist, property.line)
      return nil
    }
  }
}
