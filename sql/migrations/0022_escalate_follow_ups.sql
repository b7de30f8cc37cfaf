-- Escalation: a follow-up that is late for too long, or was carried over too often, goes on the agenda of the next
-- meeting by itself. Once per level and due date, as an event; the item on the agenda then lives like any other.

create table liaison.escalation_level (
  level                 integer             not null  primary key,
  working_days_overdue  integer             not null,
  times_carried         integer             not null,
  raised_to             liaison.short_text  not null,
  recorded_at           timestamptz         not null  default clock_timestamp(),
  recorded_by           text                not null  default session_user,
  constraint escalation_level_is_positive check (level > 0),
  constraint escalation_level_has_limits check (working_days_overdue > 0 and times_carried > 0)
);

comment on table  liaison.escalation_level                      is 'One row per level of escalation: when a follow-up that its owner has not reported done is raised, and to whom.';
comment on column liaison.escalation_level.level                is 'Level, from 1.';
comment on column liaison.escalation_level.working_days_overdue is 'Raised when it is late by at least so many working days of its owner''s side.';
comment on column liaison.escalation_level.times_carried        is 'Raised as well when it was carried over to so many meetings, late or not.';
comment on column liaison.escalation_level.raised_to            is 'Whom it is raised to, by role. Never a name.';
comment on column liaison.escalation_level.recorded_at          is 'Clock when this version was written.';
comment on column liaison.escalation_level.recorded_by          is 'Login role that wrote this version.';
comment on constraint escalation_level_is_positive on liaison.escalation_level is 'Levels are counted from 1.';
comment on constraint escalation_level_has_limits on liaison.escalation_level is 'A level has limits of at least one working day and one meeting.';
call ops.keep_history('liaison.escalation_level');

insert into liaison.escalation_level (level, working_days_overdue, times_carried, raised_to)
values
  (1,  6, 2, 'Head of the owner''s side'),
  (2, 16, 4, 'Both chairs');

alter table liaison.agenda_item add column follow_up_id uuid null references liaison.follow_up;
alter table history.agenda_item add column follow_up_id uuid null;
comment on column liaison.agenda_item.follow_up_id is 'Follow-up that was escalated to this item; null for a topic that somebody brought.';
comment on column history.agenda_item.follow_up_id is 'Follow-up that was escalated to this item; null for a topic that somebody brought.';
comment on column liaison.agenda_item.brought_by is 'Institution that brought it; null when it stands on every agenda or was escalated.';
comment on column history.agenda_item.brought_by is 'Institution that brought it; null when it stands on every agenda or was escalated.';
create index agenda_item_follow_up_id_idx on liaison.agenda_item (follow_up_id);

alter table liaison.agenda_item
  add unique (meeting_id, follow_up_id),
  add constraint agenda_item_standing_is_not_escalated check (not is_standing or follow_up_id is null);
comment on constraint agenda_item_meeting_id_follow_up_id_key on liaison.agenda_item is 'This follow-up is on the agenda of this meeting already.';
comment on constraint agenda_item_standing_is_not_escalated on liaison.agenda_item is 'An item that stands on every agenda is no escalated follow-up.';
call ops.describe_keys('liaison.agenda_item');

create table liaison.escalation (
  id                    uuid              not null  primary key default gen_random_uuid(),
  follow_up_id          uuid              not null  references liaison.follow_up,
  level                 integer           not null  references liaison.escalation_level,
  due_on                date                  null,
  escalated_on          date              not null,
  working_days_overdue  integer           not null,
  times_carried         integer           not null,
  series_id             uuid              not null  references liaison.series,
  agenda_item_id        uuid                  null  references liaison.agenda_item on delete set null,
  owner                 liaison.code      not null  references liaison.institution,
  audience              liaison.audience  not null,
  recorded_at           timestamptz       not null  default clock_timestamp(),
  recorded_by           text              not null  default session_user,
  unique nulls not distinct (follow_up_id, level, due_on),
  constraint escalation_counts_are_not_negative check (least(working_days_overdue, times_carried) >= 0)
);

