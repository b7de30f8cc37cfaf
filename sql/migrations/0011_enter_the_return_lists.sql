-- What reading and labelling the figures needs: unit factors, classes of the splits with the column heads that DTM
-- prints for them, and border crossings.

insert into liaison.unit_factor (source_code, population, from_round, individuals_per_family, individuals_per_camp_family, note)
values
  ('dtm', 'returnees', 1,   6, 6, 'Government statistic, as DTM states'),
  ('dtm', 'returnees', 117, 6, 5, 'Families in camps count 5 from round 117 (August 2020)'),
  ('dtm', 'idps',      1,   6, 6, 'Government statistic, as DTM states'),
  ('dtm', 'idps',      117, 6, 5, 'Families in camps count 5 from round 117 (August 2020)');

insert into liaison.breakdown_class (dimension, code, label_en, label_ar, label_ckb, place_id, sort_order)
select 'origin', p.pcode, p.name_en, p.name_ar, p.name_ckb, p.id, 10 * row_number() over (order by p.pcode)
  from liaison.place p
 where p.level = 'adm1' and p.pcode is not null;

insert into liaison.breakdown_class (dimension, sort_order, code, label_en)
values
  ('shelter', 10,  'camp',                   'Camp'),
  ('shelter', 20,  'habitual_unspecified',   'Habitual residence, condition not told (before 31 October 2018)'),
  ('shelter', 30,  'habitual_habitable',     'Habitual residence, habitable'),
  ('shelter', 40,  'habitual_uninhabitable', 'Habitual residence, uninhabitable'),
  ('shelter', 50,  'own_property',           'Own property'),
  ('shelter', 60,  'host_family',            'Host family'),
  ('shelter', 70,  'rented_unspecified',     'Rented, condition not told'),
  ('shelter', 80,  'rented_habitable',       'Rented, habitable'),
  ('shelter', 90,  'rented_uninhabitable',   'Rented, uninhabitable'),
  ('shelter', 100, 'hotel',                  'Hotel or motel'),
  ('shelter', 110, 'informal_settlement',    'Informal settlement'),
  ('shelter', 120, 'religious_building',     'Religious building'),
  ('shelter', 130, 'school_building',        'School building'),
  ('shelter', 140, 'unfinished_building',    'Unfinished or abandoned building'),
  ('shelter', 150, 'other',                  'Other'),
  ('shelter', 160, 'unknown',                'Unknown'),
  ('displacement_period', 10, 'before_june_2014',     'Before June 2014'),
  ('displacement_period', 20, 'june_july_2014',       'June and July 2014'),
  ('displacement_period', 30, 'august_2014',          'August 2014'),
  ('displacement_period', 40, 'from_september_2014',  'From September 2014'),
  ('displacement_period', 50, 'from_april_2015',      'From April 2015'),
  ('displacement_period', 60, 'from_march_2016',      'From March 2016'),
  ('displacement_period', 70, 'from_17_october_2016', 'From 17 October 2016 (Mosul operation)'),
  ('displacement_period', 80, 'from_july_2017',       'From July 2017'),
  ('displacement_period', 90, 'from_january_2019',    'From January 2019');

