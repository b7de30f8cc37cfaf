-- What falls due in the fourteen days after the meeting, or after today where the meeting is still to come.
with meeting as materialized (
  select id, series
    from api_v1.meeting_on(least(api_v1.today(), :'period_end'::date))
   where planned_on between :'period_start'::date and :'period_end'::date and status in ('planned', 'held')
),
-- The day as a subquery, which is read once and not for each row.
follow_up as materialized (
  select * from api_v1.follow_up_on((select least(api_v1.today(), :'period_end'::date))) where is_open
)
select f.current_due_on as due, f.ref, f.owner_institution as owner, f.action
  from follow_up f
 where f.current_due_on between least(api_v1.today(), :'period_end'::date) and least(api_v1.today(), :'period_end'::date) + 14
   and not f.is_overdue
   and exists (select from meeting m where (f.series is null or f.series = m.series) and f.meeting_id <> m.id)
 order by f.current_due_on, f.ref collate "C";
