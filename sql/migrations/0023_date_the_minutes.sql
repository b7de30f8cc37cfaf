-- The day on which minutes were proposed, so that a report on a past week, made late, tells for whose approval they
-- waited then.

alter table liaison.minutes add column proposed_on date;
alter table history.minutes add column proposed_on date;
comment on column liaison.minutes.proposed_on is 'Date on which it was proposed to both sides; null while it is a draft. Given by itself when left out.';
comment on column history.minutes.proposed_on is 'Date on which it was proposed to both sides; null while it is a draft. Given by itself when left out.';

-- Final ones are frozen; the day of their first approval tells enough.
update liaison.minutes set proposed_on = (recorded_at at time zone 'Asia/Baghdad')::date where status = 'proposed';

create function liaison.date_minutes() returns trigger
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
begin
  new.proposed_on := coalesce(new.proposed_on, liaison.today());
  return new;
end
$$;

comment on function liaison.date_minutes() is 'Trigger before insert and update: dates minutes that are proposed with today in Baghdad unless a date was given.';

create trigger minutes_are_dated before insert or update on liaison.minutes
  for each row when (new.status = 'proposed')
  execute function liaison.date_minutes();

alter table liaison.minutes
  add constraint minutes_draft_has_no_date check (status <> 'draft' or proposed_on is null);
comment on constraint minutes_draft_has_no_date on liaison.minutes is 'A draft of minutes is not proposed yet: it has no date of that (proposed_on).';

-- It takes the day now; sql/api makes it anew.
drop function if exists api_v1.propose_minutes(text);
