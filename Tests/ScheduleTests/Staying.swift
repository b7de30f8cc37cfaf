import Foundation
import Postgres
import Reporting
import Synchronization
import TestSupport
import Testing

@testable import Liaison

/// The worker that stays: what wakes it, what stops it, what it waits out.
@Suite struct Staying {
  /// A worker of a fixture's database at work, until the test lets go of it.
  private final class Employment: Sendable {
    let worker: Worker
    private let task: Task<Void, any Error>

    init(_ fixture: Fixture, listens: Bool = true, follow: @escaping Step.Follower = { _, _ in })
      throws
    {
      let choice = DatabaseChoice.server(conninfo: fixture.server.conninfo)
      let session = DatabaseSession(choice, installation: fixture.installation) { _ in }
      worker = Worker(
        session, output: fixture.output, journal: fixture.journal, manager: ServiceManager { _ in nil },
        listens: listens, follow: follow)
      let worker = worker
      task = Task { try await session.run(deadlines: .clockwork) { try await worker.run(on: $0) } }
    }

    func end() async throws {
      worker.stop()
      try await task.value
    }
    func value() async throws { try await task.value }
    func cancel() { task.cancel() }
  }

  private func isReady(_ fixture: Fixture) async throws {
    try await waitUntil("the worker is ready") { fixture.log.contains { $0.contains("ready to serve") } }
  }

