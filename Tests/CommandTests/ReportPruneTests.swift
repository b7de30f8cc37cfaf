import Foundation
import TestSupport
import Testing

/// `liaison report prune`: the folders of editions that a later one superseded.
@Suite struct `Report prune` {
  private let database: TestDatabase
  private let place: Sandbox
  private var output: String { "\(place.path)/editions" }

  /// Two editions of a week, the second published 400 days ago.
  init() throws {
    database = try TestDatabase.make()
    place = try Sandbox()
    let run = ["report", "run", "returns-weekly", "--period", "2017-08-30"]
    #expect(try liaison(run).status == 0)
    try database.psql("\\i '\(Checkout.root)/reports/returns-weekly/example/fixture.sql'")
    #expect(try liaison(run).status == 0)
    try database.psql("update ops.edition set published_at = published_at - interval '400 days'")
  }

  private func liaison(_ words: [String], output: String? = nil) throws -> Finished {
    try Tool.run(
      Program.path, words + ["--output", output ?? self.output, "--database", database.conninfo],
      environment: Program.environment)
  }

  private var folders: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: output).filter { $0.contains("_e") }.sorted()
    }
  }

  private let first = "returns-weekly_2017-08-27_2017-09-02_e1"
  private let second = "returns-weekly_2017-08-27_2017-09-02_e2"

  @Test func `lists what is older than the schedule says, and removes it when told to`() throws {
    let listed = try liaison(["report", "prune"])
    #expect(listed.status == 0, "\(listed.errors)")
    #expect(listed.output.contains(first))
    #expect(
      listed.output.hasSuffix(
        "\n1 edition, superseded longer ago than 365 days. Nothing is removed; --remove does that.\n"))
    #expect(try folders == [first, second], "nothing is removed unasked")
    let removed = try liaison(["report", "prune", "--remove"])
    #expect(removed.output.hasSuffix("\n1 edition removed from \(output).\n"))
    #expect(try folders == [second])
    #expect(
      try liaison(["report", "prune", "--remove"]).output
        == "No edition in \(output) was superseded longer ago than 365 days.\n")
    #expect(
      try database.psql("select number, pruned_at is not null from ops.edition order by 1") == "1|t\n2|f\n")
  }

  @Test func `the age can be said, and other folders are left alone`() throws {
    #expect(try liaison(["report", "prune", "--older-than", "401"]).output.hasPrefix("No edition in "))
    let csv = try liaison(["report", "prune", "--older-than", "399", "--format", "csv"]).output
    #expect(csv.contains("\r\n\(first),"))
    #expect(
      try liaison(["report", "prune"], output: "\(place.path)/others").output.hasPrefix("No edition in "))
  }

  @Test func `without a schedule that says the age it has to be said`() throws {
    try database.psql("delete from ops.schedule where duty = 'prune'")
    let done = try liaison(["report", "prune"])
    #expect(done.status == 1)
    #expect(done.errors.hasSuffix("say it with --older-than.\n"), "\(done.errors)")
  }
}
