import ArgumentParser
import Liaison
import Reporting

extension ReportCommand {
  struct Prune: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "prune",
      abstract: "List the folders of editions that were superseded long ago, and remove them.",
      discussion: """
        Removes nothing without --remove. The newest edition of each period stays, and so do the rows of all of them, \
        with their digests. The schedule of the duty prune does the same by itself, for the folder that its tick or \
        worker writes to.
        """)

    @Option(
      help: ArgumentHelp(
        "Only editions superseded so many days ago; as the schedule of the duty prune says when left out.",
        valueName: "days"))
    var olderThan: Int32?
    @Flag(help: "Remove them.")
    var remove = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var list: ListOptions
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
      if let olderThan, olderThan < 1 {
        throw ValidationError("--older-than is \(olderThan); it is 1 or more.")
      }
    }

    func run() async throws {
      let session = try database.session()
      let folder = try output.folder(for: session.choice)
      let (age, editions) = try await session.run { database in
        let age =
          if let olderThan { (interval: "\(olderThan) days", words: "\(olderThan) days") } else {
            try await EditionPruning.scheduledAge(on: database)
          }
        let pruning = EditionPruning(output: folder, keepFor: age.interval)
        return (
          age.words,
          remove ? try await pruning.remove(from: database) : try await pruning.candidates(on: database)
        )
      }
      list.print(
        Listing(
          columns: [
            .init(name: "edition", type: .string), .init(name: "superseded_at", type: .string),
            .init(name: "bytes", type: .integer),
          ], rows: editions.map { [$0.name, $0.supersededAt, String($0.bytes)] }),
        columns: ["edition": "Edition", "superseded_at": "Superseded", "bytes": "Bytes"],
        empty: "No edition in \(folder) was superseded longer ago than \(age).")
      guard list.format == .table, !editions.isEmpty else { return }
      let count = counted(editions.count, "edition")
      Terminal.print("")
      Terminal.print(
        remove
          ? "\(count) removed from \(folder)."
          : "\(count), superseded longer ago than \(age). Nothing is removed; --remove does that.")
    }
  }
}
