import Foundation
import Postgres
import Synchronization
import TestSupport
import Testing

@testable import Liaison

final class LastProgress: Sendable {
  private let last = Mutex<ImportProgress?>(nil)
  var value: ImportProgress? { last.withLock { $0 } }
  func keep(_ progress: ImportProgress) { last.withLock { $0 = progress } }
}

@Suite struct SimultaneousImportTests {
  @Test func `of two imports of one round, one waits for the other, and the result is one of them whole`()
    async throws
  {
    let fixture = try ImportFixture()
    var other = MasterList()
    for number in 51...150 { other.add(number, families: 20) }
    let first = try fixture.write(MasterList.sound(100).csv.utf8, name: "first.csv")
    let second = try fixture.write(other.csv.utf8, name: "second.csv")
    async let one = fixture.importing(first)
    async let two = fixture.importing(second)
    let reports = try await [one.report, two.report]
    #expect(reports.map(\.version).sorted() == [1, 2])
    let last = reports[0].version == 2 ? "first.csv" : "second.csv"
    let figures = try fixture.lines("select count(*), sum(families) from liaison.population_figure")
    #expect(figures == [last == "first.csv" ? "100|1000" : "100|2000"])
    #expect(try fixture.lines("select count(*) from liaison.round") == ["1"])
    #expect(try fixture.lines("select count(*) from liaison.location") == ["150"])
  }

  @Test func `an import waits for the one before it, and does not look at the tables until then`()
    async throws
  {
    let fixture = try ImportFixture()
    let path = try fixture.write(MasterList.sound(3).csv.utf8)
    let other = try await Connection.open(ConnectionOptions(fixture.server.conninfo))
    try await other.run { connection throws(PostgresError) in
      try connection.script("begin; select from liaison.source where code = 'dtm' for no key update")
    }
    async let outcome = fixture.importing(path)
    try await waitUntil {
      try fixture.lines(
        "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()"
      ) == ["1"]
    }
    #expect(try fixture.lines("select count(*) from liaison.round") == ["0"])
    try await other.run { connection throws(PostgresError) in try connection.script("rollback") }
    #expect(try await outcome.report.newFigures == 3)
    await other.close()
  }

  @Test(arguments: ["source", "population_figure"])
  func `a server process killed in the middle leaves nothing behind`(lockedTable: String) async throws {
    let fixture = try ImportFixture()
    let path = try fixture.write(MasterList.sound(3).csv.utf8)
    let before = try fixture.state()
    // Stops the import at a known point: before the merge, or within it.
    let other = try await Connection.open(ConnectionOptions(fixture.server.conninfo))
    try await other.run { connection throws(PostgresError) in
      try connection.script("begin; lock table liaison.\(lockedTable) in access exclusive mode")
    }
    let attempt = Task { try await fixture.importing(path) }
    let waiting = "from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()"
    try await waitUntil { try fixture.lines("select count(*) \(waiting)") == ["1"] }
    _ = try fixture.lines("select pg_terminate_backend(pid) \(waiting)")
    await #expect(throws: PostgresError.self) { try await attempt.value }
    try await other.run { connection throws(PostgresError) in try connection.script("rollback") }
    await other.close()
    #expect(try fixture.state() == before)
    #expect(try fixture.lines("select count(*) from ops.import") == ["0"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: fixture.folder) == ["list.csv"])
    // And the pool has a sound connection for the next attempt.
    #expect(try await fixture.importing(path).report.newFigures == 3)
  }

  @Test func `a statement that fails while merging takes back everything`() async throws {
    let fixture = try ImportFixture()
    try fixture.server.psql(
      "alter table liaison.population_figure_returnees add constraint test_no_thirteen check (families <> 13)"
    )
    var list = MasterList.sound(3)
    list.add(4, families: 13)
    let before = try fixture.state()
    await #expect(throws: PostgresError.self) { try await fixture.importing(list) }
    #expect(try fixture.state() == before)
    #expect(try fixture.lines("select count(*) from ops.import") == ["0"])
  }

  private func waitUntil(_ condition: () throws -> Bool) async throws {
    let deadline = ContinuousClock.now + .seconds(60)
    while try !condition() {
      guard ContinuousClock.now < deadline else { throw Failure("the awaited state did not come") }
      await Task.yield()
    }
  }
}
