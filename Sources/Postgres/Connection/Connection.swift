import CLibPQ
import Synchronization

/// One session with a PostgreSQL server, pinned to a thread of its own.
///
/// Work is lent to it as a closure, whose calls are synchronous, so that nothing can suspend inside a transaction:
///
///     let towns = try await connection.run { connection throws(PostgresError) in
///       try connection.rows("select name, families from town where district = \(code)", as: (String, Int).self)
///     }
///
/// When the task is cancelled, the statement under way is cancelled on the server and throws `.cancelled`, unless it
/// completed first; the connection is closed after that, because a cancel request that arrives late would hit the next
/// statement.
///
/// Every session speaks UTF-8, ISO dates, ISO 8601 intervals and UTC. Notices and warnings of the server are dropped.
public actor Connection {
  private nonisolated let thread: ConnectionThread
  private nonisolated let interrupt: Interrupt
  private var exchange: Exchange?
  /// What the next call on a connection without exchange is told.
  private var end = ConnectionError(reason: .closed, message: "it was closed; open a new one")
  private nonisolated let idle = Atomic(false)
  var openTransaction: TransactionState?

  /// The thread of this connection.
  public nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe thread.asUnownedSerialExecutor() }

  private init() throws(PostgresError) {
    // The thread last: once started, only `deinit` ends it, and an initializer that throws has none.
    interrupt = try Interrupt()
    thread = try ConnectionThread()
  }

  deinit { thread.retire() }

  // MARK: Open and close

  /// Connects and sets the session up.
  ///
  /// - Throws: `.connection` when no host of the list accepts us, in libpq's words; `.cancelled`.
  public static func open(_ options: ConnectionOptions) async throws(PostgresError) -> Connection {
    let connection = try Connection()
    try await connection.run { connection throws(PostgresError) in try connection.connect(options) }
    return connection
  }

  private func connect(_ options: ConnectionOptions) throws(PostgresError) {
    if interrupt.isRequested { throw .cancelled }
    let handle = try Opening(options: options, interrupt: interrupt).open()
    let exchange = try Exchange(handle, interrupt: interrupt, silenceLimit: options.hostTimeout)
    let contract = options.sessionContract
    try exchange.begin(contract) { $0.send(script: contract) }
    _ = try exchange.onlyResult()
    exchange.silenceLimit = options.silenceLimit
    self.exchange = exchange
  }

  /// Ends the session; later calls throw `.connection` with reason `.closed`. A connection that is no longer referenced
  /// closes itself.
  public func close() {
    exchange = nil
    idle.store(false, ordering: .releasing)
    thread.retire()
  }

  // MARK: Lend

  /// Runs a closure on the thread of the connection; its calls on the connection are synchronous.
  public func run<T, E: Error>(
    _ body: @Sendable (isolated Connection) throws(E) -> sending T
  ) async throws(E) -> sending T {
    let interrupt = interrupt
    let round = interrupt.round
    defer { interrupt.endRound() }
    let result: Result<Sent<T>, E> = await withTaskCancellationHandler {
      do throws(E) { return .success(Sent(value: try body(self))) } catch { return .failure(error) }
    } onCancel: {
      interrupt.request(round: round)
    }
    idle.store(exchange?.isIdle ?? false, ordering: .releasing)
    return try result.get().value
  }

  /// What `body` has sent; it crosses a function of the standard library that does not say `sending`.
  private struct Sent<Value>: @unchecked Sendable {
    let value: Value
  }

  /// Whether the last closure left the session as it found it: open, nothing in flight, no transaction.
  nonisolated var isIdle: Bool { idle.load(ordering: .acquiring) }

  /// Whether the server is still there, as far as the socket knows.
  var isAlive: Bool { exchange?.isAlive ?? false }

  /// The exchange with the server, to be followed by `defer { settle() }`.
  func openExchange() throws(PostgresError) -> Exchange {
    guard let exchange else { throw Task.isCancelled ? .cancelled : .connection(end) }
    return exchange
  }

  /// Drops the exchange once it has come to its end.
  func settle() {
    guard let end = exchange?.end else { return }
    self.end = end
    exchange = nil
  }

  // MARK: Facts

  /// The version of the server: 150004 is 15.4.
  public var serverVersion: Int { exchange?.connection.serverVersion ?? 0 }

  /// The process that serves this session, as `pg_stat_activity.pid` has it.
  public var backendProcess: Int32 { exchange?.connection.backendProcess ?? 0 }

  /// A value quoted for use in a statement's text.
  public nonisolated func literal(_ text: String) -> String { SQL.quoted(literal: text) }
}
