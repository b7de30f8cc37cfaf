import Glibc
public import Postgres
import Reporting

/// Writes a view of `api_v1` as the CSV that people get: BOM, CRLF, formula guard on text, in constant memory.
public struct ViewExport: Sendable {
  /// What was written.
  public struct Outcome: Sendable {
    /// Rows, without the header.
    public let rows: Int
    /// Bytes of the whole file.
    public let bytes: Int
    /// Cells that got an apostrophe before what a spreadsheet would take for a formula.
    public let guardedCells: Int
    /// SHA-256 of the whole file, in lower-case hexadecimal.
    public let sha256: String
  }

  private let view: String

  /// - Parameter view: a view of `api_v1`, with or without the schema's name before it.
  public init(_ view: String) {
    self.view = view.hasPrefix("api_v1.") ? String(view.dropFirst("api_v1.".count)) : view
  }

  /// Writes the view to a file, which appears whole or not at all.
  ///
  /// - Parameters:
  ///   - path: the file; an older one of that name is replaced.
  ///   - progress: told rows and bytes now and then.
  public func write(
    to path: String, from database: Database, progress: @Sendable (Int, Int) -> Void
  ) async throws -> Outcome {
    try await database.withConnection { connection in
      var file = try AtomicFile(path)
      let outcome = try copy(from: connection, progress: progress) { try file.write($0) }
      try file.publish()
      return outcome
    }
  }

  /// Writes the view to standard output.
  public func writeToStandardOutput(from database: Database) async throws -> Outcome {
    try await database.withConnection { connection in
      try copy(from: connection, progress: { _, _ in }) { bytes in
        do throws(SystemError) {
          try FileSystem.write(bytes, to: STDOUT_FILENO, "standard output")
        } catch {
          throw Failure(error)
        }
      }
    }
  }

  private func copy(
    from connection: isolated Connection, progress: (Int, Int) -> Void,
    into sink: (UnsafeRawBufferPointer) throws -> Void
  ) throws -> Outcome {
    let columns = try connection.columns(ofView: view).map { ExportColumn(name: $0.name, type: $0.type) }
    var rows = CopyCSVGuard(isFreeText: columns.flatMap(\.isFreeText))
    var gathered = GatheredBytes()
    gathered.buffer.append(CopyCSVGuard.header(columns.flatMap(\.names)))
    let select = columns.map(\.expression).joined(separator: ", ")
    let announced = try connection.copyOut(
      "copy (select \(raw: select) from api_v1.\(identifier: view) as exported) to stdout (format csv)"
    ) { row in
      rows.append(row, to: &gathered.buffer)
      guard gathered.isFull else { return }
      try gathered.pass(to: sink)
      progress(rows.rowCount, gathered.total)
    }
    try gathered.pass(to: sink)
    guard announced == rows.rowCount else {
      throw Failure(
        "api_v1.\(view): \(rows.rowCount) rows arrived of \(announced) sent; nothing was written.")
    }
    return Outcome(
      rows: rows.rowCount, bytes: gathered.total, guardedCells: rows.guardedCellCount,
      sha256: gathered.digest())
  }
}

/// Bytes gathered into pieces, hashed as they are passed on.
private struct GatheredBytes: ~Copyable {
  /// How much is gathered before it is hashed and written: large enough that the calls cost nothing, and small.
  private static let pieceSize = 256 * 1024

  var buffer = ByteBuffer(capacity: pieceSize + 65_536)
  private var hash = SHA256()
  /// Bytes passed on so far.
  private(set) var total = 0

  var isFull: Bool { buffer.count >= Self.pieceSize }

  mutating func pass(to sink: (UnsafeRawBufferPointer) throws -> Void) throws {
    try buffer.withUnsafeBytes { piece in
      hash.update(piece)
      total += piece.count
      try sink(piece)
    }
    buffer.removeAll()
  }

  consuming func digest() -> String { hash.hexDigest() }
}
