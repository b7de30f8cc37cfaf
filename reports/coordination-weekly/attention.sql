-- What somebody has to see to: meetings that do not take place as planned, minutes that wait, decisions that nobody owes,
-- follow-ups that were raised in the period, and those that wait to be verified. Of held meetings the last 13 weeks.
with meeting as (
  select ref, status, status_on, status_reason, planned_on, nominal_on, moved_because, day_off_because, held_on,
         held_on > :'period_end'::date - 91 as is_recent
    from api_v1.meeting_on(:'period_end')
),
unverified as (
  select count(*) as follow_ups, (array_agg(ref order by status_on, ref collate "C"))[1] as ref, min(status_on) as since_on
    from api_v1.follow_up_on(:'period_end')
   where status = 'reported_done'
),
matter (position, message, subject, day, from_day, reason, side, whose, version, follow_ups) as (
  select 1, case when status = 'cancelled' then 'cancelled' else 'postponed' end, ref, planned_on, null::date, status_reason::text,
         null::text, null::text, null::integer, null::bigint
    from meeting
   where status = 'postponed'
      or status = 'cancelled' and status_on between :'period_start'::date and :'period_end'::date
  union all
  select 2, 'not_held', ref, planned_on, null, null, null, null, null, null
    from meeting
   where status = 'planned' and planned_on <= :'period_end'::date
  union all
  select 3, 'day_off', ref, planned_on, null, day_off_because, null, null, null, null
    from meeting
   where status = 'planned' and planned_on > :'period_end'::date and day_off_because is not null
  union all
  select 4, 'moved', ref, planned_on, nominal_on, moved_because, null, null, null, null
    from (select *, row_number() over (order by planned_on, ref collate "C") as place
            from meeting where status = 'planned' and planned_on > :'period_end'::date) as to_come
   where place <= 3 and moved_because is not null and nominal_on <> planned_on
  union all
  select 5, case when v.status is null then 'minutes_missing'
                 when coalesce(v.krg_approved_on, v.federal_approved_on) is null then 'minutes_wait_for_both'
                 else 'minutes_wait' end,
         m.ref, coalesce(v.proposed_on, m.held_on), null, null, case when v.krg_approved_on is null then 'krg' else 'federal' end,
         null, v.version, null
    from api_v1.minutes_on(:'period_end') v
    join meeting m on m.ref = v.meeting
   where v.status = 'proposed' or v.status is null and m.is_recent and m.held_on <= :'period_end'::date - 7
  union all
  select 6, 'nobody_owes', d.ref, d.held_on, null, null, null, null, null, null
    from api_v1.decision_on(:'period_end') d
    join meeting m on m.ref = d.meeting
   where d.kind = 'decision' and d.follow_ups_opened = 0 and m.is_recent
  union all
  select 7, 'raised', e.level::text, null, null, e.raised_to, null,
         string_agg(format('%s (%s)', e.ref, f.owner_institution), ', ' order by e.ref collate "C"), null, count(*)
    from api_v1.escalation e
    join api_v1.follow_up_on(:'period_end') f on f.ref = e.ref
   where e.escalated_on between :'period_start'::date and :'period_end'::date
   group by e.level, e.raised_to
  union all
  select 8, 'unverified', ref, since_on, null, null, null, null, null, follow_ups
    from unverified
   where follow_ups > 0
)
select position, subject, message, day, from_day, reason, side, whose, version, follow_ups
  from matter
 order by position, day, subject collate "C";
