-- What is made when, what became of it, and who serves it. These views do not travel in time: they are the record itself.

create or replace function ops.falls_due(schedule ops.schedule) returns text
  language sql stable parallel safe set search_path = pg_catalog, pg_temp
as $$
  select case
    when schedule.days_before_meeting = 0 then 'on the day of each meeting, ' || at.clock
    when schedule.days_before_meeting = 1 then 'the day before each meeting, ' || at.clock
    when schedule.days_before_meeting > 1 then schedule.days_before_meeting || ' days before each meeting, ' || at.clock
    when schedule.recurrence = 'RRULE:FREQ=DAILY' then 'every day, ' || at.clock
    when schedule.recurrence = 'RRULE:FREQ=HOURLY' then 'every hour, at ' || to_char(schedule.starts_at, ':MI')
    when schedule.recurrence ~ '^RRULE:FREQ=WEEKLY;BYDAY=(SU|MO|TU|WE|TH|FR|SA)(,(SU|MO|TU|WE|TH|FR|SA))*$'
      then 'every ' || (select string_agg(d.name, ', ' order by d.place)
                          from unnest('{SU,MO,TU,WE,TH,FR,SA}'::text[],
                                      '{Sunday,Monday,Tuesday,Wednesday,Thursday,Friday,Saturday}'::text[]) with ordinality as d (code, name, place)
                         where d.code = any (string_to_array(split_part(schedule.recurrence, 'BYDAY=', 2), ','))) || ', ' || at.clock
    when schedule.recurrence ~ '^RRULE:FREQ=MONTHLY;BYMONTHDAY=\d+$'
      then 'day ' || split_part(schedule.recurrence, 'BYMONTHDAY=', 2) || ' of every month, ' || at.clock
    else replace(regexp_replace(schedule.recurrence, '^RRULE:', ''), E'\n', '; ') || ', ' || at.clock end
    from (select to_char(schedule.starts_at, 'HH24:MI') as clock) at
$$;
comment on function ops.falls_due(ops.schedule) is 'When a schedule falls due, in words for the usual rules (every Sunday, 07:00), else by its rule.';

create or replace view api_v1.schedule with (security_invoker = true) as
select s.name as schedule, s.title, s.report, s.duty, ops.falls_due(s) as falls_due, s.recurrence, s.starts_on, s.starts_at, s.zone, s.days_before_meeting,
       s.catch_up, s.catch_up_window, s.catch_up_cap, s.on_time, s.max_attempts, s.keep_for,
       s.paused_at, s.paused_by, s.paused_because,
       next.label::ops.local_time as next_label, liaison.instant(next.label, s.zone) as next_due_at,
       exists (select from ops.slot t where t.schedule_id = s.id and t.label = s.next_label and t.state = 'skipped') as is_next_skipped,
       s.watermark, s.objection,
       last.label as last_label, last.state as last_state, last.reason as last_reason,
       (select max(t.ended_at) from ops.slot t where t.schedule_id = s.id and t.state = 'done') as last_success_at,
       s.id
  from ops.schedule s
 cross join lateral (select case when s.recurrence is null then ops.next_before_meeting(s)
                                 else nullif(s.next_label, 'infinity') end as label) next
  left join lateral (select t.label, t.state, t.reason from ops.slot t
                      where t.schedule_id = s.id and t.due_at <= ops.clock() and (t.origin = 'rule' or t.state <> 'skipped')
                      order by t.due_at desc, t.label desc limit 1) last on true
 order by s.name;

