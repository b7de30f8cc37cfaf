-- What monitoring reads: liaison tick --metrics writes it as a file for Prometheus.

create or replace view api_v1.metric with (security_invoker = true) as
with schedule as (
  select s.schedule, s.last_success_at, s.next_due_at, s.paused_at is not null as is_paused, o.schedule is not null as is_overdue,
         (select r.ended_at - r.started_at
            from (select t.id, t.term from ops.slot t
                   where t.schedule_id = s.id and t.state in ('done', 'failed')
                   order by t.ended_at desc limit 1) t
            join ops.run r on r.slot_id = t.id and r.term = t.term) as took
    from api_v1.schedule s
    left join api_v1.overdue_schedule o on o.schedule = s.schedule
)
select m.metric, 'schedule' as label, s.schedule as label_value, m.value::double precision as value
  from schedule s
 cross join lateral (values
   ('schedule_last_success_timestamp_seconds', extract(epoch from s.last_success_at)),
   ('schedule_next_due_timestamp_seconds', extract(epoch from s.next_due_at)),
   ('schedule_overdue', s.is_overdue::integer),
   ('schedule_paused', s.is_paused::integer),
   ('run_seconds', extract(epoch from s.took))) m (metric, value)
 where m.value is not null
union all
select 'slots', 'state', kind.state::text, (select count(*) from ops.slot t where t.state = kind.state)
  from unnest('{due, running, failed}'::ops.slot_state[]) as kind (state)
union all
select 'runs_total', 'outcome', kind.outcome::text, coalesce(counted.runs, 0)
  from unnest(enum_range(null::ops.run_outcome)) as kind (outcome)
  left join (select r.outcome, count(*) as runs from ops.run r group by r.outcome) counted on counted.outcome = kind.outcome;

comment on view   api_v1.metric             is 'Figures for monitoring: each a gauge, but runs_total, which counts up. Names are Prometheus'' without the prefix liaison_.';
comment on column api_v1.metric.metric      is 'Name. Times are seconds since 1970, durations seconds; 1 is yes and 0 no.';
comment on column api_v1.metric.label       is 'What the figure is of: schedule, state or outcome.';
comment on column api_v1.metric.label_value is 'Which one.';
comment on column api_v1.metric.value       is 'The figure. What is not known yet, such as the last success of a schedule that never ran, has no row.';
