import ArgumentParser
import Liaison
import Reporting

/// Records of the topics: what kinds there are is in the database, so a topic that is added brings no command.
struct RecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record", abstract: "Enter and list records of the kinds that the database describes.",
    discussion: """
      liaison record kinds tells which there are, and liaison record columns KIND what may be given of one. A file of them \
      is taken by liaison import KIND FILE.
      """,
    subcommands: [Kinds.self, Columns.self, List.self, Show.self, Enter.self])

  struct Kinds: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "kinds", abstract: "List the kinds of record.")
    @OptionGroup var list: ListOptions
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let listing = try await database.session().run { try await RecordEntry.kinds(on: $0) }
      list.print(
        listing, columns: ["name": "Kind", "meaning": "What one is"],
        empty: "The database has no kinds of record.")
    }
  }

  struct Columns: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "columns", abstract: "Tell what a record of a kind says, and what of it people give.")
    @OptionGroup var argument: RecordKindArgument
    @OptionGroup var list: ListOptions
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let entry = argument.entry
      let listing = try await database.session().run { try await entry.columns(on: $0) }
      list.print(
        listing,
        columns: ["name": "Column", "given": "Given", "values": "Values", "meaning": "What it says"],
        empty: "It has no columns.")
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the records of a kind.",
      discussion:
        "The table has as many columns as fit; csv and json have all of them, and liaison record show all of one record."
    )
    @OptionGroup var argument: RecordKindArgument
    @OptionGroup var list: ListOptions
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let entry = argument.entry
      let listing = try await database.session().run { try await entry.list(on: $0) }
      list.print(listing, empty: "There are none.")
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show all that one record says.")
    @OptionGroup var argument: RecordKindArgument
    @Argument(help: "What it is told by, such as LL-JCC-0001; several parts with blanks between them.")
    var name: [String]
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let (entry, name) = (argument.entry, name.joined(separator: " "))
      let listing = try await database.session().run { try await entry.show(name, on: $0) }
      for row in listing.rows.indices {
        for line in listing.record(row, width: Terminal.width) { Terminal.print(line) }
      }
    }
  }

  struct Enter: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "enter", abstract: "Enter a record, or change what is given of the one that there is.",
      discussion: """
        What is left out stays as it is, or is given by itself. A date may be written as 2017-08-06, today, 'next sunday' \
        or +14d.

          liaison record enter lessons ref=LL-JCC-0001 stage=endorsed stage_on=2017-08-06
        """)
    @OptionGroup var argument: RecordKindArgument
    @Argument(help: ArgumentHelp("What is given, such as stage=endorsed.", valueName: "column=value"))
    var values: [String]
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let values = try values.map { word in
        guard let sign = word.firstIndex(of: "="), sign != word.startIndex else {
          throw ValidationError("'\(word)' gives nothing; write it as column=value.")
        }
        return (column: String(word[..<sign]), value: String(word[word.index(after: sign)...]))
      }
      let entry = argument.entry
      Terminal.print(try await database.session().run { try await entry.enter(values, on: $0) })
    }
  }
}

/// The kind of record of every such command.
struct RecordKindArgument: ParsableArguments {
  @Argument(help: "The kind, such as lessons: liaison record kinds.")
  var kind: String

  var entry: RecordEntry { RecordEntry(kind) }
}
