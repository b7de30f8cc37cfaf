import Agenda
import ArgumentParser
import Liaison
import Postgres

extension DatabaseOptions {
  /// Runs a verb that returns a follow-up's ref, then says what became of it.
  ///
  /// - Parameter setsDue: whether the verb can have set its due date, which may be one to look at again.
  func changeFollowUp(
    setsDue: Bool = false, _ statement: @escaping @Sendable (CivilDate) throws -> SQL,
    say: (FollowUpState) -> String
  ) async throws {
    let followUp = try await session().run { database in
      let today = try await database.today()
      return try await database.change { connection in
        let ref = try connection.exactlyOne(statement(today), as: String.self)
        return try FollowUpState(ref, on: connection)
      }
    }
    Terminal.print(say(followUp))
    if setsDue, let warning = followUp.dueWarning { Terminal.tell("warning: \(warning)") }
  }
}

/// The one argument of every verb on a follow-up.
struct FollowUpArgument: ParsableArguments {
  @Argument(help: "The follow-up, such as FU-JCC-0042.")
  var followUp: String
}

/// The day of a change, for what is entered later than it happened.
struct DayOption: ParsableArguments {
  @Option(help: "Day on which that was so; today when left out.")
  var on: String?

  /// As PostgreSQL reads it, nil for today.
  func text(today: CivilDate) throws -> String? { try CivilDate.text(on, today: today) }
}

/// How much somebody hurries.
enum Priority: String, ExpressibleByArgument, CaseIterable {
  case high, medium, low
}
