internal import Agenda

/// Reads a number of families or individuals as a spreadsheet writes it.
///
/// Accepted: digits, and behind a point nothing but zeros (`1280`, `1280.0`). What is accepted fits PostgreSQL's
/// `integer`, so the server has nothing left to refuse.
enum WholeNumber {
  /// What is wrong with a cell, as the rest of a sentence that begins with the value.
  struct Problem: Error, Equatable { let reason: String }

  static func read(_ cell: Cell) throws(Problem) -> Int32 {
    var value: Int64 = 0
    var position = cell.startIndex
    while position < cell.endIndex, cell[position].isDigit {
      value = value * 10 + Int64(cell[position] - .zero)
      guard value <= Int64(Int32.max) else { throw problem(cell) }
      position += 1
    }
    if position > cell.startIndex, isNothingBehindPoint(cell[position...]) { return Int32(value) }
    throw problem(cell)
  }

  private static func isNothingBehindPoint(_ rest: Cell) -> Bool {
    rest.isEmpty || rest.first == .point && rest.dropFirst().allSatisfy { $0 == .zero }
  }

  private static func problem(_ cell: Cell) -> Problem {
    if cell.isEmpty {
      return Problem(reason: "is empty; unknown is not zero, so write 0 where 0 was counted")
    }
    let isNegative = cell.first == .minus
    let body = isNegative ? cell.dropFirst() : cell
    let whole = body.prefix(while: \.isDigit)
    let rest = body[whole.endIndex...]
    let isDecimal =
      !whole.isEmpty && (rest.isEmpty || rest.first == .point && rest.dropFirst().allSatisfy(\.isDigit))
    if isDecimal, isNegative { return Problem(reason: "is negative") }
    if isDecimal, !isNothingBehindPoint(rest) { return Problem(reason: "is not a whole number") }
    if isDecimal {
      return Problem(reason: "is larger than 2147483647, the largest number that can be stored")
    }
    if body.contains(.comma), body.allSatisfy({ $0.isDigit || $0 == .comma }) {
      return Problem(reason: "has separators between the digits; write it without them")
    }
    if body.text.unicodeScalars.contains(where: { $0.value > 0x7F && $0.properties.numericType == .decimal })
    {
      return Problem(reason: "has digits other than 0 to 9")
    }
    return Problem(reason: "is not a number")
  }
}

/// Reads a latitude or longitude in decimal degrees.
enum Degrees {
  /// True for an optional minus sign, digits, and optionally a point and more digits, not beyond `limit` either way.
  static func isValid(_ cell: Cell, limit: Double) -> Bool {
    let body = cell.first == .minus ? cell.dropFirst() : cell
    let parts = body.split(separator: .point, omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isDigit) }),
      let value = Double(body.text)
    else { return false }
    return value <= limit
  }
}

/// Reads the date of a Master List, `Jul 30, 2017`, or an ISO 8601 date.
enum ListDate {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  static func read(_ cell: Cell) -> CivilDate? {
    if let date = CivilDate(cell.text) { return date }
    let words = cell.text.split(separator: " ")
    guard words.count == 3, let month = months.firstIndex(of: String(words[0])),
      words[1].hasSuffix(","), let day = Int(words[1].dropLast()), let year = Int(words[2])
    else { return nil }
    return CivilDate(year: year, month: month + 1, day: day)
  }
}
