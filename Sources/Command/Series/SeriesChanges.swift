import Agenda
import ArgumentParser
import Liaison
import Postgres

/// What a series says of itself, as options: those not given are left as they are.
struct SeriesOptions: ParsableArguments {
  @Option(help: "Time zone of its local times.")
  var zone: String?
  @Option(help: "How long a meeting lasts, such as 2h or 90m.")
  var duration: Duration?
  @Option(help: "Sides that host in turn: federal,krg or krg,federal, or one alone.")
  var hosts: String?
  @Option(
    name: .customLong("turn-counts"),
    help: "nominal: a cancelled meeting shifts nobody's turn; held: the side that lost its turn hosts next.")
  var counts: String?
  @Option(
    name: .customLong("on-day-off"),
    help: "What to do on a day that is not a working day of both sides: next, previous, keep or skip.")
  var onDayOff: String?
  @Option(help: "How many weeks ahead its meetings are made.")
  var weeks: Int32?

  /// The sides as PostgreSQL reads an array.
  var rotation: String? { hosts.map { "{\($0)}" } }
}

extension SeriesCommand {
  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Enter a series of meetings.",
      discussion:
        "Then say where each side hosts (liaison series host), and make its meetings (liaison series make).")
    @Argument(help: "Short name; refs of its meetings begin with it, such as JCC-JCMC.")
    var series: String
    @Option(help: "Title.")
    var title: String
    @Option(
      help: "RFC 5545 rule, such as 'FREQ=WEEKLY;INTERVAL=6;BYDAY=SU', or lines RRULE:, RDATE:, EXDATE:.")
    var rule: String
    @Option(help: "Day of the first meeting; the rule has to give it.")
    var start: String
    @Option(help: "Local time of day.")
    var at: TimeOfDay
    @Option(help: "Centre that keeps the series, such as JCC.")
    var owner: String
    @OptionGroup var options: SeriesOptions
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let (series, title, rule, start, at, owner) = (series, title, rule, start, at, owner)
      let (zone, duration) = (options.zone ?? "Asia/Baghdad", options.duration?.interval ?? "2 hours")
      let (rotation, counts) = (options.rotation ?? "{federal,krg}", options.counts ?? "nominal")
      let (onDayOff, weeks) = (options.onDayOff ?? "next", options.weeks ?? 13)
      let made = try await database.change { today in
        let day = try CivilDate.chosen(start, today: today)
        let recurrence = try SeriesRule(rule, start: at.on(day), zone: zone)
        return """
          select api_v1.add_series(\(series), \(title), \(recurrence.text), \(day.description)::date, \(at.text)::time, \(owner),
            \(zone), \(duration)::interval, \(rotation)::liaison.side[], \(counts), \(onDayOff), \(weeks)::integer)
          """
      }
      Terminal.print(
        "\(made) is entered. Say where each side hosts: liaison series host \(made) --side krg …")
    }
  }

  struct Change: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "change", abstract: "Change a series.",
      discussion: """
        Its meetings follow with the next 'liaison series make'; those that somebody touched stay as they are. 'liaison \
        series preview' shows the dates of a rule before it is saved.
        """)
    @Argument(help: "The series.")
    var series: String
    @Option(help: "Title.")
    var title: String?
    @Option(help: "RFC 5545 rule, or lines RRULE:, RDATE:, EXDATE:.")
    var rule: String?
    @Option(help: "Day of the first meeting by the rule.")
    var start: String?
    @Option(help: "Local time of day.")
    var at: TimeOfDay?
    @Flag(inversion: .prefixedNo, help: "Whether meetings are still made.")
    var active: Bool?
    @OptionGroup var options: SeriesOptions
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let (series, title, rule, start, at, active) = (series, title, rule, start, at?.text, active)
      let (zone, duration, rotation) = (options.zone, options.duration?.interval, options.rotation)
      let (counts, onDayOff, weeks) = (options.counts, options.onDayOff, options.weeks)
      let changed = try await database.session().run { database in
        let today = try await database.today()
        return try await database.change { connection in
          let day = try CivilDate.text(start, today: today)
          let recurrence = rule.map { $0.contains(":") ? $0 : "RRULE:\($0)" }
          let changed = try connection.exactlyOne(
            """
            select api_v1.change_series(\(series), \(title), \(recurrence), \(day)::date, \(at)::time, \(zone),
              \(duration)::interval, \(rotation)::liaison.side[], \(counts), \(onDayOff), \(weeks)::integer, \(active)::boolean)
            """, as: String.self)
          // What was changed has to fit what was not.
          try SeriesRule.check(changed, on: connection)
          return changed
        }
      }
      Terminal.print("\(changed) is changed. Its meetings follow with: liaison series make \(changed)")
    }
  }

  struct Host: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "host", abstract: "Say where a side hosts the meetings of a series, and who chairs.")
    @Argument(help: "The series.")
    var series: String
    @Option(help: "krg or federal.")
    var side: String
    @Option(help: "Institution that hosts and chairs for the side.")
    var institution: String
    @Option(help: "City.")
    var city: String
    @Option(help: "Role of the chair, such as 'Director General'. Never a name.")
    var chair: String
    @Option(help: "Building or room.")
    var venue: String?
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let (series, side, institution, city, chair, venue) = (series, side, institution, city, chair, venue)
      _ = try await database.change { _ in
        """
        select api_v1.set_series_host(\(series), \(side)::liaison.side, \(institution), \(city), \(chair), \(venue))
        """
      }
      Terminal.print("For \(side), \(institution) hosts \(series) in \(city); the \(chair) chairs.")
    }
  }

  struct Items: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "items", abstract: "Set the items that stand on every agenda of a series.")
    @Argument(help: "The series.")
    var series: String
    @Argument(help: "The topics, in order.")
    var topics: [String]
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let (series, topics) = (series, topics)
      _ = try await database.change { _ in "select api_v1.set_series_items(\(series), \(topics)::text[])" }
      Terminal.print(
        "\(topics.count == 1 ? "One item stands" : "\(topics.count) items stand") on every agenda of \(series)."
      )
    }
  }

  struct Make: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "make", abstract: "Make the meetings of a series ahead, by its rule.",
      discussion: """
        Makes what is not there yet, re-makes what nobody has touched where rule or holidays have changed, and leaves \
        the rest alone. Run again it changes nothing; several may run it at once.
        """)
    @Argument(help: "The series; all that are active when left out.")
    var series: [String] = []
    @Option(help: "Day from which meetings are made; today when left out.")
    var from: String?
    @Option(help: "How many weeks from there; as the series says when left out.")
    var weeks: Int?
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
      if let weeks, !(1...520).contains(weeks) {
        throw ValidationError("--weeks is \(weeks); it is 1 to 520.")
      }
    }

    func run() async throws {
      let (named, from, weeks) = (series, from, weeks)
      try await database.session().run { database in
        let today = try await database.today()
        let first = try from.map { try CivilDate.chosen($0, today: today) }
        let all =
          try await named.isEmpty
          ? database.read { try $0.rows("select series from api_v1.series where is_active", as: String.self) }
          : named
        for series in all {
          let changes = try await SeriesMaking(series, from: first, weeks: weeks).run(on: database)
          if changes.isEmpty { Terminal.print("\(series): nothing to make.") }
          for change in changes {
            Terminal.print(
              "\(change.meeting) is \(change.what): \(change.whenAndWhere ?? "the rule has it no more").")
          }
        }
      }
    }
  }
}
