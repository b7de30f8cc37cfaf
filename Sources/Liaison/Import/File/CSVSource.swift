/// A CSV file that is read record by record and hashed on the way. What is no CSV at all is refused in a sentence.
struct CSVSource: ~Copyable {
  private var file: InputFile
  private var parser: CSVParser
  private var position = 0
  private let takesOtherSeparators: Bool

  /// - Parameter takesOtherSeparators: whether semicolons or tabs, told from the header, separate as well as commas do.
  init(_ file: consuming InputFile, takesOtherSeparators: Bool = false) {
    self.file = file
    self.takesOtherSeparators = takesOtherSeparators
    parser = CSVParser()
  }

  /// The record that ``next()`` has read.
  var record: CSVRecord { parser.record }
  var bytesRead: Int { file.bytesRead }
  var size: Int { file.size }

  /// Reads the next record; false at the end of the file.
  mutating func next() throws -> Bool {
    do {
      while try !nextOfBlock() {
        position = 0
        guard try file.readBlock() else { return try parser.finish() }
        if file.bytesRead == file.count { try begin() }
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

  /// Refuses a last row that has fewer than so many columns and no line end.
  func refuseTruncation(columns: Int) throws(Refusal) {
    guard record.isUnterminated, record.cellCount < columns else { return }
    throw Refusal(
      line: record.line, column: nil, value: nil,
      reason:
        "The file ends in the middle of line \(record.line), after \(record.cellCount) of \(columns) columns:"
        + " it was cut off. Get it again.")
  }

  /// The SHA-256 of the whole file, also of what was not looked at because the file was refused.
  consuming func digest() throws -> String { try file.digest() }

  private mutating func nextOfBlock() throws(CSVError) -> Bool {
    let block = file.block
    return try parser.next(in: block.span.extracting(0..<file.count), from: &position)
  }

  private mutating func begin() throws(Refusal) {
    let beginning = file.block[..<file.count]
    try refuseOtherFormats(beginning)
    // No head holds one of these: the first one stands between two heads.
    let separators: [UInt8] = [.comma, .semicolon, .tab]
    let header = beginning.prefix { $0 != .lineFeed }
    guard takesOtherSeparators, let first = header.first(where: separators.contains) else { return }
    parser = CSVParser(separator: first)
  }

  /// What is no CSV text at all, told from how the file begins, before the parser makes something else of it.
  private func refuseOtherFormats(_ beginning: ArraySlice<UInt8>) throws(Refusal) {
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
}

extension CSVRecord {
  /// Refuses a header in another encoding than UTF-8.
  func requireReadableHeader() throws(Refusal) {
    guard let bad = firstUnreadableByte else { return }
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let looksWide = isWide || bad.byte == 0
    throw Refusal(
      line: line, column: "column \(bad.cell + 1)", value: nil,
      reason: "The header is not UTF-8" + (looksWide ? " but UTF-16" : "")
        + ". Save the file again as \"CSV UTF-8 (comma delimited)\".")
  }

  /// What keeps the row from being read cell by cell, and the cell (counted from 0) where it is; nil when nothing does.
  func problem(columns: Int) -> (cell: Int?, reason: String)? {
    if cellCount != columns {
      return (nil, "The row has \(cellCount) columns, but the header has \(columns).")
    }
    if let cell = strayQuote {
      return (
        cell, "Text stands behind the closing quote; a quote inside a quoted cell is written twice."
      )
    }
    guard let bad = firstUnreadableByte else { return nil }
    let byte = String(bad.byte, radix: 16, uppercase: true)
    return (
      bad.cell,
      bad.byte == 0
        ? "Byte \(bad.offset + 1) of the cell is NUL, which no text holds."
        : "Byte \(bad.offset + 1) of the cell, 0x\(byte), is not UTF-8. Save the file again as \"CSV UTF-8\"."
    )
  }
}
