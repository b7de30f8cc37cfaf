-- The meeting register: series, meetings, delegations, agenda, decisions, minutes.

create or replace view api_v1.series with (security_invoker = true) as
select s.code as series, s.title_en, s.title_ar, s.title_ckb, s.recurrence, s.starts_on, s.starts_at, s.zone, s.duration,
       s.host_rotation, s.rotation_counts, s.on_non_working, s.horizon_weeks, s.is_active,
       count(m.id) filter (where m.status = 'held') as meetings_held,
       count(m.id) filter (where m.status = 'held' and m.host_side = 'krg') as held_by_krg,
       count(m.id) filter (where m.status = 'held' and m.host_side = 'federal') as held_by_federal,
       min(m.planned_start_at) filter (where m.status = 'planned') as next_planned_start_at,
       s.id,
       count(m.id) filter (where m.status = 'planned') as meetings_planned,
       (array_agg(m.host_side order by m.planned_start_at) filter (where m.status = 'planned'))[1] as next_host_side,
       s.recorded_at
  from as_of.series s
  left join as_of.meeting m on m.series_id = s.id
 group by s.id, s.code, s.title_en, s.title_ar, s.title_ckb, s.recurrence, s.starts_on, s.starts_at, s.zone, s.duration,
       s.host_rotation, s.rotation_counts, s.on_non_working, s.horizon_weeks, s.is_active, s.recorded_at
 order by s.code;

comment on view   api_v1.series                       is 'Series of regular meetings, with the running balance of who hosted.';
comment on column api_v1.series.series                is 'Short name.';
comment on column api_v1.series.title_en              is 'Title in English.';
comment on column api_v1.series.title_ar              is 'Title in Arabic; null when not given.';
comment on column api_v1.series.title_ckb             is 'Title in Sorani Kurdish; null when not given.';
comment on column api_v1.series.recurrence            is 'RFC 5545 lines RRULE, RDATE, EXDATE.';
comment on column api_v1.series.starts_on             is 'Local date of the first occurrence.';
comment on column api_v1.series.starts_at             is 'Local time of day.';
comment on column api_v1.series.zone                  is 'Time zone.';
comment on column api_v1.series.duration              is 'Planned length.';
comment on column api_v1.series.host_rotation         is 'Sides that host in turn.';
comment on column api_v1.series.rotation_counts       is 'Whether the turn counts nominal occurrences or held meetings.';
comment on column api_v1.series.on_non_working        is 'keep, next, previous or skip.';
comment on column api_v1.series.horizon_weeks         is 'Weeks ahead for which occurrences are made.';
comment on column api_v1.series.is_active             is 'Whether occurrences are still made.';
comment on column api_v1.series.meetings_held         is 'Meetings held so far.';
comment on column api_v1.series.held_by_krg           is 'Of these, hosted by the krg side.';
comment on column api_v1.series.held_by_federal       is 'Of these, hosted by the federal side.';
comment on column api_v1.series.next_planned_start_at is 'Start of the earliest meeting that is still planned; null when there is none.';
comment on column api_v1.series.id                    is 'Key of liaison.series.';
comment on column api_v1.series.meetings_planned      is 'Meetings that are planned.';
comment on column api_v1.series.next_host_side        is 'Side that hosts the earliest of these; null when there is none.';
comment on column api_v1.series.recorded_at           is 'Clock when this version was written.';

create or replace view api_v1.series_host with (security_invoker = true) as
select s.code as series, h.side, h.institution_code as institution, h.city, h.venue, h.chair_role, s.id as series_id
  from as_of.series_host h
  join as_of.series s on s.id = h.series_id
 order by s.code, h.side;

comment on view   api_v1.series_host             is 'Where each side hosts the meetings of a series, and who chairs for it.';
comment on column api_v1.series_host.series      is 'Short name of the series.';
comment on column api_v1.series_host.side        is 'Side.';
comment on column api_v1.series_host.institution is 'Institution that hosts and chairs for the side.';
comment on column api_v1.series_host.city        is 'City where it hosts.';
comment on column api_v1.series_host.venue       is 'Building or room; null when it is told each time.';
comment on column api_v1.series_host.chair_role  is 'Role of the person who chairs. Never a name.';
comment on column api_v1.series_host.series_id   is 'Key of liaison.series.';

