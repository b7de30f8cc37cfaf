-- Meetings held in the period.
select ref as meeting, held_on, city, agenda_items, decisions, follow_ups_opened,
       chair_role || ' (' || chair_institution || ')' as chair,
       co_chair_role || ' (' || co_chair_institution || ')' as co_chair
  from api_v1.meeting_on(:'period_end')
 where held_on between :'period_start'::date and :'period_end'::date
 order by held_on, ref collate "C";
