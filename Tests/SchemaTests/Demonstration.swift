import TestSupport
import Testing

/// The demonstration's second half: the three meetings after 23 July 2017.
@Suite struct Demonstration {
  private static func database() throws -> TestDatabase {
    let database = try TestDatabase.demo()
    try database.psql("begin;\n\\i '\(Checkout.root)/sql/demo/next_meetings.sql'\ncommit;")
    return database
  }

  @Test func `one was moved for a holiday, one is cancelled, one is held`() throws {
    let database = try Self.database()
    #expect(
      try database.psql(
        "select ref, status, nominal_on, planned_on, weekday, city, moved_because is not null, status_reason from api_v1.meeting"
      )
        == """
        JCC-JCMC-001|held|2017-07-23|2017-07-23|Sunday|Baghdad|f|
        JCC-JCMC-002|held|2017-09-03|2017-09-05|Tuesday|Erbil|t|
        JCC-JCMC-003|cancelled|2017-10-15|2017-10-15|Sunday|Baghdad|f|The delegations could not travel
        JCC-JCMC-004|held|2017-11-26|2017-11-26|Sunday|Erbil|f|
        JCC-JCMC-005|planned|2018-01-07|2018-01-07|Sunday|Baghdad|f|

        """)
  }

  @Test func `items are carried over, and the cancelled meeting does not count`() throws {
    let database = try Self.database()
    #expect(
      try database.psql(
        "select topic, times_carried, first_raised_on from api_v1.agenda_item where meeting = 'JCC-JCMC-005' and not is_standing order by position"
      ) == """
        Joint paper on the return policy|3|2017-07-23
        Groups and militias that bar displaced people from returning|3|2017-07-23
        Escalated: FU-JCMC-0004 (JCMC): Raise the list with the authorities concerned and report their answers|2|2017-09-05

        """)
  }

  @Test func `a follow-up was extended twice and verified by the other side`() throws {
    let database = try Self.database()
    #expect(
      try database.psql(
        "select owner_side, times_extended, status, verified_by, i.side from api_v1.follow_up f join api_v1.institution i on i.code = f.verified_by where ref = 'FU-MOP-0001'"
      ) == "federal|2|verified|JCC|krg\n")
  }

  @Test func `minutes were approved by both sides, the last ones wait for one`() throws {
    let database = try Self.database()
    #expect(
      try database.psql(
        "select meeting, status, krg_approved_on, federal_approved_on from api_v1.minutes")
          == """
          JCC-JCMC-001|final|2017-08-01|2017-07-30
          JCC-JCMC-002|final|2017-09-12|2017-09-14
          JCC-JCMC-004|proposed|2017-11-30|

          """)
  }

  @Test func `loaded again it changes nothing`() throws {
    let database = try Self.database()
    let state = """
      select * from liaison.meeting; select * from liaison.agenda_item; select * from liaison.follow_up;
      select * from liaison.minutes; select count(*) from history.meeting; select count(*) from history.follow_up
      """
    let before = try database.psql(state)
    try database.psql("begin;\n\\i '\(Checkout.root)/sql/demo/next_meetings.sql'\ncommit;")
    #expect(try database.psql(state) == before)
  }
}
