public import Postgres
public import Reporting

/// How the service stands: what is due, running, failed, overdue and paused, who serves, and whether clocks, zones, schema and
/// definitions are as they should be.
public struct ServiceStatus: Sendable {
  /// What somebody has to look after, a sentence each; empty when all is well.
  public private(set) var attention: [String] = []
  /// What is good to know.
  public private(set) var notes: [String] = []
  /// Which database.
  public let database: String
  /// How its schema stands to this program's.
  public let schema: String
  /// How far this machine's clock is ahead of the database's, in seconds.
  public let clockSkew: Double
  /// Version of this machine's zone database; nil where it does not tell.
  public let zoneVersion: String?
  /// What of the zones in use the two tell differently or that they agree; nil where that can't be told.
  public private(set) var zones: String?
  /// What is due, running, failed, overdue and paused; nil where the schema does not tell.
  public private(set) var doings: Listing?
  /// Who serves, and who last did; nil where the schema does not tell.
  public private(set) var workers: Listing?
  /// What falls due next; nil where nothing does.
  public private(set) var next: String?

  /// A clock that is off by more is one to set right, in seconds; `api_v1.worker_health` has the same.
  private static let largestSkew = 5.0

  /// What a query says to a schema that lacks something: no such schema, and everything that is spelt wrong.
  private static let missing: Set<SQLState.Class> = [
    .syntaxErrorOrAccessRuleViolation, .init(rawValue: "3F"),
  ]

  /// - Parameters:
  ///   - session: whose schema the database should have; need not have.
  ///   - zones: this machine's.
  public static func of(
    _ database: Database, _ session: DatabaseSession, zones: ZoneLibrary = ZoneLibrary()
  ) async throws -> ServiceStatus {
    let (schema, isCurrent) = try await schema(of: database, session)
    let reports = session.installation.reports
    do {
      return try await database.read { connection in
        var status = try ServiceStatus(
          schema: schema, isCurrent: isCurrent, on: connection, clock: "ops.clock()")
        try status.lookAtSchedules(connection)
        try status.lookAtZones(connection, zones)
        try status.lookAtDefinitions(connection, folder: reports)
        return status
      }
    } catch PostgresError.server(let error) where !isCurrent && Self.missing.contains(error.sqlState.class) {
      return try await database.read { connection in
        var status = try ServiceStatus(
          schema: schema, isCurrent: isCurrent, on: connection, clock: "clock_timestamp()")
        status.notes.append("What is due can't be told before the schema is this program's.")
        return status
      }
    }
  }

  private static func schema(
    of database: Database, _ session: DatabaseSession
  ) async throws -> (sentence: String, isCurrent: Bool) {
    do {
      try await session.checkSchema(of: database)
      return ("this program's", true)
    } catch let error as MigrationError {
      return ("\(error)", false)
    }
  }

  private init(schema: String, isCurrent: Bool, on connection: isolated Connection, clock: String) throws {
    database = try connection.summary
    self.schema = schema
    zoneVersion = ZoneLibrary.version()
    let before = MachineClock.seconds
    let theirs = try connection.exactlyOne(
      "select extract(epoch from \(raw: clock))::double precision", as: Double.self)
    clockSkew = (before + MachineClock.seconds) / 2 - theirs
    if !isCurrent { attention.append(schema) }
    if abs(clockSkew) > Self.largestSkew {
      attention.append("\(clockSentence). Let both keep time (chrony, systemd-timesyncd).")
    }
  }

  /// `This machine's clock is 1.2 seconds ahead of the database's`.
  public var clockSentence: String {
    let size = abs(clockSkew)
    let tenths = Int((size * 10).rounded())
    if tenths == 0 { return "This machine's clock is the database's" }
    let words =
      switch size {
      case ..<120: "\(tenths / 10).\(tenths % 10) seconds"
      case ..<7200: "\(Int(size / 60)) minutes"
      case ..<172_800: "\(Int(size / 3600)) hours"
      default: "\(Int(size / 86_400)) days"
      }
    return "This machine's clock is \(words) \(clockSkew < 0 ? "behind" : "ahead of") the database's"
  }

