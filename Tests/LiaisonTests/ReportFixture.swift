import Agenda
import Foundation
import Postgres
import Reporting
import TestSupport
import Testing

@testable import Liaison

/// A database with invented figures, the shipped reports, and folders for their editions.
struct ReportFixture {
  let server: TestDatabase
  let database: Database
  let scratch: Scratch
  let library: ReportLibrary
  /// The week in which round 78 came.
  let period: Period = Self.period(.weekly)

  /// That week, or the day of the meeting after it.
  func period(of report: ReportDefinition) -> Period { Self.period(report.cadence) }

  private static func period(_ cadence: Cadence) -> Period {
    let day = cadence == .beforeMeeting ? "2017-09-05" : "2017-08-30"
    return .containing(CivilDate(day) ?? .distantDay, cadence: cadence)
  }

  init() throws {
    server = try TestDatabase.make()
    database = Database(ConnectionOptions(server.conninfo))
    scratch = try Scratch("reports")
    library = try ReportLibrary.load(folder: "\(Checkout.root)/reports")
    try server.psql("\\i '\(Checkout.root)/reports/coordination-weekly/example/fixture.sql'")
  }

  var output: String { "\(scratch.path)/editions" }

  func run(_ slug: String = "returns-weekly", to output: String? = nil) throws -> ReportRun {
    let report = try library.find(slug)
    return ReportRun(of: report, period: period(of: report), output: output ?? self.output)
  }

  func make(_ slug: String = "returns-weekly", to output: String? = nil) async throws -> PublishedEdition {
    try await run(slug, to: output).make(on: database)
  }

  /// Number, status, whether it is a correction, of each edition.
  func editions(_ slug: String = "returns-weekly") throws -> [String] {
    try server.psql(
      "select number, status, is_correction from ops.edition where report = '\(slug)' order by number"
    ).split(separator: "\n").map(String.init)
  }

  /// What the register says of an edition's files is what lies in the folder.
  func expectRegistered(_ edition: PublishedEdition, sourceLocation: SourceLocation = #_sourceLocation) throws
  {
    let rows = try server.psql(
      """
      select f.name, f.bytes, f.sha256 from ops.edition_file f join ops.edition e on e.id = f.edition_id
       where e.report = '\(edition.edition.report)' and e.number = \(edition.edition.number) order by f.name collate "C"
      """)
    let files = try Scratch.content(edition.folder).sorted {
      Array($0.key.utf8).lexicographicallyPrecedes(Array($1.key.utf8))
    }
    let found = files.map { "\($0.key)|\($0.value.count)|\(SHA256.hexDigest(of: Array($0.value)))\n" }
      .joined()
    #expect(rows == found, sourceLocation: sourceLocation)
  }

  /// One more family at every place of a round: a figure corrected.
  func correctFigures(round: Int = 78) throws {
    try server.psql(
      """
      update liaison.population_figure f set families = families + 1, individuals = individuals + 6
        from liaison.round r where r.id = f.round_id and r.number = \(round)
      """)
  }
}

extension CivilDate {
  fileprivate static let distantDay = CivilDate(dayNumber: 0)
}
