import Agenda
import ArgumentParser
import Liaison
import Postgres

struct MinutesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "minutes",
    abstract: "Write minutes, propose them to both sides, approve them.",
    discussion:
      "Both sides' approvals make a version final; it then stays as it is, and a correction is a new version.",
    subcommands: [List.self, Show.self, Draft.self, Propose.self, Approve.self])

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the versions of minutes, with the approvals of both sides.")
    @OptionGroup var list: ListOptions
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let listing = try await database.session().run { database in
        try await database.listing(
          """
          select meeting, meeting_on, version, status, krg_approved_on, krg_approved_by_role, federal_approved_on,
                 federal_approved_by_role, text_sha256
            from api_v1.minutes order by meeting_on, meeting, version
          """)
      }
      list.print(
        listing,
        columns: [
          "meeting": "Meeting", "meeting_on": "Date", "version": "Version", "status": "Status",
          "krg_approved_on": "Approved by krg", "federal_approved_on": "By federal",
        ], empty: "There are no minutes yet.")
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Print the minutes of a meeting, the newest version unless one is named."
    )
    @Argument(help: "The meeting.")
    var meeting: String
    @Option(help: "Version, from 1.")
    var version: Int32?
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let (meeting, version) = (meeting, version)
      let found = try await database.session().run { database in
        try await database.read { connection in
          try connection.one(
            """
            select format('%s, version %s: %s', v.meeting, v.version, v.status)
                     || coalesce('; krg approved on ' || v.krg_approved_on || ' (' || v.krg_approved_by_role || ')', '')
                     || coalesce('; federal approved on ' || v.federal_approved_on || ' (' || v.federal_approved_by_role || ')', ''),
                   v.text
              from api_v1.minutes v
             where v.meeting = \(meeting) and v.version = coalesce(\(version)::integer, v.version)
             order by v.version desc limit 1
            """, as: (String, String).self)
        }
      }
      guard let found else {
        throw Failure("There are no minutes of '\(meeting)'\(version.map { " in version \($0)" } ?? "").")
      }
      Terminal.print("\(found.0)\n\n\(found.1)")
    }
  }

  struct Draft: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "draft", abstract: "Write the minutes of a held meeting, from standard input.",
      discussion:
        "The draft there is gets the new text; beside minutes that were proposed or are final, a new version is begun."
    )
    @Argument(help: "The meeting.")
    var meeting: String
    @Option(help: "The text; read from standard input when left out.")
    var text: String?
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let meeting = meeting
      let text = text ?? Self.standardInput()
      let version = try await database.change { _ in "select api_v1.draft_minutes(\(meeting), \(text))::text"
      }
      Terminal.print("Version \(version) of the minutes of \(meeting) is a draft.")
    }

    /// Everything on standard input, lines ended by line feeds alone.
    private static func standardInput() -> String {
      var lines: [String] = []
      while let line = readLine() { lines.append(line) }
      return lines.joined(separator: "\n")
    }
  }

  struct Propose: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "propose",
      abstract: "Propose the draft to both sides; its text stays as it is from then on.")
    @Argument(help: "The meeting.")
    var meeting: String
    @Option(help: "Day of the proposal; today when left out.")
    var on: String?
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let (meeting, on) = (meeting, on)
      let (version, state) = try await database.session().run { database in
        let today = try await database.today()
        return try await database.change { connection in
          let version = try connection.exactlyOne(
            "select api_v1.propose_minutes(\(meeting), \(try CivilDate.text(on, today: today))::date)",
            as: Int.self)
          return (version, try MeetingState(meeting, on: connection))
        }
      }
      Terminal.print("Version \(version) of the minutes of \(meeting) is proposed to both sides.")
      for warning in state.warnings { Terminal.tell("warning: \(warning)") }
    }
  }

  struct Approve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "approve", abstract: "Approve the newest version for a side.")
    @Argument(help: "The meeting.")
    var meeting: String
    @Option(help: "Institution that approves for its side, such as JCC.")
    var by: String
    @Option(help: "Role of the person who approves. Never a name.")
    var role: String
    @Option(help: "The side, krg or federal; the institution's own when left out, and no other is accepted.")
    var side: String?
    @Option(help: "Day of the approval; today when left out.")
    var on: String?
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let (meeting, by, role, side, on) = (meeting, by, role, side, on)
      let (version, status) = try await database.session().run { database in
        let today = try await database.today()
        return try await database.change { connection in
          let version = try connection.exactlyOne(
            """
            select api_v1.approve_minutes(\(meeting), \(by), \(role), \(side)::liaison.side,
                                          \(try CivilDate.text(on, today: today))::date)
            """, as: Int.self)
          return (
            version,
            try connection.exactlyOne(
              "select status from api_v1.minutes where meeting = \(meeting) and version = \(version)",
              as: String.self)
          )
        }
      }
      Terminal.print(
        "\(by) approves version \(version) of the minutes of \(meeting)\(status == "final" ? "; it is final now" : "")."
      )
    }
  }
}
