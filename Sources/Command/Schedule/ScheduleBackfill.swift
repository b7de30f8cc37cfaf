import Agenda
public import ArgumentParser
public import Liaison
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
    @Option(help: "First day of the span, or date and time: 2026-11-01, '2026-11-01 07:00', -14d.")
    var from: String
    @Option(help: "Last day of the span, or date and time; included.")
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
      let slots = try await session.run { database in
        let today = try await database.today()
        return try await Liaison.Backfill(
          of: schedule, from: try CivilDateTime.chosen(from, today: today, orElse: 0),
          through: try CivilDateTime.chosen(to, today: today, orElse: 86_399), again: again,
          reports: session.installation.reports
        ).run(on: database, isDry: isDry)
      }
      list.print(
        Self.listing(slots, isDry: isDry),
        columns: ["slot": "Slot", "before": "Was", "effect": "Effect", "covers": "Covers"],
        empty: "\(schedule) has no due times in that span.")
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
