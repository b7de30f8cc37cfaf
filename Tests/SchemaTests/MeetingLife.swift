import TestSupport
import Testing

/// What becomes of meetings, by the verbs of api_v1 and by plain statements alike.
@Suite struct MeetingLife {
  private static let carried = """
    select ref, times_carried, first_meeting from api_v1.agenda_item
     where meeting <> 'JCC-JCMC-001' and not is_standing order by ref
    """

  @Test func `a meeting held carries its open items on and keeps what it saw of the follow-ups`() throws {
    let database = try Fixture.meetingsAhead()
    try database.psql("select api_v1.hold_meeting('JCC-JCMC-002')")
    #expect(
      try database.psql(Self.carried) == """
        JCC-JCMC-002/2|1|JCC-JCMC-001
        JCC-JCMC-002/3|1|JCC-JCMC-001
        JCC-JCMC-003/2|2|JCC-JCMC-001
        JCC-JCMC-003/3|2|JCC-JCMC-001

        """)
    #expect(
      try database.psql(
        "select ref, agenda_items from api_v1.meeting_on('2017-09-04') where number in (2, 3)")
        == "JCC-JCMC-002|3\nJCC-JCMC-003|1\n", "the day before nothing had been carried on")
    let reviews = try database.psql(
      """
      select f.ref, r.status_then, r.due_then_on from liaison.follow_up_review r join liaison.follow_up f on f.id = r.follow_up_id
       where f.ref in ('FU-JCC-0004', 'FU-JCC-0001', 'FU-MOP-0001') order by 1
      """)
    #expect(
      reviews == "FU-JCC-0004|blocked|2017-08-24\nFU-MOP-0001|in_progress|2017-08-30\n",
      "the verified one is not carried")
    #expect(
      try database.psql("select times_carried from api_v1.follow_up where ref = 'FU-MOP-0001'") == "1\n")
    #expect(
      try database.psql("select status_on, sequence, is_touched from liaison.meeting where number = 2")
        == "2017-09-05|1|t\n")
  }

  @Test func `a plain update holds a meeting as the verb does`() throws {
    let (verb, plain) = (try Fixture.meetingsAhead(), try Fixture.meetingsAhead())
    try verb.psql("select api_v1.hold_meeting('JCC-JCMC-002', '2017-09-05 10:20', '2017-09-05 12:40')")
    try plain.psql(
      """
      update liaison.meeting set status = 'held', actual_start_at = '2017-09-05 10:20+03', actual_end_at = '2017-09-05 12:40+03'
       where ref = 'JCC-JCMC-002'
      """)
    let state = """
      select ref, status, status_on, sequence, actual_start_at, actual_end_at from liaison.meeting order by ref;
      select follow_up_id, status_then, due_then_on from liaison.follow_up_review order by 1; \(Self.carried)
      """
    #expect(try verb.psql(state) == plain.psql(state))
  }

  @Test func `a closed item does not come back, and comes back when it is opened again`() throws {
    let database = try Fixture.meetingsAhead()
    try database.psql(
      "select api_v1.hold_meeting('JCC-JCMC-002'), api_v1.close_agenda_item('JCC-JCMC-002/2')")
    let next =
      "select topic from api_v1.agenda_item where meeting = 'JCC-JCMC-003' and not is_standing order by 1"
    #expect(try database.psql(next) == "Groups and militias that bar displaced people from returning\n")
    try database.psql("select api_v1.close_agenda_item('JCC-JCMC-002/2', false)")
    #expect(try database.psql("select count(*) from (\(next)) q") == "2\n")
  }

  @Test func `a cancelled meeting passes on what was carried to it, and does not count`() throws {
    let database = try Fixture.meetingsAhead()
    try database.psql(
      """
      select api_v1.hold_meeting('JCC-JCMC-002');
      select api_v1.add_agenda_item('JCC-JCMC-003', 'Winter preparation', 'JCC');
      select api_v1.cancel_meeting('JCC-JCMC-003', 'The roads are closed', '2017-10-12');
      """)
    #expect(
      try database.psql(Self.carried) == """
        JCC-JCMC-002/2|1|JCC-JCMC-001
        JCC-JCMC-002/3|1|JCC-JCMC-001
        JCC-JCMC-004/2|2|JCC-JCMC-001
        JCC-JCMC-004/3|2|JCC-JCMC-001
        JCC-JCMC-004/4|0|JCC-JCMC-004

        """)
    let before = try database.psql(
      "select ref, status, status_reason from api_v1.meeting_on('2017-10-11') where number = 3")
    let after = try database.psql(
      "select ref, status, status_reason from api_v1.meeting_on('2017-10-12') where number = 3")
    #expect(before == "JCC-JCMC-003|planned|\n")
    #expect(after == "JCC-JCMC-003|cancelled|The roads are closed\n")
  }

  @Test func `what was passed on comes back to a postponed meeting that is planned anew before the next`()
    throws
  {
    let database = try Fixture.meetingsAhead()
    let seats = "select distinct meeting from api_v1.agenda_item where times_carried = 1"
    try database.psql("select api_v1.postpone_meeting('JCC-JCMC-002', 'A funeral', '2017-09-03')")
    #expect(try database.psql(seats) == "JCC-JCMC-003\n")
    try database.psql("select api_v1.replan_meeting('JCC-JCMC-002', '2017-09-12 10:00')")
    #expect(try database.psql(seats) == "JCC-JCMC-002\n")
    let planned = try database.psql(
      "select status, planned_on, moved_because, status_reason, nominal_on, sequence from api_v1.meeting where number = 2"
    )
    #expect(planned == "planned|2017-09-12|A funeral||2017-09-03|2\n")
    try database.psql("select api_v1.move_meeting('JCC-JCMC-002', '2017-10-20 10:00', 'Later still')")
    #expect(try database.psql(seats) == "JCC-JCMC-003\n", "the next one now comes first")
  }

  @Test func `items wait where no meeting is planned, and a meeting made later picks them up`() throws {
    let database = try TestDatabase.demo()
    try database.psql(
      """
      select api_v1.cancel_meeting('JCC-JCMC-003', 'Storm', '2017-08-20');
      select api_v1.hold_meeting('JCC-JCMC-002');
      """)
    #expect(try database.psql("select count(*) from api_v1.agenda_item where times_carried = 2") == "0\n")
    try database.psql(
      "select api_v1.make_meetings('JCC-JCMC', '{2017-11-26 10:00}', '2017-11-01', '2017-11-30')")
    #expect(
      try database.psql(
        "select ref, topic, is_standing, times_carried from api_v1.agenda_item where meeting = 'JCC-JCMC-004'"
      )
        == """
        JCC-JCMC-004/1|Review of open follow-ups|t|0
        JCC-JCMC-004/2|Joint paper on the return policy|f|2
        JCC-JCMC-004/3|Groups and militias that bar displaced people from returning|f|2

        """)
  }

  @Test func `hosts are swapped with places and chairs, and swapped back`() throws {
    let database = try Fixture.meetingsAhead()
    let hosts =
      "select ref, host_side, city, venue, chair_institution, chair_role, co_chair_institution from liaison.meeting order by ref"
    let before = try database.psql(hosts)
    try database.psql("select api_v1.swap_hosts('JCC-JCMC-003', 'JCC-JCMC-004')")
    #expect(
      try database.psql(
        "select ref, host_side, city, chair_institution, host_chosen_by, sequence from liaison.meeting where number in (3, 4) order by 1"
      )
        == "JCC-JCMC-003|krg|Erbil|JCC|swap|1\nJCC-JCMC-004|federal|Baghdad|JCMC|swap|1\n")
    try database.psql("select api_v1.swap_hosts('JCC-JCMC-004', 'JCC-JCMC-003')")
    #expect(try database.psql(hosts) == before)
  }

  @Test func `an extraordinary meeting stands outside the series, with its delegations`() throws {
    let database = try Fixture.meetingsAhead()
    let made = try database.psql(
      """
      select api_v1.add_meeting('Water for west Mosul', '2017-08-15 09:00', 'JCC', 'Erbil', 'Director General',
                                co_chair_institution => 'JCMC', co_chair_role => 'Head of the Centre');
      select api_v1.invite_delegate('EXTRA-0001', 'JCC', 'Director General', 'chair');
      select api_v1.invite_delegate('EXTRA-0001', 'UNHCR', 'Senior Protection Officer');
      select api_v1.invite_delegate('EXTRA-0001', 'UNHCR', 'Senior Protection Officer', 'observer');
      select api_v1.note_attendance('EXTRA-0001', 'UNHCR', 'Senior Protection Officer');
      select api_v1.note_attendance('EXTRA-0001', 'JCC', 'Director General', false);
      select series, ref, title, weekday, city, chair_institution from api_v1.meeting where series is null;
      select side, institution, role, capacity, is_present from api_v1.delegation where meeting = 'EXTRA-0001';
      """)
    #expect(
      made == """
        EXTRA-0001
        EXTRA-0001
        EXTRA-0001
        EXTRA-0001
        1
        1
        |EXTRA-0001|Water for west Mosul|Tuesday|Erbil|JCC
        krg|JCC|Director General|chair|f
        joint|UNHCR|Senior Protection Officer|observer|t

        """)
  }

  @Test func `a holiday entered later shows on the meetings that it hits`() throws {
    let database = try Fixture.meetingsAhead()
    let flagged = "select ref, day_off_because from api_v1.meeting where day_off_because is not null"
    #expect(try database.psql(flagged) == "")
    try database.psql(
      "insert into liaison.holiday (side, during, name_en, kind) values ('federal', '[2017-10-15,2017-10-16]', 'Day of mourning', 'temporary')"
    )
    #expect(try database.psql(flagged) == "JCC-JCMC-003|federal (Day of mourning)\n")
  }

  @Test func `decisions are numbered on their item, and minutes go from draft to final`() throws {
    let database = try Fixture.meetingsAhead()
    let said = try database.psql(
      """
      select api_v1.hold_meeting('JCC-JCMC-002');
      select api_v1.decide('JCC-JCMC-002/2', 'The paper goes to both cabinets.');
      select api_v1.decide('JCC-JCMC-002/2', 'UNHCR is asked to comment.', 'recommendation');
      select api_v1.draft_minutes('JCC-JCMC-002', 'We met.');
      select api_v1.draft_minutes('JCC-JCMC-002', 'We met in Erbil.');
      select api_v1.propose_minutes('JCC-JCMC-002');
      select api_v1.approve_minutes('JCC-JCMC-002', 'JCC', 'Director General', day => '2017-09-10');
      select api_v1.approve_minutes('JCC-JCMC-002', 'JCMC', 'Head of the Centre', day => '2017-09-12');
      select api_v1.draft_minutes('JCC-JCMC-002', 'We met in Erbil, all of us.');
      select version, status, text, krg_approved_on, federal_approved_on from api_v1.minutes where meeting = 'JCC-JCMC-002';
      select ref, kind from api_v1.decision where meeting = 'JCC-JCMC-002';
      """)
    #expect(
      said == """
        JCC-JCMC-002
        JCC-JCMC-002/2.1
        JCC-JCMC-002/2.2
        1
        1
        1
        1
        1
        2
        1|final|We met in Erbil.|2017-09-10|2017-09-12
        2|draft|We met in Erbil, all of us.||
        JCC-JCMC-002/2.1|decision
        JCC-JCMC-002/2.2|recommendation

        """)
  }

  @Test func `an item put in between moves the later ones down`() throws {
    let database = try Fixture.meetingsAhead()
    try database.psql("select api_v1.add_agenda_item('JCC-JCMC-002', 'Budget', 'JCMC', at_position => 2)")
    #expect(
      try database.psql("select position, topic from api_v1.agenda_item where meeting = 'JCC-JCMC-002'")
        == """
        1|Review of open follow-ups
        2|Budget
        3|Joint paper on the return policy
        4|Groups and militias that bar displaced people from returning

        """)
    let changed = try database.psql(
      """
      select api_v1.change_agenda_item('JCC-JCMC-002/2', 'Budget of 2018', at_position => 4);
      select api_v1.change_agenda_item('JCC-JCMC-002/3', at_position => 1);
      select position, topic from api_v1.agenda_item where meeting = 'JCC-JCMC-002';
      """)
    #expect(
      changed == """
        JCC-JCMC-002/4
        JCC-JCMC-002/1
        1|Groups and militias that bar displaced people from returning
        2|Review of open follow-ups
        3|Joint paper on the return policy
        4|Budget of 2018

        """)
  }

  @Test func `several who hold, close and carry at once carry each item once`() async throws {
    let database = try Fixture.meetingsAhead()
    try database.psql("select api_v1.hold_meeting('JCC-JCMC-002')")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for turn in 1...6 {
        group.addTask {
          try database.psql(
            """
            select api_v1.close_agenda_item('JCC-JCMC-002/2', \(turn.isMultiple(of: 2)));
            select api_v1.make_meetings('JCC-JCMC', '{2018-02-18 10:00}', '2018-02-01', '2018-02-28');
            select api_v1.close_agenda_item('JCC-JCMC-002/2', false);
            """)
        }
      }
      try await group.waitForAll()
    }
    #expect(try database.psql("select count(*) from api_v1.agenda_item where times_carried = 2") == "2\n")
    #expect(
      try database.psql("select count(*) from liaison.meeting where nominal_on = '2018-02-18'") == "1\n")
  }
}
