-- text with a CHECK instead of varchar, timestamptz instead of timestamp, numeric or integer instead of money;
-- instants are named ..._at, dates ..._on, booleans is_... or has_....
select format('column %s.%I is %s', c.oid::regclass, a.attname, format_type(a.atttypid, a.atttypmod)) as offence
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
 where c.relnamespace in ('liaison'::regnamespace, 'history'::regnamespace, 'ops'::regnamespace, 'api_v1'::regnamespace)
   and c.relkind in ('r', 'p', 'v')
   and (   a.atttypid in ('varchar'::regtype, 'bpchar'::regtype, 'timestamp'::regtype, 'timetz'::regtype,
                          'money'::regtype, 'json'::regtype)
        or (a.atttypid = 'timestamptz'::regtype and a.attname !~ '_at$' and a.attname <> 'as_of')
        or (a.atttypid = 'date'::regtype and a.attname !~ '_on$' and a.attname not in ('period_start', 'period_end'))
        or (a.atttypid = 'boolean'::regtype and a.attname !~ '^(is|has)_'))
 order by offence;
