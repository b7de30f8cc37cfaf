import ArgumentParser

struct SeriesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "series",
    abstract: "Keep series of meetings, and make their meetings ahead.",
    subcommands: [
      List.self, Show.self, Preview.self, Add.self, Change.self, Host.self, Items.self, Make.self,
    ])
}
