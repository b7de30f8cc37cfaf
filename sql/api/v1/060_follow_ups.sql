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
  meeting_id            uuid,
  detail                liaison.long_text,
  waiting_for           liaison.code,
  slip_days             integer,
  extension_reason      liaison.short_text,
  age_working_days      bigint,
  escalation_level      integer,
  escalated_on          date,
  superseded_by         text,
  recorded_at           timestamptz
)
  language sql stable parallel safe
begin atomic
  -- One row: the working days of each side from the first date that matters to every later one, side by date. Read by
  -- subscripts: joined by date, a hundred thousand follow-ups took minutes.
  with working as (
    select min(c.first_on) as first_on, array_agg(c.days order by c.side) as days
      from (select w.side, min(w.on_date) as first_on, array_agg(w.days order by w.on_date) as days
              from (select k.side, k.on_date, count(*) filter (where k.is_working) over (partition by k.side order by k.on_date) as days
                      from api_v1.calendar((select min(assigned_on) - 1 from as_of.follow_up), day) k) w
             group by w.side) c
  ),
  state as (
    select f.*, i.side, e.times_extended, e.agreed_on as extended_on, e.reason as extended_because, e.recorded_at as extended_at,
           coalesce(e.to_due_on, f.original_due_on) as due_on,
           step.status as status_then, step.since_on, step.reason as because, step.waiting_for as waits_for,
           step.recorded_at as stepped_at,
           not liaison.is_ended(step.status) as is_open,
           case when liaison.is_ended(step.status) then step.since_on else day end as lives_until
      from as_of.follow_up f
      join as_of.institution i on i.code = f.owner_institution
     cross join lateral (select x.status, x.since_on, x.reason, x.waiting_for, x.recorded_at
                           from as_of.follow_up_step x
                          where x.follow_up_id = f.id and x.since_on <= day
                          order by x.number desc
                          limit 1) step
     cross join lateral (select count(*) as times_extended, max(x.to_due_on) as to_due_on, max(x.agreed_on) as agreed_on,
                                (array_agg(x.reason order by x.number desc))[1] as reason, max(x.recorded_at) as recorded_at
                           from as_of.extension x
                          where x.follow_up_id = f.id and x.agreed_on <= day) e
     where f.assigned_on <= day
  ),
  counted as (
    select s.*,
           (select days from working)[s.calendar][day - s.first_on] as days_yesterday,
           (select days from working)[s.calendar][day - s.first_on + 1] as days_today,
           (select days from working)[s.calendar][s.due_on - s.first_on] as days_before_due,
           (select days from working)[s.calendar][s.assigned_on - s.first_on + 1] as days_at_start,
           (select days from working)[s.calendar][s.lives_until - s.first_on + 1] as days_at_end
      from (select x.*, array_position(enum_range(null::liaison.side), x.side) as calendar,
                   (select first_on from working) as first_on
              from state x) s
  ),
  -- A date on a day off counts until the end of the next working day; late working days are counted from there.
  aged as (
    select s.*,
           s.is_open and s.status_then <> 'reported_done' and s.days_yesterday > s.days_before_due as is_overdue,
           s.days_today - s.days_before_due - 1 as working_days_late,
           s.days_at_end - s.days_at_start as working_days_old
      from counted s
  )
  select s.ref, s.action,
         case when s.decision_id is not null then 'decision'
              when s.agenda_item_id is not null then 'agenda item'
              else 'meeting' end,
         m.ref, m.number, (m.planned_start_at at time zone m.zone)::date,
         a.position, a.topic, d.text,
         s.owner_institution, s.side, s.owner_role, s.priority,
         s.assigned_on, s.original_due_on, s.due_on, s.times_extended,
         s.status_then, s.since_on, s.because,
         s.is_open,
         coalesce(s.is_overdue, false),
         case when s.is_overdue then day - s.due_on else 0 end,
         case when s.is_overdue then s.working_days_late else 0 end,
         s.lives_until - s.assigned_on,
         r.times_carried,
         greatest(s.since_on, n.noted_on, s.extended_on),
         n.text,
         case when not s.is_open then s.since_on end,
         v.verified_on, v.verifier_role, v.verifier_institution,
         series.code, s.id, m.id,
         s.detail, s.waits_for, s.due_on - s.original_due_on, s.extended_because, s.working_days_old,
         g.level, g.escalated_on,
         case when s.status_then = 'superseded' then (select o.ref from as_of.follow_up o where o.id = s.superseded_by) end,
         -- What was known later may be of an earlier day, so a list of a past day has no moment of its own.
         case when day >= api_v1.today()
              then greatest(s.recorded_at, s.stepped_at, s.extended_at, n.recorded_at, v.recorded_at) end
    from aged s
    left join as_of.decision d on d.id = s.decision_id
    left join as_of.agenda_item a on a.id = coalesce(s.agenda_item_id, d.agenda_item_id)
    left join as_of.meeting m on m.id = coalesce(s.meeting_id, a.meeting_id)
    left join as_of.series series on series.id = m.series_id
    left join lateral (select q.verified_on, q.verifier_role, q.verifier_institution, q.recorded_at
                         from as_of.verification q
                        where q.follow_up_id = s.id and q.verified_on <= day and s.status_then = 'verified'
                        order by q.verified_on desc, q.recorded_at desc
                        limit 1) v on true
    -- Looked up by its key for each review: as a join, all meetings would be read for each follow-up.
   cross join lateral (select count(*) as times_carried
                         from as_of.follow_up_review q
                        where q.follow_up_id = s.id
                          and (select (at.planned_start_at at time zone at.zone)::date from as_of.meeting at where at.id = q.meeting_id)
                              <= day) r
    left join lateral (select q.level, q.escalated_on
                         from as_of.escalation q
                        where q.follow_up_id = s.id and q.escalated_on <= day and s.is_open
                        order by q.escalated_on desc, q.level desc
                        limit 1) g on true
    left join lateral (select q.noted_on, q.text, q.recorded_at
                         from as_of.follow_up_note q
                        where q.follow_up_id = s.id and q.noted_on <= day
                        order by q.noted_on desc, q.recorded_at desc, q.id
                        limit 1) n on true;
