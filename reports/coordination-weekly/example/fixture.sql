-- period: 2017-08-30
-- The demonstration is the example: a meeting with its follow-ups, and two rounds of invented figures.
\ir ../../../sql/demo/demo.sql
\ir ../../returns-weekly/example/figures.sql