  private mutating func lookAtSchedules(_ connection: isolated Connection) throws {
    attention += try connection.rows(
      """
      select case when o.label is null or s.objection is not null
                  then format('The rule of %s can''t be read: %s', o.schedule, o.reason)
                  else format('%s is overdue since %s (%s): %s', o.schedule, ops.in_words(o.label), ops.in_words(o.late), o.reason) end
        from api_v1.overdue_schedule o
        join api_v1.schedule s on s.schedule = o.schedule
       order by o.due_at, o.schedule
      """, as: String.self)
    attention += try connection.rows(
      """
      select format('The slot %s of %s has failed: %s', ops.in_words(s.last_label), s.schedule, s.last_reason)
        from api_v1.schedule s
       where s.last_state = 'failed' and not exists (select from api_v1.overdue_schedule o where o.schedule = s.schedule)
       order by s.schedule
      """, as: String.self)
    attention += try connection.rows(
      """
      select format('Nobody has worked out when %s falls due, since %s: no worker runs, and no tick.', s.name, to_char(s.watermark, 'YYYY-MM-DD HH24:MI'))
        from ops.schedule s
       where s.recurrence is not null and s.next_label is null and s.objection is null and s.paused_at is null
         and s.watermark < (ops.clock() - s.on_time) at time zone s.zone
       order by s.name
      """, as: String.self)
    attention += try connection.rows(
      """
      select case health when 'silent'
                  then format('The %s on %s (process %s) is silent since %s, and said no goodbye.', kind, host, process,
                              to_char(seen_at at time zone 'Asia/Baghdad', 'YYYY-MM-DD HH24:MI'))
                  else format('The clock of the %s on %s (process %s) is off by %s seconds.', kind, host, process,
                              round(extract(epoch from clock_skew), 1)) end
        from api_v1.worker_health
       where health in ('clock off', 'clock wrong')
          or health = 'silent' and not has_successor and seen_at > ops.clock() - interval '7 days'
       order by host, process
      """, as: String.self)
    notes += try connection.rows(
      """
      select format('The rule of %s gave no due time since it was entered, and gives none any more; check its dates.', s.name)
        from ops.schedule s
       where s.next_label = 'infinity' and s.paused_at is null and not exists (select from ops.slot t where t.schedule_id = s.id)
       order by s.name
      """, as: String.self)
    doings = try connection.listing(Self.doings)
    workers = try connection.listing(Self.workers)
    next = try connection.one(
      """
      select format('%s, %s (%s)', schedule, ops.in_words(next_label), zone)
        from api_v1.schedule where paused_at is null and next_due_at > ops.clock() order by next_due_at, schedule limit 1
      """, as: String.self)
  }

  /// A slot is one line, with the newest of it that there is to say; a paused schedule is one beside its slots.
  private static let doings: SQL = """
    with served as (
      select k.name as schedule, (select max(t.due_at) from ops.slot t where t.schedule_id = k.id and t.state = 'done') as last_due_at
        from ops.schedule k
    )
    select schedule, ops.in_words(label) as slot, state, since, why
      from (select o.schedule, o.label, 'overdue' || coalesce(', ' || nullif(o.state::text, 'due'), '') as state, o.due_at,
                   to_char(o.due_at at time zone 'Asia/Baghdad', 'YYYY-MM-DD HH24:MI') as since, o.reason::text as why
              from api_v1.overdue_schedule o
            union all
            select s.schedule, s.label, s.state::text, s.due_at,
                   to_char(coalesce(s.ended_at, s.due_at) at time zone 'Asia/Baghdad', 'YYYY-MM-DD HH24:MI'),
                   coalesce(s.reason, 'with ' || s.worker, 'waits for a worker')
              from api_v1.slot s
              join served v on v.schedule = s.schedule
             where (s.state in ('due', 'running') or s.state = 'failed' and (v.last_due_at >= s.due_at) is not true)
               and not exists (select from api_v1.overdue_schedule o where o.schedule = s.schedule and o.label = s.label)
            union all
            select s.schedule, null, 'paused', s.paused_at, to_char(s.paused_at at time zone 'Asia/Baghdad', 'YYYY-MM-DD HH24:MI'),
                   s.paused_because || ' (' || s.paused_by || ')'
              from api_v1.schedule s where s.paused_at is not null) d
     order by due_at, schedule
     limit 40
    """

  private static let workers: SQL = """
    select host, process::text as process, kind, health, nullif(activity, 'ended') as activity, round(extract(epoch from clock_skew), 1) as clock_skew_seconds, zone_version, version,
           to_char(seen_at at time zone 'Asia/Baghdad', 'YYYY-MM-DD HH24:MI:SS') as last_heard, runs_done, runs_failed
      from api_v1.worker_health
     where health in ('well', 'clock off', 'clock wrong') or not has_successor and seen_at > ops.clock() - interval '7 days'
     order by seen_at desc limit 20
    """

  private mutating func lookAtZones(_ connection: isolated Connection, _ library: ZoneLibrary) throws {
    let agreement = try ZoneAgreement.of(connection, library: library)
    if let disagreement = agreement.disagreement { attention.append(disagreement) }
    zones =
      agreement.disagreement
      ?? "\(agreement.zones.joined(separator: ", ")): the same here and in the database for two years"
  }

  private mutating func lookAtDefinitions(_ connection: isolated Connection, folder: String) throws {
    let drift = try DefinitionDrift.of(connection, folder: folder)
    attention += drift.problems
    notes += drift.notes
  }
}
