import ArgumentParser
import Liaison
import Reporting

struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Load the shipped example, make its reports and show one; then make up for three missed weeks.",
    discussion: """
      The meeting of 23 July 2017 in Baghdad with its agenda and follow-ups, the three meetings after it, and invented \
      rounds of figures. It goes into a database that holds no meetings of its own, else nothing is changed. Running it again changes nothing.
      """)

  @OptionGroup var output: OutputOptions
  @OptionGroup var database: DatabaseOptions

  func run() async throws {
    let session = try database.session()
    let folder = try output.folder(for: session.choice)
    let demo = Demo(session.installation)
    let journal = Journal(.text, for: .person) { _ in }
    let (editions, calendars, slots) = try await session.run { database in
      try await demo.load(into: database)
      return (
        try await demo.publish(to: folder, from: database),
        try await demo.publishCalendar(to: folder, from: database),
        try await demo.catchUp(to: folder, on: database, journal: journal)
      )
    }
    if let weekly = editions.last(where: { $0.edition.report == "coordination-weekly" }) ?? editions.last {
      Terminal.print(weekly.text)
    }
    Terminal.print(
      """
      The reports, as text and CSV:
      \(editions.map { "  \($0.folder)" }.joined(separator: "\n"))
      The newest of each: \(folder)/latest
      The meetings, for a calendar program:
      \(calendars.map { "  \($0.path)" }.joined(separator: "\n"))

      As if nobody had served the schedules for three weeks: one tick made up for it.
      """)
    for line in slots.table(
      ["schedule": "Schedule", "due": "Due", "state": "State", "what": "Edition, or why not"],
      width: Terminal.width)
    {
      Terminal.print(line)
    }
    Terminal.print("")
    // A connection string may hold a password, and whoever gave one knows how to open psql on it.
    guard case .embedded = session.choice else { return }
    let program = (CommandLine.arguments.first ?? "liaison").asShellWord
    let option = database.database.map { " --database \($0.asShellWord)" } ?? ""
    Terminal.print("Open the database in psql: \(program) database psql\(option)")
  }
}
