import Agenda
public import Postgres
public import Reporting

/// The shipped example: the meeting of 23 July 2017, what came of it and the three meetings after it, invented rounds of
/// figures, their reports.
public struct Demo: Sendable {
  private let installation: Installation

  /// - Parameter installation: where the demo's files are, in `sql/demo`.
  public init(_ installation: Installation) {
    self.installation = installation
  }

  /// A round that is loaded; figures and locations are invented, their shape is the Master List's.
  private struct Round {
    let population: Population
    let number: Int
    let asOf: String
    var file: String { "\(population.rawValue)_R\(number)_\(asOf).csv" }
  }

  private static let rounds = [(74, "2017-06-30"), (76, "2017-07-30"), (78, "2017-08-30")].flatMap {
    number, asOf in
    [Population.returnees, .idps].map { Round(population: $0, number: number, asOf: asOf) }
  }

  /// The days whose periods have a report: the week of the meeting and the week in which round 78 came, the next meeting.
  private static let days: [(cadence: Cadence, day: String)] = [
    (.weekly, "2017-07-23"), (.weekly, "2017-08-30"),
    (.beforeMeeting, "2017-09-05"), (.weekly, "2017-09-05"), (.weekly, "2017-10-12"),
    (.beforeMeeting, "2017-11-26"), (.weekly, "2017-11-26"), (.beforeMeeting, "2018-01-07"),
  ]

  /// Loads what is not loaded yet.
  ///
  /// - Throws: the database's own refusal where it holds other meetings than the demo's; nothing is changed then.
  public func load(into database: Database) async throws {
    let scripts = try ["demo", "next_meetings"].map { try installation.text(of: "sql/demo/\($0).sql") }
    try await database.write { connection in
      for script in scripts { try connection.script(script) }
    }
    for round in Self.rounds {
      guard let asOf = CivilDate(round.asOf[...]) else {
        preconditionFailure("the demo's own dates are dates")
      }
      let outcome = try await ReturnsImport(
        file: "\(installation.sql)/demo/\(round.file)", source: "demo", population: round.population,
        round: round.number, asOf: asOf, installation: installation
      ).run(on: database)
      if case .refused(let report) = outcome {
        throw Failure(
          "The demo's own file \(round.file) was refused: \(report.refusal ?? outcome.description)")
      }
    }
  }

  /// Makes every report for each of the demo's days of its cadence, oldest first.
  public func publish(to output: String, from database: Database) async throws -> [PublishedEdition] {
    let library = try ReportLibrary.load(folder: installation.reports)
    let today = try await database.today()
    var editions: [PublishedEdition] = []
    for (cadence, day) in Self.days {
      for report in library.reports where report.cadence == cadence {
        let period = try PeriodChoice(day).resolved(cadence: report.cadence, today: today)
        editions.append(try await ReportRun(of: report, period: period, output: output).make(on: database))
      }
    }
    return editions
  }

  /// Writes the meetings as calendar files, in a folder of their own among the editions.
  public func publishCalendar(to output: String, from database: Database) async throws -> [CalendarExport
    .File]
  {
    try await CalendarExport(to: "\(output)/calendar").run(on: database)
  }

  /// Lets three weeks pass in which nobody served the schedules, and one tick make up for them.
  ///
  /// - Returns: the slots of those weeks, and what became of each.
  public func catchUp(to output: String, on database: Database, journal: Journal) async throws -> Listing {
    let script = try installation.text(of: "sql/demo/three_missed_weeks.sql")
    try await database.write { try $0.script(script) }
    _ = try await Tick(installation, output: output, journal: journal).run(on: database)
    return try await database.listing(
      """
      select schedule, to_char(label, 'Dy YYYY-MM-DD HH24:MI') as due, state, coalesce(edition, reason) as what
        from api_v1.slot order by schedule, label
      """)
  }
}
