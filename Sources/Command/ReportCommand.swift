import Agenda
import ArgumentParser
import Liaison
import Reporting

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Make, list, check and prune reports.",
    subcommands: [Run.self, List.self, Check.self, Prune.self])

  struct Run: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "run",
      abstract: "Make one edition: text, CSV files, descriptor and checksums, published as one folder.",
      discussion: """
        Prints the edition's folder. Where nothing changed since the newest edition of the period, that one stands \
        and no new one is made. latest/REPORT leads to the newest whole period; FIRST..LAST moves it only where those \
        days are one.
        """)

    @Argument(help: "The report's name; 'liaison report list' shows all.")
    var report: String

    @Option(help: "'last', a day inside the period (2017-08-30), or FIRST..LAST.")
    var period: String

    @OptionGroup var output: OutputOptions
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let choice = try PeriodChoice(period)
      let session = try database.session()
      let definition = try ReportLibrary.load(report, folder: session.installation.reports)
      let folder = try output.folder(for: session.choice)
      let published = try await session.run { database in
        let period = choice.resolved(cadence: definition.cadence, today: try await database.today())
        return try await ReportRun(of: definition, period: period, output: folder).make(on: database)
      }
      Terminal.tell(
        published.isNew
          ? "published \(published.edition.name)"
          : "unchanged: \(published.edition.name) was published already")
      if published.isEmpty {
        Terminal.tell("its CSV files hold no rows. \(published.headlines.joined(separator: " "))")
      }
      Terminal.print(published.folder)
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the reports, their cadence and their datasets.")
    @OptionGroup var list: ListOptions

    func run() throws {
      let library = try ReportLibrary.load(folder: Installation.ofThisProgram().reports)
      guard list.format == .table else {
        let names = ["report", "title", "cadence", "classification", "datasets"]
        let rows = library.reports.map { report in
          [
            report.slug, report.title, report.cadence.rawValue, report.classification.rawValue,
            report.datasets.filter(\.isPublished).map(\.name).joined(separator: ", "),
          ]
        }
        let listing = Listing(columns: names.map { .init(name: $0, type: .string) }, rows: rows)
        return list.print(listing, columns: [:], empty: "There are no reports.")
      }
      let width = library.reports.map(\.slug.count).max() ?? 0
      for report in library.reports {
        let datasets = report.datasets.filter(\.isPublished).map(\.name).joined(separator: ", ")
        let slug = report.slug + String(repeating: " ", count: width - report.slug.count)
        Terminal.print("\(slug)  \(report.cadence.rawValue), \(report.classification.rawValue): \(datasets)")
        Terminal.print("\(String(repeating: " ", count: width))  \(report.title)")
      }
    }
  }

  struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract:
        "Prepare every report's queries against the database and compare their columns with the descriptors.")

    @Argument(help: "Names of reports; all by default.")
    var reports: [String] = []

    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let session = try database.session()
      let library = try ReportLibrary.load(folder: session.installation.reports)
      let chosen = try reports.isEmpty ? library.reports : reports.map(library.find)
      let problems = try await session.run { database in
        var problems: [String] = []
        for report in chosen { problems += try await ReportCheck(report).problems(on: database) }
        return problems
      }
      for problem in problems { Terminal.tell(problem) }
      if !problems.isEmpty { throw ExitCode.failure }
      Terminal.print(
        "in order: \(chosen.map(\.slug).joined(separator: ", "))")
    }
  }
}
