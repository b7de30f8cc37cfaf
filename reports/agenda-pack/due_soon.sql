-- What falls due in the fourteen days after the meeting, or after today where the meeting is still to come.
select f.current_due_on as due, f.ref, f.owner_institution as owner, f.action
  from api_v1.follow_up_on(least(api_v1.today(), :'period_end'::date)) f
 where f.is_open
   and f.current_due_on between least(api_v1.today(), :'period_end'::date) and least(api_v1.today(), :'period_end'::date) + 14
   and not f.is_overdue
   and exists (select
                 from api_v1.meeting_on(least(api_v1.today(), :'period_end'::date)) m
                where m.planned_on between :'period_start'::date and :'period_end'::date and m.status in ('planned', 'held')
                  and (f.series is null or f.series = m.series) and f.meeting_id <> m.id)
 order by f.current_due_on, f.ref collate "C";
