-- Verbs on follow-ups: enter one, go through its life, raise what is late. A day left out is today in Baghdad.

create or replace function api_v1.add_follow_up(
  origin       text,
  action       text,
  institution  text,
  role         text,
  due          date default null,
  priority     liaison.priority default 'medium',
  detail       text default null,
  agreed       date default null,
  due_words    text default null
) returns text
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  sat      liaison.meeting;
  item     liaison.agenda_item;
  decision liaison.decision;
  given    text;
begin
  perform liaison.institution_named(institution);
  if origin like '%.%' then
    decision := liaison.decision_named(origin);
  elsif origin like '%/%' then
    item := liaison.agenda_item_named(origin);
  end if;
  sat := liaison.meeting_named(split_part(origin, '/', 1));
  insert into liaison.follow_up (decision_id, agenda_item_id, meeting_id, action, detail, owner_institution, owner_role, priority,
                                 assigned_on, original_due_on, due_as_agreed)
  values (decision.id, item.id, case when decision.id is null and item.id is null then sat.id end, add_follow_up.action,
          add_follow_up.detail, institution, role, add_follow_up.priority,
          coalesce(agreed, (sat.actual_start_at at time zone sat.zone)::date, liaison.today()), due, due_words)
  returning ref into given;
  return given;
end
$$;

comment on function api_v1.add_follow_up(text, text, text, text, date, liaison.priority, text, date, text) is 'Enters what an institution and a role there owe, from a decision (JCC-JCMC-002/3.1), an agenda item (JCC-JCMC-002/3) or a meeting (JCC-JCMC-002); agreed on the day of the meeting when it was held, else today, when left out. Returns its ref. Refuses an unknown origin or institution.';

create or replace function api_v1.change_follow_up(
  ref          text,
  action       text default null,
  detail       text default null,
  institution  text default null,
  role         text default null,
  priority     liaison.priority default null,
  due          date default null
) returns text
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  changed constant liaison.follow_up := liaison.follow_up_named(ref);
begin
  if liaison.is_ended(changed.status) then
    raise exception '% is %; what it was stays on record.', changed.ref, changed.status
      using errcode = 'object_not_in_prerequisite_state', hint = 'Reopen it first: liaison follow-up reopen, or api_v1.reopen_follow_up.';
  end if;
  if institution is not null then
    perform liaison.institution_named(institution);
  end if;
  if due <> changed.original_due_on then
    perform ops.refuse('liaison.follow_up', 'follow_up_due_date_moves_only_by_an_extension',
      format('%s is due on %s, first on %s.', changed.ref, changed.current_due_on, changed.original_due_on));
  end if;
  update liaison.follow_up f
     set action = coalesce(change_follow_up.action, f.action),
         detail = coalesce(change_follow_up.detail, f.detail),
         owner_institution = coalesce(institution, f.owner_institution),
         owner_role = coalesce(role, f.owner_role),
         priority = coalesce(change_follow_up.priority, f.priority),
         original_due_on = coalesce(f.original_due_on, due)
   where f.id = changed.id;
  return changed.ref;
end
$$;

comment on function api_v1.change_follow_up(text, text, text, text, text, liaison.priority, date) is 'Changes what is given of a follow-up that has not ended: action, detail, who owes it, priority, the first due date of one that had none. Returns its ref. Refuses an unknown follow-up or institution, one that has ended, and to move a due date.';

