-- Questions that admins ask, answered. Run them on the demonstration:  psql -f sql/examples.sql
-- Every view of api_v1 explains itself: \dv+ api_v1.*   \d+ api_v1.follow_up

-- Who owes what, and what is late? (today, in Baghdad)
select ref, owner_institution, action, current_due_on, days_overdue
  from api_v1.follow_up
 where is_overdue;

-- And how did that look at the end of 26 August 2017?
select ref, owner_side, owner_institution, status, current_due_on, days_overdue, working_days_overdue
  from api_v1.follow_up_on('2017-08-26')
 where is_overdue
 order by days_overdue desc;

-- How many are open, late, ended on each side?
select owner_side,
       count(*) filter (where is_open)                 as open,
       count(*) filter (where is_overdue)              as overdue,
       count(*) filter (where status = 'verified')     as verified
  from api_v1.follow_up_on('2017-08-26')
 group by owner_side
 order by owner_side;

-- Which due dates moved, by how much, and why?
select ref, number, from_due_on, to_due_on, days, reason
  from api_v1.extension;

-- What is due in the fourteen days after 26 August 2017?
select ref, owner_institution, owner_role, current_due_on, action
  from api_v1.follow_up_on('2017-08-26')
 where is_open and current_due_on between '2017-08-27' and '2017-09-09'
 order by current_due_on, ref;

-- When and where do we meet next, who chairs, and why on that day?
select ref, weekday, planned_on, city, chair_institution, chair_role, moved_because
  from api_v1.meeting
 where status = 'planned'
 order by planned_on;

-- What was on the table on 23 July 2017, and what was decided?
select i.position, i.topic, d.kind, d.text
  from api_v1.agenda_item i
  left join api_v1.decision d on d.agenda_item_id = i.id
 where i.meeting = 'JCC-JCMC-001'
 order by i.position, d.position;

-- What comes back at the next meeting, and since when is it open?
select meeting, position, topic, times_carried, first_raised_on
  from api_v1.agenda_item
 where times_carried > 0;

-- Have both sides approved the minutes?
select meeting, version, status, krg_approved_on, federal_approved_on
  from api_v1.minutes;

-- On which days in September 2017 does nobody work on at least one side?
select on_date, weekday, holidays
  from api_v1.calendar('2017-09-01', '2017-09-30')
 where side = 'joint' and not is_working and holidays is not null;

-- How many returnees were there in each governorate in the newest round, and what changed since its baseline?
select adm1_name_en, sum(families) as families, sum(individuals) as individuals,
       sum(individuals) - sum(baseline_individuals) as change, min(baseline_as_of_on) as since
  from api_v1.returns_by_district('returnees', '2017-08-31')
 group by source, adm1_name_en
 order by source, adm1_name_en;

-- Which spellings lead to Salah Al-Din?
select source_code, spelling
  from api_v1.place_alias
 where level = 'adm1' and place_key = 'IQG16';

-- What was changed by hand since the demonstration was loaded, and by whom?
select ref, status, recorded_by, recorded
  from history.follow_up
 order by recorded desc
 limit 10;

-- What is made by itself, and when next? Empty until a worker or a tick has worked it out.
select schedule, title, next_label, zone, last_state, paused_because
  from api_v1.schedule;

-- Why is there no new returns report?
select api_v1.explain_schedule('returns-weekly') as reason;

-- How many due times were served, skipped or have failed, and how many reports are overdue?
select count(*) filter (where state = 'done') as done, count(*) filter (where state = 'skipped') as skipped,
       count(*) filter (where state = 'failed') as failed, (select count(*) from api_v1.overdue_report) as overdue
  from api_v1.slot;

-- What did we know at that time? The whole of api_v1 answers for another moment, until reset.
set liaison.as_of = '2017-08-06 07:00+03';
select count(*) as follow_ups_recorded_by_then from api_v1.follow_up;
reset liaison.as_of;
