-- Kinds of record that people enter row by row, in a file or with a command. A kind is a view to read and a verb to enter
-- with, whose parameters have the names of the view's columns; so a new kind is SQL alone.

create table ops.record_kind (
  name               text     not null  primary key,
  noun               text     not null  unique,
  view_name          text     not null,
  verb               text     not null,
  key_columns        text[]   not null,
  is_republished     boolean  not null  default false,
  constraint record_kind_name_is_plain check (name ~ '^[a-z]+(-[a-z]+)*$'),
  constraint record_kind_noun_is_plain check (noun ~ '^[a-z]+(-[a-z]+)*$'),
  constraint record_kind_has_a_key check (array_length(key_columns, 1) > 0 and array_position(key_columns, null) is null)
);

comment on table  ops.record_kind                   is 'One row per kind of record that is entered by a verb of its own: from a CSV file with liaison import, with liaison record enter, or in psql by calling the verb.';
comment on column ops.record_kind.name              is 'As the commands have it, in the plural, such as lessons.';
comment on column ops.record_kind.noun              is 'One of them, such as lesson.';
comment on column ops.record_kind.view_name         is 'View of api_v1 that lists them. Its columns include id and recorded_at.';
comment on column ops.record_kind.verb              is 'Function of api_v1 that enters one, or changes what is given of the one that there is, and returns its name for people. A parameter has the name of the column that it fills; one that is left out (null) leaves that column as it is.';
comment on column ops.record_kind.key_columns       is 'Columns of the view that tell its records apart for people, such as ref.';
comment on column ops.record_kind.is_republished    is 'Whether a row without recorded_at corrects the record that has its key, as a publisher''s new file does, and not only adds new ones.';
comment on constraint record_kind_name_is_plain on ops.record_kind is 'The name of a kind is in lower-case words joined by hyphens, such as refugee-returns.';
comment on constraint record_kind_noun_is_plain on ops.record_kind is 'The noun of a kind is in lower-case words joined by hyphens, such as refugee-return.';
comment on constraint record_kind_has_a_key on ops.record_kind is 'A kind of record says which columns tell its records apart.';
call ops.describe_keys('ops.record_kind');
