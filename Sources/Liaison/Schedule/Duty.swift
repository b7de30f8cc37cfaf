import Agenda
import Postgres

/// What is done on a schedule beside reports: `ops.duty`. Each can be done twice, or by two at once, with the same result.
enum Duty: String, Sendable {
  case makeMeetings = "make_meetings"
  case carryOver = "carry_over"
  case escalate
  case refreshCalendars = "refresh_calendars"
  case prune

  /// - Throws: ``Failure`` for one that this version does not know.
  init(named name: String) throws {
    guard let duty = Duty(rawValue: name) else {
      throw Failure("This version of Liaison does not know the duty \(name).")
    }
    self = duty
  }

  /// Does it, and says in a sentence what came of it.
  func run(on database: Database, output: String, keepFor: String?) async throws -> String {
    switch self {
    case .makeMeetings:
      let series = try await database.read {
        try $0.rows("select series from api_v1.series where is_active order by series", as: String.self)
      }
      var changes = 0
      for series in series { changes += try await SeriesMaking(series).run(on: database).count }
      return "\(counted(changes, "meeting")) changed in \(series.count) series."
    case .carryOver:
      let series = try await database.change {
        try $0.exactlyOne("select api_v1.carry_agendas()", as: Int.self)
      }
      return "Agendas of \(series) series are in place."
    case .escalate:
      let raised = try await database.change {
        try $0.rows("select distinct ref from api_v1.escalate_follow_ups() order by ref", as: String.self)
      }
      return raised.isEmpty ? "Nothing to raise." : "Raised \(raised.joined(separator: ", "))."
    case .refreshCalendars:
      let files = try await CalendarExport(to: "\(output)/calendar").run(on: database)
      return "\(files.count { $0.isChanged }) of \(counted(files.count, "calendar file")) changed."
    case .prune:
      guard let keepFor else {
        throw Failure("The schedule of the duty prune does not say how long editions are kept.")
      }
      let removed = try await EditionPruning(output: output, keepFor: keepFor).remove(from: database)
      try await database.write { try $0.execute("select ops.forget_workers(\(keepFor)::interval)") }
      return "\(counted(removed.count, "superseded edition")) removed."
    }
  }
}

/// `1 meeting`, `2 meetings`.
package func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}
