import Foundation
import Testing

@testable import Agenda

/// The zone of this name, from the machine's own database.
func zone(_ name: String) throws -> Zone {
  let bytes = try #require(
    FileManager.default.contents(atPath: "/usr/share/zoneinfo/\(name)"), "tzdata is not installed")
  return try #require(Zone(name: name, file: Array(bytes)), "\(name) is no zone")
}

/// A start in the basic form, in a zone, or floating where that is nil.
func start(_ text: String, _ name: String? = nil) throws -> RecurrenceStart {
  RecurrenceStart(try #require(CalendarValue(text)), zone: try name.map(zone))
}

/// What a rule gives, as ISO 8601 texts.
func expand(
  _ rule: String, from text: String, zone name: String? = nil, first count: Int = 20
) throws -> [String] {
  let recurrence = try Recurrence(RecurrenceRule(rule), start: start(text, name))
  return recurrence.prefix(count).map(\.description)
}

/// Random numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

/// A rule made at random, valid, without an end, and a start that need not be one of its dates.
struct RandomRule {
  static let days = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"]
  static let zones = [
    nil, "UTC", "Asia/Baghdad", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Tehran",
    "Africa/Casablanca", "Europe/Dublin", "America/St_Johns", "Pacific/Chatham",
  ]

  let frequency: String
  let parts: [String: String]
  let start: CivilDateTime
  let zone: String?

  var text: String {
    (["FREQ=\(frequency)"] + parts.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }).joined(separator: ";")
  }
  var startText: String { CalendarValue.local(start).description }

  init(using random: inout SeededGenerator, sometimesWithinTheDay: Bool = true) throws {
    func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &random) < share }
    func numbers(_ range: ClosedRange<Int>, _ most: Int, fromEnd: Bool = false) -> String {
      let list = (1...Int.random(in: 1...most, using: &random)).map { _ in
        Int.random(in: range, using: &random) * (fromEnd && chance(0.3) ? -1 : 1)
      }
      return Set(list).map(String.init).joined(separator: ",")
    }
    let ofDays = ["YEARLY", "MONTHLY", "WEEKLY", "DAILY"]
    let frequency =
      sometimesWithinTheDay && chance(0.2)
      ? ["HOURLY", "MINUTELY", "SECONDLY"].randomElement(using: &random)
      : ofDays.randomElement(using: &random)
    self.frequency = try #require(frequency)
    var parts: [String: String] = [:]
    if chance(0.5) { parts["INTERVAL"] = String(Int.random(in: 1...13, using: &random)) }
    if chance(0.3) { parts["WKST"] = Self.days.randomElement(using: &random) }
    if chance(0.3) { parts["BYMONTH"] = numbers(1...12, 4) }
    if frequency == "YEARLY", chance(0.15) { parts["BYWEEKNO"] = numbers(1...53, 3, fromEnd: true) }
    if !["MONTHLY", "WEEKLY", "DAILY"].contains(frequency), chance(0.1) {
      parts["BYYEARDAY"] = numbers(1...366, 5, fromEnd: true)
    }
    if frequency != "WEEKLY", chance(0.3) { parts["BYMONTHDAY"] = numbers(1...31, 5, fromEnd: true) }
    if chance(0.45) {
      let isCounted =
        ["YEARLY", "MONTHLY"].contains(frequency) && parts["BYWEEKNO"] == nil && chance(0.4)
      let most = frequency == "YEARLY" && parts["BYMONTH"] == nil ? 51 : 5
      parts["BYDAY"] = Self.days.shuffled(using: &random).prefix(Int.random(in: 1...5, using: &random)).map {
        isCounted ? "\(Int.random(in: 1...most, using: &random) * (chance(0.3) ? -1 : 1))\($0)" : $0
      }.joined(separator: ",")
    }
    if chance(0.15) { parts["BYHOUR"] = numbers(0...23, 4) }
    if chance(0.1) { parts["BYMINUTE"] = numbers(0...59, 3) }
    if chance(0.07) { parts["BYSECOND"] = numbers(0...59, 3) }
    if parts.keys.contains(where: { $0.hasPrefix("BY") }), chance(0.2) {
      parts["BYSETPOS"] = numbers(1...4, 2, fromEnd: true)
    }
    self.parts = parts
    let year = try #require([1999, 2007, 2023, 2024, 2026, 2027, 2028, 2096].randomElement(using: &random))
    let january = try #require(CivilDate(year: year, month: 1, day: 1))
    let hour = try #require([0, 1, 2, 3, 9, 10, 23].randomElement(using: &random))
    let minute = try #require([0, 0, 30, 45].randomElement(using: &random))
    start = CivilDateTime(
      january.advanced(by: Int.random(in: 0...365, using: &random)),
      secondOfDay: hour * 3600 + minute * 60 + (chance(0.2) ? 17 : 0))
    zone = try #require(Self.zones.randomElement(using: &random))
  }
}
