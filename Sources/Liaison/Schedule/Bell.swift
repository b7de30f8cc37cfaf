import Synchronization

/// Wakes whoever sleeps until something is to be done. Rung while nobody sleeps, it ends the next sleep at once.
final class Bell: Sendable {
  private struct State {
    var isRung = false
    var sleeper: CheckedContinuation<Void, Never>?
    /// Counts the sleeps, so that the alarm of one does not end another.
    var sleeps = 0
  }

  private let state = Mutex(State())

  func ring() {
    let sleeper = state.withLock { state in
      defer { state.sleeper = nil }
      state.isRung = state.sleeper == nil
      return state.sleeper
    }
    sleeper?.resume()
  }

  /// Sleeps until the bell rings, the time is over or the task is cancelled. One sleeper at a time.
  func sleep(for duration: Duration) async {
    let number = state.withLock { state in
      state.sleeps += 1
      return state.sleeps
    }
    let alarm = Task {
      try await Task.sleep(for: duration)
      state.withLock { state in
        guard state.sleeps == number else { return nil as CheckedContinuation<Void, Never>? }
        // A short time may be over before the sleeper lies down.
        defer { (state.isRung, state.sleeper) = (state.sleeper == nil, nil) }
        return state.sleeper
      }?.resume()
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { sleeper in
        let isAwake = state.withLock { state in
          defer { state.isRung = false }
          if state.isRung { return true }
          state.sleeper = sleeper
          return false
        }
        if isAwake { sleeper.resume() }
      }
    } onCancel: {
      ring()
    }
    alarm.cancel()
  }
}

/// Tries something that nobody depends on, for so long at most. It goes on when this task is cancelled.
///
/// - Returns: whether it was done in time.
func attempt(within limit: Duration, _ body: @escaping @Sendable () async throws -> Void) async -> Bool {
  let (bell, result) = (Bell(), Outcome())
  Task {
    result.isDone.store((try? await body()) != nil, ordering: .releasing)
    bell.ring()
  }
  // In a task of its own, because the cancellation of this one would end the sleep.
  await Task { await bell.sleep(for: limit) }.value
  return result.isDone.load(ordering: .acquiring)
}

private final class Outcome: Sendable {
  let isDone = Atomic(false)
}
