-- Places and every spelling of them. A parent is stored and never cut from a code, because the families of codes
-- collide: IQ-G08 of OCHA's 2014 list is Dahuk, IQG08 of the official list is Baghdad.

create table liaison.source (
  code         liaison.code        not null  primary key,
  name         liaison.short_text  not null,
  kind         text                not null,
  publisher    liaison.short_text  not null,
  credit       liaison.short_text  not null,
  licence      liaison.short_text  not null,
  url          text                    null,
  recorded_at  timestamptz         not null  default clock_timestamp(),
  recorded_by  text                not null  default session_user,
  constraint source_kind_is_known check (kind in ('figures', 'codes'))
);

comment on table  liaison.source             is 'One row per publisher''s series of figures or list of codes. Each is kept whole and shown beside the others, never merged.';
comment on column liaison.source.code        is 'Short name used on the command line and in files, such as dtm.';
comment on column liaison.source.name        is 'Full name.';
comment on column liaison.source.kind        is 'figures: it publishes counts; codes: it publishes place codes.';
comment on column liaison.source.publisher   is 'Organisation that publishes it.';
comment on column liaison.source.credit      is 'Credit line that must stand under its figures.';
comment on column liaison.source.licence     is 'Terms under which its data may be used.';
comment on column liaison.source.url         is 'Where it is published; null when it is not on the web.';
comment on column liaison.source.recorded_at is 'Clock when this version was written.';
comment on column liaison.source.recorded_by is 'Login role that wrote this version.';
comment on constraint source_kind_is_known on liaison.source is 'A source publishes figures or codes.';
call ops.keep_history('liaison.source');

create type liaison.place_level as enum ('adm0', 'adm1', 'adm2');
comment on type liaison.place_level is 'adm0: country; adm1: governorate; adm2: district.';

create table liaison.place (
  id               uuid                 not null  primary key default gen_random_uuid(),
  key              text                 not null  unique,
  level            liaison.place_level  not null,
  pcode            text                     null  unique,
  parent_id        uuid                     null  references liaison.place,
  name_en          liaison.short_text   not null,
  name_ar          liaison.short_text       null,
  name_ckb         liaison.short_text       null,
  iso_3166_2       text                     null,
  valid            daterange            not null  default daterange(null, null),
  administered_by  liaison.side         not null,
  recognised_by    liaison.side             null,
  note             liaison.short_text       null,
  recorded_at      timestamptz          not null  default clock_timestamp(),
  recorded_by      text                 not null  default session_user,
  unique (level, id),
  constraint place_only_the_country_has_no_parent check ((level = 'adm0') = (parent_id is null)),
  constraint place_key_is_its_pcode check (pcode is null or key = pcode),
  constraint place_is_valid_for_some_time check (not isempty(valid))
);

comment on table  liaison.place                 is 'One row per place: the country, its governorates, its districts. P-codes are those of the official list (COD-AB Iraq, valid from 2019-06-03).';
comment on column liaison.place.id              is 'Key, the same in every installation for the places that the product brings.';
comment on column liaison.place.key             is 'Stable name for files: the P-code, or for a place without one its governorate''s P-code, a slash and its name, such as IQG11/Soran.';
comment on column liaison.place.level           is 'Administrative level.';
comment on column liaison.place.pcode           is 'P-code of the official list; null for a place that the list does not have.';
comment on column liaison.place.parent_id       is 'Place it lies in by the official list; null for the country only.';
comment on column liaison.place.name_en         is 'Name in English, as the official list spells it.';
comment on column liaison.place.name_ar         is 'Name in Arabic; null when no good source has it.';
comment on column liaison.place.name_ckb        is 'Name in Sorani Kurdish; null when no good source has it.';
comment on column liaison.place.iso_3166_2      is 'ISO 3166-2 code of a governorate; null for other levels, and for those that have none.';
comment on column liaison.place.valid           is 'Dates between which it exists at this level, [from, to); unbounded when that is not in question.';
comment on column liaison.place.administered_by is 'Side that runs it in practice; joint where that is disputed. It may differ from the side its parent belongs to.';
comment on column liaison.place.recognised_by   is 'Side that recognises it at this level; null when it is not in question.';
comment on column liaison.place.note            is 'What a reader must know about its status; null when there is nothing.';
comment on column liaison.place.recorded_at     is 'Clock when this version was written.';
comment on column liaison.place.recorded_by     is 'Login role that wrote this version.';
comment on constraint place_only_the_country_has_no_parent on liaison.place is 'Every governorate and district lies in a parent; only the country has none.';
comment on constraint place_key_is_its_pcode on liaison.place is 'A place with a P-code is known by it.';
comment on constraint place_is_valid_for_some_time on liaison.place is 'A place exists for some time.';

