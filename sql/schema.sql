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
-- Name: text_range; Type: TYPE; Schema: liaison; Owner: -
--

CREATE TYPE liaison.text_range AS RANGE (
    subtype = text,
    multirange_type_name = liaison.text_multirange,
    collation = pg_catalog."C"
);

--
-- Name: TYPE text_range; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON TYPE liaison.text_range IS 'Range of one code, [code,code]: lets an exclusion constraint compare codes for equality without an extension.';

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
-- Name: as_of(); Type: FUNCTION; Schema: liaison; Owner: -
--

CREATE FUNCTION liaison.as_of() RETURNS timestamp with time zone
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (NULLIF(current_setting('liaison.as_of'::text, true), ''::text))::timestamp with time zone;

--
-- Name: FUNCTION as_of(); Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON FUNCTION liaison.as_of() IS 'Moment that api_v1 answers for, from the setting liaison.as_of; null means now. To travel: set liaison.as_of = ''2017-08-06 07:00+03''; to come back: reset liaison.as_of;';

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

SET default_tablespace = '';

SET default_table_access_method = heap;

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
    when (new.recorded_at not between statement_timestamp() and clock_timestamp() or new.recorded_by <> session_user)
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

COMMENT ON COLUMN ops.edition.data_sha256 IS 'SHA-256 over its datasets; null until it is published.';

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

COMMENT ON COLUMN ops.edition.output IS 'Folder of its files; null until it is published.';

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
-- Name: CONSTRAINT edition_is_published_whole ON edition; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT edition_is_published_whole ON ops.edition IS 'A published edition has its time, its folder and its digest, and one that is not has none of the first.';

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

COMMENT ON COLUMN api_v1.edition.output IS 'Folder of its files; null until it is published.';

--
-- Name: COLUMN edition.definition_sha256; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.edition.definition_sha256 IS 'SHA-256 over the report''s definition.';

--
-- Name: COLUMN edition.data_sha256; Type: COMMENT; Schema: api_v1; Owner: -
--

COMMENT ON COLUMN api_v1.edition.data_sha256 IS 'SHA-256 over its datasets; null until it is published.';

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
    holiday.announced_in
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

COMMENT ON TABLE ops.api_file IS 'One row per file of sql/api, in the version that was last applied. A changed file is applied again; so are all of them after a migration.';

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
-- Name: working_week working_week_pkey; Type: CONSTRAINT; Schema: history; Owner: -
--

ALTER TABLE ONLY history.working_week
    ADD CONSTRAINT working_week_pkey PRIMARY KEY (side, valid, recorded_at);

--
-- Name: CONSTRAINT working_week_pkey ON working_week; Type: COMMENT; Schema: history; Owner: -
--

COMMENT ON CONSTRAINT working_week_pkey ON history.working_week IS 'There is a row of history.working_week with the same side, valid, recorded_at already.';

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
-- Name: write_barrier write_barrier_pkey; Type: CONSTRAINT; Schema: ops; Owner: -
--

ALTER TABLE ONLY ops.write_barrier
    ADD CONSTRAINT write_barrier_pkey PRIMARY KEY (is_held);

--
-- Name: CONSTRAINT write_barrier_pkey ON write_barrier; Type: COMMENT; Schema: ops; Owner: -
--

COMMENT ON CONSTRAINT write_barrier_pkey ON ops.write_barrier IS 'There is a row of ops.write_barrier with the same is_held already.';

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
-- Name: import_by_content_idx; Type: INDEX; Schema: ops; Owner: -
--

CREATE INDEX import_by_content_idx ON ops.import USING btree (file_sha256, kind);

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
-- Name: source truncate_is_refused; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER truncate_is_refused BEFORE TRUNCATE ON liaison.source FOR EACH STATEMENT EXECUTE FUNCTION ops.refuse_truncate();

--
-- Name: unit_factor truncate_is_refused; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER truncate_is_refused BEFORE TRUNCATE ON liaison.unit_factor FOR EACH STATEMENT EXECUTE FUNCTION ops.refuse_truncate();

--
-- Name: working_week truncate_is_refused; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER truncate_is_refused BEFORE TRUNCATE ON liaison.working_week FOR EACH STATEMENT EXECUTE FUNCTION ops.refuse_truncate();

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
-- Name: source version_is_kept_on_delete; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_delete BEFORE DELETE ON liaison.source FOR EACH ROW EXECUTE FUNCTION ops.keep_version('source');

--
-- Name: unit_factor version_is_kept_on_delete; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_delete BEFORE DELETE ON liaison.unit_factor FOR EACH ROW EXECUTE FUNCTION ops.keep_version('unit_factor');

--
-- Name: working_week version_is_kept_on_delete; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_delete BEFORE DELETE ON liaison.working_week FOR EACH ROW EXECUTE FUNCTION ops.keep_version('working_week');

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
-- Name: source version_is_kept_on_update; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_update BEFORE UPDATE ON liaison.source FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION ops.keep_version('source');

