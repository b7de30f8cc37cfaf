-- The rules of a follow-up's life that one row alone cannot check.

create function liaison.name_follow_up() returns trigger
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  prefix constant text := 'FU-' || new.owner_institution || '-';
  origin record;
begin
  if new.ref is null then
    new.ref := prefix || to_char(ops.next_number(prefix), 'FM999990000');
  elsif new.ref ~ ('^' || prefix || '[0-9]{4,9}$') then
    perform ops.note_number(prefix, substr(new.ref, length(prefix) + 1)::integer);
  end if;
  new.current_due_on := coalesce(new.current_due_on, new.original_due_on);
  new.status_on := coalesce(new.status_on, new.assigned_on);
  if new.owner is null or new.audience is null then
    select o.owner, o.audience into origin
      from (select d.owner, d.audience from liaison.decision d where d.id = new.decision_id
            union all
            select i.owner, i.audience from liaison.agenda_item i where i.id = new.agenda_item_id
            union all
            select m.owner, m.audience from liaison.meeting m where m.id = new.meeting_id) o
     limit 1;
    new.owner := coalesce(new.owner, liaison.centre_of(new.owner_institution), origin.owner);
    new.audience := coalesce(new.audience, origin.audience, 'joint');
  end if;
  return new;
end
$$;

comment on function liaison.name_follow_up() is 'Trigger before insert: gives a follow-up its ref, due date, status date, owner and audience where they were left out.';

create trigger follow_up_is_named before insert on liaison.follow_up
  for each row execute function liaison.name_follow_up();

create function liaison.date_follow_up() returns trigger
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
begin
  -- The first date of one that had none; after that only an extension moves it.
  if old.original_due_on is null then
    new.current_due_on := new.original_due_on;
  end if;
  if new.status <> old.status then
    if new.status_on = old.status_on then
      new.status_on := greatest((now() at time zone 'Asia/Baghdad')::date, old.status_on);
    end if;
    if new.status = 'reported_done' and new.reported_done_on is not distinct from old.reported_done_on then
      new.reported_done_on := new.status_on;
    end if;
    if new.status <> 'blocked' then
      new.waiting_for := null;
    end if;
    if new.status <> 'verified' then
      new.verification_id := null;
    end if;
    if new.status <> 'superseded' then
      new.superseded_by := null;
    end if;
  end if;
  return new;
end
$$;

comment on function liaison.date_follow_up() is 'Trigger before update: dates a change of status with today in Baghdad unless a date was given, and clears what belonged to the old status.';

create trigger follow_up_is_dated before update on liaison.follow_up
  for each row execute function liaison.date_follow_up();

create function liaison.check_follow_up_move() returns trigger
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  move liaison.follow_up_move;
begin
  select * into move from liaison.follow_up_move where from_status = old.status and to_status = new.status;
  if not found then
    perform ops.refuse(tg_relid, 'follow_up_status_makes_an_allowed_move',
      format('%s is %s and cannot become %s.', old.ref, old.status, new.status));
  elsif move.has_to_say_why and (new.status_reason is null or new.status_reason is not distinct from old.status_reason) then
    perform ops.refuse(tg_relid, 'follow_up_status_makes_an_allowed_move',
      format('%s goes from %s to %s: say why in status_reason.', old.ref, old.status, new.status));
  end if;
  return null;
end
$$;

comment on function liaison.check_follow_up_move() is 'Constraint trigger: a follow-up''s status changes only along liaison.follow_up_move, with a reason where that asks for one.';

create constraint trigger follow_up_status_makes_an_allowed_move after update on liaison.follow_up
  for each row when (old.status is distinct from new.status) execute function liaison.check_follow_up_move();
comment on constraint follow_up_status_makes_an_allowed_move on liaison.follow_up is 'A follow-up changes its status only along the moves in liaison.follow_up_move, and says why (status_reason) where the move asks for it.';

create constraint trigger follow_up_begins_its_life_unverified after insert on liaison.follow_up
  for each row when (new.status in ('verified', 'superseded')) execute function liaison.refuse_change();
comment on constraint follow_up_begins_its_life_unverified on liaison.follow_up is 'A follow-up is entered before it is verified or superseded.';

create constraint trigger follow_up_keeps_its_ref after update on liaison.follow_up
  for each row when (old.ref is distinct from new.ref) execute function liaison.refuse_change();
comment on constraint follow_up_keeps_its_ref on liaison.follow_up is 'The ref of a follow-up never changes, not even when its owner does.';

create function liaison.check_due_date() returns trigger
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
begin
  if (tg_op = 'UPDATE' and old.original_due_on is not null and new.original_due_on is distinct from old.original_due_on)
     or new.current_due_on is distinct from coalesce(
          (select e.to_due_on from liaison.extension e where e.follow_up_id = new.id order by e.number desc limit 1),
          new.original_due_on)
  then
    perform ops.refuse(tg_relid, tg_name, format('%s is due on %s, first on %s.', new.ref, new.current_due_on, new.original_due_on));
  end if;
  return null;
end
$$;

comment on function liaison.check_due_date() is 'Constraint trigger: the original due date stays, and the current one is that of the last extension.';

create constraint trigger follow_up_due_date_moves_only_by_an_extension
  after insert or update of original_due_on, current_due_on on liaison.follow_up
  for each row execute function liaison.check_due_date();
comment on constraint follow_up_due_date_moves_only_by_an_extension on liaison.follow_up is 'A due date moves only by an extension: insert a row into liaison.extension (follow_up_id, to_due_on, reason, agreed_on).';

