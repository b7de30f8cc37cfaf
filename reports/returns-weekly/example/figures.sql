-- Invented figures of a source 'sample': three rounds, the last compared with the first, as the source declares.
insert into liaison.source (code, name, kind, publisher, credit, licence)
values ('sample', 'Invented figures', 'figures', 'Nobody', 'Invented', 'Public domain');

insert into liaison.round (source_code, population, number, as_of_on, baseline_round_number, individuals_per_family, individuals_per_camp_family)
values
  ('sample', 'returnees', 76, '2017-07-30', null, 6, 6),
  ('sample', 'returnees', 77, '2017-08-15', null, 6, 6),
  ('sample', 'returnees', 78, '2017-08-30', 76,   6, 6);

with figure (district, place, round_76, round_77, round_78) as (
  values
  ('IQG01Q01', 'Falluja quarter',  700,  760,  900),
  ('IQG01Q03', 'Ramadi quarter',   500,  520,  640),
  ('IQG10Q01', 'Khalis village',   110,  110,   90),
  ('IQG13Q01', 'Hawiga village',  null, null,   25),
  ('IQG15Q05', 'Mosul east',       300,  380,  450),
  ('IQG15Q05', 'Mosul west',      null,   20,   75)
),
location as (
  insert into liaison.location (source_code, source_location_id, district_id, name_en)
  select 'sample', place, p.id, place from figure join liaison.place p on p.key = district
  union all
  select 'sample', 'Abu Ghraib quarter', p.id, 'Abu Ghraib quarter'
    from liaison.place p where p.name_en = 'Abu Ghraib' and p.pcode is null
  returning id, source_location_id
),
stock as (
  select place, 76 as number, round_76 as families from figure
  union all select place, 77, round_77 from figure
  union all select place, 78, round_78 from figure
  union all select 'Abu Ghraib quarter', 76, 40
  union all select 'Abu Ghraib quarter', 78, 40
)
insert into liaison.population_figure (population, round_id, location_id, families, individuals)
select 'returnees', r.id, l.id, s.families, s.families * 6
  from stock s
  join location l on l.source_location_id = s.place
  join liaison.round r on r.source_code = 'sample' and r.number = s.number
 where s.families is not null;
