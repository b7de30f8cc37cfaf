-- Every foreign key has an index that begins with its columns, in any order: else deleting a parent scans the child.
select format('%I on %s has no index on (%s)', k.conname, k.conrelid::regclass,
         (select string_agg(a.attname, ', ' order by c.position)
            from unnest(k.conkey) with ordinality as c (number, position)
            join pg_attribute a on a.attrelid = k.conrelid and a.attnum = c.number)) as offence
  from pg_constraint k
 where k.contype = 'f'
   and k.connamespace in ('liaison'::regnamespace, 'ops'::regnamespace)
   and not exists (
         select
           from pg_index i
          where i.indrelid = k.conrelid
            and i.indpred is null
            and (i.indkey::smallint[])[0:cardinality(k.conkey) - 1] @> k.conkey
            and (i.indkey::smallint[])[0:cardinality(k.conkey) - 1] <@ k.conkey)
 order by offence;
