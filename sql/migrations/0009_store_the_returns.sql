-- Figures of displacement and return: stocks by source, round and location, kept as published. A corrected figure
-- is a new version of its row; the old one stays in history.

create table liaison.unit_factor (
  source_code                  liaison.code        not null  references liaison.source,
  population                   liaison.population  not null,
  from_round                   integer             not null,
  individuals_per_family       integer             not null,
  individuals_per_camp_family  integer             not null,
  note                         liaison.short_text      null,
  recorded_at                  timestamptz         not null  default clock_timestamp(),
  recorded_by                  text                not null  default session_user,
  primary key (source_code, population, from_round),
  constraint unit_factor_is_positive check (individuals_per_family > 0 and individuals_per_camp_family > 0)
);

comment on table  liaison.unit_factor                             is 'One row per change of the factor by which a source turns families into individuals. Individuals are never counted: they are families times this factor.';
comment on column liaison.unit_factor.source_code                 is 'Source that uses it.';
comment on column liaison.unit_factor.population                  is 'Population that it is used for.';
comment on column liaison.unit_factor.from_round                  is 'First round that uses it; it holds until the next row.';
comment on column liaison.unit_factor.individuals_per_family      is 'Individuals per family outside camps.';
comment on column liaison.unit_factor.individuals_per_camp_family is 'Individuals per family in camps.';
comment on column liaison.unit_factor.note                        is 'Where the factor comes from; null when not noted.';
comment on column liaison.unit_factor.recorded_at                 is 'Clock when this version was written.';
comment on column liaison.unit_factor.recorded_by                 is 'Login role that wrote this version.';
comment on constraint unit_factor_is_positive on liaison.unit_factor is 'A family has at least one individual.';
call ops.keep_history('liaison.unit_factor');

create table liaison.round (
  id                           uuid                not null  primary key default gen_random_uuid(),
  source_code                  liaison.code        not null  references liaison.source,
  population                   liaison.population  not null,
  number                       integer             not null,
  as_of_on                     date                not null,
  published_on                 date                    null,
  baseline_round_number        integer                 null,
  individuals_per_family       integer             not null,
  individuals_per_camp_family  integer             not null,
  method_break                 liaison.short_text      null,
  recorded_at                  timestamptz         not null  default clock_timestamp(),
  recorded_by                  text                not null  default session_user,
  unique (source_code, population, number),
  unique (population, id),
  constraint round_number_is_positive check (number > 0),
  constraint round_is_published_after_its_as_of_date check (published_on >= as_of_on),
  constraint round_baseline_comes_before check (baseline_round_number < number),
  constraint round_factor_is_positive check (individuals_per_family > 0 and individuals_per_camp_family > 0)
);

comment on table  liaison.round                             is 'One row per round that a source published for one population. Returnees and IDPs have rounds of their own, as each list comes with its own date and baseline.';
comment on column liaison.round.id                          is 'Key.';
comment on column liaison.round.source_code                 is 'Source that published it.';
comment on column liaison.round.population                  is 'Population that it counts.';
comment on column liaison.round.number                      is 'Number that the source gives it.';
comment on column liaison.round.as_of_on                    is 'Date that its figures are as of.';
comment on column liaison.round.published_on                is 'Date of publication; null when not known.';
comment on column liaison.round.baseline_round_number       is 'Round with which the source itself compares this one; null when it does not say, and the previous round is taken.';
comment on column liaison.round.individuals_per_family      is 'Individuals per family outside camps, as this round was published.';
comment on column liaison.round.individuals_per_camp_family is 'Individuals per family in camps, as this round was published.';
comment on column liaison.round.method_break                is 'Why its figures do not compare with those before it; null when they do.';
comment on column liaison.round.recorded_at                 is 'Clock when this version was written.';
comment on column liaison.round.recorded_by                 is 'Login role that wrote this version.';
comment on constraint round_number_is_positive on liaison.round is 'Rounds are numbered from 1.';
comment on constraint round_is_published_after_its_as_of_date on liaison.round is 'A round is published on its as-of date or later.';
comment on constraint round_baseline_comes_before on liaison.round is 'The baseline of a round is an earlier round.';
comment on constraint round_factor_is_positive on liaison.round is 'A family has at least one individual.';
call ops.keep_history('liaison.round');

