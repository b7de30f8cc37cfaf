-- The agenda of the day's meetings, with what was carried over, since when, and what was decided on it before.
with meeting as (
  select ref, planned_on
    from api_v1.meeting_on(least(api_v1.today(), :'period_end'::date))
   where planned_on between :'period_start'::date and :'period_end'::date and status in ('planned', 'held')
),
item as (
  select i.*, m.planned_on
    from api_v1.agenda_item i
    join meeting m on m.ref = i.meeting
),
decided as (
  select i.ref, count(*) as decisions,
         (array_agg(d.text::text order by d.held_on desc, d.ref collate "C" desc))[1] as last_decision
    from api_v1.decision_on(least(api_v1.today(), :'period_end'::date)) d
    join api_v1.agenda_item source on source.ref = d.agenda_item
    join item i on i.first_item = source.first_item
   where i.meeting <> source.meeting and not i.is_standing
   group by i.ref
)
select i.ref, i.meeting, i.position, i.topic, i.detail, i.brought_by,
       case when i.is_standing then 'standing'
            when i.follow_up is not null then 'escalated'
            when i.times_carried > 0 then 'carried'
            else 'new' end as kind,
       i.follow_up,
       case when not i.is_standing then i.first_raised_on end as first_raised,
       case when not i.is_standing then i.first_meeting end   as first_meeting,
       case when not i.is_standing then i.planned_on - i.first_raised_on end as age_days,
       i.times_carried,
       coalesce(d.decisions, 0) as decisions, d.last_decision
  from item i
  left join decided d on d.ref = i.ref
 order by i.planned_on, i.meeting collate "C", i.position;
