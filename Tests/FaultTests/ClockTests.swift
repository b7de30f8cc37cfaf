import Foundation
import Reporting
import TestSupport
import Testing

@testable import Liaison

/// A clock that somebody sets ahead or back by an hour, a day, a year, and then right again.
@Suite struct `A clock set wrong` {
  private static let spans = ["1 hour", "1 day", "1 year"]
  private static let ways: [(first: String, then: String)] = spans.flatMap {
    [($0, "-\($0)"), ("-\($0)", $0)]
  }
  private static let cases = ["all", "latest", "skip"].flatMap { policy in
    // A year of editions takes its time.
    ways.filter { Form.isLong || policy != "all" || $0.first != "1 year" }
      .map { (policy: policy, first: $0.first, then: $0.then) }
  }

  @Test(arguments: Form.some(5, of: cases))
  func `fires nothing twice and loses nothing`(policy: String, first: String, then: String) async throws {
    let site = try Site(due: 1, catchUp: policy)
    try await site.settle()
    // An hour before the next is due.
    try site.clock.step(by: "22 hours")
    let before = try site.database.psql("select label from ops.slot where state = 'done'")
    try site.clock.step(by: first)
    try await site.tick()
    try site.clock.step(by: then)
    try await site.tick()
    for _ in 1...3 {
      try site.clock.step(by: "61 minutes")
      try await site.tick()
      try site.clock.step(by: "1379 minutes")
      try await site.tick()
    }
    try await site.expectWhole()
    let now = try site.database.psql("select label from ops.slot where state = 'done'")
    #expect(now.hasPrefix(before))
    // Every tick was on time by the right clock.
    #expect(
      try site.database.psql(
        "select label, state, reason from ops.slot where due_at <= ops.clock() and state <> 'done' and label > '2026-03-02 12:00'"
      )
        == "")
  }

  @Test(arguments: spans) func `back holds up no slot whose tick died`(span: String) async throws {
    let site = try Site(due: 1)
    let point = Point(step: .snapshot, side: .after)
    #expect(try ServiceChild(at: site, .kill, point).wait() == ServiceChild.Ending.killed)
    try site.clock.step(by: "-\(span)")
    // More than twice a lease away, it can't be a lease that somebody holds.
    try await site.tick()
    #expect(try site.outcomes() == ["lost", "published"])
    try site.clock.step(by: span)
    try await site.expectWhole()
  }

  @Test func `back holds up no slot that is to be tried again`() async throws {
    let site = try Site(due: 2)
    try site.breakReport()
    #expect(try await site.tick() == .someFailed)
    try site.mendReport()
    #expect(try await site.tick() == .nothingDue)
    // Later than any pause after a failure, it can't be one.
    try site.clock.step(by: "-3 hours")
    #expect(try await site.tick() == .done)
    try site.clock.step(by: "3 hours")
    try await site.expectWhole()
  }
}

extension Site {
  private var query: String { "\(home)/reports/note/lines.sql" }

  /// Makes the report fail: its query names a table that is not there.
  func breakReport() throws {
    try FileManager.default.copyItem(atPath: query, toPath: "\(folder)/lines.sql")
    try "select number, day, word from nowhere where day between :'period_start' and :'period_end';\n"
      .write(toFile: query, atomically: true, encoding: .utf8)
  }

  /// Has the report as it was.
  func mendReport() throws {
    try FileManager.default.removeItem(atPath: query)
    try FileManager.default.moveItem(atPath: "\(folder)/lines.sql", toPath: query)
  }
}
