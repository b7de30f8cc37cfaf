-- Follow-ups: who owes what by when. One row for life: it is open until it ends, whichever meeting looks at it.

create type liaison.priority as enum ('high', 'medium', 'low');
comment on type liaison.priority is 'high, medium or low.';

create type liaison.follow_up_status as enum (
  'open', 'in_progress', 'blocked', 'reported_done', 'verified', 'dropped', 'superseded');
comment on type liaison.follow_up_status is 'open; in_progress; blocked: waits for somebody; reported_done: the owner says so; verified: somebody else has seen the evidence; dropped: given up, with a reason; superseded: another one took its place. The last three end it.';

create table liaison.follow_up_move (
  from_status      liaison.follow_up_status  not null,
  to_status        liaison.follow_up_status  not null,
  has_to_say_why   boolean                   not null,
  recorded_at      timestamptz               not null  default clock_timestamp(),
  recorded_by      text                      not null  default session_user,
  primary key (from_status, to_status),
  constraint follow_up_move_leads_elsewhere check (from_status <> to_status)
);

comment on table  liaison.follow_up_move                is 'One row per allowed change of a follow-up''s status.';
comment on column liaison.follow_up_move.from_status    is 'Status before.';
comment on column liaison.follow_up_move.to_status      is 'Status after.';
comment on column liaison.follow_up_move.has_to_say_why is 'Whether the change needs a status_reason of its own.';
comment on column liaison.follow_up_move.recorded_at    is 'Clock when this version was written.';
comment on column liaison.follow_up_move.recorded_by    is 'Login role that wrote this version.';
comment on constraint follow_up_move_leads_elsewhere on liaison.follow_up_move is 'A move leads to another status.';
call ops.keep_history('liaison.follow_up_move');

insert into liaison.follow_up_move (from_status, to_status, has_to_say_why)
values
  ('open',          'in_progress',   false),
  ('open',          'blocked',       true),
  ('open',          'reported_done', false),
  ('open',          'dropped',       true),
  ('open',          'superseded',    false),
  ('in_progress',   'open',          false),
  ('in_progress',   'blocked',       true),
  ('in_progress',   'reported_done', false),
  ('in_progress',   'dropped',       true),
  ('in_progress',   'superseded',    false),
  ('blocked',       'open',          false),
  ('blocked',       'in_progress',   false),
  ('blocked',       'reported_done', false),
  ('blocked',       'dropped',       true),
  ('blocked',       'superseded',    false),
  ('reported_done', 'open',          true),
  ('reported_done', 'in_progress',   true),
  ('reported_done', 'verified',      false),
  ('reported_done', 'dropped',       true),
  ('reported_done', 'superseded',    false),
  ('verified',      'open',          true),
  ('dropped',       'open',          true),
  ('superseded',    'open',          true);

create table liaison.follow_up (
  id                 uuid                      not null  primary key default gen_random_uuid(),
  ref                text                      not null  unique,
  action             liaison.short_text        not null,
  detail             liaison.long_text             null,
  decision_id        uuid                          null  references liaison.decision,
  agenda_item_id     uuid                          null  references liaison.agenda_item,
  meeting_id         uuid                          null  references liaison.meeting,
  owner_institution  liaison.code              not null  references liaison.institution,
  owner_role         liaison.short_text        not null,
  priority           liaison.priority          not null  default 'medium',
  assigned_on        date                      not null,
  original_due_on    date                          null,
  current_due_on     date                          null,
  due_as_agreed      liaison.short_text            null,
  status             liaison.follow_up_status  not null  default 'open',
  status_on          date                      not null,
  status_reason      liaison.short_text            null,
  waiting_for        liaison.code                  null  references liaison.institution,
  reported_done_on   date                          null,
  superseded_by      uuid                          null  references liaison.follow_up,
  verification_id    uuid                          null,
  owner              liaison.code              not null  references liaison.institution,
  audience           liaison.audience          not null,
  recorded_at        timestamptz               not null  default clock_timestamp(),
  recorded_by        text                      not null  default session_user,
  unique (owner, id),
  constraint follow_up_ref_reads_like_fu_jcc_0042 check (ref ~ '^FU-[A-Za-z0-9_-]+-[0-9]{4,}$'),
  constraint follow_up_has_one_origin check (num_nonnulls(decision_id, agenda_item_id, meeting_id) = 1),
  constraint follow_up_is_due_after_it_is_assigned check (original_due_on >= assigned_on),
  constraint follow_up_current_due_has_an_original check ((original_due_on is null) = (current_due_on is null)),
  constraint follow_up_status_comes_after_assignment check (status_on >= assigned_on),
  constraint follow_up_blocked_says_whom_it_waits_for check (
    status <> 'blocked' or (waiting_for is not null and status_reason is not null)),
  constraint follow_up_dropped_says_why check (status <> 'dropped' or status_reason is not null),
  constraint follow_up_superseded_says_by_which check ((status = 'superseded') = (superseded_by is not null)),
  constraint follow_up_is_not_superseded_by_itself check (superseded_by <> id),
  constraint follow_up_reported_done_says_when check (
    status not in ('reported_done', 'verified') or reported_done_on is not null),
  constraint follow_up_verified_has_a_verification check ((status = 'verified') = (verification_id is not null))
);

