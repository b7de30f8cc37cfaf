-- Follow-ups as managers read them. Overdue, age and slip are computed for a day, never stored, so that the same
-- question about the same day has the same answer later. The function carries the computation; the view is the function
-- for today. A function cannot grow a column in place: a migration that adds one drops both first.

create or replace function api_v1.follow_up_on(day date) returns table (
  ref                   text,
  action                liaison.short_text,
  origin                text,
  meeting               text,
  meeting_number        integer,
  meeting_on            date,
  agenda_position       integer,
  agenda_topic          liaison.short_text,
  decision              liaison.long_text,
  owner_institution     liaison.code,
  owner_side            liaison.side,
  owner_role            liaison.short_text,
  priority              liaison.priority,
  assigned_on           date,
  original_due_on       date,
  current_due_on        date,
  times_extended        bigint,
  status                liaison.follow_up_status,
  status_on             date,
  status_reason         liaison.short_text,
  is_open               boolean,
  is_overdue            boolean,
  days_overdue          integer,
  working_days_overdue  bigint,
  age_days              integer,
  times_carried         bigint,
  last_update_on        date,
  last_update           text,
  closed_on             date,
  verified_on           date,
  verified_by_role      liaison.short_text,
  verified_by           liaison.code,
  series                liaison.code,
  id                    uuid,
  meeting_id            uuid
)
  language sql stable parallel safe
begin atomic
  -- A date on a day off counts until the end of the next working day; late working days are counted from there.
  with working as (
    select c.side, c.on_date, c.is_working,
           min(c.on_date) filter (where c.is_working) over (partition by c.side order by c.on_date desc) as counts_on,
           count(*) filter (where c.is_working) over (partition by c.side order by c.on_date) as ordinal
      from api_v1.calendar((select min(original_due_on) from as_of.follow_up), day) c
  ),
  known as (
    select f.*, i.side, e.times_extended, e.agreed_on as extended_on,
           coalesce(e.to_due_on, f.original_due_on) as due_on,
           case when f.status_on <= day then f.status
                when f.reported_done_on <= day then 'reported_done'
                else 'open' end as status_then
      from as_of.follow_up f
      join as_of.institution i on i.code = f.owner_institution
     cross join lateral (select count(*) as times_extended, max(x.to_due_on) as to_due_on, max(x.agreed_on) as agreed_on
                           from as_of.extension x
                          where x.follow_up_id = f.id and x.agreed_on <= day) e
     where f.assigned_on <= day
  ),
  state as (
    select k.*,
           k.status_then not in ('verified', 'dropped', 'superseded') as is_open,
           case when k.status_on <= day then k.status_on
                when k.reported_done_on <= day then k.reported_done_on
                else k.assigned_on end as status_then_on,
           w.counts_on < day as is_overdue,
           t.ordinal - w.ordinal - case when w.is_working then 0 else 1 end as working_days
      from known k
      left join working w
             on w.side = k.side and w.on_date = k.due_on
            and k.status_then not in ('reported_done', 'verified', 'dropped', 'superseded')
      left join working t on t.side = k.side and t.on_date = day
  )
  select s.ref, s.action,
         case when s.decision_id is not null then 'decision'
              when s.agenda_item_id is not null then 'agenda item'
              else 'meeting' end,
         m.ref, m.number, (m.planned_start_at at time zone m.zone)::date,
         a.position, a.topic, d.text,
         s.owner_institution, s.side, s.owner_role, s.priority,
         s.assigned_on, s.original_due_on, s.due_on, s.times_extended,
         s.status_then, s.status_then_on,
         case when s.status_on <= day then s.status_reason end,
         s.is_open,
         coalesce(s.is_overdue, false),
         case when s.is_overdue then day - s.due_on else 0 end,
         case when s.is_overdue then s.working_days else 0 end,
         case when s.is_open then day - s.assigned_on else s.status_then_on - s.assigned_on end,
         r.times_carried,
         greatest(s.status_then_on, n.noted_on, s.extended_on),
         n.text,
         case when not s.is_open then s.status_then_on end,
         v.verified_on, v.verifier_role, v.verifier_institution,
         series.code, s.id, m.id
    from state s
    left join as_of.decision d on d.id = s.decision_id
    left join as_of.agenda_item a on a.id = coalesce(s.agenda_item_id, d.agenda_item_id)
    left join as_of.meeting m on m.id = coalesce(s.meeting_id, a.meeting_id)
    left join as_of.series series on series.id = m.series_id
    left join as_of.verification v on v.id = s.verification_id and not s.is_open
   cross join lateral (select count(*) as times_carried
                         from as_of.follow_up_review q
                         join as_of.meeting at on at.id = q.meeting_id
                        where q.follow_up_id = s.id and (at.planned_start_at at time zone at.zone)::date <= day) r
    left join lateral (select q.noted_on, q.text
                         from as_of.follow_up_note q
                        where q.follow_up_id = s.id and q.noted_on <= day
                        order by q.noted_on desc, q.recorded_at desc, q.id
                        limit 1) n on true;
end;

comment on function api_v1.follow_up_on(date) is 'Follow-ups as they stood at the end of a day, by the dates of the facts: those assigned by then, their due date by the extensions agreed by then. Same columns as api_v1.follow_up. A status that came after the day shows as reported_done or open.';

create or replace view api_v1.follow_up with (security_invoker = true) as
select * from api_v1.follow_up_on(api_v1.today())
 order by is_open desc, current_due_on, ref;

