import Agenda
import Foundation
import TestSupport
import Testing

@testable import Reporting

@Suite struct EditionFolderTests {
  private let scratch: ScratchFolder
  private let output: String

  init() throws {
    scratch = try ScratchFolder()
    output = scratch.path + "/reports/of a year"
  }

  private func publish(_ fixture: Fixture) throws -> EditionFolder.Publication {
    try EditionFolder.prepare(fixture.rendered(), in: output).commit()
  }

  private func latest() throws -> String {
    try scratch.run("readlink '\(output)'/latest/returns-weekly").output.split(separator: "\n").joined()
  }

  @Test func `an edition appears whole, read-only and under latest`() throws {
    #expect(try publish(Fixture.returns()) == .published)
    let names = try FileSystem.names(in: output + "/returns-weekly_2017-08-27_2017-09-02_e1")
    #expect(
      names == [
        "SHA256SUMS", "datapackage.json", "returns-weekly_2017-08-27_2017-09-02_e1.en.txt",
        "returns_adm1_2017-08-27_2017-09-02_e1.csv", "returns_adm2_2017-08-27_2017-09-02_e1.csv",
      ])
    #expect(try latest() == "../returns-weekly_2017-08-27_2017-09-02_e1")
    let modes = try scratch.run("stat -c %a '\(output)'/latest/returns-weekly/* | sort -u")
    #expect(modes.output == "440\n")
    #expect(
      try scratch.run("ls -A '\(output)'").output == "latest\nreturns-weekly_2017-08-27_2017-09-02_e1\n")
  }

  @Test func `the text file has CRLF line ends`() throws {
    let rendered = try Fixture.returns().rendered()
    let file = try #require(rendered.files.first { $0.name.hasSuffix(".en.txt") })
    #expect(String(decoding: file.bytes, as: UTF8.self) == rendered.text.replacing("\n", with: "\r\n"))
  }

  @Test func `publishing the same bytes again is no error, other bytes are one`() throws {
    #expect(try publish(Fixture.returns()) == .published)
    #expect(try publish(Fixture.returns()) == .alreadyPublished)
    let changed = try Fixture.returns().changing("returns_adm1", row: 0, "coverage_note", to: "late")
    let error = #expect(throws: PublishError.self) { try publish(changed) }
    #expect(error?.description.contains("exists with another content of returns_adm1_2017-08-27") == true)
    #expect(try scratch.run("ls -A '\(output)' | grep -c tmp").output == "0\n")
  }

  @Test func `of many publishers at once one publishes, and the others find it done`() async throws {
    let (rendered, output) = (try Fixture.returns().rendered(), output)
    let publications = try await withThrowingTaskGroup(of: EditionFolder.Publication.self) { group in
      for _ in 0..<16 {
        group.addTask { try EditionFolder.prepare(rendered, in: output).commit() }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(publications.count { $0 == .published } == 1)
    #expect(publications.count { $0 == .alreadyPublished } == 15)
    #expect(try FileSystem.names(in: output) == ["latest", "returns-weekly_2017-08-27_2017-09-02_e1"])
  }

  @Test func `latest moves forward only`() throws {
    _ = try publish(Fixture("returns-weekly", period: "2017-08-30", number: 2))
    _ = try publish(Fixture("returns-weekly", period: "2017-08-30", number: 1))
    #expect(try latest() == "../returns-weekly_2017-08-27_2017-09-02_e2")
    _ = try publish(Fixture("returns-weekly", period: "2017-07-30", number: 9))
    #expect(try latest() == "../returns-weekly_2017-08-27_2017-09-02_e2")
    _ = try publish(Fixture("returns-weekly", period: "2017-08-30", number: 10))
    #expect(try latest() == "../returns-weekly_2017-08-27_2017-09-02_e10")
    _ = try publish(Fixture("returns-weekly", period: "2017-09-03", number: 1))
    #expect(try latest() == "../returns-weekly_2017-09-03_2017-09-09_e1")
  }

  @Test func `latest follows whole periods only`() throws {
    _ = try publish(Fixture("returns-weekly", period: "2017-09-03..2017-09-30"))
    #expect(!FileManager.default.fileExists(atPath: "\(output)/latest/returns-weekly"))
    _ = try publish(Fixture("returns-weekly", period: "2017-08-30"))
    _ = try publish(Fixture("returns-weekly", period: "2017-08-27..2017-09-03"))
    #expect(try latest() == "../returns-weekly_2017-08-27_2017-09-02_e1")
    // The days of a whole week, spelled out, are that week.
    _ = try publish(Fixture("returns-weekly", period: "2017-09-03..2017-09-09"))
    #expect(try latest() == "../returns-weekly_2017-09-03_2017-09-09_e1")
    // As an older program may have left it.
    _ = try scratch.run(
      "ln -sfn ../returns-weekly_2017-09-03_2017-09-30_e1 '\(output)'/latest/returns-weekly")
    _ = try publish(Fixture("returns-weekly", period: "2017-09-10"))
    #expect(try latest() == "../returns-weekly_2017-09-10_2017-09-16_e1")
  }

  @Test func `an edition that is not committed leaves nothing behind`() throws {
    do {
      let folder = try EditionFolder.prepare(Fixture.returns().rendered(), in: output)
      #expect(folder.path == output + "/returns-weekly_2017-08-27_2017-09-02_e1")
      #expect(try scratch.run("ls -A '\(output)' | wc -l").output == "1\n")
    }
    #expect(try FileSystem.names(in: output) == [])
  }

  @Test func `what a dead process left is cleared away, what a living one holds is not`() throws {
    _ = try scratch.run("mkdir -p '\(output)/.tmp-dead' && touch '\(output)/.tmp-dead/half.csv'")
    let living = try TemporaryFolder(in: output)
    #expect(try publish(Fixture.returns()) == .published)
    let left = try FileSystem.names(in: output).filter { $0.hasPrefix(".tmp-") }
    #expect(left.map { output + "/" + $0 } == [living.path])
  }

  @Test(arguments: [
    (
      "national", "individuals", "1781101",
      "national.individuals = 1781101, but the rows of returns_adm1.individuals"
    ),
    ("national", "families", "296849", "national.families = 296849, but the rows of returns_adm1.families"),
    (
      "returns_adm2", "individuals", "1",
      "national.individuals = 1781100, but the rows of returns_adm2.individuals"
    ),
  ])
  func `a total that its rows do not give is not published`(
    dataset: String, field: String, value: String, problem: String
  ) throws {
    let fixture = try Fixture.returns().changing(dataset, row: 0, field, to: value)
    let error = #expect(throws: PublishError.self) { try publish(fixture) }
    #expect(error?.description.contains(problem) == true, "\(error?.description ?? "")")
    #expect(try FileSystem.names(in: output) == [])
  }

  @Test func `a count that its rows do not give is not published`() throws {
    #expect(try publish(Fixture.coordination()) == .published)
    for (dataset, row, field, value, problem) in [
      (
        "ageing", 0, "total", "2",
        "the text says ageing.total = 4, but 3 rows of follow_ups have status blocked or open"
      ),
      (
        "follow_ups", 2, "side", "krg",
        "ageing.days_over_90 = 1, but 0 rows of follow_ups have side federal, status blocked"
      ),
    ] {
      let fixture = try Fixture.coordination().changing(dataset, row: row, field, to: value)
      let error = #expect(throws: PublishError.self) { try publish(fixture) }
      #expect(error?.description.contains(problem) == true, "\(error?.description ?? "")")
    }
  }

  @Test func `latest leads to a day of a report on meetings only where it has one`() throws {
    let (scratch, folder) = (try ScratchFolder(), "\(output)/latest/returns-weekly")
    _ = try scratch.run(
      "cp -r '\(Fixture.folder)/returns-weekly' . && sed -i 's/cadence: weekly/cadence: before-meeting/' returns-weekly/datapackage.yaml"
    )
    let definition = try ReportDefinition.load(folder: "\(scratch.path)/returns-weekly")
    func publish(_ day: String, isEmpty: Bool) throws -> String {
      let datasets = try Fixture.returns().datasets
      let edition = Edition(
        of: definition, period: .containing(try #require(CivilDate(day[...])), cadence: .beforeMeeting),
        number: 1,
        isCorrection: false, asOf: "\(day)T07:00:00+03:00", dataSHA256: try DataDigest.sha256(of: datasets))
      let rendered = try RenderedEdition(
        definition, edition,
        datasets.map { Dataset(definition: $0.definition, rows: isEmpty ? [] : $0.rows) })
      #expect(rendered.isEmpty == isEmpty)
      _ = try EditionFolder.prepare(rendered, in: output).commit()
      return try scratch.run("readlink '\(folder)'").output
    }
    let meeting = "../returns-weekly_2017-09-05_2017-09-05_e1\n"
    #expect(try publish("2017-09-04", isEmpty: true) == "")
    #expect(try publish("2017-09-05", isEmpty: false) == meeting)
    #expect(try publish("2017-09-06", isEmpty: true) == meeting)
  }

  @Test func `a CSV that lost or changed a row on its way to the disk is noticed`() throws {
    let rendered = try Fixture.returns().rendered()
    for damage in ["sed -i '$d'", "sed -i 's/,166610,/,166611,/'", "sed -i 's/,Anbar,/,/'", "truncate -s -9"]
    {
      let folder = try ScratchFolder()
      for file in rendered.files {
        try folder.write(String(decoding: file.bytes, as: UTF8.self), to: file.name)
      }
      try TotalsProof(rendered: rendered).check(folder: folder.path)
      #expect(try folder.run("\(damage) returns_adm1_*.csv").status == 0)
      #expect(throws: TotalsProof.Failure.self, "\(damage)") {
        try TotalsProof(rendered: rendered).check(folder: folder.path)
      }
    }
  }

  // Making a folder below /proc answers "no such file" however often it is tried.
  @Test(arguments: ["file/reports", "../../proc/nowhere/reports"])
  func `where nothing can be written the error names the folder`(output: String) throws {
    try scratch.write("", to: "file")
    let error = #expect(throws: PublishError.self) {
      _ = try EditionFolder.prepare(Fixture.returns().rendered(), in: "\(scratch.path)/\(output)").commit()
    }
    #expect(error?.description.contains("cannot make the folder") == true)
  }

  @Test func `the same report made twice has the same bytes`() throws {
    let (first, second) = (try Fixture.returns().rendered(), try Fixture.returns().rendered())
    #expect(first.files.map(\.sha256) == second.files.map(\.sha256))
    try expectGolden(
      String(decoding: #require(first.files.first { $0.name == "datapackage.json" }).bytes, as: UTF8.self),
      at: Fixture.golden("datapackage.json"))
  }
}
