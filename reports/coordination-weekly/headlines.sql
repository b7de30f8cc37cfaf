-- Five findings at most over all topics: what was held, what is late, what comes next, how returns moved, what is due.
with follow_up as (
  select * from api_v1.follow_up_on(:'period_end')
),
open_ones as (
  select count(*) as open, count(*) filter (where is_overdue) as overdue,
         count(*) filter (where current_due_on between :'period_end'::date + 1 and :'period_end'::date + 14) as due_soon
    from follow_up
   where is_open
),
before as (
  select count(*) filter (where is_overdue) as overdue
    from api_v1.follow_up_on(:'period_start'::date - 1)
   where is_open
),
oldest as (
  select ref, owner_institution, current_due_on
    from follow_up
   where is_overdue
   order by days_overdue desc, ref collate "C"
   limit 1
),
next_meeting as (
  select ref, planned_on, city, chair_institution
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
finding (position, message, subject, ref, city, day, days, decisions, owner, open, overdue, overdue_before, due_soon,
         source_name, source_round, individuals, change) as (
  select 1, case when decisions = 0 then 'held_without_decisions' else 'held' end, ref, ref, city, held_on, null::integer,
         decisions, null::text, null::bigint, null::bigint, null::bigint, null::bigint, null::text, null::integer,
         null::bigint, null::bigint
    from api_v1.meeting_on(:'period_end')
   where held_on between :'period_start'::date and :'period_end'::date
  union all
  select 2, case when o.overdue > 0 then 'overdue' else 'none_overdue' end, null, l.ref, null, l.current_due_on, null,
         null, l.owner_institution, o.open, o.overdue, b.overdue, null, null, null, null, null
    from open_ones o
   cross join before b
    left join oldest l on true
   where o.open > 0
  union all
  select 3, 'next_meeting', null, ref, city, planned_on, null,
         null, chair_institution, null, null, null, null, null, null, null, null
    from next_meeting
  union all
  select 3, 'no_next_meeting', null, null, null, null, null, null, null, null, null, null, null, null, null, null, null
   where not exists (select from next_meeting) and exists (select from api_v1.meeting_on(:'period_end'))
  union all
  select 4, case when change > 0 then 'returns_rose' when change < 0 then 'returns_fell' else 'returns' end, source, null,
         null, as_of_on, days_between, null, null, null, null, null, null, name, round_number, individuals, abs(change)
    from returns
  union all
  select 5, 'due_soon', null, null, null, null, null, null, null, null, null, null, due_soon, null, null, null, null
    from open_ones
   where due_soon > 0
)
select position, coalesce(subject, '-') as subject, message, ref, city, day, days, decisions, owner, open, overdue,
       overdue_before, due_soon, source_name, source_round, individuals, change
  from finding
 order by position, subject collate "C";