end;

comment on function api_v1.follow_up_on(date) is 'Follow-ups as they stood at the end of a day, by the dates of the facts: those assigned by then, with the status of that day and the due date by the extensions agreed by then. Same columns as api_v1.follow_up. What was known on that day is another question: set liaison.as_of for it.';

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
comment on column api_v1.follow_up.detail               is 'More about it; null when the action says it.';
comment on column api_v1.follow_up.waiting_for          is 'Institution that a blocked one waits for; else null.';
comment on column api_v1.follow_up.slip_days            is 'Calendar days from the first due date to the current one; null while none is agreed.';
comment on column api_v1.follow_up.extension_reason     is 'Why the due date was last moved; null when it never was.';
comment on column api_v1.follow_up.age_working_days     is 'Working days of its owner''s side since it was assigned, until it ended.';
comment on column api_v1.follow_up.escalation_level     is 'Level of the last escalation; null when it was not escalated or has ended.';
comment on column api_v1.follow_up.escalated_on         is 'Date of that escalation; null likewise.';
comment on column api_v1.follow_up.superseded_by        is 'Ref of the follow-up that took its place; null unless superseded.';
comment on column api_v1.follow_up.recorded_at          is 'Clock when the last of what it shows was written, notes and extensions included: with it an edited list is taken back, and a change made meanwhile is noticed. Null in api_v1.follow_up_on for a past day.';

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

create or replace view api_v1.follow_up_step with (security_invoker = true) as
select f.ref, s.number, s.status, s.since_on, s.reason, s.waiting_for, s.follow_up_id
  from as_of.follow_up_step s
  join as_of.follow_up f on f.id = s.follow_up_id
 order by f.ref, s.number;

comment on view   api_v1.follow_up_step              is 'Every status that a follow-up has had, in order: the way it went.';
comment on column api_v1.follow_up_step.ref          is 'Ref of the follow-up.';
comment on column api_v1.follow_up_step.number       is 'Which step of its life, from 1.';
comment on column api_v1.follow_up_step.status       is 'Status.';
comment on column api_v1.follow_up_step.since_on     is 'Date since when it had it.';
comment on column api_v1.follow_up_step.reason       is 'Why; null when there was nothing to say.';
comment on column api_v1.follow_up_step.waiting_for  is 'Institution that a blocked one waited for; else null.';
comment on column api_v1.follow_up_step.follow_up_id is 'Key of liaison.follow_up.';

create or replace view api_v1.verification with (security_invoker = true) as
select f.ref, v.verified_on, v.verifier_institution, v.verifier_role, v.evidence, v.follow_up_id
  from as_of.verification v
  join as_of.follow_up f on f.id = v.follow_up_id
 order by f.ref, v.verified_on, v.recorded_at;

