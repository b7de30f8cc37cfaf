-- What becomes of a meeting: touched by a person or made by the rule, held, cancelled or postponed on a date; and what
-- follows by itself: the agenda is carried on, the host's turn goes on, a held meeting keeps what it saw.

create function ops.refuse_unknown(kind text, name text) returns void
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
begin
  raise exception 'There is no % %.', kind, coalesce(quote_literal(name), 'without a name') using errcode = 'no_data_found';
end
$$;

comment on function ops.refuse_unknown(text, text) is 'Raises no_data_found for a name that a verb was given and that names nothing.';

create function liaison.is_making() returns boolean
  language sql stable parallel safe
  return coalesce(current_setting('liaison.is_making', true), '') = 'on';

comment on function liaison.is_making() is 'Whether the rule of a series is at work, and not a person: true inside the functions that make meetings, seat hosts and carry agendas.';

create function liaison.begin_making() returns text
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  was constant text := coalesce(current_setting('liaison.is_making', true), '');
begin
  -- Not a SET clause of those functions, which only a superuser may give for a setting of our own.
  perform set_config('liaison.is_making', 'on', true);
  return was;
end
$$;

comment on function liaison.begin_making() is 'Says until liaison.end_making that the rule of a series is at work, and returns what was said before. A failure in between takes it back by itself.';

create function liaison.end_making(was text) returns void
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
begin
  perform set_config('liaison.is_making', was, true);
end
$$;

comment on function liaison.end_making(text) is 'Takes back what liaison.begin_making said; its argument is what that returned.';

create function liaison.today() returns date
  language sql stable parallel safe
  return (now() at time zone 'Asia/Baghdad')::date;

comment on function liaison.today() is 'The date in Baghdad, by which changes of status are dated where nobody says another.';

-- A status has a date.

alter table liaison.meeting add column status_on date;
alter table history.meeting add column status_on date;
comment on column liaison.meeting.status_on is 'Date since which it has this status: the day it was held, cancelled, postponed or planned anew. Null while it is planned as it was entered. Given by itself when left out.';
comment on column history.meeting.status_on is 'Date since which it has this status: the day it was held, cancelled, postponed or planned anew. Null while it is planned as it was entered. Given by itself when left out.';

create function liaison.date_meeting() returns trigger
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
begin
  if tg_op = 'INSERT' then
    if new.status_on is null and new.status <> 'planned' then
      new.status_on := coalesce((new.actual_start_at at time zone new.zone)::date, liaison.today());
    end if;
    return new;
  end if;
  if new.status <> old.status and new.status_on is not distinct from old.status_on then
    new.status_on := coalesce((new.actual_start_at at time zone new.zone)::date, liaison.today());
  end if;
  if (new.planned_start_at, new.planned_end_at, new.zone, new.status, new.host_side, new.city, new.venue)
     is distinct from (old.planned_start_at, old.planned_end_at, old.zone, old.status, old.host_side, old.city, old.venue)
  then
    new.sequence := greatest(new.sequence, old.sequence + 1);
  end if;
  if not liaison.is_making()
     and (to_jsonb(new) - '{is_touched,sequence,recorded_at,recorded_by}'::text[])
         <> (to_jsonb(old) - '{is_touched,sequence,recorded_at,recorded_by}'::text[])
  then
    new.is_touched := true;
  end if;
  return new;
end
$$;

comment on function liaison.date_meeting() is 'Trigger before insert and update: dates a change of status with today in Baghdad unless a date was given, raises the sequence when time, place or status changes, and notes that a person touched the meeting.';

create trigger meeting_change_is_dated before insert or update on liaison.meeting
  for each row execute function liaison.date_meeting();

update liaison.meeting
   set status_on = coalesce((actual_start_at at time zone zone)::date, (recorded_at at time zone zone)::date)
 where status <> 'planned';

alter table liaison.meeting
  add constraint meeting_status_has_a_date check (status = 'planned' or status_on is not null);
comment on constraint meeting_status_has_a_date on liaison.meeting is 'A meeting is held, cancelled or postponed on a date (status_on).';

