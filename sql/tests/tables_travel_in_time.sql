-- Every liaison table has recorded_at and recorded_by, a twin in history with the same columns after `recorded`, a view
-- in as_of, and the triggers that keep them true. Partitions have those of their own that statements need.
with relation as (
  select oid, relname, relispartition from pg_class where relnamespace = 'liaison'::regnamespace and relkind in ('r', 'p')
),
shape as (
  select c.relnamespace::regnamespace::text as schema, c.relname,
         string_agg(format('%s %s', a.attname, format_type(a.atttypid, a.atttypmod)), ', ' order by a.attnum) as columns
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
   where c.relnamespace in ('liaison'::regnamespace, 'history'::regnamespace, 'as_of'::regnamespace)
     and c.relkind in ('r', 'p', 'v')
   group by c.oid
),
wanted (name, is_for_partitions) as (
  values ('write_barrier_is_taken', true), ('truncate_is_refused', true), ('version_is_stamped', false),
         ('version_is_kept_on_update', false), ('version_is_kept_on_delete', false)
)
select format('history.%s has not the columns of liaison.%1$s', r.relname) as offence
  from relation r
  join shape s on s.schema = 'liaison' and s.relname = r.relname
  left join shape h on h.schema = 'history' and h.relname = r.relname
 where not r.relispartition
   and h.columns is distinct from 'recorded tstzrange, ' || s.columns
union all
select format('as_of.%s has not the columns of liaison.%1$s', r.relname)
  from relation r
  join shape s on s.schema = 'liaison' and s.relname = r.relname
  left join shape v on v.schema = 'as_of' and v.relname = r.relname
 where not r.relispartition
   and v.columns is distinct from s.columns
union all
select format('liaison.%s has not recorded_at and recorded_by with their defaults', r.relname)
  from relation r
 where (select count(*)
          from pg_attribute a
          join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
         where a.attrelid = r.oid and a.attnotnull
           and (a.attname, pg_get_expr(d.adbin, d.adrelid)) in (('recorded_at', 'clock_timestamp()'), ('recorded_by', 'SESSION_USER'))) <> 2
union all
select format('liaison.%s has no trigger %s', r.relname, w.name)
  from relation r
  join wanted w on w.is_for_partitions or not r.relispartition
 where not exists (select from pg_trigger t where t.tgrelid = r.oid and t.tgname = w.name and t.tgenabled = 'O')
 order by offence;
