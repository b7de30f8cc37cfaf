import Agenda
import Postgres

/// The meetings that one calendar file holds.
struct MeetingCalendar {
  /// `JCC-JCMC.ics`.
  let fileName: String
  /// What people see it called.
  let name: String
  let events: [CalendarEvent]
}

extension Connection {
  /// The calendar of all meetings, and that of each series by its code, also where it has no meeting yet.
  func calendars() throws -> [MeetingCalendar] {
    let meetings = try calendarMeetings()
    let series = try rows(
      #"select series, title_en from api_v1.series order by series collate "C""#, as: (String, String).self)
    let all = MeetingCalendar(
      fileName: "meetings.ics", name: "Coordination meetings", events: meetings.map(\.event))
    let bySeries = Dictionary(grouping: meetings, by: \.series)
    return [all]
      + series.map { code, title in
        MeetingCalendar(
          // No code has a dot in it, so no series' file is the one of all, on any filesystem.
          fileName: code.lowercased() == "meetings" ? "\(code).series.ics" : "\(code).ics", name: title,
          events: bySeries[code, default: []].map(\.event))
      }
  }

  /// The rows of `api_v1.meeting` as events, in the order of their planned start.
  ///
  /// The UID is made of the slot: the key of its series, as a code can be changed, and its nominal date and time. These
  /// stay when a meeting is moved, cancelled or planned anew, when it or its series gets another title, and when the rule
  /// withdraws it and makes it anew in another row, which is why the view has the sequence go on there. A meeting that
  /// comes from no slot is known by its row's key.
  ///
  /// What is shown changes with the meeting's row, and with its series' where the titles come from there. Agenda and
  /// delegations are left out: they change up to the last hour and belong to the agenda pack. DTSTAMP is the later of the
  /// two rows' times. It may rise where only a column changed that is not shown; it never stays behind what is shown.
  ///
  /// A held meeting is shown when it took place, to the planned length where its end is not noted.
  private func calendarMeetings() throws -> [(series: String?, event: CalendarEvent)] {
    let form = "YYYY-MM-DD\"T\"HH24:MI:SS"
    let rows = try rows(
      """
      with meeting as (
        select *, coalesce(actual_start_at, planned_start_at) as starts,
               case when actual_start_at is null then planned_end_at
                    else coalesce(actual_end_at, actual_start_at + (planned_end_at - planned_start_at)) end as ends
          from api_v1.meeting
      ),
      shown as (
        select *, case when zone = 'Asia/Baghdad'
                        and starts at time zone zone = starts at time zone 'UTC' + interval '3 hours'
                        and ends at time zone zone = ends at time zone 'UTC' + interval '3 hours'
                       then zone else 'UTC' end as clock
          from meeting
      )
      select m.ref, m.series, m.status, m.sequence,
             case when m.nominal_on is null then m.id::text
                  else s.id || to_char(m.nominal_on + m.nominal_at, '-YYYYMMDD"T"HH24MISS') end,
             to_char(greatest(m.recorded_at, titled.recorded_at) at time zone 'UTC', \(form)),
             m.clock = 'Asia/Baghdad',
             to_char(m.starts at time zone m.clock, \(form)),
             -- Up to a whole second, so that no meeting ends as it starts.
             to_char(m.ends at time zone m.clock + interval '999999 microseconds', \(form)),
             m.title, concat_ws(', ', m.venue, m.city),
             concat_ws(e'\\n', m.ref, titled.title_ar, titled.title_ckb,
                       'Chair: ' || m.chair_role || ', ' || m.chair_institution,
                       'Co-chair: ' || m.co_chair_role || ', ' || m.co_chair_institution,
                       'Moved: ' || m.moved_because,
                       initcap(m.status::text) || ': ' || m.status_reason)
        from shown m
        left join api_v1.series s on s.series = m.series
        -- A meeting with a title of its own shows nothing of its series' row.
        left join api_v1.series titled on titled.series = m.series and titled.title_en = m.title
       order by m.planned_start_at, m.ref
      """,
      as: (
        String, String?, String, Int, String, String?, Bool, String?, String?, String, String, String
      ).self)
    return try rows.map {
      ref, series, status, sequence, uid, changed, isBaghdad, starts, ends, title, place, notes in
      guard let changed = changed.flatMap({ CivilDateTime($0) }),
        let start = starts.flatMap({ CivilDateTime($0) }), let end = ends.flatMap({ CivilDateTime($0) })
      else {
        throw Failure("\(ref) is at a time that no calendar file can say: their years go from 1 to 9999.")
      }
      // A postponed meeting does not take place when it was to be: TENTATIVE would go on blocking that time. Planned
      // anew it is confirmed again, under the same UID.
      let takesPlace = status == "planned" || status == "held"
      return (
        series,
        CalendarEvent(
          uid: uid, sequence: sequence, changedAt: changed, clock: isBaghdad ? .baghdad : .utc, start: start,
          end: end, status: takesPlace ? .confirmed : .cancelled,
          // Not all readers show the status.
          summary: takesPlace ? title : "\(status.prefix(1).uppercased())\(status.dropFirst()): \(title)",
          location: place, description: notes)
      )
    }
  }
}
