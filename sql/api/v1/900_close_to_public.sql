-- PostgreSQL lets everybody execute new functions and use new types. Nothing of ours is for everybody.

do $$
declare
  target record;
begin
  for target in
    select n.nspname as schema from pg_namespace n
     where n.nspname in ('liaison', 'history', 'as_of', 'api_v1', 'ops', 'staging')
  loop
    execute format('revoke all on schema %I from public', target.schema);
    execute format('revoke all on all tables in schema %I from public', target.schema);
    execute format('revoke all on all routines in schema %I from public', target.schema);
  end loop;
  for target in
    select t.oid::regtype as name from pg_type t
     where t.typnamespace in ('liaison'::regnamespace, 'api_v1'::regnamespace, 'ops'::regnamespace)
       and t.typtype in ('d', 'e', 'r')
  loop
    execute format('revoke all on type %s from public', target.name);
  end loop;
end
$$;
