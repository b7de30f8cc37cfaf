import Testing

@testable import Agenda

/// Every rule, broken in a good file each way it can be, and found on its line.
@Suite struct CalendarLintTests {
  /// A good file, not written by our writer.
  private static let good = """
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//Example//Test//EN
    NAME:Meetings
    X-WR-CALNAME:Meetings
    REFRESH-INTERVAL;VALUE=DURATION:PT12H
    X-PUBLISHED-TTL:PT12H
    BEGIN:VTIMEZONE
    TZID:Asia/Baghdad
    BEGIN:STANDARD
    DTSTART:19700101T000000
    TZOFFSETFROM:+0300
    TZOFFSETTO:+0300
    END:STANDARD
    END:VTIMEZONE
    BEGIN:VEVENT
    UID:one
    DTSTAMP:20170801T000000Z
    LAST-MODIFIED:20170801T000000Z
    SEQUENCE:0
    DTSTART;TZID=Asia/Baghdad:20170905T100000
    DTEND;TZID="Asia/Baghdad":20170905T120000
    STATUS:CONFIRMED
    TRANSP:OPAQUE
    SUMMARY:Levels\\, pumps\\; and \\\\ more\\nالاجتماع
    END:VEVENT
    BEGIN:VEVENT
    UID:two
    DTSTAMP:20170801T000000Z
    LAST-MODIFIED:20170801T000000Z
    SEQUENCE:12
    DTSTART:20171015T070000Z
    DTEND:20171015T090000Z
    STATUS:CANCELLED
    SUMMARY:Second
     \u{20}
    \t meeting
    END:VEVENT
    END:VCALENDAR

    """.replacing("\n", with: "\r\n")

  @Test func `a good file has no fault`() {
    #expect(CalendarLint.faults(in: Array(Self.good.utf8)) == [])
  }

  /// A fault, made by putting something in the place of something else that stands there, wherever it stands.
  struct Planted: Sendable, CustomTestStringConvertible {
    let rule: CalendarRule
    let line: Int
    let old: String
    let new: [UInt8]

    init(_ rule: CalendarRule, line: Int, _ old: String, _ new: String) {
      self.init(rule, line: line, old, bytes: Array(new.utf8))
    }

    init(_ rule: CalendarRule, line: Int, _ old: String, bytes new: [UInt8]) {
      (self.rule, self.line, self.old, self.new) = (rule, line, old, new)
    }

    var testDescription: String {
      "\(rule): \(String(decoding: new, as: UTF8.self).prefix(40).debugDescription)"
    }

    var bytes: [UInt8] {
      var rest = Array(good.utf8)[...]
      var bytes: [UInt8] = []
      while let range = rest.firstRange(of: Array(old.utf8)) {
        bytes += rest[..<range.lowerBound] + new
        rest = rest[range.upperBound...]
      }
      return bytes + rest
    }
  }

  private static let zone = """
    BEGIN:VTIMEZONE
    TZID:Asia/Baghdad
    BEGIN:STANDARD
    DTSTART:19700101T000000
    TZOFFSETFROM:+0300
    TZOFFSETTO:+0300
    END:STANDARD
    END:VTIMEZONE

    """.replacing("\n", with: "\r\n")

