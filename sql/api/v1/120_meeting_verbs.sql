-- Verbs on meetings: enter an extraordinary one, move, postpone, plan anew, cancel, hold, and what goes with them.

create or replace function api_v1.add_meeting(
  title                 text,
  starts                timestamp,
  host                  text,
  city                  text,
  chair_role            text,
  venue                 text default null,
  duration              interval default '2 hours',
  zone                  text default 'Asia/Baghdad',
  co_chair_institution  text default null,
  co_chair_role         text default null
) returns text
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  institution constant liaison.institution := liaison.institution_named(host);
  made text;
begin
  insert into liaison.meeting (title, planned_start_at, planned_end_at, zone, host_side, host_chosen_by, city, venue,
                               chair_institution, chair_role, co_chair_institution, co_chair_role, is_touched)
  values (add_meeting.title, liaison.instant(starts, add_meeting.zone), liaison.instant(starts, add_meeting.zone) + duration,
          add_meeting.zone, institution.side, 'manual', add_meeting.city, add_meeting.venue, institution.code,
          add_meeting.chair_role, add_meeting.co_chair_institution, add_meeting.co_chair_role, true)
  returning ref into made;
  return made;
end
$$;

comment on function api_v1.add_meeting(text, timestamp, text, text, text, text, interval, text, text, text) is 'Plans an extraordinary meeting, outside every series, at a local time; the host institution chairs. Returns its ref. Refuses an unknown institution.';

create or replace function api_v1.move_meeting(ref text, starts timestamp, reason text) returns text
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  moved constant liaison.meeting := liaison.meeting_named(ref);
begin
  if moved.status <> 'planned' then
    raise exception '% is %: only a planned meeting is moved.', moved.ref, moved.status
      using errcode = 'object_not_in_prerequisite_state',
            hint = 'One that is postponed or cancelled is planned anew: liaison meeting replan, or api_v1.replan_meeting.';
  end if;
  update liaison.meeting m
     set planned_start_at = liaison.instant(starts, m.zone),
         planned_end_at = liaison.instant(starts, m.zone) + (m.planned_end_at - m.planned_start_at),
         moved_because = reason
   where m.id = moved.id;
  return moved.ref;
end
$$;

comment on function api_v1.move_meeting(text, timestamp, text) is 'Moves a planned meeting to another local time, with the reason; it lasts as long as before. Returns its ref. Refuses an unknown meeting and one that is not planned.';

create or replace function api_v1.postpone_meeting(ref text, reason text, day date default null) returns text
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  postponed constant liaison.meeting := liaison.meeting_named(ref);
begin
  -- Before the constraints on single columns of it answer, which say less.
  if postponed.status = 'held' then
    perform ops.refuse('liaison.meeting', 'meeting_status_makes_an_allowed_move', format('%s is held.', postponed.ref));
  end if;
  update liaison.meeting m
     set status = 'postponed', status_reason = reason, status_on = coalesce(day, liaison.today())
   where m.id = postponed.id;
  return postponed.ref;
end
$$;

comment on function api_v1.postpone_meeting(text, text, date) is 'Postpones a meeting without a new date, with the reason, on a day (today when left out). What was carried to it goes on to the next planned one. Returns its ref. Refuses an unknown meeting.';

create or replace function api_v1.replan_meeting(ref text, starts timestamp, reason text default null, day date default null)
  returns text
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  planned constant liaison.meeting := liaison.meeting_named(ref);
begin
  -- Before the constraints on single columns of it answer, which say less.
  if planned.status = 'held' then
    perform ops.refuse('liaison.meeting', 'meeting_status_makes_an_allowed_move', format('%s is held.', planned.ref));
  end if;
  if planned.status = 'planned' then
    raise exception '% is planned already.', planned.ref
      using errcode = 'object_not_in_prerequisite_state', hint = 'Move it: liaison meeting move, or api_v1.move_meeting.';
  end if;
  update liaison.meeting m
     set status = 'planned', status_on = coalesce(day, liaison.today()), status_reason = null,
         planned_start_at = liaison.instant(starts, m.zone),
         planned_end_at = liaison.instant(starts, m.zone) + (m.planned_end_at - m.planned_start_at),
         moved_because = coalesce(reason, m.status_reason)
   where m.id = planned.id;
  return planned.ref;
end
$$;

comment on function api_v1.replan_meeting(text, timestamp, text, date) is 'Plans a postponed or cancelled meeting anew at a local time; the reason is that for which it was postponed when left out. What waits for it is carried to it. Returns its ref. Refuses an unknown meeting and one that is planned.';

create or replace function api_v1.cancel_meeting(ref text, reason text, day date default null) returns text
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  cancelled constant liaison.meeting := liaison.meeting_named(ref);
begin
  -- Before the constraints on single columns of it answer, which say less.
  if cancelled.status = 'held' then
    perform ops.refuse('liaison.meeting', 'meeting_status_makes_an_allowed_move', format('%s is held.', cancelled.ref));
  end if;
  update liaison.meeting m
     set status = 'cancelled', status_reason = reason, status_on = coalesce(day, liaison.today())
   where m.id = cancelled.id;
  return cancelled.ref;
end
$$;

comment on function api_v1.cancel_meeting(text, text, date) is 'Cancels a meeting, with the reason, on a day (today when left out). Its open items go on to the next planned one, which does not count as carried over once more. Returns its ref. Refuses an unknown meeting.';

create or replace function api_v1.hold_meeting(ref text, started timestamp default null, ended timestamp default null) returns text
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  held constant liaison.meeting := liaison.meeting_named(ref);
  began timestamptz;
