-- Meetings, decisions and minutes as they stood on a day, so that a report on a past week, made late, does not tell
-- what came after it.

create or replace function api_v1.meeting_on(day date) returns setof api_v1.meeting
  language sql stable parallel safe
begin atomic
  select m.series, m.number, m.ref, m.title,
         case when coalesce(m.held_on, m.status_on) > day then 'planned' else m.status end,
         case when m.status_on > day then null else m.status_reason end,
         m.planned_start_at, m.planned_on, m.planned_at, m.weekday, m.zone, m.nominal_on, m.moved_because,
         case when m.held_on <= day then m.held_on end,
         case when m.held_on <= day then m.actual_start_at end,
         case when m.held_on <= day then m.actual_end_at end,
         m.host_side, m.city, m.venue,
         m.chair_institution, m.chair_role, m.co_chair_institution, m.co_chair_role,
         m.agenda_items - coalesce(later.items, 0),
         case when m.held_on > day then 0 else m.decisions end,
         coalesce(f.opened, 0),
         coalesce(f.open, 0),
         (select min((n.planned_start_at at time zone n.zone)::date)
            from as_of.meeting n
           where n.series_id = s.id
             and n.planned_start_at > m.planned_start_at
             and (n.status = 'planned' or coalesce((n.actual_start_at at time zone n.zone)::date, n.status_on) > day)),
         m.sequence, m.is_touched, m.id,
         case when m.status_on <= day then m.status_on end,
         m.nominal_at, m.planned_end_at, m.host_chosen_by, m.day_off_because, m.recorded_at
    from api_v1.meeting m
    left join as_of.series s on s.code = m.series
    left join (select meeting_id, count(*) as opened, count(*) filter (where is_open) as open
                 from api_v1.follow_up_on(day)
                group by meeting_id) f on f.meeting_id = m.id
    -- What a meeting held after the day carried on, or what was raised after it, was not on the next one's agenda then.
    left join (select i.meeting_id, count(*) as items
                 from as_of.agenda_item i
                 left join as_of.agenda_item source on source.id = i.carried_from
                 left join as_of.meeting origin on origin.id = source.meeting_id
                where (origin.actual_start_at at time zone origin.zone)::date > day
                   or source.id is null and i.follow_up_id is not null
                      and not exists (select from as_of.escalation e
                                       where e.follow_up_id = i.follow_up_id and e.escalated_on <= day)
                group by i.meeting_id) later on later.meeting_id = m.id
   -- In UTC, which is the same order. By the key that the view is sorted by, the planner takes joins that keep its order,
   -- and they go through the counts of all meetings for each one.
   order by m.planned_start_at at time zone 'UTC', m.ref;
end;

comment on function api_v1.meeting_on(date) is 'Meetings as they stood at the end of a day, by the dates of the facts: one held, cancelled or postponed later was planned then, and follow-ups count as they stood. Same columns as api_v1.meeting. Dates it was moved from and days on which it had another status in between are told by liaison.as_of alone.';

create or replace function api_v1.decision_on(day date) returns table (
  ref                 text,
  series              liaison.code,
  meeting             text,
  meeting_number      integer,
  held_on             date,
  agenda_item         text,
  topic               liaison.short_text,
  kind                text,
  text                liaison.long_text,
  follow_ups_opened   bigint,
  follow_ups_open     bigint,
  follow_ups_overdue  bigint,
  owners              text,
  next_due_on         date,
  settled_on          date
)
  language sql stable parallel safe
begin atomic
  select m.ref || '/' || i.position || '.' || d.position, m.series, m.ref, m.number, m.held_on,
         m.ref || '/' || i.position, i.topic, d.kind, d.text,
         coalesce(f.opened, 0), coalesce(f.open, 0), coalesce(f.overdue, 0), f.owners, f.next_due_on,
         case when f.open = 0 then f.last_closed_on end
    from as_of.decision d
    join as_of.agenda_item i on i.id = d.agenda_item_id
    join api_v1.meeting m on m.id = i.meeting_id
    left join (select o.decision_id, count(*) as opened, count(*) filter (where f.is_open) as open,
                      count(*) filter (where f.is_overdue) as overdue,
                      string_agg(distinct f.owner_institution::text, ', ' order by f.owner_institution::text) as owners,
                      min(f.current_due_on) filter (where f.is_open) as next_due_on, max(f.closed_on) as last_closed_on
                 from api_v1.follow_up_on(day) f
                 join as_of.follow_up o on o.id = f.id
                group by o.decision_id) f on f.decision_id = d.id
   where m.held_on <= day
   order by m.held_on, m.ref, i.position, d.position;
end;

comment on function api_v1.decision_on(date) is 'Decisions and recommendations of the meetings held by the end of a day, with what had become of them by then: how many follow-ups they opened, how many of these were open and overdue, who owes them, the next due date of the open ones, and the day on which the last one ended (null while one is open).';

create or replace function api_v1.minutes_on(day date) returns table (
  meeting                   text,
  series                    liaison.code,
  held_on                   date,
  version                   integer,
  status                    text,
  proposed_on               date,
  krg_approved_on           date,
  krg_approved_by_role      text,
  federal_approved_on       date,
  federal_approved_by_role  text,
  final_on                  date
)
  language sql stable parallel safe
begin atomic
  select m.ref, m.series, m.held_on, v.version,
         case when v.krg_on <= day and v.federal_on <= day then 'final' when v.version is not null then 'proposed' end,
         v.proposed_on,
         case when v.krg_on <= day then v.krg_on end, case when v.krg_on <= day then v.krg_role end,
         case when v.federal_on <= day then v.federal_on end, case when v.federal_on <= day then v.federal_role end,
         case when v.krg_on <= day and v.federal_on <= day then greatest(v.krg_on, v.federal_on) end
    from api_v1.meeting m
    -- Entered late, minutes may have an approval from before the day that was noted as that of their proposal. Found for
    -- all meetings in one pass: looked up for each, all approvals would be read for each meeting.
    left join (select distinct on (x.meeting_id)
                      x.meeting_id, x.version, x.krg_approved_on as krg_on, x.krg_approved_by_role as krg_role,
                      x.federal_approved_on as federal_on, x.federal_approved_by_role as federal_role,
                      least(x.proposed_on, x.krg_approved_on, x.federal_approved_on) as proposed_on
                 from api_v1.minutes x
                where least(x.proposed_on, x.krg_approved_on, x.federal_approved_on) <= day
                order by x.meeting_id, x.version desc) v on v.meeting_id = m.id
   where m.held_on <= day
   order by m.held_on, m.ref;
end;

comment on function api_v1.minutes_on(date) is 'The newest minutes that were proposed by the end of a day, of each meeting held by then, with the approvals given by then: proposed, or final once both sides have approved, and null where none were proposed yet.';
