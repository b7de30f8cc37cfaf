import Agenda
import Foundation
import Postgres
import TestSupport
import Testing

@testable import Liaison

/// Daily schedules in every zone whose clocks are changed, on the days of the change and round them.
@Suite struct `A change of clocks` {
  /// One change of a zone's clocks: the seconds since 1970, and the local times that it leaves out or brings twice.
  private struct Change {
    let zone: String
    let instant: Int
    /// Seconds east of UTC.
    let before: Int
    let after: Int

    /// Local times of day to be due at: one that is left out or comes twice, and its edges.
    var times: [String] {
      let (low, high) = (min(before, after) + instant, max(before, after) + instant)
      return [low, (low + high) / 2, high].map { second in
        let ofDay = ((second % 86400) + 86400) % 86400
        return "\(ofDay / 3600):\(ofDay / 60 % 60)"
      }
    }
  }

  private static let years = 1_767_225_600..<1_830_297_600  // 2026 and 2027

  /// Every change in those years; of zones that are the same only the first by name.
  private static func changes(_ names: [String]) throws -> [Change] {
    var library = ZoneLibrary()
    var seen: Set<[Int]> = []
    return try names.flatMap { name -> [Change] in
      let zone = try library.zone(name)
      let changes = stride(from: years.lowerBound, to: years.upperBound, by: 86400).compactMap {
        day -> Change? in
        let (before, after) = (zone.offset(at: day), zone.offset(at: day + 86400))
        guard before != after else { return nil }
        var (low, high) = (day, day + 86400)
        while high - low > 1 {
          let middle = (low + high) / 2
          if zone.offset(at: middle) == before { low = middle } else { high = middle }
        }
        return Change(zone: name, instant: high, before: before, after: after)
      }
      let isNew = seen.insert(changes.flatMap { [$0.instant, $0.before, $0.after] }).inserted
      return isNew ? changes : []
    }
  }

  @Test func `gives one slot a day, in order, at the instant of its label`() async throws {
    let site = try Site(due: 0)
    let names = try site.database.psql(
      "select name from pg_timezone_names where name ~ '^[A-Za-z_]+(/[A-Za-z0-9_+-]+)+$' and name !~ '^(posix|right)/' order by name"
    ).split(separator: "\n").map(String.init)
    let byZone = Dictionary(grouping: try Self.changes(names), by: \.zone)
    #expect(byZone.count > 20, "the zones' changes were not found")
    let changes = Form.some(6, of: byZone.sorted { $0.key < $1.key }).flatMap(\.value)
    try site.database.psql("delete from ops.test_began; delete from ops.schedule")
    try stand(site, at: Self.years.lowerBound - 86400)
    let times = Dictionary(grouping: changes, by: \.zone).mapValues { Set($0.flatMap(\.times) + ["2:30"]) }
    let rows = times.sorted { $0.key < $1.key }.enumerated().flatMap { number, zone in
      zone.value.sorted().enumerated().map {
        "('zone-\(number)-\($0.offset)', '\(zone.key)', 'note', 'RRULE:FREQ=DAILY', '2025-01-01', '\($0.element)', '\(zone.key)', 'all', '10 years', 1000)"
      }
    }
    try site.database.psql(
      """
      insert into ops.schedule (name, title, report, recurrence, starts_on, starts_at, zone, catch_up, catch_up_window, catch_up_cap)
      values \(rows.joined(separator: ",\n"));
      insert into ops.test_began select id, watermark from ops.schedule;
      """)

    // Looks in the middle of the day before each change, and round it as often as slots could fall due.
    let offsets =
      stride(from: -7200, through: 10800, by: Form.isLong ? 1800 : 3600).map { $0 + 60 } + [-43200, 43200]
    let moments = Set(changes.flatMap { change in offsets.map { change.instant + $0 } }).sorted()
    let database = Database(ConnectionOptions(site.database.conninfo))
    var entered = 0
    for moment in moments + [Self.years.upperBound] {
      try stand(site, at: moment)
      entered += try await database.enterDueSlots { Issue.record("\($0): \($1)") }.count
    }
    await database.close()
    print(
      "\(entered) slots of \(rows.count) schedules in \(times.count) zones, entered at \(moments.count) moments."
    )

    #expect(
      try site.database.psql(
        "select s.zone, t.label, t.state from ops.slot t join ops.schedule s on s.id = t.schedule_id where t.state <> 'due' limit 5"
      ) == "")
    // The site's own rules: each label once, none else, each at its instant.
    let offences = try site.offences().filter {
      $0.contains("label that the rule") || $0.contains("the rule gives")
    }
    #expect(offences.prefix(5) == [])
    #expect(
      try site.database.psql(
        """
        select s.zone, t.label, t.due_at, t.entered_at from ops.slot t join ops.schedule s on s.id = t.schedule_id
         where t.entered_at < t.due_at limit 5
        """) == "", "entered before it was due")
    #expect(
      try site.database.psql(
        """
        select zone, label from (
          select s.zone, t.label, t.entered_at < lag(t.entered_at) over (partition by s.id order by t.label) as is_out_of_order
            from ops.slot t join ops.schedule s on s.id = t.schedule_id) o
         where is_out_of_order limit 5
        """) == "", "entered out of order")
    try expectInstants(site)
  }

  /// What Agenda makes of each label, which reads the zones' files by itself.
  private func expectInstants(_ site: Site) throws {
    var library = ZoneLibrary()
    var wrong: [String] = []
    let rows = try site.database.psql(
      """
      select s.zone, to_char(t.label, 'YYYY-MM-DD"T"HH24:MI:SS'), extract(epoch from t.due_at)::bigint
        from ops.slot t join ops.schedule s on s.id = t.schedule_id
      """)
    for row in rows.split(separator: "\n") {
      let cells = row.split(separator: "|").map(String.init)
      let label = try #require(CivilDateTime(cells[1]))
      if try library.zone(cells[0]).instant(of: label) != Int(cells[2]) { wrong.append(String(row)) }
    }
    #expect(wrong.prefix(5) == [])
  }

  private func stand(_ site: Site, at instant: Int) throws {
    try site.database.psql("update ops.test_clock set stands_at = to_timestamp(\(instant))")
  }
}
