-- Schema as_of: one view per liaison table, the rows as known at the setting liaison.as_of. Three branches, each behind
-- a filter on the setting alone, so PostgreSQL decides once per query which to run and never executes the others:
-- now; then, and still current; then, and superseded since.

create or replace procedure as_of.refresh()
  language plpgsql set search_path = pg_catalog, pg_temp
as $$
declare
  title    text;
  relation regclass;
  columns  text;
  note     record;
begin
  for title, relation in
    select relname, oid from pg_class
     where relnamespace = 'liaison'::regnamespace and relkind in ('r', 'p') and not relispartition
     order by relname
  loop
    columns := (select string_agg(quote_ident(attname), ', ' order by attnum)
                  from pg_attribute where attrelid = relation and attnum > 0 and not attisdropped);
    execute format($view$
      create or replace view as_of.%1$I with (security_invoker = true) as
      select %2$s from liaison.%1$I where (select liaison.as_of()) is null
      union all
      select %2$s from liaison.%1$I
       where (select liaison.as_of()) is not null and recorded_at <= (select liaison.as_of())
      union all
      select %2$s from history.%1$I
       where (select liaison.as_of()) is not null and recorded @> (select liaison.as_of())
      $view$, title, columns);
    execute format('comment on view as_of.%I is %L', title,
      format('%s The rows as known at the setting liaison.as_of, or now.', obj_description(relation, 'pg_class')));
    for note in
      select attname, col_description(relation, attnum) as text
        from pg_attribute where attrelid = relation and attnum > 0 and not attisdropped
    loop
      execute format('comment on column as_of.%I.%I is %L', title, note.attname, note.text);
    end loop;
  end loop;
end
$$;

comment on procedure as_of.refresh() is 'Makes or renews the views of schema as_of, one per liaison table.';

call as_of.refresh();
