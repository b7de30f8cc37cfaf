-- The agenda of the day's meetings, with what was carried over, since when, and what was decided on it before.
with meeting as (
  select ref, planned_on
    from api_v1.meeting_on((select least(api_v1.today(), :'period_end'::date)))
   where planned_on between :'period_start'::date and :'period_end'::date and status in ('planned', 'held')
),
decided as (
  select i.first_item, d.meeting, d.held_on, d.ref, d.text
    from api_v1.decision_on((select least(api_v1.today(), :'period_end'::date))) d
    join api_v1.agenda_item i on i.ref = d.agenda_item
)
select i.ref, i.meeting, i.position, i.topic, i.detail, i.brought_by,
       case when i.is_standing then 'standing'
            when i.follow_up is not null then 'escalated'
            when i.times_carried > 0 then 'carried'
            else 'new' end as kind,
       i.follow_up,
       case when not i.is_standing then i.first_raised_on end as first_raised,
       case when not i.is_standing then i.first_meeting end   as first_meeting,
       case when not i.is_standing then m.planned_on - i.first_raised_on end as age_days,
       i.times_carried,
       d.decisions, d.last_decision
  from api_v1.agenda_item i
  join meeting m on m.ref = i.meeting
 cross join lateral (select count(*) as decisions,
                            (array_agg(x.text::text order by x.held_on desc, x.ref collate "C" desc))[1] as last_decision
                       from decided x
                      where x.first_item = i.first_item and x.meeting <> i.meeting and not i.is_standing) d
 order by m.planned_on, i.meeting collate "C", i.position;
