import TestSupport
import Testing

@testable import Liaison

/// Nine weeks in which nobody served anything, under each policy: every due time has its row.
@Suite struct `Catch up` {
  private func nineWeeksLater(_ columns: String) async throws -> Fixture {
    let fixture = try Fixture(at: "2017-08-02 12:00")
    try fixture.schedule(columns: columns)
    #expect(try await fixture.tick() == .done, "it works the next due time out")
    #expect(try await fixture.tick() == .nothingDue)
    try fixture.clock.step(by: "9 weeks")
    #expect(try await fixture.tick() == .done)
    #expect(try await fixture.tick() == .nothingDue)
    return fixture
  }

  private let sundays = [
    "08-06", "08-13", "08-20", "08-27", "09-03", "09-10", "09-17", "09-24", "10-01",
  ]

  @Test func `the latest: one is made, eight are skipped and say why`() async throws {
    let fixture = try await nineWeeksLater("catch_up = 'latest'")
    let slots = try fixture.slots()
    #expect(slots.map { String($0.prefix(5)) } == sundays)
    #expect(slots.last == "10-01 07:00|done|")
    #expect(
      slots.first
        == "08-06 07:00|skipped|It was noticed 59 days late, when the one of 2017-10-01 07:00 was due too; this schedule makes up for the latest only."
    )
    #expect(slots.dropLast().allSatisfy { $0.contains("|skipped|It was noticed") })
    #expect(fixture.folders() == ["returns-weekly_2017-09-24_2017-09-30_e1"])
    #expect(fixture.log.contains { $0.contains("weekly 2017-08-06 07:00 to 2017-09-24 07:00: 8 skipped.") })
  }

  @Test func `all: each is made, of its own week`() async throws {
    let fixture = try await nineWeeksLater("catch_up = 'all'")
    #expect(try fixture.slots() == sundays.map { "\($0) 07:00|done|" })
    #expect(fixture.folders().count == 9)
    #expect(fixture.folders().first == "returns-weekly_2017-07-30_2017-08-05_e1")
    #expect(
      try fixture.lines("select period_start, period_end from api_v1.run order by label limit 1") == [
        "2017-07-30|2017-08-05"
      ])
  }

  @Test func `all, with a cap: the newest ones are made`() async throws {
    let fixture = try await nineWeeksLater("catch_up = 'all', catch_up_cap = 2")
    let slots = try fixture.slots()
    #expect(
      slots.map { String($0.split(separator: "|")[1]) } == Array(repeating: "skipped", count: 7) + [
        "done", "done",
      ])
    #expect(
      slots[0]
        == "08-06 07:00|skipped|9 due times were missed together, and this schedule makes up for the latest 2."
    )
  }

  @Test func `all, within a window: what is older is skipped`() async throws {
    let fixture = try await nineWeeksLater("catch_up = 'all', catch_up_window = '21 days'")
    let slots = try fixture.slots()
    #expect(slots.count { $0.hasSuffix("|done|") } == 3)
    #expect(
      slots[5]
        == "09-10 07:00|skipped|It was due more than 21 days before anybody noticed, and what is older is not made up for."
    )
  }

  @Test func `skip: none is made, but one that is noticed in time`() async throws {
    let fixture = try await nineWeeksLater("catch_up = 'skip'")
    #expect(try fixture.slots().allSatisfy { $0.contains("|skipped|It was noticed") })
    #expect(fixture.folders() == [])
    try fixture.clock.stand(at: "2017-10-08 07:14")
    #expect(try await fixture.tick() == .done)
    #expect(try fixture.slots().last == "10-08 07:00|done|")
  }

  @Test func `a schedule begins when it is entered, and misses nothing before`() async throws {
    let fixture = try Fixture()
    try fixture.schedule(starts: "2010-01-03 07:00")
    #expect(try await fixture.tick() == .done)
    #expect(try fixture.slots() == [])
    #expect(try fixture.lines("select next_label from api_v1.schedule") == ["2017-08-06 07:00:00"])
  }

  @Test func `a changed rule counts from the change`() async throws {
    let fixture = try Fixture()
    try fixture.schedule()
    _ = try await fixture.tick()
    try fixture.server.psql("update ops.schedule set recurrence = 'RRULE:FREQ=DAILY'")
    #expect(try await fixture.tick() == .done)
    #expect(try fixture.slots() == [], "no day of the past was missed by a rule that did not hold then")
    try fixture.clock.step(by: "1 day")
    _ = try await fixture.tick()
    #expect(try fixture.slots() == ["08-03 07:00|done|"])
  }

  @Test func `a rule that has ended gives nothing more, and is not worked out again`() async throws {
    let fixture = try Fixture()
    try fixture.schedule(rule: "RRULE:FREQ=WEEKLY;BYDAY=SU;UNTIL=20170806T205959Z")
    _ = try await fixture.tick()
    try fixture.clock.step(by: "9 weeks")
    #expect(try await fixture.tick() == .done)
    #expect(try fixture.slots() == ["08-06 07:00|done|"])
    #expect(try await fixture.tick() == .nothingDue)
    #expect(
      try fixture.lines("select api_v1.explain_schedule('weekly')") == [
        "Its rule gives no due time any more."
      ])
  }

  @Test
  func
    `a rule that can't be read is told once, stands in the report of what is overdue, and holds nobody up`()
    async throws
  {
    let fixture = try Fixture()
    try fixture.schedule("broken", rule: "RRULE:FREQ=WEEKLY;BYDAY=MO")
    try fixture.schedule()
    _ = try await fixture.tick()
    #expect(fixture.log.count { $0.contains("broken: ") } == 1)
    #expect(try await fixture.tick() == .nothingDue)
    #expect(try fixture.lines("select schedule from api_v1.overdue_report") == ["broken"])
    try fixture.clock.step(by: "1 week")
    #expect(try await fixture.tick() == .done)
    #expect(try fixture.slots() == ["08-06 07:00|done|"])
    try fixture.server.psql("update ops.schedule set recurrence = 'RRULE:FREQ=DAILY' where name = 'broken'")
    _ = try await fixture.tick()
    #expect(try fixture.lines("select schedule from api_v1.overdue_report") == [])
  }

  @Test func `a report is overdue when nobody has noticed it, and not before its time is over`() async throws
  {
    let fixture = try Fixture()
    try fixture.schedule()
    _ = try await fixture.tick()
    try fixture.clock.stand(at: "2017-08-06 07:14")
    #expect(try fixture.lines("select schedule from api_v1.overdue_report") == [])
    try fixture.clock.stand(at: "2017-08-06 07:16")
    #expect(
      try fixture.lines("select label, state, reason from api_v1.overdue_report") == [
        "2017-08-06 07:00:00||Nobody has noticed that it is due: no worker runs, and no tick."
      ])
    _ = try await fixture.tick()
    #expect(try fixture.lines("select schedule from api_v1.overdue_report") == [])
  }
}
