-- The ten follow-ups that have been late for longest.
select ref, days_overdue, owner_institution as owner, current_due_on as current_due, times_extended,
       status::text as status, waiting_for, action
  from api_v1.follow_up_on(:'period_end')
 where is_overdue
 order by days_overdue desc, ref collate "C"
 limit 10;
