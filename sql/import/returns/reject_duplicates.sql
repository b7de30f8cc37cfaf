-- A location that stands in several lines: nobody can tell which of them is right, so none is loaded.
with duplicate as (
  select source_location_id,
         count(*) as times,
         (array_agg(line order by line))[1:3] as lines
    from incoming
   where source_location_id in (
           select source_location_id
             from incoming
            group by source_location_id
           having count(*) > 1)
   group by source_location_id
)
insert into incoming_finding (line, column_name, value, reason, severity, source_location_id)
select i.line,
       r.location_head,
       i.source_location_id,
       format('Location %s stands in lines %s%s; none of them is loaded.',
         i.source_location_id,
         array_to_string(d.lines, case when d.times = 2 then ' and ' else ', ' end),
         case when d.times > 3 then format(' and %s more', d.times - 3) else '' end),
       'reject',
       i.source_location_id
  from incoming i
  join duplicate d using (source_location_id)
 cross join incoming_round r;
