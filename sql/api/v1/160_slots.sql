-- How slots are entered, taken up and ended. A worker calls these and holds nothing in its session between two calls, so
-- that any number of workers may, on several machines, through a pooler too.

create or replace function ops.in_words(span interval) returns text
  language sql immutable parallel safe
  return case
    when span >= interval '2 days' then floor(extract(epoch from span) / 86400) || ' days'
    when span >= interval '2 hours' then floor(extract(epoch from span) / 3600) || ' hours'
    when span >= interval '2 minutes' then floor(extract(epoch from span) / 60) || ' minutes'
    else floor(extract(epoch from span)) || ' seconds' end;
comment on function ops.in_words(interval) is 'A span of time for a sentence, rounded down to its largest unit: 9 days, 3 hours.';

create or replace function ops.in_words(label timestamp) returns text
  language sql stable parallel safe
  return to_char(label, case when extract(second from label) = 0 then 'YYYY-MM-DD HH24:MI' else 'YYYY-MM-DD HH24:MI:SS' end);
comment on function ops.in_words(timestamp) is 'Local date and time of a slot as people write it, 2026-11-29 07:00, with seconds where there are some: so it can be named to skip_slot.';

create or replace function ops.meeting_days(schedule ops.schedule) returns table (label timestamp, due_at timestamptz)
  language sql stable parallel safe
begin atomic
  select d.label, liaison.instant(d.label, schedule.zone)
    from liaison.meeting m
   cross join lateral (
     select (m.planned_start_at at time zone schedule.zone)::date - schedule.days_before_meeting + schedule.starts_at as label) d
   where m.status in ('planned', 'held')
     and (m.planned_start_at at time zone schedule.zone)::date >= schedule.watermark::date;
end;
comment on function ops.meeting_days(ops.schedule) is 'Due times of a schedule that comes before meetings, one for each meeting, and so the same one for meetings on one day; none for days before its watermark.';

create or replace function ops.next_before_meeting(schedule ops.schedule) returns timestamp
  language sql stable parallel safe
begin atomic
  select min(d.label)
    from ops.meeting_days(schedule) d
   where not exists (select from ops.slot t where t.schedule_id = schedule.id and t.label = d.label);
end;
comment on function ops.next_before_meeting(ops.schedule) is 'First due time without a slot of a schedule that comes before meetings, passed or to come; null where there is none.';

create or replace function ops.schedules_to_enter()
  returns table (schedule uuid, name text, recurrence text, starts text, zone text, watermark text, local_now text)
  language sql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
  select s.id, s.name, s.recurrence, to_char(s.starts_on + s.starts_at, 'YYYY-MM-DD"T"HH24:MI:SS'), s.zone,
         to_char(s.watermark, 'YYYY-MM-DD"T"HH24:MI:SS'), to_char(now.clock at time zone s.zone, 'YYYY-MM-DD"T"HH24:MI:SS')
    from (select ops.clock() as clock) now
    join ops.schedule s on s.paused_at is null and s.objection is null
     and case when s.recurrence is null
              then liaison.instant(ops.next_before_meeting(s), s.zone) <= now.clock
              else s.next_label is null
                or s.next_label <> 'infinity' and liaison.instant(s.next_label, s.zone) <= now.clock end
   order by s.name
$$;
comment on function ops.schedules_to_enter() is 'Schedules that have a due time without slot, or a rule whose next due time is not worked out. Local dates and times as ISO 8601.';

create or replace function ops.enter_due(schedule ops.schedule, labels timestamp[])
  returns table (label timestamp, state ops.slot_state, reason text)
  language sql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
  with due as (
    select d.label, liaison.instant(d.label, schedule.zone) as due_at,
           row_number() over (order by d.label desc) as place, first_value(d.label) over (order by d.label desc) as newest
      from unnest(labels) as d (label)
  ), judged as (
    select d.label, d.due_at, case
        when d.due_at < now.clock - schedule.catch_up_window
          then format('It was due more than %s before anybody noticed, and what is older is not made up for.',
                      ops.in_words(schedule.catch_up_window))
        when schedule.catch_up = 'skip' and d.due_at < now.clock - schedule.on_time
          then format('It was noticed %s late, and this schedule does not make up for what it missed.',
                      ops.in_words(now.clock - d.due_at))
        when schedule.catch_up = 'latest' and d.place > 1
          then format('It was noticed %s late, when the one of %s was due too; this schedule makes up for the latest only.',
                      ops.in_words(now.clock - d.due_at), ops.in_words(d.newest))
        when schedule.catch_up = 'all' and d.place > schedule.catch_up_cap
          then format('%s due times were missed together, and this schedule makes up for the latest %s.',
                      cardinality(labels), schedule.catch_up_cap)
      end as reason
      from due d
     cross join (select ops.clock() as clock) now
  )
  insert into ops.slot as s (schedule_id, label, due_at, state, reason, ended_at)
  select schedule.id, j.label, j.due_at, case when j.reason is null then 'due' else 'skipped' end::ops.slot_state, j.reason,
         case when j.reason is not null then ops.clock() end
    from judged j
   order by j.label
      on conflict (schedule_id, label) do nothing
  returning s.label, s.state, s.reason
