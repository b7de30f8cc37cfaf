-- Returns as a manager asks for them: on a day, by district, beside the round they are compared with.

create or replace function api_v1.returns_by_district(figures liaison.population, day date)
  returns table (
    source                  text,
    round_number            integer,
    as_of_on                date,
    baseline_round_number   integer,
    baseline_as_of_on       date,
    days_between            integer,
    individuals_per_family  integer,
    method_break            text,
    adm1_pcode              text,
    adm1_name_en            text,
    adm2_pcode              text,
    adm2_name_en            text,
    adm2_key                text,
    locations               bigint,
    families                bigint,
    individuals             bigint,
    baseline_locations      bigint,
    baseline_families       bigint,
    baseline_individuals    bigint
  )
  language sql stable parallel safe
  set search_path = pg_catalog, pg_temp
begin atomic
  -- Each source's newest round on that day: newest by its own date, whatever the order in which the files came.
  with newest as materialized (
    select distinct on (r.source)
           r.source, r.id, r.round_number, r.round_as_of_on, r.individuals_per_family, r.method_break,
           r.baseline_round_number, r.baseline_as_of_on, r.days_since_baseline, baseline.id as baseline_id
      from api_v1.round r
      left join api_v1.round baseline
             on baseline.source = r.source
            and baseline.population = r.population
            and baseline.round_number = r.baseline_round_number
     where r.population = figures
       and r.round_as_of_on <= day
     order by r.source, r.round_as_of_on desc, r.round_number desc
  ),
  district as (
    select n.source, l.district_id,
           count(*)           filter (where f.round_id = n.id)          as locations,
           sum(f.families)    filter (where f.round_id = n.id)          as families,
           sum(f.individuals) filter (where f.round_id = n.id)          as individuals,
           count(*)           filter (where f.round_id = n.baseline_id) as baseline_locations,
           sum(f.families)    filter (where f.round_id = n.baseline_id) as baseline_families,
           sum(f.individuals) filter (where f.round_id = n.baseline_id) as baseline_individuals
      from newest n
      join as_of.population_figure f on f.population = figures and f.round_id in (n.id, n.baseline_id)
      join as_of.location l on l.id = f.location_id
     group by n.source, l.district_id
  )
  select n.source, n.round_number, n.round_as_of_on, n.baseline_round_number, n.baseline_as_of_on,
         n.days_since_baseline, n.individuals_per_family, n.method_break,
         adm1.pcode, adm1.name_en, adm2.pcode, adm2.name_en, adm2.key,
         d.locations, coalesce(d.families, 0), coalesce(d.individuals, 0),
         -- A source that lists no location of a district found nobody there: 0. Without a baseline there is no figure.
         case when n.baseline_id is not null then d.baseline_locations end,
         case when n.baseline_id is not null then coalesce(d.baseline_families, 0) end,
         case when n.baseline_id is not null then coalesce(d.baseline_individuals, 0) end
    from newest n
    join district d on d.source = n.source
    join as_of.place adm2 on adm2.id = d.district_id
    join as_of.place adm1 on adm1.id = adm2.parent_id
   order by n.source, adm1.pcode, adm2.key;
end;

comment on function api_v1.returns_by_district(liaison.population, date) is
  'Returnees or IDPs on a day, one row per source and district: the source''s newest round up to that day beside its baseline, the round that the source declares or else its previous one. A district that only one of the two rounds lists has 0 in the other. Families are counted; individuals are families times the source''s factor.';
