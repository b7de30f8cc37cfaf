-- Iraq, its 18 governorates and 101 districts by the official list (OCHA, COD-AB Iraq, valid from 2019-06-03), and the
-- nine districts that DTM reports on and the list does not have. Names in Arabic and Sorani stand where a usable source
-- has them, and are null elsewhere. Ids are made from keys, so every installation has the same ones.

insert into liaison.place (id, key, level, pcode, name_en, name_ar, name_ckb, administered_by)
values (md5('liaison place IRQ')::uuid, 'IRQ', 'adm0', 'IRQ', 'Iraq', 'العراق', 'عێراق', 'federal');

insert into liaison.place (id, key, level, pcode, parent_id, name_en, name_ar, name_ckb, iso_3166_2, administered_by)
select md5('liaison place ' || g.pcode)::uuid, g.pcode, 'adm1', g.pcode, md5('liaison place IRQ')::uuid,
       g.name_en, g.name_ar, g.name_ckb, g.iso_3166_2, g.administered_by::liaison.side
  from (values
  ('IQG01', 'IQ-AN', 'federal', 'Al-Anbar',        'الأنبار', 'ئەنبار'),
  ('IQG02', 'IQ-BA', 'federal', 'Al-Basrah',       'البصرة', 'بەسرە'),
  ('IQG03', 'IQ-MU', 'federal', 'Al-Muthanna',     'المثنى', 'موسنا'),
  ('IQG04', 'IQ-NA', 'federal', 'Al-Najaf',        'النجف', 'نەجەف'),
  ('IQG05', 'IQ-QA', 'federal', 'Al-Qadissiya',    'القادسية', 'قادسیە'),
  ('IQG06', 'IQ-SU', 'krg',     'Al-Sulaymaniyah', 'السليمانية', 'سلێمانی'),
  ('IQG07', 'IQ-BB', 'federal', 'Babil',           'بابل', 'بابل'),
  ('IQG08', 'IQ-BG', 'federal', 'Baghdad',         'بغداد', 'بەغدا'),
  ('IQG09', 'IQ-DA', 'krg',     'Duhok',           'دهوك', 'دهۆک'),
  ('IQG10', 'IQ-DI', 'federal', 'Diyala',          'ديالى', 'دیالە'),
  ('IQG11', 'IQ-AR', 'krg',     'Erbil',           'أربيل', 'هەولێر'),
  ('IQG12', 'IQ-KA', 'federal', 'Kerbala',         'كربلاء', 'کەربەلا'),
  ('IQG13', 'IQ-KI', 'federal', 'Kirkuk',          'كركوك', 'کەرکوک'),
  ('IQG14', 'IQ-MA', 'federal', 'Maysan',          'ميسان', 'میسان'),
  ('IQG15', 'IQ-NI', 'federal', 'Ninewa',          'نينوى', 'نەینەوا'),
  ('IQG16', 'IQ-SD', 'federal', 'Salah Al-Din',    'صلاح الدين', 'سەڵاحەدین'),
  ('IQG17', 'IQ-DQ', 'federal', 'Thi Qar',         'ذي قار', 'ذی قار'),
  ('IQG18', 'IQ-WA', 'federal', 'Wassit',          'واسط', 'واسط')
  ) as g (pcode, iso_3166_2, administered_by, name_en, name_ar, name_ckb);

