-- The lines that reject_duplicates.sql named; other rejected lines never were in incoming.
delete from incoming i
 using incoming_finding f
 where f.line = i.line
   and f.severity = 'reject';
