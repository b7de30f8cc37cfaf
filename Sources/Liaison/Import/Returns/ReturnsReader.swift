/// Reads a file of figures from its header to its end, and collects checked rows and findings until they are sent.
struct ReturnsReader: ~Copyable {
  /// About how many bytes of rows are sent at once.
  private static let sendSize = 1 << 16
  /// Findings wait in memory while rows are sent; this many, and the rows have to wait.
  private static let findingLimit = 2000

  /// Why the file as a whole is refused; reading ends there.
  private(set) var refusal: Refusal?
  private(set) var isAtEnd = false

  private var source: CSVSource
  private var check: ReturnsRowCheck?

  init(_ file: consuming InputFile) { source = CSVSource(file) }

  var rows: [UInt8] { check?.rows.bytes ?? [] }
  var findings: [Finding] { (check?.findings ?? []) + (refusal.map { [$0.finding] } ?? []) }
  var tally: RowTally { check?.tally ?? RowTally() }
  /// Whether rows can go on being collected.
  var hasRoomForFindings: Bool { (check?.findings.count ?? 0) < Self.findingLimit }
  var bytesRead: Int { source.bytesRead }
  var size: Int { source.size }

  /// Reads the header; nil, and a refusal, when there is none that can be understood.
  mutating func readHeader(classes: [Spelling: BreakdownClass]) throws -> ReturnsHeader? {
    do {
      guard try source.next() else {
        throw Refusal(line: 1, column: nil, value: nil, reason: "The file is empty.")
      }
      return try ReturnsHeader(source.record, classes: classes)
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
        guard try source.next() else {
          isAtEnd = true
          return try refuseWithoutRows()
        }
        try source.refuseTruncation(columns: check?.columnCount ?? 0)
        try check?.check(source.record)
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
  consuming func digest() throws -> String { try source.digest() }

  private func refuseWithoutRows() throws(Refusal) {
    guard tally.read == 0 else { return }
    throw Refusal(line: 1, column: nil, value: nil, reason: "The file has a header but no rows.")
  }
}
