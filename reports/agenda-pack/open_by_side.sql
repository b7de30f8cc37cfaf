-- What is open when the day's meetings begin, by the owner's side, the longest late first.
with meeting as materialized (
  select id, series
    from api_v1.meeting_on(least(api_v1.today(), :'period_end'::date))
   where planned_on between :'period_start'::date and :'period_end'::date and status in ('planned', 'held')
),
-- The day as a subquery, which is read once and not for each row.
follow_up as materialized (
  select * from api_v1.follow_up_on((select least(api_v1.today(), :'period_end'::date))) where is_open
)
select case f.owner_side when 'joint' then 'neither side' else f.owner_side || ' side' end as side,
       f.ref, f.owner_institution as owner,
       f.current_due_on as due,
       nullif(f.days_overdue, 0) as days_late,
       nullif(f.working_days_overdue, 0) as working_days_late,
       f.status::text as status,
       f.action,
       case when f.status = 'blocked' then format('%s (%s)', f.waiting_for, f.status_reason) end as waits_for,
       case when f.times_extended > 0 then f.original_due_on end as first_due,
       f.last_update as note
  from follow_up f
 where exists (select from meeting m where (f.series is null or f.series = m.series) and f.meeting_id <> m.id)
 order by f.owner_side, f.days_overdue desc, f.current_due_on, f.ref collate "C";