$$;
comment on function ops.enter_due(ops.schedule, timestamp[]) is 'Enters due times as slots, by the schedule''s policy for what was missed; returns those that were new.';

create or replace function ops.enter_before_meetings(schedule ops.schedule)
  returns table (label timestamp, state ops.slot_state, reason text)
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  local_now constant timestamp := date_trunc('second', ops.clock() at time zone schedule.zone);
begin
  return query
    insert into ops.slot as s (schedule_id, label, due_at, state, reason, ended_at)
    select schedule.id, d.label, d.due_at, case when over.reason is null then 'due' else 'skipped' end::ops.slot_state, over.reason,
           case when over.reason is not null then ops.clock() end
      from ops.meeting_days(schedule) d
     cross join lateral (select case when d.label::date + schedule.days_before_meeting < local_now::date
                                     then 'The day of the meeting had passed before anybody noticed.' end as reason) over
     where d.due_at <= ops.clock()
     order by d.label
        on conflict (schedule_id, label) do nothing
    returning s.label::timestamp, s.state, s.reason::text;
  update ops.schedule s set watermark = greatest(s.watermark, local_now) where s.id = schedule.id;
end
$$;
comment on function ops.enter_before_meetings(ops.schedule) is 'Enters the due slots of a schedule that comes before meetings. One whose meeting has passed is skipped: a pack for it would help nobody.';

create or replace function ops.enter_slots(schedule uuid, watermark timestamp, labels timestamp[], following timestamp)
  returns table (label timestamp, state ops.slot_state, reason text)
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  rule ops.schedule;
  due  timestamp[];
begin
  select * into rule from ops.schedule s where s.id = $1 for no key update;
  -- Somebody else has entered them meanwhile, or changed the rule that gave these.
  if not found or rule.watermark <> $2 or rule.paused_at is not null then
    return;
  end if;
  if rule.recurrence is null then
    return query select * from ops.enter_before_meetings(rule);
    return;
  end if;
  -- In order, up to the first that is to come: where clocks go forward a label can fall due after a later one.
  select array_agg(d.label order by d.label) filter (where d.is_due),
         coalesce(min(d.label) filter (where not d.is_due), enter_slots.following)
    into due, rule.next_label
    from (select l.label, bool_and(liaison.instant(l.label, rule.zone) <= ops.clock()) over (order by l.label) as is_due
            from unnest(labels) as l (label)
           where l.label > rule.watermark) d;
  return query select * from ops.enter_due(rule, due);
  update ops.schedule s
     set watermark = coalesce(due[cardinality(due)], s.watermark), next_label = rule.next_label
   where s.id = rule.id;
end
$$;
comment on function ops.enter_slots(uuid, timestamp, timestamp[], timestamp) is 'Enters the due ones of the labels that a rule gives after the watermark, and moves the watermark, in one transaction; following is the first label after those given, infinity where the rule ends. Enters nothing where the watermark has moved meanwhile.';

create or replace function ops.is_due_after_all(slot ops.slot, schedule ops.schedule, clock timestamptz) returns boolean
  language sql immutable parallel safe
  -- Its time is now, and not only still to come: a clock that stepped back for a moment undoes nothing.
  return slot.state = 'skipped' and slot.origin = 'rule' and slot.entered_at > clock
         and slot.due_at between clock - schedule.on_time and clock;
comment on function ops.is_due_after_all(ops.slot, ops.schedule, timestamptz) is 'Whether a slot was skipped by a clock that ran ahead and was set right since, and its time has come.';

