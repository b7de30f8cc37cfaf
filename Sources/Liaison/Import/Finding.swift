/// Something that a check found in a line of an import.
struct Finding: Equatable {
  enum Severity: String {
    /// The row is not loaded.
    case reject
    /// The row is loaded as it stands; someone should look at it.
    case warning
  }

  var line: Int
  /// The column's head as the file spells it; nil when the whole line is meant.
  var column: String?
  /// What stood there, shortened to ``valueLimit`` characters.
  var value: String?
  /// A sentence for people.
  var reason: String
  var severity: Severity
  /// The location that the line is about, where that much could be read: what is stored of it stays as it is.
  var location: String?

  static let valueLimit = 200

  func append(to text: inout CopyText) {
    text.append(line)
    text.appendOptional(column.map(Self.storable))
    text.appendOptional(value.map(Self.storable))
    text.append(reason)
    text.append(severity.rawValue)
    text.appendOptional(location.map(Self.storable))
    text.endRow()
  }

  /// Shortened, and with NUL, which PostgreSQL cannot store, shown by its symbol.
  private static func storable(_ value: String) -> Cell {
    let visible = value.replacing("\0", with: "\u{2400}")
    return Cell((visible.count > valueLimit ? visible.prefix(valueLimit) + "…" : visible).utf8)
  }
}

/// Why a whole file is refused; nothing of it is loaded.
struct Refusal: Error, Equatable {
  var line: Int
  var column: String?
  var value: String?
  /// A sentence for people.
  var reason: String

  var finding: Finding {
    Finding(line: line, column: column, value: value, reason: reason, severity: .reject)
  }
}
