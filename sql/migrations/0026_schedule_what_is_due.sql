-- The clock of the product: what is made when (schedule), each due time of it (slot), each attempt to serve one (run), and
-- who serves (worker). Every due time is served once, or its slot says why not.

create type ops.duty as enum ('make_meetings', 'carry_over', 'escalate', 'refresh_calendars', 'prune');
comment on type ops.duty is 'make_meetings: make the meetings of the active series ahead; carry_over: take open agenda items on to the next meetings; escalate: raise late follow-ups; refresh_calendars: write the calendar files; prune: remove the files of superseded editions.';

create type ops.catch_up as enum ('skip', 'latest', 'all');
comment on type ops.catch_up is 'What becomes of due times that passed while nobody served them. skip: none is made up for; latest: only the newest; all: each, within the window and the cap.';

create type ops.slot_state as enum ('due', 'running', 'done', 'failed', 'skipped');
comment on type ops.slot_state is 'due: waits for a worker; running: a worker has it, until its lease ends; done: served; failed: given up after too many attempts; skipped: will not be served, and says why.';

create type ops.slot_origin as enum ('rule', 'hand', 'backfill');
comment on type ops.slot_origin is 'rule: the schedule fell due; hand: somebody asked for it now; backfill: somebody asked for a past due time.';

create type ops.run_outcome as enum ('published', 'unchanged', 'empty', 'done', 'failed', 'lost', 'handed_back');
comment on type ops.run_outcome is 'published: a new edition; unchanged: the newest edition says the same already; empty: nothing happened that the report could tell; done: a duty was done; failed: an error ended it; lost: its worker was not heard of any more; handed_back: its worker was stopped or lost the database, and the attempt does not count.';

create domain ops.local_time as timestamp
  constraint local_time_is_a_whole_second check (value = 'infinity' or date_trunc('second', value) = value);
comment on domain ops.local_time is 'A date and time as clocks on the wall show them in the zone of the schedule, to the second. It names a due time; the instant follows from the zone.';
comment on constraint local_time_is_a_whole_second on domain ops.local_time is 'A due time is a whole second.';

create function ops.clock() returns timestamptz
  language sql volatile parallel safe
  return clock_timestamp();
comment on function ops.clock() is 'The clock that says what is due: this server''s, and no worker''s.';

create function ops.lease() returns interval
  language sql immutable parallel safe
  return interval '30 seconds';
comment on function ops.lease() is 'How long a worker may stay silent before its slot is taken from it.';

