/// How many columns text takes in a fixed-width font: not its bytes, scalars or characters.
///
/// A combining mark or a bidirectional control takes none, a Chinese character or an emoji two, an Arabic letter
/// one. The same as glibc's `wcwidth` in C.UTF-8 for every script a report of the two centres can hold.
enum DisplayWidth {
  static func columns(of text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
  }

  static func columns(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) ? 0 : 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .control, .lineSeparator, .paragraphSeparator: return 0
    case .format: return isArabicNumberSign(scalar) ? 1 : 0
    default: break
    }
    // The middle and last parts of a decomposed Korean syllable stand inside its first part.
    if (0x1160...0x11FF).contains(scalar.value) { return 0 }
    let isWide = scalar.properties.isEmojiPresentation || wideRanges.contains { $0.contains(scalar.value) }
    return isWide ? 2 : 1
  }

  /// U+0600 to U+0605 and a few like them are drawn under the digits after them, yet take a column of their own.
  private static func isArabicNumberSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x600...0x605, 0x6DD, 0x70F, 0x8E2: true
    default: false
    }
  }

  /// The blocks whose characters are East Asian wide or full-width (Unicode Standard Annex 11), but for emoji.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD,
  ]
}
