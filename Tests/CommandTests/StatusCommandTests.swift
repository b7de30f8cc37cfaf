import Foundation
import TestSupport
import Testing

/// `liaison status`: what an admin looks at first.
@Suite struct `Status command` {
  private static let shown = "\(Checkout.root)/Tests/CommandTests/Shown"

  /// What differs from machine to machine, by a name for it; the standing clock of the test is years behind.
  private func onAnyMachine(_ text: String) -> String {
    text.replacing(/clock is [0-9]+ days ahead/, with: "clock is N days ahead")
      .replacing(/Database: .*/, with: "Database:   NAME")
      .replacing(/version [0-9]{4}[a-z]/, with: "version ZONES")
      .replacing(/liaison [0-9]+\.[0-9]+\.[0-9]+/, with: "liaison VERSION")
  }

  @Test func `all is well in a new database, and with a tick's help`() throws {
    let database = try TestDatabase.make()
    let place = try Sandbox()
    func run(_ words: String...) throws -> Finished {
      try Tool.run(
        Program.path, words + ["--database", database.conninfo],
        environment: Program.environment.merging(["LIAISON_REPORTS": "\(place.path)/editions"]) { $1 })
    }
    let new = try run("status")
    #expect(new.status == 0, "\(new.output)\(new.errors)")
    #expect(
      new.output.hasPrefix("All is well.\n\nNothing is due, running or paused.\n\nNo worker was heard of"))
    _ = try run("tick")
    let ticked = try run("status", "--format", "json")
    #expect(ticked.status == 0, "\(ticked.output)\(ticked.errors)")
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(ticked.output.utf8)) as? [String: Any])
    #expect(json["is_well"] as? Bool == true)
    #expect((json["workers"] as? [[String: Any]])?.first?["health"] as? String == "ended")
    #expect(json["zones"] as? String == "Asia/Baghdad: the same here and in the database for two years")
  }

  @Test func `a bad week on one screen`() throws {
    let desk = try ScheduleDesk()
    try desk.schedule(
      "failing", "report, recurrence, starts_on, max_attempts",
      "'gone-weekly', 'RRULE:FREQ=WEEKLY;BYDAY=SU', '2017-01-01', 1")
    try desk.schedule(
      "resting", "duty, recurrence, starts_on", "'escalate', 'RRULE:FREQ=DAILY', '2017-01-01'")
    _ = try desk.run("schedule", "pause", "resting", "--reason", "The officer is away")
    try desk.clock.stand(at: "2017-08-06 07:00")
    #expect(try desk.run("tick").status == 1)
    try desk.schedule(
      "broken", "duty, recurrence, starts_on", "'carry_over', 'RRULE:FREQ=WEEKLY;BYDAY=MO', '2017-01-01'")
    try desk.database.psql(
      """
      insert into ops.schedule (name, title, duty, recurrence, starts_on, starts_at, on_time)
      values ('sleepy', 'Late', 'make_meetings', 'RRULE:FREQ=DAILY', '2017-01-01', '07:05', '5 minutes')
      """)
    _ = try desk.run("tick")
    try desk.clock.stand(at: "2017-08-06 07:12")
    _ = try desk.run("schedule", "run-now", "weekly")
    try desk.database.psql(
      """
      update ops.worker set host = 'here', process = 1;
      insert into ops.worker (id, kind, host, process, version, clock_skew, activity, started_at, seen_at) values
        (gen_random_uuid(), 'worker', 'erbil-1', 41, '0.1.0', '0', 'idle', ops.clock() - interval '3 days', ops.clock() - interval '2 hours'),
        (gen_random_uuid(), 'worker', 'erbil-2', 42, '0.1.0', '-9.4 seconds', 'idle', ops.clock() - interval '3 days', ops.clock() - interval '2 seconds'),
        (gen_random_uuid(), 'worker', 'erbil-3', 43, '0.1.0', '0', 'idle', ops.clock() - interval '3 days', ops.clock() - interval '2 days'),
        (gen_random_uuid(), 'worker', 'erbil-3', 44, '0.1.0', '0', 'idle', ops.clock() - interval '1 day', ops.clock() - interval '1 second');
      """)
    let done = try desk.run("status")
    #expect(done.status == 1)
    try expectGolden(onAnyMachine(done.output), at: "\(Self.shown)/status.txt")
  }

  @Test func `nobody ever served anything`() throws {
    let desk = try ScheduleDesk()
    try desk.database.psql("update ops.schedule set recurrence = 'RRULE:FREQ=DAILY'")
    try desk.clock.step(by: "20 minutes")
    #expect(
      try desk.run("status").output.contains(
        "Nobody has worked out when weekly falls due, since 2017-08-02 12:00: no worker runs, and no"))
  }

  @Test func `a rule of the past that never made anything is told`() throws {
    let desk = try ScheduleDesk()
    try desk.schedule(
      "late", "duty, recurrence, starts_on", "'escalate', 'RRULE:FREQ=DAILY;COUNT=3', '2016-08-06'")
    let note = "\nGood to know\n1: The rule of late gave no due time since it was entered"
    #expect(try desk.run("status").output.contains(note))
    _ = try desk.run("schedule", "backfill", "late", "--from", "2016-08-06", "--to", "2016-08-06")
    #expect(try !desk.run("status").output.contains(note))
  }

  @Test func `a schema that is not this program's still gives a status`() throws {
    let desk = try ScheduleDesk()
    try desk.database.psql("drop view api_v1.overdue_report; delete from ops.api_file")
    let drifted = try desk.run("status")
    #expect(drifted.status == 1)
    #expect(drifted.output.contains("1: The database's schema is not this program's ("))
    #expect(drifted.output.contains("\nTime zones: version "), "what can be told is told")

    let empty = try desk.database.server.createDatabase()
    let bare = try Program.run("status", "--database", desk.database.server.conninfo(database: empty))
    #expect(bare.status == 1)
    #expect(bare.output.contains("1: What is due can't be told before the schema is this program's."))

    try desk.database.psql(
      "update ops.migration set name = '0099_of_tomorrow', number = 99 where number = 27")
    #expect(
      try desk.run("status").output.contains("The database has migration 0099_of_tomorrow, and this program"))
  }
}
