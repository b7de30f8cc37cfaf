-- Series of meetings, their occurrences, who comes, what is on the agenda and what is decided.

create table ops.reference_counter (
  prefix  text     not null  primary key,
  last    integer  not null,
  constraint reference_counter_is_positive check (last > 0)
);

comment on table  ops.reference_counter        is 'One row per kind of human reference: the last number given. Two writers at once wait for each other and get two numbers; a transaction that fails leaves no gap.';
comment on column ops.reference_counter.prefix is 'What stands before the number, such as FU-JCC-.';
comment on column ops.reference_counter.last   is 'Last number given.';
comment on constraint reference_counter_is_positive on ops.reference_counter is 'References are numbered from 1.';
call ops.describe_keys('ops.reference_counter');

create function ops.next_number(prefix text) returns integer
  language sql volatile parallel unsafe security definer
  set search_path = pg_catalog, pg_temp
begin atomic
  insert into ops.reference_counter as counter (prefix, last) values (next_number.prefix, 1)
      on conflict (prefix) do update set last = counter.last + 1
  returning last;
end;

comment on function ops.next_number(text) is 'Next number of a kind of human reference. Security definer, because writers have no rights on ops.';

create function ops.note_number(prefix text, number integer) returns void
  language sql volatile parallel unsafe security definer
  set search_path = pg_catalog, pg_temp
begin atomic
  insert into ops.reference_counter as counter (prefix, last) values (note_number.prefix, number)
      on conflict (prefix) do update set last = greatest(counter.last, excluded.last);
end;

comment on function ops.note_number(text, integer) is 'Tells the counter of a number that somebody gave by hand, so that it is not given again. Security definer, because writers have no rights on ops.';

create function liaison.inherit_owner() returns trigger
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  parent record;
begin
  execute format('select owner, audience from liaison.%I where id = ($1).%I', tg_argv[0], tg_argv[1]) into parent using new;
  new.owner := coalesce(new.owner, parent.owner);
  new.audience := coalesce(new.audience, parent.audience);
  return new;
end
$$;

comment on function liaison.inherit_owner() is 'Trigger before insert: a row given without owner or audience takes them from its parent. Arguments: the parent''s table and the column that names it.';

create function liaison.refuse_change() returns trigger
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
begin
  perform ops.refuse(tg_relid, tg_name);
  return null;
end
$$;

comment on function liaison.refuse_change() is 'Constraint trigger of tables whose rows stay as they are: refuses in the words of its own comment.';

create table liaison.series (
  id                uuid                not null  primary key default gen_random_uuid(),
  code              liaison.code        not null  unique,
  title_en          liaison.short_text  not null,
  title_ar          liaison.short_text      null,
  title_ckb         liaison.short_text      null,
  recurrence        liaison.long_text   not null,
  starts_on         date                not null,
  starts_at         time                not null,
  zone              liaison.time_zone   not null  default 'Asia/Baghdad',
  duration          interval            not null  default '2 hours',
  host_rotation     liaison.side[]      not null  default '{federal,krg}',
  rotation_counts   text                not null  default 'nominal',
  on_non_working    text                not null  default 'next',
  horizon_weeks     integer             not null  default 13,
  is_active         boolean             not null  default true,
  owner             liaison.code        not null  references liaison.institution,
  audience          liaison.audience    not null  default 'joint',
  recorded_at       timestamptz         not null  default clock_timestamp(),
  recorded_by       text                not null  default session_user,
  unique (owner, id),
  constraint series_lasts_some_time check (duration > '0' and duration <= '1 day'),
  constraint series_rotates_among_the_two_sides check (
    cardinality(host_rotation) > 0 and host_rotation <@ '{krg,federal}'::liaison.side[]),
  constraint series_rotation_counts_nominal_or_held check (rotation_counts in ('nominal', 'held')),
  constraint series_knows_what_to_do_on_a_non_working_day check (on_non_working in ('keep', 'next', 'previous', 'skip')),
  constraint series_looks_some_weeks_ahead check (horizon_weeks between 1 and 104)
);

