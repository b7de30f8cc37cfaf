-- What the verbs share. A verb is a function that changes something: api_v1.move_meeting(…). It takes names as people
-- say them, leaves the rules to the constraints, and refuses by itself only what no constraint can see.

create or replace function liaison.series_named(code text) returns liaison.series
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  series liaison.series;
begin
  -- Locked first by everything that changes a series' meetings, so that they wait for each other in one order.
  select * into series from liaison.series s where s.code = series_named.code for no key update;
  if not found then
    perform ops.refuse_unknown('series', code);
  end if;
  return series;
end
$$;

comment on function liaison.series_named(text) is 'Series of this code, locked until the transaction ends; no_data_found where there is none.';

create or replace function liaison.meeting_named(ref text) returns liaison.meeting
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  meeting liaison.meeting;
begin
  perform from liaison.series s
    where s.id = (select m.series_id from liaison.meeting m where m.ref = meeting_named.ref)
      for no key update;
  select * into meeting from liaison.meeting m where m.ref = meeting_named.ref for no key update;
  if not found then
    perform ops.refuse_unknown('meeting', ref);
  end if;
  return meeting;
end
$$;

comment on function liaison.meeting_named(text) is 'Meeting of this ref, locked with its series until the transaction ends; no_data_found where there is none.';

create or replace function liaison.agenda_item_named(ref text) returns liaison.agenda_item
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  item    liaison.agenda_item;
  meeting liaison.meeting;
begin
  if ref is null or ref !~ '^[^/]+/[0-9]{1,6}$' then
    raise exception 'An agenda item is named by its meeting and its place, such as JCC-JCMC-002/3, not %.', quote_nullable(ref)
      using errcode = 'no_data_found';
  end if;
  meeting := liaison.meeting_named(split_part(ref, '/', 1));
  select * into item
    from liaison.agenda_item i
   where i.meeting_id = meeting.id and i.position = split_part(ref, '/', 2)::integer
     for no key update;
  if not found then
    raise exception 'The agenda of % has no item %.', meeting.ref, split_part(ref, '/', 2) using errcode = 'no_data_found';
  end if;
  return item;
end
$$;

comment on function liaison.agenda_item_named(text) is 'Agenda item of this name, meeting and place such as JCC-JCMC-002/3, locked with its meeting; no_data_found where there is none.';

create or replace function liaison.institution_named(code text) returns liaison.institution
  language plpgsql stable parallel safe set search_path = pg_catalog, pg_temp
as $$
declare
  institution liaison.institution;
begin
  select * into institution from liaison.institution i where i.code = institution_named.code;
  if not found then
    perform ops.refuse_unknown('institution', code);
  end if;
  return institution;
end
$$;

comment on function liaison.institution_named(text) is 'Institution of this code; no_data_found where there is none.';

create or replace function liaison.joint_working_day(day date, direction text) returns date
  language sql stable parallel safe set search_path = pg_catalog, pg_temp
as $$
  select coalesce(
    case $2
      when 'next'     then (select min(c.on_date) from api_v1.calendar($1, $1 + 60) c where c.side = 'joint' and c.is_working)
      when 'previous' then (select max(c.on_date) from api_v1.calendar($1 - 60, $1) c where c.side = 'joint' and c.is_working)
    end, $1)
$$;

comment on function liaison.joint_working_day(date, text) is 'The day itself if both sides work, else the next or previous one within 60 days on which both do; the day itself where there is none.';

create or replace function liaison.decision_named(ref text) returns liaison.decision
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  item     liaison.agenda_item;
  decision liaison.decision;
begin
  if ref is null or ref !~ '^[^/]+/[0-9]{1,6}\.[0-9]{1,6}$' then
    raise exception 'A decision is named by its agenda item and its order there, such as JCC-JCMC-002/3.1, not %.', quote_nullable(ref)
      using errcode = 'no_data_found';
  end if;
  item := liaison.agenda_item_named(split_part(ref, '.', 1));
  select * into decision
    from liaison.decision d
   where d.agenda_item_id = item.id and d.position = split_part(ref, '.', 2)::integer;
  if not found then
    perform ops.refuse_unknown('decision', ref);
  end if;
  return decision;
end
$$;

comment on function liaison.decision_named(text) is 'Decision of this name, agenda item and order such as JCC-JCMC-002/3.1; its meeting is locked. no_data_found where there is none.';

create or replace function liaison.follow_up_named(ref text) returns liaison.follow_up
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  follow_up liaison.follow_up;
begin
  -- The series first, as everything that changes its agendas does: a follow-up that ends leaves them.
  perform from liaison.series s
    where s.id = (select m.series_id
                    from liaison.follow_up f
                    left join liaison.decision d on d.id = f.decision_id
                    left join liaison.agenda_item i on i.id = coalesce(f.agenda_item_id, d.agenda_item_id)
                    join liaison.meeting m on m.id = coalesce(f.meeting_id, i.meeting_id)
                   where f.ref = follow_up_named.ref)
      for no key update;
  select * into follow_up from liaison.follow_up f where f.ref = follow_up_named.ref for no key update;
  if not found then
    perform ops.refuse_unknown('follow-up', ref);
  end if;
  return follow_up;
end
$$;

comment on function liaison.follow_up_named(text) is 'Follow-up of this ref, locked with the series it comes from until the transaction ends; no_data_found where there is none.';
