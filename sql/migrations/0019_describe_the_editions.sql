-- An edition is recorded whole before its files are in place, and not only after.

comment on column ops.edition.output      is 'Folder that its files go to, recorded with the edition; they are there, whole, once the status is published. Null where none was chosen yet.';
comment on column ops.edition.data_sha256 is 'SHA-256 over its datasets, recorded with the edition; the same whenever the figures are. Null where they were not drawn yet.';
comment on constraint edition_is_published_whole on ops.edition is 'A published edition has its time, its folder and its digest; one that is not has no time of publishing.';
