/// One record of a CSV file: the cells' bytes, unquoted, one behind the other in a single buffer that is used again
/// for the next record, so that reading a file allocates nothing per row.
struct CSVRecord {
  /// The contents of all cells without separators and quotes.
  fileprivate(set) var bytes: [UInt8] = []
  /// Where each cell ends in ``bytes``; a cell begins where the one before it ends.
  fileprivate(set) var ends: [Int] = []
  /// The line of the file on which the record begins, counted from 1.
  fileprivate(set) var line = 1
  /// The cell (counted from 0) in which text follows a closing quote, as in `"Mosul" city,`.
  fileprivate(set) var strayQuote: Int?
  /// True when the file ends before the record's line end.
  fileprivate(set) var isUnterminated = false

  var cellCount: Int { ends.count }

  /// The bytes of one cell, counted from 0.
  subscript(cell: Int) -> ArraySlice<UInt8> {
    bytes[(cell == 0 ? 0 : ends[cell - 1])..<ends[cell]]
  }

  /// True for a line without any text, which has one empty cell.
  var isEmptyLine: Bool { ends.count == 1 && bytes.isEmpty }
}

/// Why a file cannot be read on as CSV.
enum CSVError: Error, Equatable {
  /// A quote opened in this line is still open at the end of the file.
  case openQuote(line: Int)
  /// The record that begins in this line is longer than ``CSVParser/recordLimit``.
  case recordTooLong(line: Int)
}

/// Reads CSV (RFC 4180) from chunks of bytes that may be cut anywhere, in memory that does not grow with the file.
///
/// - Line ends are LF or CRLF, quotes may hold commas, line ends and doubled quotes, a UTF-8 byte order mark is skipped.
/// - A quote inside an unquoted cell is an ordinary character, as spreadsheets have it.
/// - Text behind a closing quote is kept and marked (``CSVRecord/strayQuote``): the reader decides what becomes of the row.
/// - Cells are separated by commas, or by another ASCII character.
struct CSVParser {
  /// A record may have this many bytes; more means a quote that was never closed.
  static let recordLimit = 1 << 20

  /// The record that ``next(in:from:)`` completed; valid until the next call.
  private(set) var record = CSVRecord()

  private enum State { case beginning, cellStart, plain, quoted, quoteInQuoted, returnAfterQuote }
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private let separator: UInt8
  private var state = State.beginning
  private var markBytesSeen = 0
  private var line = 1
  private var isComplete = false

  init(separator: UInt8 = .comma) { self.separator = separator }

  /// Reads on in `chunk` from `position` and moves `position` behind what it used.
  /// - Returns: true when a record is complete; false when the chunk is used up.
  mutating func next(in chunk: Span<UInt8>, from position: inout Int) throws(CSVError) -> Bool {
    if isComplete { beginRecord() }
    while position < chunk.count {
      switch state {
      case .beginning: skipByteOrderMark(chunk[position], &position)
      case .cellStart: beginCell(chunk[position], &position)
      case .plain: try readPlain(chunk, &position)
      case .quoted: try readQuoted(chunk, &position)
      case .quoteInQuoted: readBehindQuote(chunk[position], &position)
      case .returnAfterQuote: readBehindReturn(chunk[position], &position)
      }
      if isComplete { return true }
    }
    return false
  }

  /// To be called once behind the last chunk.
  /// - Returns: true when there is a last record, one without a line end.
  mutating func finish() throws(CSVError) -> Bool {
    if isComplete { beginRecord() }
    if state == .quoted { throw .openQuote(line: record.line) }
    if state == .beginning { keepPartialMark() }
    // Still before the first cell: nothing of a further record was seen.
    guard !(state == .cellStart && record.ends.isEmpty) else { return false }
    record.isUnterminated = true
    if state == .plain { dropReturn() }
    endRecord()
    return true
  }

