import Foundation

/// `Benchmarks LIAISON [rules|data|clock]`: how liaison compares with others on the same machine, in all or in one
/// respect. Ratios where there is somebody to compare with; the seconds are the machine's.
///
/// BENCH_ROWS sets the size of the data, 5 million rows by default, which takes half an hour; 200000 gives an idea in two
/// minutes.
@main
enum Benchmarks {
  /// What is compared.
  enum Part: String, CaseIterable {
    case rules, data, clock
  }

  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    let liaison = URL(filePath: arguments.first ?? "../../.build/release/liaison").standardizedFileURL.path(
      percentEncoded: false)
    let parts = try arguments.dropFirst().map { word in
      guard let part = Part(rawValue: word) else {
        throw Program.Failure(
          description:
            "\(word) can't be measured, only \(Part.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      return part
    }
    var areKept: [Bool] = []
    for part in parts.isEmpty ? Part.allCases : parts {
      switch part {
      case .rules: areKept.append(try expansions())
      case .data: areKept.append(try data(liaison))
      case .clock: areKept.append(try withWorkbench(liaison, rows: 0) { try clock($0) })
      }
    }
    if areKept.contains(false) { exit(1) }
  }

  /// A server for each part, so that none has to do with what another left.
  private static func withWorkbench(
    _ liaison: String, rows: Int, _ body: (Workbench) throws -> Bool
  ) throws -> Bool {
    let bench = try Workbench(liaison: liaison, rows: rows)
    defer { bench.remove() }
    return try body(bench)
  }

  /// Whole programs against psql; whether all limits were kept.
  static func data(_ liaison: String) throws -> Bool {
    let rows = ProcessInfo.processInfo.environment["BENCH_ROWS"].flatMap(Int.init) ?? 5_000_000
    return try withWorkbench(liaison, rows: rows) { bench in
      print(
        "\(rows) rows; one server for both, with its default settings, on a Unix socket\n\n\(Comparison.head)"
      )
      let all = [
        try startUp(bench),
        try imports(bench),
        try exports(bench),
        try tick(bench),
      ]
      // A flat 32 MB whatever the size: both sizes of BENCH_ROWS that one tries must show it.
      let isLean = all.allSatisfy { $0.peak <= 32 }
      print("\npeak memory of liaison: \(isLean ? "under" : "OVER") 32 MB\n")
      return isLean && all.allSatisfy(\.isKept)
    }
  }

  /// Rules of meetings, in microseconds per instance; whether all limits were kept.
  static func expansions() throws -> Bool {
    let lines = try Expansions.measure()
    let never = try Expansions.slowestNever()
    print("expanding rules, microseconds per instance\n\n\(Expansions.head)")
    for line in lines { print(line.text) }
    print(
      String(
        format: "a rule that never fires: at most %.2f ms, limit 20 ms: %@\n", never,
        never <= 20 ? "kept" : "MISSED"))
    return lines.allSatisfy(\.isKept) && never <= 20
  }

  /// Start, connect, one trivial query, end.
  static func startUp(_ bench: Workbench) throws -> Comparison {
    try show(
      Comparison(
        "start-up and a trivial query", limit: 1.25, pairs: 40,
        ours: { _ in bench.command("database", "status") }, theirs: { _ in bench.psql("select 1") }))
  }

  /// A tidy file with all checks and rejects against `\copy` of the same figures into the final table with none.
  static func imports(_ bench: Workbench) throws -> Comparison {
    let figures = "\(bench.folder)/figures.csv"
    let columns = "population, round_id, location_id, families, individuals, camp_families"
    try bench.writeTidyFile(round: 1)
    try bench.importOf(round: 1).measure()
    return try show(
      Comparison(
        "import of tidy rows, all checks", limit: 3, pairs: 2, isWarm: true,
        ours: { bench.importOf(round: 2 * $0) },
        theirs: { _ in bench.psql("\\copy liaison.population_figure (\(columns)) from '\(figures)' csv") },
        prepare: { number in
          try bench.writeTidyFile(round: 2 * number)
          try bench.psql(
            """
            insert into liaison.round (source_code, population, number, as_of_on, individuals_per_family, individuals_per_camp_family)
            values ('bench', 'returnees', \(2 * number + 1), '2017-11-\(10 + number)', 6, 6)
            """,
            """
            \\copy (select f.population, t.id, f.location_id, f.families, f.individuals, f.camp_families from liaison.population_figure f join liaison.round r on r.id = f.round_id and r.number = 1 and r.source_code = 'bench' join liaison.round t on t.number = \(2 * number + 1) and t.source_code = 'bench') to '\(figures)' csv
            """
          ).measure()
        }))
  }

  /// A view with guard and SHA-256 against `\copy` of the same query with neither.
  static func exports(_ bench: Workbench) throws -> Comparison {
    try bench.psql(
      "create view api_v1.bench as select * from api_v1.population_figure where source = 'bench' and round_number = 1"
    )
    .measure()
    let query = "select * from api_v1.bench"
    return try show(
      Comparison(
        "export of a view, guard and SHA-256", limit: 1, pairs: 5,
        ours: { _ in bench.command("export", "bench", "--to", "\(bench.folder)/ours.csv") },
        theirs: { _ in bench.psql("\\copy (\(query)) to '\(bench.folder)/theirs.csv' csv header") }))
  }

  static func show(_ comparison: Comparison) -> Comparison {
    print(comparison.line)
    return comparison
  }
}