create or replace view api_v1.series_item with (security_invoker = true) as
select s.code as series, i.position, i.topic, s.id as series_id
  from as_of.series_item i
  join as_of.series s on s.id = i.series_id
 order by s.code, i.position;

comment on view   api_v1.series_item           is 'Items that stand on every agenda of a series.';
comment on column api_v1.series_item.series    is 'Short name of the series.';
comment on column api_v1.series_item.position  is 'Place on the agenda, from 1.';
comment on column api_v1.series_item.topic     is 'Topic.';
comment on column api_v1.series_item.series_id is 'Key of liaison.series.';

create or replace view as_of.withdrawn_meeting with (security_invoker = true) as
select distinct on (h.id) h.id, h.series_id, h.nominal_on, h.nominal_at, h.sequence
  from history.meeting h
 where h.recorded_at <= coalesce(liaison.as_of(), 'infinity')
   and not exists (select from as_of.meeting m where m.id = h.id)
 order by h.id, h.recorded_at desc;

comment on view   as_of.withdrawn_meeting            is 'One row per meeting that was there once and is no more, as when its slot went from the rule of its series and nobody had touched it. As known at the setting liaison.as_of, or now.';
comment on column as_of.withdrawn_meeting.id         is 'Key that it had in liaison.meeting.';
comment on column as_of.withdrawn_meeting.series_id  is 'Series.';
comment on column as_of.withdrawn_meeting.nominal_on is 'Date of its slot.';
comment on column as_of.withdrawn_meeting.nominal_at is 'Local time of its slot.';
comment on column as_of.withdrawn_meeting.sequence   is 'Its last iCalendar SEQUENCE.';

create or replace view api_v1.meeting with (security_invoker = true) as
select s.code as series, m.number, m.ref, coalesce(m.title, s.title_en) as title, m.status, m.status_reason,
       m.planned_start_at,
       (m.planned_start_at at time zone m.zone)::date as planned_on,
       (m.planned_start_at at time zone m.zone)::time as planned_at,
       trim(to_char(m.planned_start_at at time zone m.zone, 'Day')) as weekday,
       m.zone, m.nominal_on, m.moved_because,
       (m.actual_start_at at time zone m.zone)::date as held_on,
       m.actual_start_at, m.actual_end_at,
       m.host_side, m.city, m.venue,
       m.chair_institution, m.chair_role, m.co_chair_institution, m.co_chair_role,
       coalesce(a.items, 0) as agenda_items,
       coalesce(a.decisions, 0) as decisions,
       coalesce(f.opened, 0) as follow_ups_opened,
       coalesce(f.open, 0) as follow_ups_open,
       (select min((n.planned_start_at at time zone n.zone)::date)
          from as_of.meeting n
         where n.series_id = m.series_id and n.status = 'planned' and n.planned_start_at > m.planned_start_at) as next_planned_on,
       m.sequence + coalesce(w.sequence, 0) as sequence, m.is_touched, m.id, m.status_on, m.nominal_at, m.planned_end_at, m.host_chosen_by,
       -- Asked for one by one, so that a query that leaves it out does not pay for the calendars.
       (select string_agg(c.side || ' (' || coalesce(c.holidays, c.weekday) || ')', ', ' order by c.side)
          from api_v1.calendar((m.planned_start_at at time zone m.zone)::date, (m.planned_start_at at time zone m.zone)::date) c
         where c.side <> 'joint' and not c.is_working) as day_off_because,
       m.recorded_at
  from as_of.meeting m
  left join as_of.series s on s.id = m.series_id
  left join (select i.meeting_id, count(distinct i.id) as items, count(d.id) as decisions
               from as_of.agenda_item i
               left join as_of.decision d on d.agenda_item_id = i.id
              group by i.meeting_id) a on a.meeting_id = m.id
  left join (select coalesce(f.meeting_id, i.meeting_id) as meeting_id,
                    count(*) as opened,
                    count(*) filter (where not liaison.is_ended(f.status)) as open
               from as_of.follow_up f
               left join as_of.decision d on d.id = f.decision_id
               left join as_of.agenda_item i on i.id = coalesce(f.agenda_item_id, d.agenda_item_id)
              group by coalesce(f.meeting_id, i.meeting_id)) f on f.meeting_id = m.id
  -- A calendar knows a meeting by its slot; one that was withdrawn and made anew must not count from 0 again.
  left join (select series_id, nominal_on, nominal_at, sum(sequence + 1)::integer as sequence
               from as_of.withdrawn_meeting
              group by series_id, nominal_on, nominal_at) w
         on w.series_id = m.series_id and w.nominal_on = m.nominal_on and w.nominal_at = m.nominal_at
 order by m.planned_start_at, m.ref;

