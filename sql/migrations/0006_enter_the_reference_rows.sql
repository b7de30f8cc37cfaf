-- The rows that every installation starts with. They are ordinary rows: an office corrects and adds to them.

insert into liaison.institution (code, side, parent_code, name_en, name_ar, name_ckb, seat, is_centre)
values
  ('JCC',      'krg',     'MOI-KR', 'Joint Crisis Coordination Centre',
   'مركز التنسيق المشترك للأزمات', 'ناوەندی هاوبەشی هەماهەنگیی قەیرانەکان', 'Erbil', true),
  ('JCMC',     'federal', 'COMSEC', 'Joint Monitoring and Coordination Centre',
   'المركز المشترك للتنسيق والمراقبة', 'ناوەندی هاوبەشی هەماهەنگی و چاودێری', 'Baghdad', true),
  ('MOI-KR',   'krg',     null,     'Ministry of Interior, Kurdistan Regional Government',
   'وزارة الداخلية في حكومة إقليم كوردستان', 'وەزارەتی ناوخۆی حکوومەتی هەرێمی کوردستان', 'Erbil', false),
  ('COMSEC',   'federal', null,     'General Secretariat of the Council of Ministers',
   'الأمانة العامة لمجلس الوزراء', 'ئەمینداریەتیی گشتیی ئەنجوومەنی وەزیران', 'Baghdad', false),
  ('MOMD',     'federal', null,     'Ministry of Migration and Displacement',
   'وزارة الهجرة والمهجرين', 'وەزارەتی کۆچ و کۆچبەران', 'Baghdad', false),
  ('MOP',      'federal', null,     'Ministry of Planning',
   'وزارة التخطيط', 'وەزارەتی پلاندانان', 'Baghdad', false),
  ('UNHCR',    'joint',   null,     'United Nations High Commissioner for Refugees',
   'مفوضية الأمم المتحدة السامية لشؤون اللاجئين', 'کۆمیسیاریای باڵای نەتەوە یەکگرتووەکان بۆ پەنابەران', 'Baghdad', false),
  ('IOM',      'joint',   null,     'International Organization for Migration',
   'المنظمة الدولية للهجرة', 'ڕێکخراوی نێودەوڵەتیی کۆچ', 'Baghdad', false),
  ('OCHA',     'joint',   null,     'United Nations Office for the Coordination of Humanitarian Affairs',
   'مكتب الأمم المتحدة لتنسيق الشؤون الإنسانية', 'نووسینگەی نەتەوە یەکگرتووەکان بۆ هەماهەنگیی کاروباری مرۆیی', 'Baghdad', false),
  ('HABITAT',  'joint',   null,     'United Nations Human Settlements Programme (UN-Habitat)',
   'برنامج الأمم المتحدة للمستوطنات البشرية', 'بەرنامەی نەتەوە یەکگرتووەکان بۆ نیشتەجێبوونی مرۆیی', 'Baghdad', false);

insert into liaison.working_week (side, valid, weekdays)
values
  ('krg',     daterange(null, null), '{7,1,2,3,4}'),
  ('federal', daterange(null, null), '{7,1,2,3,4}');

-- Federal holidays of 2017: dates as the Python package holidays 0.109 lists them for Iraq (Law 110 of 1972, then in
-- force). Eids, Muharram and Mawlid follow the moon.
insert into liaison.holiday (side, during, name_en, is_tentative, announced_in)
select 'federal', h.during::daterange, h.name_en, h.is_tentative,
       'Law 110 of 1972; dates from the Python package holidays 0.109'
  from (values
  ('[2017-01-01,2017-01-01]', false, 'New Year''s Day'),
  ('[2017-01-06,2017-01-06]', false, 'Army Day'),
  ('[2017-02-08,2017-02-08]', false, 'Revolution Day (8 February)'),
  ('[2017-03-21,2017-03-21]', false, 'Nowruz'),
  ('[2017-05-01,2017-05-01]', false, 'Labour Day'),
  ('[2017-06-26,2017-06-28]', true,  'Eid al-Fitr'),
  ('[2017-07-14,2017-07-14]', false, 'Republic Day (14 July)'),
  ('[2017-07-17,2017-07-17]', false, 'Revolution Day (17 July)'),
  ('[2017-09-01,2017-09-04]', true,  'Arafah and Eid al-Adha'),
  ('[2017-09-22,2017-09-22]', true,  'Islamic New Year'),
  ('[2017-10-01,2017-10-01]', true,  'Ashura'),
  ('[2017-12-01,2017-12-01]', true,  'Prophet''s Birthday')
  ) as h (during, is_tentative, name_en);

