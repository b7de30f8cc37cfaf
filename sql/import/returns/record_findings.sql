-- Keeps what the checks found, in the order of the lines.
insert into ops.import_reject (import_id, sequence, line, column_name, value, reason, severity)
select $1::uuid,
       row_number() over (order by line, sequence),
       line,
       column_name,
       value,
       reason,
       severity
  from incoming_finding;
