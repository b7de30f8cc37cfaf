/// Fits text into lines of a fixed width.
enum TextLine {
  /// What fits a mail quoted twice, a terminal of 80 columns and a printed page.
  static let width = 72

  /// The words of a text, cleaned for print: no control characters, which a terminal would obey, and no
  /// bidirectional controls, which could turn a line around. Where they stand a word ends only if they are blanks.
  static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace && !isNoBreak(scalar) {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else if !isControl(scalar) {
        word.unicodeScalars.append(scalar)
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  /// The text on one line.
  static func clean(_ text: String) -> String { words(of: text).joined(separator: " ") }

  /// Breaks text between words, and inside a word only where it is longer than a line.
  static func wrap(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for part in words(of: text).flatMap({ split($0, to: width) }) {
      if line.isEmpty {
        line = part
      } else if DisplayWidth.columns(of: line) + 1 + DisplayWidth.columns(of: part) <= width {
        line += " " + part
      } else {
        lines.append(line)
        line = part
      }
    }
    return lines + [line]
  }

  /// `wrap` behind a first word such as `- `, with the further lines under the first letter of the text.
  static func hang(_ text: String, behind first: String, to width: Int = width) -> [String] {
    let indent = String(repeating: " ", count: DisplayWidth.columns(of: first))
    return wrap(text, to: width - indent.count).enumerated().map { index, line in
      (index == 0 ? first : indent) + line
    }
  }

  /// The text with blanks behind it.
  static func padRight(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - DisplayWidth.columns(of: text)))
  }

  /// The text with blanks before it.
  static func padLeft(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - DisplayWidth.columns(of: text))) + text
  }

  /// The text without the blanks at its end.
  static func trimmed(_ text: String) -> String {
    guard let last = text.lastIndex(where: { $0 != " " }) else { return "" }
    return String(text[...last])
  }

  private static func split(_ word: String, to width: Int) -> [String] {
    guard DisplayWidth.columns(of: word) > width else { return [word] }
    var parts = [""]
    for character in word {
      let fits = DisplayWidth.columns(of: parts[parts.count - 1] + String(character)) <= width
      if fits { parts[parts.count - 1].append(character) } else { parts.append(String(character)) }
    }
    return parts
  }

  private static func isNoBreak(_ scalar: Unicode.Scalar) -> Bool {
    [0xA0, 0x2007, 0x202F].contains(scalar.value)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control || scalar.properties.isBidiControl || scalar.value == 0xFEFF
  }
}
