-- Verbs on agendas, decisions and minutes. An agenda item is named by its meeting and place: JCC-JCMC-002/3.

create or replace function api_v1.add_agenda_item(
  meeting text, topic text, brought_by text, detail text default null, at_position integer default null
) returns text
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  host constant liaison.meeting := liaison.meeting_named(meeting);
  place integer;
begin
  perform liaison.institution_named(brought_by);
  if host.status in ('cancelled', 'postponed') then
    raise exception '% is %: bring the item to a meeting that takes place.', host.ref, host.status
      using errcode = 'object_not_in_prerequisite_state';
  end if;
  select least(coalesce(at_position, coalesce(max(i.position), 0) + 1), coalesce(max(i.position), 0) + 1)
    into place
    from liaison.agenda_item i where i.meeting_id = host.id;
  set constraints liaison.agenda_item_meeting_id_position_key deferred;
  update liaison.agenda_item i set position = i.position + 1 where i.meeting_id = host.id and i.position >= place;
  set constraints liaison.agenda_item_meeting_id_position_key immediate;
  insert into liaison.agenda_item (meeting_id, position, topic, brought_by, detail)
  values (host.id, place, add_agenda_item.topic, add_agenda_item.brought_by, add_agenda_item.detail);
  -- A topic that came up in a meeting already held goes on to the next one as well.
  if host.status = 'held' and host.series_id is not null then
    perform liaison.carry_agenda(host.series_id);
  end if;
  return host.ref || '/' || place;
end
$$;

comment on function api_v1.add_agenda_item(text, text, text, text, integer) is 'Puts a topic that an institution brings on the agenda of a meeting, last or at a place; later ones move down. Returns its name, such as JCC-JCMC-002/3. Refuses an unknown meeting or institution, and a meeting that does not take place.';

create or replace function api_v1.change_agenda_item(
  item text, topic text default null, detail text default null, brought_by text default null, at_position integer default null
) returns text
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  changed constant liaison.agenda_item := liaison.agenda_item_named(item);
begin
  update liaison.agenda_item i
     set topic = coalesce(change_agenda_item.topic, i.topic),
         detail = coalesce(change_agenda_item.detail, i.detail),
         brought_by = coalesce(change_agenda_item.brought_by, i.brought_by)
   where i.id = changed.id;
  if at_position is distinct from changed.position and at_position is not null then
    set constraints liaison.agenda_item_meeting_id_position_key deferred;
    update liaison.agenda_item i
       set position = seated.position
      from (select o.id,
                   row_number() over (order by case when o.id <> changed.id then o.position
                                                    when at_position < o.position then at_position - 0.5
                                                    else at_position + 0.5 end) as position
              from liaison.agenda_item o
             where o.meeting_id = changed.meeting_id) seated
     where i.id = seated.id and i.position <> seated.position;
    set constraints liaison.agenda_item_meeting_id_position_key immediate;
  end if;
  select split_part(item, '/', 1) || '/' || i.position into item from liaison.agenda_item i where i.id = changed.id;
  return item;
end
$$;

comment on function api_v1.change_agenda_item(text, text, text, text, integer) is 'Changes what is given of an agenda item: topic, detail, who brought it, its place (the others close up). Returns its name. Refuses an unknown item.';

create or replace function api_v1.close_agenda_item(item text, is_closed boolean default true) returns text
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  discussed constant liaison.agenda_item := liaison.agenda_item_named(item);
begin
  update liaison.agenda_item i
     set is_closed = close_agenda_item.is_closed
   where i.id = discussed.id and i.is_closed <> close_agenda_item.is_closed;
  return item;
end
$$;

comment on function api_v1.close_agenda_item(text, boolean) is 'Says that nothing is left to discuss on an agenda item, so that it is not carried on; with false, that there is. Returns its name. Refuses an unknown item.';

create or replace function api_v1.decide(item text, decision text, kind text default 'decision') returns text
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  discussed constant liaison.agenda_item := liaison.agenda_item_named(item);
  place integer;
begin
  insert into liaison.decision (agenda_item_id, position, kind, text)
  select discussed.id, coalesce(max(d.position), 0) + 1, decide.kind, decide.decision
    from liaison.decision d
   where d.agenda_item_id = discussed.id
  returning position into place;
  return item || '.' || place;
