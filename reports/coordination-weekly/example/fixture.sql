-- period: 2017-08-30
-- The demonstration is the example: a meeting with its follow-ups, and two rounds of invented figures. An extraordinary
-- meeting, which has no number and no co-chair, was held in the week; the regular one that comes next was held since,
-- and a follow-up verified since: both stand here as they stood at the week's end.
\ir ../../../sql/demo/demo.sql
\ir ../../returns-weekly/example/figures.sql

insert into liaison.meeting (status, planned_start_at, planned_end_at, actual_start_at, title, host_side, city,
                             chair_institution, chair_role)
values ('held', '2017-08-28 14:00+03', '2017-08-28 15:00+03', '2017-08-28 14:00+03', 'Roads to the districts of return',
        'krg', 'Erbil', 'JCC', 'Director General');
insert into liaison.follow_up (meeting_id, action, owner_institution, owner_role, assigned_on, original_due_on)
select id, 'Open the road to the districts of return', 'MOI-KR', 'Director of Roads', '2017-08-28', '2017-09-07'
  from liaison.meeting where ref = 'EXTRA-0001';

update liaison.meeting set status = 'held', actual_start_at = planned_start_at where ref = 'JCC-JCMC-002';
insert into liaison.verification (follow_up_id, verified_on, verifier_institution, verifier_role, evidence)
select id, '2017-09-05', 'JCC', 'Director General', 'Seen at the second meeting.'
  from liaison.follow_up where ref = 'FU-JCMC-0001';
