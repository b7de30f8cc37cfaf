import TestSupport
import Testing

/// What becomes of follow-ups, by the verbs of api_v1 and by plain statements alike.
@Suite struct FollowUpLife {
  private static let ref = "FU-JCC-0007"

  /// The demonstration with one more follow-up of its first meeting: JCC, due on Thursday 17 August 2017.
  private static func database() throws -> TestDatabase {
    let database = try TestDatabase.demo()
    let ref = try database.psql(
      "select api_v1.add_follow_up('JCC-JCMC-001/6', 'Ask again', 'JCC', 'Director General', '2017-08-17')")
    #expect(ref == "\(Self.ref)\n")
    return database
  }

  private static func asOf(_ day: String, _ columns: String) -> String {
    "select \(columns) from api_v1.follow_up_on('\(day)') where ref = '\(ref)';"
  }

  @Test(arguments: [
    ("JCC-JCMC-001", "meeting|JCC-JCMC-001||"), ("JCC-JCMC-001/6", "agenda item|JCC-JCMC-001|6|"),
    (
      "JCC-JCMC-001/2.1",
      "decision|JCC-JCMC-001|2|One matrix names who is accountable and who is responsible for each function after the liberation."
    ),
  ])
  func `it comes from a meeting, an item or a decision, agreed on the day that was held`(
    origin: String, told: String
  ) throws {
    let database = try TestDatabase.demo()
    let ref = try database.psql("select api_v1.add_follow_up('\(origin)', 'x', 'MOP', 'Head', null, 'high')")
    #expect(ref == "FU-MOP-0002\n")
    #expect(
      try database.psql(
        "select origin, meeting, agenda_position, decision, priority, assigned_on, current_due_on, owner_side from api_v1.follow_up where ref = 'FU-MOP-0002'"
      ) == "\(told)|high|2017-07-23||federal\n")
  }

  @Test func `its status of any day is told later as it was then`() throws {
    let database = try Self.database()
    try database.psql(
      """
      select api_v1.start_follow_up('\(Self.ref)', null, '2017-07-30');
      select api_v1.block_follow_up('\(Self.ref)', 'MOP', 'No answer', '2017-08-06');
      select api_v1.report_follow_up_done('\(Self.ref)', null, '2017-08-13');
      select api_v1.verify_follow_up('\(Self.ref)', 'JCMC', 'Head', 'Letter seen', '2017-08-16');
      select api_v1.reopen_follow_up('\(Self.ref)', 'The letter was another one', '2017-08-20');
      select api_v1.drop_follow_up('\(Self.ref)', 'Settled otherwise', '2017-08-27');
      """)
    let columns =
      "status, status_on, status_reason, waiting_for, is_open, age_days, verified_by, closed_on, is_overdue"
    let told = try [
      "2017-07-23", "2017-07-31", "2017-08-12", "2017-08-13", "2017-08-19", "2017-08-26", "2017-08-30",
    ]
    .map { try database.psql(Self.asOf($0, columns)) }
    #expect(
      told == [
        "open|2017-07-23|||t|0|||f\n",
        "in_progress|2017-07-30|||t|8|||f\n",
        "blocked|2017-08-06|No answer|MOP|t|20|||f\n",
        "reported_done|2017-08-13|||t|21|||f\n",
        "verified|2017-08-16|||f|24|JCMC|2017-08-16|f\n",
        "open|2017-08-20|The letter was another one||t|34|||t\n",
        "dropped|2017-08-27|Settled otherwise||f|35||2017-08-27|f\n",
      ])
    #expect(try database.psql(Self.asOf("2017-07-22", "ref")) == "")
    #expect(
      try database.psql(
        "select string_agg(status || ' ' || since_on, ', ' order by number) from api_v1.follow_up_step where ref = '\(Self.ref)'"
      )
        == "open 2017-07-23, in_progress 2017-07-30, blocked 2017-08-06, reported_done 2017-08-13, verified 2017-08-16, open 2017-08-20, dropped 2017-08-27\n"
    )
  }

  @Test func `plain updates leave the same steps as the verbs`() throws {
    let (verbs, plain) = (try Self.database(), try Self.database())
    try verbs.psql(
      """
      select api_v1.start_follow_up('\(Self.ref)', 'Begun', '2017-07-30');
      select api_v1.extend_follow_up('\(Self.ref)', '2017-08-31', 'Late', '2017-08-02');
      select api_v1.report_follow_up_done('\(Self.ref)', null, '2017-08-13');
      select api_v1.verify_follow_up('\(Self.ref)', 'JCMC', 'Head', 'Seen', '2017-08-16');
      """)
    try plain.psql(
      """
      update liaison.follow_up set status = 'in_progress', status_on = '2017-07-30', status_reason = 'Begun' where ref = '\(Self.ref)';
      insert into liaison.extension (follow_up_id, to_due_on, reason, agreed_on)
      select id, '2017-08-31', 'Late', '2017-08-02' from liaison.follow_up where ref = '\(Self.ref)';
      update liaison.follow_up set status = 'reported_done', status_on = '2017-08-13', status_reason = null where ref = '\(Self.ref)';
      insert into liaison.verification (follow_up_id, verified_on, verifier_institution, verifier_role, evidence)
      select id, '2017-08-16', 'JCMC', 'Head', 'Seen' from liaison.follow_up where ref = '\(Self.ref)';
      """)
    let state = """
      select ref, number, status, since_on, reason, waiting_for from api_v1.follow_up_step;
      select ref, status, status_on, reported_done_on, current_due_on from liaison.follow_up order by ref;
      """
    #expect(try verbs.psql(state) == plain.psql(state))
  }

  @Test func `a corrected date corrects the step, and none lies before the one that came before it`() throws {
    let database = try Self.database()
    try database.psql("select api_v1.start_follow_up('\(Self.ref)', null, '2017-08-01')")
    try database.psql("update liaison.follow_up set status_on = '2017-07-31' where ref = '\(Self.ref)'")
    #expect(try database.psql(Self.asOf("2017-07-31", "status")) == "in_progress\n")
    #expect(
      throws: TestServer.Failure.self, "the day it was done lies before the day work began"
    ) {
      try database.psql("select api_v1.report_follow_up_done('\(Self.ref)', null, '2017-07-29')")
    }
  }

  @Test func `one entered late was open until then`() throws {
    let database = try TestDatabase.demo()
    #expect(
      try database.psql(
        "select string_agg(number || ' ' || status || ' ' || since_on, ', ' order by number) from api_v1.follow_up_step where ref = 'FU-JCC-0004'"
      ) == "1 open 2017-07-23, 2 blocked 2017-08-16\n")
    #expect(
      try database.psql(
        "select status, waiting_for from api_v1.follow_up_on('2017-08-15') where ref = 'FU-JCC-0004'")
        == "open|\n")
  }

  @Test func `age and lateness are told in calendar and in working days`() throws {
    let database = try Self.database()
    // From Sunday 23 July to Thursday 17 August 2017 the Kurdistan Region worked Sunday to Thursday: 4 weeks less a day.
    #expect(try database.psql(Self.asOf("2017-08-17", "age_days, age_working_days")) == "25|19\n")
    try database.psql(
      "insert into liaison.holiday (side, during, name_en) values ('krg', '[2017-08-08,2017-08-09]', 'Invented')"
    )
    #expect(try database.psql(Self.asOf("2017-08-17", "age_days, age_working_days")) == "25|17\n")
    try database.psql(
      """
      select api_v1.extend_follow_up('\(Self.ref)', '2017-08-20', 'One', '2017-08-14');
      select api_v1.extend_follow_up('\(Self.ref)', '2017-08-24', 'Two', '2017-08-20')
      """)
    #expect(
      try database.psql(
        Self.asOf(
          "2017-08-28", "days_overdue, working_days_overdue, times_extended, slip_days, extension_reason"))
        == "4|2|2|7|Two\n")
    #expect(
      try database.psql(
        Self.asOf("2017-08-19", "current_due_on, times_extended, slip_days, extension_reason"))
        == "2017-08-20|1|3|One\n")
  }

  @Test func `a superseded one names its heir until it is reopened`() throws {
    let database = try Self.database()
    try database.psql("select api_v1.supersede_follow_up('\(Self.ref)', 'FU-JCC-0005', null, '2017-08-20')")
    #expect(try database.psql(Self.asOf("2017-08-20", "status, superseded_by")) == "superseded|FU-JCC-0005\n")
    #expect(try database.psql(Self.asOf("2017-08-19", "status, superseded_by")) == "open|\n")
    try database.psql("select api_v1.reopen_follow_up('\(Self.ref)', 'Still wanted', '2017-08-21')")
    #expect(try database.psql(Self.asOf("2017-08-21", "status, superseded_by")) == "open|\n")
  }
}
