-- period: 2017-09-05, 2017-09-06
-- The second meeting of the demonstration, which was moved for a holiday: what it found on its table. Follow-ups that
-- were late for too long are on its agenda; the minutes of the first one wait in a second version. What the meeting
-- itself did, and what came after it, is not told. The day after it has no meeting.
\ir ../../../sql/demo/demo.sql

select api_v1.add_agenda_item('JCC-JCMC-002', 'Winter preparation in the camps', 'JCMC', 'Stocks of fuel and blankets by district')
 where (select status from api_v1.meeting where ref = 'JCC-JCMC-002') = 'planned';
select api_v1.invite_delegate('JCC-JCMC-002', 'UNHCR', 'Senior Protection Officer', 'observer');
select api_v1.escalate_follow_ups('2017-08-31');
select api_v1.extend_follow_up(ref, '2017-09-14', 'The ministries answer by then', '2017-09-03')
  from api_v1.follow_up where ref = 'FU-COMSEC-0001' and is_open and current_due_on < '2017-09-14';
select api_v1.draft_minutes('JCC-JCMC-001', 'Corrected: the joint visit is a recommendation.'),
       api_v1.propose_minutes('JCC-JCMC-001', '2017-08-28');
select api_v1.approve_minutes('JCC-JCMC-001', 'JCC', 'Director General', day => '2017-08-30');

-- At the meeting and after it.
select api_v1.hold_meeting(ref) from api_v1.meeting where ref = 'JCC-JCMC-002' and status = 'planned';
select api_v1.decide(ref, 'The list of follow-ups is read out first.') as decision
  from api_v1.agenda_item where meeting = 'JCC-JCMC-002' and is_standing \gset
select api_v1.add_follow_up(:'decision', 'Print the list', 'JCC', 'Director General', '2017-09-10');
select api_v1.report_follow_up_done(ref, null, '2017-09-06') from api_v1.follow_up where ref = 'FU-JCC-0005' and status = 'open';
select api_v1.approve_minutes('JCC-JCMC-001', 'JCMC', 'Head of the Centre', day => '2017-09-07');
