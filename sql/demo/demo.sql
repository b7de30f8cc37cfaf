-- Demonstration: the bilateral meeting of Sunday 23 July 2017 in Baghdad and what came of it until late August; what
-- came after it is in next_meetings.sql.
-- Real, as the Joint Crisis Coordination Centre published it: date, city, the two chairs, its delegation, the six
-- topics. Invented: decisions, follow-ups, dates, minutes, the rhythm of the series. No person is named.
--   psql -1 -v ON_ERROR_STOP=1 -f sql/demo/demo.sql
-- Rows that are there already are left alone, so it may be run again.

do $$
begin
  if exists (select from liaison.series where code = 'JCC-JCMC' and id <> md5('demo series')::uuid) then
    raise exception 'This database has a series JCC-JCMC of its own; the demonstration would mix with it.'
      using errcode = 'unique_violation', hint = 'Nothing was changed. Load the demonstration into an empty database.';
  end if;
end
$$;

-- Made-up figures must not carry the credit of a real publisher, so the demo's returns files have a source of their
-- own, which spells everything as DTM does.
insert into liaison.source (code, kind, name, publisher, credit, licence)
values ('demo', 'figures', 'Invented figures in the shape of a DTM Master List', 'Liaison',
        'Source: invented for demonstration; no real place holds these numbers', 'Public domain')
    on conflict (code) do nothing;

insert into liaison.place_alias (source_code, level, parent_id, spelling, place_id)
select 'demo', level, parent_id, spelling, place_id from liaison.place_alias where source_code = 'dtm'
    on conflict (source_code, level, parent_id, spelling) do nothing;

insert into liaison.breakdown_class_alias (source_code, spelling, dimension, class)
select 'demo', spelling, dimension, class from liaison.breakdown_class_alias where source_code = 'dtm'
    on conflict (source_code, spelling) do nothing;

insert into liaison.unit_factor (source_code, population, from_round, individuals_per_family, individuals_per_camp_family, note)
select 'demo', population, from_round, individuals_per_family, individuals_per_camp_family, note
  from liaison.unit_factor where source_code = 'dtm'
    on conflict (source_code, population, from_round) do nothing;

-- The series: every six weeks, Baghdad and Erbil in turn, the host in the chair.
insert into liaison.series (id, code, title_en, title_ar, title_ckb, recurrence, starts_on, starts_at, host_rotation, owner)
values (md5('demo series')::uuid, 'JCC-JCMC', 'Regular bilateral coordination meeting JCC - JCMC',
        'الاجتماع التنسيقي الثنائي الدوري', 'کۆبوونەوەی دووقۆڵیی هەماهەنگی',
        'RRULE:FREQ=WEEKLY;INTERVAL=6;BYDAY=SU;WKST=SU', '2017-07-23', '10:00', '{federal,krg}', 'JCC')
    on conflict (id) do nothing;

insert into liaison.series_host (series_id, side, institution_code, city, venue, chair_role)
values
  (md5('demo series')::uuid, 'federal', 'JCMC', 'Baghdad', 'JCMC, meeting room', 'Head of the Centre'),
  (md5('demo series')::uuid, 'krg',     'JCC',  'Erbil',   'JCC, meeting room',  'Director General')
    on conflict (series_id, side) do nothing;

insert into liaison.series_item (series_id, position, topic)
values (md5('demo series')::uuid, 1, 'Review of open follow-ups')
    on conflict (series_id, position) do nothing;

insert into liaison.meeting (id, series_id, number, status, nominal_on, nominal_at, planned_start_at, planned_end_at,
                             actual_start_at, actual_end_at, moved_because, host_side, city, venue,
                             chair_institution, chair_role, co_chair_institution, co_chair_role)
