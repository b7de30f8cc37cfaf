-- Working days of each side and of both, from the working weeks and the holidays.

create or replace function api_v1.calendar(first_on date, last_on date)
  returns table (side liaison.side, on_date date, weekday text, is_working boolean, holidays text)
  language sql stable parallel safe
begin atomic
  with own as (
    select s.side, d.on_date,
           bool_or(h.kind = 'workday') is true
           or (count(h.kind) = 0
               and bool_or(extract(isodow from d.on_date)::smallint = any (w.weekdays)) is true) as is_working,
           string_agg(h.name_en, '; ' order by h.name_en) as holidays
      from (values ('krg'::liaison.side), ('federal')) as s (side)
     cross join (select calendar.first_on + n as on_date
                   from generate_series(0, calendar.last_on - calendar.first_on) as n) d
      left join as_of.working_week w on w.side = s.side and w.valid @> d.on_date
      left join as_of.holiday h on h.side = s.side and h.during @> d.on_date
     group by s.side, d.on_date
  )
  select own.side, own.on_date, trim(to_char(own.on_date, 'Day')), own.is_working, own.holidays
    from own
  union all
  select 'joint', own.on_date, trim(to_char(own.on_date, 'Day')), bool_and(own.is_working),
         string_agg(own.side || ': ' || own.holidays, '; ' order by own.side)
    from own
   group by own.on_date;
end;

comment on function api_v1.calendar(date, date) is 'Every day from the first to the last, for krg, federal and joint: whether offices work, and which holidays fall on it. A joint working day is one on both calendars.';
