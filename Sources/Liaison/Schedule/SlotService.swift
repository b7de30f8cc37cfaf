import Agenda
import Postgres
import Reporting

/// Takes up one slot after another and serves it: what a tick and a worker that stays have in common.
struct SlotService: Sendable {
  /// Its key in `ops.worker`.
  let worker: String
  /// For the clockwork: claims, leases, ends. Its statements are short, and so are its deadlines.
  let clock: Database
  /// For reports and duties, whose statements may take their time.
  let work: Database
  /// The folder that holds the editions.
  let output: String
  /// Gives a report's definition by its slug.
  let report: @Sendable (String) throws -> ReportDefinition
  let journal: Journal
  /// Told before and after each step.
  var follow: Step.Follower = { _, _ in }
  /// Whether no further slot is to be taken up.
  var isStopping: @Sendable () -> Bool = { Task.isCancelled }

  /// What became of a slot.
  enum Result: Sendable {
    /// It is done with.
    case served
    /// The run failed; it is tried again, or given up.
    case failed
    /// It was given back, because this process is told to stop.
    case handedBack
    /// Another worker has it now.
    case lost
  }

  /// How often a lease is renewed: with the ``Deadlines/clockwork`` a server that hangs is noticed within 15 s.
  static let heartbeat = Duration.seconds(5)

  /// What came of entering and serving all that was due.
  struct Round: Sendable {
    /// Slots that were entered, skipped ones included.
    var entered = 0
    /// Slots that are done with, or another worker's.
    var served = 0
    /// Runs that failed, and schedules that can't be read.
    var failed = 0

    /// Whether anything is different from before.
    var hasMoved: Bool { entered + served + failed > 0 }
  }

  /// Enters what fell due, and serves slot after slot until none is left or this process is told to stop.
  func serveAll(entering hasToEnter: Bool) async throws -> Round {
    var round = Round()
    if hasToEnter {
      let entered = try await clock.enterDueSlots { schedule, error in
        round.failed += 1
        journal.tell(.error, "\(schedule): \(error)", ["schedule": schedule])
      }
      round.entered = entered.count
      tellSkipped(entered)
    }
    while !isStopping(), let result = try await serveNext() {
      switch result {
      case .served, .lost: round.served += 1
      case .failed: round.failed += 1
      case .handedBack: return round
      }
    }
    // Of a slot that was given up no next attempt would.
    EditionFolder.clearLeftovers(in: output)
    return round
  }

  /// A line for each slot that was skipped; one for all of a schedule where they are many, as hourly ones after weeks are.
  private func tellSkipped(_ entered: [EnteredSlot]) {
    let skipped = Dictionary(grouping: entered.filter { $0.skippedBecause != nil }, by: \.schedule)
    for (schedule, slots) in skipped.sorted(by: { $0.key < $1.key }) {
      guard slots.count > Self.toldSingly, let first = slots.first, let last = slots.last else {
        for slot in slots {
          journal.tell(
            .notice, "\(schedule) \(slot.label): skipped. \(slot.skippedBecause ?? "")",
            ["schedule": schedule])
        }
        continue
      }
      journal.tell(
        .notice,
        "\(schedule) \(first.label) to \(last.label): \(slots.count) skipped. The first: \(first.skippedBecause ?? "")",
        ["schedule": schedule, "skipped": String(slots.count)])
    }
  }

  private static let toldSingly = 3

  /// Serves the slot that is due the longest.
  ///
  /// - Returns: nil where nothing is due.
  /// - Throws: the `PostgresError` of an outage, where the database is away; the slot is taken up again by whoever looks next.
  func serveNext() async throws -> Result? {
    follow(.claim, .before)
    guard let slot = try await clock.claimSlot(for: worker) else { return nil }
    follow(.claim, .after)
    let start = ContinuousClock.now
    do {
      let told = try await withHeartbeat(of: slot.lease) { try await serve(slot) }
      tell(.information, slot, told.sentence, since: start, edition: told.edition)
      return .served
    } catch {
      return try await end(slot, with: error, since: start)
    }
  }

  private struct Told: Sendable {
    let sentence: String
    var edition: String? = nil
  }

  private func serve(_ slot: ClaimedSlot) async throws -> Told {
    switch slot.work {
    case .report(let slug):
      let definition = try report(slug)
      let period = slot.period(of: definition.cadence)
      let run = ReportRun(of: definition, period: period, output: output, follow: follow)
      guard let published = try await run.serve(slot.lease, on: work) else {
        return Told(sentence: "nothing to tell of \(period)")
      }
      let name = published.edition.name
      return Told(sentence: "\(published.isNew ? "published" : "unchanged:") \(name)", edition: name)
    case .duty(let name):
      let told = try await Duty(named: name).run(on: work, output: output, keepFor: slot.keepFor)
      try await finish(slot.lease, RunEnd(outcome: .done, told: told))
      return Told(sentence: "done. \(told)")
    }
  }

