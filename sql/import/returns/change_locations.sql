-- What the source says of a location now. An older round that is loaded late does not bring old names back, and a file
-- without a column says nothing about it.
update liaison.location l
   set district_id = d.district_id,
       name_en     = i.name_en,
       name_ar     = coalesce(i.name_ar, l.name_ar),
       latitude    = coalesce(i.latitude, l.latitude),
       longitude   = coalesce(i.longitude, l.longitude)
  from incoming i
 cross join incoming_round r
  join incoming_district d on d.number = i.district
 where l.source_code = r.source_code
   and l.source_location_id = i.source_location_id
   and (   l.district_id <> d.district_id
        or l.name_en <> i.name_en
        or l.name_ar is distinct from coalesce(i.name_ar, l.name_ar)
        or l.latitude is distinct from coalesce(i.latitude, l.latitude)
        or l.longitude is distinct from coalesce(i.longitude, l.longitude))
   and not exists (
         select
           from liaison.round newer
          where newer.source_code = r.source_code
            and newer.as_of_on > r.as_of_on);