insert into liaison.place (id, key, level, pcode, parent_id, name_en, name_ar, name_ckb, administered_by, note)
select md5('liaison place ' || d.pcode)::uuid, d.pcode, 'adm2', d.pcode, md5('liaison place ' || d.parent)::uuid,
       d.name_en, d.name_ar, d.name_ckb, d.administered_by::liaison.side, n.note
  from (values
  ('IQG01Q01', 'IQG01', 'federal', 'Al-Falluja',        'الفلوجة', 'فەڵوجە'),
  ('IQG01Q02', 'IQG01', 'federal', 'Al-Kaim',           'القائم', null),
  ('IQG01Q03', 'IQG01', 'federal', 'Al-Ramadi',         'الرمادي', 'ڕەمادی'),
  ('IQG01Q04', 'IQG01', 'federal', 'Al-Rutba',          'الرطبة', 'ڕطبە'),
  ('IQG01Q05', 'IQG01', 'federal', 'Ana',               'عانة', null),
  ('IQG01Q06', 'IQG01', 'federal', 'Haditha',           'حديثة', 'حدیثە'),
  ('IQG01Q07', 'IQG01', 'federal', 'Heet',              'هيت', 'هیت'),
  ('IQG02Q01', 'IQG02', 'federal', 'Abu Al-Khaseeb',    'أبو الخصيب', 'ئەبوو خەسیب'),
  ('IQG02Q02', 'IQG02', 'federal', 'Al-Basrah',         'البصرة', 'بەسرە'),
  ('IQG02Q03', 'IQG02', 'federal', 'Al-Faw',            'الفاو', 'فاو'),
  ('IQG02Q04', 'IQG02', 'federal', 'Al-Midaina',        'المدينة', 'مەدینە'),
  ('IQG02Q05', 'IQG02', 'federal', 'Al-Qurna',          'القرنة', 'قورنه'),
  ('IQG02Q06', 'IQG02', 'federal', 'Al-Zubair',         'الزبير', 'زوبیر'),
  ('IQG02Q07', 'IQG02', 'federal', 'Shat Al-Arab',      'شط العرب', null),
  ('IQG03Q01', 'IQG03', 'federal', 'Al-Khidhir',        'الخضر', null),
  ('IQG03Q02', 'IQG03', 'federal', 'Al-Rumaitha',       'الرميثة', 'ڕەمەیثە'),
  ('IQG03Q03', 'IQG03', 'federal', 'Al-Salman',         'السلمان', 'سەڵمان'),
  ('IQG03Q04', 'IQG03', 'federal', 'Al-Samawa',         'السماوة', 'سەماوە'),
  ('IQG04Q01', 'IQG04', 'federal', 'Al-Kufa',           'الكوفة', 'کوفە'),
  ('IQG04Q02', 'IQG04', 'federal', 'Al-Manathera',      'المناذرة', 'مەناذرە'),
  ('IQG04Q03', 'IQG04', 'federal', 'Al-Najaf',          'النجف', 'نەجەف'),
  ('IQG05Q01', 'IQG05', 'federal', 'Afaq',              'عفك', 'عفەک'),
  ('IQG05Q02', 'IQG05', 'federal', 'Al-Diwaniya',       'الديوانية', 'دیوانیە'),
  ('IQG05Q03', 'IQG05', 'federal', 'Al-Hamza',          'الحمزة', 'حمزە'),
  ('IQG05Q04', 'IQG05', 'federal', 'Al-Shamiya',        'الشامية', 'شەمیە'),
  ('IQG06Q01', 'IQG06', 'krg',     'Al-Sulaymaniyah',   'السليمانية', 'سلێمانی'),
  ('IQG06Q02', 'IQG06', 'krg',     'Chamchamal',        null, null),
  ('IQG06Q03', 'IQG06', 'krg',     'Derbendikhan',      null, 'دەربەندیخان'),
  ('IQG06Q04', 'IQG06', 'krg',     'Dokan',             null, null),
  ('IQG06Q05', 'IQG06', 'krg',     'Halabcha',          'حلبجة', 'هەڵەبجە'),
  ('IQG06Q06', 'IQG06', 'krg',     'Kalar',             null, 'کەلار'),
  ('IQG06Q07', 'IQG06', 'krg',     'Panjwin',           'پنجوين', 'پێنجوێن'),
  ('IQG06Q08', 'IQG06', 'krg',     'Pshdar',            null, null),
  ('IQG06Q09', 'IQG06', 'krg',     'Rania',             null, 'ڕانیە'),
  ('IQG06Q10', 'IQG06', 'krg',     'Sharbazher',        null, 'شارباژێڕ'),
  ('IQG07Q01', 'IQG07', 'federal', 'Al-Hashimiya',      'الهاشمية', 'هاشمیە'),
  ('IQG07Q02', 'IQG07', 'federal', 'Al-Hilla',          'الحلة', 'حڵە'),
  ('IQG07Q03', 'IQG07', 'federal', 'Al-Mahaweel',       'المحاويل', 'محاویل'),
  ('IQG07Q04', 'IQG07', 'federal', 'Al-Mussyab',        'المسيب', 'مسیب'),
  ('IQG08Q01', 'IQG08', 'federal', 'Al-Adhamiya',       'الأعظمية', 'ئەعزەمیە'),
  ('IQG08Q02', 'IQG08', 'federal', 'Al-Kadhmiyah',      'الكاظمية', 'کازمیە'),
  ('IQG08Q03', 'IQG08', 'federal', 'Al-Karkh',          'الكرخ', 'کەرخ'),
  ('IQG08Q04', 'IQG08', 'federal', 'Al-Mada''in',       null, null),
  ('IQG08Q05', 'IQG08', 'federal', 'Al-Mahmoudiya',     null, null),
  ('IQG08Q06', 'IQG08', 'federal', 'Al-Risafa',         'الرصافة', 'ڕوسافە'),
  ('IQG08Q07', 'IQG08', 'federal', 'Al-Thawra',         'مدينة الصدر', 'شاری سەدر'),
  ('IQG09Q01', 'IQG09', 'krg',     'Al-Amadiya',        'العمادية', 'ئامێدی'),
  ('IQG09Q02', 'IQG09', 'krg',     'Duhok',             'دهوك', 'دهۆک'),
  ('IQG09Q03', 'IQG09', 'krg',     'Sumail',            null, 'سێمێل'),
  ('IQG09Q04', 'IQG09', 'krg',     'Zakho',             'زاخو', 'زاخۆ'),
  ('IQG10Q01', 'IQG10', 'federal', 'Al-Khalis',         'الخالص', null),
  ('IQG10Q02', 'IQG10', 'federal', 'Al-Muqdadiya',      'المقدادية', null),
  ('IQG10Q03', 'IQG10', 'federal', 'Baladruz',          null, null),
  ('IQG10Q04', 'IQG10', 'federal', 'Baquba',            'بعقوبة', null),
  ('IQG10Q05', 'IQG10', 'federal', 'Khanaqin',          'خانقين', 'خانەقین'),
  ('IQG10Q06', 'IQG10', 'federal', 'Kifri',             'كفري', null),
  ('IQG11Q01', 'IQG11', 'krg',     'Al-Zibar',          null, null),
  ('IQG11Q02', 'IQG11', 'krg',     'Erbil',             'أربيل', 'هەولێر'),
  ('IQG11Q03', 'IQG11', 'krg',     'Koysinjaq',         null, 'کۆیە'),
  ('IQG11Q04', 'IQG11', 'joint',   'Makhmour',          'مخمور', 'مەخموور'),
  ('IQG11Q05', 'IQG11', 'krg',     'Rawanduz',          null, null),
  ('IQG11Q06', 'IQG11', 'krg',     'Shaqlawa',          null, 'شەقڵاوە'),
  ('IQG12Q01', 'IQG12', 'federal', 'Ain Al-Tamur',      'عين التمر', 'عەین تەمور'),
  ('IQG12Q02', 'IQG12', 'federal', 'Al-Hindiya',        'الهندية', 'هندیە'),
  ('IQG12Q03', 'IQG12', 'federal', 'Kerbela',           'كربلاء', 'کەربەلا'),
  ('IQG13Q01', 'IQG13', 'federal', 'Al-Hawiga',         null, null),
  ('IQG13Q02', 'IQG13', 'federal', 'Daquq',             'داقوق', null),
  ('IQG13Q03', 'IQG13', 'federal', 'Dibis',             'دوبز', 'دووبز'),
  ('IQG13Q04', 'IQG13', 'federal', 'Kirkuk',            'كركوك', 'کەرکوک'),
  ('IQG14Q01', 'IQG14', 'federal', 'Al-Amara',          'العمارة', 'عەمارە'),
  ('IQG14Q02', 'IQG14', 'federal', 'Ali Al-Gharbi',     'علي الغربي', 'عەلی غەربی'),
  ('IQG14Q03', 'IQG14', 'federal', 'Al-Kahla',          'الكحلاء', 'کەحلاء'),
  ('IQG14Q04', 'IQG14', 'federal', 'Al-Maimouna',       'الميمونة', 'میمونە'),
  ('IQG14Q05', 'IQG14', 'federal', 'Al-Mejar Al-Kabir', 'المجر الكبير', 'مەجر گەورە'),
  ('IQG14Q06', 'IQG14', 'federal', 'Qalat Saleh',       'قلعة صالح', 'قەڵای ساڵح'),
  ('IQG15Q01', 'IQG15', 'krg',     'Aqra',              'عقرة', 'ئاکرێ'),
  ('IQG15Q02', 'IQG15', 'federal', 'Al-Baaj',           'البعاج', 'بعاج'),
  ('IQG15Q03', 'IQG15', 'federal', 'Al-Hamdaniya',      'الحمدانية', 'حەمدانیە'),
  ('IQG15Q04', 'IQG15', 'federal', 'Al-Hatra',          'الحضر', 'حاترا'),
  ('IQG15Q05', 'IQG15', 'federal', 'Al-Mosul',          'الموصل', 'مووسڵ'),
  ('IQG15Q06', 'IQG15', 'federal', 'Al-Shikhan',        'شيخان', 'شێخان'),
  ('IQG15Q07', 'IQG15', 'federal', 'Sinjar',            'سنجار', 'شەنگال'),
  ('IQG15Q08', 'IQG15', 'federal', 'Telafar',           'تلعفر', 'تەڵعەفەر'),
  ('IQG15Q09', 'IQG15', 'federal', 'Tilkaef',           'تل كيف', 'تەڵکێف'),
  ('IQG16Q01', 'IQG16', 'federal', 'Al-Daur',           'الدور', 'دەور'),
  ('IQG16Q02', 'IQG16', 'federal', 'Al-Shirqat',        'الشرقاط', 'شرقات'),
  ('IQG16Q03', 'IQG16', 'federal', 'Beygee',            'بيجي', 'بیجی'),
  ('IQG16Q04', 'IQG16', 'federal', 'Balad',             'بلد', null),
  ('IQG16Q05', 'IQG16', 'federal', 'Samarra',           'سامراء', 'سامەرە'),
  ('IQG16Q06', 'IQG16', 'federal', 'Tikrit',            'تكريت', 'تەکریت'),
  ('IQG16Q07', 'IQG16', 'federal', 'Tooz Khurmato',     'طوز خورماتو', 'توزخورماتو'),
  ('IQG17Q01', 'IQG17', 'federal', 'Al-Chibayish',      'الچبايش', 'چبایش'),
  ('IQG17Q02', 'IQG17', 'federal', 'Al-Rifai',          'الرفاعي', 'ڕەفاعی'),
  ('IQG17Q03', 'IQG17', 'federal', 'Al-Shatra',         'الشطرة', 'شەترە'),
  ('IQG17Q04', 'IQG17', 'federal', 'Al-Nasiriya',       'الناصرية', 'ناسریە'),
  ('IQG17Q05', 'IQG17', 'federal', 'Suq Al-Shoyokh',    'سوق الشيوخ', null),
  ('IQG18Q01', 'IQG18', 'federal', 'Al-Hai',            'الحي', 'حەی'),
  ('IQG18Q02', 'IQG18', 'federal', 'Al-Kut',            'الكوت', 'کوت'),
  ('IQG18Q03', 'IQG18', 'federal', 'Al-Namaniya',       'النعمانية', 'نعمانیە'),
  ('IQG18Q04', 'IQG18', 'federal', 'Al-Suwaira',        'الصويرة', 'سوایرا'),
  ('IQG18Q05', 'IQG18', 'federal', 'Badra',             'بدرة', 'بەدرە')
  ) as d (pcode, parent, administered_by, name_en, name_ar, name_ckb)
  -- What a reader must know of districts whose administration and parent differ or are in question.
  left join (values
  ('IQG06Q05', 'District by the official list; also a governorate, see IRQ/Halabja (krg) and IRQ/Halabja (federal).'),
  ('IQG11Q04', 'Listed under Erbil; disputed between the Kurdistan Region and the federal government.'),
  ('IQG15Q01', 'Lies in Ninewa by the official list; run by the Kurdistan Region since 1991.')
  ) as n (pcode, note) on n.pcode = d.pcode;

