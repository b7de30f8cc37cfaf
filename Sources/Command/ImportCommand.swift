import Agenda
public import ArgumentParser
import Glibc
public import Liaison

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Load files, and take back lists that people have edited.",
    discussion: """
      Beside the lists below, liaison import KIND FILE takes every kind of record that liaison record kinds lists, such as \
      lessons; see liaison import records --help.
      """,
    subcommands: [
      Returns.self, FollowUps.self, Meetings.self, AgendaItems.self, Holidays.self, Records.self,
    ],
    defaultSubcommand: Records.self)

  struct Returns: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "returns", abstract: "Load a round of figures on returnees or IDPs from a CSV file.",
      discussion: """
        Reads the Master List as the DTM publishes it, and a tidy shape: a header, in any order, of location_id, \
        governorate or adm1_pcode, district or adm2_pcode, location_name, families, individuals, and if you like \
        location_name_ar, latitude, longitude, camp_families; then a row per location.

        All in one transaction. Rows that can't be taken go to FILE.rejects.csv (or --rejects) with line, column, value and reason; \
        the rest is loaded only while their share is within the limit. The same file again changes nothing and says \
        so; a corrected file becomes the round's new version, and the old figures stay in history.
        """)

    @Argument(help: "The CSV file.")
    var file: String

    @Option(help: "Code of the source that published it, such as dtm.")
    var source: String

    @Option(help: "The source's number of the round.")
    var round: Int

    @Option(help: "Day that the figures are as of, such as 2017-07-30.")
    var asOf: String

    @Option(help: "returnees or idps; told from the header where the file's shape tells it.")
    var population: Population?

    @Option(help: "Round that the source compares this one with; else the round before it that is loaded.")
    var baseline: Int?

    @Option(help: "Highest share of rejected rows, in per cent, at which the rest is still loaded.")
    var maximumRejects: Double = 2

    @Option(help: "CSV file for rejected rows and warnings; else FILE.rejects.csv.")
    var rejects: String?

    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      guard let day = CivilDate(asOf[...]), (1900...2199).contains(day.year) else {
        throw ValidationError("--as-of '\(asOf)' is not a day of 1900 to 2199; write it as 2017-07-30.")
      }
      guard (1...Int(Int32.max)).contains(round) else {
        throw ValidationError("--round \(round) is not a round's number; rounds count from 1.")
      }
      let session = try database.session()
      let returns = ReturnsImport(
        file: file, source: source, population: population, round: round, asOf: day, baseline: baseline,
        maximumRejectShare: maximumRejects / 100, rejects: rejects, installation: session.installation)
      let outcome = try await session.run { database in
        try await returns.run(on: database) { progress in
          Terminal.progress(
            "\(progress.rowsRead) rows, \(progress.bytesRead * 100 / max(progress.size, 1)) %")
        }
      }
      Terminal.progress("")
      if let warning = outcome.report.warning { Terminal.tell("warning: \(warning)") }
      Terminal.print(outcome.description)
      if case .refused = outcome { throw ExitCode(EX_DATAERR) }
    }
  }
}

extension Population: ExpressibleByArgument {}
