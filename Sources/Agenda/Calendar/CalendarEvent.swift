/// A meeting as a calendar shows it: one VEVENT (RFC 5545, 3.6.1) without a rule.
public struct CalendarEvent: Sendable {
  /// Whether it is to be kept free for.
  public enum Status: String, Sendable {
    /// It takes place, or took place.
    case confirmed = "CONFIRMED"
    /// It does not take place at this time. The time is free again.
    case cancelled = "CANCELLED"
  }

  /// The clock by which a file says when it is.
  ///
  /// Every other zone is written in UTC. That is the same instant to every reader and needs no description of a zone, of
  /// which readers understand different parts: Outlook only rules of its own form, others only their own list of names.
  public enum Clock: Sendable {
    /// Baghdad's while it is three hours ahead of UTC, as it has been since October 2007.
    case baghdad
    /// UTC.
    case utc
  }

  /// What it is known by for ever, in every file that holds it.
  public let uid: String
  /// Counts up with each change of time, place or status, from 0.
  public let sequence: Int
  /// When what is shown here was last changed, in UTC.
  public let changedAt: CivilDateTime
  /// The clock that start and end are by.
  public let clock: Clock
  /// When it begins.
  public let start: CivilDateTime
  /// When it ends, later than that.
  public let end: CivilDateTime
  /// Whether it takes place.
  public let status: Status
  /// What it is, in a line.
  public let summary: String
  /// Where it is.
  public let location: String
  /// What else there is to say, in lines.
  public let description: String

  /// An event of these properties.
  public init(
    uid: String, sequence: Int, changedAt: CivilDateTime, clock: Clock, start: CivilDateTime,
    end: CivilDateTime,
    status: Status, summary: String, location: String, description: String
  ) {
    self.uid = uid
    self.sequence = sequence
    self.changedAt = changedAt
    self.clock = clock
    self.start = start
    self.end = end
    self.status = status
    self.summary = summary
    self.location = location
    self.description = description
  }

  /// DTSTAMP without a METHOD is when the event was last revised (3.8.7.2), which is what LAST-MODIFIED is.
  var lines: [ContentLine] {
    let changed = CalendarValue.utc(changedAt).description
    return [
      ContentLine("BEGIN", "VEVENT"),
      ContentLine("UID", text: uid),
      ContentLine("DTSTAMP", changed),
      ContentLine("LAST-MODIFIED", changed),
      ContentLine("SEQUENCE", "\(sequence)"),
      time("DTSTART", start),
      time("DTEND", end),
      ContentLine("STATUS", status.rawValue),
      ContentLine("TRANSP", status == .confirmed ? "OPAQUE" : "TRANSPARENT"),
      ContentLine("SUMMARY", text: summary),
      ContentLine("LOCATION", text: location),
      ContentLine("DESCRIPTION", text: description),
      ContentLine("END", "VEVENT"),
    ]
  }

  private func time(_ name: String, _ time: CivilDateTime) -> ContentLine {
    switch clock {
    case .baghdad: ContentLine("\(name);TZID=\(CalendarFile.zone)", CalendarValue.local(time).description)
    case .utc: ContentLine(name, CalendarValue.utc(time).description)
    }
  }
}
