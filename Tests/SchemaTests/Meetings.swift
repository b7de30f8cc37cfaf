import Postgres
import TestSupport
import Testing

/// What the tables do by themselves, on the demonstration.
@Suite struct Meetings {
  @Test func `the demonstration is the meeting of 23 July 2017`() throws {
    let database = try TestDatabase.demo()
    let meetings = try database.psql(
      "select ref, status, weekday, planned_on, host_side, city, chair_institution, co_chair_institution, agenda_items from api_v1.meeting"
    )
    #expect(
      meetings == """
        JCC-JCMC-001|held|Sunday|2017-07-23|federal|Baghdad|JCMC|JCC|6
        JCC-JCMC-002|planned|Tuesday|2017-09-05|krg|Erbil|JCC|JCMC|3
        JCC-JCMC-003|planned|Sunday|2017-10-15|federal|Baghdad|JCMC|JCC|0

        """)
    let bare = try database.psql(
      """
      select position from api_v1.agenda_item i where meeting = 'JCC-JCMC-001'
         and (decisions = 0 or not exists (select from api_v1.follow_up f where f.agenda_position = i.position))
      """)
    #expect(bare == "", "every item has a decision and a follow-up")
    #expect(try database.psql("select count(*) from liaison.delegate where name is not null") == "0\n")
  }

  @Test func `the demonstration is left alone when it is there, and refused beside another series`() throws {
    let database = try TestDatabase.demo()
    try database.psql("update liaison.follow_up set priority = 'low' where ref = 'FU-JCC-0005'")
    let state =
      "select * from liaison.follow_up order by ref; select count(*) from history.follow_up; select * from ops.reference_counter order by prefix"
    let before = try database.psql(state)
    let demo = ["-q", "-1", "-f", "\(Checkout.root)/sql/demo/demo.sql"]
    let again = try database.server.psql(demo, database: database.name)
    #expect(again.status == 0, "\(again.errors)")
    #expect(try database.psql(state) == before)

    let other = try TestDatabase.make()
    try other.psql(
      "insert into liaison.series (code, title_en, recurrence, starts_on, starts_at, owner) values ('JCC-JCMC', 'Ours', 'RRULE:FREQ=DAILY', '2017-01-01', '10:00', 'JCC')"
    )
    let refused = try other.server.psql(demo, database: other.name)
    #expect(refused.status == 3)
    #expect(refused.errors.contains("This database has a series JCC-JCMC of its own"))
    #expect(try other.psql("select count(*) from liaison.meeting") == "0\n")
  }

  @Test func `follow-ups stand on a day as the facts of that day have it`() throws {
    let database = try TestDatabase.demo()
    let states = try database.psql(
      """
      select day, ref, status, current_due_on, times_extended, is_overdue, days_overdue, working_days_overdue
        from unnest('{2017-07-29, 2017-08-13, 2017-08-14, 2017-08-26}'::date[]) day
       cross join lateral api_v1.follow_up_on(day)
       where ref in ('FU-JCMC-0001', 'FU-JCC-0005', 'FU-JCC-0004')
       order by ref, day
      """)
    #expect(
      states == """
        2017-07-29|FU-JCC-0004|open|2017-08-24|0|f|0|0
        2017-08-13|FU-JCC-0004|open|2017-08-24|0|f|0|0
        2017-08-14|FU-JCC-0004|open|2017-08-24|0|f|0|0
        2017-08-26|FU-JCC-0004|blocked|2017-08-24|0|t|2|0
        2017-07-29|FU-JCC-0005|open|2017-08-13|0|f|0|0
        2017-08-13|FU-JCC-0005|open|2017-08-13|0|f|0|0
        2017-08-14|FU-JCC-0005|open|2017-08-13|0|t|1|1
        2017-08-26|FU-JCC-0005|open|2017-08-13|0|t|13|9
        2017-07-29|FU-JCMC-0001|open|2017-08-13|0|f|0|0
        2017-08-13|FU-JCMC-0001|open|2017-08-24|1|f|0|0
        2017-08-14|FU-JCMC-0001|open|2017-08-24|1|f|0|0
        2017-08-26|FU-JCMC-0001|reported_done|2017-08-24|1|f|0|0

        """)
    #expect(try database.psql("select count(*) from api_v1.follow_up_on('2017-07-22')") == "0\n")
  }

  /// Friday 1 to Monday 4 September 2017 is Eid al-Adha on both calendars, so Tuesday 5 is the next working day.
  @Test(arguments: [
    ("2017-08-31", "2017-09-01", "t|1|0"), ("2017-09-01", "2017-09-04", "f|0|0"),
    ("2017-09-01", "2017-09-05", "f|0|0"),
    ("2017-09-01", "2017-09-06", "t|5|1"), ("2017-09-06", "2017-09-06", "f|0|0"),
    ("2017-09-06", "2017-09-10", "t|4|2"),
  ])
  func `a due date on a day off passes with the next working day`(due: String, day: String, expected: String)
    throws
  {
    let database = try TestDatabase.demo()
    try database.psql(
      """
      insert into liaison.follow_up (ref, action, owner_institution, owner_role, assigned_on, original_due_on, meeting_id)
      values ('FU-JCC-0900', 'x', 'JCC', 'Head', '2017-08-01', '\(due)', md5('demo meeting 1')::uuid)
      """)
    let late = try database.psql(
      "select is_overdue, days_overdue, working_days_overdue from api_v1.follow_up_on('\(day)') where ref = 'FU-JCC-0900'"
    )
    #expect(late == expected + "\n")
  }

  @Test func `a meeting stands on a day as the facts of that day have it`() throws {
    let database = try TestDatabase.demo()
    try database.psql(
      "update liaison.meeting set status = 'held', actual_start_at = planned_start_at where ref = 'JCC-JCMC-002'"
    )
    func meetings(on day: String) throws -> String {
      try database.psql(
        """
        select ref, status, held_on, decisions, follow_ups_opened, follow_ups_open, next_planned_on
          from api_v1.meeting_on('\(day)');
        """)
    }
    #expect(
      try meetings(on: "2017-07-29") == """
        JCC-JCMC-001|held|2017-07-23|7|14|14|2017-09-05
        JCC-JCMC-002|planned||0|0|0|2017-10-15
        JCC-JCMC-003|planned||0|0|0|

        """)
    #expect(try meetings(on: "2017-07-22").hasPrefix("JCC-JCMC-001|planned||0|0|0|2017-09-05\n"))
    #expect(try meetings(on: "2017-09-09").contains("JCC-JCMC-002|held|2017-09-05|0|0|0|2017-10-15\n"))
    let today = try database.psql("select * from api_v1.meeting")
    #expect(try database.psql("select * from api_v1.meeting_on(api_v1.today())") == today)
  }

  @Test func `a working day of both is one on both calendars, and a decree can make a rest day one`() throws {
    let database = try TestDatabase.make()
    try database.psql(
      "insert into liaison.holiday (side, during, name_en, kind) values ('federal', '[2017-07-22,2017-07-22]', 'Saturday at work', 'workday')"
    )
    let days = try database.psql(
      """
      select on_date, weekday, string_agg(side::text, ' ' order by side) filter (where is_working)
        from api_v1.calendar('2017-07-16', '2017-07-23') group by on_date, weekday order by on_date
      """)
    #expect(
      days == """
        2017-07-16|Sunday|krg federal joint
        2017-07-17|Monday|krg
        2017-07-18|Tuesday|krg federal joint
        2017-07-19|Wednesday|krg federal joint
        2017-07-20|Thursday|krg federal joint
        2017-07-21|Friday|
        2017-07-22|Saturday|federal
        2017-07-23|Sunday|krg federal joint

        """)
  }

  @Test func `refs count up by owner, skip what was given by hand, and pass 9999`() throws {
    let database = try TestDatabase.demo()
    let insert = { (owner: String, ref: String) in
      try database.psql(
        """
        insert into liaison.follow_up (ref, action, owner_institution, owner_role, assigned_on, meeting_id)
        values (\(ref), 'x', '\(owner)', 'Head', '2017-08-01', md5('demo meeting 1')::uuid) returning ref, owner, audience
        """)
    }
    #expect(try insert("JCC", "null") == "FU-JCC-0007|JCC|joint\n")
    #expect(try insert("JCC", "'FU-JCC-0042'") == "FU-JCC-0042|JCC|joint\n")
    #expect(try insert("JCC", "null") == "FU-JCC-0043|JCC|joint\n")
    #expect(try insert("MOMD", "null") == "FU-MOMD-0002|JCMC|joint\n")
    #expect(try insert("IOM", "'FU-IOM-9999'") == "FU-IOM-9999|JCC|joint\n")
    #expect(try insert("IOM", "null") == "FU-IOM-10000|JCC|joint\n")
  }

  @Test func `refs of meetings pass 999 and 9999`() throws {
    let database = try TestDatabase.demo()
    let refs = try database.psql(
      """
      update ops.reference_counter set last = 998 where prefix = 'JCC-JCMC-';
      insert into liaison.meeting (series_id, planned_start_at, planned_end_at, host_side, city, chair_institution, chair_role)
      select md5('demo series')::uuid, day, day + interval '2 hours', 'krg', 'Erbil', 'JCC', 'Head'
        from generate_series('2099-01-01'::timestamptz, '2099-01-02', '1 day') day
      returning ref;
      insert into ops.reference_counter (prefix, last) values ('EXTRA-', 9998);
      select api_v1.add_meeting('Water', '2099-01-01 10:00', 'JCC', 'Erbil', 'Head');
      select api_v1.add_meeting('Roads', '2099-01-01 10:00', 'JCC', 'Erbil', 'Head');
      """)
    #expect(refs == "JCC-JCMC-999\nJCC-JCMC-1000\nEXTRA-9999\nEXTRA-10000\n")
  }

  @Test func `writers at once get a ref each`() async throws {
    let database = try TestDatabase.demo()
    let refs = try await withThrowingTaskGroup(of: [String].self) { group in
      for _ in 1...6 {
        group.addTask {
          let connection = try await Connection.open(ConnectionOptions(database.conninfo))
          return try await connection.run { connection in
            try (1...20).map { _ in
              try connection.exactlyOne(
                """
                insert into liaison.follow_up (action, owner_institution, owner_role, assigned_on, meeting_id)
                values ('x', 'JCC', 'Head', '2017-08-01', md5('demo meeting 1')::uuid) returning ref
                """, as: String.self)
            }
          }
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(Set(refs).count == 120)
    #expect(refs.max() == "FU-JCC-0126")
  }

  @Test func `a follow-up is reopened with a reason, and verified again by a new verification`() throws {
    let database = try TestDatabase.demo()
    let state = try database.psql(
      """
      update liaison.follow_up set status = 'open', status_reason = 'The outline was for another plan', status_on = '2019-01-01'
       where ref = 'FU-JCC-0001' returning status, verification_id is null, status_on > reported_done_on;
      update liaison.follow_up set status = 'reported_done', status_on = '2020-01-01' where ref = 'FU-JCC-0001' returning reported_done_on;
      insert into liaison.verification (follow_up_id, verified_on, verifier_institution, verifier_role, evidence)
      select id, '2020-01-02', 'JCMC', 'Head of the Centre', 'Seen again' from liaison.follow_up where ref = 'FU-JCC-0001';
      select status, status_on from liaison.follow_up where ref = 'FU-JCC-0001';
      """)
    #expect(state == "open|t|t\n2020-01-01\nverified|2020-01-02\n")
  }

  @Test func `a first due date may come later, and then moves only by an extension`() throws {
    let database = try TestDatabase.demo()
    let due = try database.psql(
      """
      insert into liaison.follow_up (ref, action, owner_institution, owner_role, assigned_on, meeting_id)
      values ('FU-JCC-0900', 'x', 'JCC', 'Head', '2017-08-01', md5('demo meeting 1')::uuid);
      update liaison.follow_up set original_due_on = '2017-08-20' where ref = 'FU-JCC-0900' returning current_due_on;
      insert into liaison.extension (follow_up_id, to_due_on, reason, agreed_on)
      select id, '2017-08-27', 'Rain', '2017-08-19' from liaison.follow_up where ref = 'FU-JCC-0900' returning number, from_due_on;
      select original_due_on, current_due_on from liaison.follow_up where ref = 'FU-JCC-0900';
      """)
    #expect(due == "2017-08-20\n1|2017-08-20\n2017-08-20|2017-08-27\n")
  }

  @Test func `approvals of both sides at once make the minutes final`() async throws {
    for _ in 1...5 {
      let database = try TestDatabase.demo()
      try database.psql(
        "insert into liaison.minutes (id, meeting_id, version, status, text) values (md5('v2')::uuid, md5('demo meeting 1')::uuid, 2, 'proposed', 'x')"
      )
      try await withThrowingTaskGroup(of: Void.self) { group in
        for (side, institution) in [("krg", "JCC"), ("federal", "JCMC")] {
          group.addTask {
            try database.psql(
              """
              insert into liaison.minutes_approval (minutes_id, side, institution_code, role, approved_on)
              values (md5('v2')::uuid, '\(side)', '\(institution)', 'Head', '2017-08-20')
              """)
          }
        }
        try await group.waitForAll()
      }
      #expect(try database.psql("select status from liaison.minutes where version = 2") == "final\n")
    }
  }
}
