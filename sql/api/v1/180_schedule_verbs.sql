-- Verbs on schedules and their slots, for people with psql and for the command line alike.

create or replace function ops.refuse_unknown_schedule(name text) returns void
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
begin
  raise exception 'There is no schedule %.', coalesce(quote_literal(name), 'without a name')
    using errcode = 'no_data_found',
          hint = coalesce((select 'There are ' || string_agg(s.name, ', ' order by s.name) || '.' from ops.schedule s),
                          'There are none: enter one into ops.schedule.');
end
$$;
comment on function ops.refuse_unknown_schedule(text) is 'Raises no_data_found for a name that no schedule has, and tells those that there are.';

create or replace function ops.schedule_named(name text) returns ops.schedule
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  schedule ops.schedule;
begin
  select * into schedule from ops.schedule s where s.name = schedule_named.name for no key update;
  if not found then
    perform ops.refuse_unknown_schedule(name);
  end if;
  return schedule;
end
$$;
comment on function ops.schedule_named(text) is 'Schedule of this name, locked until the transaction ends; no_data_found where there is none.';

create or replace function api_v1.pause_schedule(schedule text, because text) returns text
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  paused constant ops.schedule := ops.schedule_named(schedule);
begin
  if paused.paused_at is not null then
    raise exception 'The schedule % is paused already, since % by %: %', schedule,
      to_char(paused.paused_at at time zone paused.zone, 'YYYY-MM-DD HH24:MI'), paused.paused_by, paused.paused_because
      using errcode = 'object_not_in_prerequisite_state';
  end if;
  update ops.schedule s set paused_at = ops.clock(), paused_by = session_user, paused_because = because where s.id = paused.id;
  return schedule;
end
$$;
comment on function api_v1.pause_schedule(text, text) is 'Pauses a schedule: no due time of it is entered until it is resumed, then as if nobody had served it meanwhile. Slots that are due already are still served. Returns its name. Refuses an unknown schedule, one that is paused, and a pause without a reason.';

create or replace function api_v1.resume_schedule(schedule text) returns text
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  paused constant ops.schedule := ops.schedule_named(schedule);
begin
  if paused.paused_at is null then
    raise exception 'The schedule % is not paused.', schedule using errcode = 'object_not_in_prerequisite_state';
  end if;
  update ops.schedule s set paused_at = null, paused_by = null, paused_because = null where s.id = paused.id;
  perform pg_notify('liaison_due', '');
  return schedule;
end
$$;
comment on function api_v1.resume_schedule(text) is 'Lets a paused schedule go on; what it missed is made up for by its catch-up policy. Returns its name. Refuses an unknown schedule and one that is not paused.';

create or replace function api_v1.run_schedule_now(schedule text) returns timestamp
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  wanted constant ops.schedule := ops.schedule_named(schedule);
  -- Rounded down, so that it is due at once.
  now    timestamptz := date_trunc('second', ops.clock());
  asked  timestamp := now at time zone wanted.zone;
begin
  -- A slot of this very second that waits is the one that was asked for; one that has ended is not.
  loop
    insert into ops.slot (schedule_id, label, due_at, origin) values (wanted.id, asked, now, 'hand')
        on conflict (schedule_id, label) do nothing;
    exit when found or exists (select from ops.slot s where s.schedule_id = wanted.id and s.label = asked and s.state in ('due', 'running'));
    now := now - interval '1 second';
    asked := now at time zone wanted.zone;
  end loop;
  perform pg_notify('liaison_due', '');
  return asked;
end
$$;
comment on function api_v1.run_schedule_now(text) is 'Has a schedule served now, beside its due times, also while it is paused; a report is of the period that ended last, one that comes before meetings of the next planned one. Returns the local time of the slot. Refuses an unknown schedule.';

create or replace function api_v1.skip_slot(schedule text, label timestamp, because text) returns text
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_variable
declare
  rule  constant ops.schedule := ops.schedule_named(schedule);
  state ops.slot_state;
