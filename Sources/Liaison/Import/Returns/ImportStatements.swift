/// The SQL of an import, read from the installation before anything begins.
struct ImportStatements {
  /// One file of the folder, named by what it does.
  enum Name: String, CaseIterable {
    case createIncoming = "create_incoming"
    case rejectDuplicates = "reject_duplicates"
    case removeDuplicates = "remove_duplicates"
    case addLocations = "add_locations"
    case changeLocations = "change_locations"
    case removeBreakdown = "remove_breakdown"
    case removeFigures = "remove_figures"
    case changeFigures = "change_figures"
    case addFigures = "add_figures"
    case changeBreakdown = "change_breakdown"
    case addBreakdown = "add_breakdown"
    case recordFindings = "record_findings"
  }

  private let texts: [Name: String]

  init(_ installation: Installation) throws(Failure) {
    var texts: [Name: String] = [:]
    for name in Name.allCases {
      texts[name] = try installation.text(of: "sql/import/returns/\(name.rawValue).sql")
    }
    self.texts = texts
  }

  subscript(name: Name) -> String { texts[name, default: ""] }
}
