import TestSupport
import Testing

/// Decisions and minutes as they stood on a day, by the dates of the facts.
@Suite struct OnADay {
  /// A meeting of 10 September with a decision, and minutes in two versions.
  private static func database() throws -> TestDatabase {
    let database = try TestDatabase.make()
    try database.psql(
      """
      select api_v1.add_meeting('Roads', '2017-09-10 10:00', 'JCC', 'Erbil', 'Director General');
      select api_v1.hold_meeting('EXTRA-0001'), api_v1.add_agenda_item('EXTRA-0001', 'Roads', 'JCC');
      select api_v1.decide('EXTRA-0001/1', 'The road is opened.');
      select api_v1.add_follow_up('EXTRA-0001/1.1', 'Clear it', 'JCMC', 'Head of the Centre', '2017-09-14'),
             api_v1.add_follow_up('EXTRA-0001/1.1', 'Open it', 'JCC', 'Director General', '2017-09-20');
      select api_v1.report_follow_up_done('FU-JCMC-0001', null, '2017-09-18'),
             api_v1.verify_follow_up('FU-JCMC-0001', 'JCC', 'Director General', 'Seen', '2017-09-19'),
             api_v1.drop_follow_up('FU-JCC-0001', 'It was open already', '2017-09-25');
      select api_v1.draft_minutes('EXTRA-0001', 'One decision.'), api_v1.propose_minutes('EXTRA-0001', '2017-09-12');
      select api_v1.approve_minutes('EXTRA-0001', 'JCC', 'Director General', day => '2017-09-13'),
             api_v1.approve_minutes('EXTRA-0001', 'JCMC', 'Head of the Centre', day => '2017-09-15');
      select api_v1.draft_minutes('EXTRA-0001', 'One decision, corrected.'), api_v1.propose_minutes('EXTRA-0001', '2017-10-01');
      """)
    return database
  }

  @Test(arguments: [
    ("2017-09-09", ""),
    ("2017-09-11", "EXTRA-0001||||||\n"),
    ("2017-09-12", "EXTRA-0001|1|proposed|2017-09-12|||\n"),
    ("2017-09-13", "EXTRA-0001|1|proposed|2017-09-12|2017-09-13||\n"),
    ("2017-09-15", "EXTRA-0001|1|final|2017-09-12|2017-09-13|2017-09-15|2017-09-15\n"),
    ("2017-09-30", "EXTRA-0001|1|final|2017-09-12|2017-09-13|2017-09-15|2017-09-15\n"),
    ("2017-10-01", "EXTRA-0001|2|proposed|2017-10-01|||\n"),
  ])
  func `minutes have the approvals of that day`(day: String, minutes: String) throws {
    #expect(
      try Self.database().psql(
        """
        select meeting, version, status, proposed_on, krg_approved_on, federal_approved_on, final_on
          from api_v1.minutes_on('\(day)')
        """) == minutes)
  }

  @Test func `minutes entered late were proposed by their first approval`() throws {
    let database = try Self.database()
    let found = try database.psql(
      """
      insert into liaison.minutes (meeting_id, version, status, text)
      select id, 3, 'proposed', 'Entered years later.' from liaison.meeting returning proposed_on = liaison.today();
      select api_v1.approve_minutes('EXTRA-0001', 'JCMC', 'Head of the Centre', day => '2017-10-09');
      select version, status from api_v1.minutes_on('2017-10-08');
      select version, status from api_v1.minutes_on('2017-10-09');
      """)
    #expect(found == "t\n3\n2|proposed\n3|proposed\n")
  }

  @Test func `a draft is not dated`() throws {
    let database = try Self.database()
    let refused = try database.server.psql(
      ["-c", "update liaison.minutes set status = 'draft' where version = 2"], database: database.name)
    #expect(refused.errors.contains("minutes_draft_has_no_date"), "\(refused.errors)")
  }

  @Test(arguments: [
    ("2017-09-09", ""),
    ("2017-09-10", "EXTRA-0001/1.1|2|2|0|JCC, JCMC|2017-09-14|\n"),
    ("2017-09-17", "EXTRA-0001/1.1|2|2|1|JCC, JCMC|2017-09-14|\n"),
    ("2017-09-19", "EXTRA-0001/1.1|2|1|0|JCC, JCMC|2017-09-20|\n"),
    ("2017-09-25", "EXTRA-0001/1.1|2|0|0|JCC, JCMC||2017-09-25\n"),
  ])
  func `decisions have come as far as on that day`(day: String, decision: String) throws {
    #expect(
      try Self.database().psql(
        """
        select ref, follow_ups_opened, follow_ups_open, follow_ups_overdue, owners, next_due_on, settled_on
          from api_v1.decision_on('\(day)')
        """) == decision)
  }

  @Test func `an item knows where its history begins`() throws {
    let database = try TestDatabase.demo()
    #expect(
      try database.psql(
        "select first_item from api_v1.agenda_item where ref in ('JCC-JCMC-001/4', 'JCC-JCMC-002/1', 'JCC-JCMC-002/2') order by ref"
      ) == "JCC-JCMC-001/4\nJCC-JCMC-002/1\nJCC-JCMC-001/4\n")
  }
}
