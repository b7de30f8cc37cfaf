import CLibPQ
import Glibc

// The only file that names libpq's pointers. Each handle owns one C object and frees it in its `deinit`, so that no path
// through the code above, thrown or cancelled, can leak one.

/// A `PGconn`.
@safe struct ConnectionHandle: ~Copyable {
  private let connection: OpaquePointer

  /// Begins to connect; `pollOpening` goes on.
  ///
  /// - Parameter parameters: keyword and value, later ones win; the one called `dbname` is expanded when it is a
  ///   connection string.
  init?(parameters: [(keyword: String, value: String)]) {
    let keywords = CStrings(parameters.map(\.keyword))
    let values = CStrings(parameters.map(\.value))
    guard let connection = unsafe PQconnectStartParams(keywords.pointers, values.pointers, 1) else {
      return nil
    }
    unsafe self.connection = connection
    // A warning is no business of standard error.
    unsafe PQsetNoticeReceiver(connection, { _, _ in }, nil)
  }

  deinit { unsafe PQfinish(connection) }

  func pollOpening() -> PostgresPollingStatusType { unsafe PQconnectPoll(connection) }
  func setNonBlocking() -> Bool { unsafe PQsetnonblocking(connection, 1) == 0 }

  var isBad: Bool { unsafe PQstatus(connection) == CONNECTION_BAD }
  /// -1 when there is none.
  var socket: CInt { unsafe PQsocket(connection) }
  var transactionStatus: PGTransactionStatusType { unsafe PQtransactionStatus(connection) }
  var serverVersion: Int { Int(unsafe PQserverVersion(connection)) }
  var backendProcess: Int32 { unsafe PQbackendPID(connection) }
  var errorMessage: String { unsafe String(libpq: PQerrorMessage(connection)) }
  /// The host and port that libpq deals with at present.
  var host: String { unsafe String(libpq: PQhost(connection)) }
  var port: String { unsafe String(libpq: PQport(connection)) }

  /// The options in force, the environment and the service file included.
  var options: [String: String] {
    let list = unsafe PQconninfo(connection)
    defer { unsafe PQconninfoFree(list) }
    return unsafe ConnectionString.values(list)
  }

  func send(_ statement: SQL) -> Bool {
    let values = CStrings(statement.parameters)
    return unsafe PQsendQueryParams(
      connection, statement.text, CInt(statement.parameters.count), nil, values.pointers, nil, nil, 0) == 1
  }

  func send(script: String) -> Bool { unsafe PQsendQuery(connection, script) == 1 }
  func sendPrepare(_ text: String) -> Bool { unsafe PQsendPrepare(connection, "", text, 0, nil) == 1 }
  func sendDescribe() -> Bool { unsafe PQsendDescribePrepared(connection, "") == 1 }
  func setSingleRowMode() -> Bool { unsafe PQsetSingleRowMode(connection) == 1 }

  /// Whether everything has left; false when the socket has to become writable first. A failure counts as "left":
  /// reading then tells what happened, in the server's own last words if there are any.
  func flush() -> Bool { unsafe PQflush(connection) != 1 }

  /// False when the connection is gone.
  func consumeInput() -> Bool { unsafe PQconsumeInput(connection) == 1 }

  /// Whether `nextResult` would block.
  var isBusy: Bool { unsafe PQisBusy(connection) == 1 }
  func nextResult() -> ResultHandle? { unsafe ResultHandle(PQgetResult(connection)) }

  func nextCopyMessage() -> CopyStep {
    var buffer: UnsafeMutablePointer<CChar>?
    switch unsafe PQgetCopyData(connection, &buffer, 1) {
    case 0: return .wait
    case let count where count > 0:
      return .message(unsafe CopyMessage(UnsafeRawBufferPointer(start: buffer, count: Int(count))))
    default: return .end
    }
  }

  func put(copyData bytes: UnsafeRawBufferPointer) -> Bool {
    unsafe PQputCopyData(
      connection, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(bytes.count)) == 1
  }

  /// Ends a COPY; with a message, the server discards it.
  func endCopy(refusing message: String? = nil) -> Bool { unsafe PQputCopyEnd(connection, message) == 1 }

  func nextNotification() -> (channel: String, payload: String)? {
    guard let notification = unsafe PQnotifies(connection) else { return nil }
    defer { unsafe PQfreemem(notification) }
    return unsafe (
      String(libpq: notification.pointee.relname), String(libpq: notification.pointee.extra)
    )
  }

