public import Agenda
public import Postgres

/// The first dates that a rule would give, as a person looks at them before the rule is saved.
public struct SeriesPreview: Sendable {
  /// The dates, ascending.
  public let occurrences: [Occurrence]

  /// - Parameters:
  ///   - rule: as RFC 5545 writes it, `FREQ=MONTHLY;BYDAY=1TU`.
  ///   - start: `2017-07-23T10:00`, or `2017-07-23` for whole days.
  ///   - zone: the IANA name of a time zone.
  ///   - count: how many dates at most.
  /// - Throws: ``SeriesRefusal`` where the rule could not be saved.
  public init(rule: String, start: String, zone: String, count: Int) throws(SeriesRefusal) {
    do {
      var zones = ZoneLibrary()
      let start = RecurrenceStart(try Self.value(start), zone: try zones.zone(zone))
      let recurrence = try Recurrence(try RecurrenceRule(rule), start: start)
      if let objection = recurrence.objection { throw objection }
      occurrences = Array(recurrence.prefix(count))
    } catch {
      throw SeriesRefusal(reason: "\(error)")
    }
  }

  private static func value(_ text: String) throws(Failure) -> CalendarValue {
    if let date = CivilDate(text) { return .date(date) }
    if let time = CivilDateTime(text) { return .local(time) }
    throw Failure(
      "The start \"\(text)\" is not a date of the calendar; write 2017-07-23T10:00, or 2017-07-23 for whole days."
    )
  }

  /// What stands in the way on the days that are not working days of both sides, by day: `federal (Friday)`.
  ///
  /// - Parameter database: whose working weeks and holidays count.
  public func daysOff(in database: Database) async throws -> [CivilDate: String] {
    let days = Set(occurrences.map(\.local.date)).map(\.description)
    let rows = try await database.withConnection {
      try $0.rows(
        """
        select c.on_date::text,
               string_agg(c.side || ' (' || coalesce(c.holidays, c.weekday) || ')', ', ' order by c.side)
          from unnest(\(days)::date[]) as day
         cross join lateral api_v1.calendar(day, day) c
         where c.side <> 'joint' and not c.is_working
         group by c.on_date
        """, as: (String, String).self)
    }
    return Dictionary(
      rows.compactMap { row in CivilDate(row.0).map { ($0, row.1) } }, uniquingKeysWith: { first, _ in first }
    )
  }

  /// A line per date: weekday, date, local time, offset, and what speaks against it.
  ///
  /// - Parameter daysOff: by day what stands in the way, ``daysOff(in:)``.
  public func lines(daysOff: [CivilDate: String]) -> [String] {
    occurrences.map { occurrence in
      let date = occurrence.local.date
      var columns = ["\(date.weekday.shortName) \(date)"]
      if !occurrence.isWholeDay { columns.append(occurrence.local.timeOfDay) }
      if let offset = occurrence.offsetText { columns.append(offset) }
      if let reason = daysOff[date] { columns.append("not a working day: \(reason)") }
      if occurrence.isShifted {
        columns.append("the clocks go forward and leave \(occurrence.nominal.timeOfDay) out")
      }
      return columns.joined(separator: "  ")
    }
  }
}

/// Why a series would not be saved as it was given: a sentence that says what is wrong and what to do.
public struct SeriesRefusal: Error, Sendable, CustomStringConvertible {
  let reason: String
  /// The sentence.
  public var description: String { reason }
}
