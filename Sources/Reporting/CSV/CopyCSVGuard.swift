/// Turns the rows of PostgreSQL's `COPY … TO STDOUT (format csv)` into the CSV for people while they stream by: CRLF
/// line ends, and the formula guard on columns of free text.
///
/// ```swift
/// var rows = CopyCSVGuard(isFreeText: [false, true, false])
/// buffer.append(CopyCSVGuard.header(["id", "action", "due_on"]))
/// rows.append(message, to: &buffer)  // for each CopyData message
/// ```
///
/// Looks at every byte up to the start of the last text column once, and copies a row without danger in one piece.
public struct CopyCSVGuard: Sendable {
  /// For each column whether it is free text, up to the last one that is: nothing behind it needs a look.
  private let isFreeText: [Bool]
  /// How many rows have passed.
  public private(set) var rowCount = 0
  /// How many cells got an apostrophe.
  public private(set) var guardedCellCount = 0

  /// Takes for each column, in the order of the COPY, whether it is free text.
  public init(isFreeText: [Bool]) {
    let end = isFreeText.lastIndex(of: true).map { $0 + 1 } ?? 0
    self.isFreeText = Array(isFreeText[..<end])
  }

  /// The byte order mark, without which Excel misreads Arabic, and the header line.
  public static func header(_ columns: [String]) -> [UInt8] {
    var csv = CSVWriter(lineEnd: .people)
    csv.appendByteOrderMark()
    csv.appendRow(columns)
    return csv.bytes
  }

  /// Appends one row, given as one CopyData message: cells as COPY quotes them, then one line feed.
  ///
  /// A bare cell stays bare, because an apostrophe is no reason to quote; in a quoted cell the apostrophe stands
  /// inside the quotes.
  public mutating func append(_ row: UnsafeRawBufferPointer, to output: inout ByteBuffer) {
    let end = row.count - 1
    precondition(end >= 0 && row[end] == UInt8(ascii: "\n"), "a CopyData message of CSV ends in a line feed")
    output.reserve(row.count + 1 + isFreeText.count)
    var position = 0
    var copied = 0
    for isFreeText in isFreeText {
      let isQuoted = row[position] == UInt8(ascii: "\"")
      let start = isQuoted ? position + 1 : position
      if isFreeText, FormulaGuard.isDangerous(UnsafeRawBufferPointer(rebasing: row[start..<end])) {
        output.appendReserved(UnsafeRawBufferPointer(rebasing: row[copied..<start]))
        output.appendReserved(FormulaGuard.mark)
        copied = start
        guardedCellCount += 1
      }
      position = isQuoted ? Self.endOfQuotedCell(row, from: start) : Self.endOfBareCell(row, from: start)
      if position >= end { break }
      position += 1
    }
    output.appendReserved(UnsafeRawBufferPointer(rebasing: row[copied..<end]))
    output.appendReserved(UInt8(ascii: "\r"))
    output.appendReserved(UInt8(ascii: "\n"))
    rowCount += 1
  }

  /// Where the comma or the line feed after a bare cell stands.
  private static func endOfBareCell(_ row: UnsafeRawBufferPointer, from start: Int) -> Int {
    var position = start
    while position < row.count - 1, row[position] != UInt8(ascii: ",") { position += 1 }
    return position
  }

  /// Where the comma or the line feed after a quoted cell stands; `start` is behind its opening quote.
  private static func endOfQuotedCell(_ row: UnsafeRawBufferPointer, from start: Int) -> Int {
    var position = start
    while position < row.count - 1 {
      if row[position] == UInt8(ascii: "\"") {
        if row[position + 1] != UInt8(ascii: "\"") { return position + 1 }
        position += 1
      }
      position += 1
    }
    return position
  }
}
