-- Who takes part, on which days they work, and the lists that other tables point to. Rows follow in later files;
-- an office may add its own.

create table liaison.institution (
  code         liaison.code        not null  primary key,
  side         liaison.side        not null,
  parent_code  liaison.code            null  references liaison.institution,
  name_en      liaison.short_text  not null,
  name_ar      liaison.short_text      null,
  name_ckb     liaison.short_text      null,
  seat         liaison.short_text      null,
  zone         liaison.time_zone   not null  default 'Asia/Baghdad',
  is_centre    boolean             not null  default false,
  recorded_at  timestamptz         not null  default clock_timestamp(),
  recorded_by  text                not null  default session_user
);

comment on table  liaison.institution             is 'One row per institution that meets, owes or verifies something. Arabic and Sorani names are for the institution itself to correct.';
comment on column liaison.institution.code        is 'Short name used in refs and files, such as JCC or JCMC.';
comment on column liaison.institution.side        is 'Side that it belongs to; joint for those of neither side, such as UN agencies.';
comment on column liaison.institution.parent_code is 'Institution that it is part of; null when it stands alone here.';
comment on column liaison.institution.name_en     is 'Name in English.';
comment on column liaison.institution.name_ar     is 'Name in Arabic; null when not known.';
comment on column liaison.institution.name_ckb    is 'Name in Sorani Kurdish; null when not known.';
comment on column liaison.institution.seat        is 'City of its seat; null when it has none in Iraq.';
comment on column liaison.institution.zone        is 'Time zone that its office works in.';
comment on column liaison.institution.is_centre   is 'Whether it is the coordination centre of its side, answerable for that side''s rows.';
comment on column liaison.institution.recorded_at is 'Clock when this version was written.';
comment on column liaison.institution.recorded_by is 'Login role that wrote this version.';

create unique index institution_one_centre_per_side_key on liaison.institution (side) where is_centre;
create index institution_parent_code_idx on liaison.institution (parent_code);
call ops.keep_history('liaison.institution');

create function liaison.centre_of(institution text) returns text
  language sql stable parallel safe
begin atomic
  select c.code
    from liaison.institution i
    join liaison.institution c on c.is_centre and c.side = i.side
   where i.code = institution;
end;

comment on function liaison.centre_of(text) is 'The coordination centre of the side that an institution is on: JCC for krg, JCMC for federal, null for joint.';

create table liaison.working_week (
  side         liaison.side  not null,
  valid        daterange     not null,
  weekdays     smallint[]    not null,
  recorded_at  timestamptz   not null  default clock_timestamp(),
  recorded_by  text          not null  default session_user,
  primary key (side, valid),
  constraint working_week_is_krg_or_federal check (side <> 'joint'),
  constraint working_week_holds_iso_weekdays check (
    cardinality(weekdays) between 1 and 7 and weekdays <@ '{1,2,3,4,5,6,7}'::smallint[]),
  constraint working_week_is_one_at_a_time_for_krg exclude using gist (valid with &&) where (side = 'krg'),
  constraint working_week_is_one_at_a_time_for_federal exclude using gist (valid with &&) where (side = 'federal')
);

comment on table  liaison.working_week             is 'One row per side and span of dates: the weekdays on which its offices work. A joint working day is one on both calendars.';
comment on column liaison.working_week.side        is 'Side whose offices these are.';
comment on column liaison.working_week.valid       is 'Dates for which it holds, [from, to).';
comment on column liaison.working_week.weekdays    is 'Working weekdays by ISO number, Monday 1 to Sunday 7: {7,1,2,3,4} is Sunday to Thursday.';
comment on column liaison.working_week.recorded_at is 'Clock when this version was written.';
comment on column liaison.working_week.recorded_by is 'Login role that wrote this version.';
comment on constraint working_week_is_krg_or_federal on liaison.working_week is 'A working week belongs to krg or federal; the joint one follows from both.';
comment on constraint working_week_holds_iso_weekdays on liaison.working_week is 'Weekdays are ISO numbers, Monday 1 to Sunday 7, at least one.';
comment on constraint working_week_is_one_at_a_time_for_krg on liaison.working_week is 'The Kurdistan Region has one working week at a time; end the earlier span first.';
comment on constraint working_week_is_one_at_a_time_for_federal on liaison.working_week is 'The federal government has one working week at a time; end the earlier span first.';
call ops.keep_history('liaison.working_week');

create table liaison.holiday (
  id            uuid                not null  primary key default gen_random_uuid(),
  side          liaison.side        not null,
  during        daterange           not null,
  name_en       liaison.short_text  not null,
  name_ar       liaison.short_text      null,
  name_ckb      liaison.short_text      null,
  kind          text                not null  default 'public',
  is_tentative  boolean             not null  default false,
  announced_in  liaison.short_text      null,
  recorded_at   timestamptz         not null  default clock_timestamp(),
  recorded_by   text                not null  default session_user,
  unique (side, during, name_en),
  constraint holiday_is_krg_or_federal check (side <> 'joint'),
  constraint holiday_has_a_first_and_a_last_day check (
    not isempty(during) and not lower_inf(during) and not upper_inf(during)),
  constraint holiday_kind_is_known check (kind in ('public', 'temporary', 'workday'))
);

