-- Every table has a primary key.
select format('%s has no primary key', c.oid::regclass) as offence
  from pg_class c
 where c.relnamespace in ('liaison'::regnamespace, 'history'::regnamespace, 'ops'::regnamespace)
   and c.relkind in ('r', 'p')
   and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'p')
 order by offence;
