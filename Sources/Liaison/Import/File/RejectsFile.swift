internal import Glibc
internal import Postgres
internal import Reporting

/// `FILE.rejects.csv`, unless somebody names another place: what the checks found in a file, for the people who keep it.
///
/// It appears whole or not at all, and follows the conventions of all our CSV files: byte order mark, CRLF, no cell that
/// a spreadsheet could compute.
struct RejectsFile {
  private static let columns = ["line", "column", "value", "reason", "severity"]
  private static let blockSize = 1 << 16

  let path: String

  init(_ path: String?, beside file: String) { self.path = path ?? file + ".rejects.csv" }

  /// Writes the findings of an import, which are in `ops.import_reject`; replaces those of an earlier attempt.
  ///
  /// - Throws: ``Failure`` with the first findings, where the file can't be written: with the transaction they go.
  func write(importID: String, from connection: isolated Connection) throws {
    let findings = try firstFindings(importID: importID, from: connection)
    do {
      try writeFile(importID: importID, from: connection)
    } catch let failure as Failure {
      throw Failure(
        """
        What was found in the file can't be written down, so nothing was loaded. \(failure.description) \
        Name another place with --rejects FILE. \(findings)
        """)
    }
  }

  private static let toldFindings = 10

  private func firstFindings(importID: String, from connection: isolated Connection) throws -> String {
    let findings = try connection.rows(
      """
      select format('line %s%s: %s', line, ', ' || column_name, reason), count(*) over ()
        from ops.import_reject
       where import_id = \(importID)
       order by sequence
       limit \(Self.toldFindings)
      """, as: (String, Int).self)
    let count = findings.first?.1 ?? 0
    let which = count > findings.count ? "The first \(findings.count) of \(count) findings" : "The findings"
    return "\(which):\n" + findings.map { "  \($0.0)" }.joined(separator: "\n")
  }

  private func writeFile(importID: String, from connection: isolated Connection) throws {
    _ = try isThere()
    var file = try AtomicFile(path)
    var buffer = ByteBuffer(capacity: Self.blockSize)
    var rows = CopyCSVGuard(isFreeText: [false, true, true, true, false])
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
      guard buffer.count >= Self.blockSize else { return }
      try buffer.withUnsafeBytes { try file.write($0) }
      buffer.removeAll()
    }
    try buffer.withUnsafeBytes { try file.write($0) }
    try file.publish()
  }

  /// Takes away the findings of an earlier attempt, which are not true any more.
  func remove() throws(Failure) {
    // Looked for first: on a medium that can't be written, Linux says so even of a file that is not there.
    guard try !isThere() || unlink(path) == 0 else { throw .system("remove", path) }
  }

  /// Whether findings of an earlier attempt are there, as they were written or as a spreadsheet saved them.
  ///
  /// - Throws: ``Failure`` where another file is there, perhaps the list itself.
  private func isThere() throws(Failure) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else {
      return false
    }
    let bytes: [UInt8]
    do {
      bytes = try FileSystem.contents(of: path)
    } catch {
      throw Failure(error)
    }
    let head = String(decoding: bytes.prefix(40), as: UTF8.self)
    guard Self.columns.allSatisfy(head.contains) else {
      throw Failure("\"\(path)\" is no list of findings and is left as it is.")
    }
    return true
  }
}
