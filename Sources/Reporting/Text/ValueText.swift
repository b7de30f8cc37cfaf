internal import Agenda

/// How a checked cell reads in a text.
enum ValueText {
  /// In a table: numbers grouped, days as ISO 8601 so that they stand in columns.
  static func inTable(_ cell: String, type: FieldType, isSigned: Bool = false) -> String {
    switch type {
    case .integer, .number: grouped(cell, isSigned: isSigned)
    case .datetime: withoutSeconds(cell.replacing("T", with: " "))
    case .time: withoutSeconds(cell)
    case .string, .boolean, .date: TextLine.clean(cell)
    }
  }

  /// In a sentence: as in a table, but days with the weekday and the month's name.
  static func inSentence(_ cell: String, type: FieldType) -> String {
    switch type {
    case .date: CivilDate(cell)?.inWords ?? cell
    case .datetime:
      "\(inSentence(String(cell.prefix(10)), type: .date)), \(withoutSeconds(String(cell.dropFirst(11))))"
    case .string, .integer, .number, .boolean, .time: inTable(cell, type: type)
    }
  }

  /// A code such as `in_progress` as the words that it stands for; any other text as it is.
  static func words(_ cell: String, of field: Field) -> String {
    field.constraints.allowedValues.isEmpty ? cell : cell.replacing("_", with: " ")
  }

  /// `-1234567.5` as `-1,234,567.5`; with `isSigned` a number above zero gets its `+`.
  static func grouped(_ number: String, isSigned: Bool = false) -> String {
    let isNegative = number.hasPrefix("-")
    let magnitude = isNegative ? number.dropFirst() : number[...]
    let whole = magnitude.prefix { $0 != "." }
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if index > 0 && (whole.count - index).isMultiple(of: 3) { grouped += "," }
      grouped.append(digit)
    }
    let isPositive = !isNegative && magnitude.contains { ("1"..."9").contains($0) }
    let sign = isNegative ? "-" : isPositive && isSigned ? "+" : ""
    return sign + grouped + magnitude.dropFirst(whole.count)
  }

  private static func withoutSeconds(_ time: String) -> String {
    time.hasSuffix(":00") ? String(time.dropLast(3)) : time
  }
}
