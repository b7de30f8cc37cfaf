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

  /// A cell can be as long as a file; what is told of it is not.
  static let valueLimit = 200

  /// The text, cut after ``valueLimit`` characters, and as ``visible(_:)`` shows it.
  static func shortened(_ text: String) -> String {
    let visible = visible(text)
    return visible.count > valueLimit ? visible.prefix(valueLimit) + "…" : visible
  }

  /// The text with what would steer a terminal, turn its order round or can't be stored shown by symbols; lines and tabs
  /// stay as they are.
  static func visible(_ text: String) -> String {
    var visible = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let symbol: Unicode.Scalar? =
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: scalar
        // Unicode has pictures of the control characters in their order.
        case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value)
        case _ where scalar.isHidden: "\u{FFFD}"
        default: scalar
        }
      visible.append(symbol ?? "\u{FFFD}")
    }
    return String(visible)
  }

  func append(to text: inout CopyText) {
    text.append(line)
    text.appendOptional(column.map { Cell($0.utf8) })
    text.appendOptional(value.map { Cell($0.utf8) })
    text.append(reason)
    text.append(severity.rawValue)
    text.appendOptional(location.map { Cell($0.utf8) })
    text.endRow()
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
