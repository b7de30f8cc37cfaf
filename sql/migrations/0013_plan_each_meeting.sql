-- One row per meeting. A meeting of a series keeps the identity of the slot it came from (nominal_on, nominal_at),
-- wherever it is moved to.

create type liaison.meeting_status as enum ('planned', 'held', 'postponed', 'cancelled');
comment on type liaison.meeting_status is 'planned: has a date to come; held: took place; postponed: waits for a new date; cancelled: will not take place.';

create table liaison.meeting (
  id                    uuid                    not null  primary key default gen_random_uuid(),
  ref                   text                    not null  unique,
  series_id             uuid                        null  references liaison.series,
  number                integer                     null,
  status                liaison.meeting_status  not null  default 'planned',
  status_reason         liaison.short_text          null,
  nominal_on            date                        null,
  nominal_at            time                        null,
  planned_start_at      timestamptz             not null,
  planned_end_at        timestamptz             not null,
  actual_start_at       timestamptz                 null,
  actual_end_at         timestamptz                 null,
  zone                  liaison.time_zone       not null  default 'Asia/Baghdad',
  moved_because         liaison.short_text          null,
  title                 liaison.short_text          null,
  host_side             liaison.side            not null,
  host_chosen_by        text                    not null  default 'rule',
  city                  liaison.short_text      not null,
  venue                 liaison.short_text          null,
  chair_institution     liaison.code            not null  references liaison.institution,
  chair_role            liaison.short_text      not null,
  co_chair_institution  liaison.code                null  references liaison.institution,
  co_chair_role         liaison.short_text          null,
  is_touched            boolean                 not null  default false,
  sequence              integer                 not null  default 0,
  owner                 liaison.code            not null  references liaison.institution,
  audience              liaison.audience        not null,
  recorded_at           timestamptz             not null  default clock_timestamp(),
  recorded_by           text                    not null  default session_user,
  unique (series_id, number),
  unique (series_id, nominal_on, nominal_at),
  unique (owner, id),
  constraint meeting_ref_is_plain check (ref ~ '^[A-Za-z][A-Za-z0-9_-]*$'),
  constraint meeting_ends_after_it_starts check (planned_end_at > planned_start_at),
  constraint meeting_ended_after_it_started check (actual_end_at > actual_start_at),
  constraint meeting_held_has_a_start check ((status = 'held') = (actual_start_at is not null)),
  constraint meeting_end_has_a_start check (actual_end_at is null or actual_start_at is not null),
  constraint meeting_cancelled_or_postponed_says_why check (
    status not in ('cancelled', 'postponed') or status_reason is not null),
  constraint meeting_of_a_series_is_numbered check ((series_id is null) = (number is null) and number > 0),
  constraint meeting_slot_is_whole check (
    (nominal_on is null) = (nominal_at is null) and (nominal_on is null or series_id is not null)),
  constraint meeting_is_hosted_by_one_side check (host_side <> 'joint'),
  constraint meeting_host_is_chosen_by_rule_manual_or_swap check (host_chosen_by in ('rule', 'manual', 'swap')),
  constraint meeting_co_chair_has_institution_and_role check ((co_chair_institution is null) = (co_chair_role is null)),
  constraint meeting_sequence_is_not_negative check (sequence >= 0),
  constraint meeting_series_is_in_one_place_at_a_time exclude using gist (
    liaison.uuid_range(series_id, series_id, '[]') with &&,
    tstzrange(planned_start_at, planned_end_at) with &&)
    where (series_id is not null and status in ('planned', 'held'))
);

