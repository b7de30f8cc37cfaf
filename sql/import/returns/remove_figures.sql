-- Figures of locations that a corrected file no longer has.
delete from liaison.population_figure f
 using incoming_round r
 where f.population = r.population
   and f.round_id = r.round_id
   and not exists (select from incoming_figure i where i.location_id = f.location_id)
   and not exists (select from incoming_rejected_location k where k.location_id = f.location_id);
