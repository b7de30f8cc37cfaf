import Foundation
import Reporting
import TestSupport
import Testing

@testable import Liaison

/// A worker that stays, hurt while it works.
@Suite struct `A hurt worker` {
  /// Has workers look now, and not only when they next would by themselves.
  private func ring(_ site: Site) throws {
    try site.database.psql("select pg_notify('liaison_due', '')")
  }

  private func waitUntilDone(_ site: Site, slots: Int, within seconds: Int = 60) async throws {
    try await waitUntil("\(slots) slots are done", seconds: seconds) {
      (try? site.states()) == ["done|\(slots)"]
    }
  }

  private func end(_ worker: ServiceChild) {
    worker.process.send(SIGTERM)
    #expect(worker.wait() == ServiceChild.Ending.done, "\(worker.errors)")
  }

  @Test(arguments: Form.some(4, of: Point.all))
  func `is made good by another that stands by when it dies`(point: Point) async throws {
    let site = try Site(due: 3)
    let dying = try ServiceChild(.worker, at: site, .kill, point, time: 2)
    #expect(dying.wait() == ServiceChild.Ending.killed, "\(dying.errors)")
    let other = try ServiceChild(.worker, at: site)
    try site.clock.step(by: "31 seconds")
    try await waitUntilDone(site, slots: 3)
    end(other)
    try await site.expectWhole("\(point)")
  }

  @Test func `goes on when its sessions are ended and its server restarts`() async throws {
    let count = Form.isLong ? 200 : 20
    var chance = Form.chance()
    let server = try TestServer(settings: ["synchronous_commit": "on"])
    let site = try Site(due: 0, on: server)
    let worker = try ServiceChild(.worker, at: site)
    var faults = 0
    for _ in 1...count {
      try site.clock.step(by: "1 day")
      try ring(site)
      guard Int.random(in: 0..<4, using: &chance) == 0 else { continue }
      faults += 1
      // Its lease may be left behind; the clock goes on by a day each time, and so ends it.
      if Bool.random(using: &chance) { try server.restartAtOnce() } else { try site.cutConnections() }
    }
    try site.clock.step(by: "31 seconds")
    try await waitUntilDone(site, slots: count, within: 120)
    print("\(count) slots served by one worker through \(faults) restarts and cuts.")
    end(worker)
    try await site.expectWhole("seed \(Form.seed)")
  }

  @Test func `late after it stood still serves nothing twice`() async throws {
    let site = try Site(due: 2)
    let late = try ServiceChild(.worker, at: site, .stop, Point(step: .lastFile, side: .after))
    #expect(try await late.waitUntilItStops())
    try site.clock.step(by: "31 seconds")
    try await site.tick()
    #expect(try site.states() == ["done|2"])
    late.process.send(SIGCONT)
    try await waitUntil("it has heard that it lost its slot") {
      late.errors.contains("another worker has taken")
    }
    end(late)
    #expect(try site.outcomes() == ["lost", "published", "published"])
    try await site.expectWhole()
  }

  @Test func `beside another and ticks serves each slot once`() async throws {
    let count = Form.isLong ? 400 : 40
    let site = try Site(due: 0)
    let workers = try (1...2).map { _ in try ServiceChild(.worker, at: site) }
    try site.clock.step(by: "\(count) days")
    let ticks = try (1...2).map { _ in try ServiceChild(at: site) }
    try ring(site)
    try await waitUntilDone(site, slots: count)
    workers.forEach(end)
    ticks.forEach { _ = $0.wait() }
    #expect(try Set(site.outcomes()) == ["published"])
    try await site.expectWhole()
  }
}
