import Foundation

/// The clock of the product: how soon it starts what is due, how much it does, and how little while nothing is.
extension Benchmarks {
  /// Whether all limits were kept; takes six minutes.
  static func clock(_ bench: Workbench) throws -> Bool {
    print("the clock; one server for all, with its default settings, on a Unix socket; load \(load)\n")
    var figures = [try emptyTick(bench)]
    try bench.psql(
      "update ops.schedule set paused_at = now(), paused_by = 'bench', paused_because = 'Others are measured.'"
    ).measure()
    figures += try withWorker(bench) { _ in try [punctuality(bench), obedience(bench)] }
    figures += try idleness(bench)
    figures.append(try rescue(bench))
    figures += try throughput(bench)
    figures.append(try missedWeeks(bench))
    print("\nload at the end \(load)")
    return figures.allSatisfy(\.isKept)
  }

  private static var load: String {
    (try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8))?.split(separator: " ").first.map(
      String.init)
      ?? "unknown"
  }

  /// Start, connect, look, end; against psql's start, connect, `select 1`, end.
  private static func emptyTick(_ bench: Workbench) throws -> Figure {
    try bench.tick.measure()
    // What comes with the schema stays to be looked at, and does not fall due meanwhile.
    try bench.psql("update ops.schedule set next_label = next_label + interval '1 year'").measure()
    let title = "a tick that finds nothing due"
    let comparison = try Comparison(
      title, limit: 2, pairs: 40, ours: { _ in bench.tick.succeeding(with: 3) },
      theirs: { _ in bench.psql("select 1") })
    return Figure(title, comparison.ratio, "x psql", .atMost, comparison.limit, isRatio: true).shown()
  }

  /// From the due time to the start, of a schedule that falls due every second.
  private static func punctuality(_ bench: Workbench) throws -> Figure {
    try bench.psql(
      """
      insert into ops.schedule (name, title, duty, recurrence, starts_on, starts_at, catch_up)
      select 'due', 'Falls due every second', 'make_meetings',
             'RDATE:' || string_agg(to_char(at, 'YYYYMMDD"T"HH24MISS'), ',' order by at), min(at)::date, min(at)::time, 'all'
        from (select date_trunc('second', now() at time zone 'Asia/Baghdad') + n * interval '1 second' as at
                from generate_series(3, 102) n) due
      """
    ).measure()
    try bench.waitUntil(
      "(select count(*) = 100 from api_v1.slot where schedule = 'due' and state = 'done')", within: 150)
    return try Figure(
      "due to started, p99 of 100",
      bench.milliseconds("t.due_at", 0.99, of: "due"), "ms", .atMost, 250
    ).shown()
  }

  /// From a wish to its start.
  private static func obedience(_ bench: Workbench) throws -> Figure {
    try bench.psql(
      """
      insert into ops.schedule (name, title, duty, recurrence, starts_on, starts_at)
      select 'hand-' || n, 'Asked for', 'make_meetings', 'RRULE:FREQ=YEARLY', current_date + 100, '00:00'
        from generate_series(1, 200) n
      """,
      // So that the worker has worked out when these fall due.
      "select pg_sleep(3)",
      """
      do $$ begin
        for n in 1..200 loop
          perform api_v1.run_schedule_now('hand-' || n);
          commit;
          perform pg_sleep(0.03 + random() * 0.03);
        end loop;
      end $$
      """
    ).measure()
    try bench.waitUntil(
      "(select count(*) = 200 from api_v1.slot where schedule like 'hand-%' and state = 'done')", within: 30)
    return try Figure(
      "asked for to started, p95 of 200", bench.milliseconds("t.entered_at", 0.95, of: "hand-%"), "ms",
      .atMost, 10
    ).shown()
  }

  /// Statements and memory of a worker with nothing to do.
  private static func idleness(_ bench: Workbench) throws -> [Figure] {
    try withWorker(bench, "options='-c log_statement=all'") { worker in
      Thread.sleep(forTimeInterval: 5)
      let before = try bench.loggedStatements()
      let seconds = 60.0
      Thread.sleep(forTimeInterval: seconds)
      let queries = Double(try bench.loggedStatements() - before)
      // What it has for itself, and its share of what it has in common with others.
      let (own, resident) = try (memory("Pss", of: worker), memory("Rss", of: worker))
      return [
        Figure("idle worker", queries / seconds, "queries/s", .atMost, 0.2).shown(),
        Figure(String(format: "idle worker (PSS; RSS %.1f MB)", resident), own, "MB", .atMost, 20).shown(),
      ]
    }
  }

  /// Megabytes of 1,000,000 bytes.
  private static func memory(_ name: String, of worker: Companion) throws -> Double {
    let rollup = try String(contentsOfFile: "/proc/\(worker.pid)/smaps_rollup", encoding: .utf8)
    guard let line = rollup.split(separator: "\n").first(where: { $0.hasPrefix("\(name):") }),
      let kilobytes = line.split(separator: " ").dropFirst().first.flatMap({ Double($0) })
    else { throw Program.Failure(description: "no \(name) in smaps_rollup") }
    return kilobytes * 1024 / 1e6
  }

  /// From the death of a worker to the start of its slot by another.
  private static func rescue(_ bench: Workbench) throws -> Figure {
    try bench.psql(
      """
      insert into ops.schedule (name, title, duty, recurrence, starts_on, starts_at)
      values ('rescue', 'Loses its worker', 'make_meetings', 'RRULE:FREQ=YEARLY', current_date + 100, '00:00')
      """
    ).measure()
    return try withWorker(bench) { one in
      try withWorker(bench) { other in
        // Holds up the duty, which reads the series.
        let lock = try Companion(
          bench.psql("begin; lock table liaison.series in access exclusive mode; select pg_sleep(600)"))
        defer { lock.end() }
        let holder =
          "from pg_locks where relation = 'liaison.series'::regclass and mode = 'AccessExclusiveLock'"
        try bench.waitUntil("exists (select \(holder) and granted)", within: 10)
        try bench.psql("select api_v1.run_schedule_now('rescue')").measure()
        try bench.waitUntil("exists (select from api_v1.run where schedule = 'rescue')", within: 10)
        let process = try bench.query(
          """
          select w.process from ops.run r join ops.worker w on w.id = r.worker_id join ops.slot t on t.id = r.slot_id
            join ops.schedule s on s.id = t.schedule_id where s.name = 'rescue'
          """)
        let death = try bench.query("select clock_timestamp()")
        (Int32(process) == one.pid ? one : other).end(by: SIGKILL)
        try bench.psql("select pg_terminate_backend(pid) \(holder)").measure()
        try bench.waitUntil(
          "exists (select from api_v1.run where schedule = 'rescue' and term = 2 and outcome = 'done')",
          within: 90)
        return try Figure(
          "rescue of a killed worker's slot",
          bench.number(
            "extract(epoch from started_at - '\(death)') from api_v1.run where schedule = 'rescue' and term = 2"
          ),
          "s", .atMost, 45
        ).shown()
      }
    }
  }

  /// Ten weeks in which nobody served a thousand daily schedules: the tick after them.
  private static func missedWeeks(_ bench: Workbench) throws -> Figure {
    try bench.psql(
      """
      insert into ops.schedule (name, title, duty, recurrence, starts_on, starts_at, catch_up, on_time)
      select 'missed-' || n, 'Was missed', 'make_meetings', 'RRULE:FREQ=DAILY', current_date - 200, '00:00', 'skip', '1 minute'
        from generate_series(1, 1000) n
      """,
      "update ops.schedule set watermark = watermark - interval '70 days' where name like 'missed-%'"
    ).measure()
    let cost = try bench.tick.measure()
    let slots = try bench.number("count(*) from api_v1.slot where schedule like 'missed-%'")
    guard slots == 70_000 else {
      throw Program.Failure(description: "\(slots) slots were entered, not 70000")
    }
    return Figure("ten weeks of 1000 daily schedules, entered", cost.wall, "s", .atMost, 5).shown()
  }

  private static func withWorker<Value>(
    _ bench: Workbench, _ options: String = "", _ body: (Companion) throws -> Value
  ) throws -> Value {
    let worker = try Companion(bench.worker(options))
    defer { worker.end() }
    try bench.waitUntil(
      "exists (select from ops.worker where process = \(worker.pid) and is_listening)", within: 30)
    return try body(worker)
  }
}