  private mutating func beginRecord() {
    record.bytes.removeAll(keepingCapacity: true)
    record.ends.removeAll(keepingCapacity: true)
    record.line = line
    record.strayQuote = nil
    isComplete = false
    record.isUnterminated = false
    state = .cellStart
  }

  private mutating func endRecord() {
    record.ends.append(record.bytes.count)
    isComplete = true
  }

  private mutating func skipByteOrderMark(_ byte: UInt8, _ position: inout Int) {
    guard byte == Self.byteOrderMark[markBytesSeen] else { return keepPartialMark() }
    position += 1
    markBytesSeen += 1
    if markBytesSeen == Self.byteOrderMark.count { state = .cellStart }
  }

  /// The file only looked as if it began with a byte order mark: the bytes are the first cell's.
  private mutating func keepPartialMark() {
    record.bytes.append(contentsOf: Self.byteOrderMark.prefix(markBytesSeen))
    state = markBytesSeen == 0 ? .cellStart : .plain
  }

  private mutating func beginCell(_ byte: UInt8, _ position: inout Int) {
    if byte == .quote { position += 1 }
    state = byte == .quote ? .quoted : .plain
  }

  private mutating func readPlain(_ chunk: Span<UInt8>, _ position: inout Int) throws(CSVError) {
    let start = position
    while position < chunk.count, chunk[position] != separator, chunk[position] != .lineFeed { position += 1 }
    try append(chunk, start..<position)
    guard position < chunk.count else { return }
    if chunk[position] == .lineFeed {
      line += 1
      dropReturn()
      endRecord()
    } else {
      record.ends.append(record.bytes.count)
      state = .cellStart
    }
    position += 1
  }

  private mutating func readQuoted(_ chunk: Span<UInt8>, _ position: inout Int) throws(CSVError) {
    let start = position
    while position < chunk.count, chunk[position] != .quote {
      if chunk[position] == .lineFeed { line += 1 }
      position += 1
    }
    try append(chunk, start..<position)
    guard position < chunk.count else { return }
    position += 1
    state = .quoteInQuoted
  }

  private mutating func readBehindQuote(_ byte: UInt8, _ position: inout Int) {
    switch byte {
    case .quote:
      record.bytes.append(.quote)
      state = .quoted
    case separator:
      record.ends.append(record.bytes.count)
      state = .cellStart
    case .lineFeed:
      line += 1
      endRecord()
    case .carriageReturn: state = .returnAfterQuote
    default: return markStrayQuote()
    }
    position += 1
  }

  private mutating func readBehindReturn(_ byte: UInt8, _ position: inout Int) {
    guard byte == .lineFeed else {
      record.bytes.append(.carriageReturn)
      return markStrayQuote()
    }
    position += 1
    line += 1
    endRecord()
  }

  private mutating func markStrayQuote() {
    if record.strayQuote == nil { record.strayQuote = record.ends.count }
    state = .plain
  }

  /// The CR of a CRLF belongs to the line end, not to the last cell.
  private mutating func dropReturn() {
    if record.bytes.count > (record.ends.last ?? 0), record.bytes.last == .carriageReturn {
      record.bytes.removeLast()
    }
  }

  private mutating func append(_ chunk: Span<UInt8>, _ range: Range<Int>) throws(CSVError) {
    guard record.bytes.count + range.count <= Self.recordLimit else {
      throw .recordTooLong(line: record.line)
    }
    chunk.extracting(range).withUnsafeBufferPointer { record.bytes.append(contentsOf: $0) }
  }
}

extension UInt8 {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let quote = UInt8(ascii: "\"")
  static let comma = UInt8(ascii: ",")
  static let semicolon = UInt8(ascii: ";")
  static let point = UInt8(ascii: ".")
  static let minus = UInt8(ascii: "-")
  static let zero = UInt8(ascii: "0")
  static let backslash = UInt8(ascii: "\\")

  var isDigit: Bool { self &- .zero < 10 }
}
