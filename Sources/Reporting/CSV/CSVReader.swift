/// Reads CSV back as RFC 4180 has it, strictly, to prove what was written.
struct CSVReader: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var position = 0

  /// Skips a byte order mark.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The cells of the next line; an empty cell is an empty text.
  mutating func next() -> [String]? {
    guard position < bytes.count else { return nil }
    var cells: [String] = []
    while true {
      cells.append(bytes[position] == UInt8(ascii: "\"") ? quotedCell() : bareCell())
      guard position < bytes.count, bytes[position] == UInt8(ascii: ",") else { break }
      position += 1
      if position == bytes.count { return cells + [""] }
    }
    if position < bytes.count, bytes[position] == UInt8(ascii: "\r") { position += 1 }
    if position < bytes.count, bytes[position] == UInt8(ascii: "\n") { position += 1 }
    return cells
  }

  private mutating func bareCell() -> String {
    let start = position
    position = bytes[start...].firstIndex { [0x2C, 0x0D, 0x0A].contains($0) } ?? bytes.count
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func quotedCell() -> String {
    var cell: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") {
        guard position < bytes.count, bytes[position] == byte else { break }
        position += 1
      }
      cell.append(byte)
    }
    return String(decoding: cell, as: UTF8.self)
  }
}
