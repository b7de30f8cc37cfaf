-- Every status that a follow-up has had, with its date: so that a report on a past week, made late, tells the status of
-- that week and not what came of it. Dates are those of the facts; when a row was written is what history knows.

create table liaison.follow_up_step (
  follow_up_id  uuid                      not null  references liaison.follow_up,
  number        integer                   not null,
  status        liaison.follow_up_status  not null,
  since_on      date                      not null,
  reason        liaison.short_text            null,
  waiting_for   liaison.code                  null  references liaison.institution,
  owner         liaison.code              not null  references liaison.institution,
  audience      liaison.audience          not null,
  recorded_at   timestamptz               not null  default clock_timestamp(),
  recorded_by   text                      not null  default session_user,
  primary key (follow_up_id, number),
  constraint follow_up_step_number_is_positive check (number > 0)
);

comment on table  liaison.follow_up_step              is 'One row per status that a follow-up has had, in order. Written by itself when liaison.follow_up changes; read it to see the way a follow-up went.';
comment on column liaison.follow_up_step.follow_up_id is 'Follow-up.';
comment on column liaison.follow_up_step.number       is 'Which step of its life, from 1.';
comment on column liaison.follow_up_step.status       is 'Status.';
comment on column liaison.follow_up_step.since_on     is 'Date since when it had it.';
comment on column liaison.follow_up_step.reason       is 'Why; null when there was nothing to say.';
comment on column liaison.follow_up_step.waiting_for  is 'Institution that a blocked one waited for; else null.';
comment on column liaison.follow_up_step.owner        is 'Centre that keeps this row; that of the follow-up.';
comment on column liaison.follow_up_step.audience     is 'Who may read it; that of the follow-up.';
comment on column liaison.follow_up_step.recorded_at  is 'Clock when this version was written.';
comment on column liaison.follow_up_step.recorded_by  is 'Login role that wrote this version.';
comment on constraint follow_up_step_number_is_positive on liaison.follow_up_step is 'Steps are counted from 1.';

create index follow_up_step_waiting_for_idx on liaison.follow_up_step (waiting_for);
create index follow_up_step_owner_idx on liaison.follow_up_step (owner);
create trigger owner_is_inherited before insert on liaison.follow_up_step
  for each row when (new.owner is null or new.audience is null)
  execute function liaison.inherit_owner('follow_up', 'follow_up_id');
call ops.keep_history('liaison.follow_up_step');

create function liaison.note_step() returns trigger
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  last liaison.follow_up_step;
begin
  select * into last from liaison.follow_up_step s where s.follow_up_id = new.id order by s.number desc limit 1;
  if last.number is null and new.status <> 'open' then
    -- Entered late: until then it was open.
    insert into liaison.follow_up_step (follow_up_id, number, status, since_on) values (new.id, 1, 'open', new.assigned_on)
    returning * into last;
  end if;
  if last.status = new.status then
    update liaison.follow_up_step s
       set since_on = new.status_on, reason = new.status_reason, waiting_for = new.waiting_for
     where s.follow_up_id = new.id and s.number = last.number
       and (s.since_on, s.reason, s.waiting_for) is distinct from (new.status_on, new.status_reason, new.waiting_for);
  else
    insert into liaison.follow_up_step (follow_up_id, number, status, since_on, reason, waiting_for)
    values (new.id, coalesce(last.number, 0) + 1, new.status, new.status_on, new.status_reason, new.waiting_for);
  end if;
  return null;
end
$$;

comment on function liaison.note_step() is 'Trigger: notes the status of a follow-up as a step of its life; a corrected date or reason corrects the last one.';

create trigger step_is_noted_on_insert after insert on liaison.follow_up
  for each row execute function liaison.note_step();
create trigger step_is_noted_on_update after update on liaison.follow_up
  for each row when ((old.status, old.status_on, old.status_reason, old.waiting_for)
                     is distinct from (new.status, new.status_on, new.status_reason, new.waiting_for))
  execute function liaison.note_step();

insert into liaison.follow_up_step (follow_up_id, number, status, since_on, reason, waiting_for)
select f.id, row_number() over (partition by f.id order by s.position), s.status, s.since_on, s.reason, s.waiting_for
  from liaison.follow_up f
 cross join lateral (
   select 1, 'open'::liaison.follow_up_status, f.assigned_on, null::text, null::text where f.status <> 'open'
   union all
   select 2, 'reported_done', f.reported_done_on, null, null
    where f.status <> 'reported_done' and f.reported_done_on between f.assigned_on and f.status_on
   union all
   select 3, f.status, f.status_on, f.status_reason, f.waiting_for) as s (position, status, since_on, reason, waiting_for);

create function liaison.check_step_date() returns trigger
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  before liaison.follow_up_step;
begin
  select * into before from liaison.follow_up_step s where s.follow_up_id = new.follow_up_id and s.number = new.number - 1;
  if new.since_on < before.since_on then
    perform ops.refuse(tg_relid, tg_name, format('It is %s since %s.', before.status, before.since_on));
  end if;
  return null;
end
$$;

comment on function liaison.check_step_date() is 'Constraint trigger: a step of a follow-up''s life is not before the one that came before it.';

create constraint trigger follow_up_step_follows_the_one_before after insert or update of since_on on liaison.follow_up_step
  for each row execute function liaison.check_step_date();
comment on constraint follow_up_step_follows_the_one_before on liaison.follow_up_step is 'A status of a follow-up dates from the day of the one before it, or later.';

-- The reading functions grow columns, which can't be done in place; sql/api makes them anew.
drop view if exists api_v1.follow_up;
drop function if exists api_v1.meeting_on(date);
drop function if exists api_v1.follow_up_on(date);
