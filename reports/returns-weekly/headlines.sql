-- The findings, most important first: how many, how it moved, where most of it happened, how old the figures are.
with national as (
  select source, round_number, as_of_on, baseline_round_number, baseline_as_of_on, days_between,
         sum(families)::bigint                           as families,
         sum(individuals)::bigint                        as individuals,
         sum(individuals - baseline_individuals)::bigint as change
    from api_v1.returns_by_district('returnees', :'period_end')
   group by source, round_number, as_of_on, baseline_round_number, baseline_as_of_on, days_between
),
governorate as (
  select source, adm1_name_en, sum(individuals - baseline_individuals)::bigint as change
    from api_v1.returns_by_district('returnees', :'period_end')
   group by source, adm1_pcode, adm1_name_en
),
largest as (
  select distinct on (source) source, adm1_name_en, change
    from governorate
   where change > 0
   order by source, change desc, adm1_name_en collate "C"
),
falling as (
  select source, string_agg(adm1_name_en, ', ' order by change, adm1_name_en collate "C") as names,
         count(*) as governorates, sum(change)::bigint as change
    from governorate
   where change < 0
   group by source
),
finding as (
  select n.source, 1 as position,
         case when n.baseline_round_number is null then 'first_round' when n.change is null then 'no_baseline'
              when n.change > 0 then 'rose' when n.change < 0 then 'fell' else 'same' end as message,
         upper(n.source) as source_name, n.round_number, n.as_of_on, n.baseline_round_number, n.baseline_as_of_on,
         n.days_between, n.families, n.individuals, abs(n.change) as change,
         null::text as place, null::bigint as share_pct, null::bigint as governorates
    from national n
  union all
  select n.source, 2, 'largest', upper(n.source), n.round_number, n.as_of_on, n.baseline_round_number,
         n.baseline_as_of_on, n.days_between, n.families, n.individuals, l.change, l.adm1_name_en,
         case when n.change > 0 then round(100.0 * l.change / n.change)::bigint end, null
    from national n
    join largest l using (source)
   where n.change > 0
  union all
  select n.source, 3, 'falling', upper(n.source), n.round_number, n.as_of_on, n.baseline_round_number,
         n.baseline_as_of_on, n.days_between, n.families, n.individuals, -f.change, f.names, null, f.governorates
    from national n
    join falling f using (source)
  union all
  select n.source, 4, 'no_new_round', upper(n.source), n.round_number, n.as_of_on, n.baseline_round_number,
         n.baseline_as_of_on, :'period_end'::date - n.as_of_on, n.families, n.individuals, null, null, null, null
    from national n
   where n.as_of_on < :'period_start'::date
)
select source, position, message, source_name, round_number as source_round, as_of_on as as_of,
       baseline_round_number as baseline_round, baseline_as_of_on as baseline_as_of, days_between as days,
       families, individuals, change, place, share_pct, governorates
  from finding
 order by source collate "C", position;
