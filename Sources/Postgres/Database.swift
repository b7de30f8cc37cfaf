/// A database as a program holds it: a few connections, opened when needed and lent to closures.
///
/// A connection that is cancelled, lost or left in a transaction is not used again.
public final class Database: Sendable {
  private let pool: Pool

  /// Opens nothing yet.
  ///
  /// - Parameter maximumConnections: how many closures run at the same time; the others wait for their turn.
  public init(_ options: ConnectionOptions, maximumConnections: Int = 4) {
    pool = Pool(options, maximumConnections: maximumConnections)
  }

  /// How it is reached.
  public var options: ConnectionOptions { pool.options }

  /// Lends a connection without a transaction.
  @discardableResult
  public func withConnection<T>(
    _ body: @Sendable (isolated Connection) throws -> sending T
  ) async throws -> sending T {
    while true {
      let (connection, wasIdle) = try await pool.take()
      do {
        // The server may have gone while the connection was idle. Asked on the way: each look at a connection of its own
        // would wake its thread once more.
        let result = try await connection.run { connection in
          wasIdle && !connection.isAlive ? nil : try body(connection)
        }
        await pool.giveBack(connection, isGood: result != nil)
        if let result { return result }
      } catch {
        // A session is read only as long as it lives where the database was when it began; a new one may write.
        let isReadOnly =
          if case PostgresError.server(let refusal) = error { refusal.sqlState == .readOnlyTransaction } else
          {
            false
          }
        await pool.giveBack(connection, isGood: !isReadOnly)
        throw error
      }
    }
  }

  /// Reads in one snapshot: a transaction that is repeatable read and read only.
  @discardableResult
  public func read<T>(_ body: @Sendable (isolated Connection) throws -> sending T) async throws -> sending T {
    try await withConnection { connection in
      try connection.transaction(.repeatableRead, readOnly: true) { try body(connection) }
    }
  }

  /// Writes in one transaction.
  ///
  /// A serialization failure (40001) or a deadlock (40P01) rolls it back and runs `body` again, at most ten times with
  /// growing pauses; so `body` has no effect but on the database.
  @discardableResult
  public func write<T>(
    isolation: Isolation = .readCommitted, _ body: @Sendable (isolated Connection) throws -> sending T
  ) async throws -> sending T {
    var attempt = 1
    while true {
      do {
        return try await withConnection { connection in
          try connection.transaction(isolation) { try body(connection) }
        }
      } catch let error as PostgresError where error.isSafeToRetry && attempt < Backoff.maximumAttempts {
        try await Task.sleep(for: Backoff.transaction.pause(after: attempt))
        attempt += 1
      }
    }
  }

  /// Closes the connections that are idle now, and the others when they come back.
  public func close() async { await pool.close() }
}
