import Agenda
import ArgumentParser
import Liaison
import Postgres

struct MeetingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "meeting",
    abstract: "Plan, move, hold and look at meetings.",
    subcommands: [
      List.self, Show.self, Add.self, Move.self, Postpone.self, Replan.self, Cancel.self, Hold.self,
      Swap.self,
      Change.self, Invite.self, Attend.self,
    ])

  struct Move: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "move", abstract: "Move a planned meeting to another day or time.")
    @Argument(help: "The meeting, such as JCC-JCMC-002.")
    var meeting: String
    @Option(help: "The new day: 2017-09-05, 'Tuesday 2017-09-05', 'next sunday' or +14d.")
    var to: String
    @Option(help: "The new time of day, such as 10:00; as before when left out.")
    var at: TimeOfDay?
    @Option(help: "Why it is moved.")
    var reason: String
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let (meeting, to, at, reason) = (meeting, to, at?.text, reason)
      try await database.changeMeeting {
        """
        select api_v1.move_meeting(\(meeting),
          \(try CivilDate.chosen(to, today: $0).description)::date
            + coalesce(\(at)::time, (select planned_at from api_v1.meeting where ref = \(meeting))), \(reason))
        """
      } say: {
        "\($0.ref) moves to \($0.whenAndWhere)."
      }
    }
  }

  struct Postpone: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "postpone", abstract: "Put a meeting off without a new date.",
      discussion:
        "What was carried to it goes on to the next planned meeting, and comes back if it is planned anew before."
    )
    @Argument(help: "The meeting.")
    var meeting: String
    @Option(help: "Why it is postponed.")
    var reason: String
    @Option(help: "Day on which that was decided; today when left out.")
    var on: String?
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let (meeting, reason, on) = (meeting, reason, on)
      try await database.changeMeeting {
        "select api_v1.postpone_meeting(\(meeting), \(reason), \(try CivilDate.text(on, today: $0))::date)"
      } say: {
        "\($0.ref) is postponed; it was to be on \($0.whenAndWhere)."
      }
    }
  }

  struct Replan: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "replan", abstract: "Plan a postponed or cancelled meeting anew.")
    @Argument(help: "The meeting.")
    var meeting: String
    @Option(help: "The new day.")
    var to: String
    @Option(help: "The new time of day; as before when left out.")
    var at: TimeOfDay?
    @Option(help: "Why it is not as the rule had it; the reason for postponing it when left out.")
    var reason: String?
    @Option(help: "Day on which that was decided; today when left out.")
    var on: String?
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let (meeting, to, at, reason, on) = (meeting, to, at?.text, reason, on)
      try await database.changeMeeting {
        """
        select api_v1.replan_meeting(\(meeting),
          \(try CivilDate.chosen(to, today: $0).description)::date
            + coalesce(\(at)::time, (select planned_at from api_v1.meeting where ref = \(meeting))),
          \(reason), \(try CivilDate.text(on, today: $0))::date)
        """
      } say: {
        "\($0.ref) is planned anew for \($0.whenAndWhere)."
      }
    }
  }

  struct Cancel: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "cancel", abstract: "Call a meeting off.",
      discussion:
        "Its open items go on to the next planned meeting; that does not count as carried over once more.")
    @Argument(help: "The meeting.")
    var meeting: String
    @Option(help: "Why it is cancelled.")
    var reason: String
    @Option(help: "Day on which that was decided; today when left out.")
    var on: String?
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let (meeting, reason, on) = (meeting, reason, on)
      try await database.changeMeeting {
        "select api_v1.cancel_meeting(\(meeting), \(reason), \(try CivilDate.text(on, today: $0))::date)"
      } say: {
        "\($0.ref) is cancelled; it was to be on \($0.whenAndWhere)."
      }
    }
  }

  struct Hold: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "hold", abstract: "Note that a meeting took place.",
      discussion: """
        Keeps what it saw of the open follow-ups and carries its open items to the next planned meeting. Close an item \
        afterwards and it does not come back.
        """)
    @Argument(help: "The meeting.")
    var meeting: String
    @Option(help: "Day on which it was held; as planned when left out.")
    var on: String?
    @Option(help: "When it began, such as 10:20; as planned when left out.")
    var from: TimeOfDay?
    @Option(help: "When it ended, the same day.")
    var until: TimeOfDay?
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let (meeting, on, from, until) = (meeting, on, from?.text, until?.text)
      try await database.changeMeeting {
        let day = try CivilDate.text(on, today: $0)
        return """
          select api_v1.hold_meeting(m.ref, m.day + coalesce(\(from)::time, m.planned_at), m.day + \(until)::time)
            from (select \(meeting) as ref, coalesce(\(day)::date, p.planned_on) as day, p.planned_at
                    from (values (1)) as one left join api_v1.meeting p on p.ref = \(meeting)) m
          """
      } say: {
        "\($0.ref) was held on \($0.whenAndWhere)."
      }
    }
  }

  struct Swap: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "swap", abstract: "Exchange host, place and chairs of two planned meetings.")
    @Argument(help: "One meeting.")
    var meeting: String
    @Argument(help: "The other.")
    var other: String
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let (meeting, other) = (meeting, other)
      try await database.changeMeeting { _ in
        "select (api_v1.swap_hosts(\(meeting), \(other)))[1]"
      } say: {
        "\($0.ref) and \(other) swap hosts: \($0.ref) is on \($0.whenAndWhere)."
      }
    }
  }

  struct Change: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "change", abstract: "Change place, chairs, title or length of a meeting.")
    @Argument(help: "The meeting.")
    var meeting: String
    @Option(help: "City.")
    var city: String?
    @Option(help: "Building or room.")
    var venue: String?
    @Option(help: "Role of the chair. Never a name.")
    var chair: String?
    @Option(help: "Role of the co-chair. Never a name.")
    var coChair: String?
    @Option(help: "Title.")
    var title: String?
    @Option(help: "How long it is to last, such as 2h or 90m.")
    var duration: Duration?
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
      if [city, venue, chair, coChair, title].allSatisfy({ $0 == nil }) && duration == nil {
        throw ValidationError(
          "Say what to change: --city, --venue, --chair, --co-chair, --title or --duration.")
      }
    }

    func run() async throws {
      let (meeting, city, venue, chair, coChair, title, duration) = (
        meeting, city, venue, chair, coChair, title, duration?.interval
      )
      try await database.changeMeeting { _ in
        """
        select api_v1.change_meeting(\(meeting), \(city), \(venue), \(chair), \(coChair), \(title), \(duration)::interval)
        """
      } say: {
        "\($0.ref) is changed: \($0.whenAndWhere)."
      }
    }
  }

  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Plan an extraordinary meeting, outside every series.")
    @Argument(help: "Its title.")
    var title: String
    @Option(help: "Day: 2017-08-15, 'Tuesday 2017-08-15', 'next sunday' or +14d.")
    var on: String
    @Option(help: "Local time of day.")
    var at: TimeOfDay
    @Option(help: "Institution that hosts and chairs, such as JCC.")
    var host: String
    @Option(help: "City.")
    var city: String
    @Option(help: "Role of the chair. Never a name.")
    var chair: String
    @Option(help: "Building or room.")
    var venue: String?
    @Option(help: "How long it is to last, such as 90m; 2h when left out.")
    var duration: Duration?
    @Option(help: "Time zone of the venue.")
    var zone = "Asia/Baghdad"
    @Option(help: "Institution of the co-chair.")
    var coHost: String?
    @Option(help: "Role of the co-chair.")
    var coChair: String?
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let (title, on, at, host, city, chair) = (title, on, at.text, host, city, chair)
      let (venue, duration, zone, coHost, coChair) = (
        venue, duration?.interval ?? "2 hours", zone, coHost, coChair
      )
      try await database.changeMeeting {
        """
        select api_v1.add_meeting(\(title), \(try CivilDate.chosen(on, today: $0).description)::date + \(at)::time,
          \(host), \(city), \(chair), \(venue), \(duration)::interval, \(zone), \(coHost), \(coChair))
        """
      } say: {
        "\($0.ref) is planned for \($0.whenAndWhere)."
      }
    }
  }

  struct Invite: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "invite", abstract: "Put a seat of an institution on a meeting's delegation.")
    @Argument(help: "The meeting.")
    var meeting: String
    @Option(help: "Institution that sends, such as JCC.")
    var from: String
    @Option(help: "Role there, such as 'Director of Finance'.")
    var role: String
    @Option(name: .customLong("as"), help: "chair, co_chair, member or observer.")
    var capacity = "member"
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let (meeting, from, role, capacity) = (meeting, from, role, capacity)
      try await database.changeMeeting { _ in
        "select api_v1.invite_delegate(\(meeting), \(from), \(role), \(capacity))"
      } say: {
        "\(from), \(role), is invited to \($0.ref) as \(capacity.replacing("_", with: "-")): \($0.whenAndWhere)."
      }
    }
  }

  struct Attend: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "attend", abstract: "Note who of the invited came to a meeting.")
    @Argument(help: "The meeting.")
    var meeting: String
    @Option(help: "Institution that sent.")
    var from: String
    @Option(help: "Role there.")
    var role: String
    @Flag(help: "Did not come.")
    var absent = false
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let (meeting, from, role, isPresent) = (meeting, from, role, !absent)
      _ = try await database.change { _ in
        "select api_v1.note_attendance(\(meeting), \(from), \(role), \(isPresent)::boolean)::text"
      }
      Terminal.print("\(from), \(role), \(isPresent ? "came" : "did not come") to \(meeting).")
    }
  }
}
