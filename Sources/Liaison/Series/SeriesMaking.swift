public import Agenda
public import Postgres

/// Makes the meetings of a series ahead, as far as the series looks.
public struct SeriesMaking: Sendable {
  /// What was changed.
  public struct Change: Sendable {
    /// Ref of the meeting.
    public let meeting: String
    /// made, moved, skipped or withdrawn.
    public let what: String
    /// `Tuesday 5 September 2017, 10:00, Erbil`; nil for one that is withdrawn, and so is no more.
    public let whenAndWhere: String?
  }

  private let series: String
  private let first: CivilDate?
  private let weeks: Int?

  /// - Parameters:
  ///   - series: its code.
  ///   - first: day from which meetings are made; today when nil.
  ///   - weeks: how many weeks from there; as the series says when nil.
  public init(_ series: String, from first: CivilDate? = nil, weeks: Int? = nil) {
    (self.series, self.first, self.weeks) = (series, first, weeks)
  }

  /// Makes them, all or none; again it changes nothing.
  ///
  /// - Throws: ``RefusedChange`` for a series that is not there or does not say who hosts, ``SeriesRefusal`` for a rule that was
  ///   saved past this program and can't be read.
  public func run(on database: Database) async throws -> [Change] {
    let today = try await database.today()
    return try await database.change { connection in
      // Locked from here on, so that the rule that is expanded is the one that meetings are made by.
      let kept = try connection.one(
        """
        select to_char(starts_on + starts_at, 'YYYY-MM-DD"T"HH24:MI:SS'), zone, recurrence, horizon_weeks, is_active
          from liaison.series where code = \(series) for no key update
        """, as: (String, String, String, Int, Bool).self)
      var slots: [CivilDateTime] = []
      let first = first ?? today
      let last = first.advanced(by: 7 * (weeks ?? kept?.3 ?? 0))
      if let kept, kept.4, let start = CivilDateTime(kept.0) {
        slots = try SeriesRule(kept.2, start: start, zone: kept.1).slots(from: first, through: last)
      }
      let changes = try connection.rows(
        """
        select ref, what
          from api_v1.make_meetings(\(series), \(slots.map(\.description))::timestamp[], \(first.description)::date,
                                    \(last.description)::date)
        """, as: (String, String).self
      )
      // In a statement of its own, which sees what was made; for all at once, since planning it takes longer than running.
      let planned = try connection.rows(
        """
        select ref, to_char(planned_start_at at time zone zone, 'FMDay FMDD FMMonth YYYY, HH24:MI') || ', ' || city
          from api_v1.meeting
         where ref = any (\(changes.map(\.0))::text[])
        """, as: (String, String).self)
      let whenAndWhere = Dictionary(uniqueKeysWithValues: planned)
      return changes.map { ref, what in
        // Another one may have got the ref of one that is no more.
        Change(meeting: ref, what: what, whenAndWhere: what == "withdrawn" ? nil : whenAndWhere[ref])
      }
    }
  }
}
