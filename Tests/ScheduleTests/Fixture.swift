import Foundation
import Postgres
import Reporting
import Synchronization
import TestSupport
import Testing

@testable import Liaison

/// A database whose only schedules are the test's own, with its clock in the test's hands.
final class Fixture: Sendable {
  let server: TestDatabase
  let clock: DatabaseClock
  let database: Database
  let folder: String
  let journal: Journal
  private let lines: Lines

  /// What was logged.
  final class Lines: Sendable {
    private let lines = Mutex<[String]>([])
    func append(_ line: String) { lines.withLock { $0.append(line) } }
    var all: [String] { lines.withLock { $0 } }
  }

  /// - Parameter local: where the clock stands, in Baghdad's time; a Wednesday after a week whose report was due on Sunday.
  ///   Nil where it goes on.
  /// - Parameter server: a database with the schema; one of the shared server by default.
  init(at local: String? = "2017-08-02 12:00", in server: TestDatabase? = nil) throws {
    let server = try server ?? TestDatabase.make()
    self.server = server
    clock = try DatabaseClock(in: server)
    if let local { try clock.stand(at: local) }
    try server.psql("delete from ops.schedule")
    database = Database(Deadlines.clockwork.applied(to: ConnectionOptions(server.conninfo)))
    folder = "/tmp/liaison-schedule-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    let lines = Lines()
    self.lines = lines
    journal = Journal(.text, for: .person) { lines.append($0) }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  var installation: Installation { Installation(folder: Checkout.root) }
  var output: String { "\(folder)/editions" }
  var log: [String] { lines.all }

  /// Enters a schedule of the report returns-weekly, or what `columns` say otherwise: `catch_up = 'all'`.
  @discardableResult
  func schedule(
    _ name: String = "weekly", rule: String = "RRULE:FREQ=WEEKLY;BYDAY=SU",
    starts: String = "2017-01-01 07:00",
    columns: String = ""
  ) throws -> String {
    let (day, time) = (starts.prefix(10), starts.suffix(5))
    try server.psql(
      """
      insert into ops.schedule (name, title, report, recurrence, starts_on, starts_at)
      values ('\(name)', 'Weekly', 'returns-weekly', '\(rule)', '\(day)', '\(time)');
      \(columns.isEmpty ? "" : "update ops.schedule set \(columns) where name = '\(name)';")
      """)
    return name
  }

  func tick(follow: @escaping Step.Follower = { _, _ in }) async throws -> Tick.Outcome {
    try await Tick(installation, output: output, journal: journal, follow: follow).run(on: database)
  }

  /// Lines of a query, unaligned.
  func lines(_ query: String) throws -> [String] {
    try server.psql(query).split(separator: "\n").map(String.init)
  }

  /// Label, state and reason of a schedule's slots, the oldest first.
  func slots(of schedule: String = "weekly") throws -> [String] {
    try lines(
      """
      select to_char(label, 'MM-DD HH24:MI'), state, reason from api_v1.slot where schedule = '\(schedule)' order by label
      """)
  }

  /// Names of the published editions' folders that are there.
  func folders() -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: output)) ?? []
    return names.filter { $0.contains("_e") || $0.hasPrefix(".tmp") }.sorted()
  }
}
