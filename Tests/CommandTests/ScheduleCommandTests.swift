import Foundation
import TestSupport
import Testing

/// `liaison schedule`, as an admin uses it.
@Suite struct `Schedule commands` {
  private static let shown = "\(Checkout.root)/Tests/CommandTests/Shown"

  @Test func `paused it misses its time, and resumed it makes up for the latest`() throws {
    let desk = try ScheduleDesk()
    #expect(
      try desk.run("schedule", "pause", "weekly", "--reason", "Eid al-Adha").output
        == "weekly is paused. It goes on with: liaison schedule resume weekly\n")
    try desk.clock.step(by: "3 weeks")
    #expect(try desk.run("tick").status == 3)
    #expect(try desk.slots() == [])
    #expect(
      try desk.run("schedule", "why", "weekly").output == """
        It is paused since 2017-08-02 12:00 by postgres: Eid al-Adha
        Nothing falls due until it is resumed.

        """)
    #expect(
      try desk.run("schedule", "list").output.contains(/weekly +every Sunday, 07:00 +paused *\n/))
    #expect(
      try desk.run("schedule", "resume", "weekly").output
        == "weekly goes on. Of what it missed it makes up for the latest.\n")
    #expect(try desk.run("tick").status == 0)
    #expect(
      try desk.slots() == ["08-06 07:00|skipped|rule", "08-13 07:00|skipped|rule", "08-20 07:00|done|rule"])
  }

  @Test func `asked for now it says what it covers, and a tick serves it`() throws {
    let desk = try ScheduleDesk()
    #expect(
      try desk.run("schedule", "run-now", "weekly").output == """
        The slot 2017-08-02 12:00 of weekly is due.
        It covers Sun 23 - Sat 29 July 2017.
        A running liaison worker serves it at once, else the next liaison tick does.

        """)
    #expect(
      try desk.run("schedule", "why", "weekly").output.hasPrefix("The slot of 2017-08-02 12:00 waits for "))
    #expect(try desk.run("tick").status == 0)
    #expect(try desk.slots() == ["08-02 12:00|done|hand"])
    // Within the same second it is asked for again, and asked for twice it is one.
    for _ in 1...2 {
      #expect(
        try desk.run("schedule", "run-now", "weekly").output.hasPrefix("The slot 2017-08-02 11:59:59 of"))
    }
    #expect(try desk.slots() == ["08-02 11:59|due|hand", "08-02 12:00|done|hand"])
    // Every list names it so that it can be skipped by that name.
    #expect(try desk.run("schedule", "show", "weekly").output.contains("\n2017-08-02 11:59:59  due "))
    #expect(try desk.run("status").output.contains(/weekly +2017-08-02 11:59:59 +due/))
    #expect(
      try desk.run("schedule", "why", "weekly").output.hasPrefix("The slot of 2017-08-02 11:59:59 waits for ")
    )
    #expect(
      try desk.run("schedule", "skip", "weekly", "--slot", "2017-08-02 11:59:59", "--reason", "x").status == 0
    )
  }

  @Test func `the next one is skipped ahead of its time, and its time passes`() throws {
    let desk = try ScheduleDesk()
    #expect(
      try desk.run("schedule", "skip", "weekly", "--slot", "Sunday 2017-08-06 07:00", "--reason", "No round")
        .output
        == "The slot 2017-08-06 07:00 of weekly is skipped.\n")
    #expect(
      try desk.run("schedule", "why", "weekly").output
        == "Its next due time, 2017-08-06 07:00 (Asia/Baghdad), will be skipped: No round\n")
    #expect(try desk.run("schedule", "list").output.contains("2017-08-06 07:00 skipped"))
    // A clock that is set back does not bring it back.
    try desk.clock.step(by: "-1 minute")
    #expect(try desk.run("tick").status == 3)
    try desk.clock.stand(at: "2017-08-06 12:00")
    #expect(try desk.run("tick").status == 0)
    #expect(try desk.slots() == ["08-06 07:00|skipped|rule"])
    #expect(try desk.run("schedule", "list").output.contains(/2017-08-13 07:00  2017-08-06 07:00  skipped\n/))
    #expect(try desk.database.psql("select * from api_v1.overdue_schedule") == "")
  }

  @Test func `a failed one stays in sight while the next is skipped ahead`() throws {
    let desk = try ScheduleDesk()
    try desk.database.psql("update ops.schedule set report = 'no-such-report', max_attempts = 1")
    try desk.clock.stand(at: "2017-08-06 07:00")
    #expect(try desk.run("tick").status == 1)
    _ = try desk.run("schedule", "skip", "weekly", "--slot", "2017-08-13 07:00", "--reason", "No round")
    try desk.clock.step(by: "1 hour")
    #expect(
      try desk.database.psql("select label, state from api_v1.overdue_report")
        == "2017-08-06 07:00:00|failed\n")
    #expect(
      try desk.run("schedule", "why", "weekly").output.hasPrefix(
        "The newest slot, of 2017-08-06 07:00, is failed: "))
  }

  @Test func `backfill says what it would do, changes nothing when dry, then does it`() throws {
    let desk = try ScheduleDesk()
    let words = ["schedule", "backfill", "weekly", "--from", "2017-07-10", "--to", "2017-08-02 12:00"]
    func backfill(_ extra: String...) throws -> Finished {
      try Tool.run(
        Program.path, words + extra,
        environment: Program.environment.merging(["LIAISON_DATABASE": desk.database.conninfo]) { $1 })
    }
    try expectGolden(try backfill("--dry-run").output, at: "\(Self.shown)/schedule-backfill-dry-run.txt")
    #expect(try desk.slots() == [])
    try expectGolden(try backfill().output, at: "\(Self.shown)/schedule-backfill.txt")
    #expect(
      try desk.slots() == [
        "07-16 07:00|due|backfill", "07-23 07:00|due|backfill", "07-30 07:00|due|backfill",
      ])
    #expect(try desk.run("tick").status == 0)
    let again = try backfill("--format", "csv").output
    #expect(again.contains("2017-07-16 07:00,done,no,as it was,2017-07-09,2017-07-15,"))
    #expect(try backfill("--again", "all", "--dry-run").output.contains("slots to be served: 3."))
    #expect(try desk.slots().count == 3)
  }

  @Test(arguments: [
    ("2017-08-01", "2017-08-02", "."), ("2017-08-03", "2017-08-05", ": it is still to come."),
    ("2016-01-01", "2016-12-31", ": its rule counts from 2017-01-01 07:00."),
    // Counted from the real clock, which is years ahead of the desk's.
    ("-14d", "yesterday", ": it is still to come."),
  ]) func `a backfill of nothing says why`(first: String, last: String, end: String) throws {
    let desk = try ScheduleDesk()
    #expect(
      try desk.run("schedule", "backfill", "weekly", "--from", first, "--to", last).output
        == "weekly has no due times in that span\(end)\n")
  }

  @Test func `list and show read well`() throws {
    let desk = try ScheduleDesk()
    try desk.schedule(
      "sweep", "duty, recurrence, starts_on, catch_up",
      "'make_meetings', 'RRULE:FREQ=DAILY', '2017-01-01', 'all'")
    try desk.schedule("pack", "report, days_before_meeting", "'agenda-pack', 2")
    try desk.schedule(
      "once", "duty, recurrence, starts_on", "'carry_over', 'RRULE:FREQ=DAILY;COUNT=1', '2017-01-01'")
    _ = try desk.run("schedule", "run-now", "weekly")
    try desk.clock.stand(at: "2017-08-14 09:00")
    _ = try desk.run("tick")
    _ = try desk.run("schedule", "pause", "weekly", "--reason", "Eid al-Adha")
    try desk.database.psql(
      """
      insert into ops.schedule (name, title, duty, recurrence, starts_on, starts_at)
      values ('new', 'Not looked at yet', 'escalate', 'RRULE:FREQ=MONTHLY;BYMONTHDAY=1', '2017-01-01', '02:00')
      """)
    try expectGolden(try desk.run("schedule", "list").output, at: "\(Self.shown)/schedule-list.txt")
    try desk.database.psql("update ops.worker set host = 'here', process = 1")
    try expectGolden(
      try desk.run("schedule", "show", "weekly").output, at: "\(Self.shown)/schedule-show.txt")
    let json = try desk.run("schedule", "list", "--format", "json").output
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    #expect(rows.map { $0["schedule"] as? String } == ["new", "once", "pack", "sweep", "weekly"])
    #expect(rows.last?["paused_because"] as? String == "Eid al-Adha")
  }

  @Test(arguments: [
    ("pause nope --reason x", "There is no schedule 'nope'. There are resting, weekly."),
    ("resume nope", "There is no schedule 'nope'. There are resting, weekly."),
    ("run-now nope", "There is no schedule 'nope'. There are resting, weekly."),
    (
      "skip nope --slot 2017-08-06T07:00 --reason x",
      "There is no schedule 'nope'. There are resting, weekly."
    ),
    (
      "backfill nope --from 2017-08-01 --to 2017-08-02",
      "There is no schedule 'nope'. There are resting, weekly."
    ),
    ("why nope", "There is no schedule 'nope'. There are resting, weekly."),
    ("show nope", "There is no schedule 'nope'. There are resting, weekly."),
    ("resume weekly", "The schedule weekly is not paused."),
    (
      "pause resting --reason x",
      "The schedule resting is paused already, since 2017-08-02 12:00 by postgres: Rest"
    ),
    (
      "skip weekly --slot 2017-08-13T07:00 --reason x",
      "The schedule weekly has no slot of 2017-08-13 07:00. A slot that waits can be skipped, and the next one that is to come, of 2017-08-06 07:00: see api_v1.slot and api_v1.schedule."
    ),
    (
      "skip weekly --slot 2017-07-30T07:00 --reason x",
      "The slot 2017-07-30 07:00 of weekly is skipped, and only one that waits or has failed can be skipped."
    ),
    (
      "backfill weekly --from 2017-08-02 --to 2017-08-01",
      "The backfill ends, at 2017-08-01 23:59:59, before it begins, at 2017-08-02 00:00:00."
    ),
  ]) func `what is refused, with 65 and its sentence`(words: String, sentence: String) throws {
    let desk = try ScheduleDesk()
    try desk.schedule(
      "resting", "duty, recurrence, starts_on, paused_at, paused_by, paused_because",
      "'escalate', 'RRULE:FREQ=DAILY', '2017-01-01', ops.clock(), 'postgres', 'Rest'")
    try desk.database.psql(
      """
      insert into ops.slot (schedule_id, label, due_at, state, reason, ended_at)
      select id, '2017-07-30 07:00', '2017-07-30 07:00+03', 'skipped', 'Because', ops.clock() from ops.schedule where name = 'weekly'
      """)
    let done = try Tool.run(
      Program.path, ["schedule"] + words.split(separator: " ").map(String.init),
      environment: Program.environment.merging(["LIAISON_DATABASE": desk.database.conninfo]) { $1 })
    #expect(done.status == 65)
    #expect(done.errors.hasSuffix("liaison: \(sentence)\n"), "\(done.errors)")
    #expect(done.output == "")
  }

  @Test(arguments: [
    ["schedule", "pause", "weekly"], ["schedule", "skip", "weekly", "--slot", "soon", "--reason", "x"],
    ["schedule", "skip", "weekly", "--slot", "Monday 2017-08-06 07:00", "--reason", "x"],
    ["schedule", "backfill", "weekly", "--from", "then", "--to", "now"],
    ["schedule", "backfill", "hourly", "--from", "2017-01-01", "--to", "2017-08-02"],
    ["schedule", "backfill", "weekly", "--from", "2017-08-01", "--to", "2017-08-02", "--again", "some"],
  ]) func `what can't be meant, with 64`(words: [String]) throws {
    let desk = try ScheduleDesk()
    try desk.schedule(
      "hourly", "duty, recurrence, starts_on", "'escalate', 'RRULE:FREQ=HOURLY', '2017-01-01'")
    let done = try Tool.run(
      Program.path, words,
      environment: Program.environment.merging(["LIAISON_DATABASE": desk.database.conninfo]) { $1 })
    #expect(done.status == 64, "\(done.errors)")
  }

  @Test func `a reason is more than nothing`() throws {
    let desk = try ScheduleDesk()
    let paused = try desk.run("schedule", "pause", "weekly", "--reason", "")
    let skipped = try desk.run("schedule", "skip", "weekly", "--slot", "2017-08-06 07:00", "--reason", "")
    #expect([paused.status, skipped.status] == [65, 65], "\(paused.errors) \(skipped.errors)")
    #expect(try desk.slots() == [])
  }
}