create or replace function ops.has_skips_to_undo(clock timestamptz) returns boolean
  language sql stable parallel safe
begin atomic
  select exists (select from ops.slot s
                   join ops.schedule rule on rule.id = s.schedule_id
                  where s.entered_at > clock and ops.is_due_after_all(s, rule, clock));
end;
comment on function ops.has_skips_to_undo(timestamptz) is 'Whether mind_the_clock would find anything.';

create or replace function ops.mind_the_clock() returns integer
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  now   constant timestamptz := ops.clock();
  count integer;
begin
  update ops.slot s
     set state = 'due', reason = null, ended_at = null
    from ops.schedule rule
   where rule.id = s.schedule_id and s.entered_at > now and ops.is_due_after_all(s, rule, now);
  get diagnostics count = row_count;
  return count;
end
$$;
comment on function ops.mind_the_clock() is 'After a clock that ran ahead was set right: a slot that it skipped is due after all when its time comes. Returns how many are.';

create or replace function ops.is_to_serve(slot ops.slot, clock timestamptz) returns boolean
  language sql immutable parallel safe
  -- What lies further ahead than anybody sets it was left by a clock that has been set back since, and holds nothing up.
  return slot.state = 'due' and slot.due_at <= clock
           and (slot.next_attempt_at is null or slot.next_attempt_at <= clock or slot.next_attempt_at > clock + interval '65 minutes')
      or slot.state = 'running' and (slot.lease_ends_at <= clock or slot.lease_ends_at > clock + 2 * ops.lease());
comment on function ops.is_to_serve(ops.slot, timestamptz) is 'Whether a worker may take a slot up: it is due and nothing holds it up, or the lease of its worker has ended.';

create or replace function ops.days_to_meeting(slot ops.slot, schedule ops.schedule) returns integer
  language sql stable parallel safe set search_path = pg_catalog, pg_temp
as $$
  select case when slot.origin <> 'hand' or schedule.days_before_meeting is null then schedule.days_before_meeting
              else coalesce(
                (select min((m.planned_start_at at time zone schedule.zone)::date) from liaison.meeting m
                  where m.status = 'planned' and (m.planned_start_at at time zone schedule.zone)::date >= slot.label::date)
                - slot.label::date, schedule.days_before_meeting) end
$$;
comment on function ops.days_to_meeting(ops.slot, ops.schedule) is 'Days from a slot to the meetings that it comes before: those of its schedule, and for one that was asked for by hand those to the next planned meeting. Null where it follows a rule.';

create or replace function ops.claim_slot(worker uuid)
  returns table (slot uuid, term integer, schedule text, report text, duty ops.duty, label text, days_before_meeting integer,
                 keep_for text)
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  now   constant timestamptz := ops.clock();
  taken ops.slot;
  rule  ops.schedule;
begin
  loop
    select s.* into taken
      from ops.slot s
     where s.state in ('due', 'running') and (ops.is_to_serve(s, now) or s.leased_by = worker)
     order by s.due_at, s.id
     limit 1
       for update skip locked;
    if not found then
      return;
    end if;
    select * into rule from ops.schedule s where s.id = taken.schedule_id;
    -- One that this worker has without knowing: the answer to its claim was lost, and nothing was done.
    if taken.state = 'running' and taken.leased_by is distinct from worker then
      update ops.run r set outcome = 'lost', ended_at = now,
             told = 'Its worker was not heard of for ' || extract(epoch from ops.lease())::integer || ' seconds.'
       where r.slot_id = taken.id and r.outcome is null;
      taken.attempts := taken.attempts + 1;
      if taken.attempts >= rule.max_attempts then
        update ops.slot s
           set state = 'failed', attempts = taken.attempts, leased_by = null, lease_ends_at = null, ended_at = now,
               reason = format('Its worker was lost the last of %s times it was tried; look for what ended the process.', taken.attempts)
         where s.id = taken.id;
        continue;
      end if;
    end if;
    update ops.slot s
       set state = 'running', attempts = taken.attempts, term = s.term + 1, leased_by = worker, lease_ends_at = now + ops.lease(),
           next_attempt_at = null
     where s.id = taken.id;
    if taken.term > 0 then
      update ops.run r set outcome = 'handed_back', ended_at = now
       where r.slot_id = taken.id and r.outcome is null;
    end if;
    insert into ops.run (slot_id, term, worker_id, started_at) values (taken.id, taken.term + 1, worker, now);
    update ops.worker w set seen_at = now, activity = format('serving %s %s', rule.name, ops.in_words(taken.label))
     where w.id = worker;
    return query
      select taken.id, taken.term + 1, rule.name, rule.report, rule.duty, to_char(taken.label, 'YYYY-MM-DD"T"HH24:MI:SS'),
             ops.days_to_meeting(taken, rule), rule.keep_for::text;
    return;
  end loop;
