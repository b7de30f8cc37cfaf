-- Demonstration, continued: the three meetings after 23 July 2017, until December. All of it is invented.
--   psql -1 -v ON_ERROR_STOP=1 -f sql/demo/demo.sql -f sql/demo/next_meetings.sql
-- The second meeting was moved for Eid al-Adha, the third is cancelled, the fourth is held. Said in the verbs of api_v1,
-- as the secretariats say it, each with its day; run again it changes nothing.

do $demo$
begin
  if exists (select from liaison.meeting where ref = 'JCC-JCMC-004') then
    return;
  end if;

  perform api_v1.make_meetings('JCC-JCMC',
    '{2017-07-23 10:00, 2017-09-03 10:00, 2017-10-15 10:00, 2017-11-26 10:00, 2018-01-07 10:00}', '2017-07-23', '2018-01-31');

  -- Before the second meeting: what is late for too long goes on its agenda.
  perform api_v1.escalate_follow_ups('2017-09-03');
  perform api_v1.invite_delegate('JCC-JCMC-002', 'JCC', 'Director of Information Management');
  perform api_v1.invite_delegate('JCC-JCMC-002', 'JCMC', 'Director of Operations');
  perform api_v1.invite_delegate('JCC-JCMC-002', 'MOP', 'Director of Human Development', 'observer');

  perform api_v1.hold_meeting('JCC-JCMC-002', '2017-09-05 10:00', '2017-09-05 12:40');
  perform api_v1.note_attendance('JCC-JCMC-002', 'JCC', 'Director General');
  perform api_v1.note_attendance('JCC-JCMC-002', 'JCC', 'Director of Information Management');
  perform api_v1.note_attendance('JCC-JCMC-002', 'JCMC', 'Head of the Centre');
  perform api_v1.note_attendance('JCC-JCMC-002', 'JCMC', 'Director of Operations');
  perform api_v1.note_attendance('JCC-JCMC-002', 'MOP', 'Director of Human Development', false);

  perform api_v1.decide('JCC-JCMC-002/2', 'Each side names two authors, who go through the merged draft chapter by chapter.');
  perform api_v1.decide('JCC-JCMC-002/3', 'The answers of the authorities are collected by district until the next meeting.');
  perform api_v1.add_follow_up('JCC-JCMC-002/2.1', 'Name two authors for the joint paper', 'JCC', 'Director General', '2017-09-17');
  perform api_v1.add_follow_up('JCC-JCMC-002/2.1', 'Name two authors for the joint paper', 'JCMC', 'Head of the Centre', '2017-09-17');
  perform api_v1.add_follow_up('JCC-JCMC-002/3.1', 'Collect the answers by district, without names of groups', 'JCMC',
    'Director of Operations', '2017-10-08', 'high');

  -- Of the three that were escalated, one gets a last extension, one is nearly done, one stays on the agenda.
  perform api_v1.extend_follow_up('FU-JCC-0005', '2017-09-24', 'The staff were named at the meeting', '2017-09-05', 'JCC-JCMC-002');
  perform api_v1.close_agenda_item('JCC-JCMC-002/4');
  perform api_v1.note_on_follow_up('FU-JCMC-0002', 'JCMC', 'Health is in; one district lacks electricity.', '2017-09-05');
  perform api_v1.close_agenda_item('JCC-JCMC-002/5');

  perform api_v1.draft_minutes('JCC-JCMC-002',
E'The two centres met in Erbil on Tuesday 5 September 2017, two days later than planned, after Eid al-Adha.\nThe joint paper and the places where returns are barred were discussed and stay on the agenda; three follow-ups that\nwere late for long were gone through. The next meeting is in Baghdad on 15 October.');
  perform api_v1.propose_minutes('JCC-JCMC-002', '2017-09-10');
  perform api_v1.approve_minutes('JCC-JCMC-002', 'JCC', 'Director General', null, '2017-09-12');
  perform api_v1.approve_minutes('JCC-JCMC-002', 'JCMC', 'Head of the Centre', null, '2017-09-14');

  -- September and October: what was owed.
  perform api_v1.verify_follow_up('FU-JCMC-0001', 'JCC', 'Director General', 'Tables received and gone through at the meeting.', '2017-09-05');
  perform api_v1.verify_follow_up('FU-MOMD-0001', 'JCC', 'Director of Information Management', 'Counts of three weeks received.', '2017-09-10');
  perform api_v1.report_follow_up_done('FU-MOP-0001', 'The merged draft went to both centres', '2017-08-30');
  perform api_v1.verify_follow_up('FU-MOP-0001', 'JCC', 'Director General', 'Merged draft received on 5 September, 41 pages.', '2017-09-06');
  perform api_v1.start_follow_up('FU-JCC-0004', null, '2017-09-07');
  perform api_v1.report_follow_up_done('FU-COMSEC-0001', null, '2017-09-13');
  perform api_v1.verify_follow_up('FU-COMSEC-0001', 'JCC', 'Director General', 'Comments of six ministries received.', '2017-09-17');
  perform api_v1.report_follow_up_done('FU-JCC-0007', null, '2017-09-14');
  perform api_v1.verify_follow_up('FU-JCC-0007', 'JCMC', 'Head of the Centre', 'Letter of 14 September.', '2017-09-18');
  perform api_v1.report_follow_up_done('FU-JCMC-0005', null, '2017-09-17');
  perform api_v1.verify_follow_up('FU-JCMC-0005', 'JCC', 'Director General', 'Letter of 17 September.', '2017-09-19');
  perform api_v1.report_follow_up_done('FU-JCC-0004', null, '2017-09-20');
  perform api_v1.start_follow_up('FU-JCC-0005', null, '2017-09-17');
  perform api_v1.report_follow_up_done('FU-JCC-0005', null, '2017-09-24');
  perform api_v1.verify_follow_up('FU-JCC-0005', 'MOMD', 'Director of Humanitarian Affairs', 'First week''s counts of both crossings compared.', '2017-10-03');
  perform api_v1.report_follow_up_done('FU-JCMC-0002', null, '2017-10-05');
  perform api_v1.reopen_follow_up('FU-JCMC-0002', 'One district is still missing', '2017-10-09');
  perform api_v1.start_follow_up('FU-JCMC-0006', null, '2017-10-01');

  -- The third meeting does not take place; what was to be discussed goes on to the fourth.
  perform api_v1.cancel_meeting('JCC-JCMC-003', 'The delegations could not travel', '2017-10-12');
  perform api_v1.extend_follow_up('FU-JCMC-0006', '2017-11-19', 'The meeting that was to hear of it was cancelled', '2017-10-16');
  perform api_v1.report_follow_up_done('FU-JCMC-0002', null, '2017-11-02');
  perform api_v1.verify_follow_up('FU-JCMC-0002', 'JCC', 'Director of Information Management', 'Table complete for 31 districts.', '2017-11-07');
  perform api_v1.verify_follow_up('FU-JCC-0004', 'JCMC', 'Head of the Centre', 'Comments received on 20 September.', '2017-11-08');

  -- The fourth meeting.
  perform api_v1.escalate_follow_ups('2017-11-23');
  perform api_v1.add_agenda_item('JCC-JCMC-004', 'Winter: kerosene and blankets in districts of return', 'JCC');
  perform api_v1.invite_delegate('JCC-JCMC-004', 'JCC', 'Director General', 'chair');
  perform api_v1.invite_delegate('JCC-JCMC-004', 'JCC', 'Director of Finance');
  perform api_v1.invite_delegate('JCC-JCMC-004', 'JCMC', 'Head of the Centre', 'co_chair');
  perform api_v1.hold_meeting('JCC-JCMC-004', '2017-11-26 10:15', '2017-11-26 12:30');
  perform api_v1.note_attendance('JCC-JCMC-004', 'JCC', 'Director General');
  perform api_v1.note_attendance('JCC-JCMC-004', 'JCC', 'Director of Finance');
  perform api_v1.note_attendance('JCC-JCMC-004', 'JCMC', 'Head of the Centre');
  perform api_v1.decide(i.ref, 'The joint paper is finished by mail; both sides sign its last chapter in January.')
     from api_v1.agenda_item i where i.meeting = 'JCC-JCMC-004' and i.topic = 'Joint paper on the return policy';
  perform api_v1.add_follow_up(d.ref, 'Send the last chapter to both sides', 'MOP', 'Director of Human Development', '2017-12-21', 'high')
     from api_v1.decision d where d.meeting = 'JCC-JCMC-004';
  perform api_v1.decide(i.ref, 'Each side asks its governorates for their stocks.', 'recommendation')
     from api_v1.agenda_item i where i.meeting = 'JCC-JCMC-004' and i.topic like 'Winter:%';
  perform api_v1.close_agenda_item(i.ref)
     from api_v1.agenda_item i where i.meeting = 'JCC-JCMC-004' and i.topic like 'Winter:%';
  perform api_v1.draft_minutes('JCC-JCMC-004',
E'The two centres met in Erbil on Sunday 26 November 2017, after the meeting of October had been cancelled.\nThe joint paper is nearly finished. The next meeting is in Baghdad on 7 January 2018.');
  perform api_v1.propose_minutes('JCC-JCMC-004', '2017-11-29');
  perform api_v1.approve_minutes('JCC-JCMC-004', 'JCC', 'Director General', null, '2017-11-30');
end
$demo$;
