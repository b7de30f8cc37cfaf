import Foundation
import Postgres
import Reporting
import TestSupport
import Testing

@testable import Liaison

/// A report that somebody adds is a folder and a row in `ops.schedule`, and no Swift.
@Suite struct `A report that is added` {
  private let home = "/tmp/liaison-added-\(UUID().uuidString.prefix(8))"
  private var folder: String { "\(home)/reports/visits" }

  private static let descriptor = """
    name: visits
    title: Meetings that were held
    description: One row per meeting.
    sources: [{title: The register of meetings}]
    resources:
      - name: visits
        title: Meetings
        schema:
          fields:
            - {name: meeting, type: string, title: Meeting, constraints: {required: true}}
            - {name: held_on, type: date, title: Held on, constraints: {required: true}}
            - {name: city, type: string, title: City, constraints: {required: true}}
          primaryKey: [meeting]
    liaison:
      cadence: monthly
      classification: internal
      recipients: [JCC]
      text:
        - block: table
          title: Held
          dataset: visits
          columns: [meeting, held_on, city]
          empty: No meeting was held.
    """
  private static let query = """
    select ref as meeting, held_on, city
      from api_v1.meeting
     where held_on between :'period_start' and :'period_end'
     order by held_on, ref collate "C";
    """
  private static let fixture = """
    -- period: 2017-07-23, 2017-08-01
    select api_v1.add_meeting('Water', '2017-07-23 10:00', 'JCMC', 'Baghdad', 'Head of the Centre');
    select api_v1.hold_meeting('EXTRA-0001');
    """

  private func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)"))
  }

  private func add(_ query: String = query) throws -> ReportDefinition {
    try FileManager.default.createDirectory(atPath: "\(folder)/example", withIntermediateDirectories: true)
    try write(Self.descriptor, "datapackage.yaml")
    try write(query, "visits.sql")
    try write(Self.fixture, "example/fixture.sql")
    return try ReportLibrary.load(folder: "\(home)/reports").find("visits")
  }

  @Test func `it is checked, its example is made, and its schedule publishes it`() async throws {
    defer { try? FileManager.default.removeItem(atPath: home) }
    let report = try add()
    let server = try TestDatabase.make()
    let database = Database(ConnectionOptions(server.conninfo))
    #expect(try await ReportCheck(report).problems(on: database) == [])

    let files = try await ReportExample(folder).rendered().flatMap(\.forPeople)
    let texts = files.map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(
      files.map(\.name) == [
        "visits_2017-07-01_2017-07-31_e1.csv", "visits_2017-07-01_2017-07-31_e1.en.txt",
        "visits_2017-08-01_2017-08-31_e1.csv", "visits_2017-08-01_2017-08-31_e1.en.txt",
      ])
    #expect(texts[0].contains("visits,2017-07-01,2017-07-31,1,internal,EXTRA-0001,2017-07-23,Baghdad\r\n"))
    #expect(texts[1].contains("EXTRA-0001  2017-07-23  Baghdad") && texts[3].contains("No meeting was held."))

    try server.psql(
      """
      insert into ops.schedule (name, title, report, recurrence, starts_on, starts_at)
      values ('visits', 'Meetings held', 'visits', 'RRULE:FREQ=MONTHLY;BYMONTHDAY=1', '2026-01-01', '07:00');
      \\o /dev/null
      select api_v1.run_schedule_now('visits');
      """)
    let output = "\(home)/editions"
    try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
    let tick = Tick(
      Installation(folder: home), output: output, journal: Journal(.text, for: .person) { _ in })
    guard case .done = try await tick.run(on: database) else {
      Issue.record("the schedule was not served: \(try server.psql("select * from api_v1.run"))")
      return
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: output).contains { $0.hasPrefix("visits_") })
    await database.close()
  }

  @Test(arguments: [
    ("select ref as meeting, city from api_v1.meeting order by 1", "the descriptor says held_on"),
    ("select ref as meeting, held_on, city from liaison.meeting", "visits.sql"),
    ("delete from liaison.meeting", "visits.sql"),
  ])
  func `one that does not fit is refused`(query: String, reason: String) async throws {
    defer { try? FileManager.default.removeItem(atPath: home) }
    let database = Database(ConnectionOptions(try TestDatabase.make().conninfo))
    let problems: [String]
    do { problems = try await ReportCheck(try add(query)).problems(on: database) } catch {
      problems = ["\(error)"]
    }
    #expect(problems.contains { $0.contains(reason) }, "\(problems)")
    await database.close()
  }
}
