-- Classes that a corrected file has with other numbers.
update liaison.population_breakdown b
   set families = i.families
  from incoming_breakdown i
 cross join incoming_round r
 where b.population = r.population
   and b.round_id = r.round_id
   and b.location_id = i.location_id
   and b.dimension = i.dimension
   and b.class = i.class
   and b.families <> i.families;
