-- Where a file of figures lands: temporary tables that end with the import's transaction. The program fills them by
-- COPY with rows that it has checked; the other files here carry them into schema liaison, one statement each.

create temporary table incoming_round (
  source_code     text                not null,
  population      liaison.population  not null,
  number          integer             not null,
  as_of_on        date                not null,
  round_id        uuid                    null,
  location_head   text                not null
) on commit drop;

comment on table  incoming_round               is 'The one round that is being imported.';
comment on column incoming_round.round_id      is 'The row of liaison.round; null until the file has passed the checks.';
comment on column incoming_round.location_head is 'Head of the column that holds the location''s id, as the file spells it.';

create temporary table incoming (
  line                integer        not null,
  source_location_id  text           not null,
  district            smallint       not null,
  name_en             text           not null,
  name_ar             text               null,
  latitude            numeric(9, 6)      null,
  longitude           numeric(9, 6)      null,
  families            integer        not null,
  individuals         integer        not null,
  camp_families       integer        not null,
  breakdown           integer[]          null
) on commit drop;

comment on table  incoming           is 'The rows of the file that passed the checks.';
comment on column incoming.line      is 'Line of the file, counted from 1 with the header.';
comment on column incoming.district  is 'Number in incoming_district.';
comment on column incoming.breakdown is 'Families by class, in the order of incoming_class; null when the file has no classes.';

create temporary table incoming_finding (
  sequence            bigint  not null  generated always as identity,
  line                integer not null,
  column_name         text        null,
  value               text        null,
  reason              text    not null,
  severity            text    not null,
  source_location_id  text        null
) on commit drop;

comment on table  incoming_finding                    is 'What the checks found: rejects, and warnings about rows that are loaded all the same.';
comment on column incoming_finding.source_location_id is 'Location that the line is about, where that can be told: what is stored of it stays.';

create temporary table incoming_class (
  position   integer                      not null,
  dimension  liaison.breakdown_dimension  not null,
  class      text                         not null
) on commit drop;

comment on table incoming_class is 'The classes that the columns of the file stand for, in order, from 1.';

create temporary table incoming_district on commit drop as
select row_number() over (order by key)::smallint as number,
       id as district_id
  from liaison.place
 where level = 'adm2';

comment on table incoming_district is 'A short number for each district, so that the rows need not carry its key.';

create temporary view incoming_figure as
select l.id as location_id,
       i.families,
       i.individuals,
       i.camp_families,
       i.breakdown
  from incoming i
 cross join incoming_round r
  join liaison.location l on l.source_code = r.source_code and l.source_location_id = i.source_location_id;

comment on view incoming_figure is 'The incoming rows with the key of their location, once the locations are in.';

create temporary view incoming_breakdown as
select f.location_id,
       c.dimension,
       c.class,
       b.families
  from incoming_figure f
 cross join lateral unnest(f.breakdown) with ordinality as b (families, position)
  join incoming_class c using (position)
 where b.families > 0;

comment on view incoming_breakdown is 'The incoming families by class; classes with no families have no row.';

create temporary view incoming_rejected_location as
select distinct l.id as location_id
  from incoming_finding f
 cross join incoming_round r
  join liaison.location l on l.source_code = r.source_code and l.source_location_id = f.source_location_id
 where f.severity = 'reject';

comment on view incoming_rejected_location is 'Locations of rejected lines. The file has them, so they are not gone: what is stored of them stays.';