  func makeCancelHandle() -> CancelHandle? { unsafe CancelHandle(PQgetCancel(connection)) }
}

/// A `PGresult`.
@safe struct ResultHandle: ~Copyable {
  private let result: OpaquePointer

  init?(_ result: OpaquePointer?) {
    guard let result = unsafe result else { return nil }
    unsafe self.result = result
  }

  deinit { unsafe PQclear(result) }

  var status: ExecStatusType { unsafe PQresultStatus(result) }
  var errorMessage: String { unsafe String(libpq: PQresultErrorMessage(result)) }
  var rowCount: Int { Int(unsafe PQntuples(result)) }
  var columnCount: Int { Int(unsafe PQnfields(result)) }
  var parameterTypes: [UInt32] { unsafe (0..<PQnparams(result)).map { unsafe PQparamtype(result, $0) } }
  /// The tag of the command, such as `INSERT 0 5` or `COMMIT`.
  var commandTag: String { unsafe String(libpq: PQcmdStatus(result)) }
  /// The count in the tag; nil for a command that counts nothing.
  var affectedRows: Int? { Int(unsafe String(libpq: PQcmdTuples(result))) }

  func columnName(_ column: Int) -> String { unsafe String(libpq: PQfname(result, CInt(column))) }
  func columnType(_ column: Int) -> UInt32 { unsafe PQftype(result, CInt(column)) }
  func isNull(row: Int, column: Int) -> Bool { unsafe PQgetisnull(result, CInt(row), CInt(column)) == 1 }

  func withCell<T>(row: Int, column: Int, _ body: (RawSpan) -> T) -> T {
    let cell = unsafe UnsafeRawBufferPointer(
      start: PQgetvalue(result, CInt(row), CInt(column)),
      count: Int(PQgetlength(result, CInt(row), CInt(column))))
    return body(unsafe cell.bytes)
  }

  func diagnostic(_ field: DiagnosticField) -> String? {
    guard let text = unsafe PQresultErrorField(result, CInt(field.rawValue)) else { return nil }
    return unsafe String(cString: text)
  }
}

/// A `PGcancel`: all that is needed to ask the server to stop, from any thread.
@safe struct CancelHandle: ~Copyable, @unchecked Sendable {
  private let cancel: OpaquePointer

  init?(_ cancel: OpaquePointer?) {
    guard let cancel = unsafe cancel else { return nil }
    unsafe self.cancel = cancel
  }

  deinit { unsafe PQfreeCancel(cancel) }

  /// Blocks until the server has taken the request. Before libpq 17 it travels unencrypted, whatever `sslmode` says; it
  /// holds no more than the key of this one session.
  func request() {
    var message = [CChar](repeating: 0, count: 256)
    _ = unsafe PQcancel(cancel, &message, CInt(message.count))
  }
}

/// What `PQgetCopyData` has to say.
enum CopyStep: ~Copyable {
  case message(CopyMessage)
  case wait
  case end
}

/// One CopyData message, in libpq's own buffer.
@safe struct CopyMessage: ~Copyable {
  let bytes: UnsafeRawBufferPointer

  init(_ bytes: UnsafeRawBufferPointer) { unsafe self.bytes = unsafe bytes }

  deinit { unsafe PQfreemem(UnsafeMutableRawPointer(mutating: bytes.baseAddress)) }
}

/// A NULL-terminated array of C strings.
@safe private struct CStrings: ~Copyable {
  let pointers: UnsafePointer<UnsafePointer<CChar>?>
  private let count: Int

  init(_ strings: [String?]) {
    count = strings.count
    let pointers = UnsafeMutablePointer<UnsafePointer<CChar>?>.allocate(capacity: count + 1)
    for (index, string) in strings.enumerated() {
      unsafe (pointers + index).initialize(to: string.map { unsafe UnsafePointer(strdup($0)) })
    }
    unsafe (pointers + count).initialize(to: nil)
    unsafe self.pointers = unsafe UnsafePointer(pointers)
  }

  deinit {
    for index in 0..<count { unsafe free(UnsafeMutablePointer(mutating: pointers[index])) }
    unsafe pointers.deallocate()
  }
}

extension String {
  /// libpq's text, "" for a null pointer, without the newline that ends its messages.
  fileprivate init(libpq text: UnsafePointer<CChar>?) {
    self = unsafe text.map { unsafe String(cString: $0) } ?? ""
    while last?.isNewline == true { removeLast() }
  }
}
