internal import Glibc
internal import Postgres
internal import Reporting

/// `FILE.rejects.csv`: what the checks found in a file, for the people who keep it.
///
/// It appears whole, once the transaction that found it has been committed, and an older one of the same name goes. It
/// follows the conventions of all our CSV files: byte order mark, CRLF, no cell that a spreadsheet could compute.
struct RejectsFile: ~Copyable {
  static let columns = ["line", "column", "value", "reason", "severity"]

  let path: String
  private let temporary: String
  private var hasContent = false

  init(besides file: String) {
    path = file + ".rejects.csv"
    temporary = "\(path).\(getpid()).tmp"
  }

  deinit { unlink(temporary) }

  /// Writes the findings of an import, which are in `ops.import_reject`, beside their final place.
  mutating func write(importID: String, from connection: isolated Connection) throws {
    var buffer = ByteBuffer(capacity: 1 << 16)
    var rows = CopyCSVGuard(isFreeText: [false, true, true, true, false])
    let output = try OutputFile(temporary)
    buffer.append(CopyCSVGuard.header(Self.columns))
    try connection.copyOut(
      """
      copy (
        select line, column_name, value, reason, severity
          from ops.import_reject
         where import_id = \(literal: importID)
         order by sequence
      ) to stdout (format csv)
      """
    ) { message in
      rows.append(message, to: &buffer)
      guard buffer.count >= 1 << 16 else { return }
      try buffer.withUnsafeBytes { try output.write($0) }
      buffer.removeAll()
    }
    try buffer.withUnsafeBytes { try output.write($0) }
    try output.sync()
    hasContent = true
  }

  /// Puts the file in its place; without content, takes away the one of an earlier attempt.
  consuming func publish() throws(Failure) {
    let result = hasContent ? rename(temporary, path) : unlink(path)
    guard result == 0 || (!hasContent && errno == ENOENT) else {
      throw .system(hasContent ? "write" : "remove", path)
    }
  }
}

/// A new file that is written from beginning to end.
private struct OutputFile: ~Copyable {
  private let path: String
  private let descriptor: Int32

  init(_ path: String) throws(Failure) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .system("write", path) }
  }

  deinit { close(descriptor) }

  func write(_ bytes: UnsafeRawBufferPointer) throws(Failure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      guard written >= 0 || errno == EINTR else { throw .system("write", path) }
      rest = rest.dropFirst(max(written, 0))
    }
  }

  func sync() throws(Failure) {
    guard fsync(descriptor) == 0 else { throw .system("write", path) }
  }
}
