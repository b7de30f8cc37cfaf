-- Locations that the source counts in for the first time.
insert into liaison.location (source_code, source_location_id, district_id, name_en, name_ar, latitude, longitude)
select r.source_code,
       i.source_location_id,
       d.district_id,
       i.name_en,
       i.name_ar,
       i.latitude,
       i.longitude
  from incoming i
 cross join incoming_round r
  join incoming_district d on d.number = i.district
 where not exists (
         select
           from liaison.location l
          where l.source_code = r.source_code
            and l.source_location_id = i.source_location_id);
