-- Verbs on series: enter one, change it, make its meetings ahead.

create or replace function api_v1.add_series(
  series           text,
  title            text,
  recurrence       text,
  starts_on        date,
  starts_at        time,
  owner            text,
  zone             text default 'Asia/Baghdad',
  duration         interval default '2 hours',
  host_rotation    liaison.side[] default '{federal,krg}',
  rotation_counts  text default 'nominal',
  on_non_working   text default 'next',
  horizon_weeks    integer default 13
) returns text
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
begin
  perform liaison.institution_named(owner);
  insert into liaison.series (code, title_en, recurrence, starts_on, starts_at, owner, zone, duration, host_rotation,
                              rotation_counts, on_non_working, horizon_weeks)
  values (series, title, add_series.recurrence, add_series.starts_on, add_series.starts_at, add_series.owner, add_series.zone,
          add_series.duration, add_series.host_rotation, add_series.rotation_counts, add_series.on_non_working,
          add_series.horizon_weeks);
  return series;
end
$$;

comment on function api_v1.add_series(text, text, text, date, time, text, text, interval, liaison.side[], text, text, integer) is 'Enters a series of meetings and returns its code. The rule is read when meetings are made; see liaison series preview. Refuses an unknown institution.';

create or replace function api_v1.change_series(
  series           text,
  title            text default null,
  recurrence       text default null,
  starts_on        date default null,
  starts_at        time default null,
  zone             text default null,
  duration         interval default null,
  host_rotation    liaison.side[] default null,
  rotation_counts  text default null,
  on_non_working   text default null,
  horizon_weeks    integer default null,
  is_active        boolean default null
) returns text
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  changed constant liaison.series := liaison.series_named(series);
begin
  update liaison.series s
     set title_en = coalesce(change_series.title, s.title_en),
         recurrence = coalesce(change_series.recurrence, s.recurrence),
         starts_on = coalesce(change_series.starts_on, s.starts_on),
         starts_at = coalesce(change_series.starts_at, s.starts_at),
         zone = coalesce(change_series.zone, s.zone),
         duration = coalesce(change_series.duration, s.duration),
         host_rotation = coalesce(change_series.host_rotation, s.host_rotation),
         rotation_counts = coalesce(change_series.rotation_counts, s.rotation_counts),
         on_non_working = coalesce(change_series.on_non_working, s.on_non_working),
         horizon_weeks = coalesce(change_series.horizon_weeks, s.horizon_weeks),
         is_active = coalesce(change_series.is_active, s.is_active)
   where s.id = changed.id;
  return series;
end
$$;

comment on function api_v1.change_series(text, text, text, date, time, text, interval, liaison.side[], text, text, integer, boolean) is 'Changes what is given of a series and returns its code. Its meetings follow when they are made next, those that somebody touched stay. Refuses an unknown series.';

create or replace function api_v1.set_series_host(
  series text, side liaison.side, institution text, city text, chair_role text, venue text default null
) returns text
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  hosted constant liaison.series := liaison.series_named(series);
begin
  perform liaison.institution_named(institution);
  insert into liaison.series_host (series_id, side, institution_code, city, venue, chair_role)
  values (hosted.id, set_series_host.side, institution, set_series_host.city, set_series_host.venue, set_series_host.chair_role)
      on conflict on constraint series_host_pkey do update
     set institution_code = excluded.institution_code, city = excluded.city, venue = excluded.venue,
         chair_role = excluded.chair_role;
  return series;
end
$$;

comment on function api_v1.set_series_host(text, liaison.side, text, text, text, text) is 'Says where a side hosts the meetings of a series and who chairs for it; returns the series. Refuses an unknown series or institution.';

create or replace function api_v1.set_series_items(series text, topics text[]) returns text
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  templated constant liaison.series := liaison.series_named(series);
begin
  delete from liaison.series_item i
   where i.series_id = templated.id and i.position > cardinality(topics);
  insert into liaison.series_item as i (series_id, position, topic)
  select templated.id, t.position, t.topic
    from unnest(topics) with ordinality as t (topic, position)
      on conflict on constraint series_item_pkey do update set topic = excluded.topic
   where i.topic <> excluded.topic;
  return series;
