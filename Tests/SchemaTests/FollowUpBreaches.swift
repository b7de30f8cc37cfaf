extension Rules {
  /// Of the steps of a follow-up's life and its escalation.
  static let followUpBreaches = [
    Breach(
      "update liaison.follow_up set status = 'reported_done', status_on = '2017-08-02' where ref = 'FU-JCMC-0004'",
      "A status of a follow-up dates from the day of the one before it, or later."),
    Breach(
      "update liaison.follow_up_step set since_on = '2017-07-22' where number = 2",
      "A status of a follow-up dates from the day of the one before it, or later."),
    Breach(
      "select api_v1.report_follow_up_done('FU-JCMC-0004', day => '2099-01-01')",
      "A status of a follow-up dates from today or earlier."),
    Breach("update liaison.escalation_level set level = 0 where level = 2", "Levels are counted from 1."),
    Breach(
      "update liaison.escalation_level set working_days_overdue = 0",
      "A level has limits of at least one working day and one meeting."),
    Breach(
      "select api_v1.escalate_follow_ups('2017-08-29'); update liaison.escalation set level = 2 where level = 1",
      "A follow-up is raised once to each level for each due date."),
    Breach(
      "select api_v1.escalate_follow_ups('2017-08-29'); delete from liaison.escalation_level where level = 1",
      "The row named in level must exist in liaison.escalation_level"),
    Breach(
      """
      select api_v1.escalate_follow_ups('2017-08-29');
      update liaison.agenda_item set follow_up_id = (select id from liaison.follow_up where ref = 'FU-JCC-0005')
       where follow_up_id is not null
      """, "This follow-up is on the agenda of this meeting already."),
    Breach(
      """
      update liaison.agenda_item set follow_up_id = (select id from liaison.follow_up where ref = 'FU-JCC-0005')
       where is_standing
      """, "An item that stands on every agenda is no escalated follow-up."),
    Breach(
      """
      select api_v1.escalate_follow_ups('2017-08-29');
      select api_v1.hold_meeting('JCC-JCMC-002');
      select api_v1.drop_follow_up('FU-JCMC-0004', 'Settled', '2017-09-06');
      select api_v1.close_agenda_item('JCC-JCMC-002/6', false)
      """, "The follow-up of this item has ended, and so has the item."),
  ]
}