comment on table  liaison.escalation                      is 'One row per follow-up, level and due date: the event that it was raised. An extended one that is late again is raised again.';
comment on column liaison.escalation.id                   is 'Key.';
comment on column liaison.escalation.follow_up_id         is 'Follow-up.';
comment on column liaison.escalation.level                is 'Level that it reached.';
comment on column liaison.escalation.due_on               is 'Its due date then; null when none was agreed.';
comment on column liaison.escalation.escalated_on         is 'Date on which it was raised.';
comment on column liaison.escalation.working_days_overdue is 'Working days late on that date, 0 when it was raised for being carried over.';
comment on column liaison.escalation.times_carried        is 'Meetings that it had been carried over to by then.';
comment on column liaison.escalation.series_id            is 'Series whose next meeting takes it up: that of its origin, else the one that meets next.';
comment on column liaison.escalation.agenda_item_id       is 'Item of the agenda that it was put on first; null while no meeting is planned.';
comment on column liaison.escalation.owner                is 'Centre that keeps this row; that of the follow-up.';
comment on column liaison.escalation.audience             is 'Who may read it; that of the follow-up.';
comment on column liaison.escalation.recorded_at          is 'Clock when this version was written.';
comment on column liaison.escalation.recorded_by          is 'Login role that wrote this version.';
comment on constraint escalation_counts_are_not_negative on liaison.escalation is 'Counts of days and meetings are zero or more.';
comment on constraint escalation_follow_up_id_level_due_on_key on liaison.escalation is 'A follow-up is raised once to each level for each due date.';

create index escalation_level_idx on liaison.escalation (level);
create index escalation_series_id_idx on liaison.escalation (series_id);
create index escalation_agenda_item_id_idx on liaison.escalation (agenda_item_id);
create index escalation_owner_idx on liaison.escalation (owner);
create trigger owner_is_inherited before insert on liaison.escalation
  for each row when (new.owner is null or new.audience is null)
  execute function liaison.inherit_owner('follow_up', 'follow_up_id');
call ops.keep_history('liaison.escalation');

create function liaison.is_ended(status liaison.follow_up_status) returns boolean
  language sql immutable parallel safe
  return status in ('verified', 'dropped', 'superseded');

comment on function liaison.is_ended(liaison.follow_up_status) is 'Whether a follow-up of this status has ended.';

create function liaison.seat_escalations(series uuid) returns void
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  was constant text := liaison.begin_making();
  raised record;
  item uuid;
  seat uuid;
begin
  for raised in
    select e.id, e.escalated_on, f.id as follow_up_id, f.ref, f.action, f.owner_institution, f.owner, f.audience
      from liaison.escalation e
      join liaison.follow_up f on f.id = e.follow_up_id
     where e.series_id = seat_escalations.series and e.agenda_item_id is null and not liaison.is_ended(f.status)
     order by e.escalated_on, f.ref, e.level
  loop
    -- A higher level finds the item of the lower one, or what it was carried to.
    select i.id into item
      from liaison.agenda_item i
      join liaison.meeting m on m.id = i.meeting_id
     where i.follow_up_id = raised.follow_up_id and m.series_id = seat_escalations.series and not i.is_closed
     order by m.planned_start_at desc
     limit 1;
    if item is null then
      seat := liaison.seat_of(seat_escalations.series, raised.escalated_on::timestamp at time zone 'Asia/Baghdad');
      continue when seat is null;
      insert into liaison.agenda_item (meeting_id, position, topic, follow_up_id, owner, audience)
      select seat, coalesce(max(i.position), 0) + 1,
             left(format('Escalated: %s (%s): %s', raised.ref, raised.owner_institution, raised.action), 500),
             raised.follow_up_id, raised.owner, raised.audience
        from liaison.agenda_item i
       where i.meeting_id = seat
      returning id into item;
    end if;
    update liaison.escalation e set agenda_item_id = item where e.id = raised.id;
  end loop;
  perform liaison.end_making(was);
end
$$;

comment on function liaison.seat_escalations(uuid) is 'Puts the escalated follow-ups of a series that wait for a meeting on the agenda of the next planned one after the day they were raised. Changes nothing when all have their place, or none is planned.';

