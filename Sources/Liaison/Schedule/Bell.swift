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
