-- What the program did: files it read, rows it refused, editions it published.

create table ops.import (
  id             uuid                not null  primary key default gen_random_uuid(),
  kind           text                not null,
  file_name      text                not null,
  file_sha256    text                not null,
  source_code    text                    null,
  population     liaison.population      null,
  round_number   integer                 null,
  status         text                not null  default 'running',
  rows_read      bigint              not null  default 0,
  rows_loaded    bigint              not null  default 0,
  rows_rejected  bigint              not null  default 0,
  warnings       bigint              not null  default 0,
  started_at     timestamptz         not null  default clock_timestamp(),
  finished_at    timestamptz             null,
  imported_by    text                not null  default session_user,
  constraint import_status_is_known check (status in ('running', 'loaded', 'unchanged', 'refused', 'failed')),
  constraint import_has_finished_when_it_says_so check ((status = 'running') = (finished_at is null)),
  constraint import_counts_are_not_negative check (least(rows_read, rows_loaded, rows_rejected, warnings) >= 0),
  constraint import_file_sha256_is_a_digest check (file_sha256 ~ '^[0-9a-f]{64}$')
);

comment on table  ops.import               is 'One row per run of an import over one file.';
comment on column ops.import.id            is 'Key.';
comment on column ops.import.kind          is 'What was imported: returns, follow-ups, holidays and so on.';
comment on column ops.import.file_name     is 'Name of the file, without its folder.';
comment on column ops.import.file_sha256   is 'SHA-256 of the file, in lower-case hexadecimal.';
comment on column ops.import.source_code   is 'Source of the figures (liaison.source); null where the kind has none.';
comment on column ops.import.population    is 'Population of the figures; null where the kind has none.';
comment on column ops.import.round_number  is 'Round of the source; null where the kind has none.';
comment on column ops.import.status        is 'running; loaded; unchanged: the same file was there already; refused: too many rejects, nothing loaded; failed: an error ended it, nothing loaded.';
comment on column ops.import.rows_read     is 'Data rows in the file.';
comment on column ops.import.rows_loaded   is 'Rows that went into tables.';
comment on column ops.import.rows_rejected is 'Rows that did not; their reasons are in ops.import_reject.';
comment on column ops.import.warnings      is 'Warnings given about rows that were loaded all the same.';
comment on column ops.import.started_at    is 'Clock at the start.';
comment on column ops.import.finished_at   is 'Clock at the end; null while it runs.';
comment on column ops.import.imported_by   is 'Login role that ran it.';
comment on constraint import_status_is_known on ops.import is 'The status of an import is running, loaded, unchanged, refused or failed.';
comment on constraint import_has_finished_when_it_says_so on ops.import is 'An import that runs has no end, and one that has ended has one.';
comment on constraint import_counts_are_not_negative on ops.import is 'Counts of rows are zero or more.';
comment on constraint import_file_sha256_is_a_digest on ops.import is 'A SHA-256 is 64 lower-case hexadecimal digits.';

create index import_by_content_idx on ops.import (file_sha256, kind);

create table ops.import_reject (
  import_id    uuid     not null  references ops.import,
  sequence     bigint   not null,
  line         integer  not null,
  column_name  text         null,
  value        text         null,
  reason       text     not null,
  severity     text     not null  default 'reject',
  primary key (import_id, sequence),
  constraint import_reject_severity_is_known check (severity in ('reject', 'warning')),
  constraint import_reject_line_is_positive check (line > 0)
);

comment on table  ops.import_reject             is 'One row per finding of an import: a row refused, or a warning about one that was loaded.';
comment on column ops.import_reject.import_id   is 'Import that found it.';
comment on column ops.import_reject.sequence    is 'Order of the finding within its import, from 1.';
comment on column ops.import_reject.line        is 'Line of the file, counted from 1 with the header.';
comment on column ops.import_reject.column_name is 'Column head as the file spells it; null when the finding is about the whole row.';
comment on column ops.import_reject.value       is 'Value as the file has it; null when the finding is about the whole row.';
comment on column ops.import_reject.reason      is 'What is wrong, in one sentence.';
comment on column ops.import_reject.severity    is 'reject: the row was not loaded; warning: it was.';
comment on constraint import_reject_severity_is_known on ops.import_reject is 'A finding is a reject or a warning.';
comment on constraint import_reject_line_is_positive on ops.import_reject is 'Lines are counted from 1.';

