import ArgumentParser
import Liaison

struct CalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: "Publish the meetings for people's calendars.",
    subcommands: [Export.self])

  struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: "Write calendar files to subscribe to: one of each series, and meetings.ics of all.",
      discussion: """
        Every meeting is an event of its own, with the same UID for ever; cancelled and postponed ones stay and are \
        marked as cancelled. A file appears whole or not at all, and where nothing changed it stays untouched. \
        Nothing is removed.
        """)

    @Argument(help: ArgumentHelp("Folder for the files; made if it is not there.", valueName: "dir"))
    var folder: String

    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let export = CalendarExport(to: folder)
      for file in try await database.session().run({ try await export.run(on: $0) }) {
        let meetings = file.meetings == 1 ? "1 meeting" : "\(file.meetings) meetings"
        Terminal.print("\(file.path): \(meetings), \(file.isChanged ? "written" : "unchanged")")
      }
    }
  }
}