comment on view   api_v1.schedule                     is 'What is made again and again, reports and duties, and when next.';
comment on column api_v1.schedule.schedule            is 'Short name.';
comment on column api_v1.schedule.title               is 'What it makes, in a few words.';
comment on column api_v1.schedule.report              is 'Report that it makes; null for a duty.';
comment on column api_v1.schedule.duty                is 'Duty that it does; null for a report.';
comment on column api_v1.schedule.falls_due           is 'When it falls due, in words for the usual rules, else by its rule.';
comment on column api_v1.schedule.recurrence          is 'Rule, RFC 5545, in local time; null where it comes before meetings.';
comment on column api_v1.schedule.starts_on           is 'Local date of the first due time; null where it comes before meetings.';
comment on column api_v1.schedule.starts_at           is 'Local time of day at which it falls due.';
comment on column api_v1.schedule.zone                is 'Time zone of its local dates and times.';
comment on column api_v1.schedule.days_before_meeting is 'Days before each day with a planned meeting; null where it follows a rule.';
comment on column api_v1.schedule.catch_up            is 'What becomes of due times that passed while nobody served them: skip, latest or all.';
comment on column api_v1.schedule.catch_up_window     is 'A due time older than this is never made up for.';
comment on column api_v1.schedule.catch_up_cap        is 'Most due times that are made up for at once where all are.';
comment on column api_v1.schedule.on_time             is 'Noticed within this time a slot was not missed, and a report is not overdue.';
comment on column api_v1.schedule.max_attempts        is 'Attempts after which a slot has failed.';
comment on column api_v1.schedule.keep_for            is 'How long the files of a superseded edition are kept; for the duty prune only.';
comment on column api_v1.schedule.paused_at           is 'Clock when it was paused; null while it is not.';
comment on column api_v1.schedule.paused_by           is 'Login role that paused it; null while it is not.';
comment on column api_v1.schedule.paused_because      is 'Why it was paused; null while it is not.';
comment on column api_v1.schedule.next_label          is 'Local date and time of the next due time; null where there is none, or no worker has worked it out yet.';
comment on column api_v1.schedule.next_due_at         is 'The same as an instant.';
comment on column api_v1.schedule.is_next_skipped     is 'Whether somebody has said already that the next due time will be skipped.';
comment on column api_v1.schedule.watermark           is 'Local date and time up to which every due time has its slot.';
comment on column api_v1.schedule.objection           is 'Why its rule can''t be read; nothing falls due until it is mended. Null while all is well.';
comment on column api_v1.schedule.last_label          is 'Local date and time of the newest slot whose time has come; null where there is none yet.';
comment on column api_v1.schedule.last_state          is 'What became of that slot.';
comment on column api_v1.schedule.last_reason         is 'Why it was skipped or has failed; null where there is nothing to tell.';
comment on column api_v1.schedule.last_success_at     is 'Clock when it last did what it is for; null if never.';
comment on column api_v1.schedule.id                  is 'Key of ops.schedule.';

create or replace view api_v1.run with (security_invoker = true) as
select s.name as schedule, t.label, r.term, r.outcome, r.started_at, r.ended_at, r.ended_at - r.started_at as took,
       r.period_start, r.period_end,
       ops.edition_name(e) as edition,
       r.told, w.host || ':' || w.process as worker, w.kind as worker_kind, r.slot_id
  from ops.run r
  join ops.slot t on t.id = r.slot_id
  join ops.schedule s on s.id = t.schedule_id
  join ops.worker w on w.id = r.worker_id
  left join ops.edition e on e.id = r.edition_id
 order by r.started_at desc, r.slot_id, r.term desc;

comment on view   api_v1.run              is 'Attempts to serve a slot, the latest first.';
comment on column api_v1.run.schedule     is 'Schedule.';
comment on column api_v1.run.label        is 'Local date and time of the slot.';
comment on column api_v1.run.term         is 'The how-manieth time the slot was taken up.';
comment on column api_v1.run.outcome      is 'published, unchanged, empty, done, failed, lost or handed_back; null while it runs.';
comment on column api_v1.run.started_at   is 'Clock at the start.';
comment on column api_v1.run.ended_at     is 'Clock at the end; null while it runs.';
comment on column api_v1.run.took         is 'How long it took; null while it runs.';
comment on column api_v1.run.period_start is 'First day of the period that it covers; null for a duty.';
comment on column api_v1.run.period_end   is 'Last day of that period (inclusive); null for a duty.';
comment on column api_v1.run.edition      is 'Folder of the edition that it published, or found to say the same; null where there is none.';
comment on column api_v1.run.told         is 'What it did, or what went wrong.';
comment on column api_v1.run.worker       is 'Machine and process.';
comment on column api_v1.run.worker_kind  is 'tick or worker.';
comment on column api_v1.run.slot_id      is 'Key of ops.slot.';

create or replace view api_v1.slot with (security_invoker = true) as
select s.name as schedule, t.label, t.due_at, t.origin, t.state, t.reason, t.attempts, t.next_attempt_at, t.term,
       w.host || ':' || w.process as worker, t.lease_ends_at, t.entered_at, t.entered_by, t.ended_at,
       r.outcome as last_outcome, r.told, r.period_start, r.period_end,
       ops.edition_name(e) as edition, t.id
  from ops.slot t
  join ops.schedule s on s.id = t.schedule_id
  left join ops.worker w on w.id = t.leased_by
  left join ops.run r on r.slot_id = t.id and r.term = t.term
  left join ops.edition e on e.id = r.edition_id
 order by t.due_at desc, s.name, t.label desc;

