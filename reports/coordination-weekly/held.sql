-- Meetings held in the period.
select number, held_on, weekday, city, agenda_items, decisions, follow_ups_opened,
       format('%s (%s); %s (%s)', chair_role, chair_institution, co_chair_role, co_chair_institution) as chairs
  from api_v1.meeting
 where held_on between :'period_start'::date and :'period_end'::date
 order by held_on, ref collate "C";
