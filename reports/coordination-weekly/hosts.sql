-- How often each side has hosted, and whose turn is next.
with meeting as (
  select ref, series, status, planned_on, host_side, city, chair_institution
    from api_v1.meeting_on(:'period_end')
   where series is not null
),
next_meeting as (
  select distinct on (series) series, planned_on, chair_institution, city
    from meeting
   where status = 'planned' and planned_on > :'period_end'::date
   order by series, planned_on, ref collate "C"
)
select m.series,
       count(*) filter (where m.status = 'held' and m.host_side = 'krg')     as held_by_krg,
       count(*) filter (where m.status = 'held' and m.host_side = 'federal') as held_by_federal,
       n.planned_on as next_on, n.chair_institution as next_host, n.city as next_city
  from meeting m
  left join next_meeting n on n.series = m.series
 group by m.series, n.planned_on, n.chair_institution, n.city
 order by m.series collate "C";
