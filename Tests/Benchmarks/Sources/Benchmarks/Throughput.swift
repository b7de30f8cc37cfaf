import Foundation

/// Claims and ends per second: ticks, pgbench with the same statements, and procrastinate, in turn on one server.
extension Benchmarks {
  private static let slots = 2000
  private static let rounds = 3

  /// At one and at four clients, beside a hundred thousand slots that have ended.
  static func throughput(_ bench: Workbench) throws -> [Figure] {
    try bench.enterHistory()
    let peer = try Peer(bench)
    if let reason = peer.isMissingBecause { print("procrastinate is not measured: \(reason)") }
    return try [1, 4].flatMap { clients in
      var (ours, pgbench, procrastinate): ([Double], [Double], [Double]) = ([], [], [])
      for _ in 1...rounds {
        ours.append(try bench.slotsPerSecond(slots) { try bench.serve(by: clients) })
        pgbench.append(
          try bench.slotsPerSecond(slots) {
            try bench.pgbench(clients: clients, transactions: slots / clients).measure()
          })
        if peer.isMissingBecause == nil { procrastinate.append(try peer.jobsPerSecond(slots, by: clients)) }
      }
      let many = clients == 1 ? "1 client" : "\(clients) clients"
      print(
        String(
          format:
            "slots per second, %@: %.0f; the same statements by pgbench %.0f; jobs by procrastinate %.0f",
          many, median(ours), median(pgbench), median(procrastinate)))
      let figures = [
        Figure("\(many), against pgbench", median(zip(ours, pgbench).map(/)), "x", .atLeast, 0.8)
      ]
      guard !procrastinate.isEmpty else { return figures.map { $0.shown() } }
      return
        (figures + [
          Figure("\(many), against procrastinate", median(zip(ours, procrastinate).map(/)), "x", .atLeast, 1)
        ]).map { $0.shown() }
    }
  }
}

extension Workbench {
  /// A schedule with a hundred thousand slots that have ended, and workers for pgbench to be.
  fileprivate func enterHistory() throws {
    try psql(
      """
      insert into ops.schedule (name, title, duty, recurrence, starts_on, starts_at)
      values ('claims', 'Is served by the thousand', 'make_meetings', 'RRULE:FREQ=YEARLY', current_date + 100, '00:00')
      """,
      """
      insert into ops.slot (schedule_id, label, due_at, state, ended_at)
      select s.id, at, at at time zone 'UTC', 'done', now()
        from ops.schedule s, generate_series(1, 100000) n, lateral (select timestamp '2000-01-01' + n * interval '1 minute' as at) label
       where s.name = 'claims'
      """,
      """
      insert into ops.worker (id, kind, host, process, version)
      select ('00000000-0000-0000-0000-00000000000' || n)::uuid, 'worker', 'bench', 1, 'pgbench' from generate_series(0, 3) n
      """,
      "vacuum analyze"
    ).measure()
  }

  /// Enters so many slots, has `serve` serve them, and tells how many were in a second, by the database's clock.
  fileprivate func slotsPerSecond(_ count: Int, _ serve: () throws -> Void) throws -> Double {
    try psql(
      """
      insert into ops.slot (schedule_id, label, due_at, origin)
      select s.id, at, at at time zone 'UTC', 'backfill'
        from ops.schedule s,
             lateral (select max(t.label) as newest from ops.slot t where t.schedule_id = s.id) last,
             generate_series(1, \(count)) n, lateral (select last.newest + n * interval '1 minute' as at) label
       where s.name = 'claims'
      """
    ).measure()
    let start = try query("select clock_timestamp()")
    try serve()
    let runs = "from ops.run where started_at > '\(start)'"
    guard try number("count(*) filter (where outcome = 'done') \(runs)") == Double(count) else {
      throw Program.Failure(description: "not all of \(count) slots were served once")
    }
    return try number("count(*) / extract(epoch from max(ended_at) - min(started_at)) \(runs)")
  }

  /// So many ticks at once.
  fileprivate func serve(by clients: Int) throws {
    for tick in try (1...clients).map({ _ in try Companion(tick) }) { try tick.join() }
  }

  /// What a tick says to the database for each slot, and nothing else.
  fileprivate func pgbench(clients: Int, transactions: Int) throws -> Program {
    let script = "\(folder)/slots.pgbench"
    try """
    select slot::text, term, schedule, report, duty::text, label, days_before_meeting, keep_for
      from ops.claim_slot(('00000000-0000-0000-0000-00000000000' || :client_id)::uuid) \\gset
    begin isolation level repeatable read read only;
    select series from api_v1.series where is_active order by series;
    commit;
    select ops.finish_run(:slot::uuid, :term, 'done', '0 meetings changed in 0 series.', null, null, null);

    """.write(toFile: script, atomically: true, encoding: .utf8)
    return Program(
      "\(programs)/pgbench",
      [
        "-n", "-M", "extended", "-c", "\(clients)", "-j", "\(clients)", "-t", "\(transactions)", "-f", script,
        "\(conninfo) options='-c jit=off'",
      ])
  }
}

/// procrastinate, in a database of its own on the same server.
private struct Peer {
  let isMissingBecause: String?
  private let bench: Workbench
  private let python: String
  private let script: String

  init(_ bench: Workbench) throws {
    let source = URL(filePath: #filePath)
    script = source.deletingLastPathComponent().appending(path: "procrastinate_jobs.py").path(
      percentEncoded: false)
    python =
      source.pathComponents.dropFirst().dropLast(5).reduce("") { "\($0)/\($1)" } + "/.build/peers/bin/python"
    self.bench = bench
    guard (try? Program(python, ["-c", "import procrastinate, psycopg"]).measure()) != nil else {
      isMissingBecause = ".build/peers has no procrastinate; .ci/peers installs it where there is a network."
      return
    }
    isMissingBecause = nil
    try bench.psql("create database procrastinate").measure()
    try run("prepare").measure()
  }

  private func run(_ arguments: String...) -> Program {
    Program(
      python, [script, bench.conninfo.replacing("dbname=liaison", with: "dbname=procrastinate")] + arguments)
  }

  /// So many processes at once, each with one job at a time, as ours.
  func jobsPerSecond(_ jobs: Int, by clients: Int) throws -> Double {
    try run("defer", "\(jobs)").measure()
    for worker in try (1...clients).map({ _ in try Companion(run("work")) }) { try worker.join() }
    guard let rate = Double(try run("rate", "\(jobs)").output()) else {
      throw Program.Failure(description: "procrastinate did not do all jobs")
    }
    return rate
  }
}