comment on table  liaison.meeting                      is 'One row per meeting: an occurrence of a series, or an extraordinary meeting of its own.';
comment on column liaison.meeting.id                   is 'Key.';
comment on column liaison.meeting.ref                  is 'Name for people: code of the series and number, such as JCC-JCMC-007, or EXTRA and a number. Given by itself.';
comment on column liaison.meeting.series_id            is 'Series; null for an extraordinary meeting.';
comment on column liaison.meeting.number               is 'Number in the series; null for an extraordinary meeting. Given by itself when left out.';
comment on column liaison.meeting.status               is 'planned, held, postponed or cancelled.';
comment on column liaison.meeting.status_reason        is 'Why it was postponed or cancelled; else null unless there is something to say.';
comment on column liaison.meeting.nominal_on           is 'Local date of the slot of the series it came from; never changes. Null when it came from none.';
comment on column liaison.meeting.nominal_at           is 'Local time of that slot; null when it came from none.';
comment on column liaison.meeting.planned_start_at     is 'Planned start.';
comment on column liaison.meeting.planned_end_at       is 'Planned end.';
comment on column liaison.meeting.actual_start_at      is 'When it began; null until it is held.';
comment on column liaison.meeting.actual_end_at        is 'When it ended; null until it is held, or when not noted.';
comment on column liaison.meeting.zone                 is 'Time zone of the venue; local dates and weekdays are taken in it.';
comment on column liaison.meeting.moved_because        is 'Why the planned start differs from the slot; null when it does not.';
comment on column liaison.meeting.title                is 'Title, for an extraordinary meeting; null when the series'' title says it.';
comment on column liaison.meeting.host_side            is 'Side that hosts.';
comment on column liaison.meeting.host_chosen_by       is 'rule: the series'' rotation; manual: by hand; swap: exchanged with another meeting.';
comment on column liaison.meeting.city                 is 'City.';
comment on column liaison.meeting.venue                is 'Building or room; null when not told.';
comment on column liaison.meeting.chair_institution    is 'Institution of the chair.';
comment on column liaison.meeting.chair_role           is 'Role of the chair. Never a name.';
comment on column liaison.meeting.co_chair_institution is 'Institution of the co-chair; null when there is none.';
comment on column liaison.meeting.co_chair_role        is 'Role of the co-chair; null when there is none.';
comment on column liaison.meeting.is_touched           is 'Whether a person has changed it; a changed rule of the series then leaves it alone.';
comment on column liaison.meeting.sequence             is 'iCalendar SEQUENCE: rises when time, place or status changes.';
comment on column liaison.meeting.owner                is 'Centre that keeps this row; that of the series when left out.';
comment on column liaison.meeting.audience             is 'Who may read it; that of the series when left out, else joint.';
comment on column liaison.meeting.recorded_at          is 'Clock when this version was written.';
comment on column liaison.meeting.recorded_by          is 'Login role that wrote this version.';
comment on constraint meeting_ref_is_plain on liaison.meeting is 'A ref starts with a letter and holds ASCII letters, digits, hyphens and underscores.';
comment on constraint meeting_ends_after_it_starts on liaison.meeting is 'A meeting ends after it starts.';
comment on constraint meeting_ended_after_it_started on liaison.meeting is 'A meeting ends after it starts.';
comment on constraint meeting_held_has_a_start on liaison.meeting is 'A held meeting has the time it began, and only a held one has.';
comment on constraint meeting_end_has_a_start on liaison.meeting is 'A meeting that has ended has begun.';
comment on constraint meeting_cancelled_or_postponed_says_why on liaison.meeting is 'A meeting is postponed or cancelled with a reason: say why in status_reason.';
comment on constraint meeting_of_a_series_is_numbered on liaison.meeting is 'A meeting of a series has a number in it, from 1; an extraordinary one has none.';
comment on constraint meeting_slot_is_whole on liaison.meeting is 'The slot of a meeting is a date and a time of its series, or neither.';
comment on constraint meeting_is_hosted_by_one_side on liaison.meeting is 'One side hosts a meeting: krg or federal.';
comment on constraint meeting_host_is_chosen_by_rule_manual_or_swap on liaison.meeting is 'The host is chosen by rule, manual or swap.';
comment on constraint meeting_co_chair_has_institution_and_role on liaison.meeting is 'A co-chair has an institution and a role.';
comment on constraint meeting_sequence_is_not_negative on liaison.meeting is 'A sequence counts up from 0.';
comment on constraint meeting_series_is_in_one_place_at_a_time on liaison.meeting is 'Two meetings of one series cannot be at overlapping times: move or cancel the other one first.';

create index meeting_planned_start_at_idx on liaison.meeting (planned_start_at);
create index meeting_chair_institution_idx on liaison.meeting (chair_institution);
create index meeting_co_chair_institution_idx on liaison.meeting (co_chair_institution);

create function liaison.name_meeting() returns trigger
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  series record;
begin
  if new.series_id is null then
    new.ref := coalesce(new.ref, 'EXTRA-' || to_char(ops.next_number('EXTRA-'), 'FM0000'));
    new.owner := coalesce(new.owner, liaison.centre_of(new.chair_institution));
    new.audience := coalesce(new.audience, 'joint');
    return new;
  end if;
  select code, owner, audience into series from liaison.series where id = new.series_id;
  new.number := coalesce(new.number, ops.next_number(series.code || '-'));
  perform ops.note_number(series.code || '-', new.number);
  new.ref := coalesce(new.ref, series.code || '-' || to_char(new.number, 'FM000'));
  new.owner := coalesce(new.owner, series.owner);
  new.audience := coalesce(new.audience, series.audience);
  return new;
end
$$;

comment on function liaison.name_meeting() is 'Trigger before insert: gives a meeting its number, ref, owner and audience where they were left out.';

create trigger meeting_is_named before insert on liaison.meeting
  for each row execute function liaison.name_meeting();

create function liaison.check_meeting_move() returns trigger
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
begin
  if (old.status, new.status) not in (
    ('planned', 'held'), ('planned', 'postponed'), ('planned', 'cancelled'),
    ('postponed', 'planned'), ('postponed', 'cancelled'), ('cancelled', 'planned'))
  then
    perform ops.refuse(tg_relid, tg_name, format('%s is %s and cannot become %s.', old.ref, old.status, new.status));
  end if;
  return null;
end
$$;

comment on function liaison.check_meeting_move() is 'Constraint trigger: a meeting''s status changes only along its allowed moves.';

create constraint trigger meeting_status_makes_an_allowed_move after update on liaison.meeting
  for each row when (old.status is distinct from new.status) execute function liaison.check_meeting_move();
comment on constraint meeting_status_makes_an_allowed_move on liaison.meeting is 'A planned meeting is held, postponed or cancelled; a postponed one is planned anew or cancelled; a cancelled one must be planned anew before it can be held; a held one stays held.';

call ops.keep_history('liaison.meeting');