comment on table  liaison.follow_up                   is 'One row per action that somebody owes: for its whole life, from the meeting that agreed it until it is verified, dropped or superseded. Overdue and age are computed: see api_v1.follow_up.';
comment on column liaison.follow_up.id                is 'Key.';
comment on column liaison.follow_up.ref               is 'Name for people, such as FU-JCC-0042: its first owner and a number. Given by itself when left out; never changes.';
comment on column liaison.follow_up.action            is 'What is to be done, in one line.';
comment on column liaison.follow_up.detail            is 'More about it; null when the action says it.';
comment on column liaison.follow_up.decision_id       is 'Decision that it comes from; null when it comes from elsewhere.';
comment on column liaison.follow_up.agenda_item_id    is 'Agenda item that it comes from, when no decision was taken; else null.';
comment on column liaison.follow_up.meeting_id        is 'Meeting that it comes from, when no agenda item was; else null.';
comment on column liaison.follow_up.owner_institution is 'Institution that owes the action.';
comment on column liaison.follow_up.owner_role        is 'Role there that owes it, such as Director of Finance. Never a name.';
comment on column liaison.follow_up.priority          is 'high, medium or low.';
comment on column liaison.follow_up.assigned_on       is 'Date on which it was agreed.';
comment on column liaison.follow_up.original_due_on   is 'Date it was first due, end of that day; null while no date is agreed.';
comment on column liaison.follow_up.current_due_on    is 'Date it is due now. Moves only by a row in liaison.extension; null while no date is agreed.';
comment on column liaison.follow_up.due_as_agreed     is 'The words in which the date was agreed, such as: within ten working days; null when a date was named.';
comment on column liaison.follow_up.status            is 'State; liaison.follow_up_move lists the allowed changes.';
comment on column liaison.follow_up.status_on         is 'Date since when it has this status.';
comment on column liaison.follow_up.status_reason     is 'Why it has this status; null when there is nothing to say.';
comment on column liaison.follow_up.waiting_for       is 'Institution that a blocked one waits for; else null.';
comment on column liaison.follow_up.reported_done_on  is 'Date on which its owner last reported it done; null until then.';
comment on column liaison.follow_up.superseded_by     is 'Follow-up that took its place; null unless superseded.';
comment on column liaison.follow_up.verification_id   is 'Verification that ended it; null unless verified. Set by inserting into liaison.verification.';
comment on column liaison.follow_up.owner             is 'Centre that keeps this row: that of the side of the owner institution, else of the meeting, when left out. Not who owes the action.';
comment on column liaison.follow_up.audience          is 'Who may read it; that of the origin when left out.';
comment on column liaison.follow_up.recorded_at       is 'Clock when this version was written.';
comment on column liaison.follow_up.recorded_by       is 'Login role that wrote this version.';
comment on constraint follow_up_ref_reads_like_fu_jcc_0042 on liaison.follow_up is 'A ref reads like FU-JCC-0042. Leave it out to be given the next one.';
comment on constraint follow_up_has_one_origin on liaison.follow_up is 'A follow-up comes from one decision, one agenda item or one meeting.';
comment on constraint follow_up_is_due_after_it_is_assigned on liaison.follow_up is 'A follow-up is due on the day it is assigned or later.';
comment on constraint follow_up_current_due_has_an_original on liaison.follow_up is 'A follow-up has an original and a current due date, or no date yet.';
comment on constraint follow_up_status_comes_after_assignment on liaison.follow_up is 'The status of a follow-up dates from its assignment or later.';
comment on constraint follow_up_blocked_says_whom_it_waits_for on liaison.follow_up is 'A blocked follow-up says whom it waits for (waiting_for) and why (status_reason).';
comment on constraint follow_up_dropped_says_why on liaison.follow_up is 'A follow-up is dropped with a reason: say why in status_reason.';
comment on constraint follow_up_superseded_says_by_which on liaison.follow_up is 'A superseded follow-up says by which other one (superseded_by), and only a superseded one does.';
comment on constraint follow_up_is_not_superseded_by_itself on liaison.follow_up is 'A follow-up is superseded by another one.';
comment on constraint follow_up_reported_done_says_when on liaison.follow_up is 'A follow-up that is reported done says since when (reported_done_on).';
comment on constraint follow_up_verified_has_a_verification on liaison.follow_up is 'A follow-up becomes verified by a row in liaison.verification, with evidence and somebody other than its owner.';

