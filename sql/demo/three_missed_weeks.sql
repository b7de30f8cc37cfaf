-- As if nobody had served the schedules for the last three weeks: the next tick makes up for it, and says what it skips.
-- Of the two weekly reports the one is made for each week that was missed, the other for the latest only.

update ops.schedule set catch_up = 'all' where name = 'coordination-weekly';

update ops.schedule s
   set watermark = watermark - interval '3 weeks'
 where s.report is not null and s.recurrence is not null
   and not exists (select from ops.slot t where t.schedule_id = s.id);

-- The demonstration ends in January 2018, and nothing is to be made from its meetings in the years after.
select api_v1.pause_schedule(s.schedule, 'The meetings of the demonstration are of 2017 and 2018.')
  from api_v1.schedule s
 where (s.duty is not null or s.days_before_meeting is not null) and s.paused_at is null;
