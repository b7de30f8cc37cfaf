internal import Agenda

/// The columns with which every published CSV begins, so that a file mailed on alone still says what it is.
enum EditionColumn: String, CaseIterable {
  case report = "report_id"
  case periodStart = "period_start"
  case periodEnd = "period_end"
  case edition
  case classification

  /// Its type in the published schema.
  var type: FieldType {
    switch self {
    case .report, .classification: .string
    case .periodStart, .periodEnd: .date
    case .edition: .integer
    }
  }

  /// Its label in the published schema.
  var title: String {
    switch self {
    case .report: "Report"
    case .periodStart: "First day of the period"
    case .periodEnd: "Last day of the period"
    case .edition: "Edition"
    case .classification: "Classification"
    }
  }

  /// The cell that every row of this edition has.
  func value(of edition: Edition) -> String {
    switch self {
    case .report: edition.report
    case .periodStart: edition.period.start.description
    case .periodEnd: edition.period.end.description
    case .edition: String(edition.number)
    case .classification: edition.classification.rawValue
    }
  }
}
