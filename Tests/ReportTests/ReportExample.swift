import Agenda
import Foundation
import Postgres
import Reporting
import TestSupport
import Testing

@testable import Liaison

/// What a report folder's `example/fixture.sql` gives.
///
/// The fixture's first line names a day of each period to show: `-- period: 2017-08-30, 2017-06-07`.
struct ReportExample {
  private let folder: String

  /// - Parameter folder: that of the report.
  init(_ folder: String) {
    self.folder = folder
  }

  func rendered() async throws -> [RenderedEdition] {
    let report = try ReportDefinition.load(folder: folder)
    let (periods, database) = try load("\(folder)/example/fixture.sql", for: report)
    let moment = try await database.noteMoment()
    var examples: [RenderedEdition] = []
    for period in periods {
      let datasets = try await report.datasets(for: period, asOf: moment, on: database)
      // The label is the example's own: the moment of a test run would change the bytes every time.
      let edition = Edition(
        of: report, period: period, number: 1, isCorrection: false, asOf: "\(period.end)T23:59:59+03:00",
        dataSHA256: try DataDigest.sha256(of: datasets))
      examples.append(try RenderedEdition(report, edition, datasets))
    }
    await database.close()
    return examples
  }

  private func load(_ fixture: String, for report: ReportDefinition) throws -> ([Period], Database) {
    let database = try TestDatabase.make()
    let done = try database.server.psql(["-q", "-f", fixture], database: database.name)
    try #require(done.status == 0, "\(fixture): \(done.errors)")
    let firstLine = try String(contentsOfFile: fixture, encoding: .utf8).prefix { $0 != "\n" }
    let text = try #require(
      firstLine.hasPrefix("-- period: ") ? String(firstLine.dropFirst("-- period: ".count)) : nil,
      "\(fixture) begins with -- period: and a day of each period")
    let periods = try text.split(separator: ", ").map { day in
      let choice = try PeriodChoice(String(day))
      if case .last = choice {
        throw TestServer.Failure(
          description: "\(fixture) names no day: 'last' would mean another one tomorrow")
      }
      return choice.resolved(cadence: report.cadence, today: try #require(CivilDate("2017-01-01")))
    }
    return (periods, Database(ConnectionOptions(database.conninfo)))
  }
}

extension RenderedEdition {
  /// The texts and the CSV files.
  var forPeople: [EditionFile] { files.filter { $0.name.hasSuffix(".csv") || $0.name.hasSuffix(".txt") } }
}
