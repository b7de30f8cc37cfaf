import ArgumentParser
import Liaison

/// The program's entry: reads the command line, runs the command, turns errors into a sentence and an exit code.
@main
struct LiaisonCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "liaison",
    abstract: "Meetings, follow-ups and progress reports of two crisis-coordination centres.",
    discussion: """
      Exit codes: 0 done; 1 failed; 64 the command line is wrong; 65 the data is refused; 69 the database can't be \
      reached.
      """,
    version: Liaison.version,
    subcommands: [
      ReportCommand.self, ImportCommand.self, ExportCommand.self, DatabaseCommand.self, MigrateCommand.self,
      DemoCommand.self,
    ])

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      Terminal.exit(with: error)
    }
  }
}
