-- Meetings as they stood on a day, so that a report on a past week, made late, does not tell what came after it.

create or replace function api_v1.meeting_on(day date) returns setof api_v1.meeting
  language sql stable parallel safe
begin atomic
  select m.series, m.number, m.ref, m.title,
         case when coalesce(m.held_on, m.status_on) > day then 'planned' else m.status end,
         case when m.status_on > day then null else m.status_reason end, m.planned_start_at, m.planned_on, m.planned_at, m.weekday, m.zone, m.nominal_on, m.moved_because,
         case when m.held_on <= day then m.held_on end,
         case when m.held_on <= day then m.actual_start_at end,
         case when m.held_on <= day then m.actual_end_at end,
         m.host_side, m.city, m.venue,
         m.chair_institution, m.chair_role, m.co_chair_institution, m.co_chair_role,
         m.agenda_items - coalesce(later.items, 0),
         case when m.held_on > day then 0 else m.decisions end,
         coalesce(f.opened, 0),
         coalesce(f.open, 0),
         (select min(n.planned_on)
            from api_v1.meeting n
           where n.series = m.series
             and n.planned_start_at > m.planned_start_at
             and (n.status = 'planned' or coalesce(n.held_on, n.status_on) > day)),
         m.sequence, m.is_touched, m.id,
         case when m.status_on <= day then m.status_on end,
         m.nominal_at, m.planned_end_at, m.host_chosen_by, m.day_off_because, m.recorded_at
    from api_v1.meeting m
    left join (select meeting_id, count(*) as opened, count(*) filter (where is_open) as open
                 from api_v1.follow_up_on(day)
                group by meeting_id) f on f.meeting_id = m.id
    -- What a meeting held after the day carried on was not on the next one's agenda then.
    left join (select i.meeting_id, count(*) as items
                 from as_of.agenda_item i
                 join as_of.agenda_item source on source.id = i.carried_from
                 join as_of.meeting origin on origin.id = source.meeting_id
                where (origin.actual_start_at at time zone origin.zone)::date > day
                group by i.meeting_id) later on later.meeting_id = m.id
   order by m.planned_start_at, m.ref;
end;

comment on function api_v1.meeting_on(date) is 'Meetings as they stood at the end of a day, by the dates of the facts: one held, cancelled or postponed later was planned then, and follow-ups count as they stood. Same columns as api_v1.meeting. Dates it was moved from and days on which it had another status in between are told by liaison.as_of alone.';
