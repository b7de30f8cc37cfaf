-- PUBLIC may do nothing with what is ours. A missing access list means the defaults: for functions and types those let
-- everybody in.
with ours as (
  select oid from pg_namespace where nspname in ('liaison', 'history', 'as_of', 'api_v1', 'ops', 'staging')
)
select format('PUBLIC has %s on schema %I', lower(g.privilege_type), n.nspname) as offence
  from pg_namespace n
  join ours using (oid)
 cross join lateral aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) g
 where g.grantee = 0
union all
select format('PUBLIC has %s on %s', lower(g.privilege_type), c.oid::regclass)
  from pg_class c
 cross join lateral aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) g
 where c.relnamespace in (select oid from ours) and c.relkind in ('r', 'p', 'v', 'm', 'S') and g.grantee = 0
union all
select format('PUBLIC has %s on column %s.%I', lower(g.privilege_type), a.attrelid::regclass, a.attname)
  from pg_attribute a
  join pg_class c on c.oid = a.attrelid
 cross join lateral aclexplode(a.attacl) g
 where c.relnamespace in (select oid from ours) and g.grantee = 0
union all
select format('PUBLIC has %s on %s', lower(g.privilege_type), p.oid::regprocedure)
  from pg_proc p
 cross join lateral aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) g
 where p.pronamespace in (select oid from ours) and g.grantee = 0
union all
select format('PUBLIC has %s on type %s', lower(g.privilege_type), t.oid::regtype)
  from pg_type t
 cross join lateral aclexplode(coalesce(t.typacl, acldefault('T', t.typowner))) g
 where t.typnamespace in (select oid from ours) and t.typtype in ('d', 'e', 'r') and g.grantee = 0
 order by offence;