create function liaison.number_extension() returns trigger
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
begin
  -- Locked, so that of two extensions at once the second starts from the first one's date.
  select original_due_on into new.from_due_on from liaison.follow_up where id = new.follow_up_id for no key update;
  select coalesce(max(number), 0) + 1, coalesce(max(to_due_on), new.from_due_on)
    into new.number, new.from_due_on
    from liaison.extension
   where follow_up_id = new.follow_up_id;
  return new;
end
$$;

comment on function liaison.number_extension() is 'Trigger before insert: gives an extension its number and the due date that it starts from.';

create trigger extension_is_numbered before insert on liaison.extension
  for each row execute function liaison.number_extension();
create trigger owner_is_inherited before insert on liaison.extension
  for each row when (new.owner is null or new.audience is null)
  execute function liaison.inherit_owner('follow_up', 'follow_up_id');

create function liaison.check_extension() returns trigger
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  extended liaison.follow_up;
begin
  select * into extended from liaison.follow_up where id = new.follow_up_id;
  if extended.status in ('verified', 'dropped', 'superseded') then
    perform ops.refuse(tg_relid, tg_name, format('%s is %s.', extended.ref, extended.status));
  end if;
  return null;
end
$$;

comment on function liaison.check_extension() is 'Constraint trigger: only a follow-up that has not ended is extended.';

create constraint trigger extension_is_of_a_follow_up_that_has_not_ended after insert on liaison.extension
  for each row execute function liaison.check_extension();
comment on constraint extension_is_of_a_follow_up_that_has_not_ended on liaison.extension is 'A follow-up that has ended is not extended. Reopen it first.';

create constraint trigger extension_is_never_changed after update or delete on liaison.extension
  for each row execute function liaison.refuse_change();
comment on constraint extension_is_never_changed on liaison.extension is 'An extension stays on record as it was agreed. Agree on another one.';

create function liaison.move_due_date() returns trigger
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
begin
  update liaison.follow_up
     set current_due_on = (select max(to_due_on) from liaison.extension where follow_up_id = new.follow_up_id)
   where id = new.follow_up_id;
  return null;
end
$$;

comment on function liaison.move_due_date() is 'Trigger after insert of an extension: moves the follow-up''s due date.';

create trigger follow_up_is_extended after insert on liaison.extension
  for each row execute function liaison.move_due_date();

create trigger owner_is_inherited before insert on liaison.follow_up_note
  for each row when (new.owner is null or new.audience is null)
  execute function liaison.inherit_owner('follow_up', 'follow_up_id');
create trigger owner_is_inherited before insert on liaison.verification
  for each row when (new.owner is null or new.audience is null)
  execute function liaison.inherit_owner('follow_up', 'follow_up_id');
create trigger owner_is_inherited before insert on liaison.follow_up_review
  for each row when (new.owner is null or new.audience is null)
  execute function liaison.inherit_owner('follow_up', 'follow_up_id');

create function liaison.check_report() returns trigger
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  reported liaison.follow_up;
begin
  -- Locked, so that its status and owner stay until the verification has ended it.
  select * into reported from liaison.follow_up where id = new.follow_up_id for no key update;
  if reported.status <> 'reported_done' or new.verified_on < reported.reported_done_on then
    perform ops.refuse(tg_relid, tg_name, format('%s is %s since %s.', reported.ref, reported.status, reported.status_on));
  end if;
  return null;
end
$$;

comment on function liaison.check_report() is 'Constraint trigger: a follow-up is verified after its owner reported it done.';

create constraint trigger verification_comes_after_the_report after insert on liaison.verification
  for each row execute function liaison.check_report();
comment on constraint verification_comes_after_the_report on liaison.verification is 'A follow-up is verified after its owner has reported it done, on that day or later.';

create function liaison.check_verifier() returns trigger
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  owed liaison.follow_up;
begin
  select * into owed from liaison.follow_up where id = new.follow_up_id;
  if owed.owner_institution = new.verifier_institution and lower(trim(owed.owner_role)) = lower(trim(new.verifier_role)) then
    perform ops.refuse(tg_relid, tg_name, format('%s is owed by %s, %s.', owed.ref, owed.owner_institution, owed.owner_role));
  end if;
  return null;
end
$$;

comment on function liaison.check_verifier() is 'Constraint trigger: somebody other than the owner verifies.';

create constraint trigger verification_is_by_somebody_other_than_the_owner after insert on liaison.verification
  for each row execute function liaison.check_verifier();
comment on constraint verification_is_by_somebody_other_than_the_owner on liaison.verification is 'A follow-up may not be verified by its owner: somebody of another institution or role must see the evidence.';

create constraint trigger verification_is_never_changed after update or delete on liaison.verification
  for each row execute function liaison.refuse_change();
comment on constraint verification_is_never_changed on liaison.verification is 'A verification stays on record. If it was wrong, reopen the follow-up and say why.';

create function liaison.end_follow_up() returns trigger
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
begin
  update liaison.follow_up
     set status = 'verified', status_on = new.verified_on, verification_id = new.id
   where id = new.follow_up_id;
  return null;
end
$$;

comment on function liaison.end_follow_up() is 'Trigger after insert of a verification: the follow-up is verified.';

-- Triggers of one kind fire in the order of their names: the checks come first.
create trigger verified_follow_up_ends after insert on liaison.verification
  for each row execute function liaison.end_follow_up();

do $$
declare
  relation regclass;
begin
  foreach relation in array '{liaison.follow_up, liaison.extension, liaison.follow_up_note, liaison.verification, liaison.follow_up_review}'::regclass[] loop
    call ops.keep_history(relation);
  end loop;
end
$$;