end
$$;
comment on function ops.claim_slot(uuid) is 'Takes up the slot that is due the longest, for a worker, until its lease ends; one whose worker was lost counts an attempt and is taken up again. No row where nothing is due.';

create or replace function ops.renew_lease(slot uuid, term integer) returns boolean
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  worker uuid;
begin
  -- Not waited for where it is locked: that is the transaction of our own that publishes, and while it holds the slot
  -- nobody takes it.
  select s.leased_by into worker
    from ops.slot s
   where s.id = renew_lease.slot and s.term = renew_lease.term and s.state = 'running'
     for no key update skip locked;
  if not found then
    return exists (select from ops.slot s where s.id = renew_lease.slot and s.term = renew_lease.term and s.state = 'running');
  end if;
  update ops.slot s set lease_ends_at = ops.clock() + ops.lease() where s.id = renew_lease.slot;
  update ops.worker w set seen_at = ops.clock() where w.id = worker;
  return true;
end
$$;
comment on function ops.renew_lease(uuid, integer) is 'Keeps a slot for its worker; false where it is not its any more.';

create or replace function ops.hold_slot(slot uuid, term integer) returns boolean
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
begin
  perform from ops.slot s where s.id = hold_slot.slot and s.term = hold_slot.term and s.state = 'running' for no key update;
  return found;
end
$$;
comment on function ops.hold_slot(uuid, integer) is 'Whether a slot is still its worker''s; then nobody takes it until the transaction ends.';

create or replace function ops.finish_run(
  slot uuid, term integer, outcome ops.run_outcome, told text default null,
  period_start date default null, period_end date default null, edition uuid default null
) returns boolean
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  now   constant timestamptz := ops.clock();
  taken ops.slot;
begin
  select * into taken from ops.slot s where s.id = finish_run.slot for no key update;
  if not found or taken.term <> finish_run.term or taken.state <> 'running' then
    -- Said a second time, because the answer to the first was lost.
    return exists (select from ops.run r
                    where r.slot_id = finish_run.slot and r.term = finish_run.term and r.outcome = finish_run.outcome);
  end if;
  update ops.run r
     set outcome = finish_run.outcome, ended_at = now, told = finish_run.told, edition_id = finish_run.edition,
         period_start = finish_run.period_start, period_end = finish_run.period_end
   where r.slot_id = finish_run.slot and r.term = finish_run.term;
  case
    when outcome = 'handed_back' then
      update ops.slot s set state = 'due', leased_by = null, lease_ends_at = null where s.id = taken.id;
      perform pg_notify('liaison_due', '');
    when outcome = 'failed' and taken.attempts + 1 >= (select s.max_attempts from ops.schedule s where s.id = taken.schedule_id) then
      update ops.slot s
         set state = 'failed', attempts = s.attempts + 1, reason = finish_run.told, leased_by = null, lease_ends_at = null, ended_at = now
       where s.id = taken.id;
    when outcome = 'failed' then
      -- A minute, two, four, up to an hour, each a little at random, so that what failed together does not come again together.
      update ops.slot s
         set state = 'due', attempts = s.attempts + 1, reason = finish_run.told, leased_by = null, lease_ends_at = null,
             next_attempt_at = now + least(interval '1 hour', interval '1 minute' * 2 ^ s.attempts) * (0.75 + 0.25 * random())
       where s.id = taken.id;
    else
      update ops.slot s
         set state = 'done', reason = null, leased_by = null, lease_ends_at = null, ended_at = now
       where s.id = taken.id;
  end case;
  return true;
end
$$;
comment on function ops.finish_run(uuid, integer, ops.run_outcome, text, date, date, uuid) is 'Ends a run: its slot is done, failed, due again after a pause, or handed back. False for a worker that has lost the slot; nothing is changed then. Said twice it changes nothing the second time.';

