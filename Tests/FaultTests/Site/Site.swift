import Foundation
import Postgres
import Reporting
import TestSupport
import Testing

@testable import Liaison

/// A place to hurt: a database whose clock the test moves, a report of three lines, a schedule that makes it every day, and
/// a folder for its editions.
final class Site: Sendable {
  let database: TestDatabase
  let clock: DatabaseClock
  /// The folder that holds everything.
  let folder: String
  /// The installation: the schema, and of reports `note` alone.
  var home: String { "\(folder)/home" }
  /// The folder that holds the editions.
  let output: String

  /// A site at eight in the morning, with this many due times of seven o'clock that passed.
  ///
  /// - Parameters:
  ///   - server: a server of the test's own, where it is to be hurt.
  ///   - output: where editions go; a folder of the site by default.
  ///   - catchUp: the schedule's policy for what was missed.
  init(due count: Int, on server: TestServer? = nil, output: String? = nil, catchUp: String = "all") throws {
    database = try server.map(TestDatabase.make(on:)) ?? TestDatabase.make()
    clock = try DatabaseClock(in: database)
    // Beside the server's own files, it goes with them at the latest.
    folder = "\(database.server.directory)/site-\(UUID().uuidString.prefix(8))"
    self.output = output ?? "\(folder)/editions"
    let manager = FileManager.default
    try manager.createDirectory(atPath: "\(folder)/home/reports", withIntermediateDirectories: true)
    try manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder)
    try manager.createSymbolicLink(atPath: "\(home)/sql", withDestinationPath: "\(Checkout.root)/sql")
    try Checkout.copy("Tests/FaultTests/note", to: "\(folder)/home/reports/note")
    try clock.stand(at: "2026-03-01 08:00")
    try database.psql(
      """
      delete from ops.schedule;
      insert into ops.schedule (name, title, report, recurrence, starts_on, starts_at, catch_up, catch_up_window, catch_up_cap)
      values ('daily', 'Note of the day', 'note', 'RRULE:FREQ=DAILY', '2026-01-01', '07:00', '\(catchUp)', '10 years', 1000);
      create table ops.test_began as select id as schedule_id, watermark as label from ops.schedule;
      """)
    try clock.step(by: "\(count) days")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// A tick in this process, as the timer starts one.
  ///
  /// - Parameter follow: told of every step.
  @discardableResult
  func tick(follow: @escaping Step.Follower = { _, _ in }) async throws -> Tick.Outcome {
    let connections = Database(Deadlines.clockwork.applied(to: ConnectionOptions(database.conninfo)))
    let tick = Tick(
      Installation(folder: home), output: output, journal: Journal(.text, for: .program) { _ in },
      follow: follow)
    do {
      let outcome = try await tick.run(on: connections)
      await connections.close()
      return outcome
    } catch {
      await connections.close()
      throw error
    }
  }

  /// Lets ticks make good what happened: once the leases of the dead have ended, and later, once failed runs may be tried
  /// again.
  func settle() async throws {
    try clock.step(by: "31 seconds")
    for _ in 1...8 {
      while try await tick() != .nothingDue {}
      if try database.psql(
        "select count(*) from ops.slot where state = 'due' and next_attempt_at is not null")
        == "0\n"
      {
        return
      }
      try clock.step(by: "61 minutes")
    }
    throw TestServer.Failure(description: "failed runs are tried again and again")
  }

  /// Settles, and expects that nothing was lost, doubled or left lying about, and that nothing is due any more.
  ///
  /// - Parameter editions: how many editions of a day may be published: more than one where what it says was changed.
  func expectWhole(
    editions: Int = 1, _ fault: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    try await settle()
    let offences = try offences(editions: editions)
    #expect(offences == [], fault, sourceLocation: sourceLocation)
    #expect(try await tick() == .nothingDue, fault, sourceLocation: sourceLocation)
  }

  /// How runs ended, in the order of their slots and terms: `published`, `lost`.
  func outcomes() throws -> [String] {
    try database.psql(
      "select r.outcome from ops.run r join ops.slot s on s.id = r.slot_id order by s.label, r.term"
    ).split(separator: "\n").map(String.init)
  }

  /// How many slots are in each state, `done|60`.
  func states() throws -> [String] {
    try database.psql("select state, count(*) from ops.slot group by state order by state")
      .split(separator: "\n").map(String.init)
  }
}
