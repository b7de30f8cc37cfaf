/// A property of a calendar file, read from its line: `DTSTART;TZID=Asia/Baghdad:20170905T100000`.
struct CalendarProperty {
  /// In capitals.
  let name: String
  /// By their names in capitals.
  let parameters: [String: String]
  /// As it stands there.
  let value: String
  /// Line of the file.
  let line: Int

  /// Reads a line; nil where it is no property.
  ///
  /// Byte by byte: a colon before a combining mark is not a character of its own.
  init?(_ line: CalendarLines.Line) {
    var rest = line.bytes[...]
    guard let name = rest.takeName() else { return nil }
    var parameters: [String: String] = [:]
    while rest.first == UInt8(ascii: ";") {
      rest.removeFirst()
      guard let name = rest.takeName(), rest.popFirst() == UInt8(ascii: "=") else { return nil }
      parameters[name] = rest.takeParameter()
    }
    guard rest.popFirst() == UInt8(ascii: ":") else { return nil }
    self.name = name
    self.parameters = parameters
    value = String(decoding: rest, as: UTF8.self)
    self.line = line.number
  }

  /// Properties whose value is of the type TEXT.
  private static let texts: Set = [
    "COMMENT", "DESCRIPTION", "LOCATION", "NAME", "PRODID", "SUMMARY", "TZID", "TZNAME", "UID",
    "X-WR-CALNAME",
  ]

  /// Whether it is no text, or one whose special characters are escaped.
  var isEscaped: Bool {
    guard Self.texts.contains(name) else { return true }
    var bytes = value.utf8.makeIterator()
    while let byte = bytes.next() {
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: ";"): return false
      case UInt8(ascii: "\\"):
        guard let next = bytes.next(), "\\;,nN".utf8.contains(next) else { return false }
      default: break
      }
    }
    return true
  }
}

extension ArraySlice<UInt8> {
  /// Letters, digits and hyphens up to what ends a name, in capitals.
  fileprivate mutating func takeName() -> String? {
    let name = prefix {
      switch $0 {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    self = self[name.endIndex...]
    return name.isEmpty ? nil : String(decoding: name, as: UTF8.self).uppercased()
  }

  /// A value up to the next parameter or the colon, or in quotes.
  fileprivate mutating func takeParameter() -> String {
    let isQuoted = first == UInt8(ascii: "\"")
    if isQuoted { removeFirst() }
    let value = prefix {
      isQuoted ? $0 != UInt8(ascii: "\"") : $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: ":")
    }
    self = self[value.endIndex...]
    if isQuoted { self = dropFirst() }
    return String(decoding: value, as: UTF8.self)
  }
}