extension Workbench {
  fileprivate func worker(_ options: String) -> Program {
    Program(liaison, ["worker", "--database", "\(conninfo) \(options)", "--output", "\(folder)/reports"])
  }

  /// Of a statement with one value.
  fileprivate func milliseconds(_ from: String, _ fraction: Double, of schedules: String) throws -> Double {
    try number(
      """
      percentile_disc(\(fraction)) within group (order by extract(epoch from r.started_at - \(from)) * 1000)
        from ops.run r join ops.slot t on t.id = r.slot_id join ops.schedule s on s.id = t.schedule_id
       where s.name like '\(schedules)' and r.term = 1
      """)
  }

  /// How many statements the server has written into its log.
  fileprivate func loggedStatements() throws -> Int {
    try String(contentsOfFile: "\(folder)/database/server.log", encoding: .utf8).split(separator: "\n").count
    {
      $0.contains("LOG:  statement:") || $0.contains("LOG:  execute ")
    }
  }

  /// Looks until `condition` is true.
  func waitUntil(_ condition: String, within seconds: Double) throws {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while try query("select \(condition)") != "t" {
      guard .now < deadline else {
        throw Program.Failure(description: "after \(seconds) s still not: \(condition)")
      }
      Thread.sleep(forTimeInterval: 0.5)
    }
  }
}
