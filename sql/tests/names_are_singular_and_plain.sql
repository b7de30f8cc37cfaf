-- Lower snake_case everywhere, tables in the singular. A partition is named for its values.
with named as (
  select c.oid::regclass::text as what, c.relname as name from pg_class c
   where c.relnamespace in ('liaison'::regnamespace, 'history'::regnamespace, 'as_of'::regnamespace, 'api_v1'::regnamespace, 'ops'::regnamespace)
     and c.relkind in ('r', 'p', 'v')
  union all
  select format('%s.%s', c.oid::regclass, a.attname), a.attname from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
   where c.relnamespace in ('liaison'::regnamespace, 'api_v1'::regnamespace, 'ops'::regnamespace) and c.relkind in ('r', 'p', 'v')
  union all
  select format('constraint %s on %s', k.conname, k.conrelid::regclass), k.conname from pg_constraint k
   where k.connamespace in ('liaison'::regnamespace, 'ops'::regnamespace)
  union all
  select p.oid::regprocedure::text, p.proname from pg_proc p
   where p.pronamespace in ('liaison'::regnamespace, 'api_v1'::regnamespace, 'as_of'::regnamespace, 'ops'::regnamespace)
)
select format('%s is not lower snake_case', what) as offence
  from named
 where name !~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$'
union all
select format('%s is not in the singular', c.oid::regclass)
  from pg_class c
 where c.relnamespace in ('liaison'::regnamespace, 'ops'::regnamespace, 'api_v1'::regnamespace)
   and c.relkind in ('r', 'p', 'v')
   and not c.relispartition
   and c.relname ~ 's$'
   -- The same in both numbers.
   and c.relname !~ '(^|_)(series|minutes|class|alias)$'
 order by offence;