values
  (md5('demo meeting 1')::uuid, md5('demo series')::uuid, 1, 'held', '2017-07-23', '10:00',
   '2017-07-23 10:00+03', '2017-07-23 12:00+03', '2017-07-23 10:00+03', '2017-07-23 13:00+03', null,
   'federal', 'Baghdad', 'JCMC, meeting room', 'JCMC', 'Head of the Centre', 'JCC', 'Director General'),
  (md5('demo meeting 2')::uuid, md5('demo series')::uuid, 2, 'planned', '2017-09-03', '10:00',
   '2017-09-05 10:00+03', '2017-09-05 12:00+03', null, null, 'Eid al-Adha on both calendars; next joint working day',
   'krg', 'Erbil', 'JCC, meeting room', 'JCC', 'Director General', 'JCMC', 'Head of the Centre'),
  (md5('demo meeting 3')::uuid, md5('demo series')::uuid, 3, 'planned', '2017-10-15', '10:00',
   '2017-10-15 10:00+03', '2017-10-15 12:00+03', null, null, null,
   'federal', 'Baghdad', 'JCMC, meeting room', 'JCMC', 'Head of the Centre', 'JCC', 'Director General')
    on conflict (id) do nothing;

insert into liaison.delegate (id, institution_code, role)
values
  (md5('demo delegate 1')::uuid, 'JCC',  'Director General'),
  (md5('demo delegate 2')::uuid, 'JCC',  'Director of Finance'),
  (md5('demo delegate 3')::uuid, 'JCC',  'Director of Information Management'),
  (md5('demo delegate 4')::uuid, 'JCMC', 'Head of the Centre')
    on conflict (id) do nothing;

insert into liaison.attendance (meeting_id, delegate_id, capacity, is_present)
values
  (md5('demo meeting 1')::uuid, md5('demo delegate 4')::uuid, 'chair',    true),
  (md5('demo meeting 1')::uuid, md5('demo delegate 1')::uuid, 'co_chair', true),
  (md5('demo meeting 1')::uuid, md5('demo delegate 2')::uuid, 'member',   true),
  (md5('demo meeting 1')::uuid, md5('demo delegate 3')::uuid, 'member',   true),
  (md5('demo meeting 2')::uuid, md5('demo delegate 1')::uuid, 'chair',    null),
  (md5('demo meeting 2')::uuid, md5('demo delegate 4')::uuid, 'co_chair', null)
    on conflict (meeting_id, delegate_id) do nothing;

insert into liaison.agenda_item (id, meeting_id, position, topic, topic_ar, brought_by, is_closed)
select md5('demo item ' || i.position)::uuid, md5('demo meeting 1')::uuid, i.position, i.topic, i.topic_ar, i.brought_by, i.is_closed
  from (values
  (1, 'JCC',  true,  'Mosul Humanitarian Contingency Response Plan: development, evaluation, lessons learnt',
   'خطة الاستجابة الإنسانية الطارئة للموصل: الإعداد والتقييم والدروس المستفادة'),
  (2, 'JCMC', true,  'Roles and responsibilities of both sides after the liberation',
   'أدوار ومسؤوليات الجانبين بعد التحرير'),
  (3, 'JCMC', true,  'Services for returned displaced people',
   'الخدمات المقدمة للنازحين العائدين'),
  (4, 'JCC',  false, 'Joint paper on the return policy',
   'ورقة مشتركة حول سياسة العودة'),
  (5, 'JCC',  true,  'Return of Iraqi refugees from Syria and Turkey',
   'عودة اللاجئين العراقيين من سوريا وتركيا'),
  (6, 'JCC',  false, 'Groups and militias that bar displaced people from returning',
   'الجماعات والميليشيات التي تمنع عودة النازحين')
  ) as i (position, brought_by, is_closed, topic, topic_ar)
    on conflict (id) do nothing;

insert into liaison.agenda_item (id, meeting_id, position, topic, is_standing, brought_by, carried_from)
values
  (md5('demo item 2-1')::uuid, md5('demo meeting 2')::uuid, 1, 'Review of open follow-ups', true, null, null),
  (md5('demo item 2-2')::uuid, md5('demo meeting 2')::uuid, 2, 'Joint paper on the return policy', false, 'JCC', md5('demo item 4')::uuid),
  (md5('demo item 2-3')::uuid, md5('demo meeting 2')::uuid, 3, 'Groups and militias that bar displaced people from returning',
   false, 'JCC', md5('demo item 6')::uuid)
    on conflict (id) do nothing;