-- Heads of the split by origin are governorates: liaison.place_alias has them.
insert into liaison.breakdown_class_alias (source_code, dimension, spelling, class)
values
  ('dtm', 'shelter', 'Camp',                                'camp'),
  ('dtm', 'shelter', 'Habitual Pre_31_October2018',         'habitual_unspecified'),
  ('dtm', 'shelter', 'Habitual Residence (Habitable)',      'habitual_habitable'),
  ('dtm', 'shelter', 'Habitual Residence (Uninhabitable)',  'habitual_uninhabitable'),
  ('dtm', 'shelter', 'Own Property',                        'own_property'),
  ('dtm', 'shelter', 'Host_families',                       'host_family'),
  ('dtm', 'shelter', 'Hostfamilies',                        'host_family'),
  ('dtm', 'shelter', 'Rented_houses',                       'rented_unspecified'),
  ('dtm', 'shelter', 'Rented pre Apr 2019',                 'rented_unspecified'),
  ('dtm', 'shelter', 'Rented Habitable',                    'rented_habitable'),
  ('dtm', 'shelter', 'Rented Uninhabitable',                'rented_uninhabitable'),
  ('dtm', 'shelter', 'Hotel_Motel',                         'hotel'),
  ('dtm', 'shelter', 'Hotel Motel',                         'hotel'),
  ('dtm', 'shelter', 'Informal_settlements',                'informal_settlement'),
  ('dtm', 'shelter', 'Informalsettlements',                 'informal_settlement'),
  ('dtm', 'shelter', 'Religious_building',                  'religious_building'),
  ('dtm', 'shelter', 'Religiousbuilding',                   'religious_building'),
  ('dtm', 'shelter', 'School_building',                     'school_building'),
  ('dtm', 'shelter', 'Schoolbuilding',                      'school_building'),
  ('dtm', 'shelter', 'Unfinished_Abandoned_building',       'unfinished_building'),
  ('dtm', 'shelter', 'Unfinishedbuilding',                  'unfinished_building'),
  ('dtm', 'shelter', 'Other',                               'other'),
  ('dtm', 'shelter', 'Unknown_shelter_type',                'unknown'),
  ('dtm', 'shelter', 'Unknownsheltertype',                  'unknown'),
  ('dtm', 'displacement_period', 'Pre June14 Period of displacement',          'before_june_2014'),
  ('dtm', 'displacement_period', 'June July14 Period of displacement',         'june_july_2014'),
  ('dtm', 'displacement_period', 'August14 Period of displacement',            'august_2014'),
  ('dtm', 'displacement_period', 'Post September 14 Period of displacement',   'from_september_2014'),
  ('dtm', 'displacement_period', 'Post April15 Period of displacement',        'from_april_2015'),
  ('dtm', 'displacement_period', 'Post March 16 Period of displacement',       'from_march_2016'),
  ('dtm', 'displacement_period', 'Post 17 October 16 Period of displacement',  'from_17_october_2016'),
  ('dtm', 'displacement_period', 'July 17 Period of displacement',             'from_july_2017'),
  ('dtm', 'displacement_period', 'Jan19',                                      'from_january_2019');

insert into liaison.crossing (code, kind, country_code, place_id, name_en, name_ar, name_ckb)
select c.code, c.kind, c.country_code, p.id, c.name_en, c.name_ar, c.name_ckb
  from (values
  ('ibrahim_khalil',       'land', 'TUR', 'IQG09', 'Ibrahim Khalil',       'إبراهيم الخليل',  'ئیبراهیم خەلیل'),
  ('peshkhabour',          'land', 'SYR', 'IQG09', 'Peshkhabour',          'فيشخابور',        'پێشخابوور'),
  ('rabia',                'land', 'SYR', 'IQG15', 'Rabia',                'ربيعة',           'ڕەبیعە'),
  ('al_waleed',            'land', 'SYR', 'IQG01', 'Al-Waleed',            'الوليد',          null),
  ('al_qaim',              'land', 'SYR', 'IQG01', 'Al-Qaim',              'القائم',          null),
  ('baghdad_airport',      'air',  null,  'IQG08', 'Baghdad airport',      'مطار بغداد',      'فڕۆکەخانەی بەغدا'),
  ('erbil_airport',        'air',  null,  'IQG11', 'Erbil airport',        'مطار أربيل',      'فڕۆکەخانەی هەولێر'),
  ('sulaymaniyah_airport', 'air',  null,  'IQG06', 'Sulaymaniyah airport', 'مطار السليمانية', 'فڕۆکەخانەی سلێمانی')
  ) as c (code, kind, country_code, pcode, name_en, name_ar, name_ckb)
  join liaison.place p on p.pcode = c.pcode;
