import ArgumentParser
import FoundationEssentials
import Glibc
import Liaison

/// The one option that says which database a command works on.
struct DatabaseOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Connection string or URI of a PostgreSQL server, or embedded[:DIR].",
      discussion: """
        Else LIAISON_DATABASE; else libpq's own variables (PGHOST, PGSERVICE, …) where one is set; else embedded: a \
        private database in the user's state folder, started when needed.
        """, valueName: "database"))
  var database: String?

  /// The chosen database, not yet reached.
  ///
  /// - Parameter tell: says a line to whoever runs the program.
  func session(tell: @escaping @Sendable (String) -> Void = Terminal.tell) throws -> DatabaseSession {
    DatabaseSession(
      try choice(), option: database, installation: try Installation.ofThisProgram(), tell: tell)
  }

  /// Which database was chosen.
  func choice() throws -> DatabaseChoice {
    do {
      return try DatabaseChoice(
        option: database, environment: Variables.value(of:), isRoot: geteuid() == 0)
    } catch let failure as Failure {
      throw ValidationError(failure.description)
    }
  }
}

extension Installation {
  /// Where this program's sql and reports are.
  static func ofThisProgram() throws -> Installation {
    try find(environment: Variables.value(of:))
  }
}

/// Where editions of reports go.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .customLong("output"),
    help: "Folder for the editions; else LIAISON_REPORTS, else a folder beside the embedded database.")
  var folder: String?

  /// The folder chosen for a command that works on this database.
  func folder(for choice: DatabaseChoice) throws -> String {
    let environment = Variables.value(of: "LIAISON_REPORTS")
    guard
      let chosen = [folder, environment, choice.defaultReportsFolder].compactMap({ $0 }).first(where: {
        !$0.isEmpty
      })
    else {
      throw ValidationError("Say where the reports go, with --output DIR or LIAISON_REPORTS.")
    }
    // Absolute, because it is printed and recorded for others, who work in other folders.
    let here = FileManager.default.currentDirectoryPath
    let whole = chosen.hasPrefix("/") ? chosen : "\(here == "/" ? "" : here)/\(chosen)"
    return whole.count > 1 && whole.hasSuffix("/") ? String(whole.dropLast()) : whole
  }
}