comment on view   api_v1.slot                 is 'Due times of the schedules and what became of each, the latest first.';
comment on column api_v1.slot.schedule        is 'Schedule.';
comment on column api_v1.slot.label           is 'Local date and time at which it falls due, in the schedule''s zone.';
comment on column api_v1.slot.due_at          is 'The same as an instant.';
comment on column api_v1.slot.origin          is 'rule, hand or backfill.';
comment on column api_v1.slot.state           is 'due, running, done, failed or skipped.';
comment on column api_v1.slot.reason          is 'Why it was skipped or has failed, or what its last attempt died of.';
comment on column api_v1.slot.attempts        is 'Attempts that failed or were lost, so far.';
comment on column api_v1.slot.next_attempt_at is 'The next attempt waits until then; null where nothing holds it up.';
comment on column api_v1.slot.term            is 'How often it was taken up.';
comment on column api_v1.slot.worker          is 'Machine and process that has it; null unless it runs.';
comment on column api_v1.slot.lease_ends_at   is 'Clock up to which that worker has it; null unless it runs.';
comment on column api_v1.slot.entered_at      is 'Clock when it was entered.';
comment on column api_v1.slot.entered_by      is 'Login role that entered it.';
comment on column api_v1.slot.ended_at        is 'Clock when it was done, given up or skipped; null until then.';
comment on column api_v1.slot.last_outcome    is 'How its last run ended; null where there was none, or it goes on.';
comment on column api_v1.slot.told            is 'What that run did, or what went wrong.';
comment on column api_v1.slot.period_start    is 'First day of the period that it covers; null for a duty, and until it was served.';
comment on column api_v1.slot.period_end      is 'Last day of that period (inclusive); null as the first.';
comment on column api_v1.slot.edition         is 'Folder of the edition that it published, or found to say the same; null where there is none.';
comment on column api_v1.slot.id              is 'Key of ops.slot.';

create or replace view api_v1.overdue_schedule with (security_invoker = true) as
select s.schedule, s.report, s.duty, coalesce(t.label, s.next_label)::ops.local_time as label, coalesce(t.due_at, s.next_due_at) as due_at,
       ops.clock() - coalesce(t.due_at, s.next_due_at) as late, t.state, t.attempts,
       case when s.objection is not null then s.objection::text
            when t.state is null then 'Nobody has noticed that it is due: no worker runs, and no tick.'
            when t.state = 'failed' then t.reason
            when t.state = 'running' then 'It is being made.'
            else coalesce(t.reason, 'It waits for a worker.') end as reason
  from api_v1.schedule s
  left join lateral (select t.label, t.due_at, t.state, t.attempts, t.reason from ops.slot t
                      where t.schedule_id = s.id and t.due_at <= ops.clock()
                      order by t.due_at desc, t.label desc limit 1) t
    on s.is_next_skipped or not coalesce(s.next_due_at <= ops.clock() - s.on_time, false)
 where s.paused_at is null
   and (s.objection is not null
        or coalesce(t.due_at, s.next_due_at) <= ops.clock() - s.on_time
           and t.state is distinct from 'done' and t.state is distinct from 'skipped')
 order by due_at, s.schedule;

comment on view   api_v1.overdue_schedule          is 'Schedules that should have been served by now and were not, the longest due first; those that are paused are not waited for.';
comment on column api_v1.overdue_schedule.schedule is 'Schedule.';
comment on column api_v1.overdue_schedule.report   is 'Report that it makes; null for a duty.';
comment on column api_v1.overdue_schedule.duty     is 'Duty that it does; null for a report.';
comment on column api_v1.overdue_schedule.label    is 'Local date and time at which it was due.';
comment on column api_v1.overdue_schedule.due_at   is 'The same as an instant.';
comment on column api_v1.overdue_schedule.late     is 'How late it is by now.';
comment on column api_v1.overdue_schedule.state    is 'State of the slot; null where nobody has noticed that it is due.';
comment on column api_v1.overdue_schedule.attempts is 'Attempts that failed so far.';
comment on column api_v1.overdue_schedule.reason   is 'What it waits for, or what went wrong.';

