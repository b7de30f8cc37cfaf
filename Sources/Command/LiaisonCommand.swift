import ArgumentParser
import Glibc
import Liaison

/// The program's entry: reads the command line, runs the command, turns errors into a sentence and an exit code.
///
/// Every command states its name: one made up from the type's name costs a look through all of the program's types, a
/// quarter of the start.
@main
struct LiaisonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "liaison",
    abstract: "Meetings, follow-ups and progress reports of two crisis-coordination centres.",
    discussion: """
      Exit codes: 0 done; 1 failed; 64 the command line is wrong; 65 the data is refused; 69 the database can't be \
      reached.
      """,
    version: Liaison.version,
    subcommands: asked(by: CommandLine.arguments.dropFirst().first).map { [$0] } ?? commands)

  private static let commands: [any ParsableCommand.Type] = [
    ReportCommand.self, SeriesCommand.self, MeetingCommand.self, AgendaCommand.self, MinutesCommand.self,
    FollowUpCommand.self, RecordCommand.self, CalendarCommand.self, ImportCommand.self, ExportCommand.self,
    TickCommand.self,
    WorkerCommand.self, ScheduleCommand.self, StatusCommand.self,
    DatabaseCommand.self, MigrateCommand.self, DemoCommand.self,
  ]

  /// The command that the first word names. The parser looks at all the commands below the root before it reads a word,
  /// sixty of them; where the first word is one of ours the others need not be there.
  private static func asked(by word: String?) -> (any ParsableCommand.Type)? {
    commands.first { $0.configuration.commandName == word }
  }

  static func main() {
    // A reader that goes away (`liaison export … | head`) is an error of the write, not the end of the process.
    signal(SIGPIPE, SIG_IGN)
    do {
      // Handed on once and not used here again, which the compiler can't see: commands are not Sendable.
      nonisolated(unsafe) var command = try parseAsRoot()
      Interruption.guarding {
        if let parsed = command as? any AsyncParsableCommand {
          nonisolated(unsafe) var asynchronous = parsed
          try await asynchronous.run()
        } else {
          try command.run()
        }
      } end: { error in
        if let error { Terminal.exit(with: error) }
        Glibc.exit(EXIT_SUCCESS)
      }
    } catch {
      Terminal.exit(with: error)
    }
  }
}
