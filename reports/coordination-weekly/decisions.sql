-- Every decision and recommendation by the end of the period, and what had become of it by then.
select ref, series, meeting,
       meeting_number as meeting_no,
       held_on        as meeting_date,
       agenda_item    as agenda_ref,
       topic          as agenda_item,
       kind,
       text           as decision,
       follow_ups_opened, follow_ups_open, follow_ups_overdue,
       owners,
       next_due_on    as next_due,
       settled_on     as settled
  from api_v1.decision_on(:'period_end')
 order by held_on, meeting collate "C", string_to_array(split_part(ref, '/', 2), '.')::integer[];