comment on table  liaison.holiday              is 'One row per side and holiday of a year: days on which its offices are closed, or a rest day declared a working day. Rows, never code: secretariats enter what their government announces.';
comment on column liaison.holiday.id           is 'Key.';
comment on column liaison.holiday.side         is 'Side whose offices keep it. A holiday of both sides has two rows, as they may differ by a day.';
comment on column liaison.holiday.during       is 'Days, [first, day after the last).';
comment on column liaison.holiday.name_en      is 'Name in English.';
comment on column liaison.holiday.name_ar      is 'Name in Arabic; null when not known.';
comment on column liaison.holiday.name_ckb     is 'Name in Sorani Kurdish; null when not known.';
comment on column liaison.holiday.kind         is 'public: by law; temporary: decreed for this year; workday: a rest day on which offices do work.';
comment on column liaison.holiday.is_tentative is 'Whether the date still waits for the moon or for an announcement.';
comment on column liaison.holiday.announced_in is 'Where the date comes from; null when not noted.';
comment on column liaison.holiday.recorded_at  is 'Clock when this version was written.';
comment on column liaison.holiday.recorded_by  is 'Login role that wrote this version.';
comment on constraint holiday_is_krg_or_federal on liaison.holiday is 'A holiday belongs to krg or federal; enter one of both sides twice.';
comment on constraint holiday_has_a_first_and_a_last_day on liaison.holiday is 'A holiday has a first and a last day.';
comment on constraint holiday_kind_is_known on liaison.holiday is 'A holiday is public, temporary or a workday.';

create index holiday_during_idx on liaison.holiday using gist (during);
call ops.keep_history('liaison.holiday');

create table liaison.sector (
  code         liaison.code        not null  primary key,
  label_en     liaison.short_text  not null,
  label_ar     liaison.short_text      null,
  label_ckb    liaison.short_text      null,
  sort_order   integer             not null,
  recorded_at  timestamptz         not null  default clock_timestamp(),
  recorded_by  text                not null  default session_user
);

comment on table  liaison.sector             is 'One row per sector of services for returnees.';
comment on column liaison.sector.code        is 'Code used in files, such as explosive_hazards.';
comment on column liaison.sector.label_en    is 'Label in English.';
comment on column liaison.sector.label_ar    is 'Label in Arabic; null when not known.';
comment on column liaison.sector.label_ckb   is 'Label in Sorani Kurdish; null when not known.';
comment on column liaison.sector.sort_order  is 'Place in lists, ascending.';
comment on column liaison.sector.recorded_at is 'Clock when this version was written.';
comment on column liaison.sector.recorded_by is 'Login role that wrote this version.';
call ops.keep_history('liaison.sector');

create table liaison.barrier_kind (
  code         liaison.code        not null  primary key,
  label_en     liaison.short_text  not null,
  label_ar     liaison.short_text      null,
  label_ckb    liaison.short_text      null,
  sort_order   integer             not null,
  recorded_at  timestamptz         not null  default clock_timestamp(),
  recorded_by  text                not null  default session_user
);

comment on table  liaison.barrier_kind             is 'One row per kind of barrier that keeps displaced people from returning.';
comment on column liaison.barrier_kind.code        is 'Code used in files, such as house_destroyed.';
comment on column liaison.barrier_kind.label_en    is 'Label in English.';
comment on column liaison.barrier_kind.label_ar    is 'Label in Arabic; null when not known.';
comment on column liaison.barrier_kind.label_ckb   is 'Label in Sorani Kurdish; null when not known.';
comment on column liaison.barrier_kind.sort_order  is 'Place in lists, ascending.';
comment on column liaison.barrier_kind.recorded_at is 'Clock when this version was written.';
comment on column liaison.barrier_kind.recorded_by is 'Login role that wrote this version.';
call ops.keep_history('liaison.barrier_kind');

create table liaison.country (
  code         text                not null  primary key,
  name_en      liaison.short_text  not null,
  name_ar      liaison.short_text      null,
  name_ckb     liaison.short_text      null,
  recorded_at  timestamptz         not null  default clock_timestamp(),
  recorded_by  text                not null  default session_user,
  constraint country_code_is_iso_3166_alpha_3 check (code ~ '^[A-Z]{3}$')
);

comment on table  liaison.country             is 'One row per country of asylum or of origin.';
comment on column liaison.country.code        is 'ISO 3166-1 alpha-3 code.';
comment on column liaison.country.name_en     is 'Name in English.';
comment on column liaison.country.name_ar     is 'Name in Arabic; null when not known.';
comment on column liaison.country.name_ckb    is 'Name in Sorani Kurdish; null when not known.';
comment on column liaison.country.recorded_at is 'Clock when this version was written.';
comment on column liaison.country.recorded_by is 'Login role that wrote this version.';
comment on constraint country_code_is_iso_3166_alpha_3 on liaison.country is 'A country code is three capital letters (ISO 3166-1 alpha-3).';
call ops.keep_history('liaison.country');