begin
  if held.status = 'held' then
    raise exception '% was held on % already.', held.ref,
      to_char(held.actual_start_at at time zone held.zone, 'FMDay FMDD FMMonth YYYY')
      using errcode = 'object_not_in_prerequisite_state';
  end if;
  began := coalesce(liaison.instant(started, held.zone), held.planned_start_at);
  update liaison.meeting m
     set status = 'held', actual_start_at = began, actual_end_at = liaison.instant(ended, m.zone),
         status_on = (began at time zone m.zone)::date
   where m.id = held.id;
  return held.ref;
end
$$;

comment on function api_v1.hold_meeting(text, timestamp, timestamp) is 'Notes that a meeting was held, from and to local times (as planned, and not noted, when left out). Keeps what it saw of the open follow-ups, and carries its open items to the next planned meeting. Returns its ref. Refuses an unknown meeting and one that was held already.';

create or replace function api_v1.swap_hosts(ref text, other text) returns text[]
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  one   constant liaison.meeting := liaison.meeting_named(ref);
  two   constant liaison.meeting := liaison.meeting_named(other);
begin
  if one.status <> 'planned' or two.status <> 'planned' or one.id = two.id then
    raise exception 'Hosts are swapped between two planned meetings; % is %, % is %.', one.ref, one.status, two.ref, two.status
      using errcode = 'object_not_in_prerequisite_state';
  end if;
  update liaison.meeting m
     set host_side = source.host_side, city = source.city, venue = source.venue,
         chair_institution = source.chair_institution, chair_role = source.chair_role,
         co_chair_institution = source.co_chair_institution, co_chair_role = source.co_chair_role,
         host_chosen_by = 'swap'
    from liaison.meeting source
   where (m.id, source.id) in ((one.id, two.id), (two.id, one.id));
  return array[one.ref, two.ref];
end
$$;

comment on function api_v1.swap_hosts(text, text) is 'Exchanges host, place and chairs of two planned meetings; returns their refs. Swapped again, all is as before. Refuses unknown meetings and those that are not planned.';

create or replace function api_v1.change_meeting(
  ref text, city text default null, venue text default null, chair_role text default null, co_chair_role text default null,
  title text default null, duration interval default null
) returns text
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  changed constant liaison.meeting := liaison.meeting_named(ref);
begin
  if changed.status = 'held' then
    raise exception '% was held; what it was stays on record.', changed.ref using errcode = 'object_not_in_prerequisite_state';
  end if;
  update liaison.meeting m
     set city = coalesce(change_meeting.city, m.city),
         venue = coalesce(change_meeting.venue, m.venue),
         chair_role = coalesce(change_meeting.chair_role, m.chair_role),
         co_chair_role = coalesce(change_meeting.co_chair_role, m.co_chair_role),
         title = coalesce(change_meeting.title, m.title),
         planned_end_at = m.planned_start_at + coalesce(change_meeting.duration, m.planned_end_at - m.planned_start_at)
   where m.id = changed.id;
  return changed.ref;
end
$$;

comment on function api_v1.change_meeting(text, text, text, text, text, text, interval) is 'Changes what is given of a meeting that was not held: place, roles of the chairs, title, duration. Returns its ref. Refuses an unknown meeting and a held one.';

create or replace function api_v1.invite_delegate(
  ref text, institution text, role text, capacity text default 'member', name text default null
) returns text
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  meeting constant liaison.meeting := liaison.meeting_named(ref);
  seat uuid;
begin
  perform liaison.institution_named(institution);
  -- A seat of neither side is kept by who keeps the meeting.
  insert into liaison.delegate (institution_code, role, name, owner)
  values (institution, invite_delegate.role, invite_delegate.name, coalesce(liaison.centre_of(institution), meeting.owner))
      on conflict on constraint delegate_institution_code_role_name_key do nothing;
  select d.id into seat
    from liaison.delegate d
   where d.institution_code = institution and d.role = invite_delegate.role and d.name is not distinct from invite_delegate.name;
  insert into liaison.attendance as a (meeting_id, delegate_id, capacity)
  values (meeting.id, seat, invite_delegate.capacity)
      on conflict on constraint attendance_pkey do update set capacity = excluded.capacity
   where a.capacity <> excluded.capacity;
  return meeting.ref;
end
$$;

comment on function api_v1.invite_delegate(text, text, text, text, text) is 'Puts a seat of an institution on the delegation for a meeting, as chair, co_chair, member or observer. Returns the ref of the meeting. Refuses an unknown meeting or institution.';

create or replace function api_v1.note_attendance(ref text, institution text, role text, is_present boolean default true) returns integer
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  meeting constant liaison.meeting := liaison.meeting_named(ref);
  noted integer;
begin
  update liaison.attendance a
     set is_present = note_attendance.is_present
    from liaison.delegate d
   where d.id = a.delegate_id and a.meeting_id = meeting.id
     and d.institution_code = institution and d.role = note_attendance.role;
  get diagnostics noted = row_count;
  if noted = 0 then
    raise exception 'Nobody of % as % is invited to %.', institution, role, meeting.ref
      using errcode = 'no_data_found', hint = 'liaison meeting invite, or api_v1.invite_delegate, comes first.';
  end if;
  return noted;
end
$$;

comment on function api_v1.note_attendance(text, text, text, boolean) is 'Notes whether the invited of an institution and role came; returns how many that are. Refuses an unknown meeting and a role that was not invited.';
