-- When and where, what is on the table, what is late and whose it is, how the last minutes stand; or that no meeting is
-- planned for the day, and which one comes next.
with meeting as materialized (
  select id, ref, series, status, status_reason, planned_on, planned_at, city, venue, chair_institution, chair_role, day_off_because
    from api_v1.meeting_on(least(api_v1.today(), :'period_end'::date))
),
of_day as (
  select *, planned_on between :'period_start'::date and :'period_end'::date and status in ('planned', 'held') as takes_place
    from meeting
   where planned_on between :'period_start'::date and :'period_end'::date
),
-- The day as a subquery, which is read once and not for each row.
follow_up as materialized (
  select * from api_v1.follow_up_on((select least(api_v1.today(), :'period_end'::date))) where is_open
),
item as (
  select m.ref, count(i.id) as items, count(i.id) filter (where i.times_carried > 0 and i.follow_up is null) as carried,
         count(i.id) filter (where i.follow_up is not null) as raised
    from of_day m
    left join api_v1.agenda_item i on i.meeting = m.ref
   group by m.ref
),
owed as (
  select m.ref, f.owner_side, count(*) as open, count(*) filter (where f.is_overdue) as overdue
    from of_day m
    join follow_up f on (f.series is null or f.series = m.series) and f.meeting_id <> m.id
   where m.takes_place
   group by m.ref, f.owner_side
),
held as materialized (
  select * from api_v1.minutes_on(least(api_v1.today(), :'period_end'::date))
),
minutes as (
  select m.ref, v.meeting, v.held_on, v.version, v.status, v.krg_approved_on, v.federal_approved_on, v.final_on
    from of_day m
   cross join lateral (select x.*
                         from held x
                        where x.held_on < m.planned_on and x.meeting <> m.ref and (m.series is null or x.series = m.series)
                        order by x.held_on desc, x.meeting collate "C" desc
                        limit 1) v
   where m.takes_place
),
next_meeting as (
  select ref, planned_on, city
    from meeting
   where status = 'planned' and planned_on > :'period_end'::date
   order by planned_on, ref collate "C"
   limit 1
),
finding (meeting, position, subject, message, day, at, city, chair, reason, items, carried, raised, open, overdue, side, version) as (
  select ref, 1, '-', case when status = 'cancelled' then 'cancelled' when status = 'postponed' then 'postponed' else 'meets' end,
         planned_on, to_char(planned_at, 'HH24:MI:SS')::time, concat_ws(', ', city, venue),
         format('%s of the %s', chair_role, chair_institution), status_reason::text, null::bigint, null::bigint, null::bigint,
         null::bigint, null::bigint, null::text, null::integer
    from of_day
  union all
  select ref, 2, '-', 'day_off', planned_on, null, null, null, day_off_because, null, null, null, null, null, null, null
    from of_day
   where takes_place and day_off_because is not null
  union all
  select i.ref, 3, '-', case when i.items = 0 then 'no_items' else 'items' end,
         null, null, null, null, null, i.items, i.carried, i.raised, null, null, null, null
    from item i
    join of_day m on m.ref = i.ref
   where m.takes_place
  union all
  select ref, 3 + array_position('{krg,federal,joint}'::text[], owner_side::text), owner_side::text, 'owed', null, null, null, null, null, null, null, null, open, overdue, owner_side::text, null
    from owed
  union all
  select ref, 4, '-', 'nothing_owed', null, null, null, null, null, null, null, null, null, null, null, null
    from of_day
   where takes_place and ref not in (select ref from owed)
  union all
  select ref, 7, meeting,
         case when status is null then 'minutes_missing' when status = 'final' then 'minutes_final'
              when coalesce(krg_approved_on, federal_approved_on) is null then 'minutes_wait_for_both' else 'minutes_wait' end,
         coalesce(final_on, held_on), null, null, null, null, null, null, null, null, null,
         case when krg_approved_on is null then 'krg' else 'federal' end, version
    from minutes
  union all
  select '-', 8, '-', case when n.ref is null then 'no_meeting' else 'no_meeting_next' end, coalesce(n.planned_on, :'period_end'::date),
         null, n.city, null, n.ref, null, null, null, null, null, null, null
    from (values (1)) as one
    left join next_meeting n on true
   where not exists (select from of_day where takes_place)
)
select meeting, position, subject, message, day, at, city, chair, reason, items, carried, raised, open, overdue, side, version
  from finding
 order by meeting = '-', meeting collate "C", position, subject collate "C";
