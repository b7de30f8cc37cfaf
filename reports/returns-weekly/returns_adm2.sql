-- Returnees by district: each source's newest round up to the last day of the period, beside its baseline.
select source,
       round_number                                 as source_round,
       as_of_on                                     as as_of,
       baseline_round_number                        as baseline_round,
       baseline_as_of_on                            as baseline_as_of,
       days_between,
       adm1_pcode,
       adm1_name_en,
       adm2_key,
       adm2_pcode,
       case when adm2_pcode is null then 'x' end    as adm2_pcode_status,
       adm2_name_en,
       locations,
       families                                     as returnee_families,
       individuals                                  as returnee_individuals,
       individuals_per_family                       as unit_factor,
       baseline_families,
       baseline_individuals,
       families - baseline_families                 as change_families,
       individuals - baseline_individuals           as change_individuals,
       case
         when baseline_round_number is null then 'none'
         when baseline_families is null then 'not_loaded'
         else 'loaded'
       end                                          as baseline_status,
       round(100.0 * (families - baseline_families) / nullif(baseline_families, 0), 1) as change_pct,
       case
         when baseline_round_number is null then 'No earlier round of this source to compare with.'
         when baseline_families is null then format('Round %s, which the source compares with, is not loaded.', baseline_round_number)
         when baseline_locations = 0    then format('Listed in round %s, not in round %s.', round_number, baseline_round_number)
         when locations = 0             then format('Listed in round %s, not in round %s.', baseline_round_number, round_number)
         else format('Locations: %s; in round %s: %s.', locations, baseline_round_number, baseline_locations)
       end                                          as coverage_note
  from api_v1.returns_by_district('returnees', :'period_end')
 order by adm1_name_en collate "C", adm2_name_en collate "C", source collate "C", adm2_key collate "C";
