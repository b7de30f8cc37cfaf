public import Postgres

/// A meeting as a sentence about it needs it.
public struct MeetingState: Sendable {
  /// `JCC-JCMC-002`.
  public let ref: String
  /// `Tuesday 5 September 2017, 10:00, Erbil`, as planned, or as held.
  public let whenAndWhere: String
  /// What a person should know who has just changed it, a sentence each.
  public let warnings: [String]

  /// The meeting of this ref, as the transaction sees it.
  public init(_ ref: String, on connection: isolated Connection) throws {
    let row = try connection.exactlyOne(
      """
      select to_char(coalesce(m.actual_start_at, m.planned_start_at) at time zone m.zone, 'FMDay FMDD FMMonth YYYY, HH24:MI'),
             m.city,
             case when m.status = 'planned' then m.day_off_because end,
             m.status = 'planned' and m.planned_start_at < clock_timestamp(),
             (select string_agg(d.ref, ', ')
                from api_v1.decision d
               where d.meeting_id = m.id and d.kind = 'decision' and d.follow_ups = 0 and m.status = 'held')
        from api_v1.meeting m
       where m.ref = \(ref)
      """, as: (String, String, String?, Bool, String?).self)
    self.ref = ref
    whenAndWhere = "\(row.0), \(row.1)"
    var warnings: [String] = []
    if let reason = row.2 { warnings.append("That is not a working day of both sides: \(reason).") }
    if row.3 { warnings.append("That lies in the past; hold the meeting if it took place.") }
    if let decisions = row.4 {
      warnings.append("Nobody has to follow up on \(decisions): a decision needs an owner and a date.")
    }
    self.warnings = warnings
  }
}
