-- How often each thing happened to follow-ups in the period, by the owner's side.
with change (day, change, ref) as (
  select assigned_on, 'opened', ref from api_v1.follow_up_on(:'period_end')
  union all
  select since_on, case when status = 'open' then 'reopened' else status::text end, ref from api_v1.follow_up_step where number > 1
  union all
  select agreed_on, 'extended', ref from api_v1.extension
  union all
  select escalated_on, 'escalated', ref from api_v1.escalation
)
select f.owner_side::text as side,
       count(*) filter (where c.change = 'opened')        as opened,
       count(*) filter (where c.change = 'reported_done') as reported_done,
       count(*) filter (where c.change = 'verified')      as verified,
       count(*) filter (where c.change in ('dropped', 'superseded')) as ended,
       count(*) filter (where c.change = 'reopened')      as reopened,
       count(*) filter (where c.change = 'extended')      as extended,
       count(*) filter (where c.change = 'escalated')     as escalated
  from change c
  join api_v1.follow_up_on(:'period_end') f on f.ref = c.ref
 where c.day between :'period_start'::date and :'period_end'::date
   and c.change not in ('in_progress', 'blocked')
 group by f.owner_side
 order by f.owner_side;
