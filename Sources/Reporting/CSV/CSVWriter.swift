/// Writes CSV as RFC 4180 has it: commas, doubled quotes, quotes only where they are needed.
struct CSVWriter {
  /// What ends a line.
  enum LineEnd {
    /// CRLF, which RFC 4180 asks for and old spreadsheets need.
    case people
    /// LF, for hashing.
    case canonical
  }

  private let lineEnd: LineEnd
  private(set) var bytes: [UInt8] = []
  private var isAtLineStart = true

  init(lineEnd: LineEnd) { self.lineEnd = lineEnd }

  /// Without it Excel reads UTF-8 in the Windows code page.
  mutating func appendByteOrderMark() { bytes += [0xEF, 0xBB, 0xBF] }

  mutating func appendRow(_ cells: [String?]) {
    for cell in cells { append(cell) }
    endRow()
  }

  /// Appends a cell to the current row; nil is an empty cell.
  mutating func append(_ cell: String?) {
    if !isAtLineStart { bytes.append(UInt8(ascii: ",")) }
    isAtLineStart = false
    guard let cell else { return }
    guard cell.utf8.contains(where: Self.needsQuotes) else {
      bytes.append(contentsOf: cell.utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in cell.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  mutating func endRow() {
    if lineEnd == .people { bytes.append(UInt8(ascii: "\r")) }
    bytes.append(UInt8(ascii: "\n"))
    isAtLineStart = true
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
    default: false
    }
  }
}