create table ops.schedule (
  id                   uuid                not null  primary key default gen_random_uuid(),
  name                 text                not null  unique,
  title                liaison.short_text  not null,
  report               text                    null,
  duty                 ops.duty                null,
  recurrence           liaison.long_text       null,
  starts_on            date                    null,
  starts_at            time                not null,
  zone                 liaison.time_zone   not null  default 'Asia/Baghdad',
  days_before_meeting  integer                 null,
  catch_up             ops.catch_up        not null  default 'latest',
  catch_up_window      interval            not null  default '91 days',
  catch_up_cap         integer             not null  default 13,
  on_time              interval            not null  default '15 minutes',
  max_attempts         integer             not null  default 5,
  keep_for             interval                null,
  paused_at            timestamptz             null,
  paused_by            text                    null,
  paused_because       liaison.short_text      null,
  watermark            ops.local_time      not null,
  next_label           ops.local_time          null,
  objection            liaison.long_text       null,
  recorded_at          timestamptz         not null  default clock_timestamp(),
  recorded_by          text                not null  default session_user,
  constraint schedule_name_is_plain check (name ~ '^[a-z][a-z0-9-]{0,62}$'),
  constraint schedule_makes_a_report_or_does_a_duty check (num_nonnulls(report, duty) = 1),
  constraint schedule_report_is_a_slug check (report ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
  constraint schedule_follows_a_rule_or_the_meetings check (num_nonnulls(recurrence, days_before_meeting) = 1),
  constraint schedule_of_a_rule_has_a_first_day check ((recurrence is null) = (starts_on is null)),
  constraint schedule_recurs_hourly_or_slower check (recurrence !~* 'FREQ=(SECONDLY|MINUTELY)'),
  constraint schedule_starts_on_a_whole_second check (date_trunc('second', starts_at) = starts_at),
  constraint schedule_comes_days_before_a_meeting check (days_before_meeting between 0 and 60),
  constraint schedule_catch_up_is_bounded check (
    catch_up_window between interval '1 hour' and interval '10 years' and catch_up_cap between 1 and 1000),
  constraint schedule_is_on_time_for_a_while check (on_time between interval '1 minute' and interval '1 day'),
  constraint schedule_tries_a_few_times check (max_attempts between 1 and 20),
  constraint schedule_keeps_only_what_it_prunes check (
    (duty is not distinct from 'prune') = (keep_for is not null) and keep_for >= interval '1 day'),
  constraint schedule_pause_is_whole check (num_nonnulls(paused_at, paused_by, paused_because) in (0, 3))
);

comment on table  ops.schedule                     is 'One row per thing that is made again and again: a report or a duty, and when. Insert and change rows by hand; one that has slots is paused rather than deleted, since they are the record. Pause, resume and the like are functions of api_v1.';
comment on column ops.schedule.id                  is 'Key.';
comment on column ops.schedule.name                is 'Short name for people and metrics, such as returns-weekly.';
comment on column ops.schedule.title               is 'What it makes, in a few words.';
comment on column ops.schedule.report              is 'Slug of the report that it makes, a folder of reports/; null for a duty.';
comment on column ops.schedule.duty                is 'Duty that it does; null for a report.';
comment on column ops.schedule.recurrence          is 'When it falls due: RFC 5545 lines RRULE, RDATE, EXDATE, in local time; null where it comes before meetings.';
comment on column ops.schedule.starts_on           is 'Local date of the first due time (DTSTART), which the rule must give; null where it comes before meetings.';
comment on column ops.schedule.starts_at           is 'Local time of day at which it falls due.';
comment on column ops.schedule.zone                is 'Time zone of its local dates and times.';
comment on column ops.schedule.days_before_meeting is 'Falls due this many days before each day with a planned meeting; null where it follows a rule.';
comment on column ops.schedule.catch_up            is 'What becomes of due times that passed while nobody served them.';
comment on column ops.schedule.catch_up_window     is 'A due time older than this is never made up for.';
comment on column ops.schedule.catch_up_cap        is 'Most due times that are made up for at once where all are; the newest ones are.';
comment on column ops.schedule.on_time             is 'Noticed within this time a slot was not missed, and a report is not overdue.';
comment on column ops.schedule.max_attempts        is 'Attempts after which a slot has failed.';
comment on column ops.schedule.keep_for            is 'How long the files of a superseded edition are kept; for the duty prune only.';
comment on column ops.schedule.paused_at           is 'Clock when it was paused; null while it is not.';
comment on column ops.schedule.paused_by           is 'Login role that paused it; null while it is not.';
comment on column ops.schedule.paused_because      is 'Why it was paused; null while it is not.';
comment on column ops.schedule.watermark           is 'Local date and time up to which every due time has its slot. It only goes forward, so that a clock that steps back fires nothing twice.';
comment on column ops.schedule.next_label          is 'Local date and time of the next due time of its rule, infinity where there is none any more; null until a worker has worked it out, and where it comes before meetings.';
comment on column ops.schedule.objection           is 'Why its rule can''t be read, found by a worker; nothing falls due until it is mended. Null while all is well.';
comment on column ops.schedule.recorded_at         is 'Clock when the row was entered.';
comment on column ops.schedule.recorded_by         is 'Login role that entered it.';
comment on constraint schedule_name_is_plain on ops.schedule is 'The name of a schedule is lower-case letters, digits and hyphens, at most 63 of them, and begins with a letter.';
comment on constraint schedule_makes_a_report_or_does_a_duty on ops.schedule is 'A schedule makes a report or does a duty: give one of the two.';
comment on constraint schedule_report_is_a_slug on ops.schedule is 'A report is named by its slug, such as returns-weekly.';
comment on constraint schedule_follows_a_rule_or_the_meetings on ops.schedule is 'A schedule follows a rule (recurrence) or the meetings (days_before_meeting): give one of the two.';
comment on constraint schedule_of_a_rule_has_a_first_day on ops.schedule is 'A schedule with a rule has the day from which it counts (starts_on), and one that comes before meetings has none.';
comment on constraint schedule_recurs_hourly_or_slower on ops.schedule is 'A schedule recurs hourly or more slowly; minutes within the hour can be listed with BYMINUTE.';
comment on constraint schedule_starts_on_a_whole_second on ops.schedule is 'A due time is a whole second.';
comment on constraint schedule_comes_days_before_a_meeting on ops.schedule is 'A schedule falls due 0 to 60 days before a meeting.';
comment on constraint schedule_catch_up_is_bounded on ops.schedule is 'What is made up for reaches back an hour to ten years, and is 1 to 1000 due times at once.';
comment on constraint schedule_is_on_time_for_a_while on ops.schedule is 'Being on time means within a minute to a day.';
comment on constraint schedule_tries_a_few_times on ops.schedule is 'A slot is tried 1 to 20 times.';
comment on constraint schedule_keeps_only_what_it_prunes on ops.schedule is 'The duty prune says how long superseded editions are kept, a day or longer, and nothing else does.';
comment on constraint schedule_pause_is_whole on ops.schedule is 'A paused schedule says since when, by whom and why.';

create table ops.worker (
  id            uuid         not null  primary key,
  kind          text         not null,
  host          text         not null,
  process       integer      not null,
  version       text         not null,
  zone_version  text             null,
  clock_skew    interval         null,
  is_listening  boolean      not null  default false,
  activity      text         not null  default 'starting',
  started_at    timestamptz  not null  default clock_timestamp(),
  seen_at       timestamptz  not null  default clock_timestamp(),
  ended_at      timestamptz      null,
  constraint worker_is_a_tick_or_stays check (kind in ('tick', 'worker')),
  constraint worker_process_is_positive check (process > 0)
);

comment on table  ops.worker              is 'One row per process that serves schedules, written by itself. Rows of workers that are long gone are removed by the duty prune where no run names them.';
comment on column ops.worker.id           is 'Key, made by the process.';
comment on column ops.worker.kind         is 'tick: does what is due and ends; worker: stays.';
comment on column ops.worker.host         is 'Name of its machine.';
comment on column ops.worker.process      is 'Its process number there.';
comment on column ops.worker.version      is 'Version of the program.';
comment on column ops.worker.zone_version is 'Version of the time zone database on its machine; null where the machine does not tell.';
comment on column ops.worker.clock_skew   is 'How far the clock of its machine is ahead of this server''s; null until it was measured.';
comment on column ops.worker.is_listening is 'Whether it is woken by NOTIFY; else it looks every few seconds.';
comment on column ops.worker.activity     is 'What it is doing, in words.';
comment on column ops.worker.started_at   is 'Clock when it began.';
comment on column ops.worker.seen_at      is 'Clock when it was last heard of.';
comment on column ops.worker.ended_at     is 'Clock when it said goodbye; null while it works, and for one that was killed.';
comment on constraint worker_is_a_tick_or_stays on ops.worker is 'A worker is a tick or a worker that stays.';
comment on constraint worker_process_is_positive on ops.worker is 'A process number is 1 or more.';

create table ops.slot (
  id               uuid               not null  primary key default gen_random_uuid(),
  schedule_id      uuid               not null  references ops.schedule,
  label            ops.local_time     not null,
  due_at           timestamptz        not null,
  origin           ops.slot_origin    not null  default 'rule',
  state            ops.slot_state     not null  default 'due',
  reason           liaison.long_text      null,
  attempts         integer            not null  default 0,
  next_attempt_at  timestamptz            null,
  term             integer            not null  default 0,
  leased_by        uuid                   null  references ops.worker,
  lease_ends_at    timestamptz            null,
  entered_at       timestamptz        not null  default ops.clock(),
  entered_by       text               not null  default session_user,
  ended_at         timestamptz            null,
  unique (schedule_id, label),
  constraint slot_is_leased_while_it_runs check (
    (state = 'running') = (leased_by is not null) and (leased_by is null) = (lease_ends_at is null)),
  constraint slot_says_why_it_was_not_served check (state not in ('failed', 'skipped') or reason is not null),
  constraint slot_has_ended_when_it_says_so check ((state in ('done', 'failed', 'skipped')) = (ended_at is not null)),
  constraint slot_counts_are_not_negative check (attempts >= 0 and term >= 0)
);

comment on table  ops.slot                 is 'One row per due time of a schedule. Its local date and time is its identity, never the instant: so it is served once whatever clocks and zones do.';
comment on column ops.slot.id              is 'Key.';
comment on column ops.slot.schedule_id     is 'Schedule.';
comment on column ops.slot.label           is 'Local date and time at which it falls due, in the schedule''s zone; the time of asking for one that was asked for by hand.';
comment on column ops.slot.due_at          is 'The same as an instant, by the zone database of the day it was entered. Of a time that comes twice the first, a time that the clocks leave out comes later by as much.';
comment on column ops.slot.origin          is 'Where it comes from.';
comment on column ops.slot.state           is 'What became of it.';
comment on column ops.slot.reason          is 'Why it was skipped or has failed, or what its last attempt died of; null where there is nothing to tell.';
comment on column ops.slot.attempts        is 'Attempts that failed or were lost, so far.';
comment on column ops.slot.next_attempt_at is 'The next attempt waits until then; null where nothing holds it up.';
comment on column ops.slot.term            is 'How often it was taken up. A worker that lost it to another knows an older term, and is refused.';
comment on column ops.slot.leased_by       is 'Worker that has it; null unless it runs.';
comment on column ops.slot.lease_ends_at   is 'Clock up to which that worker has it, renewed as it goes on; null unless it runs.';
comment on column ops.slot.entered_at      is 'Clock when it was entered.';
comment on column ops.slot.entered_by      is 'Login role that entered it.';
comment on column ops.slot.ended_at        is 'Clock when it was done, given up or skipped; null until then.';
comment on constraint slot_is_leased_while_it_runs on ops.slot is 'A slot that runs has a worker and the time until which it has it, and no other slot has.';
comment on constraint slot_says_why_it_was_not_served on ops.slot is 'A slot that failed or was skipped says why.';
comment on constraint slot_has_ended_when_it_says_so on ops.slot is 'A slot that is done, failed or skipped has the time when it ended, and no other slot has.';
comment on constraint slot_counts_are_not_negative on ops.slot is 'Counts are zero or more.';

-- What a worker looks for, in the order it takes them; everything else has ended, and is the most of it.
create index slot_to_serve_idx on ops.slot (due_at, id) where state in ('due', 'running');
-- What a clock that ran ahead has entered; else none.
create index slot_by_entry_idx on ops.slot (entered_at);
create index slot_by_worker_idx on ops.slot (leased_by);
-- The newest one of a schedule, and the last one that ended: asked for by every look at how the schedules stand.
create index slot_by_time_idx on ops.slot (schedule_id, due_at, label);
create index slot_by_end_idx on ops.slot (schedule_id, ended_at) where state in ('done', 'failed');

create table ops.run (
  slot_id       uuid               not null  references ops.slot on delete cascade,
  term          integer            not null,
  worker_id     uuid               not null  references ops.worker,
  started_at    timestamptz        not null  default ops.clock(),
  ended_at      timestamptz            null,
  outcome       ops.run_outcome        null,
  period_start  date                   null,
  period_end    date                   null,
  edition_id    uuid                   null  references ops.edition,
  told          liaison.long_text      null,
  primary key (slot_id, term),
  constraint run_has_ended_when_it_says_so check ((outcome is null) = (ended_at is null)),
  constraint run_period_ends_after_it_starts check (period_end >= period_start),
  constraint run_says_what_failed check (outcome is distinct from 'failed' or told is not null),
  constraint run_of_an_edition_names_it check (outcome not in ('published', 'unchanged') or edition_id is not null)
);

comment on table  ops.run              is 'One row per attempt to serve a slot.';
comment on column ops.run.slot_id      is 'Slot.';
comment on column ops.run.term         is 'The how-manieth time the slot was taken up, from 1.';
comment on column ops.run.worker_id    is 'Worker that took it up.';
comment on column ops.run.started_at   is 'Clock at the start.';
comment on column ops.run.ended_at     is 'Clock at the end; null while it runs.';
comment on column ops.run.outcome      is 'How it ended; null while it runs.';
comment on column ops.run.period_start is 'First day of the period that it covers; null for a duty, and until it is known.';
comment on column ops.run.period_end   is 'Last day of that period (inclusive); null as the first.';
comment on column ops.run.edition_id   is 'Edition that it published, or found to say the same; null where there is none.';
comment on column ops.run.told         is 'What it did, or what went wrong, in a sentence; null where there is nothing to tell.';
comment on constraint run_has_ended_when_it_says_so on ops.run is 'A run that goes on has no end and no outcome, and one that ended has both.';
comment on constraint run_period_ends_after_it_starts on ops.run is 'A period''s last day is its first day or later.';
comment on constraint run_says_what_failed on ops.run is 'A run that failed says what went wrong.';
comment on constraint run_of_an_edition_names_it on ops.run is 'A run that published an edition, or found it unchanged, names it.';

create index run_by_worker_idx on ops.run (worker_id);
create index run_by_edition_idx on ops.run (edition_id);

-- Editions whose run is under way, or has died: hardly ever any.
create index edition_unfinished_idx on ops.edition (output) where status = 'rendering';
alter table ops.edition add column pruned_at timestamptz null;
alter table ops.edition add constraint edition_is_pruned_after_it_was_published check (pruned_at is null or status = 'published');
comment on column ops.edition.pruned_at is 'Clock when its files were removed, because a later edition of the period had superseded it; null while they are there. The row and the digests stay for ever.';
comment on constraint edition_is_pruned_after_it_was_published on ops.edition is 'Only the files of a published edition are pruned.';

create function ops.settle_schedule() returns trigger
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  is_ruled_anew constant boolean := tg_op = 'UPDATE' and (new.recurrence, new.starts_on, new.starts_at, new.zone, new.days_before_meeting)
    is distinct from (old.recurrence, old.starts_on, old.starts_at, old.zone, old.days_before_meeting);
begin
  -- A schedule begins, and a changed rule holds, from now on: nothing before has been missed.
  if tg_op = 'INSERT' or is_ruled_anew then
    new.watermark := greatest(new.watermark, date_trunc('second', ops.clock() at time zone new.zone));
    if is_ruled_anew and new.watermark = old.watermark then
      -- So that a worker which has just read the old rule notices.
      new.watermark := new.watermark + interval '1 second';
    end if;
    new.next_label := null;
    new.objection := null;
    perform pg_notify('liaison_due', '');
  elsif new.watermark < old.watermark then
    new.next_label := null;
    perform pg_notify('liaison_due', '');
  end if;
  return new;
end
$$;
comment on function ops.settle_schedule() is 'Trigger of ops.schedule: a new schedule and a changed rule count from now, and workers hear of it. A watermark may be set back by hand, to have what came after it served again where it has no slot.';

create trigger rule_counts_from_now before insert or update on ops.schedule for each row execute function ops.settle_schedule();
comment on trigger rule_counts_from_now on ops.schedule is 'A new schedule and a changed rule count from now.';

do $$
declare
  relation regclass;
begin
  foreach relation in array '{ops.schedule, ops.slot, ops.run, ops.worker}'::regclass[] loop
    call ops.describe_keys(relation);
  end loop;
end
$$;
