import ArgumentParser
import Liaison
import Postgres
import Reporting

extension ScheduleCommand {
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the schedules: what falls due next, and what became of the last slot.",
      discussion: "Times are local, in the zone of each schedule.")
    @OptionGroup var list: ListOptions
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let listing = try await database.session().run { database in
        try await database.listing(
          """
          select schedule, title, report, duty::text as duty, falls_due, recurrence, starts_on, to_char(starts_at, 'HH24:MI') as starts_at,
                 days_before_meeting, zone, ops.in_words(next_label) as next_due,
                 is_next_skipped, ops.in_words(last_label) as last_slot, last_state::text as last_state, last_reason,
                 last_success_at, catch_up::text as catch_up, paused_at, paused_by, paused_because, objection,
                 case when objection is not null then 'can''t be read'
                      when paused_at is not null then 'paused'
                      when next_label is null and days_before_meeting is not null then 'no meeting'
                      when next_label is null
                        then case when exists (select from ops.schedule k where k.name = schedule and k.next_label = 'infinity')
                                  then 'never again' else 'not known yet' end
                      else ops.in_words(next_label) || case when is_next_skipped then ' skipped' else '' end end as next
            from api_v1.schedule order by schedule
          """)
      }
      list.print(
        listing,
        columns: [
          "schedule": "Schedule", "falls_due": "Falls due", "next": "Next", "last_slot": "Last slot",
          "last_state": "State",
        ], empty: "There are no schedules; enter one in ops.schedule.")
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show a schedule with its newest slots and runs.")
    @OptionGroup var schedule: ScheduleArgument
    @Option(help: "How many slots and runs.")
    var count: Int32 = 10
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
      if count < 1 { throw ValidationError("--count is \(count); it is 1 or more.") }
    }

    func run() async throws {
      let (schedule, count) = (schedule.schedule, count)
      let (found, slots, runs) = try await database.session().run { database in
        try await database.change { connection in
          let found = try connection.listing(Self.record(of: schedule))
          if found.rows.isEmpty {
            try connection.execute("select ops.refuse_unknown_schedule(\(schedule))")
          }
          return (
            found,
            try connection.listing(
              """
              select ops.in_words(label) as slot, state::text as state,
                     case when origin <> 'rule' then origin::text end as origin, last_outcome::text as outcome,
                     coalesce(edition, reason, told) as told
                from api_v1.slot where schedule = \(schedule) limit \(count)
              """),
            try connection.listing(
              """
              select ops.in_words(r.label) as slot, to_char(r.started_at at time zone s.zone, 'YYYY-MM-DD HH24:MI:SS') as started,
                     round(extract(epoch from r.took), 1) as took, coalesce(r.outcome::text, 'running') as outcome, r.worker, r.told
                from api_v1.run r join api_v1.schedule s on s.schedule = r.schedule
               where r.schedule = \(schedule) order by r.started_at desc, r.label desc, r.term desc limit \(count)
              """)
          )
        }
      }
      let width = Terminal.width
      var lines = found.record(0, width: width)
      lines += slots.section(
        "Newest slots",
        [
          "slot": "Slot", "state": "State", "origin": "Origin", "outcome": "Outcome",
          "told": "Edition, or what there is to say",
        ],
        width: width)
      lines += runs.section(
        "Newest runs",
        [
          "slot": "Slot", "started": "Started", "took": "Seconds", "outcome": "Outcome", "worker": "Worker",
          "told": "What it said",
        ], width: width)
      for line in lines { Terminal.print(line) }
    }

    private static func record(of schedule: String) -> SQL {
      """
      select schedule, title, report, replace(duty::text, '_', ' ') as duty, falls_due, replace(recurrence, E'\\n', '; ') as rule,
             starts_on as counts_from, zone,
             to_char(next_label, 'FMDay ') || ops.in_words(next_label) || case when is_next_skipped then ', which will be skipped' else '' end as next,
             case when days_before_meeting is not null then 'while the meeting is still to come'
                  when catch_up = 'skip' then 'nothing'
                  when catch_up = 'latest' then 'the latest, within ' || ops.in_words(catch_up_window)
                  else format('all, the latest %s at most, within %s', catch_up_cap, ops.in_words(catch_up_window)) end as makes_up_for,
             ops.in_words(on_time) as on_time_within, max_attempts as attempts, ops.in_words(keep_for) as keeps_files_for,
             'since ' || to_char(paused_at at time zone zone, 'YYYY-MM-DD HH24:MI') || ' by ' || paused_by || ': ' || paused_because as paused,
             objection as cannot_be_read,
             to_char(last_success_at at time zone zone, 'FMDay YYYY-MM-DD HH24:MI') as last_success
        from api_v1.schedule where schedule = \(schedule)
      """
    }
  }

  struct Why: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "why", abstract: "Say what a schedule waits for, and why it is served or not.")
    @OptionGroup var schedule: ScheduleArgument
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let schedule = schedule.schedule
      let sentences = try await database.session().run { database in
        try await database.change {
          try $0.rows("select * from api_v1.explain_schedule(\(schedule))", as: String.self)
        }
      }
      for sentence in sentences { Terminal.print(sentence) }
    }
  }
}
