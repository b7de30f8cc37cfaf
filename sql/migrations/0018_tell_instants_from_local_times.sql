-- Local time to instant, for everything that is stored: the one place in the database that decides.

create function liaison.instant(local timestamp, zone text) returns timestamptz
  language sql immutable parallel safe
begin atomic
  -- PostgreSQL reads a time that the clocks leave out by the offset before the change, as wanted, but of a time that
  -- comes twice takes the second. The first is the one by the offset of a day earlier, if that gives the same local time.
  -- A day and an hour, because the longest change of clocks was a day.
  with by_postgres as (
    select (local at time zone zone) at time zone 'UTC' as utc
  ), earlier as (
    select utc, utc - interval '25 hours' as utc_before from by_postgres
  ), by_offset_before as (
    select utc, local - ((utc_before at time zone 'UTC') at time zone zone - utc_before) as utc_first from earlier
  )
  select case when (utc_first at time zone 'UTC') at time zone zone = local then utc_first else utc end
         at time zone 'UTC'
    from by_offset_before;
end;

comment on function liaison.instant(timestamp, text) is 'Instant of a local time in a zone. A time that the clocks leave out comes later by as much as they go forward; of a time that comes twice the first is meant (RFC 5545, 3.3.5), where plain "at time zone" takes the second.';
