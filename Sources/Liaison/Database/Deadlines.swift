import Postgres

/// How long a program waits for its database.
public struct Deadlines: Sendable {
  private let statement: Duration?
  private let reply: Duration?
  private let idleInTransaction: Duration?

  /// For a person who waits for an answer and has Control-C.
  public static let patient = Deadlines(statement: nil, reply: nil, idleInTransaction: nil)

  /// For the clockwork, whose statements take milliseconds: a server that hangs is noticed within 15 s.
  public static let clockwork = Deadlines(
    statement: .seconds(8), reply: .seconds(10), idleInTransaction: .seconds(30))

  /// For reports and duties that nobody watches. A transaction that publishes waits for the disk between two statements; one
  /// whose process was stopped gives its locks up.
  static let work = Deadlines(statement: .seconds(600), reply: nil, idleInTransaction: .seconds(30))

  /// The same way to the server, under these deadlines.
  func applied(to options: ConnectionOptions) -> ConnectionOptions {
    var options = options
    options.statementTimeout = statement
    options.replyTimeout = reply
    options.idleInTransactionTimeout = idleInTransaction
    return options
  }
}
