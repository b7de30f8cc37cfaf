-- The minutes of the meeting held before: the last one of the same series, or of all before an extraordinary meeting.
with held as materialized (
  select * from api_v1.minutes_on(least(api_v1.today(), :'period_end'::date))
)
select m.ref as meeting,
       v.meeting as minutes_of,
       v.held_on, v.version,
       coalesce(v.status, 'none') as status,
       v.proposed_on as proposed,
       v.krg_approved_on as krg_approved, v.krg_approved_by_role as krg_approved_by,
       v.federal_approved_on as federal_approved, v.federal_approved_by_role as federal_approved_by,
       case when v.krg_approved_on is null and v.federal_approved_on is null then 'both'
            when v.krg_approved_on is null then 'krg'
            when v.federal_approved_on is null then 'federal' end as missing
  from api_v1.meeting_on(least(api_v1.today(), :'period_end'::date)) m
 cross join lateral (select x.*
                       from held x
                      where x.held_on < m.planned_on and x.meeting <> m.ref and (m.series is null or x.series = m.series)
                      order by x.held_on desc, x.meeting collate "C" desc
                      limit 1) v
 where m.planned_on between :'period_start'::date and :'period_end'::date and m.status in ('planned', 'held')
 order by m.ref collate "C";
