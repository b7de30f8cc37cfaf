/// Reads a file of figures from its header to its end, and collects checked rows and findings until they are sent.
struct ReturnsReader: ~Copyable {
  /// About how many bytes of rows are sent at once.
  private static let sendSize = 1 << 16
  /// Findings wait in memory while rows are sent; this many, and the rows have to wait.
  private static let findingLimit = 2000

  /// Why the file as a whole is refused; reading ends there.
  private(set) var refusal: Refusal?
  private(set) var isAtEnd = false

  private var file: InputFile
  private var parser = CSVParser()
  private var position = 0
  private var check: ReturnsRowCheck?

  init(_ file: consuming InputFile) { self.file = file }

  var rows: [UInt8] { check?.rows.bytes ?? [] }
  var findings: [Finding] { (check?.findings ?? []) + (refusal.map { [$0.finding] } ?? []) }
  var tally: RowTally { check?.tally ?? RowTally() }
  /// Whether rows can go on being collected.
  var hasRoomForFindings: Bool { (check?.findings.count ?? 0) < Self.findingLimit }
  var bytesRead: Int { file.bytesRead }
  var size: Int { file.size }

  /// Reads the header; nil, and a refusal, when there is none that can be understood.
  mutating func readHeader(classes: [Spelling: BreakdownClass]) throws -> ReturnsHeader? {
    do {
      guard try nextRecord() else {
        throw Refusal(line: 1, column: nil, value: nil, reason: "The file is empty.")
      }
      return try ReturnsHeader(parser.record, classes: classes)
    } catch let refusal as Refusal {
      refuse(refusal)
      return nil
    }
  }

  /// Goes on to the rows, which are checked like this.
  mutating func begin(_ check: ReturnsRowCheck) { self.check = check }

  /// Reads until there is enough to send, or too much to report, or the end.
  mutating func readOn() throws {
    do {
      while hasRoomForFindings, (check?.rows.bytes.count ?? 0) < Self.sendSize {
        guard try nextRecord() else {
          isAtEnd = true
          return try refuseWithoutRows()
        }
        try refuseTruncation()
        try check?.check(parser.record)
      }
    } catch let refusal as Refusal {
      refuse(refusal)
    }
  }

  mutating func removeRows() { check?.removeRows() }
  mutating func removeFindings() { check?.removeFindings() }

  mutating func refuse(_ refusal: Refusal) {
    self.refusal = refusal
    isAtEnd = true
  }

  /// The SHA-256 of the whole file, also of what was not looked at because the file was refused.
  consuming func digest() throws -> String { try file.digest() }

  private mutating func nextRecord() throws -> Bool {
    do {
      while try !nextRecordOfBlock() {
        position = 0
        guard try file.readBlock() else { return try parser.finish() }
        if file.bytesRead == file.count { try refuseOtherFormats() }
      }
      return true
    } catch CSVError.openQuote(let line) {
      throw Refusal(
        line: line, column: nil, value: nil,
        reason: "A quote that opens in the row of line \(line) is still open at the end of the file:"
          + " the file was cut off, or a quote is missing. Get it again.")
    } catch CSVError.recordTooLong(let line) {
      throw Refusal(
        line: line, column: nil, value: nil,
        reason: "The row that begins in line \(line) is longer than \(CSVParser.recordLimit) bytes;"
          + " a quote in it is probably never closed.")
    }
  }

  private mutating func nextRecordOfBlock() throws(CSVError) -> Bool {
    let block = file.block
    return try parser.next(in: block.span.extracting(0..<file.count), from: &position)
  }

  /// What is no CSV text at all, told from how the file begins, before the parser makes something else of it.
  private func refuseOtherFormats() throws(Refusal) {
    let beginning = file.block[..<file.count]
    let reason: String
    if beginning.starts(with: [0x1F, 0x8B]) {
      reason = "The file is compressed (gzip), not CSV. Unpack it with gunzip, and import what comes out."
    } else if beginning.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      reason =
        "The file is an Excel workbook or a zip archive, not CSV. Save it as \"CSV UTF-8 (comma delimited)\"."
    } else if beginning.contains(.carriageReturn), !beginning.contains(.lineFeed) {
      reason =
        "The lines end in a carriage return alone, as old Macintosh programs wrote them, so the file reads as one"
        + " line. Save it again as \"CSV UTF-8 (comma delimited)\"."
    } else {
      return
    }
    throw Refusal(line: 1, column: nil, value: nil, reason: reason)
  }

  private func refuseTruncation() throws(Refusal) {
    let record = parser.record
    guard let columns = check?.columnCount, record.isUnterminated, record.cellCount < columns else { return }
    throw Refusal(
      line: record.line, column: nil, value: nil,
      reason:
        "The file ends in the middle of line \(record.line), after \(record.cellCount) of \(columns) columns:"
        + " it was cut off. Get it again.")
  }

  private func refuseWithoutRows() throws(Refusal) {
    guard tally.read == 0 else { return }
    throw Refusal(line: 1, column: nil, value: nil, reason: "The file has a header but no rows.")
  }
}
