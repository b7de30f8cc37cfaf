/// A rule that a calendar file breaks, and where.
public struct CalendarFault: Hashable, Sendable, CustomStringConvertible {
  /// The rule.
  public let rule: CalendarRule
  /// The line of the file, from 1.
  public let line: Int

  /// `Line 12: A line has at most 75 octets; a longer one is folded.`
  public var description: String { "Line \(line): \(rule.rawValue)" }
}

/// What is asked of a calendar file before it is published.
///
/// The upper ones no library looks for; readers that meet such a fault show a meeting at a wrong time, garble its name, or
/// refuse the file without a word.
public enum CalendarRule: String, CaseIterable, Sendable {
  case beginsWithoutByteOrderMark = "A calendar begins with BEGIN, not with a byte order mark."
  case endsLinesInCRLF = "Every line ends in CRLF, the last one too, and neither character stands alone."
  case foldsLongLines = "A line has at most 75 octets; a longer one is folded."
  case foldsBetweenCharacters = "A fold does not cut a character of UTF-8 in two."
  case isUTF8 = "The file is UTF-8."
  case holdsNoControlCharacters = "No line holds a control character other than a tab."
  case escapesText = "In a text, a comma, a semicolon and a backslash are escaped, and nothing else but n is."
  case declaresZones = "A zone that a time names is described before it, by a VTIMEZONE of that name."
  case describesZonesWhole =
    "A VTIMEZONE has one TZID, one that no other has, and offsets from dates since 1970."
  case holdsSingleEvents = "Each event is a single one, without a rule, further dates or exceptions."
  case isNoInvitation = "A calendar that people subscribe to has no METHOD and names nobody who is invited."
  case saysNameAndRefreshTwice =
    "NAME is X-WR-CALNAME and REFRESH-INTERVAL is X-PUBLISHED-TTL, and all four are there."

  case isMadeOfProperties = "A line is a name, parameters, a colon and a value."
  case nestsComponents = "One VCALENDAR holds all, and each BEGIN has its END."
  case saysVersionAndProduct = "A calendar says VERSION:2.0 and its PRODID, once each, before what it holds."
  case hasWholeEvents =
    "An event has UID, DTSTAMP, LAST-MODIFIED, SEQUENCE, DTSTART, DTEND, STATUS and SUMMARY, once each, and no DURATION."
  case hasEachEventOnce = "A UID belongs to one event."
  case usesTimesThatExist = "A time is one of the calendar, in UTC or of a named zone."
  case saysWhenChanged = "DTSTAMP and LAST-MODIFIED are the same time in UTC."
  case endsAfterItStarts = "An event ends after it starts."
  case usesKnownWords = "STATUS and TRANSP are words of the standard, and SEQUENCE is a number from 0."
}
