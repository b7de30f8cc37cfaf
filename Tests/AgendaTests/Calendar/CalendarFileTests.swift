import Testing

@testable import Agenda

/// What is written, and that nothing which somebody wrote into a text gets out of it.
@Suite struct CalendarFileTests {
  static func event(
    uid: String = "1", summary: String = "Meeting", location: String = "Erbil", description: String = "Notes",
    clock: CalendarEvent.Clock = .baghdad, status: CalendarEvent.Status = .confirmed
  ) throws -> CalendarEvent {
    CalendarEvent(
      uid: uid, sequence: 2, changedAt: try #require(CivilDateTime("2017-08-20T06:00:59")), clock: clock,
      start: try #require(CivilDateTime("2017-09-05T10:00")),
      end: try #require(CivilDateTime("2017-09-05T12:30")),
      status: status, summary: summary, location: location, description: description)
  }

  @Test func `is one calendar of single events`() throws {
    let file = CalendarFile(
      name: "Water; levels",
      events: [
        try Self.event(), try Self.event(uid: "2", location: "Bonn, room 1", clock: .utc, status: .cancelled),
      ])
    let expected = #"""
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//Liaison//Meetings//EN
      NAME:Water\; levels
      X-WR-CALNAME:Water\; levels
      X-WR-TIMEZONE:Asia/Baghdad
      REFRESH-INTERVAL;VALUE=DURATION:PT12H
      X-PUBLISHED-TTL:PT12H
      BEGIN:VTIMEZONE
      TZID:Asia/Baghdad
      BEGIN:STANDARD
      DTSTART:19700101T000000
      TZOFFSETFROM:+0300
      TZOFFSETTO:+0300
      TZNAME:+03
      END:STANDARD
      END:VTIMEZONE
      BEGIN:VEVENT
      UID:1
      DTSTAMP:20170820T060059Z
      LAST-MODIFIED:20170820T060059Z
      SEQUENCE:2
      DTSTART;TZID=Asia/Baghdad:20170905T100000
      DTEND;TZID=Asia/Baghdad:20170905T123000
      STATUS:CONFIRMED
      TRANSP:OPAQUE
      SUMMARY:Meeting
      LOCATION:Erbil
      DESCRIPTION:Notes
      END:VEVENT
      BEGIN:VEVENT
      UID:2
      DTSTAMP:20170820T060059Z
      LAST-MODIFIED:20170820T060059Z
      SEQUENCE:2
      DTSTART:20170905T100000Z
      DTEND:20170905T123000Z
      STATUS:CANCELLED
      TRANSP:TRANSPARENT
      SUMMARY:Meeting
      LOCATION:Bonn\, room 1
      DESCRIPTION:Notes
      END:VEVENT
      END:VCALENDAR

      """#.replacing("\n", with: "\r\n")
    #expect(String(decoding: file.bytes, as: UTF8.self) == expected)
    #expect(CalendarLint.faults(in: file.bytes) == [])
    #expect(file.bytes.starts(with: CalendarFile.opening))
  }

  @Test func `a calendar without events is one all the same`() {
    #expect(CalendarLint.faults(in: CalendarFile(name: "Empty", events: []).bytes) == [])
  }

  /// What tests the seams: special characters, whatever anyone takes for a line break, controls, and characters of one to
  /// four bytes, some of which join the one before them.
  private static let alphabet: [Unicode.Scalar] = [
    "a", "Z", "0", " ", "\\", ";", ",", ":", "\"", "n", "N", "=", "\t", "\n", "\r", "\u{0}", "\u{7}", "\u{8}",
    "\u{B}", "\u{C}", "\u{1B}", "\u{1E}", "\u{7F}", "\u{80}", "\u{85}", "\u{9F}", "\u{A0}", "é", "ا", "ع",
    "ک",
    "ۆ", "ە", "\u{64B}", "\u{301}", "\u{200C}", "\u{200F}", "\u{2028}", "\u{2029}", "\u{FEFF}", "漢", "😀",
    "\u{1F3FD}", "\u{10FFFF}",
  ]

  /// A text as a reader has it: one kind of line break, and no control character but the tab.
  private static func kept(_ text: String) -> String {
    let breaks: Set<Unicode.Scalar> = ["\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}"]
    let dropped = { (scalar: Unicode.Scalar) in
      scalar != "\t" && (scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value))
    }
    var kept = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (scalar, next) in zip(scalars, scalars.dropFirst() + ["."])
    where breaks.contains(scalar) || !dropped(scalar) {
      if scalar == "\r" && next == "\n" { continue }
      kept.append(breaks.contains(scalar) ? "\n" : scalar)
    }
    return String(kept)
  }

  @Test func `any text comes back through escapes and folds`() throws {
    var random = SeededGenerator(seed: 5545)
    var longest = 0
    for _ in 0..<3000 {
      let length = Int.random(in: 0...(Bool.random(using: &random) ? 20 : 300), using: &random)
      let alphabet = Self.alphabet.shuffled(using: &random).prefix(Int.random(in: 1...44, using: &random))
      var scalars = String.UnicodeScalarView()
      for _ in 0..<length { scalars.append(alphabet.randomElement(using: &random) ?? "a") }
      let text = String(scalars)

      let bytes = CalendarFile(name: text, events: [try Self.event(summary: text, description: text)]).bytes
      let faults = CalendarLint.faults(in: bytes)
      try #require(faults == [], "\(text.debugDescription)")
      for line in bytes.split(separator: 0x0A) {
        try #require(line.count <= 76, "75 octets and the CR")
        try #require(String(validating: line, as: UTF8.self) != nil, "whole characters")
        longest = max(longest, line.count)
      }
      for name in ["NAME", "X-WR-CALNAME", "SUMMARY", "DESCRIPTION"] {
        let found = try #require(Unfolded.value(of: name, in: bytes), "\(text.debugDescription)")
        try #require(
          Array(found.unicodeScalars) == Array(Self.kept(text).unicodeScalars), "\(text.debugDescription)")
      }
    }
    #expect(longest == 76, "lines are as long as they may be")
  }

  @Test(arguments: [60, 66, 67, 68, 69])
  func `a line is folded when it must be, and not before`(length: Int) throws {
    let file = CalendarFile(
      name: "", events: [try Self.event(summary: String(repeating: "x", count: length))])
    let text = String(decoding: file.bytes, as: UTF8.self)
    #expect(text.contains("x\r\n x") == (length > 75 - "SUMMARY:".count))
  }
}

/// Reads a text out of a calendar file in another way than the lint does.
enum Unfolded {
  static func value(of name: String, in bytes: [UInt8]) -> String? {
    let folded = String(decoding: bytes, as: UTF8.self).unicodeScalars
    var text = String.UnicodeScalarView()
    var rest = folded[...]
    while let scalar = rest.popFirst() {
      if scalar == "\r", rest.first == "\n", rest.dropFirst().first == " " {
        rest = rest.dropFirst(2)
      } else {
        text.append(scalar)
      }
    }
    let start = Array("\n\(name):".unicodeScalars)
    guard let begin = text.firstRange(of: start)?.upperBound else { return nil }
    var value = String.UnicodeScalarView()
    var line = text[begin...].prefix { $0 != "\r" }
    while let scalar = line.popFirst() {
      guard scalar == "\\" else {
        value.append(scalar)
        continue
      }
      guard let escaped = line.popFirst() else { return nil }
      value.append(escaped == "n" ? "\n" : escaped)
    }
    return String(value)
  }
}
