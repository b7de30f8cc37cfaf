public import Agenda
public import Postgres
import Reporting

/// Has past due times of a schedule served after all: those without slot from before it began, those that were skipped, and
/// where asked for those that failed or were done.
public struct Backfill: Sendable {
  /// Which of the slots that were served already are served again.
  public enum Again: String, Sendable, CaseIterable {
    /// None.
    case none
    /// Those that failed.
    case failed
    /// Those that failed and those that were done.
    case all
  }

  /// A due time in the span.
  public struct Slot: Sendable {
    /// Local date and time.
    public let label: CivilDateTime
    /// State of its slot before; nil where it had none.
    public let state: String?
    /// Whether it is served by this backfill.
    public let isWanted: Bool
    /// The days that the report covers; nil for a duty.
    public let period: Period?
  }

  /// Most due times that one backfill takes: more is a slip of the finger, or a day's work that nobody stops.
  public static let most = 1000

  private let schedule: String
  private let first: CivilDateTime
  private let last: CivilDateTime
  private let again: Again
  private let reports: String

  /// - Parameters:
  ///   - schedule: its name.
  ///   - first: first local date and time of the span.
  ///   - last: last one, included.
  ///   - again: which of those that were served are served again.
  ///   - reports: the folder of the definitions, which say how long a report's periods are.
  public init(
    of schedule: String, from first: CivilDateTime, through last: CivilDateTime, again: Again, reports: String
  ) {
    (self.schedule, self.first, self.last, self.again, self.reports) = (schedule, first, last, again, reports)
  }

  /// Enters and reopens the slots, all or none, or only says what it would do.
  ///
  /// - Throws: ``RefusedChange`` for an unknown schedule and a span that ends before it begins, ``SeriesRefusal`` for a rule
  ///   that can't be read, `UnknownReport` for a report without definition, ``TooLongSpan`` for more due times than one takes.
  public func run(on database: Database, isDry: Bool) async throws -> [Slot] {
    try await database.change { connection in
      let kept = try connection.one(
        """
        select report, recurrence, to_char(starts_on + starts_at, 'YYYY-MM-DD"T"HH24:MI:SS'), zone, days_before_meeting
          from ops.schedule where name = \(schedule) for no key update
        """, as: (String?, String?, String?, String, Int?).self)
      let labels = try kept.map { try self.labels(recurrence: $0.1, start: $0.2, zone: $0.3) } ?? []
      let cadence = try (kept?.0).map { try ReportLibrary.load($0, folder: reports).cadence }
      let rows = try connection.rows(
        """
        select to_char(label, 'YYYY-MM-DD"T"HH24:MI:SS'), state::text, is_wanted
          from api_v1.backfill_schedule(\(schedule), \(first.description)::timestamp, \(last.description)::timestamp,
                                        \(again.rawValue), \(isDry), \(labels.map(\.description))::timestamp[])
        """, as: (String, String?, Bool).self)
      guard rows.count <= Self.most else { throw tooMany(rows.count) }
      return rows.compactMap { label, state, isWanted in
        guard let label = CivilDateTime(label) else { return nil }
        let period = cadence.map {
          Period.covered(at: label, daysBeforeMeeting: kept?.4, cadence: $0)
        }
        return Slot(label: label, state: state, isWanted: isWanted, period: period)
      }
    }
  }

  /// What the rule gives in the span; none where the schedule comes before meetings, which the database knows.
  private func labels(recurrence: String?, start: String?, zone: String) throws -> [CivilDateTime] {
    guard let recurrence, let start = start.flatMap({ CivilDateTime($0) }), first <= last else { return [] }
    let labels = try SeriesRule(recurrence, start: start, zone: zone).slots(
      from: first.date, through: last.date
    ).filter { first <= $0 && $0 <= last }
    guard labels.count <= Self.most else { throw tooMany(labels.count) }
    return labels
  }

  private func tooMany(_ count: Int) -> TooLongSpan {
    TooLongSpan(
      description:
        "\(schedule) has \(count) due times from \(first.date) to \(last.date), and one backfill takes \(Self.most) at most; shorten the span."
    )
  }
}

/// A span with more due times than one backfill takes. Nothing was changed.
public struct TooLongSpan: Error, Sendable, CustomStringConvertible {
  /// How many there are, and what to do.
  public let description: String
}

extension Period {
  /// The days that a report covers which falls due at a local date and time: those of the meetings it comes before, else the
  /// newest period that had ended then.
  static func covered(at label: CivilDateTime, daysBeforeMeeting: Int?, cadence: Cadence) -> Period {
    if let daysBeforeMeeting {
      return .containing(label.date.advanced(by: daysBeforeMeeting), cadence: cadence)
    }
    return PeriodChoice.last.resolved(cadence: cadence, today: label.date)
  }
}
