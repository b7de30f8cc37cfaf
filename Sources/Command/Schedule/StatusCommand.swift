import ArgumentParser
import Liaison
import Postgres
import Reporting

struct StatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract:
      "Say whether all is well: what is due, running, failed or overdue, who serves, clocks and schema.",
    discussion: """
      Exit codes: 0 all is well; 1 something needs attention: a schedule is overdue or its newest slot has failed, a \
      rule can't be read, a worker was not heard of for a minute and said no goodbye (for a week, or until another one \
      begins on its machine), a clock is off by more than 5 seconds, the database has another schema or other time \
      zones than this program, or a scheduled report has no definition; 69 the database can't be reached.

      A definition that changed since the last edition, and one that no schedule makes, are told and need nothing. \
      Times are Baghdad's; those of a slot are in the zone of its schedule.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Option(help: "text for people, json for programs.")
  var format = Format.text
  @OptionGroup var database: DatabaseOptions

  func run() async throws {
    let session = try database.session()
    let status = try await session.run(needs: .none) { try await ServiceStatus.of($0, session) }
    switch format {
    case .text: for line in status.lines(width: Terminal.width) { Terminal.print(line) }
    case .json: Terminal.print(bytes: Array(status.json.utf8))
    }
    if !status.attention.isEmpty { throw ExitCode.failure }
  }
}