end
$$;

comment on function api_v1.set_series_items(text, text[]) is 'Sets the standing items of a series, in order; returns the series. Refuses an unknown series.';

create or replace function liaison.set_standing_items(meeting uuid) returns void
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  was constant text := liaison.begin_making();
begin
  delete from liaison.agenda_item i
   where i.meeting_id = meeting and i.is_standing
     and not exists (select from liaison.decision d where d.agenda_item_id = i.id)
     and not exists (select from liaison.follow_up f where f.agenda_item_id = i.id)
     and not exists (select from liaison.series_item t join liaison.meeting m on m.series_id = t.series_id
                      where m.id = meeting and t.topic = i.topic);
  insert into liaison.agenda_item (meeting_id, position, topic, is_standing)
  select meeting,
         (select coalesce(max(i.position), 0) from liaison.agenda_item i where i.meeting_id = meeting)
           + row_number() over (order by t.position),
         t.topic, true
    from liaison.series_item t
    join liaison.meeting m on m.series_id = t.series_id
   where m.id = meeting
     and not exists (select from liaison.agenda_item i where i.meeting_id = meeting and i.is_standing and i.topic = t.topic);
  perform liaison.end_making(was);
end
$$;

comment on function liaison.set_standing_items(uuid) is 'Brings the standing items of a meeting to the template of its series.';

create or replace function api_v1.make_meetings(series text, slots timestamp[], first_on date, last_on date)
  returns table (ref text, what text)
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  rule     constant liaison.series := liaison.series_named(series);
  was      constant text := liaison.begin_making();
  slot     timestamp;
  made     liaison.meeting;
  wanted   liaison.meeting;
  obstacle text;
  hostless text;