begin
  select s.state into state from ops.slot s where s.schedule_id = rule.id and s.label = label for no key update;
  if not found then
    if not exists (select from api_v1.schedule s where s.id = rule.id and s.next_label = label) then
      raise exception 'The schedule % has no slot of %.', schedule, ops.in_words(label)
        using errcode = 'no_data_found',
              hint = format('A slot that waits can be skipped, and the next one that is to come%s: see api_v1.slot and api_v1.schedule.',
                            (select ', of ' || ops.in_words(s.next_label) from api_v1.schedule s where s.id = rule.id and not s.is_next_skipped));
    end if;
    insert into ops.slot (schedule_id, label, due_at, state, reason, ended_at)
    values (rule.id, label, liaison.instant(label, rule.zone), 'skipped', because, ops.clock());
  elsif state not in ('due', 'failed') then
    raise exception 'The slot % of % is %, and only one that waits or has failed can be skipped.', ops.in_words(label), schedule, state
      using errcode = 'object_not_in_prerequisite_state';
  else
    update ops.slot s set state = 'skipped', reason = because, ended_at = ops.clock(), next_attempt_at = null
     where s.schedule_id = rule.id and s.label = label;
  end if;
  return schedule;
end
$$;
comment on function api_v1.skip_slot(text, timestamp, text) is 'Skips a slot that waits or has failed, or the next one to come, for a reason. Returns the schedule. Refuses an unknown schedule or slot, one that runs, is done or was skipped, and a skip without a reason.';

create or replace function api_v1.backfill_schedule(
  schedule text, first timestamp, last timestamp, again text default 'none', dry_run boolean default false, labels timestamp[] default null
) returns table (label timestamp, state ops.slot_state, is_wanted boolean)
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  now  constant timestamptz := ops.clock();
  rule ops.schedule := ops.schedule_named(schedule);
begin
  if again not in ('none', 'failed', 'all') then
    raise exception 'Slots that were served are backfilled again as one of none, failed and all, not %.', quote_nullable(again)
      using errcode = 'invalid_parameter_value';
  end if;
  if first > last then
    raise exception 'The backfill ends, at %, before it begins, at %.', last, first using errcode = 'invalid_parameter_value';
  end if;
  -- The database itself knows the days of the meetings, those from before the schedule began too.
  if rule.recurrence is null then
    rule.watermark := first;
    labels := array(select distinct d.label from ops.meeting_days(rule) d order by d.label);
  end if;
  return query
    with had as (
      select s.id, s.label, s.state from ops.slot s
       where s.schedule_id = rule.id and s.label between backfill_schedule.first and backfill_schedule.last and s.due_at <= now
    ), wanted as (
      select h.id, h.label, h.state, h.state = 'skipped' or h.state = 'failed' and again <> 'none' or h.state = 'done' and again = 'all' as is_wanted
        from had h
      union all
      select null, l.label, null, true
        from unnest(backfill_schedule.labels) as l (label)
       where l.label between backfill_schedule.first and backfill_schedule.last and liaison.instant(l.label, rule.zone) <= now
         and not exists (select from had h where h.label = l.label)
    ), reopened as (
      update ops.slot s
         set state = 'due', origin = 'backfill', reason = null, attempts = 0, next_attempt_at = null, ended_at = null
        from wanted w
       where s.id = w.id and w.is_wanted and not dry_run
    ), entered as (
      insert into ops.slot (schedule_id, label, due_at, origin)
      select rule.id, w.label, liaison.instant(w.label, rule.zone), 'backfill' from wanted w where w.id is null and not dry_run
          on conflict (schedule_id, label) do nothing
    )
    select w.label::timestamp, w.state, w.is_wanted from wanted w order by w.label;
  if not dry_run then
    perform pg_notify('liaison_due', '');
  end if;
end
$$;
comment on function api_v1.backfill_schedule(text, timestamp, timestamp, text, boolean, timestamp[]) is 'Has past due times served after all, from the first to the last local time: those that were skipped; with again = failed also those that failed, with all also those that were done. Returns every slot of that time, its state before and whether it is wanted; a dry run returns the same and changes nothing. Due times from before the schedule began have no slot: labels lists those of a rule, as liaison schedule backfill works them out; those before meetings are known here. Refuses an unknown schedule, another word for again, and an end before the beginning.';