create or replace function liaison.set_follow_up_status(
  ref text, status liaison.follow_up_status, reason text, day date, waiting_for text default null, superseded_by uuid default null
) returns text
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  changed constant liaison.follow_up := liaison.follow_up_named(ref);
begin
  if changed.status = set_follow_up_status.status and changed.status <> 'blocked' then
    raise exception '% is % already, since %.', changed.ref, changed.status, changed.status_on
      using errcode = 'object_not_in_prerequisite_state';
  end if;
  -- Before the constraints on single columns of it answer, which say less.
  if changed.status <> set_follow_up_status.status
     and not exists (select from liaison.follow_up_move m
                      where m.from_status = changed.status and m.to_status = set_follow_up_status.status)
  then
    perform ops.refuse('liaison.follow_up', 'follow_up_status_makes_an_allowed_move',
      format('%s is %s and cannot become %s.', changed.ref, changed.status, set_follow_up_status.status));
  end if;
  update liaison.follow_up f
     set status = set_follow_up_status.status, status_on = coalesce(day, liaison.today()), status_reason = reason,
         waiting_for = set_follow_up_status.waiting_for, superseded_by = set_follow_up_status.superseded_by
   where f.id = changed.id;
  return changed.ref;
end
$$;

comment on function liaison.set_follow_up_status(text, liaison.follow_up_status, text, date, text, uuid) is 'What the verbs on a follow-up''s status share: locks it, refuses what is no change or no allowed move, dates it. Returns its ref.';

create or replace function api_v1.start_follow_up(ref text, reason text default null, day date default null) returns text
  language sql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
  select liaison.set_follow_up_status($1, 'in_progress', $2, $3)
$$;

comment on function api_v1.start_follow_up(text, text, date) is 'Notes that work on a follow-up has begun, or goes on. Returns its ref. Refuses an unknown one and one that cannot go on from where it is.';

create or replace function api_v1.block_follow_up(ref text, waiting_for text, reason text, day date default null) returns text
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
begin
  perform liaison.institution_named(waiting_for);
  return liaison.set_follow_up_status(ref, 'blocked', reason, day, waiting_for);
end
$$;

comment on function api_v1.block_follow_up(text, text, text, date) is 'Notes that a follow-up waits for an institution, and why. Returns its ref. Refuses an unknown follow-up or institution.';

create or replace function api_v1.report_follow_up_done(ref text, reason text default null, day date default null) returns text
  language sql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
  select liaison.set_follow_up_status($1, 'reported_done', $2, $3)
$$;

comment on function api_v1.report_follow_up_done(text, text, date) is 'Notes that its owner says a follow-up is done; it ends when somebody else has verified it. Returns its ref. Refuses an unknown one and one that has ended.';

create or replace function api_v1.drop_follow_up(ref text, reason text, day date default null) returns text
  language sql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
  select liaison.set_follow_up_status($1, 'dropped', $2, $3)
$$;

comment on function api_v1.drop_follow_up(text, text, date) is 'Gives a follow-up up, with the reason. Returns its ref. Refuses an unknown one and one that has ended.';

create or replace function api_v1.supersede_follow_up(ref text, by_ref text, reason text default null, day date default null) returns text
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  heir uuid := (select f.id from liaison.follow_up f where f.ref = by_ref);
begin
  if heir is null then
    perform ops.refuse_unknown('follow-up', by_ref);
  end if;
  return liaison.set_follow_up_status(ref, 'superseded', reason, day, superseded_by => heir);
end
$$;

comment on function api_v1.supersede_follow_up(text, text, text, date) is 'Ends a follow-up because another one has taken its place. Returns its ref. Refuses unknown ones.';

create or replace function api_v1.reopen_follow_up(ref text, reason text, day date default null) returns text
  language sql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
  select liaison.set_follow_up_status($1, 'open', $2, $3)
$$;

comment on function api_v1.reopen_follow_up(text, text, date) is 'Opens a follow-up again that was reported done or has ended, with the reason; its age goes on from the day it was agreed. Returns its ref. Refuses an unknown one.';

create or replace function api_v1.extend_follow_up(ref text, due date, reason text, day date default null, meeting text default null)
  returns text
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  extended constant liaison.follow_up := liaison.follow_up_named(ref);
begin
  if extended.original_due_on is null then
    raise exception '% has no due date yet that could be moved.', extended.ref
      using errcode = 'object_not_in_prerequisite_state', hint = 'Give it one: liaison follow-up change --due, or api_v1.change_follow_up.';
  end if;
  insert into liaison.extension (follow_up_id, to_due_on, reason, agreed_on, meeting_id)
  values (extended.id, due, extend_follow_up.reason, coalesce(day, liaison.today()),
          case when meeting is not null then (liaison.meeting_named(meeting)).id end);
  return extended.ref;
