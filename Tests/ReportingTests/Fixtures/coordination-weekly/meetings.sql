select * from api_v1.meeting where planned_for::date <= :'period_end' order by ref collate "C";
