extension Rules {
  /// What the verbs on series, meetings, agendas and minutes refuse, and their bad input.
  static let meetingBreaches = [
    Breach("select api_v1.hold_meeting('JCC-JCMC-099')", "There is no meeting 'JCC-JCMC-099'."),
    Breach(
      "select api_v1.make_meetings('NONE', '{}', '2017-08-01', '2017-08-02')", "There is no series 'NONE'."),
    Breach(
      "select api_v1.add_meeting('x', '2017-08-15 09:00', 'NOBODY', 'Erbil', 'Head')",
      "There is no institution 'NOBODY'."),
    Breach(
      "select api_v1.cancel_meeting('JCC-JCMC-003', 'Storm'); select api_v1.hold_meeting('JCC-JCMC-003')",
      "a cancelled one must be planned anew before it can be held"),
    Breach(
      "select api_v1.hold_meeting('JCC-JCMC-001')", "JCC-JCMC-001 was held on Sunday 23 July 2017 already."),
    Breach(
      "select api_v1.hold_meeting('JCC-JCMC-003', '2099-01-01 10:00')",
      "A meeting is held once it has begun: its start cannot lie in the future."),
    Breach(
      "select api_v1.hold_meeting('JCC-JCMC-003', '2017-10-15 10:00', '2017-10-15 09:00')",
      "A meeting ends after it starts."),
    Breach(
      """
      select api_v1.draft_minutes('JCC-JCMC-001', 'x');
      select api_v1.propose_minutes('JCC-JCMC-001');
      select api_v1.approve_minutes('JCC-JCMC-001', 'JCC', 'Head', day => '2016-07-30')
      """, "Minutes are approved on the day of their meeting or later."),
    Breach(
      "select api_v1.cancel_meeting('JCC-JCMC-003', null)",
      "A meeting is postponed or cancelled with a reason: say why in status_reason."),
    Breach("select api_v1.cancel_meeting('JCC-JCMC-003', ' ')", "The text is blank."),
    Breach("select api_v1.cancel_meeting('JCC-JCMC-001', 'Storm')", "a held one stays held."),
    Breach(
      "select api_v1.move_meeting('JCC-JCMC-003', '2017-09-05 11:00', 'Sooner')",
      "Two meetings of one series cannot be at overlapping times"),
    Breach(
      "select api_v1.move_meeting('JCC-JCMC-003', '2017-02-30 11:00', 'Sooner')",
      "date/time field value out of range"),
    Breach(
      "select api_v1.move_meeting('JCC-JCMC-001', '2017-09-20 11:00', 'Sooner')",
      "JCC-JCMC-001 is held: only a planned meeting is moved."),
    Breach(
      "select api_v1.replan_meeting('JCC-JCMC-003', '2017-09-20 11:00')", "JCC-JCMC-003 is planned already."),
    Breach(
      "select api_v1.swap_hosts('JCC-JCMC-001', 'JCC-JCMC-002')",
      "Hosts are swapped between two planned meetings; JCC-JCMC-001 is held"),
    Breach("select api_v1.change_meeting('JCC-JCMC-001', venue => 'x')", "what it was stays on record."),
    Breach(
      "update liaison.meeting set nominal_on = '2017-10-16' where number = 3",
      "The ref of a meeting, its number and the slot it came from never change"),
    Breach(
      "select api_v1.add_agenda_item('JCC-JCMC-002', 'x', 'NOBODY')", "There is no institution 'NOBODY'."),
    Breach(
      "select api_v1.add_agenda_item('JCC-JCMC-002', repeat('x', 100000), 'JCC')",
      "The text is longer than 500 characters."),
    Breach(
      "select api_v1.add_agenda_item('JCC-JCMC-002', E'Safe \\u202Egnihtemos', 'JCC')",
      "Remove them: they can make a text read differently from what it says."),
    Breach(
      "select api_v1.add_agenda_item('JCC-JCMC-002', E'Bell \\x07', 'JCC')",
      "Remove them: they can make a text read differently from what it says."),
    Breach(
      """
      select api_v1.cancel_meeting('JCC-JCMC-003', 'Storm');
      select api_v1.add_agenda_item('JCC-JCMC-003', 'x', 'JCC')
      """, "JCC-JCMC-003 is cancelled: bring the item to a meeting that takes place."),
    Breach("select api_v1.decide('JCC-JCMC-001/9', 'x')", "The agenda of JCC-JCMC-001 has no item 9."),
    Breach("select api_v1.decide('JCC-JCMC-001', 'x')", "such as JCC-JCMC-002/3, not 'JCC-JCMC-001'."),
    Breach("select api_v1.decide('JCC-JCMC-001/1', 'x', 'order')", "It is a decision or a recommendation."),
    Breach(
      """
      select api_v1.cancel_meeting('JCC-JCMC-002', 'Storm');
      insert into liaison.decision (agenda_item_id, text) values (md5('demo item 2-1')::uuid, 'x')
      """, "Nothing is decided at a cancelled or postponed meeting."),
    Breach(
      "update liaison.agenda_item set is_standing = true where id = md5('demo item 2-2')::uuid",
      "A standing item is not carried over: each meeting has its own."),
    Breach(
      "select api_v1.invite_delegate('JCC-JCMC-002', 'JCC', 'Director', 'king')",
      "A delegate comes as chair, co_chair, member or observer."),
    Breach(
      "select api_v1.note_attendance('JCC-JCMC-002', 'JCC', 'Nobody')",
      "Nobody of JCC as Nobody is invited to JCC-JCMC-002."),
    Breach(
      "select api_v1.draft_minutes('JCC-JCMC-002', 'x')",
      "JCC-JCMC-002 is planned: minutes are of a meeting that was held."),
    Breach(
      "select api_v1.propose_minutes('JCC-JCMC-001')",
      "There is no draft of the minutes of JCC-JCMC-001 to propose."),
    Breach(
      "select api_v1.approve_minutes('JCC-JCMC-002', 'JCC', 'DG')",
      "There are no minutes of JCC-JCMC-002 to approve."),
    Breach(
      """
      select api_v1.draft_minutes('JCC-JCMC-001', 'x'), api_v1.propose_minutes('JCC-JCMC-001');
      select api_v1.approve_minutes('JCC-JCMC-001', 'JCC', 'Director General', 'federal')
      """, "A side's approval comes from an institution of that side; nobody approves for the other."),
    Breach(
      """
      select api_v1.draft_minutes('JCC-JCMC-001', 'x'), api_v1.propose_minutes('JCC-JCMC-001');
      select api_v1.approve_minutes('JCC-JCMC-001', 'UNHCR', 'Officer')
      """, "Minutes are approved by the krg and the federal side."),
    Breach(
      """
      select api_v1.draft_minutes('JCC-JCMC-001', 'x'), api_v1.propose_minutes('JCC-JCMC-001');
      select api_v1.approve_minutes('JCC-JCMC-001', 'JCC', 'DG'), api_v1.approve_minutes('JCC-JCMC-001', 'JCC', 'DG')
      """, "This side has approved this version already."),
    Breach(
      "select api_v1.change_series('JCC-JCMC', zone => 'Asia/Bagdad')",
      "time zone \"Asia/Bagdad\" not recognized"),
    Breach(
      "select api_v1.change_series('JCC-JCMC', on_non_working => 'pray')",
      "On a non-working day a meeting is kept, moved to the next or previous joint working day, or skipped"),
    Breach(
      "select api_v1.change_series('JCC-JCMC', host_rotation => '{joint}')",
      "The sides that host in turn are krg and federal"),
    Breach(
      "select api_v1.add_series('JCC-JCMC', 'x', 'RRULE:FREQ=DAILY', '2017-01-01', '10:00', 'JCC')",
      "There is a row of liaison.series with the same code already."),
    Breach(
      """
      delete from liaison.series_host where side = 'krg';
      select api_v1.make_meetings('JCC-JCMC', '{}', '2017-08-01', '2017-08-02')
      """, "Series JCC-JCMC has no host for krg: say where they host and who chairs."),
  ]
}
