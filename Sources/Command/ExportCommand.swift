import ArgumentParser
import Liaison

struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a view of api_v1 as CSV for a spreadsheet.",
    discussion: """
      Comma, CRLF, UTF-8 with byte order mark; text that a spreadsheet would take for a formula gets an apostrophe \
      before it; times are Baghdad's, their offset in a column of its own. A file appears whole or not at all. Prints \
      rows, bytes and SHA-256 on standard error.
      """)

  @Argument(help: "Name of the view, such as follow_up.")
  var view: String

  @Option(name: .customLong("to"), help: "File to write; standard output by default.")
  var file: String?

  @OptionGroup var database: DatabaseOptions

  func run() async throws {
    let export = ViewExport(view)
    let outcome = try await database.session().run { database in
      guard let file else { return try await export.writeToStandardOutput(from: database) }
      return try await export.write(to: file, from: database) { rows, bytes in
        Terminal.progress("\(rows) rows, \(bytes / 1_000_000) MB")
      }
    }
    Terminal.progress("")
    Terminal.tell(
      "\(outcome.rows) rows, \(outcome.bytes) bytes, \(outcome.guardedCells) guarded cells, sha256 \(outcome.sha256)"
    )
  }
}