create function liaison.check_held_meeting() returns trigger
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
begin
  if new.actual_start_at > clock_timestamp() then
    perform ops.refuse(tg_relid, tg_name, format('%s would begin on %s.', new.ref,
      to_char(new.actual_start_at at time zone new.zone, 'FMDay FMDD FMMonth YYYY "at" HH24:MI')));
  end if;
  return null;
end
$$;

comment on function liaison.check_held_meeting() is 'Constraint trigger: a held meeting began before now.';

create constraint trigger meeting_is_held_when_it_has_begun after insert or update of status, actual_start_at on liaison.meeting
  for each row when (new.status = 'held') execute function liaison.check_held_meeting();
comment on constraint meeting_is_held_when_it_has_begun on liaison.meeting is 'A meeting is held once it has begun: its start cannot lie in the future.';

create constraint trigger meeting_keeps_its_ref_and_slot after update on liaison.meeting
  for each row when ((old.ref, old.series_id, old.number, old.nominal_on, old.nominal_at)
                     is distinct from (new.ref, new.series_id, new.number, new.nominal_on, new.nominal_at))
  execute function liaison.refuse_change();
comment on constraint meeting_keeps_its_ref_and_slot on liaison.meeting is 'The ref of a meeting, its number and the slot it came from never change, wherever it is moved to.';

-- Items that stand on every agenda are each meeting's own and are not carried over.

alter table liaison.agenda_item add column is_standing boolean not null default false;
alter table history.agenda_item add column is_standing boolean not null default false;
comment on column liaison.agenda_item.is_standing is 'Whether it comes from the template of the series; such an item is not carried over, because the next meeting has its own.';
comment on column history.agenda_item.is_standing is 'Whether it comes from the template of the series; such an item is not carried over, because the next meeting has its own.';

update liaison.agenda_item i
   set is_standing = true
  from liaison.meeting m, liaison.series_item t
 where m.id = i.meeting_id and t.series_id = m.series_id and t.topic = i.topic
   and i.brought_by is null and i.carried_from is null;

alter table liaison.agenda_item
  add constraint agenda_item_standing_is_not_carried check (not is_standing or carried_from is null);
comment on constraint agenda_item_standing_is_not_carried on liaison.agenda_item is 'A standing item is not carried over: each meeting has its own.';

create function liaison.touch_meeting() returns trigger
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  changed constant jsonb := to_jsonb(case tg_op when 'DELETE' then old else new end);
begin
  update liaison.meeting m
     set is_touched = true
   where m.id = coalesce(
           (changed ->> 'meeting_id')::uuid,
           (select i.meeting_id from liaison.agenda_item i where i.id = (changed ->> 'agenda_item_id')::uuid))
     and m.series_id is not null and m.status = 'planned' and not m.is_touched;
  return null;
end
$$;

comment on function liaison.touch_meeting() is 'Trigger: who changes a meeting''s agenda, decisions or delegations has touched the meeting.';

create trigger meeting_is_touched after insert or update or delete on liaison.agenda_item
  for each row when (not liaison.is_making()) execute function liaison.touch_meeting();
create trigger meeting_is_touched after insert or update or delete on liaison.attendance
  for each row when (not liaison.is_making()) execute function liaison.touch_meeting();
create trigger meeting_is_touched after insert or update or delete on liaison.decision
  for each row when (not liaison.is_making()) execute function liaison.touch_meeting();

create function liaison.check_decided_item() returns trigger
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  sat liaison.meeting;
begin
  -- Locked, so that the meeting is not cancelled meanwhile.
  select m.* into sat
    from liaison.meeting m
    join liaison.agenda_item i on i.meeting_id = m.id
   where i.id = new.agenda_item_id
     for key share of m;
  if sat.status in ('cancelled', 'postponed') then
    perform ops.refuse(tg_relid, tg_name, format('%s is %s.', sat.ref, sat.status));
  end if;
  return null;
end
$$;

comment on function liaison.check_decided_item() is 'Constraint trigger: nothing is decided at a meeting that does not take place.';

