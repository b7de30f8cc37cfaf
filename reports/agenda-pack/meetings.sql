-- The meetings of the day, planned or held; where there is none, those cancelled or postponed are told by the headlines.
-- As known on the day of the meeting, or today where that is still to come.
select ref, series, number, title,
       planned_on as planned_for,
       to_char(planned_at, 'HH24:MI:SS')::time as planned_at,
       to_char(planned_end_at at time zone zone, 'HH24:MI:SS')::time as planned_until,
       weekday,
       host_side::text as host_side,
       city as venue_city, venue,
       chair_institution, chair_role, co_chair_institution, co_chair_role,
       nominal_on as slot, moved_because,
       day_off_because as day_off
  from api_v1.meeting_on(least(api_v1.today(), :'period_end'::date))
 where planned_on between :'period_start'::date and :'period_end'::date and status in ('planned', 'held')
 order by planned_on, planned_at, ref collate "C";
