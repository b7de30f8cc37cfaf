import ArgumentParser
import Glibc
import Liaison

/// The file of every list that comes back, and where its findings go.
struct RecordFileOptions: ParsableArguments {
  @Argument(help: "The CSV file, edited or not.")
  var file: String

  @Option(help: "CSV file for conflicts and rejected rows; else FILE.rejects.csv.")
  var rejects: String?

  /// Takes the file back and says what became of it.
  func run(_ content: RecordImport.Content, on database: DatabaseOptions) async throws {
    let records = RecordImport(file: file, content: content, rejects: rejects)
    let report = try await database.session().run { try await records.run(on: $0) }
    for warning in report.warnings { Terminal.tell("warning: \(warning)") }
    Terminal.print(report.description)
    if !report.isClean { throw ExitCode(EX_DATAERR) }
  }
}

extension ImportCommand {
  struct FollowUps: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "follow-ups", abstract: "Take back a list of follow-ups with people's edits.",
      discussion: """
        Reads the follow_ups file of an edition of coordination-weekly, liaison export follow_up and liaison follow-up \
        list --format csv, as they are or as a spreadsheet saves them. What may be changed: action, detail, owner and \
        role, priority, status (with status_reason and waiting_for), the due date (with the reason in \
        extension_reason), and last_update, which becomes a new note.

        A cell that differs from what the list said when it was written becomes one change by --by. Where somebody \
        else has changed it since, the row is a conflict and nothing is overwritten; rows that can't be applied and \
        conflicts go to FILE.rejects.csv (or --rejects), each row applied whole or not at all. The same file again \
        changes nothing.
        """)
    @OptionGroup var options: RecordFileOptions
    @Option(help: "Institution whose edits these are, such as JCC. It changes what its own side owes.")
    var by: String
    @OptionGroup var database: DatabaseOptions

    func run() async throws { try await options.run(.followUps(by: by), on: database) }
  }
}
