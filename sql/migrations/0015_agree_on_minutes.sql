-- Minutes in versions. Both sides' approvals make a version final, and a final version stays as it is.

alter table liaison.institution add unique (side, code);
comment on constraint institution_side_code_key on liaison.institution is 'There is a row of liaison.institution with the same side, code already.';

create table liaison.minutes (
  id           uuid               not null  primary key default gen_random_uuid(),
  meeting_id   uuid               not null  references liaison.meeting,
  version      integer            not null,
  status       text               not null  default 'draft',
  text         liaison.long_text  not null,
  owner        liaison.code       not null  references liaison.institution,
  audience     liaison.audience   not null,
  recorded_at  timestamptz        not null  default clock_timestamp(),
  recorded_by  text               not null  default session_user,
  unique (meeting_id, version),
  unique (owner, id),
  constraint minutes_version_is_positive check (version > 0),
  constraint minutes_status_is_known check (status in ('draft', 'proposed', 'final'))
);

comment on table  liaison.minutes             is 'One row per version of the minutes of a meeting. A correction of final minutes is a new version.';
comment on column liaison.minutes.id          is 'Key.';
comment on column liaison.minutes.meeting_id  is 'Meeting.';
comment on column liaison.minutes.version     is 'Version, from 1.';
comment on column liaison.minutes.status      is 'draft: being written; proposed: with both sides for approval; final: approved by both. The second approval makes it final.';
comment on column liaison.minutes.text        is 'The minutes.';
comment on column liaison.minutes.owner       is 'Centre that keeps this row; that of the meeting when left out.';
comment on column liaison.minutes.audience    is 'Who may read it; that of the meeting when left out.';
comment on column liaison.minutes.recorded_at is 'Clock when this version was written.';
comment on column liaison.minutes.recorded_by is 'Login role that wrote this version.';
comment on constraint minutes_version_is_positive on liaison.minutes is 'Versions are counted from 1.';
comment on constraint minutes_status_is_known on liaison.minutes is 'Minutes are draft, proposed or final.';

create trigger owner_is_inherited before insert on liaison.minutes
  for each row when (new.owner is null or new.audience is null)
  execute function liaison.inherit_owner('meeting', 'meeting_id');

create constraint trigger minutes_final_are_never_changed after update or delete on liaison.minutes
  for each row when (old.status = 'final') execute function liaison.refuse_change();
comment on constraint minutes_final_are_never_changed on liaison.minutes is 'Final minutes are frozen. Write a correction as a new version, and let both sides approve it.';

create table liaison.minutes_approval (
  minutes_id        uuid                not null  references liaison.minutes,
  side              liaison.side        not null,
  institution_code  liaison.code        not null,
  role              liaison.short_text  not null,
  approved_on       date                not null,
  owner             liaison.code        not null  references liaison.institution,
  audience          liaison.audience    not null  default 'joint',
  recorded_at       timestamptz         not null  default clock_timestamp(),
  recorded_by       text                not null  default session_user,
  primary key (minutes_id, side),
  foreign key (side, institution_code) references liaison.institution (side, code),
  constraint minutes_approval_is_by_krg_or_federal check (side <> 'joint')
);

comment on table  liaison.minutes_approval                  is 'One row per version of minutes and side that approved it. Not taken back: a side that changes its mind asks for a new version.';
comment on column liaison.minutes_approval.minutes_id       is 'Version of the minutes.';
comment on column liaison.minutes_approval.side             is 'Side that approves.';
comment on column liaison.minutes_approval.institution_code is 'Institution that approves for its side.';
comment on column liaison.minutes_approval.role             is 'Role of the person who approved.';
comment on column liaison.minutes_approval.approved_on      is 'Date of the approval.';
comment on column liaison.minutes_approval.owner            is 'Centre that keeps this row; that of the institution''s side when left out.';
comment on column liaison.minutes_approval.audience         is 'Who may read it.';
comment on column liaison.minutes_approval.recorded_at      is 'Clock when this version was written.';
comment on column liaison.minutes_approval.recorded_by      is 'Login role that wrote this version.';
comment on constraint minutes_approval_is_by_krg_or_federal on liaison.minutes_approval is 'Minutes are approved by the krg and the federal side.';
comment on constraint minutes_approval_side_institution_code_fkey on liaison.minutes_approval is 'A side''s approval comes from an institution of that side; nobody approves for the other.';
comment on constraint minutes_approval_pkey on liaison.minutes_approval is 'This side has approved this version already.';

create index minutes_approval_institution_idx on liaison.minutes_approval (side, institution_code);
create index minutes_approval_owner_idx on liaison.minutes_approval (owner);

create trigger owner_is_the_centre before insert on liaison.minutes_approval
  for each row when (new.owner is null) execute function liaison.own_by_centre();

create constraint trigger minutes_approval_is_never_changed after update or delete on liaison.minutes_approval
  for each row execute function liaison.refuse_change();
comment on constraint minutes_approval_is_never_changed on liaison.minutes_approval is 'An approval is not changed or taken back. Propose a new version of the minutes.';

create function liaison.check_minutes_approvals() returns trigger
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
begin
  if (select count(*) from liaison.minutes_approval where minutes_id = new.id) < 2 then
    perform ops.refuse(tg_relid, tg_name);
  end if;
  return null;
end
$$;

comment on function liaison.check_minutes_approvals() is 'Constraint trigger: final minutes have the approvals of both sides.';

create constraint trigger minutes_final_have_both_approvals after insert or update of status on liaison.minutes
  for each row when (new.status = 'final') execute function liaison.check_minutes_approvals();
comment on constraint minutes_final_have_both_approvals on liaison.minutes is 'Minutes become final by the approval of both sides, not by hand.';

create function liaison.check_approved_minutes() returns trigger
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
begin
  -- Locked, so that of two approvals at once the second one sees the first.
  if (select status from liaison.minutes where id = new.minutes_id for no key update) <> 'proposed' then
    perform ops.refuse(tg_relid, tg_name);
  end if;
  return null;
end
$$;

comment on function liaison.check_approved_minutes() is 'Constraint trigger: only proposed minutes are approved.';

create constraint trigger minutes_approval_is_of_proposed_minutes after insert on liaison.minutes_approval
  for each row execute function liaison.check_approved_minutes();
comment on constraint minutes_approval_is_of_proposed_minutes on liaison.minutes_approval is 'Minutes are proposed to both sides first; a draft or a final version is not approved.';

create function liaison.finish_minutes() returns trigger
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
begin
  update liaison.minutes m
     set status = 'final'
   where m.id in (select minutes_id from approved)
     and (select count(*) from liaison.minutes_approval a where a.minutes_id = m.id) = 2;
  return null;
end
$$;

comment on function liaison.finish_minutes() is 'Trigger after approvals: the second side''s approval makes the minutes final.';

-- For the statement, so that both approvals may come in one.
create trigger minutes_are_finished after insert on liaison.minutes_approval
  referencing new table as approved for each statement execute function liaison.finish_minutes();

create constraint trigger minutes_proposed_text_is_kept after update of text on liaison.minutes
  for each row when (old.status = 'proposed' and old.text is distinct from new.text)
  execute function liaison.refuse_change();
comment on constraint minutes_proposed_text_is_kept on liaison.minutes is 'The text of proposed minutes stays as it was proposed. Write a new version, so that each side approves the same text.';

call ops.keep_history('liaison.minutes');
call ops.keep_history('liaison.minutes_approval');
