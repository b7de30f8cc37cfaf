-- Meetings of the period, those cancelled in it, those that wait for a new date, the last one held before it, and the
-- next three, as they stood on its last day: planned or held, moved or cancelled.
with dated as (
  select *, coalesce(held_on, planned_on) as on_date
    from api_v1.meeting_on(:'period_end')
),
chosen as (
  select ref from dated where on_date between :'period_start'::date and :'period_end'::date
  union
  select ref from dated
   where status = 'postponed'
      or status = 'cancelled' and status_on between :'period_start'::date and :'period_end'::date
  union
  (select ref from dated where status = 'held' and on_date < :'period_start'::date order by on_date desc, ref limit 1)
  union
  (select ref from dated where status = 'planned' and on_date > :'period_end'::date order by on_date, ref limit 3)
)
select ref, series, number,
       planned_on as planned_for,
       to_char(planned_at, 'HH24:MI:SS')::time as planned_at,
       held_on, weekday,
       status::text as status,
       coalesce(status_reason, moved_because) as reason,
       host_side::text as host_side,
       city as venue_city,
       chair_institution, chair_role, co_chair_institution, co_chair_role,
       agenda_items, decisions, follow_ups_opened, follow_ups_open,
       next_planned_on as next_planned,
       nominal_on as slot,
       day_off_because as day_off
  from dated
  join chosen using (ref)
 order by on_date, ref collate "C";
