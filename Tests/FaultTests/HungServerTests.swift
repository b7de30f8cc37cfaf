import Foundation
import Reporting
import TestSupport
import Testing

@testable import Liaison

/// A server whose processes stand still, and whose kernel still answers for it. It takes real time to notice.
@Suite(.enabled(if: Form.isLong, "in the long form: LIAISON_FAULTS=long"))
struct `A server that hangs` {
  /// All processes of a server but the one that is asked, and whether they go on.
  private func send(_ signal: Int32, to server: TestServer, _ processes: [Int32]) {
    for process in processes + [server.postmasterPID] { kill(process, signal) }
  }

  private func backends(of site: Site) throws -> [Int32] {
    try site.database.psql(
      "select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
    ).split(separator: "\n").compactMap { Int32($0) }
  }

  /// The clockwork waits 10 s for an answer; of a run, whose statements may take their time, its heartbeat notices, which
  /// comes every 5 s and may be silent for 15 s. Then it takes 10 s to hand the slot back, which nobody hears.
  @Test(arguments: [
    (Point(step: .claim, side: .before), 15), (Point(step: .snapshot, side: .before), 15 + 15),
  ])
  func `is noticed in time, and what it holds up is served once it goes on`(point: Point, seconds: Int)
    async throws
  {
    let server = try TestServer()
    let site = try Site(due: 2, on: server)
    let child = try ServiceChild(at: site, .ask, point)
    #expect(try await child.waitUntilItAsks())
    let processes = try backends(of: site)
    #expect(!processes.isEmpty)
    send(SIGSTOP, to: server, processes)
    let start = ContinuousClock.now
    try child.answer()
    try await waitUntil("the tick has ended") { !child.process.isRunning }
    let waited = ContinuousClock.now - start
    send(SIGCONT, to: server, processes)
    #expect(child.wait() == ServiceChild.Ending.threw, "\(child.errors)")
    print("A server that hangs \(point) was noticed after \(waited).")
    #expect(waited < .seconds(seconds), "\(child.errors)")
    // What it was asked for meanwhile it does now.
    try await waitUntil("the sessions are gone") { try backends(of: site).isEmpty }
    try await site.expectWhole("\(point): \(child.errors)")
    #expect(try site.states() == ["done|2"])
  }
}
