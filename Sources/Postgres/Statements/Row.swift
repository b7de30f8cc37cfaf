/// A column of a result.
public struct Column: Sendable, Hashable {
  /// Its name or alias.
  public let name: String
  /// The OID of its type, from `pg_type`: 25 is text, 23 integer, 1082 date, ….
  public let type: UInt32
}

/// A whole result in memory, every cell in the server's text format.
public struct Table: Sendable, Hashable {
  /// The columns, in order.
  public let columns: [Column]
  /// One array per row, one cell per column; nil is NULL.
  public let rows: [[String?]]
}

/// What the server says of a statement without running it.
public struct StatementDescription: Sendable, Hashable {
  /// The columns it will return; empty for a statement that returns no rows.
  public let columns: [Column]
  /// The OIDs of the types of its parameters, `$1` first.
  public let parameters: [UInt32]
}

/// One row, lent to a closure; it cannot outlive it.
public struct Row: ~Copyable {
  private let result: ResultHandle
  private let index: Int

  init(_ result: consuming ResultHandle, at index: Int = 0) {
    self.result = result
    self.index = index
  }

  /// How many columns the row has.
  public var count: Int { result.columnCount }

  /// Decodes the whole row: `try row.decode((Int, String?).self)`.
  ///
  /// - Throws: `.decoding` when the number of columns, a type or a NULL does not fit.
  public func decode<each C: PostgresDecodable>(_: (repeat each C).Type) throws(PostgresError) -> (
    repeat each C
  ) {
    try result.decode(row: index)
  }

  /// Decodes one column, counted from 0.
  ///
  /// - Throws: `.decoding` when there is no such column, or the type or a NULL does not fit.
  public func value<C: PostgresDecodable>(at column: Int, as: C.Type = C.self) throws(PostgresError) -> C {
    guard column < count else {
      throw .decoding(DecodingError(column: column, name: nil, problem: "the row has only \(count)"))
    }
    return try result.value(row: index, column: column)
  }
}

extension ResultHandle {
  var columns: [Column] { (0..<columnCount).map { Column(name: columnName($0), type: columnType($0)) } }

  func table() throws(PostgresError) -> Table {
    var rows: [[String?]] = []
    rows.reserveCapacity(rowCount)
    for row in 0..<rowCount {
      var cells: [String?] = []
      cells.reserveCapacity(columnCount)
      for column in 0..<columnCount { cells.append(try value(row: row, column: column)) }
      rows.append(cells)
    }
    return Table(columns: columns, rows: rows)
  }

  func decode<each C: PostgresDecodable>(row: Int) throws(PostgresError) -> (repeat each C) {
    var wanted = 0
    for _ in repeat (each C).self { wanted += 1 }
    guard wanted == columnCount else {
      let problem = "the program expects \(wanted) columns, the result has \(columnCount)"
      throw .decoding(DecodingError(column: min(wanted, columnCount), name: nil, problem: problem))
    }
    var column = -1
    func next<T: PostgresDecodable>(_: T.Type) throws(PostgresError) -> T {
      column += 1
      return try value(row: row, column: column)
    }
    return (repeat try next((each C).self))
  }

  func value<C: PostgresDecodable>(row: Int, column: Int) throws(PostgresError) -> C {
    if isNull(row: row, column: column) {
      if let null = C.postgresNull { return null }
      throw problem(column, "NULL where the program expects \(C.self)")
    }
    guard let value = withCell(row: row, column: column, { C(postgresText: $0) }) else {
      throw problem(column, "a value of type \(columnType(column)) that is not a \(C.self)")
    }
    return value
  }

  private func problem(_ column: Int, _ problem: String) -> PostgresError {
    .decoding(DecodingError(column: column, name: columnName(column), problem: problem))
  }
}
