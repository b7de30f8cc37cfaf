import Agenda
import Foundation
import Postgres
import Reporting
import Synchronization
import TestSupport
import Testing

@testable import Liaison

/// From a slot that is due to one that is done: leases, terms, attempts.
@Suite struct Serving {
  private func due(_ columns: String = "") async throws -> Fixture {
    let fixture = try Fixture(at: "2017-08-05 12:00")
    try fixture.schedule(columns: columns)
    _ = try await fixture.tick()
    try fixture.clock.stand(at: "2017-08-06 07:00")
    return fixture
  }

  private func service(_ fixture: Fixture, worker: WorkerIdentity = WorkerIdentity(kind: .worker))
    async throws
    -> SlotService
  {
    try await worker.signOn(to: fixture.database, isListening: false, clockSkew: nil)
    let reports = fixture.installation.reports
    return SlotService(
      worker: worker.id, clock: fixture.database, work: fixture.database, output: fixture.output,
      report: { try ReportLibrary.load($0, folder: reports) }, journal: fixture.journal)
  }

  @Test func `a due report is published once, and says so in its slot, its run and its edition`() async throws
  {
    let fixture = try await due()
    #expect(try await fixture.tick() == .done)
    #expect(fixture.folders() == ["returns-weekly_2017-07-30_2017-08-05_e1"])
    #expect(
      try fixture.lines("select state, last_outcome, term, period_start, edition from api_v1.slot") == [
        "done|published|1|2017-07-30|returns-weekly_2017-07-30_2017-08-05_e1"
      ])
    #expect(
      try fixture.lines("select health, activity, runs_done from api_v1.worker_health where runs_done > 0")
        == ["ended|ended|1"])
    #expect(try await fixture.tick() == .nothingDue)
    #expect(
      fixture.log.filter { !$0.contains("database: ") }
        == ["liaison: weekly 2017-08-06 07:00: published returns-weekly_2017-07-30_2017-08-05_e1\n"])
  }

  @Test
  func `asked for by hand it is made again, finds the edition unchanged, and stays out of the rule's way`()
    async throws
  {
    let fixture = try await due()
    _ = try await fixture.tick()
    try fixture.clock.stand(at: "2017-08-06 09:30")
    #expect(
      try fixture.lines("select api_v1.run_schedule_now('weekly')") == ["2017-08-06 09:30:00"])
    #expect(try await fixture.tick() == .done)
    #expect(
      try fixture.lines("select origin, last_outcome from api_v1.slot order by label") == [
        "rule|published", "hand|unchanged",
      ])
    #expect(fixture.folders().count == 1)
  }

  @Test func `a failure is tried again after a while, longer each time, and given up in the end`()
    async throws
  {
    let fixture = try await due("report = 'no-such-report', max_attempts = 3")
    #expect(try await fixture.tick() == .someFailed)
    #expect(try await fixture.tick() == .nothingDue, "it waits")
    let first = try fixture.lines(
      "select attempts, reason, next_attempt_at - ops.clock() between '45 seconds' and '1 minute' from api_v1.slot"
    )
    #expect(first.count == 1 && first[0].hasPrefix("1|") && first[0].hasSuffix("|t"))
    #expect(first[0].contains("no-such-report"))
    try fixture.clock.step(by: "1 minute")
    #expect(try await fixture.tick() == .someFailed)
    #expect(
      try fixture.lines(
        "select next_attempt_at - ops.clock() between '90 seconds' and '2 minutes' from api_v1.slot")
        == ["t"])
    try fixture.clock.step(by: "2 minutes")
    #expect(try await fixture.tick() == .someFailed)
    try fixture.clock.step(by: "1 day")
    #expect(try await fixture.tick() == .nothingDue)
    #expect(try fixture.lines("select state, attempts, term from api_v1.slot") == ["failed|3|3"])
    #expect(try fixture.lines("select state from api_v1.overdue_report") == ["failed"])
    // An admin has seen to it.
    try fixture.server.psql(
      "select api_v1.skip_slot('weekly', '2017-08-06 07:00', 'There is no such report any more')")
    #expect(try fixture.lines("select state from api_v1.overdue_report") == [])
  }

  @Test func `a slot is one worker's, and another's when its lease has ended`() async throws {
    let fixture = try await due()
    let (one, other) = (try await service(fixture), try await service(fixture))
    _ = try await fixture.database.enterDueSlots { _, _ in }
    let claimed = try #require(try await fixture.database.claimSlot(for: one.worker))
    #expect(try await fixture.database.claimSlot(for: other.worker) == nil)
    try fixture.clock.step(by: "29 seconds")
    #expect(try await fixture.database.claimSlot(for: other.worker) == nil)
    try fixture.clock.step(by: "1 second")
    let taken = try #require(try await fixture.database.claimSlot(for: other.worker))
    #expect(taken.lease.term == 2)
    // The first comes to: nothing that it says counts.
    await #expect(throws: LeaseLost.self) {
      try await fixture.database.write { try $0.hold(claimed.lease) }
    }
    await #expect(throws: LeaseLost.self) {
      try await fixture.database.write { try $0.finish(claimed.lease, RunEnd(outcome: .done)) }
    }
    try await fixture.database.write { try $0.finish(taken.lease, RunEnd(outcome: .done)) }
    try await fixture.database.write { try $0.finish(taken.lease, RunEnd(outcome: .done)) }
    #expect(
      try fixture.lines("select term, outcome, told from api_v1.run order by term") == [
        "1|lost|Its worker was not heard of for 30 seconds.", "2|done|",
      ])
    #expect(try fixture.lines("select state, attempts from api_v1.slot") == ["done|1"])
  }

  @Test func `a lease is renewed beside the transaction that publishes, without waiting for it`() async throws
  {
    let fixture = try await due()
    let service = try await service(fixture)
    _ = try await fixture.database.enterDueSlots { _, _ in }
    let claimed = try #require(try await fixture.database.claimSlot(for: service.worker))
    try await fixture.database.write { connection in
      try connection.hold(claimed.lease)
      #expect(
        try fixture.lines("select ops.renew_lease('\(claimed.lease.slot)', \(claimed.lease.term))") == ["t"])
      #expect(
        try fixture.lines("select ops.renew_lease('\(claimed.lease.slot)', \(claimed.lease.term - 1))") == [
          "f"
        ])
    }
  }

  @Test func `a rule that is changed in the second in which it was entered is not served by the old one`()
    async throws
  {
    let fixture = try Fixture()
    try fixture.schedule()
    let before = try fixture.lines("select watermark from ops.schedule")
    try fixture.server.psql("update ops.schedule set recurrence = 'RRULE:FREQ=DAILY'")
    let watermark = try #require(before.first)
    let entered = try fixture.lines(
      "select * from ops.enter_slots((select id from ops.schedule), '\(watermark)', '{}', '2017-08-06 07:00')"
    )
    #expect(entered == [])
    #expect(try fixture.lines("select next_label from ops.schedule") == [])
  }

  @Test func `a worker whose answer was lost finds the slot it has, without an attempt`() async throws {
    let fixture = try await due()
    let service = try await service(fixture)
    _ = try await fixture.database.enterDueSlots { _, _ in }
    _ = try await fixture.database.claimSlot(for: service.worker)
    guard case .served = try await service.serveNext() else { return #expect(Bool(false), "it was served") }
    #expect(try fixture.lines("select state, attempts, term from api_v1.slot") == ["done|0|2"])
  }

  @Test func `a slot whose workers die one after another is given up`() async throws {
    let fixture = try await due("max_attempts = 2")
    let service = try await service(fixture)
    _ = try await fixture.database.enterDueSlots { _, _ in }
    for _ in 1...2 {
      let doomed = WorkerIdentity(kind: .tick)
      try await doomed.signOn(to: fixture.database, isListening: false, clockSkew: nil)
      _ = try await fixture.database.claimSlot(for: doomed.id)
      try fixture.clock.step(by: "31 seconds")
    }
    #expect(try await service.serveNext() == nil)
    #expect(
      try fixture.slots() == [
        "08-06 07:00|failed|Its worker was lost the last of 2 times it was tried; look for what ended the process."
      ])
  }

  @Test func `a run that is told to stop is handed back without an attempt`() async throws {
    let fixture = try await due()
    let task = Mutex<Task<Tick.Outcome, any Error>?>(nil)
    let started = Mutex(false)
    let running = Task {
      try await fixture.tick { step, side in
        guard step == .lastFile, side == .after else { return }
        started.withLock { $0 = true }
        // The task is there before the step that stops it.
        while task.withLock({ $0 }) == nil { usleep(1000) }
        task.withLock { $0?.cancel() }
      }
    }
    task.withLock { $0 = running }
    await #expect(throws: CancellationError.self) { try await running.value }
    #expect(started.withLock { $0 })
    #expect(
      try fixture.lines("select state, attempts, last_outcome from api_v1.slot") == ["due|0|handed_back"])
    #expect(fixture.folders() == [])
    #expect(try await fixture.tick() == .done)
    #expect(fixture.folders().count == 1)
  }

  @Test func `a clock that steps back fires nothing twice, and leaves no lease behind that nobody can end`()
    async throws
  {
    let fixture = try await due()
    _ = try await fixture.tick()
    for step in ["-1 hour", "-1 day", "-1 year", "1 year", "1 day", "1 hour"] {
      try fixture.clock.step(by: step)
      _ = try await fixture.tick()
      #expect(try fixture.slots() == ["08-06 07:00|done|"], "after \(step)")
    }
    // A worker died with a lease of the time before the clock was set back.
    let dead = WorkerIdentity(kind: .worker)
    try await dead.signOn(to: fixture.database, isListening: false, clockSkew: nil)
    try fixture.clock.step(by: "1 week")
    _ = try await fixture.database.enterDueSlots { _, _ in }
    _ = try await fixture.database.claimSlot(for: dead.id)
    try fixture.server.psql(
      "update ops.slot set due_at = due_at - interval '2 days', lease_ends_at = lease_ends_at + interval '1 day' where state = 'running'"
    )
    #expect(try await fixture.tick() == .done)
    #expect(try fixture.slots().last == "08-13 07:00|done|")
  }

  @Test func `a clock that ran ahead and was set right: what it skipped is due at its time after all`()
    async throws
  {
    let fixture = try await due()
    _ = try await fixture.tick()
    try fixture.clock.step(by: "1 year")
    _ = try await fixture.tick()
    #expect(try fixture.slots().count { $0.contains("skipped") } == 51)
    try fixture.clock.step(by: "-1 year")
    #expect(try await fixture.tick() == .nothingDue)
    // A step back for a moment undoes nothing of what was skipped since.
    try fixture.clock.stand(at: "2017-08-12 07:00")
    #expect(try await fixture.tick() == .nothingDue)
    #expect(try fixture.slots().count { $0.contains("skipped") } == 51)
    try fixture.clock.stand(at: "2017-08-13 07:00")
    #expect(try await fixture.tick() == .done)
    #expect(try fixture.slots()[1] == "08-13 07:00|done|")
    #expect(try fixture.slots().count { $0.contains("skipped") } == 50)
  }

  @Test func `an agenda pack comes two days before each meeting that is planned, once, wherever it is moved`()
    async throws
  {
    let fixture = try Fixture(at: "2017-07-24 12:00")
    try fixture.server.psql("begin;\n\\i '\(Checkout.root)/sql/demo/demo.sql'\ncommit;")
    try fixture.server.psql(
      """
      insert into ops.schedule (name, title, report, days_before_meeting, starts_at)
      values ('pack', 'Agenda pack', 'agenda-pack', 2, '07:00');
      update ops.schedule set watermark = '2017-07-24' where name = 'pack'
      """)
    let planned = try fixture.lines(
      "select planned_start_at::date from api_v1.meeting where status = 'planned' order by 1 limit 1")
    #expect(planned == ["2017-09-03"] || planned == ["2017-09-05"], "what the demo plans")
    let day = try #require(planned.first)
    #expect(try await fixture.tick() == .nothingDue)
    let label = try fixture.lines("select next_label from api_v1.schedule").first
    #expect(label == (day == "2017-09-03" ? "2017-09-01 07:00:00" : "2017-09-03 07:00:00"))
    try fixture.clock.stand(at: String((label ?? "").prefix(16)))
    #expect(try await fixture.tick() == .done)
    #expect(fixture.folders() == ["agenda-pack_\(day)_\(day)_e1"])
    #expect(try await fixture.tick() == .nothingDue)
    // Three weeks on, the meeting after it has passed unnoticed.
    let next = try fixture.lines(
      "select planned_start_at::date from api_v1.meeting where status = 'planned' order by 1 offset 1 limit 1"
    )
    try fixture.clock.stand(at: "\(next.first ?? "") 23:00")
    try fixture.clock.step(by: "2 days")
    #expect(try await fixture.tick() == .done)
    #expect(
      try fixture.slots(of: "pack").last?.hasSuffix(
        "|skipped|The day of the meeting had passed before anybody noticed.") == true)
    #expect(fixture.folders().count == 1)
  }

  @Test func `a pack whose meeting was moved meanwhile is not made, and the slot says so`() async throws {
    let fixture = try Fixture(at: "2017-07-24 12:00")
    try fixture.server.psql("begin;\n\\i '\(Checkout.root)/sql/demo/demo.sql'\ncommit;")
    try fixture.server.psql(
      """
      insert into ops.schedule (name, title, report, days_before_meeting, starts_at)
      values ('pack', 'Agenda pack', 'agenda-pack', 2, '07:00');
      update ops.schedule set watermark = '2017-07-24' where name = 'pack'
      """)
    let label = try #require(try fixture.lines("select next_label from api_v1.schedule").first)
    try fixture.clock.stand(at: String(label.prefix(16)))
    _ = try await fixture.database.enterDueSlots { _, _ in }
    try fixture.server.psql(
      "select api_v1.move_meeting(ref, '2017-09-13 10:00', 'Eid') from api_v1.meeting where status = 'planned' order by ref limit 1"
    )
    #expect(try await fixture.tick() == .done)
    #expect(
      try fixture.lines("select state, last_outcome, told is not null from api_v1.slot") == ["done|empty|t"])
    #expect(fixture.folders() == [])
  }

  @Test func `a pack that is asked for by hand is of the next meeting`() async throws {
    let fixture = try Fixture(at: "2017-07-24 12:00")
    try fixture.server.psql("begin;\n\\i '\(Checkout.root)/sql/demo/demo.sql'\ncommit;")
    try fixture.server.psql(
      """
      insert into ops.schedule (name, title, report, days_before_meeting, starts_at)
      values ('pack', 'Agenda pack', 'agenda-pack', 2, '07:00')
      """)
    let day = try #require(
      try fixture.lines("select min(planned_start_at)::date from api_v1.meeting where status = 'planned'")
        .first)
    let asked = try await fixture.database.runNow("pack", reports: fixture.installation.reports)
    #expect(asked.period?.start.description == day)
    #expect(try await fixture.tick() == .done)
    #expect(fixture.folders() == ["agenda-pack_\(day)_\(day)_e1"])
  }

  @Test func `the seeded schedules do all their duties on the demonstration`() async throws {
    let server = try TestDatabase.demo()
    let clock = try DatabaseClock(in: server)
    try server.psql("update ops.schedule set watermark = watermark - interval '8 days'")
    _ = clock
    let output = "/tmp/liaison-duties-\(UUID().uuidString.prefix(8))"
    defer { try? FileManager.default.removeItem(atPath: output) }
    let log = Fixture.Lines()
    let journal = Journal(.text, for: .person) { log.append($0) }
    let database = Database(Deadlines.clockwork.applied(to: ConnectionOptions(server.conninfo)))
    let outcome = try await Tick(Installation(folder: Checkout.root), output: output, journal: journal).run(
      on: database)
    #expect(outcome == .done, "\(log.all)")
    #expect(
      try server.psql("select distinct schedule from api_v1.slot where state = 'done' order by 1")
        == "carry-over\ncoordination-weekly\nescalate\nmake-meetings\nprune\nrefresh-calendars\nreturns-weekly\n"
    )
    #expect(FileManager.default.fileExists(atPath: "\(output)/calendar/meetings.ics"))
  }
}
