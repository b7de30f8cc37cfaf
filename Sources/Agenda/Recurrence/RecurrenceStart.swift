/// The moment from which a rule counts (DTSTART): a wall time, and whose wall it is.
public struct RecurrenceStart: Hashable, Sendable {
  /// Date and time as the wall shows them; midnight for a whole day.
  public let local: CivilDateTime
  /// Whose wall.
  public let clock: Clock

  /// What a local time is told by.
  public enum Clock: Sendable {
    /// None: a whole day.
    case wholeDay
    /// Whichever is on the wall, wherever one is.
    case floating
    /// That of a zone.
    case zone(Zone)
  }

  /// A start on the clocks of a zone, or with nil on whichever is on the wall.
  ///
  /// - Parameter value: a date makes it a whole day; a time in UTC is told by UTC, whatever the zone.
  public init(_ value: CalendarValue, zone: Zone?) {
    switch value {
    case .date(let date): (local, clock) = (CivilDateTime(date), .wholeDay)
    case .local(let time): (local, clock) = (time, zone.map(Clock.zone) ?? .floating)
    case .utc(let time): (local, clock) = (time, .zone(.utc))
    }
  }
}

extension RecurrenceStart.Clock: Hashable {
  /// Zones are the same where their names are.
  public static func == (one: Self, other: Self) -> Bool { one.zoneName == other.zoneName }

  /// By the zone's name.
  public func hash(into hasher: inout Hasher) { hasher.combine(zoneName) }

  private var zoneName: String {
    switch self {
    case .wholeDay: "whole day"
    case .floating: "floating"
    case .zone(let zone): zone.name
    }
  }
}

extension RecurrenceStart.Clock {
  /// What happens at this local time.
  func occurrence(at local: CivilDateTime) -> Occurrence {
    switch self {
    case .wholeDay: return Occurrence(nominal: local, moment: local.secondNumber, form: .date)
    case .floating: return Occurrence(nominal: local, moment: local.secondNumber, form: .local)
    case .zone(let zone):
      let instant = zone.instant(of: local)
      return Occurrence(
        nominal: local, moment: instant, form: .offset(zone.offset(at: instant), isUTC: zone.isUTC))
    }
  }

  /// What happens at a moment given as iCalendar writes it; nil where its form does not fit this clock.
  func occurrence(at value: CalendarValue) -> Occurrence? {
    switch (value, self) {
    case (.date(let date), .wholeDay): return occurrence(at: CivilDateTime(date))
    case (.local(let time), .floating), (.local(let time), .zone): return occurrence(at: time)
    case (.utc(let time), .zone(let zone)):
      let offset = zone.offset(at: time.secondNumber)
      return Occurrence(
        nominal: CivilDateTime(secondNumber: time.secondNumber + offset), moment: time.secondNumber,
        form: .offset(offset, isUTC: zone.isUTC))
    default: return nil
    }
  }

  /// The form in which a moment is to be given, in words.
  var asksFor: String {
    switch self {
    case .wholeDay: "a date, such as 20170723"
    case .floating: "a local time, such as 20170723T090000"
    case .zone: "a local time, such as 20170723T090000, or in UTC, such as 20170723T060000Z"
    }
  }
}

extension Zone {
  fileprivate var isUTC: Bool { name == Zone.utc.name }
}
