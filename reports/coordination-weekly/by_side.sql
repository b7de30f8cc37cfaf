-- Follow-ups on the last day of the period, by the owner's side and by status.
select owner_side::text as side,
       count(*) filter (where status = 'open')          as open,
       count(*) filter (where status = 'in_progress')   as in_progress,
       count(*) filter (where status = 'blocked')       as blocked,
       count(*) filter (where status = 'reported_done') as reported_done,
       count(*) filter (where status = 'verified')      as verified,
       count(*) filter (where status in ('dropped', 'superseded')) as ended,
       count(*)                                         as total
  from api_v1.follow_up_on(:'period_end')
 group by owner_side
 order by owner_side;
