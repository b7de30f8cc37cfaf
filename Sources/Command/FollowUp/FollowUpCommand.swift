import Agenda
import ArgumentParser
import Liaison
import Postgres

struct FollowUpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "follow-up",
    abstract: "Enter who owes what by when, and go through its life until it is verified.",
    discussion: """
      A follow-up is done when its owner says so and ends when somebody else has verified it. Its due date moves only \
      by an extension with a reason.
      """,
    subcommands: [
      List.self, Show.self, Add.self, Change.self, Start.self, Block.self, Extend.self, Note.self, Done.self,
      Verify.self, Reopen.self, Drop.self, Supersede.self, Escalate.self,
    ])

  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Enter what somebody owes.")
    @Argument(
      help: "What it comes from: a decision (JCC-JCMC-002/3.1), an agenda item (JCC-JCMC-002/3) or a meeting."
    )
    var origin: String
    @Argument(help: "What is to be done, on one line.")
    var action: String
    @Option(help: "Institution that owes it, such as JCC.")
    var owner: String
    @Option(help: "Role there that owes it, such as 'Director of Finance'. Never a name.")
    var role: String
    @Option(help: "Day it is due: 2017-08-17, 'Thursday 2017-08-17', 'next sunday' or +14d.")
    var due: String?
    @Option(help: "high, medium or low.")
    var priority = Priority.medium
    @Option(help: "More about it.")
    var detail: String?
    @Option(
      help: "Day it was agreed; that of the meeting when it was held, else today, when left out.")
    var agreed: String?
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let (origin, action, owner, role, due) = (origin, action, owner, role, due)
      let (priority, detail, agreed) = (priority.rawValue, detail, agreed)
      // A date counted from a day, as people agree on it, keeps its words beside it.
      let words = due.flatMap { CivilDate($0[...]) == nil ? $0 : nil }
      try await database.changeFollowUp(setsDue: self.due != nil) {
        """
        select api_v1.add_follow_up(\(origin), \(action), \(owner), \(role), \(try CivilDate.text(due, today: $0))::date,
          \(priority)::liaison.priority, \(detail), \(try CivilDate.text(agreed, today: $0))::date, \(words))
        """
      } say: {
        "\($0.ref) is entered: \($0.owner), \($0.due)."
      }
    }
  }

  struct Change: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "change", abstract: "Change what is to be done, who owes it, or its priority.",
      discussion: "A due date that there is moves by liaison follow-up extend.")
    @OptionGroup var argument: FollowUpArgument
    @Option(help: "What is to be done, on one line.")
    var action: String?
    @Option(help: "More about it.")
    var detail: String?
    @Option(help: "Institution that owes it.")
    var owner: String?
    @Option(help: "Role there that owes it. Never a name.")
    var role: String?
    @Option(help: "high, medium or low.")
    var priority: Priority?
    @Option(help: "Day it is due, for one that had no date yet.")
    var due: String?
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
      if [action, detail, owner, role, due].allSatisfy({ $0 == nil }) && priority == nil {
        throw ValidationError(
          "Say what to change: --action, --detail, --owner, --role, --priority or --due.")
      }
    }

    func run() async throws {
      let (ref, action, detail, owner, role) = (argument.followUp, action, detail, owner, role)
      let (priority, due) = (priority?.rawValue, due)
      try await database.changeFollowUp(setsDue: self.due != nil) {
        """
        select api_v1.change_follow_up(\(ref), \(action), \(detail), \(owner), \(role), \(priority)::liaison.priority,
          \(try CivilDate.text(due, today: $0))::date)
        """
      } say: {
        "\($0.ref) is changed: \($0.owner), \($0.due)."
      }
    }
  }

  struct Extend: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "extend", abstract: "Move the due date later, with the reason.")
    @OptionGroup var argument: FollowUpArgument
    @Option(help: "The new day: 2017-09-01, 'Friday 2017-09-01', 'next sunday' or +14d.")
    var to: String
    @Option(help: "Why it moves.")
    var reason: String
    @Option(help: "Meeting that agreed it; between meetings when left out.")
    var meeting: String?
    @OptionGroup var day: DayOption
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let (ref, to, reason, meeting, day) = (argument.followUp, to, reason, meeting, day)
      try await database.changeFollowUp(setsDue: true) {
        """
        select api_v1.extend_follow_up(\(ref), \(try CivilDate.chosen(to, today: $0).description)::date, \(reason),
          \(try day.text(today: $0))::date, \(meeting))
        """
      } say: {
        "\($0.ref) is extended: \($0.owner), \($0.due)."
      }
    }
  }

  struct Note: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "note", abstract: "Write a note: progress, an obstacle, an answer.")
    @OptionGroup var argument: FollowUpArgument
    @Argument(help: "The note.")
    var note: String
    @Option(help: "Institution that writes it, such as JCC.")
    var by: String
    @OptionGroup var day: DayOption
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let (ref, note, by, day) = (argument.followUp, note, by, day)
      try await database.changeFollowUp {
        "select api_v1.note_on_follow_up(\(ref), \(by), \(note), \(try day.text(today: $0))::date)"
      } say: {
        "\($0.ref) has a note of \(by)."
      }
    }
  }

  struct Escalate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "escalate",
      abstract: "Put what is late for too long on the agenda of the next meeting.",
      discussion: """
        By the limits in api_v1.escalation_level: working days late in the owner's calendar, or meetings it was \
        carried over to. Once per level and due date: run again it raises nothing twice.
        """)
    @OptionGroup var day: DayOption
    @OptionGroup var list: ListOptions
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let day = day
      let listing = try await database.session().run { database in
        let today = try await database.today()
        return try await database.change {
          try $0.listing("select * from api_v1.escalate_follow_ups(\(try day.text(today: today))::date)")
        }
      }
      list.print(
        listing,
        columns: [
          "ref": "Follow-up", "level": "Level", "raised_to": "Raised to",
          "working_days_overdue": "Working days late", "times_carried": "Carried",
          "agenda_item": "Agenda item",
        ], empty: "Nothing is to be escalated.")
    }
  }
}