create table liaison.location (
  id                  uuid                 not null  primary key default gen_random_uuid(),
  source_code         liaison.code         not null  references liaison.source,
  source_location_id  text                 not null,
  level               liaison.place_level  not null  default 'adm2',
  district_id         uuid                 not null,
  name_en             liaison.short_text   not null,
  name_ar             liaison.short_text       null,
  latitude            numeric(9, 6)            null,
  longitude           numeric(9, 6)            null,
  recorded_at         timestamptz          not null  default clock_timestamp(),
  recorded_by         text                 not null  default session_user,
  unique (source_code, source_location_id),
  foreign key (level, district_id) references liaison.place (level, id),
  constraint location_lies_in_a_district check (level = 'adm2'),
  constraint location_is_on_the_globe check (latitude between -90 and 90 and longitude between -180 and 180),
  constraint location_has_both_coordinates_or_none check ((latitude is null) = (longitude is null))
);

comment on table  liaison.location                    is 'One row per village or urban quarter in which a source counts. Iraq has no official list of them, so each source has its own.';
comment on column liaison.location.id                 is 'Key.';
comment on column liaison.location.source_code        is 'Source that counts there.';
comment on column liaison.location.source_location_id is 'Id that the source gives it; for DTM seven digits. The district is not cut from it: some disagree.';
comment on column liaison.location.level              is 'Always adm2: level of the place it lies in.';
comment on column liaison.location.district_id        is 'District that the source prints for it.';
comment on column liaison.location.name_en            is 'Name in English, without blanks around it.';
comment on column liaison.location.name_ar            is 'Name in Arabic, without blanks around it; null when the source has none.';
comment on column liaison.location.latitude           is 'Degrees north (WGS 84); null when the source has none.';
comment on column liaison.location.longitude          is 'Degrees east (WGS 84); null when the source has none.';
comment on column liaison.location.recorded_at        is 'Clock when this version was written.';
comment on column liaison.location.recorded_by        is 'Login role that wrote this version.';
comment on constraint location_lies_in_a_district on liaison.location is 'A location lies in a district.';
comment on constraint location_is_on_the_globe on liaison.location is 'A latitude is between -90 and 90 degrees, a longitude between -180 and 180.';
comment on constraint location_has_both_coordinates_or_none on liaison.location is 'A location has both coordinates or neither.';

create index location_district_id_idx on liaison.location (level, district_id);
call ops.keep_history('liaison.location');

create table liaison.population_figure (
  population     liaison.population  not null,
  round_id       uuid                not null,
  location_id    uuid                not null  references liaison.location,
  families       integer             not null,
  individuals    integer             not null,
  camp_families  integer             not null  default 0,
  recorded_at    timestamptz         not null  default clock_timestamp(),
  recorded_by    text                not null  default session_user,
  primary key (population, round_id, location_id),
  foreign key (population, round_id) references liaison.round (population, id),
  constraint population_figure_is_not_negative check (families >= 0 and individuals >= 0),
  constraint population_figure_camp_families_are_among_its_families check (camp_families between 0 and families)
) partition by list (population);

create table liaison.population_figure_returnees partition of liaison.population_figure for values in ('returnees');
create table liaison.population_figure_idps      partition of liaison.population_figure for values in ('idps');

comment on table  liaison.population_figure               is 'One row per round and location: families counted there, as published.';
comment on table  liaison.population_figure_returnees     is 'The rows of liaison.population_figure for returnees.';
comment on table  liaison.population_figure_idps          is 'The rows of liaison.population_figure for IDPs.';
comment on column liaison.population_figure.population    is 'Population counted; the same as its round''s.';
comment on column liaison.population_figure.round_id      is 'Round that it was published in.';
comment on column liaison.population_figure.location_id   is 'Location where they were counted.';
comment on column liaison.population_figure.families      is 'Families.';
comment on column liaison.population_figure.individuals   is 'Individuals as published; by the source''s own rule families times a factor.';
comment on column liaison.population_figure.camp_families is 'Of the families, those in camps.';
comment on column liaison.population_figure.recorded_at   is 'Clock when this version was written.';
comment on column liaison.population_figure.recorded_by   is 'Login role that wrote this version.';
comment on constraint population_figure_is_not_negative on liaison.population_figure is 'Families and individuals are zero or more.';
comment on constraint population_figure_camp_families_are_among_its_families on liaison.population_figure is 'Families in camps are part of the families: zero or more, and no more than those.';

create index population_figure_location_id_idx on liaison.population_figure (location_id);
call ops.keep_history('liaison.population_figure');
