import Synchronization

/// Proof that a worker goes on: whatever it begins, it says by when it will have something new to tell.
///
/// A watchdog is fed only as long as that time has not passed. A timer of its own, which a wedged loop would not stop,
/// proves nothing.
final class Progress: Sendable {
  private let deadline = Mutex(ContinuousClock.now + .seconds(60))

  /// What goes on now ends, or tells of a step, within this time.
  func expect(within duration: Duration) {
    deadline.withLock { $0 = .now + duration }
  }

  var isProven: Bool { deadline.withLock { .now < $0 } }
}
