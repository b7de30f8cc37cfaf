-- period: 2017-08-30, 2017-06-07
-- The demonstration is the example: a meeting with its follow-ups, and two rounds of invented figures. In the week an
-- extraordinary meeting was held, which has no number and no co-chair, and another one cancelled; follow-ups were
-- reported done, given more time and raised. A holiday was added later on the day of a meeting to come. What happened
-- since the week's end (the regular meeting that comes next was held, a follow-up verified) is not told. In the week of
-- June nothing had happened yet.
\ir ../../../sql/demo/demo.sql
\ir ../../returns-weekly/example/figures.sql

select api_v1.add_meeting('Roads to the districts of return', '2017-08-28 14:00', 'JCC', 'Erbil', 'Director General', duration => '1 hour') as roads,
       api_v1.add_meeting('Visit to the crossings', '2017-09-10 09:00', 'JCMC', 'Rabia', 'Head of the Centre') as visit \gset
select api_v1.hold_meeting(:'roads');
select api_v1.add_agenda_item(:'roads', 'Which roads are open', 'JCC') as roads_item \gset
select api_v1.decide(:'roads_item', 'The road to the districts of return is opened.') as road \gset
select api_v1.decide(:'roads_item', 'Both centres name the roads that are not cleared.');
select api_v1.add_follow_up(:'road', 'Open the road to the districts of return', 'MOI-KR', 'Director of Roads', '2017-09-07');
select api_v1.draft_minutes(:'roads', 'One decision on roads was taken.'), api_v1.propose_minutes(:'roads', '2017-08-30');
select api_v1.approve_minutes(:'roads', 'JCC', 'Director General', day => '2017-08-31');
select api_v1.approve_minutes(:'roads', 'JCMC', 'Head of the Centre', day => '2017-09-06');
select api_v1.cancel_meeting(:'visit', 'The crossing is closed to visitors', '2017-08-31');

insert into liaison.holiday (side, during, name_en)
select 'krg', daterange(planned_on, planned_on + 1), 'A day of mourning'
  from api_v1.meeting where ref = 'JCC-JCMC-003';
select api_v1.escalate_follow_ups('2017-08-31');
select api_v1.extend_follow_up(ref, '2017-09-14', 'The staff are named by then', '2017-08-29')
  from api_v1.follow_up where ref = 'FU-JCC-0005' and is_open and current_due_on < '2017-09-14';

-- What came after the week.
select api_v1.escalate_follow_ups('2017-09-04');
select api_v1.hold_meeting(ref) from api_v1.meeting where ref = 'JCC-JCMC-002' and status = 'planned';
select api_v1.verify_follow_up(ref, 'JCC', 'Director General', 'Seen at the second meeting.', '2017-09-05')
  from api_v1.follow_up where ref = 'FU-JCMC-0001' and status = 'reported_done';
