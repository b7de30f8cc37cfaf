-- Schemas, tables, views, columns, functions, types and constraints say what they are. Partitions take their columns'
-- and constraints' words from their parent.
with ours as (
  select oid, nspname from pg_namespace where nspname in ('liaison', 'history', 'as_of', 'api_v1', 'ops', 'staging')
)
select format('schema %I has no comment', nspname) as offence
  from ours
 where obj_description(oid, 'pg_namespace') is null
union all
select format('%s has no comment', c.oid::regclass)
  from pg_class c
  join ours on ours.oid = c.relnamespace
 where c.relkind in ('r', 'p', 'v', 'm', 'f')
   and obj_description(c.oid, 'pg_class') is null
union all
select format('column %s.%I has no comment', c.oid::regclass, a.attname)
  from pg_class c
  join ours on ours.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
 where c.relkind in ('r', 'p', 'v', 'm', 'f')
   and not c.relispartition
   and col_description(c.oid, a.attnum) is null
union all
select format('%s has no comment', p.oid::regprocedure)
  from pg_proc p
  join ours on ours.oid = p.pronamespace
 where obj_description(p.oid, 'pg_proc') is null
   -- The constructors of a range type are made with it and documented by it.
   and not exists (select from pg_range r join pg_type t on t.oid in (r.rngtypid, r.rngmultitypid) where t.oid = p.prorettype)
union all
select format('type %s has no comment', t.oid::regtype)
  from pg_type t
  join ours on ours.oid = t.typnamespace
 where t.typtype in ('d', 'e', 'r')
   and obj_description(t.oid, 'pg_type') is null
union all
select format('constraint %I on %s has no comment', k.conname, coalesce(k.conrelid::regclass::text, k.contypid::regtype::text))
  from pg_constraint k
  join ours on ours.oid = k.connamespace
  left join pg_class c on c.oid = k.conrelid
 where coalesce(c.relispartition, false) is false
   and obj_description(k.oid, 'pg_constraint') is null
 order by offence;
