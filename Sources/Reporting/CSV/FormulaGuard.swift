/// Tells which text cells a spreadsheet could take for a formula.
///
/// Such a cell gets a leading apostrophe, because quoting is no defence: a quoted `"=1+1"` is computed all the same.
/// Only columns of free text are guarded; a negative number is a number. Rules: OWASP "CSV Injection" (its dangerous
/// first characters, line feed included) with `|` and `%` for older spreadsheets and the full-width forms that East
/// Asian ones accept.
public enum FormulaGuard {
  /// What is put before a dangerous cell.
  static let mark = UInt8(ascii: "'")

  /// Whether the first character that shows is dangerous: `= + - @ | %`, tab, carriage return, line feed or a
  /// full-width form. Blanks, zero-width characters, byte order marks and bidirectional controls do not show.
  public static func isDangerous(_ cell: UnsafeRawBufferPointer) -> Bool {
    var position = 0
    while position < cell.count {
      switch cell[position] {
      case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "|"),
        UInt8(ascii: "%"), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
        return true
      case UInt8(ascii: " "), 0x0B, 0x0C:
        position += 1
      case 0xC2, 0xD8, 0xE2, 0xE3, 0xEF:
        switch beyondASCII(cell, at: position) {
        case .hidden(let length): position += length
        case .fullWidthOperator: return true
        case .visible: return false
        }
      default:
        return false
      }
    }
    return false
  }

  /// `isDangerous` for a text.
  public static func isDangerous(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { isDangerous(UnsafeRawBufferPointer($0)) }
  }

  /// The text as people get it in a cell: behind an apostrophe where it is dangerous.
  public static func guarded(_ text: String) -> String {
    isDangerous(text) ? "'\(text)" : text
  }

  private enum Character {
    case hidden(length: Int)
    case fullWidthOperator
    case visible
  }

  private static func beyondASCII(_ cell: UnsafeRawBufferPointer, at position: Int) -> Character {
    func byte(_ offset: Int) -> UInt8 { position + offset < cell.count ? cell[position + offset] : 0 }
    switch (byte(0), byte(1), byte(2)) {
    case (0xC2, 0xA0, _), (0xC2, 0xAD, _),  // no-break space, soft hyphen
      (0xD8, 0x9C, _):  // U+061C Arabic letter mark
      return .hidden(length: 2)
    case (0xE2, 0x80, 0x80...0x8F),  // U+2000-200F: spaces, zero-width, direction marks
      (0xE2, 0x80, 0xA8...0xAF),  // U+2028-202F: separators, embeddings, narrow no-break space
      (0xE2, 0x81, 0x9F...0xAF),  // U+205F-206F: word joiner, isolates
      (0xE3, 0x80, 0x80),  // U+3000 ideographic space
      (0xEF, 0xBB, 0xBF):  // U+FEFF byte order mark
      return .hidden(length: 3)
    case (0xEF, 0xBC, 0x9D), (0xEF, 0xBC, 0x8B), (0xEF, 0xBC, 0x8D), (0xEF, 0xBC, 0xA0):  // ＝ ＋ － ＠
      return .fullWidthOperator
    default:
      return .visible
    }
  }
}
