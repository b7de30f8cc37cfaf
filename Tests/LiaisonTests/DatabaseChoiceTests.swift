import Testing

@testable import Liaison

/// Which database a command works on: the option, `LIAISON_DATABASE`, libpq's own variables, the embedded one.
@Suite struct `Database choice` {
  struct Case: Sendable, CustomTestStringConvertible {
    var option: String?
    var environment: [String: String] = [:]
    var isRoot = false
    let expected: DatabaseChoice
    var testDescription: String {
      "option \(option ?? "none"), \(environment.sorted { $0.key < $1.key }), root \(isRoot)"
    }
  }

  static let home = ["HOME": "/home/amina"]
  static let inHome = DatabaseChoice.embedded(folder: "/home/amina/.local/state/liaison/database")

  static let cases = [
    // Nothing said: embedded, in the state folder.
    Case(environment: home, expected: inHome),
    Case(environment: home, isRoot: true, expected: .embedded(folder: "/var/lib/liaison/database")),
    Case(isRoot: true, expected: .embedded(folder: "/var/lib/liaison/database")),
    Case(
      environment: ["HOME": "/home/amina", "XDG_STATE_HOME": "/state"],
      expected: .embedded(folder: "/state/liaison/database")),
    Case(
      environment: ["XDG_STATE_HOME": "/state"], isRoot: true,
      expected: .embedded(folder: "/state/liaison/database")),
    // The convention says that a relative folder is invalid and ignored.
    Case(environment: ["HOME": "/home/amina", "XDG_STATE_HOME": "state"], expected: inHome),
    Case(environment: ["HOME": "/home/amina", "XDG_STATE_HOME": ""], expected: inHome),
    // libpq's own variables, where nothing of ours is set.
    Case(environment: ["HOME": "/home/amina", "PGHOST": "db"], expected: .server(conninfo: "")),
    Case(environment: ["PGHOSTADDR": "10.0.0.5"], expected: .server(conninfo: "")),
    Case(environment: ["PGPORT": "5433"], expected: .server(conninfo: "")),
    Case(environment: ["PGDATABASE": "liaison"], expected: .server(conninfo: "")),
    Case(environment: ["PGSERVICE": "liaison"], expected: .server(conninfo: "")),
    Case(environment: ["PGUSER": "amina"], expected: .server(conninfo: "")),
    Case(environment: ["HOME": "/home/amina", "PGHOST": ""], expected: inHome),
    Case(environment: ["HOME": "/home/amina", "PGPASSWORD": "no address", "PGTZ": "UTC"], expected: inHome),
    // LIAISON_DATABASE before libpq's, the option before both.
    Case(
      environment: ["LIAISON_DATABASE": "host=db", "PGHOST": "other"], expected: .server(conninfo: "host=db")
    ),
    Case(
      environment: ["LIAISON_DATABASE": "embedded:/a b", "PGHOST": "x"], expected: .embedded(folder: "/a b")),
    Case(
      environment: ["HOME": "/home/amina", "LIAISON_DATABASE": "embedded", "PGHOST": "x"], expected: inHome),
    Case(
      option: "service=liaison", environment: ["LIAISON_DATABASE": "host=db", "PGHOST": "other"],
      expected: .server(conninfo: "service=liaison")),
    Case(
      option: "embedded", environment: ["HOME": "/home/amina", "LIAISON_DATABASE": "host=db"],
      expected: inHome
    ),
    Case(option: "postgresql://u@h/d", expected: .server(conninfo: "postgresql://u@h/d")),
    // A folder may be relative and hold a colon; it's only what stands before the first one that counts.
    Case(option: "embedded:here", expected: .embedded(folder: "here")),
    Case(option: "embedded:/x:y", expected: .embedded(folder: "/x:y")),
    // A connection string that happens to hold the word.
    Case(option: "dbname=embedded", expected: .server(conninfo: "dbname=embedded")),
    Case(option: "EMBEDDED", expected: .server(conninfo: "EMBEDDED")),
    // Empty is as good as unset.
    Case(option: "", environment: ["LIAISON_DATABASE": "host=db"], expected: .server(conninfo: "host=db")),
    Case(option: "", environment: ["HOME": "/home/amina", "LIAISON_DATABASE": ""], expected: inHome),
    Case(environment: ["LIAISON_DATABASE": "", "PGHOST": "db"], expected: .server(conninfo: "")),
  ]

  @Test(arguments: cases) func `follows what is said, in order`(_ example: Case) throws {
    let choice = try DatabaseChoice(
      option: example.option, environment: { example.environment[$0] }, isRoot: example.isRoot)
    #expect(choice == example.expected)
  }

  @Test(arguments: [[:], ["HOME": ""], ["HOME": "relative"], ["XDG_STATE_HOME": "relative"]])
  func `without a home, says how to name a folder`(_ environment: [String: String]) {
    let error = #expect(throws: Failure.self) {
      try DatabaseChoice(option: nil, environment: { environment[$0] }, isRoot: false)
    }
    #expect(
      error?.description
        == "Neither HOME nor XDG_STATE_HOME is set, so there is no place for the embedded database; name one with "
        + "--database embedded:DIR.")
  }

  @Test func `a colon without a folder is refused`() {
    let error = #expect(throws: Failure.self) {
      try DatabaseChoice(option: "embedded:", environment: { Self.home[$0] }, isRoot: false)
    }
    #expect(error?.description == "'embedded:' names no folder; write embedded:DIR, or just embedded.")
  }

  @Test(
    arguments: [
      (
        DatabaseChoice.embedded(folder: "/home/a/.local/state/liaison/database"),
        "/home/a/.local/state/liaison/reports"
      ),
      (.embedded(folder: "/srv/figures"), "/srv/figures-reports"),
      (.server(conninfo: "host=db"), nil),
    ] as [(DatabaseChoice, String?)])
  func `reports go beside the embedded database, never into its closed folder`(
    choice: DatabaseChoice, folder: String?
  ) {
    #expect(choice.defaultReportsFolder == folder)
  }
}
