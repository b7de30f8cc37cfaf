-- Who is invited to the day's meetings: by role, never by name.
select d.meeting, d.side::text as side, d.institution, d.role,
       replace(d.capacity, '_', '-') as capacity,
       row_number() over (partition by d.meeting
                          order by d.side, array_position('{chair,co_chair,member,observer}'::text[], d.capacity),
                                   d.institution collate "C", d.role collate "C") as position
  from api_v1.delegation d
  join api_v1.meeting_on(least(api_v1.today(), :'period_end'::date)) m on m.ref = d.meeting
 where m.planned_on between :'period_start'::date and :'period_end'::date and m.status in ('planned', 'held')
 order by d.meeting collate "C", position;