-- Kurdistan Region, 2017: the region's yearly list as its press printed it in other years; the Joint Crisis
-- Coordination Centre should confirm it. Days that follow the moon are taken as on the federal side.
insert into liaison.holiday (side, during, name_en, is_tentative, announced_in)
select 'krg', h.during::daterange, h.name_en, h.is_tentative,
       'Yearly list of the KRG Council of Ministers as printed for 2014 and 2019; to be confirmed for 2017'
  from (values
  ('[2017-01-01,2017-01-01]', false, 'New Year''s Day'),
  ('[2017-01-06,2017-01-06]', false, 'Army Day'),
  ('[2017-03-05,2017-03-05]', false, 'Uprising of 1991'),
  ('[2017-03-11,2017-03-11]', false, 'Agreement of 11 March 1970 and liberation of Erbil'),
  ('[2017-03-14,2017-03-14]', false, 'Birthday of Mustafa Barzani'),
  ('[2017-03-21,2017-03-23]', false, 'Newroz'),
  ('[2017-04-09,2017-04-09]', false, 'Liberation of Baghdad (9 April)'),
  ('[2017-05-01,2017-05-01]', false, 'Labour Day'),
  ('[2017-06-26,2017-06-28]', true,  'Eid al-Fitr'),
  ('[2017-07-14,2017-07-14]', false, 'Republic Day (14 July)'),
  ('[2017-09-01,2017-09-04]', true,  'Arafah and Eid al-Adha'),
  ('[2017-09-22,2017-09-22]', true,  'Islamic New Year'),
  ('[2017-10-01,2017-10-01]', true,  'Ashura'),
  ('[2017-12-01,2017-12-01]', true,  'Prophet''s Birthday'),
  ('[2017-12-25,2017-12-25]', false, 'Christmas Day')
  ) as h (during, is_tentative, name_en);

insert into liaison.sector (sort_order, code, label_en, label_ar)
values
  (10,  'water',                 'Water',                                 'المياه'),
  (20,  'electricity',           'Electricity',                           'الكهرباء'),
  (30,  'health',                'Health',                                'الصحة'),
  (40,  'education',             'Education',                             'التعليم'),
  (50,  'livelihoods',           'Livelihoods',                           'سبل العيش'),
  (60,  'security',              'Security',                              'الأمن'),
  (70,  'shelter',               'Shelter',                               'المأوى'),
  (80,  'explosive_hazards',     'Explosive hazards',                     'المخاطر المتفجرة'),
  (90,  'documentation',         'Documentation, housing, land, property', 'الوثائق والسكن والأراضي والممتلكات'),
  (100, 'government_services',   'Government services',                   'الخدمات الحكومية');

insert into liaison.barrier_kind (sort_order, code, label_en)
values
  (10,  'security_incident',       'Security incident'),
  (20,  'explosive_hazard',        'Explosive hazard'),
  (30,  'armed_group_refusal',     'Refusal by an armed group'),
  (40,  'security_clearance',      'Security clearance or screening'),
  (50,  'community_refusal',       'Refusal by a community or tribe'),
  (60,  'house_destroyed',         'House destroyed'),
  (70,  'house_or_land_occupied',  'House or land occupied'),
  (80,  'civil_documents',         'Civil documents missing'),
  (90,  'water',                   'No water'),
  (100, 'electricity',             'No electricity'),
  (110, 'health',                  'No health services'),
  (120, 'education',               'No schools'),
  (130, 'livelihoods',             'No livelihoods'),
  (140, 'government_compensation', 'Compensation by the government outstanding'),
  (150, 'other',                   'Other');

insert into liaison.country (code, name_en, name_ar, name_ckb)
values
  ('IRQ', 'Iraq',         'العراق',  'عێراق'),
  ('SYR', 'Syria',        'سوريا',   'سووریا'),
  ('TUR', 'Turkey',       'تركيا',   'تورکیا'),
  ('JOR', 'Jordan',       'الأردن',  'ئوردن'),
  ('LBN', 'Lebanon',      'لبنان',   'لوبنان'),
  ('IRN', 'Iran',         'إيران',   'ئێران'),
  ('DEU', 'Germany',      'ألمانيا', 'ئەڵمانیا'),
  ('SWE', 'Sweden',       'السويد',  'سوید'),
  ('GRC', 'Greece',       'اليونان', 'یۆنان'),
  ('FIN', 'Finland',      'فنلندا',  'فینلەندا');

insert into liaison.source (code, kind, name, publisher, credit, licence, url)
values
  ('dtm', 'figures', 'Displacement Tracking Matrix, Master Lists',
   'International Organization for Migration',
   'Source: "International Organization for Migration (IOM), Displacement Tracking Matrix (DTM)"',
   'Non-commercial use with credit; no redistribution', 'https://iraqdtm.iom.int'),
  ('jcc', 'figures', 'Counts of displaced people in the Kurdistan Region',
   'Joint Crisis Coordination Centre',
   'Source: Joint Crisis Coordination Centre, Kurdistan Regional Government',
   'As published', 'https://jcckrg.org'),
  ('jcmc', 'figures', 'Counts of displaced people and returns, federal',
   'Joint Monitoring and Coordination Centre',
   'Source: Joint Monitoring and Coordination Centre, Government of Iraq',
   'As published', null),
  ('unhcr', 'figures', 'Refugee population statistics',
   'United Nations High Commissioner for Refugees',
   'Source: UNHCR Refugee Population Statistics Database',
   'CC BY 4.0', 'https://www.unhcr.org/refugee-statistics'),
  ('cod', 'codes', 'Common Operational Dataset, administrative boundaries of Iraq, valid from 2019-06-03',
   'United Nations Office for the Coordination of Humanitarian Affairs',
   'Source: OCHA, COD-AB Iraq',
   'Public', null),
  ('ocha-2014', 'codes', 'Place codes of OCHA Iraq from 2014 (IQ-G08 is Dahuk here; IQG08 of the official list is Baghdad)',
   'United Nations Office for the Coordination of Humanitarian Affairs',
   'Source: OCHA Iraq, 2014',
   'Public', null);
