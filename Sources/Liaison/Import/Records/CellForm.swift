internal import Agenda
internal import Reporting

/// What the cells of a column say, and the ways in which a spreadsheet writes it when it saves a file of ours.
enum CellForm: Equatable {
  /// What a person wrote; several lines where the column allows them.
  case text
  /// One of these words, however it is capitalised, with blanks or hyphens for underscores.
  case word([String])
  /// `2017-08-06`; also `6/8/2017`, `06.08.2017` or `8-6-17`, which can be two dates.
  case date
  /// `10:00`; also `10:00:00` and `10:00 AM`.
  case time
  /// `2017-08-06T07:00:00.123456`; also a date and a time with a blank between them, to the minute or finer.
  case moment
  /// Digits; also `3.0`.
  case number
  /// Digits with a point or a minus where need be; also `12.50` for `12.5`.
  case decimal
  /// `yes` or `no`; also `TRUE` and `false`.
  case flag

  /// Everything that a cell can mean, each as the database has it; nothing where it can mean nothing.
  func readings(of cell: String) -> [String] {
    let trimmed = Cell(cell.utf8).trimmed.text
    switch self {
    case .text:
      // Excel ends the lines inside a cell as it ends those of the file.
      let lines = trimmed.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
      return [Self.unguarded(lines)]
    case .word(let words):
      let plain = trimmed.lowercased().replacing(" ", with: "_").replacing("-", with: "_")
      return words.filter { $0.lowercased() == plain }
    case .date: return Self.dates(trimmed[...])
    case .time: return Self.time(trimmed[...]).map { [$0] } ?? []
    case .moment: return Self.moments(trimmed)
    case .number: return (try? WholeNumber.read(Cell(trimmed.utf8))).map { [String($0)] } ?? []
    case .decimal: return Self.decimal(trimmed).map { [$0] } ?? []
    case .flag:
      switch trimmed.lowercased() {
      case "yes", "true": return ["yes"]
      case "no", "false": return ["no"]
      default: return []
      }
    }
  }

  /// Whether a cell says what is stored; nil and a blank cell are the same.
  func says(_ cell: String, _ stored: String?) -> Bool {
    guard let stored else { return Cell(cell.utf8).trimmed.isEmpty }
    if cell == stored || cell == FormulaGuard.guarded(stored) { return true }
    switch self {
    // What was written to the second says nothing of the fraction.
    case .moment: return readings(of: cell).contains { stored.hasPrefix($0) }
    default:
      let same = readings(of: stored).first ?? stored
      return readings(of: cell).contains(same)
    }
  }

  /// What is wrong with a cell that can mean nothing, behind the cell's text.
  var problem: String {
    switch self {
    case .text: "is no text"
    case .word(let words): "is none of \(words.joined(separator: ", "))"
    case .date: "is not a date such as 2017-08-06"
    case .time: "is not a time such as 10:00"
    case .moment: "is not a date and time such as 2017-08-06T10:00:00"
    case .number: "is not a whole number"
    case .decimal: "is not a number such as 12.5"
    case .flag: "is neither yes nor no"
    }
  }

  /// The text without the apostrophe that an export put before it.
  private static func unguarded(_ text: String) -> String {
    guard text.hasPrefix("'"), FormulaGuard.isDangerous(String(text.dropFirst())) else { return text }
    return Cell(text.dropFirst().utf8).trimmed.text
  }

  /// The shortest form of a number, which `numeric` keeps as it was written.
  private static func decimal(_ text: String) -> String? {
    guard let match = text.wholeMatch(of: /(-?)0*([0-9]+)(?:\.([0-9]*?)0*)?/) else { return nil }
    let fraction = match.3.map { $0.isEmpty ? "" : ".\($0)" } ?? ""
    return "\(match.2 == "0" && fraction.isEmpty ? "" : match.1)\(match.2)\(fraction)"
  }

  private static func dates(_ text: Substring) -> [String] {
    if let date = CivilDate(text) { return [date.description] }
    guard let match = text.wholeMatch(of: /([0-9]{1,2})([\/.\-])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})/),
      let first = Int(match.1), let second = Int(match.3), let number = Int(match.4)
    else { return [] }
    let year = number < 100 ? 2000 + number : number
    let dates = [
      CivilDate(year: year, month: second, day: first), CivilDate(year: year, month: first, day: second),
    ].compactMap { $0?.description }
    return dates.first == dates.last ? Array(dates.prefix(1)) : dates
  }

  private static func time(_ text: Substring) -> String? {
    guard
      let match = text.wholeMatch(
        of: /([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(\.[0-9]{1,6})?)?(?: ?([AaPp])[Mm])?/),
      var hour = Int(match.1), let minute = Int(match.2), minute < 60
    else { return nil }
    if let half = match.5 {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (half.lowercased() == "p" ? 12 : 0)
    }
    guard hour < 24 else { return nil }
    let start = "\(hour < 10 ? "0" : "")\(hour):\(match.2)"
    let rest = match.3.map { ":\($0)\(match.4 ?? "")" } ?? ""
    return rest == ":00" ? start : start + rest
  }

  private static func moments(_ text: String) -> [String] {
    guard let gap = text.firstIndex(where: { $0 == "T" || $0 == " " }),
      let time = time(text[text.index(after: gap)...])
    else { return [] }
    // A time on the minute may have lost its seconds or have none, and stands for both.
    return dates(text[..<gap]).map { "\($0)T\(time)" }
  }
}

extension CellForm {
  /// What the cells of a column of the database say, by its type as `format_type` names it.
  ///
  /// - Parameter labels: those of an enumeration.
  init(type: String, labels: [String]) {
    self =
      switch type {
      case _ where !labels.isEmpty: .word(labels)
      case "date": .date
      case "time without time zone": .time
      case "timestamp with time zone": .moment
      case "smallint", "integer", "bigint": .number
      case "numeric": .decimal
      case "boolean": .flag
      default: .text
      }
  }
}
