import Postgres

extension Database {
  /// A transaction that waits for other sessions' locks briefly, several times, rather than once for long.
  ///
  /// Whoever waits for a strong lock holds up everybody who comes after; giving up now and then lets them pass.
  ///
  /// - Parameters:
  ///   - seconds: how long each attempt waits for a lock.
  ///   - attempts: how many there are.
  ///   - tell: told the number of the attempt that found the lock taken.
  ///   - body: repeatable; nothing of a broken-off attempt stays.
  func patientTransaction<Value: Sendable>(
    seconds: Int, attempts: Int, tell: (Int) -> Void = { _ in },
    _ body: @Sendable (isolated Connection) throws -> Value
  ) async throws -> Value {
    var attempt = 1
    while true {
      do {
        return try await write { connection in
          try connection.execute("select set_config('lock_timeout', \("\(seconds)s"), true)")
          return try body(connection)
        }
      } catch PostgresError.server(let error) where error.sqlState == .lockNotAvailable && attempt < attempts
      {
        tell(attempt)
        attempt += 1
      }
    }
  }
}
