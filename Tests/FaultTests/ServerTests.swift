import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Liaison

/// A server that goes away and comes back while ticks are at work, and many ticks at once.
@Suite struct `A busy server` {
  @Test func `loses nothing when it restarts again and again`() async throws {
    let count = Form.isLong ? 300 : 15
    let server = try TestServer(settings: ["synchronous_commit": "on"])
    let site = try Site(due: count, on: server)
    let chance = Mutex(Form.chance())
    let restarts = Mutex(0)
    var ticks = 0
    while try site.states() != ["done|\(count)"], ticks < count * 4 {
      ticks += 1
      do {
        try await site.tick { _, _ in
          // Three or four times for every five slots.
          guard chance.withLock({ Int.random(in: 0..<20, using: &$0) == 0 }) else { return }
          do {
            try server.restartAtOnce()
            restarts.withLock { $0 += 1 }
          } catch {
            Issue.record(error)
          }
        }
      } catch {
        #expect(error.isOutage, "\(error)")
      }
      try site.clock.step(by: "31 seconds")
    }
    print(
      "\(count) slots served in \(ticks) ticks while the server restarted \(restarts.withLock { $0 }) times.")
    try await site.expectWhole("seed \(Form.seed)")
    #expect(restarts.withLock { $0 } > 0)
    #expect(try site.states() == ["done|\(count)"])
  }

  @Test(arguments: [2, 8]) func `has each slot served once by many ticks at once`(ticks: Int) async throws {
    let count = Form.isLong ? 500 : 40
    let site = try Site(due: count)
    let children = try (1...ticks).map { _ in try ServiceChild(at: site) }
    let endings = children.map { $0.wait() }
    #expect(
      endings.allSatisfy { [ServiceChild.Ending.done, ServiceChild.Ending.nothingDue].contains($0) },
      "\(endings)")
    // Without waiting for any lease to end: nobody was lost.
    #expect(try site.states() == ["done|\(count)"])
    #expect(try Set(site.outcomes()) == ["published"])
    let workers = try site.database.psql("select count(distinct worker_id) > 1 from ops.run")
    #expect(workers == "t\n", "one did it all, so nothing was proved")
    try await site.expectWhole()
  }
}
