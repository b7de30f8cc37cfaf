import Foundation
import TestSupport

/// A database whose only schedules are the test's own, with its clock in the test's hands, and liaison on it.
final class ScheduleDesk: Sendable {
  let database: TestDatabase
  let clock: DatabaseClock
  let folder: String

  /// A Wednesday noon; the report returns-weekly is due on Sundays, as `weekly`.
  init() throws {
    database = try TestDatabase.make()
    clock = try DatabaseClock(in: database)
    try clock.stand(at: "2017-08-02 12:00")
    folder = "/tmp/liaison-desk-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    try database.psql("delete from ops.schedule")
    try schedule(
      "weekly", "report, recurrence, starts_on",
      "'returns-weekly', 'RRULE:FREQ=WEEKLY;BYDAY=SU', '2017-01-01'")
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Enters a schedule that falls due at 7, and has a tick work out when.
  func schedule(_ name: String, _ columns: String, _ values: String) throws {
    try database.psql(
      """
      insert into ops.schedule (name, title, starts_at, \(columns)) values ('\(name)', 'Of the week', '07:00', \(values))
      """)
    _ = try run("tick")
  }

  /// Runs a command.
  func run(_ words: String..., environment: [String: String] = [:]) throws -> Finished {
    try Tool.run(
      Program.path, words,
      environment: Program.environment.merging([
        "LIAISON_DATABASE": database.conninfo, "LIAISON_REPORTS": "\(folder)/editions",
      ]) { $1 }.merging(environment) { $1 })
  }

  /// Label and state of every slot, the oldest first.
  func slots(of schedule: String = "weekly") throws -> [String] {
    try database.psql(
      "select to_char(label, 'MM-DD HH24:MI'), state, origin from api_v1.slot where schedule = '\(schedule)' order by label"
    ).split(separator: "\n").map(String.init)
  }
}
