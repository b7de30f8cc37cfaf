import Agenda
import Postgres

/// A slot as it was entered.
struct EnteredSlot: Sendable {
  let schedule: String
  /// Local date and time, `2017-07-30 07:00`.
  let label: String
  /// Why it was skipped; nil where it is due.
  let skippedBecause: String?
}

/// A schedule with due times that have no slot yet.
private struct ScheduleToEnter: Sendable {
  let id: String
  let name: String
  /// Its rule; nil where it comes before meetings, which the database knows.
  let recurrence: String?
  let start: String?
  let zone: String
  let watermark: String
  let localNow: String

  /// The labels after the watermark that may be due, and the first one after them; nil where the rule gives no more.
  ///
  /// A day more than the clock says: a time that the clocks leave out comes up to a day later than its label.
  func labels() throws -> (due: [CivilDateTime], following: CivilDateTime?) {
    guard let recurrence, let start = start.flatMap({ CivilDateTime($0) }) else { return ([], nil) }
    guard let watermark = CivilDateTime(watermark), let now = CivilDateTime(localNow) else {
      throw Failure("The watermark of \(name), \(watermark), is no date.")
    }
    let rule = try SeriesRule(recurrence, start: start, zone: zone)
    return rule.slots(after: watermark, through: now.advanced(byDays: 1))
  }
}

extension Database {
  /// Enters a slot for every due time that has none, by each schedule's policy for what was missed.
  ///
  /// A schedule whose rule can't be read has no due times until it is mended; its row says why.
  ///
  /// - Parameter complain: told of such a schedule; the others are entered all the same.
  func enterDueSlots(complain: (_ schedule: String, _ error: any Error) -> Void) async throws -> [EnteredSlot]
  {
    let schedules = try await write { connection in
      try connection.execute("select ops.mind_the_clock()")
      return try connection.rows(
        "select schedule::text, name, recurrence, starts, zone, watermark, local_now from ops.schedules_to_enter()",
        as: (String, String, String?, String?, String, String, String).self
      ).map {
        ScheduleToEnter(
          id: $0, name: $1, recurrence: $2, start: $3, zone: $4, watermark: $5, localNow: $6)
      }
    }
    var entered: [EnteredSlot] = []
    for schedule in schedules {
      let labels: (due: [CivilDateTime], following: CivilDateTime?)
      do {
        labels = try schedule.labels()
      } catch {
        complain(schedule.name, error)
        try await object(to: schedule, because: "\(error)")
        continue
      }
      entered += try await enter(labels.due, then: labels.following, of: schedule)
    }
    return entered
  }

  /// Not where somebody has mended the rule meanwhile.
  private func object(to schedule: ScheduleToEnter, because reason: String) async throws {
    try await write {
      try $0.execute(
        """
        update ops.schedule set objection = \(reason)
         where id = \(schedule.id)::uuid
           and (recurrence, starts_on + starts_at, zone) = (\(schedule.recurrence), \(schedule.start)::timestamp, \(schedule.zone))
        """)
    }
  }

  private func enter(
    _ labels: [CivilDateTime], then following: CivilDateTime?, of schedule: ScheduleToEnter
  ) async throws -> [EnteredSlot] {
    try await write { connection in
      try connection.rows(
        """
        select ops.in_words(label), reason
          from ops.enter_slots(\(schedule.id)::uuid, \(schedule.watermark)::timestamp,
                               \(labels.map(\.description))::timestamp[],
                               \(following?.description ?? "infinity")::timestamp)
        """, as: (String, String?).self
      ).map { EnteredSlot(schedule: schedule.name, label: $0, skippedBecause: $1) }
    }
  }
}
