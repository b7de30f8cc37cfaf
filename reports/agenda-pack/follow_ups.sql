-- What is open when each meeting begins: follow-ups of its series and of none, but not those that it opened itself.
with meeting as materialized (
  select id, ref, series
    from api_v1.meeting_on(least(api_v1.today(), :'period_end'::date))
   where planned_on between :'period_start'::date and :'period_end'::date and status in ('planned', 'held')
),
-- The day as a subquery, which is read once and not for each row.
follow_up as materialized (
  select * from api_v1.follow_up_on((select least(api_v1.today(), :'period_end'::date))) where is_open
)
select m.ref as meeting, f.ref,
       f.meeting as from_meeting,
       f.agenda_topic as agenda_item,
       f.decision, f.action,
       f.owner_side::text as side,
       f.owner_institution as responsible_org,
       f.owner_role as responsible_role,
       f.priority::text as priority,
       f.assigned_on,
       f.original_due_on as original_due,
       f.current_due_on  as current_due,
       f.is_overdue as overdue,
       f.days_overdue, f.working_days_overdue, f.times_extended,
       f.extension_reason,
       f.times_carried - (select count(*) from api_v1.follow_up_review r where r.ref = f.ref and r.meeting_id = m.id) as times_carried,
       f.status::text as status, f.status_reason, f.waiting_for,
       f.escalation_level,
       f.last_update_on, f.last_update
  from meeting m
  join follow_up f on (f.series is null or f.series = m.series) and f.meeting_id <> m.id
 order by m.ref collate "C", f.ref collate "C";
