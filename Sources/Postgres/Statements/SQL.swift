/// One statement and the values bound to it.
///
/// Interpolation binds, so a value can never become syntax:
///
///     let statement: SQL = "select name from town where district = \(code) and families > \(least)"
///     // select name from town where district = $1 and families > $2
///
/// The server infers the types of the parameters; write `\(value)::date` where it cannot.
public struct SQL: Sendable, Hashable {
  /// The text as the server gets it, with `$1`, `$2`, … for the bound values.
  public private(set) var text: String
  /// The bound values in the server's text format; nil is NULL.
  public private(set) var parameters: [String?]

  /// Takes a text that has its own `$1`, `$2`, ….
  public init(text: String, parameters: [String?] = []) {
    self.text = text
    self.parameters = parameters
  }
}

extension SQL: ExpressibleByStringInterpolation {
  /// A statement without values.
  public init(stringLiteral text: String) { self.init(text: text) }

  /// A statement with values.
  public init(stringInterpolation: StringInterpolation) { self = stringInterpolation.statement }

  /// Collects the text and the values of an interpolated statement.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var statement = SQL(text: "")

    /// Reserves room for the text.
    public init(literalCapacity: Int, interpolationCount: Int) {
      statement.text.reserveCapacity(literalCapacity + 4 * interpolationCount)
      statement.parameters.reserveCapacity(interpolationCount)
    }

    /// Appends syntax.
    public mutating func appendLiteral(_ text: String) { statement.text += text }

    /// Binds a value; nil is NULL.
    public mutating func appendInterpolation<Value: PostgresEncodable>(_ value: Value?) {
      statement.parameters.append(value.postgresText)
      statement.text += "$\(statement.parameters.count)"
    }

    /// Quotes a name: `\(identifier: "my table")` is `"my table"`.
    public mutating func appendInterpolation(identifier name: String) {
      statement.text += SQL.quoted(identifier: name)
    }

    /// Quotes a value into the text, for the statements that take no parameters (COPY, SET, NOTIFY, most DDL).
    public mutating func appendInterpolation(literal value: String) {
      statement.text += SQL.quoted(literal: value)
    }

    /// Appends syntax that is only known at run time. Never pass anything that came from outside.
    public mutating func appendInterpolation(raw text: String) { statement.text += text }
  }
}

extension SQL: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The text; bound values are not told.
  public var description: String { text }

  /// The text; bound values are not told.
  public var debugDescription: String { text }

  /// The text; bound values are not told.
  public var customMirror: Mirror { Mirror(self, children: ["text": text]) }
}

extension SQL {
  /// Quotes a name as libpq's `PQescapeIdentifier` does.
  static func quoted(identifier name: String) -> String { "\"" + name.doubling("\"") + "\"" }

  /// Quotes a value as libpq's `PQescapeLiteral` does: the escape syntax keeps backslashes safe whatever
  /// `standard_conforming_strings` says. Sound in UTF-8 only, the one client encoding we speak.
  static func quoted(literal value: String) -> String {
    let doubled = value.doubling("'")
    return value.utf8.contains(UInt8(ascii: "\\"))
      ? " E'" + doubled.doubling("\\") + "'" : "'" + doubled + "'"
  }
}

extension String {
  fileprivate func doubling(_ character: Unicode.Scalar) -> String {
    var result = ""
    for scalar in unicodeScalars {
      result.unicodeScalars.append(scalar)
      if scalar == character { result.unicodeScalars.append(scalar) }
    }
    return result
  }
}
