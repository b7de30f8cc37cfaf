/// An error as the server reported it, with every field of the protocol's error message.
///
/// Source: PostgreSQL manual, "Error and Notice Message Fields".
public struct ServerError: Error, Sendable, Equatable {
  /// `ERROR`, `FATAL` or `PANIC`, never translated.
  public let severity: String
  /// The five-character code; branch on this, never on the message.
  public let sqlState: SQLState
  /// The primary message, in the server's language.
  public let message: String
  /// More about the problem. May quote values of the statement or of the table.
  public let detail: String?
  /// What to do about it.
  public let hint: String?
  /// Where in the statement, counted in characters from 1.
  public let position: Int?
  /// The line of `position` in the statement, counted from 1.
  public let line: Int?
  /// Where in `internalQuery`, counted in characters from 1.
  public let internalPosition: Int?
  /// The statement that a function ran when the error arose.
  public let internalQuery: String?
  /// The call stack: functions, triggers, the line of a COPY.
  public let context: String?
  /// The schema of the object in question.
  public let schema: String?
  /// The table in question.
  public let table: String?
  /// The column in question.
  public let column: String?
  /// The data type in question.
  public let dataType: String?
  /// The constraint that was violated.
  public let constraint: String?
  /// The server's source file that raised the error.
  public let sourceFile: String?
  /// The line in `sourceFile`.
  public let sourceLine: String?
  /// The server function that raised the error.
  public let sourceRoutine: String?
  /// The whole error as psql prints it.
  public let description: String

  /// Whether the server ended the session or takes none now: it stops, starts, recovers or is full.
  public var isOutage: Bool {
    severity != "ERROR" || sqlState.class == .connectionException
      || [.tooManyConnections, .adminShutdown, .crashShutdown, .cannotConnectNow].contains(sqlState)
  }

  /// Whether the same transaction, run again from its start, may well succeed: a serialization failure (40001) or a
  /// deadlock (40P01).
  public var isSafeToRetry: Bool { sqlState == .serializationFailure || sqlState == .deadlockDetected }
}

extension ServerError: CustomStringConvertible {}

/// The letters under which libpq keeps the fields; its `PG_DIAG_*` macros are C characters and do not import.
enum DiagnosticField: UInt8 {
  case severity = 0x56  // V, the one that is never translated
  case sqlState = 0x43  // C
  case message = 0x4D  // M
  case detail = 0x44  // D
  case hint = 0x48  // H
  case position = 0x50  // P
  case internalPosition = 0x70  // p
  case internalQuery = 0x71  // q
  case context = 0x57  // W
  case schema = 0x73  // s
  case table = 0x74  // t
  case column = 0x63  // c
  case dataType = 0x64  // d
  case constraint = 0x6E  // n
  case sourceFile = 0x46  // F
  case sourceLine = 0x4C  // L
  case sourceRoutine = 0x52  // R
}

extension ServerError {
  /// Reads the error out of a failed result.
  ///
  /// - Parameter statement: the text that was sent, for the line number.
  /// - Returns: nil when the result has no SQLSTATE: then libpq made it up because the connection failed.
  init?(_ result: borrowing ResultHandle, statement: String) {
    guard let sqlState = result.diagnostic(.sqlState) else { return nil }
    self.sqlState = SQLState(rawValue: sqlState)
    severity = result.diagnostic(.severity) ?? "ERROR"
    message = result.diagnostic(.message) ?? ""
    detail = result.diagnostic(.detail)
    hint = result.diagnostic(.hint)
    position = result.diagnostic(.position).flatMap { Int($0) }
    line = position.map { Self.line(at: $0, in: statement) }
    internalPosition = result.diagnostic(.internalPosition).flatMap { Int($0) }
    internalQuery = result.diagnostic(.internalQuery)
    context = result.diagnostic(.context)
    schema = result.diagnostic(.schema)
    table = result.diagnostic(.table)
    column = result.diagnostic(.column)
    dataType = result.diagnostic(.dataType)
    constraint = result.diagnostic(.constraint)
    sourceFile = result.diagnostic(.sourceFile)
    sourceLine = result.diagnostic(.sourceLine)
    sourceRoutine = result.diagnostic(.sourceRoutine)
    // libpq's own rendering is psql's: LINE with its caret, DETAIL, HINT, CONTEXT.
    description = result.errorMessage
  }

  private static func line(at position: Int, in statement: String) -> Int {
    1 + statement.unicodeScalars.prefix(max(0, position - 1)).count { $0 == "\n" }
  }
}
