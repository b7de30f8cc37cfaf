import Agenda
import Foundation
import Postgres
import Reporting
import TestSupport
import Testing

@testable import Liaison

/// A crash between any two steps of a run is put right by the next run.
@Suite struct `Report repair tests` {
  /// The state after a crash between record and commit: the register knows the edition, no folder does.
  private func recordOnly(_ fixture: ReportFixture) async throws -> RenderedEdition {
    let report = try fixture.library.find("returns-weekly")
    let moment = try await fixture.database.noteMoment()
    let datasets = try await report.datasets(for: fixture.period, asOf: moment, on: fixture.database)
    let edition = Edition(
      of: report, period: fixture.period, number: 1, isCorrection: false, asOf: moment,
      dataSHA256: try DataDigest.sha256(of: datasets))
    let rendered = try RenderedEdition(report, edition, datasets)
    #expect(try await fixture.database.record(rendered, output: fixture.output, for: nil) != nil)
    return rendered
  }

  private func bytes(_ rendered: RenderedEdition) -> [String: Data] {
    Dictionary(uniqueKeysWithValues: rendered.files.map { ($0.name, Data($0.bytes)) })
  }

  @Test func `a crash before the folder had its name`() async throws {
    let fixture = try ReportFixture()
    let recorded = try await recordOnly(fixture)
    #expect(try fixture.editions() == ["1|rendering|f"])
    let made = try await fixture.make()
    #expect(made.isNew)
    #expect(made.edition.asOf == recorded.edition.asOf)
    #expect(try Scratch.content(made.folder) == bytes(recorded))
    #expect(try fixture.editions() == ["1|published|f"])
  }

  @Test func `a crash before the folder had its name, and a figure changed since`() async throws {
    let fixture = try ReportFixture()
    let recorded = try await recordOnly(fixture)
    try fixture.correctFigures()
    let made = try await fixture.make()
    #expect(made.edition.number == 2 && made.edition.isCorrection)
    // The first is made again from its own moment, so that no number is missing.
    #expect(try Scratch.content("\(fixture.output)/\(recorded.edition.name)") == bytes(recorded))
    #expect(try fixture.editions() == ["1|published|f", "2|published|t"])
  }

  @Test func `a crash before the row said published`() async throws {
    let fixture = try ReportFixture()
    let first = try await fixture.make()
    let before = try Scratch.content(fixture.output)
    try fixture.server.psql("update ops.edition set status = 'rendering', published_at = null")
    let second = try await fixture.make()
    #expect(!second.isNew && second.folder == first.folder)
    #expect(try Scratch.content(fixture.output) == before)
    #expect(try fixture.editions() == ["1|published|f"])
    #expect(
      try fixture.server.psql("select output, published_at is not null from ops.edition")
        == "\(fixture.output)|t\n")
  }

  @Test func `a crash before the row said published, and a figure changed since`() async throws {
    let fixture = try ReportFixture()
    let first = try await fixture.make()
    let before = try Scratch.content(first.folder)
    try fixture.server.psql("update ops.edition set status = 'rendering', published_at = null")
    try fixture.correctFigures()
    #expect(try await fixture.make().edition.number == 2)
    #expect(try Scratch.content(first.folder) == before)
    #expect(try fixture.editions() == ["1|published|f", "2|published|t"])
  }

  @Test func `a crash before latest was moved`() async throws {
    let fixture = try ReportFixture()
    _ = try await fixture.make()
    try FileManager.default.removeItem(atPath: "\(fixture.output)/latest")
    let again = try await fixture.make()
    let latest = try FileManager.default.destinationOfSymbolicLink(
      atPath: "\(fixture.output)/latest/returns-weekly")
    #expect(latest == "../\(again.edition.name)")
  }

  @Test func `an edition whose folder was lost is made again, byte for byte`() async throws {
    let fixture = try ReportFixture()
    let first = try await fixture.make()
    let before = try Scratch.content(first.folder)
    try FileManager.default.removeItem(atPath: fixture.output)
    let second = try await fixture.make()
    #expect(second.isNew && second.edition.number == 1)
    #expect(try Scratch.content(second.folder) == before)
  }

  @Test func `a hidden folder that a killed run left is cleared away`() async throws {
    let fixture = try ReportFixture()
    let leftover = "\(fixture.output)/.tmp-killed"
    try FileManager.default.createDirectory(atPath: leftover, withIntermediateDirectories: true)
    try Data("half".utf8).write(to: URL(filePath: "\(leftover)/half.csv"))
    let made = try await fixture.make()
    #expect(
      Set(try FileManager.default.contentsOfDirectory(atPath: fixture.output)) == [
        made.edition.name, "latest",
      ])
  }

  @Test func `a server killed in the middle leaves nothing to be seen, and the next run repairs it`()
    async throws
  {
    let server = try TestServer()
    let name = try server.createDatabase()
    let installed = try server.psql(
      [
        "-q", "-f", "\(Checkout.root)/sql/install.sql", "-f",
        "\(Checkout.root)/reports/returns-weekly/example/fixture.sql",
      ],
      database: name)
    try #require(installed.status == 0, "\(installed.errors)")
    let scratch = try Scratch("reports")
    let library = try ReportLibrary.load(folder: "\(Checkout.root)/reports")
    let period = try PeriodChoice("2017-08-30").resolved(
      cadence: .weekly, today: try #require(.init("2017-09-03")))
    let run = ReportRun(of: try library.find("returns-weekly"), period: period, output: scratch.path)
    // Holds the run at its record, after its hidden folder is written.
    let other = try await Connection.open(ConnectionOptions(server.conninfo(database: name)))
    try await other.run { try $0.script("begin; lock table ops.edition_file in access exclusive mode") }
    let conninfo = server.conninfo(database: name)
    let attempt = Task { try await run.make(on: Database(ConnectionOptions(conninfo))) }
    try await waitUntil("the run waits") {
      try server.psql(
        ["-Atc", "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"], database: name
      ).output == "1\n"
    }
    try server.kill()
    await #expect(throws: PostgresError.self) { try await attempt.value }
    await other.close()
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == [])
    try server.start()
    let made = try await run.make(on: Database(ConnectionOptions(conninfo)))
    #expect(made.isNew && made.edition.number == 1)
  }
}