--
-- Name: unit_factor version_is_kept_on_update; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_update BEFORE UPDATE ON liaison.unit_factor FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION ops.keep_version('unit_factor');

--
-- Name: working_week version_is_kept_on_update; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_kept_on_update BEFORE UPDATE ON liaison.working_week FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION ops.keep_version('working_week');

--
-- Name: barrier_kind version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.barrier_kind FOR EACH ROW WHEN ((((new.recorded_at < statement_timestamp()) OR (new.recorded_at > clock_timestamp())) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: breakdown_class version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.breakdown_class FOR EACH ROW WHEN ((((new.recorded_at < statement_timestamp()) OR (new.recorded_at > clock_timestamp())) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: breakdown_class_alias version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.breakdown_class_alias FOR EACH ROW WHEN ((((new.recorded_at < statement_timestamp()) OR (new.recorded_at > clock_timestamp())) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: country version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.country FOR EACH ROW WHEN ((((new.recorded_at < statement_timestamp()) OR (new.recorded_at > clock_timestamp())) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: crossing version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.crossing FOR EACH ROW WHEN ((((new.recorded_at < statement_timestamp()) OR (new.recorded_at > clock_timestamp())) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: holiday version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.holiday FOR EACH ROW WHEN ((((new.recorded_at < statement_timestamp()) OR (new.recorded_at > clock_timestamp())) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: institution version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.institution FOR EACH ROW WHEN ((((new.recorded_at < statement_timestamp()) OR (new.recorded_at > clock_timestamp())) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: location version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.location FOR EACH ROW WHEN ((((new.recorded_at < statement_timestamp()) OR (new.recorded_at > clock_timestamp())) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: place version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.place FOR EACH ROW WHEN ((((new.recorded_at < statement_timestamp()) OR (new.recorded_at > clock_timestamp())) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: place_alias version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.place_alias FOR EACH ROW WHEN ((((new.recorded_at < statement_timestamp()) OR (new.recorded_at > clock_timestamp())) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: population_breakdown version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.population_breakdown FOR EACH ROW WHEN ((((new.recorded_at < statement_timestamp()) OR (new.recorded_at > clock_timestamp())) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: population_figure version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.population_figure FOR EACH ROW WHEN ((((new.recorded_at < statement_timestamp()) OR (new.recorded_at > clock_timestamp())) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: round version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.round FOR EACH ROW WHEN ((((new.recorded_at < statement_timestamp()) OR (new.recorded_at > clock_timestamp())) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: sector version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.sector FOR EACH ROW WHEN ((((new.recorded_at < statement_timestamp()) OR (new.recorded_at > clock_timestamp())) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: source version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.source FOR EACH ROW WHEN ((((new.recorded_at < statement_timestamp()) OR (new.recorded_at > clock_timestamp())) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: unit_factor version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.unit_factor FOR EACH ROW WHEN ((((new.recorded_at < statement_timestamp()) OR (new.recorded_at > clock_timestamp())) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

--
-- Name: working_week version_is_stamped; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER version_is_stamped BEFORE INSERT ON liaison.working_week FOR EACH ROW WHEN ((((new.recorded_at < statement_timestamp()) OR (new.recorded_at > clock_timestamp())) OR (new.recorded_by <> SESSION_USER))) EXECUTE FUNCTION ops.stamp_version();

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
-- Name: source write_barrier_is_taken; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER write_barrier_is_taken BEFORE INSERT OR DELETE OR UPDATE ON liaison.source FOR EACH STATEMENT EXECUTE FUNCTION ops.take_write_barrier();

--
-- Name: unit_factor write_barrier_is_taken; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER write_barrier_is_taken BEFORE INSERT OR DELETE OR UPDATE ON liaison.unit_factor FOR EACH STATEMENT EXECUTE FUNCTION ops.take_write_barrier();

--
-- Name: working_week write_barrier_is_taken; Type: TRIGGER; Schema: liaison; Owner: -
--

CREATE TRIGGER write_barrier_is_taken BEFORE INSERT OR DELETE OR UPDATE ON liaison.working_week FOR EACH STATEMENT EXECUTE FUNCTION ops.take_write_barrier();

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
-- Name: unit_factor unit_factor_source_code_fkey; Type: FK CONSTRAINT; Schema: liaison; Owner: -
--

ALTER TABLE ONLY liaison.unit_factor
    ADD CONSTRAINT unit_factor_source_code_fkey FOREIGN KEY (source_code) REFERENCES liaison.source(code);

--
-- Name: CONSTRAINT unit_factor_source_code_fkey ON unit_factor; Type: COMMENT; Schema: liaison; Owner: -
--

COMMENT ON CONSTRAINT unit_factor_source_code_fkey ON liaison.unit_factor IS 'The row named in source_code must exist in liaison.source, and stays there while this one names it.';

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
-- PostgreSQL database dump complete
--

