import Agenda
import ArgumentParser
import Liaison
import Postgres
import Reporting

extension MeetingCommand {
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List meetings in the order of their dates.")
    @Option(help: "Only those of this series.")
    var series: String?
    @Option(help: "Only those with this status: planned, held, postponed or cancelled.")
    var status: String?
    @Flag(help: "Only planned ones on a day that is not a working day of both sides.")
    var onDaysOff = false
    @OptionGroup var list: ListOptions
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let (series, status, onDaysOff) = (series, status, onDaysOff)
      let listing = try await database.session().run { database in
        try await database.listing(
          """
          select ref, series, number, title, status, status_on, status_reason, weekday, planned_on,
                 to_char(planned_at, 'HH24:MI') as planned_at, zone, city, venue, host_side, host_chosen_by, chair_institution,
                 chair_role, co_chair_institution, co_chair_role, nominal_on, moved_because, day_off_because, held_on,
                 agenda_items, decisions, follow_ups_opened, follow_ups_open, recorded_at
            from api_v1.meeting
           where series is not distinct from coalesce(\(series), series)
             and status::text = coalesce(\(status), status::text)
             and (not \(onDaysOff)::boolean or status = 'planned' and day_off_because is not null)
           order by planned_start_at, ref
          """)
      }
      list.print(
        listing,
        columns: [
          "ref": "Meeting", "status": "Status", "weekday": "Day", "planned_on": "Date", "planned_at": "Time",
          "city": "City", "host_side": "Host", "day_off_because": "Not a working day of",
        ], empty: "There are no such meetings.")
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show a meeting with its delegations, agenda and decisions.")
    @Argument(help: "The meeting.")
    var meeting: String
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let meeting = meeting
      let parts = try await database.session().run { database in
        try await database.read { connection in
          let meetings = try connection.listing(
            """
            select ref as meeting, title, status, status_on, status_reason,
                   weekday || ' ' || planned_on || ', ' || to_char(planned_at, 'HH24:MI') as planned_for,
                   nominal_on as first_planned_for, moved_because, day_off_because as not_a_working_day_of, held_on, city, venue,
                   host_side || case host_chosen_by when 'rule' then '' when 'swap' then ', swapped' else ', by hand' end as host,
                   chair_institution || ', ' || chair_role as chair,
                   co_chair_institution || ', ' || co_chair_role as co_chair
              from api_v1.meeting where ref = \(meeting)
            """)
          let delegations = try connection.listing(
            "select side, institution, role, capacity, is_present from api_v1.delegation where meeting = \(meeting)"
          )
          let items = try connection.listing(
            """
            select position, topic, brought_by, case when is_closed then 'closed' else 'open' end as state, times_carried,
                   case when times_carried > 0 then first_raised_on end as first_raised_on, decisions
              from api_v1.agenda_item where meeting = \(meeting) order by position
            """)
          let decisions = try connection.listing(
            """
            select ref, kind, text, follow_ups from api_v1.decision where meeting = \(meeting) order by agenda_position, position
            """)
          return (meetings, delegations, items, decisions)
        }
      }
      guard !parts.0.rows.isEmpty else { throw Failure("There is no meeting '\(meeting)'.") }
      let width = Terminal.width
      var lines = parts.0.record(0, width: width)
      lines += parts.1.section(
        "Delegations",
        ["side": "Side", "institution": "From", "role": "Role", "capacity": "As", "is_present": "Came"],
        width: width)
      lines += parts.2.section(
        "Agenda",
        [
          "position": "No.", "topic": "Topic", "brought_by": "By", "state": "State",
          "times_carried": "Carried",
          "first_raised_on": "First raised",
        ], width: width)
      lines += parts.3.section(
        "Decisions", ["ref": "Decision", "kind": "Kind", "text": "Text", "follow_ups": "Follow-ups"],
        width: width)
      for line in lines { Terminal.print(line) }
    }
  }
}
