select * from api_v1.population_figure where round_as_of_on <= :'period_end'