comment on view   api_v1.verification                      is 'Who verified which follow-up by what evidence; also of those that were reopened since.';
comment on column api_v1.verification.ref                  is 'Ref of the follow-up.';
comment on column api_v1.verification.verified_on          is 'Date of the verification.';
comment on column api_v1.verification.verifier_institution is 'Institution that verified.';
comment on column api_v1.verification.verifier_role        is 'Role there. Never a name.';
comment on column api_v1.verification.evidence             is 'What was seen.';
comment on column api_v1.verification.follow_up_id         is 'Key of liaison.follow_up.';

create or replace view api_v1.follow_up_review with (security_invoker = true) as
select f.ref, m.ref as meeting, (m.planned_start_at at time zone m.zone)::date as meeting_on, r.status_then, r.due_then_on,
       r.note, r.follow_up_id, r.meeting_id
  from as_of.follow_up_review r
  join as_of.follow_up f on f.id = r.follow_up_id
  join as_of.meeting m on m.id = r.meeting_id
 order by f.ref, m.planned_start_at;

comment on view   api_v1.follow_up_review              is 'What each held meeting saw of the follow-ups that were carried over to it.';
comment on column api_v1.follow_up_review.ref          is 'Ref of the follow-up.';
comment on column api_v1.follow_up_review.meeting      is 'Ref of the meeting that looked at it.';
comment on column api_v1.follow_up_review.meeting_on   is 'Planned date of that meeting.';
comment on column api_v1.follow_up_review.status_then  is 'Status at that meeting.';
comment on column api_v1.follow_up_review.due_then_on  is 'Due date at that meeting; null when none was agreed yet.';
comment on column api_v1.follow_up_review.note         is 'What was said; null when nothing was noted.';
comment on column api_v1.follow_up_review.follow_up_id is 'Key of liaison.follow_up.';
comment on column api_v1.follow_up_review.meeting_id   is 'Key of liaison.meeting.';

create or replace view api_v1.escalation_level with (security_invoker = true) as
select level, working_days_overdue, times_carried, raised_to
  from as_of.escalation_level
 order by level;

comment on view   api_v1.escalation_level                      is 'When a follow-up that its owner has not reported done is raised, and to whom.';
comment on column api_v1.escalation_level.level                is 'Level, from 1.';
comment on column api_v1.escalation_level.working_days_overdue is 'Raised when it is late by at least so many working days of its owner''s side.';
comment on column api_v1.escalation_level.times_carried        is 'Raised as well when it was carried over to so many meetings.';
comment on column api_v1.escalation_level.raised_to            is 'Whom it is raised to, by role.';

create or replace view api_v1.escalation with (security_invoker = true) as
select f.ref, e.level, l.raised_to, e.escalated_on, e.due_on, e.working_days_overdue, e.times_carried,
       m.ref || '/' || i.position as agenda_item, m.ref as meeting, s.code as series, e.follow_up_id, e.id
  from as_of.escalation e
  join as_of.escalation_level l on l.level = e.level
  join as_of.follow_up f on f.id = e.follow_up_id
  join as_of.series s on s.id = e.series_id
  left join as_of.agenda_item i on i.id = e.agenda_item_id
  left join as_of.meeting m on m.id = i.meeting_id
 order by e.escalated_on, f.ref, e.level;

comment on view   api_v1.escalation                      is 'Follow-ups that were raised, once to each level for each due date.';
comment on column api_v1.escalation.ref                  is 'Ref of the follow-up.';
comment on column api_v1.escalation.level                is 'Level that it reached.';
comment on column api_v1.escalation.raised_to            is 'Whom it was raised to, by role.';
comment on column api_v1.escalation.escalated_on         is 'Date on which it was raised.';
comment on column api_v1.escalation.due_on               is 'Its due date then; null when none was agreed.';
comment on column api_v1.escalation.working_days_overdue is 'Working days late on that date.';
comment on column api_v1.escalation.times_carried        is 'Meetings that it had been carried over to by then.';
comment on column api_v1.escalation.agenda_item          is 'Item of the agenda that it was put on first, such as JCC-JCMC-002/4; null while no meeting is planned, and once it has left the agenda.';
comment on column api_v1.escalation.meeting              is 'Meeting of that agenda; null likewise.';
comment on column api_v1.escalation.series               is 'Series whose next meeting takes it up.';
comment on column api_v1.escalation.follow_up_id         is 'Key of liaison.follow_up.';
comment on column api_v1.escalation.id                   is 'Key of liaison.escalation.';
