import Postgres

/// How long a transaction waits for other sessions' locks: briefly, several times.
///
/// Whoever waits for a strong lock holds up everybody who comes after; giving up now and then lets them pass.
struct Patience: Sendable {
  /// How long each attempt waits for a lock, in seconds.
  let seconds: Int
  /// How many there are.
  let attempts: Int

  /// All attempts together, for a sentence.
  var description: String { "\(seconds * attempts) seconds" }
}

extension Database {
  /// A transaction that gives up its wait for a lock, and comes back for it, as often as `patience` says.
  ///
  /// - Parameters:
  ///   - patience: how long and how often.
  ///   - tell: told the number of the attempt that found the lock taken.
  ///   - body: repeatable; nothing of a broken-off attempt stays.
  func patientTransaction<Value: Sendable>(
    _ patience: Patience, tell: (Int) -> Void = { _ in },
    _ body: @Sendable (isolated Connection) throws -> Value
  ) async throws -> Value {
    var attempt = 1
    while true {
      do {
        return try await write { connection in
          try connection.execute("select set_config('lock_timeout', \("\(patience.seconds)s"), true)")
          return try body(connection)
        }
      } catch PostgresError.server(let error)
        where error.sqlState == .lockNotAvailable && attempt < patience.attempts
      {
        tell(attempt)
        attempt += 1
      }
    }
  }
}
