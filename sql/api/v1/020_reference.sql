-- The lists: institutions, places, holidays; and what "today" is.

create or replace function api_v1.today() returns date
  language sql stable parallel safe
  return (coalesce(liaison.as_of(), now()) at time zone 'Asia/Baghdad')::date;

comment on function api_v1.today() is 'The date in Baghdad at the moment that api_v1 answers for: the setting liaison.as_of, or now.';

create or replace view api_v1.institution with (security_invoker = true) as
select code, side, parent_code, name_en, name_ar, name_ckb, seat, zone, is_centre
  from as_of.institution
 order by is_centre desc, side, code;

comment on view   api_v1.institution             is 'Institutions that meet, owe or verify something; the two centres first.';
comment on column api_v1.institution.code        is 'Short name, such as JCC.';
comment on column api_v1.institution.side        is 'krg, federal, or joint for neither side.';
comment on column api_v1.institution.parent_code is 'Institution that it is part of; null when it stands alone here.';
comment on column api_v1.institution.name_en     is 'Name in English.';
comment on column api_v1.institution.name_ar     is 'Name in Arabic; null when not known.';
comment on column api_v1.institution.name_ckb    is 'Name in Sorani Kurdish; null when not known.';
comment on column api_v1.institution.seat        is 'City of its seat; null when it has none in Iraq.';
comment on column api_v1.institution.zone        is 'Time zone that its office works in.';
comment on column api_v1.institution.is_centre   is 'Whether it is the coordination centre of its side.';

create or replace view api_v1.place with (security_invoker = true) as
select p.key, p.level, p.pcode, parent.key as parent_key, p.name_en, p.name_ar, p.name_ckb, p.iso_3166_2,
       lower(p.valid) as valid_from_on, upper(p.valid) as valid_until_on,
       p.administered_by, p.recognised_by, p.note, p.id
  from as_of.place p
  left join as_of.place parent on parent.id = p.parent_id
 order by p.level, p.key;

comment on view   api_v1.place                 is 'Country, governorates and districts. The 18 governorates and 101 districts of the official list are those with a P-code.';
comment on column api_v1.place.key             is 'Stable name for files: the P-code, or governorate and name for a place without one.';
comment on column api_v1.place.level           is 'adm0 country, adm1 governorate, adm2 district.';
comment on column api_v1.place.pcode           is 'P-code of the official list (COD-AB); null for a place that it does not have.';
comment on column api_v1.place.parent_key      is 'Key of the place it lies in; null for the country.';
comment on column api_v1.place.name_en         is 'Name in English, as the official list spells it.';
comment on column api_v1.place.name_ar         is 'Name in Arabic; null when not known.';
comment on column api_v1.place.name_ckb        is 'Name in Sorani Kurdish; null when not known.';
comment on column api_v1.place.iso_3166_2      is 'ISO 3166-2 code of a governorate; null for other levels and those without one.';
comment on column api_v1.place.valid_from_on   is 'First date on which it exists at this level; null when that is not in question.';
comment on column api_v1.place.valid_until_on  is 'Date on which it ceases to; null when it has not, or that is not in question.';
comment on column api_v1.place.administered_by is 'Side that runs it in practice; joint where that is disputed.';
comment on column api_v1.place.recognised_by   is 'Side that recognises it at this level; null when that is not in question.';
comment on column api_v1.place.note            is 'What a reader must know about its status; null when there is nothing.';
comment on column api_v1.place.id              is 'Key of liaison.place.';

create or replace view api_v1.place_alias with (security_invoker = true) as
select a.source_code, a.level, parent.key as parent_key, a.spelling, p.key as place_key, p.name_en
  from as_of.place_alias a
  join as_of.place parent on parent.id = a.parent_id
  join as_of.place p on p.id = a.place_id
 order by a.source_code, a.level, parent.key, a.spelling;

comment on view   api_v1.place_alias             is 'Every spelling and code that a source uses for a place.';
comment on column api_v1.place_alias.source_code is 'Source that spells it so.';
comment on column api_v1.place_alias.level       is 'Level at which the source uses it.';
comment on column api_v1.place_alias.parent_key  is 'Key of the place within which it is meant.';
comment on column api_v1.place_alias.spelling    is 'Name or code as printed.';
comment on column api_v1.place_alias.place_key   is 'Key of the place that is meant.';
comment on column api_v1.place_alias.name_en     is 'Name of that place in English.';

create or replace view api_v1.holiday with (security_invoker = true) as
select side, lower(during) as first_on, upper(during) - 1 as last_on, name_en, name_ar, name_ckb, kind, is_tentative,
       announced_in, id, recorded_at
  from as_of.holiday
 order by lower(during), side, name_en;

comment on view   api_v1.holiday              is 'Holidays of each side, and rest days declared working days.';
comment on column api_v1.holiday.side         is 'Side whose offices keep it.';
comment on column api_v1.holiday.first_on     is 'First day.';
comment on column api_v1.holiday.last_on      is 'Last day (inclusive).';
comment on column api_v1.holiday.name_en      is 'Name in English.';
comment on column api_v1.holiday.name_ar      is 'Name in Arabic; null when not known.';
comment on column api_v1.holiday.name_ckb     is 'Name in Sorani Kurdish; null when not known.';
comment on column api_v1.holiday.kind         is 'public by law, temporary by decree, or workday: a rest day on which offices do work.';
comment on column api_v1.holiday.is_tentative is 'Whether the date still waits for the moon or for an announcement.';
comment on column api_v1.holiday.announced_in is 'Where the date comes from; null when not noted.';
comment on column api_v1.holiday.id           is 'Key of liaison.holiday.';
comment on column api_v1.holiday.recorded_at  is 'Clock when this version was written.';
