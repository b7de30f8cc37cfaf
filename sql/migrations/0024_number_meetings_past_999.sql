-- The thousandth meeting of a series, and the ten thousandth extraordinary one, get their numbers too; refs up to there
-- stay as they are.

create or replace function liaison.name_meeting() returns trigger
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  series record;
begin
  if new.series_id is null then
    new.ref := coalesce(new.ref, 'EXTRA-' || to_char(ops.next_number('EXTRA-'), 'FM999990000'));
    new.owner := coalesce(new.owner, liaison.centre_of(new.chair_institution));
    new.audience := coalesce(new.audience, 'joint');
    return new;
  end if;
  select code, owner, audience into series from liaison.series where id = new.series_id;
  new.number := coalesce(new.number, ops.next_number(series.code || '-'));
  perform ops.note_number(series.code || '-', new.number);
  new.ref := coalesce(new.ref, series.code || '-' || to_char(new.number, 'FM999999000'));
  new.owner := coalesce(new.owner, series.owner);
  new.audience := coalesce(new.audience, series.audience);
  return new;
end
$$;
