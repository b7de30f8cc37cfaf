import Foundation
import TestSupport
import Testing

/// How the program ends, and what it says where: results on standard output, everything else on standard error.
@Suite struct `Exit codes` {
  struct Case: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let says: String
    init(_ arguments: String, says: String) {
      self.arguments = arguments.split(separator: " ").map(String.init)
      self.says = says
    }
    var testDescription: String { arguments.joined(separator: " ") }
  }

  @Test(arguments: [
    Case("reprot", says: "Unexpected argument 'reprot'"),
    Case("report run", says: "Missing expected argument '<report>'"),
    Case("report run returns-weekly", says: "Missing expected argument '--period <period>'"),
    Case("report run returns-weekly --period last --frob", says: "Unknown option '--frob'"),
    Case(
      "report run returns-weekly --period 2017-02-30", says: "\"2017-02-30\" is not a day of the calendar"),
    Case(
      "report run returns-weekly --period 2017-07-29..2017-07-23",
      says: "the period 2017-07-29..2017-07-23 ends before it begins"),
    Case("report run returns-weakly --period last", says: "did you mean returns-weekly?"),
    Case("report check nothing", says: "no report is called \"nothing\""),
    Case("export", says: "Missing expected argument '<view>'"),
    Case("report prune --older-than 0 --output /tmp/x", says: "--older-than is 0; it is 1 or more."),
    Case("schedule pause weekly", says: "Missing expected argument '--reason <reason>'"),
    Case("schedule show weekly --count 0", says: "--count is 0; it is 1 or more."),
    Case("status --format csv", says: "The value 'csv' is invalid"),
    Case("migrate --plan --check", says: "--plan and --check exclude each other."),
    Case(
      "import returns x.csv --source dtm --round six --as-of 2017-07-30", says: "The value 'six' is invalid"),
    Case(
      "import returns x.csv --source dtm --round 6 --as-of 30/07/2017",
      says: "--as-of '30/07/2017' is not a day"),
    Case(
      "import returns x.csv --source dtm --round 6 --as-of 2017-07-30 --population all",
      says: "The value 'all' is invalid"),
    Case("import follow-ups list.csv", says: "Missing expected argument '--by <by>'"),
    Case("database start --database host=/nowhere", says: "is a server that liaison does not run"),
    Case("database stop --database host=/nowhere", says: "is a server that liaison does not run"),
    Case(
      "report run returns-weekly --period last --database host=/nowhere", says: "Say where the reports go"),
    Case("migrate --database embedded:", says: "'embedded:' names no folder"),
  ])
  func `64 where the command line is wrong`(example: Case) throws {
    let done = try Tool.run(Program.path, example.arguments, environment: Program.environment)
    #expect(done.status == 64, "\(done.errors)")
    #expect(done.errors.contains(example.says), "\(done.errors)")
    #expect(done.output == "")
  }

  @Test(arguments: [
    ["migrate"], ["migrate", "--check"],
    ["report", "run", "returns-weekly", "--period", "last", "--output", "/tmp/x"],
    ["report", "check"], ["export", "follow_up"], ["demo", "--output", "/tmp/x"], ["database", "status"],
    ["status"], ["schedule", "list"], ["report", "prune", "--output", "/tmp/x"],
    ["import", "returns", "/dev/null", "--source", "dtm", "--round", "1", "--as-of", "2017-07-30"],
    ["import", "follow-ups", "/dev/null", "--by", "JCC"], ["import", "holidays", "/dev/null"],
  ])
  func `69 where the server can't be reached, without the password`(arguments: [String]) throws {
    for target in [
      "postgresql://amina:s3cret@127.0.0.1:1/liaison",
      "host=127.0.0.1 port=1 user=amina password=s3cret dbname=liaison",
      "host=/no/such/folder password=s3cret",
    ] {
      let done = try Tool.run(
        Program.path, arguments + ["--database", target],
        environment: Program.environment.merging(["PGPASSWORD": "s3cret"]) { $1 })
      #expect(done.status == 69, "\(done.errors)")
      #expect(done.output == "")
      #expect(!done.errors.contains("s3cret"), "\(done.errors)")
      #expect(done.errors.hasPrefix("liaison: "), "\(done.errors)")
      #expect(
        done.errors.contains(target.contains("127.0.0.1") ? "127.0.0.1" : "/no/such/folder"), "\(done.errors)"
      )
    }
  }

  @Test func `69 where the password is wrong, without the password`() throws {
    let server = try TestServer(
      settings: ["password_encryption": "scram-sha-256"],
      hostBasedAuthentication: "local all postgres trust\nlocal all all scram-sha-256\n")
    let made = try server.psql(["-qc", "create role amina login password 'right'"], database: "postgres")
    #expect(made.status == 0, "\(made.errors)")
    let done = try Program.run(
      "migrate", "--check", "--database", "\(server.conninfo(user: "amina")) password=s3cret")
    #expect(done.status == 69)
    #expect(done.errors.contains("password authentication failed"), "\(done.errors)")
    #expect(!done.errors.contains("s3cret"))
  }

  @Test(arguments: ["password=s3cret", "uri"])
  func `psql gets the password, and nobody else sees it`(form: String) throws {
    let server = try TestServer(
      settings: ["password_encryption": "scram-sha-256"],
      hostBasedAuthentication: "local all postgres trust\nlocal all all scram-sha-256\n")
    let made = try server.psql(
      ["-qc", "create role \"o'clock\" login password 's3cret'"], database: "postgres")
    #expect(made.status == 0, "\(made.errors)")
    let folder = server.socketDirectory.replacing("/", with: "%2F")
    let conninfo =
      form == "uri"
      ? "postgresql://o'clock:s3cret@\(folder)/postgres"
      : "host=\(server.socketDirectory) dbname=postgres user=o\\'clock password=s3cret"
    // psql itself tells what its command line was, and its parent's is ours, where nothing was on it.
    let done = try Program.run(
      "database", "psql", "--", "-XAt", "-c", "select current_user", "-c",
      "\\! tr '\\0' ' ' </proc/$PPID/cmdline; ps -o args= -e | grep -c 's3cre[t]'",
      environment: ["LIAISON_DATABASE": conninfo])
    #expect(done.status == 0, "\(done.errors)")
    let lines = done.output.split(separator: "\n")
    #expect(lines.first == "o'clock")
    #expect(done.output.contains("--dbname="), "\(done.output)")
    #expect(!done.output.contains("s3cret"), "\(done.output)")
    #expect(lines.last?.hasSuffix("0") == true, "\(done.output)")
  }

  @Test func `a secret that can't be handed to psql unseen is refused`() throws {
    let database = try TestDatabase.make()
    let done = try Program.run(
      "database", "psql", "--database", "\(database.conninfo) sslpassword=s3cret", "--", "-c", "select 1")
    #expect(done.status == 1)
    #expect(done.errors.contains("sslpassword can't be handed to psql unseen; put the connection into"))
    #expect(!done.errors.contains("s3cret"))
  }

  @Test func `65 where the data is refused`() throws {
    let database = try TestDatabase.make()
    let folder = "/tmp/liaison-refused-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = "\(folder)/list.csv"
    try Data(
      "location_id,governorate,district,location_name,families,individuals\n1,Nowhere,None,X,1,6\n".utf8
    )
    .write(to: URL(filePath: file))
    let done = try Program.run(
      "import", "returns", file, "--source", "dtm", "--round", "76", "--as-of", "2017-07-30", "--population",
      "returnees", "--database", database.conninfo)
    #expect(done.status == 65, "\(done.errors)")
    #expect(done.output.contains("refused") || done.output.contains("rejected"), "\(done.output)")
    #expect(FileManager.default.fileExists(atPath: "\(file).rejects.csv"))
  }

  @Test func `an import of which something should be looked at says so on standard error`() throws {
    let database = try TestDatabase.make()
    let place = try Sandbox()
    let file = "\(place.path)/list.csv"
    try Data(
      "location_id,governorate,district,location_name,families,individuals\n1,Ninewa,Al-Mosul,X,1,7\n".utf8
    ).write(to: URL(filePath: file))
    let done = try Program.run(
      "import", "returns", file, "--source", "dtm", "--round", "76", "--as-of", "2017-07-30", "--population",
      "returnees", "--baseline", "74", "--rejects", "\(place.path)/found.csv", "--database", database.conninfo
    )
    #expect(done.status == 0, "\(done.errors)")
    #expect(
      done.errors.hasSuffix(
        "liaison: warning: round 74 of dtm, which round 76 is to be compared with, is not loaded; until it is, "
          + "no change can be told\n"), "\(done.errors)")
    #expect(done.output.hasSuffix(" 1 warning: see \(place.path)/found.csv.\n"), "\(done.output)")
    #expect(FileManager.default.fileExists(atPath: "\(place.path)/found.csv"))
  }

  @Test func `1 where something else is wrong, with one sentence`() throws {
    let database = try TestDatabase.make()
    let unknown = try Program.run("export", "follow_upp", "--database", database.conninfo)
    #expect(unknown.status == 1)
    #expect(unknown.output == "")
    #expect(unknown.errors.contains("liaison: api_v1 has no view 'follow_upp'; it has: agenda_item, "))
    let empty = try database.server.createDatabase()
    let outdated = try Program.run(
      "migrate", "--check", "--database", database.server.conninfo(database: empty))
    #expect(outdated.status == 1)
    let conninfo = database.server.conninfo(database: empty)
    #expect(
      outdated.errors.hasSuffix("; run: liaison migrate --database '\(conninfo)'\n"), "\(outdated.errors)")
    // From the environment it is there for the advised command too; a password is not repeated.
    let fromEnvironment = try Program.run(
      "export", "follow_up", environment: ["LIAISON_DATABASE": conninfo])
    #expect(fromEnvironment.errors.hasSuffix("; run: liaison migrate\n"), "\(fromEnvironment.errors)")
    let secret = try Program.run("export", "follow_up", "--database", "\(conninfo) password=s3cret")
    #expect(
      secret.errors.hasSuffix("; run: liaison migrate, with the same --database\n"), "\(secret.errors)")
    let home = try Program.run("report", "list", environment: ["LIAISON_HOME": "/nowhere"])
    #expect(home.status == 1)
    #expect(
      home.errors
        == "liaison: The folder with Liaison's sql and reports was not found; looked in /nowhere. Set "
        + "LIAISON_HOME to the folder that holds them.\n")
  }

  @Test func `an installation with a file missing says which, and what to do`() throws {
    let home = try Sandbox()
    try Checkout.copy("sql", to: "\(home.path)/sql")
    try FileManager.default.removeItem(atPath: "\(home.path)/sql/demo/demo.sql")
    try FileManager.default.removeItem(atPath: "\(home.path)/sql/api")
    let database = try TestDatabase.make()
    let advice =
      "It comes with Liaison: install it again, or set LIAISON_HOME to the folder that holds sql and reports whole.\n"
    let migrate = try Program.run(
      "migrate", "--database", database.conninfo, environment: ["LIAISON_HOME": home.path])
    #expect(migrate.status == 1)
    #expect(
      migrate.errors
        == "liaison: Cannot list \"\(home.path)/sql/api/v1\": No such file or directory. \(advice)")
    try Checkout.copy("sql/api", to: "\(home.path)/sql/api")
    let demo = try Program.run(
      "demo", "--output", home.path, "--database", database.conninfo, environment: ["LIAISON_HOME": home.path]
    )
    #expect(demo.status == 1)
    #expect(
      demo.errors.hasSuffix(
        "liaison: Cannot read \"\(home.path)/sql/demo/demo.sql\": No such file or directory. \(advice)"))
  }

  @Test func `a server whose schema is another is never migrated without being asked`() throws {
    let server = try TestServer.shared()
    let name = try server.createDatabase()
    let done = try Program.run("export", "follow_up", "--database", server.conninfo(database: name))
    #expect(done.status == 1)
    #expect(done.errors.contains("The database's schema is not this program's"))
    #expect(
      try server.psql(["-Atc", "select count(*) from pg_namespace where nspname = 'ops'"], database: name)
        .output == "0\n")
  }
}
