import Agenda
import Foundation
import Postgres
import Reporting
import TestSupport
import Testing

@testable import Liaison

/// What a meeting finds on its table: known up to its day, or to today where it is still to come.
@Suite struct `Agenda pack tests` {
  private let fixture: ReportFixture

  /// Beside the demonstration two meetings of 2019, on bridges and on schools, and what is open before them.
  init() throws {
    fixture = try ReportFixture()
    try fixture.server.psql(
      """
      select api_v1.add_meeting('Bridges', '2019-03-05 10:00', 'JCC', 'Erbil', 'Director General') as bridges,
             api_v1.add_meeting('Schools', '2019-03-20 10:00', 'JCMC', 'Baghdad', 'Head of the Centre') as schools \\gset
      select api_v1.hold_meeting(:'bridges');
      select api_v1.add_agenda_item(:'schools', 'Which schools are open', 'JCMC');
      select api_v1.add_follow_up(:'bridges', 'Count the bridges', 'JCC', 'Director General', '2019-03-10'),
             api_v1.add_follow_up(:'bridges', 'Repair them', 'JCC', 'Director General', '2019-03-28');
      select api_v1.draft_minutes(:'bridges', 'Bridges.'), api_v1.propose_minutes(:'bridges', '2019-03-06');
      select api_v1.approve_minutes(:'bridges', 'JCC', 'Director General', day => '2019-03-07');
      """)
  }

  private func make(_ day: CivilDate) async throws -> PublishedEdition {
    try await ReportRun(
      of: fixture.library.find("agenda-pack"), period: .containing(day, cadence: .beforeMeeting),
      output: fixture.output
    ).make(on: fixture.database)
  }

  private func make(_ day: String) async throws -> PublishedEdition {
    try await make(#require(CivilDate(day[...])))
  }

  private func ref(_ title: String) throws -> String {
    String(try fixture.server.psql("select ref from api_v1.meeting where title = '\(title)'").dropLast())
  }

  private func lines(_ dataset: String, of pack: PublishedEdition) throws -> [String] {
    let file = try Scratch.content(pack.folder).first { $0.key.hasPrefix("\(dataset)_") }
    return try String(decoding: #require(file).value, as: UTF8.self).split(separator: "\r\n").map(String.init)
  }

  @Test func `a day without a meeting says so, tells the next one, and is not the latest`() async throws {
    let (meeting, none) = (try await make("2019-03-20"), try await make("2019-03-15"))
    #expect(!meeting.isEmpty && none.isEmpty)
    #expect(
      try none.headlines == [
        "No meeting takes place on this day; the next one is \(ref("Schools")), on Wed 20 March 2019 in Baghdad."
      ])
    let never = try await make("2031-01-01")
    #expect(
      never.headlines == ["No meeting takes place on Wed 1 January 2031, and none is planned after it."])
    let latest = try FileManager.default.destinationOfSymbolicLink(
      atPath: "\(fixture.output)/latest/agenda-pack")
    #expect(latest == "../agenda-pack_2019-03-20_2019-03-20_e1")
  }

  @Test(arguments: ["cancel", "postpone"])
  func `a meeting that does not take place has no pack but its reason`(verb: String) async throws {
    let schools = try ref("Schools")
    try fixture.server.psql(
      "select api_v1.\(verb)_meeting('\(schools)', 'The roads are closed', '2019-03-18')")
    let made = try await make("2019-03-20")
    #expect(made.isEmpty)
    #expect(made.headlines.first?.hasPrefix("\(schools), planned for Wed 20 March 2019, is ") == true)
    #expect(made.headlines.first?.hasSuffix(": The roads are closed") == true)
  }