create or replace view api_v1.overdue_report with (security_invoker = true) as
select schedule, report, label, due_at, late, state, attempts, reason
  from api_v1.overdue_schedule
 where report is not null
 order by due_at, schedule;

comment on view   api_v1.overdue_report          is 'Reports whose newest due time has passed by more than the schedule allows, and which were not made, and those whose rule can''t be read. Empty when all is well.';
comment on column api_v1.overdue_report.schedule is 'Schedule.';
comment on column api_v1.overdue_report.report   is 'Report.';
comment on column api_v1.overdue_report.label    is 'Local date and time at which it was due.';
comment on column api_v1.overdue_report.due_at   is 'The same as an instant.';
comment on column api_v1.overdue_report.late     is 'How late it is by now.';
comment on column api_v1.overdue_report.state    is 'State of the slot; null where nobody has noticed that it is due.';
comment on column api_v1.overdue_report.attempts is 'Attempts that failed so far.';
comment on column api_v1.overdue_report.reason   is 'What it waits for, or what went wrong.';

create or replace view api_v1.worker_health with (security_invoker = true) as
select w.host, w.process, w.kind,
       case when w.ended_at is not null then 'ended'
            when w.seen_at < ops.clock() - 2 * ops.lease() then 'silent'
            when abs(extract(epoch from w.clock_skew)) > 60 then 'clock wrong'
            when abs(extract(epoch from w.clock_skew)) > 5 then 'clock off'
            else 'well' end as health,
       (w.newest_started_at, w.newest_id) > (w.seen_at, w.id) as has_successor,
       w.activity, w.is_listening, w.clock_skew, w.zone_version, w.version, w.started_at, w.seen_at, w.ended_at,
       coalesce(r.done, 0) as runs_done, coalesce(r.failed, 0) as runs_failed, coalesce(r.lost, 0) as runs_lost,
       w.id
  -- By one sort: every tick that found something due leaves a row, and to ask each of them for all others took minutes.
  from (select a.*, first_value(a.started_at) over newest as newest_started_at, first_value(a.id) over newest as newest_id
          from ops.worker a
        window newest as (partition by a.host, a.kind order by a.started_at desc, a.id desc)) w
  left join (select o.worker_id,
                    count(*) filter (where o.outcome in ('published', 'unchanged', 'empty', 'done')) as done,
                    count(*) filter (where o.outcome = 'failed') as failed,
                    count(*) filter (where o.outcome = 'lost') as lost
               from ops.run o
              group by o.worker_id) r on r.worker_id = w.id
 order by w.seen_at desc, w.id;

comment on view   api_v1.worker_health               is 'Processes that serve the schedules, the one heard of last first.';
comment on column api_v1.worker_health.host          is 'Name of its machine.';
comment on column api_v1.worker_health.process       is 'Its process number there.';
comment on column api_v1.worker_health.kind          is 'tick: does what is due and ends; worker: stays.';
comment on column api_v1.worker_health.health        is 'well; clock off: its clock differs from the database''s by more than 5 seconds; clock wrong: by more than a minute; silent: not heard of for a minute, and did not say goodbye; ended: said goodbye.';
comment on column api_v1.worker_health.has_successor is 'Whether another process of its kind has begun on its machine since it was heard of.';
comment on column api_v1.worker_health.activity      is 'What it is doing, in words.';
comment on column api_v1.worker_health.is_listening  is 'Whether NOTIFY wakes it; else it looks every few seconds.';
comment on column api_v1.worker_health.clock_skew    is 'How far its clock is ahead of the database''s; null until it was measured.';
comment on column api_v1.worker_health.zone_version  is 'Version of the time zone database on its machine; null where the machine does not tell.';
comment on column api_v1.worker_health.version       is 'Version of the program.';
comment on column api_v1.worker_health.started_at    is 'Clock when it began.';
comment on column api_v1.worker_health.seen_at       is 'Clock when it was last heard of.';
comment on column api_v1.worker_health.ended_at      is 'Clock when it said goodbye; null while it works, and for one that was killed.';
comment on column api_v1.worker_health.runs_done     is 'Runs that did what they were for.';
comment on column api_v1.worker_health.runs_failed   is 'Runs that failed.';
comment on column api_v1.worker_health.runs_lost     is 'Runs that were taken from it.';
comment on column api_v1.worker_health.id            is 'Key of ops.worker.';
