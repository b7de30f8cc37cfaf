-- Verbs on holidays. They have no ref: a side, an English name and a first day say which one is meant.

create or replace function liaison.holiday_named(side liaison.side, name text, first_on date) returns liaison.holiday
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  holiday liaison.holiday;
begin
  select * into holiday
    from liaison.holiday h
   where h.side = holiday_named.side and h.name_en = name and lower(h.during) = holiday_named.first_on
   order by h.recorded_at
   limit 1
     for no key update;
  if not found then
    perform ops.refuse_unknown('holiday', format('%s %s %s', side, first_on, name));
  end if;
  return holiday;
end
$$;

comment on function liaison.holiday_named(liaison.side, text, date) is 'Holiday of a side with this English name and first day, locked until the transaction ends; no_data_found where there is none.';

create or replace function liaison.holiday_span(first_on date, last_on date) returns daterange
  language plpgsql stable parallel safe set search_path = pg_catalog, pg_temp
as $$
begin
  if last_on < first_on then
    raise exception 'A holiday ends on its first day or later, not from % to %.', first_on, last_on using errcode = 'invalid_parameter_value';
  end if;
  return daterange(first_on, last_on, '[]');
end
$$;

comment on function liaison.holiday_span(date, date) is 'The days from the first to the last, both included; refuses a last day before the first.';

create or replace function api_v1.add_holiday(
  side          liaison.side,
  name          text,
  first_on      date,
  last_on       date default null,
  kind          text default 'public',
  is_tentative  boolean default false,
  name_ar       text default null,
  name_ckb      text default null,
  announced_in  text default null
) returns text
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  there liaison.holiday;
begin
  select * into there
    from liaison.holiday h
   where h.side = add_holiday.side and h.name_en = name and h.during @> add_holiday.first_on
   limit 1;
  if found then
    raise exception '% of % is there already, from % to %.', there.name_en, there.side, lower(there.during), upper(there.during) - 1
      using errcode = 'object_not_in_prerequisite_state',
            hint = 'Change that one: api_v1.change_holiday, or the list that liaison export holiday writes.';
  end if;
  insert into liaison.holiday (side, during, name_en, name_ar, name_ckb, kind, is_tentative, announced_in)
  values (add_holiday.side, liaison.holiday_span(first_on, coalesce(last_on, first_on)), name, add_holiday.name_ar, add_holiday.name_ckb,
          add_holiday.kind, add_holiday.is_tentative, add_holiday.announced_in);
  return format('%s %s %s', side, first_on, name);
end
$$;

comment on function api_v1.add_holiday(liaison.side, text, date, date, text, boolean, text, text, text) is 'Enters a holiday of a side, one day long when no last day is given: public, temporary or a workday; tentative while its date waits for the moon. Returns its name. api_v1.meeting.day_off_because then shows the meetings that it hits. Refuses one of that name that is on that day already.';

create or replace function api_v1.change_holiday(
  side          liaison.side,
  name          text,
  first_on      date,
  starts        date default null,
  ends          date default null,
  kind          text default null,
  is_tentative  boolean default null,
  name_ar       text default null,
  name_ckb      text default null,
  announced_in  text default null
) returns text
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  changed constant liaison.holiday := liaison.holiday_named(side, name, first_on);
  first constant date := coalesce(starts, lower(changed.during));
  -- Moved as a whole where only the first day is given.
  last constant date := coalesce(ends, upper(changed.during) - 1 + (first - lower(changed.during)));
begin
  update liaison.holiday h
     set during = liaison.holiday_span(first, last),
         kind = coalesce(change_holiday.kind, h.kind),
         is_tentative = coalesce(change_holiday.is_tentative, h.is_tentative),
         name_ar = coalesce(change_holiday.name_ar, h.name_ar),
         name_ckb = coalesce(change_holiday.name_ckb, h.name_ckb),
         announced_in = coalesce(change_holiday.announced_in, h.announced_in)
   where h.id = changed.id;
  return format('%s %s %s', side, first, name);
end
$$;

comment on function api_v1.change_holiday(liaison.side, text, date, date, date, text, boolean, text, text, text) is 'Changes what is given of a holiday: its days (as many as before when only the first is given), kind, whether it is tentative, names in Arabic and Sorani, where it was announced. Returns its name. Refuses an unknown one.';
