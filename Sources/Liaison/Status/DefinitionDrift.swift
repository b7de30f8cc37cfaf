import Postgres
import Reporting

/// How the report definitions of this installation stand to the schedules and to what was published by them.
struct DefinitionDrift: Sendable {
  /// What keeps a schedule from being served.
  var problems: [String] = []
  /// What is good to know.
  var notes: [String] = []

  /// - Parameter folder: the one that holds the definitions.
  static func of(_ connection: isolated Connection, folder: String) throws -> DefinitionDrift {
    let library: ReportLibrary
    do {
      library = try ReportLibrary.load(folder: folder)
    } catch {
      return DefinitionDrift(problems: ["A report definition can't be read: \(error)"])
    }
    let scheduled = try connection.rows(
      "select schedule, report from api_v1.schedule where report is not null order by schedule",
      as: (String, String).self)
    let newest = try connection.rows(
      """
      select distinct on (report) report, ops.edition_name(e), definition_sha256
        from ops.edition e where status = 'published'
       order by report, published_at desc, id
      """, as: (String, String, String).self)
    var drift = DefinitionDrift()
    let known = Set(library.reports.map(\.slug))
    for (schedule, report) in scheduled where !known.contains(report) {
      drift.problems.append(
        "The schedule \(schedule) makes the report \(report), which has no definition here.")
    }
    for report in library.reports {
      if let last = newest.first(where: { $0.0 == report.slug }), last.2 != report.sha256 {
        drift.notes.append("The definition of \(report.slug) has changed since its last edition, \(last.1).")
      }
      if !scheduled.contains(where: { $0.1 == report.slug }) {
        drift.notes.append("No schedule makes the report \(report.slug).")
      }
    }
    return drift
  }
}
