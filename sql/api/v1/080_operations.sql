-- What the program did, for people to look up. These views do not travel in time: they are the record itself.

create or replace view api_v1.migration with (security_invoker = true) as
select number, name, sha256, applied_at, applied_by, liaison_version
  from ops.migration
 order by number;

comment on view   api_v1.migration                 is 'Migrations applied to this database.';
comment on column api_v1.migration.number          is 'Number that the file name starts with.';
comment on column api_v1.migration.name            is 'File name without ending.';
comment on column api_v1.migration.sha256          is 'SHA-256 of the file as applied.';
comment on column api_v1.migration.applied_at      is 'Clock when it was applied.';
comment on column api_v1.migration.applied_by      is 'Login role that applied it.';
comment on column api_v1.migration.liaison_version is 'Version of the program that applied it; null when it was applied with psql.';

create or replace view api_v1.import with (security_invoker = true) as
select id, kind, file_name, file_sha256, source_code, population, round_number, status, rows_read, rows_loaded,
       rows_rejected, warnings, started_at, finished_at, imported_by
  from ops.import
 order by started_at desc, id;

comment on view   api_v1.import               is 'Imports, the latest first.';
comment on column api_v1.import.id            is 'Key.';
comment on column api_v1.import.kind          is 'What was imported.';
comment on column api_v1.import.file_name     is 'Name of the file.';
comment on column api_v1.import.file_sha256   is 'SHA-256 of the file.';
comment on column api_v1.import.source_code   is 'Source of the figures; null where the kind has none.';
comment on column api_v1.import.population    is 'Population; null where the kind has none.';
comment on column api_v1.import.round_number  is 'Round; null where the kind has none.';
comment on column api_v1.import.status        is 'running, loaded, unchanged, refused or failed.';
comment on column api_v1.import.rows_read     is 'Data rows in the file.';
comment on column api_v1.import.rows_loaded   is 'Rows that went into tables.';
comment on column api_v1.import.rows_rejected is 'Rows that did not.';
comment on column api_v1.import.warnings      is 'Warnings about rows that were loaded.';
comment on column api_v1.import.started_at    is 'Clock at the start.';
comment on column api_v1.import.finished_at   is 'Clock at the end; null while it runs.';
comment on column api_v1.import.imported_by   is 'Login role that ran it.';

create or replace view api_v1.import_reject with (security_invoker = true) as
select import_id, sequence, line, column_name, value, reason, severity
  from ops.import_reject
 order by import_id, sequence;

comment on view   api_v1.import_reject             is 'Findings of imports: rows refused, and warnings about rows that were loaded.';
comment on column api_v1.import_reject.import_id   is 'Import that found it.';
comment on column api_v1.import_reject.sequence    is 'Order within the import.';
comment on column api_v1.import_reject.line        is 'Line of the file, counted from 1 with the header.';
comment on column api_v1.import_reject.column_name is 'Column head; null when the finding is about the whole row.';
comment on column api_v1.import_reject.value       is 'Value as the file has it; null when the finding is about the whole row.';
comment on column api_v1.import_reject.reason      is 'What is wrong, in one sentence.';
comment on column api_v1.import_reject.severity    is 'reject or warning.';

create or replace function ops.edition_name(edition ops.edition) returns text
  language sql stable parallel safe
  return (edition).report || '_' || (edition).period_start || '_' || (edition).period_end || '_e' || (edition).number;
comment on function ops.edition_name(ops.edition) is 'Name of an edition and of its folder, such as returns-weekly_2017-07-23_2017-07-29_e1; null where there is no edition.';

create or replace view api_v1.edition with (security_invoker = true) as
select report, period_start, period_end, number, status, as_of, classification, is_correction, published_at, output,
       definition_sha256, data_sha256, id
  from ops.edition
 order by period_end desc, report, number desc;

comment on view   api_v1.edition                   is 'Editions of reports, the latest period first.';
comment on column api_v1.edition.report            is 'Slug of the report.';
comment on column api_v1.edition.period_start      is 'First day of the period.';
comment on column api_v1.edition.period_end        is 'Last day of the period (inclusive).';
comment on column api_v1.edition.number            is 'Edition of that period, from 1.';
comment on column api_v1.edition.status            is 'rendering or published.';
comment on column api_v1.edition.as_of             is 'Moment whose knowledge it shows.';
comment on column api_v1.edition.classification    is 'Who may have it.';
comment on column api_v1.edition.is_correction     is 'Whether it corrects an earlier edition.';
comment on column api_v1.edition.published_at      is 'Clock when its files were in place; null until then.';
comment on column api_v1.edition.output            is 'Folder that its files go to; they are there, whole, once the status is published.';
comment on column api_v1.edition.definition_sha256 is 'SHA-256 over the report''s definition.';
comment on column api_v1.edition.data_sha256       is 'SHA-256 over its datasets, the same whenever the figures are.';
comment on column api_v1.edition.id                is 'Key of ops.edition.';

create or replace view api_v1.edition_file with (security_invoker = true) as
select e.report, e.period_start, e.period_end, e.number, f.name, f.bytes, f.rows, f.sha256
  from ops.edition_file f
  join ops.edition e on e.id = f.edition_id
 order by e.period_end desc, e.report, e.number desc, f.name;

comment on view   api_v1.edition_file              is 'Files of editions.';
comment on column api_v1.edition_file.report       is 'Slug of the report.';
comment on column api_v1.edition_file.period_start is 'First day of the period.';
comment on column api_v1.edition_file.period_end   is 'Last day of the period (inclusive).';
comment on column api_v1.edition_file.number       is 'Edition of that period.';
comment on column api_v1.edition_file.name         is 'File name.';
comment on column api_v1.edition_file.bytes        is 'Size in bytes.';
comment on column api_v1.edition_file.rows         is 'Data rows; null for files that are not tables.';
comment on column api_v1.edition_file.sha256       is 'SHA-256 of the file.';

create or replace function ops.schema_mark() returns text
  language sql stable parallel safe
begin atomic
  -- A part of the reading schema older than the newest migration may not know its tables: as good as missing.
  select encode(sha256(convert_to(string_agg(f.line, ',' order by f.line collate "C"), 'UTF8')), 'hex')
    from (select 'migrations/' || m.name || '.sql ' || m.sha256 as line from ops.migration m
           union all
          select a.path || ' ' || a.sha256 from ops.api_file a
           where a.applied_at > (select max(m.applied_at) from ops.migration m)) f;
end;
comment on function ops.schema_mark() is 'SHA-256 over the names and digests of all files that were applied: two databases with one mark have one schema.';
