-- Classes that a corrected file no longer has: of locations that it left out, and of the splits that it gives.
delete from liaison.population_breakdown b
 using incoming_round r
 where b.population = r.population
   and b.round_id = r.round_id
   and not exists (select from incoming_rejected_location k where k.location_id = b.location_id)
   and (   not exists (select from incoming_figure i where i.location_id = b.location_id)
        or (    b.dimension in (select c.dimension from incoming_class c)
            and not exists (
                  select
                    from incoming_breakdown i
                   where i.location_id = b.location_id
                     and i.dimension = b.dimension
                     and i.class = b.class)));