  @Test func `what the meeting did and what came after it is not told`() async throws {
    let (schools, bridges) = (try ref("Schools"), try ref("Bridges"))
    let first = try await make("2019-03-20")
    #expect(
      try lines("follow_ups", of: first).count { $0.contains(",\(bridges),") } == 2, "\(first.text)")
    #expect(first.text.contains("wait for the approval of the\n  federal side"), "\(first.text)")
    try fixture.server.psql(
      """
      select api_v1.hold_meeting('\(schools)');
      select api_v1.decide('\(schools)/1', 'Schools open in April.') as decision \\gset
      select api_v1.add_follow_up(:'decision', 'Open them', 'JCC', 'Director General', '2019-03-25'),
             api_v1.add_follow_up('\(schools)', 'Paint them', 'JCC', 'Director General', '2019-03-25');
      select api_v1.draft_minutes('\(schools)', 'Schools.'), api_v1.propose_minutes('\(schools)', '2019-03-21');
      select api_v1.approve_minutes('\(bridges)', 'JCMC', 'Head of the Centre', day => '2019-03-21');
      select api_v1.extend_follow_up(ref, '2019-05-01', 'Rain', '2019-03-21'),
             api_v1.report_follow_up_done(ref, null, '2019-04-01')
        from api_v1.follow_up where action = 'Count the bridges';
      select api_v1.escalate_follow_ups('2019-03-28');
      """)
    let second = try await make("2019-03-20")
    #expect(!second.isNew, "\(second.text)")
    // It is awake: what was known on the day is told.
    try fixture.server.psql(
      "select api_v1.note_on_follow_up(ref, 'JCC', 'Twelve so far', '2019-03-20') from api_v1.follow_up where action = 'Count the bridges'"
    )
    let third = try await make("2019-03-20")
    #expect(third.isNew && third.text.contains("Last note: Twelve so far"))
  }

  @Test func `before the meeting it counts to today`() async throws {
    let today = try await fixture.database.today()
    let day = today.advanced(by: 20)
    let bridges = try ref("Bridges")
    try fixture.server.psql(
      """
      select api_v1.add_meeting('Winter', '\(day) 10:00', 'JCMC', 'Baghdad', 'Head of the Centre');
      select api_v1.add_follow_up('\(bridges)', 'Due in three days', 'JCC', 'Director General', '\(today.advanced(by: 3))');
      select api_v1.add_follow_up('\(bridges)', 'Late by thirty', 'JCC', 'Director General', '\(today.advanced(by: -30))');
      """)
    let pack = try await make(day)
    let followUps = try lines("follow_ups", of: pack)
    let late = try #require(followUps.first { $0.contains("Late by thirty") })
    #expect(late.contains(",yes,30,"), "counted to today, not to the meeting: \(late)")
    let due = try #require(followUps.first { $0.contains("Due in three days") })
    #expect(due.contains(",no,0,"), "\(due)")
    #expect(
      pack.text.contains("\n\(today.advanced(by: 3))  FU-JCC-"), "due soon, from today on: \(pack.text)")
  }

  @Test func `what is carried over has its age and what was decided on it`() async throws {
    let agenda = try lines("agenda", of: try await make("2017-09-05"))
    let paper = try #require(agenda.first { $0.contains(",Joint paper on the return policy,") })
    #expect(
      paper.hasSuffix(
        ",carried,,2017-07-23,JCC-JCMC-001,44,1,1,The draft of the Ministry of Planning and that of UNHCR and UN-Habitat become one paper."
      ), "\(paper)")
  }

  @Test func `two meetings of a day have one pack, each its own headlines`() async throws {
    try fixture.server.psql(
      "select api_v1.add_meeting('Roads', '2019-03-20 15:00', 'JCC', 'Erbil', 'Director General')")
    let pack = try await make("2019-03-20")
    #expect(try lines("meetings", of: pack).count == 3)
    for title in ["Schools", "Roads"] {
      let opening = try "\(ref(title)) is on Wed 20 March 2019 at "
      #expect(pack.headlines.contains { $0.hasPrefix(opening) }, "\(pack.text)")
    }
    let open = try lines("follow_ups", of: pack).count - 1
    #expect(
      pack.text.split(separator: "\n").count { $0.hasPrefix("  FU-") } == open / 2,
      "a follow-up that waits for both stands in the text once")
  }
}
