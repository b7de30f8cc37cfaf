-- A function fixes its search_path, unless its body is bound to its objects when it is made (begin atomic, return): then
-- names mean what they meant. One that runs with its owner's rights says why. What reads may run in parallel and says so;
-- a verb of api_v1 says what it refuses.
with ours as (
  select p.*, p.oid::regprocedure as signature from pg_proc p
   where p.pronamespace in ('liaison'::regnamespace, 'api_v1'::regnamespace, 'as_of'::regnamespace, 'ops'::regnamespace)
     and p.prolang in (select oid from pg_language where lanname in ('sql', 'plpgsql'))
)
select format('%s fixes no search_path', signature) as offence
  from ours
 where prosqlbody is null
   and not exists (select from unnest(proconfig) as setting where setting like 'search_path=%')
union all
select format('%s runs with its owner''s rights and does not say why', signature)
  from ours
 where prosecdef and obj_description(oid, 'pg_proc') not like '%Security definer,%'
union all
select format('%s runs with its owner''s rights and does not end its search_path with pg_temp', signature)
  from ours
 where prosecdef and not exists (select from unnest(proconfig) as setting where setting ~ '^search_path=.*pg_temp$')
union all
select format('%s reads, and does not say that it may run in parallel', signature)
  from ours
 where prokind = 'f' and provolatile <> 'v' and proparallel <> 's'
union all
select format('%s changes something, and does not say what it refuses', signature)
  from ours
 where pronamespace = 'api_v1'::regnamespace and prokind = 'f' and provolatile = 'v'
   and obj_description(oid, 'pg_proc') !~ ' Refuses '
 order by offence;
