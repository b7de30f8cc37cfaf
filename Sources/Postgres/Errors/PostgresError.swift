/// Everything that can go wrong between a program and its database.
public enum PostgresError: Error, Sendable, Equatable {
  /// The server refused the statement; the session goes on unless the severity is FATAL.
  case server(ServerError)
  /// There is no connection, or there is none any more.
  case connection(ConnectionError)
  /// A value is not what the program expects of its column.
  case decoding(DecodingError)
  /// The result has another number of rows than the program expects.
  case cardinality(expected: String, found: Int)
  /// COMMIT was answered with ROLLBACK: an earlier statement had failed and its error was swallowed. Nothing is stored.
  case rolledBack
  /// The task was cancelled and the statement did not complete.
  case cancelled
  /// The program uses this library in a way that cannot work; the sentence says how to.
  case misuse(String)
}

extension PostgresError: CustomStringConvertible {
  /// One clear sentence, or what psql would print.
  public var description: String {
    switch self {
    case .server(let error): error.description
    case .connection(let error): error.description
    case .decoding(let error): error.description
    case .cardinality(let expected, let found):
      "the query returned \(found) rows where \(expected) was expected"
    case .rolledBack:
      "COMMIT was answered with ROLLBACK: an earlier statement of the transaction had failed; nothing was stored"
    case .cancelled: "the statement was cancelled"
    case .misuse(let sentence): sentence
    }
  }

  /// Whether the database is away or ended the session, and the statement is not to blame: what to wait out.
  public var isOutage: Bool {
    switch self {
    case .connection: true
    case .server(let error): error.isOutage
    case .decoding, .cardinality, .rolledBack, .cancelled, .misuse: false
    }
  }

  /// Whether the same transaction, run again from its start, may well succeed.
  public var isSafeToRetry: Bool {
    if case .server(let error) = self { error.isSafeToRetry } else { false }
  }
}

/// There is no connection, or there is none any more.
public struct ConnectionError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What became of the connection.
  public enum Reason: Sendable, Equatable {
    /// It could not be opened.
    case couldNotOpen
    /// It was lost: the server or the network went away.
    case lost
    /// The server stayed silent: longer than `ConnectionOptions.replyTimeout`, or after a cancel request. What was sent
    /// may have been done or not.
    case noReply
    /// It was closed earlier; the message says why.
    case closed
    /// It was lost while COMMIT was under way: the transaction may be stored or not.
    case outcomeUnknown
  }

  /// What became of the connection.
  public let reason: Reason
  /// libpq's words, or ours. Never holds a password.
  public let message: String

  static func couldNotOpen(_ message: String) -> Self { Self(reason: .couldNotOpen, message: message) }

  /// One sentence, then libpq's words.
  public var description: String {
    switch reason {
    case .couldNotOpen: "could not connect to the database: \(message)"
    case .lost: "the connection to the database was lost: \(message)"
    case .noReply: "the database does not answer: \(message)"
    case .closed: "the connection to the database is closed: \(message)"
    case .outcomeUnknown:
      "the connection was lost during COMMIT, so the transaction may be stored or not; look before you repeat it: \(message)"
    }
  }
}

/// A value is not what the program expects of its column.
///
/// The value itself is not told: it may be personal data.
public struct DecodingError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The index of the column, from 0.
  public let column: Int
  /// The name of the column, as far as there is such a column.
  public let name: String?
  /// What is wrong.
  public let problem: String

  /// One sentence.
  public var description: String {
    "column \(column + 1)\(name.map { " \"\($0)\"" } ?? "") of the result: \(problem)"
  }
}
