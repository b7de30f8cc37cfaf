-- The splits that a Master List publishes beside its totals: by origin, shelter and period of displacement.

create type liaison.breakdown_dimension as enum ('origin', 'shelter', 'displacement_period');
comment on type liaison.breakdown_dimension is 'origin: governorate of origin (IDPs) or of last displacement (returnees); shelter: kind of shelter; displacement_period: when they were displaced.';

create table liaison.breakdown_class (
  dimension    liaison.breakdown_dimension  not null,
  code         liaison.code                 not null,
  label_en     liaison.short_text           not null,
  label_ar     liaison.short_text               null,
  label_ckb    liaison.short_text               null,
  place_id     uuid                             null  references liaison.place,
  sort_order   integer                      not null,
  recorded_at  timestamptz                  not null  default clock_timestamp(),
  recorded_by  text                         not null  default session_user,
  primary key (dimension, code),
  constraint breakdown_class_names_a_place_only_for_origin check ((dimension = 'origin') = (place_id is not null))
);

comment on table  liaison.breakdown_class             is 'One row per class of a split.';
comment on column liaison.breakdown_class.dimension   is 'Split that it is a class of.';
comment on column liaison.breakdown_class.code        is 'Code; for origin the P-code of the governorate.';
comment on column liaison.breakdown_class.label_en    is 'Label in English.';
comment on column liaison.breakdown_class.label_ar    is 'Label in Arabic; null when not known.';
comment on column liaison.breakdown_class.label_ckb   is 'Label in Sorani Kurdish; null when not known.';
comment on column liaison.breakdown_class.place_id    is 'Governorate; null for the other splits.';
comment on column liaison.breakdown_class.sort_order  is 'Place in lists, ascending.';
comment on column liaison.breakdown_class.recorded_at is 'Clock when this version was written.';
comment on column liaison.breakdown_class.recorded_by is 'Login role that wrote this version.';
comment on constraint breakdown_class_names_a_place_only_for_origin on liaison.breakdown_class is 'A class of the split by origin is a governorate; the other classes are not places.';

create index breakdown_class_place_id_idx on liaison.breakdown_class (place_id);
call ops.keep_history('liaison.breakdown_class');

create table liaison.breakdown_class_alias (
  source_code  liaison.code                 not null  references liaison.source,
  spelling     liaison.short_text           not null,
  dimension    liaison.breakdown_dimension  not null,
  class        liaison.code                 not null,
  recorded_at  timestamptz                  not null  default clock_timestamp(),
  recorded_by  text                         not null  default session_user,
  primary key (source_code, spelling),
  foreign key (dimension, class) references liaison.breakdown_class
);

comment on table  liaison.breakdown_class_alias             is 'One row per column head that a source prints for a class of a split.';
comment on column liaison.breakdown_class_alias.source_code is 'Source that prints it.';
comment on column liaison.breakdown_class_alias.spelling    is 'Column head exactly as printed, without blanks around it.';
comment on column liaison.breakdown_class_alias.dimension   is 'Split that it belongs to.';
comment on column liaison.breakdown_class_alias.class       is 'Class that is meant.';
comment on column liaison.breakdown_class_alias.recorded_at is 'Clock when this version was written.';
comment on column liaison.breakdown_class_alias.recorded_by is 'Login role that wrote this version.';

create index breakdown_class_alias_class_idx on liaison.breakdown_class_alias (dimension, class);
call ops.keep_history('liaison.breakdown_class_alias');

create table liaison.population_breakdown (
  population   liaison.population           not null,
  round_id     uuid                         not null,
  location_id  uuid                         not null,
  dimension    liaison.breakdown_dimension  not null,
  class        liaison.code                 not null,
  families     integer                      not null,
  recorded_at  timestamptz                  not null  default clock_timestamp(),
  recorded_by  text                         not null  default session_user,
  primary key (population, round_id, location_id, dimension, class),
  foreign key (population, round_id, location_id) references liaison.population_figure,
  foreign key (dimension, class) references liaison.breakdown_class,
  constraint population_breakdown_is_not_negative check (families >= 0)
) partition by list (population);

create table liaison.population_breakdown_returnees partition of liaison.population_breakdown for values in ('returnees');
create table liaison.population_breakdown_idps      partition of liaison.population_breakdown for values in ('idps');

comment on table  liaison.population_breakdown             is 'One row per figure and class of a split: how many of its families are in that class. Classes with no families have no row. In some published rows the classes do not add up to the figure.';
comment on table  liaison.population_breakdown_returnees   is 'The rows of liaison.population_breakdown for returnees.';
comment on table  liaison.population_breakdown_idps        is 'The rows of liaison.population_breakdown for IDPs.';
comment on column liaison.population_breakdown.population  is 'Population counted.';
comment on column liaison.population_breakdown.round_id    is 'Round that it was published in.';
comment on column liaison.population_breakdown.location_id is 'Location where they were counted.';
comment on column liaison.population_breakdown.dimension   is 'Split: origin, shelter or displacement_period.';
comment on column liaison.population_breakdown.class       is 'Class within the split.';
comment on column liaison.population_breakdown.families    is 'Families.';
comment on column liaison.population_breakdown.recorded_at is 'Clock when this version was written.';
comment on column liaison.population_breakdown.recorded_by is 'Login role that wrote this version.';
comment on constraint population_breakdown_is_not_negative on liaison.population_breakdown is 'Families are zero or more.';

create index population_breakdown_class_idx on liaison.population_breakdown (dimension, class);
call ops.keep_history('liaison.population_breakdown');
