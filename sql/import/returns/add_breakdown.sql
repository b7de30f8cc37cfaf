-- Classes that the round did not have: in a new round, all of them.
insert into liaison.population_breakdown (population, round_id, location_id, dimension, class, families)
select r.population,
       r.round_id,
       i.location_id,
       i.dimension,
       i.class,
       i.families
  from incoming_breakdown i
 cross join incoming_round r
    on conflict (population, round_id, location_id, dimension, class) do nothing;