insert into liaison.place (id, key, level, parent_id, name_en, name_ar, name_ckb, administered_by, note)
select md5('liaison place ' || d.key)::uuid, d.key, 'adm2', md5('liaison place ' || d.parent)::uuid,
       d.name_en, d.name_ar, d.name_ckb, d.administered_by::liaison.side,
       'DTM reports on it as a district; the official list has no code for it.'
  from (values
  ('IQG01/Ra''ua',     'IQG01', 'federal', 'Ra''ua',     'راوة', null),
  ('IQG08/Abu Ghraib', 'IQG08', 'federal', 'Abu Ghraib', null, null),
  ('IQG08/Tarmia',     'IQG08', 'federal', 'Tarmia',     null, null),
  ('IQG08/Thawra2',    'IQG08', 'federal', 'Thawra2',    null, null),
  ('IQG11/Choman',     'IQG11', 'krg',     'Choman',     null, 'چۆمان'),
  ('IQG11/Mergasur',   'IQG11', 'krg',     'Mergasur',   null, 'مێرگەسور'),
  ('IQG11/Soran',      'IQG11', 'krg',     'Soran',      null, 'سۆران'),
  ('IQG16/Al-Fares',   'IQG16', 'federal', 'Al-Fares',   null, null),
  ('IQG18/Al-Azezia',  'IQG18', 'federal', 'Al-Azezia',  'العزيزية', 'عەزیزیا')
  ) as d (key, parent, administered_by, name_en, name_ar, name_ckb);

-- Halabja: a governorate to the Kurdistan Region first, to the federal side years later; a district in the list.
insert into liaison.place (id, key, level, parent_id, name_en, name_ar, name_ckb, valid, administered_by, recognised_by, note)
values
  (md5('liaison place IRQ/Halabja (krg)')::uuid, 'IRQ/Halabja (krg)', 'adm1', md5('liaison place IRQ')::uuid,
   'Halabja', 'حلبجة', 'هەڵەبجە', '[2014-03-13,)', 'krg', 'krg',
   'Governorate to the Kurdistan Regional Government; the official list still has it as district IQG06Q05.'),
  (md5('liaison place IRQ/Halabja (federal)')::uuid, 'IRQ/Halabja (federal)', 'adm1', md5('liaison place IRQ')::uuid,
   'Halabja', 'حلبجة', 'هەڵەبجە', '[2025-04-14,)', 'krg', 'federal',
   'Governorate to the federal side since its parliament''s vote of April 2025; the official list still has it as district IQG06Q05.');
