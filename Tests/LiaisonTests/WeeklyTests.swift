import Agenda
import Foundation
import Postgres
import Reporting
import TestSupport
import Testing

@testable import Liaison

/// The manager's front page tells its week, whenever it is made.
@Suite struct `Weekly coordination tests` {
  private let fixture: ReportFixture
  private let bridges: String
  private let schools: String

  /// Beside the example a meeting of the week on bridges, with a decision and two follow-ups, and one to come on schools.
  init() throws {
    fixture = try ReportFixture()
    let refs = try fixture.server.psql(
      """
      select api_v1.add_meeting('Bridges', '2017-08-29 10:00', 'JCC', 'Erbil', 'Director General'),
             api_v1.add_meeting('Schools', '2017-09-20 10:00', 'JCMC', 'Baghdad', 'Head of the Centre');
      """
    ).split(whereSeparator: \.isWhitespace).joined().split(separator: "|").map(String.init)
    (bridges, schools) = (refs[0], refs[1])
    try fixture.server.psql(
      """
      select api_v1.hold_meeting('\(bridges)'), api_v1.add_agenda_item('\(bridges)', 'Bridges', 'JCC'),
             api_v1.add_agenda_item('\(schools)', 'Schools', 'JCC');
      select api_v1.decide('\(bridges)/1', 'Bridges are counted.') as decision \\gset
      select api_v1.add_follow_up(:'decision', 'Count the bridges', 'JCC', 'Director General', '2017-08-30'),
             api_v1.add_follow_up(:'decision', 'Send the count on', 'JCMC', 'Head of the Centre', '2017-09-10');
      select api_v1.draft_minutes('\(bridges)', 'Bridges.'), api_v1.propose_minutes('\(bridges)', '2017-08-30');
      """)
  }

  /// A call of a verb on the follow-up of this action.
  private func call(_ verb: String, _ action: String, _ arguments: String) -> String {
    "select api_v1.\(verb)(ref, \(arguments)) from api_v1.follow_up where action = '\(action)';"
  }

  @Test func `what came after the week is not told`() async throws {
    _ = try await fixture.make("coordination-weekly")
    try fixture.server.psql(
      """
      select api_v1.hold_meeting('\(schools)');
      select api_v1.decide('\(schools)/1', 'Schools open.') as decision \\gset
      select api_v1.add_follow_up(:'decision', 'Open them', 'JCC', 'Director General', '2017-09-25');
      select api_v1.draft_minutes('\(schools)', 'Schools.'), api_v1.propose_minutes('\(schools)', '2017-09-21');
      select api_v1.approve_minutes('\(bridges)', 'JCC', 'Director General', day => '2017-09-04'),
             api_v1.approve_minutes('\(bridges)', 'JCMC', 'Head of the Centre', day => '2017-09-05');
      \(call("extend_follow_up", "Send the count on", "'2017-12-01', 'Rain', '2017-09-05'"))
      \(call("report_follow_up_done", "Count the bridges", "null, '2017-09-05'"))
      \(call("verify_follow_up", "Count the bridges", "'JCMC', 'Head of the Centre', 'Twelve', '2017-09-06'"))
      select api_v1.escalate_follow_ups('2017-10-10');
      """)
    let second = try await fixture.make("coordination-weekly")
    #expect(!second.isNew, "\(second.headlines)")
  }

  @Test(arguments: [
    (
      "select api_v1.extend_follow_up(ref, '2017-12-01', 'Rain', '2017-09-01') from api_v1.follow_up where action = 'Send the count on'",
      ",extended,FU-JCMC-"
    ),
    (
      "select api_v1.approve_minutes(ref, 'JCC', 'Director General', day => '2017-09-01') from api_v1.meeting where title = 'Bridges'",
      "(version 1, proposed on Wed 30 August 2017) wait for the approval of the federal side."
    ),
    (
      "select api_v1.postpone_meeting(ref, 'The host is away', '2017-09-01') from api_v1.meeting where title = 'Schools'",
      ", planned for Wed 20 September 2017, is postponed without a new date: The host is away"
    ),
    (
      "select api_v1.add_meeting('Wells', '2017-09-01 10:00', 'JCC', 'Erbil', 'Director General')",
      " was planned for Fri 1 September 2017; nobody has noted whether it was held."
    ),
    (
      "select api_v1.move_meeting(ref, '2017-09-29 10:00', 'The hall is taken') from api_v1.meeting where title = 'Schools'",
      " on Fri 29 September 2017 is on a day off: krg (Friday), federal (Friday). It needs another day."
    ),
    (
      "select api_v1.decide(ref || '/1', 'Fuel is shared.') from api_v1.meeting where title = 'Bridges'",
      "(decision; owed by nobody yet): Fuel is shared."
    ),
  ])
  func `what happened in the week is`(statement: String, told: String) async throws {
    _ = try await fixture.make("coordination-weekly")
    try fixture.server.psql(statement)
    let made = try await fixture.make("coordination-weekly")
    #expect(made.isNew)
    let files = try Scratch.content(made.folder).values.map { file in
      String(decoding: file, as: UTF8.self).replacing("\r\n", with: "\n").replacing("\n  ", with: " ")
    }
    #expect(files.contains { $0.contains(told) }, "\(made.text)")
  }

  @Test func `before anything is recorded it says so`() async throws {
    let database = Database(ConnectionOptions(try TestDatabase.make().conninfo))
    let made = try await ReportRun(
      of: fixture.library.find("coordination-weekly"), period: fixture.period, output: fixture.output
    ).make(on: database)
    #expect(made.isEmpty)
    #expect(made.headlines == ["Nothing is recorded yet.", "Nothing needs attention beyond what follows."])
    await database.close()
  }
}