insert into liaison.decision (id, agenda_item_id, position, kind, text)
select md5('demo decision ' || d.item || '-' || d.position)::uuid, md5('demo item ' || d.item)::uuid, d.position, d.kind, d.text
  from (values
  (1, 1, 'decision',       'Both centres evaluate the implementation of the plan together and write down the lessons learnt.'),
  (2, 1, 'decision',       'One matrix names who is accountable and who is responsible for each function after the liberation.'),
  (3, 1, 'decision',       'Services for returnees are reported by district and sector in one format.'),
  (3, 2, 'recommendation', 'A joint visit to districts of return is made in August.'),
  (4, 1, 'decision',       'The draft of the Ministry of Planning and that of UNHCR and UN-Habitat become one paper.'),
  (5, 1, 'decision',       'Each side counts returning refugees at its crossings by week and exchanges the counts.'),
  (6, 1, 'decision',       'Places where returns are barred are listed by district and raised with the authorities concerned.')
  ) as d (item, position, kind, text)
    on conflict (id) do nothing;

insert into liaison.follow_up (id, ref, decision_id, action, owner_institution, owner_role, priority, assigned_on,
                               original_due_on, status, status_on, reported_done_on, status_reason, waiting_for)
select md5('demo ' || f.ref)::uuid, f.ref, md5('demo decision ' || f.decision)::uuid, f.action, f.institution, f.role,
       f.priority::liaison.priority, '2017-07-23', f.due::date, f.status::liaison.follow_up_status,
       coalesce(f.since::date, '2017-07-23'), case f.status when 'reported_done' then f.since::date end, f.why, f.waiting_for
  from (values
  ('FU-JCC-0001',    '1-1', 'high',   '2017-08-10', 'reported_done', '2017-08-09', 'JCC',    'Director General',
   'Draft the outline of the joint evaluation, with the lessons to look for', null, null),
  ('FU-JCMC-0001',   '1-1', 'high',   '2017-08-13', 'reported_done', '2017-08-23', 'JCMC',   'Director of Operations',
   'Send what was planned and done under each objective of the plan', null, null),
  ('FU-JCC-0002',    '2-1', 'medium', '2017-08-17', 'reported_done', '2017-08-16', 'JCC',    'Director General',
   'Draft the matrix of functions, phases and institutions', null, null),
  ('FU-COMSEC-0001', '2-1', 'medium', '2017-08-31', 'open',          null,         'COMSEC', 'Deputy Secretary General',
   'Comment on the draft matrix for the federal ministries', null, null),
  ('FU-JCC-0003',    '3-1', 'medium', '2017-08-06', 'reported_done', '2017-08-06', 'JCC',    'Director of Information Management',
   'Propose the common format for service figures', null, null),
  ('FU-JCMC-0002',   '3-1', 'high',   '2017-08-20', 'in_progress',   '2017-08-07', 'JCMC',   'Director of Operations',
   'Compile water, electricity and health services in the districts of return in Ninewa', null, null),
  ('FU-JCMC-0003',   '3-2', 'low',    '2017-08-31', 'dropped',       '2017-08-21', 'JCMC',   'Head of the Centre',
   'Arrange the joint visit to districts of return', 'The roads were not cleared in time; to be proposed again in autumn', null),
  ('FU-MOP-0001',    '4-1', 'high',   '2017-08-15', 'in_progress',   '2017-07-31', 'MOP',    'Director of Human Development',
   'Merge the two drafts into one paper', null, null),
  ('FU-UNHCR-0001',  '4-1', 'high',   '2017-07-30', 'reported_done', '2017-07-30', 'UNHCR',  'Senior Protection Officer',
   'Share the draft of UNHCR and UN-Habitat', null, null),
  ('FU-JCC-0004',    '4-1', 'medium', '2017-08-24', 'blocked',       '2017-08-16', 'JCC',    'Director General',
   'Comment on the merged draft', 'The merged draft has not come', 'MOP'),
  ('FU-JCC-0005',    '5-1', 'medium', '2017-08-13', 'open',          null,         'JCC',    'Director of Information Management',
   'Begin the weekly count at Ibrahim Khalil and Peshkhabour', null, null),
  ('FU-MOMD-0001',   '5-1', 'medium', '2017-08-20', 'reported_done', '2017-08-24', 'MOMD',   'Director of Humanitarian Affairs',
   'Begin the weekly count at Rabia, Al-Waleed and Al-Qaim', null, null),
  ('FU-JCC-0006',    '6-1', 'high',   '2017-07-30', 'reported_done', '2017-07-30', 'JCC',    'Director of Information Management',
   'List by district the places where returns are barred', null, null),
  ('FU-JCMC-0004',   '6-1', 'high',   '2017-08-06', 'in_progress',   '2017-08-03', 'JCMC',   'Head of the Centre',
   'Raise the list with the authorities concerned and report their answers', null, null)
  ) as f (ref, decision, priority, due, status, since, institution, role, action, why, waiting_for)
    on conflict (id) do nothing;

