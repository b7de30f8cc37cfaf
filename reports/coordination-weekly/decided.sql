-- Decisions and recommendations of the meetings held in the period.
select ref, kind, text as decision,
       coalesce(owners, case kind when 'decision' then 'nobody yet' else 'nobody' end) as owners
  from api_v1.decision_on(:'period_end')
 where held_on between :'period_start'::date and :'period_end'::date
 order by held_on, meeting collate "C", string_to_array(split_part(ref, '/', 2), '.')::integer[];