create or replace function liaison.carry_agenda(series uuid) returns void
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
  -- was carried or escalated there or the meeting was cancelled, goes with its row: no meeting has seen it there.
  for item in
    select i.*, m.status = 'held' as was_seen, liaison.seat_of(m.series_id, waits.since) as seat
      from liaison.agenda_item i
      join liaison.meeting m on m.id = i.meeting_id
      left join liaison.agenda_item source on source.id = i.carried_from
      left join liaison.meeting origin on origin.id = source.meeting_id
     cross join lateral (
       select case when m.status = 'held' then m.planned_start_at
                   else coalesce(origin.planned_start_at,
                                 (select min(e.escalated_on)::timestamp at time zone 'Asia/Baghdad'
                                    from liaison.escalation e where e.agenda_item_id = i.id),
                                 m.planned_start_at) end as since) waits
     where m.series_id = carry_agenda.series and not i.is_closed and not i.is_standing
       and case when m.status = 'held' then not exists (select from liaison.agenda_item next where next.carried_from = i.id)
                else m.status = 'cancelled' or i.carried_from is not null or i.follow_up_id is not null end
     order by waits.since, i.position
  loop
    if item.seat is null or item.seat = item.meeting_id then
      continue;
    end if;
    -- Of a follow-up that is on that agenda already, by an item reopened by hand, a second one would say nothing new.
    if exists (select from liaison.agenda_item i where i.meeting_id = item.seat and i.follow_up_id = item.follow_up_id) then
      delete from liaison.agenda_item i
       where i.id = item.id and not item.was_seen
         and not exists (select from liaison.decision d where d.agenda_item_id = i.id)
         and not exists (select from liaison.follow_up f where f.agenda_item_id = i.id);
      continue;
    end if;
    if item.was_seen then
      insert into liaison.agenda_item (meeting_id, position, topic, topic_ar, topic_ckb, detail, brought_by, carried_from,
                                       follow_up_id, owner, audience)
      select item.seat, coalesce(max(i.position), 0) + 1, item.topic, item.topic_ar, item.topic_ckb, item.detail, item.brought_by,
             item.id, item.follow_up_id, item.owner, item.audience
        from liaison.agenda_item i
       where i.meeting_id = item.seat;
    else
      update liaison.agenda_item i
         set meeting_id = item.seat,
             position = (select coalesce(max(other.position), 0) + 1 from liaison.agenda_item other where other.meeting_id = item.seat)
       where i.id = item.id;
    end if;
  end loop;
  perform liaison.seat_escalations(carry_agenda.series);
  perform liaison.end_making(was);
end
$$;

comment on function liaison.carry_agenda(uuid) is 'Carries the open items of a series to where they belong: those of a held meeting come back at the next planned one, those that wait at a meeting that was cancelled, postponed or overtaken move on without counting it; escalated follow-ups that wait for a meeting get their place. Changes nothing when all are in place.';

create function liaison.settle_escalation() returns trigger
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  was constant text := liaison.begin_making();
begin
  if liaison.is_ended(new.status) then
    delete from liaison.agenda_item i
     using liaison.meeting m
     where m.id = i.meeting_id and i.follow_up_id = new.id and m.status <> 'held'
       and not exists (select from liaison.decision d where d.agenda_item_id = i.id)
       and not exists (select from liaison.follow_up f where f.agenda_item_id = i.id);
    update liaison.agenda_item i set is_closed = true where i.follow_up_id = new.id and not i.is_closed;
  else
    -- Reopened: it is as late as before, and the next meeting hears of it.
    update liaison.escalation e
       set agenda_item_id = null
     where e.follow_up_id = new.id and e.due_on is not distinct from new.current_due_on and e.agenda_item_id is not null;
    perform liaison.carry_agenda(e.series_id)
       from (select distinct series_id from liaison.escalation where follow_up_id = new.id) e;
  end if;
  perform liaison.end_making(was);
  return null;
end
$$;

comment on function liaison.settle_escalation() is 'Trigger when a follow-up ends or is reopened: what has ended is off the agendas to come and closed on the others; what is reopened waits for a meeting again.';

create trigger escalation_is_settled after update of status on liaison.follow_up
  for each row when (liaison.is_ended(old.status) <> liaison.is_ended(new.status))
  execute function liaison.settle_escalation();

create function liaison.check_escalated_item() returns trigger
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  raised liaison.follow_up;
begin
  -- Locked, so that it does not end meanwhile.
  select * into raised from liaison.follow_up f where f.id = new.follow_up_id for key share;
  if liaison.is_ended(raised.status) then
    perform ops.refuse(tg_relid, tg_name, format('%s is %s.', raised.ref, raised.status));
  end if;
  return null;
end
$$;

comment on function liaison.check_escalated_item() is 'Constraint trigger: the item of an escalated follow-up is open only while that is.';

create constraint trigger agenda_item_is_closed_with_its_follow_up after insert or update of is_closed, follow_up_id
  on liaison.agenda_item for each row when (new.follow_up_id is not null and not new.is_closed)
  execute function liaison.check_escalated_item();
comment on constraint agenda_item_is_closed_with_its_follow_up on liaison.agenda_item is 'The follow-up of this item has ended, and so has the item. Reopen the follow-up, and the next meeting hears of it.';
