-- The five schemas, the ledger of what was applied, and the types that many tables share.

do $$
begin
  if current_setting('server_encoding') <> 'UTF8' then
    raise exception 'This database is encoded in %, and Liaison keeps names in Arabic and Kurdish.',
      current_setting('server_encoding')
      using hint = 'Create it with: create database liaison encoding ''UTF8'' template template0;';
  end if;
end
$$;

create schema liaison;
create schema history;
create schema as_of;
create schema api_v1;
create schema ops;
create schema staging;

comment on schema liaison is 'The facts: meetings, follow-ups, returns, reference lists. One row is one fact, in its current version. Secretariats and admins write here; constraints guard.';
comment on schema history is 'Every superseded version of every row of schema liaison, same columns, written by one trigger function only.';
comment on schema as_of   is 'Schema liaison as it was known at the moment in the setting liaison.as_of, or now when it is not set. Generated; api_v1 is built on it.';
comment on schema api_v1  is 'Start here to read: views and functions for people, reports and other programs. Columns are only ever added; a break would make api_v2.';
comment on schema ops     is 'The machinery: migrations, imports and their rejects, editions of reports. Written by the program.';
comment on schema staging is 'Landing tables of imports. Nothing here outlives an import.';

create table ops.migration (
  number           integer      not null  primary key,
  name             text         not null  unique,
  sha256           text         not null,
  applied_at       timestamptz  not null  default clock_timestamp(),
  applied_by       text         not null  default session_user,
  liaison_version  text             null,
  constraint migration_number_is_positive check (number > 0),
  constraint migration_sha256_is_a_digest check (sha256 ~ '^[0-9a-f]{64}$')
);

comment on table  ops.migration                 is 'One row per migration applied to this database, in the order of its number. A migration is never edited after it was applied.';
comment on column ops.migration.number          is 'Number that the file name starts with.';
comment on column ops.migration.name            is 'File name without folder and ending, such as 0001_create_the_schemas.';
comment on column ops.migration.sha256          is 'SHA-256 of the file as applied, in lower-case hexadecimal.';
comment on column ops.migration.applied_at      is 'Clock when it was applied.';
comment on column ops.migration.applied_by      is 'Login role that applied it.';
comment on column ops.migration.liaison_version is 'Version of the program that applied it; null when it was applied with psql.';
comment on constraint migration_number_is_positive on ops.migration is 'Migrations are numbered from 1.';
comment on constraint migration_sha256_is_a_digest on ops.migration is 'A SHA-256 is 64 lower-case hexadecimal digits.';

create table ops.api_file (
  path        text         not null  primary key,
  sha256      text         not null,
  applied_at  timestamptz  not null  default clock_timestamp(),
  constraint api_file_sha256_is_a_digest check (sha256 ~ '^[0-9a-f]{64}$')
);

comment on table  ops.api_file            is 'One row per file of sql/api, in the version that was last applied. They are applied together: all of them when one changed, and after a migration.';
comment on column ops.api_file.path       is 'Path below sql/, such as api/v1/010_as_of.sql.';
comment on column ops.api_file.sha256     is 'SHA-256 of the file as applied, in lower-case hexadecimal.';
comment on column ops.api_file.applied_at is 'Clock when it was last applied.';
comment on constraint api_file_sha256_is_a_digest on ops.api_file is 'A SHA-256 is 64 lower-case hexadecimal digits.';

-- Text from people. Control and bidirectional override characters would let a text look like another one.

create domain liaison.short_text as text
  constraint short_text_is_not_blank check (value ~ '\S')
  constraint short_text_fits_on_a_line check (length(value) <= 500)
  constraint short_text_has_no_hidden_characters check (
    value !~ E'[\x01-\x1f\x7f\u0080-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]');

comment on domain liaison.short_text is 'One line from a person: not blank, at most 500 characters, no control or bidirectional override characters.';
comment on constraint short_text_is_not_blank on domain liaison.short_text is 'The text is blank. Write something, or leave it out (null) where the column allows it.';
comment on constraint short_text_fits_on_a_line on domain liaison.short_text is 'The text is longer than 500 characters. Shorten it; details belong in a note.';
comment on constraint short_text_has_no_hidden_characters on domain liaison.short_text is 'The text holds line breaks, control characters or bidirectional overrides. Remove them: they can make a text read differently from what it says.';

create domain liaison.long_text as text
  constraint long_text_is_not_blank check (value ~ '\S')
  constraint long_text_is_at_most_50000_characters check (length(value) <= 50000)
  constraint long_text_has_no_hidden_characters check (
    value !~ E'[\x01-\x08\x0b\x0c\x0d\x0e-\x1f\x7f\u0080-\u009f\u202a-\u202e\u2066-\u2069]');

comment on domain liaison.long_text is 'Paragraphs from a person: not blank, at most 50,000 characters; line feeds and tabs allowed, other control and bidirectional override characters not.';
comment on constraint long_text_is_not_blank on domain liaison.long_text is 'The text is blank. Write something, or leave it out (null) where the column allows it.';
comment on constraint long_text_is_at_most_50000_characters on domain liaison.long_text is 'The text is longer than 50,000 characters.';
comment on constraint long_text_has_no_hidden_characters on domain liaison.long_text is 'The text holds control characters or bidirectional overrides. Remove them: they can make a text read differently from what it says.';

create domain liaison.code as text
  constraint code_is_plain check (value ~ '^[A-Za-z][A-Za-z0-9_-]{0,39}$');

comment on domain liaison.code is 'Short name of a row in a reference list, in ASCII, such as JCMC or explosive_hazard.';
comment on constraint code_is_plain on domain liaison.code is 'A code starts with a letter and holds up to 40 ASCII letters, digits, hyphens and underscores.';

create domain liaison.time_zone as text
  constraint time_zone_is_an_iana_name check (value = 'UTC' or value ~ '^[A-Za-z_]+(/[A-Za-z0-9_+-]+)+$')
  constraint time_zone_is_known check ((timestamp '2017-07-23 10:00' at time zone value) is not null);

comment on domain liaison.time_zone is 'IANA time zone name, such as Asia/Baghdad.';
comment on constraint time_zone_is_an_iana_name on domain liaison.time_zone is 'A time zone is written as its IANA name, such as Asia/Baghdad, not as an abbreviation or an offset.';
comment on constraint time_zone_is_known on domain liaison.time_zone is 'The time zone must be one that this server knows; see pg_timezone_names.';

create type liaison.side as enum ('krg', 'federal', 'joint');
comment on type liaison.side is 'krg: Kurdistan Regional Government; federal: Government of Iraq; joint: both together, or neither (UN agencies, for instance).';

create type liaison.audience as enum ('joint', 'own');
comment on type liaison.audience is 'Who may read a row: joint, both sides; own, only the side of its owner.';

create type liaison.population as enum ('returnees', 'idps');
comment on type liaison.population is 'returnees: families back in their place of origin; idps: families internally displaced. Each is published in Master Lists of its own.';

-- A range of one value turns equality into overlap, so that an exclusion constraint can say "no two of the same
-- meeting series at once" without the extension btree_gist.

create type liaison.uuid_range as range (subtype = uuid);
comment on type liaison.uuid_range is 'Range of one id, [id,id]: lets an exclusion constraint compare ids for equality without an extension.';