create table ops.edition (
  id                 uuid         not null  primary key default gen_random_uuid(),
  report             text         not null,
  period_start       date         not null,
  period_end         date         not null,
  number             integer      not null,
  as_of              timestamptz  not null,
  definition_sha256  text         not null,
  data_sha256        text             null,
  classification     text         not null,
  is_correction      boolean      not null  default false,
  status             text         not null  default 'rendering',
  output             text             null,
  recorded_at        timestamptz  not null  default clock_timestamp(),
  recorded_by        text         not null  default session_user,
  published_at       timestamptz      null,
  unique (report, period_start, period_end, number),
  constraint edition_period_ends_after_it_starts check (period_end >= period_start),
  constraint edition_number_is_positive check (number > 0),
  constraint edition_status_is_known check (status in ('rendering', 'published')),
  constraint edition_is_published_whole check (
    (status = 'published') = (published_at is not null and output is not null and data_sha256 is not null))
);

comment on table  ops.edition                   is 'One row per edition of a report for a period. The files of a published edition can be made again byte for byte from its as-of moment.';
comment on column ops.edition.id                is 'Key.';
comment on column ops.edition.report            is 'Slug of the report, such as returns-weekly.';
comment on column ops.edition.period_start      is 'First day of the period.';
comment on column ops.edition.period_end        is 'Last day of the period (inclusive).';
comment on column ops.edition.number            is 'Edition of that period, counted from 1; counts up only when the content changed.';
comment on column ops.edition.as_of             is 'Moment whose knowledge it shows: set liaison.as_of to it to see the same rows.';
comment on column ops.edition.definition_sha256 is 'SHA-256 over the report''s definition: descriptor, queries, translations.';
comment on column ops.edition.data_sha256       is 'SHA-256 over its datasets; null until it is published.';
comment on column ops.edition.classification    is 'Who may have it, as the report declares.';
comment on column ops.edition.is_correction     is 'Whether it corrects an earlier edition, rather than bringing new data.';
comment on column ops.edition.status            is 'rendering: its files are being written; published: they are in place, whole.';
comment on column ops.edition.output            is 'Folder of its files; null until it is published.';
comment on column ops.edition.recorded_at       is 'Clock when the edition was begun.';
comment on column ops.edition.recorded_by       is 'Login role that made it.';
comment on column ops.edition.published_at      is 'Clock when its files were in place; null until then.';
comment on constraint edition_period_ends_after_it_starts on ops.edition is 'A period''s last day is its first day or later.';
comment on constraint edition_number_is_positive on ops.edition is 'Editions are numbered from 1.';
comment on constraint edition_status_is_known on ops.edition is 'An edition is rendering or published.';
comment on constraint edition_is_published_whole on ops.edition is 'A published edition has its time, its folder and its digest, and one that is not has none of the first.';

create table ops.edition_file (
  edition_id  uuid    not null  references ops.edition,
  name        text    not null,
  bytes       bigint  not null,
  rows        bigint      null,
  sha256      text    not null,
  primary key (edition_id, name),
  constraint edition_file_counts_are_not_negative check (bytes >= 0 and rows >= 0),
  constraint edition_file_sha256_is_a_digest check (sha256 ~ '^[0-9a-f]{64}$')
);

comment on table  ops.edition_file            is 'One row per file of an edition.';
comment on column ops.edition_file.edition_id is 'Edition that it belongs to.';
comment on column ops.edition_file.name       is 'File name.';
comment on column ops.edition_file.bytes      is 'Size in bytes.';
comment on column ops.edition_file.rows       is 'Data rows, without the header; null for files that are not tables.';
comment on column ops.edition_file.sha256     is 'SHA-256 of the file, in lower-case hexadecimal.';
comment on constraint edition_file_counts_are_not_negative on ops.edition_file is 'Sizes and counts are zero or more.';
comment on constraint edition_file_sha256_is_a_digest on ops.edition_file is 'A SHA-256 is 64 lower-case hexadecimal digits.';

do $$
declare
  relation regclass;
begin
  foreach relation in array '{ops.migration, ops.api_file, ops.write_barrier, ops.import, ops.import_reject, ops.edition, ops.edition_file}'::regclass[] loop
    call ops.describe_keys(relation);
  end loop;
end
$$;
