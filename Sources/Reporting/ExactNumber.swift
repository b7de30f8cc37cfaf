/// A decimal number kept exactly: sums of published figures must agree to the last digit.
///
/// It has at most 15 digits, because a spreadsheet silently rounds what is longer. That also leaves 128 bits room
/// for the sum of a hundred million of them, so arithmetic here never overflows.
public struct ExactNumber: Sendable {
  /// The value without its point, `-1234` for `-12.34`.
  private let digits: Int128
  /// How many of the digits stand behind the point.
  private let scale: Int

  /// Zero, written without a point.
  public static let zero = ExactNumber(digits: 0, scale: 0)

  private init(digits: Int128, scale: Int) {
    self.digits = digits
    self.scale = scale
  }

  /// Reads digits with an optional minus and an optional point, as PostgreSQL prints `integer` and `numeric`.
  ///
  /// Nil for anything else, which includes `NaN`, `Infinity`, exponents and more than 15 digits.
  public init?(_ text: String) {
    var bytes = text.utf8[...]
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { bytes.removeFirst() }
    var digits: Int128 = 0
    var digitsBehindPoint: Int?
    var digitCount = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digitCount += 1
        guard digitCount <= 15 else { return nil }
        digits = digits * 10 + Int128(byte - UInt8(ascii: "0"))
        digitsBehindPoint = digitsBehindPoint.map { $0 + 1 }
      case UInt8(ascii: ".") where digitsBehindPoint == nil && digitCount > 0:
        digitsBehindPoint = 0
      default:
        return nil
      }
    }
    guard digitCount > 0, digitsBehindPoint != 0 else { return nil }
    self.init(digits: isNegative ? -digits : digits, scale: digitsBehindPoint ?? 0)
  }

  /// The sum, written with as many decimals as the finer of the two.
  public static func + (left: ExactNumber, right: ExactNumber) -> ExactNumber {
    let scale = max(left.scale, right.scale)
    return ExactNumber(digits: left.digits(atScale: scale) + right.digits(atScale: scale), scale: scale)
  }

  /// Whether it is below zero.
  public var isNegative: Bool { digits < 0 }
  /// Whether it is zero, with any number of decimals.
  public var isZero: Bool { digits == 0 }

  /// The nearest floating-point value, for the length of a bar.
  public var approximation: Double {
    (0..<scale).reduce(Double(digits)) { value, _ in value / 10 }
  }

  private func digits(atScale wanted: Int) -> Int128 {
    (scale..<wanted).reduce(digits) { digits, _ in digits * 10 }
  }
}

extension ExactNumber: Comparable {
  /// Orders by value, whatever the number of decimals.
  public static func < (left: ExactNumber, right: ExactNumber) -> Bool {
    let scale = max(left.scale, right.scale)
    return left.digits(atScale: scale) < right.digits(atScale: scale)
  }

  /// `1.50` equals `1.5`.
  public static func == (left: ExactNumber, right: ExactNumber) -> Bool {
    let scale = max(left.scale, right.scale)
    return left.digits(atScale: scale) == right.digits(atScale: scale)
  }
}

extension ExactNumber: CustomStringConvertible {
  /// As PostgreSQL prints it, `-12.34`.
  public var description: String {
    let magnitude = String(digits.magnitude)
    let sign = isNegative ? "-" : ""
    guard scale > 0 else { return sign + magnitude }
    let padded = String(repeating: "0", count: max(0, scale + 1 - magnitude.count)) + magnitude
    return sign + padded.dropLast(scale) + "." + padded.suffix(scale)
  }
}