comment on view   api_v1.meeting                      is 'Meetings in the order of their planned start, with chair and co-chair by institution and role.';
comment on column api_v1.meeting.series               is 'Short name of the series; null for an extraordinary meeting.';
comment on column api_v1.meeting.number               is 'Number in the series; null for an extraordinary meeting.';
comment on column api_v1.meeting.ref                  is 'Name for people, such as JCC-JCMC-007.';
comment on column api_v1.meeting.title                is 'Title in English.';
comment on column api_v1.meeting.status               is 'planned, held, postponed or cancelled.';
comment on column api_v1.meeting.status_reason        is 'Why it was postponed or cancelled; else null.';
comment on column api_v1.meeting.planned_start_at     is 'Planned start.';
comment on column api_v1.meeting.planned_on           is 'Its date at the venue.';
comment on column api_v1.meeting.planned_at           is 'Its time of day at the venue.';
comment on column api_v1.meeting.weekday              is 'Weekday of that date, in English.';
comment on column api_v1.meeting.zone                 is 'Time zone of the venue.';
comment on column api_v1.meeting.nominal_on           is 'Date of the slot of the series; null when it came from none.';
comment on column api_v1.meeting.moved_because        is 'Why it differs from the slot; null when it does not.';
comment on column api_v1.meeting.held_on              is 'Date at the venue on which it was held; null unless held.';
comment on column api_v1.meeting.actual_start_at      is 'When it began; null unless held.';
comment on column api_v1.meeting.actual_end_at        is 'When it ended; null unless held and noted.';
comment on column api_v1.meeting.host_side            is 'Side that hosts.';
comment on column api_v1.meeting.city                 is 'City.';
comment on column api_v1.meeting.venue                is 'Building or room; null when not told.';
comment on column api_v1.meeting.chair_institution    is 'Institution of the chair.';
comment on column api_v1.meeting.chair_role           is 'Role of the chair.';
comment on column api_v1.meeting.co_chair_institution is 'Institution of the co-chair; null when there is none.';
comment on column api_v1.meeting.co_chair_role        is 'Role of the co-chair; null when there is none.';
comment on column api_v1.meeting.agenda_items         is 'Items on its agenda.';
comment on column api_v1.meeting.decisions            is 'Decisions and recommendations taken.';
comment on column api_v1.meeting.follow_ups_opened    is 'Follow-ups that come from it.';
comment on column api_v1.meeting.follow_ups_open      is 'Of these, those that have not ended.';
comment on column api_v1.meeting.next_planned_on      is 'Date of the next planned meeting of the series; null when there is none.';
comment on column api_v1.meeting.sequence             is 'iCalendar SEQUENCE: rises when time, place or status changes, and goes on where a meeting of the same slot was withdrawn and made anew.';
comment on column api_v1.meeting.is_touched           is 'Whether a person has changed it.';
comment on column api_v1.meeting.id                   is 'Key of liaison.meeting.';
comment on column api_v1.meeting.status_on            is 'Date of the status; null while planned as it was entered.';
comment on column api_v1.meeting.nominal_at           is 'Local time of the slot of the series; null when it came from none.';
comment on column api_v1.meeting.planned_end_at       is 'Planned end.';
comment on column api_v1.meeting.host_chosen_by       is 'rule: the rotation; manual: by hand; swap: exchanged with another meeting.';
comment on column api_v1.meeting.day_off_because      is 'What stands in the way on its planned date, such as krg (Newroz), federal (Friday); null on a joint working day. A holiday entered later shows here.';
comment on column api_v1.meeting.recorded_at          is 'Clock when this version was written.';

create or replace view api_v1.delegation with (security_invoker = true) as
select m.ref as meeting, (m.planned_start_at at time zone m.zone)::date as meeting_on,
       i.side, d.institution_code as institution, d.role, a.capacity, a.is_present, m.id as meeting_id
  from as_of.attendance a
  join as_of.meeting m on m.id = a.meeting_id
  join as_of.delegate d on d.id = a.delegate_id
  join as_of.institution i on i.code = d.institution_code
 order by m.planned_start_at, m.ref, i.side,
       array_position('{chair,co_chair,member,observer}'::text[], a.capacity), d.institution_code, d.role;

