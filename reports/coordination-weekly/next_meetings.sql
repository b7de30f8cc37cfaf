-- The next three meetings after the period.
select ref as meeting, weekday, planned_on, planned_at, city, chair_institution as host, chair_role as chair,
       moved_because as note
  from api_v1.meeting_on(:'period_end')
 where status in ('planned', 'postponed') and planned_on > :'period_end'::date
 order by planned_on, ref collate "C"
 limit 3;
