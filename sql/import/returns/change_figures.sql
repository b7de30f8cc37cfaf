-- Figures that a corrected file has with other numbers; those that are the same are not touched.
update liaison.population_figure f
   set families      = i.families,
       individuals   = i.individuals,
       camp_families = i.camp_families
  from incoming_figure i
 cross join incoming_round r
 where f.population = r.population
   and f.round_id = r.round_id
   and f.location_id = i.location_id
   and (f.families, f.individuals, f.camp_families) <> (i.families, i.individuals, i.camp_families);
