import ArgumentParser
import Liaison
import Postgres
import Reporting

extension SeriesCommand {
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the series, with the balance of who hosted.")
    @OptionGroup var list: ListOptions
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let listing = try await database.session().run { database in
        try await database.listing(
          """
          select series, title_en as title, recurrence, starts_on, to_char(starts_at, 'HH24:MI') as starts_at, zone,
                 duration::text as duration, array_to_string(host_rotation, ', ') as host_rotation, rotation_counts,
                 on_non_working, horizon_weeks, is_active, meetings_held, held_by_krg, held_by_federal, meetings_planned,
                 (next_planned_start_at at time zone zone)::date as next_on, next_host_side
            from api_v1.series order by series
          """)
      }
      list.print(
        listing,
        columns: [
          "series": "Series", "title": "Title", "meetings_held": "Held", "held_by_krg": "By krg",
          "held_by_federal": "By federal", "meetings_planned": "Planned", "next_on": "Next",
          "next_host_side": "Host",
        ], empty: "There are no series yet; enter one with liaison series add.")
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show a series: its rule, who hosts where, and the balance.")
    @Argument(help: "The series.")
    var series: String
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let series = series
      let (found, hosts, items) = try await database.session().run { database in
        try await database.read { connection in
          (
            try connection.listing(
              """
              select series, title_en as title, replace(recurrence, E'\\n', '; ') as rule,
                     starts_on || ', ' || to_char(starts_at, 'HH24:MI') as first_meeting, zone, to_char(duration, 'FMHH24:MI') as lasts,
                     array_to_string(host_rotation, ', ') as hosts_in_turn, rotation_counts as turn_counts,
                     on_non_working as on_day_off, horizon_weeks as weeks_ahead, is_active as active,
                     meetings_held || ' (krg ' || held_by_krg || ', federal ' || held_by_federal || ')' as held,
                     meetings_planned as planned, (next_planned_start_at at time zone zone)::date as next, next_host_side as next_host
                from api_v1.series where series = \(series)
              """),
            try connection.listing(
              """
              select side, institution, city, venue, chair_role from api_v1.series_host
               where series = \(series) order by side
              """),
            try connection.listing(
              """
              select position, topic from api_v1.series_item where series = \(series) order by position
              """)
          )
        }
      }
      guard !found.rows.isEmpty else { throw Failure("There is no series '\(series)'.") }
      let width = Terminal.width
      var lines = found.record(0, width: width)
      lines += hosts.section(
        "Hosts",
        [
          "side": "Side", "institution": "Institution", "city": "City", "venue": "Venue",
          "chair_role": "Chair",
        ],
        width: width)
      lines += items.section("On every agenda", ["position": "No.", "topic": "Topic"], width: width)
      for line in lines { Terminal.print(line) }
    }
  }
}
