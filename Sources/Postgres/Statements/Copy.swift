import CLibPQ

extension Connection {
  /// Runs `COPY … TO STDOUT` and lends each message to `sink` in libpq's own buffer: one row of text or CSV, its newline
  /// included. Nothing is copied and nothing is kept: a sink that gathers the rows in a buffer of 64 to 256 KiB writes a
  /// file as fast as psql's `\copy`.
  ///
  /// The data is complete only when this returns; the server may report an error after the last row. A throw in `sink`
  /// stops the COPY and closes the connection: the rest of the rows has nowhere to go.
  ///
  /// - Returns: the number of rows in the server's command tag. The header of a CSV file is none.
  @discardableResult
  public func copyOut(_ sql: SQL, into sink: (UnsafeRawBufferPointer) throws -> Void) throws -> Int {
    let exchange = try openExchange()
    defer { settle() }
    try exchange.beginCopy(sql, PGRES_COPY_OUT)
    var messages = 0
    do {
      while let message = try exchange.nextCopyMessage() {
        messages += 1
        try unsafe sink(message.bytes)
      }
    } catch {
      exchange.walkAway(because: "its COPY was not read to the end")
      throw error
    }
    let rows = try exchange.finishCopy()
    // The server sends a message for each row, and one more for a header: fewer means that rows went missing.
    guard messages >= rows else {
      let message = "COPY sent \(messages) rows and announced \(rows); what arrived is incomplete"
      throw PostgresError.connection(ConnectionError(reason: .lost, message: message))
    }
    return rows
  }

  /// Runs `COPY … FROM STDIN` with what `source` writes. The pieces need not end at a row.
  ///
  /// A throw in `source` makes the server discard everything, and is passed on.
  ///
  /// - Returns: the number of rows that the server stored, from its command tag.
  @discardableResult
  public func copyIn(_ sql: SQL, from source: (inout CopyWriter) throws -> Void) throws -> Int {
    let exchange = try openExchange()
    defer { settle() }
    try exchange.beginCopy(sql, PGRES_COPY_IN)
    do {
      var writer = CopyWriter(exchange)
      try source(&writer)
    } catch {
      // The server answers the refusal with an error of its own, which says nothing new.
      if exchange.end == nil, (try? exchange.endCopy(refusing: String(describing: error))) != nil {
        _ = try? exchange.finishCopy()
      }
      throw error
    }
    try exchange.endCopy()
    return try exchange.finishCopy()
  }
}

/// Writes the data of one `COPY … FROM STDIN`; lent to a closure, it cannot outlive it.
public struct CopyWriter: ~Copyable {
  private let exchange: Exchange
  private var unflushed = 0

  /// libpq would buffer without limit what the network does not take; so every 64 KiB we wait until it has.
  private static let pieceSize = 64 * 1024

  init(_ exchange: Exchange) { self.exchange = exchange }

  /// Writes bytes, straight from the caller's buffer.
  ///
  /// - Throws: `.server` or `.connection` when the session has ended, `.cancelled`. What is wrong with the data the server
  ///   tells at the end.
  public mutating func write(_ bytes: UnsafeRawBufferPointer) throws(PostgresError) {
    var start = 0
    while start < bytes.count {
      let end = min(start + Self.pieceSize, bytes.count)
      try unsafe exchange.put(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
      unflushed += end - start
      start = end
      guard unflushed >= Self.pieceSize else { continue }
      unflushed = 0
      try exchange.flush()
      try exchange.checkServer()
    }
  }

  /// Writes bytes.
  public mutating func write(_ bytes: [UInt8]) throws(PostgresError) {
    let result = unsafe bytes.withUnsafeBytes { bytes in
      Result { () throws(PostgresError) in try unsafe write(bytes) }
    }
    try result.get()
  }

  /// Writes text.
  public mutating func write(_ text: String) throws(PostgresError) { try write(Array(text.utf8)) }
}
