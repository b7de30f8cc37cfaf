import Agenda
import Foundation
import Postgres
import Reporting
import TestSupport
import Testing

@testable import Liaison

/// Every report folder brings `example/fixture.sql`, run by psql over an empty schema, and what has to come of it.
///
/// The fixture's first line names a day of each period to show: `-- period: 2017-08-30, 2017-06-07`.
@Suite struct `Report examples` {
  static let folder = "\(Checkout.root)/reports"
  static let slugs = (try? ReportLibrary.load(folder: folder).reports.map(\.slug)) ?? []

  @Test func `there are reports, each readable`() throws {
    #expect(try !ReportLibrary.load(folder: Self.folder).reports.isEmpty)
  }

  @Test(arguments: slugs) func `the example gives its files`(slug: String) async throws {
    for file in try await ReportExample("\(Self.folder)/\(slug)").rendered().flatMap(\.forPeople) {
      try expectGolden(
        String(decoding: file.bytes, as: UTF8.self), at: "\(Self.folder)/\(slug)/example/\(file.name)")
    }
  }

  @Test(arguments: slugs) func `the judges find the example's edition in order`(slug: String) async throws {
    let output = "/tmp/liaison-judged-\(UUID().uuidString.prefix(8))"
    defer { try? FileManager.default.removeItem(atPath: output) }
    var path = ""
    for rendered in try await ReportExample("\(Self.folder)/\(slug)").rendered() {
      let folder = try EditionFolder.prepare(rendered, in: output)
      path = folder.path
      _ = try folder.commit()
      #expect(try Judge.complaints(about: path) == [])
    }
    // They are awake: a last line that is cut short.
    let csv = try #require(
      FileManager.default.contentsOfDirectory(atPath: path).first { $0.hasSuffix(".csv") })
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: "\(path)/\(csv)")
    let file = try FileHandle(forWritingTo: URL(filePath: "\(path)/\(csv)"))
    try file.seekToEnd()
    try file.write(contentsOf: Data("cut,off".utf8))
    try file.close()
    let judges = ["frictionless", "csvclean"].compactMap { Judge.find($0) }
    #expect(try Judge.complaints(about: path).count == 1 + judges.count)
  }

  @Test(arguments: slugs) func `queries and descriptor agree with the schema`(slug: String) async throws {
    let database = Database(ConnectionOptions(try TestDatabase.make().conninfo))
    let report = try ReportDefinition.load(folder: "\(Self.folder)/\(slug)")
    #expect(try await ReportCheck(report).problems(on: database) == [])
    await database.close()
  }

  @Test(arguments: slugs) func `psql runs the queries as they stand`(slug: String) throws {
    let database = try TestDatabase.make()
    let report = try ReportDefinition.load(folder: "\(Self.folder)/\(slug)")
    for dataset in report.datasets {
      let done = try database.server.psql(
        [
          "-v", "period_start=2017-08-27", "-v", "period_end=2017-09-02", "-f",
          "\(Self.folder)/\(slug)/\(dataset.query.file)",
        ], database: database.name)
      #expect(done.status == 0, "\(dataset.query.file): \(done.errors)")
    }
  }
}