create or replace function ops.sign_on(
  worker uuid, kind text, host text, process integer, version text, zone_version text, clock_skew double precision,
  is_listening boolean, activity text
) returns void
  language sql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
  insert into ops.worker (id, kind, host, process, version, zone_version, clock_skew, is_listening, activity, started_at, seen_at)
  values (worker, kind, host, process, version, zone_version, make_interval(secs => clock_skew), is_listening, activity, ops.clock(), ops.clock())
      on conflict (id) do update
     set seen_at = excluded.seen_at, clock_skew = coalesce(excluded.clock_skew, ops.worker.clock_skew),
         is_listening = excluded.is_listening, activity = excluded.activity, ended_at = null
$$;
comment on function ops.sign_on(uuid, text, text, integer, text, text, double precision, boolean, text) is 'Says that a worker is there, and what it is doing. The skew is in seconds, positive where the worker''s clock is ahead.';

create or replace function ops.sign_off(worker uuid) returns void
  language sql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
  update ops.worker w set seen_at = ops.clock(), ended_at = ops.clock(), activity = 'ended' where w.id = worker
$$;
comment on function ops.sign_off(uuid) is 'Says that a worker has ended in good order.';

create or replace function ops.forget_workers(keep_for interval) returns integer
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  count integer;
begin
  delete from ops.worker w
   where w.seen_at < ops.clock() - keep_for
     and not exists (select from ops.run r where r.worker_id = w.id) and not exists (select from ops.slot s where s.leased_by = w.id);
  get diagnostics count = row_count;
  return count;
end
$$;
comment on function ops.forget_workers(interval) is 'Removes the rows of workers that were not heard of for so long and that no run names; returns how many.';

create or replace function ops.note_worker(worker uuid, activity text, is_listening boolean, clock_skew double precision) returns void
  language sql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
  update ops.worker w
     set seen_at = ops.clock(), ended_at = null, activity = note_worker.activity, is_listening = note_worker.is_listening,
         clock_skew = coalesce(make_interval(secs => note_worker.clock_skew), w.clock_skew)
   where w.id = worker
$$;
comment on function ops.note_worker(uuid, text, boolean, double precision) is 'Says that a worker is still there, and what it is doing. The skew is in seconds, positive where the worker''s clock is ahead.';

-- A view, and in one statement, because a tick that finds nothing due asks for nothing else: on a new connection most of
-- its time goes into reading what the server knows of the tables and functions named here, and so each is named once, and
-- has_skips_to_undo is planned only where a slot was entered ahead of this clock: the rare day after one ran ahead.
create or replace view ops.work with (security_invoker = true) as
select coalesce(next.due_at <= now.clock, false)
         or case when exists (select from ops.slot s where s.entered_at > now.clock)
                 then ops.has_skips_to_undo(now.clock) else false end as has_to_enter,
       waiting.has_to_serve,
       greatest(0, extract(epoch from least(next.due_at, waiting.due_at) - now.clock))::double precision as wake,
       extract(epoch from now.clock)::double precision as clock
  from (select ops.clock() as clock) now
 cross join lateral (
   select min(case when s.recurrence is not null and s.next_label is null then now.clock
                   else liaison.instant(case when s.recurrence is null then ops.next_before_meeting(s)
                                             else nullif(s.next_label, 'infinity') end, s.zone) end) as due_at
     from ops.schedule s
    where s.paused_at is null and s.objection is null) next
 cross join lateral (
   select coalesce(bool_or(ops.is_to_serve(s, now.clock)), false) as has_to_serve,
          min(case s.state when 'due' then greatest(s.due_at, s.next_attempt_at) else s.lease_ends_at end) as due_at
     from ops.slot s
    where s.state in ('due', 'running')) waiting;
comment on view   ops.work              is 'What there is to do, in one row.';
comment on column ops.work.has_to_enter is 'Whether a due time has to be entered as a slot, a rule''s next due time worked out, or the slots minded that a clock that ran ahead has skipped.';
comment on column ops.work.has_to_serve is 'Whether a slot waits to be served.';
comment on column ops.work.wake         is 'Seconds until something falls due, may be tried again, or a lease ends; null where nothing ever does.';
comment on column ops.work.clock        is 'This server''s clock, in seconds since 1970.';
