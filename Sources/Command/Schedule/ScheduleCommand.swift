import Agenda
import ArgumentParser
import Liaison
import Postgres

struct ScheduleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedule",
    abstract: "See what is made when, and pause it, run it now, skip it or make up for it.",
    discussion: """
      A schedule makes a report or does a duty, again and again. Each time at which it falls due is a slot: it waits \
      (due), runs, and ends as done, failed or skipped. Slots are served by liaison tick and liaison worker. Schedules \
      are rows of ops.schedule: enter and change them with SQL.
      """,
    subcommands: [
      List.self, Show.self, Why.self, Pause.self, Resume.self, RunNow.self, Skip.self, Backfill.self,
    ])

  struct Pause: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "pause", abstract: "Let a schedule rest: nothing falls due until it is resumed.",
      discussion: "Slots that are due already are still served, and so is what is asked for by hand.")
    @OptionGroup var schedule: ScheduleArgument
    @Option(help: "Why it is paused.")
    var reason: String
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let (schedule, reason) = (schedule.schedule, reason)
      let paused = try await database.change { _ in "select api_v1.pause_schedule(\(schedule), \(reason))" }
      Terminal.print("\(paused) is paused. It goes on with: liaison schedule resume \(paused)")
    }
  }

  struct Resume: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "resume", abstract: "Let a paused schedule go on.",
      discussion: "What it missed is treated as if nobody had served it meanwhile: by its catch-up policy.")
    @OptionGroup var schedule: ScheduleArgument
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let schedule = schedule.schedule
      let (resumed, policy) = try await database.session().run { database in
        try await database.change { connection in
          let resumed = try connection.exactlyOne(
            "select api_v1.resume_schedule(\(schedule))", as: String.self)
          let policy = try connection.exactlyOne(
            """
            select case when days_before_meeting is not null then 'What it missed is made up for where the meeting is still to come.'
                        when catch_up = 'skip' then 'What it missed is skipped.'
                        when catch_up = 'latest' then 'Of what it missed it makes up for the latest.'
                        else format('What it missed is made up for, the latest %s at most.', catch_up_cap) end
              from api_v1.schedule where schedule = \(resumed)
            """, as: String.self)
          return (resumed, policy)
        }
      }
      Terminal.print("\(resumed) goes on. \(policy)")
    }
  }

  struct RunNow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "run-now", abstract: "Have a schedule served now, beside its due times.",
      discussion: """
        Also while it is paused. A report is of the period that ended last; one that comes before meetings is of the \
        next planned one.
        """)
    @OptionGroup var schedule: ScheduleArgument
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let schedule = schedule.schedule
      let session = try database.session()
      let asked = try await session.run {
        try await $0.runNow(schedule, reports: session.installation.reports)
      }
      Terminal.print("The slot \(asked.label.inTables) of \(schedule) is due.")
      if let period = asked.period { Terminal.print("It covers \(period).") }
      Terminal.print("A running liaison worker serves it at once, else the next liaison tick does.")
    }
  }

  struct Skip: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "skip", abstract: "Skip a slot that waits, or the next one to come.",
      discussion: "Its row stays and says why. liaison schedule backfill serves it after all.")
    @OptionGroup var schedule: ScheduleArgument
    @Option(
      help: "Local date and time of the slot, such as '2026-11-29 07:00'.",
      transform: { try LocalTime($0) })
    var slot: LocalTime
    @Option(help: "Why it is skipped.")
    var reason: String
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let (schedule, slot, reason) = (schedule.schedule, slot.time, reason)
      let skipped = try await database.change { _ in
        "select api_v1.skip_slot(\(schedule), \(slot.description)::timestamp, \(reason))"
      }
      Terminal.print("The slot \(slot.inTables) of \(skipped) is skipped.")
    }
  }
}

/// The one argument of every verb on a schedule.
struct ScheduleArgument: ParsableArguments {
  @Argument(help: "The schedule; 'liaison schedule list' shows all.")
  var schedule: String
}

/// A date and time as a person writes it, `2026-11-29 07:00`, or as `liaison schedule show` does, with its weekday.
struct LocalTime {
  let time: CivilDateTime

  /// - Throws: ``Failure`` for another form, for what no clock shows, and for a weekday that does not match.
  init(_ text: String) throws {
    let words = text.split(separator: " ", maxSplits: 1)
    let weekday = words.first.flatMap { Weekday($0.lowercased()) }
    guard let time = CivilDateTime(weekday == nil ? text[...] : words.last ?? "") else {
      throw Failure("write a date and a time of day, such as '2026-11-29 07:00'")
    }
    if let weekday, weekday != time.date.weekday {
      throw DayChoiceError.otherWeekday(time.date, asked: weekday)
    }
    self.time = time
  }
}
