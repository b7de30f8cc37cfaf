-- The few figures by which a manager sees whether follow-ups get better or worse; no row while there is none.
with done as (
  select ref, max(since_on) as done_on
    from api_v1.follow_up_step
   where status = 'reported_done' and since_on <= :'period_end'::date
   group by ref
),
follow_up as materialized (
  select f.*, d.done_on
    from api_v1.follow_up_on(:'period_end') f
    left join done d on d.ref = f.ref
),
before as (
  select count(*) filter (where is_open) as open, count(*) filter (where is_overdue) as overdue
    from api_v1.follow_up_on(:'period_start'::date - 1)
)
select count(*) filter (where is_open) as open,
       b.open                          as open_before,
       count(*) filter (where is_overdue) as overdue,
       b.overdue                       as overdue_before,
       percentile_disc(0.5) within group (order by age_days) filter (where is_open) as median_age,
       count(*) filter (where is_open and slip_days > 0) as extended,
       max(slip_days) filter (where is_open and slip_days > 0) as longest_slip,
       count(*) filter (where status = 'verified') as verified,
       count(*) filter (where status = 'verified' and done_on <= original_due_on) as on_time
  from follow_up
 cross join before b
 group by b.open, b.overdue;
