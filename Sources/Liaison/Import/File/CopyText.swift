/// Rows in PostgreSQL's COPY text format, collected until they are worth sending.
struct CopyText {
  private(set) var bytes: [UInt8] = []

  /// A text column. NUL must not be in it.
  mutating func append(_ cell: Cell) {
    // Most cells hold nothing to escape, and then they go over in one piece.
    if cell.contains(where: { $0 < 0x20 || $0 == .backslash }) {
      for byte in cell { appendEscaped(byte) }
    } else {
      bytes.append(contentsOf: cell)
    }
    bytes.append(.tab)
  }

  mutating func appendOptional(_ cell: Cell?) {
    if let cell { append(cell) } else { appendNull() }
  }

  mutating func append(_ text: String) { append(Cell(text.utf8)) }

  mutating func append(_ number: some BinaryInteger) {
    appendDigits(of: number)
    bytes.append(.tab)
  }

  mutating func append(_ numbers: [Int32]) {
    bytes.append(UInt8(ascii: "{"))
    for (index, number) in numbers.enumerated() {
      if index > 0 { bytes.append(.comma) }
      appendDigits(of: number)
    }
    bytes.append(UInt8(ascii: "}"))
    bytes.append(.tab)
  }

  mutating func appendNull() {
    bytes.append(.backslash)
    bytes.append(UInt8(ascii: "N"))
    bytes.append(.tab)
  }

  mutating func endRow() {
    bytes[bytes.count - 1] = .lineFeed
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func appendEscaped(_ byte: UInt8) {
    switch byte {
    case .backslash: bytes.append(contentsOf: [.backslash, .backslash])
    case .tab: bytes.append(contentsOf: [.backslash, UInt8(ascii: "t")])
    case .lineFeed: bytes.append(contentsOf: [.backslash, UInt8(ascii: "n")])
    case .carriageReturn: bytes.append(contentsOf: [.backslash, UInt8(ascii: "r")])
    default: bytes.append(byte)
    }
  }

  private mutating func appendDigits(of number: some BinaryInteger) {
    var rest = Int(number)
    if rest < 0 { bytes.append(.minus) }
    let start = bytes.count
    repeat {
      bytes.append(.zero + UInt8(abs(rest % 10)))
      rest /= 10
    } while rest != 0
    bytes[start...].reverse()
  }
}
