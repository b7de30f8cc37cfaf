import Foundation

/// The things the comparisons work on: a private server that liaison itself starts, and invented figures in it.
struct Workbench {
  let liaison: String
  let folder: String
  let rows: Int
  /// The folder of PostgreSQL's own programs.
  let programs: String
  private var psqlPath: String { "\(programs)/psql" }

  var database: String { "embedded:\(folder)/database" }
  var conninfo: String { "host=\(folder)/database port=5432 user=liaison dbname=liaison" }

  init(liaison: String, rows: Int) throws {
    var template = Array("/tmp/liaison-bench.XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Program.Failure(description: "no temporary folder") }
    folder = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    chmod(folder, 0o755)  // the server's user has to get in
    self.liaison = liaison
    self.rows = rows
    // The real psql: Debian's on the PATH is a Perl wrapper three times as slow, which would flatter us.
    let versions = try FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql")
    programs = "/usr/lib/postgresql/\(versions.compactMap(Int.init).max() ?? 15)/bin"
    try run("database", "start")
    try run("migrate")
    try psql(
      """
      insert into liaison.source (code, name, kind, publisher, credit, licence)
      values ('bench', 'Invented', 'figures', 'Nobody', 'Invented', 'Public domain')
      """,
      """
      insert into liaison.unit_factor (source_code, population, from_round, individuals_per_family, individuals_per_camp_family)
      values ('bench', 'returnees', 1, 6, 6)
      """
    ).measure()
  }

  func run(_ arguments: String...) throws {
    try Program(liaison, arguments + ["--database", database]).measure()
  }

  func command(_ arguments: String...) -> Program {
    Program(liaison, arguments + ["--database", conninfo])
  }

  func psql(_ statements: String...) -> Program {
    Program(psqlPath, ["-X", "-q", "-v", "ON_ERROR_STOP=1", conninfo] + statements.flatMap { ["-c", $0] })
  }

  func psql(file: String) -> Program {
    Program(psqlPath, ["-X", "-q", "-v", "ON_ERROR_STOP=1", conninfo, "-f", file])
  }

  /// Does all that is due.
  var tick: Program { command("tick", "--output", "\(folder)/reports") }

  /// What a query of one value answers.
  func query(_ statement: String) throws -> String {
    try Program(psqlPath, ["-X", "-At", "-v", "ON_ERROR_STOP=1", conninfo, "-c", statement]).output()
  }

  /// A number, by the rest of a query after its `select`.
  func number(_ query: String) throws -> Double {
    let answer = try self.query("select \(query)")
    guard let number = Double(answer) else { throw Program.Failure(description: "no number: \(answer)") }
    return number
  }

  func importOf(round: Int) -> Program {
    command(
      "import", "returns", tidyFile(round), "--source", "bench", "--round", "\(round)", "--as-of",
      "2017-\(round < 10 ? "0" : "")\(round)-01", "--population", "returnees")
  }

  func tidyFile(_ round: Int) -> String { "\(folder)/round-\(round).csv" }

  /// A tidy file of `rows` locations in all districts, and a handful of rows that have to be rejected.
  func writeTidyFile(round: Int) throws {
    let districts = try query("select pcode from liaison.place where level = 'adm2' and pcode is not null")
      .split(separator: "\n").map { (String($0.prefix(5)), String($0)) }
    guard let file = fopen(tidyFile(round), "w") else { throw Program.Failure(description: "no tidy file") }
    defer { fclose(file) }
    fputs("location_id,adm1_pcode,adm2_pcode,location_name,location_name_ar,families,individuals\n", file)
    for row in 0..<rows {
      let (adm1, adm2) = districts[row % districts.count]
      let families = (row &* 31 &+ round) % 900 + 1
      fputs("L\(row),\(adm1),\(adm2),\"Quarter \(row), north\",حي \(row),\(families),\(families * 6)\n", file)
    }
    fputs(
      "X1,IQG15,IQG99Q99,Nowhere,,5,30\nX2,IQG15,IQG15Q05,Half,,1.5,9\nX3,IQG15,IQG15Q05,Less,,-5,-30\n", file
    )
  }

  func remove() {
    try? run("database", "stop")
    try? FileManager.default.removeItem(atPath: folder)
  }
}
