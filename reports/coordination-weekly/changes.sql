-- What happened to follow-ups in the period, in the order of the days.
with follow_up as (
  select * from api_v1.follow_up_on(:'period_end')
),
change (day, change, ref, reason, due_before, due_after, level) as (
  select assigned_on, 'opened', ref, null, null::date, original_due_on, null::integer
    from follow_up
  union all
  select since_on, case when status = 'open' then 'reopened' else status::text end, ref, reason, null, null, null
    from api_v1.follow_up_step
   where number > 1
  union all
  select agreed_on, 'extended', ref, reason, from_due_on, to_due_on, null
    from api_v1.extension
  union all
  select escalated_on, 'escalated', ref, raised_to, due_on, null, level
    from api_v1.escalation
)
select row_number() over (order by c.day, f.ref collate "C", c.change collate "C", c.due_after, c.level) as position,
       c.day, c.change, f.ref,
       f.owner_side::text as side,
       f.owner_institution as responsible_org,
       f.action, c.reason, c.due_before, c.due_after, c.level
  from change c
  join follow_up f on f.ref = c.ref
 where c.day between :'period_start'::date and :'period_end'::date
 order by position;
