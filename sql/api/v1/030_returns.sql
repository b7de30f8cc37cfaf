-- Figures of displacement and return, one row per location, with everything needed to add them up by place.

create or replace view api_v1.source with (security_invoker = true) as
select code, name, kind, publisher, credit, licence, url
  from as_of.source
 order by code;

comment on view   api_v1.source           is 'Publishers'' series of figures and lists of codes.';
comment on column api_v1.source.code      is 'Short name, such as dtm.';
comment on column api_v1.source.name      is 'Full name.';
comment on column api_v1.source.kind      is 'figures or codes.';
comment on column api_v1.source.publisher is 'Organisation that publishes it.';
comment on column api_v1.source.credit    is 'Credit line that must stand under its figures.';
comment on column api_v1.source.licence   is 'Terms under which its data may be used.';
comment on column api_v1.source.url       is 'Where it is published; null when it is not on the web.';

create or replace view api_v1.round with (security_invoker = true) as
select r.source_code as source, r.population, r.number as round_number, r.as_of_on as round_as_of_on, r.published_on,
       r.effective_baseline as baseline_round_number,
       r.baseline_round_number is not null as is_baseline_declared,
       baseline.as_of_on as baseline_as_of_on,
       r.as_of_on - baseline.as_of_on as days_since_baseline,
       r.individuals_per_family, r.individuals_per_camp_family, r.method_break, r.id
  from (select *,
               coalesce(baseline_round_number,
                 lag(number) over (partition by source_code, population order by number)) as effective_baseline
          from as_of.round) r
  left join as_of.round baseline
         on baseline.source_code = r.source_code
        and baseline.population = r.population
        and baseline.number = r.effective_baseline
 order by r.source_code, r.population, r.number;

comment on view   api_v1.round                             is 'Rounds of each source and population, with the baseline that a change is measured from.';
comment on column api_v1.round.source                      is 'Source that published it.';
comment on column api_v1.round.population                  is 'returnees or idps.';
comment on column api_v1.round.round_number                is 'Number that the source gives it.';
comment on column api_v1.round.round_as_of_on              is 'Date that its figures are as of.';
comment on column api_v1.round.published_on                is 'Date of publication; null when not known.';
comment on column api_v1.round.baseline_round_number       is 'Round to compare with: the one that the source declares, else the round before it that is loaded; null when there is none.';
comment on column api_v1.round.is_baseline_declared        is 'Whether the source itself declares that baseline.';
comment on column api_v1.round.baseline_as_of_on           is 'Date that the baseline''s figures are as of; null when that round is not loaded.';
comment on column api_v1.round.days_since_baseline         is 'Days between the two dates; null when the baseline is not loaded.';
comment on column api_v1.round.individuals_per_family      is 'Individuals per family outside camps.';
comment on column api_v1.round.individuals_per_camp_family is 'Individuals per family in camps.';
comment on column api_v1.round.method_break                is 'Why its figures do not compare with those before it; null when they do.';
comment on column api_v1.round.id                          is 'Key of liaison.round.';

create or replace view api_v1.population_figure with (security_invoker = true) as
select r.source, f.population, r.round_number, r.round_as_of_on, r.baseline_round_number,
       adm1.pcode as adm1_pcode, adm1.name_en as adm1_name_en, adm1.key as adm1_key,
       adm2.pcode as adm2_pcode, adm2.name_en as adm2_name_en, adm2.key as adm2_key,
       l.source_location_id, l.name_en as location_name_en, l.name_ar as location_name_ar,
       l.latitude, l.longitude,
       f.families, f.individuals, f.camp_families,
       f.round_id, f.location_id
  from as_of.population_figure f
  join api_v1.round r on r.population = f.population and r.id = f.round_id
  join as_of.location l on l.id = f.location_id
  join as_of.place adm2 on adm2.id = l.district_id
  join as_of.place adm1 on adm1.id = adm2.parent_id;