  static let planted: [Planted] = [
    Planted(.beginsWithoutByteOrderMark, line: 1, "BEGIN:VCALENDAR", "\u{FEFF}BEGIN:VCALENDAR"),
    Planted(.endsLinesInCRLF, line: 1, "\r\n", "\n"),
    Planted(.endsLinesInCRLF, line: 1, "\r\n", "\r"),
    Planted(.endsLinesInCRLF, line: 39, "END:VCALENDAR\r\n", "END:VCALENDAR"),
    Planted(.endsLinesInCRLF, line: 39, "END:VCALENDAR\r\n", "END:VCALENDAR\r"),
    Planted(.endsLinesInCRLF, line: 35, "Second", "Sec\rond"),
    Planted(.endsLinesInCRLF, line: 35, "Second\r\n", "Second\n"),
    Planted(.foldsLongLines, line: 35, "Second", String(repeating: "x", count: 68)),
    Planted(.foldsLongLines, line: 35, "Second", String(repeating: "ا", count: 34)),
    Planted(.foldsLongLines, line: 37, "\t meeting", " " + String(repeating: "x", count: 75)),
    Planted(
      .foldsBetweenCharacters, line: 36, "Second", bytes: Array("Sec".utf8) + [0xD8, 0x0D, 0x0A, 0x20, 0xA7]),
    Planted(
      .foldsBetweenCharacters, line: 37, "Second",
      bytes: [0xF0, 0x9F, 0x98, 0x80, 0x0D, 0x0A, 0x20, 0xF0, 0x9F, 0x0D, 0x0A, 0x20, 0x98, 0x80]),
    Planted(.isUTF8, line: 35, "Second", bytes: Array("S".utf8) + [0xE9] + Array("cond".utf8)),
    Planted(.isUTF8, line: 35, "Second", bytes: [0xC0, 0xAF]),
    Planted(.isUTF8, line: 35, "Second", bytes: [0xED, 0xA0, 0x80]),
    Planted(.holdsNoControlCharacters, line: 35, "Second", "Sec\u{7}ond"),
    Planted(.holdsNoControlCharacters, line: 35, "Second", "Sec\u{0}ond"),
    Planted(.holdsNoControlCharacters, line: 35, "Second", "Sec\u{B}ond"),
    Planted(.holdsNoControlCharacters, line: 35, "Second", "Second\u{7F}"),
    Planted(.holdsNoControlCharacters, line: 35, "Second", "Second\u{85}"),
    Planted(.escapesText, line: 35, "Second", "Second, in Erbil"),
    Planted(.escapesText, line: 35, "Second", "Second; in Erbil"),
    Planted(.escapesText, line: 35, "Second", "Second\\t"),
    Planted(.escapesText, line: 35, " meeting", " meeting\\"),
    Planted(.escapesText, line: 25, "\\\\ more", "\\\\\\\\, more"),
    Planted(.escapesText, line: 4, "NAME:Meetings\r\nX", "NAME:Meetings, and more\r\nX"),
    Planted(.escapesText, line: 9, "TZID:Asia/Baghdad", "TZID:Asia,Baghdad"),
    Planted(.declaresZones, line: 13, zone, ""),
    Planted(.declaresZones, line: 21, "TZID:Asia/Baghdad", "TZID:Asia/Erbil"),
    Planted(.describesZonesWhole, line: 16, zone, zone + zone),
    Planted(.describesZonesWhole, line: 8, "DTSTART:19700101", "DTSTART:19180101"),
    Planted(.describesZonesWhole, line: 8, "DTSTART:19700101T000000", "DTSTART:19700101T000000Z"),
    Planted(.describesZonesWhole, line: 8, "TZOFFSETTO:+0300\r\n", ""),
    Planted(.describesZonesWhole, line: 8, "TZOFFSETFROM:+0300", "TZOFFSETFROM:+025740"),
    Planted(.describesZonesWhole, line: 8, "TZOFFSETTO:+0300", "TZOFFSETTO:0300"),
    Planted(.describesZonesWhole, line: 8, "TZOFFSETTO:+0300", "TZOFFSETTO:+0360"),
    Planted(.describesZonesWhole, line: 8, "TZOFFSETTO:+0300", "RRULE:FREQ=YEARLY\r\nTZOFFSETTO:+0300"),
    Planted(.describesZonesWhole, line: 8, "TZID:Asia/Baghdad\r\n", ""),
    Planted(.describesZonesWhole, line: 8, "STANDARD", "SOMETIME"),
    Planted(.holdsSingleEvents, line: 35, "SUMMARY:Second", "RRULE:FREQ=WEEKLY\r\nSUMMARY:Second"),
    Planted(.holdsSingleEvents, line: 35, "SUMMARY:Second", "RDATE:20171016T070000Z\r\nSUMMARY:Second"),
    Planted(.holdsSingleEvents, line: 35, "SUMMARY:Second", "EXDATE:20171016T070000Z\r\nSUMMARY:Second"),
    Planted(
      .holdsSingleEvents, line: 35, "SUMMARY:Second", "recurrence-id:20171016T070000Z\r\nSUMMARY:Second"),
    Planted(.isNoInvitation, line: 4, "NAME:Meetings\r\nX", "METHOD:PUBLISH\r\nNAME:Meetings\r\nX"),
    Planted(
      .isNoInvitation, line: 35, "SUMMARY:Second",
      "ATTENDEE;CN=\"A: B\":mailto:a@example.org\r\nSUMMARY:Second"),
    Planted(.isNoInvitation, line: 35, "SUMMARY:Second", "ORGANIZER:mailto:a@example.org\r\nSUMMARY:Second"),
    Planted(.saysNameAndRefreshTwice, line: 1, "X-WR-CALNAME:Meetings\r\n", ""),
    Planted(.saysNameAndRefreshTwice, line: 1, "X-WR-CALNAME:Meetings", "X-WR-CALNAME:Other"),
    Planted(.saysNameAndRefreshTwice, line: 1, "X-PUBLISHED-TTL:PT12H", "X-PUBLISHED-TTL:PT1H"),
    Planted(.saysNameAndRefreshTwice, line: 1, "REFRESH-INTERVAL;VALUE=DURATION:PT12H\r\n", ""),
    Planted(.isMadeOfProperties, line: 36, "SUMMARY:Second\r\n", "SUMMARY:Second\r\nin Erbil\r\n"),
    Planted(.isMadeOfProperties, line: 35, "SUMMARY:Second\r\n", "\r\nSUMMARY:Second\r\n"),
    Planted(.isMadeOfProperties, line: 35, "SUMMARY:Second\r\n", ":x\r\nSUMMARY:Second\r\n"),
    Planted(.isMadeOfProperties, line: 35, "SUMMARY:Second\r\n", "X-A;B:x\r\nSUMMARY:Second\r\n"),
    Planted(.isMadeOfProperties, line: 40, "END:VCALENDAR\r\n", "END:VCALENDAR\r\n\r\n"),
    Planted(.isMadeOfProperties, line: 1, "BEGIN:VCALENDAR", " x\r\nBEGIN:VCALENDAR"),
    Planted(.nestsComponents, line: 38, "END:VCALENDAR\r\n", ""),
    Planted(.nestsComponents, line: 38, "END:VEVENT\r\nEND:VCALENDAR", "END:VCALENDAR"),
    Planted(.nestsComponents, line: 1, "BEGIN:VCALENDAR\r\n", ""),
    Planted(.nestsComponents, line: 40, "END:VCALENDAR\r\n", "END:VCALENDAR\r\nX-A:x\r\n"),
    Planted(
      .nestsComponents, line: 40, "END:VCALENDAR\r\n", "END:VCALENDAR\r\nBEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"
    ),
    Planted(.nestsComponents, line: 39, "END:VCALENDAR", "BEGIN:VTODO\r\nEND:VTODO\r\nEND:VCALENDAR"),
    Planted(.nestsComponents, line: 35, "SUMMARY:Second", "BEGIN:VALARM\r\nEND:VALARM\r\nSUMMARY:Second"),
    Planted(.saysVersionAndProduct, line: 1, "VERSION:2.0", "VERSION:1.0"),
    Planted(.saysVersionAndProduct, line: 1, "VERSION:2.0", "VERSION:2.0\r\nVERSION:2.0"),
    Planted(.saysVersionAndProduct, line: 1, "PRODID:-//Example//Test//EN\r\n", ""),
    Planted(.saysVersionAndProduct, line: 1, "PRODID:-//Example//Test//EN", "PRODID:"),
    Planted(.hasWholeEvents, line: 27, "UID:two\r\n", ""),
    Planted(.hasWholeEvents, line: 27, "UID:two", "UID:two\r\nUID:three"),
    Planted(.hasWholeEvents, line: 16, "DTSTAMP:20170801T000000Z\r\n", ""),
    Planted(.hasWholeEvents, line: 27, "DTSTART:20171015T070000Z\r\n", ""),
    Planted(.hasWholeEvents, line: 27, "DTEND:20171015T090000Z\r\n", ""),
    Planted(.hasWholeEvents, line: 27, "DTEND:20171015T090000Z", "DTEND:20171015T090000Z\r\nDURATION:PT2H"),
    Planted(.hasWholeEvents, line: 27, "STATUS:CANCELLED\r\n", ""),
    Planted(.hasEachEventOnce, line: 28, "UID:two", "UID:one"),
    Planted(.hasEachEventOnce, line: 28, "UID:two", "UID:"),
    Planted(.usesTimesThatExist, line: 32, "DTSTART:20171015T070000Z", "DTSTART:20170230T070000Z"),
    Planted(.usesTimesThatExist, line: 32, "DTSTART:20171015T070000Z", "DTSTART:20171015T240000Z"),
    Planted(.usesTimesThatExist, line: 32, "DTSTART:20171015T070000Z", "DTSTART:20171015T070000"),
    Planted(.usesTimesThatExist, line: 32, "DTSTART:20171015T070000Z", "DTSTART;VALUE=DATE:20171015"),
    Planted(.usesTimesThatExist, line: 32, "DTSTART:20171015T", "DTSTART;TZID=Asia/Baghdad:20171015T"),
    Planted(
      .saysWhenChanged, line: 30, "LAST-MODIFIED:20170801T000000Z\r\nSEQUENCE:12",
      "LAST-MODIFIED:20170802T000000Z\r\nSEQUENCE:12"),
    Planted(.saysWhenChanged, line: 18, "20170801T000000Z", "20170801T000000"),
    Planted(.saysWhenChanged, line: 18, "20170801T000000Z", "20170229T000000Z"),
    Planted(.endsAfterItStarts, line: 33, "DTEND:20171015T090000Z", "DTEND:20171015T070000Z"),
    Planted(.endsAfterItStarts, line: 33, "DTEND:20171015T090000Z", "DTEND:20171014T090000Z"),
    Planted(
      .endsAfterItStarts, line: 33, "DTEND:20171015T090000Z", "DTEND;TZID=Asia/Baghdad:20171015T100000"),
    Planted(.usesKnownWords, line: 34, "STATUS:CANCELLED", "STATUS:CANCELED"),
    Planted(.usesKnownWords, line: 24, "TRANSP:OPAQUE", "TRANSP:FREE"),
    Planted(.usesKnownWords, line: 31, "SEQUENCE:12", "SEQUENCE:-1"),
    Planted(.usesKnownWords, line: 31, "SEQUENCE:12", "SEQUENCE:2147483648"),
  ]