create index follow_up_decision_id_idx on liaison.follow_up (decision_id);
create index follow_up_agenda_item_id_idx on liaison.follow_up (agenda_item_id);
create index follow_up_meeting_id_idx on liaison.follow_up (meeting_id);
create index follow_up_owner_institution_idx on liaison.follow_up (owner_institution);
create index follow_up_waiting_for_idx on liaison.follow_up (waiting_for);
create index follow_up_superseded_by_idx on liaison.follow_up (superseded_by);
create index follow_up_verification_id_idx on liaison.follow_up (verification_id, id);
create index follow_up_current_due_on_idx on liaison.follow_up (current_due_on);

create table liaison.extension (
  id            uuid                not null  primary key default gen_random_uuid(),
  follow_up_id  uuid                not null  references liaison.follow_up,
  number        integer             not null,
  from_due_on   date                not null,
  to_due_on     date                not null,
  reason        liaison.short_text  not null,
  agreed_on     date                not null,
  meeting_id    uuid                    null  references liaison.meeting,
  owner         liaison.code        not null  references liaison.institution,
  audience      liaison.audience    not null,
  recorded_at   timestamptz         not null  default clock_timestamp(),
  recorded_by   text                not null  default session_user,
  unique (follow_up_id, number),
  constraint extension_moves_the_date_later check (to_due_on > from_due_on),
  constraint extension_number_is_positive check (number > 0)
);

comment on table  liaison.extension              is 'One row per move of a follow-up''s due date. Inserting one moves the date; it is never changed or deleted.';
comment on column liaison.extension.id           is 'Key.';
comment on column liaison.extension.follow_up_id is 'Follow-up.';
comment on column liaison.extension.number       is 'Which extension of that follow-up, from 1. Given by itself.';
comment on column liaison.extension.from_due_on  is 'Due date before. Given by itself.';
comment on column liaison.extension.to_due_on    is 'Due date after.';
comment on column liaison.extension.reason       is 'Why it moves.';
comment on column liaison.extension.agreed_on    is 'Date on which it was agreed.';
comment on column liaison.extension.meeting_id   is 'Meeting that agreed it; null when it was agreed between meetings.';
comment on column liaison.extension.owner        is 'Centre that keeps this row; that of the follow-up when left out.';
comment on column liaison.extension.audience     is 'Who may read it; that of the follow-up when left out.';
comment on column liaison.extension.recorded_at  is 'Clock when this version was written.';
comment on column liaison.extension.recorded_by  is 'Login role that wrote this version.';
comment on constraint extension_moves_the_date_later on liaison.extension is 'An extension moves the due date later.';
comment on constraint extension_number_is_positive on liaison.extension is 'Extensions are counted from 1.';

create index extension_meeting_id_idx on liaison.extension (meeting_id);
create index extension_owner_idx on liaison.extension (owner);

create table liaison.follow_up_note (
  id                uuid               not null  primary key default gen_random_uuid(),
  follow_up_id      uuid               not null  references liaison.follow_up,
  noted_on          date               not null,
  institution_code  liaison.code       not null  references liaison.institution,
  text              liaison.long_text  not null,
  owner             liaison.code       not null  references liaison.institution,
  audience          liaison.audience   not null,
  recorded_at       timestamptz        not null  default clock_timestamp(),
  recorded_by       text               not null  default session_user,
  unique (owner, id)
);

