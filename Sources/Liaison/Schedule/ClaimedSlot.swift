import Agenda
import Postgres
import Reporting

/// A slot that a worker has taken up.
struct ClaimedSlot: Sendable {
  /// What it makes.
  enum Work: Sendable {
    /// A report, by its slug.
    case report(String)
    /// A duty, by its name in `ops.duty`.
    case duty(String)
  }

  let lease: Lease
  /// Name of its schedule.
  let schedule: String
  let work: Work
  /// Local date and time at which it fell due.
  let label: CivilDateTime
  /// How many days before the meetings of a day it comes; nil where it follows a rule.
  let daysBeforeMeeting: Int?
  /// How long the files of superseded editions are kept, as PostgreSQL writes an interval; for the duty prune only.
  let keepFor: String?

  /// The days that a report of this cadence covers.
  func period(of cadence: Cadence) -> Period {
    .covered(at: label, daysBeforeMeeting: daysBeforeMeeting, cadence: cadence)
  }
}

extension Database {
  /// Takes up the slot that is due the longest; nil where nothing is due.
  func claimSlot(for worker: String) async throws -> ClaimedSlot? {
    try await withConnection { connection in
      let row = try connection.one(
        """
        select slot::text, term, schedule, report, duty::text, label, days_before_meeting, keep_for
          from ops.claim_slot(\(worker)::uuid)
        """, as: (String, Int, String, String?, String?, String, Int?, String?).self)
      guard let (slot, term, schedule, report, duty, label, daysBeforeMeeting, keepFor) = row else {
        return nil
      }
      guard let label = CivilDateTime(label) else {
        throw Failure("The slot \(label) of \(schedule) is no date.")
      }
      return ClaimedSlot(
        lease: Lease(slot: slot, term: term), schedule: schedule,
        work: report.map(ClaimedSlot.Work.report) ?? .duty(duty ?? ""), label: label,
        daysBeforeMeeting: daysBeforeMeeting, keepFor: keepFor)
    }
  }
}
