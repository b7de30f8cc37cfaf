-- Figures of locations that the round did not have: in a new round, all of them.
insert into liaison.population_figure (population, round_id, location_id, families, individuals, camp_families)
select r.population,
       r.round_id,
       i.location_id,
       i.families,
       i.individuals,
       i.camp_families
  from incoming_figure i
 cross join incoming_round r
    on conflict (population, round_id, location_id) do nothing;