  @Test func `it serves what is asked for at once, woken by NOTIFY`() async throws {
    let fixture = try Fixture(at: nil)
    try fixture.schedule(starts: "2026-01-04 07:00")
    let employment = try Employment(fixture)
    try await waitUntil("it listens") {
      try fixture.lines("select is_listening from api_v1.worker_health") == ["t"]
    }
    try fixture.server.psql("select api_v1.run_schedule_now('weekly')")
    try await waitUntil("it was served") { try fixture.lines("select state from api_v1.slot") == ["done"] }
    #expect(
      try fixture.lines(
        "select started_at - slot.entered_at < '5 seconds' from api_v1.run join api_v1.slot on slot_id = slot.id"
      )
        == ["t"], "long before it would have looked by itself")
    try await employment.end()
    #expect(try fixture.lines("select health from api_v1.worker_health") == ["ended"])
  }

  @Test func `without NOTIFY it finds by looking what somebody asked for`() async throws {
    let fixture = try Fixture(at: nil)
    try fixture.schedule(starts: "2026-01-04 07:00")
    let employment = try Employment(fixture, listens: false)
    try await isReady(fixture)
    try fixture.server.psql("select api_v1.run_schedule_now('weekly')")
    try await waitUntil("it was served") { try fixture.lines("select state from api_v1.slot") == ["done"] }
    #expect(try fixture.lines("select is_listening from api_v1.worker_health") == ["f"])
    try await employment.end()
  }

  @Test func `it wakes for the next due time by itself`() async throws {
    let fixture = try Fixture(at: nil)
    // Three seconds from now, by the database's clock.
    let start = try fixture.lines(
      "select to_char(date_trunc('second', ops.clock() at time zone 'Asia/Baghdad') + interval '3 seconds', 'YYYY-MM-DD HH24:MI:SS')"
    )
    let when = try #require(start.first)
    try fixture.server.psql(
      """
      insert into ops.schedule (name, title, report, recurrence, starts_on, starts_at)
      values ('weekly', 'Weekly', 'returns-weekly', 'RRULE:FREQ=DAILY', '\(when.prefix(10))', '\(when.suffix(8))')
      """)
    let employment = try Employment(fixture)
    try await waitUntil("it was served") { try fixture.lines("select state from api_v1.slot") == ["done"] }
    #expect(
      try fixture.lines(
        "select started_at - slot.due_at between '0' and '5 seconds' from api_v1.run join api_v1.slot on slot_id = slot.id"
      )
        == ["t"])
    try await employment.end()
  }

  @Test func `told to stop it finishes the run under way`() async throws {
    let fixture = try Fixture(at: nil)
    try fixture.schedule(starts: "2026-01-04 07:00")
    try fixture.server.psql("select api_v1.run_schedule_now('weekly')")
    let stop = Mutex<(@Sendable () -> Void)?>(nil)
    let employment = try Employment(fixture) { step, side in
      guard step == .firstFile, side == .before else { return }
      while stop.withLock({ $0 }) == nil { usleep(1000) }
      stop.withLock { $0 }?()
    }
    let worker = employment.worker
    stop.withLock { $0 = { worker.stop() } }
    try await employment.value()
    #expect(try fixture.lines("select state, last_outcome from api_v1.slot") == ["done|published"])
    #expect(fixture.log.last?.contains("stopped") == true)
  }

  @Test func `cancelled it hands the run under way back`() async throws {
    let fixture = try Fixture(at: nil)
    try fixture.schedule(starts: "2026-01-04 07:00")
    try fixture.server.psql("select api_v1.run_schedule_now('weekly')")
    let cancel = Mutex<(@Sendable () -> Void)?>(nil)
    let employment = try Employment(fixture) { step, side in
      guard step == .lastFile, side == .after else { return }
      while cancel.withLock({ $0 }) == nil { usleep(1000) }
      cancel.withLock { $0 }?()
    }
    cancel.withLock { $0 = { employment.cancel() } }
    _ = try? await employment.value()
    #expect(
      try fixture.lines("select state, attempts, last_outcome from api_v1.slot") == ["due|0|handed_back"])
    #expect(fixture.folders() == [])
  }

  @Test
  func
    `a report that is defined anew counts from when it is told to read it, and a broken one changes nothing`()
    async throws
  {
    let fixture = try Fixture(at: nil)
    let home = "\(fixture.folder)/home"
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: false)
    for part in ["sql", "reports"] { try Checkout.copy(part, to: "\(home)/\(part)") }
    let shelf = ReportShelf(folder: "\(home)/reports")
    #expect(try shelf.reload() == ["agenda-pack", "coordination-weekly", "returns-weekly"])
    let before = try shelf.report("returns-weekly").sha256
    let descriptor = "\(home)/reports/returns-weekly/datapackage.yaml"
    let text = try String(contentsOfFile: descriptor, encoding: .utf8)
    try "\(text)# changed\n".write(toFile: descriptor, atomically: true, encoding: .utf8)
    #expect(try shelf.report("returns-weekly").sha256 == before)
    _ = try shelf.reload()
    let after = try shelf.report("returns-weekly").sha256
    #expect(after != before)
    try "unknown: key\n\(text)".write(toFile: descriptor, atomically: true, encoding: .utf8)
    #expect(throws: (any Error).self) { try shelf.reload() }
    #expect(try shelf.report("returns-weekly").sha256 == after)
  }

  @Test func `while the database is away it waits, and then goes on`() async throws {
    let server = try TestServer()
    let name = try server.createDatabase()
    let installed = try server.psql(["-q", "-f", "\(Checkout.root)/sql/install.sql"], database: name)
    #expect(installed.status == 0)
    let fixture = try Fixture(at: nil, in: TestDatabase(server: server, name: name))
    try fixture.schedule(starts: "2026-01-04 07:00")
    let employment = try Employment(fixture)
    try await isReady(fixture)
    // The tests' server says that a transaction is stored before it is.
    try fixture.server.psql("checkpoint")
    try server.kill()
    try await waitUntil("it notices") { fixture.log.contains { $0.contains("waiting for the database") } }
    try server.start()
    try fixture.server.psql("select api_v1.run_schedule_now('weekly')")
    try await waitUntil("it was served") { try fixture.lines("select state from api_v1.slot") == ["done"] }
    #expect(fixture.log.contains { $0.contains("the database is back after") })
    try await employment.end()
  }

  @Test func `a schema that is another program's ends it, so that the next version takes over`() async throws
  {
    let fixture = try Fixture(at: nil)
    let employment = try Employment(fixture)
    try await isReady(fixture)
    try fixture.server.psql(
      "insert into ops.migration (number, name, sha256) values (9999, '9999_of_the_next_version', repeat('a', 64))"
    )
    await #expect(throws: MigrationError.self) { try await employment.value() }
  }

  @Test func `two workers share what is due, and make none twice`() async throws {
    let fixture = try Fixture(at: "2017-08-02 12:00")
    try fixture.schedule(rule: "RRULE:FREQ=DAILY", columns: "catch_up = 'all', catch_up_cap = 1000")
    _ = try await fixture.tick()
    try fixture.clock.step(by: "30 days")
    let workers = [try Employment(fixture), try Employment(fixture)]
    try await waitUntil("all are done") {
      try fixture.lines("select count(*) from api_v1.slot where state = 'done'") == ["30"]
    }
    for worker in workers { try await worker.end() }
    #expect(try fixture.lines("select count(*), max(term) from api_v1.slot") == ["30|1"])
    #expect(try fixture.lines("select count(*) from api_v1.run") == ["30"])
  }
}
