public import Agenda
public import Postgres

/// When a series recurs, as it is saved: its rule, its first date and time, its zone.
public struct SeriesRule: Sendable {
  /// The lines as `liaison.series.recurrence` keeps them.
  public let text: String
  private let set: RecurrenceSet

  /// Reads what the series keeps; a rule that never gives a date, ends before it starts or leaves the start out is
  /// refused.
  ///
  /// - Parameters:
  ///   - recurrence: lines RRULE, RDATE and EXDATE, or one rule alone, `FREQ=MONTHLY;BYDAY=1TU`.
  ///   - start: first date and local time.
  ///   - zone: IANA name.
  /// - Throws: ``SeriesRefusal``.
  public init(_ recurrence: String, start: CivilDateTime, zone: String) throws(SeriesRefusal) {
    do {
      text = recurrence.contains(":") ? recurrence : "RRULE:\(recurrence)"
      let lines = try RecurrenceLines(text)
      var zones = ZoneLibrary()
      let start = RecurrenceStart(.local(start), zone: try zones.zone(zone))
      if let rule = lines.rule, let objection = try Recurrence(rule, start: start).objection {
        throw objection
      }
      set = try RecurrenceSet(lines, start: start)
    } catch {
      throw SeriesRefusal(reason: "\(error)")
    }
  }

  /// The local dates and times it gives from the first to the last day: what the meetings made for them go by.
  public func slots(from first: CivilDate, through last: CivilDate) -> [CivilDateTime] {
    set.nominal.lazy.map(\.nominal).drop { $0.date < first }.prefix { $0.date <= last }.map { $0 }
  }

  /// The local dates and times it gives after one and up to another, and the first one that comes then; nil where none does.
  func slots(
    after first: CivilDateTime, through last: CivilDateTime
  ) -> (due: [CivilDateTime], following: CivilDateTime?) {
    var due: [CivilDateTime] = []
    for slot in set.nominal.lazy.map(\.nominal).drop(while: { $0 <= first }) {
      if slot > last { return (due, slot) }
      due.append(slot)
    }
    return (due, nil)
  }

  /// Refuses a series of the database whose rule could not have been saved so.
  public static func check(_ series: String, on connection: isolated Connection) throws {
    let kept = try connection.exactlyOne(
      """
      select to_char(starts_on + starts_at, 'YYYY-MM-DD"T"HH24:MI:SS'), zone, recurrence
        from liaison.series where code = \(series)
      """, as: (String, String, String).self)
    guard let start = CivilDateTime(kept.0) else { throw SeriesRefusal(reason: "\(kept.0) is no date.") }
    _ = try SeriesRule(kept.2, start: start, zone: kept.1)
  }
}
