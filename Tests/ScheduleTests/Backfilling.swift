import Agenda
import Foundation
import Postgres
import Reporting
import TestSupport
import Testing

@testable import Liaison

/// Past due times that are served after all, and what is compared with the database for `liaison status`.
@Suite struct Backfilling {
  private func backfill(
    _ fixture: Fixture, _ schedule: String = "weekly", from first: String, to last: String,
    again: Backfill.Again = .none, isDry: Bool = false
  ) async throws -> [String] {
    let (first, last) = (try #require(CivilDateTime(first)), try #require(CivilDateTime(last)))
    return try await Backfill(
      of: schedule, from: first, through: last, again: again, reports: fixture.installation.reports
    ).run(on: fixture.database, isDry: isDry).map {
      "\($0.label.date) \($0.state ?? "-") \($0.isWanted) \($0.period?.start.description ?? "-")"
    }
  }

  /// One slot failed, one done, one skipped, one that waits.
  private func mixed() async throws -> Fixture {
    let fixture = try Fixture()
    try fixture.schedule()
    try fixture.server.psql(
      """
      insert into ops.slot (schedule_id, label, due_at, state, reason, attempts, ended_at)
      select s.id, l.label, l.label at time zone s.zone, l.state, case when l.state <> 'due' then 'Because' end, 2,
             case when l.state <> 'due' then ops.clock() end
        from ops.schedule s
       cross join (values (timestamp '2017-07-09 07:00', 'failed'::ops.slot_state), ('2017-07-16 07:00', 'done'),
                          ('2017-07-23 07:00', 'skipped'), ('2017-07-30 07:00', 'due')) as l (label, state)
      """)
    return fixture
  }

  private func states(_ fixture: Fixture) throws -> [String] {
    try fixture.lines(
      "select to_char(label, 'MM-DD'), state, origin, attempts from api_v1.slot order by label")
  }

  @Test(arguments: [
    (Backfill.Again.none, ["failed false", "done false", "skipped true", "due false"]),
    (.failed, ["failed true", "done false", "skipped true", "due false"]),
    (.all, ["failed true", "done true", "skipped true", "due false"]),
  ]) func `none, failed, all: which are served again`(again: Backfill.Again, expected: [String]) async throws
  {
    let fixture = try await mixed()
    let before = try states(fixture)
    let dry = try await backfill(
      fixture, from: "2017-07-09 00:00", to: "2017-08-02 12:00", again: again, isDry: true)
    #expect(try states(fixture) == before, "a dry run changes nothing")
    let done = try await backfill(fixture, from: "2017-07-09 00:00", to: "2017-08-02 12:00", again: again)
    #expect(done == dry)
    #expect(done.map { $0.split(separator: " ").dropFirst().prefix(2).joined(separator: " ") } == expected)
    #expect(done.map { String($0.suffix(10)) } == ["2017-07-02", "2017-07-09", "2017-07-16", "2017-07-23"])
    let wanted = zip(before, expected).map { row, what in
      what.hasSuffix("true") ? "\(row.prefix(5))|due|backfill|0" : row
    }
    #expect(try states(fixture) == wanted)
  }

  @Test func `due times from before the schedule was entered are served, each of its own week`() async throws
  {
    let fixture = try Fixture()
    try fixture.schedule()
    let entered = try await backfill(fixture, from: "2017-07-15 00:00", to: "2017-07-24 00:00")
    #expect(entered == ["2017-07-16 - true 2017-07-09", "2017-07-23 - true 2017-07-16"])
    _ = try await fixture.tick()
    #expect(try fixture.slots() == ["07-16 07:00|done|", "07-23 07:00|done|"])
    #expect(fixture.folders().first == "returns-weekly_2017-07-09_2017-07-15_e1")
    #expect(
      try await backfill(fixture, from: "2017-07-15 00:00", to: "2017-07-24 00:00") == [
        "2017-07-16 done false 2017-07-09", "2017-07-23 done false 2017-07-16",
      ])
  }

