import TestSupport
import Testing

@testable import Liaison

/// What the clockwork does with what it does not know, with what changes under it, and with its own old rows.
@Suite struct Upkeep {
  @Test func `a duty of a later version fails its own slot, and no other`() async throws {
    let fixture = try Fixture()
    try fixture.server.psql("alter type ops.duty add value 'dance'")
    try fixture.schedule("ball", starts: "2017-01-01 06:00", columns: "report = null, duty = 'dance'")
    try fixture.schedule()
    try fixture.clock.stand(at: "2017-08-06 08:00")
    #expect(try await fixture.tick() == .someFailed)
    #expect(
      try fixture.lines("select state, attempts, reason from api_v1.slot where schedule = 'ball'")
        == ["due|1|This version of Liaison does not know the duty dance."])
    #expect(try fixture.lines("select state from api_v1.slot where schedule = 'weekly'") == ["done"])
  }

  @Test func `a rule that is mended while it is objected to stays mended`() async throws {
    let fixture = try Fixture()
    try fixture.schedule(rule: "RRULE:FREQ=WEEKLY;BYDAY=XX")
    var complaints = 0
    _ = try await fixture.database.enterDueSlots { _, _ in
      complaints += 1
      _ = try? fixture.server.psql("update ops.schedule set recurrence = 'RRULE:FREQ=WEEKLY;BYDAY=SU'")
    }
    #expect(complaints == 1)
    #expect(try fixture.lines("select count(*) from ops.schedule where objection is null") == ["1"])
  }

  @Test func `the duty prune forgets workers that left no run, and keeps the others`() async throws {
    let fixture = try Fixture()
    try fixture.schedule(columns: "report = null, duty = 'prune', keep_for = '1 year'")
    try fixture.server.psql(
      """
      insert into ops.worker (id, kind, host, process, version, seen_at)
      select gen_random_uuid(), 'tick', span, 1, '1', ops.clock() - span::interval
        from unnest('{2 years, 1 month}'::text[]) as span
      """)
    try fixture.clock.stand(at: "2017-08-06 08:00")
    #expect(try await fixture.tick() == .done)
    #expect(
      try fixture.lines("select host from ops.worker where version = '1' and process = 1") == ["1 month"])
    #expect(try fixture.lines("select runs_done from api_v1.worker_health where runs_done > 0") == ["1"])
    try fixture.clock.step(by: "3 years")
    #expect(try fixture.lines("select ops.forget_workers('1 year')") == ["1"])
    #expect(try fixture.lines("select count(*) from ops.worker") == ["1"], "a run names it")
  }

  @Test func `the health of workers is told at once after years of ticks`() throws {
    let fixture = try Fixture()
    try fixture.server.psql(
      """
      insert into ops.worker (id, kind, host, process, version, started_at, seen_at, ended_at)
      select gen_random_uuid(), 'tick', 'server', hour, '1', t.at, t.at, t.at
        from generate_series(1, 30000) as hour
       cross join lateral (select ops.clock() - hour * interval '1 hour' as at) t
      """)
    // To ask every row for all others took a minute.
    #expect(
      try fixture.lines(
        """
        set statement_timeout = '5s';
        select count(*) filter (where not has_successor) from api_v1.worker_health
        """
      ) == ["1"])
  }
}
