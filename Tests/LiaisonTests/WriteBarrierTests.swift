import Agenda
import Foundation
import Postgres
import Reporting
import Synchronization
import TestSupport
import Testing

@testable import Liaison

/// What makes a past edition repeatable: its moment is taken while no writer is in flight.
@Suite struct `Write barrier tests` {
  /// Rows of all datasets of all reports, as one moment has them.
  struct Noted: Sendable {
    let moment: String
    let rows: [[[String?]]]
  }

  @Test func `editions made among writers can all be made again from their moments`() async throws {
    let fixture = try ReportFixture()
    let reports = fixture.library.reports
    let noted = try await withWriters(fixture) {
      var noted: [Noted] = []
      for _ in 1...30 {
        let moment = try await fixture.database.noteMoment()
        noted.append(Noted(moment: moment, rows: try await rows(of: reports, at: moment, fixture)))
      }
      return noted
    }
    #expect(Set(noted.map { "\($0.rows)" }).count > 15, "the writers did not write while editions were made")
    for edition in noted {
      #expect(
        try await rows(of: reports, at: edition.moment, fixture) == edition.rows, "as of \(edition.moment)")
    }
  }

  /// The same with published editions: what the register and the folders hold is what their moments give.
  @Test func `published editions can be made again from the register alone`() async throws {
    let fixture = try ReportFixture()
    try await withWriters(fixture) {
      for _ in 1...8 {
        for report in fixture.library.reports { _ = try await fixture.make(report.slug) }
      }
    }
    for report in fixture.library.reports {
      let numbers = try fixture.editions(report.slug)
      #expect(numbers.count >= 3, "\(report.slug): \(numbers)")
      for row in try fixture.server.psql(
        "select number, is_correction, to_char(as_of at time zone 'Asia/Baghdad', 'YYYY-MM-DD\"T\"HH24:MI:SS.US') || '+03:00' from ops.edition where report = '\(report.slug)'"
      ).split(separator: "\n") {
        let cells = row.split(separator: "|").map(String.init)
        let datasets = try await report.datasets(
          for: fixture.period(of: report), asOf: cells[2], on: fixture.database)
        let edition = Edition(
          of: report, period: fixture.period(of: report), number: try #require(Int(cells[0])),
          isCorrection: cells[1] == "t",
          asOf: cells[2], dataSHA256: try DataDigest.sha256(of: datasets))
        let again = try RenderedEdition(report, edition, datasets)
        let folder = try Scratch.content("\(fixture.output)/\(edition.name)")
        #expect(folder == Dictionary(uniqueKeysWithValues: again.files.map { ($0.name, Data($0.bytes)) }))
      }
    }
  }

  /// The proof that the tests above can fail: the clock alone, and a writer that has not committed.
  @Test func `without the barrier an open writer rewrites an edition's past`() async throws {
    let fixture = try ReportFixture()
    let report = try fixture.library.find("returns-weekly")
    let writer = try await Connection.open(ConnectionOptions(fixture.server.conninfo))
    try await writer.run {
      try $0.script(
        "begin; update liaison.population_figure set families = families + 1, individuals = individuals + 6")
    }
    let moment = try fixture.server.psql(
      "select to_char(clock_timestamp() at time zone 'Asia/Baghdad', 'YYYY-MM-DD\"T\"HH24:MI:SS.US') || '+03:00'"
    ).trimmed
    let before = try await rows(of: [report], at: moment, fixture)
    try await writer.run { try $0.script("commit") }
    #expect(try await rows(of: [report], at: moment, fixture) != before)
    await writer.close()
  }

  @Test func `a run waits for the writer in flight and then shows what it wrote`() async throws {
    let fixture = try ReportFixture()
    _ = try await fixture.make()
    let writer = try await Connection.open(ConnectionOptions(fixture.server.conninfo))
    try await writer.run {
      try $0.script(
        "begin; update liaison.population_figure set families = families + 1, individuals = individuals + 6")
    }
    async let made = fixture.make()
    try await waitUntil("the run waits at the barrier") {
      try fixture.server.psql(
        "select count(*) from pg_locks where relation = 'ops.write_barrier'::regclass and not granted and mode = 'ShareLock' and database = (select oid from pg_database where datname = current_database())"
      ) == "1\n"
    }
    try await writer.run { try $0.script("commit") }
    #expect(try await made.edition.number == 2)
    await writer.close()
  }

  @Test func `a writer that never ends: the run gives up with a sentence and leaves nothing`() async throws {
    let fixture = try ReportFixture()
    let writer = try await Connection.open(ConnectionOptions(fixture.server.conninfo))
    try await writer.run {
      try $0.script(
        "begin; update liaison.population_figure set families = families + 1, individuals = individuals + 6")
    }
    var run = try fixture.run()
    run.patience = Patience(seconds: 1, attempts: 2)
    let error = await #expect(throws: Failure.self) { _ = try await run.make(on: fixture.database) }
    #expect(
      error?.description
        == "Somebody has been writing to the database without a pause for 2 seconds, so no moment could "
        + "be taken for the report; look in pg_stat_activity for a transaction left open, and run the report again."
    )
    #expect(try fixture.editions() == [])
    #expect(!FileManager.default.fileExists(atPath: fixture.output))
    // Other writers were held up for an attempt at most: the barrier is free again.
    try fixture.server.psql("set lock_timeout = '1s'; update liaison.sector set label_en = label_en || '.'")
    await writer.close()
  }

  /// Tells the writers to stop.
  private final class End: Sendable {
    private let flag = Atomic(false)
    var hasCome: Bool { flag.load(ordering: .relaxed) }
    func come() { flag.store(true, ordering: .relaxed) }
  }

  /// Runs `body` while three sessions insert, change and delete figures and follow-ups, a transaction at a time.
  private func withWriters<Value: Sendable>(
    _ fixture: ReportFixture, _ body: @Sendable () async throws -> Value
  ) async throws -> Value {
    let end = End()
    return try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 1...3 {
        group.addTask {
          let connection = try await Connection.open(ConnectionOptions(fixture.server.conninfo))
          var turn = 0
          while !end.hasCome {
            turn += 1
            let statements = Self.statements(writer: writer, turn: turn)
            try await connection.run { try $0.script("begin; \(statements.joined(separator: "; ")); commit") }
          }
          await connection.close()
        }
      }
      defer { end.come() }
      let value = try await body()
      end.come()
      try await group.waitForAll()
      return value
    }
  }

  /// Each writer has its own rows, so that they wait for nobody but the barrier.
  private static func statements(writer: Int, turn: Int) -> [String] {
    let place = "writer \(writer)"
    return [
      """
      insert into liaison.location (source_code, source_location_id, district_id, name_en)
      select 'sample', '\(place)', id, '\(place)' from liaison.place where key = 'IQG15Q0\(writer)'
      on conflict (source_code, source_location_id) do nothing
      """,
      """
      insert into liaison.population_figure (population, round_id, location_id, families, individuals)
      select 'returnees', r.id, l.id, \(turn), \(turn * 6) from liaison.round r, liaison.location l
       where r.number = 78 and r.source_code = 'sample' and l.source_location_id = '\(place)'
      on conflict (population, round_id, location_id) do update
        set families = excluded.families, individuals = excluded.individuals
      """,
      "update liaison.follow_up set action = regexp_replace(action, ' \\(turn .*', '') || ' (turn \(turn))' where ref like '%\(writer)'",
      turn % 3 == 0
        ? "delete from liaison.population_figure f using liaison.location l where l.id = f.location_id and l.source_location_id = '\(place)'"
        : "update liaison.population_figure f set families = families + 1, individuals = individuals + 6 from liaison.location l where l.id = f.location_id and l.source_location_id = '\(place)'",
    ]
  }

  private func rows(
    of reports: [ReportDefinition], at moment: String, _ fixture: ReportFixture
  ) async throws -> [[[String?]]] {
    var rows: [[[String?]]] = []
    for report in reports {
      rows += try await report.datasets(for: fixture.period(of: report), asOf: moment, on: fixture.database)
        .map(\.rows)
    }
    return rows
  }
}
