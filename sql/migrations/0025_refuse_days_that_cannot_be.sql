-- Days that a slip of the hand gives: a status from a day to come, which nothing could follow until then, and minutes
-- approved before their meeting, which nobody could put right, as approvals stay.

create function liaison.check_step_begun() returns trigger
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
begin
  if new.since_on > liaison.today() then
    perform ops.refuse(tg_relid, tg_name, format('%s is a day to come.', new.since_on));
  end if;
  return null;
end
$$;

comment on function liaison.check_step_begun() is 'Constraint trigger: a step of a follow-up''s life is not of a day to come, in Baghdad.';

create constraint trigger follow_up_step_has_begun after insert or update of since_on on liaison.follow_up_step
  for each row execute function liaison.check_step_begun();
comment on constraint follow_up_step_has_begun on liaison.follow_up_step is 'A status of a follow-up dates from today or earlier.';

create function liaison.check_approval_date() returns trigger
  language plpgsql volatile parallel unsafe set search_path = pg_catalog, pg_temp
as $$
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

comment on function liaison.check_approval_date() is 'Constraint trigger: minutes are approved after the meeting was held.';

create constraint trigger minutes_approval_comes_after_the_meeting after insert on liaison.minutes_approval
  for each row execute function liaison.check_approval_date();
comment on constraint minutes_approval_comes_after_the_meeting on liaison.minutes_approval is 'Minutes are approved on the day of their meeting or later.';
