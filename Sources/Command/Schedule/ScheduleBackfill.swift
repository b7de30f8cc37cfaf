import Agenda
public import ArgumentParser
public import Liaison
import Postgres
import Reporting

extension ScheduleCommand {
  struct Backfill: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "backfill", abstract: "Have past due times served after all.",
      discussion: """
        Takes the due times in a span that have no slot, from before the schedule began too, and those that were \
        skipped. One line for each slot says what happens to it and, for a report, which days it covers. What is still \
        to come is left alone.
        """)
    @OptionGroup var schedule: ScheduleArgument
    // Unconditional, or -14d would be taken for a flag.
    @Option(
      parsing: .unconditional,
      help: "First day of the span, or date and time: 2026-11-01, '2026-11-01 07:00', -14d.")
    var from: String
    @Option(parsing: .unconditional, help: "Last day of the span, or date and time; included.")
    var to: String
    @Option(help: "Which slots that were served are served again: none, failed ones, or all.")
    var again = Liaison.Backfill.Again.none
    @Flag(help: "Only say what would happen.")
    var dryRun = false
    @OptionGroup var list: ListOptions
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let (schedule, from, to, again, isDry) = (schedule.schedule, from, to, again, dryRun)
      let session = try database.session()
      let (slots, nothing) = try await session.run { database in
        let today = try await database.today()
        let first = try CivilDateTime.chosen(from, today: today, orElse: 0)
        let last = try CivilDateTime.chosen(to, today: today, orElse: 86_399)
        let slots = try await Liaison.Backfill(
          of: schedule, from: first, through: last, again: again, reports: session.installation.reports
        ).run(on: database, isDry: isDry)
        return (
          slots, try await database.change { try $0.one(Self.nothing(of: schedule, first, last)) } ?? ""
        )
      }
      list.print(
        Self.listing(slots, isDry: isDry),
        columns: ["slot": "Slot", "before": "Was", "effect": "Effect", "covers": "Covers"],
        empty: nothing)
      let wanted = slots.count { $0.isWanted }
      guard list.format == .table, !slots.isEmpty else { return }
      Terminal.print("")
      Terminal.print(
        isDry
          ? "Nothing is changed: a dry run. Without --dry-run, slots to be served: \(wanted)."
          : wanted == 0
            ? "Nothing is changed."
            : "Slots to be served: \(wanted). A running liaison worker begins at once, else the next liaison tick does."
      )
    }

    /// The sentence of a span without due times, with the reason where there is a plain one.
    private static func nothing(of schedule: String, _ first: CivilDateTime, _ last: CivilDateTime) -> SQL {
      """
      select s.schedule || ' has no due times in that span' || case
               when \(first.description)::timestamp > ops.clock() at time zone s.zone then ': it is still to come.'
               when \(last.description)::timestamp < s.starts_on + s.starts_at
                 then ': its rule counts from ' || ops.in_words(s.starts_on + s.starts_at) || '.'
               else '.' end
        from api_v1.schedule s where s.schedule = \(schedule)
      """
    }

    private static func listing(_ slots: [Liaison.Backfill.Slot], isDry: Bool) -> Listing {
      Listing(
        columns: [
          .init(name: "slot", type: .string), .init(name: "before", type: .string),
          .init(name: "is_wanted", type: .boolean), .init(name: "effect", type: .string),
          .init(name: "period_start", type: .date), .init(name: "period_end", type: .date),
          .init(name: "covers", type: .string),
        ],
        rows: slots.map { slot in
          [
            slot.label.inTables, slot.state ?? "no slot", slot.isWanted ? "yes" : "no",
            slot.isWanted ? (isDry ? "would be due" : "due") : "as it was",
            slot.period?.start.description, slot.period?.end.description, slot.period?.description,
          ]
        })
    }
  }
}

extension Liaison.Backfill.Again: ExpressibleByArgument {}

extension CivilDateTime {
  /// The date and time that a person wrote, or a second of the day that they wrote.
  fileprivate static func chosen(_ text: String, today: CivilDate, orElse second: Int) throws -> CivilDateTime
  {
    if let time = CivilDateTime(text) { return time }
    return CivilDateTime(try CivilDate.chosen(text, today: today), secondOfDay: second)
  }
}