  @Test func `what is to come, and what lies outside the span, is left alone`() async throws {
    let fixture = try Fixture()
    try fixture.schedule()
    #expect(
      try await backfill(fixture, from: "2017-07-30 07:00", to: "2017-09-30 00:00") == [
        "2017-07-30 - true 2017-07-23"
      ])
    #expect(try await backfill(fixture, from: "2017-07-30 07:01", to: "2017-09-30 00:00") == [])
  }

  @Test func `before meetings the days of past meetings count, held ones too`() async throws {
    let fixture = try Fixture(at: nil)
    try fixture.server.psql("begin;\n\\i '\(Checkout.root)/sql/demo/demo.sql'\ncommit;")
    try fixture.clock.stand(at: "2017-09-20 12:00")
    try fixture.server.psql(
      """
      delete from ops.schedule;
      insert into ops.schedule (name, title, report, days_before_meeting, starts_at) values ('pack', 'Pack', 'agenda-pack', 2, '07:00')
      """)
    let meetings = try fixture.lines(
      "select distinct planned_on, status from api_v1.meeting where planned_on < '2017-09-20' order by 1")
    #expect(meetings == ["2017-07-23|held", "2017-09-05|planned"])
    #expect(
      try await backfill(fixture, "pack", from: "2017-07-01 00:00", to: "2017-09-30 00:00") == [
        "2017-07-21 - true 2017-07-23", "2017-09-03 - true 2017-09-05",
      ])
  }

  @Test func `an hourly rule and a slip of the finger`() async throws {
    let fixture = try Fixture()
    try fixture.schedule(rule: "RRULE:FREQ=HOURLY")
    await #expect {
      try await backfill(fixture, from: "2017-01-01 07:00", to: "2017-03-01 00:00")
    } throws: {
      "\($0)"
        == "weekly has 1410 due times from 2017-01-01 to 2017-03-01, and one backfill takes 1000 at most; shorten the span."
    }
    #expect(try fixture.slots() == [])
  }

  @Test func `another word for again is refused`() async throws {
    let fixture = try await mixed()
    let said = try fixture.server.server.psql(
      ["-qAtc", "select api_v1.backfill_schedule('weekly', '2017-07-01', '2017-08-01', 'some')"],
      database: fixture.server.name)
    #expect(
      said.errors.contains("backfilled again as one of none, failed and all, not 'some'."), "\(said.errors)")
  }
}

/// What this machine and the database have each for themselves.
@Suite struct Drift {
  @Test func `zones that agree, and the first day on which they do not`() async throws {
    let fixture = try Fixture(at: "2017-12-01 12:00")
    try fixture.schedule(columns: "zone = 'Europe/London'")
    let same = try await fixture.database.read { try ZoneAgreement.of($0) }
    #expect(same.zones == ["Europe/London"])
    #expect(same.disagreement == nil)

    let folder = "\(fixture.folder)/zoneinfo"
    try FileManager.default.createDirectory(atPath: "\(folder)/Europe", withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: "/usr/share/zoneinfo/Africa/Abidjan", toPath: "\(folder)/Europe/London")
    let other = try await fixture.database.read {
      try ZoneAgreement.of($0, library: ZoneLibrary(folder: folder))
    }
    #expect(
      other.disagreement
        == "On 2018-03-26 the clocks of Europe/London are at UTC+00:00 by this machine and at UTC+01:00 by the database. Bring tzdata up to date on both."
    )
  }

  @Test func `definitions that changed, that are gone, and that nobody makes`() async throws {
    let fixture = try Fixture()
    try fixture.schedule()
    _ = try await fixture.tick()
    try fixture.clock.stand(at: "2017-08-06 07:00")
    _ = try await fixture.tick()
    let folder = "\(fixture.folder)/reports"
    try Checkout.copy("reports", to: folder)
    func drift() async throws -> DefinitionDrift {
      try await fixture.database.read { try DefinitionDrift.of($0, folder: folder) }
    }
    let unchanged = try await drift()
    #expect(unchanged.problems == [])
    #expect(
      unchanged.notes == [
        "No schedule makes the report agenda-pack.", "No schedule makes the report coordination-weekly.",
      ])
    let query = "\(folder)/returns-weekly/national.sql"
    let text = try String(contentsOfFile: query, encoding: .utf8)
    try "-- Another one.\n\(text)".write(toFile: query, atomically: true, encoding: .utf8)
    #expect(
      try await drift().notes.contains(
        "The definition of returns-weekly has changed since its last edition, returns-weekly_2017-07-30_2017-08-05_e1."
      ))
    try FileManager.default.removeItem(atPath: "\(folder)/returns-weekly")
    #expect(
      try await drift().problems == [
        "The schedule weekly makes the report returns-weekly, which has no definition here."
      ])
    try "nonsense".write(toFile: "\(folder)/agenda-pack/datapackage.yaml", atomically: true, encoding: .utf8)
    #expect(try await drift().problems.first?.hasPrefix("A report definition can't be read: ") == true)
  }

  @Test func `the value of a label, between its quotes`() {
    #expect(Metrics.escaped("a\\b\"c\nd") == #"a\\b\"c\nd"#)
  }
}
