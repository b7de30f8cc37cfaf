/// All reports of an installation: the folders below `reports/`.
public struct ReportLibrary: Sendable {
  /// The reports, by slug.
  public let reports: [ReportDefinition]

  /// Reads every folder below `folder`, but for `i18n`, which holds translations.
  public static func load(folder: String) throws(DefinitionError) -> ReportLibrary {
    ReportLibrary(
      reports: try slugs(in: folder).map { slug throws(DefinitionError) in
        try ReportDefinition.load(folder: "\(folder)/\(slug)")
      })
  }

  /// Reads one report below `folder`; what is wrong with another does not matter to it.
  ///
  /// - Throws: `UnknownReport`, `DefinitionError`.
  public static func load(_ slug: String, folder: String) throws -> ReportDefinition {
    let known = try slugs(in: folder)
    guard known.contains(slug) else { throw UnknownReport(slug: slug, known: known) }
    return try ReportDefinition.load(folder: "\(folder)/\(slug)")
  }

  /// The report of this slug.
  public func find(_ slug: String) throws(UnknownReport) -> ReportDefinition {
    guard let report = reports.first(where: { $0.slug == slug }) else {
      throw UnknownReport(slug: slug, known: reports.map(\.slug))
    }
    return report
  }

  private static func slugs(in folder: String) throws(DefinitionError) -> [String] {
    do {
      return try FileSystem.names(in: folder).filter {
        $0 != "i18n" && !$0.hasPrefix(".") && FileSystem.isFolder(folder + "/" + $0)
      }
    } catch {
      throw DefinitionError(file: folder, line: nil, problem: error.description)
    }
  }
}

/// No report has this slug.
public struct UnknownReport: Error, Hashable, CustomStringConvertible {
  /// What was asked for.
  public let slug: String
  /// The slugs there are, sorted.
  public let known: [String]

  /// Names the nearest slug, if one is near, and all there are.
  public var description: String {
    let nearest = known.min { distance(to: $0) < distance(to: $1) }
    // Two slips of the finger are as much as still looks like the same word.
    if let nearest, distance(to: nearest) <= 2 {
      return
        "no report is called \"\(slug)\"; did you mean \(nearest)? There are: \(known.joined(separator: ", "))"
    }
    let list = known.isEmpty ? "none is installed" : "there are: \(known.joined(separator: ", "))"
    return "no report is called \"\(slug)\"; \(list)"
  }

  /// Levenshtein's distance: how many letters to insert, delete or replace.
  private func distance(to other: String) -> Int {
    var row = Array(0...other.count)
    for (line, letter) in slug.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for (column, otherLetter) in other.enumerated() {
        let replaced = diagonal + (letter == otherLetter ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
      }
    }
    return row[other.count]
  }
}
