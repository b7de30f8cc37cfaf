-- What is made when, until somebody says otherwise. All times are Baghdad's; the week of both centres begins on Sunday.

insert into ops.schedule (name, title, report, duty, recurrence, starts_on, starts_at, days_before_meeting, catch_up, keep_for)
values
  ('make-meetings', 'Make the meetings of the active series ahead', null, 'make_meetings',
   'RRULE:FREQ=DAILY', '2026-01-01', '03:00', null, 'latest', null),
  ('carry-over', 'Take open agenda items on to the next meetings', null, 'carry_over',
   'RRULE:FREQ=DAILY', '2026-01-01', '03:10', null, 'latest', null),
  ('escalate', 'Raise late follow-ups', null, 'escalate',
   'RRULE:FREQ=DAILY', '2026-01-01', '05:00', null, 'latest', null),
  ('refresh-calendars', 'Write the calendar files', null, 'refresh_calendars',
   'RRULE:FREQ=HOURLY', '2026-01-01', '00:20', null, 'latest', null),
  ('prune', 'Remove the files of superseded editions', null, 'prune',
   'RRULE:FREQ=WEEKLY;BYDAY=FR', '2026-01-02', '02:00', null, 'latest', '1 year'),
  ('returns-weekly', 'Returns of the week that ended', 'returns-weekly', null,
   'RRULE:FREQ=WEEKLY;BYDAY=SU', '2026-01-04', '07:00', null, 'latest', null),
  ('coordination-weekly', 'Meetings and follow-ups of the week that ended', 'coordination-weekly', null,
   'RRULE:FREQ=WEEKLY;BYDAY=SU', '2026-01-04', '07:00', null, 'latest', null),
  ('agenda-pack', 'Agenda pack of the meeting two days ahead', 'agenda-pack', null,
   null, null, '07:00', 2, 'latest', null);
