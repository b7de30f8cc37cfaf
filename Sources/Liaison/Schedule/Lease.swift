import Agenda
import Postgres

/// A worker's hold on a slot: which slot, and the how-manieth time it was taken up.
///
/// Whoever takes the slot up after it has a later term; from then on nothing that this one says counts.
struct Lease: Sendable {
  /// Key of `ops.slot`.
  let slot: String
  /// `ops.slot.term`.
  let term: Int
}

/// A worker has lost its slot to another one, and published nothing.
struct LeaseLost: Error, CustomStringConvertible {
  let description = "another worker has taken the slot over, so nothing was published here"
}

/// How a run ended: `ops.run_outcome`.
enum RunOutcome: String, Sendable {
  case published, unchanged, empty, done, failed
  case handedBack = "handed_back"
}

/// What is written down of a run at its end.
struct RunEnd: Sendable {
  let outcome: RunOutcome
  /// What it did or what went wrong, in a sentence.
  var told: String? = nil
  /// The days that the report covers.
  var period: Period? = nil
  /// Key of `ops.edition`.
  var edition: String? = nil
}

extension Connection {
  /// Makes sure that the slot is still ours, until the transaction ends.
  func hold(_ lease: Lease) throws {
    let isOurs = try exactlyOne("select ops.hold_slot(\(lease.slot)::uuid, \(lease.term))", as: Bool.self)
    if !isOurs { throw LeaseLost() }
  }

  /// Ends the run, and with it our hold.
  func finish(_ lease: Lease, _ end: RunEnd) throws {
    let isOurs = try exactlyOne(
      """
      select ops.finish_run(\(lease.slot)::uuid, \(lease.term), \(end.outcome.rawValue)::ops.run_outcome, \(end.told),
                            \(end.period?.start.description)::date, \(end.period?.end.description)::date,
                            \(end.edition)::uuid)
      """, as: Bool.self)
    if !isOurs { throw LeaseLost() }
  }
}