comment on view   api_v1.delegation             is 'Who comes to each meeting, by side, institution and role. Never a name.';
comment on column api_v1.delegation.meeting     is 'Ref of the meeting.';
comment on column api_v1.delegation.meeting_on  is 'Its planned date.';
comment on column api_v1.delegation.side        is 'Side of the institution.';
comment on column api_v1.delegation.institution is 'Institution that sends.';
comment on column api_v1.delegation.role        is 'Role.';
comment on column api_v1.delegation.capacity    is 'chair, co_chair, member or observer.';
comment on column api_v1.delegation.is_present  is 'Whether the delegate came; null until it is known.';
comment on column api_v1.delegation.meeting_id  is 'Key of liaison.meeting.';

create or replace view api_v1.agenda_item with (security_invoker = true) as
with recursive chain as (
  select i.id, i.id as first_id, 0 as times_carried
    from as_of.agenda_item i
   where i.carried_from is null
  union all
  select i.id, c.first_id, c.times_carried + 1
    from as_of.agenda_item i
    join chain c on c.id = i.carried_from
)
select m.ref as meeting, (m.planned_start_at at time zone m.zone)::date as meeting_on, i.position, i.topic, i.topic_ar,
       i.topic_ckb, i.detail, i.brought_by, i.is_closed, c.times_carried,
       (first_meeting.planned_start_at at time zone first_meeting.zone)::date as first_raised_on,
       (select count(*) from as_of.decision d where d.agenda_item_id = i.id) as decisions,
       i.id, i.meeting_id,
       m.ref || '/' || i.position as ref,
       api_v1.today() - (first_meeting.planned_start_at at time zone first_meeting.zone)::date as age_days,
       i.is_standing,
       first_meeting.ref as first_meeting,
       (select f.ref from as_of.follow_up f where f.id = i.follow_up_id) as follow_up,
       i.recorded_at,
       first_meeting.ref || '/' || first_item.position as first_item
  from as_of.agenda_item i
  join as_of.meeting m on m.id = i.meeting_id
  join chain c on c.id = i.id
  join as_of.agenda_item first_item on first_item.id = c.first_id
  join as_of.meeting first_meeting on first_meeting.id = first_item.meeting_id
 order by m.planned_start_at, m.ref, i.position;

comment on view   api_v1.agenda_item                 is 'Agendas: the items of each meeting in order, with how often each was carried over.';
comment on column api_v1.agenda_item.meeting         is 'Ref of the meeting.';
comment on column api_v1.agenda_item.meeting_on      is 'Its planned date.';
comment on column api_v1.agenda_item.position        is 'Place on the agenda, from 1.';
comment on column api_v1.agenda_item.topic           is 'Topic.';
comment on column api_v1.agenda_item.topic_ar        is 'Topic in Arabic; null when not given.';
comment on column api_v1.agenda_item.topic_ckb       is 'Topic in Sorani Kurdish; null when not given.';
comment on column api_v1.agenda_item.detail          is 'What is to be discussed; null when the topic says it.';
comment on column api_v1.agenda_item.brought_by      is 'Institution that brought it; null when it stands on every agenda or was escalated.';
comment on column api_v1.agenda_item.is_closed       is 'Whether nothing is left to discuss.';
comment on column api_v1.agenda_item.times_carried   is 'How often it was carried over before.';
comment on column api_v1.agenda_item.first_raised_on is 'Planned date of the meeting where it was first raised.';
comment on column api_v1.agenda_item.decisions       is 'Decisions and recommendations taken on it here.';
comment on column api_v1.agenda_item.id              is 'Key of liaison.agenda_item.';
comment on column api_v1.agenda_item.meeting_id      is 'Key of liaison.meeting.';
comment on column api_v1.agenda_item.ref             is 'Name for people: meeting and place, such as JCC-JCMC-002/3.';
comment on column api_v1.agenda_item.age_days        is 'Days from the meeting where it was first raised to today; negative while that is still to come.';
comment on column api_v1.agenda_item.is_standing     is 'Whether it comes from the template of the series, and so is on every agenda and not carried over.';
comment on column api_v1.agenda_item.first_meeting   is 'Ref of the meeting where it was first raised.';
comment on column api_v1.agenda_item.follow_up       is 'Ref of the follow-up that was escalated to it; null for a topic.';
comment on column api_v1.agenda_item.recorded_at     is 'Clock when this version was written.';
comment on column api_v1.agenda_item.first_item      is 'Its ref at the meeting where it was first raised; its own when it was not carried over. All of one history have the same.';

