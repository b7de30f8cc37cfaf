import CLibPQ

/// The conversation with the server over one connection: send, wait, collect.
///
/// Synchronous, on the thread of the connection. Nothing here sleeps except in `wait`, and every wait has a deadline or can
/// be interrupted. Once `end` is set the connection is finished with; its owner drops it, and libpq's handle with it.
final class Exchange {
  let connection: ConnectionHandle
  private let interrupt: Interrupt
  /// How long the server may stay silent.
  var silenceLimit: Duration?

  /// Why the connection cannot be used any more.
  private(set) var end: ConnectionError?
  /// The text that was sent, while its reply is outstanding.
  private var statement: String?
  private var isInterruptible = true
  /// Set once the server has been asked to cancel the statement.
  private var cancellation: CancelSchedule?

  init(_ connection: consuming ConnectionHandle, interrupt: Interrupt, silenceLimit: Duration?)
    throws(PostgresError)
  {
    guard connection.setNonBlocking() else { throw .connection(.couldNotOpen(connection.errorMessage)) }
    self.connection = connection
    self.interrupt = interrupt
    self.silenceLimit = silenceLimit
  }

  /// Whether the next closure may have this connection: nothing in flight, no transaction open.
  var isIdle: Bool { end == nil && statement == nil && connection.transactionStatus == PQTRANS_IDLE }

  /// Whether an idle connection still has its server. Nothing is due on an idle connection, so anything to read is most
  /// likely the server's farewell.
  var isAlive: Bool {
    guard isIdle, !connection.isBad else { return false }
    if case .timedOut = SocketEvents.wait(for: .readable, on: connection.socket, interrupt: nil, until: .now)
    {
      return true
    }
    return false
  }

  // MARK: Send

  /// Sends a statement and waits until all of it has left.
  ///
  /// - Parameter isInterruptible: false for what has to happen even when the task is cancelled: ROLLBACK.
  func begin(
    _ text: String, isInterruptible: Bool = true, send: (borrowing ConnectionHandle) -> Bool
  ) throws(PostgresError) {
    if let end { throw .connection(end) }
    guard statement == nil else {
      throw .misuse(
        "another statement of this connection is still under way: finish its rows or its COPY first")
    }
    guard !text.utf8.contains(0) else { throw .misuse("a statement cannot contain the character U+0000") }
    if isInterruptible, isInterrupted { throw .cancelled }
    guard send(connection) else { throw lost() }
    statement = text
    self.isInterruptible = isInterruptible
    try flush()
  }

  /// Sends a statement with its values.
  func begin(_ sql: SQL, isInterruptible: Bool = true, bySingleRows: Bool = false) throws(PostgresError) {
    guard !sql.parameters.contains(where: { $0?.utf8.contains(0) == true }) else {
      throw .misuse("a value cannot contain the character U+0000: PostgreSQL has no such text")
    }
    try begin(sql.text, isInterruptible: isInterruptible) {
      $0.send(sql) && (!bySingleRows || $0.setSingleRowMode())
    }
  }

  /// Whether our task is cancelled.
  var isInterrupted: Bool { interrupt.isRequested || Task.isCancelled }

  /// Waits until libpq's buffer is empty, reading meanwhile: a server that cannot get rid of its own messages does not
  /// read ours.
  func flush() throws(PostgresError) {
    while !connection.flush() {
      if try wait(for: [.readable, .writable]).contains(.readable), !connection.consumeInput() {
        throw lost()
      }
    }
  }

  // MARK: Collect

  /// The next result; nil at the end of the reply.
  ///
  /// - Throws: the error that a failed result holds, after the rest of the reply has been read.
  func next() throws(PostgresError) -> ResultHandle? {
    try awaitReply()
    guard let result = connection.nextResult() else {
      conclude()
      return nil
    }
    guard result.status == PGRES_FATAL_ERROR || result.status == PGRES_BAD_RESPONSE else { return result }
    let error = failure(result)
    drain()
    throw error
  }

  /// Sends a statement and returns its result.
  func result(of sql: SQL, isInterruptible: Bool = true) throws(PostgresError) -> ResultHandle {
    try begin(sql, isInterruptible: isInterruptible)
    return try onlyResult()
  }

  /// The one result of a statement that was sent, or the last one of several.
  func onlyResult() throws(PostgresError) -> ResultHandle {
    var last: ResultHandle?
    while let result = try next() {
      guard result.status != PGRES_COPY_IN, result.status != PGRES_COPY_OUT else {
        walkAway(because: "it was left in the middle of a COPY")
        throw .misuse("COPY from or to the client goes through copyIn and copyOut")
      }
      last = consume result
    }
    guard let last else { throw lost() }
    return last
  }

  private func awaitReply() throws(PostgresError) {
    while connection.isBusy { try receive() }
  }

  private func receive() throws(PostgresError) {
    _ = try wait(for: .readable)
    guard connection.consumeInput() else { throw lost() }
  }

  private func drain() {
    while statement != nil {
      guard (try? awaitReply()) != nil, connection.nextResult() != nil else { break }
    }
    conclude()
  }

  private func conclude() {
    statement = nil
    if cancellation != nil { finish("a statement of it was cancelled") }
    if connection.isBad { finish("the server has ended the session") }
  }

  // MARK: COPY

