-- Delegations, agenda items and decisions.

create table liaison.delegate (
  id                uuid                not null  primary key default gen_random_uuid(),
  institution_code  liaison.code        not null  references liaison.institution,
  role              liaison.short_text  not null,
  name              liaison.short_text      null,
  owner             liaison.code        not null  references liaison.institution,
  audience          liaison.audience    not null  default 'joint',
  recorded_at       timestamptz         not null  default clock_timestamp(),
  recorded_by       text                not null  default session_user,
  unique nulls not distinct (institution_code, role, name),
  unique (owner, id)
);

comment on table  liaison.delegate                  is 'One row per seat that an institution sends to meetings: a role, and a name only where the institution wants it kept. Names appear in no view and no report.';
comment on column liaison.delegate.id               is 'Key.';
comment on column liaison.delegate.institution_code is 'Institution that sends.';
comment on column liaison.delegate.role             is 'Role, such as Director of Finance.';
comment on column liaison.delegate.name             is 'Name of the person; null unless the institution wants it kept here.';
comment on column liaison.delegate.owner            is 'Centre that keeps this row; that of the institution''s side when left out.';
comment on column liaison.delegate.audience         is 'Who may read it.';
comment on column liaison.delegate.recorded_at      is 'Clock when this version was written.';
comment on column liaison.delegate.recorded_by      is 'Login role that wrote this version.';

create function liaison.own_by_centre() returns trigger
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
begin
  new.owner := liaison.centre_of(new.institution_code);
  return new;
end
$$;

comment on function liaison.own_by_centre() is 'Trigger before insert: a row given without owner belongs to the centre of its institution''s side.';

create trigger owner_is_the_centre before insert on liaison.delegate
  for each row when (new.owner is null) execute function liaison.own_by_centre();
call ops.keep_history('liaison.delegate');

create table liaison.attendance (
  meeting_id   uuid              not null  references liaison.meeting,
  delegate_id  uuid              not null  references liaison.delegate,
  capacity     text              not null  default 'member',
  is_present   boolean               null,
  owner        liaison.code      not null  references liaison.institution,
  audience     liaison.audience  not null,
  recorded_at  timestamptz       not null  default clock_timestamp(),
  recorded_by  text              not null  default session_user,
  primary key (meeting_id, delegate_id),
  constraint attendance_capacity_is_known check (capacity in ('chair', 'co_chair', 'member', 'observer'))
);

comment on table  liaison.attendance             is 'One row per meeting and delegate invited to it.';
comment on column liaison.attendance.meeting_id  is 'Meeting.';
comment on column liaison.attendance.delegate_id is 'Delegate.';
comment on column liaison.attendance.capacity    is 'chair, co_chair, member or observer.';
comment on column liaison.attendance.is_present  is 'Whether the delegate came; null until it is known.';
comment on column liaison.attendance.owner       is 'Centre that keeps this row; that of the delegate when left out.';
comment on column liaison.attendance.audience    is 'Who may read it; that of the delegate when left out.';
comment on column liaison.attendance.recorded_at is 'Clock when this version was written.';
comment on column liaison.attendance.recorded_by is 'Login role that wrote this version.';
comment on constraint attendance_capacity_is_known on liaison.attendance is 'A delegate comes as chair, co_chair, member or observer.';

create index attendance_delegate_id_idx on liaison.attendance (delegate_id);
create index attendance_owner_idx on liaison.attendance (owner);
create trigger owner_is_inherited before insert on liaison.attendance
  for each row when (new.owner is null or new.audience is null)
  execute function liaison.inherit_owner('delegate', 'delegate_id');
call ops.keep_history('liaison.attendance');

create table liaison.agenda_item (
  id            uuid                not null  primary key default gen_random_uuid(),
  meeting_id    uuid                not null  references liaison.meeting,
  position      integer             not null,
  topic         liaison.short_text  not null,
  topic_ar      liaison.short_text      null,
  topic_ckb     liaison.short_text      null,
  detail        liaison.long_text       null,
  brought_by    liaison.code            null  references liaison.institution,
  carried_from  uuid                    null  unique references liaison.agenda_item,
  is_closed     boolean             not null  default false,
  owner         liaison.code        not null  references liaison.institution,
  audience      liaison.audience    not null,
  recorded_at   timestamptz         not null  default clock_timestamp(),
  recorded_by   text                not null  default session_user,
  unique (meeting_id, position) deferrable initially immediate,
  unique (owner, id),
  constraint agenda_item_position_is_positive check (position > 0),
  constraint agenda_item_is_not_carried_from_itself check (carried_from <> id)
);

