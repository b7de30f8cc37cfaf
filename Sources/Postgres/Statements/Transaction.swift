import CLibPQ

/// How much a transaction sees of the ones beside it.
public enum Isolation: String, Sendable {
  /// Each statement sees what was committed before it began.
  case readCommitted = "read committed"
  /// Every statement sees what was committed before the first one began.
  case repeatableRead = "repeatable read"
  /// As if the transactions ran one after another; be ready for 40001.
  case serializable
}

/// The transaction that is open on a connection.
struct TransactionState {
  let isolation: Isolation
  let isReadOnly: Bool
  /// How many savepoints are open in it.
  var depth = 0
}

extension Connection {
  /// Runs `body` in a transaction: COMMIT when it returns, ROLLBACK when it throws. The error of `body` wins over one of
  /// the ROLLBACK.
  ///
  /// Inside another transaction it is a savepoint: a throw undoes the work of `body` alone.
  ///
  /// - Throws: what `body` throws; `.rolledBack` when `body` swallowed the error of a statement; `.connection` with reason
  ///   `.outcomeUnknown` when the connection was lost during COMMIT.
  public func transaction<T>(
    _ isolation: Isolation = .readCommitted, readOnly: Bool = false, _ body: () throws -> sending T
  ) throws -> sending T {
    if let outer = openTransaction { return try savepoint(in: outer, isolation, readOnly, body) }
    guard try openExchange().connection.transactionStatus == PQTRANS_IDLE else {
      throw PostgresError.misuse("a transaction is open already, by a \"begin\" outside of transaction { }")
    }
    try execute("begin isolation level \(raw: isolation.rawValue)\(raw: readOnly ? " read only" : "")")
    openTransaction = TransactionState(isolation: isolation, isReadOnly: readOnly)
    defer { openTransaction = nil }
    let result: T
    do { result = try body() } catch {
      rollBack("rollback")
      throw error
    }
    try commit()
    return result
  }

  private func savepoint<T>(
    in outer: TransactionState, _ isolation: Isolation, _ readOnly: Bool, _ body: () throws -> sending T
  ) throws -> sending T {
    guard isolation == .readCommitted || isolation == outer.isolation, !readOnly || outer.isReadOnly else {
      throw PostgresError.misuse(
        "a transaction inside another is a savepoint and cannot change its isolation or make it read only")
    }
    let name = "savepoint_\(outer.depth + 1)"
    try execute("savepoint \(identifier: name)")
    openTransaction?.depth += 1
    defer { openTransaction?.depth -= 1 }
    do {
      let result = try body()
      // A failed statement that `body` swallowed makes this one fail too (25P02).
      try execute("release savepoint \(identifier: name)")
      return result
    } catch {
      rollBack("rollback to savepoint \(identifier: name)")
      throw error
    }
  }

  private func commit() throws(PostgresError) {
    let exchange = try openExchange()
    defer { settle() }
    let tag: String
    do throws(PostgresError) {
      tag = try exchange.result(of: "commit").commandTag
    } catch .connection(let error) where error.reason == .lost || error.reason == .noReply {
      throw .connection(ConnectionError(reason: .outcomeUnknown, message: error.message))
    } catch .server(let error) where error.severity != "ERROR" {
      // The session was ended from outside, before the transaction was stored or after it.
      throw .connection(ConnectionError(reason: .outcomeUnknown, message: error.message))
    } catch {
      rollBack("rollback")
      throw error
    }
    guard tag == "COMMIT" else { throw .rolledBack }
  }

  /// Rolls back, also when the task is cancelled. A failure to do so means that the connection is lost, and the
  /// transaction with it.
  private func rollBack(_ statement: SQL) {
    guard let exchange = try? openExchange(), exchange.connection.transactionStatus != PQTRANS_IDLE else {
      return
    }
    defer { settle() }
    _ = try? exchange.result(of: statement, isInterruptible: false)
  }
}
