import Synchronization

/// Hands connections out, one at a time to each taker.
final class Pool: Sendable {
  /// What a taker may do.
  private enum Turn {
    case use(Connection)
    case open
  }

  private struct Waiter {
    let number: Int
    let continuation: CheckedContinuation<Turn, any Error>
  }

  private struct State {
    var idle: [Connection] = []
    /// Connections in use, being opened and idle.
    var count = 0
    var waiters: [Waiter] = []
    var lastNumber = 0
    var isClosed = false
  }

  let options: ConnectionOptions
  private let maximumConnections: Int
  private let state = Mutex(State())

  init(_ options: ConnectionOptions, maximumConnections: Int) {
    self.options = options
    self.maximumConnections = maximumConnections
  }

  /// - Returns: a connection, and whether it lay idle and its server may be gone.
  func take() async throws -> (connection: Connection, wasIdle: Bool) {
    switch try await turn() {
    case .use(let connection): return (connection, true)
    case .open:
      do { return (try await Connection.open(options), false) } catch {
        passOn(nil)
        throw error
      }
    }
  }

  func giveBack(_ connection: Connection, isGood: Bool = true) async {
    let isWanted = isGood && connection.isIdle && !state.withLock { $0.isClosed }
    if !isWanted { await connection.close() }
    passOn(isWanted ? connection : nil)
  }

  func close() async {
    let (idle, waiters) = state.withLock { state in
      defer { (state.idle, state.waiters, state.isClosed) = ([], [], true) }
      return (state.idle, state.waiters)
    }
    for waiter in waiters { waiter.continuation.resume(throwing: Self.closed) }
    for connection in idle { await connection.close() }
  }

  private static let closed = PostgresError.connection(
    ConnectionError(reason: .closed, message: "the database was closed by this program"))

  private func turn() async throws -> Turn {
    let number = state.withLock { state in
      state.lastNumber += 1
      return state.lastNumber
    }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let turn: Result<Turn, any Error>? = state.withLock { state in
          // The handler below may have run before there was a waiter for it to find.
          if Task.isCancelled { return .failure(PostgresError.cancelled) }
          if state.isClosed { return .failure(Self.closed) }
          if let connection = state.idle.popLast() { return .success(.use(connection)) }
          if state.count < maximumConnections {
            state.count += 1
            return .success(.open)
          }
          state.waiters.append(Waiter(number: number, continuation: continuation))
          return nil
        }
        if let turn { continuation.resume(with: turn) }
      }
    } onCancel: {
      let waiter = state.withLock { state in
        state.waiters.firstIndex { $0.number == number }.map { state.waiters.remove(at: $0) }
      }
      waiter?.continuation.resume(throwing: PostgresError.cancelled)
    }
  }

  /// Gives a connection, or with nil the right to open one, to the taker who waits longest.
  private func passOn(_ connection: Connection?) {
    let waiter: Waiter? = state.withLock { state in
      if !state.waiters.isEmpty { return state.waiters.removeFirst() }
      if let connection, !state.isClosed { state.idle.append(connection) } else { state.count -= 1 }
      return nil
    }
    waiter?.continuation.resume(returning: connection.map { .use($0) } ?? .open)
  }
}
