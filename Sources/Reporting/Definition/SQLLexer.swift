/// Cuts SQL into the few kinds of tokens that matter for finding psql variables and the end of a statement.
///
/// Rules: PostgreSQL manual 4.1, with `standard_conforming_strings` on; psql manual, "SQL Interpolation".
struct SQLLexer: Sequence, IteratorProtocol {
  struct Token {
    enum Kind: Equatable {
      /// White space or a comment.
      case blank
      case semicolon
      /// `:'name'`
      case variable(String)
      /// `:name` or `:"name"`
      case bareVariable
      /// A backslash, which psql takes for a command of its own.
      case metaCommand
      /// `$1`
      case parameter
      /// A string, comment or quoted name that the text ends in.
      case unterminated
      /// A word, a string, a quoted name, an operator.
      case other
    }
    let kind: Kind
    let text: String
    /// Counted from 1.
    let line: Int
  }

  private let bytes: [UInt8]
  private var position = 0
  private var line = 1

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func next() -> Token? {
    guard position < bytes.count else { return nil }
    let (kind, end) = scan()
    let text = String(decoding: bytes[position..<end], as: UTF8.self)
    let token = Token(kind: kind, text: text, line: line)
    line += bytes[position..<end].count { $0 == UInt8(ascii: "\n") }
    position = end
    return token
  }

  private func scan() -> (Token.Kind, end: Int) {
    switch byte(at: position) {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"), 0x0C:
      return (.blank, position + 1)
    case UInt8(ascii: "-") where starts(with: "--", at: position):
      return (.blank, endOfLine())
    case UInt8(ascii: "/") where starts(with: "/*", at: position):
      return closed(endOfComment(), as: .blank)
    case UInt8(ascii: "'"):
      return closed(endOfQuotes("'", from: position, escapes: false), as: .other)
    case UInt8(ascii: "E") where starts(with: "E'", at: position),
      UInt8(ascii: "e") where starts(with: "e'", at: position):
      return closed(endOfQuotes("'", from: position + 1, escapes: true), as: .other)
    case UInt8(ascii: "\""):
      return closed(endOfQuotes("\"", from: position, escapes: false), as: .other)
    case UInt8(ascii: "$"):
      return dollar()
    case UInt8(ascii: ":"):
      return colon()
    case UInt8(ascii: ";"):
      return (.semicolon, position + 1)
    case UInt8(ascii: "\\"):
      return (.metaCommand, endOfWord(from: position + 1))
    case let first? where isWord(first):
      return (.other, endOfWord(from: position))
    default:
      return (.other, position + 1)
    }
  }

  private func colon() -> (Token.Kind, end: Int) {
    switch byte(at: position + 1) {
    case UInt8(ascii: ":"), UInt8(ascii: "="):
      return (.other, position + 2)
    case UInt8(ascii: "'"):
      guard let end = endOfQuotes("'", from: position + 1, escapes: false) else {
        return (.unterminated, bytes.count)
      }
      return (.variable(String(decoding: bytes[(position + 2)..<(end - 1)], as: UTF8.self)), end)
    case UInt8(ascii: "\""):
      return closed(endOfQuotes("\"", from: position + 1, escapes: false), as: .bareVariable)
    case let first? where isWord(first) && !isDigit(first):
      return (.bareVariable, endOfWord(from: position + 1))
    default:
      return (.other, position + 1)
    }
  }

  /// `$1`, or `$tag$ … $tag$`, or an operator's dollar.
  private func dollar() -> (Token.Kind, end: Int) {
    let tagEnd = endOfWord(from: position + 1)
    if let first = byte(at: position + 1), isDigit(first) { return (.parameter, tagEnd) }
    guard byte(at: tagEnd) == UInt8(ascii: "$") else { return (.other, position + 1) }
    let tag = bytes[position...tagEnd]
    var candidate = tagEnd + 1
    while candidate + tag.count <= bytes.count {
      if bytes[candidate..<(candidate + tag.count)].elementsEqual(tag) {
        return (.other, candidate + tag.count)
      }
      candidate += 1
    }
    return (.unterminated, bytes.count)
  }

  private func closed(_ end: Int?, as kind: Token.Kind) -> (Token.Kind, end: Int) {
    if let end { (kind, end) } else { (.unterminated, bytes.count) }
  }

  private func endOfLine() -> Int {
    bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
  }

  /// Comments nest in PostgreSQL.
  private func endOfComment() -> Int? {
    var depth = 0
    var index = position
    while index < bytes.count {
      if starts(with: "/*", at: index) {
        depth += 1
        index += 2
      } else if starts(with: "*/", at: index) {
        depth -= 1
        index += 2
        if depth == 0 { return index }
      } else {
        index += 1
      }
    }
    return nil
  }

  /// The end of what is quoted from `start` on; a doubled quote does not end it.
  private func endOfQuotes(_ quote: Unicode.Scalar, from start: Int, escapes: Bool) -> Int? {
    var index = start + 1
    while let current = byte(at: index) {
      if current == UInt8(ascii: quote) {
        guard byte(at: index + 1) == UInt8(ascii: quote) else { return index + 1 }
        index += 2
      } else if escapes && current == UInt8(ascii: "\\") {
        index += 2
      } else {
        index += 1
      }
    }
    return nil
  }

  private func endOfWord(from start: Int) -> Int {
    bytes.dropFirst(start).firstIndex { !isWord($0) } ?? bytes.count
  }

  private func byte(at index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  private func starts(with text: StaticString, at index: Int) -> Bool {
    text.withUTF8Buffer { bytes[index...].starts(with: $0) }
  }

  private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// Letters, digits, underscores and everything beyond ASCII.
  private func isWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == UInt8(ascii: "_") || byte >= 0x80
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
