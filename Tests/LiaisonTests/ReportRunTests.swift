import Agenda
import Foundation
import Postgres
import Reporting
import TestSupport
import Testing

@testable import Liaison

/// The promise of an edition: the same data gives the same bytes, other data the next number, and nothing is half there.
@Suite struct `Report run tests` {
  static let slugs = (try? ReportLibrary.load(folder: "\(Checkout.root)/reports").reports.map(\.slug)) ?? []

  @Test(arguments: slugs) func `the same run twice is one edition, unchanged`(slug: String) async throws {
    let fixture = try ReportFixture()
    let first = try await fixture.make(slug)
    #expect(first.isNew)
    #expect(first.edition.number == 1 && !first.edition.isCorrection)
    let before = try Scratch.content(fixture.output)
    let second = try await fixture.make(slug)
    #expect(!second.isNew)
    #expect(second.folder == first.folder)
    #expect(try Scratch.content(fixture.output) == before)
    #expect(try fixture.editions(slug) == ["1|published|f"])
    try fixture.expectRegistered(second)
    #expect(before["latest/\(slug)"] == Data("-> ../\(first.edition.name)".utf8))
  }

  @Test func `into another folder it has the same bytes`() async throws {
    let fixture = try ReportFixture()
    let first = try await fixture.make()
    let second = try await fixture.make(to: "\(fixture.scratch.path)/a mirror/of it")
    #expect(second.isNew)
    #expect(second.folder == "\(fixture.scratch.path)/a mirror/of it/\(first.edition.name)")
    #expect(try Scratch.content(second.folder) == Scratch.content(first.folder))
    #expect(try fixture.editions() == ["1|published|f"])
  }

  @Test func `a corrected figure gives the next edition, marked, and leaves the first as it was`()
    async throws
  {
    let fixture = try ReportFixture()
    let first = try await fixture.make()
    let before = try Scratch.content(first.folder)
    try fixture.correctFigures()
    let second = try await fixture.make()
    #expect(second.isNew)
    #expect(second.edition.number == 2 && second.edition.isCorrection)
    #expect(second.folder.hasSuffix("_e2"))
    #expect(try Scratch.content(first.folder) == before)
    #expect(try fixture.editions() == ["1|published|f", "2|published|t"])
    try fixture.expectRegistered(second)
    let latest = try FileManager.default.destinationOfSymbolicLink(
      atPath: "\(fixture.output)/latest/returns-weekly")
    #expect(latest == "../\(second.edition.name)")
    // And the corrected one is again stable.
    #expect(try await !fixture.make().isNew)
  }

  @Test func `a figure changed and changed back is no news`() async throws {
    let fixture = try ReportFixture()
    _ = try await fixture.make()
    try fixture.correctFigures()
    try fixture.server.psql(
      "update liaison.population_figure f set families = families - 1, individuals = individuals - 6 from liaison.round r where r.id = f.round_id and r.number = 78"
    )
    #expect(try await !fixture.make().isNew)
    #expect(try fixture.editions() == ["1|published|f"])
  }

  /// The weekly page has headlines on returns, and no dataset of them.
  @Test func `a change that shows in the text alone gives the next edition too`() async throws {
    let fixture = try ReportFixture()
    let first = try await fixture.make("coordination-weekly")
    try fixture.correctFigures()
    let second = try await fixture.make("coordination-weekly")
    #expect(second.edition.number == 2)
    #expect(second.edition.dataSHA256 == first.edition.dataSHA256)
    #expect(second.text != first.text)
    // A figure that somebody may have read changed, if only in a sentence.
    #expect(try fixture.editions("coordination-weekly") == ["1|published|f", "2|published|t"])
  }

  @Test func `an edition of a week that is not over is continued, not corrected`() async throws {
    let fixture = try ReportFixture()
    let today = try await fixture.database.today()
    let period = Period.containing(today, cadence: .weekly)
    let run = ReportRun(
      of: try fixture.library.find("returns-weekly"), period: period, output: fixture.output)
    _ = try await run.make(on: fixture.database)
    try fixture.correctFigures()
    let second = try await run.make(on: fixture.database)
    #expect(second.edition.number == 2 && !second.edition.isCorrection)
  }