comment on view   api_v1.population_figure                       is 'Families counted per round and location, as published, with governorate and district.';
comment on column api_v1.population_figure.source                is 'Source that published it.';
comment on column api_v1.population_figure.population            is 'returnees or idps.';
comment on column api_v1.population_figure.round_number          is 'Round of the source.';
comment on column api_v1.population_figure.round_as_of_on        is 'Date that the round''s figures are as of.';
comment on column api_v1.population_figure.baseline_round_number is 'Round to compare with, as in api_v1.round; null when there is none.';
comment on column api_v1.population_figure.adm1_pcode            is 'P-code of the governorate.';
comment on column api_v1.population_figure.adm1_name_en          is 'Governorate, as the official list spells it.';
comment on column api_v1.population_figure.adm1_key              is 'Stable name of the governorate.';
comment on column api_v1.population_figure.adm2_pcode            is 'P-code of the district; null for the nine that the official list does not have.';
comment on column api_v1.population_figure.adm2_name_en          is 'District, as the official list spells it, or as DTM does when it is not on the list.';
comment on column api_v1.population_figure.adm2_key              is 'Stable name of the district, never null: the P-code, or governorate and name, such as IQG11/Soran.';
comment on column api_v1.population_figure.source_location_id    is 'Id that the source gives the location.';
comment on column api_v1.population_figure.location_name_en      is 'Location in English.';
comment on column api_v1.population_figure.location_name_ar      is 'Location in Arabic; null when the source has none.';
comment on column api_v1.population_figure.latitude              is 'Degrees north (WGS 84); null when the source has none.';
comment on column api_v1.population_figure.longitude             is 'Degrees east (WGS 84); null when the source has none.';
comment on column api_v1.population_figure.families              is 'Families.';
comment on column api_v1.population_figure.individuals           is 'Individuals as published: families times the source''s factor, never counted.';
comment on column api_v1.population_figure.camp_families         is 'Of the families, those in camps.';
comment on column api_v1.population_figure.round_id              is 'Key of liaison.round.';
comment on column api_v1.population_figure.location_id           is 'Key of liaison.location.';

create or replace view api_v1.population_breakdown with (security_invoker = true) as
select r.source_code as source, b.population, r.number as round_number, r.as_of_on as round_as_of_on,
       adm1.pcode as adm1_pcode, adm1.name_en as adm1_name_en,
       adm2.pcode as adm2_pcode, adm2.name_en as adm2_name_en, adm2.key as adm2_key,
       l.source_location_id, b.dimension, b.class, c.label_en as class_label_en, b.families,
       b.round_id, b.location_id
  from as_of.population_breakdown b
  join as_of.round r on r.population = b.population and r.id = b.round_id
  join as_of.location l on l.id = b.location_id
  join as_of.place adm2 on adm2.id = l.district_id
  join as_of.place adm1 on adm1.id = adm2.parent_id
  join as_of.breakdown_class c on c.dimension = b.dimension and c.code = b.class;

comment on view   api_v1.population_breakdown                    is 'The splits that a Master List publishes beside its totals: families by origin, shelter and period of displacement.';
comment on column api_v1.population_breakdown.source             is 'Source that published it.';
comment on column api_v1.population_breakdown.population         is 'returnees or idps.';
comment on column api_v1.population_breakdown.round_number       is 'Round of the source.';
comment on column api_v1.population_breakdown.round_as_of_on     is 'Date that the round''s figures are as of.';
comment on column api_v1.population_breakdown.adm1_pcode         is 'P-code of the governorate.';
comment on column api_v1.population_breakdown.adm1_name_en       is 'Governorate.';
comment on column api_v1.population_breakdown.adm2_pcode         is 'P-code of the district; null for the nine that the official list does not have.';
comment on column api_v1.population_breakdown.adm2_name_en       is 'District.';
comment on column api_v1.population_breakdown.adm2_key           is 'Stable name of the district, never null.';
comment on column api_v1.population_breakdown.source_location_id is 'Id that the source gives the location.';
comment on column api_v1.population_breakdown.dimension          is 'Split: origin, shelter or displacement_period.';
comment on column api_v1.population_breakdown.class              is 'Class within the split; for origin the P-code of a governorate.';
comment on column api_v1.population_breakdown.class_label_en     is 'Label of the class in English.';
comment on column api_v1.population_breakdown.families           is 'Families.';
comment on column api_v1.population_breakdown.round_id           is 'Key of liaison.round.';
comment on column api_v1.population_breakdown.location_id        is 'Key of liaison.location.';
