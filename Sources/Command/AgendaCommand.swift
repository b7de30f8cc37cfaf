import Agenda
import ArgumentParser
import Liaison
import Postgres

struct AgendaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agenda",
    abstract: "Bring topics to a meeting, close them, record decisions.",
    discussion: "An agenda item is named by its meeting and its place, such as JCC-JCMC-002/3.",
    subcommands: [List.self, Add.self, Change.self, Close.self, Reopen.self, Decide.self])

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the agenda of a meeting, or every open item.",
      discussion: "The age of an item is counted from the meeting where it was first raised.")
    @Argument(help: "The meeting; every open item of all meetings to come when left out.")
    var meeting: String?
    @OptionGroup var list: ListOptions
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let meeting = meeting
      let listing = try await database.session().run { database in
        try await database.listing(
          """
          select i.ref, i.meeting, i.meeting_on, i.position, i.topic, i.detail, i.brought_by,
                 case when i.is_standing then 'standing' when i.is_closed then 'closed' else 'open' end as state,
                 i.times_carried, i.first_meeting, i.first_raised_on, case when i.times_carried > 0 then i.age_days end as age_days,
                 i.decisions, i.recorded_at
            from api_v1.agenda_item i
            join api_v1.meeting m on m.id = i.meeting_id
           where i.meeting = \(meeting)
              or \(meeting)::text is null and not i.is_closed and not i.is_standing and m.status in ('planned', 'postponed')
           order by i.meeting_on, i.meeting, i.position
          """)
      }
      list.print(
        listing,
        columns: [
          "ref": "Item", "topic": "Topic", "brought_by": "By", "state": "State", "times_carried": "Carried",
          "first_raised_on": "First raised", "age_days": "Days",
        ], empty: "There are no such agenda items.")
    }
  }

  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Bring a topic to a meeting.")
    @Argument(help: "The meeting.")
    var meeting: String
    @Argument(help: "The topic, on one line.")
    var topic: String
    @Option(help: "Institution that brings it, such as JCC.")
    var by: String
    @Option(help: "What is to be discussed.")
    var detail: String?
    @Option(help: "Place on the agenda; last when left out.")
    var position: Int32?
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let (meeting, topic, by, detail, position) = (meeting, topic, by, detail, position)
      let item = try await database.change { _ in
        "select api_v1.add_agenda_item(\(meeting), \(topic), \(by), \(detail), \(position)::integer)"
      }
      Terminal.print("\(item) is on the agenda, brought by \(by).")
    }
  }

  struct Change: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "change", abstract: "Change an agenda item, or its place.")
    @Argument(help: "The item, such as JCC-JCMC-002/3.")
    var item: String
    @Option(help: "The topic, on one line.")
    var topic: String?
    @Option(help: "What is to be discussed.")
    var detail: String?
    @Option(help: "Institution that brings it.")
    var by: String?
    @Option(help: "Place on the agenda.")
    var position: Int32?
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
      if [topic, detail, by].allSatisfy({ $0 == nil }) && position == nil {
        throw ValidationError("Say what to change: --topic, --detail, --by or --position.")
      }
    }

    func run() async throws {
      let (item, topic, detail, by, position) = (item, topic, detail, by, position)
      let changed = try await database.change { _ in
        "select api_v1.change_agenda_item(\(item), \(topic), \(detail), \(by), \(position)::integer)"
      }
      Terminal.print(changed == item ? "\(item) is changed." : "\(item) is changed and is \(changed) now.")
    }
  }

  struct Close: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "close",
      abstract: "Say that nothing is left to discuss on an item, so that it is not carried on.")
    @Argument(help: "The item, such as JCC-JCMC-002/3.")
    var item: String
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let item = item
      let closed = try await database.change { _ in "select api_v1.close_agenda_item(\(item))" }
      Terminal.print("\(closed) is closed and not carried on.")
    }
  }

  struct Reopen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "reopen", abstract: "Say that there is something left to discuss on an item after all.")
    @Argument(help: "The item.")
    var item: String
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let item = item
      let opened = try await database.change { _ in "select api_v1.close_agenda_item(\(item), false)" }
      Terminal.print("\(opened) is open and carried on.")
    }
  }

  struct Decide: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "decide", abstract: "Record a decision or recommendation on an agenda item.")
    @Argument(help: "The item.")
    var item: String
    @Argument(help: "What was decided.")
    var decision: String
    @Flag(help: "It advises others and binds nobody.")
    var recommendation = false
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let (item, decision, kind) = (item, decision, recommendation ? "recommendation" : "decision")
      let made = try await database.change { _ in "select api_v1.decide(\(item), \(decision), \(kind))" }
      Terminal.print("\(made) is recorded as a \(kind).")
    }
  }
}
