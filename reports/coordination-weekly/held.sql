-- Meetings held in the period.
select ref as meeting, held_on, weekday, city, agenda_items, decisions, follow_ups_opened,
       concat_ws('; ', format('%s (%s)', chair_role, chair_institution),
                 case when co_chair_role is not null then format('%s (%s)', co_chair_role, co_chair_institution) end) as chairs
  from api_v1.meeting_on(:'period_end')
 where held_on between :'period_start'::date and :'period_end'::date
 order by held_on, ref collate "C";
