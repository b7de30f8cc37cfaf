/// The bytes of one cell as the checks see it.
typealias Cell = ArraySlice<UInt8>

extension Cell {
  /// The cell without blanks around it: ASCII blanks, no-break spaces, and the invisible marks (zero-width space,
  /// direction marks, byte order mark) that copying from a page leaves behind.
  var trimmed: Cell {
    var cell = self
    while let width = cell.leadingBlank { cell.removeFirst(width) }
    while let width = cell.trailingBlank { cell.removeLast(width) }
    return cell
  }

  /// The text; bytes that are not UTF-8 come out as U+FFFD.
  var text: String { String(decoding: self, as: UTF8.self) }

  /// Why the text cannot stand as a name on one line (`liaison.short_text`); nil when it can.
  var problemAsLine: String? {
    let characters = count { $0 & 0xC0 != 0x80 }
    if characters > 500 { return "The text has \(characters) characters; 500 are the most." }
    guard contains(where: { $0 < 0x20 || $0 >= 0x7F }) else { return nil }
    for scalar in text.unicodeScalars where scalar.isHidden {
      let code = String(scalar.value, radix: 16, uppercase: true)
      let name = scalar == "\n" || scalar == "\r" ? "a line break" : "the invisible character U+\(code)"
      return "The text holds \(name). Take it out."
    }
    return nil
  }

  private var leadingBlank: Int? {
    guard let first else { return nil }
    if first.isBlank { return 1 }
    // All longer blanks begin with one of these three.
    guard first == 0xC2 || first == 0xE2 || first == 0xEF else { return nil }
    return Self.longBlanks.first { starts(with: $0) }?.count
  }

  private var trailingBlank: Int? {
    guard let last else { return nil }
    if last.isBlank { return 1 }
    guard last & 0xC0 == 0x80 else { return nil }
    return Self.longBlanks.first { suffix($0.count).elementsEqual($0) }?.count
  }

  private static let longBlanks = ["\u{A0}", "\u{200B}", "\u{200E}", "\u{200F}", "\u{202F}", "\u{FEFF}"].map {
    Array($0.utf8)
  }
}

extension UInt8 {
  /// Space, tab, line feed, vertical tab, form feed, carriage return.
  fileprivate var isBlank: Bool { self == 0x20 || self &- 0x09 < 5 }
}

extension CSVRecord {
  /// The first byte that keeps the record from being text that PostgreSQL can store: not UTF-8, or NUL.
  ///
  /// - Returns: the cell and the byte's position in it, both counted from 0; nil for sound text.
  var firstUnreadableByte: (cell: Int, offset: Int, byte: UInt8)? {
    // Most rows are ASCII throughout, or nearly; one pass over them settles it.
    var union: UInt8 = 0
    var hasNull = false
    for byte in bytes {
      union |= byte
      hasNull = hasNull || byte == 0
    }
    guard hasNull || union >= 0x80 else { return nil }
    for cell in 0..<cellCount {
      if let offset = self[cell].firstUnreadableByte {
        return (cell, offset, self[cell][self[cell].startIndex + offset])
      }
    }
    return nil
  }
}

extension Cell {
  fileprivate var firstUnreadableByte: Int? {
    if let null = firstIndex(of: 0) { return null - startIndex }
    let bytes = Array(self)
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }
}

extension Unicode.Scalar {
  /// Control characters, line separators and bidirectional overrides, which make a text read differently from what it says.
  var isHidden: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
