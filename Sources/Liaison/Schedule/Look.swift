import Postgres

/// What there is to do, as the database's clock has it: `ops.work`.
struct Look: Sendable {
  /// Whether due times have to be entered as slots.
  let hasToEnter: Bool
  /// Whether slots wait to be served.
  let hasToServe: Bool
  /// How long until something falls due; nil for never.
  let wake: Duration?
  /// How far this machine's clock is ahead of the database's, in seconds, as exactly as the answer took.
  let clockSkew: Double
  /// Changes whenever the schema does; nil where no worker asked.
  let schemaMark: String?

  /// Whether anything has to be done now.
  var hasWork: Bool { hasToEnter || hasToServe }
}

/// What a worker says of itself whenever it looks.
struct WorkerState: Sendable {
  let id: String
  let activity: String
  let isListening: Bool
  let clockSkew: Double?

  /// Says that it is there, and looks, in one statement.
  fileprivate var look: SQL {
    """
    select w.has_to_enter, w.has_to_serve, w.wake, w.clock, ops.schema_mark()
      from ops.note_worker(\(id)::uuid, \(activity), \(isListening), \(clockSkew)) cross join ops.work w
    """
  }
}

extension Database {
  /// Looks for what there is to do; a worker that stays is noted to be alive on the way.
  func look(as worker: WorkerState? = nil) async throws -> Look {
    try await withConnection { connection in
      let before = MachineClock.seconds
      let (hasToEnter, hasToServe, wake, clock, mark) = try connection.exactlyOne(
        worker?.look ?? "select has_to_enter, has_to_serve, wake, clock, null from ops.work",
        as: (Bool, Bool, Double?, Double, String?).self)
      return Look(
        hasToEnter: hasToEnter, hasToServe: hasToServe, wake: wake.map { .seconds($0) },
        clockSkew: (before + MachineClock.seconds) / 2 - clock, schemaMark: mark)
    }
  }
}
