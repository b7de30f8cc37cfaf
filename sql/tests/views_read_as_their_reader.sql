-- Views check the rights of who reads them, and api_v1 reads facts only through as_of (what ops records does not travel).
select format('%s is not security_invoker', c.oid::regclass) as offence
  from pg_class c
 where c.relnamespace in ('as_of'::regnamespace, 'api_v1'::regnamespace)
   and c.relkind = 'v'
   and not coalesce('security_invoker=true' = any (c.reloptions), false)
union all
select distinct format('%s reads %s past as_of', c.oid::regclass, t.oid::regclass)
  from pg_class c
  join pg_rewrite r on r.ev_class = c.oid
  join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid and d.refclassid = 'pg_class'::regclass
  join pg_class t on t.oid = d.refobjid
 where c.relnamespace = 'api_v1'::regnamespace
   and t.relnamespace in ('liaison'::regnamespace, 'history'::regnamespace)
union all
select distinct format('%s reads %s past as_of', p.oid::regprocedure, t.oid::regclass)
  from pg_proc p
  join pg_depend d on d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.refclassid = 'pg_class'::regclass
  join pg_class t on t.oid = d.refobjid
 where p.pronamespace = 'api_v1'::regnamespace
   and t.relkind in ('r', 'p')
   and t.relnamespace in ('liaison'::regnamespace, 'history'::regnamespace)
 order by offence;
