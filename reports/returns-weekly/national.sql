-- One row per source: the whole country, for the check of the totals, and whom to credit.
select source,
       round_number                                    as source_round,
       as_of_on                                        as as_of,
       baseline_round_number                           as baseline_round,
       baseline_as_of_on                               as baseline_as_of,
       days_between,
       sum(locations)::bigint                          as locations,
       count(*) filter (where locations > 0)           as districts,
       sum(families)::bigint                           as families,
       sum(individuals)::bigint                        as individuals,
       sum(families - baseline_families)::bigint       as change_families,
       sum(individuals - baseline_individuals)::bigint as change_individuals,
       :'period_end'::date - as_of_on                  as days_old,
       s.credit
  from api_v1.returns_by_district('returnees', :'period_end')
  join api_v1.source s on s.code = source
 group by source, round_number, as_of_on, baseline_round_number, baseline_as_of_on, days_between, s.credit
 order by source collate "C";
