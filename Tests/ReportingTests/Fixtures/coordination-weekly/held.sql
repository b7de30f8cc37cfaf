select * from api_v1.follow_up_on(:'period_end') as held;