end
$$;

comment on function api_v1.decide(text, text, text) is 'Records a decision or recommendation on an agenda item. Returns item and number, such as JCC-JCMC-002/3.1. Refuses an unknown item.';

create or replace function api_v1.draft_minutes(meeting text, text text) returns integer
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  sat constant liaison.meeting := liaison.meeting_named(meeting);
  latest liaison.minutes;
begin
  if sat.status <> 'held' then
    raise exception '% is %: minutes are of a meeting that was held.', sat.ref, sat.status
      using errcode = 'object_not_in_prerequisite_state';
  end if;
  select * into latest from liaison.minutes v where v.meeting_id = sat.id order by v.version desc limit 1;
  if latest.status = 'draft' then
    update liaison.minutes v set text = draft_minutes.text where v.id = latest.id and v.text <> draft_minutes.text;
    return latest.version;
  end if;
  insert into liaison.minutes (meeting_id, version, text)
  values (sat.id, coalesce(latest.version, 0) + 1, draft_minutes.text);
  return coalesce(latest.version, 0) + 1;
end
$$;

comment on function api_v1.draft_minutes(text, text) is 'Writes the minutes of a held meeting: into the draft there is, else as a new version beside those proposed or final. Returns the version. Refuses an unknown meeting and one that was not held.';

create or replace function api_v1.propose_minutes(meeting text, day date default null) returns integer
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  sat constant liaison.meeting := liaison.meeting_named(meeting);
  proposed integer;
begin
  update liaison.minutes v
     set status = 'proposed', proposed_on = coalesce(day, liaison.today())
   where v.meeting_id = sat.id and v.status = 'draft'
     and v.version = (select max(w.version) from liaison.minutes w where w.meeting_id = sat.id)
  returning version into proposed;
  if proposed is null then
    raise exception 'There is no draft of the minutes of % to propose.', sat.ref
      using errcode = 'no_data_found', hint = 'liaison minutes draft, or api_v1.draft_minutes, comes first.';
  end if;
  return proposed;
end
$$;

comment on function api_v1.propose_minutes(text, date) is 'Proposes the draft of a meeting''s minutes to both sides, on a day (today when left out); its text stays as it is from then on. Returns the version. Refuses an unknown meeting and one without a draft.';

create or replace function api_v1.approve_minutes(
  meeting text, institution text, role text, side liaison.side default null, day date default null
) returns integer
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  sat    constant liaison.meeting := liaison.meeting_named(meeting);
  signer constant liaison.institution := liaison.institution_named(institution);
  latest liaison.minutes;
begin
  select * into latest from liaison.minutes v where v.meeting_id = sat.id order by v.version desc limit 1;
  if not found then
    raise exception 'There are no minutes of % to approve.', sat.ref using errcode = 'no_data_found';
  end if;
  if signer.side = 'joint' then
    -- Such a row would have no owner either, of which nobody is to read first.
    perform ops.refuse('liaison.minutes_approval', 'minutes_approval_is_by_krg_or_federal',
      format('%s is of neither side.', signer.code));
  end if;
  insert into liaison.minutes_approval (minutes_id, side, institution_code, role, approved_on)
  values (latest.id, coalesce(approve_minutes.side, signer.side), signer.code, approve_minutes.role, coalesce(day, liaison.today()));
  return latest.version;
end
$$;

comment on function api_v1.approve_minutes(text, text, text, liaison.side, date) is 'Approves the newest version of a meeting''s minutes for a side, that of the institution when left out, on a day (today when left out); the second side''s approval makes them final. Returns the version. Refuses an unknown meeting or institution, and a meeting without minutes.';

create or replace function api_v1.carry_agendas() returns integer
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
declare
  one   uuid;
  count integer := 0;
begin
  -- In the order in which everything else that needs several series locks them.
  for one in select s.id from liaison.series s where s.is_active order by s.id loop
    perform liaison.carry_agenda(one);
    count := count + 1;
  end loop;
  return count;
end
$$;

comment on function api_v1.carry_agendas() is 'Takes what is open on the agendas of every active series on to the next planned meeting, and returns how many series it looked through. Run again it carries nothing twice. Refuses nothing.';