create index place_parent_id_idx on liaison.place (parent_id);
call ops.keep_history('liaison.place');

create table liaison.place_alias (
  source_code  liaison.code         not null  references liaison.source,
  level        liaison.place_level  not null,
  parent_id    uuid                 not null  references liaison.place,
  spelling     liaison.short_text   not null,
  place_id     uuid                 not null,
  recorded_at  timestamptz          not null  default clock_timestamp(),
  recorded_by  text                 not null  default session_user,
  primary key (source_code, level, parent_id, spelling),
  foreign key (level, place_id) references liaison.place (level, id)
);

comment on table  liaison.place_alias             is 'One row per name or code that a source uses for a place. A spelling is looked up for one source, level and parent only, so a code of OCHA''s 2014 list never stands for an official one.';
comment on column liaison.place_alias.source_code is 'Source that spells it so.';
comment on column liaison.place_alias.level       is 'Level at which the source uses it.';
comment on column liaison.place_alias.parent_id   is 'Place within which the spelling is meant: the country for a governorate, the governorate that the source prints for a district.';
comment on column liaison.place_alias.spelling    is 'Name or code exactly as printed, without blanks around it.';
comment on column liaison.place_alias.place_id    is 'Place that is meant.';
comment on column liaison.place_alias.recorded_at is 'Clock when this version was written.';
comment on column liaison.place_alias.recorded_by is 'Login role that wrote this version.';

create index place_alias_place_id_idx on liaison.place_alias (level, place_id);
create index place_alias_parent_id_idx on liaison.place_alias (parent_id);
call ops.keep_history('liaison.place_alias');

create table liaison.crossing (
  code          liaison.code        not null  primary key,
  kind          text                not null,
  country_code  text                    null  references liaison.country,
  place_id      uuid                not null  references liaison.place,
  name_en       liaison.short_text  not null,
  name_ar       liaison.short_text      null,
  name_ckb      liaison.short_text      null,
  recorded_at   timestamptz         not null  default clock_timestamp(),
  recorded_by   text                not null  default session_user,
  constraint crossing_kind_is_known check (kind in ('land', 'air')),
  constraint crossing_by_land_leads_to_a_country check ((kind = 'land') = (country_code is not null))
);

comment on table  liaison.crossing              is 'One row per border crossing or airport through which refugees return.';
comment on column liaison.crossing.code         is 'Short name used in files.';
comment on column liaison.crossing.kind         is 'land or air.';
comment on column liaison.crossing.country_code is 'Country on the other side; null for an airport.';
comment on column liaison.crossing.place_id     is 'Governorate in which it lies.';
comment on column liaison.crossing.name_en      is 'Name in English.';
comment on column liaison.crossing.name_ar      is 'Name in Arabic; null when not known.';
comment on column liaison.crossing.name_ckb     is 'Name in Sorani Kurdish; null when not known.';
comment on column liaison.crossing.recorded_at  is 'Clock when this version was written.';
comment on column liaison.crossing.recorded_by  is 'Login role that wrote this version.';
comment on constraint crossing_kind_is_known on liaison.crossing is 'A crossing is by land or by air.';
comment on constraint crossing_by_land_leads_to_a_country on liaison.crossing is 'A land crossing leads to one country; an airport to none in particular.';

create index crossing_country_code_idx on liaison.crossing (country_code);
create index crossing_place_id_idx on liaison.crossing (place_id);
call ops.keep_history('liaison.crossing');
