internal import Agenda

/// Checks the cells of one column and gives them the form they have in a CSV.
struct CellEncoder {
  let field: Field
  private let pattern: Regex<AnyRegexOutput>?

  init(_ field: Field) {
    self.field = field
    // Loading the definition has compiled it once already.
    pattern = field.constraints.pattern.flatMap { try? Regex($0) }
  }

  /// Why a value may not be published: an end of the sentence "the value …".
  struct Refusal: Error {
    let reason: String
  }

  /// The cell without the formula guard; nil for NULL.
  func encode(_ value: String?) throws(Refusal) -> String? {
    guard let value else {
      if field.constraints.isRequired { throw Refusal(reason: "is NULL, but the column is required") }
      return nil
    }
    if value.isEmpty {
      throw Refusal(reason: "is an empty text, which no spreadsheet tells from NULL; let the query give NULL")
    }
    let cell = try typed(value)
    try checkConstraints(cell)
    return cell
  }

  private func typed(_ value: String) throws(Refusal) -> String {
    switch field.type {
    case .string:
      if !field.isFreeText && FormulaGuard.isDangerous(value) {
        throw Refusal(
          reason: "begins like a formula, which a code may not; drop enum and pattern if it is free text")
      }
      return value
    case .integer:
      guard ExactNumber(value) != nil, !value.contains(".") else {
        throw Refusal(reason: "is not an integer of at most 15 digits")
      }
      return value
    case .number:
      guard ExactNumber(value) != nil else {
        throw Refusal(reason: "is not a decimal number of at most 15 digits")
      }
      return value
    case .boolean:
      switch value {
      case "t": return "yes"
      case "f": return "no"
      default: throw Refusal(reason: "is neither t nor f")
      }
    case .date:
      guard CivilDate(value) != nil else { throw Refusal(reason: "is not a date such as 2017-07-23") }
      return value
    case .time:
      guard Self.isTime(value) else { throw Refusal(reason: "is not a time such as 10:30:00") }
      return value
    case .datetime:
      // PostgreSQL separates with a blank, which spreadsheets take for text.
      let (day, separator, time) = (value.prefix(10), value.dropFirst(10).prefix(1), value.dropFirst(11))
      guard CivilDate(day) != nil, separator == " ", Self.isTime(time) else {
        throw Refusal(
          reason: "is not a time such as 2017-07-23 10:30:00, in whole seconds and without an offset")
      }
      return "\(day)T\(time)"
    }
  }

  private func checkConstraints(_ cell: String) throws(Refusal) {
    let constraints = field.constraints
    if !constraints.allowedValues.isEmpty && !constraints.allowedValues.contains(cell) {
      throw Refusal(reason: "is none of \(constraints.allowedValues.joined(separator: ", "))")
    }
    if let pattern, (try? pattern.wholeMatch(in: cell)) == nil {
      throw Refusal(reason: "does not match \(constraints.pattern ?? "")")
    }
    guard field.type.isNumeric, let number = ExactNumber(cell) else { return }
    if let minimum = constraints.minimum, number < minimum { throw Refusal(reason: "is below \(minimum)") }
    if let maximum = constraints.maximum, number > maximum { throw Refusal(reason: "is above \(maximum)") }
  }

  private static func isTime(_ text: some StringProtocol) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.allSatisfy({ $0.utf8.count == 2 }) else { return false }
    let numbers = parts.compactMap { UInt8($0) }
    return numbers.count == 3 && numbers[0] < 24 && numbers[1] < 60 && numbers[2] < 60
  }
}
