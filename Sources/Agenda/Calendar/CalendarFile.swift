/// A calendar that people subscribe to: one VCALENDAR of single events (RFC 5545, 3.4; RFC 7986).
///
/// No METHOD, which is for invitations; no rule, because readers fail on exceptions from rules. Its name and how often to
/// ask for it stand there twice, by the standard and as Apple and Outlook read them. The same events give the same bytes.
public struct CalendarFile: Sendable {
  /// Name of Baghdad's zone.
  static let zone = "Asia/Baghdad"
  /// How long a reader may wait before it asks again: half a day.
  private static let refreshInterval = "PT12H"

  private let name: String
  private let events: [CalendarEvent]

  /// - Parameters:
  ///   - name: what people see it called.
  ///   - events: in the order in which they are written.
  public init(name: String, events: [CalendarEvent]) {
    self.name = name
    self.events = events
  }

  /// What each file of ours begins with, whatever is in it.
  public static let opening: [UInt8] = bytes(of: [
    ContentLine("BEGIN", "VCALENDAR"),
    ContentLine("VERSION", "2.0"),
    ContentLine("PRODID", "-//Liaison//Meetings//EN"),
  ])

  /// The file.
  public var bytes: [UInt8] {
    Self.opening
      + Self.bytes(
        of: [
          ContentLine("NAME", text: name),
          ContentLine("X-WR-CALNAME", text: name),
          ContentLine("X-WR-TIMEZONE", Self.zone),
          ContentLine("REFRESH-INTERVAL;VALUE=DURATION", Self.refreshInterval),
          ContentLine("X-PUBLISHED-TTL", Self.refreshInterval),
        ] + Self.zoneLines + events.flatMap(\.lines) + [ContentLine("END", "VCALENDAR")])
  }

  /// Baghdad as it has been since October 2007, from a date that no reader finds too early. Also where no event uses it:
  /// a calendar holds something.
  private static let zoneLines = [
    ContentLine("BEGIN", "VTIMEZONE"),
    ContentLine("TZID", zone),
    ContentLine("BEGIN", "STANDARD"),
    ContentLine("DTSTART", "19700101T000000"),
    ContentLine("TZOFFSETFROM", "+0300"),
    ContentLine("TZOFFSETTO", "+0300"),
    ContentLine("TZNAME", "+03"),
    ContentLine("END", "STANDARD"),
    ContentLine("END", "VTIMEZONE"),
  ]

  private static func bytes(of lines: [ContentLine]) -> [UInt8] {
    var bytes: [UInt8] = []
    for line in lines { line.append(to: &bytes) }
    return bytes
  }
}