comment on table  liaison.series                 is 'One row per series of regular meetings. Its occurrences are made ahead into liaison.meeting.';
comment on column liaison.series.id              is 'Key.';
comment on column liaison.series.code            is 'Short name; refs of its meetings begin with it, such as JCC-JCMC-007.';
comment on column liaison.series.title_en        is 'Title in English.';
comment on column liaison.series.title_ar        is 'Title in Arabic; null when not given.';
comment on column liaison.series.title_ckb       is 'Title in Sorani Kurdish; null when not given.';
comment on column liaison.series.recurrence      is 'When it recurs: RFC 5545 lines RRULE, RDATE, EXDATE, in local time.';
comment on column liaison.series.starts_on       is 'Local date of the first occurrence (DTSTART).';
comment on column liaison.series.starts_at       is 'Local time of day at which it starts.';
comment on column liaison.series.zone            is 'Time zone of its local dates and times.';
comment on column liaison.series.duration        is 'Planned length.';
comment on column liaison.series.host_rotation   is 'Sides that host in turn, beginning with occurrence 1.';
comment on column liaison.series.rotation_counts is 'nominal: the turn follows the number, so a cancellation shifts nobody; held: the side that lost its turn hosts next.';
comment on column liaison.series.on_non_working  is 'When the day is not a working day on both calendars: keep it, move to the next or previous joint working day, or skip the meeting.';
comment on column liaison.series.horizon_weeks   is 'Weeks ahead for which occurrences are made.';
comment on column liaison.series.is_active       is 'Whether occurrences are still made.';
comment on column liaison.series.owner           is 'Centre that keeps this row.';
comment on column liaison.series.audience        is 'Who may read it.';
comment on column liaison.series.recorded_at     is 'Clock when this version was written.';
comment on column liaison.series.recorded_by     is 'Login role that wrote this version.';
comment on constraint series_lasts_some_time on liaison.series is 'A meeting lasts longer than nothing and at most a day.';
comment on constraint series_rotates_among_the_two_sides on liaison.series is 'The sides that host in turn are krg and federal, at least one of them.';
comment on constraint series_rotation_counts_nominal_or_held on liaison.series is 'The turn to host counts nominal occurrences or held meetings.';
comment on constraint series_knows_what_to_do_on_a_non_working_day on liaison.series is 'On a non-working day a meeting is kept, moved to the next or previous joint working day, or skipped: keep, next, previous, skip.';
comment on constraint series_looks_some_weeks_ahead on liaison.series is 'Occurrences are made 1 to 104 weeks ahead.';
call ops.keep_history('liaison.series');

create table liaison.series_host (
  series_id         uuid                not null  references liaison.series,
  side              liaison.side        not null,
  institution_code  liaison.code        not null  references liaison.institution,
  city              liaison.short_text  not null,
  venue             liaison.short_text      null,
  chair_role        liaison.short_text  not null,
  recorded_at       timestamptz         not null  default clock_timestamp(),
  recorded_by       text                not null  default session_user,
  primary key (series_id, side),
  constraint series_host_is_krg_or_federal check (side <> 'joint')
);

comment on table  liaison.series_host                  is 'One row per series and side: where that side hosts and who chairs for it. The other side''s row gives the co-chair.';
comment on column liaison.series_host.series_id        is 'Series.';
comment on column liaison.series_host.side             is 'Side.';
comment on column liaison.series_host.institution_code is 'Institution that hosts and chairs for the side.';
comment on column liaison.series_host.city             is 'City where it hosts.';
comment on column liaison.series_host.venue            is 'Building or room; null when it is told each time.';
comment on column liaison.series_host.chair_role       is 'Role of the person who chairs, such as Director General. Never a name.';
comment on column liaison.series_host.recorded_at      is 'Clock when this version was written.';
comment on column liaison.series_host.recorded_by      is 'Login role that wrote this version.';
comment on constraint series_host_is_krg_or_federal on liaison.series_host is 'A host is of the krg or the federal side.';

create index series_host_institution_code_idx on liaison.series_host (institution_code);
call ops.keep_history('liaison.series_host');

create table liaison.series_item (
  series_id    uuid                not null  references liaison.series,
  position     integer             not null,
  topic        liaison.short_text  not null,
  recorded_at  timestamptz         not null  default clock_timestamp(),
  recorded_by  text                not null  default session_user,
  primary key (series_id, position),
  constraint series_item_position_is_positive check (position > 0)
);

comment on table  liaison.series_item             is 'One row per standing item of a series: the template of its agendas.';
comment on column liaison.series_item.series_id   is 'Series.';
comment on column liaison.series_item.position    is 'Place on the agenda, from 1.';
comment on column liaison.series_item.topic       is 'Topic.';
comment on column liaison.series_item.recorded_at is 'Clock when this version was written.';
comment on column liaison.series_item.recorded_by is 'Login role that wrote this version.';
comment on constraint series_item_position_is_positive on liaison.series_item is 'Positions on an agenda are counted from 1.';
call ops.keep_history('liaison.series_item');
