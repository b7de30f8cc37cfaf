-- How a moment is written for people.

create or replace function api_v1.iso_in_baghdad(moment timestamptz) returns text
  language sql stable parallel safe
  return to_char(moment at time zone 'Asia/Baghdad', 'YYYY-MM-DD"T"HH24:MI:SS.US')
         || to_char((moment at time zone 'Asia/Baghdad') - (moment at time zone 'UTC'), '"+"HH24:MI');

comment on function api_v1.iso_in_baghdad(timestamptz) is 'The moment as ISO 8601 in Baghdad''s time, with microseconds and offset, such as 2017-08-06T07:00:00.000000+03:00. Good for set liaison.as_of.';