create or replace view api_v1.decision with (security_invoker = true) as
select m.ref as meeting, (m.planned_start_at at time zone m.zone)::date as meeting_on, i.position as agenda_position,
       i.topic, d.position, d.kind, d.text, d.text_ar, d.text_ckb,
       (select count(*) from as_of.follow_up f where f.decision_id = d.id) as follow_ups,
       d.id, d.agenda_item_id, i.meeting_id,
       m.ref || '/' || i.position || '.' || d.position as ref
  from as_of.decision d
  join as_of.agenda_item i on i.id = d.agenda_item_id
  join as_of.meeting m on m.id = i.meeting_id
 order by m.planned_start_at, m.ref, i.position, d.position;

comment on view   api_v1.decision                 is 'Decisions and recommendations, by meeting and agenda item.';
comment on column api_v1.decision.meeting         is 'Ref of the meeting.';
comment on column api_v1.decision.meeting_on      is 'Its planned date.';
comment on column api_v1.decision.agenda_position is 'Place of the agenda item.';
comment on column api_v1.decision.topic           is 'Topic of the agenda item.';
comment on column api_v1.decision.position        is 'Order among the decisions on that item.';
comment on column api_v1.decision.kind            is 'decision or recommendation.';
comment on column api_v1.decision.text            is 'What was decided.';
comment on column api_v1.decision.text_ar         is 'The same in Arabic; null when not given.';
comment on column api_v1.decision.text_ckb        is 'The same in Sorani Kurdish; null when not given.';
comment on column api_v1.decision.follow_ups      is 'Follow-ups that come from it.';
comment on column api_v1.decision.id              is 'Key of liaison.decision.';
comment on column api_v1.decision.agenda_item_id  is 'Key of liaison.agenda_item.';
comment on column api_v1.decision.meeting_id      is 'Key of liaison.meeting.';
comment on column api_v1.decision.ref             is 'Name for people: meeting, place of the item and order on it, such as JCC-JCMC-002/3.1.';

create or replace view api_v1.minutes with (security_invoker = true) as
select m.ref as meeting, (m.planned_start_at at time zone m.zone)::date as meeting_on, v.version, v.status, v.text,
       encode(sha256(convert_to(v.text, 'UTF8')), 'hex') as text_sha256,
       krg.approved_on as krg_approved_on, krg.role as krg_approved_by_role,
       federal.approved_on as federal_approved_on, federal.role as federal_approved_by_role,
       v.id, v.meeting_id, v.proposed_on
  from as_of.minutes v
  join as_of.meeting m on m.id = v.meeting_id
  left join as_of.minutes_approval krg on krg.minutes_id = v.id and krg.side = 'krg'
  left join as_of.minutes_approval federal on federal.minutes_id = v.id and federal.side = 'federal'
 order by m.planned_start_at, m.ref, v.version;

comment on view   api_v1.minutes                          is 'Minutes of meetings in their versions, with the approvals of both sides.';
comment on column api_v1.minutes.meeting                  is 'Ref of the meeting.';
comment on column api_v1.minutes.meeting_on               is 'Its planned date.';
comment on column api_v1.minutes.version                  is 'Version, from 1.';
comment on column api_v1.minutes.status                   is 'draft, proposed or final.';
comment on column api_v1.minutes.text                     is 'The minutes.';
comment on column api_v1.minutes.text_sha256              is 'SHA-256 of the text in UTF-8: what both sides approved is the same when this is.';
comment on column api_v1.minutes.krg_approved_on          is 'Date of the krg side''s approval; null until then.';
comment on column api_v1.minutes.krg_approved_by_role     is 'Role that approved for it; null until then.';
comment on column api_v1.minutes.federal_approved_on      is 'Date of the federal side''s approval; null until then.';
comment on column api_v1.minutes.federal_approved_by_role is 'Role that approved for it; null until then.';
comment on column api_v1.minutes.id                       is 'Key of liaison.minutes.';
comment on column api_v1.minutes.meeting_id               is 'Key of liaison.meeting.';
comment on column api_v1.minutes.proposed_on              is 'Date on which it was proposed to both sides; null while it is a draft, and where only the approvals are known.';
