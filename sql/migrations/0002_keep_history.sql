-- Time travel. A write to a liaison table moves the version it replaces to the table of the same name in schema
-- history, so that any past moment can be asked for. Two rules carry the proof:
--   1. recorded_at is the clock at the write, read after the write barrier is held, never the start of the transaction;
--   2. an edition reads its as-of moment while no writer is in flight (ops.note_as_of), so every version recorded
--      before that moment is committed, and every later one is recorded after it.

create function liaison.as_of() returns timestamptz
  language sql stable parallel safe
  return nullif(current_setting('liaison.as_of', true), '')::timestamptz;

comment on function liaison.as_of() is 'Moment that api_v1 answers for, from the setting liaison.as_of; null means now. To travel: set liaison.as_of = ''2017-08-06 07:00+03''; to come back: reset liaison.as_of;';

create table ops.write_barrier (
  is_held  boolean  not null  primary key,
  constraint write_barrier_stays_empty check (not is_held and is_held)
);

comment on table  ops.write_barrier         is 'Always empty; only its lock is used. Writers of liaison hold it in ROW EXCLUSIVE mode until they commit; an edition takes it in SHARE mode for an instant, and so waits for them.';
comment on column ops.write_barrier.is_held is 'Never filled.';
comment on constraint write_barrier_stays_empty on ops.write_barrier is 'The write barrier is a lock, not a list: it holds no rows.';

create function ops.take_write_barrier() returns trigger
  language plpgsql volatile parallel unsafe security definer set search_path = pg_catalog, pg_temp
as $$
begin
  lock table ops.write_barrier in row exclusive mode;
  return null;
end
$$;

comment on function ops.take_write_barrier() is 'Trigger before every write to a liaison table: announces the writer until its transaction ends. Security definer, because writers have no rights on ops.';

create function ops.note_as_of() returns timestamptz
  language plpgsql volatile parallel unsafe security definer set search_path = pg_catalog, pg_temp
as $$
begin
  lock table ops.write_barrier in share mode;
  return clock_timestamp();
end
$$;

comment on function ops.note_as_of() is 'The as-of moment of an edition: waits until no writer of liaison is in flight, then reads the clock. Set lock_timeout first and commit at once (new writers wait meanwhile), then open the snapshot. Security definer, because readers have no rights on ops.';

create function ops.refuse(relation regclass, rule name, detail text default '') returns void
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  sentence text := (select obj_description(c.oid, 'pg_constraint')
                      from pg_constraint c
                     where c.conrelid = relation and c.conname = rule);
begin
  raise exception using
    errcode    = 'check_violation',
    message    = coalesce(sentence, format('%s refused by %s', relation, rule)),
    detail     = detail,
    schema     = (select relnamespace::regnamespace::text from pg_class where oid = relation),
    table      = (select relname from pg_class where oid = relation),
    constraint = rule;
end
$$;

comment on function ops.refuse(regclass, name, text) is 'Raises a check violation in the name of a constraint trigger; its message is the comment on that constraint, so the wording lives once.';

create function ops.stamp_version() returns trigger
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
begin
  new.recorded_at := clock_timestamp();
  new.recorded_by := session_user;
  return new;
end
$$;

comment on function ops.stamp_version() is 'Trigger before an insert that brings its own recorded_at or recorded_by: puts in the clock and the login role instead.';

create function ops.keep_version() returns trigger
  language plpgsql volatile parallel unsafe security definer set search_path = pg_catalog, pg_temp
as $$
declare
  -- A clock that steps back must not give a version that ends before it begins.
  moment constant timestamptz := greatest(clock_timestamp(), old.recorded_at + interval '1 microsecond');
begin
  execute format('insert into history.%I select tstzrange($1, $2), ($3).*', tg_argv[0])
    using old.recorded_at, moment, old;
  if tg_op = 'DELETE' then
    return old;
  end if;
  new.recorded_at := moment;
  new.recorded_by := session_user;
  return new;
end
$$;

comment on function ops.keep_version() is 'Trigger before update and delete of a liaison row: moves the version that ends to history. Its argument is the table''s name. Security definer, because nobody writes history by hand.';

