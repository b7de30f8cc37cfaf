-- The next three meetings after the period.
select ref as meeting, left(weekday, 3) as weekday, planned_on, planned_at, city, chair_institution as host, chair_role as chair
  from api_v1.meeting_on(:'period_end')
 where status = 'planned' and planned_on > :'period_end'::date
 order by planned_on, ref collate "C"
 limit 3;