create constraint trigger decision_is_taken_at_a_meeting after insert or update of agenda_item_id on liaison.decision
  for each row execute function liaison.check_decided_item();
comment on constraint decision_is_taken_at_a_meeting on liaison.decision is 'Nothing is decided at a cancelled or postponed meeting. Plan it anew, or take the decision at the next one.';

-- Carrying over.

create function liaison.seat_of(series uuid, after timestamptz) returns uuid
  language sql stable parallel safe
  set search_path = pg_catalog, pg_temp
as $$
  select m.id
    from liaison.meeting m
   where m.series_id = $1 and m.status = 'planned' and m.planned_start_at > $2
   order by m.planned_start_at
   limit 1
$$;

comment on function liaison.seat_of(uuid, timestamptz) is 'The next planned meeting of a series after a moment; null when none is made yet.';

create function liaison.carry_agenda(series uuid) returns void
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  was constant text := liaison.begin_making();
  item record;
begin
  -- Two at once would carry the same item twice.
  perform from liaison.series s where s.id = carry_agenda.series for no key update;

  -- What was closed after all does not come back.
  delete from liaison.agenda_item i
   using liaison.agenda_item source, liaison.meeting m
   where source.id = i.carried_from and source.is_closed and m.id = i.meeting_id
     and m.series_id = carry_agenda.series and m.status <> 'held'
     and not exists (select from liaison.decision d where d.agenda_item_id = i.id)
     and not exists (select from liaison.follow_up f where f.agenda_item_id = i.id);

  -- An item of a held meeting comes back as a new one, once. One that waits at a meeting that is not held, because it
  -- was carried there or the meeting was cancelled, goes with its row: no meeting has seen it there.
  for item in
    select i.*, m.status = 'held' as was_seen,
           liaison.seat_of(m.series_id, coalesce(case when m.status <> 'held' then origin.planned_start_at end,
                                                 m.planned_start_at)) as seat
      from liaison.agenda_item i
      join liaison.meeting m on m.id = i.meeting_id
      left join liaison.agenda_item source on source.id = i.carried_from
      left join liaison.meeting origin on origin.id = source.meeting_id
     where m.series_id = carry_agenda.series and not i.is_closed and not i.is_standing
       and case when m.status = 'held' then not exists (select from liaison.agenda_item next where next.carried_from = i.id)
                else m.status = 'cancelled' or i.carried_from is not null end
     order by coalesce(origin.planned_start_at, m.planned_start_at), i.position
  loop
    if item.seat is null or item.seat = item.meeting_id then
      continue;
    end if;
    if item.was_seen then
      insert into liaison.agenda_item (meeting_id, position, topic, topic_ar, topic_ckb, detail, brought_by, carried_from, owner, audience)
      select item.seat, coalesce(max(i.position), 0) + 1, item.topic, item.topic_ar, item.topic_ckb, item.detail, item.brought_by,
             item.id, item.owner, item.audience
        from liaison.agenda_item i
       where i.meeting_id = item.seat;
    else
      update liaison.agenda_item i
         set meeting_id = item.seat,
             position = (select coalesce(max(other.position), 0) + 1 from liaison.agenda_item other where other.meeting_id = item.seat)
       where i.id = item.id;
    end if;
  end loop;
  perform liaison.end_making(was);
end
$$;

comment on function liaison.carry_agenda(uuid) is 'Carries the open items of a series to where they belong: those of a held meeting come back at the next planned one, those that wait at a meeting that was cancelled, postponed or overtaken move on without counting it. Changes nothing when all are in place.';

create function liaison.carry_on() returns trigger
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
begin
  if tg_table_name = 'meeting' then
    perform liaison.carry_agenda(new.series_id);
  else
    perform liaison.carry_agenda(m.series_id)
       from liaison.meeting m
      where m.id = new.meeting_id and m.series_id is not null and m.status = 'held';
  end if;
  return null;
end
$$;

comment on function liaison.carry_on() is 'Trigger: carries the agenda of a series on after a meeting was made, moved, held, cancelled or postponed, and after an item of a held one was closed or reopened.';

