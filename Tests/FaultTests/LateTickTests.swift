import Foundation
import Reporting
import TestSupport
import Testing

/// A tick that stands still past its lease, while another one takes its slot over, and then goes on.
@Suite struct `A late tick` {
  @Test(arguments: Point.all.dropFirst()) func `is refused when it stood still`(point: Point) async throws {
    let site = try Site(due: 2)
    let late = try ServiceChild(at: site, .stop, point)
    #expect(try await late.waitUntilItStops())
    try site.clock.step(by: "31 seconds")
    let isLocked = point.isInsidePublishing
    try await site.tick()
    if isLocked {
      // It holds its slot by a lock, until the server has it idle in a transaction for too long.
      #expect(try site.states().contains("running|1"))
      try site.cutConnections()
      try await site.tick()
    }
    #expect(try site.states() == ["done|2"], "the other has not taken over")
    let outcomes = try site.outcomes()
    late.process.send(SIGCONT)
    let ending = late.wait()
    #expect(ending == ServiceChild.Ending.done || ending == ServiceChild.Ending.threw, "\(late.errors)")
    #expect(try site.outcomes() == outcomes, "\(late.errors)")
    try await site.expectWhole("\(point): \(late.errors)")
    #expect(try site.states() == ["done|2"])
  }

  @Test(arguments: Form.some(4, of: Array(Point.all.dropFirst())))
  func `goes on when nobody has taken its slot`(point: Point) async throws {
    let site = try Site(due: 1)
    let late = try ServiceChild(at: site, .stop, point)
    #expect(try await late.waitUntilItStops())
    try site.clock.step(by: "31 seconds")
    late.process.send(SIGCONT)
    #expect(late.wait() == ServiceChild.Ending.done, "\(late.errors)")
    #expect(try site.outcomes() == ["published"])
    try await site.expectWhole("\(point): \(late.errors)")
  }
}

extension Point {
  /// Whether the transaction that publishes is open here.
  fileprivate var isInsidePublishing: Bool {
    step == .rename || step == .publishedRow && side == .before
  }
}