comment on table  liaison.agenda_item              is 'One row per item on the agenda of a meeting. An open item that comes back is a new row at the next meeting, carried from the old one.';
comment on column liaison.agenda_item.id           is 'Key.';
comment on column liaison.agenda_item.meeting_id   is 'Meeting.';
comment on column liaison.agenda_item.position     is 'Place on the agenda, from 1. To swap two: set constraints all deferred;';
comment on column liaison.agenda_item.topic        is 'Topic.';
comment on column liaison.agenda_item.topic_ar     is 'Topic in Arabic; null when not given.';
comment on column liaison.agenda_item.topic_ckb    is 'Topic in Sorani Kurdish; null when not given.';
comment on column liaison.agenda_item.detail       is 'What is to be discussed; null when the topic says it.';
comment on column liaison.agenda_item.brought_by   is 'Institution that brought it; null when it stands on every agenda.';
comment on column liaison.agenda_item.carried_from is 'Item of an earlier meeting that it continues; null when it is new.';
comment on column liaison.agenda_item.is_closed    is 'Whether nothing is left to discuss; an open item is carried to the next meeting.';
comment on column liaison.agenda_item.owner        is 'Centre that keeps this row; that of the meeting when left out.';
comment on column liaison.agenda_item.audience     is 'Who may read it; that of the meeting when left out.';
comment on column liaison.agenda_item.recorded_at  is 'Clock when this version was written.';
comment on column liaison.agenda_item.recorded_by  is 'Login role that wrote this version.';
comment on constraint agenda_item_position_is_positive on liaison.agenda_item is 'Positions on an agenda are counted from 1.';
comment on constraint agenda_item_is_not_carried_from_itself on liaison.agenda_item is 'An item is carried from an earlier meeting, not from itself.';
comment on constraint agenda_item_carried_from_key on liaison.agenda_item is 'An agenda item is carried over once; carry on from where it went.';

create index agenda_item_brought_by_idx on liaison.agenda_item (brought_by);

create function liaison.check_carried_item() returns trigger
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
begin
  if not exists (select from liaison.agenda_item earlier
                   join liaison.meeting before on before.id = earlier.meeting_id
                   join liaison.meeting this on this.id = new.meeting_id
                  where earlier.id = new.carried_from and before.planned_start_at < this.planned_start_at)
  then
    perform ops.refuse(tg_relid, tg_name);
  end if;
  return null;
end
$$;

comment on function liaison.check_carried_item() is 'Constraint trigger: an item comes from a meeting before its own.';

create constraint trigger agenda_item_comes_from_an_earlier_meeting after insert or update of carried_from, meeting_id
  on liaison.agenda_item for each row when (new.carried_from is not null) execute function liaison.check_carried_item();
comment on constraint agenda_item_comes_from_an_earlier_meeting on liaison.agenda_item is 'An agenda item is carried from an earlier meeting to a later one.';

create trigger owner_is_inherited before insert on liaison.agenda_item
  for each row when (new.owner is null or new.audience is null)
  execute function liaison.inherit_owner('meeting', 'meeting_id');
call ops.keep_history('liaison.agenda_item');

create table liaison.decision (
  id              uuid               not null  primary key default gen_random_uuid(),
  agenda_item_id  uuid               not null  references liaison.agenda_item,
  position        integer            not null  default 1,
  kind            text               not null  default 'decision',
  text            liaison.long_text  not null,
  text_ar         liaison.long_text      null,
  text_ckb        liaison.long_text      null,
  owner           liaison.code       not null  references liaison.institution,
  audience        liaison.audience   not null,
  recorded_at     timestamptz        not null  default clock_timestamp(),
  recorded_by     text               not null  default session_user,
  unique (agenda_item_id, position),
  unique (owner, id),
  constraint decision_position_is_positive check (position > 0),
  constraint decision_kind_is_known check (kind in ('decision', 'recommendation'))
);

comment on table  liaison.decision                is 'One row per decision or recommendation taken on an agenda item. Who does what by when follows in liaison.follow_up.';
comment on column liaison.decision.id             is 'Key.';
comment on column liaison.decision.agenda_item_id is 'Agenda item on which it was taken.';
comment on column liaison.decision.position       is 'Order among the decisions on that item, from 1.';
comment on column liaison.decision.kind           is 'decision: binds both sides; recommendation: advises others.';
comment on column liaison.decision.text           is 'What was decided.';
comment on column liaison.decision.text_ar        is 'The same in Arabic; null when not given.';
comment on column liaison.decision.text_ckb       is 'The same in Sorani Kurdish; null when not given.';
comment on column liaison.decision.owner          is 'Centre that keeps this row; that of the agenda item when left out.';
comment on column liaison.decision.audience       is 'Who may read it; that of the agenda item when left out.';
comment on column liaison.decision.recorded_at    is 'Clock when this version was written.';
comment on column liaison.decision.recorded_by    is 'Login role that wrote this version.';
comment on constraint decision_position_is_positive on liaison.decision is 'Decisions on an item are counted from 1.';
comment on constraint decision_kind_is_known on liaison.decision is 'It is a decision or a recommendation.';

create trigger owner_is_inherited before insert on liaison.decision
  for each row when (new.owner is null or new.audience is null)
  execute function liaison.inherit_owner('agenda_item', 'agenda_item_id');
call ops.keep_history('liaison.decision');
