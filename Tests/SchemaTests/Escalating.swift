import TestSupport
import Testing

/// What is late for too long goes on the agenda of the next meeting by itself, once.
@Suite struct Escalating {
  private static let items = """
    select ref, follow_up, times_carried, is_closed from api_v1.agenda_item where follow_up is not null order by ref
    """

  private static func raise(_ day: String, in database: TestDatabase) throws -> String {
    try database.psql("select ref, level, agenda_item from api_v1.escalate_follow_ups('\(day)')")
  }

  @Test func `each level is raised once, the second to the item of the first`() throws {
    let database = try Fixture.meetingsAhead()
    #expect(try Self.raise("2017-08-15", in: database) == "FU-JCMC-0004|1|JCC-JCMC-002/4\n")
    #expect(try Self.raise("2017-08-15", in: database) == "", "again, nothing")
    #expect(
      try Self.raise("2017-08-29", in: database) == """
        FU-JCC-0005|1|JCC-JCMC-002/5
        FU-JCMC-0002|1|JCC-JCMC-002/6
        FU-JCMC-0004|2|JCC-JCMC-002/4

        """)
    try database.psql("select api_v1.postpone_meeting('JCC-JCMC-002', 'A funeral', '2017-09-01')")
    #expect(
      try database.psql("select is_touched, agenda_items from api_v1.meeting where number = 3") == "f|6\n",
      "the rule put them there, not a person")
    #expect(
      try database.psql(
        "select escalation_level, escalated_on from api_v1.follow_up_on('2017-08-28') where ref = 'FU-JCMC-0004'"
      )
        == "1|2017-08-15\n")
  }

  @Test func `the limits are rows, by working days and by meetings`() throws {
    let database = try Fixture.meetingsAhead()
    try database.psql("update liaison.escalation_level set working_days_overdue = 8 where level = 1")
    #expect(try Self.raise("2017-08-15", in: database) == "")
    #expect(try Self.raise("2017-08-16", in: database) == "FU-JCMC-0004|1|JCC-JCMC-002/4\n")
    try database.psql("update liaison.escalation_level set working_days_overdue = 1000")
    try database.psql(
      "select api_v1.hold_meeting('JCC-JCMC-002'); select api_v1.hold_meeting('JCC-JCMC-003')")
    let raised = try Self.raise("2017-10-16", in: database)
    #expect(
      raised.contains("FU-MOP-0001|1|JCC-JCMC-004/") && !raised.contains("FU-JCMC-0001"),
      "carried to two meetings; reported done is not raised: \(raised)")
  }

  @Test func `an extended one that is late again is raised again`() throws {
    let database = try Fixture.meetingsAhead()
    _ = try Self.raise("2017-08-15", in: database)
    try database.psql(
      "select api_v1.extend_follow_up('FU-JCMC-0004', '2017-10-01', 'Answers come', '2017-09-05')")
    #expect(try !Self.raise("2017-10-04", in: database).contains("FU-JCMC-0004"))
    #expect(
      try Self.raise("2017-10-10", in: database).contains("FU-JCMC-0004|1|JCC-JCMC-002/4"),
      "its item is still open")
  }

  @Test func `the item is carried on until the follow-up ends`() throws {
    let database = try Fixture.meetingsAhead()
    _ = try Self.raise("2017-08-15", in: database)
    try database.psql("select api_v1.hold_meeting('JCC-JCMC-002')")
    #expect(
      try database.psql(Self.items) == "JCC-JCMC-002/4|FU-JCMC-0004|0|f\nJCC-JCMC-003/4|FU-JCMC-0004|1|f\n")
    try database.psql(
      """
      select api_v1.report_follow_up_done('FU-JCMC-0004', null, '2017-09-10');
      select api_v1.verify_follow_up('FU-JCMC-0004', 'JCC', 'Director General', 'Answers read', '2017-09-12')
      """)
    #expect(try database.psql(Self.items) == "JCC-JCMC-002/4|FU-JCMC-0004|0|t\n", "off the agenda to come")
    try database.psql(
      "select api_v1.reopen_follow_up('FU-JCMC-0004', 'Two answers were missing', '2017-09-20')")
    #expect(
      try database.psql(Self.items) == "JCC-JCMC-002/4|FU-JCMC-0004|0|t\nJCC-JCMC-003/4|FU-JCMC-0004|0|f\n",
      "the next meeting hears of it")
  }

  @Test func `an item reopened by hand does not bring its follow-up to an agenda twice`() throws {
    let database = try Fixture.meetingsAhead()
    _ = try Self.raise("2017-08-15", in: database)
    try database.psql(
      """
      select api_v1.hold_meeting('JCC-JCMC-002');
      select api_v1.drop_follow_up('FU-JCMC-0004', 'Settled', '2017-09-06');
      select api_v1.reopen_follow_up('FU-JCMC-0004', 'Not settled', '2017-09-07');
      select api_v1.close_agenda_item('JCC-JCMC-002/4', false)
      """)
    #expect(
      try database.psql(Self.items) == "JCC-JCMC-002/4|FU-JCMC-0004|0|f\nJCC-JCMC-003/4|FU-JCMC-0004|0|f\n")
    try database.psql("select api_v1.cancel_meeting('JCC-JCMC-003', 'Roads closed', '2017-10-01')")
    #expect(
      try database.psql(Self.items) == "JCC-JCMC-002/4|FU-JCMC-0004|0|f\nJCC-JCMC-004/2|FU-JCMC-0004|0|f\n")
  }

  @Test func `it goes on from a meeting that is postponed, cancelled or withdrawn`() throws {
    let database = try Fixture.meetingsAhead()
    _ = try Self.raise("2017-08-15", in: database)
    let seat = "select meeting, times_carried from api_v1.agenda_item where follow_up = 'FU-JCMC-0004'"
    try database.psql("select api_v1.postpone_meeting('JCC-JCMC-002', 'A funeral', '2017-09-01')")
    #expect(try database.psql(seat) == "JCC-JCMC-003|0\n")
    try database.psql("select api_v1.replan_meeting('JCC-JCMC-002', '2017-09-10 10:00')")
    #expect(try database.psql(seat) == "JCC-JCMC-002|0\n", "and comes back with it")
    try database.psql("select api_v1.cancel_meeting('JCC-JCMC-002', 'Roads closed', '2017-09-09')")
    #expect(try database.psql(seat) == "JCC-JCMC-003|0\n")
    try database.psql(
      """
      select api_v1.make_meetings('JCC-JCMC', '{2017-10-17 10:00,2017-11-26 10:00}', '2017-10-01', '2018-01-20')
      """)
    #expect(
      try database.psql(
        "select m.nominal_on from api_v1.agenda_item i join api_v1.meeting m on m.ref = i.meeting where i.follow_up = 'FU-JCMC-0004'"
      ) == "2017-10-17\n", "the rule has the fifteenth no more")
    #expect(
      try database.psql("select count(*) from liaison.meeting where nominal_on = '2017-10-15'") == "0\n")
  }

  @Test func `without a meeting to come it waits for one`() throws {
    let database = try TestDatabase.demo()
    #expect(try Self.raise("2017-11-01", in: database).contains("FU-JCMC-0004|1|\n"))
    #expect(try database.psql(Self.items) == "")
    try database.psql(
      "select api_v1.make_meetings('JCC-JCMC', '{2017-11-26 10:00}', '2017-11-20', '2017-11-30')")
    #expect(try database.psql(Self.items).contains("|FU-JCMC-0004|0|f\n"))
  }

  @Test func `a side's own follow-up is its own item`() throws {
    let database = try Fixture.meetingsAhead()
    try database.psql("update liaison.follow_up set audience = 'own' where ref = 'FU-JCMC-0004'")
    _ = try Self.raise("2017-08-15", in: database)
    #expect(
      try database.psql("select owner, audience from liaison.agenda_item where follow_up_id is not null")
        == "JCMC|own\n")
  }

  @Test func `two at once raise once`() async throws {
    let database = try Fixture.meetingsAhead()
    let raised = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 1...4 { group.addTask { try Self.raise("2017-08-29", in: database) } }
      return try await group.reduce(into: "") { $0 += $1 }
    }
    #expect(raised.split(separator: "\n").count == 4, "\(raised)")
    #expect(try database.psql("select count(*) from liaison.escalation") == "4\n")
    #expect(
      try database.psql("select count(*) from liaison.agenda_item where follow_up_id is not null") == "3\n")
  }
}
