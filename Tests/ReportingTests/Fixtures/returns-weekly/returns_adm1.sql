-- Returnees by governorate in the rounds of the period.
select source, round_number as round, round_as_of_on as as_of, adm1_pcode, sum(families) as families
from api_v1.population_figure
where population = 'returnees' and round_as_of_on between :'period_start' and :'period_end'
group by source, round_number, round_as_of_on, adm1_pcode
order by source, round_number, adm1_pcode collate "C";
