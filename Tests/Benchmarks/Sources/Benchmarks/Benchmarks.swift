import Foundation

/// `Benchmarks LIAISON`: how liaison compares with the real psql on the same server. Ratios; the seconds are the machine's.
///
/// BENCH_ROWS sets the size, 5 million by default, which takes half an hour; 200000 gives an idea in two minutes.
@main
enum Benchmarks {
  static func main() throws {
    let liaison = CommandLine.arguments.dropFirst().first ?? "../../.build/release/liaison"
    let expansions = try expansions()
    let rows = ProcessInfo.processInfo.environment["BENCH_ROWS"].flatMap(Int.init) ?? 5_000_000
    let bench = try Workbench(
      liaison: URL(filePath: liaison).standardizedFileURL.path(percentEncoded: false), rows: rows)
    defer { bench.remove() }
    print(
      "\(rows) rows; one server for both, with its default settings, on a Unix socket\n\n\(Comparison.head)")
    let all = [
      try startUp(bench),
      try imports(bench),
      try exports(bench),
      try tick(bench),
    ]
    // A flat 32 MB whatever the size: both sizes of BENCH_ROWS that one tries must show it.
    let isLean = all.allSatisfy { $0.peak <= 32 }
    print("\npeak memory of liaison: \(isLean ? "under" : "OVER") 32 MB")
    if !isLean || !all.allSatisfy(\.isKept) || !expansions { exit(1) }
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
