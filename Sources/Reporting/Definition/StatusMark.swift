/// Why a cell is empty or not final, after the observation status of SDMX.
///
/// Stands in the column `<field>_status` of a CSV as one letter, and in a text after the figure in brackets, which
/// screen readers say and raised signs they do not.
enum StatusMark: String, CaseIterable {
  case provisional = "p"
  case revised = "r"
  case estimated = "e"
  case withheld = "c"
  case notReported = "x"

  /// What the name of a status column has behind the name of the column it is about.
  static let fieldSuffix = "_status"

  /// The mark in a text.
  var mark: String { "[\(rawValue)]" }

  /// What the legend says.
  var meaning: String {
    switch self {
    case .provisional: "provisional"
    case .revised: "revised"
    case .estimated: "estimated"
    case .withheld: "withheld"
    case .notReported: "not reported or not existing"
    }
  }
}