-- Each extension starts from the last one's date, so those that are there already are left out beforehand.
insert into liaison.extension (id, follow_up_id, to_due_on, reason, agreed_on)
select md5('demo extension ' || e.number)::uuid, md5('demo ' || e.ref)::uuid, e.to_due_on::date, e.reason, e.agreed_on::date
  from (values
  (1, 'FU-JCMC-0001', '2017-08-24', 'Two governorates had not reported yet',  '2017-08-10'),
  (2, 'FU-MOP-0001',  '2017-08-22', 'The drafts define returnees differently', '2017-08-14'),
  (3, 'FU-MOP-0001',  '2017-08-30', 'A second round of comments was agreed',   '2017-08-21')
  ) as e (number, ref, to_due_on, reason, agreed_on)
 where not exists (select from liaison.extension x where x.id = md5('demo extension ' || e.number)::uuid)
 order by e.number;

insert into liaison.follow_up_note (id, follow_up_id, noted_on, institution_code, text)
values
  (md5('demo note 1')::uuid, md5('demo FU-JCMC-0002')::uuid, '2017-08-07', 'JCMC', 'Figures of the water directorate are in.'),
  (md5('demo note 2')::uuid, md5('demo FU-JCMC-0002')::uuid, '2017-08-21', 'JCMC', 'Electricity is still missing for two districts.'),
  (md5('demo note 3')::uuid, md5('demo FU-MOP-0001')::uuid,  '2017-08-14', 'MOP',  'Chapters one to three are merged.'),
  (md5('demo note 4')::uuid, md5('demo FU-JCMC-0004')::uuid, '2017-08-03', 'JCMC', 'The list was sent on; answers are awaited.'),
  (md5('demo note 5')::uuid, md5('demo FU-JCC-0005')::uuid,  '2017-08-14', 'JCC',  'The crossing authorities have agreed; staff are to be named.')
    on conflict (id) do nothing;

insert into liaison.verification (id, follow_up_id, verified_on, verifier_institution, verifier_role, evidence)
values
  (md5('demo verification 1')::uuid, md5('demo FU-JCC-0001')::uuid,   '2017-08-15', 'JCMC', 'Head of the Centre',
   'Outline received by letter of 9 August and accepted.'),
  (md5('demo verification 2')::uuid, md5('demo FU-JCC-0002')::uuid,   '2017-08-20', 'JCMC', 'Head of the Centre',
   'Draft matrix received, 42 functions.'),
  (md5('demo verification 3')::uuid, md5('demo FU-JCC-0003')::uuid,   '2017-08-10', 'JCMC', 'Director of Operations',
   'Format used for the first return of figures.'),
  (md5('demo verification 4')::uuid, md5('demo FU-UNHCR-0001')::uuid, '2017-08-02', 'MOP',  'Director of Human Development',
   'Draft received.'),
  (md5('demo verification 5')::uuid, md5('demo FU-JCC-0006')::uuid,   '2017-08-03', 'JCMC', 'Head of the Centre',
   'List received, by district and without names of groups.')
    on conflict (id) do nothing;

insert into liaison.minutes (id, meeting_id, version, status, text)
values (md5('demo minutes 1')::uuid, md5('demo meeting 1')::uuid, 1, 'proposed',
'The two centres met in Baghdad on Sunday 23 July 2017. Six topics were discussed and seven decisions and
recommendations were taken; each has follow-ups with an owner and a date. The next meeting is in Erbil.')
    on conflict (id) do nothing;

insert into liaison.minutes_approval (minutes_id, side, institution_code, role, approved_on)
values
  (md5('demo minutes 1')::uuid, 'federal', 'JCMC', 'Head of the Centre', '2017-07-30'),
  (md5('demo minutes 1')::uuid, 'krg',     'JCC',  'Director General',   '2017-08-01')
    on conflict (minutes_id, side) do nothing;
