/// A type that a column can be read as.
public protocol PostgresDecodable {
  /// Reads a value that is not NULL from the server's text format; nil when the text is no such value.
  init?(postgresText: RawSpan)

  /// What NULL becomes; nil when NULL is an error, which is the default.
  static var postgresNull: Self? { get }
}

extension PostgresDecodable {
  /// NULL is an error.
  public static var postgresNull: Self? { nil }
}

extension Optional: PostgresDecodable where Wrapped: PostgresDecodable {
  /// Reads the wrapped type.
  public init?(postgresText: RawSpan) {
    guard let value = Wrapped(postgresText: postgresText) else { return nil }
    self = value
  }

  /// NULL is nil.
  public static var postgresNull: Self? { .some(nil) }
}

extension String: PostgresDecodable {
  /// Takes any text that is valid UTF-8.
  public init?(postgresText: RawSpan) {
    guard let text = unsafe postgresText.withUnsafeBytes({ unsafe String(validating: $0, as: UTF8.self) })
    else {
      return nil
    }
    self = text
  }
}

extension FixedWidthInteger {
  /// Reads decimal digits with an optional sign, as `smallint`, `integer` and `bigint` are written.
  fileprivate init?(decimal text: RawSpan) {
    var position = 0
    let isNegative = text.byteCount > 0 && text[byte: 0] == UInt8(ascii: "-")
    if isNegative { position = 1 }
    guard position < text.byteCount else { return nil }
    var value: Self = 0
    while position < text.byteCount {
      let digit = text[byte: position] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      // Downward for negative numbers: the smallest one has no positive counterpart.
      let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) =
        isNegative
        ? tens.subtractingReportingOverflow(Self(digit)) : tens.addingReportingOverflow(Self(digit))
      guard !overflow, !carry else { return nil }
      value = sum
      position += 1
    }
    self = value
  }
}

extension Int: PostgresDecodable {
  /// Reads `smallint`, `integer`, `bigint` or a `numeric` without fraction.
  public init?(postgresText: RawSpan) { self.init(decimal: postgresText) }
}

extension Int64: PostgresDecodable {
  /// Reads `smallint`, `integer`, `bigint` or a `numeric` without fraction.
  public init?(postgresText: RawSpan) { self.init(decimal: postgresText) }
}

extension Int32: PostgresDecodable {
  /// Reads `smallint` or `integer`.
  public init?(postgresText: RawSpan) { self.init(decimal: postgresText) }
}

extension Double: PostgresDecodable {
  /// Reads any number, `NaN` and the infinities. A `numeric` may lose digits; read it as `String` to keep them.
  public init?(postgresText: RawSpan) {
    guard let text = String(postgresText: postgresText), let value = Double(text) else { return nil }
    self = value
  }
}

extension Bool: PostgresDecodable {
  /// Reads `t` or `f`.
  public init?(postgresText: RawSpan) {
    guard postgresText.byteCount == 1 else { return nil }
    switch postgresText[byte: 0] {
    case UInt8(ascii: "t"): self = true
    case UInt8(ascii: "f"): self = false
    default: return nil
    }
  }
}

extension Array: PostgresDecodable where Element == UInt8 {
  /// Reads a bytea in hex format, the server's default.
  public init?(postgresText: RawSpan) {
    guard postgresText.byteCount >= 2, postgresText.byteCount % 2 == 0,
      postgresText[byte: 0] == UInt8(ascii: "\\"), postgresText[byte: 1] == UInt8(ascii: "x")
    else { return nil }
    self = []
    reserveCapacity(postgresText.byteCount / 2 - 1)
    for position in stride(from: 2, to: postgresText.byteCount, by: 2) {
      guard let high = Self.value(hexDigit: postgresText[byte: position]),
        let low = Self.value(hexDigit: postgresText[byte: position + 1])
      else { return nil }
      append(high << 4 | low)
    }
  }

  private static func value(hexDigit digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}

extension RawSpan {
  fileprivate subscript(byte offset: Int) -> UInt8 {
    unsafe unsafeLoad(fromByteOffset: offset, as: UInt8.self)
  }
}
