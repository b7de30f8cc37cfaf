public import Postgres

/// A follow-up as a sentence about it needs it.
public struct FollowUpState: Sendable {
  /// `FU-JCC-0042`.
  public let ref: String
  /// `JCC, Director of Finance`.
  public let owner: String
  /// `by Thursday 17 August 2017`, or `without a date yet`.
  public let due: String
  /// What a person should know who has just set its due date; nil when nothing.
  public let dueWarning: String?

  /// The follow-up of this ref, as the transaction sees it.
  public init(_ ref: String, on connection: isolated Connection) throws {
    let row = try connection.exactlyOne(
      """
      select f.owner_institution || ', ' || f.owner_role,
             coalesce('by ' || to_char(f.current_due_on, 'FMDay FMDD FMMonth YYYY'), 'without a date yet'),
             (select string_agg(c.side || ' (' || coalesce(c.holidays, c.weekday) || ')', ', ' order by c.side)
                from api_v1.calendar(f.current_due_on, f.current_due_on) c
               where c.side = f.owner_side and not c.is_working)
        from api_v1.follow_up f
       where f.ref = \(ref)
      """, as: (String, String, String?).self)
    self.ref = ref
    (owner, due) = (row.0, row.1)
    dueWarning = row.2.map {
      "The due date is not a working day of its owner: \($0). It counts until the end of the next one."
    }
  }
}