end
$$;

comment on function api_v1.extend_follow_up(text, date, text, date, text) is 'Moves the due date of a follow-up later, with the reason, agreed on a day and, where it was, at a meeting. Returns its ref. Refuses an unknown follow-up or meeting, one without a due date, and one that has ended.';

create or replace function api_v1.note_on_follow_up(ref text, institution text, note text, day date default null) returns text
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  noted constant liaison.follow_up := liaison.follow_up_named(ref);
begin
  perform liaison.institution_named(institution);
  insert into liaison.follow_up_note (follow_up_id, noted_on, institution_code, text)
  values (noted.id, coalesce(day, liaison.today()), institution, note);
  return noted.ref;
end
$$;

comment on function api_v1.note_on_follow_up(text, text, text, date) is 'Writes a note of an institution on a follow-up: progress, an obstacle, an answer. Returns its ref. Refuses an unknown follow-up or institution.';

create or replace function api_v1.verify_follow_up(ref text, institution text, role text, evidence text, day date default null) returns text
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  verified constant liaison.follow_up := liaison.follow_up_named(ref);
begin
  perform liaison.institution_named(institution);
  insert into liaison.verification (follow_up_id, verified_on, verifier_institution, verifier_role, evidence)
  values (verified.id, coalesce(day, liaison.today()), institution, role, verify_follow_up.evidence);
  return verified.ref;
end
$$;

comment on function api_v1.verify_follow_up(text, text, text, text, date) is 'Ends a follow-up that was reported done: somebody other than its owner has seen the evidence. Returns its ref. Refuses an unknown follow-up or institution, its owner, and one that was not reported done.';

create or replace function api_v1.escalate_follow_ups(day date default null)
  returns table (ref text, level integer, raised_to text, working_days_overdue integer, times_carried integer, agenda_item text)
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  raised uuid[];
begin
  with late as (
    select f.id, l.level, f.current_due_on, f.working_days_overdue, f.times_carried,
           coalesce(
             (select s.id from liaison.series s where s.code = f.series),
             (select m.series_id from liaison.meeting m
               where m.series_id is not null and m.status = 'planned'
                 and m.planned_start_at > coalesce(day, liaison.today())::timestamp at time zone 'Asia/Baghdad'
               order by m.planned_start_at limit 1),
             (select s.id from liaison.series s order by s.is_active desc, s.code limit 1)) as series_id
      from api_v1.follow_up_on(coalesce(day, liaison.today())) f
      join liaison.escalation_level l
        on f.working_days_overdue >= l.working_days_overdue or f.times_carried >= l.times_carried
     where f.is_open and f.status <> 'reported_done'
  ), made as (
    insert into liaison.escalation (follow_up_id, level, due_on, escalated_on, working_days_overdue, times_carried, series_id)
    select id, level, current_due_on, coalesce(day, liaison.today()), working_days_overdue, times_carried, series_id
      from late
     where series_id is not null
     order by id, level
        on conflict on constraint escalation_follow_up_id_level_due_on_key do nothing
    returning id
  )
  select array_agg(id) into raised from made;

  perform liaison.carry_agenda(s.id)
     from (select distinct e.series_id as id from liaison.escalation e where e.id = any (raised) order by 1) s;
  return query
    select e.ref, e.level, e.raised_to::text, e.working_days_overdue, e.times_carried, e.agenda_item
      from api_v1.escalation e
     where e.id = any (raised)
     order by e.ref, e.level;
end
$$;

comment on function api_v1.escalate_follow_ups(date) is 'Raises the follow-ups that have reached a level of liaison.escalation_level by the end of a day (today when left out), puts them on the agenda of the next planned meeting, and returns what it raised. Run again it raises nothing twice. Refuses nothing.';