create function ops.refuse_truncate() returns trigger
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
begin
  raise exception 'Table %.% is never truncated: its history would be lost.', tg_table_schema, tg_table_name
    using errcode = 'check_violation', hint = 'Use delete; the rows go to schema history.';
end
$$;

comment on function ops.refuse_truncate() is 'Trigger before truncate: refuses, since truncate would skip the history.';

create procedure ops.describe_keys(relation regclass)
  language plpgsql set search_path = pg_catalog, pg_temp
as $$
declare
  key record;
begin
  for key in
    select c.conname, c.contype, c.confrelid::regclass as target,
           (select string_agg(a.attname, ', ' order by k.position)
              from unnest(c.conkey) with ordinality as k (number, position)
              join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.number) as columns
      from pg_constraint c
     where c.conrelid = relation
       and c.contype in ('p', 'u', 'f')
       and obj_description(c.oid, 'pg_constraint') is null
  loop
    execute format('comment on constraint %I on %s is %L', key.conname, relation,
      case key.contype
        when 'f' then format('The row named in %s must exist in %s, and stays there while this one names it.', key.columns, key.target)
        else format('There is a row of %s with the same %s already.', relation, key.columns)
      end);
  end loop;
end
$$;

comment on procedure ops.describe_keys(regclass) is 'Gives the keys of a table that have no comment one in plain words, made from the catalogue. Rules are worded by hand.';

create procedure ops.keep_history(relation regclass)
  language plpgsql set search_path = pg_catalog, pg_temp
as $$
declare
  title   constant text := (select relname from pg_class where oid = relation);
  keys    constant text := (select string_agg(quote_ident(a.attname), ', ' order by k.position)
                              from pg_index i
                             cross join unnest(i.indkey::smallint[]) with ordinality as k (number, position)
                              join pg_attribute a on a.attrelid = relation and a.attnum = k.number
                             where i.indrelid = relation and i.indisprimary);
  member  regclass;
begin
  -- `recorded` stands first, so that columns added later line up in both tables.
  execute format('create table history.%I (recorded tstzrange not null, like %s including comments, primary key (%s, recorded_at))',
    title, relation, keys);
  execute format('alter table history.%I add constraint %I check (not isempty(recorded))', title, title || '_was_current_for_a_time');
  execute format('comment on constraint %I on history.%I is %L', title || '_was_current_for_a_time', title,
    'A version was current for some time before it ended.');
  execute format('comment on table history.%I is %L', title,
    format('Superseded versions of %s: every version that an update or a delete replaced. Written by a trigger only.', relation));
  execute format('comment on column history.%I.recorded is %L', title,
    'Span during which this version was the current one, from its own recorded_at to the write that ended it, [from, to).');
  call ops.describe_keys(format('history.%I', title)::regclass);

  execute format('create trigger version_is_stamped before insert on %s for each row
    when (new.recorded_at <= statement_timestamp() or new.recorded_at > clock_timestamp() or new.recorded_by <> session_user)
    execute function ops.stamp_version()', relation);
  execute format('create trigger version_is_kept_on_update before update on %s for each row
    when (old.* is distinct from new.*) execute function ops.keep_version(%L)', relation, title);
  execute format('create trigger version_is_kept_on_delete before delete on %s for each row
    execute function ops.keep_version(%L)', relation, title);

  -- Statement triggers belong to the table that a statement names, so each partition needs its own.
  for member in select relid from pg_partition_tree(relation) union select relation::oid loop
    execute format('create trigger write_barrier_is_taken before insert or update or delete on %s
      for each statement execute function ops.take_write_barrier()', member);
    execute format('create trigger truncate_is_refused before truncate on %s
      for each statement execute function ops.refuse_truncate()', member);
    call ops.describe_keys(member);
  end loop;
end
$$;

comment on procedure ops.keep_history(regclass) is 'Makes a new liaison table travel in time: its twin in history, its triggers, comments on its keys. A migration calls it once per table, and adds later columns to both tables.';