comment on table  liaison.follow_up_note                  is 'One row per note on a follow-up: progress, an obstacle, an answer.';
comment on column liaison.follow_up_note.id               is 'Key.';
comment on column liaison.follow_up_note.follow_up_id     is 'Follow-up.';
comment on column liaison.follow_up_note.noted_on         is 'Date of the note.';
comment on column liaison.follow_up_note.institution_code is 'Institution that wrote it.';
comment on column liaison.follow_up_note.text             is 'The note.';
comment on column liaison.follow_up_note.owner            is 'Centre that keeps this row; that of the follow-up when left out.';
comment on column liaison.follow_up_note.audience         is 'Who may read it; that of the follow-up when left out.';
comment on column liaison.follow_up_note.recorded_at      is 'Clock when this version was written.';
comment on column liaison.follow_up_note.recorded_by      is 'Login role that wrote this version.';

create index follow_up_note_follow_up_id_idx on liaison.follow_up_note (follow_up_id);
create index follow_up_note_institution_code_idx on liaison.follow_up_note (institution_code);

create table liaison.verification (
  id                    uuid                not null  primary key default gen_random_uuid(),
  follow_up_id          uuid                not null  references liaison.follow_up,
  verified_on           date                not null,
  verifier_institution  liaison.code        not null  references liaison.institution,
  verifier_role         liaison.short_text  not null,
  evidence              liaison.long_text   not null,
  owner                 liaison.code        not null  references liaison.institution,
  audience              liaison.audience    not null,
  recorded_at           timestamptz         not null  default clock_timestamp(),
  recorded_by           text                not null  default session_user,
  unique (id, follow_up_id)
);

comment on table  liaison.verification                      is 'One row per verification: somebody other than the owner has seen the evidence. Inserting one makes the follow-up verified; it is never changed or deleted.';
comment on column liaison.verification.id                   is 'Key.';
comment on column liaison.verification.follow_up_id         is 'Follow-up.';
comment on column liaison.verification.verified_on          is 'Date of the verification.';
comment on column liaison.verification.verifier_institution is 'Institution that verified.';
comment on column liaison.verification.verifier_role        is 'Role there that verified. Never a name.';
comment on column liaison.verification.evidence             is 'What was seen: a document, a visit, a figure.';
comment on column liaison.verification.owner                is 'Centre that keeps this row; that of the follow-up when left out.';
comment on column liaison.verification.audience             is 'Who may read it; that of the follow-up when left out.';
comment on column liaison.verification.recorded_at          is 'Clock when this version was written.';
comment on column liaison.verification.recorded_by          is 'Login role that wrote this version.';

create index verification_follow_up_id_idx on liaison.verification (follow_up_id);
create index verification_verifier_institution_idx on liaison.verification (verifier_institution);
create index verification_owner_idx on liaison.verification (owner);

alter table liaison.follow_up add foreign key (verification_id, id) references liaison.verification (id, follow_up_id);

create table liaison.follow_up_review (
  meeting_id    uuid                      not null  references liaison.meeting,
  follow_up_id  uuid                      not null  references liaison.follow_up,
  status_then   liaison.follow_up_status  not null,
  due_then_on   date                          null,
  note          liaison.short_text            null,
  owner         liaison.code              not null  references liaison.institution,
  audience      liaison.audience          not null,
  recorded_at   timestamptz               not null  default clock_timestamp(),
  recorded_by   text                      not null  default session_user,
  primary key (meeting_id, follow_up_id)
);

comment on table  liaison.follow_up_review              is 'One row per meeting and follow-up that was carried over to it: what that meeting saw.';
comment on column liaison.follow_up_review.meeting_id   is 'Meeting that looked at it.';
comment on column liaison.follow_up_review.follow_up_id is 'Follow-up.';
comment on column liaison.follow_up_review.status_then  is 'Status at that meeting.';
comment on column liaison.follow_up_review.due_then_on  is 'Due date at that meeting; null when none was agreed yet.';
comment on column liaison.follow_up_review.note         is 'What was said; null when nothing was.';
comment on column liaison.follow_up_review.owner        is 'Centre that keeps this row; that of the follow-up when left out.';
comment on column liaison.follow_up_review.audience     is 'Who may read it; that of the follow-up when left out.';
comment on column liaison.follow_up_review.recorded_at  is 'Clock when this version was written.';
comment on column liaison.follow_up_review.recorded_by  is 'Login role that wrote this version.';

create index follow_up_review_follow_up_id_idx on liaison.follow_up_review (follow_up_id);
create index follow_up_review_owner_idx on liaison.follow_up_review (owner);
