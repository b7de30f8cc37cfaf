-- Open follow-ups due in the fourteen days after the period.
select current_due_on as current_due, ref, owner_institution as owner, action
  from api_v1.follow_up_on(:'period_end')
 where is_open
   and current_due_on between :'period_end'::date + 1 and :'period_end'::date + 14
 order by current_due_on, ref collate "C";
