-- Overdue follow-ups on the last day of the period, by the owner's side and by days late.
select owner_side::text as side,
       count(*) filter (where days_overdue between 1 and 7)   as days_1_7,
       count(*) filter (where days_overdue between 8 and 30)  as days_8_30,
       count(*) filter (where days_overdue between 31 and 90) as days_31_90,
       count(*) filter (where days_overdue > 90)              as days_over_90,
       count(*)                                               as total
  from api_v1.follow_up_on(:'period_end')
 where is_overdue
 group by owner_side
 order by owner_side;