create trigger open_items_are_carried_on_insert after insert on liaison.meeting
  for each row when (new.series_id is not null and not liaison.is_making())
  execute function liaison.carry_on();
create trigger open_items_are_carried_on_update after update on liaison.meeting
  for each row when (new.series_id is not null and not liaison.is_making()
                     and (old.status, old.planned_start_at) is distinct from (new.status, new.planned_start_at))
  execute function liaison.carry_on();
create trigger open_items_are_carried after update of is_closed on liaison.agenda_item
  for each row when (old.is_closed <> new.is_closed and not liaison.is_making())
  execute function liaison.carry_on();

-- Hosts by turn.

create function liaison.seat_hosts(series uuid, since timestamptz) returns void
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  was constant text := liaison.begin_making();
begin
  with turn as (
    select m.id, m.is_touched, m.status, m.planned_start_at, s.host_rotation, s.id as series_id,
           case s.rotation_counts
             when 'nominal' then m.number - 1
             else count(*) filter (where m.status in ('held', 'planned'))
                    over (order by m.planned_start_at, m.number rows between unbounded preceding and current row) - 1
           end as turn
      from liaison.meeting m
      join liaison.series s on s.id = m.series_id
     where m.series_id = seat_hosts.series
  )
  update liaison.meeting m
     set host_side = host.side, host_chosen_by = 'rule', city = host.city, venue = host.venue,
         chair_institution = host.institution_code, chair_role = host.chair_role,
         co_chair_institution = guest.institution_code, co_chair_role = guest.chair_role
    from turn t
    join liaison.series_host host
      on host.series_id = t.series_id
     and host.side = t.host_rotation[mod(t.turn, cardinality(t.host_rotation)) + 1]
    left join liaison.series_host guest on guest.series_id = t.series_id and guest.side <> host.side
   where m.id = t.id and not t.is_touched and t.status = 'planned' and t.planned_start_at >= seat_hosts.since
     and (m.host_side, m.host_chosen_by, m.city, m.venue, m.chair_institution, m.chair_role, m.co_chair_institution, m.co_chair_role)
         is distinct from (host.side, 'rule', host.city, host.venue, host.institution_code, host.chair_role, guest.institution_code, guest.chair_role);
  perform liaison.end_making(was);
end
$$;

comment on function liaison.seat_hosts(uuid, timestamptz) is 'Gives the planned meetings of a series from a moment on, those that nobody touched, the host whose turn it is, with venue and chairs as the series has them.';

create function liaison.pass_turns_on() returns trigger
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
begin
  perform liaison.seat_hosts(s.id, new.planned_start_at)
     from liaison.series s
    where s.id = new.series_id and s.rotation_counts = 'held';
  return null;
end
$$;

comment on function liaison.pass_turns_on() is 'Trigger after a meeting was cancelled, postponed or planned anew: where the turn counts held meetings, the side that lost its turn hosts the next one.';

create trigger turns_are_passed_on after update of status on liaison.meeting
  for each row when (new.series_id is not null and old.status <> new.status and not liaison.is_making())
  execute function liaison.pass_turns_on();

-- What a held meeting saw.

create function liaison.keep_what_was_seen() returns trigger
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
begin
  -- As they stood when it began: what was settled in the meeting itself had been carried to it.
  insert into liaison.follow_up_review (meeting_id, follow_up_id, status_then, due_then_on)
  select new.id, f.id, f.status, f.current_due_on
    from api_v1.follow_up_on((new.actual_start_at at time zone new.zone)::date - 1) f
    left join liaison.meeting origin on origin.id = f.meeting_id
   where f.is_open and (origin.series_id is null or origin.series_id = new.series_id)
      on conflict (meeting_id, follow_up_id) do nothing;
  return null;
end
$$;

comment on function liaison.keep_what_was_seen() is 'Trigger when a meeting of a series is held: freezes the follow-ups that were open the day before, those of its series and those of none, as it found them.';

create trigger open_follow_ups_are_reviewed after update of status on liaison.meeting
  for each row when (new.series_id is not null and new.status = 'held' and old.status <> 'held')
  execute function liaison.keep_what_was_seen();