  /// Sends a COPY statement and waits until the server is ready for it.
  func beginCopy(_ sql: SQL, _ direction: ExecStatusType) throws(PostgresError) {
    guard sql.parameters.isEmpty else {
      throw .misuse("COPY takes no bound values: write \\(literal: value) in its statement")
    }
    try begin(sql)
    guard let result = try next(), result.status == direction else {
      walkAway(because: "a statement other than the COPY it was told ran on it")
      throw .misuse(
        "not a COPY \(direction == PGRES_COPY_IN ? "… FROM STDIN" : "… TO STDOUT") statement: \(sql.text)")
    }
  }

  /// The next message of a COPY TO STDOUT; nil at its end, whose status `finishCopy` tells.
  func nextCopyMessage() throws(PostgresError) -> CopyMessage? {
    while true {
      switch connection.nextCopyMessage() {
      case .message(let message): return message
      case .end: return nil
      case .wait: try receive()
      }
    }
  }

  /// Hands data of a COPY FROM STDIN to libpq; `flush` sends it on.
  func put(_ bytes: UnsafeRawBufferPointer) throws(PostgresError) {
    if isInterrupted { throw .cancelled }
    guard unsafe connection.put(copyData: bytes) else { throw lost() }
  }

  /// Notices during a COPY FROM STDIN that the server is gone; libpq itself would swallow the rest of the data and tell at
  /// the end.
  func checkServer() throws(PostgresError) {
    // A failed send has closed the socket already.
    guard !connection.isBad else { throw lost() }
    if case .ready = SocketEvents.wait(for: .readable, on: connection.socket, interrupt: nil, until: .now) {
      guard connection.consumeInput() else { throw lost() }
    }
  }

  /// Ends a COPY FROM STDIN; with a message, the server discards it.
  func endCopy(refusing message: String? = nil) throws(PostgresError) {
    guard connection.endCopy(refusing: message) else { throw lost() }
    try flush()
  }

  /// The row count of the command tag.
  func finishCopy() throws(PostgresError) -> Int {
    let result = try onlyResult()
    guard let rows = result.affectedRows else {
      throw .misuse("a COPY that the server answered with \"\(result.commandTag)\"")
    }
    return rows
  }

  // MARK: Notifications

  /// What has arrived on the channels listened to, oldest first.
  ///
  /// - Parameter isWaiting: whether to wait until there is something.
  func notifications(isWaiting: Bool) throws(PostgresError) -> [(channel: String, payload: String)] {
    if let end { throw .connection(end) }
    var arrived: [(channel: String, payload: String)] = []
    var deadline = ContinuousClock.Instant?.some(.now)
    while true {
      switch SocketEvents.wait(for: .readable, on: connection.socket, interrupt: interrupt, until: deadline) {
      case .interrupted: throw .cancelled
      case .ready: guard connection.consumeInput() else { throw lost() }
      case .timedOut: break
      }
      while let notification = connection.nextNotification() { arrived.append(notification) }
      if !arrived.isEmpty || !isWaiting { return arrived }
      deadline = nil
    }
  }

  // MARK: Wait

  /// Sleeps until the socket is ready. An interruption turns into a cancel request, and the wait goes on for the reply:
  /// only the server can say whether the statement still completed.
  private func wait(for events: SocketEvents) throws(PostgresError) -> SocketEvents {
    while true {
      // libpq closes the socket as soon as it fails, and nothing ever happens on a closed one.
      guard !connection.isBad else { throw lost() }
      let deadline = cancellation?.next ?? silenceLimit.map { .now + $0 }
      let interrupt = isInterruptible && cancellation == nil ? interrupt : nil
      switch SocketEvents.wait(for: events, on: connection.socket, interrupt: interrupt, until: deadline) {
      case .ready(let events):
        return events
      case .interrupted:
        cancellation = CancelSchedule()
        requestCancel()
      case .timedOut where cancellation?.isOver == false:
        requestCancel()
      case .timedOut where cancellation != nil:
        throw silent("it did not confirm the cancellation of a statement")
      case .timedOut:
        throw silent("not a word for \(silenceLimit.map { "\($0)" } ?? "") while its reply was awaited")
      }
    }
  }

  private func silent(_ what: String) -> PostgresError {
    walkAway(because: "the server did not answer")
    return .connection(
      ConnectionError(reason: .noReply, message: "\(what); the server or the network hangs"))
  }

  private func requestCancel() {
    cancellation?.advance()
    if let handle = connection.makeCancelHandle() { CancelRequest.send(handle) }
  }

  // MARK: End

  /// Gives the connection up in the middle of a reply, and asks the server to stop working for nobody.
  func walkAway(because reason: String) {
    guard end == nil, statement != nil else { return }
    if cancellation == nil { requestCancel() }
    finish(reason)
  }

  private func finish(_ reason: String) {
    statement = nil
    if end == nil { end = ConnectionError(reason: .closed, message: "\(reason); open a new one") }
  }

  /// The error of a connection that has just failed. The server's last words, if it had any, are better than libpq's.
  private func lost() -> PostgresError {
    let message = connection.errorMessage
    let statement = statement ?? ""
    finish("it was lost")
    // Within a COPY from us libpq does not look at what the server says; so that comes to its end first.
    if connection.isBad { _ = connection.endCopy() }
    if connection.isBad, let result = connection.nextResult(),
      let lastWords = ServerError(result, statement: statement)
    {
      return .server(lastWords)
    }
    return .connection(ConnectionError(reason: .lost, message: message))
  }

  private func failure(_ result: borrowing ResultHandle) -> PostgresError {
    guard let error = ServerError(result, statement: statement ?? "") else { return lost() }
    // `statement_timeout` and other people's requests have the same code; only a request of ours makes it ours.
    if error.sqlState == .queryCanceled, cancellation != nil { return .cancelled }
    return .server(error)
  }
}
