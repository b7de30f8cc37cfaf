import Reporting
import TestSupport
import Testing

@testable import Liaison

/// A tick whose connections are cut at any point, or whose COMMIT is never answered.
@Suite struct `A cut connection` {
  @Test(arguments: Point.all) func `loses nothing when it is cut`(point: Point) async throws {
    let site = try Site(due: 2)
    let child = try ServiceChild(at: site, .ask, point)
    #expect(try await child.waitUntilItAsks())
    let cut = try site.cutConnections()
    #expect(cut > 0)
    try child.answer()
    let ending = child.wait()
    #expect(ending == ServiceChild.Ending.done || ending == ServiceChild.Ending.threw, "\(child.errors)")
    try await site.expectWhole("\(point): \(child.errors)")
    #expect(try site.states() == ["done|2"])
  }

  /// A claim is one statement, committed by itself.
  @Test(arguments: Step.allCases) func `leaves no doubt when its commit is not answered`(step: Step)
    async throws
  {
    let site = try Site(due: 2)
    let proxy = try FaultyProxy(to: site.database.server)
    let point = Point(step: step, side: .before)
    let child = try ServiceChild(
      at: site, conninfo: proxy.conninfo(database: site.database.name), .ask, point)
    #expect(try await child.waitUntilItAsks())
    proxy.fault = .loseReplyTo(step == .claim ? "claim_slot" : "commit")
    try child.answer()
    let ending = child.wait()
    #expect(ending == ServiceChild.Ending.done || ending == ServiceChild.Ending.threw, "\(child.errors)")
    if case .loseReplyTo = proxy.fault { Issue.record("no answer was lost") }
    try await site.expectWhole("\(point): \(child.errors)")
    #expect(try site.states() == ["done|2"])
  }

  @Test func `loses nothing however often sessions are ended`() async throws {
    var chance = Form.chance()
    let count = Form.isLong ? 500 : 60
    let site = try Site(due: count)
    // Ends a session of a tick at any time until the ticks are through.
    let seed = chance.next()
    let cutter = Task {
      var chance = Chance(state: seed)
      var cut = 0
      while !Task.isCancelled {
        cut += try site.cutConnections(oneOf: Int.random(in: 0..<100, using: &chance))
        try? await Task.sleep(for: .milliseconds(Int.random(in: 10...70, using: &chance)))
      }
      return cut
    }
    var ticks = 0
    while try site.states() != ["done|\(count)"], ticks < count * 20 {
      ticks += 1
      do {
        try await site.tick()
      } catch {
        #expect(error.isOutage, "\(error)")
      }
      try site.clock.step(by: "31 seconds")
    }
    cutter.cancel()
    let cut = try await cutter.value
    print("\(count) slots served in \(ticks) ticks, whose sessions were ended \(cut) times.")
    try await site.expectWhole("seed \(Form.seed)")
    #expect(cut > count / 20)
    #expect(try site.states() == ["done|\(count)"])
  }
}

extension Site {
  /// Ends the sessions of ticks at this site's database.
  ///
  /// - Parameter lot: which one of them, by chance; all of them where nil.
  /// - Returns: how many.
  @discardableResult
  func cutConnections(oneOf lot: Int? = nil) throws -> Int {
    let count = try database.psql(
      """
      select count(pg_terminate_backend(pid))
        from (select pid, row_number() over (order by pid) - 1 as place, count(*) over () as all_of_them
                from pg_stat_activity
               where datname = current_database() and pid <> pg_backend_pid() and application_name <> 'psql') a
       where \(lot.map { "place = \($0) % all_of_them" } ?? "true")
      """)
    return Int(count.dropLast()) ?? 0
  }
}
