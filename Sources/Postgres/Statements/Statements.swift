import CLibPQ

extension Connection {
  /// Runs a statement for its effect.
  ///
  /// - Returns: the number of rows it changed or returned; 0 for a statement that counts nothing.
  @discardableResult
  public func execute(_ sql: SQL) throws(PostgresError) -> Int {
    try result(of: sql).affectedRows ?? 0
  }

  /// Runs the statements of a text one after another, without parameters: a migration file. Without transaction control
  /// of their own they form one transaction.
  ///
  /// - Throws: `.server` with the position and the line in the whole text. Statements before the failed one are rolled
  ///   back with it.
  public func script(_ text: String) throws(PostgresError) {
    let exchange = try openExchange()
    defer { settle() }
    try exchange.begin(text) { $0.send(script: text) }
    _ = try exchange.onlyResult()
  }

  /// Runs a query and returns its whole result as text.
  public func table(_ sql: SQL) throws(PostgresError) -> Table { try result(of: sql).table() }

  /// Runs a query and decodes every row.
  public func rows<each C: PostgresDecodable>(
    _ sql: SQL, as: (repeat each C).Type = (repeat each C).self
  ) throws(PostgresError) -> [(repeat each C)] {
    let result = try result(of: sql)
    var rows: [(repeat each C)] = []
    rows.reserveCapacity(result.rowCount)
    for row in 0..<result.rowCount { rows.append(try result.decode(row: row)) }
    return rows
  }

  /// Runs a query that returns one row or none.
  ///
  /// - Throws: `.cardinality` when there are more.
  public func one<each C: PostgresDecodable>(
    _ sql: SQL, as: (repeat each C).Type = (repeat each C).self
  ) throws(PostgresError) -> (repeat each C)? {
    let rows = try rows(sql, as: (repeat each C).self)
    guard rows.count <= 1 else { throw .cardinality(expected: "at most one", found: rows.count) }
    return rows.first
  }

  /// Runs a query of one column that returns one row or none. (To the compiler, the optional of a pack of one is not an
  /// ordinary optional; so this case has a function of its own.)
  ///
  /// - Throws: `.cardinality` when there are more.
  public func one<C: PostgresDecodable>(_ sql: SQL, as: C.Type = C.self) throws(PostgresError) -> C? {
    let rows = try rows(sql, as: C.self)
    guard rows.count <= 1 else { throw .cardinality(expected: "at most one", found: rows.count) }
    return rows.first
  }

  /// Runs a query that returns exactly one row.
  ///
  /// - Throws: `.cardinality` when there are more, or none.
  public func exactlyOne<each C: PostgresDecodable>(
    _ sql: SQL, as: (repeat each C).Type = (repeat each C).self
  ) throws(PostgresError) -> (repeat each C) {
    let rows = try rows(sql, as: (repeat each C).self)
    guard rows.count == 1, let row = rows.first else {
      throw .cardinality(expected: "exactly one", found: rows.count)
    }
    return row
  }

  /// Runs a query and lends its rows one by one as they arrive, in constant memory.
  ///
  /// A throw in `body` stops the query and closes the connection: the rest of the rows has nowhere to go.
  public func forEach(_ sql: SQL, _ body: (borrowing Row) throws -> Void) throws {
    let exchange = try openExchange()
    defer { settle() }
    try exchange.begin(sql, bySingleRows: true)
    while let result = try exchange.next() {
      guard result.status == PGRES_SINGLE_TUPLE else { continue }
      do {
        try body(Row(result))
      } catch {
        exchange.walkAway(because: "its rows were not read to the end")
        throw error
      }
    }
  }

  /// Asks the server about a statement without running it.
  public func describe(_ sql: SQL) throws(PostgresError) -> StatementDescription {
    let exchange = try openExchange()
    defer { settle() }
    try exchange.begin(sql.text) { $0.sendPrepare(sql.text) }
    _ = try exchange.onlyResult()
    try exchange.begin(sql.text) { $0.sendDescribe() }
    let result = try exchange.onlyResult()
    return StatementDescription(columns: result.columns, parameters: result.parameterTypes)
  }

  private func result(of sql: SQL) throws(PostgresError) -> ResultHandle {
    let exchange = try openExchange()
    defer { settle() }
    return try exchange.result(of: sql)
  }
}