  /// Runs `body` while the lease is renewed beside it; a lease that is lost ends `body`.
  private func withHeartbeat<Value: Sendable>(
    of lease: Lease, _ body: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    try await withThrowingTaskGroup(of: Value?.self) { group in
      group.addTask { try await body() }
      group.addTask {
        var heard = ContinuousClock.now
        while true {
          try await Task.sleep(for: Self.heartbeat)
          do {
            guard try await clock.renew(lease) else { throw LeaseLost() }
            heard = .now
          } catch {
            // Once may be a server that starts anew; after that the lease has not long to go.
            guard error.isOutage, ContinuousClock.now - heard < .seconds(15) else { throw error }
            journal.tell(.warning, "the database does not answer: \(error)")
          }
        }
      }
      defer { group.cancelAll() }
      // Only the first ends by itself with a value.
      guard let value = try await group.next() ?? nil else { throw CancellationError() }
      return value
    }
  }

  private func end(
    _ slot: ClaimedSlot, with error: any Error, since start: ContinuousClock.Instant
  ) async throws -> Result {
    switch error {
    case is LeaseLost:
      tell(.warning, slot, "\(error)", since: start)
      return .lost
    case is CancellationError, PostgresError.cancelled:
      let isHandedBack = await attempt(within: .seconds(2)) {
        try await clock.withConnection { try $0.finish(slot.lease, RunEnd(outcome: .handedBack)) }
      }
      let what = isHandedBack ? "handed back, to be served by another worker" : "left until its lease ends"
      tell(.notice, slot, what, since: start)
      return .handedBack
    case let error where error.isOutage:
      // Once: a server that hangs was waited for already.
      let end = RunEnd(outcome: .handedBack)
      let isHandedBack = (try? await clock.withConnection { try $0.finish(slot.lease, end) }) != nil
      tell(
        .warning, slot, "\(isHandedBack ? "handed back" : "left until its lease ends"): \(error)",
        since: start)
      throw error
    default:
      let reason = "\(error)".withoutControlCharacters
      try await finish(slot.lease, RunEnd(outcome: .failed, told: reason))
      tell(.error, slot, "failed: \(reason)", since: start)
      return .failed
    }
  }

  /// Says how a run ended. It may be said twice, so an answer that was lost is asked for again.
  private func finish(_ lease: Lease, _ end: RunEnd) async throws {
    do {
      try await clock.withConnection { try $0.finish(lease, end) }
    } catch  where error.isOutage {
      try await clock.withConnection { try $0.finish(lease, end) }
    }
  }

  private func tell(
    _ priority: Journal.Priority, _ slot: ClaimedSlot, _ sentence: String,
    since start: ContinuousClock.Instant, edition: String? = nil
  ) {
    journal.tell(
      priority, "\(slot.schedule) \(slot.label.inTables): \(sentence)",
      [
        "schedule": slot.schedule, "slot": slot.lease.slot, "run": String(slot.lease.term),
        "edition": edition,
        "seconds": (ContinuousClock.now - start).inSeconds,
      ])
  }
}

extension Error {
  /// Whether the database is away, and nothing else is wrong.
  var isOutage: Bool { (self as? PostgresError)?.isOutage ?? false }
}

extension Database {
  /// Keeps a slot; false where another worker has it.
  fileprivate func renew(_ lease: Lease) async throws -> Bool {
    try await withConnection {
      try $0.exactlyOne("select ops.renew_lease(\(lease.slot)::uuid, \(lease.term))", as: Bool.self)
    }
  }
}

extension Duration {
  /// `0.42`.
  fileprivate var inSeconds: String {
    let hundredths = Int((self / .milliseconds(10)).rounded())
    let fraction = String(hundredths % 100)
    return "\(hundredths / 100).\(fraction.count == 1 ? "0" : "")\(fraction)"
  }
}

extension String {
  /// Fit for a text of the database: its lines and tabs stay.
  fileprivate var withoutControlCharacters: String {
    let kept = unicodeScalars.filter { $0 == "\n" || $0 == "\t" || !$0.properties.isControl }
    return String(String.UnicodeScalarView(kept).prefix(5000))
  }
}

extension Unicode.Scalar.Properties {
  /// Control characters, and those that turn the direction of a text.
  fileprivate var isControl: Bool {
    generalCategory == .control || generalCategory == .format
  }
}
