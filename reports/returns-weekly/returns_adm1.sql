-- Returnees by governorate: each source's newest round up to the last day of the period, beside its baseline.
select source,
       round_number                                 as source_round,
       as_of_on                                     as as_of,
       baseline_round_number                        as baseline_round,
       baseline_as_of_on                            as baseline_as_of,
       days_between,
       adm1_pcode,
       adm1_name_en,
       sum(locations)::bigint                       as locations,
       sum(families)::bigint                        as returnee_families,
       sum(individuals)::bigint                     as returnee_individuals,
       individuals_per_family                       as unit_factor,
       sum(baseline_families)::bigint               as baseline_families,
       sum(baseline_individuals)::bigint            as baseline_individuals,
       sum(families - baseline_families)::bigint    as change_families,
       sum(individuals - baseline_individuals)::bigint as change_individuals,
       case
         when baseline_round_number is null then 'none'
         when sum(baseline_families) is null then 'not_loaded'
         else 'loaded'
       end                                          as baseline_status,
       round(100.0 * sum(families - baseline_families) / nullif(sum(baseline_families), 0), 1) as change_pct,
       case
         when baseline_round_number is null then 'No earlier round of this source to compare with.'
         when sum(baseline_families) is null then format('Round %s, which the source compares with, is not loaded.', baseline_round_number)
         when sum(baseline_locations) = 0   then format('Listed in round %s, not in round %s.', round_number, baseline_round_number)
         when sum(locations) = 0            then format('Listed in round %s, not in round %s.', baseline_round_number, round_number)
         else format('Locations: %s; in round %s: %s.', sum(locations), baseline_round_number, sum(baseline_locations))
       end                                          as coverage_note
  from api_v1.returns_by_district('returnees', :'period_end')
 group by source, round_number, as_of_on, baseline_round_number, baseline_as_of_on, days_between,
          individuals_per_family, adm1_pcode, adm1_name_en
 order by source collate "C", adm1_name_en collate "C";
