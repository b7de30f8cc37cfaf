-- Every follow-up known by the end of the period, measured on its last day.
select ref, series,
       meeting_number as meeting_no,
       meeting_on     as meeting_date,
       agenda_topic   as agenda_item,
       decision, action,
       owner_side::text as side,
       owner_institution as responsible_org,
       owner_role     as responsible_role,
       priority::text as priority,
       assigned_on,
       original_due_on as original_due,
       current_due_on as current_due,
       times_extended,
       status::text   as status,
       status_reason,
       days_overdue,
       working_days_overdue,
       times_carried,
       last_update_on, last_update, closed_on, verified_on, verified_by_role,
       extension_reason
  from api_v1.follow_up_on(:'period_end')
 order by ref collate "C";
