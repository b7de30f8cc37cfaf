/// Growing pauses between attempts, each drawn at random below its bound, so that rivals do not meet again.
struct Backoff {
  /// After this many attempts of a transaction something else is wrong.
  static let maximumAttempts = 10

  /// A rival transaction takes milliseconds.
  static let transaction = Backoff(first: .milliseconds(10), cap: .seconds(1))
  /// A server that restarts takes seconds, and all its clients come back at once.
  static let reconnection = Backoff(first: .milliseconds(100), cap: .seconds(30))

  let first: Duration
  let cap: Duration

  /// - Parameter attempt: how many have failed, from 1.
  func bound(after attempt: Int) -> Duration { min(cap, first * (1 << min(attempt - 1, 20))) }

  func pause(after attempt: Int) -> Duration { bound(after: attempt) * Double.random(in: 0.5...1) }
}