begin
  hostless := (select string_agg(distinct r::text, ' and ') from unnest(rule.host_rotation) r
                where not exists (select from liaison.series_host h where h.series_id = rule.id and h.side = r));
  if hostless is not null then
    raise exception 'Series % has no host for %: say where they host and who chairs.', rule.code, hostless
      using errcode = 'no_data_found', hint = 'liaison series host, or api_v1.set_series_host.';
  end if;

  -- Gone from the rule, and nobody has touched it: withdrawn. What was carried there is carried elsewhere below.
  for made in
    select m.* from liaison.meeting m
     where m.series_id = rule.id and m.nominal_on between first_on and last_on
       and m.nominal_on + m.nominal_at <> all (slots)
       and m.status in ('planned', 'cancelled') and not m.is_touched
       and not exists (select from liaison.agenda_item i
                        where i.meeting_id = m.id and not i.is_standing and i.carried_from is null and i.follow_up_id is null)
       and not exists (select from liaison.decision d join liaison.agenda_item i on i.id = d.agenda_item_id
                        where i.meeting_id = m.id)
       and not exists (select from liaison.follow_up f
                        where f.meeting_id = m.id
                           or f.agenda_item_id in (select i.id from liaison.agenda_item i where i.meeting_id = m.id))
     order by m.nominal_on, m.nominal_at
  loop
    delete from liaison.agenda_item i where i.meeting_id = made.id;
    delete from liaison.meeting m where m.id = made.id;
    ref := made.ref;
    what := 'withdrawn';
    return next;
  end loop;

  for slot, obstacle in
    select s.slot, string_agg(c.side || ' (' || coalesce(c.holidays, c.weekday) || ')', ', ' order by c.side)
      from (select distinct unnest(slots) as slot) s
      left join api_v1.calendar(first_on, last_on) c
             on c.on_date = s.slot::date and c.side <> 'joint' and not c.is_working
     where s.slot::date between first_on and last_on
     group by s.slot
     order by s.slot
  loop
    select * into made from liaison.meeting m
     where m.series_id = rule.id and m.nominal_on = slot::date and m.nominal_at = slot::time;
    continue when made.is_touched or made.status in ('held', 'postponed');

    wanted := made;
    wanted.status := 'planned';
    wanted.status_reason := null;
    wanted.moved_because := null;
    wanted.planned_start_at := liaison.instant(
      case when obstacle is null then slot else liaison.joint_working_day(slot::date, rule.on_non_working) + slot::time end,
      rule.zone);
    wanted.planned_end_at := wanted.planned_start_at + rule.duration;
    if obstacle is not null and rule.on_non_working = 'skip' then
      wanted.status := 'cancelled';
      wanted.status_reason := left('Not a working day of both sides: ' || obstacle, 500);
    elsif obstacle is not null then
      wanted.moved_because := case when rule.on_non_working <> 'keep' then
        left('Not a working day of both sides: ' || obstacle || '; ' || rule.on_non_working || ' joint working day', 500) end;
    end if;
    -- Two slots can come to lie on one day, and a moved meeting on another's.
    if wanted.status = 'planned' and exists (
         select from liaison.meeting m
          where m.series_id = rule.id and m.id is distinct from made.id and m.status in ('planned', 'held')
            and tstzrange(m.planned_start_at, m.planned_end_at) && tstzrange(wanted.planned_start_at, wanted.planned_end_at))
    then
      wanted.status := 'cancelled';
      wanted.status_reason := (
        select m.ref || ' is at that time' from liaison.meeting m
         where m.series_id = rule.id and m.id is distinct from made.id and m.status in ('planned', 'held')
           and tstzrange(m.planned_start_at, m.planned_end_at) && tstzrange(wanted.planned_start_at, wanted.planned_end_at)
         order by m.planned_start_at limit 1);
    end if;

    if made.id is null then
      insert into liaison.meeting (series_id, number, status, status_reason, status_on, nominal_on, nominal_at, planned_start_at,
                                   planned_end_at, zone, moved_because, host_side, city, venue, chair_institution, chair_role)
      select rule.id, next.number, wanted.status, wanted.status_reason,
             case when wanted.status = 'cancelled' then least(liaison.today(), slot::date) end, slot::date, slot::time,
             wanted.planned_start_at, wanted.planned_end_at, rule.zone, wanted.moved_because, h.side, h.city, h.venue,
             h.institution_code, h.chair_role
        from (select coalesce(max(m.number), 0) + 1 as number from liaison.meeting m where m.series_id = rule.id) next
        join liaison.series_host h
          on h.series_id = rule.id
         and h.side = rule.host_rotation[mod(next.number - 1, cardinality(rule.host_rotation)) + 1]
      returning * into made;
      ref := made.ref;
      what := case made.status when 'planned' then 'made' else 'skipped' end;
      return next;
    elsif (made.status, made.status_reason, made.planned_start_at, made.planned_end_at, made.zone, made.moved_because)
          is distinct from (wanted.status, wanted.status_reason, wanted.planned_start_at, wanted.planned_end_at, rule.zone, wanted.moved_because)
    then
      update liaison.meeting m
         set status = wanted.status, status_reason = wanted.status_reason, planned_start_at = wanted.planned_start_at,
             planned_end_at = wanted.planned_end_at, zone = rule.zone, moved_because = wanted.moved_because
       where m.id = made.id;
      ref := made.ref;
      what := case wanted.status when 'planned' then 'moved' else 'skipped' end;
      return next;
    end if;
    if wanted.status = 'planned' then
      perform liaison.set_standing_items(made.id);
    end if;
  end loop;

  perform liaison.seat_hosts(rule.id, liaison.instant(first_on + time '00:00', rule.zone));
  perform liaison.carry_agenda(rule.id);
  perform liaison.end_making(was);
end
$$;

comment on function api_v1.make_meetings(text, timestamp[], date, date) is 'Makes the meetings of a series for the slots (local dates and times) that its rule gives from the first to the last day, and returns what it changed: made, moved, skipped or withdrawn. Meetings that somebody touched, held or postponed stay as they are. Run again it changes nothing. The rule is expanded by liaison series make. Refuses an unknown series, and one that does not say where its sides host.';