  @Test(arguments: planted) func `a planted fault is found on its line`(planted: Planted) throws {
    let bytes = planted.bytes
    #expect(bytes != Array(Self.good.utf8), "the fault is in")
    let faults = CalendarLint.faults(in: bytes)
    #expect(faults.contains(CalendarFault(rule: planted.rule, line: planted.line)), "\(faults)")
  }

  @Test func `there is a planted fault for every rule`() {
    #expect(Set(Self.planted.map(\.rule)) == Set(CalendarRule.allCases))
  }

  @Test func `faults are told in sentences, by their lines`() {
    let text = Self.good.replacing("Second", with: "a,b").replacing("UID:two", with: "UID:one")
    #expect(
      CalendarLint.faults(in: Array(text.utf8)).map(\.description) == [
        "Line 28: A UID belongs to one event.",
        "Line 35: In a text, a comma, a semicolon and a backslash are escaped, and nothing else but n is.",
      ])
  }

  @Test func `whatever the bytes, there is an answer, and only of a calendar a good one`() {
    #expect(!CalendarLint.faults(in: []).isEmpty)
    var random = SeededGenerator(seed: 7986)
    let good = Array(Self.good.utf8)
    for _ in 0..<2000 {
      var bytes = good
      for _ in 0...Int.random(in: 0...3, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        if Bool.random(using: &random) {
          bytes[place] = .random(in: 0...255, using: &random)
        } else {
          bytes.removeSubrange(place..<min(place + Int.random(in: 1...200, using: &random), bytes.count))
          if bytes.isEmpty { bytes = [0x0A] }
        }
      }
      let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).count
      for fault in CalendarLint.faults(in: bytes) { #expect((1...lines).contains(fault.line)) }
    }
    for cut in 0..<good.count {
      #expect(!CalendarLint.faults(in: Array(good[..<cut])).isEmpty, "cut at \(cut)")
    }
  }
}
