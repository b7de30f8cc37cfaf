import Agenda
import Foundation
import TestSupport
import Testing

@testable import Liaison

/// Local time to instant, which `liaison.instant` decides for what is stored and `Agenda` for what is only shown.
@Suite struct InstantTests {
  @Test(arguments: [
    ("Europe/Berlin", "2027-03-28 02:30", "2027-03-28 01:30:00+00"),
    ("Europe/Berlin", "2027-10-31 02:30", "2027-10-31 00:30:00+00"),
    ("Europe/Berlin", "2027-10-31 03:00", "2027-10-31 02:00:00+00"),
    ("Asia/Baghdad", "2007-10-01 03:30", "2007-09-30 23:30:00+00"),
    ("Asia/Baghdad", "2027-10-01 03:30", "2027-10-01 00:30:00+00"),
    ("Pacific/Apia", "2011-12-30 09:00", "2011-12-30 19:00:00+00"),
    ("Pacific/Kwajalein", "1969-09-30 14:00", "1969-09-30 03:00:00+00"),
  ]) func `a gap shifts forward, and of a fold the first is meant`(zone: String, local: String, utc: String)
    throws
  {
    let database = try TestDatabase.make()
    let instant = try database.psql(
      "set time zone 'UTC'; select liaison.instant('\(local)', '\(zone)')")
    #expect(instant == "\(utc)\n")
    #expect(try database.psql("select liaison.instant(null, '\(zone)') is null") == "t\n")
  }

  @Test func `the database and the preview agree at every clock change of every zone`() throws {
    let database = try TestDatabase.make()
    let names = try database.psql(
      "select name from pg_timezone_names where name ~ '^[A-Z][A-Za-z_]+/' or name = 'UTC' order by name"
    ).split(separator: "\n").map(String.init)
    try #require(names.count > 400)
    var zones = ZoneLibrary()
    var rows = ""
    for name in names {
      let zone = try zones.zone(name)
      for change in Self.changes(of: zone) {
        let shown = [change - 1, change].map { $0 + zone.offset(at: $0) }
        // Round both edges of the gap or fold, and in its middle.
        let moments = shown.flatMap { [$0 - 1, $0, $0 + 1] } + [(shown[0] + shown[1]) / 2]
        for moment in moments {
          let local = CivilDateTime(secondsOnWall: moment)
          rows += "\(name)\t\(local)\t\(zone.instant(of: local))\n"
        }
      }
    }
    let file = "\(database.server.directory)/instants"
    try Data(rows.utf8).write(to: URL(filePath: file))
    let differing = try database.psql(
      """
      create temporary table shown (zone text, local timestamp, instant bigint);
      \\copy shown from '\(file)'
      select count(*) > 100000 from shown;
      select zone, local, instant, extract(epoch from liaison.instant(local, zone))::bigint
        from shown
       where extract(epoch from liaison.instant(local, zone)) <> instant
       limit 5;
      """)
    #expect(differing == "t\n")
  }

  /// Instants at which the zone's offset changes, from 1970 to 2045 and round 2300 and 2700, looked for day by day.
  private static func changes(of zone: Zone) -> [Int] {
    let day = 86_400
    let days = Array(0..<27_400) + Array(120_600..<121_000) + Array(266_800..<267_200)
    return days.compactMap { number in
      var (low, high) = (number * day, (number + 1) * day)
      guard zone.offset(at: low) != zone.offset(at: high) else { return nil }
      while high - low > 1 {
        let middle = (low + high) / 2
        if zone.offset(at: middle) == zone.offset(at: low) { low = middle } else { high = middle }
      }
      return high
    }
  }
}

extension CivilDateTime {
  fileprivate init(secondsOnWall second: Int) {
    let (day, time) = (Int((Double(second) / 86_400).rounded(.down)), second)
    self.init(CivilDate(dayNumber: day), secondOfDay: time - day * 86_400)
  }
}