comment on view   api_v1.follow_up                      is 'Who owes what by when, today: open ones first, the longest due on top. Today is the date in Baghdad at the setting liaison.as_of, or now; for another day use api_v1.follow_up_on(day).';
comment on column api_v1.follow_up.ref                  is 'Name for people, such as FU-JCC-0042.';
comment on column api_v1.follow_up.action               is 'What is to be done.';
comment on column api_v1.follow_up.origin               is 'What it comes from: decision, agenda item or meeting.';
comment on column api_v1.follow_up.meeting              is 'Ref of the meeting that it comes from.';
comment on column api_v1.follow_up.meeting_number       is 'Number of that meeting in its series; null when it is extraordinary.';
comment on column api_v1.follow_up.meeting_on           is 'Planned date of that meeting.';
comment on column api_v1.follow_up.agenda_position      is 'Place of its agenda item; null when it comes from the meeting as a whole.';
comment on column api_v1.follow_up.agenda_topic         is 'Topic of its agenda item; null when it comes from the meeting as a whole.';
comment on column api_v1.follow_up.decision             is 'Decision that it comes from; null when it comes from none.';
comment on column api_v1.follow_up.owner_institution    is 'Institution that owes it.';
comment on column api_v1.follow_up.owner_side           is 'Side of that institution.';
comment on column api_v1.follow_up.owner_role           is 'Role there that owes it.';
comment on column api_v1.follow_up.priority             is 'high, medium or low.';
comment on column api_v1.follow_up.assigned_on          is 'Date on which it was agreed.';
comment on column api_v1.follow_up.original_due_on      is 'Date it was first due; null while none is agreed.';
comment on column api_v1.follow_up.current_due_on       is 'Date it is due with all extensions; null while none is agreed.';
comment on column api_v1.follow_up.times_extended       is 'Number of extensions.';
comment on column api_v1.follow_up.status               is 'open, in_progress, blocked, reported_done, verified, dropped or superseded.';
comment on column api_v1.follow_up.status_on            is 'Date since when it has this status.';
comment on column api_v1.follow_up.status_reason        is 'Why; null when there is nothing to say.';
comment on column api_v1.follow_up.is_open              is 'Whether it has not ended: reported done is still open until somebody else verifies it.';
comment on column api_v1.follow_up.is_overdue           is 'Whether its due date has passed and its owner has not reported it done. A date on a day off of the owner''s side passes with the next working day.';
comment on column api_v1.follow_up.days_overdue         is 'Calendar days since the due date; 0 when it is not overdue.';
comment on column api_v1.follow_up.working_days_overdue is 'Working days of its owner''s side since the due date; 0 when it is not overdue.';
comment on column api_v1.follow_up.age_days             is 'Calendar days since it was assigned, until it ended.';
comment on column api_v1.follow_up.times_carried        is 'Meetings that it was carried over to.';
comment on column api_v1.follow_up.last_update_on       is 'Date of the last change of status, note or extension.';
comment on column api_v1.follow_up.last_update          is 'Last note; null when there is none.';
comment on column api_v1.follow_up.closed_on            is 'Date on which it ended; null while it is open.';
comment on column api_v1.follow_up.verified_on          is 'Date on which it was verified; null unless verified.';
comment on column api_v1.follow_up.verified_by_role     is 'Role that verified it; null unless verified.';
comment on column api_v1.follow_up.verified_by          is 'Institution that verified it; null unless verified.';
comment on column api_v1.follow_up.series               is 'Series of the meeting; null when that is extraordinary.';
comment on column api_v1.follow_up.id                   is 'Key of liaison.follow_up.';
comment on column api_v1.follow_up.meeting_id           is 'Key of liaison.meeting.';

create or replace view api_v1.extension with (security_invoker = true) as
select f.ref, e.number, e.from_due_on, e.to_due_on, e.to_due_on - e.from_due_on as days, e.reason, e.agreed_on,
       m.ref as meeting, e.follow_up_id
  from as_of.extension e
  join as_of.follow_up f on f.id = e.follow_up_id
  left join as_of.meeting m on m.id = e.meeting_id
 order by f.ref, e.number;

comment on view   api_v1.extension              is 'Every move of a follow-up''s due date.';
comment on column api_v1.extension.ref          is 'Ref of the follow-up.';
comment on column api_v1.extension.number       is 'Which extension, from 1.';
comment on column api_v1.extension.from_due_on  is 'Due date before.';
comment on column api_v1.extension.to_due_on    is 'Due date after.';
comment on column api_v1.extension.days         is 'Calendar days gained.';
comment on column api_v1.extension.reason       is 'Why it moved.';
comment on column api_v1.extension.agreed_on    is 'Date on which it was agreed.';
comment on column api_v1.extension.meeting      is 'Ref of the meeting that agreed it; null when it was agreed between meetings.';
comment on column api_v1.extension.follow_up_id is 'Key of liaison.follow_up.';

create or replace view api_v1.follow_up_note with (security_invoker = true) as
select f.ref, n.noted_on, n.institution_code as institution, n.text, n.follow_up_id, n.id
  from as_of.follow_up_note n
  join as_of.follow_up f on f.id = n.follow_up_id
 order by f.ref, n.noted_on, n.recorded_at, n.id;

comment on view   api_v1.follow_up_note              is 'Notes on follow-ups.';
comment on column api_v1.follow_up_note.ref          is 'Ref of the follow-up.';
comment on column api_v1.follow_up_note.noted_on     is 'Date of the note.';
comment on column api_v1.follow_up_note.institution  is 'Institution that wrote it.';
comment on column api_v1.follow_up_note.text         is 'The note.';
comment on column api_v1.follow_up_note.follow_up_id is 'Key of liaison.follow_up.';
comment on column api_v1.follow_up_note.id           is 'Key of liaison.follow_up_note.';
