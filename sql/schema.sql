--
-- PostgreSQL database dump
--

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: api_v1; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA api_v1;

--
-- Name: SCHEMA api_v1; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON SCHEMA api_v1 IS 'Start here to read: views and functions for people, reports and other programs. Columns are only ever added; a break would make api_v2.';

--
-- Name: as_of; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA as_of;

--
-- Name: SCHEMA as_of; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON SCHEMA as_of IS 'Schema liaison as it was known at the moment in the setting liaison.as_of, or now when it is not set. Generated; api_v1 is built on it.';

--
-- Name: history; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA history;

--
-- Name: SCHEMA history; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON SCHEMA history IS 'Every superseded version of every row of schema liaison, same columns, written by one trigger function only.';

--
-- Name: liaison; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA liaison;

--
-- Name: SCHEMA liaison; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON SCHEMA liaison IS 'The facts: meetings, follow-ups, returns, reference lists. One row is one fact, in its current version. Secretariats and admins write here; constraints guard.';

--
-- Name: ops; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA ops;

--
-- Name: SCHEMA ops; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON SCHEMA ops IS 'The machinery: migrations, imports and their rejects, editions of reports. Written by the program.';

--
-- Name: staging; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA staging;

--
-- Name: SCHEMA staging; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON SCHEMA staging IS 'Landing tables of imports. Nothing here outlives an import.';

--
-- Name: audience; Type: TYPE; Schema: liaison; Owner: -
--

CREATE TYPE liaison.audience AS ENUM (
    'joint',
    'own'
);

--
-- Name: TYPE audience; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON TYPE liaison.audience IS 'Who may read a row: joint, both sides; own, only the side of its owner.';

--
-- Name: breakdown_dimension; Type: TYPE; Schema: liaison; Owner: -
--

CREATE TYPE liaison.breakdown_dimension AS ENUM (
    'origin',
    'shelter',
    'displacement_period'
);

--
-- Name: TYPE breakdown_dimension; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON TYPE liaison.breakdown_dimension IS 'origin: governorate of origin (IDPs) or of last displacement (returnees); shelter: kind of shelter; displacement_period: when they were displaced.';

--
-- Name: code; Type: DOMAIN; Schema: liaison; Owner: -
--

CREATE DOMAIN liaison.code AS text
	CONSTRAINT code_is_plain CHECK ((VALUE ~ '^[A-Za-z][A-Za-z0-9_-]{0,39}$'::text));

--
-- Name: DOMAIN code; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON DOMAIN liaison.code IS 'Short name of a row in a reference list, in ASCII, such as JCMC or explosive_hazard.';

--
-- Name: CONSTRAINT code_is_plain ON DOMAIN code; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT code_is_plain ON DOMAIN liaison.code IS 'A code starts with a letter and holds up to 40 ASCII letters, digits, hyphens and underscores.';

--
-- Name: follow_up_status; Type: TYPE; Schema: liaison; Owner: -
--

CREATE TYPE liaison.follow_up_status AS ENUM (
    'open',
    'in_progress',
    'blocked',
    'reported_done',
    'verified',
    'dropped',
    'superseded'
);

--
-- Name: TYPE follow_up_status; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON TYPE liaison.follow_up_status IS 'open; in_progress; blocked: waits for somebody; reported_done: the owner says so; verified: somebody else has seen the evidence; dropped: given up, with a reason; superseded: another one took its place. The last three end it.';

--
-- Name: long_text; Type: DOMAIN; Schema: liaison; Owner: -
--

CREATE DOMAIN liaison.long_text AS text
	CONSTRAINT long_text_has_no_hidden_characters CHECK ((VALUE !~ '[---‪-‮⁦-⁩]'::text))
	CONSTRAINT long_text_is_at_most_50000_characters CHECK ((length(VALUE) <= 50000))
	CONSTRAINT long_text_is_not_blank CHECK ((VALUE ~ '\S'::text));

--
-- Name: DOMAIN long_text; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON DOMAIN liaison.long_text IS 'Paragraphs from a person: not blank, at most 50,000 characters; line feeds and tabs allowed, other control and bidirectional override characters not.';

--
-- Name: CONSTRAINT long_text_has_no_hidden_characters ON DOMAIN long_text; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT long_text_has_no_hidden_characters ON DOMAIN liaison.long_text IS 'The text holds control characters or bidirectional overrides. Remove them: they can make a text read differently from what it says.';

--
-- Name: CONSTRAINT long_text_is_at_most_50000_characters ON DOMAIN long_text; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT long_text_is_at_most_50000_characters ON DOMAIN liaison.long_text IS 'The text is longer than 50,000 characters.';

--
-- Name: CONSTRAINT long_text_is_not_blank ON DOMAIN long_text; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT long_text_is_not_blank ON DOMAIN liaison.long_text IS 'The text is blank. Write something, or leave it out (null) where the column allows it.';

--
-- Name: meeting_status; Type: TYPE; Schema: liaison; Owner: -
--

CREATE TYPE liaison.meeting_status AS ENUM (
    'planned',
    'held',
    'postponed',
    'cancelled'
);

--
-- Name: TYPE meeting_status; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON TYPE liaison.meeting_status IS 'planned: has a date to come; held: took place; postponed: waits for a new date; cancelled: will not take place.';

--
-- Name: place_level; Type: TYPE; Schema: liaison; Owner: -
--

CREATE TYPE liaison.place_level AS ENUM (
    'adm0',
    'adm1',
    'adm2'
);

--
-- Name: TYPE place_level; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON TYPE liaison.place_level IS 'adm0: country; adm1: governorate; adm2: district.';

--
-- Name: population; Type: TYPE; Schema: liaison; Owner: -
--

CREATE TYPE liaison.population AS ENUM (
    'returnees',
    'idps'
);

--
-- Name: TYPE population; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON TYPE liaison.population IS 'returnees: families back in their place of origin; idps: families internally displaced. Each is published in Master Lists of its own.';

--
-- Name: priority; Type: TYPE; Schema: liaison; Owner: -
--

CREATE TYPE liaison.priority AS ENUM (
    'high',
    'medium',
    'low'
);

--
-- Name: TYPE priority; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON TYPE liaison.priority IS 'high, medium or low.';

--
-- Name: short_text; Type: DOMAIN; Schema: liaison; Owner: -
--

CREATE DOMAIN liaison.short_text AS text
	CONSTRAINT short_text_fits_on_a_line CHECK ((length(VALUE) <= 500))
	CONSTRAINT short_text_has_no_hidden_characters CHECK ((VALUE !~ '[--  ‪-‮⁦-⁩]'::text))
	CONSTRAINT short_text_is_not_blank CHECK ((VALUE ~ '\S'::text));

--
-- Name: DOMAIN short_text; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON DOMAIN liaison.short_text IS 'One line from a person: not blank, at most 500 characters, no control or bidirectional override characters.';

--
-- Name: CONSTRAINT short_text_fits_on_a_line ON DOMAIN short_text; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT short_text_fits_on_a_line ON DOMAIN liaison.short_text IS 'The text is longer than 500 characters. Shorten it; details belong in a note.';

--
-- Name: CONSTRAINT short_text_has_no_hidden_characters ON DOMAIN short_text; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT short_text_has_no_hidden_characters ON DOMAIN liaison.short_text IS 'The text holds line breaks, control characters or bidirectional overrides. Remove them: they can make a text read differently from what it says.';

--
-- Name: CONSTRAINT short_text_is_not_blank ON DOMAIN short_text; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT short_text_is_not_blank ON DOMAIN liaison.short_text IS 'The text is blank. Write something, or leave it out (null) where the column allows it.';

--
-- Name: side; Type: TYPE; Schema: liaison; Owner: -
--

CREATE TYPE liaison.side AS ENUM (
    'krg',
    'federal',
    'joint'
);

--
-- Name: TYPE side; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON TYPE liaison.side IS 'krg: Kurdistan Regional Government; federal: Government of Iraq; joint: both together, or neither (UN agencies, for instance).';

--
-- Name: time_zone; Type: DOMAIN; Schema: liaison; Owner: -
--

CREATE DOMAIN liaison.time_zone AS text
	CONSTRAINT time_zone_is_an_iana_name CHECK (((VALUE = 'UTC'::text) OR (VALUE ~ '^[A-Za-z_]+(/[A-Za-z0-9_+-]+)+$'::text)))
	CONSTRAINT time_zone_is_known CHECK ((('2017-07-23 10:00:00'::timestamp without time zone AT TIME ZONE VALUE) IS NOT NULL));

--
-- Name: DOMAIN time_zone; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON DOMAIN liaison.time_zone IS 'IANA time zone name, such as Asia/Baghdad.';

--
-- Name: CONSTRAINT time_zone_is_an_iana_name ON DOMAIN time_zone; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT time_zone_is_an_iana_name ON DOMAIN liaison.time_zone IS 'A time zone is written as its IANA name, such as Asia/Baghdad, not as an abbreviation or an offset.';

--
-- Name: CONSTRAINT time_zone_is_known ON DOMAIN time_zone; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT time_zone_is_known ON DOMAIN liaison.time_zone IS 'The time zone must be one that this server knows; see pg_timezone_names.';

--
-- Name: uuid_range; Type: TYPE; Schema: liaison; Owner: -
--

CREATE TYPE liaison.uuid_range AS RANGE (
    subtype = uuid,
    multirange_type_name = liaison.uuid_multirange
);

--
-- Name: TYPE uuid_range; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON TYPE liaison.uuid_range IS 'Range of one id, [id,id]: lets an exclusion constraint compare ids for equality without an extension.';

--
-- Name: catch_up; Type: TYPE; Schema: ops; Owner: -
--

CREATE TYPE ops.catch_up AS ENUM (
    'skip',
    'latest',
    'all'
);

--
-- Name: TYPE catch_up; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON TYPE ops.catch_up IS 'What becomes of due times that passed while nobody served them. skip: none is made up for; latest: only the newest; all: each, within the window and the cap.';

--
-- Name: duty; Type: TYPE; Schema: ops; Owner: -
--

CREATE TYPE ops.duty AS ENUM (
    'make_meetings',
    'carry_over',
    'escalate',
    'refresh_calendars',
    'prune'
);

--
-- Name: TYPE duty; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON TYPE ops.duty IS 'make_meetings: make the meetings of the active series ahead; carry_over: take open agenda items on to the next meetings; escalate: raise late follow-ups; refresh_calendars: write the calendar files; prune: remove the files of superseded editions.';

--
-- Name: local_time; Type: DOMAIN; Schema: ops; Owner: -
--

CREATE DOMAIN ops.local_time AS timestamp without time zone
	CONSTRAINT local_time_is_a_whole_second CHECK (((VALUE = 'infinity'::timestamp without time zone) OR (date_trunc('second'::text, VALUE) = VALUE)));

--
-- Name: DOMAIN local_time; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON DOMAIN ops.local_time IS 'A date and time as clocks on the wall show them in the zone of the schedule, to the second. It names a due time; the instant follows from the zone.';

--
-- Name: CONSTRAINT local_time_is_a_whole_second ON DOMAIN local_time; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT local_time_is_a_whole_second ON DOMAIN ops.local_time IS 'A due time is a whole second.';

--
-- Name: run_outcome; Type: TYPE; Schema: ops; Owner: -
--

CREATE TYPE ops.run_outcome AS ENUM (
    'published',
    'unchanged',
    'empty',
    'done',
    'failed',
    'lost',
    'handed_back'
);

--
-- Name: TYPE run_outcome; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON TYPE ops.run_outcome IS 'published: a new edition; unchanged: the newest edition says the same already; empty: nothing happened that the report could tell; done: a duty was done; failed: an error ended it; lost: its worker was not heard of any more; handed_back: its worker was stopped or lost the database, and the attempt does not count.';

--
-- Name: slot_origin; Type: TYPE; Schema: ops; Owner: -
--

CREATE TYPE ops.slot_origin AS ENUM (
    'rule',
    'hand',
    'backfill'
);

--
-- Name: TYPE slot_origin; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON TYPE ops.slot_origin IS 'rule: the schedule fell due; hand: somebody asked for it now; backfill: somebody asked for a past due time.';

--
-- Name: slot_state; Type: TYPE; Schema: ops; Owner: -
--

CREATE TYPE ops.slot_state AS ENUM (
    'due',
    'running',
    'done',
    'failed',
    'skipped'
);

--
-- Name: TYPE slot_state; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON TYPE ops.slot_state IS 'due: waits for a worker; running: a worker has it, until its lease ends; done: served; failed: given up after too many attempts; skipped: will not be served, and says why.';

--
-- Name: add_agenda_item(text, text, text, text, integer); Type: FUNCTION; Schema: api_v1; Owner: -
--

CREATE FUNCTION api_v1.add_agenda_item(meeting text, topic text, brought_by text, detail text DEFAULT NULL::text, at_position integer DEFAULT NULL::integer) RETURNS text
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

--
-- Name: FUNCTION add_agenda_item(meeting text, topic text, brought_by text, detail text, at_position integer); Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON FUNCTION api_v1.add_agenda_item(meeting text, topic text, brought_by text, detail text, at_position integer) IS 'Puts a topic that an institution brings on the agenda of a meeting, last or at a place; later ones move down. Returns its name, such as JCC-JCMC-002/3. Refuses an unknown meeting or institution, and a meeting that does not take place.';

--
-- Name: add_follow_up(text, text, text, text, date, liaison.priority, text, date, text); Type: FUNCTION; Schema: api_v1; Owner: -
--

CREATE FUNCTION api_v1.add_follow_up(origin text, action text, institution text, role text, due date DEFAULT NULL::date, priority liaison.priority DEFAULT 'medium'::liaison.priority, detail text DEFAULT NULL::text, agreed date DEFAULT NULL::date, due_words text DEFAULT NULL::text) RETURNS text
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  sat      liaison.meeting;
  item     liaison.agenda_item;
  decision liaison.decision;
  given    text;
begin
  perform liaison.institution_named(institution);
  if origin like '%.%' then
    decision := liaison.decision_named(origin);
  elsif origin like '%/%' then
    item := liaison.agenda_item_named(origin);
  end if;
  sat := liaison.meeting_named(split_part(origin, '/', 1));
  insert into liaison.follow_up (decision_id, agenda_item_id, meeting_id, action, detail, owner_institution, owner_role, priority,
                                 assigned_on, original_due_on, due_as_agreed)
  values (decision.id, item.id, case when decision.id is null and item.id is null then sat.id end, add_follow_up.action,
          add_follow_up.detail, institution, role, add_follow_up.priority,
          coalesce(agreed, (sat.actual_start_at at time zone sat.zone)::date, liaison.today()), due, due_words)
  returning ref into given;
  return given;
end
$$;

--
-- Name: FUNCTION add_follow_up(origin text, action text, institution text, role text, due date, priority liaison.priority, detail text, agreed date, due_words text); Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON FUNCTION api_v1.add_follow_up(origin text, action text, institution text, role text, due date, priority liaison.priority, detail text, agreed date, due_words text) IS 'Enters what an institution and a role there owe, from a decision (JCC-JCMC-002/3.1), an agenda item (JCC-JCMC-002/3) or a meeting (JCC-JCMC-002); agreed on the day of the meeting when it was held, else today, when left out. Returns its ref. Refuses an unknown origin or institution.';

--
-- Name: add_holiday(liaison.side, text, date, date, text, boolean, text, text, text); Type: FUNCTION; Schema: api_v1; Owner: -
--

CREATE FUNCTION api_v1.add_holiday(side liaison.side, name text, first_on date, last_on date DEFAULT NULL::date, kind text DEFAULT 'public'::text, is_tentative boolean DEFAULT false, name_ar text DEFAULT NULL::text, name_ckb text DEFAULT NULL::text, announced_in text DEFAULT NULL::text) RETURNS text
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  there liaison.holiday;
begin
  select * into there
    from liaison.holiday h
   where h.side = add_holiday.side and h.name_en = name and h.during @> add_holiday.first_on
   limit 1;
  if found then
    raise exception '% of % is there already, from % to %.', there.name_en, there.side, lower(there.during), upper(there.during) - 1
      using errcode = 'object_not_in_prerequisite_state',
            hint = 'Change that one: api_v1.change_holiday, or the list that liaison export holiday writes.';
  end if;
  insert into liaison.holiday (side, during, name_en, name_ar, name_ckb, kind, is_tentative, announced_in)
  values (add_holiday.side, liaison.holiday_span(first_on, coalesce(last_on, first_on)), name, add_holiday.name_ar, add_holiday.name_ckb,
          add_holiday.kind, add_holiday.is_tentative, add_holiday.announced_in);
  return format('%s %s %s', side, first_on, name);
end
$$;

--
-- Name: FUNCTION add_holiday(side liaison.side, name text, first_on date, last_on date, kind text, is_tentative boolean, name_ar text, name_ckb text, announced_in text); Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON FUNCTION api_v1.add_holiday(side liaison.side, name text, first_on date, last_on date, kind text, is_tentative boolean, name_ar text, name_ckb text, announced_in text) IS 'Enters a holiday of a side, one day long when no last day is given: public, temporary or a workday; tentative while its date waits for the moon. Returns its name. api_v1.meeting.day_off_because then shows the meetings that it hits. Refuses one of that name that is on that day already.';

--
-- Name: add_meeting(text, timestamp without time zone, text, text, text, text, interval, text, text, text); Type: FUNCTION; Schema: api_v1; Owner: -
--

CREATE FUNCTION api_v1.add_meeting(title text, starts timestamp without time zone, host text, city text, chair_role text, venue text DEFAULT NULL::text, duration interval DEFAULT '02:00:00'::interval, zone text DEFAULT 'Asia/Baghdad'::text, co_chair_institution text DEFAULT NULL::text, co_chair_role text DEFAULT NULL::text) RETURNS text
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  institution constant liaison.institution := liaison.institution_named(host);
  made text;
begin
  insert into liaison.meeting (title, planned_start_at, planned_end_at, zone, host_side, host_chosen_by, city, venue,
                               chair_institution, chair_role, co_chair_institution, co_chair_role, is_touched)
  values (add_meeting.title, liaison.instant(starts, add_meeting.zone), liaison.instant(starts, add_meeting.zone) + duration,
          add_meeting.zone, institution.side, 'manual', add_meeting.city, add_meeting.venue, institution.code,
          add_meeting.chair_role, add_meeting.co_chair_institution, add_meeting.co_chair_role, true)
  returning ref into made;
  return made;
end
$$;

--
-- Name: FUNCTION add_meeting(title text, starts timestamp without time zone, host text, city text, chair_role text, venue text, duration interval, zone text, co_chair_institution text, co_chair_role text); Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON FUNCTION api_v1.add_meeting(title text, starts timestamp without time zone, host text, city text, chair_role text, venue text, duration interval, zone text, co_chair_institution text, co_chair_role text) IS 'Plans an extraordinary meeting, outside every series, at a local time; the host institution chairs. Returns its ref. Refuses an unknown institution.';

--
-- Name: add_series(text, text, text, date, time without time zone, text, text, interval, liaison.side[], text, text, integer); Type: FUNCTION; Schema: api_v1; Owner: -
--

CREATE FUNCTION api_v1.add_series(series text, title text, recurrence text, starts_on date, starts_at time without time zone, owner text, zone text DEFAULT 'Asia/Baghdad'::text, duration interval DEFAULT '02:00:00'::interval, host_rotation liaison.side[] DEFAULT '{federal,krg}'::liaison.side[], rotation_counts text DEFAULT 'nominal'::text, on_non_working text DEFAULT 'next'::text, horizon_weeks integer DEFAULT 13) RETURNS text
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

--
-- Name: FUNCTION add_series(series text, title text, recurrence text, starts_on date, starts_at time without time zone, owner text, zone text, duration interval, host_rotation liaison.side[], rotation_counts text, on_non_working text, horizon_weeks integer); Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON FUNCTION api_v1.add_series(series text, title text, recurrence text, starts_on date, starts_at time without time zone, owner text, zone text, duration interval, host_rotation liaison.side[], rotation_counts text, on_non_working text, horizon_weeks integer) IS 'Enters a series of meetings and returns its code. The rule is read when meetings are made; see liaison series preview. Refuses an unknown institution.';

--
-- Name: approve_minutes(text, text, text, liaison.side, date); Type: FUNCTION; Schema: api_v1; Owner: -
--

CREATE FUNCTION api_v1.approve_minutes(meeting text, institution text, role text, side liaison.side DEFAULT NULL::liaison.side, day date DEFAULT NULL::date) RETURNS integer
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

--
-- Name: FUNCTION approve_minutes(meeting text, institution text, role text, side liaison.side, day date); Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON FUNCTION api_v1.approve_minutes(meeting text, institution text, role text, side liaison.side, day date) IS 'Approves the newest version of a meeting''s minutes for a side, that of the institution when left out, on a day (today when left out); the second side''s approval makes them final. Returns the version. Refuses an unknown meeting or institution, and a meeting without minutes.';

--
-- Name: backfill_schedule(text, timestamp without time zone, timestamp without time zone, text, boolean, timestamp without time zone[]); Type: FUNCTION; Schema: api_v1; Owner: -
--

CREATE FUNCTION api_v1.backfill_schedule(schedule text, first timestamp without time zone, last timestamp without time zone, again text DEFAULT 'none'::text, dry_run boolean DEFAULT false, labels timestamp without time zone[] DEFAULT NULL::timestamp without time zone[]) RETURNS TABLE(label timestamp without time zone, state ops.slot_state, is_wanted boolean)
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
declare
  now  constant timestamptz := ops.clock();
  rule ops.schedule := ops.schedule_named(schedule);
begin
  if again not in ('none', 'failed', 'all') then
    raise exception 'Slots that were served are backfilled again as one of none, failed and all, not %.', quote_nullable(again)
      using errcode = 'invalid_parameter_value';
  end if;
  if first > last then
    raise exception 'The backfill ends, at %, before it begins, at %.', last, first using errcode = 'invalid_parameter_value';
  end if;
  -- The database itself knows the days of the meetings, those from before the schedule began too.
  if rule.recurrence is null then
    rule.watermark := first;
    labels := array(select distinct d.label from ops.meeting_days(rule) d order by d.label);
  end if;
  return query
    with had as (
      select s.id, s.label, s.state from ops.slot s
       where s.schedule_id = rule.id and s.label between backfill_schedule.first and backfill_schedule.last and s.due_at <= now
    ), wanted as (
      select h.id, h.label, h.state, h.state = 'skipped' or h.state = 'failed' and again <> 'none' or h.state = 'done' and again = 'all' as is_wanted
        from had h
      union all
      select null, l.label, null, true
        from unnest(backfill_schedule.labels) as l (label)
       where l.label between backfill_schedule.first and backfill_schedule.last and liaison.instant(l.label, rule.zone) <= now
         and not exists (select from had h where h.label = l.label)
    ), reopened as (
      update ops.slot s
         set state = 'due', origin = 'backfill', reason = null, attempts = 0, next_attempt_at = null, ended_at = null
        from wanted w
       where s.id = w.id and w.is_wanted and not dry_run
    ), entered as (
      insert into ops.slot (schedule_id, label, due_at, origin)
      select rule.id, w.label, liaison.instant(w.label, rule.zone), 'backfill' from wanted w where w.id is null and not dry_run
          on conflict (schedule_id, label) do nothing
    )
    select w.label::timestamp, w.state, w.is_wanted from wanted w order by w.label;
  if not dry_run then
    perform pg_notify('liaison_due', '');
  end if;
end
$$;

--
-- Name: FUNCTION backfill_schedule(schedule text, first timestamp without time zone, last timestamp without time zone, again text, dry_run boolean, labels timestamp without time zone[]); Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON FUNCTION api_v1.backfill_schedule(schedule text, first timestamp without time zone, last timestamp without time zone, again text, dry_run boolean, labels timestamp without time zone[]) IS 'Has past due times served after all, from the first to the last local time: those that were skipped; with again = failed also those that failed, with all also those that were done. Returns every slot of that time, its state before and whether it is wanted; a dry run returns the same and changes nothing. Due times from before the schedule began have no slot: labels lists those of a rule, as liaison schedule backfill works them out; those before meetings are known here. Refuses an unknown schedule, another word for again, and an end before the beginning.';

--
-- Name: block_follow_up(text, text, text, date); Type: FUNCTION; Schema: api_v1; Owner: -
--

CREATE FUNCTION api_v1.block_follow_up(ref text, waiting_for text, reason text, day date DEFAULT NULL::date) RETURNS text
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform liaison.institution_named(waiting_for);
  return liaison.set_follow_up_status(ref, 'blocked', reason, day, waiting_for);
end
$$;

--
-- Name: FUNCTION block_follow_up(ref text, waiting_for text, reason text, day date); Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON FUNCTION api_v1.block_follow_up(ref text, waiting_for text, reason text, day date) IS 'Notes that a follow-up waits for an institution, and why. Returns its ref. Refuses an unknown follow-up or institution.';

--
-- Name: as_of(); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.as_of() RETURNS timestamp with time zone
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (NULLIF(current_setting('liaison.as_of'::text, true), ''::text))::timestamp with time zone;

--
-- Name: FUNCTION as_of(); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.as_of() IS 'Moment that api_v1 answers for, from the setting liaison.as_of; null means now. To travel: set liaison.as_of = ''2017-08-06 07:00+03''; to come back: reset liaison.as_of;';

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: holiday; Type: TABLE; Schema: history; Owner: -
--

CREATE TABLE history.holiday (
    recorded tstzrange NOT NULL,
    id uuid NOT NULL,
    side liaison.side NOT NULL,
    during daterange NOT NULL,
    name_en liaison.short_text NOT NULL,
    name_ar liaison.short_text,
    name_ckb liaison.short_text,
    kind text NOT NULL,
    is_tentative boolean NOT NULL,
    announced_in liaison.short_text,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT holiday_was_current_for_a_time CHECK ((NOT isempty(recorded)))
);

--
-- Name: TABLE holiday; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON TABLE history.holiday IS 'Superseded versions of liaison.holiday: every version that an update or a delete replaced. Written by a trigger only.';

--
-- Name: COLUMN holiday.recorded; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.holiday.recorded IS 'Span during which this version was the current one, from its own recorded_at to the write that ended it, [from, to).';

--
-- Name: COLUMN holiday.id; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.holiday.id IS 'Key.';

--
-- Name: COLUMN holiday.side; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.holiday.side IS 'Side whose offices keep it. A holiday of both sides has two rows, as they may differ by a day.';

--
-- Name: COLUMN holiday.during; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.holiday.during IS 'Days, [first, day after the last).';

--
-- Name: COLUMN holiday.name_en; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.holiday.name_en IS 'Name in English.';

--
-- Name: COLUMN holiday.name_ar; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.holiday.name_ar IS 'Name in Arabic; null when not known.';

--
-- Name: COLUMN holiday.name_ckb; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.holiday.name_ckb IS 'Name in Sorani Kurdish; null when not known.';

--
-- Name: COLUMN holiday.kind; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.holiday.kind IS 'public: by law; temporary: decreed for this year; workday: a rest day on which offices do work.';

--
-- Name: COLUMN holiday.is_tentative; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.holiday.is_tentative IS 'Whether the date still waits for the moon or for an announcement.';

--
-- Name: COLUMN holiday.announced_in; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.holiday.announced_in IS 'Where the date comes from; null when not noted.';

--
-- Name: COLUMN holiday.recorded_at; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.holiday.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN holiday.recorded_by; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.holiday.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT holiday_was_current_for_a_time ON holiday; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT holiday_was_current_for_a_time ON history.holiday IS 'A version was current for some time before it ended.';

--
-- Name: holiday; Type: TABLE; Schema: liaison; Owner: -
--

CREATE TABLE liaison.holiday (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    side liaison.side NOT NULL,
    during daterange NOT NULL,
    name_en liaison.short_text NOT NULL,
    name_ar liaison.short_text,
    name_ckb liaison.short_text,
    kind text DEFAULT 'public'::text NOT NULL,
    is_tentative boolean DEFAULT false NOT NULL,
    announced_in liaison.short_text,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    recorded_by text DEFAULT SESSION_USER NOT NULL,
    CONSTRAINT holiday_has_a_first_and_a_last_day CHECK (((NOT isempty(during)) AND (NOT lower_inf(during)) AND (NOT upper_inf(during)))),
    CONSTRAINT holiday_is_krg_or_federal CHECK ((side <> 'joint'::liaison.side)),
    CONSTRAINT holiday_kind_is_known CHECK ((kind = ANY (ARRAY['public'::text, 'temporary'::text, 'workday'::text])))
);

--
-- Name: TABLE holiday; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON TABLE liaison.holiday IS 'One row per side and holiday of a year: days on which its offices are closed, or a rest day declared a working day. Rows, never code: secretariats enter what their government announces.';

--
-- Name: COLUMN holiday.id; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.holiday.id IS 'Key.';

--
-- Name: COLUMN holiday.side; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.holiday.side IS 'Side whose offices keep it. A holiday of both sides has two rows, as they may differ by a day.';

--
-- Name: COLUMN holiday.during; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.holiday.during IS 'Days, [first, day after the last).';

--
-- Name: COLUMN holiday.name_en; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.holiday.name_en IS 'Name in English.';

--
-- Name: COLUMN holiday.name_ar; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.holiday.name_ar IS 'Name in Arabic; null when not known.';

--
-- Name: COLUMN holiday.name_ckb; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.holiday.name_ckb IS 'Name in Sorani Kurdish; null when not known.';

--
-- Name: COLUMN holiday.kind; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.holiday.kind IS 'public: by law; temporary: decreed for this year; workday: a rest day on which offices do work.';

--
-- Name: COLUMN holiday.is_tentative; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.holiday.is_tentative IS 'Whether the date still waits for the moon or for an announcement.';

--
-- Name: COLUMN holiday.announced_in; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.holiday.announced_in IS 'Where the date comes from; null when not noted.';

--
-- Name: COLUMN holiday.recorded_at; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.holiday.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN holiday.recorded_by; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.holiday.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT holiday_has_a_first_and_a_last_day ON holiday; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT holiday_has_a_first_and_a_last_day ON liaison.holiday IS 'A holiday has a first and a last day.';

--
-- Name: CONSTRAINT holiday_is_krg_or_federal ON holiday; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT holiday_is_krg_or_federal ON liaison.holiday IS 'A holiday belongs to krg or federal; enter one of both sides twice.';

--
-- Name: CONSTRAINT holiday_kind_is_known ON holiday; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT holiday_kind_is_known ON liaison.holiday IS 'A holiday is public, temporary or a workday.';

--
-- Name: holiday; Type: VIEW; Schema: as_of; Owner: -
--

CREATE VIEW as_of.holiday WITH (security_invoker='true') AS
 SELECT holiday.id,
    holiday.side,
    holiday.during,
    holiday.name_en,
    holiday.name_ar,
    holiday.name_ckb,
    holiday.kind,
    holiday.is_tentative,
    holiday.announced_in,
    holiday.recorded_at,
    holiday.recorded_by
   FROM liaison.holiday
  WHERE (( SELECT liaison.as_of() AS as_of) IS NULL)
UNION ALL
 SELECT holiday.id,
    holiday.side,
    holiday.during,
    holiday.name_en,
    holiday.name_ar,
    holiday.name_ckb,
    holiday.kind,
    holiday.is_tentative,
    holiday.announced_in,
    holiday.recorded_at,
    holiday.recorded_by
   FROM liaison.holiday
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (holiday.recorded_at <= ( SELECT liaison.as_of() AS as_of)))
UNION ALL
 SELECT holiday.id,
    holiday.side,
    holiday.during,
    holiday.name_en,
    holiday.name_ar,
    holiday.name_ckb,
    holiday.kind,
    holiday.is_tentative,
    holiday.announced_in,
    holiday.recorded_at,
    holiday.recorded_by
   FROM history.holiday
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (holiday.recorded @> ( SELECT liaison.as_of() AS as_of)));

--
-- Name: VIEW holiday; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON VIEW as_of.holiday IS 'One row per side and holiday of a year: days on which its offices are closed, or a rest day declared a working day. Rows, never code: secretariats enter what their government announces. The rows as known at the setting liaison.as_of, or now.';

--
-- Name: COLUMN holiday.id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.holiday.id IS 'Key.';

--
-- Name: COLUMN holiday.side; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.holiday.side IS 'Side whose offices keep it. A holiday of both sides has two rows, as they may differ by a day.';

--
-- Name: COLUMN holiday.during; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.holiday.during IS 'Days, [first, day after the last).';

--
-- Name: COLUMN holiday.name_en; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.holiday.name_en IS 'Name in English.';

--
-- Name: COLUMN holiday.name_ar; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.holiday.name_ar IS 'Name in Arabic; null when not known.';

--
-- Name: COLUMN holiday.name_ckb; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.holiday.name_ckb IS 'Name in Sorani Kurdish; null when not known.';

--
-- Name: COLUMN holiday.kind; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.holiday.kind IS 'public: by law; temporary: decreed for this year; workday: a rest day on which offices do work.';

--
-- Name: COLUMN holiday.is_tentative; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.holiday.is_tentative IS 'Whether the date still waits for the moon or for an announcement.';

--
-- Name: COLUMN holiday.announced_in; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.holiday.announced_in IS 'Where the date comes from; null when not noted.';

--
-- Name: COLUMN holiday.recorded_at; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.holiday.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN holiday.recorded_by; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.holiday.recorded_by IS 'Login role that wrote this version.';

--
-- Name: working_week; Type: TABLE; Schema: history; Owner: -
--

CREATE TABLE history.working_week (
    recorded tstzrange NOT NULL,
    side liaison.side NOT NULL,
    valid daterange NOT NULL,
    weekdays smallint[] NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT working_week_was_current_for_a_time CHECK ((NOT isempty(recorded)))
);

--
-- Name: TABLE working_week; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON TABLE history.working_week IS 'Superseded versions of liaison.working_week: every version that an update or a delete replaced. Written by a trigger only.';

--
-- Name: COLUMN working_week.recorded; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.working_week.recorded IS 'Span during which this version was the current one, from its own recorded_at to the write that ended it, [from, to).';

--
-- Name: COLUMN working_week.side; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.working_week.side IS 'Side whose offices these are.';

--
-- Name: COLUMN working_week.valid; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.working_week.valid IS 'Dates for which it holds, [from, to).';

--
-- Name: COLUMN working_week.weekdays; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.working_week.weekdays IS 'Working weekdays by ISO number, Monday 1 to Sunday 7: {7,1,2,3,4} is Sunday to Thursday.';

--
-- Name: COLUMN working_week.recorded_at; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.working_week.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN working_week.recorded_by; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.working_week.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT working_week_was_current_for_a_time ON working_week; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT working_week_was_current_for_a_time ON history.working_week IS 'A version was current for some time before it ended.';

--
-- Name: working_week; Type: TABLE; Schema: liaison; Owner: -
--

CREATE TABLE liaison.working_week (
    side liaison.side NOT NULL,
    valid daterange NOT NULL,
    weekdays smallint[] NOT NULL,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    recorded_by text DEFAULT SESSION_USER NOT NULL,
    CONSTRAINT working_week_holds_iso_weekdays CHECK ((((cardinality(weekdays) >= 1) AND (cardinality(weekdays) <= 7)) AND (weekdays <@ '{1,2,3,4,5,6,7}'::smallint[]))),
    CONSTRAINT working_week_is_krg_or_federal CHECK ((side <> 'joint'::liaison.side))
);

--
-- Name: TABLE working_week; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON TABLE liaison.working_week IS 'One row per side and span of dates: the weekdays on which its offices work. A joint working day is one on both calendars.';

--
-- Name: COLUMN working_week.side; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.working_week.side IS 'Side whose offices these are.';

--
-- Name: COLUMN working_week.valid; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.working_week.valid IS 'Dates for which it holds, [from, to).';

--
-- Name: COLUMN working_week.weekdays; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.working_week.weekdays IS 'Working weekdays by ISO number, Monday 1 to Sunday 7: {7,1,2,3,4} is Sunday to Thursday.';

--
-- Name: COLUMN working_week.recorded_at; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.working_week.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN working_week.recorded_by; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.working_week.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT working_week_holds_iso_weekdays ON working_week; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT working_week_holds_iso_weekdays ON liaison.working_week IS 'Weekdays are ISO numbers, Monday 1 to Sunday 7, at least one.';

--
-- Name: CONSTRAINT working_week_is_krg_or_federal ON working_week; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT working_week_is_krg_or_federal ON liaison.working_week IS 'A working week belongs to krg or federal; the joint one follows from both.';

--
-- Name: working_week; Type: VIEW; Schema: as_of; Owner: -
--

CREATE VIEW as_of.working_week WITH (security_invoker='true') AS
 SELECT working_week.side,
    working_week.valid,
    working_week.weekdays,
    working_week.recorded_at,
    working_week.recorded_by
   FROM liaison.working_week
  WHERE (( SELECT liaison.as_of() AS as_of) IS NULL)
UNION ALL
 SELECT working_week.side,
    working_week.valid,
    working_week.weekdays,
    working_week.recorded_at,
    working_week.recorded_by
   FROM liaison.working_week
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (working_week.recorded_at <= ( SELECT liaison.as_of() AS as_of)))
UNION ALL
 SELECT working_week.side,
    working_week.valid,
    working_week.weekdays,
    working_week.recorded_at,
    working_week.recorded_by
   FROM history.working_week
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (working_week.recorded @> ( SELECT liaison.as_of() AS as_of)));

--
-- Name: VIEW working_week; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON VIEW as_of.working_week IS 'One row per side and span of dates: the weekdays on which its offices work. A joint working day is one on both calendars. The rows as known at the setting liaison.as_of, or now.';

--
-- Name: COLUMN working_week.side; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.working_week.side IS 'Side whose offices these are.';

--
-- Name: COLUMN working_week.valid; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.working_week.valid IS 'Dates for which it holds, [from, to).';

--
-- Name: COLUMN working_week.weekdays; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.working_week.weekdays IS 'Working weekdays by ISO number, Monday 1 to Sunday 7: {7,1,2,3,4} is Sunday to Thursday.';

--
-- Name: COLUMN working_week.recorded_at; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.working_week.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN working_week.recorded_by; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.working_week.recorded_by IS 'Login role that wrote this version.';

--
-- Name: calendar(date, date); Type: FUNCTION; Schema: api_v1; Owner: -
--

CREATE FUNCTION api_v1.calendar(first_on date, last_on date) RETURNS TABLE(side liaison.side, on_date date, weekday text, is_working boolean, holidays text)
    LANGUAGE sql STABLE PARALLEL SAFE
    BEGIN ATOMIC
 WITH own AS (
          SELECT s.side,
             d.on_date,
             ((bool_or((h.kind = 'workday'::text)) IS TRUE) OR ((count(h.kind) = 0) AND (bool_or(((EXTRACT(isodow FROM d.on_date))::smallint = ANY (w.weekdays))) IS TRUE))) AS is_working,
             string_agg((h.name_en)::text, '; '::text ORDER BY (h.name_en)::text) AS holidays
            FROM (((( VALUES ('krg'::liaison.side), ('federal'::liaison.side)) s(side)
              CROSS JOIN ( SELECT (calendar.first_on + n.n) AS on_date
                    FROM generate_series(0, (calendar.last_on - calendar.first_on)) n(n)) d)
              LEFT JOIN as_of.working_week w ON (((w.side = s.side) AND (w.valid @> d.on_date))))
              LEFT JOIN as_of.holiday h ON (((h.side = s.side) AND (h.during @> d.on_date))))
           GROUP BY s.side, d.on_date
         )
  SELECT own.side,
     own.on_date,
     TRIM(BOTH FROM to_char((own.on_date)::timestamp with time zone, 'Day'::text)) AS btrim,
     own.is_working,
     own.holidays
    FROM own
 UNION ALL
  SELECT 'joint'::liaison.side,
     own.on_date,
     TRIM(BOTH FROM to_char((own.on_date)::timestamp with time zone, 'Day'::text)) AS btrim,
     bool_and(own.is_working) AS bool_and,
     string_agg(((own.side || ': '::text) || own.holidays), '; '::text ORDER BY own.side) AS string_agg
    FROM own
   GROUP BY own.on_date;
END;

--
-- Name: FUNCTION calendar(first_on date, last_on date); Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON FUNCTION api_v1.calendar(first_on date, last_on date) IS 'Every day from the first to the last, for krg, federal and joint: whether offices work, and which holidays fall on it. A joint working day is one on both calendars.';

--
-- Name: cancel_meeting(text, text, date); Type: FUNCTION; Schema: api_v1; Owner: -
--

CREATE FUNCTION api_v1.cancel_meeting(ref text, reason text, day date DEFAULT NULL::date) RETURNS text
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  cancelled constant liaison.meeting := liaison.meeting_named(ref);
begin
  -- Before the constraints on single columns of it answer, which say less.
  if cancelled.status = 'held' then
    perform ops.refuse('liaison.meeting', 'meeting_status_makes_an_allowed_move', format('%s is held.', cancelled.ref));
  end if;
  update liaison.meeting m
     set status = 'cancelled', status_reason = reason, status_on = coalesce(day, liaison.today())
   where m.id = cancelled.id;
  return cancelled.ref;
end
$$;

--
-- Name: FUNCTION cancel_meeting(ref text, reason text, day date); Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON FUNCTION api_v1.cancel_meeting(ref text, reason text, day date) IS 'Cancels a meeting, with the reason, on a day (today when left out). Its open items go on to the next planned one, which does not count as carried over once more. Returns its ref. Refuses an unknown meeting.';

--
-- Name: carry_agendas(); Type: FUNCTION; Schema: api_v1; Owner: -
--

CREATE FUNCTION api_v1.carry_agendas() RETURNS integer
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

--
-- Name: FUNCTION carry_agendas(); Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON FUNCTION api_v1.carry_agendas() IS 'Takes what is open on the agendas of every active series on to the next planned meeting, and returns how many series it looked through. Run again it carries nothing twice. Refuses nothing.';

--
-- Name: change_agenda_item(text, text, text, text, integer); Type: FUNCTION; Schema: api_v1; Owner: -
--

CREATE FUNCTION api_v1.change_agenda_item(item text, topic text DEFAULT NULL::text, detail text DEFAULT NULL::text, brought_by text DEFAULT NULL::text, at_position integer DEFAULT NULL::integer) RETURNS text
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

--
-- Name: FUNCTION change_agenda_item(item text, topic text, detail text, brought_by text, at_position integer); Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON FUNCTION api_v1.change_agenda_item(item text, topic text, detail text, brought_by text, at_position integer) IS 'Changes what is given of an agenda item: topic, detail, who brought it, its place (the others close up). Returns its name. Refuses an unknown item.';

--
-- Name: change_follow_up(text, text, text, text, text, liaison.priority, date); Type: FUNCTION; Schema: api_v1; Owner: -
--

CREATE FUNCTION api_v1.change_follow_up(ref text, action text DEFAULT NULL::text, detail text DEFAULT NULL::text, institution text DEFAULT NULL::text, role text DEFAULT NULL::text, priority liaison.priority DEFAULT NULL::liaison.priority, due date DEFAULT NULL::date) RETURNS text
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  changed constant liaison.follow_up := liaison.follow_up_named(ref);
begin
  if liaison.is_ended(changed.status) then
    raise exception '% is %; what it was stays on record.', changed.ref, changed.status
      using errcode = 'object_not_in_prerequisite_state', hint = 'Reopen it first: liaison follow-up reopen, or api_v1.reopen_follow_up.';
  end if;
  if institution is not null then
    perform liaison.institution_named(institution);
  end if;
  if due <> changed.original_due_on then
    perform ops.refuse('liaison.follow_up', 'follow_up_due_date_moves_only_by_an_extension',
      format('%s is due on %s, first on %s.', changed.ref, changed.current_due_on, changed.original_due_on));
  end if;
  update liaison.follow_up f
     set action = coalesce(change_follow_up.action, f.action),
         detail = coalesce(change_follow_up.detail, f.detail),
         owner_institution = coalesce(institution, f.owner_institution),
         owner_role = coalesce(role, f.owner_role),
         priority = coalesce(change_follow_up.priority, f.priority),
         original_due_on = coalesce(f.original_due_on, due)
   where f.id = changed.id;
  return changed.ref;
end
$$;

--
-- Name: FUNCTION change_follow_up(ref text, action text, detail text, institution text, role text, priority liaison.priority, due date); Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON FUNCTION api_v1.change_follow_up(ref text, action text, detail text, institution text, role text, priority liaison.priority, due date) IS 'Changes what is given of a follow-up that has not ended: action, detail, who owes it, priority, the first due date of one that had none. Returns its ref. Refuses an unknown follow-up or institution, one that has ended, and to move a due date.';

--
-- Name: change_holiday(liaison.side, text, date, date, date, text, boolean, text, text, text); Type: FUNCTION; Schema: api_v1; Owner: -
--

CREATE FUNCTION api_v1.change_holiday(side liaison.side, name text, first_on date, starts date DEFAULT NULL::date, ends date DEFAULT NULL::date, kind text DEFAULT NULL::text, is_tentative boolean DEFAULT NULL::boolean, name_ar text DEFAULT NULL::text, name_ckb text DEFAULT NULL::text, announced_in text DEFAULT NULL::text) RETURNS text
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  changed constant liaison.holiday := liaison.holiday_named(side, name, first_on);
  first constant date := coalesce(starts, lower(changed.during));
  -- Moved as a whole where only the first day is given.
  last constant date := coalesce(ends, upper(changed.during) - 1 + (first - lower(changed.during)));
begin
  update liaison.holiday h
     set during = liaison.holiday_span(first, last),
         kind = coalesce(change_holiday.kind, h.kind),
         is_tentative = coalesce(change_holiday.is_tentative, h.is_tentative),
         name_ar = coalesce(change_holiday.name_ar, h.name_ar),
         name_ckb = coalesce(change_holiday.name_ckb, h.name_ckb),
         announced_in = coalesce(change_holiday.announced_in, h.announced_in)
   where h.id = changed.id;
  return format('%s %s %s', side, first, name);
end
$$;

--
-- Name: FUNCTION change_holiday(side liaison.side, name text, first_on date, starts date, ends date, kind text, is_tentative boolean, name_ar text, name_ckb text, announced_in text); Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON FUNCTION api_v1.change_holiday(side liaison.side, name text, first_on date, starts date, ends date, kind text, is_tentative boolean, name_ar text, name_ckb text, announced_in text) IS 'Changes what is given of a holiday: its days (as many as before when only the first is given), kind, whether it is tentative, names in Arabic and Sorani, where it was announced. Returns its name. Refuses an unknown one.';

--
-- Name: change_meeting(text, text, text, text, text, text, interval); Type: FUNCTION; Schema: api_v1; Owner: -
--

CREATE FUNCTION api_v1.change_meeting(ref text, city text DEFAULT NULL::text, venue text DEFAULT NULL::text, chair_role text DEFAULT NULL::text, co_chair_role text DEFAULT NULL::text, title text DEFAULT NULL::text, duration interval DEFAULT NULL::interval) RETURNS text
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  changed constant liaison.meeting := liaison.meeting_named(ref);
begin
  if changed.status = 'held' then
    raise exception '% was held; what it was stays on record.', changed.ref using errcode = 'object_not_in_prerequisite_state';
  end if;
  update liaison.meeting m
     set city = coalesce(change_meeting.city, m.city),
         venue = coalesce(change_meeting.venue, m.venue),
         chair_role = coalesce(change_meeting.chair_role, m.chair_role),
         co_chair_role = coalesce(change_meeting.co_chair_role, m.co_chair_role),
         title = coalesce(change_meeting.title, m.title),
         planned_end_at = m.planned_start_at + coalesce(change_meeting.duration, m.planned_end_at - m.planned_start_at)
   where m.id = changed.id;
  return changed.ref;
end
$$;

--
-- Name: FUNCTION change_meeting(ref text, city text, venue text, chair_role text, co_chair_role text, title text, duration interval); Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON FUNCTION api_v1.change_meeting(ref text, city text, venue text, chair_role text, co_chair_role text, title text, duration interval) IS 'Changes what is given of a meeting that was not held: place, roles of the chairs, title, duration. Returns its ref. Refuses an unknown meeting and a held one.';

--
-- Name: change_series(text, text, text, date, time without time zone, text, interval, liaison.side[], text, text, integer, boolean); Type: FUNCTION; Schema: api_v1; Owner: -
--

CREATE FUNCTION api_v1.change_series(series text, title text DEFAULT NULL::text, recurrence text DEFAULT NULL::text, starts_on date DEFAULT NULL::date, starts_at time without time zone DEFAULT NULL::time without time zone, zone text DEFAULT NULL::text, duration interval DEFAULT NULL::interval, host_rotation liaison.side[] DEFAULT NULL::liaison.side[], rotation_counts text DEFAULT NULL::text, on_non_working text DEFAULT NULL::text, horizon_weeks integer DEFAULT NULL::integer, is_active boolean DEFAULT NULL::boolean) RETURNS text
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

--
-- Name: FUNCTION change_series(series text, title text, recurrence text, starts_on date, starts_at time without time zone, zone text, duration interval, host_rotation liaison.side[], rotation_counts text, on_non_working text, horizon_weeks integer, is_active boolean); Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON FUNCTION api_v1.change_series(series text, title text, recurrence text, starts_on date, starts_at time without time zone, zone text, duration interval, host_rotation liaison.side[], rotation_counts text, on_non_working text, horizon_weeks integer, is_active boolean) IS 'Changes what is given of a series and returns its code. Its meetings follow when they are made next, those that somebody touched stay. Refuses an unknown series.';

--
-- Name: close_agenda_item(text, boolean); Type: FUNCTION; Schema: api_v1; Owner: -
--

CREATE FUNCTION api_v1.close_agenda_item(item text, is_closed boolean DEFAULT true) RETURNS text
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  discussed constant liaison.agenda_item := liaison.agenda_item_named(item);
begin
  update liaison.agenda_item i
     set is_closed = close_agenda_item.is_closed
   where i.id = discussed.id and i.is_closed <> close_agenda_item.is_closed;
  return item;
end
$$;

--
-- Name: FUNCTION close_agenda_item(item text, is_closed boolean); Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON FUNCTION api_v1.close_agenda_item(item text, is_closed boolean) IS 'Says that nothing is left to discuss on an agenda item, so that it is not carried on; with false, that there is. Returns its name. Refuses an unknown item.';

--
-- Name: decide(text, text, text); Type: FUNCTION; Schema: api_v1; Owner: -
--

CREATE FUNCTION api_v1.decide(item text, decision text, kind text DEFAULT 'decision'::text) RETURNS text
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

--
-- Name: FUNCTION decide(item text, decision text, kind text); Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON FUNCTION api_v1.decide(item text, decision text, kind text) IS 'Records a decision or recommendation on an agenda item. Returns item and number, such as JCC-JCMC-002/3.1. Refuses an unknown item.';

--
-- Name: today(); Type: FUNCTION; Schema: api_v1; Owner: -
--

CREATE FUNCTION api_v1.today() RETURNS date
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN ((COALESCE(liaison.as_of(), now()) AT TIME ZONE 'Asia/Baghdad'::text))::date;

--
-- Name: FUNCTION today(); Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON FUNCTION api_v1.today() IS 'The date in Baghdad at the moment that api_v1 answers for: the setting liaison.as_of, or now.';

--
-- Name: is_ended(liaison.follow_up_status); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.is_ended(status liaison.follow_up_status) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (status = ANY (ARRAY['verified'::liaison.follow_up_status, 'dropped'::liaison.follow_up_status, 'superseded'::liaison.follow_up_status]));

--
-- Name: FUNCTION is_ended(status liaison.follow_up_status); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.is_ended(status liaison.follow_up_status) IS 'Whether a follow-up of this status has ended.';

--
-- Name: agenda_item; Type: TABLE; Schema: history; Owner: -
--

CREATE TABLE history.agenda_item (
    recorded tstzrange NOT NULL,
    id uuid NOT NULL,
    meeting_id uuid NOT NULL,
    "position" integer NOT NULL,
    topic liaison.short_text NOT NULL,
    topic_ar liaison.short_text,
    topic_ckb liaison.short_text,
    detail liaison.long_text,
    brought_by liaison.code,
    carried_from uuid,
    is_closed boolean NOT NULL,
    owner liaison.code NOT NULL,
    audience liaison.audience NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by text NOT NULL,
    is_standing boolean DEFAULT false NOT NULL,
    follow_up_id uuid,
    CONSTRAINT agenda_item_was_current_for_a_time CHECK ((NOT isempty(recorded)))
);

--
-- Name: TABLE agenda_item; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON TABLE history.agenda_item IS 'Superseded versions of liaison.agenda_item: every version that an update or a delete replaced. Written by a trigger only.';

--
-- Name: COLUMN agenda_item.recorded; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.agenda_item.recorded IS 'Span during which this version was the current one, from its own recorded_at to the write that ended it, [from, to).';

--
-- Name: COLUMN agenda_item.id; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.agenda_item.id IS 'Key.';

--
-- Name: COLUMN agenda_item.meeting_id; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.agenda_item.meeting_id IS 'Meeting.';

--
-- Name: COLUMN agenda_item."position"; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.agenda_item."position" IS 'Place on the agenda, from 1. To swap two: set constraints all deferred;';

--
-- Name: COLUMN agenda_item.topic; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.agenda_item.topic IS 'Topic.';

--
-- Name: COLUMN agenda_item.topic_ar; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.agenda_item.topic_ar IS 'Topic in Arabic; null when not given.';

--
-- Name: COLUMN agenda_item.topic_ckb; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.agenda_item.topic_ckb IS 'Topic in Sorani Kurdish; null when not given.';

--
-- Name: COLUMN agenda_item.detail; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.agenda_item.detail IS 'What is to be discussed; null when the topic says it.';

--
-- Name: COLUMN agenda_item.brought_by; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.agenda_item.brought_by IS 'Institution that brought it; null when it stands on every agenda or was escalated.';

--
-- Name: COLUMN agenda_item.carried_from; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.agenda_item.carried_from IS 'Item of an earlier meeting that it continues; null when it is new.';

--
-- Name: COLUMN agenda_item.is_closed; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.agenda_item.is_closed IS 'Whether nothing is left to discuss; an open item is carried to the next meeting.';

--
-- Name: COLUMN agenda_item.owner; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.agenda_item.owner IS 'Centre that keeps this row; that of the meeting when left out.';

--
-- Name: COLUMN agenda_item.audience; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.agenda_item.audience IS 'Who may read it; that of the meeting when left out.';

--
-- Name: COLUMN agenda_item.recorded_at; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.agenda_item.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN agenda_item.recorded_by; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.agenda_item.recorded_by IS 'Login role that wrote this version.';

--
-- Name: COLUMN agenda_item.is_standing; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.agenda_item.is_standing IS 'Whether it comes from the template of the series; such an item is not carried over, because the next meeting has its own.';

--
-- Name: COLUMN agenda_item.follow_up_id; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.agenda_item.follow_up_id IS 'Follow-up that was escalated to this item; null for a topic that somebody brought.';

--
-- Name: CONSTRAINT agenda_item_was_current_for_a_time ON agenda_item; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT agenda_item_was_current_for_a_time ON history.agenda_item IS 'A version was current for some time before it ended.';

--
-- Name: agenda_item; Type: TABLE; Schema: liaison; Owner: -
--

CREATE TABLE liaison.agenda_item (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    meeting_id uuid NOT NULL,
    "position" integer NOT NULL,
    topic liaison.short_text NOT NULL,
    topic_ar liaison.short_text,
    topic_ckb liaison.short_text,
    detail liaison.long_text,
    brought_by liaison.code,
    carried_from uuid,
    is_closed boolean DEFAULT false NOT NULL,
    owner liaison.code NOT NULL,
    audience liaison.audience NOT NULL,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    recorded_by text DEFAULT SESSION_USER NOT NULL,
    is_standing boolean DEFAULT false NOT NULL,
    follow_up_id uuid,
    CONSTRAINT agenda_item_is_not_carried_from_itself CHECK ((carried_from <> id)),
    CONSTRAINT agenda_item_position_is_positive CHECK (("position" > 0)),
    CONSTRAINT agenda_item_standing_is_not_carried CHECK (((NOT is_standing) OR (carried_from IS NULL))),
    CONSTRAINT agenda_item_standing_is_not_escalated CHECK (((NOT is_standing) OR (follow_up_id IS NULL)))
);

--
-- Name: TABLE agenda_item; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON TABLE liaison.agenda_item IS 'One row per item on the agenda of a meeting. An open item that comes back is a new row at the next meeting, carried from the old one.';

--
-- Name: COLUMN agenda_item.id; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.agenda_item.id IS 'Key.';

--
-- Name: COLUMN agenda_item.meeting_id; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.agenda_item.meeting_id IS 'Meeting.';

--
-- Name: COLUMN agenda_item."position"; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.agenda_item."position" IS 'Place on the agenda, from 1. To swap two: set constraints all deferred;';

--
-- Name: COLUMN agenda_item.topic; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.agenda_item.topic IS 'Topic.';

--
-- Name: COLUMN agenda_item.topic_ar; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.agenda_item.topic_ar IS 'Topic in Arabic; null when not given.';

--
-- Name: COLUMN agenda_item.topic_ckb; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.agenda_item.topic_ckb IS 'Topic in Sorani Kurdish; null when not given.';

--
-- Name: COLUMN agenda_item.detail; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.agenda_item.detail IS 'What is to be discussed; null when the topic says it.';

--
-- Name: COLUMN agenda_item.brought_by; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.agenda_item.brought_by IS 'Institution that brought it; null when it stands on every agenda or was escalated.';

--
-- Name: COLUMN agenda_item.carried_from; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.agenda_item.carried_from IS 'Item of an earlier meeting that it continues; null when it is new.';

--
-- Name: COLUMN agenda_item.is_closed; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.agenda_item.is_closed IS 'Whether nothing is left to discuss; an open item is carried to the next meeting.';

--
-- Name: COLUMN agenda_item.owner; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.agenda_item.owner IS 'Centre that keeps this row; that of the meeting when left out.';

--
-- Name: COLUMN agenda_item.audience; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.agenda_item.audience IS 'Who may read it; that of the meeting when left out.';

--
-- Name: COLUMN agenda_item.recorded_at; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.agenda_item.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN agenda_item.recorded_by; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.agenda_item.recorded_by IS 'Login role that wrote this version.';

--
-- Name: COLUMN agenda_item.is_standing; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.agenda_item.is_standing IS 'Whether it comes from the template of the series; such an item is not carried over, because the next meeting has its own.';

--
-- Name: COLUMN agenda_item.follow_up_id; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.agenda_item.follow_up_id IS 'Follow-up that was escalated to this item; null for a topic that somebody brought.';

--
-- Name: CONSTRAINT agenda_item_is_not_carried_from_itself ON agenda_item; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT agenda_item_is_not_carried_from_itself ON liaison.agenda_item IS 'An item is carried from an earlier meeting, not from itself.';

--
-- Name: CONSTRAINT agenda_item_position_is_positive ON agenda_item; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT agenda_item_position_is_positive ON liaison.agenda_item IS 'Positions on an agenda are counted from 1.';

--
-- Name: CONSTRAINT agenda_item_standing_is_not_carried ON agenda_item; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT agenda_item_standing_is_not_carried ON liaison.agenda_item IS 'A standing item is not carried over: each meeting has its own.';

--
-- Name: CONSTRAINT agenda_item_standing_is_not_escalated ON agenda_item; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT agenda_item_standing_is_not_escalated ON liaison.agenda_item IS 'An item that stands on every agenda is no escalated follow-up.';

--
-- Name: agenda_item; Type: VIEW; Schema: as_of; Owner: -
--

CREATE VIEW as_of.agenda_item WITH (security_invoker='true') AS
 SELECT agenda_item.id,
    agenda_item.meeting_id,
    agenda_item."position",
    agenda_item.topic,
    agenda_item.topic_ar,
    agenda_item.topic_ckb,
    agenda_item.detail,
    agenda_item.brought_by,
    agenda_item.carried_from,
    agenda_item.is_closed,
    agenda_item.owner,
    agenda_item.audience,
    agenda_item.recorded_at,
    agenda_item.recorded_by,
    agenda_item.is_standing,
    agenda_item.follow_up_id
   FROM liaison.agenda_item
  WHERE (( SELECT liaison.as_of() AS as_of) IS NULL)
UNION ALL
 SELECT agenda_item.id,
    agenda_item.meeting_id,
    agenda_item."position",
    agenda_item.topic,
    agenda_item.topic_ar,
    agenda_item.topic_ckb,
    agenda_item.detail,
    agenda_item.brought_by,
    agenda_item.carried_from,
    agenda_item.is_closed,
    agenda_item.owner,
    agenda_item.audience,
    agenda_item.recorded_at,
    agenda_item.recorded_by,
    agenda_item.is_standing,
    agenda_item.follow_up_id
   FROM liaison.agenda_item
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (agenda_item.recorded_at <= ( SELECT liaison.as_of() AS as_of)))
UNION ALL
 SELECT agenda_item.id,
    agenda_item.meeting_id,
    agenda_item."position",
    agenda_item.topic,
    agenda_item.topic_ar,
    agenda_item.topic_ckb,
    agenda_item.detail,
    agenda_item.brought_by,
    agenda_item.carried_from,
    agenda_item.is_closed,
    agenda_item.owner,
    agenda_item.audience,
    agenda_item.recorded_at,
    agenda_item.recorded_by,
    agenda_item.is_standing,
    agenda_item.follow_up_id
   FROM history.agenda_item
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (agenda_item.recorded @> ( SELECT liaison.as_of() AS as_of)));

--
-- Name: VIEW agenda_item; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON VIEW as_of.agenda_item IS 'One row per item on the agenda of a meeting. An open item that comes back is a new row at the next meeting, carried from the old one. The rows as known at the setting liaison.as_of, or now.';

--
-- Name: COLUMN agenda_item.id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.agenda_item.id IS 'Key.';

--
-- Name: COLUMN agenda_item.meeting_id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.agenda_item.meeting_id IS 'Meeting.';

--
-- Name: COLUMN agenda_item."position"; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.agenda_item."position" IS 'Place on the agenda, from 1. To swap two: set constraints all deferred;';

--
-- Name: COLUMN agenda_item.topic; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.agenda_item.topic IS 'Topic.';

--
-- Name: COLUMN agenda_item.topic_ar; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.agenda_item.topic_ar IS 'Topic in Arabic; null when not given.';

--
-- Name: COLUMN agenda_item.topic_ckb; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.agenda_item.topic_ckb IS 'Topic in Sorani Kurdish; null when not given.';

--
-- Name: COLUMN agenda_item.detail; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.agenda_item.detail IS 'What is to be discussed; null when the topic says it.';

--
-- Name: COLUMN agenda_item.brought_by; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.agenda_item.brought_by IS 'Institution that brought it; null when it stands on every agenda or was escalated.';

--
-- Name: COLUMN agenda_item.carried_from; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.agenda_item.carried_from IS 'Item of an earlier meeting that it continues; null when it is new.';

--
-- Name: COLUMN agenda_item.is_closed; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.agenda_item.is_closed IS 'Whether nothing is left to discuss; an open item is carried to the next meeting.';

--
-- Name: COLUMN agenda_item.owner; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.agenda_item.owner IS 'Centre that keeps this row; that of the meeting when left out.';

--
-- Name: COLUMN agenda_item.audience; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.agenda_item.audience IS 'Who may read it; that of the meeting when left out.';

--
-- Name: COLUMN agenda_item.recorded_at; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.agenda_item.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN agenda_item.recorded_by; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.agenda_item.recorded_by IS 'Login role that wrote this version.';

--
-- Name: COLUMN agenda_item.is_standing; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.agenda_item.is_standing IS 'Whether it comes from the template of the series; such an item is not carried over, because the next meeting has its own.';

--
-- Name: COLUMN agenda_item.follow_up_id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.agenda_item.follow_up_id IS 'Follow-up that was escalated to this item; null for a topic that somebody brought.';

--
-- Name: decision; Type: TABLE; Schema: history; Owner: -
--

CREATE TABLE history.decision (
    recorded tstzrange NOT NULL,
    id uuid NOT NULL,
    agenda_item_id uuid NOT NULL,
    "position" integer NOT NULL,
    kind text NOT NULL,
    text liaison.long_text NOT NULL,
    text_ar liaison.long_text,
    text_ckb liaison.long_text,
    owner liaison.code NOT NULL,
    audience liaison.audience NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT decision_was_current_for_a_time CHECK ((NOT isempty(recorded)))
);

--
-- Name: TABLE decision; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON TABLE history.decision IS 'Superseded versions of liaison.decision: every version that an update or a delete replaced. Written by a trigger only.';

--
-- Name: COLUMN decision.recorded; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.decision.recorded IS 'Span during which this version was the current one, from its own recorded_at to the write that ended it, [from, to).';

--
-- Name: COLUMN decision.id; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.decision.id IS 'Key.';

--
-- Name: COLUMN decision.agenda_item_id; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.decision.agenda_item_id IS 'Agenda item on which it was taken.';

--
-- Name: COLUMN decision."position"; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.decision."position" IS 'Order among the decisions on that item, from 1.';

--
-- Name: COLUMN decision.kind; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.decision.kind IS 'decision: binds both sides; recommendation: advises others.';

--
-- Name: COLUMN decision.text; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.decision.text IS 'What was decided.';

--
-- Name: COLUMN decision.text_ar; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.decision.text_ar IS 'The same in Arabic; null when not given.';

--
-- Name: COLUMN decision.text_ckb; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.decision.text_ckb IS 'The same in Sorani Kurdish; null when not given.';

--
-- Name: COLUMN decision.owner; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.decision.owner IS 'Centre that keeps this row; that of the agenda item when left out.';

--
-- Name: COLUMN decision.audience; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.decision.audience IS 'Who may read it; that of the agenda item when left out.';

--
-- Name: COLUMN decision.recorded_at; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.decision.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN decision.recorded_by; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.decision.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT decision_was_current_for_a_time ON decision; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT decision_was_current_for_a_time ON history.decision IS 'A version was current for some time before it ended.';

--
-- Name: decision; Type: TABLE; Schema: liaison; Owner: -
--

CREATE TABLE liaison.decision (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    agenda_item_id uuid NOT NULL,
    "position" integer DEFAULT 1 NOT NULL,
    kind text DEFAULT 'decision'::text NOT NULL,
    text liaison.long_text NOT NULL,
    text_ar liaison.long_text,
    text_ckb liaison.long_text,
    owner liaison.code NOT NULL,
    audience liaison.audience NOT NULL,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    recorded_by text DEFAULT SESSION_USER NOT NULL,
    CONSTRAINT decision_kind_is_known CHECK ((kind = ANY (ARRAY['decision'::text, 'recommendation'::text]))),
    CONSTRAINT decision_position_is_positive CHECK (("position" > 0))
);

--
-- Name: TABLE decision; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON TABLE liaison.decision IS 'One row per decision or recommendation taken on an agenda item. Who does what by when follows in liaison.follow_up.';

--
-- Name: COLUMN decision.id; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.decision.id IS 'Key.';

--
-- Name: COLUMN decision.agenda_item_id; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.decision.agenda_item_id IS 'Agenda item on which it was taken.';

--
-- Name: COLUMN decision."position"; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.decision."position" IS 'Order among the decisions on that item, from 1.';

--
-- Name: COLUMN decision.kind; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.decision.kind IS 'decision: binds both sides; recommendation: advises others.';

--
-- Name: COLUMN decision.text; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.decision.text IS 'What was decided.';

--
-- Name: COLUMN decision.text_ar; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.decision.text_ar IS 'The same in Arabic; null when not given.';

--
-- Name: COLUMN decision.text_ckb; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.decision.text_ckb IS 'The same in Sorani Kurdish; null when not given.';

--
-- Name: COLUMN decision.owner; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.decision.owner IS 'Centre that keeps this row; that of the agenda item when left out.';

--
-- Name: COLUMN decision.audience; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.decision.audience IS 'Who may read it; that of the agenda item when left out.';

--
-- Name: COLUMN decision.recorded_at; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.decision.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN decision.recorded_by; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.decision.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT decision_kind_is_known ON decision; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT decision_kind_is_known ON liaison.decision IS 'It is a decision or a recommendation.';

--
-- Name: CONSTRAINT decision_position_is_positive ON decision; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT decision_position_is_positive ON liaison.decision IS 'Decisions on an item are counted from 1.';

--
-- Name: decision; Type: VIEW; Schema: as_of; Owner: -
--

CREATE VIEW as_of.decision WITH (security_invoker='true') AS
 SELECT decision.id,
    decision.agenda_item_id,
    decision."position",
    decision.kind,
    decision.text,
    decision.text_ar,
    decision.text_ckb,
    decision.owner,
    decision.audience,
    decision.recorded_at,
    decision.recorded_by
   FROM liaison.decision
  WHERE (( SELECT liaison.as_of() AS as_of) IS NULL)
UNION ALL
 SELECT decision.id,
    decision.agenda_item_id,
    decision."position",
    decision.kind,
    decision.text,
    decision.text_ar,
    decision.text_ckb,
    decision.owner,
    decision.audience,
    decision.recorded_at,
    decision.recorded_by
   FROM liaison.decision
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (decision.recorded_at <= ( SELECT liaison.as_of() AS as_of)))
UNION ALL
 SELECT decision.id,
    decision.agenda_item_id,
    decision."position",
    decision.kind,
    decision.text,
    decision.text_ar,
    decision.text_ckb,
    decision.owner,
    decision.audience,
    decision.recorded_at,
    decision.recorded_by
   FROM history.decision
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (decision.recorded @> ( SELECT liaison.as_of() AS as_of)));

--
-- Name: VIEW decision; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON VIEW as_of.decision IS 'One row per decision or recommendation taken on an agenda item. Who does what by when follows in liaison.follow_up. The rows as known at the setting liaison.as_of, or now.';

--
-- Name: COLUMN decision.id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.decision.id IS 'Key.';

--
-- Name: COLUMN decision.agenda_item_id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.decision.agenda_item_id IS 'Agenda item on which it was taken.';

--
-- Name: COLUMN decision."position"; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.decision."position" IS 'Order among the decisions on that item, from 1.';

--
-- Name: COLUMN decision.kind; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.decision.kind IS 'decision: binds both sides; recommendation: advises others.';

--
-- Name: COLUMN decision.text; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.decision.text IS 'What was decided.';

--
-- Name: COLUMN decision.text_ar; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.decision.text_ar IS 'The same in Arabic; null when not given.';

--
-- Name: COLUMN decision.text_ckb; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.decision.text_ckb IS 'The same in Sorani Kurdish; null when not given.';

--
-- Name: COLUMN decision.owner; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.decision.owner IS 'Centre that keeps this row; that of the agenda item when left out.';

--
-- Name: COLUMN decision.audience; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.decision.audience IS 'Who may read it; that of the agenda item when left out.';

--
-- Name: COLUMN decision.recorded_at; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.decision.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN decision.recorded_by; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.decision.recorded_by IS 'Login role that wrote this version.';

--
-- Name: escalation; Type: TABLE; Schema: history; Owner: -
--

CREATE TABLE history.escalation (
    recorded tstzrange NOT NULL,
    id uuid NOT NULL,
    follow_up_id uuid NOT NULL,
    level integer NOT NULL,
    due_on date,
    escalated_on date NOT NULL,
    working_days_overdue integer NOT NULL,
    times_carried integer NOT NULL,
    series_id uuid NOT NULL,
    agenda_item_id uuid,
    owner liaison.code NOT NULL,
    audience liaison.audience NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT escalation_was_current_for_a_time CHECK ((NOT isempty(recorded)))
);

--
-- Name: TABLE escalation; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON TABLE history.escalation IS 'Superseded versions of liaison.escalation: every version that an update or a delete replaced. Written by a trigger only.';

--
-- Name: COLUMN escalation.recorded; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.escalation.recorded IS 'Span during which this version was the current one, from its own recorded_at to the write that ended it, [from, to).';

--
-- Name: COLUMN escalation.id; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.escalation.id IS 'Key.';

--
-- Name: COLUMN escalation.follow_up_id; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.escalation.follow_up_id IS 'Follow-up.';

--
-- Name: COLUMN escalation.level; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.escalation.level IS 'Level that it reached.';

--
-- Name: COLUMN escalation.due_on; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.escalation.due_on IS 'Its due date then; null when none was agreed.';

--
-- Name: COLUMN escalation.escalated_on; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.escalation.escalated_on IS 'Date on which it was raised.';

--
-- Name: COLUMN escalation.working_days_overdue; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.escalation.working_days_overdue IS 'Working days late on that date, 0 when it was raised for being carried over.';

--
-- Name: COLUMN escalation.times_carried; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.escalation.times_carried IS 'Meetings that it had been carried over to by then.';

--
-- Name: COLUMN escalation.series_id; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.escalation.series_id IS 'Series whose next meeting takes it up: that of its origin, else the one that meets next.';

--
-- Name: COLUMN escalation.agenda_item_id; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.escalation.agenda_item_id IS 'Item of the agenda that it was put on first; null while no meeting is planned.';

--
-- Name: COLUMN escalation.owner; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.escalation.owner IS 'Centre that keeps this row; that of the follow-up.';

--
-- Name: COLUMN escalation.audience; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.escalation.audience IS 'Who may read it; that of the follow-up.';

--
-- Name: COLUMN escalation.recorded_at; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.escalation.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN escalation.recorded_by; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.escalation.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT escalation_was_current_for_a_time ON escalation; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT escalation_was_current_for_a_time ON history.escalation IS 'A version was current for some time before it ended.';

--
-- Name: escalation; Type: TABLE; Schema: liaison; Owner: -
--

CREATE TABLE liaison.escalation (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    follow_up_id uuid NOT NULL,
    level integer NOT NULL,
    due_on date,
    escalated_on date NOT NULL,
    working_days_overdue integer NOT NULL,
    times_carried integer NOT NULL,
    series_id uuid NOT NULL,
    agenda_item_id uuid,
    owner liaison.code NOT NULL,
    audience liaison.audience NOT NULL,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    recorded_by text DEFAULT SESSION_USER NOT NULL,
    CONSTRAINT escalation_counts_are_not_negative CHECK ((LEAST(working_days_overdue, times_carried) >= 0))
);

--
-- Name: TABLE escalation; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON TABLE liaison.escalation IS 'One row per follow-up, level and due date: the event that it was raised. An extended one that is late again is raised again.';

--
-- Name: COLUMN escalation.id; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.escalation.id IS 'Key.';

--
-- Name: COLUMN escalation.follow_up_id; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.escalation.follow_up_id IS 'Follow-up.';

--
-- Name: COLUMN escalation.level; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.escalation.level IS 'Level that it reached.';

--
-- Name: COLUMN escalation.due_on; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.escalation.due_on IS 'Its due date then; null when none was agreed.';

--
-- Name: COLUMN escalation.escalated_on; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.escalation.escalated_on IS 'Date on which it was raised.';

--
-- Name: COLUMN escalation.working_days_overdue; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.escalation.working_days_overdue IS 'Working days late on that date, 0 when it was raised for being carried over.';

--
-- Name: COLUMN escalation.times_carried; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.escalation.times_carried IS 'Meetings that it had been carried over to by then.';

--
-- Name: COLUMN escalation.series_id; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.escalation.series_id IS 'Series whose next meeting takes it up: that of its origin, else the one that meets next.';

--
-- Name: COLUMN escalation.agenda_item_id; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.escalation.agenda_item_id IS 'Item of the agenda that it was put on first; null while no meeting is planned.';

--
-- Name: COLUMN escalation.owner; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.escalation.owner IS 'Centre that keeps this row; that of the follow-up.';

--
-- Name: COLUMN escalation.audience; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.escalation.audience IS 'Who may read it; that of the follow-up.';

--
-- Name: COLUMN escalation.recorded_at; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.escalation.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN escalation.recorded_by; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.escalation.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT escalation_counts_are_not_negative ON escalation; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT escalation_counts_are_not_negative ON liaison.escalation IS 'Counts of days and meetings are zero or more.';

--
-- Name: escalation; Type: VIEW; Schema: as_of; Owner: -
--

CREATE VIEW as_of.escalation WITH (security_invoker='true') AS
 SELECT escalation.id,
    escalation.follow_up_id,
    escalation.level,
    escalation.due_on,
    escalation.escalated_on,
    escalation.working_days_overdue,
    escalation.times_carried,
    escalation.series_id,
    escalation.agenda_item_id,
    escalation.owner,
    escalation.audience,
    escalation.recorded_at,
    escalation.recorded_by
   FROM liaison.escalation
  WHERE (( SELECT liaison.as_of() AS as_of) IS NULL)
UNION ALL
 SELECT escalation.id,
    escalation.follow_up_id,
    escalation.level,
    escalation.due_on,
    escalation.escalated_on,
    escalation.working_days_overdue,
    escalation.times_carried,
    escalation.series_id,
    escalation.agenda_item_id,
    escalation.owner,
    escalation.audience,
    escalation.recorded_at,
    escalation.recorded_by
   FROM liaison.escalation
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (escalation.recorded_at <= ( SELECT liaison.as_of() AS as_of)))
UNION ALL
 SELECT escalation.id,
    escalation.follow_up_id,
    escalation.level,
    escalation.due_on,
    escalation.escalated_on,
    escalation.working_days_overdue,
    escalation.times_carried,
    escalation.series_id,
    escalation.agenda_item_id,
    escalation.owner,
    escalation.audience,
    escalation.recorded_at,
    escalation.recorded_by
   FROM history.escalation
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (escalation.recorded @> ( SELECT liaison.as_of() AS as_of)));

--
-- Name: VIEW escalation; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON VIEW as_of.escalation IS 'One row per follow-up, level and due date: the event that it was raised. An extended one that is late again is raised again. The rows as known at the setting liaison.as_of, or now.';

--
-- Name: COLUMN escalation.id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.escalation.id IS 'Key.';

--
-- Name: COLUMN escalation.follow_up_id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.escalation.follow_up_id IS 'Follow-up.';

--
-- Name: COLUMN escalation.level; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.escalation.level IS 'Level that it reached.';

--
-- Name: COLUMN escalation.due_on; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.escalation.due_on IS 'Its due date then; null when none was agreed.';

--
-- Name: COLUMN escalation.escalated_on; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.escalation.escalated_on IS 'Date on which it was raised.';

--
-- Name: COLUMN escalation.working_days_overdue; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.escalation.working_days_overdue IS 'Working days late on that date, 0 when it was raised for being carried over.';

--
-- Name: COLUMN escalation.times_carried; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.escalation.times_carried IS 'Meetings that it had been carried over to by then.';

--
-- Name: COLUMN escalation.series_id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.escalation.series_id IS 'Series whose next meeting takes it up: that of its origin, else the one that meets next.';

--
-- Name: COLUMN escalation.agenda_item_id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.escalation.agenda_item_id IS 'Item of the agenda that it was put on first; null while no meeting is planned.';

--
-- Name: COLUMN escalation.owner; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.escalation.owner IS 'Centre that keeps this row; that of the follow-up.';

--
-- Name: COLUMN escalation.audience; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.escalation.audience IS 'Who may read it; that of the follow-up.';

--
-- Name: COLUMN escalation.recorded_at; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.escalation.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN escalation.recorded_by; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.escalation.recorded_by IS 'Login role that wrote this version.';

--
-- Name: extension; Type: TABLE; Schema: history; Owner: -
--

CREATE TABLE history.extension (
    recorded tstzrange NOT NULL,
    id uuid NOT NULL,
    follow_up_id uuid NOT NULL,
    number integer NOT NULL,
    from_due_on date NOT NULL,
    to_due_on date NOT NULL,
    reason liaison.short_text NOT NULL,
    agreed_on date NOT NULL,
    meeting_id uuid,
    owner liaison.code NOT NULL,
    audience liaison.audience NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT extension_was_current_for_a_time CHECK ((NOT isempty(recorded)))
);

--
-- Name: TABLE extension; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON TABLE history.extension IS 'Superseded versions of liaison.extension: every version that an update or a delete replaced. Written by a trigger only.';

--
-- Name: COLUMN extension.recorded; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.extension.recorded IS 'Span during which this version was the current one, from its own recorded_at to the write that ended it, [from, to).';

--
-- Name: COLUMN extension.id; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.extension.id IS 'Key.';

--
-- Name: COLUMN extension.follow_up_id; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.extension.follow_up_id IS 'Follow-up.';

--
-- Name: COLUMN extension.number; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.extension.number IS 'Which extension of that follow-up, from 1. Given by itself.';

--
-- Name: COLUMN extension.from_due_on; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.extension.from_due_on IS 'Due date before. Given by itself.';

--
-- Name: COLUMN extension.to_due_on; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.extension.to_due_on IS 'Due date after.';

--
-- Name: COLUMN extension.reason; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.extension.reason IS 'Why it moves.';

--
-- Name: COLUMN extension.agreed_on; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.extension.agreed_on IS 'Date on which it was agreed.';

--
-- Name: COLUMN extension.meeting_id; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.extension.meeting_id IS 'Meeting that agreed it; null when it was agreed between meetings.';

--
-- Name: COLUMN extension.owner; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.extension.owner IS 'Centre that keeps this row; that of the follow-up when left out.';

--
-- Name: COLUMN extension.audience; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.extension.audience IS 'Who may read it; that of the follow-up when left out.';

--
-- Name: COLUMN extension.recorded_at; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.extension.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN extension.recorded_by; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.extension.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT extension_was_current_for_a_time ON extension; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT extension_was_current_for_a_time ON history.extension IS 'A version was current for some time before it ended.';

--
-- Name: extension; Type: TABLE; Schema: liaison; Owner: -
--

CREATE TABLE liaison.extension (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    follow_up_id uuid NOT NULL,
    number integer NOT NULL,
    from_due_on date NOT NULL,
    to_due_on date NOT NULL,
    reason liaison.short_text NOT NULL,
    agreed_on date NOT NULL,
    meeting_id uuid,
    owner liaison.code NOT NULL,
    audience liaison.audience NOT NULL,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    recorded_by text DEFAULT SESSION_USER NOT NULL,
    CONSTRAINT extension_moves_the_date_later CHECK ((to_due_on > from_due_on)),
    CONSTRAINT extension_number_is_positive CHECK ((number > 0))
);

--
-- Name: TABLE extension; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON TABLE liaison.extension IS 'One row per move of a follow-up''s due date. Inserting one moves the date; it is never changed or deleted.';

--
-- Name: COLUMN extension.id; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.extension.id IS 'Key.';

--
-- Name: COLUMN extension.follow_up_id; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.extension.follow_up_id IS 'Follow-up.';

--
-- Name: COLUMN extension.number; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.extension.number IS 'Which extension of that follow-up, from 1. Given by itself.';

--
-- Name: COLUMN extension.from_due_on; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.extension.from_due_on IS 'Due date before. Given by itself.';

--
-- Name: COLUMN extension.to_due_on; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.extension.to_due_on IS 'Due date after.';

--
-- Name: COLUMN extension.reason; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.extension.reason IS 'Why it moves.';

--
-- Name: COLUMN extension.agreed_on; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.extension.agreed_on IS 'Date on which it was agreed.';

--
-- Name: COLUMN extension.meeting_id; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.extension.meeting_id IS 'Meeting that agreed it; null when it was agreed between meetings.';

--
-- Name: COLUMN extension.owner; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.extension.owner IS 'Centre that keeps this row; that of the follow-up when left out.';

--
-- Name: COLUMN extension.audience; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.extension.audience IS 'Who may read it; that of the follow-up when left out.';

--
-- Name: COLUMN extension.recorded_at; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.extension.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN extension.recorded_by; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.extension.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT extension_moves_the_date_later ON extension; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT extension_moves_the_date_later ON liaison.extension IS 'An extension moves the due date later.';

--
-- Name: CONSTRAINT extension_number_is_positive ON extension; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT extension_number_is_positive ON liaison.extension IS 'Extensions are counted from 1.';

--
-- Name: extension; Type: VIEW; Schema: as_of; Owner: -
--

CREATE VIEW as_of.extension WITH (security_invoker='true') AS
 SELECT extension.id,
    extension.follow_up_id,
    extension.number,
    extension.from_due_on,
    extension.to_due_on,
    extension.reason,
    extension.agreed_on,
    extension.meeting_id,
    extension.owner,
    extension.audience,
    extension.recorded_at,
    extension.recorded_by
   FROM liaison.extension
  WHERE (( SELECT liaison.as_of() AS as_of) IS NULL)
UNION ALL
 SELECT extension.id,
    extension.follow_up_id,
    extension.number,
    extension.from_due_on,
    extension.to_due_on,
    extension.reason,
    extension.agreed_on,
    extension.meeting_id,
    extension.owner,
    extension.audience,
    extension.recorded_at,
    extension.recorded_by
   FROM liaison.extension
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (extension.recorded_at <= ( SELECT liaison.as_of() AS as_of)))
UNION ALL
 SELECT extension.id,
    extension.follow_up_id,
    extension.number,
    extension.from_due_on,
    extension.to_due_on,
    extension.reason,
    extension.agreed_on,
    extension.meeting_id,
    extension.owner,
    extension.audience,
    extension.recorded_at,
    extension.recorded_by
   FROM history.extension
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (extension.recorded @> ( SELECT liaison.as_of() AS as_of)));

--
-- Name: VIEW extension; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON VIEW as_of.extension IS 'One row per move of a follow-up''s due date. Inserting one moves the date; it is never changed or deleted. The rows as known at the setting liaison.as_of, or now.';

--
-- Name: COLUMN extension.id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.extension.id IS 'Key.';

--
-- Name: COLUMN extension.follow_up_id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.extension.follow_up_id IS 'Follow-up.';

--
-- Name: COLUMN extension.number; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.extension.number IS 'Which extension of that follow-up, from 1. Given by itself.';

--
-- Name: COLUMN extension.from_due_on; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.extension.from_due_on IS 'Due date before. Given by itself.';

--
-- Name: COLUMN extension.to_due_on; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.extension.to_due_on IS 'Due date after.';

--
-- Name: COLUMN extension.reason; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.extension.reason IS 'Why it moves.';

--
-- Name: COLUMN extension.agreed_on; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.extension.agreed_on IS 'Date on which it was agreed.';

--
-- Name: COLUMN extension.meeting_id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.extension.meeting_id IS 'Meeting that agreed it; null when it was agreed between meetings.';

--
-- Name: COLUMN extension.owner; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.extension.owner IS 'Centre that keeps this row; that of the follow-up when left out.';

--
-- Name: COLUMN extension.audience; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.extension.audience IS 'Who may read it; that of the follow-up when left out.';

--
-- Name: COLUMN extension.recorded_at; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.extension.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN extension.recorded_by; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.extension.recorded_by IS 'Login role that wrote this version.';

--
-- Name: follow_up; Type: TABLE; Schema: history; Owner: -
--

CREATE TABLE history.follow_up (
    recorded tstzrange NOT NULL,
    id uuid NOT NULL,
    ref text NOT NULL,
    action liaison.short_text NOT NULL,
    detail liaison.long_text,
    decision_id uuid,
    agenda_item_id uuid,
    meeting_id uuid,
    owner_institution liaison.code NOT NULL,
    owner_role liaison.short_text NOT NULL,
    priority liaison.priority NOT NULL,
    assigned_on date NOT NULL,
    original_due_on date,
    current_due_on date,
    due_as_agreed liaison.short_text,
    status liaison.follow_up_status NOT NULL,
    status_on date NOT NULL,
    status_reason liaison.short_text,
    waiting_for liaison.code,
    reported_done_on date,
    superseded_by uuid,
    verification_id uuid,
    owner liaison.code NOT NULL,
    audience liaison.audience NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT follow_up_was_current_for_a_time CHECK ((NOT isempty(recorded)))
);

--
-- Name: TABLE follow_up; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON TABLE history.follow_up IS 'Superseded versions of liaison.follow_up: every version that an update or a delete replaced. Written by a trigger only.';

--
-- Name: COLUMN follow_up.recorded; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up.recorded IS 'Span during which this version was the current one, from its own recorded_at to the write that ended it, [from, to).';

--
-- Name: COLUMN follow_up.id; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up.id IS 'Key.';

--
-- Name: COLUMN follow_up.ref; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up.ref IS 'Name for people, such as FU-JCC-0042: its first owner and a number. Given by itself when left out; never changes.';

--
-- Name: COLUMN follow_up.action; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up.action IS 'What is to be done, in one line.';

--
-- Name: COLUMN follow_up.detail; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up.detail IS 'More about it; null when the action says it.';

--
-- Name: COLUMN follow_up.decision_id; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up.decision_id IS 'Decision that it comes from; null when it comes from elsewhere.';

--
-- Name: COLUMN follow_up.agenda_item_id; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up.agenda_item_id IS 'Agenda item that it comes from, when no decision was taken; else null.';

--
-- Name: COLUMN follow_up.meeting_id; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up.meeting_id IS 'Meeting that it comes from, when no agenda item was; else null.';

--
-- Name: COLUMN follow_up.owner_institution; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up.owner_institution IS 'Institution that owes the action.';

--
-- Name: COLUMN follow_up.owner_role; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up.owner_role IS 'Role there that owes it, such as Director of Finance. Never a name.';

--
-- Name: COLUMN follow_up.priority; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up.priority IS 'high, medium or low.';

--
-- Name: COLUMN follow_up.assigned_on; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up.assigned_on IS 'Date on which it was agreed.';

--
-- Name: COLUMN follow_up.original_due_on; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up.original_due_on IS 'Date it was first due, end of that day; null while no date is agreed.';

--
-- Name: COLUMN follow_up.current_due_on; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up.current_due_on IS 'Date it is due now. Moves only by a row in liaison.extension; null while no date is agreed.';

--
-- Name: COLUMN follow_up.due_as_agreed; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up.due_as_agreed IS 'The words in which the date was agreed, such as: within ten working days; null when a date was named.';

--
-- Name: COLUMN follow_up.status; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up.status IS 'State; liaison.follow_up_move lists the allowed changes.';

--
-- Name: COLUMN follow_up.status_on; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up.status_on IS 'Date since when it has this status.';

--
-- Name: COLUMN follow_up.status_reason; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up.status_reason IS 'Why it has this status; null when there is nothing to say.';

--
-- Name: COLUMN follow_up.waiting_for; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up.waiting_for IS 'Institution that a blocked one waits for; else null.';

--
-- Name: COLUMN follow_up.reported_done_on; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up.reported_done_on IS 'Date on which its owner last reported it done; null until then.';

--
-- Name: COLUMN follow_up.superseded_by; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up.superseded_by IS 'Follow-up that took its place; null unless superseded.';

--
-- Name: COLUMN follow_up.verification_id; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up.verification_id IS 'Verification that ended it; null unless verified. Set by inserting into liaison.verification.';

--
-- Name: COLUMN follow_up.owner; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up.owner IS 'Centre that keeps this row: that of the side of the owner institution, else of the meeting, when left out. Not who owes the action.';

--
-- Name: COLUMN follow_up.audience; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up.audience IS 'Who may read it; that of the origin when left out.';

--
-- Name: COLUMN follow_up.recorded_at; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN follow_up.recorded_by; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT follow_up_was_current_for_a_time ON follow_up; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT follow_up_was_current_for_a_time ON history.follow_up IS 'A version was current for some time before it ended.';

--
-- Name: follow_up; Type: TABLE; Schema: liaison; Owner: -
--

CREATE TABLE liaison.follow_up (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    ref text NOT NULL,
    action liaison.short_text NOT NULL,
    detail liaison.long_text,
    decision_id uuid,
    agenda_item_id uuid,
    meeting_id uuid,
    owner_institution liaison.code NOT NULL,
    owner_role liaison.short_text NOT NULL,
    priority liaison.priority DEFAULT 'medium'::liaison.priority NOT NULL,
    assigned_on date NOT NULL,
    original_due_on date,
    current_due_on date,
    due_as_agreed liaison.short_text,
    status liaison.follow_up_status DEFAULT 'open'::liaison.follow_up_status NOT NULL,
    status_on date NOT NULL,
    status_reason liaison.short_text,
    waiting_for liaison.code,
    reported_done_on date,
    superseded_by uuid,
    verification_id uuid,
    owner liaison.code NOT NULL,
    audience liaison.audience NOT NULL,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    recorded_by text DEFAULT SESSION_USER NOT NULL,
    CONSTRAINT follow_up_blocked_says_whom_it_waits_for CHECK (((status <> 'blocked'::liaison.follow_up_status) OR ((waiting_for IS NOT NULL) AND (status_reason IS NOT NULL)))),
    CONSTRAINT follow_up_current_due_has_an_original CHECK (((original_due_on IS NULL) = (current_due_on IS NULL))),
    CONSTRAINT follow_up_dropped_says_why CHECK (((status <> 'dropped'::liaison.follow_up_status) OR (status_reason IS NOT NULL))),
    CONSTRAINT follow_up_has_one_origin CHECK ((num_nonnulls(decision_id, agenda_item_id, meeting_id) = 1)),
    CONSTRAINT follow_up_is_due_after_it_is_assigned CHECK ((original_due_on >= assigned_on)),
    CONSTRAINT follow_up_is_not_superseded_by_itself CHECK ((superseded_by <> id)),
    CONSTRAINT follow_up_ref_reads_like_fu_jcc_0042 CHECK ((ref ~ '^FU-[A-Za-z0-9_-]+-[0-9]{4,}$'::text)),
    CONSTRAINT follow_up_reported_done_says_when CHECK (((status <> ALL (ARRAY['reported_done'::liaison.follow_up_status, 'verified'::liaison.follow_up_status])) OR (reported_done_on IS NOT NULL))),
    CONSTRAINT follow_up_status_comes_after_assignment CHECK ((status_on >= assigned_on)),
    CONSTRAINT follow_up_superseded_says_by_which CHECK (((status = 'superseded'::liaison.follow_up_status) = (superseded_by IS NOT NULL))),
    CONSTRAINT follow_up_verified_has_a_verification CHECK (((status = 'verified'::liaison.follow_up_status) = (verification_id IS NOT NULL)))
);

--
-- Name: TABLE follow_up; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON TABLE liaison.follow_up IS 'One row per action that somebody owes: for its whole life, from the meeting that agreed it until it is verified, dropped or superseded. Overdue and age are computed: see api_v1.follow_up.';

--
-- Name: COLUMN follow_up.id; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up.id IS 'Key.';

--
-- Name: COLUMN follow_up.ref; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up.ref IS 'Name for people, such as FU-JCC-0042: its first owner and a number. Given by itself when left out; never changes.';

--
-- Name: COLUMN follow_up.action; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up.action IS 'What is to be done, in one line.';

--
-- Name: COLUMN follow_up.detail; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up.detail IS 'More about it; null when the action says it.';

--
-- Name: COLUMN follow_up.decision_id; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up.decision_id IS 'Decision that it comes from; null when it comes from elsewhere.';

--
-- Name: COLUMN follow_up.agenda_item_id; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up.agenda_item_id IS 'Agenda item that it comes from, when no decision was taken; else null.';

--
-- Name: COLUMN follow_up.meeting_id; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up.meeting_id IS 'Meeting that it comes from, when no agenda item was; else null.';

--
-- Name: COLUMN follow_up.owner_institution; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up.owner_institution IS 'Institution that owes the action.';

--
-- Name: COLUMN follow_up.owner_role; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up.owner_role IS 'Role there that owes it, such as Director of Finance. Never a name.';

--
-- Name: COLUMN follow_up.priority; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up.priority IS 'high, medium or low.';

--
-- Name: COLUMN follow_up.assigned_on; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up.assigned_on IS 'Date on which it was agreed.';

--
-- Name: COLUMN follow_up.original_due_on; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up.original_due_on IS 'Date it was first due, end of that day; null while no date is agreed.';

--
-- Name: COLUMN follow_up.current_due_on; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up.current_due_on IS 'Date it is due now. Moves only by a row in liaison.extension; null while no date is agreed.';

--
-- Name: COLUMN follow_up.due_as_agreed; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up.due_as_agreed IS 'The words in which the date was agreed, such as: within ten working days; null when a date was named.';

--
-- Name: COLUMN follow_up.status; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up.status IS 'State; liaison.follow_up_move lists the allowed changes.';

--
-- Name: COLUMN follow_up.status_on; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up.status_on IS 'Date since when it has this status.';

--
-- Name: COLUMN follow_up.status_reason; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up.status_reason IS 'Why it has this status; null when there is nothing to say.';

--
-- Name: COLUMN follow_up.waiting_for; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up.waiting_for IS 'Institution that a blocked one waits for; else null.';

--
-- Name: COLUMN follow_up.reported_done_on; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up.reported_done_on IS 'Date on which its owner last reported it done; null until then.';

--
-- Name: COLUMN follow_up.superseded_by; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up.superseded_by IS 'Follow-up that took its place; null unless superseded.';

--
-- Name: COLUMN follow_up.verification_id; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up.verification_id IS 'Verification that ended it; null unless verified. Set by inserting into liaison.verification.';

--
-- Name: COLUMN follow_up.owner; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up.owner IS 'Centre that keeps this row: that of the side of the owner institution, else of the meeting, when left out. Not who owes the action.';

--
-- Name: COLUMN follow_up.audience; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up.audience IS 'Who may read it; that of the origin when left out.';

--
-- Name: COLUMN follow_up.recorded_at; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN follow_up.recorded_by; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT follow_up_blocked_says_whom_it_waits_for ON follow_up; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT follow_up_blocked_says_whom_it_waits_for ON liaison.follow_up IS 'A blocked follow-up says whom it waits for (waiting_for) and why (status_reason).';

--
-- Name: CONSTRAINT follow_up_current_due_has_an_original ON follow_up; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT follow_up_current_due_has_an_original ON liaison.follow_up IS 'A follow-up has an original and a current due date, or no date yet.';

--
-- Name: CONSTRAINT follow_up_dropped_says_why ON follow_up; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT follow_up_dropped_says_why ON liaison.follow_up IS 'A follow-up is dropped with a reason: say why in status_reason.';

--
-- Name: CONSTRAINT follow_up_has_one_origin ON follow_up; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT follow_up_has_one_origin ON liaison.follow_up IS 'A follow-up comes from one decision, one agenda item or one meeting.';

--
-- Name: CONSTRAINT follow_up_is_due_after_it_is_assigned ON follow_up; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT follow_up_is_due_after_it_is_assigned ON liaison.follow_up IS 'A follow-up is due on the day it is assigned or later.';

--
-- Name: CONSTRAINT follow_up_is_not_superseded_by_itself ON follow_up; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT follow_up_is_not_superseded_by_itself ON liaison.follow_up IS 'A follow-up is superseded by another one.';

--
-- Name: CONSTRAINT follow_up_ref_reads_like_fu_jcc_0042 ON follow_up; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT follow_up_ref_reads_like_fu_jcc_0042 ON liaison.follow_up IS 'A ref reads like FU-JCC-0042. Leave it out to be given the next one.';

--
-- Name: CONSTRAINT follow_up_reported_done_says_when ON follow_up; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT follow_up_reported_done_says_when ON liaison.follow_up IS 'A follow-up that is reported done says since when (reported_done_on).';

--
-- Name: CONSTRAINT follow_up_status_comes_after_assignment ON follow_up; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT follow_up_status_comes_after_assignment ON liaison.follow_up IS 'The status of a follow-up dates from its assignment or later.';

--
-- Name: CONSTRAINT follow_up_superseded_says_by_which ON follow_up; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT follow_up_superseded_says_by_which ON liaison.follow_up IS 'A superseded follow-up says by which other one (superseded_by), and only a superseded one does.';

--
-- Name: CONSTRAINT follow_up_verified_has_a_verification ON follow_up; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT follow_up_verified_has_a_verification ON liaison.follow_up IS 'A follow-up becomes verified by a row in liaison.verification, with evidence and somebody other than its owner.';

--
-- Name: follow_up; Type: VIEW; Schema: as_of; Owner: -
--

CREATE VIEW as_of.follow_up WITH (security_invoker='true') AS
 SELECT follow_up.id,
    follow_up.ref,
    follow_up.action,
    follow_up.detail,
    follow_up.decision_id,
    follow_up.agenda_item_id,
    follow_up.meeting_id,
    follow_up.owner_institution,
    follow_up.owner_role,
    follow_up.priority,
    follow_up.assigned_on,
    follow_up.original_due_on,
    follow_up.current_due_on,
    follow_up.due_as_agreed,
    follow_up.status,
    follow_up.status_on,
    follow_up.status_reason,
    follow_up.waiting_for,
    follow_up.reported_done_on,
    follow_up.superseded_by,
    follow_up.verification_id,
    follow_up.owner,
    follow_up.audience,
    follow_up.recorded_at,
    follow_up.recorded_by
   FROM liaison.follow_up
  WHERE (( SELECT liaison.as_of() AS as_of) IS NULL)
UNION ALL
 SELECT follow_up.id,
    follow_up.ref,
    follow_up.action,
    follow_up.detail,
    follow_up.decision_id,
    follow_up.agenda_item_id,
    follow_up.meeting_id,
    follow_up.owner_institution,
    follow_up.owner_role,
    follow_up.priority,
    follow_up.assigned_on,
    follow_up.original_due_on,
    follow_up.current_due_on,
    follow_up.due_as_agreed,
    follow_up.status,
    follow_up.status_on,
    follow_up.status_reason,
    follow_up.waiting_for,
    follow_up.reported_done_on,
    follow_up.superseded_by,
    follow_up.verification_id,
    follow_up.owner,
    follow_up.audience,
    follow_up.recorded_at,
    follow_up.recorded_by
   FROM liaison.follow_up
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (follow_up.recorded_at <= ( SELECT liaison.as_of() AS as_of)))
UNION ALL
 SELECT follow_up.id,
    follow_up.ref,
    follow_up.action,
    follow_up.detail,
    follow_up.decision_id,
    follow_up.agenda_item_id,
    follow_up.meeting_id,
    follow_up.owner_institution,
    follow_up.owner_role,
    follow_up.priority,
    follow_up.assigned_on,
    follow_up.original_due_on,
    follow_up.current_due_on,
    follow_up.due_as_agreed,
    follow_up.status,
    follow_up.status_on,
    follow_up.status_reason,
    follow_up.waiting_for,
    follow_up.reported_done_on,
    follow_up.superseded_by,
    follow_up.verification_id,
    follow_up.owner,
    follow_up.audience,
    follow_up.recorded_at,
    follow_up.recorded_by
   FROM history.follow_up
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (follow_up.recorded @> ( SELECT liaison.as_of() AS as_of)));

--
-- Name: VIEW follow_up; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON VIEW as_of.follow_up IS 'One row per action that somebody owes: for its whole life, from the meeting that agreed it until it is verified, dropped or superseded. Overdue and age are computed: see api_v1.follow_up. The rows as known at the setting liaison.as_of, or now.';

--
-- Name: COLUMN follow_up.id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up.id IS 'Key.';

--
-- Name: COLUMN follow_up.ref; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up.ref IS 'Name for people, such as FU-JCC-0042: its first owner and a number. Given by itself when left out; never changes.';

--
-- Name: COLUMN follow_up.action; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up.action IS 'What is to be done, in one line.';

--
-- Name: COLUMN follow_up.detail; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up.detail IS 'More about it; null when the action says it.';

--
-- Name: COLUMN follow_up.decision_id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up.decision_id IS 'Decision that it comes from; null when it comes from elsewhere.';

--
-- Name: COLUMN follow_up.agenda_item_id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up.agenda_item_id IS 'Agenda item that it comes from, when no decision was taken; else null.';

--
-- Name: COLUMN follow_up.meeting_id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up.meeting_id IS 'Meeting that it comes from, when no agenda item was; else null.';

--
-- Name: COLUMN follow_up.owner_institution; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up.owner_institution IS 'Institution that owes the action.';

--
-- Name: COLUMN follow_up.owner_role; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up.owner_role IS 'Role there that owes it, such as Director of Finance. Never a name.';

--
-- Name: COLUMN follow_up.priority; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up.priority IS 'high, medium or low.';

--
-- Name: COLUMN follow_up.assigned_on; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up.assigned_on IS 'Date on which it was agreed.';

--
-- Name: COLUMN follow_up.original_due_on; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up.original_due_on IS 'Date it was first due, end of that day; null while no date is agreed.';

--
-- Name: COLUMN follow_up.current_due_on; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up.current_due_on IS 'Date it is due now. Moves only by a row in liaison.extension; null while no date is agreed.';

--
-- Name: COLUMN follow_up.due_as_agreed; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up.due_as_agreed IS 'The words in which the date was agreed, such as: within ten working days; null when a date was named.';

--
-- Name: COLUMN follow_up.status; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up.status IS 'State; liaison.follow_up_move lists the allowed changes.';

--
-- Name: COLUMN follow_up.status_on; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up.status_on IS 'Date since when it has this status.';

--
-- Name: COLUMN follow_up.status_reason; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up.status_reason IS 'Why it has this status; null when there is nothing to say.';

--
-- Name: COLUMN follow_up.waiting_for; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up.waiting_for IS 'Institution that a blocked one waits for; else null.';

--
-- Name: COLUMN follow_up.reported_done_on; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up.reported_done_on IS 'Date on which its owner last reported it done; null until then.';

--
-- Name: COLUMN follow_up.superseded_by; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up.superseded_by IS 'Follow-up that took its place; null unless superseded.';

--
-- Name: COLUMN follow_up.verification_id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up.verification_id IS 'Verification that ended it; null unless verified. Set by inserting into liaison.verification.';

--
-- Name: COLUMN follow_up.owner; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up.owner IS 'Centre that keeps this row: that of the side of the owner institution, else of the meeting, when left out. Not who owes the action.';

--
-- Name: COLUMN follow_up.audience; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up.audience IS 'Who may read it; that of the origin when left out.';

--
-- Name: COLUMN follow_up.recorded_at; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN follow_up.recorded_by; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up.recorded_by IS 'Login role that wrote this version.';

--
-- Name: follow_up_note; Type: TABLE; Schema: history; Owner: -
--

CREATE TABLE history.follow_up_note (
    recorded tstzrange NOT NULL,
    id uuid NOT NULL,
    follow_up_id uuid NOT NULL,
    noted_on date NOT NULL,
    institution_code liaison.code NOT NULL,
    text liaison.long_text NOT NULL,
    owner liaison.code NOT NULL,
    audience liaison.audience NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT follow_up_note_was_current_for_a_time CHECK ((NOT isempty(recorded)))
);

--
-- Name: TABLE follow_up_note; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON TABLE history.follow_up_note IS 'Superseded versions of liaison.follow_up_note: every version that an update or a delete replaced. Written by a trigger only.';

--
-- Name: COLUMN follow_up_note.recorded; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up_note.recorded IS 'Span during which this version was the current one, from its own recorded_at to the write that ended it, [from, to).';

--
-- Name: COLUMN follow_up_note.id; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up_note.id IS 'Key.';

--
-- Name: COLUMN follow_up_note.follow_up_id; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up_note.follow_up_id IS 'Follow-up.';

--
-- Name: COLUMN follow_up_note.noted_on; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up_note.noted_on IS 'Date of the note.';

--
-- Name: COLUMN follow_up_note.institution_code; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up_note.institution_code IS 'Institution that wrote it.';

--
-- Name: COLUMN follow_up_note.text; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up_note.text IS 'The note.';

--
-- Name: COLUMN follow_up_note.owner; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up_note.owner IS 'Centre that keeps this row; that of the follow-up when left out.';

--
-- Name: COLUMN follow_up_note.audience; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up_note.audience IS 'Who may read it; that of the follow-up when left out.';

--
-- Name: COLUMN follow_up_note.recorded_at; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up_note.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN follow_up_note.recorded_by; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up_note.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT follow_up_note_was_current_for_a_time ON follow_up_note; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT follow_up_note_was_current_for_a_time ON history.follow_up_note IS 'A version was current for some time before it ended.';

--
-- Name: follow_up_note; Type: TABLE; Schema: liaison; Owner: -
--

CREATE TABLE liaison.follow_up_note (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    follow_up_id uuid NOT NULL,
    noted_on date NOT NULL,
    institution_code liaison.code NOT NULL,
    text liaison.long_text NOT NULL,
    owner liaison.code NOT NULL,
    audience liaison.audience NOT NULL,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    recorded_by text DEFAULT SESSION_USER NOT NULL
);

--
-- Name: TABLE follow_up_note; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON TABLE liaison.follow_up_note IS 'One row per note on a follow-up: progress, an obstacle, an answer.';

--
-- Name: COLUMN follow_up_note.id; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up_note.id IS 'Key.';

--
-- Name: COLUMN follow_up_note.follow_up_id; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up_note.follow_up_id IS 'Follow-up.';

--
-- Name: COLUMN follow_up_note.noted_on; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up_note.noted_on IS 'Date of the note.';

--
-- Name: COLUMN follow_up_note.institution_code; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up_note.institution_code IS 'Institution that wrote it.';

--
-- Name: COLUMN follow_up_note.text; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up_note.text IS 'The note.';

--
-- Name: COLUMN follow_up_note.owner; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up_note.owner IS 'Centre that keeps this row; that of the follow-up when left out.';

--
-- Name: COLUMN follow_up_note.audience; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up_note.audience IS 'Who may read it; that of the follow-up when left out.';

--
-- Name: COLUMN follow_up_note.recorded_at; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up_note.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN follow_up_note.recorded_by; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up_note.recorded_by IS 'Login role that wrote this version.';

--
-- Name: follow_up_note; Type: VIEW; Schema: as_of; Owner: -
--

CREATE VIEW as_of.follow_up_note WITH (security_invoker='true') AS
 SELECT follow_up_note.id,
    follow_up_note.follow_up_id,
    follow_up_note.noted_on,
    follow_up_note.institution_code,
    follow_up_note.text,
    follow_up_note.owner,
    follow_up_note.audience,
    follow_up_note.recorded_at,
    follow_up_note.recorded_by
   FROM liaison.follow_up_note
  WHERE (( SELECT liaison.as_of() AS as_of) IS NULL)
UNION ALL
 SELECT follow_up_note.id,
    follow_up_note.follow_up_id,
    follow_up_note.noted_on,
    follow_up_note.institution_code,
    follow_up_note.text,
    follow_up_note.owner,
    follow_up_note.audience,
    follow_up_note.recorded_at,
    follow_up_note.recorded_by
   FROM liaison.follow_up_note
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (follow_up_note.recorded_at <= ( SELECT liaison.as_of() AS as_of)))
UNION ALL
 SELECT follow_up_note.id,
    follow_up_note.follow_up_id,
    follow_up_note.noted_on,
    follow_up_note.institution_code,
    follow_up_note.text,
    follow_up_note.owner,
    follow_up_note.audience,
    follow_up_note.recorded_at,
    follow_up_note.recorded_by
   FROM history.follow_up_note
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (follow_up_note.recorded @> ( SELECT liaison.as_of() AS as_of)));

--
-- Name: VIEW follow_up_note; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON VIEW as_of.follow_up_note IS 'One row per note on a follow-up: progress, an obstacle, an answer. The rows as known at the setting liaison.as_of, or now.';

--
-- Name: COLUMN follow_up_note.id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up_note.id IS 'Key.';

--
-- Name: COLUMN follow_up_note.follow_up_id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up_note.follow_up_id IS 'Follow-up.';

--
-- Name: COLUMN follow_up_note.noted_on; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up_note.noted_on IS 'Date of the note.';

--
-- Name: COLUMN follow_up_note.institution_code; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up_note.institution_code IS 'Institution that wrote it.';

--
-- Name: COLUMN follow_up_note.text; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up_note.text IS 'The note.';

--
-- Name: COLUMN follow_up_note.owner; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up_note.owner IS 'Centre that keeps this row; that of the follow-up when left out.';

--
-- Name: COLUMN follow_up_note.audience; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up_note.audience IS 'Who may read it; that of the follow-up when left out.';

--
-- Name: COLUMN follow_up_note.recorded_at; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up_note.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN follow_up_note.recorded_by; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up_note.recorded_by IS 'Login role that wrote this version.';

--
-- Name: follow_up_review; Type: TABLE; Schema: history; Owner: -
--

CREATE TABLE history.follow_up_review (
    recorded tstzrange NOT NULL,
    meeting_id uuid NOT NULL,
    follow_up_id uuid NOT NULL,
    status_then liaison.follow_up_status NOT NULL,
    due_then_on date,
    note liaison.short_text,
    owner liaison.code NOT NULL,
    audience liaison.audience NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT follow_up_review_was_current_for_a_time CHECK ((NOT isempty(recorded)))
);

--
-- Name: TABLE follow_up_review; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON TABLE history.follow_up_review IS 'Superseded versions of liaison.follow_up_review: every version that an update or a delete replaced. Written by a trigger only.';

--
-- Name: COLUMN follow_up_review.recorded; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up_review.recorded IS 'Span during which this version was the current one, from its own recorded_at to the write that ended it, [from, to).';

--
-- Name: COLUMN follow_up_review.meeting_id; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up_review.meeting_id IS 'Meeting that looked at it.';

--
-- Name: COLUMN follow_up_review.follow_up_id; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up_review.follow_up_id IS 'Follow-up.';

--
-- Name: COLUMN follow_up_review.status_then; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up_review.status_then IS 'Status at that meeting.';

--
-- Name: COLUMN follow_up_review.due_then_on; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up_review.due_then_on IS 'Due date at that meeting; null when none was agreed yet.';

--
-- Name: COLUMN follow_up_review.note; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up_review.note IS 'What was said; null when nothing was.';

--
-- Name: COLUMN follow_up_review.owner; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up_review.owner IS 'Centre that keeps this row; that of the follow-up when left out.';

--
-- Name: COLUMN follow_up_review.audience; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up_review.audience IS 'Who may read it; that of the follow-up when left out.';

--
-- Name: COLUMN follow_up_review.recorded_at; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up_review.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN follow_up_review.recorded_by; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up_review.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT follow_up_review_was_current_for_a_time ON follow_up_review; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT follow_up_review_was_current_for_a_time ON history.follow_up_review IS 'A version was current for some time before it ended.';

--
-- Name: follow_up_review; Type: TABLE; Schema: liaison; Owner: -
--

CREATE TABLE liaison.follow_up_review (
    meeting_id uuid NOT NULL,
    follow_up_id uuid NOT NULL,
    status_then liaison.follow_up_status NOT NULL,
    due_then_on date,
    note liaison.short_text,
    owner liaison.code NOT NULL,
    audience liaison.audience NOT NULL,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    recorded_by text DEFAULT SESSION_USER NOT NULL
);

--
-- Name: TABLE follow_up_review; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON TABLE liaison.follow_up_review IS 'One row per meeting and follow-up that was carried over to it: what that meeting saw.';

--
-- Name: COLUMN follow_up_review.meeting_id; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up_review.meeting_id IS 'Meeting that looked at it.';

--
-- Name: COLUMN follow_up_review.follow_up_id; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up_review.follow_up_id IS 'Follow-up.';

--
-- Name: COLUMN follow_up_review.status_then; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up_review.status_then IS 'Status at that meeting.';

--
-- Name: COLUMN follow_up_review.due_then_on; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up_review.due_then_on IS 'Due date at that meeting; null when none was agreed yet.';

--
-- Name: COLUMN follow_up_review.note; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up_review.note IS 'What was said; null when nothing was.';

--
-- Name: COLUMN follow_up_review.owner; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up_review.owner IS 'Centre that keeps this row; that of the follow-up when left out.';

--
-- Name: COLUMN follow_up_review.audience; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up_review.audience IS 'Who may read it; that of the follow-up when left out.';

--
-- Name: COLUMN follow_up_review.recorded_at; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up_review.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN follow_up_review.recorded_by; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up_review.recorded_by IS 'Login role that wrote this version.';

--
-- Name: follow_up_review; Type: VIEW; Schema: as_of; Owner: -
--

CREATE VIEW as_of.follow_up_review WITH (security_invoker='true') AS
 SELECT follow_up_review.meeting_id,
    follow_up_review.follow_up_id,
    follow_up_review.status_then,
    follow_up_review.due_then_on,
    follow_up_review.note,
    follow_up_review.owner,
    follow_up_review.audience,
    follow_up_review.recorded_at,
    follow_up_review.recorded_by
   FROM liaison.follow_up_review
  WHERE (( SELECT liaison.as_of() AS as_of) IS NULL)
UNION ALL
 SELECT follow_up_review.meeting_id,
    follow_up_review.follow_up_id,
    follow_up_review.status_then,
    follow_up_review.due_then_on,
    follow_up_review.note,
    follow_up_review.owner,
    follow_up_review.audience,
    follow_up_review.recorded_at,
    follow_up_review.recorded_by
   FROM liaison.follow_up_review
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (follow_up_review.recorded_at <= ( SELECT liaison.as_of() AS as_of)))
UNION ALL
 SELECT follow_up_review.meeting_id,
    follow_up_review.follow_up_id,
    follow_up_review.status_then,
    follow_up_review.due_then_on,
    follow_up_review.note,
    follow_up_review.owner,
    follow_up_review.audience,
    follow_up_review.recorded_at,
    follow_up_review.recorded_by
   FROM history.follow_up_review
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (follow_up_review.recorded @> ( SELECT liaison.as_of() AS as_of)));

--
-- Name: VIEW follow_up_review; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON VIEW as_of.follow_up_review IS 'One row per meeting and follow-up that was carried over to it: what that meeting saw. The rows as known at the setting liaison.as_of, or now.';

--
-- Name: COLUMN follow_up_review.meeting_id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up_review.meeting_id IS 'Meeting that looked at it.';

--
-- Name: COLUMN follow_up_review.follow_up_id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up_review.follow_up_id IS 'Follow-up.';

--
-- Name: COLUMN follow_up_review.status_then; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up_review.status_then IS 'Status at that meeting.';

--
-- Name: COLUMN follow_up_review.due_then_on; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up_review.due_then_on IS 'Due date at that meeting; null when none was agreed yet.';

--
-- Name: COLUMN follow_up_review.note; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up_review.note IS 'What was said; null when nothing was.';

--
-- Name: COLUMN follow_up_review.owner; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up_review.owner IS 'Centre that keeps this row; that of the follow-up when left out.';

--
-- Name: COLUMN follow_up_review.audience; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up_review.audience IS 'Who may read it; that of the follow-up when left out.';

--
-- Name: COLUMN follow_up_review.recorded_at; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up_review.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN follow_up_review.recorded_by; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up_review.recorded_by IS 'Login role that wrote this version.';

--
-- Name: follow_up_step; Type: TABLE; Schema: history; Owner: -
--

CREATE TABLE history.follow_up_step (
    recorded tstzrange NOT NULL,
    follow_up_id uuid NOT NULL,
    number integer NOT NULL,
    status liaison.follow_up_status NOT NULL,
    since_on date NOT NULL,
    reason liaison.short_text,
    waiting_for liaison.code,
    owner liaison.code NOT NULL,
    audience liaison.audience NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT follow_up_step_was_current_for_a_time CHECK ((NOT isempty(recorded)))
);

--
-- Name: TABLE follow_up_step; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON TABLE history.follow_up_step IS 'Superseded versions of liaison.follow_up_step: every version that an update or a delete replaced. Written by a trigger only.';

--
-- Name: COLUMN follow_up_step.recorded; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up_step.recorded IS 'Span during which this version was the current one, from its own recorded_at to the write that ended it, [from, to).';

--
-- Name: COLUMN follow_up_step.follow_up_id; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up_step.follow_up_id IS 'Follow-up.';

--
-- Name: COLUMN follow_up_step.number; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up_step.number IS 'Which step of its life, from 1.';

--
-- Name: COLUMN follow_up_step.status; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up_step.status IS 'Status.';

--
-- Name: COLUMN follow_up_step.since_on; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up_step.since_on IS 'Date since when it had it.';

--
-- Name: COLUMN follow_up_step.reason; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up_step.reason IS 'Why; null when there was nothing to say.';

--
-- Name: COLUMN follow_up_step.waiting_for; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up_step.waiting_for IS 'Institution that a blocked one waited for; else null.';

--
-- Name: COLUMN follow_up_step.owner; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up_step.owner IS 'Centre that keeps this row; that of the follow-up.';

--
-- Name: COLUMN follow_up_step.audience; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up_step.audience IS 'Who may read it; that of the follow-up.';

--
-- Name: COLUMN follow_up_step.recorded_at; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up_step.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN follow_up_step.recorded_by; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up_step.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT follow_up_step_was_current_for_a_time ON follow_up_step; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT follow_up_step_was_current_for_a_time ON history.follow_up_step IS 'A version was current for some time before it ended.';

--
-- Name: follow_up_step; Type: TABLE; Schema: liaison; Owner: -
--

CREATE TABLE liaison.follow_up_step (
    follow_up_id uuid NOT NULL,
    number integer NOT NULL,
    status liaison.follow_up_status NOT NULL,
    since_on date NOT NULL,
    reason liaison.short_text,
    waiting_for liaison.code,
    owner liaison.code NOT NULL,
    audience liaison.audience NOT NULL,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    recorded_by text DEFAULT SESSION_USER NOT NULL,
    CONSTRAINT follow_up_step_number_is_positive CHECK ((number > 0))
);

--
-- Name: TABLE follow_up_step; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON TABLE liaison.follow_up_step IS 'One row per status that a follow-up has had, in order. Written by itself when liaison.follow_up changes; read it to see the way a follow-up went.';

--
-- Name: COLUMN follow_up_step.follow_up_id; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up_step.follow_up_id IS 'Follow-up.';

--
-- Name: COLUMN follow_up_step.number; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up_step.number IS 'Which step of its life, from 1.';

--
-- Name: COLUMN follow_up_step.status; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up_step.status IS 'Status.';

--
-- Name: COLUMN follow_up_step.since_on; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up_step.since_on IS 'Date since when it had it.';

--
-- Name: COLUMN follow_up_step.reason; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up_step.reason IS 'Why; null when there was nothing to say.';

--
-- Name: COLUMN follow_up_step.waiting_for; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up_step.waiting_for IS 'Institution that a blocked one waited for; else null.';

--
-- Name: COLUMN follow_up_step.owner; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up_step.owner IS 'Centre that keeps this row; that of the follow-up.';

--
-- Name: COLUMN follow_up_step.audience; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up_step.audience IS 'Who may read it; that of the follow-up.';

--
-- Name: COLUMN follow_up_step.recorded_at; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up_step.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN follow_up_step.recorded_by; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up_step.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT follow_up_step_number_is_positive ON follow_up_step; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT follow_up_step_number_is_positive ON liaison.follow_up_step IS 'Steps are counted from 1.';

--
-- Name: follow_up_step; Type: VIEW; Schema: as_of; Owner: -
--

CREATE VIEW as_of.follow_up_step WITH (security_invoker='true') AS
 SELECT follow_up_step.follow_up_id,
    follow_up_step.number,
    follow_up_step.status,
    follow_up_step.since_on,
    follow_up_step.reason,
    follow_up_step.waiting_for,
    follow_up_step.owner,
    follow_up_step.audience,
    follow_up_step.recorded_at,
    follow_up_step.recorded_by
   FROM liaison.follow_up_step
  WHERE (( SELECT liaison.as_of() AS as_of) IS NULL)
UNION ALL
 SELECT follow_up_step.follow_up_id,
    follow_up_step.number,
    follow_up_step.status,
    follow_up_step.since_on,
    follow_up_step.reason,
    follow_up_step.waiting_for,
    follow_up_step.owner,
    follow_up_step.audience,
    follow_up_step.recorded_at,
    follow_up_step.recorded_by
   FROM liaison.follow_up_step
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (follow_up_step.recorded_at <= ( SELECT liaison.as_of() AS as_of)))
UNION ALL
 SELECT follow_up_step.follow_up_id,
    follow_up_step.number,
    follow_up_step.status,
    follow_up_step.since_on,
    follow_up_step.reason,
    follow_up_step.waiting_for,
    follow_up_step.owner,
    follow_up_step.audience,
    follow_up_step.recorded_at,
    follow_up_step.recorded_by
   FROM history.follow_up_step
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (follow_up_step.recorded @> ( SELECT liaison.as_of() AS as_of)));

--
-- Name: VIEW follow_up_step; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON VIEW as_of.follow_up_step IS 'One row per status that a follow-up has had, in order. Written by itself when liaison.follow_up changes; read it to see the way a follow-up went. The rows as known at the setting liaison.as_of, or now.';

--
-- Name: COLUMN follow_up_step.follow_up_id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up_step.follow_up_id IS 'Follow-up.';

--
-- Name: COLUMN follow_up_step.number; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up_step.number IS 'Which step of its life, from 1.';

--
-- Name: COLUMN follow_up_step.status; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up_step.status IS 'Status.';

--
-- Name: COLUMN follow_up_step.since_on; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up_step.since_on IS 'Date since when it had it.';

--
-- Name: COLUMN follow_up_step.reason; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up_step.reason IS 'Why; null when there was nothing to say.';

--
-- Name: COLUMN follow_up_step.waiting_for; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up_step.waiting_for IS 'Institution that a blocked one waited for; else null.';

--
-- Name: COLUMN follow_up_step.owner; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up_step.owner IS 'Centre that keeps this row; that of the follow-up.';

--
-- Name: COLUMN follow_up_step.audience; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up_step.audience IS 'Who may read it; that of the follow-up.';

--
-- Name: COLUMN follow_up_step.recorded_at; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up_step.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN follow_up_step.recorded_by; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up_step.recorded_by IS 'Login role that wrote this version.';

--
-- Name: institution; Type: TABLE; Schema: history; Owner: -
--

CREATE TABLE history.institution (
    recorded tstzrange NOT NULL,
    code liaison.code NOT NULL,
    side liaison.side NOT NULL,
    parent_code liaison.code,
    name_en liaison.short_text NOT NULL,
    name_ar liaison.short_text,
    name_ckb liaison.short_text,
    seat liaison.short_text,
    zone liaison.time_zone NOT NULL,
    is_centre boolean NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT institution_was_current_for_a_time CHECK ((NOT isempty(recorded)))
);

--
-- Name: TABLE institution; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON TABLE history.institution IS 'Superseded versions of liaison.institution: every version that an update or a delete replaced. Written by a trigger only.';

--
-- Name: COLUMN institution.recorded; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.institution.recorded IS 'Span during which this version was the current one, from its own recorded_at to the write that ended it, [from, to).';

--
-- Name: COLUMN institution.code; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.institution.code IS 'Short name used in refs and files, such as JCC or JCMC.';

--
-- Name: COLUMN institution.side; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.institution.side IS 'Side that it belongs to; joint for those of neither side, such as UN agencies.';

--
-- Name: COLUMN institution.parent_code; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.institution.parent_code IS 'Institution that it is part of; null when it stands alone here.';

--
-- Name: COLUMN institution.name_en; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.institution.name_en IS 'Name in English.';

--
-- Name: COLUMN institution.name_ar; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.institution.name_ar IS 'Name in Arabic; null when not known.';

--
-- Name: COLUMN institution.name_ckb; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.institution.name_ckb IS 'Name in Sorani Kurdish; null when not known.';

--
-- Name: COLUMN institution.seat; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.institution.seat IS 'City of its seat; null when it has none in Iraq.';

--
-- Name: COLUMN institution.zone; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.institution.zone IS 'Time zone that its office works in.';

--
-- Name: COLUMN institution.is_centre; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.institution.is_centre IS 'Whether it is the coordination centre of its side, answerable for that side''s rows.';

--
-- Name: COLUMN institution.recorded_at; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.institution.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN institution.recorded_by; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.institution.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT institution_was_current_for_a_time ON institution; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT institution_was_current_for_a_time ON history.institution IS 'A version was current for some time before it ended.';

--
-- Name: institution; Type: TABLE; Schema: liaison; Owner: -
--

CREATE TABLE liaison.institution (
    code liaison.code NOT NULL,
    side liaison.side NOT NULL,
    parent_code liaison.code,
    name_en liaison.short_text NOT NULL,
    name_ar liaison.short_text,
    name_ckb liaison.short_text,
    seat liaison.short_text,
    zone liaison.time_zone DEFAULT 'Asia/Baghdad'::text NOT NULL,
    is_centre boolean DEFAULT false NOT NULL,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    recorded_by text DEFAULT SESSION_USER NOT NULL
);

--
-- Name: TABLE institution; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON TABLE liaison.institution IS 'One row per institution that meets, owes or verifies something. Arabic and Sorani names are for the institution itself to correct.';

--
-- Name: COLUMN institution.code; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.institution.code IS 'Short name used in refs and files, such as JCC or JCMC.';

--
-- Name: COLUMN institution.side; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.institution.side IS 'Side that it belongs to; joint for those of neither side, such as UN agencies.';

--
-- Name: COLUMN institution.parent_code; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.institution.parent_code IS 'Institution that it is part of; null when it stands alone here.';

--
-- Name: COLUMN institution.name_en; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.institution.name_en IS 'Name in English.';

--
-- Name: COLUMN institution.name_ar; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.institution.name_ar IS 'Name in Arabic; null when not known.';

--
-- Name: COLUMN institution.name_ckb; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.institution.name_ckb IS 'Name in Sorani Kurdish; null when not known.';

--
-- Name: COLUMN institution.seat; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.institution.seat IS 'City of its seat; null when it has none in Iraq.';

--
-- Name: COLUMN institution.zone; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.institution.zone IS 'Time zone that its office works in.';

--
-- Name: COLUMN institution.is_centre; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.institution.is_centre IS 'Whether it is the coordination centre of its side, answerable for that side''s rows.';

--
-- Name: COLUMN institution.recorded_at; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.institution.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN institution.recorded_by; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.institution.recorded_by IS 'Login role that wrote this version.';

--
-- Name: institution; Type: VIEW; Schema: as_of; Owner: -
--

CREATE VIEW as_of.institution WITH (security_invoker='true') AS
 SELECT institution.code,
    institution.side,
    institution.parent_code,
    institution.name_en,
    institution.name_ar,
    institution.name_ckb,
    institution.seat,
    institution.zone,
    institution.is_centre,
    institution.recorded_at,
    institution.recorded_by
   FROM liaison.institution
  WHERE (( SELECT liaison.as_of() AS as_of) IS NULL)
UNION ALL
 SELECT institution.code,
    institution.side,
    institution.parent_code,
    institution.name_en,
    institution.name_ar,
    institution.name_ckb,
    institution.seat,
    institution.zone,
    institution.is_centre,
    institution.recorded_at,
    institution.recorded_by
   FROM liaison.institution
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (institution.recorded_at <= ( SELECT liaison.as_of() AS as_of)))
UNION ALL
 SELECT institution.code,
    institution.side,
    institution.parent_code,
    institution.name_en,
    institution.name_ar,
    institution.name_ckb,
    institution.seat,
    institution.zone,
    institution.is_centre,
    institution.recorded_at,
    institution.recorded_by
   FROM history.institution
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (institution.recorded @> ( SELECT liaison.as_of() AS as_of)));

--
-- Name: VIEW institution; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON VIEW as_of.institution IS 'One row per institution that meets, owes or verifies something. Arabic and Sorani names are for the institution itself to correct. The rows as known at the setting liaison.as_of, or now.';

--
-- Name: COLUMN institution.code; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.institution.code IS 'Short name used in refs and files, such as JCC or JCMC.';

--
-- Name: COLUMN institution.side; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.institution.side IS 'Side that it belongs to; joint for those of neither side, such as UN agencies.';

--
-- Name: COLUMN institution.parent_code; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.institution.parent_code IS 'Institution that it is part of; null when it stands alone here.';

--
-- Name: COLUMN institution.name_en; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.institution.name_en IS 'Name in English.';

--
-- Name: COLUMN institution.name_ar; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.institution.name_ar IS 'Name in Arabic; null when not known.';

--
-- Name: COLUMN institution.name_ckb; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.institution.name_ckb IS 'Name in Sorani Kurdish; null when not known.';

--
-- Name: COLUMN institution.seat; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.institution.seat IS 'City of its seat; null when it has none in Iraq.';

--
-- Name: COLUMN institution.zone; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.institution.zone IS 'Time zone that its office works in.';

--
-- Name: COLUMN institution.is_centre; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.institution.is_centre IS 'Whether it is the coordination centre of its side, answerable for that side''s rows.';

--
-- Name: COLUMN institution.recorded_at; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.institution.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN institution.recorded_by; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.institution.recorded_by IS 'Login role that wrote this version.';

--
-- Name: meeting; Type: TABLE; Schema: history; Owner: -
--

CREATE TABLE history.meeting (
    recorded tstzrange NOT NULL,
    id uuid NOT NULL,
    ref text NOT NULL,
    series_id uuid,
    number integer,
    status liaison.meeting_status NOT NULL,
    status_reason liaison.short_text,
    nominal_on date,
    nominal_at time without time zone,
    planned_start_at timestamp with time zone NOT NULL,
    planned_end_at timestamp with time zone NOT NULL,
    actual_start_at timestamp with time zone,
    actual_end_at timestamp with time zone,
    zone liaison.time_zone NOT NULL,
    moved_because liaison.short_text,
    title liaison.short_text,
    host_side liaison.side NOT NULL,
    host_chosen_by text NOT NULL,
    city liaison.short_text NOT NULL,
    venue liaison.short_text,
    chair_institution liaison.code NOT NULL,
    chair_role liaison.short_text NOT NULL,
    co_chair_institution liaison.code,
    co_chair_role liaison.short_text,
    is_touched boolean NOT NULL,
    sequence integer NOT NULL,
    owner liaison.code NOT NULL,
    audience liaison.audience NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by text NOT NULL,
    status_on date,
    CONSTRAINT meeting_was_current_for_a_time CHECK ((NOT isempty(recorded)))
);

--
-- Name: TABLE meeting; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON TABLE history.meeting IS 'Superseded versions of liaison.meeting: every version that an update or a delete replaced. Written by a trigger only.';

--
-- Name: COLUMN meeting.recorded; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.meeting.recorded IS 'Span during which this version was the current one, from its own recorded_at to the write that ended it, [from, to).';

--
-- Name: COLUMN meeting.id; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.meeting.id IS 'Key.';

--
-- Name: COLUMN meeting.ref; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.meeting.ref IS 'Name for people: code of the series and number, such as JCC-JCMC-007, or EXTRA and a number. Given by itself.';

--
-- Name: COLUMN meeting.series_id; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.meeting.series_id IS 'Series; null for an extraordinary meeting.';

--
-- Name: COLUMN meeting.number; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.meeting.number IS 'Number in the series; null for an extraordinary meeting. Given by itself when left out.';

--
-- Name: COLUMN meeting.status; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.meeting.status IS 'planned, held, postponed or cancelled.';

--
-- Name: COLUMN meeting.status_reason; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.meeting.status_reason IS 'Why it was postponed or cancelled; else null unless there is something to say.';

--
-- Name: COLUMN meeting.nominal_on; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.meeting.nominal_on IS 'Local date of the slot of the series it came from; never changes. Null when it came from none.';

--
-- Name: COLUMN meeting.nominal_at; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.meeting.nominal_at IS 'Local time of that slot; null when it came from none.';

--
-- Name: COLUMN meeting.planned_start_at; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.meeting.planned_start_at IS 'Planned start.';

--
-- Name: COLUMN meeting.planned_end_at; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.meeting.planned_end_at IS 'Planned end.';

--
-- Name: COLUMN meeting.actual_start_at; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.meeting.actual_start_at IS 'When it began; null until it is held.';

--
-- Name: COLUMN meeting.actual_end_at; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.meeting.actual_end_at IS 'When it ended; null until it is held, or when not noted.';

--
-- Name: COLUMN meeting.zone; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.meeting.zone IS 'Time zone of the venue; local dates and weekdays are taken in it.';

--
-- Name: COLUMN meeting.moved_because; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.meeting.moved_because IS 'Why the planned start differs from the slot; null when it does not.';

--
-- Name: COLUMN meeting.title; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.meeting.title IS 'Title, for an extraordinary meeting; null when the series'' title says it.';

--
-- Name: COLUMN meeting.host_side; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.meeting.host_side IS 'Side that hosts.';

--
-- Name: COLUMN meeting.host_chosen_by; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.meeting.host_chosen_by IS 'rule: the series'' rotation; manual: by hand; swap: exchanged with another meeting.';

--
-- Name: COLUMN meeting.city; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.meeting.city IS 'City.';

--
-- Name: COLUMN meeting.venue; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.meeting.venue IS 'Building or room; null when not told.';

--
-- Name: COLUMN meeting.chair_institution; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.meeting.chair_institution IS 'Institution of the chair.';

--
-- Name: COLUMN meeting.chair_role; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.meeting.chair_role IS 'Role of the chair. Never a name.';

--
-- Name: COLUMN meeting.co_chair_institution; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.meeting.co_chair_institution IS 'Institution of the co-chair; null when there is none.';

--
-- Name: COLUMN meeting.co_chair_role; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.meeting.co_chair_role IS 'Role of the co-chair; null when there is none.';

--
-- Name: COLUMN meeting.is_touched; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.meeting.is_touched IS 'Whether a person has changed it; a changed rule of the series then leaves it alone.';

--
-- Name: COLUMN meeting.sequence; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.meeting.sequence IS 'iCalendar SEQUENCE: rises when time, place or status changes.';

--
-- Name: COLUMN meeting.owner; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.meeting.owner IS 'Centre that keeps this row; that of the series when left out.';

--
-- Name: COLUMN meeting.audience; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.meeting.audience IS 'Who may read it; that of the series when left out, else joint.';

--
-- Name: COLUMN meeting.recorded_at; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.meeting.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN meeting.recorded_by; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.meeting.recorded_by IS 'Login role that wrote this version.';

--
-- Name: COLUMN meeting.status_on; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.meeting.status_on IS 'Date since which it has this status: the day it was held, cancelled, postponed or planned anew. Null while it is planned as it was entered. Given by itself when left out.';

--
-- Name: CONSTRAINT meeting_was_current_for_a_time ON meeting; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT meeting_was_current_for_a_time ON history.meeting IS 'A version was current for some time before it ended.';

--
-- Name: meeting; Type: TABLE; Schema: liaison; Owner: -
--

CREATE TABLE liaison.meeting (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    ref text NOT NULL,
    series_id uuid,
    number integer,
    status liaison.meeting_status DEFAULT 'planned'::liaison.meeting_status NOT NULL,
    status_reason liaison.short_text,
    nominal_on date,
    nominal_at time without time zone,
    planned_start_at timestamp with time zone NOT NULL,
    planned_end_at timestamp with time zone NOT NULL,
    actual_start_at timestamp with time zone,
    actual_end_at timestamp with time zone,
    zone liaison.time_zone DEFAULT 'Asia/Baghdad'::text NOT NULL,
    moved_because liaison.short_text,
    title liaison.short_text,
    host_side liaison.side NOT NULL,
    host_chosen_by text DEFAULT 'rule'::text NOT NULL,
    city liaison.short_text NOT NULL,
    venue liaison.short_text,
    chair_institution liaison.code NOT NULL,
    chair_role liaison.short_text NOT NULL,
    co_chair_institution liaison.code,
    co_chair_role liaison.short_text,
    is_touched boolean DEFAULT false NOT NULL,
    sequence integer DEFAULT 0 NOT NULL,
    owner liaison.code NOT NULL,
    audience liaison.audience NOT NULL,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    recorded_by text DEFAULT SESSION_USER NOT NULL,
    status_on date,
    CONSTRAINT meeting_cancelled_or_postponed_says_why CHECK (((status <> ALL (ARRAY['cancelled'::liaison.meeting_status, 'postponed'::liaison.meeting_status])) OR (status_reason IS NOT NULL))),
    CONSTRAINT meeting_co_chair_has_institution_and_role CHECK (((co_chair_institution IS NULL) = (co_chair_role IS NULL))),
    CONSTRAINT meeting_end_has_a_start CHECK (((actual_end_at IS NULL) OR (actual_start_at IS NOT NULL))),
    CONSTRAINT meeting_ended_after_it_started CHECK ((actual_end_at > actual_start_at)),
    CONSTRAINT meeting_ends_after_it_starts CHECK ((planned_end_at > planned_start_at)),
    CONSTRAINT meeting_held_has_a_start CHECK (((status = 'held'::liaison.meeting_status) = (actual_start_at IS NOT NULL))),
    CONSTRAINT meeting_host_is_chosen_by_rule_manual_or_swap CHECK ((host_chosen_by = ANY (ARRAY['rule'::text, 'manual'::text, 'swap'::text]))),
    CONSTRAINT meeting_is_hosted_by_one_side CHECK ((host_side <> 'joint'::liaison.side)),
    CONSTRAINT meeting_of_a_series_is_numbered CHECK ((((series_id IS NULL) = (number IS NULL)) AND (number > 0))),
    CONSTRAINT meeting_ref_is_plain CHECK ((ref ~ '^[A-Za-z][A-Za-z0-9_-]*$'::text)),
    CONSTRAINT meeting_sequence_is_not_negative CHECK ((sequence >= 0)),
    CONSTRAINT meeting_slot_is_whole CHECK ((((nominal_on IS NULL) = (nominal_at IS NULL)) AND ((nominal_on IS NULL) OR (series_id IS NOT NULL)))),
    CONSTRAINT meeting_status_has_a_date CHECK (((status = 'planned'::liaison.meeting_status) OR (status_on IS NOT NULL)))
);

--
-- Name: TABLE meeting; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON TABLE liaison.meeting IS 'One row per meeting: an occurrence of a series, or an extraordinary meeting of its own.';

--
-- Name: COLUMN meeting.id; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.meeting.id IS 'Key.';

--
-- Name: COLUMN meeting.ref; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.meeting.ref IS 'Name for people: code of the series and number, such as JCC-JCMC-007, or EXTRA and a number. Given by itself.';

--
-- Name: COLUMN meeting.series_id; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.meeting.series_id IS 'Series; null for an extraordinary meeting.';

--
-- Name: COLUMN meeting.number; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.meeting.number IS 'Number in the series; null for an extraordinary meeting. Given by itself when left out.';

--
-- Name: COLUMN meeting.status; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.meeting.status IS 'planned, held, postponed or cancelled.';

--
-- Name: COLUMN meeting.status_reason; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.meeting.status_reason IS 'Why it was postponed or cancelled; else null unless there is something to say.';

--
-- Name: COLUMN meeting.nominal_on; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.meeting.nominal_on IS 'Local date of the slot of the series it came from; never changes. Null when it came from none.';

--
-- Name: COLUMN meeting.nominal_at; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.meeting.nominal_at IS 'Local time of that slot; null when it came from none.';

--
-- Name: COLUMN meeting.planned_start_at; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.meeting.planned_start_at IS 'Planned start.';

--
-- Name: COLUMN meeting.planned_end_at; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.meeting.planned_end_at IS 'Planned end.';

--
-- Name: COLUMN meeting.actual_start_at; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.meeting.actual_start_at IS 'When it began; null until it is held.';

--
-- Name: COLUMN meeting.actual_end_at; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.meeting.actual_end_at IS 'When it ended; null until it is held, or when not noted.';

--
-- Name: COLUMN meeting.zone; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.meeting.zone IS 'Time zone of the venue; local dates and weekdays are taken in it.';

--
-- Name: COLUMN meeting.moved_because; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.meeting.moved_because IS 'Why the planned start differs from the slot; null when it does not.';

--
-- Name: COLUMN meeting.title; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.meeting.title IS 'Title, for an extraordinary meeting; null when the series'' title says it.';

--
-- Name: COLUMN meeting.host_side; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.meeting.host_side IS 'Side that hosts.';

--
-- Name: COLUMN meeting.host_chosen_by; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.meeting.host_chosen_by IS 'rule: the series'' rotation; manual: by hand; swap: exchanged with another meeting.';

--
-- Name: COLUMN meeting.city; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.meeting.city IS 'City.';

--
-- Name: COLUMN meeting.venue; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.meeting.venue IS 'Building or room; null when not told.';

--
-- Name: COLUMN meeting.chair_institution; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.meeting.chair_institution IS 'Institution of the chair.';

--
-- Name: COLUMN meeting.chair_role; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.meeting.chair_role IS 'Role of the chair. Never a name.';

--
-- Name: COLUMN meeting.co_chair_institution; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.meeting.co_chair_institution IS 'Institution of the co-chair; null when there is none.';

--
-- Name: COLUMN meeting.co_chair_role; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.meeting.co_chair_role IS 'Role of the co-chair; null when there is none.';

--
-- Name: COLUMN meeting.is_touched; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.meeting.is_touched IS 'Whether a person has changed it; a changed rule of the series then leaves it alone.';

--
-- Name: COLUMN meeting.sequence; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.meeting.sequence IS 'iCalendar SEQUENCE: rises when time, place or status changes.';

--
-- Name: COLUMN meeting.owner; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.meeting.owner IS 'Centre that keeps this row; that of the series when left out.';

--
-- Name: COLUMN meeting.audience; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.meeting.audience IS 'Who may read it; that of the series when left out, else joint.';

--
-- Name: COLUMN meeting.recorded_at; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.meeting.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN meeting.recorded_by; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.meeting.recorded_by IS 'Login role that wrote this version.';

--
-- Name: COLUMN meeting.status_on; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.meeting.status_on IS 'Date since which it has this status: the day it was held, cancelled, postponed or planned anew. Null while it is planned as it was entered. Given by itself when left out.';

--
-- Name: CONSTRAINT meeting_cancelled_or_postponed_says_why ON meeting; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT meeting_cancelled_or_postponed_says_why ON liaison.meeting IS 'A meeting is postponed or cancelled with a reason: say why in status_reason.';

--
-- Name: CONSTRAINT meeting_co_chair_has_institution_and_role ON meeting; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT meeting_co_chair_has_institution_and_role ON liaison.meeting IS 'A co-chair has an institution and a role.';

--
-- Name: CONSTRAINT meeting_end_has_a_start ON meeting; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT meeting_end_has_a_start ON liaison.meeting IS 'A meeting that has ended has begun.';

--
-- Name: CONSTRAINT meeting_ended_after_it_started ON meeting; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT meeting_ended_after_it_started ON liaison.meeting IS 'A meeting ends after it starts.';

--
-- Name: CONSTRAINT meeting_ends_after_it_starts ON meeting; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT meeting_ends_after_it_starts ON liaison.meeting IS 'A meeting ends after it starts.';

--
-- Name: CONSTRAINT meeting_held_has_a_start ON meeting; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT meeting_held_has_a_start ON liaison.meeting IS 'A held meeting has the time it began, and only a held one has.';

--
-- Name: CONSTRAINT meeting_host_is_chosen_by_rule_manual_or_swap ON meeting; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT meeting_host_is_chosen_by_rule_manual_or_swap ON liaison.meeting IS 'The host is chosen by rule, manual or swap.';

--
-- Name: CONSTRAINT meeting_is_hosted_by_one_side ON meeting; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT meeting_is_hosted_by_one_side ON liaison.meeting IS 'One side hosts a meeting: krg or federal.';

--
-- Name: CONSTRAINT meeting_of_a_series_is_numbered ON meeting; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT meeting_of_a_series_is_numbered ON liaison.meeting IS 'A meeting of a series has a number in it, from 1; an extraordinary one has none.';

--
-- Name: CONSTRAINT meeting_ref_is_plain ON meeting; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT meeting_ref_is_plain ON liaison.meeting IS 'A ref starts with a letter and holds ASCII letters, digits, hyphens and underscores.';

--
-- Name: CONSTRAINT meeting_sequence_is_not_negative ON meeting; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT meeting_sequence_is_not_negative ON liaison.meeting IS 'A sequence counts up from 0.';

--
-- Name: CONSTRAINT meeting_slot_is_whole ON meeting; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT meeting_slot_is_whole ON liaison.meeting IS 'The slot of a meeting is a date and a time of its series, or neither.';

--
-- Name: CONSTRAINT meeting_status_has_a_date ON meeting; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT meeting_status_has_a_date ON liaison.meeting IS 'A meeting is held, cancelled or postponed on a date (status_on).';

--
-- Name: meeting; Type: VIEW; Schema: as_of; Owner: -
--

CREATE VIEW as_of.meeting WITH (security_invoker='true') AS
 SELECT meeting.id,
    meeting.ref,
    meeting.series_id,
    meeting.number,
    meeting.status,
    meeting.status_reason,
    meeting.nominal_on,
    meeting.nominal_at,
    meeting.planned_start_at,
    meeting.planned_end_at,
    meeting.actual_start_at,
    meeting.actual_end_at,
    meeting.zone,
    meeting.moved_because,
    meeting.title,
    meeting.host_side,
    meeting.host_chosen_by,
    meeting.city,
    meeting.venue,
    meeting.chair_institution,
    meeting.chair_role,
    meeting.co_chair_institution,
    meeting.co_chair_role,
    meeting.is_touched,
    meeting.sequence,
    meeting.owner,
    meeting.audience,
    meeting.recorded_at,
    meeting.recorded_by,
    meeting.status_on
   FROM liaison.meeting
  WHERE (( SELECT liaison.as_of() AS as_of) IS NULL)
UNION ALL
 SELECT meeting.id,
    meeting.ref,
    meeting.series_id,
    meeting.number,
    meeting.status,
    meeting.status_reason,
    meeting.nominal_on,
    meeting.nominal_at,
    meeting.planned_start_at,
    meeting.planned_end_at,
    meeting.actual_start_at,
    meeting.actual_end_at,
    meeting.zone,
    meeting.moved_because,
    meeting.title,
    meeting.host_side,
    meeting.host_chosen_by,
    meeting.city,
    meeting.venue,
    meeting.chair_institution,
    meeting.chair_role,
    meeting.co_chair_institution,
    meeting.co_chair_role,
    meeting.is_touched,
    meeting.sequence,
    meeting.owner,
    meeting.audience,
    meeting.recorded_at,
    meeting.recorded_by,
    meeting.status_on
   FROM liaison.meeting
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (meeting.recorded_at <= ( SELECT liaison.as_of() AS as_of)))
UNION ALL
 SELECT meeting.id,
    meeting.ref,
    meeting.series_id,
    meeting.number,
    meeting.status,
    meeting.status_reason,
    meeting.nominal_on,
    meeting.nominal_at,
    meeting.planned_start_at,
    meeting.planned_end_at,
    meeting.actual_start_at,
    meeting.actual_end_at,
    meeting.zone,
    meeting.moved_because,
    meeting.title,
    meeting.host_side,
    meeting.host_chosen_by,
    meeting.city,
    meeting.venue,
    meeting.chair_institution,
    meeting.chair_role,
    meeting.co_chair_institution,
    meeting.co_chair_role,
    meeting.is_touched,
    meeting.sequence,
    meeting.owner,
    meeting.audience,
    meeting.recorded_at,
    meeting.recorded_by,
    meeting.status_on
   FROM history.meeting
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (meeting.recorded @> ( SELECT liaison.as_of() AS as_of)));

--
-- Name: VIEW meeting; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON VIEW as_of.meeting IS 'One row per meeting: an occurrence of a series, or an extraordinary meeting of its own. The rows as known at the setting liaison.as_of, or now.';

--
-- Name: COLUMN meeting.id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.meeting.id IS 'Key.';

--
-- Name: COLUMN meeting.ref; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.meeting.ref IS 'Name for people: code of the series and number, such as JCC-JCMC-007, or EXTRA and a number. Given by itself.';

--
-- Name: COLUMN meeting.series_id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.meeting.series_id IS 'Series; null for an extraordinary meeting.';

--
-- Name: COLUMN meeting.number; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.meeting.number IS 'Number in the series; null for an extraordinary meeting. Given by itself when left out.';

--
-- Name: COLUMN meeting.status; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.meeting.status IS 'planned, held, postponed or cancelled.';

--
-- Name: COLUMN meeting.status_reason; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.meeting.status_reason IS 'Why it was postponed or cancelled; else null unless there is something to say.';

--
-- Name: COLUMN meeting.nominal_on; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.meeting.nominal_on IS 'Local date of the slot of the series it came from; never changes. Null when it came from none.';

--
-- Name: COLUMN meeting.nominal_at; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.meeting.nominal_at IS 'Local time of that slot; null when it came from none.';

--
-- Name: COLUMN meeting.planned_start_at; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.meeting.planned_start_at IS 'Planned start.';

--
-- Name: COLUMN meeting.planned_end_at; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.meeting.planned_end_at IS 'Planned end.';

--
-- Name: COLUMN meeting.actual_start_at; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.meeting.actual_start_at IS 'When it began; null until it is held.';

--
-- Name: COLUMN meeting.actual_end_at; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.meeting.actual_end_at IS 'When it ended; null until it is held, or when not noted.';

--
-- Name: COLUMN meeting.zone; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.meeting.zone IS 'Time zone of the venue; local dates and weekdays are taken in it.';

--
-- Name: COLUMN meeting.moved_because; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.meeting.moved_because IS 'Why the planned start differs from the slot; null when it does not.';

--
-- Name: COLUMN meeting.title; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.meeting.title IS 'Title, for an extraordinary meeting; null when the series'' title says it.';

--
-- Name: COLUMN meeting.host_side; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.meeting.host_side IS 'Side that hosts.';

--
-- Name: COLUMN meeting.host_chosen_by; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.meeting.host_chosen_by IS 'rule: the series'' rotation; manual: by hand; swap: exchanged with another meeting.';

--
-- Name: COLUMN meeting.city; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.meeting.city IS 'City.';

--
-- Name: COLUMN meeting.venue; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.meeting.venue IS 'Building or room; null when not told.';

--
-- Name: COLUMN meeting.chair_institution; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.meeting.chair_institution IS 'Institution of the chair.';

--
-- Name: COLUMN meeting.chair_role; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.meeting.chair_role IS 'Role of the chair. Never a name.';

--
-- Name: COLUMN meeting.co_chair_institution; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.meeting.co_chair_institution IS 'Institution of the co-chair; null when there is none.';

--
-- Name: COLUMN meeting.co_chair_role; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.meeting.co_chair_role IS 'Role of the co-chair; null when there is none.';

--
-- Name: COLUMN meeting.is_touched; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.meeting.is_touched IS 'Whether a person has changed it; a changed rule of the series then leaves it alone.';

--
-- Name: COLUMN meeting.sequence; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.meeting.sequence IS 'iCalendar SEQUENCE: rises when time, place or status changes.';

--
-- Name: COLUMN meeting.owner; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.meeting.owner IS 'Centre that keeps this row; that of the series when left out.';

--
-- Name: COLUMN meeting.audience; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.meeting.audience IS 'Who may read it; that of the series when left out, else joint.';

--
-- Name: COLUMN meeting.recorded_at; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.meeting.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN meeting.recorded_by; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.meeting.recorded_by IS 'Login role that wrote this version.';

--
-- Name: COLUMN meeting.status_on; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.meeting.status_on IS 'Date since which it has this status: the day it was held, cancelled, postponed or planned anew. Null while it is planned as it was entered. Given by itself when left out.';

--
-- Name: series; Type: TABLE; Schema: history; Owner: -
--

CREATE TABLE history.series (
    recorded tstzrange NOT NULL,
    id uuid NOT NULL,
    code liaison.code NOT NULL,
    title_en liaison.short_text NOT NULL,
    title_ar liaison.short_text,
    title_ckb liaison.short_text,
    recurrence liaison.long_text NOT NULL,
    starts_on date NOT NULL,
    starts_at time without time zone NOT NULL,
    zone liaison.time_zone NOT NULL,
    duration interval NOT NULL,
    host_rotation liaison.side[] NOT NULL,
    rotation_counts text NOT NULL,
    on_non_working text NOT NULL,
    horizon_weeks integer NOT NULL,
    is_active boolean NOT NULL,
    owner liaison.code NOT NULL,
    audience liaison.audience NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT series_was_current_for_a_time CHECK ((NOT isempty(recorded)))
);

--
-- Name: TABLE series; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON TABLE history.series IS 'Superseded versions of liaison.series: every version that an update or a delete replaced. Written by a trigger only.';

--
-- Name: COLUMN series.recorded; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.series.recorded IS 'Span during which this version was the current one, from its own recorded_at to the write that ended it, [from, to).';

--
-- Name: COLUMN series.id; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.series.id IS 'Key.';

--
-- Name: COLUMN series.code; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.series.code IS 'Short name; refs of its meetings begin with it, such as JCC-JCMC-007.';

--
-- Name: COLUMN series.title_en; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.series.title_en IS 'Title in English.';

--
-- Name: COLUMN series.title_ar; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.series.title_ar IS 'Title in Arabic; null when not given.';

--
-- Name: COLUMN series.title_ckb; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.series.title_ckb IS 'Title in Sorani Kurdish; null when not given.';

--
-- Name: COLUMN series.recurrence; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.series.recurrence IS 'When it recurs: RFC 5545 lines RRULE, RDATE, EXDATE, in local time.';

--
-- Name: COLUMN series.starts_on; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.series.starts_on IS 'Local date of the first occurrence (DTSTART).';

--
-- Name: COLUMN series.starts_at; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.series.starts_at IS 'Local time of day at which it starts.';

--
-- Name: COLUMN series.zone; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.series.zone IS 'Time zone of its local dates and times.';

--
-- Name: COLUMN series.duration; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.series.duration IS 'Planned length.';

--
-- Name: COLUMN series.host_rotation; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.series.host_rotation IS 'Sides that host in turn, beginning with occurrence 1.';

--
-- Name: COLUMN series.rotation_counts; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.series.rotation_counts IS 'nominal: the turn follows the number, so a cancellation shifts nobody; held: the side that lost its turn hosts next.';

--
-- Name: COLUMN series.on_non_working; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.series.on_non_working IS 'When the day is not a working day on both calendars: keep it, move to the next or previous joint working day, or skip the meeting.';

--
-- Name: COLUMN series.horizon_weeks; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.series.horizon_weeks IS 'Weeks ahead for which occurrences are made.';

--
-- Name: COLUMN series.is_active; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.series.is_active IS 'Whether occurrences are still made.';

--
-- Name: COLUMN series.owner; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.series.owner IS 'Centre that keeps this row.';

--
-- Name: COLUMN series.audience; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.series.audience IS 'Who may read it.';

--
-- Name: COLUMN series.recorded_at; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.series.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN series.recorded_by; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.series.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT series_was_current_for_a_time ON series; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT series_was_current_for_a_time ON history.series IS 'A version was current for some time before it ended.';

--
-- Name: series; Type: TABLE; Schema: liaison; Owner: -
--

CREATE TABLE liaison.series (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    code liaison.code NOT NULL,
    title_en liaison.short_text NOT NULL,
    title_ar liaison.short_text,
    title_ckb liaison.short_text,
    recurrence liaison.long_text NOT NULL,
    starts_on date NOT NULL,
    starts_at time without time zone NOT NULL,
    zone liaison.time_zone DEFAULT 'Asia/Baghdad'::text NOT NULL,
    duration interval DEFAULT '02:00:00'::interval NOT NULL,
    host_rotation liaison.side[] DEFAULT '{federal,krg}'::liaison.side[] NOT NULL,
    rotation_counts text DEFAULT 'nominal'::text NOT NULL,
    on_non_working text DEFAULT 'next'::text NOT NULL,
    horizon_weeks integer DEFAULT 13 NOT NULL,
    is_active boolean DEFAULT true NOT NULL,
    owner liaison.code NOT NULL,
    audience liaison.audience DEFAULT 'joint'::liaison.audience NOT NULL,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    recorded_by text DEFAULT SESSION_USER NOT NULL,
    CONSTRAINT series_knows_what_to_do_on_a_non_working_day CHECK ((on_non_working = ANY (ARRAY['keep'::text, 'next'::text, 'previous'::text, 'skip'::text]))),
    CONSTRAINT series_lasts_some_time CHECK (((duration > '00:00:00'::interval) AND (duration <= '1 day'::interval))),
    CONSTRAINT series_looks_some_weeks_ahead CHECK (((horizon_weeks >= 1) AND (horizon_weeks <= 104))),
    CONSTRAINT series_rotates_among_the_two_sides CHECK (((cardinality(host_rotation) > 0) AND (host_rotation <@ '{krg,federal}'::liaison.side[]))),
    CONSTRAINT series_rotation_counts_nominal_or_held CHECK ((rotation_counts = ANY (ARRAY['nominal'::text, 'held'::text])))
);

--
-- Name: TABLE series; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON TABLE liaison.series IS 'One row per series of regular meetings. Its occurrences are made ahead into liaison.meeting.';

--
-- Name: COLUMN series.id; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.series.id IS 'Key.';

--
-- Name: COLUMN series.code; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.series.code IS 'Short name; refs of its meetings begin with it, such as JCC-JCMC-007.';

--
-- Name: COLUMN series.title_en; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.series.title_en IS 'Title in English.';

--
-- Name: COLUMN series.title_ar; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.series.title_ar IS 'Title in Arabic; null when not given.';

--
-- Name: COLUMN series.title_ckb; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.series.title_ckb IS 'Title in Sorani Kurdish; null when not given.';

--
-- Name: COLUMN series.recurrence; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.series.recurrence IS 'When it recurs: RFC 5545 lines RRULE, RDATE, EXDATE, in local time.';

--
-- Name: COLUMN series.starts_on; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.series.starts_on IS 'Local date of the first occurrence (DTSTART).';

--
-- Name: COLUMN series.starts_at; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.series.starts_at IS 'Local time of day at which it starts.';

--
-- Name: COLUMN series.zone; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.series.zone IS 'Time zone of its local dates and times.';

--
-- Name: COLUMN series.duration; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.series.duration IS 'Planned length.';

--
-- Name: COLUMN series.host_rotation; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.series.host_rotation IS 'Sides that host in turn, beginning with occurrence 1.';

--
-- Name: COLUMN series.rotation_counts; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.series.rotation_counts IS 'nominal: the turn follows the number, so a cancellation shifts nobody; held: the side that lost its turn hosts next.';

--
-- Name: COLUMN series.on_non_working; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.series.on_non_working IS 'When the day is not a working day on both calendars: keep it, move to the next or previous joint working day, or skip the meeting.';

--
-- Name: COLUMN series.horizon_weeks; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.series.horizon_weeks IS 'Weeks ahead for which occurrences are made.';

--
-- Name: COLUMN series.is_active; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.series.is_active IS 'Whether occurrences are still made.';

--
-- Name: COLUMN series.owner; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.series.owner IS 'Centre that keeps this row.';

--
-- Name: COLUMN series.audience; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.series.audience IS 'Who may read it.';

--
-- Name: COLUMN series.recorded_at; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.series.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN series.recorded_by; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.series.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT series_knows_what_to_do_on_a_non_working_day ON series; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT series_knows_what_to_do_on_a_non_working_day ON liaison.series IS 'On a non-working day a meeting is kept, moved to the next or previous joint working day, or skipped: keep, next, previous, skip.';

--
-- Name: CONSTRAINT series_lasts_some_time ON series; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT series_lasts_some_time ON liaison.series IS 'A meeting lasts longer than nothing and at most a day.';

--
-- Name: CONSTRAINT series_looks_some_weeks_ahead ON series; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT series_looks_some_weeks_ahead ON liaison.series IS 'Occurrences are made 1 to 104 weeks ahead.';

--
-- Name: CONSTRAINT series_rotates_among_the_two_sides ON series; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT series_rotates_among_the_two_sides ON liaison.series IS 'The sides that host in turn are krg and federal, at least one of them.';

--
-- Name: CONSTRAINT series_rotation_counts_nominal_or_held ON series; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT series_rotation_counts_nominal_or_held ON liaison.series IS 'The turn to host counts nominal occurrences or held meetings.';

--
-- Name: series; Type: VIEW; Schema: as_of; Owner: -
--

CREATE VIEW as_of.series WITH (security_invoker='true') AS
 SELECT series.id,
    series.code,
    series.title_en,
    series.title_ar,
    series.title_ckb,
    series.recurrence,
    series.starts_on,
    series.starts_at,
    series.zone,
    series.duration,
    series.host_rotation,
    series.rotation_counts,
    series.on_non_working,
    series.horizon_weeks,
    series.is_active,
    series.owner,
    series.audience,
    series.recorded_at,
    series.recorded_by
   FROM liaison.series
  WHERE (( SELECT liaison.as_of() AS as_of) IS NULL)
UNION ALL
 SELECT series.id,
    series.code,
    series.title_en,
    series.title_ar,
    series.title_ckb,
    series.recurrence,
    series.starts_on,
    series.starts_at,
    series.zone,
    series.duration,
    series.host_rotation,
    series.rotation_counts,
    series.on_non_working,
    series.horizon_weeks,
    series.is_active,
    series.owner,
    series.audience,
    series.recorded_at,
    series.recorded_by
   FROM liaison.series
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (series.recorded_at <= ( SELECT liaison.as_of() AS as_of)))
UNION ALL
 SELECT series.id,
    series.code,
    series.title_en,
    series.title_ar,
    series.title_ckb,
    series.recurrence,
    series.starts_on,
    series.starts_at,
    series.zone,
    series.duration,
    series.host_rotation,
    series.rotation_counts,
    series.on_non_working,
    series.horizon_weeks,
    series.is_active,
    series.owner,
    series.audience,
    series.recorded_at,
    series.recorded_by
   FROM history.series
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (series.recorded @> ( SELECT liaison.as_of() AS as_of)));

--
-- Name: VIEW series; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON VIEW as_of.series IS 'One row per series of regular meetings. Its occurrences are made ahead into liaison.meeting. The rows as known at the setting liaison.as_of, or now.';

--
-- Name: COLUMN series.id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.series.id IS 'Key.';

--
-- Name: COLUMN series.code; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.series.code IS 'Short name; refs of its meetings begin with it, such as JCC-JCMC-007.';

--
-- Name: COLUMN series.title_en; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.series.title_en IS 'Title in English.';

--
-- Name: COLUMN series.title_ar; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.series.title_ar IS 'Title in Arabic; null when not given.';

--
-- Name: COLUMN series.title_ckb; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.series.title_ckb IS 'Title in Sorani Kurdish; null when not given.';

--
-- Name: COLUMN series.recurrence; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.series.recurrence IS 'When it recurs: RFC 5545 lines RRULE, RDATE, EXDATE, in local time.';

--
-- Name: COLUMN series.starts_on; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.series.starts_on IS 'Local date of the first occurrence (DTSTART).';

--
-- Name: COLUMN series.starts_at; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.series.starts_at IS 'Local time of day at which it starts.';

--
-- Name: COLUMN series.zone; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.series.zone IS 'Time zone of its local dates and times.';

--
-- Name: COLUMN series.duration; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.series.duration IS 'Planned length.';

--
-- Name: COLUMN series.host_rotation; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.series.host_rotation IS 'Sides that host in turn, beginning with occurrence 1.';

--
-- Name: COLUMN series.rotation_counts; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.series.rotation_counts IS 'nominal: the turn follows the number, so a cancellation shifts nobody; held: the side that lost its turn hosts next.';

--
-- Name: COLUMN series.on_non_working; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.series.on_non_working IS 'When the day is not a working day on both calendars: keep it, move to the next or previous joint working day, or skip the meeting.';

--
-- Name: COLUMN series.horizon_weeks; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.series.horizon_weeks IS 'Weeks ahead for which occurrences are made.';

--
-- Name: COLUMN series.is_active; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.series.is_active IS 'Whether occurrences are still made.';

--
-- Name: COLUMN series.owner; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.series.owner IS 'Centre that keeps this row.';

--
-- Name: COLUMN series.audience; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.series.audience IS 'Who may read it.';

--
-- Name: COLUMN series.recorded_at; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.series.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN series.recorded_by; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.series.recorded_by IS 'Login role that wrote this version.';

--
-- Name: verification; Type: TABLE; Schema: history; Owner: -
--

CREATE TABLE history.verification (
    recorded tstzrange NOT NULL,
    id uuid NOT NULL,
    follow_up_id uuid NOT NULL,
    verified_on date NOT NULL,
    verifier_institution liaison.code NOT NULL,
    verifier_role liaison.short_text NOT NULL,
    evidence liaison.long_text NOT NULL,
    owner liaison.code NOT NULL,
    audience liaison.audience NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT verification_was_current_for_a_time CHECK ((NOT isempty(recorded)))
);

--
-- Name: TABLE verification; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON TABLE history.verification IS 'Superseded versions of liaison.verification: every version that an update or a delete replaced. Written by a trigger only.';

--
-- Name: COLUMN verification.recorded; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.verification.recorded IS 'Span during which this version was the current one, from its own recorded_at to the write that ended it, [from, to).';

--
-- Name: COLUMN verification.id; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.verification.id IS 'Key.';

--
-- Name: COLUMN verification.follow_up_id; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.verification.follow_up_id IS 'Follow-up.';

--
-- Name: COLUMN verification.verified_on; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.verification.verified_on IS 'Date of the verification.';

--
-- Name: COLUMN verification.verifier_institution; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.verification.verifier_institution IS 'Institution that verified.';

--
-- Name: COLUMN verification.verifier_role; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.verification.verifier_role IS 'Role there that verified. Never a name.';

--
-- Name: COLUMN verification.evidence; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.verification.evidence IS 'What was seen: a document, a visit, a figure.';

--
-- Name: COLUMN verification.owner; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.verification.owner IS 'Centre that keeps this row; that of the follow-up when left out.';

--
-- Name: COLUMN verification.audience; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.verification.audience IS 'Who may read it; that of the follow-up when left out.';

--
-- Name: COLUMN verification.recorded_at; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.verification.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN verification.recorded_by; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.verification.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT verification_was_current_for_a_time ON verification; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT verification_was_current_for_a_time ON history.verification IS 'A version was current for some time before it ended.';

--
-- Name: verification; Type: TABLE; Schema: liaison; Owner: -
--

CREATE TABLE liaison.verification (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    follow_up_id uuid NOT NULL,
    verified_on date NOT NULL,
    verifier_institution liaison.code NOT NULL,
    verifier_role liaison.short_text NOT NULL,
    evidence liaison.long_text NOT NULL,
    owner liaison.code NOT NULL,
    audience liaison.audience NOT NULL,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    recorded_by text DEFAULT SESSION_USER NOT NULL
);

--
-- Name: TABLE verification; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON TABLE liaison.verification IS 'One row per verification: somebody other than the owner has seen the evidence. Inserting one makes the follow-up verified; it is never changed or deleted.';

--
-- Name: COLUMN verification.id; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.verification.id IS 'Key.';

--
-- Name: COLUMN verification.follow_up_id; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.verification.follow_up_id IS 'Follow-up.';

--
-- Name: COLUMN verification.verified_on; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.verification.verified_on IS 'Date of the verification.';

--
-- Name: COLUMN verification.verifier_institution; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.verification.verifier_institution IS 'Institution that verified.';

--
-- Name: COLUMN verification.verifier_role; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.verification.verifier_role IS 'Role there that verified. Never a name.';

--
-- Name: COLUMN verification.evidence; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.verification.evidence IS 'What was seen: a document, a visit, a figure.';

--
-- Name: COLUMN verification.owner; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.verification.owner IS 'Centre that keeps this row; that of the follow-up when left out.';

--
-- Name: COLUMN verification.audience; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.verification.audience IS 'Who may read it; that of the follow-up when left out.';

--
-- Name: COLUMN verification.recorded_at; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.verification.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN verification.recorded_by; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.verification.recorded_by IS 'Login role that wrote this version.';

--
-- Name: verification; Type: VIEW; Schema: as_of; Owner: -
--

CREATE VIEW as_of.verification WITH (security_invoker='true') AS
 SELECT verification.id,
    verification.follow_up_id,
    verification.verified_on,
    verification.verifier_institution,
    verification.verifier_role,
    verification.evidence,
    verification.owner,
    verification.audience,
    verification.recorded_at,
    verification.recorded_by
   FROM liaison.verification
  WHERE (( SELECT liaison.as_of() AS as_of) IS NULL)
UNION ALL
 SELECT verification.id,
    verification.follow_up_id,
    verification.verified_on,
    verification.verifier_institution,
    verification.verifier_role,
    verification.evidence,
    verification.owner,
    verification.audience,
    verification.recorded_at,
    verification.recorded_by
   FROM liaison.verification
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (verification.recorded_at <= ( SELECT liaison.as_of() AS as_of)))
UNION ALL
 SELECT verification.id,
    verification.follow_up_id,
    verification.verified_on,
    verification.verifier_institution,
    verification.verifier_role,
    verification.evidence,
    verification.owner,
    verification.audience,
    verification.recorded_at,
    verification.recorded_by
   FROM history.verification
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (verification.recorded @> ( SELECT liaison.as_of() AS as_of)));

--
-- Name: VIEW verification; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON VIEW as_of.verification IS 'One row per verification: somebody other than the owner has seen the evidence. Inserting one makes the follow-up verified; it is never changed or deleted. The rows as known at the setting liaison.as_of, or now.';

--
-- Name: COLUMN verification.id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.verification.id IS 'Key.';

--
-- Name: COLUMN verification.follow_up_id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.verification.follow_up_id IS 'Follow-up.';

--
-- Name: COLUMN verification.verified_on; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.verification.verified_on IS 'Date of the verification.';

--
-- Name: COLUMN verification.verifier_institution; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.verification.verifier_institution IS 'Institution that verified.';

--
-- Name: COLUMN verification.verifier_role; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.verification.verifier_role IS 'Role there that verified. Never a name.';

--
-- Name: COLUMN verification.evidence; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.verification.evidence IS 'What was seen: a document, a visit, a figure.';

--
-- Name: COLUMN verification.owner; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.verification.owner IS 'Centre that keeps this row; that of the follow-up when left out.';

--
-- Name: COLUMN verification.audience; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.verification.audience IS 'Who may read it; that of the follow-up when left out.';

--
-- Name: COLUMN verification.recorded_at; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.verification.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN verification.recorded_by; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.verification.recorded_by IS 'Login role that wrote this version.';

--
-- Name: follow_up_on(date); Type: FUNCTION; Schema: api_v1; Owner: -
--

CREATE FUNCTION api_v1.follow_up_on(day date) RETURNS TABLE(ref text, action liaison.short_text, origin text, meeting text, meeting_number integer, meeting_on date, agenda_position integer, agenda_topic liaison.short_text, decision liaison.long_text, owner_institution liaison.code, owner_side liaison.side, owner_role liaison.short_text, priority liaison.priority, assigned_on date, original_due_on date, current_due_on date, times_extended bigint, status liaison.follow_up_status, status_on date, status_reason liaison.short_text, is_open boolean, is_overdue boolean, days_overdue integer, working_days_overdue bigint, age_days integer, times_carried bigint, last_update_on date, last_update text, closed_on date, verified_on date, verified_by_role liaison.short_text, verified_by liaison.code, series liaison.code, id uuid, meeting_id uuid, detail liaison.long_text, waiting_for liaison.code, slip_days integer, extension_reason liaison.short_text, age_working_days bigint, escalation_level integer, escalated_on date, superseded_by text, recorded_at timestamp with time zone)
    LANGUAGE sql STABLE PARALLEL SAFE
    BEGIN ATOMIC
 WITH working AS (
          SELECT min(c.first_on) AS first_on,
             array_agg(c.days ORDER BY c.side) AS days
            FROM ( SELECT w.side,
                     min(w.on_date) AS first_on,
                     array_agg(w.days ORDER BY w.on_date) AS days
                    FROM ( SELECT k.side,
                             k.on_date,
                             count(*) FILTER (WHERE k.is_working) OVER (PARTITION BY k.side ORDER BY k.on_date) AS days
                            FROM api_v1.calendar(( SELECT (min(follow_up.assigned_on) - 1)
                                    FROM as_of.follow_up), follow_up_on.day) k(side, on_date, weekday, is_working, holidays)) w
                   GROUP BY w.side) c
         ), state AS (
          SELECT f.id,
             f.ref,
             f.action,
             f.detail,
             f.decision_id,
             f.agenda_item_id,
             f.meeting_id,
             f.owner_institution,
             f.owner_role,
             f.priority,
             f.assigned_on,
             f.original_due_on,
             f.current_due_on,
             f.due_as_agreed,
             f.status,
             f.status_on,
             f.status_reason,
             f.waiting_for,
             f.reported_done_on,
             f.superseded_by,
             f.verification_id,
             f.owner,
             f.audience,
             f.recorded_at,
             f.recorded_by,
             i.side,
             e.times_extended,
             e.agreed_on AS extended_on,
             e.reason AS extended_because,
             e.recorded_at AS extended_at,
             COALESCE(e.to_due_on, f.original_due_on) AS due_on,
             step.status AS status_then,
             step.since_on,
             step.reason AS because,
             step.waiting_for AS waits_for,
             step.recorded_at AS stepped_at,
             (NOT liaison.is_ended(step.status)) AS is_open,
                 CASE
                     WHEN liaison.is_ended(step.status) THEN step.since_on
                     ELSE follow_up_on.day
                 END AS lives_until
            FROM (((as_of.follow_up f
              JOIN as_of.institution i ON (((i.code)::text = (f.owner_institution)::text)))
              CROSS JOIN LATERAL ( SELECT x.status,
                     x.since_on,
                     x.reason,
                     x.waiting_for,
                     x.recorded_at
                    FROM as_of.follow_up_step x
                   WHERE ((x.follow_up_id = f.id) AND (x.since_on <= follow_up_on.day))
                   ORDER BY x.number DESC
                  LIMIT 1) step)
              CROSS JOIN LATERAL ( SELECT count(*) AS times_extended,
                     max(x.to_due_on) AS to_due_on,
                     max(x.agreed_on) AS agreed_on,
                     (array_agg(x.reason ORDER BY x.number DESC))[1] AS reason,
                     max(x.recorded_at) AS recorded_at
                    FROM as_of.extension x
                   WHERE ((x.follow_up_id = f.id) AND (x.agreed_on <= follow_up_on.day))) e)
           WHERE (f.assigned_on <= follow_up_on.day)
         ), counted AS (
          SELECT s_1.id,
             s_1.ref,
             s_1.action,
             s_1.detail,
             s_1.decision_id,
             s_1.agenda_item_id,
             s_1.meeting_id,
             s_1.owner_institution,
             s_1.owner_role,
             s_1.priority,
             s_1.assigned_on,
             s_1.original_due_on,
             s_1.current_due_on,
             s_1.due_as_agreed,
             s_1.status,
             s_1.status_on,
             s_1.status_reason,
             s_1.waiting_for,
             s_1.reported_done_on,
             s_1.superseded_by,
             s_1.verification_id,
             s_1.owner,
             s_1.audience,
             s_1.recorded_at,
             s_1.recorded_by,
             s_1.side,
             s_1.times_extended,
             s_1.extended_on,
             s_1.extended_because,
             s_1.extended_at,
             s_1.due_on,
             s_1.status_then,
             s_1.since_on,
             s_1.because,
             s_1.waits_for,
             s_1.stepped_at,
             s_1.is_open,
             s_1.lives_until,
             s_1.calendar,
             s_1.first_on,
             (( SELECT working.days
                    FROM working))[s_1.calendar][(follow_up_on.day - s_1.first_on)] AS days_yesterday,
             (( SELECT working.days
                    FROM working))[s_1.calendar][((follow_up_on.day - s_1.first_on) + 1)] AS days_today,
             (( SELECT working.days
                    FROM working))[s_1.calendar][(s_1.due_on - s_1.first_on)] AS days_before_due,
             (( SELECT working.days
                    FROM working))[s_1.calendar][((s_1.assigned_on - s_1.first_on) + 1)] AS days_at_start,
             (( SELECT working.days
                    FROM working))[s_1.calendar][((s_1.lives_until - s_1.first_on) + 1)] AS days_at_end
            FROM ( SELECT x.id,
                     x.ref,
                     x.action,
                     x.detail,
                     x.decision_id,
                     x.agenda_item_id,
                     x.meeting_id,
                     x.owner_institution,
                     x.owner_role,
                     x.priority,
                     x.assigned_on,
                     x.original_due_on,
                     x.current_due_on,
                     x.due_as_agreed,
                     x.status,
                     x.status_on,
                     x.status_reason,
                     x.waiting_for,
                     x.reported_done_on,
                     x.superseded_by,
                     x.verification_id,
                     x.owner,
                     x.audience,
                     x.recorded_at,
                     x.recorded_by,
                     x.side,
                     x.times_extended,
                     x.extended_on,
                     x.extended_because,
                     x.extended_at,
                     x.due_on,
                     x.status_then,
                     x.since_on,
                     x.because,
                     x.waits_for,
                     x.stepped_at,
                     x.is_open,
                     x.lives_until,
                     array_position(enum_range(NULL::liaison.side), x.side) AS calendar,
                     ( SELECT working.first_on
                            FROM working) AS first_on
                    FROM state x) s_1
         ), aged AS (
          SELECT s_1.id,
             s_1.ref,
             s_1.action,
             s_1.detail,
             s_1.decision_id,
             s_1.agenda_item_id,
             s_1.meeting_id,
             s_1.owner_institution,
             s_1.owner_role,
             s_1.priority,
             s_1.assigned_on,
             s_1.original_due_on,
             s_1.current_due_on,
             s_1.due_as_agreed,
             s_1.status,
             s_1.status_on,
             s_1.status_reason,
             s_1.waiting_for,
             s_1.reported_done_on,
             s_1.superseded_by,
             s_1.verification_id,
             s_1.owner,
             s_1.audience,
             s_1.recorded_at,
             s_1.recorded_by,
             s_1.side,
             s_1.times_extended,
             s_1.extended_on,
             s_1.extended_because,
             s_1.extended_at,
             s_1.due_on,
             s_1.status_then,
             s_1.since_on,
             s_1.because,
             s_1.waits_for,
             s_1.stepped_at,
             s_1.is_open,
             s_1.lives_until,
             s_1.calendar,
             s_1.first_on,
             s_1.days_yesterday,
             s_1.days_today,
             s_1.days_before_due,
             s_1.days_at_start,
             s_1.days_at_end,
             (s_1.is_open AND (s_1.status_then <> 'reported_done'::liaison.follow_up_status) AND (s_1.days_yesterday > s_1.days_before_due)) AS is_overdue,
             ((s_1.days_today - s_1.days_before_due) - 1) AS working_days_late,
             (s_1.days_at_end - s_1.days_at_start) AS working_days_old
            FROM counted s_1
         )
  SELECT s.ref,
     s.action,
         CASE
             WHEN (s.decision_id IS NOT NULL) THEN 'decision'::text
             WHEN (s.agenda_item_id IS NOT NULL) THEN 'agenda item'::text
             ELSE 'meeting'::text
         END AS "case",
     m.ref,
     m.number,
     ((m.planned_start_at AT TIME ZONE m.zone))::date AS timezone,
     a."position",
     a.topic,
     d.text,
     s.owner_institution,
     s.side,
     s.owner_role,
     s.priority,
     s.assigned_on,
     s.original_due_on,
     s.due_on,
     s.times_extended,
     s.status_then,
     s.since_on,
     s.because,
     s.is_open,
     COALESCE(s.is_overdue, false) AS "coalesce",
         CASE
             WHEN s.is_overdue THEN (follow_up_on.day - s.due_on)
             ELSE 0
         END AS "case",
         CASE
             WHEN s.is_overdue THEN s.working_days_late
             ELSE (0)::bigint
         END AS "case",
     (s.lives_until - s.assigned_on),
     r.times_carried,
     GREATEST(s.since_on, n.noted_on, s.extended_on) AS "greatest",
     n.text,
         CASE
             WHEN (NOT s.is_open) THEN s.since_on
             ELSE NULL::date
         END AS "case",
     v.verified_on,
     v.verifier_role,
     v.verifier_institution,
     series.code,
     s.id,
     m.id,
     s.detail,
     s.waits_for,
     (s.due_on - s.original_due_on),
     s.extended_because,
     s.working_days_old,
     g.level,
     g.escalated_on,
         CASE
             WHEN (s.status_then = 'superseded'::liaison.follow_up_status) THEN ( SELECT o.ref
                FROM as_of.follow_up o
               WHERE (o.id = s.superseded_by))
             ELSE NULL::text
         END AS "case",
         CASE
             WHEN (follow_up_on.day >= api_v1.today()) THEN GREATEST(s.recorded_at, s.stepped_at, s.extended_at, n.recorded_at, v.recorded_at)
             ELSE NULL::timestamp with time zone
         END AS "case"
    FROM ((((((((aged s
      LEFT JOIN as_of.decision d ON ((d.id = s.decision_id)))
      LEFT JOIN as_of.agenda_item a ON ((a.id = COALESCE(s.agenda_item_id, d.agenda_item_id))))
      LEFT JOIN as_of.meeting m ON ((m.id = COALESCE(s.meeting_id, a.meeting_id))))
      LEFT JOIN as_of.series series ON ((series.id = m.series_id)))
      LEFT JOIN LATERAL ( SELECT q.verified_on,
             q.verifier_role,
             q.verifier_institution,
             q.recorded_at
            FROM as_of.verification q
           WHERE ((q.follow_up_id = s.id) AND (q.verified_on <= follow_up_on.day) AND (s.status_then = 'verified'::liaison.follow_up_status))
           ORDER BY q.verified_on DESC, q.recorded_at DESC
          LIMIT 1) v ON (true))
      CROSS JOIN LATERAL ( SELECT count(*) AS times_carried
            FROM as_of.follow_up_review q
           WHERE ((q.follow_up_id = s.id) AND (( SELECT ((at.planned_start_at AT TIME ZONE at.zone))::date AS timezone
                    FROM as_of.meeting at
                   WHERE (at.id = q.meeting_id)) <= follow_up_on.day))) r)
      LEFT JOIN LATERAL ( SELECT q.level,
             q.escalated_on
            FROM as_of.escalation q
           WHERE ((q.follow_up_id = s.id) AND (q.escalated_on <= follow_up_on.day) AND s.is_open)
           ORDER BY q.escalated_on DESC, q.level DESC
          LIMIT 1) g ON (true))
      LEFT JOIN LATERAL ( SELECT q.noted_on,
             q.text,
             q.recorded_at
            FROM as_of.follow_up_note q
           WHERE ((q.follow_up_id = s.id) AND (q.noted_on <= follow_up_on.day))
           ORDER BY q.noted_on DESC, q.recorded_at DESC, q.id
          LIMIT 1) n ON (true));
END;

--
-- Name: FUNCTION follow_up_on(day date); Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON FUNCTION api_v1.follow_up_on(day date) IS 'Follow-ups as they stood at the end of a day, by the dates of the facts: those assigned by then, with the status of that day and the due date by the extensions agreed by then. Same columns as api_v1.follow_up. What was known on that day is another question: set liaison.as_of for it.';

--
-- Name: withdrawn_meeting; Type: VIEW; Schema: as_of; Owner: -
--

CREATE VIEW as_of.withdrawn_meeting WITH (security_invoker='true') AS
 SELECT DISTINCT ON (h.id) h.id,
    h.series_id,
    h.nominal_on,
    h.nominal_at,
    h.sequence
   FROM history.meeting h
  WHERE ((h.recorded_at <= COALESCE(liaison.as_of(), 'infinity'::timestamp with time zone)) AND (NOT (EXISTS ( SELECT
           FROM as_of.meeting m
          WHERE (m.id = h.id)))))
  ORDER BY h.id, h.recorded_at DESC;

--
-- Name: VIEW withdrawn_meeting; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON VIEW as_of.withdrawn_meeting IS 'One row per meeting that was there once and is no more, as when its slot went from the rule of its series and nobody had touched it. As known at the setting liaison.as_of, or now.';

--
-- Name: COLUMN withdrawn_meeting.id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.withdrawn_meeting.id IS 'Key that it had in liaison.meeting.';

--
-- Name: COLUMN withdrawn_meeting.series_id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.withdrawn_meeting.series_id IS 'Series.';

--
-- Name: COLUMN withdrawn_meeting.nominal_on; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.withdrawn_meeting.nominal_on IS 'Date of its slot.';

--
-- Name: COLUMN withdrawn_meeting.nominal_at; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.withdrawn_meeting.nominal_at IS 'Local time of its slot.';

--
-- Name: COLUMN withdrawn_meeting.sequence; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.withdrawn_meeting.sequence IS 'Its last iCalendar SEQUENCE.';

--
-- Name: meeting; Type: VIEW; Schema: api_v1; Owner: -
--

CREATE VIEW api_v1.meeting WITH (security_invoker='true') AS
 SELECT s.code AS series,
    m.number,
    m.ref,
    COALESCE(m.title, s.title_en) AS title,
    m.status,
    m.status_reason,
    m.planned_start_at,
    ((m.planned_start_at AT TIME ZONE m.zone))::date AS planned_on,
    ((m.planned_start_at AT TIME ZONE m.zone))::time without time zone AS planned_at,
    TRIM(BOTH FROM to_char((m.planned_start_at AT TIME ZONE m.zone), 'Day'::text)) AS weekday,
    m.zone,
    m.nominal_on,
    m.moved_because,
    ((m.actual_start_at AT TIME ZONE m.zone))::date AS held_on,
    m.actual_start_at,
    m.actual_end_at,
    m.host_side,
    m.city,
    m.venue,
    m.chair_institution,
    m.chair_role,
    m.co_chair_institution,
    m.co_chair_role,
    COALESCE(a.items, (0)::bigint) AS agenda_items,
    COALESCE(a.decisions, (0)::bigint) AS decisions,
    COALESCE(f.opened, (0)::bigint) AS follow_ups_opened,
    COALESCE(f.open, (0)::bigint) AS follow_ups_open,
    ( SELECT min(((n.planned_start_at AT TIME ZONE n.zone))::date) AS min
           FROM as_of.meeting n
          WHERE ((n.series_id = m.series_id) AND (n.status = 'planned'::liaison.meeting_status) AND (n.planned_start_at > m.planned_start_at))) AS next_planned_on,
    (m.sequence + COALESCE(w.sequence, 0)) AS sequence,
    m.is_touched,
    m.id,
    m.status_on,
    m.nominal_at,
    m.planned_end_at,
    m.host_chosen_by,
    ( SELECT string_agg((((c.side || ' ('::text) || COALESCE(c.holidays, c.weekday)) || ')'::text), ', '::text ORDER BY c.side) AS string_agg
           FROM api_v1.calendar(((m.planned_start_at AT TIME ZONE m.zone))::date, ((m.planned_start_at AT TIME ZONE m.zone))::date) c(side, on_date, weekday, is_working, holidays)
          WHERE ((c.side <> 'joint'::liaison.side) AND (NOT c.is_working))) AS day_off_because,
    m.recorded_at
   FROM ((((as_of.meeting m
     LEFT JOIN as_of.series s ON ((s.id = m.series_id)))
     LEFT JOIN ( SELECT i.meeting_id,
            count(DISTINCT i.id) AS items,
            count(d.id) AS decisions
           FROM (as_of.agenda_item i
             LEFT JOIN as_of.decision d ON ((d.agenda_item_id = i.id)))
          GROUP BY i.meeting_id) a ON ((a.meeting_id = m.id)))
     LEFT JOIN ( SELECT COALESCE(f_1.meeting_id, i.meeting_id) AS meeting_id,
            count(*) AS opened,
            count(*) FILTER (WHERE (NOT liaison.is_ended(f_1.status))) AS open
           FROM ((as_of.follow_up f_1
             LEFT JOIN as_of.decision d ON ((d.id = f_1.decision_id)))
             LEFT JOIN as_of.agenda_item i ON ((i.id = COALESCE(f_1.agenda_item_id, d.agenda_item_id))))
          GROUP BY COALESCE(f_1.meeting_id, i.meeting_id)) f ON ((f.meeting_id = m.id)))
     LEFT JOIN ( SELECT withdrawn_meeting.series_id,
            withdrawn_meeting.nominal_on,
            withdrawn_meeting.nominal_at,
            (sum((withdrawn_meeting.sequence + 1)))::integer AS sequence
           FROM as_of.withdrawn_meeting
          GROUP BY withdrawn_meeting.series_id, withdrawn_meeting.nominal_on, withdrawn_meeting.nominal_at) w ON (((w.series_id = m.series_id) AND (w.nominal_on = m.nominal_on) AND (w.nominal_at = m.nominal_at))))
  ORDER BY m.planned_start_at, m.ref;

--
-- Name: VIEW meeting; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON VIEW api_v1.meeting IS 'Meetings in the order of their planned start, with chair and co-chair by institution and role.';

--
-- Name: COLUMN meeting.series; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.meeting.series IS 'Short name of the series; null for an extraordinary meeting.';

--
-- Name: COLUMN meeting.number; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.meeting.number IS 'Number in the series; null for an extraordinary meeting.';

--
-- Name: COLUMN meeting.ref; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.meeting.ref IS 'Name for people, such as JCC-JCMC-007.';

--
-- Name: COLUMN meeting.title; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.meeting.title IS 'Title in English.';

--
-- Name: COLUMN meeting.status; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.meeting.status IS 'planned, held, postponed or cancelled.';

--
-- Name: COLUMN meeting.status_reason; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.meeting.status_reason IS 'Why it was postponed or cancelled; else null.';

--
-- Name: COLUMN meeting.planned_start_at; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.meeting.planned_start_at IS 'Planned start.';

--
-- Name: COLUMN meeting.planned_on; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.meeting.planned_on IS 'Its date at the venue.';

--
-- Name: COLUMN meeting.planned_at; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.meeting.planned_at IS 'Its time of day at the venue.';

--
-- Name: COLUMN meeting.weekday; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.meeting.weekday IS 'Weekday of that date, in English.';

--
-- Name: COLUMN meeting.zone; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.meeting.zone IS 'Time zone of the venue.';

--
-- Name: COLUMN meeting.nominal_on; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.meeting.nominal_on IS 'Date of the slot of the series; null when it came from none.';

--
-- Name: COLUMN meeting.moved_because; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.meeting.moved_because IS 'Why it differs from the slot; null when it does not.';

--
-- Name: COLUMN meeting.held_on; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.meeting.held_on IS 'Date at the venue on which it was held; null unless held.';

--
-- Name: COLUMN meeting.actual_start_at; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.meeting.actual_start_at IS 'When it began; null unless held.';

--
-- Name: COLUMN meeting.actual_end_at; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.meeting.actual_end_at IS 'When it ended; null unless held and noted.';

--
-- Name: COLUMN meeting.host_side; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.meeting.host_side IS 'Side that hosts.';

--
-- Name: COLUMN meeting.city; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.meeting.city IS 'City.';

--
-- Name: COLUMN meeting.venue; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.meeting.venue IS 'Building or room; null when not told.';

--
-- Name: COLUMN meeting.chair_institution; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.meeting.chair_institution IS 'Institution of the chair.';

--
-- Name: COLUMN meeting.chair_role; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.meeting.chair_role IS 'Role of the chair.';

--
-- Name: COLUMN meeting.co_chair_institution; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.meeting.co_chair_institution IS 'Institution of the co-chair; null when there is none.';

--
-- Name: COLUMN meeting.co_chair_role; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.meeting.co_chair_role IS 'Role of the co-chair; null when there is none.';

--
-- Name: COLUMN meeting.agenda_items; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.meeting.agenda_items IS 'Items on its agenda.';

--
-- Name: COLUMN meeting.decisions; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.meeting.decisions IS 'Decisions and recommendations taken.';

--
-- Name: COLUMN meeting.follow_ups_opened; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.meeting.follow_ups_opened IS 'Follow-ups that come from it.';

--
-- Name: COLUMN meeting.follow_ups_open; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.meeting.follow_ups_open IS 'Of these, those that have not ended.';

--
-- Name: COLUMN meeting.next_planned_on; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.meeting.next_planned_on IS 'Date of the next planned meeting of the series; null when there is none.';

--
-- Name: COLUMN meeting.sequence; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.meeting.sequence IS 'iCalendar SEQUENCE: rises when time, place or status changes, and goes on where a meeting of the same slot was withdrawn and made anew.';

--
-- Name: COLUMN meeting.is_touched; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.meeting.is_touched IS 'Whether a person has changed it.';

--
-- Name: COLUMN meeting.id; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.meeting.id IS 'Key of liaison.meeting.';

--
-- Name: COLUMN meeting.status_on; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.meeting.status_on IS 'Date of the status; null while planned as it was entered.';

--
-- Name: COLUMN meeting.nominal_at; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.meeting.nominal_at IS 'Local time of the slot of the series; null when it came from none.';

--
-- Name: COLUMN meeting.planned_end_at; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.meeting.planned_end_at IS 'Planned end.';

--
-- Name: COLUMN meeting.host_chosen_by; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.meeting.host_chosen_by IS 'rule: the rotation; manual: by hand; swap: exchanged with another meeting.';

--
-- Name: COLUMN meeting.day_off_because; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.meeting.day_off_because IS 'What stands in the way on its planned date, such as krg (Newroz), federal (Friday); null on a joint working day. A holiday entered later shows here.';

--
-- Name: COLUMN meeting.recorded_at; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.meeting.recorded_at IS 'Clock when this version was written.';

--
-- Name: decision_on(date); Type: FUNCTION; Schema: api_v1; Owner: -
--

CREATE FUNCTION api_v1.decision_on(day date) RETURNS TABLE(ref text, series liaison.code, meeting text, meeting_number integer, held_on date, agenda_item text, topic liaison.short_text, kind text, text liaison.long_text, follow_ups_opened bigint, follow_ups_open bigint, follow_ups_overdue bigint, owners text, next_due_on date, settled_on date)
    LANGUAGE sql STABLE PARALLEL SAFE
    BEGIN ATOMIC
 SELECT ((((m.ref || '/'::text) || i."position") || '.'::text) || d."position"),
     m.series,
     m.ref,
     m.number,
     m.held_on,
     ((m.ref || '/'::text) || i."position"),
     i.topic,
     d.kind,
     d.text,
     COALESCE(f.opened, (0)::bigint) AS "coalesce",
     COALESCE(f.open, (0)::bigint) AS "coalesce",
     COALESCE(f.overdue, (0)::bigint) AS "coalesce",
     f.owners,
     f.next_due_on,
         CASE
             WHEN (f.open = 0) THEN f.last_closed_on
             ELSE NULL::date
         END AS "case"
    FROM (((as_of.decision d
      JOIN as_of.agenda_item i ON ((i.id = d.agenda_item_id)))
      JOIN api_v1.meeting m ON ((m.id = i.meeting_id)))
      LEFT JOIN ( SELECT o.decision_id,
             count(*) AS opened,
             count(*) FILTER (WHERE f_1.is_open) AS open,
             count(*) FILTER (WHERE f_1.is_overdue) AS overdue,
             string_agg(DISTINCT (f_1.owner_institution)::text, ', '::text ORDER BY (f_1.owner_institution)::text) AS owners,
             min(f_1.current_due_on) FILTER (WHERE f_1.is_open) AS next_due_on,
             max(f_1.closed_on) AS last_closed_on
            FROM (api_v1.follow_up_on(decision_on.day) f_1(ref, action, origin, meeting, meeting_number, meeting_on, agenda_position, agenda_topic, decision, owner_institution, owner_side, owner_role, priority, assigned_on, original_due_on, current_due_on, times_extended, status, status_on, status_reason, is_open, is_overdue, days_overdue, working_days_overdue, age_days, times_carried, last_update_on, last_update, closed_on, verified_on, verified_by_role, verified_by, series, id, meeting_id, detail, waiting_for, slip_days, extension_reason, age_working_days, escalation_level, escalated_on, superseded_by, recorded_at)
              JOIN as_of.follow_up o ON ((o.id = f_1.id)))
           GROUP BY o.decision_id) f ON ((f.decision_id = d.id)))
   WHERE (m.held_on <= decision_on.day)
   ORDER BY m.held_on, m.ref, i."position", d."position";
END;

--
-- Name: FUNCTION decision_on(day date); Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON FUNCTION api_v1.decision_on(day date) IS 'Decisions and recommendations of the meetings held by the end of a day, with what had become of them by then: how many follow-ups they opened, how many of these were open and overdue, who owes them, the next due date of the open ones, and the day on which the last one ended (null while one is open).';

--
-- Name: draft_minutes(text, text); Type: FUNCTION; Schema: api_v1; Owner: -
--

CREATE FUNCTION api_v1.draft_minutes(meeting text, text text) RETURNS integer
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

--
-- Name: FUNCTION draft_minutes(meeting text, text text); Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON FUNCTION api_v1.draft_minutes(meeting text, text text) IS 'Writes the minutes of a held meeting: into the draft there is, else as a new version beside those proposed or final. Returns the version. Refuses an unknown meeting and one that was not held.';

--
-- Name: drop_follow_up(text, text, date); Type: FUNCTION; Schema: api_v1; Owner: -
--

CREATE FUNCTION api_v1.drop_follow_up(ref text, reason text, day date DEFAULT NULL::date) RETURNS text
    LANGUAGE sql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select liaison.set_follow_up_status($1, 'dropped', $2, $3)
$_$;

--
-- Name: FUNCTION drop_follow_up(ref text, reason text, day date); Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON FUNCTION api_v1.drop_follow_up(ref text, reason text, day date) IS 'Gives a follow-up up, with the reason. Returns its ref. Refuses an unknown one and one that has ended.';

--
-- Name: escalate_follow_ups(date); Type: FUNCTION; Schema: api_v1; Owner: -
--

CREATE FUNCTION api_v1.escalate_follow_ups(day date DEFAULT NULL::date) RETURNS TABLE(ref text, level integer, raised_to text, working_days_overdue integer, times_carried integer, agenda_item text)
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
declare
  raised uuid[];
begin
  with late as (
    select f.id, l.level, f.current_due_on, f.working_days_overdue, f.times_carried,
           coalesce(
             (select s.id from liaison.series s where s.code = f.series),
             (select m.series_id from liaison.meeting m
               where m.series_id is not null and m.status = 'planned'
                 and m.planned_start_at > coalesce(day, liaison.today())::timestamp at time zone 'Asia/Baghdad'
               order by m.planned_start_at limit 1),
             (select s.id from liaison.series s order by s.is_active desc, s.code limit 1)) as series_id
      from api_v1.follow_up_on(coalesce(day, liaison.today())) f
      join liaison.escalation_level l
        on f.working_days_overdue >= l.working_days_overdue or f.times_carried >= l.times_carried
     where f.is_open and f.status <> 'reported_done'
  ), made as (
    insert into liaison.escalation (follow_up_id, level, due_on, escalated_on, working_days_overdue, times_carried, series_id)
    select id, level, current_due_on, coalesce(day, liaison.today()), working_days_overdue, times_carried, series_id
      from late
     where series_id is not null
     order by id, level
        on conflict on constraint escalation_follow_up_id_level_due_on_key do nothing
    returning id
  )
  select array_agg(id) into raised from made;

  perform liaison.carry_agenda(s.id)
     from (select distinct e.series_id as id from liaison.escalation e where e.id = any (raised) order by 1) s;
  return query
    select e.ref, e.level, e.raised_to::text, e.working_days_overdue, e.times_carried, e.agenda_item
      from api_v1.escalation e
     where e.id = any (raised)
     order by e.ref, e.level;
end
$$;

--
-- Name: FUNCTION escalate_follow_ups(day date); Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON FUNCTION api_v1.escalate_follow_ups(day date) IS 'Raises the follow-ups that have reached a level of liaison.escalation_level by the end of a day (today when left out), puts them on the agenda of the next planned meeting, and returns what it raised. Run again it raises nothing twice. Refuses nothing.';

--
-- Name: explain_schedule(text); Type: FUNCTION; Schema: api_v1; Owner: -
--

CREATE FUNCTION api_v1.explain_schedule(schedule text) RETURNS SETOF text
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  rule   api_v1.schedule;
  waits  record;
  heard  timestamptz;
  at_all boolean;
begin
  select * into rule from api_v1.schedule s where s.schedule = explain_schedule.schedule;
  if not found then
    perform ops.refuse_unknown_schedule(schedule);
  end if;
  select max(w.seen_at), count(*) > 0 into heard, at_all from ops.worker w where w.ended_at is null and w.seen_at > ops.clock() - 2 * ops.lease();
  if rule.paused_at is not null then
    return next format('It is paused since %s by %s: %s', to_char(rule.paused_at at time zone rule.zone, 'YYYY-MM-DD HH24:MI'), rule.paused_by,
                       rule.paused_because);
  end if;
  if rule.objection is not null then
    return next format('Its rule can''t be read, so nothing falls due until it is mended: %s', rule.objection);
  end if;
  for waits in
    select * from api_v1.slot s where s.schedule = rule.schedule and s.state in ('due', 'running') order by s.due_at, s.label
  loop
    return next case
      when waits.state = 'running' and waits.lease_ends_at < ops.clock()
        then format('The slot of %s was taken up by %s, which was not heard of since; the next worker takes it.', ops.in_words(waits.label), waits.worker)
      when waits.state = 'running'
        then format('The slot of %s is being served by %s.', ops.in_words(waits.label), waits.worker)
      when waits.next_attempt_at > ops.clock()
        then format('The slot of %s has failed %s of %s times and is tried again after %s; the last time: %s', ops.in_words(waits.label),
                    waits.attempts, rule.max_attempts, to_char(waits.next_attempt_at at time zone rule.zone, 'YYYY-MM-DD HH24:MI:SS'), waits.reason)
      when waits.due_at > ops.clock()
        then format('The slot of %s waits for its time.', ops.in_words(waits.label))
      when at_all
        then format('The slot of %s waits for its turn; a worker was heard of at %s.', ops.in_words(waits.label),
                    to_char(heard at time zone rule.zone, 'YYYY-MM-DD HH24:MI:SS'))
      else format('The slot of %s waits for a worker, and none was heard of in the last minute; liaison tick would serve it.',
                  ops.in_words(waits.label)) end;
  end loop;
  if rule.last_state in ('failed', 'skipped') then
    return next format('The newest slot, of %s, is %s: %s', ops.in_words(rule.last_label), rule.last_state, rule.last_reason);
  end if;
  return next case
    when rule.objection is not null then 'Change its recurrence, starts_on, starts_at or zone in ops.schedule.'
    when rule.paused_at is not null then 'Nothing falls due until it is resumed.'
    when rule.is_next_skipped
      then format('Its next due time, %s (%s), will be skipped: %s', ops.in_words(rule.next_label), rule.zone,
                  (select s.reason from api_v1.slot s where s.schedule = rule.schedule and s.label = rule.next_label))
    when rule.next_due_at <= ops.clock() then format('It is due since %s, and nobody has noticed; liaison tick would.', ops.in_words(rule.next_label))
    when rule.next_label is not null then format('It falls due next at %s (%s).', ops.in_words(rule.next_label), rule.zone)
    when rule.recurrence is null then 'No meeting is planned that it could come before.'
    when (select s.next_label from ops.schedule s where s.id = rule.id) = 'infinity' then 'Its rule gives no due time any more.'
    else 'Its next due time is not worked out yet; the next tick does that.' end;
end
$$;

--
-- Name: FUNCTION explain_schedule(schedule text); Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON FUNCTION api_v1.explain_schedule(schedule text) IS 'Why a schedule is served or not, sentence by sentence: what its slots wait for, what its newest slot came to, and when it falls due next.';

--
-- Name: extend_follow_up(text, date, text, date, text); Type: FUNCTION; Schema: api_v1; Owner: -
--

CREATE FUNCTION api_v1.extend_follow_up(ref text, due date, reason text, day date DEFAULT NULL::date, meeting text DEFAULT NULL::text) RETURNS text
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  extended constant liaison.follow_up := liaison.follow_up_named(ref);
begin
  if extended.original_due_on is null then
    raise exception '% has no due date yet that could be moved.', extended.ref
      using errcode = 'object_not_in_prerequisite_state', hint = 'Give it one: liaison follow-up change --due, or api_v1.change_follow_up.';
  end if;
  insert into liaison.extension (follow_up_id, to_due_on, reason, agreed_on, meeting_id)
  values (extended.id, due, extend_follow_up.reason, coalesce(day, liaison.today()),
          case when meeting is not null then (liaison.meeting_named(meeting)).id end);
  return extended.ref;
end
$$;

--
-- Name: FUNCTION extend_follow_up(ref text, due date, reason text, day date, meeting text); Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON FUNCTION api_v1.extend_follow_up(ref text, due date, reason text, day date, meeting text) IS 'Moves the due date of a follow-up later, with the reason, agreed on a day and, where it was, at a meeting. Returns its ref. Refuses an unknown follow-up or meeting, one without a due date, and one that has ended.';

--
-- Name: hold_meeting(text, timestamp without time zone, timestamp without time zone); Type: FUNCTION; Schema: api_v1; Owner: -
--

CREATE FUNCTION api_v1.hold_meeting(ref text, started timestamp without time zone DEFAULT NULL::timestamp without time zone, ended timestamp without time zone DEFAULT NULL::timestamp without time zone) RETURNS text
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  held constant liaison.meeting := liaison.meeting_named(ref);
  began timestamptz;
begin
  if held.status = 'held' then
    raise exception '% was held on % already.', held.ref,
      to_char(held.actual_start_at at time zone held.zone, 'FMDay FMDD FMMonth YYYY')
      using errcode = 'object_not_in_prerequisite_state';
  end if;
  began := coalesce(liaison.instant(started, held.zone), held.planned_start_at);
  update liaison.meeting m
     set status = 'held', actual_start_at = began, actual_end_at = liaison.instant(ended, m.zone),
         status_on = (began at time zone m.zone)::date
   where m.id = held.id;
  return held.ref;
end
$$;

--
-- Name: FUNCTION hold_meeting(ref text, started timestamp without time zone, ended timestamp without time zone); Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON FUNCTION api_v1.hold_meeting(ref text, started timestamp without time zone, ended timestamp without time zone) IS 'Notes that a meeting was held, from and to local times (as planned, and not noted, when left out). Keeps what it saw of the open follow-ups, and carries its open items to the next planned meeting. Returns its ref. Refuses an unknown meeting and one that was held already.';

--
-- Name: invite_delegate(text, text, text, text, text); Type: FUNCTION; Schema: api_v1; Owner: -
--

CREATE FUNCTION api_v1.invite_delegate(ref text, institution text, role text, capacity text DEFAULT 'member'::text, name text DEFAULT NULL::text) RETURNS text
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  meeting constant liaison.meeting := liaison.meeting_named(ref);
  seat uuid;
begin
  perform liaison.institution_named(institution);
  -- A seat of neither side is kept by who keeps the meeting.
  insert into liaison.delegate (institution_code, role, name, owner)
  values (institution, invite_delegate.role, invite_delegate.name, coalesce(liaison.centre_of(institution), meeting.owner))
      on conflict on constraint delegate_institution_code_role_name_key do nothing;
  select d.id into seat
    from liaison.delegate d
   where d.institution_code = institution and d.role = invite_delegate.role and d.name is not distinct from invite_delegate.name;
  insert into liaison.attendance as a (meeting_id, delegate_id, capacity)
  values (meeting.id, seat, invite_delegate.capacity)
      on conflict on constraint attendance_pkey do update set capacity = excluded.capacity
   where a.capacity <> excluded.capacity;
  return meeting.ref;
end
$$;

--
-- Name: FUNCTION invite_delegate(ref text, institution text, role text, capacity text, name text); Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON FUNCTION api_v1.invite_delegate(ref text, institution text, role text, capacity text, name text) IS 'Puts a seat of an institution on the delegation for a meeting, as chair, co_chair, member or observer. Returns the ref of the meeting. Refuses an unknown meeting or institution.';

--
-- Name: iso_in_baghdad(timestamp with time zone); Type: FUNCTION; Schema: api_v1; Owner: -
--

CREATE FUNCTION api_v1.iso_in_baghdad(moment timestamp with time zone) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (to_char((moment AT TIME ZONE 'Asia/Baghdad'::text), 'YYYY-MM-DD"T"HH24:MI:SS.US'::text) || to_char(((moment AT TIME ZONE 'Asia/Baghdad'::text) - (moment AT TIME ZONE 'UTC'::text)), '"+"HH24:MI'::text));

--
-- Name: FUNCTION iso_in_baghdad(moment timestamp with time zone); Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON FUNCTION api_v1.iso_in_baghdad(moment timestamp with time zone) IS 'The moment as ISO 8601 in Baghdad''s time, with microseconds and offset, such as 2017-08-06T07:00:00.000000+03:00. Good for set liaison.as_of.';

--
-- Name: make_meetings(text, timestamp without time zone[], date, date); Type: FUNCTION; Schema: api_v1; Owner: -
--

CREATE FUNCTION api_v1.make_meetings(series text, slots timestamp without time zone[], first_on date, last_on date) RETURNS TABLE(ref text, what text)
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

--
-- Name: FUNCTION make_meetings(series text, slots timestamp without time zone[], first_on date, last_on date); Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON FUNCTION api_v1.make_meetings(series text, slots timestamp without time zone[], first_on date, last_on date) IS 'Makes the meetings of a series for the slots (local dates and times) that its rule gives from the first to the last day, and returns what it changed: made, moved, skipped or withdrawn. Meetings that somebody touched, held or postponed stay as they are. Run again it changes nothing. The rule is expanded by liaison series make. Refuses an unknown series, and one that does not say where its sides host.';

--
-- Name: meeting_on(date); Type: FUNCTION; Schema: api_v1; Owner: -
--

CREATE FUNCTION api_v1.meeting_on(day date) RETURNS SETOF api_v1.meeting
    LANGUAGE sql STABLE PARALLEL SAFE
    BEGIN ATOMIC
 SELECT m.series,
     m.number,
     m.ref,
     m.title,
         CASE
             WHEN (COALESCE(m.held_on, m.status_on) > meeting_on.day) THEN 'planned'::liaison.meeting_status
             ELSE m.status
         END AS status,
         CASE
             WHEN (m.status_on > meeting_on.day) THEN NULL::text
             ELSE (m.status_reason)::text
         END AS status_reason,
     m.planned_start_at,
     m.planned_on,
     m.planned_at,
     m.weekday,
     m.zone,
     m.nominal_on,
     m.moved_because,
         CASE
             WHEN (m.held_on <= meeting_on.day) THEN m.held_on
             ELSE NULL::date
         END AS "case",
         CASE
             WHEN (m.held_on <= meeting_on.day) THEN m.actual_start_at
             ELSE NULL::timestamp with time zone
         END AS "case",
         CASE
             WHEN (m.held_on <= meeting_on.day) THEN m.actual_end_at
             ELSE NULL::timestamp with time zone
         END AS "case",
     m.host_side,
     m.city,
     m.venue,
     m.chair_institution,
     m.chair_role,
     m.co_chair_institution,
     m.co_chair_role,
     (m.agenda_items - COALESCE(later.items, (0)::bigint)),
         CASE
             WHEN (m.held_on > meeting_on.day) THEN (0)::bigint
             ELSE m.decisions
         END AS decisions,
     COALESCE(f.opened, (0)::bigint) AS "coalesce",
     COALESCE(f.open, (0)::bigint) AS "coalesce",
     ( SELECT min(((n.planned_start_at AT TIME ZONE n.zone))::date) AS min
            FROM as_of.meeting n
           WHERE ((n.series_id = s.id) AND (n.planned_start_at > m.planned_start_at) AND ((n.status = 'planned'::liaison.meeting_status) OR (COALESCE(((n.actual_start_at AT TIME ZONE n.zone))::date, n.status_on) > meeting_on.day)))) AS min,
     m.sequence,
     m.is_touched,
     m.id,
         CASE
             WHEN (m.status_on <= meeting_on.day) THEN m.status_on
             ELSE NULL::date
         END AS "case",
     m.nominal_at,
     m.planned_end_at,
     m.host_chosen_by,
     m.day_off_because,
     m.recorded_at
    FROM (((api_v1.meeting m
      LEFT JOIN as_of.series s ON (((s.code)::text = (m.series)::text)))
      LEFT JOIN ( SELECT follow_up_on.meeting_id,
             count(*) AS opened,
             count(*) FILTER (WHERE follow_up_on.is_open) AS open
            FROM api_v1.follow_up_on(meeting_on.day) follow_up_on(ref, action, origin, meeting, meeting_number, meeting_on, agenda_position, agenda_topic, decision, owner_institution, owner_side, owner_role, priority, assigned_on, original_due_on, current_due_on, times_extended, status, status_on, status_reason, is_open, is_overdue, days_overdue, working_days_overdue, age_days, times_carried, last_update_on, last_update, closed_on, verified_on, verified_by_role, verified_by, series, id, meeting_id, detail, waiting_for, slip_days, extension_reason, age_working_days, escalation_level, escalated_on, superseded_by, recorded_at)
           GROUP BY follow_up_on.meeting_id) f ON ((f.meeting_id = m.id)))
      LEFT JOIN ( SELECT i.meeting_id,
             count(*) AS items
            FROM ((as_of.agenda_item i
              LEFT JOIN as_of.agenda_item source ON ((source.id = i.carried_from)))
              LEFT JOIN as_of.meeting origin ON ((origin.id = source.meeting_id)))
           WHERE ((((origin.actual_start_at AT TIME ZONE origin.zone))::date > meeting_on.day) OR ((source.id IS NULL) AND (i.follow_up_id IS NOT NULL) AND (NOT (EXISTS ( SELECT
                    FROM as_of.escalation e
                   WHERE ((e.follow_up_id = i.follow_up_id) AND (e.escalated_on <= meeting_on.day)))))))
           GROUP BY i.meeting_id) later ON ((later.meeting_id = m.id)))
   ORDER BY ((m.planned_start_at AT TIME ZONE 'UTC'::text)), m.ref;
END;

--
-- Name: FUNCTION meeting_on(day date); Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON FUNCTION api_v1.meeting_on(day date) IS 'Meetings as they stood at the end of a day, by the dates of the facts: one held, cancelled or postponed later was planned then, and follow-ups count as they stood. Same columns as api_v1.meeting. Dates it was moved from and days on which it had another status in between are told by liaison.as_of alone.';

--
-- Name: minutes; Type: TABLE; Schema: history; Owner: -
--

CREATE TABLE history.minutes (
    recorded tstzrange NOT NULL,
    id uuid NOT NULL,
    meeting_id uuid NOT NULL,
    version integer NOT NULL,
    status text NOT NULL,
    text liaison.long_text NOT NULL,
    owner liaison.code NOT NULL,
    audience liaison.audience NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by text NOT NULL,
    proposed_on date,
    CONSTRAINT minutes_was_current_for_a_time CHECK ((NOT isempty(recorded)))
);

--
-- Name: TABLE minutes; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON TABLE history.minutes IS 'Superseded versions of liaison.minutes: every version that an update or a delete replaced. Written by a trigger only.';

--
-- Name: COLUMN minutes.recorded; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.minutes.recorded IS 'Span during which this version was the current one, from its own recorded_at to the write that ended it, [from, to).';

--
-- Name: COLUMN minutes.id; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.minutes.id IS 'Key.';

--
-- Name: COLUMN minutes.meeting_id; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.minutes.meeting_id IS 'Meeting.';

--
-- Name: COLUMN minutes.version; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.minutes.version IS 'Version, from 1.';

--
-- Name: COLUMN minutes.status; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.minutes.status IS 'draft: being written; proposed: with both sides for approval; final: approved by both. The second approval makes it final.';

--
-- Name: COLUMN minutes.text; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.minutes.text IS 'The minutes.';

--
-- Name: COLUMN minutes.owner; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.minutes.owner IS 'Centre that keeps this row; that of the meeting when left out.';

--
-- Name: COLUMN minutes.audience; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.minutes.audience IS 'Who may read it; that of the meeting when left out.';

--
-- Name: COLUMN minutes.recorded_at; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.minutes.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN minutes.recorded_by; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.minutes.recorded_by IS 'Login role that wrote this version.';

--
-- Name: COLUMN minutes.proposed_on; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.minutes.proposed_on IS 'Date on which it was proposed to both sides; null while it is a draft. Given by itself when left out.';

--
-- Name: CONSTRAINT minutes_was_current_for_a_time ON minutes; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT minutes_was_current_for_a_time ON history.minutes IS 'A version was current for some time before it ended.';

--
-- Name: minutes; Type: TABLE; Schema: liaison; Owner: -
--

CREATE TABLE liaison.minutes (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    meeting_id uuid NOT NULL,
    version integer NOT NULL,
    status text DEFAULT 'draft'::text NOT NULL,
    text liaison.long_text NOT NULL,
    owner liaison.code NOT NULL,
    audience liaison.audience NOT NULL,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    recorded_by text DEFAULT SESSION_USER NOT NULL,
    proposed_on date,
    CONSTRAINT minutes_draft_has_no_date CHECK (((status <> 'draft'::text) OR (proposed_on IS NULL))),
    CONSTRAINT minutes_status_is_known CHECK ((status = ANY (ARRAY['draft'::text, 'proposed'::text, 'final'::text]))),
    CONSTRAINT minutes_version_is_positive CHECK ((version > 0))
);

--
-- Name: TABLE minutes; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON TABLE liaison.minutes IS 'One row per version of the minutes of a meeting. A correction of final minutes is a new version.';

--
-- Name: COLUMN minutes.id; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.minutes.id IS 'Key.';

--
-- Name: COLUMN minutes.meeting_id; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.minutes.meeting_id IS 'Meeting.';

--
-- Name: COLUMN minutes.version; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.minutes.version IS 'Version, from 1.';

--
-- Name: COLUMN minutes.status; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.minutes.status IS 'draft: being written; proposed: with both sides for approval; final: approved by both. The second approval makes it final.';

--
-- Name: COLUMN minutes.text; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.minutes.text IS 'The minutes.';

--
-- Name: COLUMN minutes.owner; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.minutes.owner IS 'Centre that keeps this row; that of the meeting when left out.';

--
-- Name: COLUMN minutes.audience; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.minutes.audience IS 'Who may read it; that of the meeting when left out.';

--
-- Name: COLUMN minutes.recorded_at; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.minutes.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN minutes.recorded_by; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.minutes.recorded_by IS 'Login role that wrote this version.';

--
-- Name: COLUMN minutes.proposed_on; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.minutes.proposed_on IS 'Date on which it was proposed to both sides; null while it is a draft. Given by itself when left out.';

--
-- Name: CONSTRAINT minutes_draft_has_no_date ON minutes; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT minutes_draft_has_no_date ON liaison.minutes IS 'A draft of minutes is not proposed yet: it has no date of that (proposed_on).';

--
-- Name: CONSTRAINT minutes_status_is_known ON minutes; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT minutes_status_is_known ON liaison.minutes IS 'Minutes are draft, proposed or final.';

--
-- Name: CONSTRAINT minutes_version_is_positive ON minutes; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT minutes_version_is_positive ON liaison.minutes IS 'Versions are counted from 1.';

--
-- Name: minutes; Type: VIEW; Schema: as_of; Owner: -
--

CREATE VIEW as_of.minutes WITH (security_invoker='true') AS
 SELECT minutes.id,
    minutes.meeting_id,
    minutes.version,
    minutes.status,
    minutes.text,
    minutes.owner,
    minutes.audience,
    minutes.recorded_at,
    minutes.recorded_by,
    minutes.proposed_on
   FROM liaison.minutes
  WHERE (( SELECT liaison.as_of() AS as_of) IS NULL)
UNION ALL
 SELECT minutes.id,
    minutes.meeting_id,
    minutes.version,
    minutes.status,
    minutes.text,
    minutes.owner,
    minutes.audience,
    minutes.recorded_at,
    minutes.recorded_by,
    minutes.proposed_on
   FROM liaison.minutes
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (minutes.recorded_at <= ( SELECT liaison.as_of() AS as_of)))
UNION ALL
 SELECT minutes.id,
    minutes.meeting_id,
    minutes.version,
    minutes.status,
    minutes.text,
    minutes.owner,
    minutes.audience,
    minutes.recorded_at,
    minutes.recorded_by,
    minutes.proposed_on
   FROM history.minutes
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (minutes.recorded @> ( SELECT liaison.as_of() AS as_of)));

--
-- Name: VIEW minutes; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON VIEW as_of.minutes IS 'One row per version of the minutes of a meeting. A correction of final minutes is a new version. The rows as known at the setting liaison.as_of, or now.';

--
-- Name: COLUMN minutes.id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.minutes.id IS 'Key.';

--
-- Name: COLUMN minutes.meeting_id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.minutes.meeting_id IS 'Meeting.';

--
-- Name: COLUMN minutes.version; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.minutes.version IS 'Version, from 1.';

--
-- Name: COLUMN minutes.status; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.minutes.status IS 'draft: being written; proposed: with both sides for approval; final: approved by both. The second approval makes it final.';

--
-- Name: COLUMN minutes.text; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.minutes.text IS 'The minutes.';

--
-- Name: COLUMN minutes.owner; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.minutes.owner IS 'Centre that keeps this row; that of the meeting when left out.';

--
-- Name: COLUMN minutes.audience; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.minutes.audience IS 'Who may read it; that of the meeting when left out.';

--
-- Name: COLUMN minutes.recorded_at; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.minutes.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN minutes.recorded_by; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.minutes.recorded_by IS 'Login role that wrote this version.';

--
-- Name: COLUMN minutes.proposed_on; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.minutes.proposed_on IS 'Date on which it was proposed to both sides; null while it is a draft. Given by itself when left out.';

--
-- Name: minutes_approval; Type: TABLE; Schema: history; Owner: -
--

CREATE TABLE history.minutes_approval (
    recorded tstzrange NOT NULL,
    minutes_id uuid NOT NULL,
    side liaison.side NOT NULL,
    institution_code liaison.code NOT NULL,
    role liaison.short_text NOT NULL,
    approved_on date NOT NULL,
    owner liaison.code NOT NULL,
    audience liaison.audience NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT minutes_approval_was_current_for_a_time CHECK ((NOT isempty(recorded)))
);

--
-- Name: TABLE minutes_approval; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON TABLE history.minutes_approval IS 'Superseded versions of liaison.minutes_approval: every version that an update or a delete replaced. Written by a trigger only.';

--
-- Name: COLUMN minutes_approval.recorded; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.minutes_approval.recorded IS 'Span during which this version was the current one, from its own recorded_at to the write that ended it, [from, to).';

--
-- Name: COLUMN minutes_approval.minutes_id; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.minutes_approval.minutes_id IS 'Version of the minutes.';

--
-- Name: COLUMN minutes_approval.side; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.minutes_approval.side IS 'Side that approves.';

--
-- Name: COLUMN minutes_approval.institution_code; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.minutes_approval.institution_code IS 'Institution that approves for its side.';

--
-- Name: COLUMN minutes_approval.role; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.minutes_approval.role IS 'Role of the person who approved.';

--
-- Name: COLUMN minutes_approval.approved_on; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.minutes_approval.approved_on IS 'Date of the approval.';

--
-- Name: COLUMN minutes_approval.owner; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.minutes_approval.owner IS 'Centre that keeps this row; that of the institution''s side when left out.';

--
-- Name: COLUMN minutes_approval.audience; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.minutes_approval.audience IS 'Who may read it.';

--
-- Name: COLUMN minutes_approval.recorded_at; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.minutes_approval.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN minutes_approval.recorded_by; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.minutes_approval.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT minutes_approval_was_current_for_a_time ON minutes_approval; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT minutes_approval_was_current_for_a_time ON history.minutes_approval IS 'A version was current for some time before it ended.';

--
-- Name: minutes_approval; Type: TABLE; Schema: liaison; Owner: -
--

CREATE TABLE liaison.minutes_approval (
    minutes_id uuid NOT NULL,
    side liaison.side NOT NULL,
    institution_code liaison.code NOT NULL,
    role liaison.short_text NOT NULL,
    approved_on date NOT NULL,
    owner liaison.code NOT NULL,
    audience liaison.audience DEFAULT 'joint'::liaison.audience NOT NULL,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    recorded_by text DEFAULT SESSION_USER NOT NULL,
    CONSTRAINT minutes_approval_is_by_krg_or_federal CHECK ((side <> 'joint'::liaison.side))
);

--
-- Name: TABLE minutes_approval; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON TABLE liaison.minutes_approval IS 'One row per version of minutes and side that approved it. Not taken back: a side that changes its mind asks for a new version.';

--
-- Name: COLUMN minutes_approval.minutes_id; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.minutes_approval.minutes_id IS 'Version of the minutes.';

--
-- Name: COLUMN minutes_approval.side; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.minutes_approval.side IS 'Side that approves.';

--
-- Name: COLUMN minutes_approval.institution_code; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.minutes_approval.institution_code IS 'Institution that approves for its side.';

--
-- Name: COLUMN minutes_approval.role; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.minutes_approval.role IS 'Role of the person who approved.';

--
-- Name: COLUMN minutes_approval.approved_on; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.minutes_approval.approved_on IS 'Date of the approval.';

--
-- Name: COLUMN minutes_approval.owner; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.minutes_approval.owner IS 'Centre that keeps this row; that of the institution''s side when left out.';

--
-- Name: COLUMN minutes_approval.audience; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.minutes_approval.audience IS 'Who may read it.';

--
-- Name: COLUMN minutes_approval.recorded_at; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.minutes_approval.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN minutes_approval.recorded_by; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.minutes_approval.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT minutes_approval_is_by_krg_or_federal ON minutes_approval; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT minutes_approval_is_by_krg_or_federal ON liaison.minutes_approval IS 'Minutes are approved by the krg and the federal side.';

--
-- Name: minutes_approval; Type: VIEW; Schema: as_of; Owner: -
--

CREATE VIEW as_of.minutes_approval WITH (security_invoker='true') AS
 SELECT minutes_approval.minutes_id,
    minutes_approval.side,
    minutes_approval.institution_code,
    minutes_approval.role,
    minutes_approval.approved_on,
    minutes_approval.owner,
    minutes_approval.audience,
    minutes_approval.recorded_at,
    minutes_approval.recorded_by
   FROM liaison.minutes_approval
  WHERE (( SELECT liaison.as_of() AS as_of) IS NULL)
UNION ALL
 SELECT minutes_approval.minutes_id,
    minutes_approval.side,
    minutes_approval.institution_code,
    minutes_approval.role,
    minutes_approval.approved_on,
    minutes_approval.owner,
    minutes_approval.audience,
    minutes_approval.recorded_at,
    minutes_approval.recorded_by
   FROM liaison.minutes_approval
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (minutes_approval.recorded_at <= ( SELECT liaison.as_of() AS as_of)))
UNION ALL
 SELECT minutes_approval.minutes_id,
    minutes_approval.side,
    minutes_approval.institution_code,
    minutes_approval.role,
    minutes_approval.approved_on,
    minutes_approval.owner,
    minutes_approval.audience,
    minutes_approval.recorded_at,
    minutes_approval.recorded_by
   FROM history.minutes_approval
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (minutes_approval.recorded @> ( SELECT liaison.as_of() AS as_of)));

--
-- Name: VIEW minutes_approval; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON VIEW as_of.minutes_approval IS 'One row per version of minutes and side that approved it. Not taken back: a side that changes its mind asks for a new version. The rows as known at the setting liaison.as_of, or now.';

--
-- Name: COLUMN minutes_approval.minutes_id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.minutes_approval.minutes_id IS 'Version of the minutes.';

--
-- Name: COLUMN minutes_approval.side; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.minutes_approval.side IS 'Side that approves.';

--
-- Name: COLUMN minutes_approval.institution_code; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.minutes_approval.institution_code IS 'Institution that approves for its side.';

--
-- Name: COLUMN minutes_approval.role; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.minutes_approval.role IS 'Role of the person who approved.';

--
-- Name: COLUMN minutes_approval.approved_on; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.minutes_approval.approved_on IS 'Date of the approval.';

--
-- Name: COLUMN minutes_approval.owner; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.minutes_approval.owner IS 'Centre that keeps this row; that of the institution''s side when left out.';

--
-- Name: COLUMN minutes_approval.audience; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.minutes_approval.audience IS 'Who may read it.';

--
-- Name: COLUMN minutes_approval.recorded_at; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.minutes_approval.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN minutes_approval.recorded_by; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.minutes_approval.recorded_by IS 'Login role that wrote this version.';

--
-- Name: minutes; Type: VIEW; Schema: api_v1; Owner: -
--

CREATE VIEW api_v1.minutes WITH (security_invoker='true') AS
 SELECT m.ref AS meeting,
    ((m.planned_start_at AT TIME ZONE m.zone))::date AS meeting_on,
    v.version,
    v.status,
    v.text,
    encode(sha256(convert_to((v.text)::text, 'UTF8'::name)), 'hex'::text) AS text_sha256,
    krg.approved_on AS krg_approved_on,
    krg.role AS krg_approved_by_role,
    federal.approved_on AS federal_approved_on,
    federal.role AS federal_approved_by_role,
    v.id,
    v.meeting_id,
    v.proposed_on
   FROM (((as_of.minutes v
     JOIN as_of.meeting m ON ((m.id = v.meeting_id)))
     LEFT JOIN as_of.minutes_approval krg ON (((krg.minutes_id = v.id) AND (krg.side = 'krg'::liaison.side))))
     LEFT JOIN as_of.minutes_approval federal ON (((federal.minutes_id = v.id) AND (federal.side = 'federal'::liaison.side))))
  ORDER BY m.planned_start_at, m.ref, v.version;

--
-- Name: VIEW minutes; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON VIEW api_v1.minutes IS 'Minutes of meetings in their versions, with the approvals of both sides.';

--
-- Name: COLUMN minutes.meeting; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.minutes.meeting IS 'Ref of the meeting.';

--
-- Name: COLUMN minutes.meeting_on; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.minutes.meeting_on IS 'Its planned date.';

--
-- Name: COLUMN minutes.version; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.minutes.version IS 'Version, from 1.';

--
-- Name: COLUMN minutes.status; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.minutes.status IS 'draft, proposed or final.';

--
-- Name: COLUMN minutes.text; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.minutes.text IS 'The minutes.';

--
-- Name: COLUMN minutes.text_sha256; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.minutes.text_sha256 IS 'SHA-256 of the text in UTF-8: what both sides approved is the same when this is.';

--
-- Name: COLUMN minutes.krg_approved_on; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.minutes.krg_approved_on IS 'Date of the krg side''s approval; null until then.';

--
-- Name: COLUMN minutes.krg_approved_by_role; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.minutes.krg_approved_by_role IS 'Role that approved for it; null until then.';

--
-- Name: COLUMN minutes.federal_approved_on; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.minutes.federal_approved_on IS 'Date of the federal side''s approval; null until then.';

--
-- Name: COLUMN minutes.federal_approved_by_role; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.minutes.federal_approved_by_role IS 'Role that approved for it; null until then.';

--
-- Name: COLUMN minutes.id; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.minutes.id IS 'Key of liaison.minutes.';

--
-- Name: COLUMN minutes.meeting_id; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.minutes.meeting_id IS 'Key of liaison.meeting.';

--
-- Name: COLUMN minutes.proposed_on; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.minutes.proposed_on IS 'Date on which it was proposed to both sides; null while it is a draft, and where only the approvals are known.';

--
-- Name: minutes_on(date); Type: FUNCTION; Schema: api_v1; Owner: -
--

CREATE FUNCTION api_v1.minutes_on(day date) RETURNS TABLE(meeting text, series liaison.code, held_on date, version integer, status text, proposed_on date, krg_approved_on date, krg_approved_by_role text, federal_approved_on date, federal_approved_by_role text, final_on date)
    LANGUAGE sql STABLE PARALLEL SAFE
    BEGIN ATOMIC
 SELECT m.ref,
     m.series,
     m.held_on,
     v.version,
         CASE
             WHEN ((v.krg_on <= minutes_on.day) AND (v.federal_on <= minutes_on.day)) THEN 'final'::text
             WHEN (v.version IS NOT NULL) THEN 'proposed'::text
             ELSE NULL::text
         END AS "case",
     v.proposed_on,
         CASE
             WHEN (v.krg_on <= minutes_on.day) THEN v.krg_on
             ELSE NULL::date
         END AS "case",
         CASE
             WHEN (v.krg_on <= minutes_on.day) THEN (v.krg_role)::text
             ELSE NULL::text
         END AS "case",
         CASE
             WHEN (v.federal_on <= minutes_on.day) THEN v.federal_on
             ELSE NULL::date
         END AS "case",
         CASE
             WHEN (v.federal_on <= minutes_on.day) THEN (v.federal_role)::text
             ELSE NULL::text
         END AS "case",
         CASE
             WHEN ((v.krg_on <= minutes_on.day) AND (v.federal_on <= minutes_on.day)) THEN GREATEST(v.krg_on, v.federal_on)
             ELSE NULL::date
         END AS "case"
    FROM (api_v1.meeting m
      LEFT JOIN ( SELECT DISTINCT ON (x.meeting_id) x.meeting_id,
             x.version,
             x.krg_approved_on AS krg_on,
             x.krg_approved_by_role AS krg_role,
             x.federal_approved_on AS federal_on,
             x.federal_approved_by_role AS federal_role,
             LEAST(x.proposed_on, x.krg_approved_on, x.federal_approved_on) AS proposed_on
            FROM api_v1.minutes x
           WHERE (LEAST(x.proposed_on, x.krg_approved_on, x.federal_approved_on) <= minutes_on.day)
           ORDER BY x.meeting_id, x.version DESC) v ON ((v.meeting_id = m.id)))
   WHERE (m.held_on <= minutes_on.day)
   ORDER BY m.held_on, m.ref;
END;

--
-- Name: FUNCTION minutes_on(day date); Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON FUNCTION api_v1.minutes_on(day date) IS 'The newest minutes that were proposed by the end of a day, of each meeting held by then, with the approvals given by then: proposed, or final once both sides have approved, and null where none were proposed yet.';

--
-- Name: move_meeting(text, timestamp without time zone, text); Type: FUNCTION; Schema: api_v1; Owner: -
--

CREATE FUNCTION api_v1.move_meeting(ref text, starts timestamp without time zone, reason text) RETURNS text
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  moved constant liaison.meeting := liaison.meeting_named(ref);
begin
  if moved.status <> 'planned' then
    raise exception '% is %: only a planned meeting is moved.', moved.ref, moved.status
      using errcode = 'object_not_in_prerequisite_state',
            hint = 'One that is postponed or cancelled is planned anew: liaison meeting replan, or api_v1.replan_meeting.';
  end if;
  update liaison.meeting m
     set planned_start_at = liaison.instant(starts, m.zone),
         planned_end_at = liaison.instant(starts, m.zone) + (m.planned_end_at - m.planned_start_at),
         moved_because = reason
   where m.id = moved.id;
  return moved.ref;
end
$$;

--
-- Name: FUNCTION move_meeting(ref text, starts timestamp without time zone, reason text); Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON FUNCTION api_v1.move_meeting(ref text, starts timestamp without time zone, reason text) IS 'Moves a planned meeting to another local time, with the reason; it lasts as long as before. Returns its ref. Refuses an unknown meeting and one that is not planned.';

--
-- Name: note_attendance(text, text, text, boolean); Type: FUNCTION; Schema: api_v1; Owner: -
--

CREATE FUNCTION api_v1.note_attendance(ref text, institution text, role text, is_present boolean DEFAULT true) RETURNS integer
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  meeting constant liaison.meeting := liaison.meeting_named(ref);
  noted integer;
begin
  update liaison.attendance a
     set is_present = note_attendance.is_present
    from liaison.delegate d
   where d.id = a.delegate_id and a.meeting_id = meeting.id
     and d.institution_code = institution and d.role = note_attendance.role;
  get diagnostics noted = row_count;
  if noted = 0 then
    raise exception 'Nobody of % as % is invited to %.', institution, role, meeting.ref
      using errcode = 'no_data_found', hint = 'liaison meeting invite, or api_v1.invite_delegate, comes first.';
  end if;
  return noted;
end
$$;

--
-- Name: FUNCTION note_attendance(ref text, institution text, role text, is_present boolean); Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON FUNCTION api_v1.note_attendance(ref text, institution text, role text, is_present boolean) IS 'Notes whether the invited of an institution and role came; returns how many that are. Refuses an unknown meeting and a role that was not invited.';

--
-- Name: note_on_follow_up(text, text, text, date); Type: FUNCTION; Schema: api_v1; Owner: -
--

CREATE FUNCTION api_v1.note_on_follow_up(ref text, institution text, note text, day date DEFAULT NULL::date) RETURNS text
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  noted constant liaison.follow_up := liaison.follow_up_named(ref);
begin
  perform liaison.institution_named(institution);
  insert into liaison.follow_up_note (follow_up_id, noted_on, institution_code, text)
  values (noted.id, coalesce(day, liaison.today()), institution, note);
  return noted.ref;
end
$$;

--
-- Name: FUNCTION note_on_follow_up(ref text, institution text, note text, day date); Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON FUNCTION api_v1.note_on_follow_up(ref text, institution text, note text, day date) IS 'Writes a note of an institution on a follow-up: progress, an obstacle, an answer. Returns its ref. Refuses an unknown follow-up or institution.';

--
-- Name: pause_schedule(text, text); Type: FUNCTION; Schema: api_v1; Owner: -
--

CREATE FUNCTION api_v1.pause_schedule(schedule text, because text) RETURNS text
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  paused constant ops.schedule := ops.schedule_named(schedule);
begin
  if paused.paused_at is not null then
    raise exception 'The schedule % is paused already, since % by %: %', schedule,
      to_char(paused.paused_at at time zone paused.zone, 'YYYY-MM-DD HH24:MI'), paused.paused_by, paused.paused_because
      using errcode = 'object_not_in_prerequisite_state';
  end if;
  update ops.schedule s set paused_at = ops.clock(), paused_by = session_user, paused_because = because where s.id = paused.id;
  return schedule;
end
$$;

--
-- Name: FUNCTION pause_schedule(schedule text, because text); Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON FUNCTION api_v1.pause_schedule(schedule text, because text) IS 'Pauses a schedule: no due time of it is entered until it is resumed, then as if nobody had served it meanwhile. Slots that are due already are still served. Returns its name. Refuses an unknown schedule, one that is paused, and a pause without a reason.';

--
-- Name: postpone_meeting(text, text, date); Type: FUNCTION; Schema: api_v1; Owner: -
--

CREATE FUNCTION api_v1.postpone_meeting(ref text, reason text, day date DEFAULT NULL::date) RETURNS text
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  postponed constant liaison.meeting := liaison.meeting_named(ref);
begin
  -- Before the constraints on single columns of it answer, which say less.
  if postponed.status = 'held' then
    perform ops.refuse('liaison.meeting', 'meeting_status_makes_an_allowed_move', format('%s is held.', postponed.ref));
  end if;
  update liaison.meeting m
     set status = 'postponed', status_reason = reason, status_on = coalesce(day, liaison.today())
   where m.id = postponed.id;
  return postponed.ref;
end
$$;

--
-- Name: FUNCTION postpone_meeting(ref text, reason text, day date); Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON FUNCTION api_v1.postpone_meeting(ref text, reason text, day date) IS 'Postpones a meeting without a new date, with the reason, on a day (today when left out). What was carried to it goes on to the next planned one. Returns its ref. Refuses an unknown meeting.';

--
-- Name: propose_minutes(text, date); Type: FUNCTION; Schema: api_v1; Owner: -
--

CREATE FUNCTION api_v1.propose_minutes(meeting text, day date DEFAULT NULL::date) RETURNS integer
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

--
-- Name: FUNCTION propose_minutes(meeting text, day date); Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON FUNCTION api_v1.propose_minutes(meeting text, day date) IS 'Proposes the draft of a meeting''s minutes to both sides, on a day (today when left out); its text stays as it is from then on. Returns the version. Refuses an unknown meeting and one without a draft.';

--
-- Name: reopen_follow_up(text, text, date); Type: FUNCTION; Schema: api_v1; Owner: -
--

CREATE FUNCTION api_v1.reopen_follow_up(ref text, reason text, day date DEFAULT NULL::date) RETURNS text
    LANGUAGE sql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select liaison.set_follow_up_status($1, 'open', $2, $3)
$_$;

--
-- Name: FUNCTION reopen_follow_up(ref text, reason text, day date); Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON FUNCTION api_v1.reopen_follow_up(ref text, reason text, day date) IS 'Opens a follow-up again that was reported done or has ended, with the reason; its age goes on from the day it was agreed. Returns its ref. Refuses an unknown one.';

--
-- Name: replan_meeting(text, timestamp without time zone, text, date); Type: FUNCTION; Schema: api_v1; Owner: -
--

CREATE FUNCTION api_v1.replan_meeting(ref text, starts timestamp without time zone, reason text DEFAULT NULL::text, day date DEFAULT NULL::date) RETURNS text
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  planned constant liaison.meeting := liaison.meeting_named(ref);
begin
  -- Before the constraints on single columns of it answer, which say less.
  if planned.status = 'held' then
    perform ops.refuse('liaison.meeting', 'meeting_status_makes_an_allowed_move', format('%s is held.', planned.ref));
  end if;
  if planned.status = 'planned' then
    raise exception '% is planned already.', planned.ref
      using errcode = 'object_not_in_prerequisite_state', hint = 'Move it: liaison meeting move, or api_v1.move_meeting.';
  end if;
  update liaison.meeting m
     set status = 'planned', status_on = coalesce(day, liaison.today()), status_reason = null,
         planned_start_at = liaison.instant(starts, m.zone),
         planned_end_at = liaison.instant(starts, m.zone) + (m.planned_end_at - m.planned_start_at),
         moved_because = coalesce(reason, m.status_reason)
   where m.id = planned.id;
  return planned.ref;
end
$$;

--
-- Name: FUNCTION replan_meeting(ref text, starts timestamp without time zone, reason text, day date); Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON FUNCTION api_v1.replan_meeting(ref text, starts timestamp without time zone, reason text, day date) IS 'Plans a postponed or cancelled meeting anew at a local time; the reason is that for which it was postponed when left out. What waits for it is carried to it. Returns its ref. Refuses an unknown meeting and one that is planned.';

--
-- Name: report_follow_up_done(text, text, date); Type: FUNCTION; Schema: api_v1; Owner: -
--

CREATE FUNCTION api_v1.report_follow_up_done(ref text, reason text DEFAULT NULL::text, day date DEFAULT NULL::date) RETURNS text
    LANGUAGE sql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select liaison.set_follow_up_status($1, 'reported_done', $2, $3)
$_$;

--
-- Name: FUNCTION report_follow_up_done(ref text, reason text, day date); Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON FUNCTION api_v1.report_follow_up_done(ref text, reason text, day date) IS 'Notes that its owner says a follow-up is done; it ends when somebody else has verified it. Returns its ref. Refuses an unknown one and one that has ended.';

--
-- Name: resume_schedule(text); Type: FUNCTION; Schema: api_v1; Owner: -
--

CREATE FUNCTION api_v1.resume_schedule(schedule text) RETURNS text
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  paused constant ops.schedule := ops.schedule_named(schedule);
begin
  if paused.paused_at is null then
    raise exception 'The schedule % is not paused.', schedule using errcode = 'object_not_in_prerequisite_state';
  end if;
  update ops.schedule s set paused_at = null, paused_by = null, paused_because = null where s.id = paused.id;
  perform pg_notify('liaison_due', '');
  return schedule;
end
$$;

--
-- Name: FUNCTION resume_schedule(schedule text); Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON FUNCTION api_v1.resume_schedule(schedule text) IS 'Lets a paused schedule go on; what it missed is made up for by its catch-up policy. Returns its name. Refuses an unknown schedule and one that is not paused.';

--
-- Name: round; Type: TABLE; Schema: history; Owner: -
--

CREATE TABLE history.round (
    recorded tstzrange NOT NULL,
    id uuid NOT NULL,
    source_code liaison.code NOT NULL,
    population liaison.population NOT NULL,
    number integer NOT NULL,
    as_of_on date NOT NULL,
    published_on date,
    baseline_round_number integer,
    individuals_per_family integer NOT NULL,
    individuals_per_camp_family integer NOT NULL,
    method_break liaison.short_text,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT round_was_current_for_a_time CHECK ((NOT isempty(recorded)))
);

--
-- Name: TABLE round; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON TABLE history.round IS 'Superseded versions of liaison.round: every version that an update or a delete replaced. Written by a trigger only.';

--
-- Name: COLUMN round.recorded; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.round.recorded IS 'Span during which this version was the current one, from its own recorded_at to the write that ended it, [from, to).';

--
-- Name: COLUMN round.id; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.round.id IS 'Key.';

--
-- Name: COLUMN round.source_code; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.round.source_code IS 'Source that published it.';

--
-- Name: COLUMN round.population; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.round.population IS 'Population that it counts.';

--
-- Name: COLUMN round.number; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.round.number IS 'Number that the source gives it.';

--
-- Name: COLUMN round.as_of_on; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.round.as_of_on IS 'Date that its figures are as of.';

--
-- Name: COLUMN round.published_on; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.round.published_on IS 'Date of publication; null when not known.';

--
-- Name: COLUMN round.baseline_round_number; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.round.baseline_round_number IS 'Round with which the source itself compares this one; null when it does not say, and the previous round is taken.';

--
-- Name: COLUMN round.individuals_per_family; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.round.individuals_per_family IS 'Individuals per family outside camps, as this round was published.';

--
-- Name: COLUMN round.individuals_per_camp_family; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.round.individuals_per_camp_family IS 'Individuals per family in camps, as this round was published.';

--
-- Name: COLUMN round.method_break; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.round.method_break IS 'Why its figures do not compare with those before it; null when they do.';

--
-- Name: COLUMN round.recorded_at; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.round.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN round.recorded_by; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.round.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT round_was_current_for_a_time ON round; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT round_was_current_for_a_time ON history.round IS 'A version was current for some time before it ended.';

--
-- Name: round; Type: TABLE; Schema: liaison; Owner: -
--

CREATE TABLE liaison.round (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    source_code liaison.code NOT NULL,
    population liaison.population NOT NULL,
    number integer NOT NULL,
    as_of_on date NOT NULL,
    published_on date,
    baseline_round_number integer,
    individuals_per_family integer NOT NULL,
    individuals_per_camp_family integer NOT NULL,
    method_break liaison.short_text,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    recorded_by text DEFAULT SESSION_USER NOT NULL,
    CONSTRAINT round_baseline_comes_before CHECK ((baseline_round_number < number)),
    CONSTRAINT round_factor_is_positive CHECK (((individuals_per_family > 0) AND (individuals_per_camp_family > 0))),
    CONSTRAINT round_is_published_after_its_as_of_date CHECK ((published_on >= as_of_on)),
    CONSTRAINT round_number_is_positive CHECK ((number > 0))
);

--
-- Name: TABLE round; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON TABLE liaison.round IS 'One row per round that a source published for one population. Returnees and IDPs have rounds of their own, as each list comes with its own date and baseline.';

--
-- Name: COLUMN round.id; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.round.id IS 'Key.';

--
-- Name: COLUMN round.source_code; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.round.source_code IS 'Source that published it.';

--
-- Name: COLUMN round.population; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.round.population IS 'Population that it counts.';

--
-- Name: COLUMN round.number; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.round.number IS 'Number that the source gives it.';

--
-- Name: COLUMN round.as_of_on; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.round.as_of_on IS 'Date that its figures are as of.';

--
-- Name: COLUMN round.published_on; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.round.published_on IS 'Date of publication; null when not known.';

--
-- Name: COLUMN round.baseline_round_number; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.round.baseline_round_number IS 'Round with which the source itself compares this one; null when it does not say, and the previous round is taken.';

--
-- Name: COLUMN round.individuals_per_family; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.round.individuals_per_family IS 'Individuals per family outside camps, as this round was published.';

--
-- Name: COLUMN round.individuals_per_camp_family; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.round.individuals_per_camp_family IS 'Individuals per family in camps, as this round was published.';

--
-- Name: COLUMN round.method_break; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.round.method_break IS 'Why its figures do not compare with those before it; null when they do.';

--
-- Name: COLUMN round.recorded_at; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.round.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN round.recorded_by; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.round.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT round_baseline_comes_before ON round; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT round_baseline_comes_before ON liaison.round IS 'The baseline of a round is an earlier round.';

--
-- Name: CONSTRAINT round_factor_is_positive ON round; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT round_factor_is_positive ON liaison.round IS 'A family has at least one individual.';

--
-- Name: CONSTRAINT round_is_published_after_its_as_of_date ON round; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT round_is_published_after_its_as_of_date ON liaison.round IS 'A round is published on its as-of date or later.';

--
-- Name: CONSTRAINT round_number_is_positive ON round; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT round_number_is_positive ON liaison.round IS 'Rounds are numbered from 1.';

--
-- Name: round; Type: VIEW; Schema: as_of; Owner: -
--

CREATE VIEW as_of.round WITH (security_invoker='true') AS
 SELECT round.id,
    round.source_code,
    round.population,
    round.number,
    round.as_of_on,
    round.published_on,
    round.baseline_round_number,
    round.individuals_per_family,
    round.individuals_per_camp_family,
    round.method_break,
    round.recorded_at,
    round.recorded_by
   FROM liaison.round
  WHERE (( SELECT liaison.as_of() AS as_of) IS NULL)
UNION ALL
 SELECT round.id,
    round.source_code,
    round.population,
    round.number,
    round.as_of_on,
    round.published_on,
    round.baseline_round_number,
    round.individuals_per_family,
    round.individuals_per_camp_family,
    round.method_break,
    round.recorded_at,
    round.recorded_by
   FROM liaison.round
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (round.recorded_at <= ( SELECT liaison.as_of() AS as_of)))
UNION ALL
 SELECT round.id,
    round.source_code,
    round.population,
    round.number,
    round.as_of_on,
    round.published_on,
    round.baseline_round_number,
    round.individuals_per_family,
    round.individuals_per_camp_family,
    round.method_break,
    round.recorded_at,
    round.recorded_by
   FROM history.round
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (round.recorded @> ( SELECT liaison.as_of() AS as_of)));

--
-- Name: VIEW round; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON VIEW as_of.round IS 'One row per round that a source published for one population. Returnees and IDPs have rounds of their own, as each list comes with its own date and baseline. The rows as known at the setting liaison.as_of, or now.';

--
-- Name: COLUMN round.id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.round.id IS 'Key.';

--
-- Name: COLUMN round.source_code; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.round.source_code IS 'Source that published it.';

--
-- Name: COLUMN round.population; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.round.population IS 'Population that it counts.';

--
-- Name: COLUMN round.number; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.round.number IS 'Number that the source gives it.';

--
-- Name: COLUMN round.as_of_on; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.round.as_of_on IS 'Date that its figures are as of.';

--
-- Name: COLUMN round.published_on; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.round.published_on IS 'Date of publication; null when not known.';

--
-- Name: COLUMN round.baseline_round_number; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.round.baseline_round_number IS 'Round with which the source itself compares this one; null when it does not say, and the previous round is taken.';

--
-- Name: COLUMN round.individuals_per_family; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.round.individuals_per_family IS 'Individuals per family outside camps, as this round was published.';

--
-- Name: COLUMN round.individuals_per_camp_family; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.round.individuals_per_camp_family IS 'Individuals per family in camps, as this round was published.';

--
-- Name: COLUMN round.method_break; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.round.method_break IS 'Why its figures do not compare with those before it; null when they do.';

--
-- Name: COLUMN round.recorded_at; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.round.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN round.recorded_by; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.round.recorded_by IS 'Login role that wrote this version.';

--
-- Name: round; Type: VIEW; Schema: api_v1; Owner: -
--

CREATE VIEW api_v1.round WITH (security_invoker='true') AS
 SELECT r.source_code AS source,
    r.population,
    r.number AS round_number,
    r.as_of_on AS round_as_of_on,
    r.published_on,
    r.effective_baseline AS baseline_round_number,
    (r.baseline_round_number IS NOT NULL) AS is_baseline_declared,
    baseline.as_of_on AS baseline_as_of_on,
    (r.as_of_on - baseline.as_of_on) AS days_since_baseline,
    r.individuals_per_family,
    r.individuals_per_camp_family,
    r.method_break,
    r.id
   FROM (( SELECT round.id,
            round.source_code,
            round.population,
            round.number,
            round.as_of_on,
            round.published_on,
            round.baseline_round_number,
            round.individuals_per_family,
            round.individuals_per_camp_family,
            round.method_break,
            round.recorded_at,
            round.recorded_by,
            COALESCE(round.baseline_round_number, lag(round.number) OVER (PARTITION BY round.source_code, round.population ORDER BY round.number)) AS effective_baseline
           FROM as_of.round) r
     LEFT JOIN as_of.round baseline ON ((((baseline.source_code)::text = (r.source_code)::text) AND (baseline.population = r.population) AND (baseline.number = r.effective_baseline))))
  ORDER BY r.source_code, r.population, r.number;

--
-- Name: VIEW round; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON VIEW api_v1.round IS 'Rounds of each source and population, with the baseline that a change is measured from.';

--
-- Name: COLUMN round.source; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.round.source IS 'Source that published it.';

--
-- Name: COLUMN round.population; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.round.population IS 'returnees or idps.';

--
-- Name: COLUMN round.round_number; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.round.round_number IS 'Number that the source gives it.';

--
-- Name: COLUMN round.round_as_of_on; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.round.round_as_of_on IS 'Date that its figures are as of.';

--
-- Name: COLUMN round.published_on; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.round.published_on IS 'Date of publication; null when not known.';

--
-- Name: COLUMN round.baseline_round_number; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.round.baseline_round_number IS 'Round to compare with: the one that the source declares, else the round before it that is loaded; null when there is none.';

--
-- Name: COLUMN round.is_baseline_declared; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.round.is_baseline_declared IS 'Whether the source itself declares that baseline.';

--
-- Name: COLUMN round.baseline_as_of_on; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.round.baseline_as_of_on IS 'Date that the baseline''s figures are as of; null when that round is not loaded.';

--
-- Name: COLUMN round.days_since_baseline; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.round.days_since_baseline IS 'Days between the two dates; null when the baseline is not loaded.';

--
-- Name: COLUMN round.individuals_per_family; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.round.individuals_per_family IS 'Individuals per family outside camps.';

--
-- Name: COLUMN round.individuals_per_camp_family; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.round.individuals_per_camp_family IS 'Individuals per family in camps.';

--
-- Name: COLUMN round.method_break; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.round.method_break IS 'Why its figures do not compare with those before it; null when they do.';

--
-- Name: COLUMN round.id; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.round.id IS 'Key of liaison.round.';

--
-- Name: location; Type: TABLE; Schema: history; Owner: -
--

CREATE TABLE history.location (
    recorded tstzrange NOT NULL,
    id uuid NOT NULL,
    source_code liaison.code NOT NULL,
    source_location_id text NOT NULL,
    level liaison.place_level NOT NULL,
    district_id uuid NOT NULL,
    name_en liaison.short_text NOT NULL,
    name_ar liaison.short_text,
    latitude numeric(9,6),
    longitude numeric(9,6),
    recorded_at timestamp with time zone NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT location_was_current_for_a_time CHECK ((NOT isempty(recorded)))
);

--
-- Name: TABLE location; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON TABLE history.location IS 'Superseded versions of liaison.location: every version that an update or a delete replaced. Written by a trigger only.';

--
-- Name: COLUMN location.recorded; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.location.recorded IS 'Span during which this version was the current one, from its own recorded_at to the write that ended it, [from, to).';

--
-- Name: COLUMN location.id; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.location.id IS 'Key.';

--
-- Name: COLUMN location.source_code; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.location.source_code IS 'Source that counts there.';

--
-- Name: COLUMN location.source_location_id; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.location.source_location_id IS 'Id that the source gives it; for DTM seven digits. The district is not cut from it: some disagree.';

--
-- Name: COLUMN location.level; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.location.level IS 'Always adm2: level of the place it lies in.';

--
-- Name: COLUMN location.district_id; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.location.district_id IS 'District that the source prints for it.';

--
-- Name: COLUMN location.name_en; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.location.name_en IS 'Name in English, without blanks around it.';

--
-- Name: COLUMN location.name_ar; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.location.name_ar IS 'Name in Arabic, without blanks around it; null when the source has none.';

--
-- Name: COLUMN location.latitude; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.location.latitude IS 'Degrees north (WGS 84); null when the source has none.';

--
-- Name: COLUMN location.longitude; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.location.longitude IS 'Degrees east (WGS 84); null when the source has none.';

--
-- Name: COLUMN location.recorded_at; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.location.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN location.recorded_by; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.location.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT location_was_current_for_a_time ON location; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT location_was_current_for_a_time ON history.location IS 'A version was current for some time before it ended.';

--
-- Name: location; Type: TABLE; Schema: liaison; Owner: -
--

CREATE TABLE liaison.location (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    source_code liaison.code NOT NULL,
    source_location_id text NOT NULL,
    level liaison.place_level DEFAULT 'adm2'::liaison.place_level NOT NULL,
    district_id uuid NOT NULL,
    name_en liaison.short_text NOT NULL,
    name_ar liaison.short_text,
    latitude numeric(9,6),
    longitude numeric(9,6),
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    recorded_by text DEFAULT SESSION_USER NOT NULL,
    CONSTRAINT location_has_both_coordinates_or_none CHECK (((latitude IS NULL) = (longitude IS NULL))),
    CONSTRAINT location_is_on_the_globe CHECK ((((latitude >= ('-90'::integer)::numeric) AND (latitude <= (90)::numeric)) AND ((longitude >= ('-180'::integer)::numeric) AND (longitude <= (180)::numeric)))),
    CONSTRAINT location_lies_in_a_district CHECK ((level = 'adm2'::liaison.place_level))
);

--
-- Name: TABLE location; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON TABLE liaison.location IS 'One row per village or urban quarter in which a source counts. Iraq has no official list of them, so each source has its own.';

--
-- Name: COLUMN location.id; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.location.id IS 'Key.';

--
-- Name: COLUMN location.source_code; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.location.source_code IS 'Source that counts there.';

--
-- Name: COLUMN location.source_location_id; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.location.source_location_id IS 'Id that the source gives it; for DTM seven digits. The district is not cut from it: some disagree.';

--
-- Name: COLUMN location.level; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.location.level IS 'Always adm2: level of the place it lies in.';

--
-- Name: COLUMN location.district_id; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.location.district_id IS 'District that the source prints for it.';

--
-- Name: COLUMN location.name_en; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.location.name_en IS 'Name in English, without blanks around it.';

--
-- Name: COLUMN location.name_ar; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.location.name_ar IS 'Name in Arabic, without blanks around it; null when the source has none.';

--
-- Name: COLUMN location.latitude; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.location.latitude IS 'Degrees north (WGS 84); null when the source has none.';

--
-- Name: COLUMN location.longitude; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.location.longitude IS 'Degrees east (WGS 84); null when the source has none.';

--
-- Name: COLUMN location.recorded_at; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.location.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN location.recorded_by; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.location.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT location_has_both_coordinates_or_none ON location; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT location_has_both_coordinates_or_none ON liaison.location IS 'A location has both coordinates or neither.';

--
-- Name: CONSTRAINT location_is_on_the_globe ON location; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT location_is_on_the_globe ON liaison.location IS 'A latitude is between -90 and 90 degrees, a longitude between -180 and 180.';

--
-- Name: CONSTRAINT location_lies_in_a_district ON location; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT location_lies_in_a_district ON liaison.location IS 'A location lies in a district.';

--
-- Name: location; Type: VIEW; Schema: as_of; Owner: -
--

CREATE VIEW as_of.location WITH (security_invoker='true') AS
 SELECT location.id,
    location.source_code,
    location.source_location_id,
    location.level,
    location.district_id,
    location.name_en,
    location.name_ar,
    location.latitude,
    location.longitude,
    location.recorded_at,
    location.recorded_by
   FROM liaison.location
  WHERE (( SELECT liaison.as_of() AS as_of) IS NULL)
UNION ALL
 SELECT location.id,
    location.source_code,
    location.source_location_id,
    location.level,
    location.district_id,
    location.name_en,
    location.name_ar,
    location.latitude,
    location.longitude,
    location.recorded_at,
    location.recorded_by
   FROM liaison.location
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (location.recorded_at <= ( SELECT liaison.as_of() AS as_of)))
UNION ALL
 SELECT location.id,
    location.source_code,
    location.source_location_id,
    location.level,
    location.district_id,
    location.name_en,
    location.name_ar,
    location.latitude,
    location.longitude,
    location.recorded_at,
    location.recorded_by
   FROM history.location
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (location.recorded @> ( SELECT liaison.as_of() AS as_of)));

--
-- Name: VIEW location; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON VIEW as_of.location IS 'One row per village or urban quarter in which a source counts. Iraq has no official list of them, so each source has its own. The rows as known at the setting liaison.as_of, or now.';

--
-- Name: COLUMN location.id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.location.id IS 'Key.';

--
-- Name: COLUMN location.source_code; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.location.source_code IS 'Source that counts there.';

--
-- Name: COLUMN location.source_location_id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.location.source_location_id IS 'Id that the source gives it; for DTM seven digits. The district is not cut from it: some disagree.';

--
-- Name: COLUMN location.level; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.location.level IS 'Always adm2: level of the place it lies in.';

--
-- Name: COLUMN location.district_id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.location.district_id IS 'District that the source prints for it.';

--
-- Name: COLUMN location.name_en; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.location.name_en IS 'Name in English, without blanks around it.';

--
-- Name: COLUMN location.name_ar; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.location.name_ar IS 'Name in Arabic, without blanks around it; null when the source has none.';

--
-- Name: COLUMN location.latitude; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.location.latitude IS 'Degrees north (WGS 84); null when the source has none.';

--
-- Name: COLUMN location.longitude; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.location.longitude IS 'Degrees east (WGS 84); null when the source has none.';

--
-- Name: COLUMN location.recorded_at; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.location.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN location.recorded_by; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.location.recorded_by IS 'Login role that wrote this version.';

--
-- Name: place; Type: TABLE; Schema: history; Owner: -
--

CREATE TABLE history.place (
    recorded tstzrange NOT NULL,
    id uuid NOT NULL,
    key text NOT NULL,
    level liaison.place_level NOT NULL,
    pcode text,
    parent_id uuid,
    name_en liaison.short_text NOT NULL,
    name_ar liaison.short_text,
    name_ckb liaison.short_text,
    iso_3166_2 text,
    valid daterange NOT NULL,
    administered_by liaison.side NOT NULL,
    recognised_by liaison.side,
    note liaison.short_text,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT place_was_current_for_a_time CHECK ((NOT isempty(recorded)))
);

--
-- Name: TABLE place; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON TABLE history.place IS 'Superseded versions of liaison.place: every version that an update or a delete replaced. Written by a trigger only.';

--
-- Name: COLUMN place.recorded; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.place.recorded IS 'Span during which this version was the current one, from its own recorded_at to the write that ended it, [from, to).';

--
-- Name: COLUMN place.id; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.place.id IS 'Key, the same in every installation for the places that the product brings.';

--
-- Name: COLUMN place.key; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.place.key IS 'Stable name for files: the P-code, or for a place without one its governorate''s P-code, a slash and its name, such as IQG11/Soran.';

--
-- Name: COLUMN place.level; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.place.level IS 'Administrative level.';

--
-- Name: COLUMN place.pcode; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.place.pcode IS 'P-code of the official list; null for a place that the list does not have.';

--
-- Name: COLUMN place.parent_id; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.place.parent_id IS 'Place it lies in by the official list; null for the country only.';

--
-- Name: COLUMN place.name_en; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.place.name_en IS 'Name in English, as the official list spells it.';

--
-- Name: COLUMN place.name_ar; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.place.name_ar IS 'Name in Arabic; null when no good source has it.';

--
-- Name: COLUMN place.name_ckb; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.place.name_ckb IS 'Name in Sorani Kurdish; null when no good source has it.';

--
-- Name: COLUMN place.iso_3166_2; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.place.iso_3166_2 IS 'ISO 3166-2 code of a governorate; null for other levels, and for those that have none.';

--
-- Name: COLUMN place.valid; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.place.valid IS 'Dates between which it exists at this level, [from, to); unbounded when that is not in question.';

--
-- Name: COLUMN place.administered_by; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.place.administered_by IS 'Side that runs it in practice; joint where that is disputed. It may differ from the side its parent belongs to.';

--
-- Name: COLUMN place.recognised_by; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.place.recognised_by IS 'Side that recognises it at this level; null when it is not in question.';

--
-- Name: COLUMN place.note; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.place.note IS 'What a reader must know about its status; null when there is nothing.';

--
-- Name: COLUMN place.recorded_at; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.place.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN place.recorded_by; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.place.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT place_was_current_for_a_time ON place; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT place_was_current_for_a_time ON history.place IS 'A version was current for some time before it ended.';

--
-- Name: place; Type: TABLE; Schema: liaison; Owner: -
--

CREATE TABLE liaison.place (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    key text NOT NULL,
    level liaison.place_level NOT NULL,
    pcode text,
    parent_id uuid,
    name_en liaison.short_text NOT NULL,
    name_ar liaison.short_text,
    name_ckb liaison.short_text,
    iso_3166_2 text,
    valid daterange DEFAULT daterange(NULL::date, NULL::date) NOT NULL,
    administered_by liaison.side NOT NULL,
    recognised_by liaison.side,
    note liaison.short_text,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    recorded_by text DEFAULT SESSION_USER NOT NULL,
    CONSTRAINT place_is_valid_for_some_time CHECK ((NOT isempty(valid))),
    CONSTRAINT place_key_is_its_pcode CHECK (((pcode IS NULL) OR (key = pcode))),
    CONSTRAINT place_only_the_country_has_no_parent CHECK (((level = 'adm0'::liaison.place_level) = (parent_id IS NULL)))
);

--
-- Name: TABLE place; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON TABLE liaison.place IS 'One row per place: the country, its governorates, its districts. P-codes are those of the official list (COD-AB Iraq, valid from 2019-06-03).';

--
-- Name: COLUMN place.id; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.place.id IS 'Key, the same in every installation for the places that the product brings.';

--
-- Name: COLUMN place.key; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.place.key IS 'Stable name for files: the P-code, or for a place without one its governorate''s P-code, a slash and its name, such as IQG11/Soran.';

--
-- Name: COLUMN place.level; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.place.level IS 'Administrative level.';

--
-- Name: COLUMN place.pcode; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.place.pcode IS 'P-code of the official list; null for a place that the list does not have.';

--
-- Name: COLUMN place.parent_id; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.place.parent_id IS 'Place it lies in by the official list; null for the country only.';

--
-- Name: COLUMN place.name_en; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.place.name_en IS 'Name in English, as the official list spells it.';

--
-- Name: COLUMN place.name_ar; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.place.name_ar IS 'Name in Arabic; null when no good source has it.';

--
-- Name: COLUMN place.name_ckb; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.place.name_ckb IS 'Name in Sorani Kurdish; null when no good source has it.';

--
-- Name: COLUMN place.iso_3166_2; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.place.iso_3166_2 IS 'ISO 3166-2 code of a governorate; null for other levels, and for those that have none.';

--
-- Name: COLUMN place.valid; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.place.valid IS 'Dates between which it exists at this level, [from, to); unbounded when that is not in question.';

--
-- Name: COLUMN place.administered_by; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.place.administered_by IS 'Side that runs it in practice; joint where that is disputed. It may differ from the side its parent belongs to.';

--
-- Name: COLUMN place.recognised_by; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.place.recognised_by IS 'Side that recognises it at this level; null when it is not in question.';

--
-- Name: COLUMN place.note; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.place.note IS 'What a reader must know about its status; null when there is nothing.';

--
-- Name: COLUMN place.recorded_at; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.place.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN place.recorded_by; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.place.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT place_is_valid_for_some_time ON place; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT place_is_valid_for_some_time ON liaison.place IS 'A place exists for some time.';

--
-- Name: CONSTRAINT place_key_is_its_pcode ON place; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT place_key_is_its_pcode ON liaison.place IS 'A place with a P-code is known by it.';

--
-- Name: CONSTRAINT place_only_the_country_has_no_parent ON place; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT place_only_the_country_has_no_parent ON liaison.place IS 'Every governorate and district lies in a parent; only the country has none.';

--
-- Name: place; Type: VIEW; Schema: as_of; Owner: -
--

CREATE VIEW as_of.place WITH (security_invoker='true') AS
 SELECT place.id,
    place.key,
    place.level,
    place.pcode,
    place.parent_id,
    place.name_en,
    place.name_ar,
    place.name_ckb,
    place.iso_3166_2,
    place.valid,
    place.administered_by,
    place.recognised_by,
    place.note,
    place.recorded_at,
    place.recorded_by
   FROM liaison.place
  WHERE (( SELECT liaison.as_of() AS as_of) IS NULL)
UNION ALL
 SELECT place.id,
    place.key,
    place.level,
    place.pcode,
    place.parent_id,
    place.name_en,
    place.name_ar,
    place.name_ckb,
    place.iso_3166_2,
    place.valid,
    place.administered_by,
    place.recognised_by,
    place.note,
    place.recorded_at,
    place.recorded_by
   FROM liaison.place
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (place.recorded_at <= ( SELECT liaison.as_of() AS as_of)))
UNION ALL
 SELECT place.id,
    place.key,
    place.level,
    place.pcode,
    place.parent_id,
    place.name_en,
    place.name_ar,
    place.name_ckb,
    place.iso_3166_2,
    place.valid,
    place.administered_by,
    place.recognised_by,
    place.note,
    place.recorded_at,
    place.recorded_by
   FROM history.place
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (place.recorded @> ( SELECT liaison.as_of() AS as_of)));

--
-- Name: VIEW place; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON VIEW as_of.place IS 'One row per place: the country, its governorates, its districts. P-codes are those of the official list (COD-AB Iraq, valid from 2019-06-03). The rows as known at the setting liaison.as_of, or now.';

--
-- Name: COLUMN place.id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.place.id IS 'Key, the same in every installation for the places that the product brings.';

--
-- Name: COLUMN place.key; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.place.key IS 'Stable name for files: the P-code, or for a place without one its governorate''s P-code, a slash and its name, such as IQG11/Soran.';

--
-- Name: COLUMN place.level; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.place.level IS 'Administrative level.';

--
-- Name: COLUMN place.pcode; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.place.pcode IS 'P-code of the official list; null for a place that the list does not have.';

--
-- Name: COLUMN place.parent_id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.place.parent_id IS 'Place it lies in by the official list; null for the country only.';

--
-- Name: COLUMN place.name_en; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.place.name_en IS 'Name in English, as the official list spells it.';

--
-- Name: COLUMN place.name_ar; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.place.name_ar IS 'Name in Arabic; null when no good source has it.';

--
-- Name: COLUMN place.name_ckb; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.place.name_ckb IS 'Name in Sorani Kurdish; null when no good source has it.';

--
-- Name: COLUMN place.iso_3166_2; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.place.iso_3166_2 IS 'ISO 3166-2 code of a governorate; null for other levels, and for those that have none.';

--
-- Name: COLUMN place.valid; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.place.valid IS 'Dates between which it exists at this level, [from, to); unbounded when that is not in question.';

--
-- Name: COLUMN place.administered_by; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.place.administered_by IS 'Side that runs it in practice; joint where that is disputed. It may differ from the side its parent belongs to.';

--
-- Name: COLUMN place.recognised_by; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.place.recognised_by IS 'Side that recognises it at this level; null when it is not in question.';

--
-- Name: COLUMN place.note; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.place.note IS 'What a reader must know about its status; null when there is nothing.';

--
-- Name: COLUMN place.recorded_at; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.place.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN place.recorded_by; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.place.recorded_by IS 'Login role that wrote this version.';

--
-- Name: population_figure; Type: TABLE; Schema: history; Owner: -
--

CREATE TABLE history.population_figure (
    recorded tstzrange NOT NULL,
    population liaison.population NOT NULL,
    round_id uuid NOT NULL,
    location_id uuid NOT NULL,
    families integer NOT NULL,
    individuals integer NOT NULL,
    camp_families integer NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT population_figure_was_current_for_a_time CHECK ((NOT isempty(recorded)))
);

--
-- Name: TABLE population_figure; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON TABLE history.population_figure IS 'Superseded versions of liaison.population_figure: every version that an update or a delete replaced. Written by a trigger only.';

--
-- Name: COLUMN population_figure.recorded; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.population_figure.recorded IS 'Span during which this version was the current one, from its own recorded_at to the write that ended it, [from, to).';

--
-- Name: COLUMN population_figure.population; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.population_figure.population IS 'Population counted; the same as its round''s.';

--
-- Name: COLUMN population_figure.round_id; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.population_figure.round_id IS 'Round that it was published in.';

--
-- Name: COLUMN population_figure.location_id; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.population_figure.location_id IS 'Location where they were counted.';

--
-- Name: COLUMN population_figure.families; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.population_figure.families IS 'Families.';

--
-- Name: COLUMN population_figure.individuals; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.population_figure.individuals IS 'Individuals as published; by the source''s own rule families times a factor.';

--
-- Name: COLUMN population_figure.camp_families; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.population_figure.camp_families IS 'Of the families, those in camps.';

--
-- Name: COLUMN population_figure.recorded_at; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.population_figure.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN population_figure.recorded_by; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.population_figure.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT population_figure_was_current_for_a_time ON population_figure; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT population_figure_was_current_for_a_time ON history.population_figure IS 'A version was current for some time before it ended.';

--
-- Name: population_figure; Type: TABLE; Schema: liaison; Owner: -
--

CREATE TABLE liaison.population_figure (
    population liaison.population NOT NULL,
    round_id uuid NOT NULL,
    location_id uuid NOT NULL,
    families integer NOT NULL,
    individuals integer NOT NULL,
    camp_families integer DEFAULT 0 NOT NULL,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    recorded_by text DEFAULT SESSION_USER NOT NULL,
    CONSTRAINT population_figure_camp_families_are_among_its_families CHECK (((camp_families >= 0) AND (camp_families <= families))),
    CONSTRAINT population_figure_is_not_negative CHECK (((families >= 0) AND (individuals >= 0)))
)
PARTITION BY LIST (population);

--
-- Name: TABLE population_figure; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON TABLE liaison.population_figure IS 'One row per round and location: families counted there, as published.';

--
-- Name: COLUMN population_figure.population; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.population_figure.population IS 'Population counted; the same as its round''s.';

--
-- Name: COLUMN population_figure.round_id; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.population_figure.round_id IS 'Round that it was published in.';

--
-- Name: COLUMN population_figure.location_id; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.population_figure.location_id IS 'Location where they were counted.';

--
-- Name: COLUMN population_figure.families; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.population_figure.families IS 'Families.';

--
-- Name: COLUMN population_figure.individuals; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.population_figure.individuals IS 'Individuals as published; by the source''s own rule families times a factor.';

--
-- Name: COLUMN population_figure.camp_families; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.population_figure.camp_families IS 'Of the families, those in camps.';

--
-- Name: COLUMN population_figure.recorded_at; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.population_figure.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN population_figure.recorded_by; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.population_figure.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT population_figure_camp_families_are_among_its_families ON population_figure; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT population_figure_camp_families_are_among_its_families ON liaison.population_figure IS 'Families in camps are part of the families: zero or more, and no more than those.';

--
-- Name: CONSTRAINT population_figure_is_not_negative ON population_figure; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT population_figure_is_not_negative ON liaison.population_figure IS 'Families and individuals are zero or more.';

--
-- Name: population_figure; Type: VIEW; Schema: as_of; Owner: -
--

CREATE VIEW as_of.population_figure WITH (security_invoker='true') AS
 SELECT population_figure.population,
    population_figure.round_id,
    population_figure.location_id,
    population_figure.families,
    population_figure.individuals,
    population_figure.camp_families,
    population_figure.recorded_at,
    population_figure.recorded_by
   FROM liaison.population_figure
  WHERE (( SELECT liaison.as_of() AS as_of) IS NULL)
UNION ALL
 SELECT population_figure.population,
    population_figure.round_id,
    population_figure.location_id,
    population_figure.families,
    population_figure.individuals,
    population_figure.camp_families,
    population_figure.recorded_at,
    population_figure.recorded_by
   FROM liaison.population_figure
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (population_figure.recorded_at <= ( SELECT liaison.as_of() AS as_of)))
UNION ALL
 SELECT population_figure.population,
    population_figure.round_id,
    population_figure.location_id,
    population_figure.families,
    population_figure.individuals,
    population_figure.camp_families,
    population_figure.recorded_at,
    population_figure.recorded_by
   FROM history.population_figure
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (population_figure.recorded @> ( SELECT liaison.as_of() AS as_of)));

--
-- Name: VIEW population_figure; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON VIEW as_of.population_figure IS 'One row per round and location: families counted there, as published. The rows as known at the setting liaison.as_of, or now.';

--
-- Name: COLUMN population_figure.population; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.population_figure.population IS 'Population counted; the same as its round''s.';

--
-- Name: COLUMN population_figure.round_id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.population_figure.round_id IS 'Round that it was published in.';

--
-- Name: COLUMN population_figure.location_id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.population_figure.location_id IS 'Location where they were counted.';

--
-- Name: COLUMN population_figure.families; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.population_figure.families IS 'Families.';

--
-- Name: COLUMN population_figure.individuals; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.population_figure.individuals IS 'Individuals as published; by the source''s own rule families times a factor.';

--
-- Name: COLUMN population_figure.camp_families; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.population_figure.camp_families IS 'Of the families, those in camps.';

--
-- Name: COLUMN population_figure.recorded_at; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.population_figure.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN population_figure.recorded_by; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.population_figure.recorded_by IS 'Login role that wrote this version.';

--
-- Name: returns_by_district(liaison.population, date); Type: FUNCTION; Schema: api_v1; Owner: -
--

CREATE FUNCTION api_v1.returns_by_district(figures liaison.population, day date) RETURNS TABLE(source text, round_number integer, as_of_on date, baseline_round_number integer, baseline_as_of_on date, days_between integer, individuals_per_family integer, method_break text, adm1_pcode text, adm1_name_en text, adm2_pcode text, adm2_name_en text, adm2_key text, locations bigint, families bigint, individuals bigint, baseline_locations bigint, baseline_families bigint, baseline_individuals bigint)
    LANGUAGE sql STABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    BEGIN ATOMIC
 WITH newest AS MATERIALIZED (
          SELECT DISTINCT ON (r.source) r.source,
             r.id,
             r.round_number,
             r.round_as_of_on,
             r.individuals_per_family,
             r.method_break,
             r.baseline_round_number,
             r.baseline_as_of_on,
             r.days_since_baseline,
             baseline.id AS baseline_id
            FROM (api_v1.round r
              LEFT JOIN api_v1.round baseline ON ((((baseline.source)::text = (r.source)::text) AND (baseline.population = r.population) AND (baseline.round_number = r.baseline_round_number))))
           WHERE ((r.population = returns_by_district.figures) AND (r.round_as_of_on <= returns_by_district.day))
           ORDER BY r.source, r.round_as_of_on DESC, r.round_number DESC
         ), district AS (
          SELECT n_1.source,
             l.district_id,
             count(*) FILTER (WHERE (f.round_id = n_1.id)) AS locations,
             sum(f.families) FILTER (WHERE (f.round_id = n_1.id)) AS families,
             sum(f.individuals) FILTER (WHERE (f.round_id = n_1.id)) AS individuals,
             count(*) FILTER (WHERE (f.round_id = n_1.baseline_id)) AS baseline_locations,
             sum(f.families) FILTER (WHERE (f.round_id = n_1.baseline_id)) AS baseline_families,
             sum(f.individuals) FILTER (WHERE (f.round_id = n_1.baseline_id)) AS baseline_individuals
            FROM ((newest n_1
              JOIN as_of.population_figure f ON (((f.population = returns_by_district.figures) AND ((f.round_id = n_1.id) OR (f.round_id = n_1.baseline_id)))))
              JOIN as_of.location l ON ((l.id = f.location_id)))
           GROUP BY n_1.source, l.district_id
         )
  SELECT n.source,
     n.round_number,
     n.round_as_of_on,
     n.baseline_round_number,
     n.baseline_as_of_on,
     n.days_since_baseline,
     n.individuals_per_family,
     n.method_break,
     adm1.pcode,
     adm1.name_en,
     adm2.pcode,
     adm2.name_en,
     adm2.key,
     d.locations,
     COALESCE(d.families, (0)::bigint) AS "coalesce",
     COALESCE(d.individuals, (0)::bigint) AS "coalesce",
         CASE
             WHEN (n.baseline_id IS NOT NULL) THEN d.baseline_locations
             ELSE NULL::bigint
         END AS "case",
         CASE
             WHEN (n.baseline_id IS NOT NULL) THEN COALESCE(d.baseline_families, (0)::bigint)
             ELSE NULL::bigint
         END AS "case",
         CASE
             WHEN (n.baseline_id IS NOT NULL) THEN COALESCE(d.baseline_individuals, (0)::bigint)
             ELSE NULL::bigint
         END AS "case"
    FROM (((newest n
      JOIN district d ON (((d.source)::text = (n.source)::text)))
      JOIN as_of.place adm2 ON ((adm2.id = d.district_id)))
      JOIN as_of.place adm1 ON ((adm1.id = adm2.parent_id)))
   ORDER BY n.source, adm1.pcode, adm2.key;
END;

--
-- Name: FUNCTION returns_by_district(figures liaison.population, day date); Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON FUNCTION api_v1.returns_by_district(figures liaison.population, day date) IS 'Returnees or IDPs on a day, one row per source and district: the source''s newest round up to that day beside its baseline, the round that the source declares or else its previous one. A district that only one of the two rounds lists has 0 in the other. Families are counted; individuals are families times the source''s factor.';

--
-- Name: run_schedule_now(text); Type: FUNCTION; Schema: api_v1; Owner: -
--

CREATE FUNCTION api_v1.run_schedule_now(schedule text) RETURNS timestamp without time zone
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  wanted constant ops.schedule := ops.schedule_named(schedule);
  -- Rounded down, so that it is due at once.
  now    timestamptz := date_trunc('second', ops.clock());
  asked  timestamp := now at time zone wanted.zone;
begin
  -- A slot of this very second that waits is the one that was asked for; one that has ended is not.
  loop
    insert into ops.slot (schedule_id, label, due_at, origin) values (wanted.id, asked, now, 'hand')
        on conflict (schedule_id, label) do nothing;
    exit when found or exists (select from ops.slot s where s.schedule_id = wanted.id and s.label = asked and s.state in ('due', 'running'));
    now := now - interval '1 second';
    asked := now at time zone wanted.zone;
  end loop;
  perform pg_notify('liaison_due', '');
  return asked;
end
$$;

--
-- Name: FUNCTION run_schedule_now(schedule text); Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON FUNCTION api_v1.run_schedule_now(schedule text) IS 'Has a schedule served now, beside its due times, also while it is paused; a report is of the period that ended last, one that comes before meetings of the next planned one. Returns the local time of the slot. Refuses an unknown schedule.';

--
-- Name: set_series_host(text, liaison.side, text, text, text, text); Type: FUNCTION; Schema: api_v1; Owner: -
--

CREATE FUNCTION api_v1.set_series_host(series text, side liaison.side, institution text, city text, chair_role text, venue text DEFAULT NULL::text) RETURNS text
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

--
-- Name: FUNCTION set_series_host(series text, side liaison.side, institution text, city text, chair_role text, venue text); Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON FUNCTION api_v1.set_series_host(series text, side liaison.side, institution text, city text, chair_role text, venue text) IS 'Says where a side hosts the meetings of a series and who chairs for it; returns the series. Refuses an unknown series or institution.';

--
-- Name: set_series_items(text, text[]); Type: FUNCTION; Schema: api_v1; Owner: -
--

CREATE FUNCTION api_v1.set_series_items(series text, topics text[]) RETURNS text
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

--
-- Name: FUNCTION set_series_items(series text, topics text[]); Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON FUNCTION api_v1.set_series_items(series text, topics text[]) IS 'Sets the standing items of a series, in order; returns the series. Refuses an unknown series.';

--
-- Name: skip_slot(text, timestamp without time zone, text); Type: FUNCTION; Schema: api_v1; Owner: -
--

CREATE FUNCTION api_v1.skip_slot(schedule text, label timestamp without time zone, because text) RETURNS text
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_variable
declare
  rule  constant ops.schedule := ops.schedule_named(schedule);
  state ops.slot_state;
begin
  select s.state into state from ops.slot s where s.schedule_id = rule.id and s.label = label for no key update;
  if not found then
    if not exists (select from api_v1.schedule s where s.id = rule.id and s.next_label = label) then
      raise exception 'The schedule % has no slot of %.', schedule, ops.in_words(label)
        using errcode = 'no_data_found',
              hint = format('A slot that waits can be skipped, and the next one that is to come%s: see api_v1.slot and api_v1.schedule.',
                            (select ', of ' || ops.in_words(s.next_label) from api_v1.schedule s where s.id = rule.id and not s.is_next_skipped));
    end if;
    insert into ops.slot (schedule_id, label, due_at, state, reason, ended_at)
    values (rule.id, label, liaison.instant(label, rule.zone), 'skipped', because, ops.clock());
  elsif state not in ('due', 'failed') then
    raise exception 'The slot % of % is %, and only one that waits or has failed can be skipped.', ops.in_words(label), schedule, state
      using errcode = 'object_not_in_prerequisite_state';
  else
    update ops.slot s set state = 'skipped', reason = because, ended_at = ops.clock(), next_attempt_at = null
     where s.schedule_id = rule.id and s.label = label;
  end if;
  return schedule;
end
$$;

--
-- Name: FUNCTION skip_slot(schedule text, label timestamp without time zone, because text); Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON FUNCTION api_v1.skip_slot(schedule text, label timestamp without time zone, because text) IS 'Skips a slot that waits or has failed, or the next one to come, for a reason. Returns the schedule. Refuses an unknown schedule or slot, one that runs, is done or was skipped, and a skip without a reason.';

--
-- Name: start_follow_up(text, text, date); Type: FUNCTION; Schema: api_v1; Owner: -
--

CREATE FUNCTION api_v1.start_follow_up(ref text, reason text DEFAULT NULL::text, day date DEFAULT NULL::date) RETURNS text
    LANGUAGE sql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select liaison.set_follow_up_status($1, 'in_progress', $2, $3)
$_$;

--
-- Name: FUNCTION start_follow_up(ref text, reason text, day date); Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON FUNCTION api_v1.start_follow_up(ref text, reason text, day date) IS 'Notes that work on a follow-up has begun, or goes on. Returns its ref. Refuses an unknown one and one that cannot go on from where it is.';

--
-- Name: supersede_follow_up(text, text, text, date); Type: FUNCTION; Schema: api_v1; Owner: -
--

CREATE FUNCTION api_v1.supersede_follow_up(ref text, by_ref text, reason text DEFAULT NULL::text, day date DEFAULT NULL::date) RETURNS text
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  heir uuid := (select f.id from liaison.follow_up f where f.ref = by_ref);
begin
  if heir is null then
    perform ops.refuse_unknown('follow-up', by_ref);
  end if;
  return liaison.set_follow_up_status(ref, 'superseded', reason, day, superseded_by => heir);
end
$$;

--
-- Name: FUNCTION supersede_follow_up(ref text, by_ref text, reason text, day date); Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON FUNCTION api_v1.supersede_follow_up(ref text, by_ref text, reason text, day date) IS 'Ends a follow-up because another one has taken its place. Returns its ref. Refuses unknown ones.';

--
-- Name: swap_hosts(text, text); Type: FUNCTION; Schema: api_v1; Owner: -
--

CREATE FUNCTION api_v1.swap_hosts(ref text, other text) RETURNS text[]
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  one   constant liaison.meeting := liaison.meeting_named(ref);
  two   constant liaison.meeting := liaison.meeting_named(other);
begin
  if one.status <> 'planned' or two.status <> 'planned' or one.id = two.id then
    raise exception 'Hosts are swapped between two planned meetings; % is %, % is %.', one.ref, one.status, two.ref, two.status
      using errcode = 'object_not_in_prerequisite_state';
  end if;
  update liaison.meeting m
     set host_side = source.host_side, city = source.city, venue = source.venue,
         chair_institution = source.chair_institution, chair_role = source.chair_role,
         co_chair_institution = source.co_chair_institution, co_chair_role = source.co_chair_role,
         host_chosen_by = 'swap'
    from liaison.meeting source
   where (m.id, source.id) in ((one.id, two.id), (two.id, one.id));
  return array[one.ref, two.ref];
end
$$;

--
-- Name: FUNCTION swap_hosts(ref text, other text); Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON FUNCTION api_v1.swap_hosts(ref text, other text) IS 'Exchanges host, place and chairs of two planned meetings; returns their refs. Swapped again, all is as before. Refuses unknown meetings and those that are not planned.';

--
-- Name: verify_follow_up(text, text, text, text, date); Type: FUNCTION; Schema: api_v1; Owner: -
--

CREATE FUNCTION api_v1.verify_follow_up(ref text, institution text, role text, evidence text, day date DEFAULT NULL::date) RETURNS text
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  verified constant liaison.follow_up := liaison.follow_up_named(ref);
begin
  perform liaison.institution_named(institution);
  insert into liaison.verification (follow_up_id, verified_on, verifier_institution, verifier_role, evidence)
  values (verified.id, coalesce(day, liaison.today()), institution, role, verify_follow_up.evidence);
  return verified.ref;
end
$$;

--
-- Name: FUNCTION verify_follow_up(ref text, institution text, role text, evidence text, day date); Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON FUNCTION api_v1.verify_follow_up(ref text, institution text, role text, evidence text, day date) IS 'Ends a follow-up that was reported done: somebody other than its owner has seen the evidence. Returns its ref. Refuses an unknown follow-up or institution, its owner, and one that was not reported done.';

--
-- Name: refresh(); Type: PROCEDURE; Schema: as_of; Owner: -
--

CREATE PROCEDURE as_of.refresh()
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
  title    text;
  relation regclass;
  columns  text;
  note     record;
begin
  for title, relation in
    select relname, oid from pg_class
     where relnamespace = 'liaison'::regnamespace and relkind in ('r', 'p') and not relispartition
     order by relname
  loop
    columns := (select string_agg(quote_ident(attname), ', ' order by attnum)
                  from pg_attribute where attrelid = relation and attnum > 0 and not attisdropped);
    execute format($view$
      create or replace view as_of.%1$I with (security_invoker = true) as
      select %2$s from liaison.%1$I where (select liaison.as_of()) is null
      union all
      select %2$s from liaison.%1$I
       where (select liaison.as_of()) is not null and recorded_at <= (select liaison.as_of())
      union all
      select %2$s from history.%1$I
       where (select liaison.as_of()) is not null and recorded @> (select liaison.as_of())
      $view$, title, columns);
    execute format('comment on view as_of.%I is %L', title,
      format('%s The rows as known at the setting liaison.as_of, or now.', obj_description(relation, 'pg_class')));
    for note in
      select attname, col_description(relation, attnum) as text
        from pg_attribute where attrelid = relation and attnum > 0 and not attisdropped
    loop
      execute format('comment on column as_of.%I.%I is %L', title, note.attname, note.text);
    end loop;
  end loop;
end
$_$;

--
-- Name: PROCEDURE refresh(); Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON PROCEDURE as_of.refresh() IS 'Makes or renews the views of schema as_of, one per liaison table.';

--
-- Name: agenda_item_named(text); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.agenda_item_named(ref text) RETURNS liaison.agenda_item
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
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
$_$;

--
-- Name: FUNCTION agenda_item_named(ref text); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.agenda_item_named(ref text) IS 'Agenda item of this name, meeting and place such as JCC-JCMC-002/3, locked with its meeting; no_data_found where there is none.';

--
-- Name: begin_making(); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.begin_making() RETURNS text
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  was constant text := coalesce(current_setting('liaison.is_making', true), '');
begin
  -- Not a SET clause of those functions, which only a superuser may give for a setting of our own.
  perform set_config('liaison.is_making', 'on', true);
  return was;
end
$$;

--
-- Name: FUNCTION begin_making(); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.begin_making() IS 'Says until liaison.end_making that the rule of a series is at work, and returns what was said before. A failure in between takes it back by itself.';

--
-- Name: carry_agenda(uuid); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.carry_agenda(series uuid) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  was constant text := liaison.begin_making();
  item record;
begin
  -- Two at once would carry the same item twice.
  perform from liaison.series s where s.id = carry_agenda.series for no key update;

  -- What was closed after all does not come back.
  delete from liaison.agenda_item i
   using liaison.agenda_item source, liaison.meeting m
   where source.id = i.carried_from and source.is_closed and m.id = i.meeting_id
     and m.series_id = carry_agenda.series and m.status <> 'held'
     and not exists (select from liaison.decision d where d.agenda_item_id = i.id)
     and not exists (select from liaison.follow_up f where f.agenda_item_id = i.id);

  -- An item of a held meeting comes back as a new one, once. One that waits at a meeting that is not held, because it
  -- was carried or escalated there or the meeting was cancelled, goes with its row: no meeting has seen it there.
  for item in
    select i.*, m.status = 'held' as was_seen, liaison.seat_of(m.series_id, waits.since) as seat
      from liaison.agenda_item i
      join liaison.meeting m on m.id = i.meeting_id
      left join liaison.agenda_item source on source.id = i.carried_from
      left join liaison.meeting origin on origin.id = source.meeting_id
     cross join lateral (
       select case when m.status = 'held' then m.planned_start_at
                   else coalesce(origin.planned_start_at,
                                 (select min(e.escalated_on)::timestamp at time zone 'Asia/Baghdad'
                                    from liaison.escalation e where e.agenda_item_id = i.id),
                                 m.planned_start_at) end as since) waits
     where m.series_id = carry_agenda.series and not i.is_closed and not i.is_standing
       and case when m.status = 'held' then not exists (select from liaison.agenda_item next where next.carried_from = i.id)
                else m.status = 'cancelled' or i.carried_from is not null or i.follow_up_id is not null end
     order by waits.since, i.position
  loop
    if item.seat is null or item.seat = item.meeting_id then
      continue;
    end if;
    -- Of a follow-up that is on that agenda already, by an item reopened by hand, a second one would say nothing new.
    if exists (select from liaison.agenda_item i where i.meeting_id = item.seat and i.follow_up_id = item.follow_up_id) then
      delete from liaison.agenda_item i
       where i.id = item.id and not item.was_seen
         and not exists (select from liaison.decision d where d.agenda_item_id = i.id)
         and not exists (select from liaison.follow_up f where f.agenda_item_id = i.id);
      continue;
    end if;
    if item.was_seen then
      insert into liaison.agenda_item (meeting_id, position, topic, topic_ar, topic_ckb, detail, brought_by, carried_from,
                                       follow_up_id, owner, audience)
      select item.seat, coalesce(max(i.position), 0) + 1, item.topic, item.topic_ar, item.topic_ckb, item.detail, item.brought_by,
             item.id, item.follow_up_id, item.owner, item.audience
        from liaison.agenda_item i
       where i.meeting_id = item.seat;
    else
      update liaison.agenda_item i
         set meeting_id = item.seat,
             position = (select coalesce(max(other.position), 0) + 1 from liaison.agenda_item other where other.meeting_id = item.seat)
       where i.id = item.id;
    end if;
  end loop;
  perform liaison.seat_escalations(carry_agenda.series);
  perform liaison.end_making(was);
end
$$;

--
-- Name: FUNCTION carry_agenda(series uuid); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.carry_agenda(series uuid) IS 'Carries the open items of a series to where they belong: those of a held meeting come back at the next planned one, those that wait at a meeting that was cancelled, postponed or overtaken move on without counting it; escalated follow-ups that wait for a meeting get their place. Changes nothing when all are in place.';

--
-- Name: carry_on(); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.carry_on() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if tg_table_name = 'meeting' then
    perform liaison.carry_agenda(new.series_id);
  else
    perform liaison.carry_agenda(m.series_id)
       from liaison.meeting m
      where m.id = new.meeting_id and m.series_id is not null and m.status = 'held';
  end if;
  return null;
end
$$;

--
-- Name: FUNCTION carry_on(); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.carry_on() IS 'Trigger: carries the agenda of a series on after a meeting was made, moved, held, cancelled or postponed, and after an item of a held one was closed or reopened.';

--
-- Name: centre_of(text); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.centre_of(institution text) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    BEGIN ATOMIC
 SELECT c.code
    FROM (liaison.institution i
      JOIN liaison.institution c ON ((c.is_centre AND (c.side = i.side))))
   WHERE ((i.code)::text = centre_of.institution);
END;

--
-- Name: FUNCTION centre_of(institution text); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.centre_of(institution text) IS 'The coordination centre of the side that an institution is on: JCC for krg, JCMC for federal, null for joint.';

--
-- Name: check_approval_date(); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.check_approval_date() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  sat liaison.meeting;
  held_on date;
begin
  select m.* into sat from liaison.meeting m join liaison.minutes v on v.meeting_id = m.id where v.id = new.minutes_id;
  held_on := (sat.actual_start_at at time zone sat.zone)::date;
  if new.approved_on < held_on then
    perform ops.refuse(tg_relid, tg_name, format('%s was held on %s.', sat.ref, held_on));
  end if;
  return null;
end
$$;

--
-- Name: FUNCTION check_approval_date(); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.check_approval_date() IS 'Constraint trigger: minutes are approved after the meeting was held.';

--
-- Name: check_approved_minutes(); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.check_approved_minutes() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  -- Locked, so that of two approvals at once the second one sees the first.
  if (select status from liaison.minutes where id = new.minutes_id for no key update) <> 'proposed' then
    perform ops.refuse(tg_relid, tg_name);
  end if;
  return null;
end
$$;

--
-- Name: FUNCTION check_approved_minutes(); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.check_approved_minutes() IS 'Constraint trigger: only proposed minutes are approved.';

--
-- Name: check_carried_item(); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.check_carried_item() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if not exists (select from liaison.agenda_item earlier
                   join liaison.meeting before on before.id = earlier.meeting_id
                   join liaison.meeting this on this.id = new.meeting_id
                  where earlier.id = new.carried_from and before.planned_start_at < this.planned_start_at)
  then
    perform ops.refuse(tg_relid, tg_name);
  end if;
  return null;
end
$$;

--
-- Name: FUNCTION check_carried_item(); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.check_carried_item() IS 'Constraint trigger: an item comes from a meeting before its own.';

--
-- Name: check_decided_item(); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.check_decided_item() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  sat liaison.meeting;
begin
  -- Locked, so that the meeting is not cancelled meanwhile.
  select m.* into sat
    from liaison.meeting m
    join liaison.agenda_item i on i.meeting_id = m.id
   where i.id = new.agenda_item_id
     for key share of m;
  if sat.status in ('cancelled', 'postponed') then
    perform ops.refuse(tg_relid, tg_name, format('%s is %s.', sat.ref, sat.status));
  end if;
  return null;
end
$$;

--
-- Name: FUNCTION check_decided_item(); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.check_decided_item() IS 'Constraint trigger: nothing is decided at a meeting that does not take place.';

--
-- Name: check_due_date(); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.check_due_date() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if (tg_op = 'UPDATE' and old.original_due_on is not null and new.original_due_on is distinct from old.original_due_on)
     or new.current_due_on is distinct from coalesce(
          (select e.to_due_on from liaison.extension e where e.follow_up_id = new.id order by e.number desc limit 1),
          new.original_due_on)
  then
    perform ops.refuse(tg_relid, tg_name, format('%s is due on %s, first on %s.', new.ref, new.current_due_on, new.original_due_on));
  end if;
  return null;
end
$$;

--
-- Name: FUNCTION check_due_date(); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.check_due_date() IS 'Constraint trigger: the original due date stays, and the current one is that of the last extension.';

--
-- Name: check_escalated_item(); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.check_escalated_item() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  raised liaison.follow_up;
begin
  -- Locked, so that it does not end meanwhile.
  select * into raised from liaison.follow_up f where f.id = new.follow_up_id for key share;
  if liaison.is_ended(raised.status) then
    perform ops.refuse(tg_relid, tg_name, format('%s is %s.', raised.ref, raised.status));
  end if;
  return null;
end
$$;

--
-- Name: FUNCTION check_escalated_item(); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.check_escalated_item() IS 'Constraint trigger: the item of an escalated follow-up is open only while that is.';

--
-- Name: check_extension(); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.check_extension() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  extended liaison.follow_up;
begin
  select * into extended from liaison.follow_up where id = new.follow_up_id;
  if extended.status in ('verified', 'dropped', 'superseded') then
    perform ops.refuse(tg_relid, tg_name, format('%s is %s.', extended.ref, extended.status));
  end if;
  return null;
end
$$;

--
-- Name: FUNCTION check_extension(); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.check_extension() IS 'Constraint trigger: only a follow-up that has not ended is extended.';

--
-- Name: check_follow_up_move(); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.check_follow_up_move() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  move liaison.follow_up_move;
begin
  select * into move from liaison.follow_up_move where from_status = old.status and to_status = new.status;
  if not found then
    perform ops.refuse(tg_relid, 'follow_up_status_makes_an_allowed_move',
      format('%s is %s and cannot become %s.', old.ref, old.status, new.status));
  elsif move.has_to_say_why and (new.status_reason is null or new.status_reason is not distinct from old.status_reason) then
    perform ops.refuse(tg_relid, 'follow_up_status_makes_an_allowed_move',
      format('%s goes from %s to %s: say why in status_reason.', old.ref, old.status, new.status));
  end if;
  return null;
end
$$;

--
-- Name: FUNCTION check_follow_up_move(); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.check_follow_up_move() IS 'Constraint trigger: a follow-up''s status changes only along liaison.follow_up_move, with a reason where that asks for one.';

--
-- Name: check_held_meeting(); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.check_held_meeting() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if new.actual_start_at > clock_timestamp() then
    perform ops.refuse(tg_relid, tg_name, format('%s would begin on %s.', new.ref,
      to_char(new.actual_start_at at time zone new.zone, 'FMDay FMDD FMMonth YYYY "at" HH24:MI')));
  end if;
  return null;
end
$$;

--
-- Name: FUNCTION check_held_meeting(); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.check_held_meeting() IS 'Constraint trigger: a held meeting began before now.';

--
-- Name: check_meeting_move(); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.check_meeting_move() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if (old.status, new.status) not in (
    ('planned', 'held'), ('planned', 'postponed'), ('planned', 'cancelled'),
    ('postponed', 'planned'), ('postponed', 'cancelled'), ('cancelled', 'planned'))
  then
    perform ops.refuse(tg_relid, tg_name, format('%s is %s and cannot become %s.', old.ref, old.status, new.status));
  end if;
  return null;
end
$$;

--
-- Name: FUNCTION check_meeting_move(); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.check_meeting_move() IS 'Constraint trigger: a meeting''s status changes only along its allowed moves.';

--
-- Name: check_minutes_approvals(); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.check_minutes_approvals() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if (select count(*) from liaison.minutes_approval where minutes_id = new.id) < 2 then
    perform ops.refuse(tg_relid, tg_name);
  end if;
  return null;
end
$$;

--
-- Name: FUNCTION check_minutes_approvals(); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.check_minutes_approvals() IS 'Constraint trigger: final minutes have the approvals of both sides.';

--
-- Name: check_report(); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.check_report() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  reported liaison.follow_up;
begin
  -- Locked, so that its status and owner stay until the verification has ended it.
  select * into reported from liaison.follow_up where id = new.follow_up_id for no key update;
  if reported.status <> 'reported_done' or new.verified_on < reported.reported_done_on then
    perform ops.refuse(tg_relid, tg_name, format('%s is %s since %s.', reported.ref, reported.status, reported.status_on));
  end if;
  return null;
end
$$;

--
-- Name: FUNCTION check_report(); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.check_report() IS 'Constraint trigger: a follow-up is verified after its owner reported it done.';

--
-- Name: check_step_begun(); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.check_step_begun() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if new.since_on > liaison.today() then
    perform ops.refuse(tg_relid, tg_name, format('%s is a day to come.', new.since_on));
  end if;
  return null;
end
$$;

--
-- Name: FUNCTION check_step_begun(); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.check_step_begun() IS 'Constraint trigger: a step of a follow-up''s life is not of a day to come, in Baghdad.';

--
-- Name: check_step_date(); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.check_step_date() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  before liaison.follow_up_step;
begin
  select * into before from liaison.follow_up_step s where s.follow_up_id = new.follow_up_id and s.number = new.number - 1;
  if new.since_on < before.since_on then
    perform ops.refuse(tg_relid, tg_name, format('It is %s since %s.', before.status, before.since_on));
  end if;
  return null;
end
$$;

--
-- Name: FUNCTION check_step_date(); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.check_step_date() IS 'Constraint trigger: a step of a follow-up''s life is not before the one that came before it.';

--
-- Name: check_verifier(); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.check_verifier() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  owed liaison.follow_up;
begin
  select * into owed from liaison.follow_up where id = new.follow_up_id;
  if owed.owner_institution = new.verifier_institution and lower(trim(owed.owner_role)) = lower(trim(new.verifier_role)) then
    perform ops.refuse(tg_relid, tg_name, format('%s is owed by %s, %s.', owed.ref, owed.owner_institution, owed.owner_role));
  end if;
  return null;
end
$$;

--
-- Name: FUNCTION check_verifier(); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.check_verifier() IS 'Constraint trigger: somebody other than the owner verifies.';

--
-- Name: date_follow_up(); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.date_follow_up() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  -- The first date of one that had none; after that only an extension moves it.
  if old.original_due_on is null then
    new.current_due_on := new.original_due_on;
  end if;
  if new.status <> old.status then
    if new.status_on = old.status_on then
      new.status_on := greatest((now() at time zone 'Asia/Baghdad')::date, old.status_on);
    end if;
    if new.status = 'reported_done' and new.reported_done_on is not distinct from old.reported_done_on then
      new.reported_done_on := new.status_on;
    end if;
    if new.status <> 'blocked' then
      new.waiting_for := null;
    end if;
    if new.status <> 'verified' then
      new.verification_id := null;
    end if;
    if new.status <> 'superseded' then
      new.superseded_by := null;
    end if;
  end if;
  return new;
end
$$;

--
-- Name: FUNCTION date_follow_up(); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.date_follow_up() IS 'Trigger before update: dates a change of status with today in Baghdad unless a date was given, and clears what belonged to the old status.';

--
-- Name: date_meeting(); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.date_meeting() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if tg_op = 'INSERT' then
    if new.status_on is null and new.status <> 'planned' then
      new.status_on := coalesce((new.actual_start_at at time zone new.zone)::date, liaison.today());
    end if;
    return new;
  end if;
  if new.status <> old.status and new.status_on is not distinct from old.status_on then
    new.status_on := coalesce((new.actual_start_at at time zone new.zone)::date, liaison.today());
  end if;
  if (new.planned_start_at, new.planned_end_at, new.zone, new.status, new.host_side, new.city, new.venue)
     is distinct from (old.planned_start_at, old.planned_end_at, old.zone, old.status, old.host_side, old.city, old.venue)
  then
    new.sequence := greatest(new.sequence, old.sequence + 1);
  end if;
  if not liaison.is_making()
     and (to_jsonb(new) - '{is_touched,sequence,recorded_at,recorded_by}'::text[])
         <> (to_jsonb(old) - '{is_touched,sequence,recorded_at,recorded_by}'::text[])
  then
    new.is_touched := true;
  end if;
  return new;
end
$$;

--
-- Name: FUNCTION date_meeting(); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.date_meeting() IS 'Trigger before insert and update: dates a change of status with today in Baghdad unless a date was given, raises the sequence when time, place or status changes, and notes that a person touched the meeting.';

--
-- Name: date_minutes(); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.date_minutes() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  new.proposed_on := coalesce(new.proposed_on, liaison.today());
  return new;
end
$$;

--
-- Name: FUNCTION date_minutes(); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.date_minutes() IS 'Trigger before insert and update: dates minutes that are proposed with today in Baghdad unless a date was given.';

--
-- Name: decision_named(text); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.decision_named(ref text) RETURNS liaison.decision
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
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
$_$;

--
-- Name: FUNCTION decision_named(ref text); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.decision_named(ref text) IS 'Decision of this name, agenda item and order such as JCC-JCMC-002/3.1; its meeting is locked. no_data_found where there is none.';

--
-- Name: end_follow_up(); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.end_follow_up() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  update liaison.follow_up
     set status = 'verified', status_on = new.verified_on, verification_id = new.id
   where id = new.follow_up_id;
  return null;
end
$$;

--
-- Name: FUNCTION end_follow_up(); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.end_follow_up() IS 'Trigger after insert of a verification: the follow-up is verified.';

--
-- Name: end_making(text); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.end_making(was text) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform set_config('liaison.is_making', was, true);
end
$$;

--
-- Name: FUNCTION end_making(was text); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.end_making(was text) IS 'Takes back what liaison.begin_making said; its argument is what that returned.';

--
-- Name: finish_minutes(); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.finish_minutes() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  update liaison.minutes m
     set status = 'final'
   where m.id in (select minutes_id from approved)
     and (select count(*) from liaison.minutes_approval a where a.minutes_id = m.id) = 2;
  return null;
end
$$;

--
-- Name: FUNCTION finish_minutes(); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.finish_minutes() IS 'Trigger after approvals: the second side''s approval makes the minutes final.';

--
-- Name: follow_up_named(text); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.follow_up_named(ref text) RETURNS liaison.follow_up
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

--
-- Name: FUNCTION follow_up_named(ref text); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.follow_up_named(ref text) IS 'Follow-up of this ref, locked with the series it comes from until the transaction ends; no_data_found where there is none.';

--
-- Name: holiday_named(liaison.side, text, date); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.holiday_named(side liaison.side, name text, first_on date) RETURNS liaison.holiday
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  holiday liaison.holiday;
begin
  select * into holiday
    from liaison.holiday h
   where h.side = holiday_named.side and h.name_en = name and lower(h.during) = holiday_named.first_on
   order by h.recorded_at
   limit 1
     for no key update;
  if not found then
    perform ops.refuse_unknown('holiday', format('%s %s %s', side, first_on, name));
  end if;
  return holiday;
end
$$;

--
-- Name: FUNCTION holiday_named(side liaison.side, name text, first_on date); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.holiday_named(side liaison.side, name text, first_on date) IS 'Holiday of a side with this English name and first day, locked until the transaction ends; no_data_found where there is none.';

--
-- Name: holiday_span(date, date); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.holiday_span(first_on date, last_on date) RETURNS daterange
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if last_on < first_on then
    raise exception 'A holiday ends on its first day or later, not from % to %.', first_on, last_on using errcode = 'invalid_parameter_value';
  end if;
  return daterange(first_on, last_on, '[]');
end
$$;

--
-- Name: FUNCTION holiday_span(first_on date, last_on date); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.holiday_span(first_on date, last_on date) IS 'The days from the first to the last, both included; refuses a last day before the first.';

--
-- Name: inherit_owner(); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.inherit_owner() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
  parent record;
begin
  execute format('select owner, audience from liaison.%I where id = ($1).%I', tg_argv[0], tg_argv[1]) into parent using new;
  new.owner := coalesce(new.owner, parent.owner);
  new.audience := coalesce(new.audience, parent.audience);
  return new;
end
$_$;

--
-- Name: FUNCTION inherit_owner(); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.inherit_owner() IS 'Trigger before insert: a row given without owner or audience takes them from its parent. Arguments: the parent''s table and the column that names it.';

--
-- Name: instant(timestamp without time zone, text); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.instant(local timestamp without time zone, zone text) RETURNS timestamp with time zone
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    BEGIN ATOMIC
 WITH by_postgres AS (
          SELECT ((instant.local AT TIME ZONE instant.zone) AT TIME ZONE 'UTC'::text) AS utc
         ), earlier AS (
          SELECT by_postgres.utc,
             (by_postgres.utc - '25:00:00'::interval) AS utc_before
            FROM by_postgres
         ), by_offset_before AS (
          SELECT earlier.utc,
             (instant.local - (((earlier.utc_before AT TIME ZONE 'UTC'::text) AT TIME ZONE instant.zone) - earlier.utc_before)) AS utc_first
            FROM earlier
         )
  SELECT (
         CASE
             WHEN (((by_offset_before.utc_first AT TIME ZONE 'UTC'::text) AT TIME ZONE instant.zone) = instant.local) THEN by_offset_before.utc_first
             ELSE by_offset_before.utc
         END AT TIME ZONE 'UTC'::text) AS timezone
    FROM by_offset_before;
END;

--
-- Name: FUNCTION instant(local timestamp without time zone, zone text); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.instant(local timestamp without time zone, zone text) IS 'Instant of a local time in a zone. A time that the clocks leave out comes later by as much as they go forward; of a time that comes twice the first is meant (RFC 5545, 3.3.5), where plain "at time zone" takes the second.';

--
-- Name: institution_named(text); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.institution_named(code text) RETURNS liaison.institution
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

--
-- Name: FUNCTION institution_named(code text); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.institution_named(code text) IS 'Institution of this code; no_data_found where there is none.';

--
-- Name: is_making(); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.is_making() RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (COALESCE(current_setting('liaison.is_making'::text, true), ''::text) = 'on'::text);

--
-- Name: FUNCTION is_making(); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.is_making() IS 'Whether the rule of a series is at work, and not a person: true inside the functions that make meetings, seat hosts and carry agendas.';

--
-- Name: joint_working_day(date, text); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.joint_working_day(day date, direction text) RETURNS date
    LANGUAGE sql STABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select coalesce(
    case $2
      when 'next'     then (select min(c.on_date) from api_v1.calendar($1, $1 + 60) c where c.side = 'joint' and c.is_working)
      when 'previous' then (select max(c.on_date) from api_v1.calendar($1 - 60, $1) c where c.side = 'joint' and c.is_working)
    end, $1)
$_$;

--
-- Name: FUNCTION joint_working_day(day date, direction text); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.joint_working_day(day date, direction text) IS 'The day itself if both sides work, else the next or previous one within 60 days on which both do; the day itself where there is none.';

--
-- Name: keep_what_was_seen(); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.keep_what_was_seen() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  -- As they stood when it began: what was settled in the meeting itself had been carried to it.
  insert into liaison.follow_up_review (meeting_id, follow_up_id, status_then, due_then_on)
  select new.id, f.id, f.status, f.current_due_on
    from api_v1.follow_up_on((new.actual_start_at at time zone new.zone)::date - 1) f
    left join liaison.meeting origin on origin.id = f.meeting_id
   where f.is_open and (origin.series_id is null or origin.series_id = new.series_id)
      on conflict (meeting_id, follow_up_id) do nothing;
  return null;
end
$$;

--
-- Name: FUNCTION keep_what_was_seen(); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.keep_what_was_seen() IS 'Trigger when a meeting of a series is held: freezes the follow-ups that were open the day before, those of its series and those of none, as it found them.';

--
-- Name: meeting_named(text); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.meeting_named(ref text) RETURNS liaison.meeting
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

--
-- Name: FUNCTION meeting_named(ref text); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.meeting_named(ref text) IS 'Meeting of this ref, locked with its series until the transaction ends; no_data_found where there is none.';

--
-- Name: move_due_date(); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.move_due_date() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  update liaison.follow_up
     set current_due_on = (select max(to_due_on) from liaison.extension where follow_up_id = new.follow_up_id)
   where id = new.follow_up_id;
  return null;
end
$$;

--
-- Name: FUNCTION move_due_date(); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.move_due_date() IS 'Trigger after insert of an extension: moves the follow-up''s due date.';

--
-- Name: name_follow_up(); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.name_follow_up() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
  prefix constant text := 'FU-' || new.owner_institution || '-';
  origin record;
begin
  if new.ref is null then
    new.ref := prefix || to_char(ops.next_number(prefix), 'FM999990000');
  elsif new.ref ~ ('^' || prefix || '[0-9]{4,9}$') then
    perform ops.note_number(prefix, substr(new.ref, length(prefix) + 1)::integer);
  end if;
  new.current_due_on := coalesce(new.current_due_on, new.original_due_on);
  new.status_on := coalesce(new.status_on, new.assigned_on);
  if new.owner is null or new.audience is null then
    select o.owner, o.audience into origin
      from (select d.owner, d.audience from liaison.decision d where d.id = new.decision_id
            union all
            select i.owner, i.audience from liaison.agenda_item i where i.id = new.agenda_item_id
            union all
            select m.owner, m.audience from liaison.meeting m where m.id = new.meeting_id) o
     limit 1;
    new.owner := coalesce(new.owner, liaison.centre_of(new.owner_institution), origin.owner);
    new.audience := coalesce(new.audience, origin.audience, 'joint');
  end if;
  return new;
end
$_$;

--
-- Name: FUNCTION name_follow_up(); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.name_follow_up() IS 'Trigger before insert: gives a follow-up its ref, due date, status date, owner and audience where they were left out.';

--
-- Name: name_meeting(); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.name_meeting() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  series record;
begin
  if new.series_id is null then
    new.ref := coalesce(new.ref, 'EXTRA-' || to_char(ops.next_number('EXTRA-'), 'FM999990000'));
    new.owner := coalesce(new.owner, liaison.centre_of(new.chair_institution));
    new.audience := coalesce(new.audience, 'joint');
    return new;
  end if;
  select code, owner, audience into series from liaison.series where id = new.series_id;
  new.number := coalesce(new.number, ops.next_number(series.code || '-'));
  perform ops.note_number(series.code || '-', new.number);
  new.ref := coalesce(new.ref, series.code || '-' || to_char(new.number, 'FM999999000'));
  new.owner := coalesce(new.owner, series.owner);
  new.audience := coalesce(new.audience, series.audience);
  return new;
end
$$;

--
-- Name: FUNCTION name_meeting(); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.name_meeting() IS 'Trigger before insert: gives a meeting its number, ref, owner and audience where they were left out.';

--
-- Name: note_step(); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.note_step() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  last liaison.follow_up_step;
begin
  select * into last from liaison.follow_up_step s where s.follow_up_id = new.id order by s.number desc limit 1;
  if last.number is null and new.status <> 'open' then
    -- Entered late: until then it was open.
    insert into liaison.follow_up_step (follow_up_id, number, status, since_on) values (new.id, 1, 'open', new.assigned_on)
    returning * into last;
  end if;
  if last.status = new.status then
    update liaison.follow_up_step s
       set since_on = new.status_on, reason = new.status_reason, waiting_for = new.waiting_for
     where s.follow_up_id = new.id and s.number = last.number
       and (s.since_on, s.reason, s.waiting_for) is distinct from (new.status_on, new.status_reason, new.waiting_for);
  else
    insert into liaison.follow_up_step (follow_up_id, number, status, since_on, reason, waiting_for)
    values (new.id, coalesce(last.number, 0) + 1, new.status, new.status_on, new.status_reason, new.waiting_for);
  end if;
  return null;
end
$$;

--
-- Name: FUNCTION note_step(); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.note_step() IS 'Trigger: notes the status of a follow-up as a step of its life; a corrected date or reason corrects the last one.';

--
-- Name: number_extension(); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.number_extension() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  -- Locked, so that of two extensions at once the second starts from the first one's date.
  select original_due_on into new.from_due_on from liaison.follow_up where id = new.follow_up_id for no key update;
  select coalesce(max(number), 0) + 1, coalesce(max(to_due_on), new.from_due_on)
    into new.number, new.from_due_on
    from liaison.extension
   where follow_up_id = new.follow_up_id;
  return new;
end
$$;

--
-- Name: FUNCTION number_extension(); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.number_extension() IS 'Trigger before insert: gives an extension its number and the due date that it starts from.';

--
-- Name: own_by_centre(); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.own_by_centre() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  new.owner := liaison.centre_of(new.institution_code);
  return new;
end
$$;

--
-- Name: FUNCTION own_by_centre(); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.own_by_centre() IS 'Trigger before insert: a row given without owner belongs to the centre of its institution''s side.';

--
-- Name: pass_turns_on(); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.pass_turns_on() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform liaison.seat_hosts(s.id, new.planned_start_at)
     from liaison.series s
    where s.id = new.series_id and s.rotation_counts = 'held';
  return null;
end
$$;

--
-- Name: FUNCTION pass_turns_on(); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.pass_turns_on() IS 'Trigger after a meeting was cancelled, postponed or planned anew: where the turn counts held meetings, the side that lost its turn hosts the next one.';

--
-- Name: refuse_change(); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform ops.refuse(tg_relid, tg_name);
  return null;
end
$$;

--
-- Name: FUNCTION refuse_change(); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.refuse_change() IS 'Constraint trigger of tables whose rows stay as they are: refuses in the words of its own comment.';

--
-- Name: seat_escalations(uuid); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.seat_escalations(series uuid) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  was constant text := liaison.begin_making();
  raised record;
  item uuid;
  seat uuid;
begin
  for raised in
    select e.id, e.escalated_on, f.id as follow_up_id, f.ref, f.action, f.owner_institution, f.owner, f.audience
      from liaison.escalation e
      join liaison.follow_up f on f.id = e.follow_up_id
     where e.series_id = seat_escalations.series and e.agenda_item_id is null and not liaison.is_ended(f.status)
     order by e.escalated_on, f.ref, e.level
  loop
    -- A higher level finds the item of the lower one, or what it was carried to.
    select i.id into item
      from liaison.agenda_item i
      join liaison.meeting m on m.id = i.meeting_id
     where i.follow_up_id = raised.follow_up_id and m.series_id = seat_escalations.series and not i.is_closed
     order by m.planned_start_at desc
     limit 1;
    if item is null then
      seat := liaison.seat_of(seat_escalations.series, raised.escalated_on::timestamp at time zone 'Asia/Baghdad');
      continue when seat is null;
      insert into liaison.agenda_item (meeting_id, position, topic, follow_up_id, owner, audience)
      select seat, coalesce(max(i.position), 0) + 1,
             left(format('Escalated: %s (%s): %s', raised.ref, raised.owner_institution, raised.action), 500),
             raised.follow_up_id, raised.owner, raised.audience
        from liaison.agenda_item i
       where i.meeting_id = seat
      returning id into item;
    end if;
    update liaison.escalation e set agenda_item_id = item where e.id = raised.id;
  end loop;
  perform liaison.end_making(was);
end
$$;

--
-- Name: FUNCTION seat_escalations(series uuid); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.seat_escalations(series uuid) IS 'Puts the escalated follow-ups of a series that wait for a meeting on the agenda of the next planned one after the day they were raised. Changes nothing when all have their place, or none is planned.';

--
-- Name: seat_hosts(uuid, timestamp with time zone); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.seat_hosts(series uuid, since timestamp with time zone) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  was constant text := liaison.begin_making();
begin
  with turn as (
    select m.id, m.is_touched, m.status, m.planned_start_at, s.host_rotation, s.id as series_id,
           case s.rotation_counts
             when 'nominal' then m.number - 1
             else count(*) filter (where m.status in ('held', 'planned'))
                    over (order by m.planned_start_at, m.number rows between unbounded preceding and current row) - 1
           end as turn
      from liaison.meeting m
      join liaison.series s on s.id = m.series_id
     where m.series_id = seat_hosts.series
  )
  update liaison.meeting m
     set host_side = host.side, host_chosen_by = 'rule', city = host.city, venue = host.venue,
         chair_institution = host.institution_code, chair_role = host.chair_role,
         co_chair_institution = guest.institution_code, co_chair_role = guest.chair_role
    from turn t
    join liaison.series_host host
      on host.series_id = t.series_id
     and host.side = t.host_rotation[mod(t.turn, cardinality(t.host_rotation)) + 1]
    left join liaison.series_host guest on guest.series_id = t.series_id and guest.side <> host.side
   where m.id = t.id and not t.is_touched and t.status = 'planned' and t.planned_start_at >= seat_hosts.since
     and (m.host_side, m.host_chosen_by, m.city, m.venue, m.chair_institution, m.chair_role, m.co_chair_institution, m.co_chair_role)
         is distinct from (host.side, 'rule', host.city, host.venue, host.institution_code, host.chair_role, guest.institution_code, guest.chair_role);
  perform liaison.end_making(was);
end
$$;

--
-- Name: FUNCTION seat_hosts(series uuid, since timestamp with time zone); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.seat_hosts(series uuid, since timestamp with time zone) IS 'Gives the planned meetings of a series from a moment on, those that nobody touched, the host whose turn it is, with venue and chairs as the series has them.';

--
-- Name: seat_of(uuid, timestamp with time zone); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.seat_of(series uuid, after timestamp with time zone) RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select m.id
    from liaison.meeting m
   where m.series_id = $1 and m.status = 'planned' and m.planned_start_at > $2
   order by m.planned_start_at
   limit 1
$_$;

--
-- Name: FUNCTION seat_of(series uuid, after timestamp with time zone); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.seat_of(series uuid, after timestamp with time zone) IS 'The next planned meeting of a series after a moment; null when none is made yet.';

--
-- Name: series_named(text); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.series_named(code text) RETURNS liaison.series
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

--
-- Name: FUNCTION series_named(code text); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.series_named(code text) IS 'Series of this code, locked until the transaction ends; no_data_found where there is none.';

--
-- Name: set_follow_up_status(text, liaison.follow_up_status, text, date, text, uuid); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.set_follow_up_status(ref text, status liaison.follow_up_status, reason text, day date, waiting_for text DEFAULT NULL::text, superseded_by uuid DEFAULT NULL::uuid) RETURNS text
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  changed constant liaison.follow_up := liaison.follow_up_named(ref);
begin
  if changed.status = set_follow_up_status.status and changed.status <> 'blocked' then
    raise exception '% is % already, since %.', changed.ref, changed.status, changed.status_on
      using errcode = 'object_not_in_prerequisite_state';
  end if;
  -- Before the constraints on single columns of it answer, which say less.
  if changed.status <> set_follow_up_status.status
     and not exists (select from liaison.follow_up_move m
                      where m.from_status = changed.status and m.to_status = set_follow_up_status.status)
  then
    perform ops.refuse('liaison.follow_up', 'follow_up_status_makes_an_allowed_move',
      format('%s is %s and cannot become %s.', changed.ref, changed.status, set_follow_up_status.status));
  end if;
  update liaison.follow_up f
     set status = set_follow_up_status.status, status_on = coalesce(day, liaison.today()), status_reason = reason,
         waiting_for = set_follow_up_status.waiting_for, superseded_by = set_follow_up_status.superseded_by
   where f.id = changed.id;
  return changed.ref;
end
$$;

--
-- Name: FUNCTION set_follow_up_status(ref text, status liaison.follow_up_status, reason text, day date, waiting_for text, superseded_by uuid); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.set_follow_up_status(ref text, status liaison.follow_up_status, reason text, day date, waiting_for text, superseded_by uuid) IS 'What the verbs on a follow-up''s status share: locks it, refuses what is no change or no allowed move, dates it. Returns its ref.';

--
-- Name: set_standing_items(uuid); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.set_standing_items(meeting uuid) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

--
-- Name: FUNCTION set_standing_items(meeting uuid); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.set_standing_items(meeting uuid) IS 'Brings the standing items of a meeting to the template of its series.';

--
-- Name: settle_escalation(); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.settle_escalation() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  was constant text := liaison.begin_making();
begin
  if liaison.is_ended(new.status) then
    delete from liaison.agenda_item i
     using liaison.meeting m
     where m.id = i.meeting_id and i.follow_up_id = new.id and m.status <> 'held'
       and not exists (select from liaison.decision d where d.agenda_item_id = i.id)
       and not exists (select from liaison.follow_up f where f.agenda_item_id = i.id);
    update liaison.agenda_item i set is_closed = true where i.follow_up_id = new.id and not i.is_closed;
  else
    -- Reopened: it is as late as before, and the next meeting hears of it.
    update liaison.escalation e
       set agenda_item_id = null
     where e.follow_up_id = new.id and e.due_on is not distinct from new.current_due_on and e.agenda_item_id is not null;
    perform liaison.carry_agenda(e.series_id)
       from (select distinct series_id from liaison.escalation where follow_up_id = new.id) e;
  end if;
  perform liaison.end_making(was);
  return null;
end
$$;

--
-- Name: FUNCTION settle_escalation(); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.settle_escalation() IS 'Trigger when a follow-up ends or is reopened: what has ended is off the agendas to come and closed on the others; what is reopened waits for a meeting again.';

--
-- Name: today(); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.today() RETURNS date
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN ((now() AT TIME ZONE 'Asia/Baghdad'::text))::date;

--
-- Name: FUNCTION today(); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.today() IS 'The date in Baghdad, by which changes of status are dated where nobody says another.';

--
-- Name: touch_meeting(); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.touch_meeting() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  changed constant jsonb := to_jsonb(case tg_op when 'DELETE' then old else new end);
begin
  update liaison.meeting m
     set is_touched = true
   where m.id = coalesce(
           (changed ->> 'meeting_id')::uuid,
           (select i.meeting_id from liaison.agenda_item i where i.id = (changed ->> 'agenda_item_id')::uuid))
     and m.series_id is not null and m.status = 'planned' and not m.is_touched;
  return null;
end
$$;

--
-- Name: FUNCTION touch_meeting(); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.touch_meeting() IS 'Trigger: who changes a meeting''s agenda, decisions or delegations has touched the meeting.';

--
-- Name: claim_slot(uuid); Type: FUNCTION; Schema: ops; Owner: -
--

CREATE FUNCTION ops.claim_slot(worker uuid) RETURNS TABLE(slot uuid, term integer, schedule text, report text, duty ops.duty, label text, days_before_meeting integer, keep_for text)
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
declare
  now   constant timestamptz := ops.clock();
  taken ops.slot;
  rule  ops.schedule;
begin
  loop
    select s.* into taken
      from ops.slot s
     where s.state in ('due', 'running') and (ops.is_to_serve(s, now) or s.leased_by = worker)
     order by s.due_at, s.id
     limit 1
       for update skip locked;
    if not found then
      return;
    end if;
    select * into rule from ops.schedule s where s.id = taken.schedule_id;
    -- One that this worker has without knowing: the answer to its claim was lost, and nothing was done.
    if taken.state = 'running' and taken.leased_by is distinct from worker then
      update ops.run r set outcome = 'lost', ended_at = now,
             told = 'Its worker was not heard of for ' || extract(epoch from ops.lease())::integer || ' seconds.'
       where r.slot_id = taken.id and r.outcome is null;
      taken.attempts := taken.attempts + 1;
      if taken.attempts >= rule.max_attempts then
        update ops.slot s
           set state = 'failed', attempts = taken.attempts, leased_by = null, lease_ends_at = null, ended_at = now,
               reason = format('Its worker was lost the last of %s times it was tried; look for what ended the process.', taken.attempts)
         where s.id = taken.id;
        continue;
      end if;
    end if;
    update ops.slot s
       set state = 'running', attempts = taken.attempts, term = s.term + 1, leased_by = worker, lease_ends_at = now + ops.lease(),
           next_attempt_at = null
     where s.id = taken.id;
    if taken.term > 0 then
      update ops.run r set outcome = 'handed_back', ended_at = now
       where r.slot_id = taken.id and r.outcome is null;
    end if;
    insert into ops.run (slot_id, term, worker_id, started_at) values (taken.id, taken.term + 1, worker, now);
    update ops.worker w set seen_at = now, activity = format('serving %s %s', rule.name, ops.in_words(taken.label))
     where w.id = worker;
    return query
      select taken.id, taken.term + 1, rule.name, rule.report, rule.duty, to_char(taken.label, 'YYYY-MM-DD"T"HH24:MI:SS'),
             ops.days_to_meeting(taken, rule), rule.keep_for::text;
    return;
  end loop;
end
$$;

--
-- Name: FUNCTION claim_slot(worker uuid); Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON FUNCTION ops.claim_slot(worker uuid) IS 'Takes up the slot that is due the longest, for a worker, until its lease ends; one whose worker was lost counts an attempt and is taken up again. No row where nothing is due.';

--
-- Name: clock(); Type: FUNCTION; Schema: ops; Owner: -
--

CREATE FUNCTION ops.clock() RETURNS timestamp with time zone
    LANGUAGE sql PARALLEL SAFE
    RETURN clock_timestamp();

--
-- Name: FUNCTION clock(); Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON FUNCTION ops.clock() IS 'The clock that says what is due: this server''s, and no worker''s.';

--
-- Name: schedule; Type: TABLE; Schema: ops; Owner: -
--

CREATE TABLE ops.schedule (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    title liaison.short_text NOT NULL,
    report text,
    duty ops.duty,
    recurrence liaison.long_text,
    starts_on date,
    starts_at time without time zone NOT NULL,
    zone liaison.time_zone DEFAULT 'Asia/Baghdad'::text NOT NULL,
    days_before_meeting integer,
    catch_up ops.catch_up DEFAULT 'latest'::ops.catch_up NOT NULL,
    catch_up_window interval DEFAULT '91 days'::interval NOT NULL,
    catch_up_cap integer DEFAULT 13 NOT NULL,
    on_time interval DEFAULT '00:15:00'::interval NOT NULL,
    max_attempts integer DEFAULT 5 NOT NULL,
    keep_for interval,
    paused_at timestamp with time zone,
    paused_by text,
    paused_because liaison.short_text,
    watermark ops.local_time NOT NULL,
    next_label ops.local_time,
    objection liaison.long_text,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    recorded_by text DEFAULT SESSION_USER NOT NULL,
    CONSTRAINT schedule_catch_up_is_bounded CHECK ((((catch_up_window >= '01:00:00'::interval) AND (catch_up_window <= '10 years'::interval)) AND ((catch_up_cap >= 1) AND (catch_up_cap <= 1000)))),
    CONSTRAINT schedule_comes_days_before_a_meeting CHECK (((days_before_meeting >= 0) AND (days_before_meeting <= 60))),
    CONSTRAINT schedule_follows_a_rule_or_the_meetings CHECK ((num_nonnulls(recurrence, days_before_meeting) = 1)),
    CONSTRAINT schedule_is_on_time_for_a_while CHECK (((on_time >= '00:01:00'::interval) AND (on_time <= '1 day'::interval))),
    CONSTRAINT schedule_keeps_only_what_it_prunes CHECK ((((NOT (duty IS DISTINCT FROM 'prune'::ops.duty)) = (keep_for IS NOT NULL)) AND (keep_for >= '1 day'::interval))),
    CONSTRAINT schedule_makes_a_report_or_does_a_duty CHECK ((num_nonnulls(report, duty) = 1)),
    CONSTRAINT schedule_name_is_plain CHECK ((name ~ '^[a-z][a-z0-9-]{0,62}$'::text)),
    CONSTRAINT schedule_of_a_rule_has_a_first_day CHECK (((recurrence IS NULL) = (starts_on IS NULL))),
    CONSTRAINT schedule_pause_is_whole CHECK ((num_nonnulls(paused_at, paused_by, paused_because) = ANY (ARRAY[0, 3]))),
    CONSTRAINT schedule_recurs_hourly_or_slower CHECK (((recurrence)::text !~* 'FREQ=(SECONDLY|MINUTELY)'::text)),
    CONSTRAINT schedule_report_is_a_slug CHECK ((report ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'::text)),
    CONSTRAINT schedule_starts_on_a_whole_second CHECK ((date_trunc('second'::text, (starts_at)::interval) = (starts_at)::interval)),
    CONSTRAINT schedule_tries_a_few_times CHECK (((max_attempts >= 1) AND (max_attempts <= 20)))
);

--
-- Name: TABLE schedule; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON TABLE ops.schedule IS 'One row per thing that is made again and again: a report or a duty, and when. Insert and change rows by hand; one that has slots is paused rather than deleted, since they are the record. Pause, resume and the like are functions of api_v1.';

--
-- Name: COLUMN schedule.id; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.schedule.id IS 'Key.';

--
-- Name: COLUMN schedule.name; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.schedule.name IS 'Short name for people and metrics, such as returns-weekly.';

--
-- Name: COLUMN schedule.title; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.schedule.title IS 'What it makes, in a few words.';

--
-- Name: COLUMN schedule.report; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.schedule.report IS 'Slug of the report that it makes, a folder of reports/; null for a duty.';

--
-- Name: COLUMN schedule.duty; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.schedule.duty IS 'Duty that it does; null for a report.';

--
-- Name: COLUMN schedule.recurrence; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.schedule.recurrence IS 'When it falls due: RFC 5545 lines RRULE, RDATE, EXDATE, in local time; null where it comes before meetings.';

--
-- Name: COLUMN schedule.starts_on; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.schedule.starts_on IS 'Local date of the first due time (DTSTART), which the rule must give; null where it comes before meetings.';

--
-- Name: COLUMN schedule.starts_at; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.schedule.starts_at IS 'Local time of day at which it falls due.';

--
-- Name: COLUMN schedule.zone; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.schedule.zone IS 'Time zone of its local dates and times.';

--
-- Name: COLUMN schedule.days_before_meeting; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.schedule.days_before_meeting IS 'Falls due this many days before each day with a planned meeting; null where it follows a rule.';

--
-- Name: COLUMN schedule.catch_up; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.schedule.catch_up IS 'What becomes of due times that passed while nobody served them.';

--
-- Name: COLUMN schedule.catch_up_window; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.schedule.catch_up_window IS 'A due time older than this is never made up for.';

--
-- Name: COLUMN schedule.catch_up_cap; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.schedule.catch_up_cap IS 'Most due times that are made up for at once where all are; the newest ones are.';

--
-- Name: COLUMN schedule.on_time; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.schedule.on_time IS 'Noticed within this time a slot was not missed, and a report is not overdue.';

--
-- Name: COLUMN schedule.max_attempts; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.schedule.max_attempts IS 'Attempts after which a slot has failed.';

--
-- Name: COLUMN schedule.keep_for; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.schedule.keep_for IS 'How long the files of a superseded edition are kept; for the duty prune only.';

--
-- Name: COLUMN schedule.paused_at; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.schedule.paused_at IS 'Clock when it was paused; null while it is not.';

--
-- Name: COLUMN schedule.paused_by; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.schedule.paused_by IS 'Login role that paused it; null while it is not.';

--
-- Name: COLUMN schedule.paused_because; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.schedule.paused_because IS 'Why it was paused; null while it is not.';

--
-- Name: COLUMN schedule.watermark; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.schedule.watermark IS 'Local date and time up to which every due time has its slot. It only goes forward, so that a clock that steps back fires nothing twice.';

--
-- Name: COLUMN schedule.next_label; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.schedule.next_label IS 'Local date and time of the next due time of its rule, infinity where there is none any more; null until a worker has worked it out, and where it comes before meetings.';

--
-- Name: COLUMN schedule.objection; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.schedule.objection IS 'Why its rule can''t be read, found by a worker; nothing falls due until it is mended. Null while all is well.';

--
-- Name: COLUMN schedule.recorded_at; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.schedule.recorded_at IS 'Clock when the row was entered.';

--
-- Name: COLUMN schedule.recorded_by; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.schedule.recorded_by IS 'Login role that entered it.';

--
-- Name: CONSTRAINT schedule_catch_up_is_bounded ON schedule; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT schedule_catch_up_is_bounded ON ops.schedule IS 'What is made up for reaches back an hour to ten years, and is 1 to 1000 due times at once.';

--
-- Name: CONSTRAINT schedule_comes_days_before_a_meeting ON schedule; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT schedule_comes_days_before_a_meeting ON ops.schedule IS 'A schedule falls due 0 to 60 days before a meeting.';

--
-- Name: CONSTRAINT schedule_follows_a_rule_or_the_meetings ON schedule; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT schedule_follows_a_rule_or_the_meetings ON ops.schedule IS 'A schedule follows a rule (recurrence) or the meetings (days_before_meeting): give one of the two.';

--
-- Name: CONSTRAINT schedule_is_on_time_for_a_while ON schedule; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT schedule_is_on_time_for_a_while ON ops.schedule IS 'Being on time means within a minute to a day.';

--
-- Name: CONSTRAINT schedule_keeps_only_what_it_prunes ON schedule; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT schedule_keeps_only_what_it_prunes ON ops.schedule IS 'The duty prune says how long superseded editions are kept, a day or longer, and nothing else does.';

--
-- Name: CONSTRAINT schedule_makes_a_report_or_does_a_duty ON schedule; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT schedule_makes_a_report_or_does_a_duty ON ops.schedule IS 'A schedule makes a report or does a duty: give one of the two.';

--
-- Name: CONSTRAINT schedule_name_is_plain ON schedule; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT schedule_name_is_plain ON ops.schedule IS 'The name of a schedule is lower-case letters, digits and hyphens, at most 63 of them, and begins with a letter.';

--
-- Name: CONSTRAINT schedule_of_a_rule_has_a_first_day ON schedule; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT schedule_of_a_rule_has_a_first_day ON ops.schedule IS 'A schedule with a rule has the day from which it counts (starts_on), and one that comes before meetings has none.';

--
-- Name: CONSTRAINT schedule_pause_is_whole ON schedule; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT schedule_pause_is_whole ON ops.schedule IS 'A paused schedule says since when, by whom and why.';

--
-- Name: CONSTRAINT schedule_recurs_hourly_or_slower ON schedule; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT schedule_recurs_hourly_or_slower ON ops.schedule IS 'A schedule recurs hourly or more slowly; minutes within the hour can be listed with BYMINUTE.';

--
-- Name: CONSTRAINT schedule_report_is_a_slug ON schedule; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT schedule_report_is_a_slug ON ops.schedule IS 'A report is named by its slug, such as returns-weekly.';

--
-- Name: CONSTRAINT schedule_starts_on_a_whole_second ON schedule; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT schedule_starts_on_a_whole_second ON ops.schedule IS 'A due time is a whole second.';

--
-- Name: CONSTRAINT schedule_tries_a_few_times ON schedule; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT schedule_tries_a_few_times ON ops.schedule IS 'A slot is tried 1 to 20 times.';

--
-- Name: slot; Type: TABLE; Schema: ops; Owner: -
--

CREATE TABLE ops.slot (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    schedule_id uuid NOT NULL,
    label ops.local_time NOT NULL,
    due_at timestamp with time zone NOT NULL,
    origin ops.slot_origin DEFAULT 'rule'::ops.slot_origin NOT NULL,
    state ops.slot_state DEFAULT 'due'::ops.slot_state NOT NULL,
    reason liaison.long_text,
    attempts integer DEFAULT 0 NOT NULL,
    next_attempt_at timestamp with time zone,
    term integer DEFAULT 0 NOT NULL,
    leased_by uuid,
    lease_ends_at timestamp with time zone,
    entered_at timestamp with time zone DEFAULT ops.clock() NOT NULL,
    entered_by text DEFAULT SESSION_USER NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT slot_counts_are_not_negative CHECK (((attempts >= 0) AND (term >= 0))),
    CONSTRAINT slot_has_ended_when_it_says_so CHECK (((state = ANY (ARRAY['done'::ops.slot_state, 'failed'::ops.slot_state, 'skipped'::ops.slot_state])) = (ended_at IS NOT NULL))),
    CONSTRAINT slot_is_leased_while_it_runs CHECK ((((state = 'running'::ops.slot_state) = (leased_by IS NOT NULL)) AND ((leased_by IS NULL) = (lease_ends_at IS NULL)))),
    CONSTRAINT slot_says_why_it_was_not_served CHECK (((state <> ALL (ARRAY['failed'::ops.slot_state, 'skipped'::ops.slot_state])) OR (reason IS NOT NULL)))
);

--
-- Name: TABLE slot; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON TABLE ops.slot IS 'One row per due time of a schedule. Its local date and time is its identity, never the instant: so it is served once whatever clocks and zones do.';

--
-- Name: COLUMN slot.id; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.slot.id IS 'Key.';

--
-- Name: COLUMN slot.schedule_id; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.slot.schedule_id IS 'Schedule.';

--
-- Name: COLUMN slot.label; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.slot.label IS 'Local date and time at which it falls due, in the schedule''s zone; the time of asking for one that was asked for by hand.';

--
-- Name: COLUMN slot.due_at; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.slot.due_at IS 'The same as an instant, by the zone database of the day it was entered. Of a time that comes twice the first, a time that the clocks leave out comes later by as much.';

--
-- Name: COLUMN slot.origin; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.slot.origin IS 'Where it comes from.';

--
-- Name: COLUMN slot.state; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.slot.state IS 'What became of it.';

--
-- Name: COLUMN slot.reason; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.slot.reason IS 'Why it was skipped or has failed, or what its last attempt died of; null where there is nothing to tell.';

--
-- Name: COLUMN slot.attempts; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.slot.attempts IS 'Attempts that failed or were lost, so far.';

--
-- Name: COLUMN slot.next_attempt_at; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.slot.next_attempt_at IS 'The next attempt waits until then; null where nothing holds it up.';

--
-- Name: COLUMN slot.term; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.slot.term IS 'How often it was taken up. A worker that lost it to another knows an older term, and is refused.';

--
-- Name: COLUMN slot.leased_by; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.slot.leased_by IS 'Worker that has it; null unless it runs.';

--
-- Name: COLUMN slot.lease_ends_at; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.slot.lease_ends_at IS 'Clock up to which that worker has it, renewed as it goes on; null unless it runs.';

--
-- Name: COLUMN slot.entered_at; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.slot.entered_at IS 'Clock when it was entered.';

--
-- Name: COLUMN slot.entered_by; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.slot.entered_by IS 'Login role that entered it.';

--
-- Name: COLUMN slot.ended_at; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.slot.ended_at IS 'Clock when it was done, given up or skipped; null until then.';

--
-- Name: CONSTRAINT slot_counts_are_not_negative ON slot; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT slot_counts_are_not_negative ON ops.slot IS 'Counts are zero or more.';

--
-- Name: CONSTRAINT slot_has_ended_when_it_says_so ON slot; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT slot_has_ended_when_it_says_so ON ops.slot IS 'A slot that is done, failed or skipped has the time when it ended, and no other slot has.';

--
-- Name: CONSTRAINT slot_is_leased_while_it_runs ON slot; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT slot_is_leased_while_it_runs ON ops.slot IS 'A slot that runs has a worker and the time until which it has it, and no other slot has.';

--
-- Name: CONSTRAINT slot_says_why_it_was_not_served ON slot; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT slot_says_why_it_was_not_served ON ops.slot IS 'A slot that failed or was skipped says why.';

--
-- Name: days_to_meeting(ops.slot, ops.schedule); Type: FUNCTION; Schema: ops; Owner: -
--

CREATE FUNCTION ops.days_to_meeting(slot ops.slot, schedule ops.schedule) RETURNS integer
    LANGUAGE sql STABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select case when slot.origin <> 'hand' or schedule.days_before_meeting is null then schedule.days_before_meeting
              else coalesce(
                (select min((m.planned_start_at at time zone schedule.zone)::date) from liaison.meeting m
                  where m.status = 'planned' and (m.planned_start_at at time zone schedule.zone)::date >= slot.label::date)
                - slot.label::date, schedule.days_before_meeting) end
$$;

--
-- Name: FUNCTION days_to_meeting(slot ops.slot, schedule ops.schedule); Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON FUNCTION ops.days_to_meeting(slot ops.slot, schedule ops.schedule) IS 'Days from a slot to the meetings that it comes before: those of its schedule, and for one that was asked for by hand those to the next planned meeting. Null where it follows a rule.';

--
-- Name: describe_keys(regclass); Type: PROCEDURE; Schema: ops; Owner: -
--

CREATE PROCEDURE ops.describe_keys(IN relation regclass)
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  key record;
begin
  for key in
    select c.conname, c.contype, c.confrelid::regclass as target,
           (select string_agg(a.attname, ', ' order by k.position)
              from unnest(c.conkey) with ordinality as k (number, position)
              join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.number) as columns
      from pg_constraint c
     where c.conrelid = relation
       and c.contype in ('p', 'u', 'f')
       and obj_description(c.oid, 'pg_constraint') is null
  loop
    execute format('comment on constraint %I on %s is %L', key.conname, relation,
      case key.contype
        when 'f' then format('The row named in %s must exist in %s, and stays there while this one names it.', key.columns, key.target)
        else format('There is a row of %s with the same %s already.', relation, key.columns)
      end);
  end loop;
end
$$;

--
-- Name: PROCEDURE describe_keys(IN relation regclass); Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON PROCEDURE ops.describe_keys(IN relation regclass) IS 'Gives the keys of a table that have no comment one in plain words, made from the catalogue. Rules are worded by hand.';

--
-- Name: edition; Type: TABLE; Schema: ops; Owner: -
--

CREATE TABLE ops.edition (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    report text NOT NULL,
    period_start date NOT NULL,
    period_end date NOT NULL,
    number integer NOT NULL,
    as_of timestamp with time zone NOT NULL,
    definition_sha256 text NOT NULL,
    data_sha256 text,
    classification text NOT NULL,
    is_correction boolean DEFAULT false NOT NULL,
    status text DEFAULT 'rendering'::text NOT NULL,
    output text,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    recorded_by text DEFAULT SESSION_USER NOT NULL,
    published_at timestamp with time zone,
    pruned_at timestamp with time zone,
    CONSTRAINT edition_is_pruned_after_it_was_published CHECK (((pruned_at IS NULL) OR (status = 'published'::text))),
    CONSTRAINT edition_is_published_whole CHECK (((status = 'published'::text) = ((published_at IS NOT NULL) AND (output IS NOT NULL) AND (data_sha256 IS NOT NULL)))),
    CONSTRAINT edition_number_is_positive CHECK ((number > 0)),
    CONSTRAINT edition_period_ends_after_it_starts CHECK ((period_end >= period_start)),
    CONSTRAINT edition_status_is_known CHECK ((status = ANY (ARRAY['rendering'::text, 'published'::text])))
);

--
-- Name: TABLE edition; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON TABLE ops.edition IS 'One row per edition of a report for a period. The files of a published edition can be made again byte for byte from its as-of moment.';

--
-- Name: COLUMN edition.id; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.edition.id IS 'Key.';

--
-- Name: COLUMN edition.report; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.edition.report IS 'Slug of the report, such as returns-weekly.';

--
-- Name: COLUMN edition.period_start; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.edition.period_start IS 'First day of the period.';

--
-- Name: COLUMN edition.period_end; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.edition.period_end IS 'Last day of the period (inclusive).';

--
-- Name: COLUMN edition.number; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.edition.number IS 'Edition of that period, counted from 1; counts up only when the content changed.';

--
-- Name: COLUMN edition.as_of; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.edition.as_of IS 'Moment whose knowledge it shows: set liaison.as_of to it to see the same rows.';

--
-- Name: COLUMN edition.definition_sha256; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.edition.definition_sha256 IS 'SHA-256 over the report''s definition: descriptor, queries, translations.';

--
-- Name: COLUMN edition.data_sha256; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.edition.data_sha256 IS 'SHA-256 over its datasets, recorded with the edition; the same whenever the figures are. Null where they were not drawn yet.';

--
-- Name: COLUMN edition.classification; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.edition.classification IS 'Who may have it, as the report declares.';

--
-- Name: COLUMN edition.is_correction; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.edition.is_correction IS 'Whether it corrects an earlier edition, rather than bringing new data.';

--
-- Name: COLUMN edition.status; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.edition.status IS 'rendering: its files are being written; published: they are in place, whole.';

--
-- Name: COLUMN edition.output; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.edition.output IS 'Folder that its files go to, recorded with the edition; they are there, whole, once the status is published. Null where none was chosen yet.';

--
-- Name: COLUMN edition.recorded_at; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.edition.recorded_at IS 'Clock when the edition was begun.';

--
-- Name: COLUMN edition.recorded_by; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.edition.recorded_by IS 'Login role that made it.';

--
-- Name: COLUMN edition.published_at; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.edition.published_at IS 'Clock when its files were in place; null until then.';

--
-- Name: COLUMN edition.pruned_at; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.edition.pruned_at IS 'Clock when its files were removed, because a later edition of the period had superseded it; null while they are there. The row and the digests stay for ever.';

--
-- Name: CONSTRAINT edition_is_pruned_after_it_was_published ON edition; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT edition_is_pruned_after_it_was_published ON ops.edition IS 'Only the files of a published edition are pruned.';

--
-- Name: CONSTRAINT edition_is_published_whole ON edition; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT edition_is_published_whole ON ops.edition IS 'A published edition has its time, its folder and its digest; one that is not has no time of publishing.';

--
-- Name: CONSTRAINT edition_number_is_positive ON edition; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT edition_number_is_positive ON ops.edition IS 'Editions are numbered from 1.';

--
-- Name: CONSTRAINT edition_period_ends_after_it_starts ON edition; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT edition_period_ends_after_it_starts ON ops.edition IS 'A period''s last day is its first day or later.';

--
-- Name: CONSTRAINT edition_status_is_known ON edition; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT edition_status_is_known ON ops.edition IS 'An edition is rendering or published.';

--
-- Name: edition_name(ops.edition); Type: FUNCTION; Schema: ops; Owner: -
--

CREATE FUNCTION ops.edition_name(edition ops.edition) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (((((((edition).report || '_'::text) || (edition).period_start) || '_'::text) || (edition).period_end) || '_e'::text) || (edition).number);

--
-- Name: FUNCTION edition_name(edition ops.edition); Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON FUNCTION ops.edition_name(edition ops.edition) IS 'Name of an edition and of its folder, such as returns-weekly_2017-07-23_2017-07-29_e1; null where there is no edition.';

--
-- Name: enter_before_meetings(ops.schedule); Type: FUNCTION; Schema: ops; Owner: -
--

CREATE FUNCTION ops.enter_before_meetings(schedule ops.schedule) RETURNS TABLE(label timestamp without time zone, state ops.slot_state, reason text)
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
declare
  local_now constant timestamp := date_trunc('second', ops.clock() at time zone schedule.zone);
begin
  return query
    insert into ops.slot as s (schedule_id, label, due_at, state, reason, ended_at)
    select schedule.id, d.label, d.due_at, case when over.reason is null then 'due' else 'skipped' end::ops.slot_state, over.reason,
           case when over.reason is not null then ops.clock() end
      from ops.meeting_days(schedule) d
     cross join lateral (select case when d.label::date + schedule.days_before_meeting < local_now::date
                                     then 'The day of the meeting had passed before anybody noticed.' end as reason) over
     where d.due_at <= ops.clock()
     order by d.label
        on conflict (schedule_id, label) do nothing
    returning s.label::timestamp, s.state, s.reason::text;
  update ops.schedule s set watermark = greatest(s.watermark, local_now) where s.id = schedule.id;
end
$$;

--
-- Name: FUNCTION enter_before_meetings(schedule ops.schedule); Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON FUNCTION ops.enter_before_meetings(schedule ops.schedule) IS 'Enters the due slots of a schedule that comes before meetings. One whose meeting has passed is skipped: a pack for it would help nobody.';

--
-- Name: enter_due(ops.schedule, timestamp without time zone[]); Type: FUNCTION; Schema: ops; Owner: -
--

CREATE FUNCTION ops.enter_due(schedule ops.schedule, labels timestamp without time zone[]) RETURNS TABLE(label timestamp without time zone, state ops.slot_state, reason text)
    LANGUAGE sql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  with due as (
    select d.label, liaison.instant(d.label, schedule.zone) as due_at,
           row_number() over (order by d.label desc) as place, first_value(d.label) over (order by d.label desc) as newest
      from unnest(labels) as d (label)
  ), judged as (
    select d.label, d.due_at, case
        when d.due_at < now.clock - schedule.catch_up_window
          then format('It was due more than %s before anybody noticed, and what is older is not made up for.',
                      ops.in_words(schedule.catch_up_window))
        when schedule.catch_up = 'skip' and d.due_at < now.clock - schedule.on_time
          then format('It was noticed %s late, and this schedule does not make up for what it missed.',
                      ops.in_words(now.clock - d.due_at))
        when schedule.catch_up = 'latest' and d.place > 1
          then format('It was noticed %s late, when the one of %s was due too; this schedule makes up for the latest only.',
                      ops.in_words(now.clock - d.due_at), ops.in_words(d.newest))
        when schedule.catch_up = 'all' and d.place > schedule.catch_up_cap
          then format('%s due times were missed together, and this schedule makes up for the latest %s.',
                      cardinality(labels), schedule.catch_up_cap)
      end as reason
      from due d
     cross join (select ops.clock() as clock) now
  )
  insert into ops.slot as s (schedule_id, label, due_at, state, reason, ended_at)
  select schedule.id, j.label, j.due_at, case when j.reason is null then 'due' else 'skipped' end::ops.slot_state, j.reason,
         case when j.reason is not null then ops.clock() end
    from judged j
   order by j.label
      on conflict (schedule_id, label) do nothing
  returning s.label, s.state, s.reason
$$;

--
-- Name: FUNCTION enter_due(schedule ops.schedule, labels timestamp without time zone[]); Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON FUNCTION ops.enter_due(schedule ops.schedule, labels timestamp without time zone[]) IS 'Enters due times as slots, by the schedule''s policy for what was missed; returns those that were new.';

--
-- Name: enter_slots(uuid, timestamp without time zone, timestamp without time zone[], timestamp without time zone); Type: FUNCTION; Schema: ops; Owner: -
--

CREATE FUNCTION ops.enter_slots(schedule uuid, watermark timestamp without time zone, labels timestamp without time zone[], following timestamp without time zone) RETURNS TABLE(label timestamp without time zone, state ops.slot_state, reason text)
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
#variable_conflict use_column
declare
  rule ops.schedule;
  due  timestamp[];
begin
  select * into rule from ops.schedule s where s.id = $1 for no key update;
  -- Somebody else has entered them meanwhile, or changed the rule that gave these.
  if not found or rule.watermark <> $2 or rule.paused_at is not null then
    return;
  end if;
  if rule.recurrence is null then
    return query select * from ops.enter_before_meetings(rule);
    return;
  end if;
  -- In order, up to the first that is to come: where clocks go forward a label can fall due after a later one.
  select array_agg(d.label order by d.label) filter (where d.is_due),
         coalesce(min(d.label) filter (where not d.is_due), enter_slots.following)
    into due, rule.next_label
    from (select l.label, bool_and(liaison.instant(l.label, rule.zone) <= ops.clock()) over (order by l.label) as is_due
            from unnest(labels) as l (label)
           where l.label > rule.watermark) d;
  return query select * from ops.enter_due(rule, due);
  update ops.schedule s
     set watermark = coalesce(due[cardinality(due)], s.watermark), next_label = rule.next_label
   where s.id = rule.id;
end
$_$;

--
-- Name: FUNCTION enter_slots(schedule uuid, watermark timestamp without time zone, labels timestamp without time zone[], following timestamp without time zone); Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON FUNCTION ops.enter_slots(schedule uuid, watermark timestamp without time zone, labels timestamp without time zone[], following timestamp without time zone) IS 'Enters the due ones of the labels that a rule gives after the watermark, and moves the watermark, in one transaction; following is the first label after those given, infinity where the rule ends. Enters nothing where the watermark has moved meanwhile.';

--
-- Name: falls_due(ops.schedule); Type: FUNCTION; Schema: ops; Owner: -
--

CREATE FUNCTION ops.falls_due(schedule ops.schedule) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
  select case
    when schedule.days_before_meeting = 0 then 'on the day of each meeting, ' || at.clock
    when schedule.days_before_meeting = 1 then 'the day before each meeting, ' || at.clock
    when schedule.days_before_meeting > 1 then schedule.days_before_meeting || ' days before each meeting, ' || at.clock
    when schedule.recurrence = 'RRULE:FREQ=DAILY' then 'every day, ' || at.clock
    when schedule.recurrence = 'RRULE:FREQ=HOURLY' then 'every hour, at ' || to_char(schedule.starts_at, ':MI')
    when schedule.recurrence ~ '^RRULE:FREQ=WEEKLY;BYDAY=(SU|MO|TU|WE|TH|FR|SA)(,(SU|MO|TU|WE|TH|FR|SA))*$'
      then 'every ' || (select string_agg(d.name, ', ' order by d.place)
                          from unnest('{SU,MO,TU,WE,TH,FR,SA}'::text[],
                                      '{Sunday,Monday,Tuesday,Wednesday,Thursday,Friday,Saturday}'::text[]) with ordinality as d (code, name, place)
                         where d.code = any (string_to_array(split_part(schedule.recurrence, 'BYDAY=', 2), ','))) || ', ' || at.clock
    when schedule.recurrence ~ '^RRULE:FREQ=MONTHLY;BYMONTHDAY=\d+$'
      then 'day ' || split_part(schedule.recurrence, 'BYMONTHDAY=', 2) || ' of every month, ' || at.clock
    else replace(regexp_replace(schedule.recurrence, '^RRULE:', ''), E'\n', '; ') || ', ' || at.clock end
    from (select to_char(schedule.starts_at, 'HH24:MI') as clock) at
$_$;

--
-- Name: FUNCTION falls_due(schedule ops.schedule); Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON FUNCTION ops.falls_due(schedule ops.schedule) IS 'When a schedule falls due, in words for the usual rules (every Sunday, 07:00), else by its rule.';

--
-- Name: finish_run(uuid, integer, ops.run_outcome, text, date, date, uuid); Type: FUNCTION; Schema: ops; Owner: -
--

CREATE FUNCTION ops.finish_run(slot uuid, term integer, outcome ops.run_outcome, told text DEFAULT NULL::text, period_start date DEFAULT NULL::date, period_end date DEFAULT NULL::date, edition uuid DEFAULT NULL::uuid) RETURNS boolean
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
declare
  now   constant timestamptz := ops.clock();
  taken ops.slot;
begin
  select * into taken from ops.slot s where s.id = finish_run.slot for no key update;
  if not found or taken.term <> finish_run.term or taken.state <> 'running' then
    -- Said a second time, because the answer to the first was lost.
    return exists (select from ops.run r
                    where r.slot_id = finish_run.slot and r.term = finish_run.term and r.outcome = finish_run.outcome);
  end if;
  update ops.run r
     set outcome = finish_run.outcome, ended_at = now, told = finish_run.told, edition_id = finish_run.edition,
         period_start = finish_run.period_start, period_end = finish_run.period_end
   where r.slot_id = finish_run.slot and r.term = finish_run.term;
  case
    when outcome = 'handed_back' then
      update ops.slot s set state = 'due', leased_by = null, lease_ends_at = null where s.id = taken.id;
      perform pg_notify('liaison_due', '');
    when outcome = 'failed' and taken.attempts + 1 >= (select s.max_attempts from ops.schedule s where s.id = taken.schedule_id) then
      update ops.slot s
         set state = 'failed', attempts = s.attempts + 1, reason = finish_run.told, leased_by = null, lease_ends_at = null, ended_at = now
       where s.id = taken.id;
    when outcome = 'failed' then
      -- A minute, two, four, up to an hour, each a little at random, so that what failed together does not come again together.
      update ops.slot s
         set state = 'due', attempts = s.attempts + 1, reason = finish_run.told, leased_by = null, lease_ends_at = null,
             next_attempt_at = now + least(interval '1 hour', interval '1 minute' * 2 ^ s.attempts) * (0.75 + 0.25 * random())
       where s.id = taken.id;
    else
      update ops.slot s
         set state = 'done', reason = null, leased_by = null, lease_ends_at = null, ended_at = now
       where s.id = taken.id;
  end case;
  return true;
end
$$;

--
-- Name: FUNCTION finish_run(slot uuid, term integer, outcome ops.run_outcome, told text, period_start date, period_end date, edition uuid); Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON FUNCTION ops.finish_run(slot uuid, term integer, outcome ops.run_outcome, told text, period_start date, period_end date, edition uuid) IS 'Ends a run: its slot is done, failed, due again after a pause, or handed back. False for a worker that has lost the slot; nothing is changed then. Said twice it changes nothing the second time.';

--
-- Name: forget_workers(interval); Type: FUNCTION; Schema: ops; Owner: -
--

CREATE FUNCTION ops.forget_workers(keep_for interval) RETURNS integer
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  count integer;
begin
  delete from ops.worker w
   where w.seen_at < ops.clock() - keep_for
     and not exists (select from ops.run r where r.worker_id = w.id) and not exists (select from ops.slot s where s.leased_by = w.id);
  get diagnostics count = row_count;
  return count;
end
$$;

--
-- Name: FUNCTION forget_workers(keep_for interval); Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON FUNCTION ops.forget_workers(keep_for interval) IS 'Removes the rows of workers that were not heard of for so long and that no run names; returns how many.';

--
-- Name: is_due_after_all(ops.slot, ops.schedule, timestamp with time zone); Type: FUNCTION; Schema: ops; Owner: -
--

CREATE FUNCTION ops.is_due_after_all(slot ops.slot, schedule ops.schedule, clock timestamp with time zone) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (((slot).state = 'skipped'::ops.slot_state) AND ((slot).origin = 'rule'::ops.slot_origin) AND ((slot).entered_at > clock) AND (((slot).due_at >= (clock - (schedule).on_time)) AND ((slot).due_at <= clock)));

--
-- Name: FUNCTION is_due_after_all(slot ops.slot, schedule ops.schedule, clock timestamp with time zone); Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON FUNCTION ops.is_due_after_all(slot ops.slot, schedule ops.schedule, clock timestamp with time zone) IS 'Whether a slot was skipped by a clock that ran ahead and was set right since, and its time has come.';

--
-- Name: has_skips_to_undo(timestamp with time zone); Type: FUNCTION; Schema: ops; Owner: -
--

CREATE FUNCTION ops.has_skips_to_undo(clock timestamp with time zone) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    BEGIN ATOMIC
 SELECT (EXISTS ( SELECT
            FROM (ops.slot s
              JOIN ops.schedule rule ON ((rule.id = s.schedule_id)))
           WHERE ((s.entered_at > has_skips_to_undo.clock) AND ops.is_due_after_all(s.*, rule.*, has_skips_to_undo.clock)))) AS "exists";
END;

--
-- Name: FUNCTION has_skips_to_undo(clock timestamp with time zone); Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON FUNCTION ops.has_skips_to_undo(clock timestamp with time zone) IS 'Whether mind_the_clock would find anything.';

--
-- Name: hold_slot(uuid, integer); Type: FUNCTION; Schema: ops; Owner: -
--

CREATE FUNCTION ops.hold_slot(slot uuid, term integer) RETURNS boolean
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  perform from ops.slot s where s.id = hold_slot.slot and s.term = hold_slot.term and s.state = 'running' for no key update;
  return found;
end
$$;

--
-- Name: FUNCTION hold_slot(slot uuid, term integer); Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON FUNCTION ops.hold_slot(slot uuid, term integer) IS 'Whether a slot is still its worker''s; then nobody takes it until the transaction ends.';

--
-- Name: in_words(interval); Type: FUNCTION; Schema: ops; Owner: -
--

CREATE FUNCTION ops.in_words(span interval) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN (span >= '2 days'::interval) THEN (floor((EXTRACT(epoch FROM span) / (86400)::numeric)) || ' days'::text) WHEN (span >= '02:00:00'::interval) THEN (floor((EXTRACT(epoch FROM span) / (3600)::numeric)) || ' hours'::text) WHEN (span >= '00:02:00'::interval) THEN (floor((EXTRACT(epoch FROM span) / (60)::numeric)) || ' minutes'::text) ELSE (floor(EXTRACT(epoch FROM span)) || ' seconds'::text) END;

--
-- Name: FUNCTION in_words(span interval); Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON FUNCTION ops.in_words(span interval) IS 'A span of time for a sentence, rounded down to its largest unit: 9 days, 3 hours.';

--
-- Name: in_words(timestamp without time zone); Type: FUNCTION; Schema: ops; Owner: -
--

CREATE FUNCTION ops.in_words(label timestamp without time zone) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN to_char(label, CASE WHEN (EXTRACT(second FROM label) = (0)::numeric) THEN 'YYYY-MM-DD HH24:MI'::text ELSE 'YYYY-MM-DD HH24:MI:SS'::text END);

--
-- Name: FUNCTION in_words(label timestamp without time zone); Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON FUNCTION ops.in_words(label timestamp without time zone) IS 'Local date and time of a slot as people write it, 2026-11-29 07:00, with seconds where there are some: so it can be named to skip_slot.';

--
-- Name: lease(); Type: FUNCTION; Schema: ops; Owner: -
--

CREATE FUNCTION ops.lease() RETURNS interval
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN '00:00:30'::interval;

--
-- Name: FUNCTION lease(); Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON FUNCTION ops.lease() IS 'How long a worker may stay silent before its slot is taken from it.';

--
-- Name: is_to_serve(ops.slot, timestamp with time zone); Type: FUNCTION; Schema: ops; Owner: -
--

CREATE FUNCTION ops.is_to_serve(slot ops.slot, clock timestamp with time zone) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ((((slot).state = 'due'::ops.slot_state) AND ((slot).due_at <= clock) AND (((slot).next_attempt_at IS NULL) OR ((slot).next_attempt_at <= clock) OR ((slot).next_attempt_at > (clock + '01:05:00'::interval)))) OR (((slot).state = 'running'::ops.slot_state) AND (((slot).lease_ends_at <= clock) OR ((slot).lease_ends_at > (clock + ((2)::double precision * ops.lease()))))));

--
-- Name: FUNCTION is_to_serve(slot ops.slot, clock timestamp with time zone); Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON FUNCTION ops.is_to_serve(slot ops.slot, clock timestamp with time zone) IS 'Whether a worker may take a slot up: it is due and nothing holds it up, or the lease of its worker has ended.';

--
-- Name: keep_history(regclass); Type: PROCEDURE; Schema: ops; Owner: -
--

CREATE PROCEDURE ops.keep_history(IN relation regclass)
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  title   constant text := (select relname from pg_class where oid = relation);
  keys    constant text := (select string_agg(quote_ident(a.attname), ', ' order by k.position)
                              from pg_index i
                             cross join unnest(i.indkey::smallint[]) with ordinality as k (number, position)
                              join pg_attribute a on a.attrelid = relation and a.attnum = k.number
                             where i.indrelid = relation and i.indisprimary);
  member  regclass;
begin
  -- `recorded` stands first, so that columns added later line up in both tables.
  execute format('create table history.%I (recorded tstzrange not null, like %s including comments, primary key (%s, recorded_at))',
    title, relation, keys);
  execute format('alter table history.%I add constraint %I check (not isempty(recorded))', title, title || '_was_current_for_a_time');
  execute format('comment on constraint %I on history.%I is %L', title || '_was_current_for_a_time', title,
    'A version was current for some time before it ended.');
  execute format('comment on table history.%I is %L', title,
    format('Superseded versions of %s: every version that an update or a delete replaced. Written by a trigger only.', relation));
  execute format('comment on column history.%I.recorded is %L', title,
    'Span during which this version was the current one, from its own recorded_at to the write that ended it, [from, to).');
  call ops.describe_keys(format('history.%I', title)::regclass);

  execute format('create trigger version_is_stamped before insert on %s for each row
    when (new.recorded_at <= statement_timestamp() or new.recorded_at > clock_timestamp() or new.recorded_by <> session_user)
    execute function ops.stamp_version()', relation);
  execute format('create trigger version_is_kept_on_update before update on %s for each row
    when (old.* is distinct from new.*) execute function ops.keep_version(%L)', relation, title);
  execute format('create trigger version_is_kept_on_delete before delete on %s for each row
    execute function ops.keep_version(%L)', relation, title);

  -- Statement triggers belong to the table that a statement names, so each partition needs its own.
  for member in select relid from pg_partition_tree(relation) union select relation::oid loop
    execute format('create trigger write_barrier_is_taken before insert or update or delete on %s
      for each statement execute function ops.take_write_barrier()', member);
    execute format('create trigger truncate_is_refused before truncate on %s
      for each statement execute function ops.refuse_truncate()', member);
    call ops.describe_keys(member);
  end loop;
end
$$;

--
-- Name: PROCEDURE keep_history(IN relation regclass); Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON PROCEDURE ops.keep_history(IN relation regclass) IS 'Makes a new liaison table travel in time: its twin in history, its triggers, comments on its keys. A migration calls it once per table, and adds later columns to both tables.';

--
-- Name: keep_version(); Type: FUNCTION; Schema: ops; Owner: -
--

CREATE FUNCTION ops.keep_version() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
  -- A clock that steps back must not give a version that ends before it begins.
  moment constant timestamptz := greatest(clock_timestamp(), old.recorded_at + interval '1 microsecond');
begin
  execute format('insert into history.%I select tstzrange($1, $2), ($3).*', tg_argv[0])
    using old.recorded_at, moment, old;
  if tg_op = 'DELETE' then
    return old;
  end if;
  new.recorded_at := moment;
  new.recorded_by := session_user;
  return new;
end
$_$;

--
-- Name: FUNCTION keep_version(); Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON FUNCTION ops.keep_version() IS 'Trigger before update and delete of a liaison row: moves the version that ends to history. Its argument is the table''s name. Security definer, because nobody writes history by hand.';

--
-- Name: meeting_days(ops.schedule); Type: FUNCTION; Schema: ops; Owner: -
--

CREATE FUNCTION ops.meeting_days(schedule ops.schedule) RETURNS TABLE(label timestamp without time zone, due_at timestamp with time zone)
    LANGUAGE sql STABLE PARALLEL SAFE
    BEGIN ATOMIC
 SELECT d.label,
     liaison.instant(d.label, ((meeting_days.schedule).zone)::text) AS instant
    FROM (liaison.meeting m
      CROSS JOIN LATERAL ( SELECT ((((m.planned_start_at AT TIME ZONE (meeting_days.schedule).zone))::date - (meeting_days.schedule).days_before_meeting) + (meeting_days.schedule).starts_at) AS label) d)
   WHERE ((m.status = ANY (ARRAY['planned'::liaison.meeting_status, 'held'::liaison.meeting_status])) AND (((m.planned_start_at AT TIME ZONE (meeting_days.schedule).zone))::date >= ((meeting_days.schedule).watermark)::date));
END;

--
-- Name: FUNCTION meeting_days(schedule ops.schedule); Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON FUNCTION ops.meeting_days(schedule ops.schedule) IS 'Due times of a schedule that comes before meetings, one for each meeting, and so the same one for meetings on one day; none for days before its watermark.';

--
-- Name: mind_the_clock(); Type: FUNCTION; Schema: ops; Owner: -
--

CREATE FUNCTION ops.mind_the_clock() RETURNS integer
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  now   constant timestamptz := ops.clock();
  count integer;
begin
  update ops.slot s
     set state = 'due', reason = null, ended_at = null
    from ops.schedule rule
   where rule.id = s.schedule_id and s.entered_at > now and ops.is_due_after_all(s, rule, now);
  get diagnostics count = row_count;
  return count;
end
$$;

--
-- Name: FUNCTION mind_the_clock(); Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON FUNCTION ops.mind_the_clock() IS 'After a clock that ran ahead was set right: a slot that it skipped is due after all when its time comes. Returns how many are.';

--
-- Name: next_before_meeting(ops.schedule); Type: FUNCTION; Schema: ops; Owner: -
--

CREATE FUNCTION ops.next_before_meeting(schedule ops.schedule) RETURNS timestamp without time zone
    LANGUAGE sql STABLE PARALLEL SAFE
    BEGIN ATOMIC
 SELECT min(d.label) AS min
    FROM ops.meeting_days(next_before_meeting.schedule) d(label, due_at)
   WHERE (NOT (EXISTS ( SELECT
            FROM ops.slot t
           WHERE ((t.schedule_id = (next_before_meeting.schedule).id) AND ((t.label)::timestamp without time zone = d.label)))));
END;

--
-- Name: FUNCTION next_before_meeting(schedule ops.schedule); Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON FUNCTION ops.next_before_meeting(schedule ops.schedule) IS 'First due time without a slot of a schedule that comes before meetings, passed or to come; null where there is none.';

--
-- Name: reference_counter; Type: TABLE; Schema: ops; Owner: -
--

CREATE TABLE ops.reference_counter (
    prefix text NOT NULL,
    last integer NOT NULL,
    CONSTRAINT reference_counter_is_positive CHECK ((last > 0))
);

--
-- Name: TABLE reference_counter; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON TABLE ops.reference_counter IS 'One row per kind of human reference: the last number given. Two writers at once wait for each other and get two numbers; a transaction that fails leaves no gap.';

--
-- Name: COLUMN reference_counter.prefix; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.reference_counter.prefix IS 'What stands before the number, such as FU-JCC-.';

--
-- Name: COLUMN reference_counter.last; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.reference_counter.last IS 'Last number given.';

--
-- Name: CONSTRAINT reference_counter_is_positive ON reference_counter; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT reference_counter_is_positive ON ops.reference_counter IS 'References are numbered from 1.';

--
-- Name: next_number(text); Type: FUNCTION; Schema: ops; Owner: -
--

CREATE FUNCTION ops.next_number(prefix text) RETURNS integer
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    BEGIN ATOMIC
 INSERT INTO ops.reference_counter AS counter (prefix, last)
   VALUES (next_number.prefix, 1) ON CONFLICT(prefix) DO UPDATE SET last = (counter.last + 1)
   RETURNING counter.last;
END;

--
-- Name: FUNCTION next_number(prefix text); Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON FUNCTION ops.next_number(prefix text) IS 'Next number of a kind of human reference. Security definer, because writers have no rights on ops.';

--
-- Name: note_as_of(); Type: FUNCTION; Schema: ops; Owner: -
--

CREATE FUNCTION ops.note_as_of() RETURNS timestamp with time zone
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  lock table ops.write_barrier in share mode;
  return clock_timestamp();
end
$$;

--
-- Name: FUNCTION note_as_of(); Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON FUNCTION ops.note_as_of() IS 'The as-of moment of an edition: waits until no writer of liaison is in flight, then reads the clock. Set lock_timeout first and commit at once (new writers wait meanwhile), then open the snapshot. Security definer, because readers have no rights on ops.';

--
-- Name: note_number(text, integer); Type: FUNCTION; Schema: ops; Owner: -
--

CREATE FUNCTION ops.note_number(prefix text, number integer) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    BEGIN ATOMIC
 INSERT INTO ops.reference_counter AS counter (prefix, last)
   VALUES (note_number.prefix, note_number.number) ON CONFLICT(prefix) DO UPDATE SET last = GREATEST(counter.last, excluded.last);
END;

--
-- Name: FUNCTION note_number(prefix text, number integer); Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON FUNCTION ops.note_number(prefix text, number integer) IS 'Tells the counter of a number that somebody gave by hand, so that it is not given again. Security definer, because writers have no rights on ops.';

--
-- Name: note_worker(uuid, text, boolean, double precision); Type: FUNCTION; Schema: ops; Owner: -
--

CREATE FUNCTION ops.note_worker(worker uuid, activity text, is_listening boolean, clock_skew double precision) RETURNS void
    LANGUAGE sql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  update ops.worker w
     set seen_at = ops.clock(), ended_at = null, activity = note_worker.activity, is_listening = note_worker.is_listening,
         clock_skew = coalesce(make_interval(secs => note_worker.clock_skew), w.clock_skew)
   where w.id = worker
$$;

--
-- Name: FUNCTION note_worker(worker uuid, activity text, is_listening boolean, clock_skew double precision); Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON FUNCTION ops.note_worker(worker uuid, activity text, is_listening boolean, clock_skew double precision) IS 'Says that a worker is still there, and what it is doing. The skew is in seconds, positive where the worker''s clock is ahead.';

--
-- Name: refuse(regclass, name, text); Type: FUNCTION; Schema: ops; Owner: -
--

CREATE FUNCTION ops.refuse(relation regclass, rule name, detail text DEFAULT ''::text) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  sentence text := (select obj_description(c.oid, 'pg_constraint')
                      from pg_constraint c
                     where c.conrelid = relation and c.conname = rule);
begin
  raise exception using
    errcode    = 'check_violation',
    message    = coalesce(sentence, format('%s refused by %s', relation, rule)),
    detail     = detail,
    schema     = (select relnamespace::regnamespace::text from pg_class where oid = relation),
    table      = (select relname from pg_class where oid = relation),
    constraint = rule;
end
$$;

--
-- Name: FUNCTION refuse(relation regclass, rule name, detail text); Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON FUNCTION ops.refuse(relation regclass, rule name, detail text) IS 'Raises a check violation in the name of a constraint trigger; its message is the comment on that constraint, so the wording lives once.';

--
-- Name: refuse_truncate(); Type: FUNCTION; Schema: ops; Owner: -
--

CREATE FUNCTION ops.refuse_truncate() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  raise exception 'Table %.% is never truncated: its history would be lost.', tg_table_schema, tg_table_name
    using errcode = 'check_violation', hint = 'Use delete; the rows go to schema history.';
end
$$;

--
-- Name: FUNCTION refuse_truncate(); Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON FUNCTION ops.refuse_truncate() IS 'Trigger before truncate: refuses, since truncate would skip the history.';

--
-- Name: refuse_unknown(text, text); Type: FUNCTION; Schema: ops; Owner: -
--

CREATE FUNCTION ops.refuse_unknown(kind text, name text) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  raise exception 'There is no % %.', kind, coalesce(quote_literal(name), 'without a name') using errcode = 'no_data_found';
end
$$;

--
-- Name: FUNCTION refuse_unknown(kind text, name text); Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON FUNCTION ops.refuse_unknown(kind text, name text) IS 'Raises no_data_found for a name that a verb was given and that names nothing.';

--
-- Name: refuse_unknown_schedule(text); Type: FUNCTION; Schema: ops; Owner: -
--

CREATE FUNCTION ops.refuse_unknown_schedule(name text) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  raise exception 'There is no schedule %.', coalesce(quote_literal(name), 'without a name')
    using errcode = 'no_data_found',
          hint = coalesce((select 'There are ' || string_agg(s.name, ', ' order by s.name) || '.' from ops.schedule s),
                          'There are none: enter one into ops.schedule.');
end
$$;

--
-- Name: FUNCTION refuse_unknown_schedule(name text); Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON FUNCTION ops.refuse_unknown_schedule(name text) IS 'Raises no_data_found for a name that no schedule has, and tells those that there are.';

--
-- Name: renew_lease(uuid, integer); Type: FUNCTION; Schema: ops; Owner: -
--

CREATE FUNCTION ops.renew_lease(slot uuid, term integer) RETURNS boolean
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  worker uuid;
begin
  -- Not waited for where it is locked: that is the transaction of our own that publishes, and while it holds the slot
  -- nobody takes it.
  select s.leased_by into worker
    from ops.slot s
   where s.id = renew_lease.slot and s.term = renew_lease.term and s.state = 'running'
     for no key update skip locked;
  if not found then
    return exists (select from ops.slot s where s.id = renew_lease.slot and s.term = renew_lease.term and s.state = 'running');
  end if;
  update ops.slot s set lease_ends_at = ops.clock() + ops.lease() where s.id = renew_lease.slot;
  update ops.worker w set seen_at = ops.clock() where w.id = worker;
  return true;
end
$$;

--
-- Name: FUNCTION renew_lease(slot uuid, term integer); Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON FUNCTION ops.renew_lease(slot uuid, term integer) IS 'Keeps a slot for its worker; false where it is not its any more.';

--
-- Name: schedule_named(text); Type: FUNCTION; Schema: ops; Owner: -
--

CREATE FUNCTION ops.schedule_named(name text) RETURNS ops.schedule
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  schedule ops.schedule;
begin
  select * into schedule from ops.schedule s where s.name = schedule_named.name for no key update;
  if not found then
    perform ops.refuse_unknown_schedule(name);
  end if;
  return schedule;
end
$$;

--
-- Name: FUNCTION schedule_named(name text); Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON FUNCTION ops.schedule_named(name text) IS 'Schedule of this name, locked until the transaction ends; no_data_found where there is none.';

--
-- Name: schedules_to_enter(); Type: FUNCTION; Schema: ops; Owner: -
--

CREATE FUNCTION ops.schedules_to_enter() RETURNS TABLE(schedule uuid, name text, recurrence text, starts text, zone text, watermark text, local_now text)
    LANGUAGE sql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select s.id, s.name, s.recurrence, to_char(s.starts_on + s.starts_at, 'YYYY-MM-DD"T"HH24:MI:SS'), s.zone,
         to_char(s.watermark, 'YYYY-MM-DD"T"HH24:MI:SS'), to_char(now.clock at time zone s.zone, 'YYYY-MM-DD"T"HH24:MI:SS')
    from (select ops.clock() as clock) now
    join ops.schedule s on s.paused_at is null and s.objection is null
     and case when s.recurrence is null
              then liaison.instant(ops.next_before_meeting(s), s.zone) <= now.clock
              else s.next_label is null
                or s.next_label <> 'infinity' and liaison.instant(s.next_label, s.zone) <= now.clock end
   order by s.name
$$;

--
-- Name: FUNCTION schedules_to_enter(); Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON FUNCTION ops.schedules_to_enter() IS 'Schedules that have a due time without slot, or a rule whose next due time is not worked out. Local dates and times as ISO 8601.';

--
-- Name: api_file; Type: TABLE; Schema: ops; Owner: -
--

CREATE TABLE ops.api_file (
    path text NOT NULL,
    sha256 text NOT NULL,
    applied_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT api_file_sha256_is_a_digest CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);

--
-- Name: TABLE api_file; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON TABLE ops.api_file IS 'One row per file of sql/api, in the version that was last applied. They are applied together: all of them when one changed, and after a migration.';

--
-- Name: COLUMN api_file.path; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.api_file.path IS 'Path below sql/, such as api/v1/010_as_of.sql.';

--
-- Name: COLUMN api_file.sha256; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.api_file.sha256 IS 'SHA-256 of the file as applied, in lower-case hexadecimal.';

--
-- Name: COLUMN api_file.applied_at; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.api_file.applied_at IS 'Clock when it was last applied.';

--
-- Name: CONSTRAINT api_file_sha256_is_a_digest ON api_file; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT api_file_sha256_is_a_digest ON ops.api_file IS 'A SHA-256 is 64 lower-case hexadecimal digits.';

--
-- Name: migration; Type: TABLE; Schema: ops; Owner: -
--

CREATE TABLE ops.migration (
    number integer NOT NULL,
    name text NOT NULL,
    sha256 text NOT NULL,
    applied_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    applied_by text DEFAULT SESSION_USER NOT NULL,
    liaison_version text,
    CONSTRAINT migration_number_is_positive CHECK ((number > 0)),
    CONSTRAINT migration_sha256_is_a_digest CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);

--
-- Name: TABLE migration; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON TABLE ops.migration IS 'One row per migration applied to this database, in the order of its number. A migration is never edited after it was applied.';

--
-- Name: COLUMN migration.number; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.migration.number IS 'Number that the file name starts with.';

--
-- Name: COLUMN migration.name; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.migration.name IS 'File name without folder and ending, such as 0001_create_the_schemas.';

--
-- Name: COLUMN migration.sha256; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.migration.sha256 IS 'SHA-256 of the file as applied, in lower-case hexadecimal.';

--
-- Name: COLUMN migration.applied_at; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.migration.applied_at IS 'Clock when it was applied.';

--
-- Name: COLUMN migration.applied_by; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.migration.applied_by IS 'Login role that applied it.';

--
-- Name: COLUMN migration.liaison_version; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.migration.liaison_version IS 'Version of the program that applied it; null when it was applied with psql.';

--
-- Name: CONSTRAINT migration_number_is_positive ON migration; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT migration_number_is_positive ON ops.migration IS 'Migrations are numbered from 1.';

--
-- Name: CONSTRAINT migration_sha256_is_a_digest ON migration; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT migration_sha256_is_a_digest ON ops.migration IS 'A SHA-256 is 64 lower-case hexadecimal digits.';

--
-- Name: schema_mark(); Type: FUNCTION; Schema: ops; Owner: -
--

CREATE FUNCTION ops.schema_mark() RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    BEGIN ATOMIC
 SELECT encode(sha256(convert_to(string_agg(f.line, ','::text ORDER BY (f.line COLLATE "C")), 'UTF8'::name)), 'hex'::text) AS encode
    FROM ( SELECT ((('migrations/'::text || m.name) || '.sql '::text) || m.sha256) AS line
            FROM ops.migration m
         UNION ALL
          SELECT ((a.path || ' '::text) || a.sha256)
            FROM ops.api_file a
           WHERE (a.applied_at > ( SELECT max(m.applied_at) AS max
                    FROM ops.migration m))) f;
END;

--
-- Name: FUNCTION schema_mark(); Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON FUNCTION ops.schema_mark() IS 'SHA-256 over the names and digests of all files that were applied: two databases with one mark have one schema.';

--
-- Name: settle_schedule(); Type: FUNCTION; Schema: ops; Owner: -
--

CREATE FUNCTION ops.settle_schedule() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  is_ruled_anew constant boolean := tg_op = 'UPDATE' and (new.recurrence, new.starts_on, new.starts_at, new.zone, new.days_before_meeting)
    is distinct from (old.recurrence, old.starts_on, old.starts_at, old.zone, old.days_before_meeting);
begin
  -- A schedule begins, and a changed rule holds, from now on: nothing before has been missed.
  if tg_op = 'INSERT' or is_ruled_anew then
    new.watermark := greatest(new.watermark, date_trunc('second', ops.clock() at time zone new.zone));
    if is_ruled_anew and new.watermark = old.watermark then
      -- So that a worker which has just read the old rule notices.
      new.watermark := new.watermark + interval '1 second';
    end if;
    new.next_label := null;
    new.objection := null;
    perform pg_notify('liaison_due', '');
  elsif new.watermark < old.watermark then
    new.next_label := null;
    perform pg_notify('liaison_due', '');
  end if;
  return new;
end
$$;

--
-- Name: FUNCTION settle_schedule(); Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON FUNCTION ops.settle_schedule() IS 'Trigger of ops.schedule: a new schedule and a changed rule count from now, and workers hear of it. A watermark may be set back by hand, to have what came after it served again where it has no slot.';

--
-- Name: sign_off(uuid); Type: FUNCTION; Schema: ops; Owner: -
--

CREATE FUNCTION ops.sign_off(worker uuid) RETURNS void
    LANGUAGE sql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  update ops.worker w set seen_at = ops.clock(), ended_at = ops.clock(), activity = 'ended' where w.id = worker
$$;

--
-- Name: FUNCTION sign_off(worker uuid); Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON FUNCTION ops.sign_off(worker uuid) IS 'Says that a worker has ended in good order.';

--
-- Name: sign_on(uuid, text, text, integer, text, text, double precision, boolean, text); Type: FUNCTION; Schema: ops; Owner: -
--

CREATE FUNCTION ops.sign_on(worker uuid, kind text, host text, process integer, version text, zone_version text, clock_skew double precision, is_listening boolean, activity text) RETURNS void
    LANGUAGE sql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  insert into ops.worker (id, kind, host, process, version, zone_version, clock_skew, is_listening, activity, started_at, seen_at)
  values (worker, kind, host, process, version, zone_version, make_interval(secs => clock_skew), is_listening, activity, ops.clock(), ops.clock())
      on conflict (id) do update
     set seen_at = excluded.seen_at, clock_skew = coalesce(excluded.clock_skew, ops.worker.clock_skew),
         is_listening = excluded.is_listening, activity = excluded.activity, ended_at = null
$$;

--
-- Name: FUNCTION sign_on(worker uuid, kind text, host text, process integer, version text, zone_version text, clock_skew double precision, is_listening boolean, activity text); Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON FUNCTION ops.sign_on(worker uuid, kind text, host text, process integer, version text, zone_version text, clock_skew double precision, is_listening boolean, activity text) IS 'Says that a worker is there, and what it is doing. The skew is in seconds, positive where the worker''s clock is ahead.';

--
-- Name: stamp_version(); Type: FUNCTION; Schema: ops; Owner: -
--

CREATE FUNCTION ops.stamp_version() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  new.recorded_at := clock_timestamp();
  new.recorded_by := session_user;
  return new;
end
$$;

--
-- Name: FUNCTION stamp_version(); Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON FUNCTION ops.stamp_version() IS 'Trigger before an insert that brings its own recorded_at or recorded_by: puts in the clock and the login role instead.';

--
-- Name: take_write_barrier(); Type: FUNCTION; Schema: ops; Owner: -
--

CREATE FUNCTION ops.take_write_barrier() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  lock table ops.write_barrier in row exclusive mode;
  return null;
end
$$;

--
-- Name: FUNCTION take_write_barrier(); Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON FUNCTION ops.take_write_barrier() IS 'Trigger before every write to a liaison table: announces the writer until its transaction ends. Security definer, because writers have no rights on ops.';

--
-- Name: agenda_item; Type: VIEW; Schema: api_v1; Owner: -
--

CREATE VIEW api_v1.agenda_item WITH (security_invoker='true') AS
 WITH RECURSIVE chain AS (
         SELECT i_1.id,
            i_1.id AS first_id,
            0 AS times_carried
           FROM as_of.agenda_item i_1
          WHERE (i_1.carried_from IS NULL)
        UNION ALL
         SELECT i_1.id,
            c_1.first_id,
            (c_1.times_carried + 1)
           FROM (as_of.agenda_item i_1
             JOIN chain c_1 ON ((c_1.id = i_1.carried_from)))
        )
 SELECT m.ref AS meeting,
    ((m.planned_start_at AT TIME ZONE m.zone))::date AS meeting_on,
    i."position",
    i.topic,
    i.topic_ar,
    i.topic_ckb,
    i.detail,
    i.brought_by,
    i.is_closed,
    c.times_carried,
    ((first_meeting.planned_start_at AT TIME ZONE first_meeting.zone))::date AS first_raised_on,
    ( SELECT count(*) AS count
           FROM as_of.decision d
          WHERE (d.agenda_item_id = i.id)) AS decisions,
    i.id,
    i.meeting_id,
    ((m.ref || '/'::text) || i."position") AS ref,
    (api_v1.today() - ((first_meeting.planned_start_at AT TIME ZONE first_meeting.zone))::date) AS age_days,
    i.is_standing,
    first_meeting.ref AS first_meeting,
    ( SELECT f.ref
           FROM as_of.follow_up f
          WHERE (f.id = i.follow_up_id)) AS follow_up,
    i.recorded_at,
    ((first_meeting.ref || '/'::text) || first_item."position") AS first_item
   FROM ((((as_of.agenda_item i
     JOIN as_of.meeting m ON ((m.id = i.meeting_id)))
     JOIN chain c ON ((c.id = i.id)))
     JOIN as_of.agenda_item first_item ON ((first_item.id = c.first_id)))
     JOIN as_of.meeting first_meeting ON ((first_meeting.id = first_item.meeting_id)))
  ORDER BY m.planned_start_at, m.ref, i."position";

--
-- Name: VIEW agenda_item; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON VIEW api_v1.agenda_item IS 'Agendas: the items of each meeting in order, with how often each was carried over.';

--
-- Name: COLUMN agenda_item.meeting; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.agenda_item.meeting IS 'Ref of the meeting.';

--
-- Name: COLUMN agenda_item.meeting_on; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.agenda_item.meeting_on IS 'Its planned date.';

--
-- Name: COLUMN agenda_item."position"; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.agenda_item."position" IS 'Place on the agenda, from 1.';

--
-- Name: COLUMN agenda_item.topic; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.agenda_item.topic IS 'Topic.';

--
-- Name: COLUMN agenda_item.topic_ar; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.agenda_item.topic_ar IS 'Topic in Arabic; null when not given.';

--
-- Name: COLUMN agenda_item.topic_ckb; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.agenda_item.topic_ckb IS 'Topic in Sorani Kurdish; null when not given.';

--
-- Name: COLUMN agenda_item.detail; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.agenda_item.detail IS 'What is to be discussed; null when the topic says it.';

--
-- Name: COLUMN agenda_item.brought_by; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.agenda_item.brought_by IS 'Institution that brought it; null when it stands on every agenda or was escalated.';

--
-- Name: COLUMN agenda_item.is_closed; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.agenda_item.is_closed IS 'Whether nothing is left to discuss.';

--
-- Name: COLUMN agenda_item.times_carried; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.agenda_item.times_carried IS 'How often it was carried over before.';

--
-- Name: COLUMN agenda_item.first_raised_on; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.agenda_item.first_raised_on IS 'Planned date of the meeting where it was first raised.';

--
-- Name: COLUMN agenda_item.decisions; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.agenda_item.decisions IS 'Decisions and recommendations taken on it here.';

--
-- Name: COLUMN agenda_item.id; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.agenda_item.id IS 'Key of liaison.agenda_item.';

--
-- Name: COLUMN agenda_item.meeting_id; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.agenda_item.meeting_id IS 'Key of liaison.meeting.';

--
-- Name: COLUMN agenda_item.ref; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.agenda_item.ref IS 'Name for people: meeting and place, such as JCC-JCMC-002/3.';

--
-- Name: COLUMN agenda_item.age_days; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.agenda_item.age_days IS 'Days from the meeting where it was first raised to today; negative while that is still to come.';

--
-- Name: COLUMN agenda_item.is_standing; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.agenda_item.is_standing IS 'Whether it comes from the template of the series, and so is on every agenda and not carried over.';

--
-- Name: COLUMN agenda_item.first_meeting; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.agenda_item.first_meeting IS 'Ref of the meeting where it was first raised.';

--
-- Name: COLUMN agenda_item.follow_up; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.agenda_item.follow_up IS 'Ref of the follow-up that was escalated to it; null for a topic.';

--
-- Name: COLUMN agenda_item.recorded_at; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.agenda_item.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN agenda_item.first_item; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.agenda_item.first_item IS 'Its ref at the meeting where it was first raised; its own when it was not carried over. All of one history have the same.';

--
-- Name: decision; Type: VIEW; Schema: api_v1; Owner: -
--

CREATE VIEW api_v1.decision WITH (security_invoker='true') AS
 SELECT m.ref AS meeting,
    ((m.planned_start_at AT TIME ZONE m.zone))::date AS meeting_on,
    i."position" AS agenda_position,
    i.topic,
    d."position",
    d.kind,
    d.text,
    d.text_ar,
    d.text_ckb,
    ( SELECT count(*) AS count
           FROM as_of.follow_up f
          WHERE (f.decision_id = d.id)) AS follow_ups,
    d.id,
    d.agenda_item_id,
    i.meeting_id,
    ((((m.ref || '/'::text) || i."position") || '.'::text) || d."position") AS ref
   FROM ((as_of.decision d
     JOIN as_of.agenda_item i ON ((i.id = d.agenda_item_id)))
     JOIN as_of.meeting m ON ((m.id = i.meeting_id)))
  ORDER BY m.planned_start_at, m.ref, i."position", d."position";

--
-- Name: VIEW decision; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON VIEW api_v1.decision IS 'Decisions and recommendations, by meeting and agenda item.';

--
-- Name: COLUMN decision.meeting; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.decision.meeting IS 'Ref of the meeting.';

--
-- Name: COLUMN decision.meeting_on; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.decision.meeting_on IS 'Its planned date.';

--
-- Name: COLUMN decision.agenda_position; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.decision.agenda_position IS 'Place of the agenda item.';

--
-- Name: COLUMN decision.topic; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.decision.topic IS 'Topic of the agenda item.';

--
-- Name: COLUMN decision."position"; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.decision."position" IS 'Order among the decisions on that item.';

--
-- Name: COLUMN decision.kind; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.decision.kind IS 'decision or recommendation.';

--
-- Name: COLUMN decision.text; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.decision.text IS 'What was decided.';

--
-- Name: COLUMN decision.text_ar; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.decision.text_ar IS 'The same in Arabic; null when not given.';

--
-- Name: COLUMN decision.text_ckb; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.decision.text_ckb IS 'The same in Sorani Kurdish; null when not given.';

--
-- Name: COLUMN decision.follow_ups; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.decision.follow_ups IS 'Follow-ups that come from it.';

--
-- Name: COLUMN decision.id; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.decision.id IS 'Key of liaison.decision.';

--
-- Name: COLUMN decision.agenda_item_id; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.decision.agenda_item_id IS 'Key of liaison.agenda_item.';

--
-- Name: COLUMN decision.meeting_id; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.decision.meeting_id IS 'Key of liaison.meeting.';

--
-- Name: COLUMN decision.ref; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.decision.ref IS 'Name for people: meeting, place of the item and order on it, such as JCC-JCMC-002/3.1.';

--
-- Name: attendance; Type: TABLE; Schema: history; Owner: -
--

CREATE TABLE history.attendance (
    recorded tstzrange NOT NULL,
    meeting_id uuid NOT NULL,
    delegate_id uuid NOT NULL,
    capacity text NOT NULL,
    is_present boolean,
    owner liaison.code NOT NULL,
    audience liaison.audience NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT attendance_was_current_for_a_time CHECK ((NOT isempty(recorded)))
);

--
-- Name: TABLE attendance; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON TABLE history.attendance IS 'Superseded versions of liaison.attendance: every version that an update or a delete replaced. Written by a trigger only.';

--
-- Name: COLUMN attendance.recorded; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.attendance.recorded IS 'Span during which this version was the current one, from its own recorded_at to the write that ended it, [from, to).';

--
-- Name: COLUMN attendance.meeting_id; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.attendance.meeting_id IS 'Meeting.';

--
-- Name: COLUMN attendance.delegate_id; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.attendance.delegate_id IS 'Delegate.';

--
-- Name: COLUMN attendance.capacity; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.attendance.capacity IS 'chair, co_chair, member or observer.';

--
-- Name: COLUMN attendance.is_present; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.attendance.is_present IS 'Whether the delegate came; null until it is known.';

--
-- Name: COLUMN attendance.owner; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.attendance.owner IS 'Centre that keeps this row; that of the delegate when left out.';

--
-- Name: COLUMN attendance.audience; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.attendance.audience IS 'Who may read it; that of the delegate when left out.';

--
-- Name: COLUMN attendance.recorded_at; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.attendance.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN attendance.recorded_by; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.attendance.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT attendance_was_current_for_a_time ON attendance; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT attendance_was_current_for_a_time ON history.attendance IS 'A version was current for some time before it ended.';

--
-- Name: attendance; Type: TABLE; Schema: liaison; Owner: -
--

CREATE TABLE liaison.attendance (
    meeting_id uuid NOT NULL,
    delegate_id uuid NOT NULL,
    capacity text DEFAULT 'member'::text NOT NULL,
    is_present boolean,
    owner liaison.code NOT NULL,
    audience liaison.audience NOT NULL,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    recorded_by text DEFAULT SESSION_USER NOT NULL,
    CONSTRAINT attendance_capacity_is_known CHECK ((capacity = ANY (ARRAY['chair'::text, 'co_chair'::text, 'member'::text, 'observer'::text])))
);

--
-- Name: TABLE attendance; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON TABLE liaison.attendance IS 'One row per meeting and delegate invited to it.';

--
-- Name: COLUMN attendance.meeting_id; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.attendance.meeting_id IS 'Meeting.';

--
-- Name: COLUMN attendance.delegate_id; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.attendance.delegate_id IS 'Delegate.';

--
-- Name: COLUMN attendance.capacity; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.attendance.capacity IS 'chair, co_chair, member or observer.';

--
-- Name: COLUMN attendance.is_present; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.attendance.is_present IS 'Whether the delegate came; null until it is known.';

--
-- Name: COLUMN attendance.owner; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.attendance.owner IS 'Centre that keeps this row; that of the delegate when left out.';

--
-- Name: COLUMN attendance.audience; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.attendance.audience IS 'Who may read it; that of the delegate when left out.';

--
-- Name: COLUMN attendance.recorded_at; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.attendance.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN attendance.recorded_by; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.attendance.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT attendance_capacity_is_known ON attendance; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT attendance_capacity_is_known ON liaison.attendance IS 'A delegate comes as chair, co_chair, member or observer.';

--
-- Name: attendance; Type: VIEW; Schema: as_of; Owner: -
--

CREATE VIEW as_of.attendance WITH (security_invoker='true') AS
 SELECT attendance.meeting_id,
    attendance.delegate_id,
    attendance.capacity,
    attendance.is_present,
    attendance.owner,
    attendance.audience,
    attendance.recorded_at,
    attendance.recorded_by
   FROM liaison.attendance
  WHERE (( SELECT liaison.as_of() AS as_of) IS NULL)
UNION ALL
 SELECT attendance.meeting_id,
    attendance.delegate_id,
    attendance.capacity,
    attendance.is_present,
    attendance.owner,
    attendance.audience,
    attendance.recorded_at,
    attendance.recorded_by
   FROM liaison.attendance
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (attendance.recorded_at <= ( SELECT liaison.as_of() AS as_of)))
UNION ALL
 SELECT attendance.meeting_id,
    attendance.delegate_id,
    attendance.capacity,
    attendance.is_present,
    attendance.owner,
    attendance.audience,
    attendance.recorded_at,
    attendance.recorded_by
   FROM history.attendance
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (attendance.recorded @> ( SELECT liaison.as_of() AS as_of)));

--
-- Name: VIEW attendance; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON VIEW as_of.attendance IS 'One row per meeting and delegate invited to it. The rows as known at the setting liaison.as_of, or now.';

--
-- Name: COLUMN attendance.meeting_id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.attendance.meeting_id IS 'Meeting.';

--
-- Name: COLUMN attendance.delegate_id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.attendance.delegate_id IS 'Delegate.';

--
-- Name: COLUMN attendance.capacity; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.attendance.capacity IS 'chair, co_chair, member or observer.';

--
-- Name: COLUMN attendance.is_present; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.attendance.is_present IS 'Whether the delegate came; null until it is known.';

--
-- Name: COLUMN attendance.owner; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.attendance.owner IS 'Centre that keeps this row; that of the delegate when left out.';

--
-- Name: COLUMN attendance.audience; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.attendance.audience IS 'Who may read it; that of the delegate when left out.';

--
-- Name: COLUMN attendance.recorded_at; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.attendance.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN attendance.recorded_by; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.attendance.recorded_by IS 'Login role that wrote this version.';

--
-- Name: delegate; Type: TABLE; Schema: history; Owner: -
--

CREATE TABLE history.delegate (
    recorded tstzrange NOT NULL,
    id uuid NOT NULL,
    institution_code liaison.code NOT NULL,
    role liaison.short_text NOT NULL,
    name liaison.short_text,
    owner liaison.code NOT NULL,
    audience liaison.audience NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT delegate_was_current_for_a_time CHECK ((NOT isempty(recorded)))
);

--
-- Name: TABLE delegate; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON TABLE history.delegate IS 'Superseded versions of liaison.delegate: every version that an update or a delete replaced. Written by a trigger only.';

--
-- Name: COLUMN delegate.recorded; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.delegate.recorded IS 'Span during which this version was the current one, from its own recorded_at to the write that ended it, [from, to).';

--
-- Name: COLUMN delegate.id; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.delegate.id IS 'Key.';

--
-- Name: COLUMN delegate.institution_code; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.delegate.institution_code IS 'Institution that sends.';

--
-- Name: COLUMN delegate.role; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.delegate.role IS 'Role, such as Director of Finance.';

--
-- Name: COLUMN delegate.name; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.delegate.name IS 'Name of the person; null unless the institution wants it kept here.';

--
-- Name: COLUMN delegate.owner; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.delegate.owner IS 'Centre that keeps this row; that of the institution''s side when left out.';

--
-- Name: COLUMN delegate.audience; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.delegate.audience IS 'Who may read it.';

--
-- Name: COLUMN delegate.recorded_at; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.delegate.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN delegate.recorded_by; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.delegate.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT delegate_was_current_for_a_time ON delegate; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT delegate_was_current_for_a_time ON history.delegate IS 'A version was current for some time before it ended.';

--
-- Name: delegate; Type: TABLE; Schema: liaison; Owner: -
--

CREATE TABLE liaison.delegate (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    institution_code liaison.code NOT NULL,
    role liaison.short_text NOT NULL,
    name liaison.short_text,
    owner liaison.code NOT NULL,
    audience liaison.audience DEFAULT 'joint'::liaison.audience NOT NULL,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    recorded_by text DEFAULT SESSION_USER NOT NULL
);

--
-- Name: TABLE delegate; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON TABLE liaison.delegate IS 'One row per seat that an institution sends to meetings: a role, and a name only where the institution wants it kept. Names appear in no view and no report.';

--
-- Name: COLUMN delegate.id; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.delegate.id IS 'Key.';

--
-- Name: COLUMN delegate.institution_code; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.delegate.institution_code IS 'Institution that sends.';

--
-- Name: COLUMN delegate.role; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.delegate.role IS 'Role, such as Director of Finance.';

--
-- Name: COLUMN delegate.name; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.delegate.name IS 'Name of the person; null unless the institution wants it kept here.';

--
-- Name: COLUMN delegate.owner; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.delegate.owner IS 'Centre that keeps this row; that of the institution''s side when left out.';

--
-- Name: COLUMN delegate.audience; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.delegate.audience IS 'Who may read it.';

--
-- Name: COLUMN delegate.recorded_at; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.delegate.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN delegate.recorded_by; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.delegate.recorded_by IS 'Login role that wrote this version.';

--
-- Name: delegate; Type: VIEW; Schema: as_of; Owner: -
--

CREATE VIEW as_of.delegate WITH (security_invoker='true') AS
 SELECT delegate.id,
    delegate.institution_code,
    delegate.role,
    delegate.name,
    delegate.owner,
    delegate.audience,
    delegate.recorded_at,
    delegate.recorded_by
   FROM liaison.delegate
  WHERE (( SELECT liaison.as_of() AS as_of) IS NULL)
UNION ALL
 SELECT delegate.id,
    delegate.institution_code,
    delegate.role,
    delegate.name,
    delegate.owner,
    delegate.audience,
    delegate.recorded_at,
    delegate.recorded_by
   FROM liaison.delegate
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (delegate.recorded_at <= ( SELECT liaison.as_of() AS as_of)))
UNION ALL
 SELECT delegate.id,
    delegate.institution_code,
    delegate.role,
    delegate.name,
    delegate.owner,
    delegate.audience,
    delegate.recorded_at,
    delegate.recorded_by
   FROM history.delegate
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (delegate.recorded @> ( SELECT liaison.as_of() AS as_of)));

--
-- Name: VIEW delegate; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON VIEW as_of.delegate IS 'One row per seat that an institution sends to meetings: a role, and a name only where the institution wants it kept. Names appear in no view and no report. The rows as known at the setting liaison.as_of, or now.';

--
-- Name: COLUMN delegate.id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.delegate.id IS 'Key.';

--
-- Name: COLUMN delegate.institution_code; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.delegate.institution_code IS 'Institution that sends.';

--
-- Name: COLUMN delegate.role; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.delegate.role IS 'Role, such as Director of Finance.';

--
-- Name: COLUMN delegate.name; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.delegate.name IS 'Name of the person; null unless the institution wants it kept here.';

--
-- Name: COLUMN delegate.owner; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.delegate.owner IS 'Centre that keeps this row; that of the institution''s side when left out.';

--
-- Name: COLUMN delegate.audience; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.delegate.audience IS 'Who may read it.';

--
-- Name: COLUMN delegate.recorded_at; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.delegate.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN delegate.recorded_by; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.delegate.recorded_by IS 'Login role that wrote this version.';

--
-- Name: delegation; Type: VIEW; Schema: api_v1; Owner: -
--

CREATE VIEW api_v1.delegation WITH (security_invoker='true') AS
 SELECT m.ref AS meeting,
    ((m.planned_start_at AT TIME ZONE m.zone))::date AS meeting_on,
    i.side,
    d.institution_code AS institution,
    d.role,
    a.capacity,
    a.is_present,
    m.id AS meeting_id
   FROM (((as_of.attendance a
     JOIN as_of.meeting m ON ((m.id = a.meeting_id)))
     JOIN as_of.delegate d ON ((d.id = a.delegate_id)))
     JOIN as_of.institution i ON (((i.code)::text = (d.institution_code)::text)))
  ORDER BY m.planned_start_at, m.ref, i.side, (array_position('{chair,co_chair,member,observer}'::text[], a.capacity)), d.institution_code, d.role;

--
-- Name: VIEW delegation; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON VIEW api_v1.delegation IS 'Who comes to each meeting, by side, institution and role. Never a name.';

--
-- Name: COLUMN delegation.meeting; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.delegation.meeting IS 'Ref of the meeting.';

--
-- Name: COLUMN delegation.meeting_on; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.delegation.meeting_on IS 'Its planned date.';

--
-- Name: COLUMN delegation.side; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.delegation.side IS 'Side of the institution.';

--
-- Name: COLUMN delegation.institution; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.delegation.institution IS 'Institution that sends.';

--
-- Name: COLUMN delegation.role; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.delegation.role IS 'Role.';

--
-- Name: COLUMN delegation.capacity; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.delegation.capacity IS 'chair, co_chair, member or observer.';

--
-- Name: COLUMN delegation.is_present; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.delegation.is_present IS 'Whether the delegate came; null until it is known.';

--
-- Name: COLUMN delegation.meeting_id; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.delegation.meeting_id IS 'Key of liaison.meeting.';

--
-- Name: edition; Type: VIEW; Schema: api_v1; Owner: -
--

CREATE VIEW api_v1.edition WITH (security_invoker='true') AS
 SELECT edition.report,
    edition.period_start,
    edition.period_end,
    edition.number,
    edition.status,
    edition.as_of,
    edition.classification,
    edition.is_correction,
    edition.published_at,
    edition.output,
    edition.definition_sha256,
    edition.data_sha256,
    edition.id
   FROM ops.edition
  ORDER BY edition.period_end DESC, edition.report, edition.number DESC;

--
-- Name: VIEW edition; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON VIEW api_v1.edition IS 'Editions of reports, the latest period first.';

--
-- Name: COLUMN edition.report; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.edition.report IS 'Slug of the report.';

--
-- Name: COLUMN edition.period_start; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.edition.period_start IS 'First day of the period.';

--
-- Name: COLUMN edition.period_end; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.edition.period_end IS 'Last day of the period (inclusive).';

--
-- Name: COLUMN edition.number; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.edition.number IS 'Edition of that period, from 1.';

--
-- Name: COLUMN edition.status; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.edition.status IS 'rendering or published.';

--
-- Name: COLUMN edition.as_of; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.edition.as_of IS 'Moment whose knowledge it shows.';

--
-- Name: COLUMN edition.classification; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.edition.classification IS 'Who may have it.';

--
-- Name: COLUMN edition.is_correction; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.edition.is_correction IS 'Whether it corrects an earlier edition.';

--
-- Name: COLUMN edition.published_at; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.edition.published_at IS 'Clock when its files were in place; null until then.';

--
-- Name: COLUMN edition.output; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.edition.output IS 'Folder that its files go to; they are there, whole, once the status is published.';

--
-- Name: COLUMN edition.definition_sha256; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.edition.definition_sha256 IS 'SHA-256 over the report''s definition.';

--
-- Name: COLUMN edition.data_sha256; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.edition.data_sha256 IS 'SHA-256 over its datasets, the same whenever the figures are.';

--
-- Name: COLUMN edition.id; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.edition.id IS 'Key of ops.edition.';

--
-- Name: edition_file; Type: TABLE; Schema: ops; Owner: -
--

CREATE TABLE ops.edition_file (
    edition_id uuid NOT NULL,
    name text NOT NULL,
    bytes bigint NOT NULL,
    rows bigint,
    sha256 text NOT NULL,
    CONSTRAINT edition_file_counts_are_not_negative CHECK (((bytes >= 0) AND (rows >= 0))),
    CONSTRAINT edition_file_sha256_is_a_digest CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);

--
-- Name: TABLE edition_file; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON TABLE ops.edition_file IS 'One row per file of an edition.';

--
-- Name: COLUMN edition_file.edition_id; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.edition_file.edition_id IS 'Edition that it belongs to.';

--
-- Name: COLUMN edition_file.name; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.edition_file.name IS 'File name.';

--
-- Name: COLUMN edition_file.bytes; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.edition_file.bytes IS 'Size in bytes.';

--
-- Name: COLUMN edition_file.rows; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.edition_file.rows IS 'Data rows, without the header; null for files that are not tables.';

--
-- Name: COLUMN edition_file.sha256; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.edition_file.sha256 IS 'SHA-256 of the file, in lower-case hexadecimal.';

--
-- Name: CONSTRAINT edition_file_counts_are_not_negative ON edition_file; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT edition_file_counts_are_not_negative ON ops.edition_file IS 'Sizes and counts are zero or more.';

--
-- Name: CONSTRAINT edition_file_sha256_is_a_digest ON edition_file; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT edition_file_sha256_is_a_digest ON ops.edition_file IS 'A SHA-256 is 64 lower-case hexadecimal digits.';

--
-- Name: edition_file; Type: VIEW; Schema: api_v1; Owner: -
--

CREATE VIEW api_v1.edition_file WITH (security_invoker='true') AS
 SELECT e.report,
    e.period_start,
    e.period_end,
    e.number,
    f.name,
    f.bytes,
    f.rows,
    f.sha256
   FROM (ops.edition_file f
     JOIN ops.edition e ON ((e.id = f.edition_id)))
  ORDER BY e.period_end DESC, e.report, e.number DESC, f.name;

--
-- Name: VIEW edition_file; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON VIEW api_v1.edition_file IS 'Files of editions.';

--
-- Name: COLUMN edition_file.report; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.edition_file.report IS 'Slug of the report.';

--
-- Name: COLUMN edition_file.period_start; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.edition_file.period_start IS 'First day of the period.';

--
-- Name: COLUMN edition_file.period_end; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.edition_file.period_end IS 'Last day of the period (inclusive).';

--
-- Name: COLUMN edition_file.number; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.edition_file.number IS 'Edition of that period.';

--
-- Name: COLUMN edition_file.name; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.edition_file.name IS 'File name.';

--
-- Name: COLUMN edition_file.bytes; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.edition_file.bytes IS 'Size in bytes.';

--
-- Name: COLUMN edition_file.rows; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.edition_file.rows IS 'Data rows; null for files that are not tables.';

--
-- Name: COLUMN edition_file.sha256; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.edition_file.sha256 IS 'SHA-256 of the file.';

--
-- Name: escalation_level; Type: TABLE; Schema: history; Owner: -
--

CREATE TABLE history.escalation_level (
    recorded tstzrange NOT NULL,
    level integer NOT NULL,
    working_days_overdue integer NOT NULL,
    times_carried integer NOT NULL,
    raised_to liaison.short_text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT escalation_level_was_current_for_a_time CHECK ((NOT isempty(recorded)))
);

--
-- Name: TABLE escalation_level; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON TABLE history.escalation_level IS 'Superseded versions of liaison.escalation_level: every version that an update or a delete replaced. Written by a trigger only.';

--
-- Name: COLUMN escalation_level.recorded; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.escalation_level.recorded IS 'Span during which this version was the current one, from its own recorded_at to the write that ended it, [from, to).';

--
-- Name: COLUMN escalation_level.level; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.escalation_level.level IS 'Level, from 1.';

--
-- Name: COLUMN escalation_level.working_days_overdue; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.escalation_level.working_days_overdue IS 'Raised when it is late by at least so many working days of its owner''s side.';

--
-- Name: COLUMN escalation_level.times_carried; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.escalation_level.times_carried IS 'Raised as well when it was carried over to so many meetings, late or not.';

--
-- Name: COLUMN escalation_level.raised_to; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.escalation_level.raised_to IS 'Whom it is raised to, by role. Never a name.';

--
-- Name: COLUMN escalation_level.recorded_at; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.escalation_level.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN escalation_level.recorded_by; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.escalation_level.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT escalation_level_was_current_for_a_time ON escalation_level; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT escalation_level_was_current_for_a_time ON history.escalation_level IS 'A version was current for some time before it ended.';

--
-- Name: escalation_level; Type: TABLE; Schema: liaison; Owner: -
--

CREATE TABLE liaison.escalation_level (
    level integer NOT NULL,
    working_days_overdue integer NOT NULL,
    times_carried integer NOT NULL,
    raised_to liaison.short_text NOT NULL,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    recorded_by text DEFAULT SESSION_USER NOT NULL,
    CONSTRAINT escalation_level_has_limits CHECK (((working_days_overdue > 0) AND (times_carried > 0))),
    CONSTRAINT escalation_level_is_positive CHECK ((level > 0))
);

--
-- Name: TABLE escalation_level; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON TABLE liaison.escalation_level IS 'One row per level of escalation: when a follow-up that its owner has not reported done is raised, and to whom.';

--
-- Name: COLUMN escalation_level.level; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.escalation_level.level IS 'Level, from 1.';

--
-- Name: COLUMN escalation_level.working_days_overdue; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.escalation_level.working_days_overdue IS 'Raised when it is late by at least so many working days of its owner''s side.';

--
-- Name: COLUMN escalation_level.times_carried; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.escalation_level.times_carried IS 'Raised as well when it was carried over to so many meetings, late or not.';

--
-- Name: COLUMN escalation_level.raised_to; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.escalation_level.raised_to IS 'Whom it is raised to, by role. Never a name.';

--
-- Name: COLUMN escalation_level.recorded_at; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.escalation_level.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN escalation_level.recorded_by; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.escalation_level.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT escalation_level_has_limits ON escalation_level; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT escalation_level_has_limits ON liaison.escalation_level IS 'A level has limits of at least one working day and one meeting.';

--
-- Name: CONSTRAINT escalation_level_is_positive ON escalation_level; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT escalation_level_is_positive ON liaison.escalation_level IS 'Levels are counted from 1.';

--
-- Name: escalation_level; Type: VIEW; Schema: as_of; Owner: -
--

CREATE VIEW as_of.escalation_level WITH (security_invoker='true') AS
 SELECT escalation_level.level,
    escalation_level.working_days_overdue,
    escalation_level.times_carried,
    escalation_level.raised_to,
    escalation_level.recorded_at,
    escalation_level.recorded_by
   FROM liaison.escalation_level
  WHERE (( SELECT liaison.as_of() AS as_of) IS NULL)
UNION ALL
 SELECT escalation_level.level,
    escalation_level.working_days_overdue,
    escalation_level.times_carried,
    escalation_level.raised_to,
    escalation_level.recorded_at,
    escalation_level.recorded_by
   FROM liaison.escalation_level
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (escalation_level.recorded_at <= ( SELECT liaison.as_of() AS as_of)))
UNION ALL
 SELECT escalation_level.level,
    escalation_level.working_days_overdue,
    escalation_level.times_carried,
    escalation_level.raised_to,
    escalation_level.recorded_at,
    escalation_level.recorded_by
   FROM history.escalation_level
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (escalation_level.recorded @> ( SELECT liaison.as_of() AS as_of)));

--
-- Name: VIEW escalation_level; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON VIEW as_of.escalation_level IS 'One row per level of escalation: when a follow-up that its owner has not reported done is raised, and to whom. The rows as known at the setting liaison.as_of, or now.';

--
-- Name: COLUMN escalation_level.level; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.escalation_level.level IS 'Level, from 1.';

--
-- Name: COLUMN escalation_level.working_days_overdue; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.escalation_level.working_days_overdue IS 'Raised when it is late by at least so many working days of its owner''s side.';

--
-- Name: COLUMN escalation_level.times_carried; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.escalation_level.times_carried IS 'Raised as well when it was carried over to so many meetings, late or not.';

--
-- Name: COLUMN escalation_level.raised_to; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.escalation_level.raised_to IS 'Whom it is raised to, by role. Never a name.';

--
-- Name: COLUMN escalation_level.recorded_at; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.escalation_level.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN escalation_level.recorded_by; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.escalation_level.recorded_by IS 'Login role that wrote this version.';

--
-- Name: escalation; Type: VIEW; Schema: api_v1; Owner: -
--

CREATE VIEW api_v1.escalation WITH (security_invoker='true') AS
 SELECT f.ref,
    e.level,
    l.raised_to,
    e.escalated_on,
    e.due_on,
    e.working_days_overdue,
    e.times_carried,
    ((m.ref || '/'::text) || i."position") AS agenda_item,
    m.ref AS meeting,
    s.code AS series,
    e.follow_up_id,
    e.id
   FROM (((((as_of.escalation e
     JOIN as_of.escalation_level l ON ((l.level = e.level)))
     JOIN as_of.follow_up f ON ((f.id = e.follow_up_id)))
     JOIN as_of.series s ON ((s.id = e.series_id)))
     LEFT JOIN as_of.agenda_item i ON ((i.id = e.agenda_item_id)))
     LEFT JOIN as_of.meeting m ON ((m.id = i.meeting_id)))
  ORDER BY e.escalated_on, f.ref, e.level;

--
-- Name: VIEW escalation; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON VIEW api_v1.escalation IS 'Follow-ups that were raised, once to each level for each due date.';

--
-- Name: COLUMN escalation.ref; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.escalation.ref IS 'Ref of the follow-up.';

--
-- Name: COLUMN escalation.level; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.escalation.level IS 'Level that it reached.';

--
-- Name: COLUMN escalation.raised_to; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.escalation.raised_to IS 'Whom it was raised to, by role.';

--
-- Name: COLUMN escalation.escalated_on; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.escalation.escalated_on IS 'Date on which it was raised.';

--
-- Name: COLUMN escalation.due_on; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.escalation.due_on IS 'Its due date then; null when none was agreed.';

--
-- Name: COLUMN escalation.working_days_overdue; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.escalation.working_days_overdue IS 'Working days late on that date.';

--
-- Name: COLUMN escalation.times_carried; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.escalation.times_carried IS 'Meetings that it had been carried over to by then.';

--
-- Name: COLUMN escalation.agenda_item; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.escalation.agenda_item IS 'Item of the agenda that it was put on first, such as JCC-JCMC-002/4; null while no meeting is planned, and once it has left the agenda.';

--
-- Name: COLUMN escalation.meeting; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.escalation.meeting IS 'Meeting of that agenda; null likewise.';

--
-- Name: COLUMN escalation.series; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.escalation.series IS 'Series whose next meeting takes it up.';

--
-- Name: COLUMN escalation.follow_up_id; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.escalation.follow_up_id IS 'Key of liaison.follow_up.';

--
-- Name: COLUMN escalation.id; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.escalation.id IS 'Key of liaison.escalation.';

--
-- Name: escalation_level; Type: VIEW; Schema: api_v1; Owner: -
--

CREATE VIEW api_v1.escalation_level WITH (security_invoker='true') AS
 SELECT escalation_level.level,
    escalation_level.working_days_overdue,
    escalation_level.times_carried,
    escalation_level.raised_to
   FROM as_of.escalation_level
  ORDER BY escalation_level.level;

--
-- Name: VIEW escalation_level; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON VIEW api_v1.escalation_level IS 'When a follow-up that its owner has not reported done is raised, and to whom.';

--
-- Name: COLUMN escalation_level.level; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.escalation_level.level IS 'Level, from 1.';

--
-- Name: COLUMN escalation_level.working_days_overdue; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.escalation_level.working_days_overdue IS 'Raised when it is late by at least so many working days of its owner''s side.';

--
-- Name: COLUMN escalation_level.times_carried; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.escalation_level.times_carried IS 'Raised as well when it was carried over to so many meetings.';

--
-- Name: COLUMN escalation_level.raised_to; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.escalation_level.raised_to IS 'Whom it is raised to, by role.';

--
-- Name: extension; Type: VIEW; Schema: api_v1; Owner: -
--

CREATE VIEW api_v1.extension WITH (security_invoker='true') AS
 SELECT f.ref,
    e.number,
    e.from_due_on,
    e.to_due_on,
    (e.to_due_on - e.from_due_on) AS days,
    e.reason,
    e.agreed_on,
    m.ref AS meeting,
    e.follow_up_id
   FROM ((as_of.extension e
     JOIN as_of.follow_up f ON ((f.id = e.follow_up_id)))
     LEFT JOIN as_of.meeting m ON ((m.id = e.meeting_id)))
  ORDER BY f.ref, e.number;

--
-- Name: VIEW extension; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON VIEW api_v1.extension IS 'Every move of a follow-up''s due date.';

--
-- Name: COLUMN extension.ref; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.extension.ref IS 'Ref of the follow-up.';

--
-- Name: COLUMN extension.number; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.extension.number IS 'Which extension, from 1.';

--
-- Name: COLUMN extension.from_due_on; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.extension.from_due_on IS 'Due date before.';

--
-- Name: COLUMN extension.to_due_on; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.extension.to_due_on IS 'Due date after.';

--
-- Name: COLUMN extension.days; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.extension.days IS 'Calendar days gained.';

--
-- Name: COLUMN extension.reason; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.extension.reason IS 'Why it moved.';

--
-- Name: COLUMN extension.agreed_on; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.extension.agreed_on IS 'Date on which it was agreed.';

--
-- Name: COLUMN extension.meeting; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.extension.meeting IS 'Ref of the meeting that agreed it; null when it was agreed between meetings.';

--
-- Name: COLUMN extension.follow_up_id; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.extension.follow_up_id IS 'Key of liaison.follow_up.';

--
-- Name: follow_up; Type: VIEW; Schema: api_v1; Owner: -
--

CREATE VIEW api_v1.follow_up WITH (security_invoker='true') AS
 SELECT follow_up_on.ref,
    follow_up_on.action,
    follow_up_on.origin,
    follow_up_on.meeting,
    follow_up_on.meeting_number,
    follow_up_on.meeting_on,
    follow_up_on.agenda_position,
    follow_up_on.agenda_topic,
    follow_up_on.decision,
    follow_up_on.owner_institution,
    follow_up_on.owner_side,
    follow_up_on.owner_role,
    follow_up_on.priority,
    follow_up_on.assigned_on,
    follow_up_on.original_due_on,
    follow_up_on.current_due_on,
    follow_up_on.times_extended,
    follow_up_on.status,
    follow_up_on.status_on,
    follow_up_on.status_reason,
    follow_up_on.is_open,
    follow_up_on.is_overdue,
    follow_up_on.days_overdue,
    follow_up_on.working_days_overdue,
    follow_up_on.age_days,
    follow_up_on.times_carried,
    follow_up_on.last_update_on,
    follow_up_on.last_update,
    follow_up_on.closed_on,
    follow_up_on.verified_on,
    follow_up_on.verified_by_role,
    follow_up_on.verified_by,
    follow_up_on.series,
    follow_up_on.id,
    follow_up_on.meeting_id,
    follow_up_on.detail,
    follow_up_on.waiting_for,
    follow_up_on.slip_days,
    follow_up_on.extension_reason,
    follow_up_on.age_working_days,
    follow_up_on.escalation_level,
    follow_up_on.escalated_on,
    follow_up_on.superseded_by,
    follow_up_on.recorded_at
   FROM api_v1.follow_up_on(api_v1.today()) follow_up_on(ref, action, origin, meeting, meeting_number, meeting_on, agenda_position, agenda_topic, decision, owner_institution, owner_side, owner_role, priority, assigned_on, original_due_on, current_due_on, times_extended, status, status_on, status_reason, is_open, is_overdue, days_overdue, working_days_overdue, age_days, times_carried, last_update_on, last_update, closed_on, verified_on, verified_by_role, verified_by, series, id, meeting_id, detail, waiting_for, slip_days, extension_reason, age_working_days, escalation_level, escalated_on, superseded_by, recorded_at)
  ORDER BY follow_up_on.is_open DESC, follow_up_on.current_due_on, follow_up_on.ref;

--
-- Name: VIEW follow_up; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON VIEW api_v1.follow_up IS 'Who owes what by when, today: open ones first, the longest due on top. Today is the date in Baghdad at the setting liaison.as_of, or now; for another day use api_v1.follow_up_on(day).';

--
-- Name: COLUMN follow_up.ref; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up.ref IS 'Name for people, such as FU-JCC-0042.';

--
-- Name: COLUMN follow_up.action; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up.action IS 'What is to be done.';

--
-- Name: COLUMN follow_up.origin; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up.origin IS 'What it comes from: decision, agenda item or meeting.';

--
-- Name: COLUMN follow_up.meeting; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up.meeting IS 'Ref of the meeting that it comes from.';

--
-- Name: COLUMN follow_up.meeting_number; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up.meeting_number IS 'Number of that meeting in its series; null when it is extraordinary.';

--
-- Name: COLUMN follow_up.meeting_on; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up.meeting_on IS 'Planned date of that meeting.';

--
-- Name: COLUMN follow_up.agenda_position; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up.agenda_position IS 'Place of its agenda item; null when it comes from the meeting as a whole.';

--
-- Name: COLUMN follow_up.agenda_topic; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up.agenda_topic IS 'Topic of its agenda item; null when it comes from the meeting as a whole.';

--
-- Name: COLUMN follow_up.decision; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up.decision IS 'Decision that it comes from; null when it comes from none.';

--
-- Name: COLUMN follow_up.owner_institution; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up.owner_institution IS 'Institution that owes it.';

--
-- Name: COLUMN follow_up.owner_side; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up.owner_side IS 'Side of that institution.';

--
-- Name: COLUMN follow_up.owner_role; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up.owner_role IS 'Role there that owes it.';

--
-- Name: COLUMN follow_up.priority; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up.priority IS 'high, medium or low.';

--
-- Name: COLUMN follow_up.assigned_on; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up.assigned_on IS 'Date on which it was agreed.';

--
-- Name: COLUMN follow_up.original_due_on; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up.original_due_on IS 'Date it was first due; null while none is agreed.';

--
-- Name: COLUMN follow_up.current_due_on; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up.current_due_on IS 'Date it is due with all extensions; null while none is agreed.';

--
-- Name: COLUMN follow_up.times_extended; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up.times_extended IS 'Number of extensions.';

--
-- Name: COLUMN follow_up.status; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up.status IS 'open, in_progress, blocked, reported_done, verified, dropped or superseded.';

--
-- Name: COLUMN follow_up.status_on; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up.status_on IS 'Date since when it has this status.';

--
-- Name: COLUMN follow_up.status_reason; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up.status_reason IS 'Why; null when there is nothing to say.';

--
-- Name: COLUMN follow_up.is_open; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up.is_open IS 'Whether it has not ended: reported done is still open until somebody else verifies it.';

--
-- Name: COLUMN follow_up.is_overdue; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up.is_overdue IS 'Whether its due date has passed and its owner has not reported it done. A date on a day off of the owner''s side passes with the next working day.';

--
-- Name: COLUMN follow_up.days_overdue; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up.days_overdue IS 'Calendar days since the due date; 0 when it is not overdue.';

--
-- Name: COLUMN follow_up.working_days_overdue; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up.working_days_overdue IS 'Working days of its owner''s side since the due date; 0 when it is not overdue.';

--
-- Name: COLUMN follow_up.age_days; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up.age_days IS 'Calendar days since it was assigned, until it ended.';

--
-- Name: COLUMN follow_up.times_carried; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up.times_carried IS 'Meetings that it was carried over to.';

--
-- Name: COLUMN follow_up.last_update_on; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up.last_update_on IS 'Date of the last change of status, note or extension.';

--
-- Name: COLUMN follow_up.last_update; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up.last_update IS 'Last note; null when there is none.';

--
-- Name: COLUMN follow_up.closed_on; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up.closed_on IS 'Date on which it ended; null while it is open.';

--
-- Name: COLUMN follow_up.verified_on; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up.verified_on IS 'Date on which it was verified; null unless verified.';

--
-- Name: COLUMN follow_up.verified_by_role; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up.verified_by_role IS 'Role that verified it; null unless verified.';

--
-- Name: COLUMN follow_up.verified_by; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up.verified_by IS 'Institution that verified it; null unless verified.';

--
-- Name: COLUMN follow_up.series; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up.series IS 'Series of the meeting; null when that is extraordinary.';

--
-- Name: COLUMN follow_up.id; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up.id IS 'Key of liaison.follow_up.';

--
-- Name: COLUMN follow_up.meeting_id; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up.meeting_id IS 'Key of liaison.meeting.';

--
-- Name: COLUMN follow_up.detail; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up.detail IS 'More about it; null when the action says it.';

--
-- Name: COLUMN follow_up.waiting_for; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up.waiting_for IS 'Institution that a blocked one waits for; else null.';

--
-- Name: COLUMN follow_up.slip_days; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up.slip_days IS 'Calendar days from the first due date to the current one; null while none is agreed.';

--
-- Name: COLUMN follow_up.extension_reason; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up.extension_reason IS 'Why the due date was last moved; null when it never was.';

--
-- Name: COLUMN follow_up.age_working_days; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up.age_working_days IS 'Working days of its owner''s side since it was assigned, until it ended.';

--
-- Name: COLUMN follow_up.escalation_level; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up.escalation_level IS 'Level of the last escalation; null when it was not escalated or has ended.';

--
-- Name: COLUMN follow_up.escalated_on; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up.escalated_on IS 'Date of that escalation; null likewise.';

--
-- Name: COLUMN follow_up.superseded_by; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up.superseded_by IS 'Ref of the follow-up that took its place; null unless superseded.';

--
-- Name: COLUMN follow_up.recorded_at; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up.recorded_at IS 'Clock when the last of what it shows was written, notes and extensions included: with it an edited list is taken back, and a change made meanwhile is noticed. Null in api_v1.follow_up_on for a past day.';

--
-- Name: follow_up_note; Type: VIEW; Schema: api_v1; Owner: -
--

CREATE VIEW api_v1.follow_up_note WITH (security_invoker='true') AS
 SELECT f.ref,
    n.noted_on,
    n.institution_code AS institution,
    n.text,
    n.follow_up_id,
    n.id
   FROM (as_of.follow_up_note n
     JOIN as_of.follow_up f ON ((f.id = n.follow_up_id)))
  ORDER BY f.ref, n.noted_on, n.recorded_at, n.id;

--
-- Name: VIEW follow_up_note; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON VIEW api_v1.follow_up_note IS 'Notes on follow-ups.';

--
-- Name: COLUMN follow_up_note.ref; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up_note.ref IS 'Ref of the follow-up.';

--
-- Name: COLUMN follow_up_note.noted_on; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up_note.noted_on IS 'Date of the note.';

--
-- Name: COLUMN follow_up_note.institution; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up_note.institution IS 'Institution that wrote it.';

--
-- Name: COLUMN follow_up_note.text; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up_note.text IS 'The note.';

--
-- Name: COLUMN follow_up_note.follow_up_id; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up_note.follow_up_id IS 'Key of liaison.follow_up.';

--
-- Name: COLUMN follow_up_note.id; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up_note.id IS 'Key of liaison.follow_up_note.';

--
-- Name: follow_up_review; Type: VIEW; Schema: api_v1; Owner: -
--

CREATE VIEW api_v1.follow_up_review WITH (security_invoker='true') AS
 SELECT f.ref,
    m.ref AS meeting,
    ((m.planned_start_at AT TIME ZONE m.zone))::date AS meeting_on,
    r.status_then,
    r.due_then_on,
    r.note,
    r.follow_up_id,
    r.meeting_id
   FROM ((as_of.follow_up_review r
     JOIN as_of.follow_up f ON ((f.id = r.follow_up_id)))
     JOIN as_of.meeting m ON ((m.id = r.meeting_id)))
  ORDER BY f.ref, m.planned_start_at;

--
-- Name: VIEW follow_up_review; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON VIEW api_v1.follow_up_review IS 'What each held meeting saw of the follow-ups that were carried over to it.';

--
-- Name: COLUMN follow_up_review.ref; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up_review.ref IS 'Ref of the follow-up.';

--
-- Name: COLUMN follow_up_review.meeting; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up_review.meeting IS 'Ref of the meeting that looked at it.';

--
-- Name: COLUMN follow_up_review.meeting_on; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up_review.meeting_on IS 'Planned date of that meeting.';

--
-- Name: COLUMN follow_up_review.status_then; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up_review.status_then IS 'Status at that meeting.';

--
-- Name: COLUMN follow_up_review.due_then_on; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up_review.due_then_on IS 'Due date at that meeting; null when none was agreed yet.';

--
-- Name: COLUMN follow_up_review.note; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up_review.note IS 'What was said; null when nothing was noted.';

--
-- Name: COLUMN follow_up_review.follow_up_id; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up_review.follow_up_id IS 'Key of liaison.follow_up.';

--
-- Name: COLUMN follow_up_review.meeting_id; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up_review.meeting_id IS 'Key of liaison.meeting.';

--
-- Name: follow_up_step; Type: VIEW; Schema: api_v1; Owner: -
--

CREATE VIEW api_v1.follow_up_step WITH (security_invoker='true') AS
 SELECT f.ref,
    s.number,
    s.status,
    s.since_on,
    s.reason,
    s.waiting_for,
    s.follow_up_id
   FROM (as_of.follow_up_step s
     JOIN as_of.follow_up f ON ((f.id = s.follow_up_id)))
  ORDER BY f.ref, s.number;

--
-- Name: VIEW follow_up_step; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON VIEW api_v1.follow_up_step IS 'Every status that a follow-up has had, in order: the way it went.';

--
-- Name: COLUMN follow_up_step.ref; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up_step.ref IS 'Ref of the follow-up.';

--
-- Name: COLUMN follow_up_step.number; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up_step.number IS 'Which step of its life, from 1.';

--
-- Name: COLUMN follow_up_step.status; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up_step.status IS 'Status.';

--
-- Name: COLUMN follow_up_step.since_on; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up_step.since_on IS 'Date since when it had it.';

--
-- Name: COLUMN follow_up_step.reason; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up_step.reason IS 'Why; null when there was nothing to say.';

--
-- Name: COLUMN follow_up_step.waiting_for; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up_step.waiting_for IS 'Institution that a blocked one waited for; else null.';

--
-- Name: COLUMN follow_up_step.follow_up_id; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.follow_up_step.follow_up_id IS 'Key of liaison.follow_up.';

--
-- Name: holiday; Type: VIEW; Schema: api_v1; Owner: -
--

CREATE VIEW api_v1.holiday WITH (security_invoker='true') AS
 SELECT holiday.side,
    lower(holiday.during) AS first_on,
    (upper(holiday.during) - 1) AS last_on,
    holiday.name_en,
    holiday.name_ar,
    holiday.name_ckb,
    holiday.kind,
    holiday.is_tentative,
    holiday.announced_in,
    holiday.id,
    holiday.recorded_at
   FROM as_of.holiday
  ORDER BY (lower(holiday.during)), holiday.side, holiday.name_en;

--
-- Name: VIEW holiday; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON VIEW api_v1.holiday IS 'Holidays of each side, and rest days declared working days.';

--
-- Name: COLUMN holiday.side; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.holiday.side IS 'Side whose offices keep it.';

--
-- Name: COLUMN holiday.first_on; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.holiday.first_on IS 'First day.';

--
-- Name: COLUMN holiday.last_on; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.holiday.last_on IS 'Last day (inclusive).';

--
-- Name: COLUMN holiday.name_en; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.holiday.name_en IS 'Name in English.';

--
-- Name: COLUMN holiday.name_ar; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.holiday.name_ar IS 'Name in Arabic; null when not known.';

--
-- Name: COLUMN holiday.name_ckb; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.holiday.name_ckb IS 'Name in Sorani Kurdish; null when not known.';

--
-- Name: COLUMN holiday.kind; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.holiday.kind IS 'public by law, temporary by decree, or workday: a rest day on which offices do work.';

--
-- Name: COLUMN holiday.is_tentative; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.holiday.is_tentative IS 'Whether the date still waits for the moon or for an announcement.';

--
-- Name: COLUMN holiday.announced_in; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.holiday.announced_in IS 'Where the date comes from; null when not noted.';

--
-- Name: COLUMN holiday.id; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.holiday.id IS 'Key of liaison.holiday.';

--
-- Name: COLUMN holiday.recorded_at; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.holiday.recorded_at IS 'Clock when this version was written.';

--
-- Name: import; Type: TABLE; Schema: ops; Owner: -
--

CREATE TABLE ops.import (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    kind text NOT NULL,
    file_name text NOT NULL,
    file_sha256 text NOT NULL,
    source_code text,
    population liaison.population,
    round_number integer,
    status text DEFAULT 'running'::text NOT NULL,
    rows_read bigint DEFAULT 0 NOT NULL,
    rows_loaded bigint DEFAULT 0 NOT NULL,
    rows_rejected bigint DEFAULT 0 NOT NULL,
    warnings bigint DEFAULT 0 NOT NULL,
    started_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    finished_at timestamp with time zone,
    imported_by text DEFAULT SESSION_USER NOT NULL,
    CONSTRAINT import_counts_are_not_negative CHECK ((LEAST(rows_read, rows_loaded, rows_rejected, warnings) >= 0)),
    CONSTRAINT import_file_sha256_is_a_digest CHECK ((file_sha256 ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT import_has_finished_when_it_says_so CHECK (((status = 'running'::text) = (finished_at IS NULL))),
    CONSTRAINT import_status_is_known CHECK ((status = ANY (ARRAY['running'::text, 'loaded'::text, 'unchanged'::text, 'refused'::text, 'failed'::text])))
);

--
-- Name: TABLE import; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON TABLE ops.import IS 'One row per run of an import over one file.';

--
-- Name: COLUMN import.id; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.import.id IS 'Key.';

--
-- Name: COLUMN import.kind; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.import.kind IS 'What was imported: returns, follow-ups, holidays and so on.';

--
-- Name: COLUMN import.file_name; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.import.file_name IS 'Name of the file, without its folder.';

--
-- Name: COLUMN import.file_sha256; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.import.file_sha256 IS 'SHA-256 of the file, in lower-case hexadecimal.';

--
-- Name: COLUMN import.source_code; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.import.source_code IS 'Source of the figures (liaison.source); null where the kind has none.';

--
-- Name: COLUMN import.population; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.import.population IS 'Population of the figures; null where the kind has none.';

--
-- Name: COLUMN import.round_number; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.import.round_number IS 'Round of the source; null where the kind has none.';

--
-- Name: COLUMN import.status; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.import.status IS 'running; loaded; unchanged: the same file was there already; refused: too many rejects, nothing loaded; failed: an error ended it, nothing loaded.';

--
-- Name: COLUMN import.rows_read; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.import.rows_read IS 'Data rows in the file.';

--
-- Name: COLUMN import.rows_loaded; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.import.rows_loaded IS 'Rows that went into tables.';

--
-- Name: COLUMN import.rows_rejected; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.import.rows_rejected IS 'Rows that did not; their reasons are in ops.import_reject.';

--
-- Name: COLUMN import.warnings; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.import.warnings IS 'Warnings given about rows that were loaded all the same.';

--
-- Name: COLUMN import.started_at; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.import.started_at IS 'Clock at the start.';

--
-- Name: COLUMN import.finished_at; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.import.finished_at IS 'Clock at the end; null while it runs.';

--
-- Name: COLUMN import.imported_by; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.import.imported_by IS 'Login role that ran it.';

--
-- Name: CONSTRAINT import_counts_are_not_negative ON import; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT import_counts_are_not_negative ON ops.import IS 'Counts of rows are zero or more.';

--
-- Name: CONSTRAINT import_file_sha256_is_a_digest ON import; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT import_file_sha256_is_a_digest ON ops.import IS 'A SHA-256 is 64 lower-case hexadecimal digits.';

--
-- Name: CONSTRAINT import_has_finished_when_it_says_so ON import; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT import_has_finished_when_it_says_so ON ops.import IS 'An import that runs has no end, and one that has ended has one.';

--
-- Name: CONSTRAINT import_status_is_known ON import; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT import_status_is_known ON ops.import IS 'The status of an import is running, loaded, unchanged, refused or failed.';

--
-- Name: import; Type: VIEW; Schema: api_v1; Owner: -
--

CREATE VIEW api_v1.import WITH (security_invoker='true') AS
 SELECT import.id,
    import.kind,
    import.file_name,
    import.file_sha256,
    import.source_code,
    import.population,
    import.round_number,
    import.status,
    import.rows_read,
    import.rows_loaded,
    import.rows_rejected,
    import.warnings,
    import.started_at,
    import.finished_at,
    import.imported_by
   FROM ops.import
  ORDER BY import.started_at DESC, import.id;

--
-- Name: VIEW import; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON VIEW api_v1.import IS 'Imports, the latest first.';

--
-- Name: COLUMN import.id; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.import.id IS 'Key.';

--
-- Name: COLUMN import.kind; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.import.kind IS 'What was imported.';

--
-- Name: COLUMN import.file_name; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.import.file_name IS 'Name of the file.';

--
-- Name: COLUMN import.file_sha256; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.import.file_sha256 IS 'SHA-256 of the file.';

--
-- Name: COLUMN import.source_code; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.import.source_code IS 'Source of the figures; null where the kind has none.';

--
-- Name: COLUMN import.population; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.import.population IS 'Population; null where the kind has none.';

--
-- Name: COLUMN import.round_number; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.import.round_number IS 'Round; null where the kind has none.';

--
-- Name: COLUMN import.status; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.import.status IS 'running, loaded, unchanged, refused or failed.';

--
-- Name: COLUMN import.rows_read; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.import.rows_read IS 'Data rows in the file.';

--
-- Name: COLUMN import.rows_loaded; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.import.rows_loaded IS 'Rows that went into tables.';

--
-- Name: COLUMN import.rows_rejected; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.import.rows_rejected IS 'Rows that did not.';

--
-- Name: COLUMN import.warnings; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.import.warnings IS 'Warnings about rows that were loaded.';

--
-- Name: COLUMN import.started_at; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.import.started_at IS 'Clock at the start.';

--
-- Name: COLUMN import.finished_at; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.import.finished_at IS 'Clock at the end; null while it runs.';

--
-- Name: COLUMN import.imported_by; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.import.imported_by IS 'Login role that ran it.';

--
-- Name: import_reject; Type: TABLE; Schema: ops; Owner: -
--

CREATE TABLE ops.import_reject (
    import_id uuid NOT NULL,
    sequence bigint NOT NULL,
    line integer NOT NULL,
    column_name text,
    value text,
    reason text NOT NULL,
    severity text DEFAULT 'reject'::text NOT NULL,
    CONSTRAINT import_reject_line_is_positive CHECK ((line > 0)),
    CONSTRAINT import_reject_severity_is_known CHECK ((severity = ANY (ARRAY['reject'::text, 'warning'::text])))
);

--
-- Name: TABLE import_reject; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON TABLE ops.import_reject IS 'One row per finding of an import: a row refused, or a warning about one that was loaded.';

--
-- Name: COLUMN import_reject.import_id; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.import_reject.import_id IS 'Import that found it.';

--
-- Name: COLUMN import_reject.sequence; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.import_reject.sequence IS 'Order of the finding within its import, from 1.';

--
-- Name: COLUMN import_reject.line; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.import_reject.line IS 'Line of the file, counted from 1 with the header.';

--
-- Name: COLUMN import_reject.column_name; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.import_reject.column_name IS 'Column head as the file spells it; null when the finding is about the whole row.';

--
-- Name: COLUMN import_reject.value; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.import_reject.value IS 'Value as the file has it; null when the finding is about the whole row.';

--
-- Name: COLUMN import_reject.reason; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.import_reject.reason IS 'What is wrong, in one sentence.';

--
-- Name: COLUMN import_reject.severity; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.import_reject.severity IS 'reject: the row was not loaded; warning: it was.';

--
-- Name: CONSTRAINT import_reject_line_is_positive ON import_reject; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT import_reject_line_is_positive ON ops.import_reject IS 'Lines are counted from 1.';

--
-- Name: CONSTRAINT import_reject_severity_is_known ON import_reject; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT import_reject_severity_is_known ON ops.import_reject IS 'A finding is a reject or a warning.';

--
-- Name: import_reject; Type: VIEW; Schema: api_v1; Owner: -
--

CREATE VIEW api_v1.import_reject WITH (security_invoker='true') AS
 SELECT import_reject.import_id,
    import_reject.sequence,
    import_reject.line,
    import_reject.column_name,
    import_reject.value,
    import_reject.reason,
    import_reject.severity
   FROM ops.import_reject
  ORDER BY import_reject.import_id, import_reject.sequence;

--
-- Name: VIEW import_reject; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON VIEW api_v1.import_reject IS 'Findings of imports: rows refused, and warnings about rows that were loaded.';

--
-- Name: COLUMN import_reject.import_id; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.import_reject.import_id IS 'Import that found it.';

--
-- Name: COLUMN import_reject.sequence; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.import_reject.sequence IS 'Order within the import.';

--
-- Name: COLUMN import_reject.line; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.import_reject.line IS 'Line of the file, counted from 1 with the header.';

--
-- Name: COLUMN import_reject.column_name; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.import_reject.column_name IS 'Column head; null when the finding is about the whole row.';

--
-- Name: COLUMN import_reject.value; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.import_reject.value IS 'Value as the file has it; null when the finding is about the whole row.';

--
-- Name: COLUMN import_reject.reason; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.import_reject.reason IS 'What is wrong, in one sentence.';

--
-- Name: COLUMN import_reject.severity; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.import_reject.severity IS 'reject or warning.';

--
-- Name: institution; Type: VIEW; Schema: api_v1; Owner: -
--

CREATE VIEW api_v1.institution WITH (security_invoker='true') AS
 SELECT institution.code,
    institution.side,
    institution.parent_code,
    institution.name_en,
    institution.name_ar,
    institution.name_ckb,
    institution.seat,
    institution.zone,
    institution.is_centre
   FROM as_of.institution
  ORDER BY institution.is_centre DESC, institution.side, institution.code;

--
-- Name: VIEW institution; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON VIEW api_v1.institution IS 'Institutions that meet, owe or verify something; the two centres first.';

--
-- Name: COLUMN institution.code; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.institution.code IS 'Short name, such as JCC.';

--
-- Name: COLUMN institution.side; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.institution.side IS 'krg, federal, or joint for neither side.';

--
-- Name: COLUMN institution.parent_code; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.institution.parent_code IS 'Institution that it is part of; null when it stands alone here.';

--
-- Name: COLUMN institution.name_en; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.institution.name_en IS 'Name in English.';

--
-- Name: COLUMN institution.name_ar; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.institution.name_ar IS 'Name in Arabic; null when not known.';

--
-- Name: COLUMN institution.name_ckb; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.institution.name_ckb IS 'Name in Sorani Kurdish; null when not known.';

--
-- Name: COLUMN institution.seat; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.institution.seat IS 'City of its seat; null when it has none in Iraq.';

--
-- Name: COLUMN institution.zone; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.institution.zone IS 'Time zone that its office works in.';

--
-- Name: COLUMN institution.is_centre; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.institution.is_centre IS 'Whether it is the coordination centre of its side.';

--
-- Name: schedule; Type: VIEW; Schema: api_v1; Owner: -
--

CREATE VIEW api_v1.schedule WITH (security_invoker='true') AS
 SELECT s.name AS schedule,
    s.title,
    s.report,
    s.duty,
    ops.falls_due(s.*) AS falls_due,
    s.recurrence,
    s.starts_on,
    s.starts_at,
    s.zone,
    s.days_before_meeting,
    s.catch_up,
    s.catch_up_window,
    s.catch_up_cap,
    s.on_time,
    s.max_attempts,
    s.keep_for,
    s.paused_at,
    s.paused_by,
    s.paused_because,
    (next.label)::ops.local_time AS next_label,
    liaison.instant(next.label, (s.zone)::text) AS next_due_at,
    (EXISTS ( SELECT
           FROM ops.slot t
          WHERE ((t.schedule_id = s.id) AND ((t.label)::timestamp without time zone = (s.next_label)::timestamp without time zone) AND (t.state = 'skipped'::ops.slot_state)))) AS is_next_skipped,
    s.watermark,
    s.objection,
    last.label AS last_label,
    last.state AS last_state,
    last.reason AS last_reason,
    ( SELECT max(t.ended_at) AS max
           FROM ops.slot t
          WHERE ((t.schedule_id = s.id) AND (t.state = 'done'::ops.slot_state))) AS last_success_at,
    s.id
   FROM ((ops.schedule s
     CROSS JOIN LATERAL ( SELECT
                CASE
                    WHEN (s.recurrence IS NULL) THEN ops.next_before_meeting(s.*)
                    ELSE NULLIF((s.next_label)::timestamp without time zone, 'infinity'::timestamp without time zone)
                END AS label) next)
     LEFT JOIN LATERAL ( SELECT t.label,
            t.state,
            t.reason
           FROM ops.slot t
          WHERE ((t.schedule_id = s.id) AND (t.due_at <= ops.clock()) AND ((t.origin = 'rule'::ops.slot_origin) OR (t.state <> 'skipped'::ops.slot_state)))
          ORDER BY t.due_at DESC, t.label DESC
         LIMIT 1) last ON (true))
  ORDER BY s.name;

--
-- Name: VIEW schedule; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON VIEW api_v1.schedule IS 'What is made again and again, reports and duties, and when next.';

--
-- Name: COLUMN schedule.schedule; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.schedule.schedule IS 'Short name.';

--
-- Name: COLUMN schedule.title; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.schedule.title IS 'What it makes, in a few words.';

--
-- Name: COLUMN schedule.report; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.schedule.report IS 'Report that it makes; null for a duty.';

--
-- Name: COLUMN schedule.duty; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.schedule.duty IS 'Duty that it does; null for a report.';

--
-- Name: COLUMN schedule.falls_due; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.schedule.falls_due IS 'When it falls due, in words for the usual rules, else by its rule.';

--
-- Name: COLUMN schedule.recurrence; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.schedule.recurrence IS 'Rule, RFC 5545, in local time; null where it comes before meetings.';

--
-- Name: COLUMN schedule.starts_on; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.schedule.starts_on IS 'Local date of the first due time; null where it comes before meetings.';

--
-- Name: COLUMN schedule.starts_at; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.schedule.starts_at IS 'Local time of day at which it falls due.';

--
-- Name: COLUMN schedule.zone; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.schedule.zone IS 'Time zone of its local dates and times.';

--
-- Name: COLUMN schedule.days_before_meeting; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.schedule.days_before_meeting IS 'Days before each day with a planned meeting; null where it follows a rule.';

--
-- Name: COLUMN schedule.catch_up; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.schedule.catch_up IS 'What becomes of due times that passed while nobody served them: skip, latest or all.';

--
-- Name: COLUMN schedule.catch_up_window; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.schedule.catch_up_window IS 'A due time older than this is never made up for.';

--
-- Name: COLUMN schedule.catch_up_cap; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.schedule.catch_up_cap IS 'Most due times that are made up for at once where all are.';

--
-- Name: COLUMN schedule.on_time; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.schedule.on_time IS 'Noticed within this time a slot was not missed, and a report is not overdue.';

--
-- Name: COLUMN schedule.max_attempts; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.schedule.max_attempts IS 'Attempts after which a slot has failed.';

--
-- Name: COLUMN schedule.keep_for; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.schedule.keep_for IS 'How long the files of a superseded edition are kept; for the duty prune only.';

--
-- Name: COLUMN schedule.paused_at; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.schedule.paused_at IS 'Clock when it was paused; null while it is not.';

--
-- Name: COLUMN schedule.paused_by; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.schedule.paused_by IS 'Login role that paused it; null while it is not.';

--
-- Name: COLUMN schedule.paused_because; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.schedule.paused_because IS 'Why it was paused; null while it is not.';

--
-- Name: COLUMN schedule.next_label; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.schedule.next_label IS 'Local date and time of the next due time; null where there is none, or no worker has worked it out yet.';

--
-- Name: COLUMN schedule.next_due_at; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.schedule.next_due_at IS 'The same as an instant.';

--
-- Name: COLUMN schedule.is_next_skipped; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.schedule.is_next_skipped IS 'Whether somebody has said already that the next due time will be skipped.';

--
-- Name: COLUMN schedule.watermark; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.schedule.watermark IS 'Local date and time up to which every due time has its slot.';

--
-- Name: COLUMN schedule.objection; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.schedule.objection IS 'Why its rule can''t be read; nothing falls due until it is mended. Null while all is well.';

--
-- Name: COLUMN schedule.last_label; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.schedule.last_label IS 'Local date and time of the newest slot whose time has come; null where there is none yet.';

--
-- Name: COLUMN schedule.last_state; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.schedule.last_state IS 'What became of that slot.';

--
-- Name: COLUMN schedule.last_reason; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.schedule.last_reason IS 'Why it was skipped or has failed; null where there is nothing to tell.';

--
-- Name: COLUMN schedule.last_success_at; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.schedule.last_success_at IS 'Clock when it last did what it is for; null if never.';

--
-- Name: COLUMN schedule.id; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.schedule.id IS 'Key of ops.schedule.';

--
-- Name: overdue_schedule; Type: VIEW; Schema: api_v1; Owner: -
--

CREATE VIEW api_v1.overdue_schedule WITH (security_invoker='true') AS
 SELECT s.schedule,
    s.report,
    s.duty,
    COALESCE(t.label, s.next_label) AS label,
    COALESCE(t.due_at, s.next_due_at) AS due_at,
    (ops.clock() - COALESCE(t.due_at, s.next_due_at)) AS late,
    t.state,
    t.attempts,
        CASE
            WHEN (s.objection IS NOT NULL) THEN (s.objection)::text
            WHEN (t.state IS NULL) THEN 'Nobody has noticed that it is due: no worker runs, and no tick.'::text
            WHEN (t.state = 'failed'::ops.slot_state) THEN (t.reason)::text
            WHEN (t.state = 'running'::ops.slot_state) THEN 'It is being made.'::text
            ELSE COALESCE((t.reason)::text, 'It waits for a worker.'::text)
        END AS reason
   FROM (api_v1.schedule s
     LEFT JOIN LATERAL ( SELECT t_1.label,
            t_1.due_at,
            t_1.state,
            t_1.attempts,
            t_1.reason
           FROM ops.slot t_1
          WHERE ((t_1.schedule_id = s.id) AND (t_1.due_at <= ops.clock()))
          ORDER BY t_1.due_at DESC, t_1.label DESC
         LIMIT 1) t ON ((s.is_next_skipped OR (NOT COALESCE((s.next_due_at <= (ops.clock() - s.on_time)), false)))))
  WHERE ((s.paused_at IS NULL) AND ((s.objection IS NOT NULL) OR ((COALESCE(t.due_at, s.next_due_at) <= (ops.clock() - s.on_time)) AND (t.state IS DISTINCT FROM 'done'::ops.slot_state) AND (t.state IS DISTINCT FROM 'skipped'::ops.slot_state))))
  ORDER BY COALESCE(t.due_at, s.next_due_at), s.schedule;

--
-- Name: VIEW overdue_schedule; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON VIEW api_v1.overdue_schedule IS 'Schedules that should have been served by now and were not, the longest due first; those that are paused are not waited for.';

--
-- Name: COLUMN overdue_schedule.schedule; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.overdue_schedule.schedule IS 'Schedule.';

--
-- Name: COLUMN overdue_schedule.report; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.overdue_schedule.report IS 'Report that it makes; null for a duty.';

--
-- Name: COLUMN overdue_schedule.duty; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.overdue_schedule.duty IS 'Duty that it does; null for a report.';

--
-- Name: COLUMN overdue_schedule.label; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.overdue_schedule.label IS 'Local date and time at which it was due.';

--
-- Name: COLUMN overdue_schedule.due_at; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.overdue_schedule.due_at IS 'The same as an instant.';

--
-- Name: COLUMN overdue_schedule.late; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.overdue_schedule.late IS 'How late it is by now.';

--
-- Name: COLUMN overdue_schedule.state; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.overdue_schedule.state IS 'State of the slot; null where nobody has noticed that it is due.';

--
-- Name: COLUMN overdue_schedule.attempts; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.overdue_schedule.attempts IS 'Attempts that failed so far.';

--
-- Name: COLUMN overdue_schedule.reason; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.overdue_schedule.reason IS 'What it waits for, or what went wrong.';

--
-- Name: run; Type: TABLE; Schema: ops; Owner: -
--

CREATE TABLE ops.run (
    slot_id uuid NOT NULL,
    term integer NOT NULL,
    worker_id uuid NOT NULL,
    started_at timestamp with time zone DEFAULT ops.clock() NOT NULL,
    ended_at timestamp with time zone,
    outcome ops.run_outcome,
    period_start date,
    period_end date,
    edition_id uuid,
    told liaison.long_text,
    CONSTRAINT run_has_ended_when_it_says_so CHECK (((outcome IS NULL) = (ended_at IS NULL))),
    CONSTRAINT run_of_an_edition_names_it CHECK (((outcome <> ALL (ARRAY['published'::ops.run_outcome, 'unchanged'::ops.run_outcome])) OR (edition_id IS NOT NULL))),
    CONSTRAINT run_period_ends_after_it_starts CHECK ((period_end >= period_start)),
    CONSTRAINT run_says_what_failed CHECK (((outcome IS DISTINCT FROM 'failed'::ops.run_outcome) OR (told IS NOT NULL)))
);

--
-- Name: TABLE run; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON TABLE ops.run IS 'One row per attempt to serve a slot.';

--
-- Name: COLUMN run.slot_id; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.run.slot_id IS 'Slot.';

--
-- Name: COLUMN run.term; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.run.term IS 'The how-manieth time the slot was taken up, from 1.';

--
-- Name: COLUMN run.worker_id; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.run.worker_id IS 'Worker that took it up.';

--
-- Name: COLUMN run.started_at; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.run.started_at IS 'Clock at the start.';

--
-- Name: COLUMN run.ended_at; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.run.ended_at IS 'Clock at the end; null while it runs.';

--
-- Name: COLUMN run.outcome; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.run.outcome IS 'How it ended; null while it runs.';

--
-- Name: COLUMN run.period_start; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.run.period_start IS 'First day of the period that it covers; null for a duty, and until it is known.';

--
-- Name: COLUMN run.period_end; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.run.period_end IS 'Last day of that period (inclusive); null as the first.';

--
-- Name: COLUMN run.edition_id; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.run.edition_id IS 'Edition that it published, or found to say the same; null where there is none.';

--
-- Name: COLUMN run.told; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.run.told IS 'What it did, or what went wrong, in a sentence; null where there is nothing to tell.';

--
-- Name: CONSTRAINT run_has_ended_when_it_says_so ON run; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT run_has_ended_when_it_says_so ON ops.run IS 'A run that goes on has no end and no outcome, and one that ended has both.';

--
-- Name: CONSTRAINT run_of_an_edition_names_it ON run; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT run_of_an_edition_names_it ON ops.run IS 'A run that published an edition, or found it unchanged, names it.';

--
-- Name: CONSTRAINT run_period_ends_after_it_starts ON run; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT run_period_ends_after_it_starts ON ops.run IS 'A period''s last day is its first day or later.';

--
-- Name: CONSTRAINT run_says_what_failed ON run; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT run_says_what_failed ON ops.run IS 'A run that failed says what went wrong.';

--
-- Name: metric; Type: VIEW; Schema: api_v1; Owner: -
--

CREATE VIEW api_v1.metric WITH (security_invoker='true') AS
 WITH schedule AS (
         SELECT s.schedule,
            s.last_success_at,
            s.next_due_at,
            (s.paused_at IS NOT NULL) AS is_paused,
            (o.schedule IS NOT NULL) AS is_overdue,
            ( SELECT (r.ended_at - r.started_at)
                   FROM (( SELECT t_1.id,
                            t_1.term
                           FROM ops.slot t_1
                          WHERE ((t_1.schedule_id = s.id) AND (t_1.state = ANY (ARRAY['done'::ops.slot_state, 'failed'::ops.slot_state])))
                          ORDER BY t_1.ended_at DESC
                         LIMIT 1) t
                     JOIN ops.run r ON (((r.slot_id = t.id) AND (r.term = t.term))))) AS took
           FROM (api_v1.schedule s
             LEFT JOIN api_v1.overdue_schedule o ON ((o.schedule = s.schedule)))
        )
 SELECT m.metric,
    'schedule'::text AS label,
    s.schedule AS label_value,
    (m.value)::double precision AS value
   FROM (schedule s
     CROSS JOIN LATERAL ( VALUES ('schedule_last_success_timestamp_seconds'::text,EXTRACT(epoch FROM s.last_success_at)), ('schedule_next_due_timestamp_seconds'::text,EXTRACT(epoch FROM s.next_due_at)), ('schedule_overdue'::text,(s.is_overdue)::integer), ('schedule_paused'::text,(s.is_paused)::integer), ('run_seconds'::text,EXTRACT(epoch FROM s.took))) m(metric, value))
  WHERE (m.value IS NOT NULL)
UNION ALL
 SELECT 'slots'::text AS metric,
    'state'::text AS label,
    (kind.state)::text AS label_value,
    ( SELECT count(*) AS count
           FROM ops.slot t
          WHERE (t.state = kind.state)) AS value
   FROM unnest('{due,running,failed}'::ops.slot_state[]) kind(state)
UNION ALL
 SELECT 'runs_total'::text AS metric,
    'outcome'::text AS label,
    (kind.outcome)::text AS label_value,
    COALESCE(counted.runs, (0)::bigint) AS value
   FROM (unnest(enum_range(NULL::ops.run_outcome)) kind(outcome)
     LEFT JOIN ( SELECT r.outcome,
            count(*) AS runs
           FROM ops.run r
          GROUP BY r.outcome) counted ON ((counted.outcome = kind.outcome)));

--
-- Name: VIEW metric; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON VIEW api_v1.metric IS 'Figures for monitoring: each a gauge, but runs_total, which counts up. Names are Prometheus'' without the prefix liaison_.';

--
-- Name: COLUMN metric.metric; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.metric.metric IS 'Name. Times are seconds since 1970, durations seconds; 1 is yes and 0 no.';

--
-- Name: COLUMN metric.label; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.metric.label IS 'What the figure is of: schedule, state or outcome.';

--
-- Name: COLUMN metric.label_value; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.metric.label_value IS 'Which one.';

--
-- Name: COLUMN metric.value; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.metric.value IS 'The figure. What is not known yet, such as the last success of a schedule that never ran, has no row.';

--
-- Name: migration; Type: VIEW; Schema: api_v1; Owner: -
--

CREATE VIEW api_v1.migration WITH (security_invoker='true') AS
 SELECT migration.number,
    migration.name,
    migration.sha256,
    migration.applied_at,
    migration.applied_by,
    migration.liaison_version
   FROM ops.migration
  ORDER BY migration.number;

--
-- Name: VIEW migration; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON VIEW api_v1.migration IS 'Migrations applied to this database.';

--
-- Name: COLUMN migration.number; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.migration.number IS 'Number that the file name starts with.';

--
-- Name: COLUMN migration.name; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.migration.name IS 'File name without ending.';

--
-- Name: COLUMN migration.sha256; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.migration.sha256 IS 'SHA-256 of the file as applied.';

--
-- Name: COLUMN migration.applied_at; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.migration.applied_at IS 'Clock when it was applied.';

--
-- Name: COLUMN migration.applied_by; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.migration.applied_by IS 'Login role that applied it.';

--
-- Name: COLUMN migration.liaison_version; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.migration.liaison_version IS 'Version of the program that applied it; null when it was applied with psql.';

--
-- Name: overdue_report; Type: VIEW; Schema: api_v1; Owner: -
--

CREATE VIEW api_v1.overdue_report WITH (security_invoker='true') AS
 SELECT overdue_schedule.schedule,
    overdue_schedule.report,
    overdue_schedule.label,
    overdue_schedule.due_at,
    overdue_schedule.late,
    overdue_schedule.state,
    overdue_schedule.attempts,
    overdue_schedule.reason
   FROM api_v1.overdue_schedule
  WHERE (overdue_schedule.report IS NOT NULL)
  ORDER BY overdue_schedule.due_at, overdue_schedule.schedule;

--
-- Name: VIEW overdue_report; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON VIEW api_v1.overdue_report IS 'Reports whose newest due time has passed by more than the schedule allows, and which were not made, and those whose rule can''t be read. Empty when all is well.';

--
-- Name: COLUMN overdue_report.schedule; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.overdue_report.schedule IS 'Schedule.';

--
-- Name: COLUMN overdue_report.report; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.overdue_report.report IS 'Report.';

--
-- Name: COLUMN overdue_report.label; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.overdue_report.label IS 'Local date and time at which it was due.';

--
-- Name: COLUMN overdue_report.due_at; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.overdue_report.due_at IS 'The same as an instant.';

--
-- Name: COLUMN overdue_report.late; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.overdue_report.late IS 'How late it is by now.';

--
-- Name: COLUMN overdue_report.state; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.overdue_report.state IS 'State of the slot; null where nobody has noticed that it is due.';

--
-- Name: COLUMN overdue_report.attempts; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.overdue_report.attempts IS 'Attempts that failed so far.';

--
-- Name: COLUMN overdue_report.reason; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.overdue_report.reason IS 'What it waits for, or what went wrong.';

--
-- Name: place; Type: VIEW; Schema: api_v1; Owner: -
--

CREATE VIEW api_v1.place WITH (security_invoker='true') AS
 SELECT p.key,
    p.level,
    p.pcode,
    parent.key AS parent_key,
    p.name_en,
    p.name_ar,
    p.name_ckb,
    p.iso_3166_2,
    lower(p.valid) AS valid_from_on,
    upper(p.valid) AS valid_until_on,
    p.administered_by,
    p.recognised_by,
    p.note,
    p.id
   FROM (as_of.place p
     LEFT JOIN as_of.place parent ON ((parent.id = p.parent_id)))
  ORDER BY p.level, p.key;

--
-- Name: VIEW place; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON VIEW api_v1.place IS 'Country, governorates and districts. The 18 governorates and 101 districts of the official list are those with a P-code.';

--
-- Name: COLUMN place.key; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.place.key IS 'Stable name for files: the P-code, or governorate and name for a place without one.';

--
-- Name: COLUMN place.level; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.place.level IS 'adm0 country, adm1 governorate, adm2 district.';

--
-- Name: COLUMN place.pcode; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.place.pcode IS 'P-code of the official list (COD-AB); null for a place that it does not have.';

--
-- Name: COLUMN place.parent_key; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.place.parent_key IS 'Key of the place it lies in; null for the country.';

--
-- Name: COLUMN place.name_en; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.place.name_en IS 'Name in English, as the official list spells it.';

--
-- Name: COLUMN place.name_ar; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.place.name_ar IS 'Name in Arabic; null when not known.';

--
-- Name: COLUMN place.name_ckb; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.place.name_ckb IS 'Name in Sorani Kurdish; null when not known.';

--
-- Name: COLUMN place.iso_3166_2; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.place.iso_3166_2 IS 'ISO 3166-2 code of a governorate; null for other levels and those without one.';

--
-- Name: COLUMN place.valid_from_on; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.place.valid_from_on IS 'First date on which it exists at this level; null when that is not in question.';

--
-- Name: COLUMN place.valid_until_on; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.place.valid_until_on IS 'Date on which it ceases to; null when it has not, or that is not in question.';

--
-- Name: COLUMN place.administered_by; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.place.administered_by IS 'Side that runs it in practice; joint where that is disputed.';

--
-- Name: COLUMN place.recognised_by; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.place.recognised_by IS 'Side that recognises it at this level; null when that is not in question.';

--
-- Name: COLUMN place.note; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.place.note IS 'What a reader must know about its status; null when there is nothing.';

--
-- Name: COLUMN place.id; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.place.id IS 'Key of liaison.place.';

--
-- Name: place_alias; Type: TABLE; Schema: history; Owner: -
--

CREATE TABLE history.place_alias (
    recorded tstzrange NOT NULL,
    source_code liaison.code NOT NULL,
    level liaison.place_level NOT NULL,
    parent_id uuid NOT NULL,
    spelling liaison.short_text NOT NULL,
    place_id uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT place_alias_was_current_for_a_time CHECK ((NOT isempty(recorded)))
);

--
-- Name: TABLE place_alias; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON TABLE history.place_alias IS 'Superseded versions of liaison.place_alias: every version that an update or a delete replaced. Written by a trigger only.';

--
-- Name: COLUMN place_alias.recorded; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.place_alias.recorded IS 'Span during which this version was the current one, from its own recorded_at to the write that ended it, [from, to).';

--
-- Name: COLUMN place_alias.source_code; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.place_alias.source_code IS 'Source that spells it so.';

--
-- Name: COLUMN place_alias.level; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.place_alias.level IS 'Level at which the source uses it.';

--
-- Name: COLUMN place_alias.parent_id; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.place_alias.parent_id IS 'Place within which the spelling is meant: the country for a governorate, the governorate that the source prints for a district.';

--
-- Name: COLUMN place_alias.spelling; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.place_alias.spelling IS 'Name or code exactly as printed, without blanks around it.';

--
-- Name: COLUMN place_alias.place_id; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.place_alias.place_id IS 'Place that is meant.';

--
-- Name: COLUMN place_alias.recorded_at; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.place_alias.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN place_alias.recorded_by; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.place_alias.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT place_alias_was_current_for_a_time ON place_alias; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT place_alias_was_current_for_a_time ON history.place_alias IS 'A version was current for some time before it ended.';

--
-- Name: place_alias; Type: TABLE; Schema: liaison; Owner: -
--

CREATE TABLE liaison.place_alias (
    source_code liaison.code NOT NULL,
    level liaison.place_level NOT NULL,
    parent_id uuid NOT NULL,
    spelling liaison.short_text NOT NULL,
    place_id uuid NOT NULL,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    recorded_by text DEFAULT SESSION_USER NOT NULL
);

--
-- Name: TABLE place_alias; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON TABLE liaison.place_alias IS 'One row per name or code that a source uses for a place. A spelling is looked up for one source, level and parent only, so a code of OCHA''s 2014 list never stands for an official one.';

--
-- Name: COLUMN place_alias.source_code; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.place_alias.source_code IS 'Source that spells it so.';

--
-- Name: COLUMN place_alias.level; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.place_alias.level IS 'Level at which the source uses it.';

--
-- Name: COLUMN place_alias.parent_id; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.place_alias.parent_id IS 'Place within which the spelling is meant: the country for a governorate, the governorate that the source prints for a district.';

--
-- Name: COLUMN place_alias.spelling; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.place_alias.spelling IS 'Name or code exactly as printed, without blanks around it.';

--
-- Name: COLUMN place_alias.place_id; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.place_alias.place_id IS 'Place that is meant.';

--
-- Name: COLUMN place_alias.recorded_at; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.place_alias.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN place_alias.recorded_by; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.place_alias.recorded_by IS 'Login role that wrote this version.';

--
-- Name: place_alias; Type: VIEW; Schema: as_of; Owner: -
--

CREATE VIEW as_of.place_alias WITH (security_invoker='true') AS
 SELECT place_alias.source_code,
    place_alias.level,
    place_alias.parent_id,
    place_alias.spelling,
    place_alias.place_id,
    place_alias.recorded_at,
    place_alias.recorded_by
   FROM liaison.place_alias
  WHERE (( SELECT liaison.as_of() AS as_of) IS NULL)
UNION ALL
 SELECT place_alias.source_code,
    place_alias.level,
    place_alias.parent_id,
    place_alias.spelling,
    place_alias.place_id,
    place_alias.recorded_at,
    place_alias.recorded_by
   FROM liaison.place_alias
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (place_alias.recorded_at <= ( SELECT liaison.as_of() AS as_of)))
UNION ALL
 SELECT place_alias.source_code,
    place_alias.level,
    place_alias.parent_id,
    place_alias.spelling,
    place_alias.place_id,
    place_alias.recorded_at,
    place_alias.recorded_by
   FROM history.place_alias
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (place_alias.recorded @> ( SELECT liaison.as_of() AS as_of)));

--
-- Name: VIEW place_alias; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON VIEW as_of.place_alias IS 'One row per name or code that a source uses for a place. A spelling is looked up for one source, level and parent only, so a code of OCHA''s 2014 list never stands for an official one. The rows as known at the setting liaison.as_of, or now.';

--
-- Name: COLUMN place_alias.source_code; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.place_alias.source_code IS 'Source that spells it so.';

--
-- Name: COLUMN place_alias.level; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.place_alias.level IS 'Level at which the source uses it.';

--
-- Name: COLUMN place_alias.parent_id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.place_alias.parent_id IS 'Place within which the spelling is meant: the country for a governorate, the governorate that the source prints for a district.';

--
-- Name: COLUMN place_alias.spelling; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.place_alias.spelling IS 'Name or code exactly as printed, without blanks around it.';

--
-- Name: COLUMN place_alias.place_id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.place_alias.place_id IS 'Place that is meant.';

--
-- Name: COLUMN place_alias.recorded_at; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.place_alias.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN place_alias.recorded_by; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.place_alias.recorded_by IS 'Login role that wrote this version.';

--
-- Name: place_alias; Type: VIEW; Schema: api_v1; Owner: -
--

CREATE VIEW api_v1.place_alias WITH (security_invoker='true') AS
 SELECT a.source_code,
    a.level,
    parent.key AS parent_key,
    a.spelling,
    p.key AS place_key,
    p.name_en
   FROM ((as_of.place_alias a
     JOIN as_of.place parent ON ((parent.id = a.parent_id)))
     JOIN as_of.place p ON ((p.id = a.place_id)))
  ORDER BY a.source_code, a.level, parent.key, a.spelling;

--
-- Name: VIEW place_alias; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON VIEW api_v1.place_alias IS 'Every spelling and code that a source uses for a place.';

--
-- Name: COLUMN place_alias.source_code; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.place_alias.source_code IS 'Source that spells it so.';

--
-- Name: COLUMN place_alias.level; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.place_alias.level IS 'Level at which the source uses it.';

--
-- Name: COLUMN place_alias.parent_key; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.place_alias.parent_key IS 'Key of the place within which it is meant.';

--
-- Name: COLUMN place_alias.spelling; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.place_alias.spelling IS 'Name or code as printed.';

--
-- Name: COLUMN place_alias.place_key; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.place_alias.place_key IS 'Key of the place that is meant.';

--
-- Name: COLUMN place_alias.name_en; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.place_alias.name_en IS 'Name of that place in English.';

--
-- Name: breakdown_class; Type: TABLE; Schema: history; Owner: -
--

CREATE TABLE history.breakdown_class (
    recorded tstzrange NOT NULL,
    dimension liaison.breakdown_dimension NOT NULL,
    code liaison.code NOT NULL,
    label_en liaison.short_text NOT NULL,
    label_ar liaison.short_text,
    label_ckb liaison.short_text,
    place_id uuid,
    sort_order integer NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT breakdown_class_was_current_for_a_time CHECK ((NOT isempty(recorded)))
);

--
-- Name: TABLE breakdown_class; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON TABLE history.breakdown_class IS 'Superseded versions of liaison.breakdown_class: every version that an update or a delete replaced. Written by a trigger only.';

--
-- Name: COLUMN breakdown_class.recorded; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.breakdown_class.recorded IS 'Span during which this version was the current one, from its own recorded_at to the write that ended it, [from, to).';

--
-- Name: COLUMN breakdown_class.dimension; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.breakdown_class.dimension IS 'Split that it is a class of.';

--
-- Name: COLUMN breakdown_class.code; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.breakdown_class.code IS 'Code; for origin the P-code of the governorate.';

--
-- Name: COLUMN breakdown_class.label_en; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.breakdown_class.label_en IS 'Label in English.';

--
-- Name: COLUMN breakdown_class.label_ar; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.breakdown_class.label_ar IS 'Label in Arabic; null when not known.';

--
-- Name: COLUMN breakdown_class.label_ckb; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.breakdown_class.label_ckb IS 'Label in Sorani Kurdish; null when not known.';

--
-- Name: COLUMN breakdown_class.place_id; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.breakdown_class.place_id IS 'Governorate; null for the other splits.';

--
-- Name: COLUMN breakdown_class.sort_order; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.breakdown_class.sort_order IS 'Place in lists, ascending.';

--
-- Name: COLUMN breakdown_class.recorded_at; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.breakdown_class.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN breakdown_class.recorded_by; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.breakdown_class.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT breakdown_class_was_current_for_a_time ON breakdown_class; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT breakdown_class_was_current_for_a_time ON history.breakdown_class IS 'A version was current for some time before it ended.';

--
-- Name: breakdown_class; Type: TABLE; Schema: liaison; Owner: -
--

CREATE TABLE liaison.breakdown_class (
    dimension liaison.breakdown_dimension NOT NULL,
    code liaison.code NOT NULL,
    label_en liaison.short_text NOT NULL,
    label_ar liaison.short_text,
    label_ckb liaison.short_text,
    place_id uuid,
    sort_order integer NOT NULL,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    recorded_by text DEFAULT SESSION_USER NOT NULL,
    CONSTRAINT breakdown_class_names_a_place_only_for_origin CHECK (((dimension = 'origin'::liaison.breakdown_dimension) = (place_id IS NOT NULL)))
);

--
-- Name: TABLE breakdown_class; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON TABLE liaison.breakdown_class IS 'One row per class of a split.';

--
-- Name: COLUMN breakdown_class.dimension; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.breakdown_class.dimension IS 'Split that it is a class of.';

--
-- Name: COLUMN breakdown_class.code; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.breakdown_class.code IS 'Code; for origin the P-code of the governorate.';

--
-- Name: COLUMN breakdown_class.label_en; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.breakdown_class.label_en IS 'Label in English.';

--
-- Name: COLUMN breakdown_class.label_ar; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.breakdown_class.label_ar IS 'Label in Arabic; null when not known.';

--
-- Name: COLUMN breakdown_class.label_ckb; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.breakdown_class.label_ckb IS 'Label in Sorani Kurdish; null when not known.';

--
-- Name: COLUMN breakdown_class.place_id; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.breakdown_class.place_id IS 'Governorate; null for the other splits.';

--
-- Name: COLUMN breakdown_class.sort_order; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.breakdown_class.sort_order IS 'Place in lists, ascending.';

--
-- Name: COLUMN breakdown_class.recorded_at; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.breakdown_class.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN breakdown_class.recorded_by; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.breakdown_class.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT breakdown_class_names_a_place_only_for_origin ON breakdown_class; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT breakdown_class_names_a_place_only_for_origin ON liaison.breakdown_class IS 'A class of the split by origin is a governorate; the other classes are not places.';

--
-- Name: breakdown_class; Type: VIEW; Schema: as_of; Owner: -
--

CREATE VIEW as_of.breakdown_class WITH (security_invoker='true') AS
 SELECT breakdown_class.dimension,
    breakdown_class.code,
    breakdown_class.label_en,
    breakdown_class.label_ar,
    breakdown_class.label_ckb,
    breakdown_class.place_id,
    breakdown_class.sort_order,
    breakdown_class.recorded_at,
    breakdown_class.recorded_by
   FROM liaison.breakdown_class
  WHERE (( SELECT liaison.as_of() AS as_of) IS NULL)
UNION ALL
 SELECT breakdown_class.dimension,
    breakdown_class.code,
    breakdown_class.label_en,
    breakdown_class.label_ar,
    breakdown_class.label_ckb,
    breakdown_class.place_id,
    breakdown_class.sort_order,
    breakdown_class.recorded_at,
    breakdown_class.recorded_by
   FROM liaison.breakdown_class
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (breakdown_class.recorded_at <= ( SELECT liaison.as_of() AS as_of)))
UNION ALL
 SELECT breakdown_class.dimension,
    breakdown_class.code,
    breakdown_class.label_en,
    breakdown_class.label_ar,
    breakdown_class.label_ckb,
    breakdown_class.place_id,
    breakdown_class.sort_order,
    breakdown_class.recorded_at,
    breakdown_class.recorded_by
   FROM history.breakdown_class
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (breakdown_class.recorded @> ( SELECT liaison.as_of() AS as_of)));

--
-- Name: VIEW breakdown_class; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON VIEW as_of.breakdown_class IS 'One row per class of a split. The rows as known at the setting liaison.as_of, or now.';

--
-- Name: COLUMN breakdown_class.dimension; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.breakdown_class.dimension IS 'Split that it is a class of.';

--
-- Name: COLUMN breakdown_class.code; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.breakdown_class.code IS 'Code; for origin the P-code of the governorate.';

--
-- Name: COLUMN breakdown_class.label_en; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.breakdown_class.label_en IS 'Label in English.';

--
-- Name: COLUMN breakdown_class.label_ar; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.breakdown_class.label_ar IS 'Label in Arabic; null when not known.';

--
-- Name: COLUMN breakdown_class.label_ckb; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.breakdown_class.label_ckb IS 'Label in Sorani Kurdish; null when not known.';

--
-- Name: COLUMN breakdown_class.place_id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.breakdown_class.place_id IS 'Governorate; null for the other splits.';

--
-- Name: COLUMN breakdown_class.sort_order; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.breakdown_class.sort_order IS 'Place in lists, ascending.';

--
-- Name: COLUMN breakdown_class.recorded_at; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.breakdown_class.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN breakdown_class.recorded_by; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.breakdown_class.recorded_by IS 'Login role that wrote this version.';

--
-- Name: population_breakdown; Type: TABLE; Schema: history; Owner: -
--

CREATE TABLE history.population_breakdown (
    recorded tstzrange NOT NULL,
    population liaison.population NOT NULL,
    round_id uuid NOT NULL,
    location_id uuid NOT NULL,
    dimension liaison.breakdown_dimension NOT NULL,
    class liaison.code NOT NULL,
    families integer NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT population_breakdown_was_current_for_a_time CHECK ((NOT isempty(recorded)))
);

--
-- Name: TABLE population_breakdown; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON TABLE history.population_breakdown IS 'Superseded versions of liaison.population_breakdown: every version that an update or a delete replaced. Written by a trigger only.';

--
-- Name: COLUMN population_breakdown.recorded; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.population_breakdown.recorded IS 'Span during which this version was the current one, from its own recorded_at to the write that ended it, [from, to).';

--
-- Name: COLUMN population_breakdown.population; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.population_breakdown.population IS 'Population counted.';

--
-- Name: COLUMN population_breakdown.round_id; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.population_breakdown.round_id IS 'Round that it was published in.';

--
-- Name: COLUMN population_breakdown.location_id; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.population_breakdown.location_id IS 'Location where they were counted.';

--
-- Name: COLUMN population_breakdown.dimension; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.population_breakdown.dimension IS 'Split: origin, shelter or displacement_period.';

--
-- Name: COLUMN population_breakdown.class; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.population_breakdown.class IS 'Class within the split.';

--
-- Name: COLUMN population_breakdown.families; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.population_breakdown.families IS 'Families.';

--
-- Name: COLUMN population_breakdown.recorded_at; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.population_breakdown.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN population_breakdown.recorded_by; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.population_breakdown.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT population_breakdown_was_current_for_a_time ON population_breakdown; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT population_breakdown_was_current_for_a_time ON history.population_breakdown IS 'A version was current for some time before it ended.';

--
-- Name: population_breakdown; Type: TABLE; Schema: liaison; Owner: -
--

CREATE TABLE liaison.population_breakdown (
    population liaison.population NOT NULL,
    round_id uuid NOT NULL,
    location_id uuid NOT NULL,
    dimension liaison.breakdown_dimension NOT NULL,
    class liaison.code NOT NULL,
    families integer NOT NULL,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    recorded_by text DEFAULT SESSION_USER NOT NULL,
    CONSTRAINT population_breakdown_is_not_negative CHECK ((families >= 0))
)
PARTITION BY LIST (population);

--
-- Name: TABLE population_breakdown; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON TABLE liaison.population_breakdown IS 'One row per figure and class of a split: how many of its families are in that class. Classes with no families have no row. In some published rows the classes do not add up to the figure.';

--
-- Name: COLUMN population_breakdown.population; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.population_breakdown.population IS 'Population counted.';

--
-- Name: COLUMN population_breakdown.round_id; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.population_breakdown.round_id IS 'Round that it was published in.';

--
-- Name: COLUMN population_breakdown.location_id; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.population_breakdown.location_id IS 'Location where they were counted.';

--
-- Name: COLUMN population_breakdown.dimension; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.population_breakdown.dimension IS 'Split: origin, shelter or displacement_period.';

--
-- Name: COLUMN population_breakdown.class; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.population_breakdown.class IS 'Class within the split.';

--
-- Name: COLUMN population_breakdown.families; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.population_breakdown.families IS 'Families.';

--
-- Name: COLUMN population_breakdown.recorded_at; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.population_breakdown.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN population_breakdown.recorded_by; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.population_breakdown.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT population_breakdown_is_not_negative ON population_breakdown; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT population_breakdown_is_not_negative ON liaison.population_breakdown IS 'Families are zero or more.';

--
-- Name: population_breakdown; Type: VIEW; Schema: as_of; Owner: -
--

CREATE VIEW as_of.population_breakdown WITH (security_invoker='true') AS
 SELECT population_breakdown.population,
    population_breakdown.round_id,
    population_breakdown.location_id,
    population_breakdown.dimension,
    population_breakdown.class,
    population_breakdown.families,
    population_breakdown.recorded_at,
    population_breakdown.recorded_by
   FROM liaison.population_breakdown
  WHERE (( SELECT liaison.as_of() AS as_of) IS NULL)
UNION ALL
 SELECT population_breakdown.population,
    population_breakdown.round_id,
    population_breakdown.location_id,
    population_breakdown.dimension,
    population_breakdown.class,
    population_breakdown.families,
    population_breakdown.recorded_at,
    population_breakdown.recorded_by
   FROM liaison.population_breakdown
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (population_breakdown.recorded_at <= ( SELECT liaison.as_of() AS as_of)))
UNION ALL
 SELECT population_breakdown.population,
    population_breakdown.round_id,
    population_breakdown.location_id,
    population_breakdown.dimension,
    population_breakdown.class,
    population_breakdown.families,
    population_breakdown.recorded_at,
    population_breakdown.recorded_by
   FROM history.population_breakdown
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (population_breakdown.recorded @> ( SELECT liaison.as_of() AS as_of)));

--
-- Name: VIEW population_breakdown; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON VIEW as_of.population_breakdown IS 'One row per figure and class of a split: how many of its families are in that class. Classes with no families have no row. In some published rows the classes do not add up to the figure. The rows as known at the setting liaison.as_of, or now.';

--
-- Name: COLUMN population_breakdown.population; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.population_breakdown.population IS 'Population counted.';

--
-- Name: COLUMN population_breakdown.round_id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.population_breakdown.round_id IS 'Round that it was published in.';

--
-- Name: COLUMN population_breakdown.location_id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.population_breakdown.location_id IS 'Location where they were counted.';

--
-- Name: COLUMN population_breakdown.dimension; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.population_breakdown.dimension IS 'Split: origin, shelter or displacement_period.';

--
-- Name: COLUMN population_breakdown.class; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.population_breakdown.class IS 'Class within the split.';

--
-- Name: COLUMN population_breakdown.families; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.population_breakdown.families IS 'Families.';

--
-- Name: COLUMN population_breakdown.recorded_at; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.population_breakdown.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN population_breakdown.recorded_by; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.population_breakdown.recorded_by IS 'Login role that wrote this version.';

--
-- Name: population_breakdown; Type: VIEW; Schema: api_v1; Owner: -
--

CREATE VIEW api_v1.population_breakdown WITH (security_invoker='true') AS
 SELECT r.source_code AS source,
    b.population,
    r.number AS round_number,
    r.as_of_on AS round_as_of_on,
    adm1.pcode AS adm1_pcode,
    adm1.name_en AS adm1_name_en,
    adm2.pcode AS adm2_pcode,
    adm2.name_en AS adm2_name_en,
    adm2.key AS adm2_key,
    l.source_location_id,
    b.dimension,
    b.class,
    c.label_en AS class_label_en,
    b.families,
    b.round_id,
    b.location_id
   FROM (((((as_of.population_breakdown b
     JOIN as_of.round r ON (((r.population = b.population) AND (r.id = b.round_id))))
     JOIN as_of.location l ON ((l.id = b.location_id)))
     JOIN as_of.place adm2 ON ((adm2.id = l.district_id)))
     JOIN as_of.place adm1 ON ((adm1.id = adm2.parent_id)))
     JOIN as_of.breakdown_class c ON (((c.dimension = b.dimension) AND ((c.code)::text = (b.class)::text))));

--
-- Name: VIEW population_breakdown; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON VIEW api_v1.population_breakdown IS 'The splits that a Master List publishes beside its totals: families by origin, shelter and period of displacement.';

--
-- Name: COLUMN population_breakdown.source; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.population_breakdown.source IS 'Source that published it.';

--
-- Name: COLUMN population_breakdown.population; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.population_breakdown.population IS 'returnees or idps.';

--
-- Name: COLUMN population_breakdown.round_number; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.population_breakdown.round_number IS 'Round of the source.';

--
-- Name: COLUMN population_breakdown.round_as_of_on; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.population_breakdown.round_as_of_on IS 'Date that the round''s figures are as of.';

--
-- Name: COLUMN population_breakdown.adm1_pcode; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.population_breakdown.adm1_pcode IS 'P-code of the governorate.';

--
-- Name: COLUMN population_breakdown.adm1_name_en; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.population_breakdown.adm1_name_en IS 'Governorate.';

--
-- Name: COLUMN population_breakdown.adm2_pcode; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.population_breakdown.adm2_pcode IS 'P-code of the district; null for the nine that the official list does not have.';

--
-- Name: COLUMN population_breakdown.adm2_name_en; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.population_breakdown.adm2_name_en IS 'District.';

--
-- Name: COLUMN population_breakdown.adm2_key; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.population_breakdown.adm2_key IS 'Stable name of the district, never null.';

--
-- Name: COLUMN population_breakdown.source_location_id; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.population_breakdown.source_location_id IS 'Id that the source gives the location.';

--
-- Name: COLUMN population_breakdown.dimension; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.population_breakdown.dimension IS 'Split: origin, shelter or displacement_period.';

--
-- Name: COLUMN population_breakdown.class; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.population_breakdown.class IS 'Class within the split; for origin the P-code of a governorate.';

--
-- Name: COLUMN population_breakdown.class_label_en; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.population_breakdown.class_label_en IS 'Label of the class in English.';

--
-- Name: COLUMN population_breakdown.families; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.population_breakdown.families IS 'Families.';

--
-- Name: COLUMN population_breakdown.round_id; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.population_breakdown.round_id IS 'Key of liaison.round.';

--
-- Name: COLUMN population_breakdown.location_id; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.population_breakdown.location_id IS 'Key of liaison.location.';

--
-- Name: population_figure; Type: VIEW; Schema: api_v1; Owner: -
--

CREATE VIEW api_v1.population_figure WITH (security_invoker='true') AS
 SELECT r.source,
    f.population,
    r.round_number,
    r.round_as_of_on,
    r.baseline_round_number,
    adm1.pcode AS adm1_pcode,
    adm1.name_en AS adm1_name_en,
    adm1.key AS adm1_key,
    adm2.pcode AS adm2_pcode,
    adm2.name_en AS adm2_name_en,
    adm2.key AS adm2_key,
    l.source_location_id,
    l.name_en AS location_name_en,
    l.name_ar AS location_name_ar,
    l.latitude,
    l.longitude,
    f.families,
    f.individuals,
    f.camp_families,
    f.round_id,
    f.location_id
   FROM ((((as_of.population_figure f
     JOIN api_v1.round r ON (((r.population = f.population) AND (r.id = f.round_id))))
     JOIN as_of.location l ON ((l.id = f.location_id)))
     JOIN as_of.place adm2 ON ((adm2.id = l.district_id)))
     JOIN as_of.place adm1 ON ((adm1.id = adm2.parent_id)));

--
-- Name: VIEW population_figure; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON VIEW api_v1.population_figure IS 'Families counted per round and location, as published, with governorate and district.';

--
-- Name: COLUMN population_figure.source; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.population_figure.source IS 'Source that published it.';

--
-- Name: COLUMN population_figure.population; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.population_figure.population IS 'returnees or idps.';

--
-- Name: COLUMN population_figure.round_number; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.population_figure.round_number IS 'Round of the source.';

--
-- Name: COLUMN population_figure.round_as_of_on; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.population_figure.round_as_of_on IS 'Date that the round''s figures are as of.';

--
-- Name: COLUMN population_figure.baseline_round_number; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.population_figure.baseline_round_number IS 'Round to compare with, as in api_v1.round; null when there is none.';

--
-- Name: COLUMN population_figure.adm1_pcode; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.population_figure.adm1_pcode IS 'P-code of the governorate.';

--
-- Name: COLUMN population_figure.adm1_name_en; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.population_figure.adm1_name_en IS 'Governorate, as the official list spells it.';

--
-- Name: COLUMN population_figure.adm1_key; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.population_figure.adm1_key IS 'Stable name of the governorate.';

--
-- Name: COLUMN population_figure.adm2_pcode; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.population_figure.adm2_pcode IS 'P-code of the district; null for the nine that the official list does not have.';

--
-- Name: COLUMN population_figure.adm2_name_en; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.population_figure.adm2_name_en IS 'District, as the official list spells it, or as DTM does when it is not on the list.';

--
-- Name: COLUMN population_figure.adm2_key; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.population_figure.adm2_key IS 'Stable name of the district, never null: the P-code, or governorate and name, such as IQG11/Soran.';

--
-- Name: COLUMN population_figure.source_location_id; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.population_figure.source_location_id IS 'Id that the source gives the location.';

--
-- Name: COLUMN population_figure.location_name_en; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.population_figure.location_name_en IS 'Location in English.';

--
-- Name: COLUMN population_figure.location_name_ar; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.population_figure.location_name_ar IS 'Location in Arabic; null when the source has none.';

--
-- Name: COLUMN population_figure.latitude; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.population_figure.latitude IS 'Degrees north (WGS 84); null when the source has none.';

--
-- Name: COLUMN population_figure.longitude; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.population_figure.longitude IS 'Degrees east (WGS 84); null when the source has none.';

--
-- Name: COLUMN population_figure.families; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.population_figure.families IS 'Families.';

--
-- Name: COLUMN population_figure.individuals; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.population_figure.individuals IS 'Individuals as published: families times the source''s factor, never counted.';

--
-- Name: COLUMN population_figure.camp_families; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.population_figure.camp_families IS 'Of the families, those in camps.';

--
-- Name: COLUMN population_figure.round_id; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.population_figure.round_id IS 'Key of liaison.round.';

--
-- Name: COLUMN population_figure.location_id; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.population_figure.location_id IS 'Key of liaison.location.';

--
-- Name: worker; Type: TABLE; Schema: ops; Owner: -
--

CREATE TABLE ops.worker (
    id uuid NOT NULL,
    kind text NOT NULL,
    host text NOT NULL,
    process integer NOT NULL,
    version text NOT NULL,
    zone_version text,
    clock_skew interval,
    is_listening boolean DEFAULT false NOT NULL,
    activity text DEFAULT 'starting'::text NOT NULL,
    started_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    seen_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT worker_is_a_tick_or_stays CHECK ((kind = ANY (ARRAY['tick'::text, 'worker'::text]))),
    CONSTRAINT worker_process_is_positive CHECK ((process > 0))
);

--
-- Name: TABLE worker; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON TABLE ops.worker IS 'One row per process that serves schedules, written by itself. Rows of workers that are long gone are removed by the duty prune where no run names them.';

--
-- Name: COLUMN worker.id; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.worker.id IS 'Key, made by the process.';

--
-- Name: COLUMN worker.kind; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.worker.kind IS 'tick: does what is due and ends; worker: stays.';

--
-- Name: COLUMN worker.host; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.worker.host IS 'Name of its machine.';

--
-- Name: COLUMN worker.process; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.worker.process IS 'Its process number there.';

--
-- Name: COLUMN worker.version; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.worker.version IS 'Version of the program.';

--
-- Name: COLUMN worker.zone_version; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.worker.zone_version IS 'Version of the time zone database on its machine; null where the machine does not tell.';

--
-- Name: COLUMN worker.clock_skew; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.worker.clock_skew IS 'How far the clock of its machine is ahead of this server''s; null until it was measured.';

--
-- Name: COLUMN worker.is_listening; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.worker.is_listening IS 'Whether it is woken by NOTIFY; else it looks every few seconds.';

--
-- Name: COLUMN worker.activity; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.worker.activity IS 'What it is doing, in words.';

--
-- Name: COLUMN worker.started_at; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.worker.started_at IS 'Clock when it began.';

--
-- Name: COLUMN worker.seen_at; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.worker.seen_at IS 'Clock when it was last heard of.';

--
-- Name: COLUMN worker.ended_at; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.worker.ended_at IS 'Clock when it said goodbye; null while it works, and for one that was killed.';

--
-- Name: CONSTRAINT worker_is_a_tick_or_stays ON worker; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT worker_is_a_tick_or_stays ON ops.worker IS 'A worker is a tick or a worker that stays.';

--
-- Name: CONSTRAINT worker_process_is_positive ON worker; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT worker_process_is_positive ON ops.worker IS 'A process number is 1 or more.';

--
-- Name: run; Type: VIEW; Schema: api_v1; Owner: -
--

CREATE VIEW api_v1.run WITH (security_invoker='true') AS
 SELECT s.name AS schedule,
    t.label,
    r.term,
    r.outcome,
    r.started_at,
    r.ended_at,
    (r.ended_at - r.started_at) AS took,
    r.period_start,
    r.period_end,
    ops.edition_name(e.*) AS edition,
    r.told,
    ((w.host || ':'::text) || w.process) AS worker,
    w.kind AS worker_kind,
    r.slot_id
   FROM ((((ops.run r
     JOIN ops.slot t ON ((t.id = r.slot_id)))
     JOIN ops.schedule s ON ((s.id = t.schedule_id)))
     JOIN ops.worker w ON ((w.id = r.worker_id)))
     LEFT JOIN ops.edition e ON ((e.id = r.edition_id)))
  ORDER BY r.started_at DESC, r.slot_id, r.term DESC;

--
-- Name: VIEW run; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON VIEW api_v1.run IS 'Attempts to serve a slot, the latest first.';

--
-- Name: COLUMN run.schedule; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.run.schedule IS 'Schedule.';

--
-- Name: COLUMN run.label; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.run.label IS 'Local date and time of the slot.';

--
-- Name: COLUMN run.term; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.run.term IS 'The how-manieth time the slot was taken up.';

--
-- Name: COLUMN run.outcome; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.run.outcome IS 'published, unchanged, empty, done, failed, lost or handed_back; null while it runs.';

--
-- Name: COLUMN run.started_at; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.run.started_at IS 'Clock at the start.';

--
-- Name: COLUMN run.ended_at; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.run.ended_at IS 'Clock at the end; null while it runs.';

--
-- Name: COLUMN run.took; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.run.took IS 'How long it took; null while it runs.';

--
-- Name: COLUMN run.period_start; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.run.period_start IS 'First day of the period that it covers; null for a duty.';

--
-- Name: COLUMN run.period_end; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.run.period_end IS 'Last day of that period (inclusive); null for a duty.';

--
-- Name: COLUMN run.edition; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.run.edition IS 'Folder of the edition that it published, or found to say the same; null where there is none.';

--
-- Name: COLUMN run.told; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.run.told IS 'What it did, or what went wrong.';

--
-- Name: COLUMN run.worker; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.run.worker IS 'Machine and process.';

--
-- Name: COLUMN run.worker_kind; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.run.worker_kind IS 'tick or worker.';

--
-- Name: COLUMN run.slot_id; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.run.slot_id IS 'Key of ops.slot.';

--
-- Name: series; Type: VIEW; Schema: api_v1; Owner: -
--

CREATE VIEW api_v1.series WITH (security_invoker='true') AS
 SELECT s.code AS series,
    s.title_en,
    s.title_ar,
    s.title_ckb,
    s.recurrence,
    s.starts_on,
    s.starts_at,
    s.zone,
    s.duration,
    s.host_rotation,
    s.rotation_counts,
    s.on_non_working,
    s.horizon_weeks,
    s.is_active,
    count(m.id) FILTER (WHERE (m.status = 'held'::liaison.meeting_status)) AS meetings_held,
    count(m.id) FILTER (WHERE ((m.status = 'held'::liaison.meeting_status) AND (m.host_side = 'krg'::liaison.side))) AS held_by_krg,
    count(m.id) FILTER (WHERE ((m.status = 'held'::liaison.meeting_status) AND (m.host_side = 'federal'::liaison.side))) AS held_by_federal,
    min(m.planned_start_at) FILTER (WHERE (m.status = 'planned'::liaison.meeting_status)) AS next_planned_start_at,
    s.id,
    count(m.id) FILTER (WHERE (m.status = 'planned'::liaison.meeting_status)) AS meetings_planned,
    (array_agg(m.host_side ORDER BY m.planned_start_at) FILTER (WHERE (m.status = 'planned'::liaison.meeting_status)))[1] AS next_host_side,
    s.recorded_at
   FROM (as_of.series s
     LEFT JOIN as_of.meeting m ON ((m.series_id = s.id)))
  GROUP BY s.id, s.code, s.title_en, s.title_ar, s.title_ckb, s.recurrence, s.starts_on, s.starts_at, s.zone, s.duration, s.host_rotation, s.rotation_counts, s.on_non_working, s.horizon_weeks, s.is_active, s.recorded_at
  ORDER BY s.code;

--
-- Name: VIEW series; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON VIEW api_v1.series IS 'Series of regular meetings, with the running balance of who hosted.';

--
-- Name: COLUMN series.series; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.series.series IS 'Short name.';

--
-- Name: COLUMN series.title_en; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.series.title_en IS 'Title in English.';

--
-- Name: COLUMN series.title_ar; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.series.title_ar IS 'Title in Arabic; null when not given.';

--
-- Name: COLUMN series.title_ckb; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.series.title_ckb IS 'Title in Sorani Kurdish; null when not given.';

--
-- Name: COLUMN series.recurrence; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.series.recurrence IS 'RFC 5545 lines RRULE, RDATE, EXDATE.';

--
-- Name: COLUMN series.starts_on; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.series.starts_on IS 'Local date of the first occurrence.';

--
-- Name: COLUMN series.starts_at; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.series.starts_at IS 'Local time of day.';

--
-- Name: COLUMN series.zone; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.series.zone IS 'Time zone.';

--
-- Name: COLUMN series.duration; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.series.duration IS 'Planned length.';

--
-- Name: COLUMN series.host_rotation; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.series.host_rotation IS 'Sides that host in turn.';

--
-- Name: COLUMN series.rotation_counts; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.series.rotation_counts IS 'Whether the turn counts nominal occurrences or held meetings.';

--
-- Name: COLUMN series.on_non_working; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.series.on_non_working IS 'keep, next, previous or skip.';

--
-- Name: COLUMN series.horizon_weeks; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.series.horizon_weeks IS 'Weeks ahead for which occurrences are made.';

--
-- Name: COLUMN series.is_active; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.series.is_active IS 'Whether occurrences are still made.';

--
-- Name: COLUMN series.meetings_held; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.series.meetings_held IS 'Meetings held so far.';

--
-- Name: COLUMN series.held_by_krg; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.series.held_by_krg IS 'Of these, hosted by the krg side.';

--
-- Name: COLUMN series.held_by_federal; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.series.held_by_federal IS 'Of these, hosted by the federal side.';

--
-- Name: COLUMN series.next_planned_start_at; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.series.next_planned_start_at IS 'Start of the earliest meeting that is still planned; null when there is none.';

--
-- Name: COLUMN series.id; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.series.id IS 'Key of liaison.series.';

--
-- Name: COLUMN series.meetings_planned; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.series.meetings_planned IS 'Meetings that are planned.';

--
-- Name: COLUMN series.next_host_side; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.series.next_host_side IS 'Side that hosts the earliest of these; null when there is none.';

--
-- Name: COLUMN series.recorded_at; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.series.recorded_at IS 'Clock when this version was written.';

--
-- Name: series_host; Type: TABLE; Schema: history; Owner: -
--

CREATE TABLE history.series_host (
    recorded tstzrange NOT NULL,
    series_id uuid NOT NULL,
    side liaison.side NOT NULL,
    institution_code liaison.code NOT NULL,
    city liaison.short_text NOT NULL,
    venue liaison.short_text,
    chair_role liaison.short_text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT series_host_was_current_for_a_time CHECK ((NOT isempty(recorded)))
);

--
-- Name: TABLE series_host; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON TABLE history.series_host IS 'Superseded versions of liaison.series_host: every version that an update or a delete replaced. Written by a trigger only.';

--
-- Name: COLUMN series_host.recorded; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.series_host.recorded IS 'Span during which this version was the current one, from its own recorded_at to the write that ended it, [from, to).';

--
-- Name: COLUMN series_host.series_id; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.series_host.series_id IS 'Series.';

--
-- Name: COLUMN series_host.side; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.series_host.side IS 'Side.';

--
-- Name: COLUMN series_host.institution_code; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.series_host.institution_code IS 'Institution that hosts and chairs for the side.';

--
-- Name: COLUMN series_host.city; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.series_host.city IS 'City where it hosts.';

--
-- Name: COLUMN series_host.venue; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.series_host.venue IS 'Building or room; null when it is told each time.';

--
-- Name: COLUMN series_host.chair_role; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.series_host.chair_role IS 'Role of the person who chairs, such as Director General. Never a name.';

--
-- Name: COLUMN series_host.recorded_at; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.series_host.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN series_host.recorded_by; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.series_host.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT series_host_was_current_for_a_time ON series_host; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT series_host_was_current_for_a_time ON history.series_host IS 'A version was current for some time before it ended.';

--
-- Name: series_host; Type: TABLE; Schema: liaison; Owner: -
--

CREATE TABLE liaison.series_host (
    series_id uuid NOT NULL,
    side liaison.side NOT NULL,
    institution_code liaison.code NOT NULL,
    city liaison.short_text NOT NULL,
    venue liaison.short_text,
    chair_role liaison.short_text NOT NULL,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    recorded_by text DEFAULT SESSION_USER NOT NULL,
    CONSTRAINT series_host_is_krg_or_federal CHECK ((side <> 'joint'::liaison.side))
);

--
-- Name: TABLE series_host; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON TABLE liaison.series_host IS 'One row per series and side: where that side hosts and who chairs for it. The other side''s row gives the co-chair.';

--
-- Name: COLUMN series_host.series_id; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.series_host.series_id IS 'Series.';

--
-- Name: COLUMN series_host.side; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.series_host.side IS 'Side.';

--
-- Name: COLUMN series_host.institution_code; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.series_host.institution_code IS 'Institution that hosts and chairs for the side.';

--
-- Name: COLUMN series_host.city; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.series_host.city IS 'City where it hosts.';

--
-- Name: COLUMN series_host.venue; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.series_host.venue IS 'Building or room; null when it is told each time.';

--
-- Name: COLUMN series_host.chair_role; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.series_host.chair_role IS 'Role of the person who chairs, such as Director General. Never a name.';

--
-- Name: COLUMN series_host.recorded_at; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.series_host.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN series_host.recorded_by; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.series_host.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT series_host_is_krg_or_federal ON series_host; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT series_host_is_krg_or_federal ON liaison.series_host IS 'A host is of the krg or the federal side.';

--
-- Name: series_host; Type: VIEW; Schema: as_of; Owner: -
--

CREATE VIEW as_of.series_host WITH (security_invoker='true') AS
 SELECT series_host.series_id,
    series_host.side,
    series_host.institution_code,
    series_host.city,
    series_host.venue,
    series_host.chair_role,
    series_host.recorded_at,
    series_host.recorded_by
   FROM liaison.series_host
  WHERE (( SELECT liaison.as_of() AS as_of) IS NULL)
UNION ALL
 SELECT series_host.series_id,
    series_host.side,
    series_host.institution_code,
    series_host.city,
    series_host.venue,
    series_host.chair_role,
    series_host.recorded_at,
    series_host.recorded_by
   FROM liaison.series_host
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (series_host.recorded_at <= ( SELECT liaison.as_of() AS as_of)))
UNION ALL
 SELECT series_host.series_id,
    series_host.side,
    series_host.institution_code,
    series_host.city,
    series_host.venue,
    series_host.chair_role,
    series_host.recorded_at,
    series_host.recorded_by
   FROM history.series_host
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (series_host.recorded @> ( SELECT liaison.as_of() AS as_of)));

--
-- Name: VIEW series_host; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON VIEW as_of.series_host IS 'One row per series and side: where that side hosts and who chairs for it. The other side''s row gives the co-chair. The rows as known at the setting liaison.as_of, or now.';

--
-- Name: COLUMN series_host.series_id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.series_host.series_id IS 'Series.';

--
-- Name: COLUMN series_host.side; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.series_host.side IS 'Side.';

--
-- Name: COLUMN series_host.institution_code; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.series_host.institution_code IS 'Institution that hosts and chairs for the side.';

--
-- Name: COLUMN series_host.city; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.series_host.city IS 'City where it hosts.';

--
-- Name: COLUMN series_host.venue; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.series_host.venue IS 'Building or room; null when it is told each time.';

--
-- Name: COLUMN series_host.chair_role; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.series_host.chair_role IS 'Role of the person who chairs, such as Director General. Never a name.';

--
-- Name: COLUMN series_host.recorded_at; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.series_host.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN series_host.recorded_by; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.series_host.recorded_by IS 'Login role that wrote this version.';

--
-- Name: series_host; Type: VIEW; Schema: api_v1; Owner: -
--

CREATE VIEW api_v1.series_host WITH (security_invoker='true') AS
 SELECT s.code AS series,
    h.side,
    h.institution_code AS institution,
    h.city,
    h.venue,
    h.chair_role,
    s.id AS series_id
   FROM (as_of.series_host h
     JOIN as_of.series s ON ((s.id = h.series_id)))
  ORDER BY s.code, h.side;

--
-- Name: VIEW series_host; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON VIEW api_v1.series_host IS 'Where each side hosts the meetings of a series, and who chairs for it.';

--
-- Name: COLUMN series_host.series; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.series_host.series IS 'Short name of the series.';

--
-- Name: COLUMN series_host.side; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.series_host.side IS 'Side.';

--
-- Name: COLUMN series_host.institution; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.series_host.institution IS 'Institution that hosts and chairs for the side.';

--
-- Name: COLUMN series_host.city; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.series_host.city IS 'City where it hosts.';

--
-- Name: COLUMN series_host.venue; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.series_host.venue IS 'Building or room; null when it is told each time.';

--
-- Name: COLUMN series_host.chair_role; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.series_host.chair_role IS 'Role of the person who chairs. Never a name.';

--
-- Name: COLUMN series_host.series_id; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.series_host.series_id IS 'Key of liaison.series.';

--
-- Name: series_item; Type: TABLE; Schema: history; Owner: -
--

CREATE TABLE history.series_item (
    recorded tstzrange NOT NULL,
    series_id uuid NOT NULL,
    "position" integer NOT NULL,
    topic liaison.short_text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT series_item_was_current_for_a_time CHECK ((NOT isempty(recorded)))
);

--
-- Name: TABLE series_item; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON TABLE history.series_item IS 'Superseded versions of liaison.series_item: every version that an update or a delete replaced. Written by a trigger only.';

--
-- Name: COLUMN series_item.recorded; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.series_item.recorded IS 'Span during which this version was the current one, from its own recorded_at to the write that ended it, [from, to).';

--
-- Name: COLUMN series_item.series_id; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.series_item.series_id IS 'Series.';

--
-- Name: COLUMN series_item."position"; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.series_item."position" IS 'Place on the agenda, from 1.';

--
-- Name: COLUMN series_item.topic; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.series_item.topic IS 'Topic.';

--
-- Name: COLUMN series_item.recorded_at; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.series_item.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN series_item.recorded_by; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.series_item.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT series_item_was_current_for_a_time ON series_item; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT series_item_was_current_for_a_time ON history.series_item IS 'A version was current for some time before it ended.';

--
-- Name: series_item; Type: TABLE; Schema: liaison; Owner: -
--

CREATE TABLE liaison.series_item (
    series_id uuid NOT NULL,
    "position" integer NOT NULL,
    topic liaison.short_text NOT NULL,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    recorded_by text DEFAULT SESSION_USER NOT NULL,
    CONSTRAINT series_item_position_is_positive CHECK (("position" > 0))
);

--
-- Name: TABLE series_item; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON TABLE liaison.series_item IS 'One row per standing item of a series: the template of its agendas.';

--
-- Name: COLUMN series_item.series_id; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.series_item.series_id IS 'Series.';

--
-- Name: COLUMN series_item."position"; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.series_item."position" IS 'Place on the agenda, from 1.';

--
-- Name: COLUMN series_item.topic; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.series_item.topic IS 'Topic.';

--
-- Name: COLUMN series_item.recorded_at; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.series_item.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN series_item.recorded_by; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.series_item.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT series_item_position_is_positive ON series_item; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT series_item_position_is_positive ON liaison.series_item IS 'Positions on an agenda are counted from 1.';

--
-- Name: series_item; Type: VIEW; Schema: as_of; Owner: -
--

CREATE VIEW as_of.series_item WITH (security_invoker='true') AS
 SELECT series_item.series_id,
    series_item."position",
    series_item.topic,
    series_item.recorded_at,
    series_item.recorded_by
   FROM liaison.series_item
  WHERE (( SELECT liaison.as_of() AS as_of) IS NULL)
UNION ALL
 SELECT series_item.series_id,
    series_item."position",
    series_item.topic,
    series_item.recorded_at,
    series_item.recorded_by
   FROM liaison.series_item
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (series_item.recorded_at <= ( SELECT liaison.as_of() AS as_of)))
UNION ALL
 SELECT series_item.series_id,
    series_item."position",
    series_item.topic,
    series_item.recorded_at,
    series_item.recorded_by
   FROM history.series_item
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (series_item.recorded @> ( SELECT liaison.as_of() AS as_of)));

--
-- Name: VIEW series_item; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON VIEW as_of.series_item IS 'One row per standing item of a series: the template of its agendas. The rows as known at the setting liaison.as_of, or now.';

--
-- Name: COLUMN series_item.series_id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.series_item.series_id IS 'Series.';

--
-- Name: COLUMN series_item."position"; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.series_item."position" IS 'Place on the agenda, from 1.';

--
-- Name: COLUMN series_item.topic; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.series_item.topic IS 'Topic.';

--
-- Name: COLUMN series_item.recorded_at; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.series_item.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN series_item.recorded_by; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.series_item.recorded_by IS 'Login role that wrote this version.';

--
-- Name: series_item; Type: VIEW; Schema: api_v1; Owner: -
--

CREATE VIEW api_v1.series_item WITH (security_invoker='true') AS
 SELECT s.code AS series,
    i."position",
    i.topic,
    s.id AS series_id
   FROM (as_of.series_item i
     JOIN as_of.series s ON ((s.id = i.series_id)))
  ORDER BY s.code, i."position";

--
-- Name: VIEW series_item; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON VIEW api_v1.series_item IS 'Items that stand on every agenda of a series.';

--
-- Name: COLUMN series_item.series; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.series_item.series IS 'Short name of the series.';

--
-- Name: COLUMN series_item."position"; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.series_item."position" IS 'Place on the agenda, from 1.';

--
-- Name: COLUMN series_item.topic; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.series_item.topic IS 'Topic.';

--
-- Name: COLUMN series_item.series_id; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.series_item.series_id IS 'Key of liaison.series.';

--
-- Name: slot; Type: VIEW; Schema: api_v1; Owner: -
--

CREATE VIEW api_v1.slot WITH (security_invoker='true') AS
 SELECT s.name AS schedule,
    t.label,
    t.due_at,
    t.origin,
    t.state,
    t.reason,
    t.attempts,
    t.next_attempt_at,
    t.term,
    ((w.host || ':'::text) || w.process) AS worker,
    t.lease_ends_at,
    t.entered_at,
    t.entered_by,
    t.ended_at,
    r.outcome AS last_outcome,
    r.told,
    r.period_start,
    r.period_end,
    ops.edition_name(e.*) AS edition,
    t.id
   FROM ((((ops.slot t
     JOIN ops.schedule s ON ((s.id = t.schedule_id)))
     LEFT JOIN ops.worker w ON ((w.id = t.leased_by)))
     LEFT JOIN ops.run r ON (((r.slot_id = t.id) AND (r.term = t.term))))
     LEFT JOIN ops.edition e ON ((e.id = r.edition_id)))
  ORDER BY t.due_at DESC, s.name, t.label DESC;

--
-- Name: VIEW slot; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON VIEW api_v1.slot IS 'Due times of the schedules and what became of each, the latest first.';

--
-- Name: COLUMN slot.schedule; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.slot.schedule IS 'Schedule.';

--
-- Name: COLUMN slot.label; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.slot.label IS 'Local date and time at which it falls due, in the schedule''s zone.';

--
-- Name: COLUMN slot.due_at; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.slot.due_at IS 'The same as an instant.';

--
-- Name: COLUMN slot.origin; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.slot.origin IS 'rule, hand or backfill.';

--
-- Name: COLUMN slot.state; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.slot.state IS 'due, running, done, failed or skipped.';

--
-- Name: COLUMN slot.reason; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.slot.reason IS 'Why it was skipped or has failed, or what its last attempt died of.';

--
-- Name: COLUMN slot.attempts; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.slot.attempts IS 'Attempts that failed or were lost, so far.';

--
-- Name: COLUMN slot.next_attempt_at; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.slot.next_attempt_at IS 'The next attempt waits until then; null where nothing holds it up.';

--
-- Name: COLUMN slot.term; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.slot.term IS 'How often it was taken up.';

--
-- Name: COLUMN slot.worker; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.slot.worker IS 'Machine and process that has it; null unless it runs.';

--
-- Name: COLUMN slot.lease_ends_at; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.slot.lease_ends_at IS 'Clock up to which that worker has it; null unless it runs.';

--
-- Name: COLUMN slot.entered_at; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.slot.entered_at IS 'Clock when it was entered.';

--
-- Name: COLUMN slot.entered_by; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.slot.entered_by IS 'Login role that entered it.';

--
-- Name: COLUMN slot.ended_at; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.slot.ended_at IS 'Clock when it was done, given up or skipped; null until then.';

--
-- Name: COLUMN slot.last_outcome; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.slot.last_outcome IS 'How its last run ended; null where there was none, or it goes on.';

--
-- Name: COLUMN slot.told; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.slot.told IS 'What that run did, or what went wrong.';

--
-- Name: COLUMN slot.period_start; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.slot.period_start IS 'First day of the period that it covers; null for a duty, and until it was served.';

--
-- Name: COLUMN slot.period_end; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.slot.period_end IS 'Last day of that period (inclusive); null as the first.';

--
-- Name: COLUMN slot.edition; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.slot.edition IS 'Folder of the edition that it published, or found to say the same; null where there is none.';

--
-- Name: COLUMN slot.id; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.slot.id IS 'Key of ops.slot.';

--
-- Name: source; Type: TABLE; Schema: history; Owner: -
--

CREATE TABLE history.source (
    recorded tstzrange NOT NULL,
    code liaison.code NOT NULL,
    name liaison.short_text NOT NULL,
    kind text NOT NULL,
    publisher liaison.short_text NOT NULL,
    credit liaison.short_text NOT NULL,
    licence liaison.short_text NOT NULL,
    url text,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT source_was_current_for_a_time CHECK ((NOT isempty(recorded)))
);

--
-- Name: TABLE source; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON TABLE history.source IS 'Superseded versions of liaison.source: every version that an update or a delete replaced. Written by a trigger only.';

--
-- Name: COLUMN source.recorded; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.source.recorded IS 'Span during which this version was the current one, from its own recorded_at to the write that ended it, [from, to).';

--
-- Name: COLUMN source.code; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.source.code IS 'Short name used on the command line and in files, such as dtm.';

--
-- Name: COLUMN source.name; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.source.name IS 'Full name.';

--
-- Name: COLUMN source.kind; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.source.kind IS 'figures: it publishes counts; codes: it publishes place codes.';

--
-- Name: COLUMN source.publisher; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.source.publisher IS 'Organisation that publishes it.';

--
-- Name: COLUMN source.credit; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.source.credit IS 'Credit line that must stand under its figures.';

--
-- Name: COLUMN source.licence; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.source.licence IS 'Terms under which its data may be used.';

--
-- Name: COLUMN source.url; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.source.url IS 'Where it is published; null when it is not on the web.';

--
-- Name: COLUMN source.recorded_at; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.source.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN source.recorded_by; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.source.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT source_was_current_for_a_time ON source; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT source_was_current_for_a_time ON history.source IS 'A version was current for some time before it ended.';

--
-- Name: source; Type: TABLE; Schema: liaison; Owner: -
--

CREATE TABLE liaison.source (
    code liaison.code NOT NULL,
    name liaison.short_text NOT NULL,
    kind text NOT NULL,
    publisher liaison.short_text NOT NULL,
    credit liaison.short_text NOT NULL,
    licence liaison.short_text NOT NULL,
    url text,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    recorded_by text DEFAULT SESSION_USER NOT NULL,
    CONSTRAINT source_kind_is_known CHECK ((kind = ANY (ARRAY['figures'::text, 'codes'::text])))
);

--
-- Name: TABLE source; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON TABLE liaison.source IS 'One row per publisher''s series of figures or list of codes. Each is kept whole and shown beside the others, never merged.';

--
-- Name: COLUMN source.code; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.source.code IS 'Short name used on the command line and in files, such as dtm.';

--
-- Name: COLUMN source.name; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.source.name IS 'Full name.';

--
-- Name: COLUMN source.kind; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.source.kind IS 'figures: it publishes counts; codes: it publishes place codes.';

--
-- Name: COLUMN source.publisher; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.source.publisher IS 'Organisation that publishes it.';

--
-- Name: COLUMN source.credit; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.source.credit IS 'Credit line that must stand under its figures.';

--
-- Name: COLUMN source.licence; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.source.licence IS 'Terms under which its data may be used.';

--
-- Name: COLUMN source.url; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.source.url IS 'Where it is published; null when it is not on the web.';

--
-- Name: COLUMN source.recorded_at; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.source.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN source.recorded_by; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.source.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT source_kind_is_known ON source; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT source_kind_is_known ON liaison.source IS 'A source publishes figures or codes.';

--
-- Name: source; Type: VIEW; Schema: as_of; Owner: -
--

CREATE VIEW as_of.source WITH (security_invoker='true') AS
 SELECT source.code,
    source.name,
    source.kind,
    source.publisher,
    source.credit,
    source.licence,
    source.url,
    source.recorded_at,
    source.recorded_by
   FROM liaison.source
  WHERE (( SELECT liaison.as_of() AS as_of) IS NULL)
UNION ALL
 SELECT source.code,
    source.name,
    source.kind,
    source.publisher,
    source.credit,
    source.licence,
    source.url,
    source.recorded_at,
    source.recorded_by
   FROM liaison.source
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (source.recorded_at <= ( SELECT liaison.as_of() AS as_of)))
UNION ALL
 SELECT source.code,
    source.name,
    source.kind,
    source.publisher,
    source.credit,
    source.licence,
    source.url,
    source.recorded_at,
    source.recorded_by
   FROM history.source
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (source.recorded @> ( SELECT liaison.as_of() AS as_of)));

--
-- Name: VIEW source; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON VIEW as_of.source IS 'One row per publisher''s series of figures or list of codes. Each is kept whole and shown beside the others, never merged. The rows as known at the setting liaison.as_of, or now.';

--
-- Name: COLUMN source.code; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.source.code IS 'Short name used on the command line and in files, such as dtm.';

--
-- Name: COLUMN source.name; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.source.name IS 'Full name.';

--
-- Name: COLUMN source.kind; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.source.kind IS 'figures: it publishes counts; codes: it publishes place codes.';

--
-- Name: COLUMN source.publisher; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.source.publisher IS 'Organisation that publishes it.';

--
-- Name: COLUMN source.credit; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.source.credit IS 'Credit line that must stand under its figures.';

--
-- Name: COLUMN source.licence; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.source.licence IS 'Terms under which its data may be used.';

--
-- Name: COLUMN source.url; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.source.url IS 'Where it is published; null when it is not on the web.';

--
-- Name: COLUMN source.recorded_at; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.source.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN source.recorded_by; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.source.recorded_by IS 'Login role that wrote this version.';

--
-- Name: source; Type: VIEW; Schema: api_v1; Owner: -
--

CREATE VIEW api_v1.source WITH (security_invoker='true') AS
 SELECT source.code,
    source.name,
    source.kind,
    source.publisher,
    source.credit,
    source.licence,
    source.url
   FROM as_of.source
  ORDER BY source.code;

--
-- Name: VIEW source; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON VIEW api_v1.source IS 'Publishers'' series of figures and lists of codes.';

--
-- Name: COLUMN source.code; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.source.code IS 'Short name, such as dtm.';

--
-- Name: COLUMN source.name; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.source.name IS 'Full name.';

--
-- Name: COLUMN source.kind; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.source.kind IS 'figures or codes.';

--
-- Name: COLUMN source.publisher; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.source.publisher IS 'Organisation that publishes it.';

--
-- Name: COLUMN source.credit; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.source.credit IS 'Credit line that must stand under its figures.';

--
-- Name: COLUMN source.licence; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.source.licence IS 'Terms under which its data may be used.';

--
-- Name: COLUMN source.url; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.source.url IS 'Where it is published; null when it is not on the web.';

--
-- Name: verification; Type: VIEW; Schema: api_v1; Owner: -
--

CREATE VIEW api_v1.verification WITH (security_invoker='true') AS
 SELECT f.ref,
    v.verified_on,
    v.verifier_institution,
    v.verifier_role,
    v.evidence,
    v.follow_up_id
   FROM (as_of.verification v
     JOIN as_of.follow_up f ON ((f.id = v.follow_up_id)))
  ORDER BY f.ref, v.verified_on, v.recorded_at;

--
-- Name: VIEW verification; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON VIEW api_v1.verification IS 'Who verified which follow-up by what evidence; also of those that were reopened since.';

--
-- Name: COLUMN verification.ref; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.verification.ref IS 'Ref of the follow-up.';

--
-- Name: COLUMN verification.verified_on; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.verification.verified_on IS 'Date of the verification.';

--
-- Name: COLUMN verification.verifier_institution; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.verification.verifier_institution IS 'Institution that verified.';

--
-- Name: COLUMN verification.verifier_role; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.verification.verifier_role IS 'Role there. Never a name.';

--
-- Name: COLUMN verification.evidence; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.verification.evidence IS 'What was seen.';

--
-- Name: COLUMN verification.follow_up_id; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.verification.follow_up_id IS 'Key of liaison.follow_up.';

--
-- Name: worker_health; Type: VIEW; Schema: api_v1; Owner: -
--

CREATE VIEW api_v1.worker_health WITH (security_invoker='true') AS
 SELECT w.host,
    w.process,
    w.kind,
        CASE
            WHEN (w.ended_at IS NOT NULL) THEN 'ended'::text
            WHEN (w.seen_at < (ops.clock() - ((2)::double precision * ops.lease()))) THEN 'silent'::text
            WHEN (abs(EXTRACT(epoch FROM w.clock_skew)) > (60)::numeric) THEN 'clock wrong'::text
            WHEN (abs(EXTRACT(epoch FROM w.clock_skew)) > (5)::numeric) THEN 'clock off'::text
            ELSE 'well'::text
        END AS health,
    (ROW(w.newest_started_at, w.newest_id) > ROW(w.seen_at, w.id)) AS has_successor,
    w.activity,
    w.is_listening,
    w.clock_skew,
    w.zone_version,
    w.version,
    w.started_at,
    w.seen_at,
    w.ended_at,
    COALESCE(r.done, (0)::bigint) AS runs_done,
    COALESCE(r.failed, (0)::bigint) AS runs_failed,
    COALESCE(r.lost, (0)::bigint) AS runs_lost,
    w.id
   FROM (( SELECT a.id,
            a.kind,
            a.host,
            a.process,
            a.version,
            a.zone_version,
            a.clock_skew,
            a.is_listening,
            a.activity,
            a.started_at,
            a.seen_at,
            a.ended_at,
            first_value(a.started_at) OVER newest AS newest_started_at,
            first_value(a.id) OVER newest AS newest_id
           FROM ops.worker a
          WINDOW newest AS (PARTITION BY a.host, a.kind ORDER BY a.started_at DESC, a.id DESC)) w
     LEFT JOIN ( SELECT o.worker_id,
            count(*) FILTER (WHERE (o.outcome = ANY (ARRAY['published'::ops.run_outcome, 'unchanged'::ops.run_outcome, 'empty'::ops.run_outcome, 'done'::ops.run_outcome]))) AS done,
            count(*) FILTER (WHERE (o.outcome = 'failed'::ops.run_outcome)) AS failed,
            count(*) FILTER (WHERE (o.outcome = 'lost'::ops.run_outcome)) AS lost
           FROM ops.run o
          GROUP BY o.worker_id) r ON ((r.worker_id = w.id)))
  ORDER BY w.seen_at DESC, w.id;

--
-- Name: VIEW worker_health; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON VIEW api_v1.worker_health IS 'Processes that serve the schedules, the one heard of last first.';

--
-- Name: COLUMN worker_health.host; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.worker_health.host IS 'Name of its machine.';

--
-- Name: COLUMN worker_health.process; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.worker_health.process IS 'Its process number there.';

--
-- Name: COLUMN worker_health.kind; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.worker_health.kind IS 'tick: does what is due and ends; worker: stays.';

--
-- Name: COLUMN worker_health.health; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.worker_health.health IS 'well; clock off: its clock differs from the database''s by more than 5 seconds; clock wrong: by more than a minute; silent: not heard of for a minute, and did not say goodbye; ended: said goodbye.';

--
-- Name: COLUMN worker_health.has_successor; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.worker_health.has_successor IS 'Whether another process of its kind has begun on its machine since it was heard of.';

--
-- Name: COLUMN worker_health.activity; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.worker_health.activity IS 'What it is doing, in words.';

--
-- Name: COLUMN worker_health.is_listening; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.worker_health.is_listening IS 'Whether NOTIFY wakes it; else it looks every few seconds.';

--
-- Name: COLUMN worker_health.clock_skew; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.worker_health.clock_skew IS 'How far its clock is ahead of the database''s; null until it was measured.';

--
-- Name: COLUMN worker_health.zone_version; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.worker_health.zone_version IS 'Version of the time zone database on its machine; null where the machine does not tell.';

--
-- Name: COLUMN worker_health.version; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.worker_health.version IS 'Version of the program.';

--
-- Name: COLUMN worker_health.started_at; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.worker_health.started_at IS 'Clock when it began.';

--
-- Name: COLUMN worker_health.seen_at; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.worker_health.seen_at IS 'Clock when it was last heard of.';

--
-- Name: COLUMN worker_health.ended_at; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.worker_health.ended_at IS 'Clock when it said goodbye; null while it works, and for one that was killed.';

--
-- Name: COLUMN worker_health.runs_done; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.worker_health.runs_done IS 'Runs that did what they were for.';

--
-- Name: COLUMN worker_health.runs_failed; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.worker_health.runs_failed IS 'Runs that failed.';

--
-- Name: COLUMN worker_health.runs_lost; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.worker_health.runs_lost IS 'Runs that were taken from it.';

--
-- Name: COLUMN worker_health.id; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.worker_health.id IS 'Key of ops.worker.';

--
-- Name: barrier_kind; Type: TABLE; Schema: history; Owner: -
--

CREATE TABLE history.barrier_kind (
    recorded tstzrange NOT NULL,
    code liaison.code NOT NULL,
    label_en liaison.short_text NOT NULL,
    label_ar liaison.short_text,
    label_ckb liaison.short_text,
    sort_order integer NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT barrier_kind_was_current_for_a_time CHECK ((NOT isempty(recorded)))
);

--
-- Name: TABLE barrier_kind; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON TABLE history.barrier_kind IS 'Superseded versions of liaison.barrier_kind: every version that an update or a delete replaced. Written by a trigger only.';

--
-- Name: COLUMN barrier_kind.recorded; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.barrier_kind.recorded IS 'Span during which this version was the current one, from its own recorded_at to the write that ended it, [from, to).';

--
-- Name: COLUMN barrier_kind.code; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.barrier_kind.code IS 'Code used in files, such as house_destroyed.';

--
-- Name: COLUMN barrier_kind.label_en; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.barrier_kind.label_en IS 'Label in English.';

--
-- Name: COLUMN barrier_kind.label_ar; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.barrier_kind.label_ar IS 'Label in Arabic; null when not known.';

--
-- Name: COLUMN barrier_kind.label_ckb; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.barrier_kind.label_ckb IS 'Label in Sorani Kurdish; null when not known.';

--
-- Name: COLUMN barrier_kind.sort_order; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.barrier_kind.sort_order IS 'Place in lists, ascending.';

--
-- Name: COLUMN barrier_kind.recorded_at; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.barrier_kind.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN barrier_kind.recorded_by; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.barrier_kind.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT barrier_kind_was_current_for_a_time ON barrier_kind; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT barrier_kind_was_current_for_a_time ON history.barrier_kind IS 'A version was current for some time before it ended.';

--
-- Name: barrier_kind; Type: TABLE; Schema: liaison; Owner: -
--

CREATE TABLE liaison.barrier_kind (
    code liaison.code NOT NULL,
    label_en liaison.short_text NOT NULL,
    label_ar liaison.short_text,
    label_ckb liaison.short_text,
    sort_order integer NOT NULL,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    recorded_by text DEFAULT SESSION_USER NOT NULL
);

--
-- Name: TABLE barrier_kind; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON TABLE liaison.barrier_kind IS 'One row per kind of barrier that keeps displaced people from returning.';

--
-- Name: COLUMN barrier_kind.code; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.barrier_kind.code IS 'Code used in files, such as house_destroyed.';

--
-- Name: COLUMN barrier_kind.label_en; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.barrier_kind.label_en IS 'Label in English.';

--
-- Name: COLUMN barrier_kind.label_ar; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.barrier_kind.label_ar IS 'Label in Arabic; null when not known.';

--
-- Name: COLUMN barrier_kind.label_ckb; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.barrier_kind.label_ckb IS 'Label in Sorani Kurdish; null when not known.';

--
-- Name: COLUMN barrier_kind.sort_order; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.barrier_kind.sort_order IS 'Place in lists, ascending.';

--
-- Name: COLUMN barrier_kind.recorded_at; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.barrier_kind.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN barrier_kind.recorded_by; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.barrier_kind.recorded_by IS 'Login role that wrote this version.';

--
-- Name: barrier_kind; Type: VIEW; Schema: as_of; Owner: -
--

CREATE VIEW as_of.barrier_kind WITH (security_invoker='true') AS
 SELECT barrier_kind.code,
    barrier_kind.label_en,
    barrier_kind.label_ar,
    barrier_kind.label_ckb,
    barrier_kind.sort_order,
    barrier_kind.recorded_at,
    barrier_kind.recorded_by
   FROM liaison.barrier_kind
  WHERE (( SELECT liaison.as_of() AS as_of) IS NULL)
UNION ALL
 SELECT barrier_kind.code,
    barrier_kind.label_en,
    barrier_kind.label_ar,
    barrier_kind.label_ckb,
    barrier_kind.sort_order,
    barrier_kind.recorded_at,
    barrier_kind.recorded_by
   FROM liaison.barrier_kind
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (barrier_kind.recorded_at <= ( SELECT liaison.as_of() AS as_of)))
UNION ALL
 SELECT barrier_kind.code,
    barrier_kind.label_en,
    barrier_kind.label_ar,
    barrier_kind.label_ckb,
    barrier_kind.sort_order,
    barrier_kind.recorded_at,
    barrier_kind.recorded_by
   FROM history.barrier_kind
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (barrier_kind.recorded @> ( SELECT liaison.as_of() AS as_of)));

--
-- Name: VIEW barrier_kind; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON VIEW as_of.barrier_kind IS 'One row per kind of barrier that keeps displaced people from returning. The rows as known at the setting liaison.as_of, or now.';

--
-- Name: COLUMN barrier_kind.code; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.barrier_kind.code IS 'Code used in files, such as house_destroyed.';

--
-- Name: COLUMN barrier_kind.label_en; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.barrier_kind.label_en IS 'Label in English.';

--
-- Name: COLUMN barrier_kind.label_ar; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.barrier_kind.label_ar IS 'Label in Arabic; null when not known.';

--
-- Name: COLUMN barrier_kind.label_ckb; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.barrier_kind.label_ckb IS 'Label in Sorani Kurdish; null when not known.';

--
-- Name: COLUMN barrier_kind.sort_order; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.barrier_kind.sort_order IS 'Place in lists, ascending.';

--
-- Name: COLUMN barrier_kind.recorded_at; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.barrier_kind.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN barrier_kind.recorded_by; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.barrier_kind.recorded_by IS 'Login role that wrote this version.';

--
-- Name: breakdown_class_alias; Type: TABLE; Schema: history; Owner: -
--

CREATE TABLE history.breakdown_class_alias (
    recorded tstzrange NOT NULL,
    source_code liaison.code NOT NULL,
    spelling liaison.short_text NOT NULL,
    dimension liaison.breakdown_dimension NOT NULL,
    class liaison.code NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT breakdown_class_alias_was_current_for_a_time CHECK ((NOT isempty(recorded)))
);

--
-- Name: TABLE breakdown_class_alias; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON TABLE history.breakdown_class_alias IS 'Superseded versions of liaison.breakdown_class_alias: every version that an update or a delete replaced. Written by a trigger only.';

--
-- Name: COLUMN breakdown_class_alias.recorded; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.breakdown_class_alias.recorded IS 'Span during which this version was the current one, from its own recorded_at to the write that ended it, [from, to).';

--
-- Name: COLUMN breakdown_class_alias.source_code; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.breakdown_class_alias.source_code IS 'Source that prints it.';

--
-- Name: COLUMN breakdown_class_alias.spelling; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.breakdown_class_alias.spelling IS 'Column head exactly as printed, without blanks around it.';

--
-- Name: COLUMN breakdown_class_alias.dimension; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.breakdown_class_alias.dimension IS 'Split that it belongs to.';

--
-- Name: COLUMN breakdown_class_alias.class; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.breakdown_class_alias.class IS 'Class that is meant.';

--
-- Name: COLUMN breakdown_class_alias.recorded_at; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.breakdown_class_alias.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN breakdown_class_alias.recorded_by; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.breakdown_class_alias.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT breakdown_class_alias_was_current_for_a_time ON breakdown_class_alias; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT breakdown_class_alias_was_current_for_a_time ON history.breakdown_class_alias IS 'A version was current for some time before it ended.';

--
-- Name: breakdown_class_alias; Type: TABLE; Schema: liaison; Owner: -
--

CREATE TABLE liaison.breakdown_class_alias (
    source_code liaison.code NOT NULL,
    spelling liaison.short_text NOT NULL,
    dimension liaison.breakdown_dimension NOT NULL,
    class liaison.code NOT NULL,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    recorded_by text DEFAULT SESSION_USER NOT NULL
);

--
-- Name: TABLE breakdown_class_alias; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON TABLE liaison.breakdown_class_alias IS 'One row per column head that a source prints for a class of a split.';

--
-- Name: COLUMN breakdown_class_alias.source_code; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.breakdown_class_alias.source_code IS 'Source that prints it.';

--
-- Name: COLUMN breakdown_class_alias.spelling; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.breakdown_class_alias.spelling IS 'Column head exactly as printed, without blanks around it.';

--
-- Name: COLUMN breakdown_class_alias.dimension; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.breakdown_class_alias.dimension IS 'Split that it belongs to.';

--
-- Name: COLUMN breakdown_class_alias.class; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.breakdown_class_alias.class IS 'Class that is meant.';

--
-- Name: COLUMN breakdown_class_alias.recorded_at; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.breakdown_class_alias.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN breakdown_class_alias.recorded_by; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.breakdown_class_alias.recorded_by IS 'Login role that wrote this version.';

--
-- Name: breakdown_class_alias; Type: VIEW; Schema: as_of; Owner: -
--

CREATE VIEW as_of.breakdown_class_alias WITH (security_invoker='true') AS
 SELECT breakdown_class_alias.source_code,
    breakdown_class_alias.spelling,
    breakdown_class_alias.dimension,
    breakdown_class_alias.class,
    breakdown_class_alias.recorded_at,
    breakdown_class_alias.recorded_by
   FROM liaison.breakdown_class_alias
  WHERE (( SELECT liaison.as_of() AS as_of) IS NULL)
UNION ALL
 SELECT breakdown_class_alias.source_code,
    breakdown_class_alias.spelling,
    breakdown_class_alias.dimension,
    breakdown_class_alias.class,
    breakdown_class_alias.recorded_at,
    breakdown_class_alias.recorded_by
   FROM liaison.breakdown_class_alias
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (breakdown_class_alias.recorded_at <= ( SELECT liaison.as_of() AS as_of)))
UNION ALL
 SELECT breakdown_class_alias.source_code,
    breakdown_class_alias.spelling,
    breakdown_class_alias.dimension,
    breakdown_class_alias.class,
    breakdown_class_alias.recorded_at,
    breakdown_class_alias.recorded_by
   FROM history.breakdown_class_alias
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (breakdown_class_alias.recorded @> ( SELECT liaison.as_of() AS as_of)));

--
-- Name: VIEW breakdown_class_alias; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON VIEW as_of.breakdown_class_alias IS 'One row per column head that a source prints for a class of a split. The rows as known at the setting liaison.as_of, or now.';

--
-- Name: COLUMN breakdown_class_alias.source_code; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.breakdown_class_alias.source_code IS 'Source that prints it.';

--
-- Name: COLUMN breakdown_class_alias.spelling; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.breakdown_class_alias.spelling IS 'Column head exactly as printed, without blanks around it.';

--
-- Name: COLUMN breakdown_class_alias.dimension; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.breakdown_class_alias.dimension IS 'Split that it belongs to.';

--
-- Name: COLUMN breakdown_class_alias.class; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.breakdown_class_alias.class IS 'Class that is meant.';

--
-- Name: COLUMN breakdown_class_alias.recorded_at; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.breakdown_class_alias.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN breakdown_class_alias.recorded_by; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.breakdown_class_alias.recorded_by IS 'Login role that wrote this version.';

--
-- Name: country; Type: TABLE; Schema: history; Owner: -
--

CREATE TABLE history.country (
    recorded tstzrange NOT NULL,
    code text NOT NULL,
    name_en liaison.short_text NOT NULL,
    name_ar liaison.short_text,
    name_ckb liaison.short_text,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT country_was_current_for_a_time CHECK ((NOT isempty(recorded)))
);

--
-- Name: TABLE country; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON TABLE history.country IS 'Superseded versions of liaison.country: every version that an update or a delete replaced. Written by a trigger only.';

--
-- Name: COLUMN country.recorded; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.country.recorded IS 'Span during which this version was the current one, from its own recorded_at to the write that ended it, [from, to).';

--
-- Name: COLUMN country.code; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.country.code IS 'ISO 3166-1 alpha-3 code.';

--
-- Name: COLUMN country.name_en; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.country.name_en IS 'Name in English.';

--
-- Name: COLUMN country.name_ar; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.country.name_ar IS 'Name in Arabic; null when not known.';

--
-- Name: COLUMN country.name_ckb; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.country.name_ckb IS 'Name in Sorani Kurdish; null when not known.';

--
-- Name: COLUMN country.recorded_at; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.country.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN country.recorded_by; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.country.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT country_was_current_for_a_time ON country; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT country_was_current_for_a_time ON history.country IS 'A version was current for some time before it ended.';

--
-- Name: country; Type: TABLE; Schema: liaison; Owner: -
--

CREATE TABLE liaison.country (
    code text NOT NULL,
    name_en liaison.short_text NOT NULL,
    name_ar liaison.short_text,
    name_ckb liaison.short_text,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    recorded_by text DEFAULT SESSION_USER NOT NULL,
    CONSTRAINT country_code_is_iso_3166_alpha_3 CHECK ((code ~ '^[A-Z]{3}$'::text))
);

--
-- Name: TABLE country; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON TABLE liaison.country IS 'One row per country of asylum or of origin.';

--
-- Name: COLUMN country.code; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.country.code IS 'ISO 3166-1 alpha-3 code.';

--
-- Name: COLUMN country.name_en; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.country.name_en IS 'Name in English.';

--
-- Name: COLUMN country.name_ar; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.country.name_ar IS 'Name in Arabic; null when not known.';

--
-- Name: COLUMN country.name_ckb; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.country.name_ckb IS 'Name in Sorani Kurdish; null when not known.';

--
-- Name: COLUMN country.recorded_at; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.country.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN country.recorded_by; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.country.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT country_code_is_iso_3166_alpha_3 ON country; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT country_code_is_iso_3166_alpha_3 ON liaison.country IS 'A country code is three capital letters (ISO 3166-1 alpha-3).';

--
-- Name: country; Type: VIEW; Schema: as_of; Owner: -
--

CREATE VIEW as_of.country WITH (security_invoker='true') AS
 SELECT country.code,
    country.name_en,
    country.name_ar,
    country.name_ckb,
    country.recorded_at,
    country.recorded_by
   FROM liaison.country
  WHERE (( SELECT liaison.as_of() AS as_of) IS NULL)
UNION ALL
 SELECT country.code,
    country.name_en,
    country.name_ar,
    country.name_ckb,
    country.recorded_at,
    country.recorded_by
   FROM liaison.country
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (country.recorded_at <= ( SELECT liaison.as_of() AS as_of)))
UNION ALL
 SELECT country.code,
    country.name_en,
    country.name_ar,
    country.name_ckb,
    country.recorded_at,
    country.recorded_by
   FROM history.country
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (country.recorded @> ( SELECT liaison.as_of() AS as_of)));

--
-- Name: VIEW country; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON VIEW as_of.country IS 'One row per country of asylum or of origin. The rows as known at the setting liaison.as_of, or now.';

--
-- Name: COLUMN country.code; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.country.code IS 'ISO 3166-1 alpha-3 code.';

--
-- Name: COLUMN country.name_en; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.country.name_en IS 'Name in English.';

--
-- Name: COLUMN country.name_ar; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.country.name_ar IS 'Name in Arabic; null when not known.';

--
-- Name: COLUMN country.name_ckb; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.country.name_ckb IS 'Name in Sorani Kurdish; null when not known.';

--
-- Name: COLUMN country.recorded_at; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.country.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN country.recorded_by; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.country.recorded_by IS 'Login role that wrote this version.';

--
-- Name: crossing; Type: TABLE; Schema: history; Owner: -
--

CREATE TABLE history.crossing (
    recorded tstzrange NOT NULL,
    code liaison.code NOT NULL,
    kind text NOT NULL,
    country_code text,
    place_id uuid NOT NULL,
    name_en liaison.short_text NOT NULL,
    name_ar liaison.short_text,
    name_ckb liaison.short_text,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT crossing_was_current_for_a_time CHECK ((NOT isempty(recorded)))
);

--
-- Name: TABLE crossing; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON TABLE history.crossing IS 'Superseded versions of liaison.crossing: every version that an update or a delete replaced. Written by a trigger only.';

--
-- Name: COLUMN crossing.recorded; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.crossing.recorded IS 'Span during which this version was the current one, from its own recorded_at to the write that ended it, [from, to).';

--
-- Name: COLUMN crossing.code; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.crossing.code IS 'Short name used in files.';

--
-- Name: COLUMN crossing.kind; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.crossing.kind IS 'land or air.';

--
-- Name: COLUMN crossing.country_code; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.crossing.country_code IS 'Country on the other side; null for an airport.';

--
-- Name: COLUMN crossing.place_id; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.crossing.place_id IS 'Governorate in which it lies.';

--
-- Name: COLUMN crossing.name_en; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.crossing.name_en IS 'Name in English.';

--
-- Name: COLUMN crossing.name_ar; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.crossing.name_ar IS 'Name in Arabic; null when not known.';

--
-- Name: COLUMN crossing.name_ckb; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.crossing.name_ckb IS 'Name in Sorani Kurdish; null when not known.';

--
-- Name: COLUMN crossing.recorded_at; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.crossing.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN crossing.recorded_by; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.crossing.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT crossing_was_current_for_a_time ON crossing; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT crossing_was_current_for_a_time ON history.crossing IS 'A version was current for some time before it ended.';

--
-- Name: crossing; Type: TABLE; Schema: liaison; Owner: -
--

CREATE TABLE liaison.crossing (
    code liaison.code NOT NULL,
    kind text NOT NULL,
    country_code text,
    place_id uuid NOT NULL,
    name_en liaison.short_text NOT NULL,
    name_ar liaison.short_text,
    name_ckb liaison.short_text,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    recorded_by text DEFAULT SESSION_USER NOT NULL,
    CONSTRAINT crossing_by_land_leads_to_a_country CHECK (((kind = 'land'::text) = (country_code IS NOT NULL))),
    CONSTRAINT crossing_kind_is_known CHECK ((kind = ANY (ARRAY['land'::text, 'air'::text])))
);

--
-- Name: TABLE crossing; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON TABLE liaison.crossing IS 'One row per border crossing or airport through which refugees return.';

--
-- Name: COLUMN crossing.code; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.crossing.code IS 'Short name used in files.';

--
-- Name: COLUMN crossing.kind; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.crossing.kind IS 'land or air.';

--
-- Name: COLUMN crossing.country_code; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.crossing.country_code IS 'Country on the other side; null for an airport.';

--
-- Name: COLUMN crossing.place_id; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.crossing.place_id IS 'Governorate in which it lies.';

--
-- Name: COLUMN crossing.name_en; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.crossing.name_en IS 'Name in English.';

--
-- Name: COLUMN crossing.name_ar; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.crossing.name_ar IS 'Name in Arabic; null when not known.';

--
-- Name: COLUMN crossing.name_ckb; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.crossing.name_ckb IS 'Name in Sorani Kurdish; null when not known.';

--
-- Name: COLUMN crossing.recorded_at; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.crossing.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN crossing.recorded_by; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.crossing.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT crossing_by_land_leads_to_a_country ON crossing; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT crossing_by_land_leads_to_a_country ON liaison.crossing IS 'A land crossing leads to one country; an airport to none in particular.';

--
-- Name: CONSTRAINT crossing_kind_is_known ON crossing; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT crossing_kind_is_known ON liaison.crossing IS 'A crossing is by land or by air.';

--
-- Name: crossing; Type: VIEW; Schema: as_of; Owner: -
--

CREATE VIEW as_of.crossing WITH (security_invoker='true') AS
 SELECT crossing.code,
    crossing.kind,
    crossing.country_code,
    crossing.place_id,
    crossing.name_en,
    crossing.name_ar,
    crossing.name_ckb,
    crossing.recorded_at,
    crossing.recorded_by
   FROM liaison.crossing
  WHERE (( SELECT liaison.as_of() AS as_of) IS NULL)
UNION ALL
 SELECT crossing.code,
    crossing.kind,
    crossing.country_code,
    crossing.place_id,
    crossing.name_en,
    crossing.name_ar,
    crossing.name_ckb,
    crossing.recorded_at,
    crossing.recorded_by
   FROM liaison.crossing
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (crossing.recorded_at <= ( SELECT liaison.as_of() AS as_of)))
UNION ALL
 SELECT crossing.code,
    crossing.kind,
    crossing.country_code,
    crossing.place_id,
    crossing.name_en,
    crossing.name_ar,
    crossing.name_ckb,
    crossing.recorded_at,
    crossing.recorded_by
   FROM history.crossing
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (crossing.recorded @> ( SELECT liaison.as_of() AS as_of)));

--
-- Name: VIEW crossing; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON VIEW as_of.crossing IS 'One row per border crossing or airport through which refugees return. The rows as known at the setting liaison.as_of, or now.';

--
-- Name: COLUMN crossing.code; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.crossing.code IS 'Short name used in files.';

--
-- Name: COLUMN crossing.kind; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.crossing.kind IS 'land or air.';

--
-- Name: COLUMN crossing.country_code; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.crossing.country_code IS 'Country on the other side; null for an airport.';

--
-- Name: COLUMN crossing.place_id; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.crossing.place_id IS 'Governorate in which it lies.';

--
-- Name: COLUMN crossing.name_en; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.crossing.name_en IS 'Name in English.';

--
-- Name: COLUMN crossing.name_ar; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.crossing.name_ar IS 'Name in Arabic; null when not known.';

--
-- Name: COLUMN crossing.name_ckb; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.crossing.name_ckb IS 'Name in Sorani Kurdish; null when not known.';

--
-- Name: COLUMN crossing.recorded_at; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.crossing.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN crossing.recorded_by; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.crossing.recorded_by IS 'Login role that wrote this version.';

--
-- Name: follow_up_move; Type: TABLE; Schema: history; Owner: -
--

CREATE TABLE history.follow_up_move (
    recorded tstzrange NOT NULL,
    from_status liaison.follow_up_status NOT NULL,
    to_status liaison.follow_up_status NOT NULL,
    has_to_say_why boolean NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT follow_up_move_was_current_for_a_time CHECK ((NOT isempty(recorded)))
);

--
-- Name: TABLE follow_up_move; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON TABLE history.follow_up_move IS 'Superseded versions of liaison.follow_up_move: every version that an update or a delete replaced. Written by a trigger only.';

--
-- Name: COLUMN follow_up_move.recorded; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up_move.recorded IS 'Span during which this version was the current one, from its own recorded_at to the write that ended it, [from, to).';

--
-- Name: COLUMN follow_up_move.from_status; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up_move.from_status IS 'Status before.';

--
-- Name: COLUMN follow_up_move.to_status; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up_move.to_status IS 'Status after.';

--
-- Name: COLUMN follow_up_move.has_to_say_why; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up_move.has_to_say_why IS 'Whether the change needs a status_reason of its own.';

--
-- Name: COLUMN follow_up_move.recorded_at; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up_move.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN follow_up_move.recorded_by; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.follow_up_move.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT follow_up_move_was_current_for_a_time ON follow_up_move; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT follow_up_move_was_current_for_a_time ON history.follow_up_move IS 'A version was current for some time before it ended.';

--
-- Name: follow_up_move; Type: TABLE; Schema: liaison; Owner: -
--

CREATE TABLE liaison.follow_up_move (
    from_status liaison.follow_up_status NOT NULL,
    to_status liaison.follow_up_status NOT NULL,
    has_to_say_why boolean NOT NULL,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    recorded_by text DEFAULT SESSION_USER NOT NULL,
    CONSTRAINT follow_up_move_leads_elsewhere CHECK ((from_status <> to_status))
);

--
-- Name: TABLE follow_up_move; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON TABLE liaison.follow_up_move IS 'One row per allowed change of a follow-up''s status.';

--
-- Name: COLUMN follow_up_move.from_status; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up_move.from_status IS 'Status before.';

--
-- Name: COLUMN follow_up_move.to_status; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up_move.to_status IS 'Status after.';

--
-- Name: COLUMN follow_up_move.has_to_say_why; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up_move.has_to_say_why IS 'Whether the change needs a status_reason of its own.';

--
-- Name: COLUMN follow_up_move.recorded_at; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up_move.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN follow_up_move.recorded_by; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.follow_up_move.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT follow_up_move_leads_elsewhere ON follow_up_move; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT follow_up_move_leads_elsewhere ON liaison.follow_up_move IS 'A move leads to another status.';

--
-- Name: follow_up_move; Type: VIEW; Schema: as_of; Owner: -
--

CREATE VIEW as_of.follow_up_move WITH (security_invoker='true') AS
 SELECT follow_up_move.from_status,
    follow_up_move.to_status,
    follow_up_move.has_to_say_why,
    follow_up_move.recorded_at,
    follow_up_move.recorded_by
   FROM liaison.follow_up_move
  WHERE (( SELECT liaison.as_of() AS as_of) IS NULL)
UNION ALL
 SELECT follow_up_move.from_status,
    follow_up_move.to_status,
    follow_up_move.has_to_say_why,
    follow_up_move.recorded_at,
    follow_up_move.recorded_by
   FROM liaison.follow_up_move
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (follow_up_move.recorded_at <= ( SELECT liaison.as_of() AS as_of)))
UNION ALL
 SELECT follow_up_move.from_status,
    follow_up_move.to_status,
    follow_up_move.has_to_say_why,
    follow_up_move.recorded_at,
    follow_up_move.recorded_by
   FROM history.follow_up_move
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (follow_up_move.recorded @> ( SELECT liaison.as_of() AS as_of)));

--
-- Name: VIEW follow_up_move; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON VIEW as_of.follow_up_move IS 'One row per allowed change of a follow-up''s status. The rows as known at the setting liaison.as_of, or now.';

--
-- Name: COLUMN follow_up_move.from_status; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up_move.from_status IS 'Status before.';

--
-- Name: COLUMN follow_up_move.to_status; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up_move.to_status IS 'Status after.';

--
-- Name: COLUMN follow_up_move.has_to_say_why; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up_move.has_to_say_why IS 'Whether the change needs a status_reason of its own.';

--
-- Name: COLUMN follow_up_move.recorded_at; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up_move.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN follow_up_move.recorded_by; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.follow_up_move.recorded_by IS 'Login role that wrote this version.';

--
-- Name: sector; Type: TABLE; Schema: history; Owner: -
--

CREATE TABLE history.sector (
    recorded tstzrange NOT NULL,
    code liaison.code NOT NULL,
    label_en liaison.short_text NOT NULL,
    label_ar liaison.short_text,
    label_ckb liaison.short_text,
    sort_order integer NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT sector_was_current_for_a_time CHECK ((NOT isempty(recorded)))
);

--
-- Name: TABLE sector; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON TABLE history.sector IS 'Superseded versions of liaison.sector: every version that an update or a delete replaced. Written by a trigger only.';

--
-- Name: COLUMN sector.recorded; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.sector.recorded IS 'Span during which this version was the current one, from its own recorded_at to the write that ended it, [from, to).';

--
-- Name: COLUMN sector.code; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.sector.code IS 'Code used in files, such as explosive_hazards.';

--
-- Name: COLUMN sector.label_en; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.sector.label_en IS 'Label in English.';

--
-- Name: COLUMN sector.label_ar; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.sector.label_ar IS 'Label in Arabic; null when not known.';

--
-- Name: COLUMN sector.label_ckb; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.sector.label_ckb IS 'Label in Sorani Kurdish; null when not known.';

--
-- Name: COLUMN sector.sort_order; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.sector.sort_order IS 'Place in lists, ascending.';

--
-- Name: COLUMN sector.recorded_at; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.sector.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN sector.recorded_by; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.sector.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT sector_was_current_for_a_time ON sector; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT sector_was_current_for_a_time ON history.sector IS 'A version was current for some time before it ended.';

--
-- Name: sector; Type: TABLE; Schema: liaison; Owner: -
--

CREATE TABLE liaison.sector (
    code liaison.code NOT NULL,
    label_en liaison.short_text NOT NULL,
    label_ar liaison.short_text,
    label_ckb liaison.short_text,
    sort_order integer NOT NULL,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    recorded_by text DEFAULT SESSION_USER NOT NULL
);

--
-- Name: TABLE sector; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON TABLE liaison.sector IS 'One row per sector of services for returnees.';

--
-- Name: COLUMN sector.code; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.sector.code IS 'Code used in files, such as explosive_hazards.';

--
-- Name: COLUMN sector.label_en; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.sector.label_en IS 'Label in English.';

--
-- Name: COLUMN sector.label_ar; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.sector.label_ar IS 'Label in Arabic; null when not known.';

--
-- Name: COLUMN sector.label_ckb; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.sector.label_ckb IS 'Label in Sorani Kurdish; null when not known.';

--
-- Name: COLUMN sector.sort_order; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.sector.sort_order IS 'Place in lists, ascending.';

--
-- Name: COLUMN sector.recorded_at; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.sector.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN sector.recorded_by; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.sector.recorded_by IS 'Login role that wrote this version.';

--
-- Name: sector; Type: VIEW; Schema: as_of; Owner: -
--

CREATE VIEW as_of.sector WITH (security_invoker='true') AS
 SELECT sector.code,
    sector.label_en,
    sector.label_ar,
    sector.label_ckb,
    sector.sort_order,
    sector.recorded_at,
    sector.recorded_by
   FROM liaison.sector
  WHERE (( SELECT liaison.as_of() AS as_of) IS NULL)
UNION ALL
 SELECT sector.code,
    sector.label_en,
    sector.label_ar,
    sector.label_ckb,
    sector.sort_order,
    sector.recorded_at,
    sector.recorded_by
   FROM liaison.sector
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (sector.recorded_at <= ( SELECT liaison.as_of() AS as_of)))
UNION ALL
 SELECT sector.code,
    sector.label_en,
    sector.label_ar,
    sector.label_ckb,
    sector.sort_order,
    sector.recorded_at,
    sector.recorded_by
   FROM history.sector
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (sector.recorded @> ( SELECT liaison.as_of() AS as_of)));

--
-- Name: VIEW sector; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON VIEW as_of.sector IS 'One row per sector of services for returnees. The rows as known at the setting liaison.as_of, or now.';

--
-- Name: COLUMN sector.code; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.sector.code IS 'Code used in files, such as explosive_hazards.';

--
-- Name: COLUMN sector.label_en; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.sector.label_en IS 'Label in English.';

--
-- Name: COLUMN sector.label_ar; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.sector.label_ar IS 'Label in Arabic; null when not known.';

--
-- Name: COLUMN sector.label_ckb; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.sector.label_ckb IS 'Label in Sorani Kurdish; null when not known.';

--
-- Name: COLUMN sector.sort_order; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.sector.sort_order IS 'Place in lists, ascending.';

--
-- Name: COLUMN sector.recorded_at; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.sector.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN sector.recorded_by; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.sector.recorded_by IS 'Login role that wrote this version.';

--
-- Name: unit_factor; Type: TABLE; Schema: history; Owner: -
--

CREATE TABLE history.unit_factor (
    recorded tstzrange NOT NULL,
    source_code liaison.code NOT NULL,
    population liaison.population NOT NULL,
    from_round integer NOT NULL,
    individuals_per_family integer NOT NULL,
    individuals_per_camp_family integer NOT NULL,
    note liaison.short_text,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT unit_factor_was_current_for_a_time CHECK ((NOT isempty(recorded)))
);

--
-- Name: TABLE unit_factor; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON TABLE history.unit_factor IS 'Superseded versions of liaison.unit_factor: every version that an update or a delete replaced. Written by a trigger only.';

--
-- Name: COLUMN unit_factor.recorded; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.unit_factor.recorded IS 'Span during which this version was the current one, from its own recorded_at to the write that ended it, [from, to).';

--
-- Name: COLUMN unit_factor.source_code; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.unit_factor.source_code IS 'Source that uses it.';

--
-- Name: COLUMN unit_factor.population; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.unit_factor.population IS 'Population that it is used for.';

--
-- Name: COLUMN unit_factor.from_round; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.unit_factor.from_round IS 'First round that uses it; it holds until the next row.';

--
-- Name: COLUMN unit_factor.individuals_per_family; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.unit_factor.individuals_per_family IS 'Individuals per family outside camps.';

--
-- Name: COLUMN unit_factor.individuals_per_camp_family; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.unit_factor.individuals_per_camp_family IS 'Individuals per family in camps.';

--
-- Name: COLUMN unit_factor.note; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.unit_factor.note IS 'Where the factor comes from; null when not noted.';

--
-- Name: COLUMN unit_factor.recorded_at; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.unit_factor.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN unit_factor.recorded_by; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON COLUMN history.unit_factor.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT unit_factor_was_current_for_a_time ON unit_factor; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT unit_factor_was_current_for_a_time ON history.unit_factor IS 'A version was current for some time before it ended.';

--
-- Name: unit_factor; Type: TABLE; Schema: liaison; Owner: -
--

CREATE TABLE liaison.unit_factor (
    source_code liaison.code NOT NULL,
    population liaison.population NOT NULL,
    from_round integer NOT NULL,
    individuals_per_family integer NOT NULL,
    individuals_per_camp_family integer NOT NULL,
    note liaison.short_text,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    recorded_by text DEFAULT SESSION_USER NOT NULL,
    CONSTRAINT unit_factor_is_positive CHECK (((individuals_per_family > 0) AND (individuals_per_camp_family > 0)))
);

--
-- Name: TABLE unit_factor; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON TABLE liaison.unit_factor IS 'One row per change of the factor by which a source turns families into individuals. Individuals are never counted: they are families times this factor.';

--
-- Name: COLUMN unit_factor.source_code; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.unit_factor.source_code IS 'Source that uses it.';

--
-- Name: COLUMN unit_factor.population; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.unit_factor.population IS 'Population that it is used for.';

--
-- Name: COLUMN unit_factor.from_round; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.unit_factor.from_round IS 'First round that uses it; it holds until the next row.';

--
-- Name: COLUMN unit_factor.individuals_per_family; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.unit_factor.individuals_per_family IS 'Individuals per family outside camps.';

--
-- Name: COLUMN unit_factor.individuals_per_camp_family; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.unit_factor.individuals_per_camp_family IS 'Individuals per family in camps.';

--
-- Name: COLUMN unit_factor.note; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.unit_factor.note IS 'Where the factor comes from; null when not noted.';

--
-- Name: COLUMN unit_factor.recorded_at; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.unit_factor.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN unit_factor.recorded_by; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON COLUMN liaison.unit_factor.recorded_by IS 'Login role that wrote this version.';

--
-- Name: CONSTRAINT unit_factor_is_positive ON unit_factor; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT unit_factor_is_positive ON liaison.unit_factor IS 'A family has at least one individual.';

--
-- Name: unit_factor; Type: VIEW; Schema: as_of; Owner: -
--

CREATE VIEW as_of.unit_factor WITH (security_invoker='true') AS
 SELECT unit_factor.source_code,
    unit_factor.population,
    unit_factor.from_round,
    unit_factor.individuals_per_family,
    unit_factor.individuals_per_camp_family,
    unit_factor.note,
    unit_factor.recorded_at,
    unit_factor.recorded_by
   FROM liaison.unit_factor
  WHERE (( SELECT liaison.as_of() AS as_of) IS NULL)
UNION ALL
 SELECT unit_factor.source_code,
    unit_factor.population,
    unit_factor.from_round,
    unit_factor.individuals_per_family,
    unit_factor.individuals_per_camp_family,
    unit_factor.note,
    unit_factor.recorded_at,
    unit_factor.recorded_by
   FROM liaison.unit_factor
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (unit_factor.recorded_at <= ( SELECT liaison.as_of() AS as_of)))
UNION ALL
 SELECT unit_factor.source_code,
    unit_factor.population,
    unit_factor.from_round,
    unit_factor.individuals_per_family,
    unit_factor.individuals_per_camp_family,
    unit_factor.note,
    unit_factor.recorded_at,
    unit_factor.recorded_by
   FROM history.unit_factor
  WHERE ((( SELECT liaison.as_of() AS as_of) IS NOT NULL) AND (unit_factor.recorded @> ( SELECT liaison.as_of() AS as_of)));

--
-- Name: VIEW unit_factor; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON VIEW as_of.unit_factor IS 'One row per change of the factor by which a source turns families into individuals. Individuals are never counted: they are families times this factor. The rows as known at the setting liaison.as_of, or now.';

--
-- Name: COLUMN unit_factor.source_code; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.unit_factor.source_code IS 'Source that uses it.';

--
-- Name: COLUMN unit_factor.population; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.unit_factor.population IS 'Population that it is used for.';

--
-- Name: COLUMN unit_factor.from_round; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.unit_factor.from_round IS 'First round that uses it; it holds until the next row.';

--
-- Name: COLUMN unit_factor.individuals_per_family; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.unit_factor.individuals_per_family IS 'Individuals per family outside camps.';

--
-- Name: COLUMN unit_factor.individuals_per_camp_family; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.unit_factor.individuals_per_camp_family IS 'Individuals per family in camps.';

--
-- Name: COLUMN unit_factor.note; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.unit_factor.note IS 'Where the factor comes from; null when not noted.';

--
-- Name: COLUMN unit_factor.recorded_at; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.unit_factor.recorded_at IS 'Clock when this version was written.';

--
-- Name: COLUMN unit_factor.recorded_by; Type: COMMENT; Schema: as_of; Owner: -
--

COMMENT ON COLUMN as_of.unit_factor.recorded_by IS 'Login role that wrote this version.';

--
-- Name: population_breakdown_idps; Type: TABLE; Schema: liaison; Owner: -
--

CREATE TABLE liaison.population_breakdown_idps (
    population liaison.population NOT NULL,
    round_id uuid NOT NULL,
    location_id uuid NOT NULL,
    dimension liaison.breakdown_dimension NOT NULL,
    class liaison.code NOT NULL,
    families integer NOT NULL,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    recorded_by text DEFAULT SESSION_USER NOT NULL,
    CONSTRAINT population_breakdown_is_not_negative CHECK ((families >= 0))
);

--
-- Name: TABLE population_breakdown_idps; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON TABLE liaison.population_breakdown_idps IS 'The rows of liaison.population_breakdown for IDPs.';

--
-- Name: population_breakdown_returnees; Type: TABLE; Schema: liaison; Owner: -
--

CREATE TABLE liaison.population_breakdown_returnees (
    population liaison.population NOT NULL,
    round_id uuid NOT NULL,
    location_id uuid NOT NULL,
    dimension liaison.breakdown_dimension NOT NULL,
    class liaison.code NOT NULL,
    families integer NOT NULL,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    recorded_by text DEFAULT SESSION_USER NOT NULL,
    CONSTRAINT population_breakdown_is_not_negative CHECK ((families >= 0))
);

--
-- Name: TABLE population_breakdown_returnees; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON TABLE liaison.population_breakdown_returnees IS 'The rows of liaison.population_breakdown for returnees.';

--
-- Name: population_figure_idps; Type: TABLE; Schema: liaison; Owner: -
--

CREATE TABLE liaison.population_figure_idps (
    population liaison.population NOT NULL,
    round_id uuid NOT NULL,
    location_id uuid NOT NULL,
    families integer NOT NULL,
    individuals integer NOT NULL,
    camp_families integer DEFAULT 0 NOT NULL,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    recorded_by text DEFAULT SESSION_USER NOT NULL,
    CONSTRAINT population_figure_camp_families_are_among_its_families CHECK (((camp_families >= 0) AND (camp_families <= families))),
    CONSTRAINT population_figure_is_not_negative CHECK (((families >= 0) AND (individuals >= 0)))
);

--
-- Name: TABLE population_figure_idps; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON TABLE liaison.population_figure_idps IS 'The rows of liaison.population_figure for IDPs.';

--
-- Name: population_figure_returnees; Type: TABLE; Schema: liaison; Owner: -
--

CREATE TABLE liaison.population_figure_returnees (
    population liaison.population NOT NULL,
    round_id uuid NOT NULL,
    location_id uuid NOT NULL,
    families integer NOT NULL,
    individuals integer NOT NULL,
    camp_families integer DEFAULT 0 NOT NULL,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    recorded_by text DEFAULT SESSION_USER NOT NULL,
    CONSTRAINT population_figure_camp_families_are_among_its_families CHECK (((camp_families >= 0) AND (camp_families <= families))),
    CONSTRAINT population_figure_is_not_negative CHECK (((families >= 0) AND (individuals >= 0)))
);

--
-- Name: TABLE population_figure_returnees; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON TABLE liaison.population_figure_returnees IS 'The rows of liaison.population_figure for returnees.';

--
-- Name: record_kind; Type: TABLE; Schema: ops; Owner: -
--

CREATE TABLE ops.record_kind (
    name text NOT NULL,
    noun text NOT NULL,
    view_name text NOT NULL,
    verb text NOT NULL,
    key_columns text[] NOT NULL,
    is_republished boolean DEFAULT false NOT NULL,
    CONSTRAINT record_kind_has_a_key CHECK (((array_length(key_columns, 1) > 0) AND (array_position(key_columns, NULL::text) IS NULL))),
    CONSTRAINT record_kind_name_is_plain CHECK ((name ~ '^[a-z]+(-[a-z]+)*$'::text)),
    CONSTRAINT record_kind_noun_is_plain CHECK ((noun ~ '^[a-z]+(-[a-z]+)*$'::text))
);

--
-- Name: TABLE record_kind; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON TABLE ops.record_kind IS 'One row per kind of record that is entered by a verb of its own: from a CSV file with liaison import, with liaison record enter, or in psql by calling the verb.';

--
-- Name: COLUMN record_kind.name; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.record_kind.name IS 'As the commands have it, in the plural, such as lessons.';

--
-- Name: COLUMN record_kind.noun; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.record_kind.noun IS 'One of them, such as lesson.';

--
-- Name: COLUMN record_kind.view_name; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.record_kind.view_name IS 'View of api_v1 that lists them. Its columns include id and recorded_at.';

--
-- Name: COLUMN record_kind.verb; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.record_kind.verb IS 'Function of api_v1 that enters one, or changes what is given of the one that there is, and returns its name for people. A parameter has the name of the column that it fills; one that is left out (null) leaves that column as it is.';

--
-- Name: COLUMN record_kind.key_columns; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.record_kind.key_columns IS 'Columns of the view that tell its records apart for people, such as ref.';

--
-- Name: COLUMN record_kind.is_republished; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.record_kind.is_republished IS 'Whether a row without recorded_at corrects the record that has its key, as a publisher''s new file does, and not only adds new ones.';

--
-- Name: CONSTRAINT record_kind_has_a_key ON record_kind; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT record_kind_has_a_key ON ops.record_kind IS 'A kind of record says which columns tell its records apart.';

--
-- Name: CONSTRAINT record_kind_name_is_plain ON record_kind; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT record_kind_name_is_plain ON ops.record_kind IS 'The name of a kind is in lower-case words joined by hyphens, such as refugee-returns.';

--
-- Name: CONSTRAINT record_kind_noun_is_plain ON record_kind; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT record_kind_noun_is_plain ON ops.record_kind IS 'The noun of a kind is in lower-case words joined by hyphens, such as refugee-return.';

--
-- Name: work; Type: VIEW; Schema: ops; Owner: -
--

CREATE VIEW ops.work WITH (security_invoker='true') AS
 SELECT (COALESCE((next.due_at <= now.clock), false) OR
        CASE
            WHEN (EXISTS ( SELECT
               FROM ops.slot s
              WHERE (s.entered_at > now.clock))) THEN ops.has_skips_to_undo(now.clock)
            ELSE false
        END) AS has_to_enter,
    waiting.has_to_serve,
    (GREATEST((0)::numeric, EXTRACT(epoch FROM (LEAST(next.due_at, waiting.due_at) - now.clock))))::double precision AS wake,
    (EXTRACT(epoch FROM now.clock))::double precision AS clock
   FROM ((( SELECT ops.clock() AS clock) now
     CROSS JOIN LATERAL ( SELECT min(
                CASE
                    WHEN ((s.recurrence IS NOT NULL) AND (s.next_label IS NULL)) THEN now.clock
                    ELSE liaison.instant(
                    CASE
                        WHEN (s.recurrence IS NULL) THEN ops.next_before_meeting(s.*)
                        ELSE NULLIF((s.next_label)::timestamp without time zone, 'infinity'::timestamp without time zone)
                    END, (s.zone)::text)
                END) AS due_at
           FROM ops.schedule s
          WHERE ((s.paused_at IS NULL) AND (s.objection IS NULL))) next)
     CROSS JOIN LATERAL ( SELECT COALESCE(bool_or(ops.is_to_serve(s.*, now.clock)), false) AS has_to_serve,
            min(
                CASE s.state
                    WHEN 'due'::ops.slot_state THEN GREATEST(s.due_at, s.next_attempt_at)
                    ELSE s.lease_ends_at
                END) AS due_at
           FROM ops.slot s
          WHERE (s.state = ANY (ARRAY['due'::ops.slot_state, 'running'::ops.slot_state]))) waiting);

--
-- Name: VIEW work; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON VIEW ops.work IS 'What there is to do, in one row.';

--
-- Name: COLUMN work.has_to_enter; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.work.has_to_enter IS 'Whether a due time has to be entered as a slot, a rule''s next due time worked out, or the slots minded that a clock that ran ahead has skipped.';

--
-- Name: COLUMN work.has_to_serve; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.work.has_to_serve IS 'Whether a slot waits to be served.';

--
-- Name: COLUMN work.wake; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.work.wake IS 'Seconds until something falls due, may be tried again, or a lease ends; null where nothing ever does.';

--
-- Name: COLUMN work.clock; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.work.clock IS 'This server''s clock, in seconds since 1970.';

--
-- Name: write_barrier; Type: TABLE; Schema: ops; Owner: -
--

CREATE TABLE ops.write_barrier (
    is_held boolean NOT NULL,
    CONSTRAINT write_barrier_stays_empty CHECK (((NOT is_held) AND is_held))
);

--
-- Name: TABLE write_barrier; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON TABLE ops.write_barrier IS 'Always empty; only its lock is used. Writers of liaison hold it in ROW EXCLUSIVE mode until they commit; an edition takes it in SHARE mode for an instant, and so waits for them.';

--
-- Name: COLUMN write_barrier.is_held; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON COLUMN ops.write_barrier.is_held IS 'Never filled.';

--
-- Name: CONSTRAINT write_barrier_stays_empty ON write_barrier; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT write_barrier_stays_empty ON ops.write_barrier IS 'The write barrier is a lock, not a list: it holds no rows.';

--
-- Name: population_breakdown_idps; Type: TABLE ATTACH; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.population_breakdown ATTACH PARTITION liaison.population_breakdown_idps FOR VALUES IN ('idps');

--
-- Name: population_breakdown_returnees; Type: TABLE ATTACH; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.population_breakdown ATTACH PARTITION liaison.population_breakdown_returnees FOR VALUES IN ('returnees');

--
-- Name: population_figure_idps; Type: TABLE ATTACH; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.population_figure ATTACH PARTITION liaison.population_figure_idps FOR VALUES IN ('idps');

--
-- Name: population_figure_returnees; Type: TABLE ATTACH; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.population_figure ATTACH PARTITION liaison.population_figure_returnees FOR VALUES IN ('returnees');

--
-- Name: agenda_item agenda_item_pkey; Type: CONSTRAINT; Schema: history; Owner: -
--

ALTER TABLE ONLY history.agenda_item
    ADD CONSTRAINT agenda_item_pkey PRIMARY KEY (id, recorded_at);

--
-- Name: CONSTRAINT agenda_item_pkey ON agenda_item; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT agenda_item_pkey ON history.agenda_item IS 'There is a row of history.agenda_item with the same id, recorded_at already.';

--
-- Name: attendance attendance_pkey; Type: CONSTRAINT; Schema: history; Owner: -
--

ALTER TABLE ONLY history.attendance
    ADD CONSTRAINT attendance_pkey PRIMARY KEY (meeting_id, delegate_id, recorded_at);

--
-- Name: CONSTRAINT attendance_pkey ON attendance; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT attendance_pkey ON history.attendance IS 'There is a row of history.attendance with the same meeting_id, delegate_id, recorded_at already.';

--
-- Name: barrier_kind barrier_kind_pkey; Type: CONSTRAINT; Schema: history; Owner: -
--

ALTER TABLE ONLY history.barrier_kind
    ADD CONSTRAINT barrier_kind_pkey PRIMARY KEY (code, recorded_at);

--
-- Name: CONSTRAINT barrier_kind_pkey ON barrier_kind; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT barrier_kind_pkey ON history.barrier_kind IS 'There is a row of history.barrier_kind with the same code, recorded_at already.';

--
-- Name: breakdown_class_alias breakdown_class_alias_pkey; Type: CONSTRAINT; Schema: history; Owner: -
--

ALTER TABLE ONLY history.breakdown_class_alias
    ADD CONSTRAINT breakdown_class_alias_pkey PRIMARY KEY (source_code, spelling, recorded_at);

--
-- Name: CONSTRAINT breakdown_class_alias_pkey ON breakdown_class_alias; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT breakdown_class_alias_pkey ON history.breakdown_class_alias IS 'There is a row of history.breakdown_class_alias with the same source_code, spelling, recorded_at already.';

--
-- Name: breakdown_class breakdown_class_pkey; Type: CONSTRAINT; Schema: history; Owner: -
--

ALTER TABLE ONLY history.breakdown_class
    ADD CONSTRAINT breakdown_class_pkey PRIMARY KEY (dimension, code, recorded_at);

--
-- Name: CONSTRAINT breakdown_class_pkey ON breakdown_class; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT breakdown_class_pkey ON history.breakdown_class IS 'There is a row of history.breakdown_class with the same dimension, code, recorded_at already.';

--
-- Name: country country_pkey; Type: CONSTRAINT; Schema: history; Owner: -
--

ALTER TABLE ONLY history.country
    ADD CONSTRAINT country_pkey PRIMARY KEY (code, recorded_at);

--
-- Name: CONSTRAINT country_pkey ON country; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT country_pkey ON history.country IS 'There is a row of history.country with the same code, recorded_at already.';

--
-- Name: crossing crossing_pkey; Type: CONSTRAINT; Schema: history; Owner: -
--

ALTER TABLE ONLY history.crossing
    ADD CONSTRAINT crossing_pkey PRIMARY KEY (code, recorded_at);

--
-- Name: CONSTRAINT crossing_pkey ON crossing; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT crossing_pkey ON history.crossing IS 'There is a row of history.crossing with the same code, recorded_at already.';

--
-- Name: decision decision_pkey; Type: CONSTRAINT; Schema: history; Owner: -
--

ALTER TABLE ONLY history.decision
    ADD CONSTRAINT decision_pkey PRIMARY KEY (id, recorded_at);

--
-- Name: CONSTRAINT decision_pkey ON decision; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT decision_pkey ON history.decision IS 'There is a row of history.decision with the same id, recorded_at already.';

--
-- Name: delegate delegate_pkey; Type: CONSTRAINT; Schema: history; Owner: -
--

ALTER TABLE ONLY history.delegate
    ADD CONSTRAINT delegate_pkey PRIMARY KEY (id, recorded_at);

--
-- Name: CONSTRAINT delegate_pkey ON delegate; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT delegate_pkey ON history.delegate IS 'There is a row of history.delegate with the same id, recorded_at already.';

--
-- Name: escalation_level escalation_level_pkey; Type: CONSTRAINT; Schema: history; Owner: -
--

ALTER TABLE ONLY history.escalation_level
    ADD CONSTRAINT escalation_level_pkey PRIMARY KEY (level, recorded_at);

--
-- Name: CONSTRAINT escalation_level_pkey ON escalation_level; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT escalation_level_pkey ON history.escalation_level IS 'There is a row of history.escalation_level with the same level, recorded_at already.';

--
-- Name: escalation escalation_pkey; Type: CONSTRAINT; Schema: history; Owner: -
--

ALTER TABLE ONLY history.escalation
    ADD CONSTRAINT escalation_pkey PRIMARY KEY (id, recorded_at);

--
-- Name: CONSTRAINT escalation_pkey ON escalation; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT escalation_pkey ON history.escalation IS 'There is a row of history.escalation with the same id, recorded_at already.';

--
-- Name: extension extension_pkey; Type: CONSTRAINT; Schema: history; Owner: -
--

ALTER TABLE ONLY history.extension
    ADD CONSTRAINT extension_pkey PRIMARY KEY (id, recorded_at);

--
-- Name: CONSTRAINT extension_pkey ON extension; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT extension_pkey ON history.extension IS 'There is a row of history.extension with the same id, recorded_at already.';

--
-- Name: follow_up_move follow_up_move_pkey; Type: CONSTRAINT; Schema: history; Owner: -
--

ALTER TABLE ONLY history.follow_up_move
    ADD CONSTRAINT follow_up_move_pkey PRIMARY KEY (from_status, to_status, recorded_at);

--
-- Name: CONSTRAINT follow_up_move_pkey ON follow_up_move; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT follow_up_move_pkey ON history.follow_up_move IS 'There is a row of history.follow_up_move with the same from_status, to_status, recorded_at already.';

--
-- Name: follow_up_note follow_up_note_pkey; Type: CONSTRAINT; Schema: history; Owner: -
--

ALTER TABLE ONLY history.follow_up_note
    ADD CONSTRAINT follow_up_note_pkey PRIMARY KEY (id, recorded_at);

--
-- Name: CONSTRAINT follow_up_note_pkey ON follow_up_note; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT follow_up_note_pkey ON history.follow_up_note IS 'There is a row of history.follow_up_note with the same id, recorded_at already.';

--
-- Name: follow_up follow_up_pkey; Type: CONSTRAINT; Schema: history; Owner: -
--

ALTER TABLE ONLY history.follow_up
    ADD CONSTRAINT follow_up_pkey PRIMARY KEY (id, recorded_at);

--
-- Name: CONSTRAINT follow_up_pkey ON follow_up; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT follow_up_pkey ON history.follow_up IS 'There is a row of history.follow_up with the same id, recorded_at already.';

--
-- Name: follow_up_review follow_up_review_pkey; Type: CONSTRAINT; Schema: history; Owner: -
--

ALTER TABLE ONLY history.follow_up_review
    ADD CONSTRAINT follow_up_review_pkey PRIMARY KEY (meeting_id, follow_up_id, recorded_at);

--
-- Name: CONSTRAINT follow_up_review_pkey ON follow_up_review; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT follow_up_review_pkey ON history.follow_up_review IS 'There is a row of history.follow_up_review with the same meeting_id, follow_up_id, recorded_at already.';

--
-- Name: follow_up_step follow_up_step_pkey; Type: CONSTRAINT; Schema: history; Owner: -
--

ALTER TABLE ONLY history.follow_up_step
    ADD CONSTRAINT follow_up_step_pkey PRIMARY KEY (follow_up_id, number, recorded_at);

--
-- Name: CONSTRAINT follow_up_step_pkey ON follow_up_step; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT follow_up_step_pkey ON history.follow_up_step IS 'There is a row of history.follow_up_step with the same follow_up_id, number, recorded_at already.';

--
-- Name: holiday holiday_pkey; Type: CONSTRAINT; Schema: history; Owner: -
--

ALTER TABLE ONLY history.holiday
    ADD CONSTRAINT holiday_pkey PRIMARY KEY (id, recorded_at);

--
-- Name: CONSTRAINT holiday_pkey ON holiday; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT holiday_pkey ON history.holiday IS 'There is a row of history.holiday with the same id, recorded_at already.';

--
-- Name: institution institution_pkey; Type: CONSTRAINT; Schema: history; Owner: -
--

ALTER TABLE ONLY history.institution
    ADD CONSTRAINT institution_pkey PRIMARY KEY (code, recorded_at);

--
-- Name: CONSTRAINT institution_pkey ON institution; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT institution_pkey ON history.institution IS 'There is a row of history.institution with the same code, recorded_at already.';

--
-- Name: location location_pkey; Type: CONSTRAINT; Schema: history; Owner: -
--

ALTER TABLE ONLY history.location
    ADD CONSTRAINT location_pkey PRIMARY KEY (id, recorded_at);

--
-- Name: CONSTRAINT location_pkey ON location; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT location_pkey ON history.location IS 'There is a row of history.location with the same id, recorded_at already.';

--
-- Name: meeting meeting_pkey; Type: CONSTRAINT; Schema: history; Owner: -
--

ALTER TABLE ONLY history.meeting
    ADD CONSTRAINT meeting_pkey PRIMARY KEY (id, recorded_at);

--
-- Name: CONSTRAINT meeting_pkey ON meeting; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT meeting_pkey ON history.meeting IS 'There is a row of history.meeting with the same id, recorded_at already.';

--
-- Name: minutes_approval minutes_approval_pkey; Type: CONSTRAINT; Schema: history; Owner: -
--

ALTER TABLE ONLY history.minutes_approval
    ADD CONSTRAINT minutes_approval_pkey PRIMARY KEY (minutes_id, side, recorded_at);

--
-- Name: CONSTRAINT minutes_approval_pkey ON minutes_approval; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT minutes_approval_pkey ON history.minutes_approval IS 'There is a row of history.minutes_approval with the same minutes_id, side, recorded_at already.';

--
-- Name: minutes minutes_pkey; Type: CONSTRAINT; Schema: history; Owner: -
--

ALTER TABLE ONLY history.minutes
    ADD CONSTRAINT minutes_pkey PRIMARY KEY (id, recorded_at);

--
-- Name: CONSTRAINT minutes_pkey ON minutes; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT minutes_pkey ON history.minutes IS 'There is a row of history.minutes with the same id, recorded_at already.';

--
-- Name: place_alias place_alias_pkey; Type: CONSTRAINT; Schema: history; Owner: -
--

ALTER TABLE ONLY history.place_alias
    ADD CONSTRAINT place_alias_pkey PRIMARY KEY (source_code, level, parent_id, spelling, recorded_at);

--
-- Name: CONSTRAINT place_alias_pkey ON place_alias; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT place_alias_pkey ON history.place_alias IS 'There is a row of history.place_alias with the same source_code, level, parent_id, spelling, recorded_at already.';

--
-- Name: place place_pkey; Type: CONSTRAINT; Schema: history; Owner: -
--

ALTER TABLE ONLY history.place
    ADD CONSTRAINT place_pkey PRIMARY KEY (id, recorded_at);

--
-- Name: CONSTRAINT place_pkey ON place; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT place_pkey ON history.place IS 'There is a row of history.place with the same id, recorded_at already.';

--
-- Name: population_breakdown population_breakdown_pkey; Type: CONSTRAINT; Schema: history; Owner: -
--

ALTER TABLE ONLY history.population_breakdown
    ADD CONSTRAINT population_breakdown_pkey PRIMARY KEY (population, round_id, location_id, dimension, class, recorded_at);

--
-- Name: CONSTRAINT population_breakdown_pkey ON population_breakdown; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT population_breakdown_pkey ON history.population_breakdown IS 'There is a row of history.population_breakdown with the same population, round_id, location_id, dimension, class, recorded_at already.';

--
-- Name: population_figure population_figure_pkey; Type: CONSTRAINT; Schema: history; Owner: -
--

ALTER TABLE ONLY history.population_figure
    ADD CONSTRAINT population_figure_pkey PRIMARY KEY (population, round_id, location_id, recorded_at);

--
-- Name: CONSTRAINT population_figure_pkey ON population_figure; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT population_figure_pkey ON history.population_figure IS 'There is a row of history.population_figure with the same population, round_id, location_id, recorded_at already.';

--
-- Name: round round_pkey; Type: CONSTRAINT; Schema: history; Owner: -
--

ALTER TABLE ONLY history.round
    ADD CONSTRAINT round_pkey PRIMARY KEY (id, recorded_at);

--
-- Name: CONSTRAINT round_pkey ON round; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT round_pkey ON history.round IS 'There is a row of history.round with the same id, recorded_at already.';

--
-- Name: sector sector_pkey; Type: CONSTRAINT; Schema: history; Owner: -
--

ALTER TABLE ONLY history.sector
    ADD CONSTRAINT sector_pkey PRIMARY KEY (code, recorded_at);

--
-- Name: CONSTRAINT sector_pkey ON sector; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT sector_pkey ON history.sector IS 'There is a row of history.sector with the same code, recorded_at already.';

--
-- Name: series_host series_host_pkey; Type: CONSTRAINT; Schema: history; Owner: -
--

ALTER TABLE ONLY history.series_host
    ADD CONSTRAINT series_host_pkey PRIMARY KEY (series_id, side, recorded_at);

--
-- Name: CONSTRAINT series_host_pkey ON series_host; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT series_host_pkey ON history.series_host IS 'There is a row of history.series_host with the same series_id, side, recorded_at already.';

--
-- Name: series_item series_item_pkey; Type: CONSTRAINT; Schema: history; Owner: -
--

ALTER TABLE ONLY history.series_item
    ADD CONSTRAINT series_item_pkey PRIMARY KEY (series_id, "position", recorded_at);

--
-- Name: CONSTRAINT series_item_pkey ON series_item; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT series_item_pkey ON history.series_item IS 'There is a row of history.series_item with the same series_id, position, recorded_at already.';

--
-- Name: series series_pkey; Type: CONSTRAINT; Schema: history; Owner: -
--

ALTER TABLE ONLY history.series
    ADD CONSTRAINT series_pkey PRIMARY KEY (id, recorded_at);

--
-- Name: CONSTRAINT series_pkey ON series; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT series_pkey ON history.series IS 'There is a row of history.series with the same id, recorded_at already.';

--
-- Name: source source_pkey; Type: CONSTRAINT; Schema: history; Owner: -
--

ALTER TABLE ONLY history.source
    ADD CONSTRAINT source_pkey PRIMARY KEY (code, recorded_at);

--
-- Name: CONSTRAINT source_pkey ON source; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT source_pkey ON history.source IS 'There is a row of history.source with the same code, recorded_at already.';

--
-- Name: unit_factor unit_factor_pkey; Type: CONSTRAINT; Schema: history; Owner: -
--

ALTER TABLE ONLY history.unit_factor
    ADD CONSTRAINT unit_factor_pkey PRIMARY KEY (source_code, population, from_round, recorded_at);

--
-- Name: CONSTRAINT unit_factor_pkey ON unit_factor; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT unit_factor_pkey ON history.unit_factor IS 'There is a row of history.unit_factor with the same source_code, population, from_round, recorded_at already.';

--
-- Name: verification verification_pkey; Type: CONSTRAINT; Schema: history; Owner: -
--

ALTER TABLE ONLY history.verification
    ADD CONSTRAINT verification_pkey PRIMARY KEY (id, recorded_at);

--
-- Name: CONSTRAINT verification_pkey ON verification; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT verification_pkey ON history.verification IS 'There is a row of history.verification with the same id, recorded_at already.';

--
-- Name: working_week working_week_pkey; Type: CONSTRAINT; Schema: history; Owner: -
--

ALTER TABLE ONLY history.working_week
    ADD CONSTRAINT working_week_pkey PRIMARY KEY (side, valid, recorded_at);

--
-- Name: CONSTRAINT working_week_pkey ON working_week; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT working_week_pkey ON history.working_week IS 'There is a row of history.working_week with the same side, valid, recorded_at already.';

--
-- Name: agenda_item agenda_item_carried_from_key; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.agenda_item
    ADD CONSTRAINT agenda_item_carried_from_key UNIQUE (carried_from);

--
-- Name: CONSTRAINT agenda_item_carried_from_key ON agenda_item; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT agenda_item_carried_from_key ON liaison.agenda_item IS 'An agenda item is carried over once; carry on from where it went.';

--
-- Name: agenda_item agenda_item_meeting_id_follow_up_id_key; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.agenda_item
    ADD CONSTRAINT agenda_item_meeting_id_follow_up_id_key UNIQUE (meeting_id, follow_up_id);

--
-- Name: CONSTRAINT agenda_item_meeting_id_follow_up_id_key ON agenda_item; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT agenda_item_meeting_id_follow_up_id_key ON liaison.agenda_item IS 'This follow-up is on the agenda of this meeting already.';

--
-- Name: agenda_item agenda_item_meeting_id_position_key; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.agenda_item
    ADD CONSTRAINT agenda_item_meeting_id_position_key UNIQUE (meeting_id, "position") DEFERRABLE;

--
-- Name: CONSTRAINT agenda_item_meeting_id_position_key ON agenda_item; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT agenda_item_meeting_id_position_key ON liaison.agenda_item IS 'There is a row of liaison.agenda_item with the same meeting_id, position already.';

--
-- Name: agenda_item agenda_item_owner_id_key; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.agenda_item
    ADD CONSTRAINT agenda_item_owner_id_key UNIQUE (owner, id);

--
-- Name: CONSTRAINT agenda_item_owner_id_key ON agenda_item; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT agenda_item_owner_id_key ON liaison.agenda_item IS 'There is a row of liaison.agenda_item with the same owner, id already.';

--
-- Name: agenda_item agenda_item_pkey; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.agenda_item
    ADD CONSTRAINT agenda_item_pkey PRIMARY KEY (id);

--
-- Name: CONSTRAINT agenda_item_pkey ON agenda_item; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT agenda_item_pkey ON liaison.agenda_item IS 'There is a row of liaison.agenda_item with the same id already.';

--
-- Name: attendance attendance_pkey; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.attendance
    ADD CONSTRAINT attendance_pkey PRIMARY KEY (meeting_id, delegate_id);

--
-- Name: CONSTRAINT attendance_pkey ON attendance; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT attendance_pkey ON liaison.attendance IS 'There is a row of liaison.attendance with the same meeting_id, delegate_id already.';

--
-- Name: barrier_kind barrier_kind_pkey; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.barrier_kind
    ADD CONSTRAINT barrier_kind_pkey PRIMARY KEY (code);

--
-- Name: CONSTRAINT barrier_kind_pkey ON barrier_kind; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT barrier_kind_pkey ON liaison.barrier_kind IS 'There is a row of liaison.barrier_kind with the same code already.';

--
-- Name: breakdown_class_alias breakdown_class_alias_pkey; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.breakdown_class_alias
    ADD CONSTRAINT breakdown_class_alias_pkey PRIMARY KEY (source_code, spelling);

--
-- Name: CONSTRAINT breakdown_class_alias_pkey ON breakdown_class_alias; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT breakdown_class_alias_pkey ON liaison.breakdown_class_alias IS 'There is a row of liaison.breakdown_class_alias with the same source_code, spelling already.';

--
-- Name: breakdown_class breakdown_class_pkey; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.breakdown_class
    ADD CONSTRAINT breakdown_class_pkey PRIMARY KEY (dimension, code);

--
-- Name: CONSTRAINT breakdown_class_pkey ON breakdown_class; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT breakdown_class_pkey ON liaison.breakdown_class IS 'There is a row of liaison.breakdown_class with the same dimension, code already.';

--
-- Name: country country_pkey; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.country
    ADD CONSTRAINT country_pkey PRIMARY KEY (code);

--
-- Name: CONSTRAINT country_pkey ON country; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT country_pkey ON liaison.country IS 'There is a row of liaison.country with the same code already.';

--
-- Name: crossing crossing_pkey; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.crossing
    ADD CONSTRAINT crossing_pkey PRIMARY KEY (code);

--
-- Name: CONSTRAINT crossing_pkey ON crossing; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT crossing_pkey ON liaison.crossing IS 'There is a row of liaison.crossing with the same code already.';

--
-- Name: decision decision_agenda_item_id_position_key; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.decision
    ADD CONSTRAINT decision_agenda_item_id_position_key UNIQUE (agenda_item_id, "position");

--
-- Name: CONSTRAINT decision_agenda_item_id_position_key ON decision; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT decision_agenda_item_id_position_key ON liaison.decision IS 'There is a row of liaison.decision with the same agenda_item_id, position already.';

--
-- Name: decision decision_owner_id_key; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.decision
    ADD CONSTRAINT decision_owner_id_key UNIQUE (owner, id);

--
-- Name: CONSTRAINT decision_owner_id_key ON decision; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT decision_owner_id_key ON liaison.decision IS 'There is a row of liaison.decision with the same owner, id already.';

--
-- Name: decision decision_pkey; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.decision
    ADD CONSTRAINT decision_pkey PRIMARY KEY (id);

--
-- Name: CONSTRAINT decision_pkey ON decision; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT decision_pkey ON liaison.decision IS 'There is a row of liaison.decision with the same id already.';

--
-- Name: delegate delegate_institution_code_role_name_key; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.delegate
    ADD CONSTRAINT delegate_institution_code_role_name_key UNIQUE NULLS NOT DISTINCT (institution_code, role, name);

--
-- Name: CONSTRAINT delegate_institution_code_role_name_key ON delegate; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT delegate_institution_code_role_name_key ON liaison.delegate IS 'There is a row of liaison.delegate with the same institution_code, role, name already.';

--
-- Name: delegate delegate_owner_id_key; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.delegate
    ADD CONSTRAINT delegate_owner_id_key UNIQUE (owner, id);

--
-- Name: CONSTRAINT delegate_owner_id_key ON delegate; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT delegate_owner_id_key ON liaison.delegate IS 'There is a row of liaison.delegate with the same owner, id already.';

--
-- Name: delegate delegate_pkey; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.delegate
    ADD CONSTRAINT delegate_pkey PRIMARY KEY (id);

--
-- Name: CONSTRAINT delegate_pkey ON delegate; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT delegate_pkey ON liaison.delegate IS 'There is a row of liaison.delegate with the same id already.';

--
-- Name: escalation escalation_follow_up_id_level_due_on_key; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.escalation
    ADD CONSTRAINT escalation_follow_up_id_level_due_on_key UNIQUE NULLS NOT DISTINCT (follow_up_id, level, due_on);

--
-- Name: CONSTRAINT escalation_follow_up_id_level_due_on_key ON escalation; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT escalation_follow_up_id_level_due_on_key ON liaison.escalation IS 'A follow-up is raised once to each level for each due date.';

--
-- Name: escalation_level escalation_level_pkey; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.escalation_level
    ADD CONSTRAINT escalation_level_pkey PRIMARY KEY (level);

--
-- Name: CONSTRAINT escalation_level_pkey ON escalation_level; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT escalation_level_pkey ON liaison.escalation_level IS 'There is a row of liaison.escalation_level with the same level already.';

--
-- Name: escalation escalation_pkey; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.escalation
    ADD CONSTRAINT escalation_pkey PRIMARY KEY (id);

--
-- Name: CONSTRAINT escalation_pkey ON escalation; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT escalation_pkey ON liaison.escalation IS 'There is a row of liaison.escalation with the same id already.';

--
-- Name: extension extension_follow_up_id_number_key; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.extension
    ADD CONSTRAINT extension_follow_up_id_number_key UNIQUE (follow_up_id, number);

--
-- Name: CONSTRAINT extension_follow_up_id_number_key ON extension; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT extension_follow_up_id_number_key ON liaison.extension IS 'There is a row of liaison.extension with the same follow_up_id, number already.';

--
-- Name: extension extension_pkey; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.extension
    ADD CONSTRAINT extension_pkey PRIMARY KEY (id);

--
-- Name: CONSTRAINT extension_pkey ON extension; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT extension_pkey ON liaison.extension IS 'There is a row of liaison.extension with the same id already.';

--
-- Name: follow_up_move follow_up_move_pkey; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.follow_up_move
    ADD CONSTRAINT follow_up_move_pkey PRIMARY KEY (from_status, to_status);

--
-- Name: CONSTRAINT follow_up_move_pkey ON follow_up_move; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT follow_up_move_pkey ON liaison.follow_up_move IS 'There is a row of liaison.follow_up_move with the same from_status, to_status already.';

--
-- Name: follow_up_note follow_up_note_owner_id_key; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.follow_up_note
    ADD CONSTRAINT follow_up_note_owner_id_key UNIQUE (owner, id);

--
-- Name: CONSTRAINT follow_up_note_owner_id_key ON follow_up_note; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT follow_up_note_owner_id_key ON liaison.follow_up_note IS 'There is a row of liaison.follow_up_note with the same owner, id already.';

--
-- Name: follow_up_note follow_up_note_pkey; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.follow_up_note
    ADD CONSTRAINT follow_up_note_pkey PRIMARY KEY (id);

--
-- Name: CONSTRAINT follow_up_note_pkey ON follow_up_note; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT follow_up_note_pkey ON liaison.follow_up_note IS 'There is a row of liaison.follow_up_note with the same id already.';

--
-- Name: follow_up follow_up_owner_id_key; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.follow_up
    ADD CONSTRAINT follow_up_owner_id_key UNIQUE (owner, id);

--
-- Name: CONSTRAINT follow_up_owner_id_key ON follow_up; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT follow_up_owner_id_key ON liaison.follow_up IS 'There is a row of liaison.follow_up with the same owner, id already.';

--
-- Name: follow_up follow_up_pkey; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.follow_up
    ADD CONSTRAINT follow_up_pkey PRIMARY KEY (id);

--
-- Name: CONSTRAINT follow_up_pkey ON follow_up; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT follow_up_pkey ON liaison.follow_up IS 'There is a row of liaison.follow_up with the same id already.';

--
-- Name: follow_up follow_up_ref_key; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.follow_up
    ADD CONSTRAINT follow_up_ref_key UNIQUE (ref);

--
-- Name: CONSTRAINT follow_up_ref_key ON follow_up; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT follow_up_ref_key ON liaison.follow_up IS 'There is a row of liaison.follow_up with the same ref already.';

--
-- Name: follow_up_review follow_up_review_pkey; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.follow_up_review
    ADD CONSTRAINT follow_up_review_pkey PRIMARY KEY (meeting_id, follow_up_id);

--
-- Name: CONSTRAINT follow_up_review_pkey ON follow_up_review; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT follow_up_review_pkey ON liaison.follow_up_review IS 'There is a row of liaison.follow_up_review with the same meeting_id, follow_up_id already.';

--
-- Name: follow_up_step follow_up_step_pkey; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.follow_up_step
    ADD CONSTRAINT follow_up_step_pkey PRIMARY KEY (follow_up_id, number);

--
-- Name: CONSTRAINT follow_up_step_pkey ON follow_up_step; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT follow_up_step_pkey ON liaison.follow_up_step IS 'There is a row of liaison.follow_up_step with the same follow_up_id, number already.';

--
-- Name: holiday holiday_pkey; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.holiday
    ADD CONSTRAINT holiday_pkey PRIMARY KEY (id);

--
-- Name: CONSTRAINT holiday_pkey ON holiday; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT holiday_pkey ON liaison.holiday IS 'There is a row of liaison.holiday with the same id already.';

--
-- Name: holiday holiday_side_during_name_en_key; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.holiday
    ADD CONSTRAINT holiday_side_during_name_en_key UNIQUE (side, during, name_en);

--
-- Name: CONSTRAINT holiday_side_during_name_en_key ON holiday; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT holiday_side_during_name_en_key ON liaison.holiday IS 'There is a row of liaison.holiday with the same side, during, name_en already.';

--
-- Name: institution institution_pkey; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.institution
    ADD CONSTRAINT institution_pkey PRIMARY KEY (code);

--
-- Name: CONSTRAINT institution_pkey ON institution; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT institution_pkey ON liaison.institution IS 'There is a row of liaison.institution with the same code already.';

--
-- Name: institution institution_side_code_key; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.institution
    ADD CONSTRAINT institution_side_code_key UNIQUE (side, code);

--
-- Name: CONSTRAINT institution_side_code_key ON institution; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT institution_side_code_key ON liaison.institution IS 'There is a row of liaison.institution with the same side, code already.';

--
-- Name: location location_pkey; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.location
    ADD CONSTRAINT location_pkey PRIMARY KEY (id);

--
-- Name: CONSTRAINT location_pkey ON location; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT location_pkey ON liaison.location IS 'There is a row of liaison.location with the same id already.';

--
-- Name: location location_source_code_source_location_id_key; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.location
    ADD CONSTRAINT location_source_code_source_location_id_key UNIQUE (source_code, source_location_id);

--
-- Name: CONSTRAINT location_source_code_source_location_id_key ON location; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT location_source_code_source_location_id_key ON liaison.location IS 'There is a row of liaison.location with the same source_code, source_location_id already.';

--
-- Name: meeting meeting_owner_id_key; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.meeting
    ADD CONSTRAINT meeting_owner_id_key UNIQUE (owner, id);

--
-- Name: CONSTRAINT meeting_owner_id_key ON meeting; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT meeting_owner_id_key ON liaison.meeting IS 'There is a row of liaison.meeting with the same owner, id already.';

--
-- Name: meeting meeting_pkey; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.meeting
    ADD CONSTRAINT meeting_pkey PRIMARY KEY (id);

--
-- Name: CONSTRAINT meeting_pkey ON meeting; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT meeting_pkey ON liaison.meeting IS 'There is a row of liaison.meeting with the same id already.';

--
-- Name: meeting meeting_ref_key; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.meeting
    ADD CONSTRAINT meeting_ref_key UNIQUE (ref);

--
-- Name: CONSTRAINT meeting_ref_key ON meeting; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT meeting_ref_key ON liaison.meeting IS 'There is a row of liaison.meeting with the same ref already.';

--
-- Name: meeting meeting_series_id_nominal_on_nominal_at_key; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.meeting
    ADD CONSTRAINT meeting_series_id_nominal_on_nominal_at_key UNIQUE (series_id, nominal_on, nominal_at);

--
-- Name: CONSTRAINT meeting_series_id_nominal_on_nominal_at_key ON meeting; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT meeting_series_id_nominal_on_nominal_at_key ON liaison.meeting IS 'There is a row of liaison.meeting with the same series_id, nominal_on, nominal_at already.';

--
-- Name: meeting meeting_series_id_number_key; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.meeting
    ADD CONSTRAINT meeting_series_id_number_key UNIQUE (series_id, number);

--
-- Name: CONSTRAINT meeting_series_id_number_key ON meeting; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT meeting_series_id_number_key ON liaison.meeting IS 'There is a row of liaison.meeting with the same series_id, number already.';

--
-- Name: meeting meeting_series_is_in_one_place_at_a_time; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.meeting
    ADD CONSTRAINT meeting_series_is_in_one_place_at_a_time EXCLUDE USING gist (liaison.uuid_range(series_id, series_id, '[]'::text) WITH &&, tstzrange(planned_start_at, planned_end_at) WITH &&) WHERE (((series_id IS NOT NULL) AND (status = ANY (ARRAY['planned'::liaison.meeting_status, 'held'::liaison.meeting_status]))));

--
-- Name: CONSTRAINT meeting_series_is_in_one_place_at_a_time ON meeting; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT meeting_series_is_in_one_place_at_a_time ON liaison.meeting IS 'Two meetings of one series cannot be at overlapping times: move or cancel the other one first.';

--
-- Name: minutes_approval minutes_approval_pkey; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.minutes_approval
    ADD CONSTRAINT minutes_approval_pkey PRIMARY KEY (minutes_id, side);

--
-- Name: CONSTRAINT minutes_approval_pkey ON minutes_approval; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT minutes_approval_pkey ON liaison.minutes_approval IS 'This side has approved this version already.';

--
-- Name: minutes minutes_meeting_id_version_key; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.minutes
    ADD CONSTRAINT minutes_meeting_id_version_key UNIQUE (meeting_id, version);

--
-- Name: CONSTRAINT minutes_meeting_id_version_key ON minutes; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT minutes_meeting_id_version_key ON liaison.minutes IS 'There is a row of liaison.minutes with the same meeting_id, version already.';

--
-- Name: minutes minutes_owner_id_key; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.minutes
    ADD CONSTRAINT minutes_owner_id_key UNIQUE (owner, id);

--
-- Name: CONSTRAINT minutes_owner_id_key ON minutes; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT minutes_owner_id_key ON liaison.minutes IS 'There is a row of liaison.minutes with the same owner, id already.';

--
-- Name: minutes minutes_pkey; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.minutes
    ADD CONSTRAINT minutes_pkey PRIMARY KEY (id);

--
-- Name: CONSTRAINT minutes_pkey ON minutes; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT minutes_pkey ON liaison.minutes IS 'There is a row of liaison.minutes with the same id already.';

--
-- Name: place_alias place_alias_pkey; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.place_alias
    ADD CONSTRAINT place_alias_pkey PRIMARY KEY (source_code, level, parent_id, spelling);

--
-- Name: CONSTRAINT place_alias_pkey ON place_alias; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT place_alias_pkey ON liaison.place_alias IS 'There is a row of liaison.place_alias with the same source_code, level, parent_id, spelling already.';

--
-- Name: place place_key_key; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.place
    ADD CONSTRAINT place_key_key UNIQUE (key);

--
-- Name: CONSTRAINT place_key_key ON place; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT place_key_key ON liaison.place IS 'There is a row of liaison.place with the same key already.';

--
-- Name: place place_level_id_key; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.place
    ADD CONSTRAINT place_level_id_key UNIQUE (level, id);

--
-- Name: CONSTRAINT place_level_id_key ON place; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT place_level_id_key ON liaison.place IS 'There is a row of liaison.place with the same level, id already.';

--
-- Name: place place_pcode_key; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.place
    ADD CONSTRAINT place_pcode_key UNIQUE (pcode);

--
-- Name: CONSTRAINT place_pcode_key ON place; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT place_pcode_key ON liaison.place IS 'There is a row of liaison.place with the same pcode already.';

--
-- Name: place place_pkey; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.place
    ADD CONSTRAINT place_pkey PRIMARY KEY (id);

--
-- Name: CONSTRAINT place_pkey ON place; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT place_pkey ON liaison.place IS 'There is a row of liaison.place with the same id already.';

--
-- Name: population_breakdown population_breakdown_pkey; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.population_breakdown
    ADD CONSTRAINT population_breakdown_pkey PRIMARY KEY (population, round_id, location_id, dimension, class);

--
-- Name: CONSTRAINT population_breakdown_pkey ON population_breakdown; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT population_breakdown_pkey ON liaison.population_breakdown IS 'There is a row of liaison.population_breakdown with the same population, round_id, location_id, dimension, class already.';

--
-- Name: population_breakdown_idps population_breakdown_idps_pkey; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.population_breakdown_idps
    ADD CONSTRAINT population_breakdown_idps_pkey PRIMARY KEY (population, round_id, location_id, dimension, class);

--
-- Name: CONSTRAINT population_breakdown_idps_pkey ON population_breakdown_idps; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT population_breakdown_idps_pkey ON liaison.population_breakdown_idps IS 'There is a row of liaison.population_breakdown_idps with the same population, round_id, location_id, dimension, class already.';

--
-- Name: population_breakdown_returnees population_breakdown_returnees_pkey; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.population_breakdown_returnees
    ADD CONSTRAINT population_breakdown_returnees_pkey PRIMARY KEY (population, round_id, location_id, dimension, class);

--
-- Name: CONSTRAINT population_breakdown_returnees_pkey ON population_breakdown_returnees; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT population_breakdown_returnees_pkey ON liaison.population_breakdown_returnees IS 'There is a row of liaison.population_breakdown_returnees with the same population, round_id, location_id, dimension, class already.';

--
-- Name: population_figure population_figure_pkey; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.population_figure
    ADD CONSTRAINT population_figure_pkey PRIMARY KEY (population, round_id, location_id);

--
-- Name: CONSTRAINT population_figure_pkey ON population_figure; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT population_figure_pkey ON liaison.population_figure IS 'There is a row of liaison.population_figure with the same population, round_id, location_id already.';

--
-- Name: population_figure_idps population_figure_idps_pkey; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.population_figure_idps
    ADD CONSTRAINT population_figure_idps_pkey PRIMARY KEY (population, round_id, location_id);

--
-- Name: CONSTRAINT population_figure_idps_pkey ON population_figure_idps; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT population_figure_idps_pkey ON liaison.population_figure_idps IS 'There is a row of liaison.population_figure_idps with the same population, round_id, location_id already.';

--
-- Name: population_figure_returnees population_figure_returnees_pkey; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.population_figure_returnees
    ADD CONSTRAINT population_figure_returnees_pkey PRIMARY KEY (population, round_id, location_id);

--
-- Name: CONSTRAINT population_figure_returnees_pkey ON population_figure_returnees; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT population_figure_returnees_pkey ON liaison.population_figure_returnees IS 'There is a row of liaison.population_figure_returnees with the same population, round_id, location_id already.';

--
-- Name: round round_pkey; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.round
    ADD CONSTRAINT round_pkey PRIMARY KEY (id);

--
-- Name: CONSTRAINT round_pkey ON round; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT round_pkey ON liaison.round IS 'There is a row of liaison.round with the same id already.';

--
-- Name: round round_population_id_key; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.round
    ADD CONSTRAINT round_population_id_key UNIQUE (population, id);

--
-- Name: CONSTRAINT round_population_id_key ON round; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT round_population_id_key ON liaison.round IS 'There is a row of liaison.round with the same population, id already.';

--
-- Name: round round_source_code_population_number_key; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.round
    ADD CONSTRAINT round_source_code_population_number_key UNIQUE (source_code, population, number);

--
-- Name: CONSTRAINT round_source_code_population_number_key ON round; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT round_source_code_population_number_key ON liaison.round IS 'There is a row of liaison.round with the same source_code, population, number already.';

--
-- Name: sector sector_pkey; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.sector
    ADD CONSTRAINT sector_pkey PRIMARY KEY (code);

--
-- Name: CONSTRAINT sector_pkey ON sector; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT sector_pkey ON liaison.sector IS 'There is a row of liaison.sector with the same code already.';

--
-- Name: series series_code_key; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.series
    ADD CONSTRAINT series_code_key UNIQUE (code);

--
-- Name: CONSTRAINT series_code_key ON series; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT series_code_key ON liaison.series IS 'There is a row of liaison.series with the same code already.';

--
-- Name: series_host series_host_pkey; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.series_host
    ADD CONSTRAINT series_host_pkey PRIMARY KEY (series_id, side);

--
-- Name: CONSTRAINT series_host_pkey ON series_host; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT series_host_pkey ON liaison.series_host IS 'There is a row of liaison.series_host with the same series_id, side already.';

--
-- Name: series_item series_item_pkey; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.series_item
    ADD CONSTRAINT series_item_pkey PRIMARY KEY (series_id, "position");

--
-- Name: CONSTRAINT series_item_pkey ON series_item; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT series_item_pkey ON liaison.series_item IS 'There is a row of liaison.series_item with the same series_id, position already.';

--
-- Name: series series_owner_id_key; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.series
    ADD CONSTRAINT series_owner_id_key UNIQUE (owner, id);

--
-- Name: CONSTRAINT series_owner_id_key ON series; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT series_owner_id_key ON liaison.series IS 'There is a row of liaison.series with the same owner, id already.';

--
-- Name: series series_pkey; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.series
    ADD CONSTRAINT series_pkey PRIMARY KEY (id);

--
-- Name: CONSTRAINT series_pkey ON series; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT series_pkey ON liaison.series IS 'There is a row of liaison.series with the same id already.';

--
-- Name: source source_pkey; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.source
    ADD CONSTRAINT source_pkey PRIMARY KEY (code);

--
-- Name: CONSTRAINT source_pkey ON source; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT source_pkey ON liaison.source IS 'There is a row of liaison.source with the same code already.';

--
-- Name: unit_factor unit_factor_pkey; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.unit_factor
    ADD CONSTRAINT unit_factor_pkey PRIMARY KEY (source_code, population, from_round);

--
-- Name: CONSTRAINT unit_factor_pkey ON unit_factor; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT unit_factor_pkey ON liaison.unit_factor IS 'There is a row of liaison.unit_factor with the same source_code, population, from_round already.';

--
-- Name: verification verification_id_follow_up_id_key; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.verification
    ADD CONSTRAINT verification_id_follow_up_id_key UNIQUE (id, follow_up_id);

--
-- Name: CONSTRAINT verification_id_follow_up_id_key ON verification; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT verification_id_follow_up_id_key ON liaison.verification IS 'There is a row of liaison.verification with the same id, follow_up_id already.';

--
-- Name: verification verification_pkey; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.verification
    ADD CONSTRAINT verification_pkey PRIMARY KEY (id);

--
-- Name: CONSTRAINT verification_pkey ON verification; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT verification_pkey ON liaison.verification IS 'There is a row of liaison.verification with the same id already.';

--
-- Name: working_week working_week_is_one_at_a_time_for_federal; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.working_week
    ADD CONSTRAINT working_week_is_one_at_a_time_for_federal EXCLUDE USING gist (valid WITH &&) WHERE ((side = 'federal'::liaison.side));

--
-- Name: CONSTRAINT working_week_is_one_at_a_time_for_federal ON working_week; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT working_week_is_one_at_a_time_for_federal ON liaison.working_week IS 'The federal government has one working week at a time; end the earlier span first.';

--
-- Name: working_week working_week_is_one_at_a_time_for_krg; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.working_week
    ADD CONSTRAINT working_week_is_one_at_a_time_for_krg EXCLUDE USING gist (valid WITH &&) WHERE ((side = 'krg'::liaison.side));

--
-- Name: CONSTRAINT working_week_is_one_at_a_time_for_krg ON working_week; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT working_week_is_one_at_a_time_for_krg ON liaison.working_week IS 'The Kurdistan Region has one working week at a time; end the earlier span first.';

--
-- Name: working_week working_week_pkey; Type: CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.working_week
    ADD CONSTRAINT working_week_pkey PRIMARY KEY (side, valid);

--
-- Name: CONSTRAINT working_week_pkey ON working_week; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT working_week_pkey ON liaison.working_week IS 'There is a row of liaison.working_week with the same side, valid already.';

--
-- Name: api_file api_file_pkey; Type: CONSTRAINT; Schema: ops; Owner: -
--

ALTER TABLE ONLY ops.api_file
    ADD CONSTRAINT api_file_pkey PRIMARY KEY (path);

--
-- Name: CONSTRAINT api_file_pkey ON api_file; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT api_file_pkey ON ops.api_file IS 'There is a row of ops.api_file with the same path already.';

--
-- Name: edition_file edition_file_pkey; Type: CONSTRAINT; Schema: ops; Owner: -
--

ALTER TABLE ONLY ops.edition_file
    ADD CONSTRAINT edition_file_pkey PRIMARY KEY (edition_id, name);

--
-- Name: CONSTRAINT edition_file_pkey ON edition_file; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT edition_file_pkey ON ops.edition_file IS 'There is a row of ops.edition_file with the same edition_id, name already.';

--
-- Name: edition edition_pkey; Type: CONSTRAINT; Schema: ops; Owner: -
--

ALTER TABLE ONLY ops.edition
    ADD CONSTRAINT edition_pkey PRIMARY KEY (id);

--
-- Name: CONSTRAINT edition_pkey ON edition; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT edition_pkey ON ops.edition IS 'There is a row of ops.edition with the same id already.';

--
-- Name: edition edition_report_period_start_period_end_number_key; Type: CONSTRAINT; Schema: ops; Owner: -
--

ALTER TABLE ONLY ops.edition
    ADD CONSTRAINT edition_report_period_start_period_end_number_key UNIQUE (report, period_start, period_end, number);

--
-- Name: CONSTRAINT edition_report_period_start_period_end_number_key ON edition; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT edition_report_period_start_period_end_number_key ON ops.edition IS 'There is a row of ops.edition with the same report, period_start, period_end, number already.';

--
-- Name: import import_pkey; Type: CONSTRAINT; Schema: ops; Owner: -
--

ALTER TABLE ONLY ops.import
    ADD CONSTRAINT import_pkey PRIMARY KEY (id);

--
-- Name: CONSTRAINT import_pkey ON import; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT import_pkey ON ops.import IS 'There is a row of ops.import with the same id already.';

--
-- Name: import_reject import_reject_pkey; Type: CONSTRAINT; Schema: ops; Owner: -
--

ALTER TABLE ONLY ops.import_reject
    ADD CONSTRAINT import_reject_pkey PRIMARY KEY (import_id, sequence);

--
-- Name: CONSTRAINT import_reject_pkey ON import_reject; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT import_reject_pkey ON ops.import_reject IS 'There is a row of ops.import_reject with the same import_id, sequence already.';

--
-- Name: migration migration_name_key; Type: CONSTRAINT; Schema: ops; Owner: -
--

ALTER TABLE ONLY ops.migration
    ADD CONSTRAINT migration_name_key UNIQUE (name);

--
-- Name: CONSTRAINT migration_name_key ON migration; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT migration_name_key ON ops.migration IS 'There is a row of ops.migration with the same name already.';

--
-- Name: migration migration_pkey; Type: CONSTRAINT; Schema: ops; Owner: -
--

ALTER TABLE ONLY ops.migration
    ADD CONSTRAINT migration_pkey PRIMARY KEY (number);

--
-- Name: CONSTRAINT migration_pkey ON migration; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT migration_pkey ON ops.migration IS 'There is a row of ops.migration with the same number already.';

--
-- Name: record_kind record_kind_noun_key; Type: CONSTRAINT; Schema: ops; Owner: -
--

ALTER TABLE ONLY ops.record_kind
    ADD CONSTRAINT record_kind_noun_key UNIQUE (noun);

--
-- Name: CONSTRAINT record_kind_noun_key ON record_kind; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT record_kind_noun_key ON ops.record_kind IS 'There is a row of ops.record_kind with the same noun already.';

--
-- Name: record_kind record_kind_pkey; Type: CONSTRAINT; Schema: ops; Owner: -
--

ALTER TABLE ONLY ops.record_kind
    ADD CONSTRAINT record_kind_pkey PRIMARY KEY (name);

--
-- Name: CONSTRAINT record_kind_pkey ON record_kind; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT record_kind_pkey ON ops.record_kind IS 'There is a row of ops.record_kind with the same name already.';

--
-- Name: reference_counter reference_counter_pkey; Type: CONSTRAINT; Schema: ops; Owner: -
--

ALTER TABLE ONLY ops.reference_counter
    ADD CONSTRAINT reference_counter_pkey PRIMARY KEY (prefix);

--
-- Name: CONSTRAINT reference_counter_pkey ON reference_counter; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT reference_counter_pkey ON ops.reference_counter IS 'There is a row of ops.reference_counter with the same prefix already.';

--
-- Name: run run_pkey; Type: CONSTRAINT; Schema: ops; Owner: -
--

ALTER TABLE ONLY ops.run
    ADD CONSTRAINT run_pkey PRIMARY KEY (slot_id, term);

--
-- Name: CONSTRAINT run_pkey ON run; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT run_pkey ON ops.run IS 'There is a row of ops.run with the same slot_id, term already.';

--
-- Name: schedule schedule_name_key; Type: CONSTRAINT; Schema: ops; Owner: -
--

ALTER TABLE ONLY ops.schedule
    ADD CONSTRAINT schedule_name_key UNIQUE (name);

--
-- Name: CONSTRAINT schedule_name_key ON schedule; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT schedule_name_key ON ops.schedule IS 'There is a row of ops.schedule with the same name already.';

--
-- Name: schedule schedule_pkey; Type: CONSTRAINT; Schema: ops; Owner: -
--

ALTER TABLE ONLY ops.schedule
    ADD CONSTRAINT schedule_pkey PRIMARY KEY (id);

--
-- Name: CONSTRAINT schedule_pkey ON schedule; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT schedule_pkey ON ops.schedule IS 'There is a row of ops.schedule with the same id already.';

--
-- Name: slot slot_pkey; Type: CONSTRAINT; Schema: ops; Owner: -
--

ALTER TABLE ONLY ops.slot
    ADD CONSTRAINT slot_pkey PRIMARY KEY (id);

--
-- Name: CONSTRAINT slot_pkey ON slot; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT slot_pkey ON ops.slot IS 'There is a row of ops.slot with the same id already.';

--
-- Name: slot slot_schedule_id_label_key; Type: CONSTRAINT; Schema: ops; Owner: -
--

ALTER TABLE ONLY ops.slot
    ADD CONSTRAINT slot_schedule_id_label_key UNIQUE (schedule_id, label);

--
-- Name: CONSTRAINT slot_schedule_id_label_key ON slot; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT slot_schedule_id_label_key ON ops.slot IS 'There is a row of ops.slot with the same schedule_id, label already.';

--
-- Name: worker worker_pkey; Type: CONSTRAINT; Schema: ops; Owner: -
--

ALTER TABLE ONLY ops.worker
    ADD CONSTRAINT worker_pkey PRIMARY KEY (id);

--
-- Name: CONSTRAINT worker_pkey ON worker; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT worker_pkey ON ops.worker IS 'There is a row of ops.worker with the same id already.';

--
-- Name: write_barrier write_barrier_pkey; Type: CONSTRAINT; Schema: ops; Owner: -
--

ALTER TABLE ONLY ops.write_barrier
    ADD CONSTRAINT write_barrier_pkey PRIMARY KEY (is_held);

--
-- Name: CONSTRAINT write_barrier_pkey ON write_barrier; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT write_barrier_pkey ON ops.write_barrier IS 'There is a row of ops.write_barrier with the same is_held already.';

--
-- Name: agenda_item_brought_by_idx; Type: INDEX; Schema: liaison; Owner: -
--

CREATE INDEX agenda_item_brought_by_idx ON liaison.agenda_item USING btree (brought_by);

--
-- Name: agenda_item_follow_up_id_idx; Type: INDEX; Schema: liaison; Owner: -
--

CREATE INDEX agenda_item_follow_up_id_idx ON liaison.agenda_item USING btree (follow_up_id);

--
-- Name: attendance_delegate_id_idx; Type: INDEX; Schema: liaison; Owner: -
--

CREATE INDEX attendance_delegate_id_idx ON liaison.attendance USING btree (delegate_id);

--
-- Name: attendance_owner_idx; Type: INDEX; Schema: liaison; Owner: -
--

CREATE INDEX attendance_owner_idx ON liaison.attendance USING btree (owner);

--
-- Name: breakdown_class_alias_class_idx; Type: INDEX; Schema: liaison; Owner: -
--

CREATE INDEX breakdown_class_alias_class_idx ON liaison.breakdown_class_alias USING btree (dimension, class);

--
-- Name: breakdown_class_place_id_idx; Type: INDEX; Schema: liaison; Owner: -
--

CREATE INDEX breakdown_class_place_id_idx ON liaison.breakdown_class USING btree (place_id);

--
-- Name: crossing_country_code_idx; Type: INDEX; Schema: liaison; Owner: -
--

CREATE INDEX crossing_country_code_idx ON liaison.crossing USING btree (country_code);

--
-- Name: crossing_place_id_idx; Type: INDEX; Schema: liaison; Owner: -
--

CREATE INDEX crossing_place_id_idx ON liaison.crossing USING btree (place_id);

--
-- Name: escalation_agenda_item_id_idx; Type: INDEX; Schema: liaison; Owner: -
--

CREATE INDEX escalation_agenda_item_id_idx ON liaison.escalation USING btree (agenda_item_id);

--
-- Name: escalation_level_idx; Type: INDEX; Schema: liaison; Owner: -
--

CREATE INDEX escalation_level_idx ON liaison.escalation USING btree (level);

--
-- Name: escalation_owner_idx; Type: INDEX; Schema: liaison; Owner: -
--

CREATE INDEX escalation_owner_idx ON liaison.escalation USING btree (owner);

--
-- Name: escalation_series_id_idx; Type: INDEX; Schema: liaison; Owner: -
--

CREATE INDEX escalation_series_id_idx ON liaison.escalation USING btree (series_id);

--
-- Name: extension_meeting_id_idx; Type: INDEX; Schema: liaison; Owner: -
--

CREATE INDEX extension_meeting_id_idx ON liaison.extension USING btree (meeting_id);

--
-- Name: extension_owner_idx; Type: INDEX; Schema: liaison; Owner: -
--

CREATE INDEX extension_owner_idx ON liaison.extension USING btree (owner);

--
-- Name: follow_up_agenda_item_id_idx; Type: INDEX; Schema: liaison; Owner: -
--

CREATE INDEX follow_up_agenda_item_id_idx ON liaison.follow_up USING btree (agenda_item_id);

--
-- Name: follow_up_current_due_on_idx; Type: INDEX; Schema: liaison; Owner: -
--

CREATE INDEX follow_up_current_due_on_idx ON liaison.follow_up USING btree (current_due_on);

--
-- Name: follow_up_decision_id_idx; Type: INDEX; Schema: liaison; Owner: -
--

CREATE INDEX follow_up_decision_id_idx ON liaison.follow_up USING btree (decision_id);

--
-- Name: follow_up_meeting_id_idx; Type: INDEX; Schema: liaison; Owner: -
--

CREATE INDEX follow_up_meeting_id_idx ON liaison.follow_up USING btree (meeting_id);

--
-- Name: follow_up_note_follow_up_id_idx; Type: INDEX; Schema: liaison; Owner: -
--

CREATE INDEX follow_up_note_follow_up_id_idx ON liaison.follow_up_note USING btree (follow_up_id);

--
-- Name: follow_up_note_institution_code_idx; Type: INDEX; Schema: liaison; Owner: -
--

CREATE INDEX follow_up_note_institution_code_idx ON liaison.follow_up_note USING btree (institution_code);

--
-- Name: follow_up_owner_institution_idx; Type: INDEX; Schema: liaison; Owner: -
--

CREATE INDEX follow_up_owner_institution_idx ON liaison.follow_up USING btree (owner_institution);

--
-- Name: follow_up_review_follow_up_id_idx; Type: INDEX; Schema: liaison; Owner: -
--

CREATE INDEX follow_up_review_follow_up_id_idx ON liaison.follow_up_review USING btree (follow_up_id);

--
-- Name: follow_up_review_owner_idx; Type: INDEX; Schema: liaison; Owner: -
--

CREATE INDEX follow_up_review_owner_idx ON liaison.follow_up_review USING btree (owner);

--
-- Name: follow_up_step_owner_idx; Type: INDEX; Schema: liaison; Owner: -
--

CREATE INDEX follow_up_step_owner_idx ON liaison.follow_up_step USING btree (owner);

--
-- Name: follow_up_step_waiting_for_idx; Type: INDEX; Schema: liaison; Owner: -
--

CREATE INDEX follow_up_step_waiting_for_idx ON liaison.follow_up_step USING btree (waiting_for);

--
-- Name: follow_up_superseded_by_idx; Type: INDEX; Schema: liaison; Owner: -
--

CREATE INDEX follow_up_superseded_by_idx ON liaison.follow_up USING btree (superseded_by);

--
-- Name: follow_up_verification_id_idx; Type: INDEX; Schema: liaison; Owner: -
--

CREATE INDEX follow_up_verification_id_idx ON liaison.follow_up USING btree (verification_id, id);

--
-- Name: follow_up_waiting_for_idx; Type: INDEX; Schema: liaison; Owner: -
--

CREATE INDEX follow_up_waiting_for_idx ON liaison.follow_up USING btree (waiting_for);

--
-- Name: holiday_during_idx; Type: INDEX; Schema: liaison; Owner: -
--

CREATE INDEX holiday_during_idx ON liaison.holiday USING gist (during);

--
-- Name: institution_one_centre_per_side_key; Type: INDEX; Schema: liaison; Owner: -
--

CREATE UNIQUE INDEX institution_one_centre_per_side_key ON liaison.institution USING btree (side) WHERE is_centre;

--
-- Name: institution_parent_code_idx; Type: INDEX; Schema: liaison; Owner: -
--

CREATE INDEX institution_parent_code_idx ON liaison.institution USING btree (parent_code);

--
-- Name: location_district_id_idx; Type: INDEX; Schema: liaison; Owner: -
--

CREATE INDEX location_district_id_idx ON liaison.location USING btree (level, district_id);

--
-- Name: meeting_chair_institution_idx; Type: INDEX; Schema: liaison; Owner: -
--

CREATE INDEX meeting_chair_institution_idx ON liaison.meeting USING btree (chair_institution);

--
-- Name: meeting_co_chair_institution_idx; Type: INDEX; Schema: liaison; Owner: -
--

CREATE INDEX meeting_co_chair_institution_idx ON liaison.meeting USING btree (co_chair_institution);

--
-- Name: meeting_planned_start_at_idx; Type: INDEX; Schema: liaison; Owner: -
--

CREATE INDEX meeting_planned_start_at_idx ON liaison.meeting USING btree (planned_start_at);

--
-- Name: minutes_approval_institution_idx; Type: INDEX; Schema: liaison; Owner: -
--

CREATE INDEX minutes_approval_institution_idx ON liaison.minutes_approval USING btree (side, institution_code);

--
-- Name: minutes_approval_owner_idx; Type: INDEX; Schema: liaison; Owner: -
--

CREATE INDEX minutes_approval_owner_idx ON liaison.minutes_approval USING btree (owner);

--
-- Name: place_alias_parent_id_idx; Type: INDEX; Schema: liaison; Owner: -
--

CREATE INDEX place_alias_parent_id_idx ON liaison.place_alias USING btree (parent_id);

--
-- Name: place_alias_place_id_idx; Type: INDEX; Schema: liaison; Owner: -
--

CREATE INDEX place_alias_place_id_idx ON liaison.place_alias USING btree (level, place_id);

--
-- Name: place_parent_id_idx; Type: INDEX; Schema: liaison; Owner: -
--

CREATE INDEX place_parent_id_idx ON liaison.place USING btree (parent_id);

--
-- Name: population_breakdown_class_idx; Type: INDEX; Schema: liaison; Owner: -
--

CREATE INDEX population_breakdown_class_idx ON ONLY liaison.population_breakdown USING btree (dimension, class);

--
-- Name: population_breakdown_idps_dimension_class_idx; Type: INDEX; Schema: liaison; Owner: -
--

CREATE INDEX population_breakdown_idps_dimension_class_idx ON liaison.population_breakdown_idps USING btree (dimension, class);

--
-- Name: population_breakdown_returnees_dimension_class_idx; Type: INDEX; Schema: liaison; Owner: -
--

CREATE INDEX population_breakdown_returnees_dimension_class_idx ON liaison.population_breakdown_returnees USING btree (dimension, class);

--
-- Name: population_figure_location_id_idx; Type: INDEX; Schema: liaison; Owner: -
--

CREATE INDEX population_figure_location_id_idx ON ONLY liaison.population_figure USING btree (location_id);

--
-- Name: population_figure_idps_location_id_idx; Type: INDEX; Schema: liaison; Owner: -
--

CREATE INDEX population_figure_idps_location_id_idx ON liaison.population_figure_idps USING btree (location_id);

--
-- Name: population_figure_returnees_location_id_idx; Type: INDEX; Schema: liaison; Owner: -
--

CREATE INDEX population_figure_returnees_location_id_idx ON liaison.population_figure_returnees USING btree (location_id);

--
-- Name: series_host_institution_code_idx; Type: INDEX; Schema: liaison; Owner: -
--

CREATE INDEX series_host_institution_code_idx ON liaison.series_host USING btree (institution_code);

--
-- Name: verification_follow_up_id_idx; Type: INDEX; Schema: liaison; Owner: -
--

CREATE INDEX verification_follow_up_id_idx ON liaison.verification USING btree (follow_up_id);

--
-- Name: verification_owner_idx; Type: INDEX; Schema: liaison; Owner: -
--

CREATE INDEX verification_owner_idx ON liaison.verification USING btree (owner);

--
-- Name: verification_verifier_institution_idx; Type: INDEX; Schema: liaison; Owner: -
--

CREATE INDEX verification_verifier_institution_idx ON liaison.verification USING btree (verifier_institution);

--
-- Name: edition_unfinished_idx; Type: INDEX; Schema: ops; Owner: -
--

CREATE INDEX edition_unfinished_idx ON ops.edition USING btree (output) WHERE (status = 'rendering'::text);

--
-- Name: import_by_content_idx; Type: INDEX; Schema: ops; Owner: -
--

CREATE INDEX import_by_content_idx ON ops.import USING btree (file_sha256, kind);

--
-- Name: run_by_edition_idx; Type: INDEX; Schema: ops; Owner: -
--

CREATE INDEX run_by_edition_idx ON ops.run USING btree (edition_id);

--
-- Name: run_by_worker_idx; Type: INDEX; Schema: ops; Owner: -
--

CREATE INDEX run_by_worker_idx ON ops.run USING btree (worker_id);

--
-- Name: slot_by_end_idx; Type: INDEX; Schema: ops; Owner: -
--

CREATE INDEX slot_by_end_idx ON ops.slot USING btree (schedule_id, ended_at) WHERE (state = ANY (ARRAY['done'::ops.slot_state, 'failed'::ops.slot_state]));

--
-- Name: slot_by_entry_idx; Type: INDEX; Schema: ops; Owner: -
--

CREATE INDEX slot_by_entry_idx ON ops.slot USING btree (entered_at);

--
-- Name: slot_by_time_idx; Type: INDEX; Schema: ops; Owner: -
--

CREATE INDEX slot_by_time_idx ON ops.slot USING btree (schedule_id, due_at, label);

--
-- Name: slot_by_worker_idx; Type: INDEX; Schema: ops; Owner: -
--

CREATE INDEX slot_by_worker_idx ON ops.slot USING btree (leased_by);

--
-- Name: slot_to_serve_idx; Type: INDEX; Schema: ops; Owner: -
--

CREATE INDEX slot_to_serve_idx ON ops.slot USING btree (due_at, id) WHERE (state = ANY (ARRAY['due'::ops.slot_state, 'running'::ops.slot_state]));

--
-- Name: population_breakdown_idps_dimension_class_idx; Type: INDEX ATTACH; Schema: liaison; Owner: -
--

ALTER INDEX liaison.population_breakdown_class_idx ATTACH PARTITION liaison.population_breakdown_idps_dimension_class_idx;

--
-- Name: population_breakdown_idps_pkey; Type: INDEX ATTACH; Schema: liaison; Owner: -
--

ALTER INDEX liaison.population_breakdown_pkey ATTACH PARTITION liaison.population_breakdown_idps_pkey;

--
-- Name: population_breakdown_returnees_dimension_class_idx; Type: INDEX ATTACH; Schema: liaison; Owner: -
--

ALTER INDEX liaison.population_breakdown_class_idx ATTACH PARTITION liaison.population_breakdown_returnees_dimension_class_idx;

--
-- Name: population_breakdown_returnees_pkey; Type: INDEX ATTACH; Schema: liaison; Owner: -
--

ALTER INDEX liaison.population_breakdown_pkey ATTACH PARTITION liaison.population_breakdown_returnees_pkey;

--
-- Name: population_figure_idps_location_id_idx; Type: INDEX ATTACH; Schema: liaison; Owner: -
--

ALTER INDEX liaison.population_figure_location_id_idx ATTACH PARTITION liaison.population_figure_idps_location_id_idx;

--
-- Name: population_figure_idps_pkey; Type: INDEX ATTACH; Schema: liaison; Owner: -
--

ALTER INDEX liaison.population_figure_pkey ATTACH PARTITION liaison.population_figure_idps_pkey;

--
-- Name: population_figure_returnees_location_id_idx; Type: INDEX ATTACH; Schema: liaison; Owner: -
--

ALTER INDEX liaison.population_figure_location_id_idx ATTACH PARTITION liaison.population_figure_returnees_location_id_idx;

--
-- Name: population_figure_returnees_pkey; Type: INDEX ATTACH; Schema: liaison; Owner: -
--

ALTER INDEX liaison.population_figure_pkey ATTACH PARTITION liaison.population_figure_returnees_pkey;

--
-- Name: agenda_item agenda_item_comes_from_an_earlier_meeting; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE CONSTRAINT TRIGGER agenda_item_comes_from_an_earlier_meeting AFTER INSERT OR UPDATE OF carried_from, meeting_id ON liaison.agenda_item NOT DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW WHEN ((new.carried_from IS NOT NULL)) EXECUTE FUNCTION liaison.check_carried_item();

--
-- Name: agenda_item agenda_item_is_closed_with_its_follow_up; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE CONSTRAINT TRIGGER agenda_item_is_closed_with_its_follow_up AFTER INSERT OR UPDATE OF is_closed, follow_up_id ON liaison.agenda_item NOT DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW WHEN (((new.follow_up_id IS NOT NULL) AND (NOT new.is_closed))) EXECUTE FUNCTION liaison.check_escalated_item();

--
-- Name: decision decision_is_taken_at_a_meeting; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE CONSTRAINT TRIGGER decision_is_taken_at_a_meeting AFTER INSERT OR UPDATE OF agenda_item_id ON liaison.decision NOT DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION liaison.check_decided_item();

--
-- Name: follow_up escalation_is_settled; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER escalation_is_settled AFTER UPDATE OF status ON liaison.follow_up FOR EACH ROW WHEN ((liaison.is_ended(old.status) <> liaison.is_ended(new.status))) EXECUTE FUNCTION liaison.settle_escalation();

--
-- Name: extension extension_is_never_changed; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE CONSTRAINT TRIGGER extension_is_never_changed AFTER DELETE OR UPDATE ON liaison.extension NOT DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION liaison.refuse_change();

--
-- Name: extension extension_is_numbered; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER extension_is_numbered BEFORE INSERT ON liaison.extension FOR EACH ROW EXECUTE FUNCTION liaison.number_extension();

--
-- Name: extension extension_is_of_a_follow_up_that_has_not_ended; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE CONSTRAINT TRIGGER extension_is_of_a_follow_up_that_has_not_ended AFTER INSERT ON liaison.extension NOT DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION liaison.check_extension();

--
-- Name: follow_up follow_up_begins_its_life_unverified; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE CONSTRAINT TRIGGER follow_up_begins_its_life_unverified AFTER INSERT ON liaison.follow_up NOT DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW WHEN ((new.status = ANY (ARRAY['verified'::liaison.follow_up_status, 'superseded'::liaison.follow_up_status]))) EXECUTE FUNCTION liaison.refuse_change();

--
-- Name: follow_up follow_up_due_date_moves_only_by_an_extension; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE CONSTRAINT TRIGGER follow_up_due_date_moves_only_by_an_extension AFTER INSERT OR UPDATE OF original_due_on, current_due_on ON liaison.follow_up NOT DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION liaison.check_due_date();

--
-- Name: follow_up follow_up_is_dated; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER follow_up_is_dated BEFORE UPDATE ON liaison.follow_up FOR EACH ROW EXECUTE FUNCTION liaison.date_follow_up();

--
-- Name: extension follow_up_is_extended; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER follow_up_is_extended AFTER INSERT ON liaison.extension FOR EACH ROW EXECUTE FUNCTION liaison.move_due_date();

--
-- Name: follow_up follow_up_is_named; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER follow_up_is_named BEFORE INSERT ON liaison.follow_up FOR EACH ROW EXECUTE FUNCTION liaison.name_follow_up();

--
-- Name: follow_up follow_up_keeps_its_ref; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE CONSTRAINT TRIGGER follow_up_keeps_its_ref AFTER UPDATE ON liaison.follow_up NOT DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW WHEN ((old.ref IS DISTINCT FROM new.ref)) EXECUTE FUNCTION liaison.refuse_change();

--
-- Name: follow_up follow_up_status_makes_an_allowed_move; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE CONSTRAINT TRIGGER follow_up_status_makes_an_allowed_move AFTER UPDATE ON liaison.follow_up NOT DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW WHEN ((old.status IS DISTINCT FROM new.status)) EXECUTE FUNCTION liaison.check_follow_up_move();

--
-- Name: follow_up_step follow_up_step_follows_the_one_before; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE CONSTRAINT TRIGGER follow_up_step_follows_the_one_before AFTER INSERT OR UPDATE OF since_on ON liaison.follow_up_step NOT DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION liaison.check_step_date();

--
-- Name: follow_up_step follow_up_step_has_begun; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE CONSTRAINT TRIGGER follow_up_step_has_begun AFTER INSERT OR UPDATE OF since_on ON liaison.follow_up_step NOT DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION liaison.check_step_begun();

--
-- Name: meeting meeting_change_is_dated; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER meeting_change_is_dated BEFORE INSERT OR UPDATE ON liaison.meeting FOR EACH ROW EXECUTE FUNCTION liaison.date_meeting();

--
-- Name: meeting meeting_is_held_when_it_has_begun; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE CONSTRAINT TRIGGER meeting_is_held_when_it_has_begun AFTER INSERT OR UPDATE OF status, actual_start_at ON liaison.meeting NOT DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW WHEN ((new.status = 'held'::liaison.meeting_status)) EXECUTE FUNCTION liaison.check_held_meeting();

--
-- Name: meeting meeting_is_named; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER meeting_is_named BEFORE INSERT ON liaison.meeting FOR EACH ROW EXECUTE FUNCTION liaison.name_meeting();

--
-- Name: agenda_item meeting_is_touched; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER meeting_is_touched AFTER INSERT OR DELETE OR UPDATE ON liaison.agenda_item FOR EACH ROW WHEN ((NOT liaison.is_making())) EXECUTE FUNCTION liaison.touch_meeting();

--
-- Name: attendance meeting_is_touched; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER meeting_is_touched AFTER INSERT OR DELETE OR UPDATE ON liaison.attendance FOR EACH ROW WHEN ((NOT liaison.is_making())) EXECUTE FUNCTION liaison.touch_meeting();

--
-- Name: decision meeting_is_touched; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER meeting_is_touched AFTER INSERT OR DELETE OR UPDATE ON liaison.decision FOR EACH ROW WHEN ((NOT liaison.is_making())) EXECUTE FUNCTION liaison.touch_meeting();

--
-- Name: meeting meeting_keeps_its_ref_and_slot; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE CONSTRAINT TRIGGER meeting_keeps_its_ref_and_slot AFTER UPDATE ON liaison.meeting NOT DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW WHEN ((((((old.ref IS DISTINCT FROM new.ref) OR (old.series_id IS DISTINCT FROM new.series_id)) OR (old.number IS DISTINCT FROM new.number)) OR (old.nominal_on IS DISTINCT FROM new.nominal_on)) OR (old.nominal_at IS DISTINCT FROM new.nominal_at))) EXECUTE FUNCTION liaison.refuse_change();

--
-- Name: meeting meeting_status_makes_an_allowed_move; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE CONSTRAINT TRIGGER meeting_status_makes_an_allowed_move AFTER UPDATE ON liaison.meeting NOT DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW WHEN ((old.status IS DISTINCT FROM new.status)) EXECUTE FUNCTION liaison.check_meeting_move();

--
-- Name: minutes_approval minutes_approval_comes_after_the_meeting; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE CONSTRAINT TRIGGER minutes_approval_comes_after_the_meeting AFTER INSERT ON liaison.minutes_approval NOT DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION liaison.check_approval_date();

--
-- Name: minutes_approval minutes_approval_is_never_changed; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE CONSTRAINT TRIGGER minutes_approval_is_never_changed AFTER DELETE OR UPDATE ON liaison.minutes_approval NOT DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION liaison.refuse_change();

--
-- Name: minutes_approval minutes_approval_is_of_proposed_minutes; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE CONSTRAINT TRIGGER minutes_approval_is_of_proposed_minutes AFTER INSERT ON liaison.minutes_approval NOT DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION liaison.check_approved_minutes();

--
-- Name: minutes minutes_are_dated; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER minutes_are_dated BEFORE INSERT OR UPDATE ON liaison.minutes FOR EACH ROW WHEN ((new.status = 'proposed'::text)) EXECUTE FUNCTION liaison.date_minutes();

--
-- Name: minutes_approval minutes_are_finished; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER minutes_are_finished AFTER INSERT ON liaison.minutes_approval REFERENCING NEW TABLE AS approved FOR EACH STATEMENT EXECUTE FUNCTION liaison.finish_minutes();

--
-- Name: minutes minutes_final_are_never_changed; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE CONSTRAINT TRIGGER minutes_final_are_never_changed AFTER DELETE OR UPDATE ON liaison.minutes NOT DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW WHEN ((old.status = 'final'::text)) EXECUTE FUNCTION liaison.refuse_change();

--
-- Name: minutes minutes_final_have_both_approvals; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE CONSTRAINT TRIGGER minutes_final_have_both_approvals AFTER INSERT OR UPDATE OF status ON liaison.minutes NOT DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW WHEN ((new.status = 'final'::text)) EXECUTE FUNCTION liaison.check_minutes_approvals();

--
-- Name: minutes minutes_proposed_text_is_kept; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE CONSTRAINT TRIGGER minutes_proposed_text_is_kept AFTER UPDATE OF text ON liaison.minutes NOT DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW WHEN (((old.status = 'proposed'::text) AND ((old.text)::text IS DISTINCT FROM (new.text)::text))) EXECUTE FUNCTION liaison.refuse_change();

--
-- Name: meeting open_follow_ups_are_reviewed; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER open_follow_ups_are_reviewed AFTER UPDATE OF status ON liaison.meeting FOR EACH ROW WHEN (((new.series_id IS NOT NULL) AND (new.status = 'held'::liaison.meeting_status) AND (old.status <> 'held'::liaison.meeting_status))) EXECUTE FUNCTION liaison.keep_what_was_seen();

--
-- Name: agenda_item open_items_are_carried; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER open_items_are_carried AFTER UPDATE OF is_closed ON liaison.agenda_item FOR EACH ROW WHEN (((old.is_closed <> new.is_closed) AND (NOT liaison.is_making()))) EXECUTE FUNCTION liaison.carry_on();

--
-- Name: meeting open_items_are_carried_on_insert; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER open_items_are_carried_on_insert AFTER INSERT ON liaison.meeting FOR EACH ROW WHEN (((new.series_id IS NOT NULL) AND (NOT liaison.is_making()))) EXECUTE FUNCTION liaison.carry_on();

--
-- Name: meeting open_items_are_carried_on_update; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER open_items_are_carried_on_update AFTER UPDATE ON liaison.meeting FOR EACH ROW WHEN (((new.series_id IS NOT NULL) AND (NOT liaison.is_making()) AND ((old.status IS DISTINCT FROM new.status) OR (old.planned_start_at IS DISTINCT FROM new.planned_start_at)))) EXECUTE FUNCTION liaison.carry_on();

--
-- Name: agenda_item owner_is_inherited; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER owner_is_inherited BEFORE INSERT ON liaison.agenda_item FOR EACH ROW WHEN (((new.owner IS NULL) OR (new.audience IS NULL))) EXECUTE FUNCTION liaison.inherit_owner('meeting', 'meeting_id');

--
-- Name: attendance owner_is_inherited; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER owner_is_inherited BEFORE INSERT ON liaison.attendance FOR EACH ROW WHEN (((new.owner IS NULL) OR (new.audience IS NULL))) EXECUTE FUNCTION liaison.inherit_owner('delegate', 'delegate_id');

--
-- Name: decision owner_is_inherited; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER owner_is_inherited BEFORE INSERT ON liaison.decision FOR EACH ROW WHEN (((new.owner IS NULL) OR (new.audience IS NULL))) EXECUTE FUNCTION liaison.inherit_owner('agenda_item', 'agenda_item_id');

--
-- Name: escalation owner_is_inherited; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER owner_is_inherited BEFORE INSERT ON liaison.escalation FOR EACH ROW WHEN (((new.owner IS NULL) OR (new.audience IS NULL))) EXECUTE FUNCTION liaison.inherit_owner('follow_up', 'follow_up_id');

--
-- Name: extension owner_is_inherited; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER owner_is_inherited BEFORE INSERT ON liaison.extension FOR EACH ROW WHEN (((new.owner IS NULL) OR (new.audience IS NULL))) EXECUTE FUNCTION liaison.inherit_owner('follow_up', 'follow_up_id');

--
-- Name: follow_up_note owner_is_inherited; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER owner_is_inherited BEFORE INSERT ON liaison.follow_up_note FOR EACH ROW WHEN (((new.owner IS NULL) OR (new.audience IS NULL))) EXECUTE FUNCTION liaison.inherit_owner('follow_up', 'follow_up_id');

--
-- Name: follow_up_review owner_is_inherited; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER owner_is_inherited BEFORE INSERT ON liaison.follow_up_review FOR EACH ROW WHEN (((new.owner IS NULL) OR (new.audience IS NULL))) EXECUTE FUNCTION liaison.inherit_owner('follow_up', 'follow_up_id');

--
-- Name: follow_up_step owner_is_inherited; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER owner_is_inherited BEFORE INSERT ON liaison.follow_up_step FOR EACH ROW WHEN (((new.owner IS NULL) OR (new.audience IS NULL))) EXECUTE FUNCTION liaison.inherit_owner('follow_up', 'follow_up_id');

--
-- Name: minutes owner_is_inherited; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER owner_is_inherited BEFORE INSERT ON liaison.minutes FOR EACH ROW WHEN (((new.owner IS NULL) OR (new.audience IS NULL))) EXECUTE FUNCTION liaison.inherit_owner('meeting', 'meeting_id');

--
-- Name: verification owner_is_inherited; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER owner_is_inherited BEFORE INSERT ON liaison.verification FOR EACH ROW WHEN (((new.owner IS NULL) OR (new.audience IS NULL))) EXECUTE FUNCTION liaison.inherit_owner('follow_up', 'follow_up_id');

--
-- Name: delegate owner_is_the_centre; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER owner_is_the_centre BEFORE INSERT ON liaison.delegate FOR EACH ROW WHEN ((new.owner IS NULL)) EXECUTE FUNCTION liaison.own_by_centre();

--
-- Name: minutes_approval owner_is_the_centre; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER owner_is_the_centre BEFORE INSERT ON liaison.minutes_approval FOR EACH ROW WHEN ((new.owner IS NULL)) EXECUTE FUNCTION liaison.own_by_centre();

--
-- Name: follow_up step_is_noted_on_insert; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER step_is_noted_on_insert AFTER INSERT ON liaison.follow_up FOR EACH ROW EXECUTE FUNCTION liaison.note_step();

--
-- Name: follow_up step_is_noted_on_update; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER step_is_noted_on_update AFTER UPDATE ON liaison.follow_up FOR EACH ROW WHEN (((((old.status IS DISTINCT FROM new.status) OR (old.status_on IS DISTINCT FROM new.status_on)) OR ((old.status_reason)::text IS DISTINCT FROM (new.status_reason)::text)) OR ((old.waiting_for)::text IS DISTINCT FROM (new.waiting_for)::text))) EXECUTE FUNCTION liaison.note_step();

--
-- Name: agenda_item truncate_is_refused; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER truncate_is_refused BEFORE TRUNCATE ON liaison.agenda_item FOR EACH STATEMENT EXECUTE FUNCTION ops.refuse_truncate();

--
-- Name: attendance truncate_is_refused; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER truncate_is_refused BEFORE TRUNCATE ON liaison.attendance FOR EACH STATEMENT EXECUTE FUNCTION ops.refuse_truncate();

--
-- Name: barrier_kind truncate_is_refused; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER truncate_is_refused BEFORE TRUNCATE ON liaison.barrier_kind FOR EACH STATEMENT EXECUTE FUNCTION ops.refuse_truncate();

--
-- Name: breakdown_class truncate_is_refused; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER truncate_is_refused BEFORE TRUNCATE ON liaison.breakdown_class FOR EACH STATEMENT EXECUTE FUNCTION ops.refuse_truncate();

--
-- Name: breakdown_class_alias truncate_is_refused; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER truncate_is_refused BEFORE TRUNCATE ON liaison.breakdown_class_alias FOR EACH STATEMENT EXECUTE FUNCTION ops.refuse_truncate();

--
-- Name: country truncate_is_refused; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER truncate_is_refused BEFORE TRUNCATE ON liaison.country FOR EACH STATEMENT EXECUTE FUNCTION ops.refuse_truncate();

--
-- Name: crossing truncate_is_refused; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER truncate_is_refused BEFORE TRUNCATE ON liaison.crossing FOR EACH STATEMENT EXECUTE FUNCTION ops.refuse_truncate();

--
-- Name: decision truncate_is_refused; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER truncate_is_refused BEFORE TRUNCATE ON liaison.decision FOR EACH STATEMENT EXECUTE FUNCTION ops.refuse_truncate();

--
-- Name: delegate truncate_is_refused; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER truncate_is_refused BEFORE TRUNCATE ON liaison.delegate FOR EACH STATEMENT EXECUTE FUNCTION ops.refuse_truncate();

--
-- Name: escalation truncate_is_refused; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER truncate_is_refused BEFORE TRUNCATE ON liaison.escalation FOR EACH STATEMENT EXECUTE FUNCTION ops.refuse_truncate();

--
-- Name: escalation_level truncate_is_refused; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER truncate_is_refused BEFORE TRUNCATE ON liaison.escalation_level FOR EACH STATEMENT EXECUTE FUNCTION ops.refuse_truncate();

--
-- Name: extension truncate_is_refused; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER truncate_is_refused BEFORE TRUNCATE ON liaison.extension FOR EACH STATEMENT EXECUTE FUNCTION ops.refuse_truncate();

--
-- Name: follow_up truncate_is_refused; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER truncate_is_refused BEFORE TRUNCATE ON liaison.follow_up FOR EACH STATEMENT EXECUTE FUNCTION ops.refuse_truncate();

--
-- Name: follow_up_move truncate_is_refused; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER truncate_is_refused BEFORE TRUNCATE ON liaison.follow_up_move FOR EACH STATEMENT EXECUTE FUNCTION ops.refuse_truncate();

--
-- Name: follow_up_note truncate_is_refused; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER truncate_is_refused BEFORE TRUNCATE ON liaison.follow_up_note FOR EACH STATEMENT EXECUTE FUNCTION ops.refuse_truncate();

--
-- Name: follow_up_review truncate_is_refused; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER truncate_is_refused BEFORE TRUNCATE ON liaison.follow_up_review FOR EACH STATEMENT EXECUTE FUNCTION ops.refuse_truncate();

--
-- Name: follow_up_step truncate_is_refused; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER truncate_is_refused BEFORE TRUNCATE ON liaison.follow_up_step FOR EACH STATEMENT EXECUTE FUNCTION ops.refuse_truncate();

--
-- Name: holiday truncate_is_refused; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER truncate_is_refused BEFORE TRUNCATE ON liaison.holiday FOR EACH STATEMENT EXECUTE FUNCTION ops.refuse_truncate();

--
-- Name: institution truncate_is_refused; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER truncate_is_refused BEFORE TRUNCATE ON liaison.institution FOR EACH STATEMENT EXECUTE FUNCTION ops.refuse_truncate();

--
-- Name: location truncate_is_refused; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER truncate_is_refused BEFORE TRUNCATE ON liaison.location FOR EACH STATEMENT EXECUTE FUNCTION ops.refuse_truncate();

--
-- Name: meeting truncate_is_refused; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER truncate_is_refused BEFORE TRUNCATE ON liaison.meeting FOR EACH STATEMENT EXECUTE FUNCTION ops.refuse_truncate();

--
-- Name: minutes truncate_is_refused; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER truncate_is_refused BEFORE TRUNCATE ON liaison.minutes FOR EACH STATEMENT EXECUTE FUNCTION ops.refuse_truncate();

--
-- Name: minutes_approval truncate_is_refused; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER truncate_is_refused BEFORE TRUNCATE ON liaison.minutes_approval FOR EACH STATEMENT EXECUTE FUNCTION ops.refuse_truncate();

--
-- Name: place truncate_is_refused; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER truncate_is_refused BEFORE TRUNCATE ON liaison.place FOR EACH STATEMENT EXECUTE FUNCTION ops.refuse_truncate();

--
-- Name: place_alias truncate_is_refused; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER truncate_is_refused BEFORE TRUNCATE ON liaison.place_alias FOR EACH STATEMENT EXECUTE FUNCTION ops.refuse_truncate();

--
-- Name: population_breakdown truncate_is_refused; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER truncate_is_refused BEFORE TRUNCATE ON liaison.population_breakdown FOR EACH STATEMENT EXECUTE FUNCTION ops.refuse_truncate();

--
-- Name: population_breakdown_idps truncate_is_refused; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER truncate_is_refused BEFORE TRUNCATE ON liaison.population_breakdown_idps FOR EACH STATEMENT EXECUTE FUNCTION ops.refuse_truncate();

--
-- Name: population_breakdown_returnees truncate_is_refused; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER truncate_is_refused BEFORE TRUNCATE ON liaison.population_breakdown_returnees FOR EACH STATEMENT EXECUTE FUNCTION ops.refuse_truncate();

--
-- Name: population_figure truncate_is_refused; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER truncate_is_refused BEFORE TRUNCATE ON liaison.population_figure FOR EACH STATEMENT EXECUTE FUNCTION ops.refuse_truncate();

--
-- Name: population_figure_idps truncate_is_refused; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER truncate_is_refused BEFORE TRUNCATE ON liaison.population_figure_idps FOR EACH STATEMENT EXECUTE FUNCTION ops.refuse_truncate();

--
-- Name: population_figure_returnees truncate_is_refused; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER truncate_is_refused BEFORE TRUNCATE ON liaison.population_figure_returnees FOR EACH STATEMENT EXECUTE FUNCTION ops.refuse_truncate();

--
-- Name: round truncate_is_refused; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER truncate_is_refused BEFORE TRUNCATE ON liaison.round FOR EACH STATEMENT EXECUTE FUNCTION ops.refuse_truncate();

--
-- Name: sector truncate_is_refused; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER truncate_is_refused BEFORE TRUNCATE ON liaison.sector FOR EACH STATEMENT EXECUTE FUNCTION ops.refuse_truncate();

--
-- Name: series truncate_is_refused; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER truncate_is_refused BEFORE TRUNCATE ON liaison.series FOR EACH STATEMENT EXECUTE FUNCTION ops.refuse_truncate();

--
-- Name: series_host truncate_is_refused; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER truncate_is_refused BEFORE TRUNCATE ON liaison.series_host FOR EACH STATEMENT EXECUTE FUNCTION ops.refuse_truncate();

--
-- Name: series_item truncate_is_refused; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER truncate_is_refused BEFORE TRUNCATE ON liaison.series_item FOR EACH STATEMENT EXECUTE FUNCTION ops.refuse_truncate();

--
-- Name: source truncate_is_refused; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER truncate_is_refused BEFORE TRUNCATE ON liaison.source FOR EACH STATEMENT EXECUTE FUNCTION ops.refuse_truncate();

--
-- Name: unit_factor truncate_is_refused; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER truncate_is_refused BEFORE TRUNCATE ON liaison.unit_factor FOR EACH STATEMENT EXECUTE FUNCTION ops.refuse_truncate();

--
-- Name: verification truncate_is_refused; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER truncate_is_refused BEFORE TRUNCATE ON liaison.verification FOR EACH STATEMENT EXECUTE FUNCTION ops.refuse_truncate();

--
-- Name: working_week truncate_is_refused; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER truncate_is_refused BEFORE TRUNCATE ON liaison.working_week FOR EACH STATEMENT EXECUTE FUNCTION ops.refuse_truncate();

--
-- Name: meeting turns_are_passed_on; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER turns_are_passed_on AFTER UPDATE OF status ON liaison.meeting FOR EACH ROW WHEN (((new.series_id IS NOT NULL) AND (old.status <> new.status) AND (NOT liaison.is_making()))) EXECUTE FUNCTION liaison.pass_turns_on();

--
-- Name: verification verification_comes_after_the_report; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE CONSTRAINT TRIGGER verification_comes_after_the_report AFTER INSERT ON liaison.verification NOT DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION liaison.check_report();

--
-- Name: verification verification_is_by_somebody_other_than_the_owner; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE CONSTRAINT TRIGGER verification_is_by_somebody_other_than_the_owner AFTER INSERT ON liaison.verification NOT DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION liaison.check_verifier();

--
-- Name: verification verification_is_never_changed; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE CONSTRAINT TRIGGER verification_is_never_changed AFTER DELETE OR UPDATE ON liaison.verification NOT DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION liaison.refuse_change();

--
-- Name: verification verified_follow_up_ends; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER verified_follow_up_ends AFTER INSERT ON liaison.verification FOR EACH ROW EXECUTE FUNCTION liaison.end_follow_up();

--
-- Name: agenda_item version_is_kept_on_delete; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_delete BEFORE DELETE ON liaison.agenda_item FOR EACH ROW EXECUTE FUNCTION ops.keep_version('agenda_item');

--
-- Name: attendance version_is_kept_on_delete; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_delete BEFORE DELETE ON liaison.attendance FOR EACH ROW EXECUTE FUNCTION ops.keep_version('attendance');

--
-- Name: barrier_kind version_is_kept_on_delete; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_delete BEFORE DELETE ON liaison.barrier_kind FOR EACH ROW EXECUTE FUNCTION ops.keep_version('barrier_kind');

--
-- Name: breakdown_class version_is_kept_on_delete; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_delete BEFORE DELETE ON liaison.breakdown_class FOR EACH ROW EXECUTE FUNCTION ops.keep_version('breakdown_class');

--
-- Name: breakdown_class_alias version_is_kept_on_delete; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_delete BEFORE DELETE ON liaison.breakdown_class_alias FOR EACH ROW EXECUTE FUNCTION ops.keep_version('breakdown_class_alias');

--
-- Name: country version_is_kept_on_delete; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_delete BEFORE DELETE ON liaison.country FOR EACH ROW EXECUTE FUNCTION ops.keep_version('country');

--
-- Name: crossing version_is_kept_on_delete; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_delete BEFORE DELETE ON liaison.crossing FOR EACH ROW EXECUTE FUNCTION ops.keep_version('crossing');

--
-- Name: decision version_is_kept_on_delete; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_delete BEFORE DELETE ON liaison.decision FOR EACH ROW EXECUTE FUNCTION ops.keep_version('decision');

--
-- Name: delegate version_is_kept_on_delete; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_delete BEFORE DELETE ON liaison.delegate FOR EACH ROW EXECUTE FUNCTION ops.keep_version('delegate');

--
-- Name: escalation version_is_kept_on_delete; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_delete BEFORE DELETE ON liaison.escalation FOR EACH ROW EXECUTE FUNCTION ops.keep_version('escalation');

--
-- Name: escalation_level version_is_kept_on_delete; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_delete BEFORE DELETE ON liaison.escalation_level FOR EACH ROW EXECUTE FUNCTION ops.keep_version('escalation_level');

--
-- Name: extension version_is_kept_on_delete; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_delete BEFORE DELETE ON liaison.extension FOR EACH ROW EXECUTE FUNCTION ops.keep_version('extension');

--
-- Name: follow_up version_is_kept_on_delete; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_delete BEFORE DELETE ON liaison.follow_up FOR EACH ROW EXECUTE FUNCTION ops.keep_version('follow_up');

--
-- Name: follow_up_move version_is_kept_on_delete; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_delete BEFORE DELETE ON liaison.follow_up_move FOR EACH ROW EXECUTE FUNCTION ops.keep_version('follow_up_move');

--
-- Name: follow_up_note version_is_kept_on_delete; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_delete BEFORE DELETE ON liaison.follow_up_note FOR EACH ROW EXECUTE FUNCTION ops.keep_version('follow_up_note');

--
-- Name: follow_up_review version_is_kept_on_delete; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_delete BEFORE DELETE ON liaison.follow_up_review FOR EACH ROW EXECUTE FUNCTION ops.keep_version('follow_up_review');

--
-- Name: follow_up_step version_is_kept_on_delete; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_delete BEFORE DELETE ON liaison.follow_up_step FOR EACH ROW EXECUTE FUNCTION ops.keep_version('follow_up_step');

--
-- Name: holiday version_is_kept_on_delete; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_delete BEFORE DELETE ON liaison.holiday FOR EACH ROW EXECUTE FUNCTION ops.keep_version('holiday');

--
-- Name: institution version_is_kept_on_delete; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_delete BEFORE DELETE ON liaison.institution FOR EACH ROW EXECUTE FUNCTION ops.keep_version('institution');

--
-- Name: location version_is_kept_on_delete; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_delete BEFORE DELETE ON liaison.location FOR EACH ROW EXECUTE FUNCTION ops.keep_version('location');

--
-- Name: meeting version_is_kept_on_delete; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_delete BEFORE DELETE ON liaison.meeting FOR EACH ROW EXECUTE FUNCTION ops.keep_version('meeting');

--
-- Name: minutes version_is_kept_on_delete; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_delete BEFORE DELETE ON liaison.minutes FOR EACH ROW EXECUTE FUNCTION ops.keep_version('minutes');

--
-- Name: minutes_approval version_is_kept_on_delete; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_delete BEFORE DELETE ON liaison.minutes_approval FOR EACH ROW EXECUTE FUNCTION ops.keep_version('minutes_approval');

--
-- Name: place version_is_kept_on_delete; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_delete BEFORE DELETE ON liaison.place FOR EACH ROW EXECUTE FUNCTION ops.keep_version('place');

--
-- Name: place_alias version_is_kept_on_delete; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_delete BEFORE DELETE ON liaison.place_alias FOR EACH ROW EXECUTE FUNCTION ops.keep_version('place_alias');

--
-- Name: population_breakdown version_is_kept_on_delete; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_delete BEFORE DELETE ON liaison.population_breakdown FOR EACH ROW EXECUTE FUNCTION ops.keep_version('population_breakdown');

--
-- Name: population_figure version_is_kept_on_delete; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_delete BEFORE DELETE ON liaison.population_figure FOR EACH ROW EXECUTE FUNCTION ops.keep_version('population_figure');

--
-- Name: round version_is_kept_on_delete; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_delete BEFORE DELETE ON liaison.round FOR EACH ROW EXECUTE FUNCTION ops.keep_version('round');

--
-- Name: sector version_is_kept_on_delete; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_delete BEFORE DELETE ON liaison.sector FOR EACH ROW EXECUTE FUNCTION ops.keep_version('sector');

--
-- Name: series version_is_kept_on_delete; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_delete BEFORE DELETE ON liaison.series FOR EACH ROW EXECUTE FUNCTION ops.keep_version('series');

--
-- Name: series_host version_is_kept_on_delete; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_delete BEFORE DELETE ON liaison.series_host FOR EACH ROW EXECUTE FUNCTION ops.keep_version('series_host');

--
-- Name: series_item version_is_kept_on_delete; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_delete BEFORE DELETE ON liaison.series_item FOR EACH ROW EXECUTE FUNCTION ops.keep_version('series_item');

--
-- Name: source version_is_kept_on_delete; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_delete BEFORE DELETE ON liaison.source FOR EACH ROW EXECUTE FUNCTION ops.keep_version('source');

--
-- Name: unit_factor version_is_kept_on_delete; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_delete BEFORE DELETE ON liaison.unit_factor FOR EACH ROW EXECUTE FUNCTION ops.keep_version('unit_factor');

--
-- Name: verification version_is_kept_on_delete; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_delete BEFORE DELETE ON liaison.verification FOR EACH ROW EXECUTE FUNCTION ops.keep_version('verification');

--
-- Name: working_week version_is_kept_on_delete; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_delete BEFORE DELETE ON liaison.working_week FOR EACH ROW EXECUTE FUNCTION ops.keep_version('working_week');

--
-- Name: agenda_item version_is_kept_on_update; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_update BEFORE UPDATE ON liaison.agenda_item FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION ops.keep_version('agenda_item');

--
-- Name: attendance version_is_kept_on_update; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_update BEFORE UPDATE ON liaison.attendance FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION ops.keep_version('attendance');

--
-- Name: barrier_kind version_is_kept_on_update; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_update BEFORE UPDATE ON liaison.barrier_kind FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION ops.keep_version('barrier_kind');

--
-- Name: breakdown_class version_is_kept_on_update; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_update BEFORE UPDATE ON liaison.breakdown_class FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION ops.keep_version('breakdown_class');

--
-- Name: breakdown_class_alias version_is_kept_on_update; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_update BEFORE UPDATE ON liaison.breakdown_class_alias FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION ops.keep_version('breakdown_class_alias');

--
-- Name: country version_is_kept_on_update; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_update BEFORE UPDATE ON liaison.country FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION ops.keep_version('country');

--
-- Name: crossing version_is_kept_on_update; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_update BEFORE UPDATE ON liaison.crossing FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION ops.keep_version('crossing');

--
-- Name: decision version_is_kept_on_update; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_update BEFORE UPDATE ON liaison.decision FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION ops.keep_version('decision');

--
-- Name: delegate version_is_kept_on_update; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_update BEFORE UPDATE ON liaison.delegate FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION ops.keep_version('delegate');

--
-- Name: escalation version_is_kept_on_update; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_update BEFORE UPDATE ON liaison.escalation FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION ops.keep_version('escalation');

--
-- Name: escalation_level version_is_kept_on_update; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_update BEFORE UPDATE ON liaison.escalation_level FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION ops.keep_version('escalation_level');

--
-- Name: extension version_is_kept_on_update; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_update BEFORE UPDATE ON liaison.extension FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION ops.keep_version('extension');

--
-- Name: follow_up version_is_kept_on_update; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_update BEFORE UPDATE ON liaison.follow_up FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION ops.keep_version('follow_up');

--
-- Name: follow_up_move version_is_kept_on_update; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_update BEFORE UPDATE ON liaison.follow_up_move FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION ops.keep_version('follow_up_move');

--
-- Name: follow_up_note version_is_kept_on_update; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_update BEFORE UPDATE ON liaison.follow_up_note FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION ops.keep_version('follow_up_note');

--
-- Name: follow_up_review version_is_kept_on_update; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_update BEFORE UPDATE ON liaison.follow_up_review FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION ops.keep_version('follow_up_review');

--
-- Name: follow_up_step version_is_kept_on_update; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_update BEFORE UPDATE ON liaison.follow_up_step FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION ops.keep_version('follow_up_step');

--
-- Name: holiday version_is_kept_on_update; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_update BEFORE UPDATE ON liaison.holiday FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION ops.keep_version('holiday');

--
-- Name: institution version_is_kept_on_update; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_update BEFORE UPDATE ON liaison.institution FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION ops.keep_version('institution');

--
-- Name: location version_is_kept_on_update; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_update BEFORE UPDATE ON liaison.location FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION ops.keep_version('location');

--
-- Name: meeting version_is_kept_on_update; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_update BEFORE UPDATE ON liaison.meeting FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION ops.keep_version('meeting');

--
-- Name: minutes version_is_kept_on_update; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_update BEFORE UPDATE ON liaison.minutes FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION ops.keep_version('minutes');

--
-- Name: minutes_approval version_is_kept_on_update; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_update BEFORE UPDATE ON liaison.minutes_approval FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION ops.keep_version('minutes_approval');

--
-- Name: place version_is_kept_on_update; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_update BEFORE UPDATE ON liaison.place FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION ops.keep_version('place');

--
-- Name: place_alias version_is_kept_on_update; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_update BEFORE UPDATE ON liaison.place_alias FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION ops.keep_version('place_alias');

--
-- Name: population_breakdown version_is_kept_on_update; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_update BEFORE UPDATE ON liaison.population_breakdown FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION ops.keep_version('population_breakdown');

--
-- Name: population_figure version_is_kept_on_update; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_update BEFORE UPDATE ON liaison.population_figure FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION ops.keep_version('population_figure');

--
-- Name: round version_is_kept_on_update; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_update BEFORE UPDATE ON liaison.round FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION ops.keep_version('round');

--
-- Name: sector version_is_kept_on_update; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_update BEFORE UPDATE ON liaison.sector FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION ops.keep_version('sector');

--
-- Name: series version_is_kept_on_update; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_update BEFORE UPDATE ON liaison.series FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION ops.keep_version('series');

--
-- Name: series_host version_is_kept_on_update; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_update BEFORE UPDATE ON liaison.series_host FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION ops.keep_version('series_host');

--
-- Name: series_item version_is_kept_on_update; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_update BEFORE UPDATE ON liaison.series_item FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION ops.keep_version('series_item');

--
-- Name: source version_is_kept_on_update; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_update BEFORE UPDATE ON liaison.source FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION ops.keep_version('source');

--
-- Name: unit_factor version_is_kept_on_update; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_update BEFORE UPDATE ON liaison.unit_factor FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION ops.keep_version('unit_factor');

--
-- Name: verification version_is_kept_on_update; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_update BEFORE UPDATE ON liaison.verification FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION ops.keep_version('verification');

--
-- Name: working_week version_is_kept_on_update; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_update BEFORE UPDATE ON liaison.working_week FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION ops.keep_version('working_week');

--
-- Name: agenda_item version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.agenda_item FOR EACH ROW WHEN (((new.recorded_at <= statement_timestamp()) OR (new.recorded_at > clock_timestamp()) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: attendance version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.attendance FOR EACH ROW WHEN (((new.recorded_at <= statement_timestamp()) OR (new.recorded_at > clock_timestamp()) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: barrier_kind version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.barrier_kind FOR EACH ROW WHEN (((new.recorded_at <= statement_timestamp()) OR (new.recorded_at > clock_timestamp()) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: breakdown_class version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.breakdown_class FOR EACH ROW WHEN (((new.recorded_at <= statement_timestamp()) OR (new.recorded_at > clock_timestamp()) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: breakdown_class_alias version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.breakdown_class_alias FOR EACH ROW WHEN (((new.recorded_at <= statement_timestamp()) OR (new.recorded_at > clock_timestamp()) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: country version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.country FOR EACH ROW WHEN (((new.recorded_at <= statement_timestamp()) OR (new.recorded_at > clock_timestamp()) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: crossing version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.crossing FOR EACH ROW WHEN (((new.recorded_at <= statement_timestamp()) OR (new.recorded_at > clock_timestamp()) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: decision version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.decision FOR EACH ROW WHEN (((new.recorded_at <= statement_timestamp()) OR (new.recorded_at > clock_timestamp()) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: delegate version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.delegate FOR EACH ROW WHEN (((new.recorded_at <= statement_timestamp()) OR (new.recorded_at > clock_timestamp()) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: escalation version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.escalation FOR EACH ROW WHEN (((new.recorded_at <= statement_timestamp()) OR (new.recorded_at > clock_timestamp()) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: escalation_level version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.escalation_level FOR EACH ROW WHEN (((new.recorded_at <= statement_timestamp()) OR (new.recorded_at > clock_timestamp()) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: extension version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.extension FOR EACH ROW WHEN (((new.recorded_at <= statement_timestamp()) OR (new.recorded_at > clock_timestamp()) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: follow_up version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.follow_up FOR EACH ROW WHEN (((new.recorded_at <= statement_timestamp()) OR (new.recorded_at > clock_timestamp()) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: follow_up_move version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.follow_up_move FOR EACH ROW WHEN (((new.recorded_at <= statement_timestamp()) OR (new.recorded_at > clock_timestamp()) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: follow_up_note version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.follow_up_note FOR EACH ROW WHEN (((new.recorded_at <= statement_timestamp()) OR (new.recorded_at > clock_timestamp()) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: follow_up_review version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.follow_up_review FOR EACH ROW WHEN (((new.recorded_at <= statement_timestamp()) OR (new.recorded_at > clock_timestamp()) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: follow_up_step version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.follow_up_step FOR EACH ROW WHEN (((new.recorded_at <= statement_timestamp()) OR (new.recorded_at > clock_timestamp()) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: holiday version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.holiday FOR EACH ROW WHEN (((new.recorded_at <= statement_timestamp()) OR (new.recorded_at > clock_timestamp()) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: institution version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.institution FOR EACH ROW WHEN (((new.recorded_at <= statement_timestamp()) OR (new.recorded_at > clock_timestamp()) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: location version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.location FOR EACH ROW WHEN (((new.recorded_at <= statement_timestamp()) OR (new.recorded_at > clock_timestamp()) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: meeting version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.meeting FOR EACH ROW WHEN (((new.recorded_at <= statement_timestamp()) OR (new.recorded_at > clock_timestamp()) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: minutes version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.minutes FOR EACH ROW WHEN (((new.recorded_at <= statement_timestamp()) OR (new.recorded_at > clock_timestamp()) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: minutes_approval version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.minutes_approval FOR EACH ROW WHEN (((new.recorded_at <= statement_timestamp()) OR (new.recorded_at > clock_timestamp()) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: place version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.place FOR EACH ROW WHEN (((new.recorded_at <= statement_timestamp()) OR (new.recorded_at > clock_timestamp()) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: place_alias version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.place_alias FOR EACH ROW WHEN (((new.recorded_at <= statement_timestamp()) OR (new.recorded_at > clock_timestamp()) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: population_breakdown version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.population_breakdown FOR EACH ROW WHEN (((new.recorded_at <= statement_timestamp()) OR (new.recorded_at > clock_timestamp()) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: population_figure version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.population_figure FOR EACH ROW WHEN (((new.recorded_at <= statement_timestamp()) OR (new.recorded_at > clock_timestamp()) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: round version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.round FOR EACH ROW WHEN (((new.recorded_at <= statement_timestamp()) OR (new.recorded_at > clock_timestamp()) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: sector version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.sector FOR EACH ROW WHEN (((new.recorded_at <= statement_timestamp()) OR (new.recorded_at > clock_timestamp()) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: series version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.series FOR EACH ROW WHEN (((new.recorded_at <= statement_timestamp()) OR (new.recorded_at > clock_timestamp()) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: series_host version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.series_host FOR EACH ROW WHEN (((new.recorded_at <= statement_timestamp()) OR (new.recorded_at > clock_timestamp()) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: series_item version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.series_item FOR EACH ROW WHEN (((new.recorded_at <= statement_timestamp()) OR (new.recorded_at > clock_timestamp()) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: source version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.source FOR EACH ROW WHEN (((new.recorded_at <= statement_timestamp()) OR (new.recorded_at > clock_timestamp()) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: unit_factor version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.unit_factor FOR EACH ROW WHEN (((new.recorded_at <= statement_timestamp()) OR (new.recorded_at > clock_timestamp()) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: verification version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.verification FOR EACH ROW WHEN (((new.recorded_at <= statement_timestamp()) OR (new.recorded_at > clock_timestamp()) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: working_week version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.working_week FOR EACH ROW WHEN (((new.recorded_at <= statement_timestamp()) OR (new.recorded_at > clock_timestamp()) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: agenda_item write_barrier_is_taken; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER write_barrier_is_taken BEFORE INSERT OR DELETE OR UPDATE ON liaison.agenda_item FOR EACH STATEMENT EXECUTE FUNCTION ops.take_write_barrier();

--
-- Name: attendance write_barrier_is_taken; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER write_barrier_is_taken BEFORE INSERT OR DELETE OR UPDATE ON liaison.attendance FOR EACH STATEMENT EXECUTE FUNCTION ops.take_write_barrier();

--
-- Name: barrier_kind write_barrier_is_taken; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER write_barrier_is_taken BEFORE INSERT OR DELETE OR UPDATE ON liaison.barrier_kind FOR EACH STATEMENT EXECUTE FUNCTION ops.take_write_barrier();

--
-- Name: breakdown_class write_barrier_is_taken; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER write_barrier_is_taken BEFORE INSERT OR DELETE OR UPDATE ON liaison.breakdown_class FOR EACH STATEMENT EXECUTE FUNCTION ops.take_write_barrier();

--
-- Name: breakdown_class_alias write_barrier_is_taken; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER write_barrier_is_taken BEFORE INSERT OR DELETE OR UPDATE ON liaison.breakdown_class_alias FOR EACH STATEMENT EXECUTE FUNCTION ops.take_write_barrier();

--
-- Name: country write_barrier_is_taken; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER write_barrier_is_taken BEFORE INSERT OR DELETE OR UPDATE ON liaison.country FOR EACH STATEMENT EXECUTE FUNCTION ops.take_write_barrier();

--
-- Name: crossing write_barrier_is_taken; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER write_barrier_is_taken BEFORE INSERT OR DELETE OR UPDATE ON liaison.crossing FOR EACH STATEMENT EXECUTE FUNCTION ops.take_write_barrier();

--
-- Name: decision write_barrier_is_taken; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER write_barrier_is_taken BEFORE INSERT OR DELETE OR UPDATE ON liaison.decision FOR EACH STATEMENT EXECUTE FUNCTION ops.take_write_barrier();

--
-- Name: delegate write_barrier_is_taken; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER write_barrier_is_taken BEFORE INSERT OR DELETE OR UPDATE ON liaison.delegate FOR EACH STATEMENT EXECUTE FUNCTION ops.take_write_barrier();

--
-- Name: escalation write_barrier_is_taken; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER write_barrier_is_taken BEFORE INSERT OR DELETE OR UPDATE ON liaison.escalation FOR EACH STATEMENT EXECUTE FUNCTION ops.take_write_barrier();

--
-- Name: escalation_level write_barrier_is_taken; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER write_barrier_is_taken BEFORE INSERT OR DELETE OR UPDATE ON liaison.escalation_level FOR EACH STATEMENT EXECUTE FUNCTION ops.take_write_barrier();

--
-- Name: extension write_barrier_is_taken; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER write_barrier_is_taken BEFORE INSERT OR DELETE OR UPDATE ON liaison.extension FOR EACH STATEMENT EXECUTE FUNCTION ops.take_write_barrier();

--
-- Name: follow_up write_barrier_is_taken; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER write_barrier_is_taken BEFORE INSERT OR DELETE OR UPDATE ON liaison.follow_up FOR EACH STATEMENT EXECUTE FUNCTION ops.take_write_barrier();

--
-- Name: follow_up_move write_barrier_is_taken; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER write_barrier_is_taken BEFORE INSERT OR DELETE OR UPDATE ON liaison.follow_up_move FOR EACH STATEMENT EXECUTE FUNCTION ops.take_write_barrier();

--
-- Name: follow_up_note write_barrier_is_taken; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER write_barrier_is_taken BEFORE INSERT OR DELETE OR UPDATE ON liaison.follow_up_note FOR EACH STATEMENT EXECUTE FUNCTION ops.take_write_barrier();

--
-- Name: follow_up_review write_barrier_is_taken; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER write_barrier_is_taken BEFORE INSERT OR DELETE OR UPDATE ON liaison.follow_up_review FOR EACH STATEMENT EXECUTE FUNCTION ops.take_write_barrier();

--
-- Name: follow_up_step write_barrier_is_taken; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER write_barrier_is_taken BEFORE INSERT OR DELETE OR UPDATE ON liaison.follow_up_step FOR EACH STATEMENT EXECUTE FUNCTION ops.take_write_barrier();

--
-- Name: holiday write_barrier_is_taken; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER write_barrier_is_taken BEFORE INSERT OR DELETE OR UPDATE ON liaison.holiday FOR EACH STATEMENT EXECUTE FUNCTION ops.take_write_barrier();

--
-- Name: institution write_barrier_is_taken; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER write_barrier_is_taken BEFORE INSERT OR DELETE OR UPDATE ON liaison.institution FOR EACH STATEMENT EXECUTE FUNCTION ops.take_write_barrier();

--
-- Name: location write_barrier_is_taken; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER write_barrier_is_taken BEFORE INSERT OR DELETE OR UPDATE ON liaison.location FOR EACH STATEMENT EXECUTE FUNCTION ops.take_write_barrier();

--
-- Name: meeting write_barrier_is_taken; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER write_barrier_is_taken BEFORE INSERT OR DELETE OR UPDATE ON liaison.meeting FOR EACH STATEMENT EXECUTE FUNCTION ops.take_write_barrier();

--
-- Name: minutes write_barrier_is_taken; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER write_barrier_is_taken BEFORE INSERT OR DELETE OR UPDATE ON liaison.minutes FOR EACH STATEMENT EXECUTE FUNCTION ops.take_write_barrier();

--
-- Name: minutes_approval write_barrier_is_taken; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER write_barrier_is_taken BEFORE INSERT OR DELETE OR UPDATE ON liaison.minutes_approval FOR EACH STATEMENT EXECUTE FUNCTION ops.take_write_barrier();

--
-- Name: place write_barrier_is_taken; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER write_barrier_is_taken BEFORE INSERT OR DELETE OR UPDATE ON liaison.place FOR EACH STATEMENT EXECUTE FUNCTION ops.take_write_barrier();

--
-- Name: place_alias write_barrier_is_taken; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER write_barrier_is_taken BEFORE INSERT OR DELETE OR UPDATE ON liaison.place_alias FOR EACH STATEMENT EXECUTE FUNCTION ops.take_write_barrier();

--
-- Name: population_breakdown write_barrier_is_taken; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER write_barrier_is_taken BEFORE INSERT OR DELETE OR UPDATE ON liaison.population_breakdown FOR EACH STATEMENT EXECUTE FUNCTION ops.take_write_barrier();

--
-- Name: population_breakdown_idps write_barrier_is_taken; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER write_barrier_is_taken BEFORE INSERT OR DELETE OR UPDATE ON liaison.population_breakdown_idps FOR EACH STATEMENT EXECUTE FUNCTION ops.take_write_barrier();

--
-- Name: population_breakdown_returnees write_barrier_is_taken; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER write_barrier_is_taken BEFORE INSERT OR DELETE OR UPDATE ON liaison.population_breakdown_returnees FOR EACH STATEMENT EXECUTE FUNCTION ops.take_write_barrier();

--
-- Name: population_figure write_barrier_is_taken; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER write_barrier_is_taken BEFORE INSERT OR DELETE OR UPDATE ON liaison.population_figure FOR EACH STATEMENT EXECUTE FUNCTION ops.take_write_barrier();

--
-- Name: population_figure_idps write_barrier_is_taken; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER write_barrier_is_taken BEFORE INSERT OR DELETE OR UPDATE ON liaison.population_figure_idps FOR EACH STATEMENT EXECUTE FUNCTION ops.take_write_barrier();

--
-- Name: population_figure_returnees write_barrier_is_taken; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER write_barrier_is_taken BEFORE INSERT OR DELETE OR UPDATE ON liaison.population_figure_returnees FOR EACH STATEMENT EXECUTE FUNCTION ops.take_write_barrier();

--
-- Name: round write_barrier_is_taken; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER write_barrier_is_taken BEFORE INSERT OR DELETE OR UPDATE ON liaison.round FOR EACH STATEMENT EXECUTE FUNCTION ops.take_write_barrier();

--
-- Name: sector write_barrier_is_taken; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER write_barrier_is_taken BEFORE INSERT OR DELETE OR UPDATE ON liaison.sector FOR EACH STATEMENT EXECUTE FUNCTION ops.take_write_barrier();

--
-- Name: series write_barrier_is_taken; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER write_barrier_is_taken BEFORE INSERT OR DELETE OR UPDATE ON liaison.series FOR EACH STATEMENT EXECUTE FUNCTION ops.take_write_barrier();

--
-- Name: series_host write_barrier_is_taken; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER write_barrier_is_taken BEFORE INSERT OR DELETE OR UPDATE ON liaison.series_host FOR EACH STATEMENT EXECUTE FUNCTION ops.take_write_barrier();

--
-- Name: series_item write_barrier_is_taken; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER write_barrier_is_taken BEFORE INSERT OR DELETE OR UPDATE ON liaison.series_item FOR EACH STATEMENT EXECUTE FUNCTION ops.take_write_barrier();

--
-- Name: source write_barrier_is_taken; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER write_barrier_is_taken BEFORE INSERT OR DELETE OR UPDATE ON liaison.source FOR EACH STATEMENT EXECUTE FUNCTION ops.take_write_barrier();

--
-- Name: unit_factor write_barrier_is_taken; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER write_barrier_is_taken BEFORE INSERT OR DELETE OR UPDATE ON liaison.unit_factor FOR EACH STATEMENT EXECUTE FUNCTION ops.take_write_barrier();

--
-- Name: verification write_barrier_is_taken; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER write_barrier_is_taken BEFORE INSERT OR DELETE OR UPDATE ON liaison.verification FOR EACH STATEMENT EXECUTE FUNCTION ops.take_write_barrier();

--
-- Name: working_week write_barrier_is_taken; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER write_barrier_is_taken BEFORE INSERT OR DELETE OR UPDATE ON liaison.working_week FOR EACH STATEMENT EXECUTE FUNCTION ops.take_write_barrier();

--
-- Name: schedule rule_counts_from_now; Type: TRIGGER; Schema: ops; Owner: -
--

CREATE TRIGGER rule_counts_from_now BEFORE INSERT OR UPDATE ON ops.schedule FOR EACH ROW EXECUTE FUNCTION ops.settle_schedule();

--
-- Name: TRIGGER rule_counts_from_now ON schedule; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON TRIGGER rule_counts_from_now ON ops.schedule IS 'A new schedule and a changed rule count from now.';

--
-- Name: agenda_item agenda_item_brought_by_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.agenda_item
    ADD CONSTRAINT agenda_item_brought_by_fkey FOREIGN KEY (brought_by) REFERENCES liaison.institution(code);

--
-- Name: CONSTRAINT agenda_item_brought_by_fkey ON agenda_item; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT agenda_item_brought_by_fkey ON liaison.agenda_item IS 'The row named in brought_by must exist in liaison.institution, and stays there while this one names it.';

--
-- Name: agenda_item agenda_item_carried_from_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.agenda_item
    ADD CONSTRAINT agenda_item_carried_from_fkey FOREIGN KEY (carried_from) REFERENCES liaison.agenda_item(id);

--
-- Name: CONSTRAINT agenda_item_carried_from_fkey ON agenda_item; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT agenda_item_carried_from_fkey ON liaison.agenda_item IS 'The row named in carried_from must exist in liaison.agenda_item, and stays there while this one names it.';

--
-- Name: agenda_item agenda_item_follow_up_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.agenda_item
    ADD CONSTRAINT agenda_item_follow_up_id_fkey FOREIGN KEY (follow_up_id) REFERENCES liaison.follow_up(id);

--
-- Name: CONSTRAINT agenda_item_follow_up_id_fkey ON agenda_item; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT agenda_item_follow_up_id_fkey ON liaison.agenda_item IS 'The row named in follow_up_id must exist in liaison.follow_up, and stays there while this one names it.';

--
-- Name: agenda_item agenda_item_meeting_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.agenda_item
    ADD CONSTRAINT agenda_item_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES liaison.meeting(id);

--
-- Name: CONSTRAINT agenda_item_meeting_id_fkey ON agenda_item; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT agenda_item_meeting_id_fkey ON liaison.agenda_item IS 'The row named in meeting_id must exist in liaison.meeting, and stays there while this one names it.';

--
-- Name: agenda_item agenda_item_owner_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.agenda_item
    ADD CONSTRAINT agenda_item_owner_fkey FOREIGN KEY (owner) REFERENCES liaison.institution(code);

--
-- Name: CONSTRAINT agenda_item_owner_fkey ON agenda_item; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT agenda_item_owner_fkey ON liaison.agenda_item IS 'The row named in owner must exist in liaison.institution, and stays there while this one names it.';

--
-- Name: attendance attendance_delegate_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.attendance
    ADD CONSTRAINT attendance_delegate_id_fkey FOREIGN KEY (delegate_id) REFERENCES liaison.delegate(id);

--
-- Name: CONSTRAINT attendance_delegate_id_fkey ON attendance; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT attendance_delegate_id_fkey ON liaison.attendance IS 'The row named in delegate_id must exist in liaison.delegate, and stays there while this one names it.';

--
-- Name: attendance attendance_meeting_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.attendance
    ADD CONSTRAINT attendance_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES liaison.meeting(id);

--
-- Name: CONSTRAINT attendance_meeting_id_fkey ON attendance; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT attendance_meeting_id_fkey ON liaison.attendance IS 'The row named in meeting_id must exist in liaison.meeting, and stays there while this one names it.';

--
-- Name: attendance attendance_owner_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.attendance
    ADD CONSTRAINT attendance_owner_fkey FOREIGN KEY (owner) REFERENCES liaison.institution(code);

--
-- Name: CONSTRAINT attendance_owner_fkey ON attendance; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT attendance_owner_fkey ON liaison.attendance IS 'The row named in owner must exist in liaison.institution, and stays there while this one names it.';

--
-- Name: breakdown_class_alias breakdown_class_alias_dimension_class_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.breakdown_class_alias
    ADD CONSTRAINT breakdown_class_alias_dimension_class_fkey FOREIGN KEY (dimension, class) REFERENCES liaison.breakdown_class(dimension, code);

--
-- Name: CONSTRAINT breakdown_class_alias_dimension_class_fkey ON breakdown_class_alias; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT breakdown_class_alias_dimension_class_fkey ON liaison.breakdown_class_alias IS 'The row named in dimension, class must exist in liaison.breakdown_class, and stays there while this one names it.';

--
-- Name: breakdown_class_alias breakdown_class_alias_source_code_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.breakdown_class_alias
    ADD CONSTRAINT breakdown_class_alias_source_code_fkey FOREIGN KEY (source_code) REFERENCES liaison.source(code);

--
-- Name: CONSTRAINT breakdown_class_alias_source_code_fkey ON breakdown_class_alias; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT breakdown_class_alias_source_code_fkey ON liaison.breakdown_class_alias IS 'The row named in source_code must exist in liaison.source, and stays there while this one names it.';

--
-- Name: breakdown_class breakdown_class_place_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.breakdown_class
    ADD CONSTRAINT breakdown_class_place_id_fkey FOREIGN KEY (place_id) REFERENCES liaison.place(id);

--
-- Name: CONSTRAINT breakdown_class_place_id_fkey ON breakdown_class; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT breakdown_class_place_id_fkey ON liaison.breakdown_class IS 'The row named in place_id must exist in liaison.place, and stays there while this one names it.';

--
-- Name: crossing crossing_country_code_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.crossing
    ADD CONSTRAINT crossing_country_code_fkey FOREIGN KEY (country_code) REFERENCES liaison.country(code);

--
-- Name: CONSTRAINT crossing_country_code_fkey ON crossing; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT crossing_country_code_fkey ON liaison.crossing IS 'The row named in country_code must exist in liaison.country, and stays there while this one names it.';

--
-- Name: crossing crossing_place_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.crossing
    ADD CONSTRAINT crossing_place_id_fkey FOREIGN KEY (place_id) REFERENCES liaison.place(id);

--
-- Name: CONSTRAINT crossing_place_id_fkey ON crossing; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT crossing_place_id_fkey ON liaison.crossing IS 'The row named in place_id must exist in liaison.place, and stays there while this one names it.';

--
-- Name: decision decision_agenda_item_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.decision
    ADD CONSTRAINT decision_agenda_item_id_fkey FOREIGN KEY (agenda_item_id) REFERENCES liaison.agenda_item(id);

--
-- Name: CONSTRAINT decision_agenda_item_id_fkey ON decision; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT decision_agenda_item_id_fkey ON liaison.decision IS 'The row named in agenda_item_id must exist in liaison.agenda_item, and stays there while this one names it.';

--
-- Name: decision decision_owner_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.decision
    ADD CONSTRAINT decision_owner_fkey FOREIGN KEY (owner) REFERENCES liaison.institution(code);

--
-- Name: CONSTRAINT decision_owner_fkey ON decision; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT decision_owner_fkey ON liaison.decision IS 'The row named in owner must exist in liaison.institution, and stays there while this one names it.';

--
-- Name: delegate delegate_institution_code_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.delegate
    ADD CONSTRAINT delegate_institution_code_fkey FOREIGN KEY (institution_code) REFERENCES liaison.institution(code);

--
-- Name: CONSTRAINT delegate_institution_code_fkey ON delegate; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT delegate_institution_code_fkey ON liaison.delegate IS 'The row named in institution_code must exist in liaison.institution, and stays there while this one names it.';

--
-- Name: delegate delegate_owner_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.delegate
    ADD CONSTRAINT delegate_owner_fkey FOREIGN KEY (owner) REFERENCES liaison.institution(code);

--
-- Name: CONSTRAINT delegate_owner_fkey ON delegate; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT delegate_owner_fkey ON liaison.delegate IS 'The row named in owner must exist in liaison.institution, and stays there while this one names it.';

--
-- Name: escalation escalation_agenda_item_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.escalation
    ADD CONSTRAINT escalation_agenda_item_id_fkey FOREIGN KEY (agenda_item_id) REFERENCES liaison.agenda_item(id) ON DELETE SET NULL;

--
-- Name: CONSTRAINT escalation_agenda_item_id_fkey ON escalation; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT escalation_agenda_item_id_fkey ON liaison.escalation IS 'The row named in agenda_item_id must exist in liaison.agenda_item, and stays there while this one names it.';

--
-- Name: escalation escalation_follow_up_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.escalation
    ADD CONSTRAINT escalation_follow_up_id_fkey FOREIGN KEY (follow_up_id) REFERENCES liaison.follow_up(id);

--
-- Name: CONSTRAINT escalation_follow_up_id_fkey ON escalation; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT escalation_follow_up_id_fkey ON liaison.escalation IS 'The row named in follow_up_id must exist in liaison.follow_up, and stays there while this one names it.';

--
-- Name: escalation escalation_level_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.escalation
    ADD CONSTRAINT escalation_level_fkey FOREIGN KEY (level) REFERENCES liaison.escalation_level(level);

--
-- Name: CONSTRAINT escalation_level_fkey ON escalation; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT escalation_level_fkey ON liaison.escalation IS 'The row named in level must exist in liaison.escalation_level, and stays there while this one names it.';

--
-- Name: escalation escalation_owner_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.escalation
    ADD CONSTRAINT escalation_owner_fkey FOREIGN KEY (owner) REFERENCES liaison.institution(code);

--
-- Name: CONSTRAINT escalation_owner_fkey ON escalation; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT escalation_owner_fkey ON liaison.escalation IS 'The row named in owner must exist in liaison.institution, and stays there while this one names it.';

--
-- Name: escalation escalation_series_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.escalation
    ADD CONSTRAINT escalation_series_id_fkey FOREIGN KEY (series_id) REFERENCES liaison.series(id);

--
-- Name: CONSTRAINT escalation_series_id_fkey ON escalation; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT escalation_series_id_fkey ON liaison.escalation IS 'The row named in series_id must exist in liaison.series, and stays there while this one names it.';

--
-- Name: extension extension_follow_up_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.extension
    ADD CONSTRAINT extension_follow_up_id_fkey FOREIGN KEY (follow_up_id) REFERENCES liaison.follow_up(id);

--
-- Name: CONSTRAINT extension_follow_up_id_fkey ON extension; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT extension_follow_up_id_fkey ON liaison.extension IS 'The row named in follow_up_id must exist in liaison.follow_up, and stays there while this one names it.';

--
-- Name: extension extension_meeting_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.extension
    ADD CONSTRAINT extension_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES liaison.meeting(id);

--
-- Name: CONSTRAINT extension_meeting_id_fkey ON extension; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT extension_meeting_id_fkey ON liaison.extension IS 'The row named in meeting_id must exist in liaison.meeting, and stays there while this one names it.';

--
-- Name: extension extension_owner_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.extension
    ADD CONSTRAINT extension_owner_fkey FOREIGN KEY (owner) REFERENCES liaison.institution(code);

--
-- Name: CONSTRAINT extension_owner_fkey ON extension; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT extension_owner_fkey ON liaison.extension IS 'The row named in owner must exist in liaison.institution, and stays there while this one names it.';

--
-- Name: follow_up follow_up_agenda_item_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.follow_up
    ADD CONSTRAINT follow_up_agenda_item_id_fkey FOREIGN KEY (agenda_item_id) REFERENCES liaison.agenda_item(id);

--
-- Name: CONSTRAINT follow_up_agenda_item_id_fkey ON follow_up; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT follow_up_agenda_item_id_fkey ON liaison.follow_up IS 'The row named in agenda_item_id must exist in liaison.agenda_item, and stays there while this one names it.';

--
-- Name: follow_up follow_up_decision_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.follow_up
    ADD CONSTRAINT follow_up_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES liaison.decision(id);

--
-- Name: CONSTRAINT follow_up_decision_id_fkey ON follow_up; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT follow_up_decision_id_fkey ON liaison.follow_up IS 'The row named in decision_id must exist in liaison.decision, and stays there while this one names it.';

--
-- Name: follow_up follow_up_meeting_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.follow_up
    ADD CONSTRAINT follow_up_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES liaison.meeting(id);

--
-- Name: CONSTRAINT follow_up_meeting_id_fkey ON follow_up; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT follow_up_meeting_id_fkey ON liaison.follow_up IS 'The row named in meeting_id must exist in liaison.meeting, and stays there while this one names it.';

--
-- Name: follow_up_note follow_up_note_follow_up_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.follow_up_note
    ADD CONSTRAINT follow_up_note_follow_up_id_fkey FOREIGN KEY (follow_up_id) REFERENCES liaison.follow_up(id);

--
-- Name: CONSTRAINT follow_up_note_follow_up_id_fkey ON follow_up_note; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT follow_up_note_follow_up_id_fkey ON liaison.follow_up_note IS 'The row named in follow_up_id must exist in liaison.follow_up, and stays there while this one names it.';

--
-- Name: follow_up_note follow_up_note_institution_code_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.follow_up_note
    ADD CONSTRAINT follow_up_note_institution_code_fkey FOREIGN KEY (institution_code) REFERENCES liaison.institution(code);

--
-- Name: CONSTRAINT follow_up_note_institution_code_fkey ON follow_up_note; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT follow_up_note_institution_code_fkey ON liaison.follow_up_note IS 'The row named in institution_code must exist in liaison.institution, and stays there while this one names it.';

--
-- Name: follow_up_note follow_up_note_owner_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.follow_up_note
    ADD CONSTRAINT follow_up_note_owner_fkey FOREIGN KEY (owner) REFERENCES liaison.institution(code);

--
-- Name: CONSTRAINT follow_up_note_owner_fkey ON follow_up_note; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT follow_up_note_owner_fkey ON liaison.follow_up_note IS 'The row named in owner must exist in liaison.institution, and stays there while this one names it.';

--
-- Name: follow_up follow_up_owner_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.follow_up
    ADD CONSTRAINT follow_up_owner_fkey FOREIGN KEY (owner) REFERENCES liaison.institution(code);

--
-- Name: CONSTRAINT follow_up_owner_fkey ON follow_up; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT follow_up_owner_fkey ON liaison.follow_up IS 'The row named in owner must exist in liaison.institution, and stays there while this one names it.';

--
-- Name: follow_up follow_up_owner_institution_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.follow_up
    ADD CONSTRAINT follow_up_owner_institution_fkey FOREIGN KEY (owner_institution) REFERENCES liaison.institution(code);

--
-- Name: CONSTRAINT follow_up_owner_institution_fkey ON follow_up; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT follow_up_owner_institution_fkey ON liaison.follow_up IS 'The row named in owner_institution must exist in liaison.institution, and stays there while this one names it.';

--
-- Name: follow_up_review follow_up_review_follow_up_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.follow_up_review
    ADD CONSTRAINT follow_up_review_follow_up_id_fkey FOREIGN KEY (follow_up_id) REFERENCES liaison.follow_up(id);

--
-- Name: CONSTRAINT follow_up_review_follow_up_id_fkey ON follow_up_review; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT follow_up_review_follow_up_id_fkey ON liaison.follow_up_review IS 'The row named in follow_up_id must exist in liaison.follow_up, and stays there while this one names it.';

--
-- Name: follow_up_review follow_up_review_meeting_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.follow_up_review
    ADD CONSTRAINT follow_up_review_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES liaison.meeting(id);

--
-- Name: CONSTRAINT follow_up_review_meeting_id_fkey ON follow_up_review; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT follow_up_review_meeting_id_fkey ON liaison.follow_up_review IS 'The row named in meeting_id must exist in liaison.meeting, and stays there while this one names it.';

--
-- Name: follow_up_review follow_up_review_owner_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.follow_up_review
    ADD CONSTRAINT follow_up_review_owner_fkey FOREIGN KEY (owner) REFERENCES liaison.institution(code);

--
-- Name: CONSTRAINT follow_up_review_owner_fkey ON follow_up_review; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT follow_up_review_owner_fkey ON liaison.follow_up_review IS 'The row named in owner must exist in liaison.institution, and stays there while this one names it.';

--
-- Name: follow_up_step follow_up_step_follow_up_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.follow_up_step
    ADD CONSTRAINT follow_up_step_follow_up_id_fkey FOREIGN KEY (follow_up_id) REFERENCES liaison.follow_up(id);

--
-- Name: CONSTRAINT follow_up_step_follow_up_id_fkey ON follow_up_step; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT follow_up_step_follow_up_id_fkey ON liaison.follow_up_step IS 'The row named in follow_up_id must exist in liaison.follow_up, and stays there while this one names it.';

--
-- Name: follow_up_step follow_up_step_owner_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.follow_up_step
    ADD CONSTRAINT follow_up_step_owner_fkey FOREIGN KEY (owner) REFERENCES liaison.institution(code);

--
-- Name: CONSTRAINT follow_up_step_owner_fkey ON follow_up_step; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT follow_up_step_owner_fkey ON liaison.follow_up_step IS 'The row named in owner must exist in liaison.institution, and stays there while this one names it.';

--
-- Name: follow_up_step follow_up_step_waiting_for_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.follow_up_step
    ADD CONSTRAINT follow_up_step_waiting_for_fkey FOREIGN KEY (waiting_for) REFERENCES liaison.institution(code);

--
-- Name: CONSTRAINT follow_up_step_waiting_for_fkey ON follow_up_step; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT follow_up_step_waiting_for_fkey ON liaison.follow_up_step IS 'The row named in waiting_for must exist in liaison.institution, and stays there while this one names it.';

--
-- Name: follow_up follow_up_superseded_by_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.follow_up
    ADD CONSTRAINT follow_up_superseded_by_fkey FOREIGN KEY (superseded_by) REFERENCES liaison.follow_up(id);

--
-- Name: CONSTRAINT follow_up_superseded_by_fkey ON follow_up; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT follow_up_superseded_by_fkey ON liaison.follow_up IS 'The row named in superseded_by must exist in liaison.follow_up, and stays there while this one names it.';

--
-- Name: follow_up follow_up_verification_id_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.follow_up
    ADD CONSTRAINT follow_up_verification_id_id_fkey FOREIGN KEY (verification_id, id) REFERENCES liaison.verification(id, follow_up_id);

--
-- Name: CONSTRAINT follow_up_verification_id_id_fkey ON follow_up; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT follow_up_verification_id_id_fkey ON liaison.follow_up IS 'The row named in verification_id, id must exist in liaison.verification, and stays there while this one names it.';

--
-- Name: follow_up follow_up_waiting_for_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.follow_up
    ADD CONSTRAINT follow_up_waiting_for_fkey FOREIGN KEY (waiting_for) REFERENCES liaison.institution(code);

--
-- Name: CONSTRAINT follow_up_waiting_for_fkey ON follow_up; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT follow_up_waiting_for_fkey ON liaison.follow_up IS 'The row named in waiting_for must exist in liaison.institution, and stays there while this one names it.';

--
-- Name: institution institution_parent_code_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.institution
    ADD CONSTRAINT institution_parent_code_fkey FOREIGN KEY (parent_code) REFERENCES liaison.institution(code);

--
-- Name: CONSTRAINT institution_parent_code_fkey ON institution; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT institution_parent_code_fkey ON liaison.institution IS 'The row named in parent_code must exist in liaison.institution, and stays there while this one names it.';

--
-- Name: location location_level_district_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.location
    ADD CONSTRAINT location_level_district_id_fkey FOREIGN KEY (level, district_id) REFERENCES liaison.place(level, id);

--
-- Name: CONSTRAINT location_level_district_id_fkey ON location; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT location_level_district_id_fkey ON liaison.location IS 'The row named in level, district_id must exist in liaison.place, and stays there while this one names it.';

--
-- Name: location location_source_code_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.location
    ADD CONSTRAINT location_source_code_fkey FOREIGN KEY (source_code) REFERENCES liaison.source(code);

--
-- Name: CONSTRAINT location_source_code_fkey ON location; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT location_source_code_fkey ON liaison.location IS 'The row named in source_code must exist in liaison.source, and stays there while this one names it.';

--
-- Name: meeting meeting_chair_institution_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.meeting
    ADD CONSTRAINT meeting_chair_institution_fkey FOREIGN KEY (chair_institution) REFERENCES liaison.institution(code);

--
-- Name: CONSTRAINT meeting_chair_institution_fkey ON meeting; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT meeting_chair_institution_fkey ON liaison.meeting IS 'The row named in chair_institution must exist in liaison.institution, and stays there while this one names it.';

--
-- Name: meeting meeting_co_chair_institution_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.meeting
    ADD CONSTRAINT meeting_co_chair_institution_fkey FOREIGN KEY (co_chair_institution) REFERENCES liaison.institution(code);

--
-- Name: CONSTRAINT meeting_co_chair_institution_fkey ON meeting; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT meeting_co_chair_institution_fkey ON liaison.meeting IS 'The row named in co_chair_institution must exist in liaison.institution, and stays there while this one names it.';

--
-- Name: meeting meeting_owner_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.meeting
    ADD CONSTRAINT meeting_owner_fkey FOREIGN KEY (owner) REFERENCES liaison.institution(code);

--
-- Name: CONSTRAINT meeting_owner_fkey ON meeting; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT meeting_owner_fkey ON liaison.meeting IS 'The row named in owner must exist in liaison.institution, and stays there while this one names it.';

--
-- Name: meeting meeting_series_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.meeting
    ADD CONSTRAINT meeting_series_id_fkey FOREIGN KEY (series_id) REFERENCES liaison.series(id);

--
-- Name: CONSTRAINT meeting_series_id_fkey ON meeting; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT meeting_series_id_fkey ON liaison.meeting IS 'The row named in series_id must exist in liaison.series, and stays there while this one names it.';

--
-- Name: minutes_approval minutes_approval_minutes_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.minutes_approval
    ADD CONSTRAINT minutes_approval_minutes_id_fkey FOREIGN KEY (minutes_id) REFERENCES liaison.minutes(id);

--
-- Name: CONSTRAINT minutes_approval_minutes_id_fkey ON minutes_approval; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT minutes_approval_minutes_id_fkey ON liaison.minutes_approval IS 'The row named in minutes_id must exist in liaison.minutes, and stays there while this one names it.';

--
-- Name: minutes_approval minutes_approval_owner_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.minutes_approval
    ADD CONSTRAINT minutes_approval_owner_fkey FOREIGN KEY (owner) REFERENCES liaison.institution(code);

--
-- Name: CONSTRAINT minutes_approval_owner_fkey ON minutes_approval; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT minutes_approval_owner_fkey ON liaison.minutes_approval IS 'The row named in owner must exist in liaison.institution, and stays there while this one names it.';

--
-- Name: minutes_approval minutes_approval_side_institution_code_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.minutes_approval
    ADD CONSTRAINT minutes_approval_side_institution_code_fkey FOREIGN KEY (side, institution_code) REFERENCES liaison.institution(side, code);

--
-- Name: CONSTRAINT minutes_approval_side_institution_code_fkey ON minutes_approval; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT minutes_approval_side_institution_code_fkey ON liaison.minutes_approval IS 'A side''s approval comes from an institution of that side; nobody approves for the other.';

--
-- Name: minutes minutes_meeting_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.minutes
    ADD CONSTRAINT minutes_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES liaison.meeting(id);

--
-- Name: CONSTRAINT minutes_meeting_id_fkey ON minutes; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT minutes_meeting_id_fkey ON liaison.minutes IS 'The row named in meeting_id must exist in liaison.meeting, and stays there while this one names it.';

--
-- Name: minutes minutes_owner_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.minutes
    ADD CONSTRAINT minutes_owner_fkey FOREIGN KEY (owner) REFERENCES liaison.institution(code);

--
-- Name: CONSTRAINT minutes_owner_fkey ON minutes; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT minutes_owner_fkey ON liaison.minutes IS 'The row named in owner must exist in liaison.institution, and stays there while this one names it.';

--
-- Name: place_alias place_alias_level_place_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.place_alias
    ADD CONSTRAINT place_alias_level_place_id_fkey FOREIGN KEY (level, place_id) REFERENCES liaison.place(level, id);

--
-- Name: CONSTRAINT place_alias_level_place_id_fkey ON place_alias; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT place_alias_level_place_id_fkey ON liaison.place_alias IS 'The row named in level, place_id must exist in liaison.place, and stays there while this one names it.';

--
-- Name: place_alias place_alias_parent_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.place_alias
    ADD CONSTRAINT place_alias_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES liaison.place(id);

--
-- Name: CONSTRAINT place_alias_parent_id_fkey ON place_alias; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT place_alias_parent_id_fkey ON liaison.place_alias IS 'The row named in parent_id must exist in liaison.place, and stays there while this one names it.';

--
-- Name: place_alias place_alias_source_code_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.place_alias
    ADD CONSTRAINT place_alias_source_code_fkey FOREIGN KEY (source_code) REFERENCES liaison.source(code);

--
-- Name: CONSTRAINT place_alias_source_code_fkey ON place_alias; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT place_alias_source_code_fkey ON liaison.place_alias IS 'The row named in source_code must exist in liaison.source, and stays there while this one names it.';

--
-- Name: place place_parent_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.place
    ADD CONSTRAINT place_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES liaison.place(id);

--
-- Name: CONSTRAINT place_parent_id_fkey ON place; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT place_parent_id_fkey ON liaison.place IS 'The row named in parent_id must exist in liaison.place, and stays there while this one names it.';

--
-- Name: population_breakdown population_breakdown_dimension_class_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE liaison.population_breakdown
    ADD CONSTRAINT population_breakdown_dimension_class_fkey FOREIGN KEY (dimension, class) REFERENCES liaison.breakdown_class(dimension, code);

--
-- Name: CONSTRAINT population_breakdown_dimension_class_fkey ON population_breakdown; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT population_breakdown_dimension_class_fkey ON liaison.population_breakdown IS 'The row named in dimension, class must exist in liaison.breakdown_class, and stays there while this one names it.';

--
-- Name: population_breakdown population_breakdown_population_round_id_location_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE liaison.population_breakdown
    ADD CONSTRAINT population_breakdown_population_round_id_location_id_fkey FOREIGN KEY (population, round_id, location_id) REFERENCES liaison.population_figure(population, round_id, location_id);

--
-- Name: CONSTRAINT population_breakdown_population_round_id_location_id_fkey ON population_breakdown; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT population_breakdown_population_round_id_location_id_fkey ON liaison.population_breakdown IS 'The row named in population, round_id, location_id must exist in liaison.population_figure, and stays there while this one names it.';

--
-- Name: population_figure population_figure_location_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE liaison.population_figure
    ADD CONSTRAINT population_figure_location_id_fkey FOREIGN KEY (location_id) REFERENCES liaison.location(id);

--
-- Name: CONSTRAINT population_figure_location_id_fkey ON population_figure; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT population_figure_location_id_fkey ON liaison.population_figure IS 'The row named in location_id must exist in liaison.location, and stays there while this one names it.';

--
-- Name: population_figure population_figure_population_round_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE liaison.population_figure
    ADD CONSTRAINT population_figure_population_round_id_fkey FOREIGN KEY (population, round_id) REFERENCES liaison.round(population, id);

--
-- Name: CONSTRAINT population_figure_population_round_id_fkey ON population_figure; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT population_figure_population_round_id_fkey ON liaison.population_figure IS 'The row named in population, round_id must exist in liaison.round, and stays there while this one names it.';

--
-- Name: round round_source_code_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.round
    ADD CONSTRAINT round_source_code_fkey FOREIGN KEY (source_code) REFERENCES liaison.source(code);

--
-- Name: CONSTRAINT round_source_code_fkey ON round; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT round_source_code_fkey ON liaison.round IS 'The row named in source_code must exist in liaison.source, and stays there while this one names it.';

--
-- Name: series_host series_host_institution_code_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.series_host
    ADD CONSTRAINT series_host_institution_code_fkey FOREIGN KEY (institution_code) REFERENCES liaison.institution(code);

--
-- Name: CONSTRAINT series_host_institution_code_fkey ON series_host; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT series_host_institution_code_fkey ON liaison.series_host IS 'The row named in institution_code must exist in liaison.institution, and stays there while this one names it.';

--
-- Name: series_host series_host_series_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.series_host
    ADD CONSTRAINT series_host_series_id_fkey FOREIGN KEY (series_id) REFERENCES liaison.series(id);

--
-- Name: CONSTRAINT series_host_series_id_fkey ON series_host; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT series_host_series_id_fkey ON liaison.series_host IS 'The row named in series_id must exist in liaison.series, and stays there while this one names it.';

--
-- Name: series_item series_item_series_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.series_item
    ADD CONSTRAINT series_item_series_id_fkey FOREIGN KEY (series_id) REFERENCES liaison.series(id);

--
-- Name: CONSTRAINT series_item_series_id_fkey ON series_item; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT series_item_series_id_fkey ON liaison.series_item IS 'The row named in series_id must exist in liaison.series, and stays there while this one names it.';

--
-- Name: series series_owner_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.series
    ADD CONSTRAINT series_owner_fkey FOREIGN KEY (owner) REFERENCES liaison.institution(code);

--
-- Name: CONSTRAINT series_owner_fkey ON series; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT series_owner_fkey ON liaison.series IS 'The row named in owner must exist in liaison.institution, and stays there while this one names it.';

--
-- Name: unit_factor unit_factor_source_code_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.unit_factor
    ADD CONSTRAINT unit_factor_source_code_fkey FOREIGN KEY (source_code) REFERENCES liaison.source(code);

--
-- Name: CONSTRAINT unit_factor_source_code_fkey ON unit_factor; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT unit_factor_source_code_fkey ON liaison.unit_factor IS 'The row named in source_code must exist in liaison.source, and stays there while this one names it.';

--
-- Name: verification verification_follow_up_id_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.verification
    ADD CONSTRAINT verification_follow_up_id_fkey FOREIGN KEY (follow_up_id) REFERENCES liaison.follow_up(id);

--
-- Name: CONSTRAINT verification_follow_up_id_fkey ON verification; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT verification_follow_up_id_fkey ON liaison.verification IS 'The row named in follow_up_id must exist in liaison.follow_up, and stays there while this one names it.';

--
-- Name: verification verification_owner_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.verification
    ADD CONSTRAINT verification_owner_fkey FOREIGN KEY (owner) REFERENCES liaison.institution(code);

--
-- Name: CONSTRAINT verification_owner_fkey ON verification; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT verification_owner_fkey ON liaison.verification IS 'The row named in owner must exist in liaison.institution, and stays there while this one names it.';

--
-- Name: verification verification_verifier_institution_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.verification
    ADD CONSTRAINT verification_verifier_institution_fkey FOREIGN KEY (verifier_institution) REFERENCES liaison.institution(code);

--
-- Name: CONSTRAINT verification_verifier_institution_fkey ON verification; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT verification_verifier_institution_fkey ON liaison.verification IS 'The row named in verifier_institution must exist in liaison.institution, and stays there while this one names it.';

--
-- Name: edition_file edition_file_edition_id_fkey; Type: FK CONSTRAINT; Schema: ops; Owner: -
--

ALTER TABLE ONLY ops.edition_file
    ADD CONSTRAINT edition_file_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES ops.edition(id);

--
-- Name: CONSTRAINT edition_file_edition_id_fkey ON edition_file; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT edition_file_edition_id_fkey ON ops.edition_file IS 'The row named in edition_id must exist in ops.edition, and stays there while this one names it.';

--
-- Name: import_reject import_reject_import_id_fkey; Type: FK CONSTRAINT; Schema: ops; Owner: -
--

ALTER TABLE ONLY ops.import_reject
    ADD CONSTRAINT import_reject_import_id_fkey FOREIGN KEY (import_id) REFERENCES ops.import(id);

--
-- Name: CONSTRAINT import_reject_import_id_fkey ON import_reject; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT import_reject_import_id_fkey ON ops.import_reject IS 'The row named in import_id must exist in ops.import, and stays there while this one names it.';

--
-- Name: run run_edition_id_fkey; Type: FK CONSTRAINT; Schema: ops; Owner: -
--

ALTER TABLE ONLY ops.run
    ADD CONSTRAINT run_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES ops.edition(id);

--
-- Name: CONSTRAINT run_edition_id_fkey ON run; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT run_edition_id_fkey ON ops.run IS 'The row named in edition_id must exist in ops.edition, and stays there while this one names it.';

--
-- Name: run run_slot_id_fkey; Type: FK CONSTRAINT; Schema: ops; Owner: -
--

ALTER TABLE ONLY ops.run
    ADD CONSTRAINT run_slot_id_fkey FOREIGN KEY (slot_id) REFERENCES ops.slot(id) ON DELETE CASCADE;

--
-- Name: CONSTRAINT run_slot_id_fkey ON run; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT run_slot_id_fkey ON ops.run IS 'The row named in slot_id must exist in ops.slot, and stays there while this one names it.';

--
-- Name: run run_worker_id_fkey; Type: FK CONSTRAINT; Schema: ops; Owner: -
--

ALTER TABLE ONLY ops.run
    ADD CONSTRAINT run_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES ops.worker(id);

--
-- Name: CONSTRAINT run_worker_id_fkey ON run; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT run_worker_id_fkey ON ops.run IS 'The row named in worker_id must exist in ops.worker, and stays there while this one names it.';

--
-- Name: slot slot_leased_by_fkey; Type: FK CONSTRAINT; Schema: ops; Owner: -
--

ALTER TABLE ONLY ops.slot
    ADD CONSTRAINT slot_leased_by_fkey FOREIGN KEY (leased_by) REFERENCES ops.worker(id);

--
-- Name: CONSTRAINT slot_leased_by_fkey ON slot; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT slot_leased_by_fkey ON ops.slot IS 'The row named in leased_by must exist in ops.worker, and stays there while this one names it.';

--
-- Name: slot slot_schedule_id_fkey; Type: FK CONSTRAINT; Schema: ops; Owner: -
--

ALTER TABLE ONLY ops.slot
    ADD CONSTRAINT slot_schedule_id_fkey FOREIGN KEY (schedule_id) REFERENCES ops.schedule(id);

--
-- Name: CONSTRAINT slot_schedule_id_fkey ON slot; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT slot_schedule_id_fkey ON ops.slot IS 'The row named in schedule_id must exist in ops.schedule, and stays there while this one names it.';

--
-- PostgreSQL database dump complete
--