create or replace function api_v1.explain_schedule(schedule text) returns setof text
  language plpgsql stable parallel safe set search_path = pg_catalog, pg_temp
as $$
declare
  rule   api_v1.schedule;
  waits  record;
  heard  timestamptz;
  at_all boolean;
begin
  select * into rule from api_v1.schedule s where s.schedule = explain_schedule.schedule;
  if not found then
    perform ops.refuse_unknown_schedule(schedule);
  end if;
  select max(w.seen_at), count(*) > 0 into heard, at_all from ops.worker w where w.ended_at is null and w.seen_at > ops.clock() - 2 * ops.lease();
  if rule.paused_at is not null then
    return next format('It is paused since %s by %s: %s', to_char(rule.paused_at at time zone rule.zone, 'YYYY-MM-DD HH24:MI'), rule.paused_by,
                       rule.paused_because);
  end if;
  if rule.objection is not null then
    return next format('Its rule can''t be read, so nothing falls due until it is mended: %s', rule.objection);
  end if;
  for waits in
    select * from api_v1.slot s where s.schedule = rule.schedule and s.state in ('due', 'running') order by s.due_at, s.label
  loop
    return next case
      when waits.state = 'running' and waits.lease_ends_at < ops.clock()
        then format('The slot of %s was taken up by %s, which was not heard of since; the next worker takes it.', ops.in_words(waits.label), waits.worker)
      when waits.state = 'running'
        then format('The slot of %s is being served by %s.', ops.in_words(waits.label), waits.worker)
      when waits.next_attempt_at > ops.clock()
        then format('The slot of %s has failed %s of %s times and is tried again after %s; the last time: %s', ops.in_words(waits.label),
                    waits.attempts, rule.max_attempts, to_char(waits.next_attempt_at at time zone rule.zone, 'YYYY-MM-DD HH24:MI:SS'), waits.reason)
      when waits.due_at > ops.clock()
        then format('The slot of %s waits for its time.', ops.in_words(waits.label))
      when at_all
        then format('The slot of %s waits for its turn; a worker was heard of at %s.', ops.in_words(waits.label),
                    to_char(heard at time zone rule.zone, 'YYYY-MM-DD HH24:MI:SS'))
      else format('The slot of %s waits for a worker, and none was heard of in the last minute; liaison tick would serve it.',
                  ops.in_words(waits.label)) end;
  end loop;
  if rule.last_state in ('failed', 'skipped') then
    return next format('The newest slot, of %s, is %s: %s', ops.in_words(rule.last_label), rule.last_state, rule.last_reason);
  end if;
  return next case
    when rule.objection is not null then 'Change its recurrence, starts_on, starts_at or zone in ops.schedule.'
    when rule.paused_at is not null then 'Nothing falls due until it is resumed.'
    when rule.is_next_skipped
      then format('Its next due time, %s (%s), will be skipped: %s', ops.in_words(rule.next_label), rule.zone,
                  (select s.reason from api_v1.slot s where s.schedule = rule.schedule and s.label = rule.next_label))
    when rule.next_due_at <= ops.clock() then format('It is due since %s, and nobody has noticed; liaison tick would.', ops.in_words(rule.next_label))
    when rule.next_label is not null then format('It falls due next at %s (%s).', ops.in_words(rule.next_label), rule.zone)
    when rule.recurrence is null then 'No meeting is planned that it could come before.'
    when (select s.next_label from ops.schedule s where s.id = rule.id) = 'infinity' then 'Its rule gives no due time any more.'
    else 'Its next due time is not worked out yet; the next tick does that.' end;
end
$$;
comment on function api_v1.explain_schedule(text) is 'Why a schedule is served or not, sentence by sentence: what its slots wait for, what its newest slot came to, and when it falls due next.';
