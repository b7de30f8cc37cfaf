/// A line of a calendar file, `NAME;PARAMETER=x:value`, and how it becomes bytes (RFC 5545, 3.1).
struct ContentLine {
  /// The most octets of a line, without its CRLF.
  private static let longest = 75

  private let text: String

  /// A value as it is: a time, a number, a word of the standard.
  init(_ name: String, _ value: String) {
    text = "\(name):\(value)"
  }

  /// A value that is TEXT, escaped here.
  init(_ name: String, text value: String) {
    self.init(name, value.escapedForCalendar)
  }

  /// Writes the line and its CRLF, folded between characters: what follows a CRLF and a space belongs to the line.
  func append(to bytes: inout [UInt8]) {
    var room = Self.longest
    for scalar in text.unicodeScalars {
      let sequence = UTF8.encode(scalar)
      let length = sequence?.count ?? 0
      if length > room {
        bytes += "\r\n ".utf8
        room = Self.longest - 1
      }
      bytes += sequence ?? .init()
      room -= length
    }
    bytes += "\r\n".utf8
  }
}

extension String {
  /// As the type TEXT has it (RFC 5545, 3.3.11): backslash, semicolon and comma escaped, a line break written `\n`.
  ///
  /// Every character that some reader takes for a line break is one, so that no text can end its line; what is left of
  /// control characters, the tab apart, goes.
  var escapedForCalendar: String {
    var escaped = UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped += ["\\", scalar]
      case "\n" where previous == "\r": break
      case "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": escaped += ["\\", "n"]
      case "\t": escaped.append(scalar)
      default:
        if scalar.properties.generalCategory != .control { escaped.append(scalar) }
      }
      previous = scalar
    }
    return String(escaped)
  }
}
