select g.number, :'period_start'::date as day, 'word ' || g.number as word
  from generate_series(1, 3) as g (number)
 where :'period_end'::date >= :'period_start'::date
 order by g.number;
