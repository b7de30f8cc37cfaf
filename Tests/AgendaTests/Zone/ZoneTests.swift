import Foundation
import Testing

@testable import Agenda

@Suite struct ZoneTests {
  @Test(arguments: [
    // Forward from 02:00 to 03:00, back from 03:00 to 02:00.
    ("Europe/Berlin", "20270328T013000", "2027-03-28T01:30:00+01:00"),
    ("Europe/Berlin", "20270328T023000", "2027-03-28T03:30:00+02:00"),
    ("Europe/Berlin", "20270328T030000", "2027-03-28T03:00:00+02:00"),
    ("Europe/Berlin", "20271031T023000", "2027-10-31T02:30:00+02:00"),
    ("Europe/Berlin", "20271031T030000", "2027-10-31T03:00:00+01:00"),
    // The same for ever.
    ("Europe/Berlin", "99990328T023000", "9999-03-28T03:30:00+02:00"),
    ("America/New_York", "24260308T023000", "2426-03-08T03:30:00-04:00"),
    // Half an hour; a quarter and three; a day that was left out; summer time in winter; last summer time of Iraq.
    ("Australia/Lord_Howe", "20271003T021500", "2027-10-03T02:45:00+11:00"),
    ("Pacific/Chatham", "20270404T030000", "2027-04-04T03:00:00+13:45"),
    ("Pacific/Apia", "20111230T090000", "2011-12-31T09:00:00+14:00"),
    ("Europe/Dublin", "20270110T090000", "2027-01-10T09:00:00+00:00"),
    ("Europe/Dublin", "20270710T090000", "2027-07-10T09:00:00+01:00"),
    ("Asia/Baghdad", "20070401T033000", "2007-04-01T04:30:00+04:00"),
    ("Asia/Baghdad", "20270401T033000", "2027-04-01T03:30:00+03:00"),
    ("Asia/Baghdad", "18000101T120000", "1800-01-01T12:00:00+02:57:40"),
    ("UTC", "20270401T033000", "2027-04-01T03:30:00Z"),
  ]) func `a gap shifts forward, and of a fold the first is meant`(name: String, local: String, shown: String)
    throws
  {
    let start = try start(local, name)
    #expect(start.clock.occurrence(at: start.local).description == shown)
  }

  @Test func `times of a rule at one instant are one occurrence, and stand in order`() throws {
    let hours = try expand("FREQ=HOURLY;COUNT=4", from: "20270328T013000", zone: "Europe/Berlin")
    #expect(
      hours == [
        "2027-03-28T01:30:00+01:00", "2027-03-28T03:30:00+02:00", "2027-03-28T04:30:00+02:00",
        "2027-03-28T05:30:00+02:00",
      ])
    let daily = try expand(
      "FREQ=DAILY;BYHOUR=2,3;BYMINUTE=0,20,40;COUNT=7", from: "20270328T020000", zone: "Europe/Berlin")
    #expect(
      daily.map { $0.dropFirst(8).prefix(8) } == [
        "28T03:00", "28T03:20", "28T03:40", "29T02:00", "29T02:20", "29T02:40", "29T03:00",
      ])
    let shifted = try expand(
      "FREQ=DAILY;BYHOUR=2,3;BYMINUTE=0,30;BYSETPOS=2,3;COUNT=3", from: "20270328T020000",
      zone: "Europe/Berlin")
    #expect(shifted.map { $0.dropFirst(8).prefix(8) } == ["28T03:00", "28T03:30", "29T02:30"])
  }

  @Test func `local time and instant agree wherever the clocks show a time`() throws {
    for name in RandomRule.zones.compactMap({ $0 }) {
      let zone = try zone(name)
      for day in stride(from: -10_000, to: 60_000, by: 3) {
        let local = CivilDateTime(CivilDate(dayNumber: day), secondOfDay: 54_000)
        let instant = zone.instant(of: local)
        #expect(instant + zone.offset(at: instant) == local.secondNumber || name == "Pacific/Apia")
      }
    }
  }

  @Test func `the zone repeats after four hundred years`() throws {
    let berlin = try zone("Europe/Berlin")
    let cycle = 146_097 * 86_400
    for hour in stride(from: 0, to: 24 * 366, by: 1) {
      let instant = 2_200_000_000 + hour * 3600
      let offsets = (0..<18).map { berlin.offset(at: instant + $0 * cycle) }
      #expect(Set(offsets).count == 1)
    }
  }

  @Test func `what is no zone file is refused`() throws {
    let bytes = Array(try #require(FileManager.default.contents(atPath: "/usr/share/zoneinfo/Europe/Berlin")))
    #expect(Zone(name: "whole", file: bytes) != nil)
    #expect(Zone(name: "empty", file: []) == nil)
    #expect(Zone(name: "text", file: Array("# tzdb timezone descriptions".utf8)) == nil)
    for length in stride(from: 0, to: bytes.count - 1, by: 7) {
      #expect(Zone(name: "cut", file: Array(bytes.prefix(length))) == nil, "cut at \(length)")
    }
    var random = SeededGenerator(seed: 1)
    for _ in 0..<2000 {
      // Whatever it makes of them, it comes back.
      var broken = bytes
      broken[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      _ = Zone(name: "broken", file: broken)
    }
  }

  @Test(
    arguments: [
      ("CET-1CEST,M3.5.0,M10.5.0/3", 3600, 7200), ("<+03>-3", 10_800, nil),
      ("EST5EDT,M3.2.0,M11.1.0", -18_000, -14_400),
      ("IST-1GMT0,M10.5.0,M3.5.0/1", 3600, 0), ("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", 37_800, 39_600),
      ("EET-2EEST,M3.4.4/50,M10.4.4/50", 7200, 10_800), ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", -7200, -3600),
      ("XXX3YYY4:30,J60/0,365/25", -10_800, -16_200),
    ] as [(String, Int, Int?)]) func `the rule for ever is read`(text: String, offset: Int, summer: Int?)
    throws
  {
    let rule = try #require(ClockRule(text))
    #expect(rule.offset == offset)
    #expect(rule.summer?.offset == summer)
  }

  @Test(arguments: [
    "", "CET", "-1", "CET-1CEST,M3.5.0", "CET-1CEST,M13.5.0,M10.5.0", "CET-1CEST,M3.6.0,M10.5.0",
    "CET-1CEST,M3.5.7,M10.5.0", "CET-1CEST,M3.5.0,M10.5.0/3,", "<CET-1", "CET-1CEST,J,J",
  ]) func `what is no such rule is refused`(text: String) {
    #expect(ClockRule(text) == nil)
  }
}
