import Reporting
import Synchronization

/// The report definitions of a worker that stays: read once, and anew when it is told to. So an edition is never made from a
/// folder that is being replaced under it.
final class ReportShelf: Sendable {
  private let folder: String
  private let reports = Mutex<[String: ReportDefinition]>([:])

  init(folder: String) {
    self.folder = folder
  }

  /// Reads all of them; what was read before stays where one can't be read.
  func reload() throws -> [String] {
    let library = try ReportLibrary.load(folder: folder)
    reports.withLock { $0 = Dictionary(uniqueKeysWithValues: library.reports.map { ($0.slug, $0) }) }
    return library.reports.map(\.slug)
  }

  /// A report, from its folder where it was not read yet: one that can't be read fails its own slots and no others.
  func report(_ slug: String) throws -> ReportDefinition {
    if let report = reports.withLock({ $0[slug] }) { return report }
    let report = try ReportLibrary.load(slug, folder: folder)
    reports.withLock { $0[slug] = report }
    return report
  }
}