  @Test func `an edition of another period counts for itself`() async throws {
    let fixture = try ReportFixture()
    _ = try await fixture.make()
    let week = try PeriodChoice("2017-08-23").resolved(
      cadence: .weekly, today: try await fixture.database.today())
    let other = try await ReportRun(
      of: fixture.library.find("returns-weekly"), period: week, output: fixture.output
    )
    .make(on: fixture.database)
    #expect(other.edition.number == 1 && other.isNew)
    // A backfill is no news.
    let latest = try FileManager.default.destinationOfSymbolicLink(
      atPath: "\(fixture.output)/latest/returns-weekly")
    #expect(latest == "../returns-weekly_2017-08-27_2017-09-02_e1")
  }

  @Test func `an output folder that can't be made leaves no trace`() async throws {
    let fixture = try ReportFixture()
    let file = "\(fixture.scratch.path)/file"
    try Data().write(to: URL(filePath: file))
    let nowhere = "\(fixture.scratch.path)/nowhere"
    try FileManager.default.createSymbolicLink(atPath: nowhere, withDestinationPath: "/does/not/exist")
    for output in ["/proc/editions", "\(file)/editions", file, nowhere] {
      let error = await #expect(throws: PublishError.self) { try await fixture.make(to: output) }
      #expect(error?.description.hasPrefix("the edition was not published: cannot ") == true, "\(output)")
      #expect(error?.description.contains("\"\(output)") == true, "\(String(describing: error))")
    }
    #expect(try fixture.editions() == [])
    // The same holds for the figures that follow: they are a first edition, not a correction of nothing.
    try fixture.correctFigures()
    #expect(try await fixture.make().edition.isCorrection == false)
  }

  @Test func `two runs at once of one report make one edition`() async throws {
    let fixture = try ReportFixture()
    for round in 1...5 {
      let made = try await withThrowingTaskGroup(of: PublishedEdition.self) { group in
        for _ in 1...4 { group.addTask { try await fixture.make() } }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(Set(made.map(\.folder)).count == 1)
      #expect(Set(made.map(\.text)).count == 1)
      #expect(made.count { $0.isNew } == 1)
      #expect(try fixture.editions().count == round)
      try fixture.expectRegistered(made[0])
      try fixture.correctFigures()
    }
  }

  @Test func `two runs at once that see other figures make two editions`() async throws {
    let fixture = try ReportFixture()
    for _ in 1...5 {
      async let first = fixture.make()
      try fixture.correctFigures()
      async let second = fixture.make()
      let editions = try await [first.edition.number, second.edition.number]
      let last = try await fixture.make()
      #expect(last.edition.number == editions.max())
      try fixture.expectRegistered(last)
      try fixture.correctFigures()
    }
    #expect(try fixture.editions().allSatisfy { $0.contains("|published|") })
  }

  @Test func `a folder of the same name with other bytes is never overwritten`() async throws {
    let fixture = try ReportFixture()
    let name = "returns-weekly_2017-08-27_2017-09-02_e1"
    try FileManager.default.createDirectory(
      atPath: "\(fixture.output)/\(name)", withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: URL(filePath: "\(fixture.output)/\(name)/SHA256SUMS"))
    let error = await #expect(throws: PublishError.self) { try await fixture.make() }
    #expect(error?.description.contains("a published edition is never overwritten") == true)
    #expect(FileManager.default.contents(atPath: "\(fixture.output)/\(name)/SHA256SUMS") == Data("mine".utf8))
    // Moved away, the next run publishes what was recorded.
    try FileManager.default.moveItem(
      atPath: "\(fixture.output)/\(name)", toPath: "\(fixture.scratch.path)/away")
    let made = try await fixture.make()
    #expect(made.edition.number == 1 && made.isNew)
    try fixture.expectRegistered(made)
  }
}

extension `Report run tests` {
  @Test func `a report over an empty database can be made`() async throws {
    let database = Database(ConnectionOptions(try TestDatabase.make().conninfo))
    let scratch = try Scratch("reports")
    let library = try ReportLibrary.load(folder: "\(Checkout.root)/reports")
    for report in library.reports {
      let period = PeriodChoice.last.resolved(cadence: report.cadence, today: try await database.today())
      let made = try await ReportRun(of: report, period: period, output: scratch.path).make(on: database)
      #expect(made.isNew)
    }
  }
}
