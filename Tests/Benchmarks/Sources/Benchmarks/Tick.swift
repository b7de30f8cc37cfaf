import Foundation

/// What is due on an ordinary day over many series and follow-ups: make the meetings ahead, raise what is late.
extension Benchmarks {
  /// The two commands against the same verbs of `api_v1` called by psql, one transaction for each series, with the dates
  /// that the rules give at hand: what the program adds to what the database needs.
  ///
  /// A thousand series with a hundred follow-ups each at the full size; the first pair, which is not counted, makes
  /// thirteen weeks of meetings.
  static func tick(_ bench: Workbench) throws -> Comparison {
    let series = min(1000, max(10, bench.rows / 1000))
    try bench.enterSeries(series)
    let script = "\(bench.folder)/tick.sql"
    try bench.tickScript.write(toFile: script, atomically: true, encoding: .utf8)
    return try show(
      Comparison(
        "a tick over \(series) series", limit: 1.5, pairs: 3,
        ours: { _ in
          Program(
            "/bin/sh",
            [
              "-c", "\"$0\" series make --database \"$1\" && \"$0\" follow-up escalate --database \"$1\"",
              bench.liaison,
              bench.conninfo,
            ])
        }, theirs: { _ in bench.psql(file: script) }))
  }
}

extension Workbench {
  /// Series that meet every Sunday from four weeks ago, each with a held meeting and a hundred follow-ups, of which one
  /// in four is late.
  fileprivate func enterSeries(_ count: Int) throws {
    try psql(
      """
      insert into liaison.series (code, title_en, recurrence, starts_on, starts_at, owner)
      select 'S' || n, 'Series ' || n, 'RRULE:FREQ=WEEKLY;BYDAY=SU',
             date_trunc('week', now() - interval '28 days')::date - 1, '10:00', 'JCC'
        from generate_series(1, \(count)) n
      """,
      """
      insert into liaison.series_host (series_id, side, institution_code, city, chair_role)
      select s.id, h.side::liaison.side, h.institution, h.city, 'Head'
        from liaison.series s, (values ('federal', 'JCMC', 'Baghdad'), ('krg', 'JCC', 'Erbil')) h (side, institution, city)
      """,
      """
      insert into liaison.meeting (series_id, number, status, nominal_on, nominal_at, planned_start_at, planned_end_at,
                                   actual_start_at, host_side, city, chair_institution, chair_role)
      select s.id, 1, 'held', s.starts_on, s.starts_at, at, at + s.duration, at, 'federal', 'Baghdad', 'JCMC', 'Head'
        from liaison.series s, liaison.instant(s.starts_on + s.starts_at, s.zone) at
      """,
      """
      insert into liaison.follow_up (meeting_id, action, owner_institution, owner_role, assigned_on, original_due_on)
      select m.id, 'Action ' || n, case when n % 2 = 0 then 'JCC' else 'JCMC' end, 'Head', m.nominal_on, m.nominal_on + n
        from liaison.meeting m, generate_series(1, 100) n
      """,
      "analyze"
    ).measure()
  }

  fileprivate var tickScript: String {
    """
    set jit = off;
    select format($$select count(*) from api_v1.make_meetings(%L,
                      array(select d::date + time '10:00' from generate_series(liaison.today(), liaison.today() + 91, interval '1 day') d
                             where extract(isodow from d) = 7), liaison.today(), liaison.today() + 91)$$, code)
      from liaison.series where is_active order by code
    \\gexec
    select count(*) from api_v1.escalate_follow_ups();

    """
  }
}
