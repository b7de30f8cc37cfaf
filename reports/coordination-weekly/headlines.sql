-- Five findings at most over all topics: what was held, what is late, what comes next, how returns moved, what is due.
with follow_up as (
  select * from api_v1.follow_up_on(:'period_end')
),
open_ones as (
  select count(*) as total, count(*) filter (where is_overdue) as overdue,
         count(*) filter (where current_due_on between :'period_end'::date + 1 and :'period_end'::date + 14) as due_soon
    from follow_up
   where is_open
),
oldest as (
  select ref, owner_institution, days_overdue
    from follow_up
   where is_overdue
   order by days_overdue desc, ref collate "C"
   limit 1
),
next_meeting as (
  select ref, planned_on, city, weekday
    from api_v1.meeting_on(:'period_end')
   where status = 'planned' and planned_on > :'period_end'::date
   order by planned_on, ref collate "C"
   limit 1
),
returns as (
  select source, name, round_number, as_of_on, days_between, sum(individuals)::bigint as individuals,
         sum(individuals - baseline_individuals)::bigint as change
    from api_v1.returns_by_district('returnees', :'period_end')
    join api_v1.source on code = source
   group by source, name, round_number, as_of_on, days_between
),
finding as (
  select 1 as position, 'held' as message, null::integer as number, city as place, held_on as day, ref,
         decisions as number_of, null::bigint as total, null::bigint as change, null::integer as days, ref as subject
    from api_v1.meeting_on(:'period_end')
   where held_on between :'period_start'::date and :'period_end'::date
  union all
  select 2, case when o.overdue > 0 then 'overdue' else 'none_overdue' end, null, l.owner_institution, null, l.ref,
         o.overdue, o.total, null, l.days_overdue, null
    from open_ones o
    left join oldest l on true
   where o.total > 0
  union all
  select 3, 'next_meeting', null, weekday || ' ' || planned_on || ' in ' || city, planned_on, ref, null, null, null,
         planned_on - :'period_end'::date, null
    from next_meeting
  union all
  select 4, case when change > 0 then 'returns_rose' when change < 0 then 'returns_fell' else 'returns' end, round_number,
         name, as_of_on, null, null, individuals, abs(change), days_between, source
    from returns
  union all
  select 5, 'due_soon', null, null, null, null, due_soon, total, null, null, null
    from open_ones
   where due_soon > 0
)
select position, coalesce(subject, '-') as subject, message, number, place, day, ref, number_of, total, change, days
  from finding
 order by position, subject collate "C";
