import Reporting
import TestSupport
import Testing

/// A tick that dies at any point is made good by the next one.
@Suite struct `A killed tick` {
  @Test(arguments: Point.all) func `is made good when it dies`(point: Point) async throws {
    let site = try Site(due: 2)
    #expect(try ServiceChild(at: site, .kill, point).wait() == ServiceChild.Ending.killed)
    try await site.expectWhole()
    // Before its claim it had nothing, and after the last row it had nothing to lose.
    let last = Point.all[Point.all.count - 1]
    let hasLost = point.step != .claim || point.side == .after
    let outcomes = try site.outcomes()
    let isServed = point.step == last.step && point.side == last.side
    #expect(
      outcomes == (hasLost && !isServed ? ["lost", served(after: point)] : ["published"]) + ["published"])
    #expect(try site.states() == ["done|2"])
  }

  /// A folder that has its name is found, and said to be unchanged.
  private func served(after point: Point) -> String {
    point.step == .publishedRow || point.step == .rename && point.side == .after ? "unchanged" : "published"
  }

  @Test(arguments: [Point(step: .lastFile, side: .after), Point(step: .digestRow, side: .after)])
  func `leaves nothing behind when its slot is given up`(point: Point) async throws {
    let site = try Site(due: 1)
    for _ in 1...5 {
      #expect(try ServiceChild(at: site, .kill, point).wait() == ServiceChild.Ending.killed)
      try site.clock.step(by: "31 seconds")
    }
    try await site.expectWhole("\(point)")
    #expect(try site.states() == ["failed|1"])
    #expect(try site.outcomes() == Array(repeating: "lost", count: 5))
  }

  @Test func `is made good however often and wherever ticks die`() async throws {
    var chance = Form.chance()
    let count = Form.isLong ? 100 : 12
    let site = try Site(due: count)
    var deaths = 0
    while true {
      let point = Point.all.randomElement(using: &chance) ?? Point.all[0]
      let time = Int.random(in: 1...4, using: &chance)
      let ending = try ServiceChild(at: site, .kill, point, time: time).wait()
      if ending == ServiceChild.Ending.killed { deaths += 1 } else { break }
      try site.clock.step(by: "31 seconds")
    }
    try await site.expectWhole("seed \(Form.seed)")
    #expect(deaths > count / 6)
    let states = try site.states()
    #expect(states.contains { $0.hasPrefix("done|") }, "\(states)")
  }
}
