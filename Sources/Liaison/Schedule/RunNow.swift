public import Agenda
public import Postgres
import Reporting

extension Database {
  /// A slot that somebody asked for.
  public struct AskedSlot: Sendable {
    /// Local date and time of asking, in the schedule's zone.
    public let label: CivilDateTime
    /// The days that the report covers; nil for a duty, and where its definition can't be read.
    public let period: Period?
  }

  /// Has a schedule served now, beside its due times.
  ///
  /// - Parameter reports: the folder of the definitions, which say how long a report's periods are.
  /// - Throws: ``RefusedChange`` for an unknown schedule.
  public func runNow(_ schedule: String, reports: String) async throws -> AskedSlot {
    try await change { connection in
      let asked = try connection.exactlyOne(
        "select to_char(api_v1.run_schedule_now(\(schedule)), 'YYYY-MM-DD\"T\"HH24:MI:SS')", as: String.self)
      let (report, daysBeforeMeeting) = try connection.exactlyOne(
        """
        select s.report, ops.days_to_meeting(t, s)
          from ops.schedule s join ops.slot t on t.schedule_id = s.id
         where s.name = \(schedule) and t.label = \(asked)::timestamp
        """, as: (String?, Int?).self)
      guard let label = CivilDateTime(asked) else { throw Failure("The slot \(asked) is no date.") }
      let definition = report.flatMap { try? ReportLibrary.load($0, folder: reports) }
      return AskedSlot(
        label: label,
        period: definition.map {
          .covered(at: label, daysBeforeMeeting: daysBeforeMeeting, cadence: $0.cadence)
        })
    }
  }
}
