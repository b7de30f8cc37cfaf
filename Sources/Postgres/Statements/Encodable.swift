/// A value that can be bound to a statement.
public protocol PostgresEncodable {
  /// The value in the server's text format; nil is NULL.
  var postgresText: String? { get }

  /// An array of such values in the server's text format.
  static func postgresText(of array: [Self]) -> String?
}

extension PostgresEncodable {
  /// An array literal with every element quoted: `{"1",NULL}`.
  public static func postgresText(of array: [Self]) -> String? {
    "{" + array.map { $0.postgresText.map(quotedElement) ?? "NULL" }.joined(separator: ",") + "}"
  }

  private static func quotedElement(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted.append("\\") }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}

extension String: PostgresEncodable {
  /// The text itself.
  public var postgresText: String? { self }
}

extension Int: PostgresEncodable {
  /// Decimal digits.
  public var postgresText: String? { String(self) }
}

extension Int64: PostgresEncodable {
  /// Decimal digits.
  public var postgresText: String? { String(self) }
}

extension Int32: PostgresEncodable {
  /// Decimal digits.
  public var postgresText: String? { String(self) }
}

extension Double: PostgresEncodable {
  /// The shortest decimal that reads back as the same number; `inf` and `nan` are understood by the server.
  public var postgresText: String? { String(self) }
}

extension Bool: PostgresEncodable {
  /// `true` or `false`.
  public var postgresText: String? { String(self) }
}

extension Optional: PostgresEncodable where Wrapped: PostgresEncodable {
  /// The value, or NULL.
  public var postgresText: String? { flatMap(\.postgresText) }
}

/// A byte can be bound only as part of a bytea.
extension UInt8: PostgresEncodable {
  /// Decimal digits.
  public var postgresText: String? { String(self) }

  /// A bytea in hex format.
  public static func postgresText(of array: [UInt8]) -> String? {
    var text = [UInt8]("\\x".utf8)
    text.reserveCapacity(2 + 2 * array.count)
    for byte in array {
      text.append(hexDigits[Int(byte >> 4)])
      text.append(hexDigits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static let hexDigits = [UInt8]("0123456789abcdef".utf8)
}

/// `[UInt8]` is a bytea, every other array an array.
extension Array: PostgresEncodable where Element: PostgresEncodable {
  /// An array literal, or the hex format of a bytea.
  public var postgresText: String? { Element.postgresText(of: self) }
}
