-- period: 2017-08-30
-- Three rounds of one source, the newest compared with the round that the source declares; one round of another
-- source, with nothing to compare it with; one of a third, whose declared baseline is not loaded; a governorate that fell, one that is new, a district without a P-code.
\ir figures.sql

insert into liaison.source (code, name, kind, publisher, credit, licence)
values ('other', 'Another count', 'figures', 'Nobody', 'Invented', 'Public domain'),
       ('third', 'A third count', 'figures', 'Nobody', 'Invented', 'Public domain');
insert into liaison.round (source_code, population, number, as_of_on, baseline_round_number, individuals_per_family, individuals_per_camp_family)
values ('other', 'returnees', 1, '2017-08-15', null, 6, 6),
       ('third', 'returnees', 5, '2017-08-29', 4,    6, 6);
insert into liaison.location (source_code, source_location_id, district_id, name_en)
select s.code, 'A', p.id, 'Place A' from liaison.place p, liaison.source s where p.key = 'IQG15Q05' and s.code in ('other', 'third');
insert into liaison.population_figure (population, round_id, location_id, families, individuals)
select 'returnees', r.id, l.id, 1000, 6000
  from liaison.round r
  join liaison.location l on l.source_code = r.source_code
 where r.source_code in ('other', 'third');
