import Agenda
import ArgumentParser
import Liaison
import Postgres

extension DatabaseOptions {
  /// Runs a statement that changes something and returns a text, in one transaction.
  ///
  /// - Parameter statement: given the day it is in Baghdad.
  func change(_ statement: @escaping @Sendable (CivilDate) throws -> SQL) async throws -> String {
    try await session().run { database in
      let today = try await database.today()
      return try await database.change { try $0.exactlyOne(statement(today), as: String.self) }
    }
  }

  /// Runs a verb that returns a meeting's ref, then says what became of the meeting and what to look out for.
  func changeMeeting(
    _ statement: @escaping @Sendable (CivilDate) throws -> SQL, say: (MeetingState) -> String
  ) async throws {
    let meeting = try await session().run { database in
      let today = try await database.today()
      return try await database.change { connection in
        let ref = try connection.exactlyOne(statement(today), as: String.self)
        return try MeetingState(ref, on: connection)
      }
    }
    Terminal.print(say(meeting))
    for warning in meeting.warnings { Terminal.tell("warning: \(warning)") }
  }
}

/// A time of day as a person writes it, `10:00`.
struct TimeOfDay: ExpressibleByArgument {
  let text: String

  init?(argument: String) {
    guard argument.count == 5, CivilDateTime("2017-07-23T\(argument)") != nil else { return nil }
    text = argument
  }

  /// This time on a day.
  func on(_ day: CivilDate) -> CivilDateTime {
    // Both were read already.
    CivilDateTime("\(day)T\(text)") ?? CivilDateTime(day)
  }
}

/// A length of time as a person writes it: `2h`, `90m`, `1h30m`.
struct Duration: ExpressibleByArgument {
  /// Whole minutes.
  let minutes: Int

  /// As PostgreSQL reads an interval.
  var interval: String { "\(minutes) minutes" }

  init?(argument: String) {
    guard let match = argument.wholeMatch(of: /(?:([0-9]{1,2})h)?(?:([0-9]{1,3})m)?/), !argument.isEmpty
    else {
      return nil
    }
    minutes = 60 * (match.1.flatMap { Int($0) } ?? 0) + (match.2.flatMap { Int($0) } ?? 0)
  }
}

extension CivilDate {
  /// The day that a person wrote, by this program's forms.
  static func chosen(_ text: String, today: CivilDate) throws -> CivilDate {
    try DayChoice(text).resolved(today: today)
  }

  /// The same where the person wrote one, as PostgreSQL reads it.
  static func text(_ text: String?, today: CivilDate) throws -> String? {
    try text.map { try chosen($0, today: today).description }
  }
}
