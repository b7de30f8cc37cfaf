import Foundation
import TestSupport
import Testing

/// What the program says about itself, kept as text so that every change of it is seen.
@Suite struct Help {
  static let commands = [
    "", "report", "report run", "report list", "report check", "report prune", "series", "series list",
    "series show",
    "series preview", "series add", "series change", "series host", "series items", "series make", "meeting",
    "meeting list", "meeting show", "meeting add", "meeting move", "meeting postpone", "meeting replan",
    "meeting cancel", "meeting hold", "meeting swap", "meeting change", "meeting invite", "meeting attend",
    "agenda",
    "agenda list", "agenda add", "agenda change", "agenda close", "agenda reopen", "agenda decide", "minutes",
    "minutes list",
    "minutes show", "minutes draft", "minutes propose", "minutes approve", "follow-up", "follow-up list",
    "follow-up show",
    "follow-up add", "follow-up change", "follow-up start", "follow-up block", "follow-up extend",
    "follow-up note",
    "follow-up done", "follow-up verify", "follow-up reopen", "follow-up drop", "follow-up supersede",
    "follow-up escalate", "import",
    "import returns", "import follow-ups", "import meetings", "import agenda-items", "import holidays",
    "import records", "record", "record kinds", "record columns", "record list", "record show",
    "record enter",
    "calendar", "calendar export", "export", "tick", "worker",
    "schedule", "schedule list", "schedule show", "schedule why", "schedule pause", "schedule resume",
    "schedule run-now", "schedule skip", "schedule backfill", "status",
    "database",
    "database start", "database stop", "database status", "database psql", "migrate", "demo",
  ]
  static let goldens = "\(Checkout.root)/Tests/CommandTests/Goldens"

  @Test(arguments: commands) func `of each command is the text on record`(command: String) throws {
    let words = command.split(separator: " ").map(String.init)
    let done = try Tool.run(Program.path, words + ["--help"], environment: Program.environment)
    #expect(done.status == 0)
    #expect(done.errors == "")
    try expectGolden(done.output, at: "\(Self.goldens)/\((["liaison"] + words).joined(separator: "-")).txt")
  }

  @Test func `covers every command there is`() throws {
    var found: [String] = []
    func look(below command: [String]) throws {
      found.append(command.joined(separator: " "))
      let help = try Tool.run(Program.path, command + ["--help"], environment: Program.environment).output
      guard let list = help.firstRange(of: "SUBCOMMANDS:\n") else { return }
      for line in help[list.upperBound...].split(separator: "\n", omittingEmptySubsequences: false) {
        if line.isEmpty { break }
        // A name stands two blanks in; the lines of its abstract stand deeper.
        guard line.hasPrefix("  "), !line.hasPrefix("   ") else { continue }
        let name = line.dropFirst(2).prefix { $0 != " " }
        if name != "help" { try look(below: command + [String(name)]) }
      }
    }
    try look(below: [])
    #expect(Set(found) == Set(Self.commands))
  }

  @Test func `has no golden of a command that is gone`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.goldens)
    let names = Self.commands.map {
      (["liaison"] + $0.split(separator: " ").map(String.init)).joined(separator: "-") + ".txt"
    }
    #expect(Set(files) == Set(names))
  }

  @Test func `says its version`() throws {
    let done = try Program.run("--version")
    #expect(done.status == 0)
    #expect(done.output.wholeMatch(of: /[0-9]+\.[0-9]+\.[0-9]+\n/) != nil, "\(done.output)")
  }
}
