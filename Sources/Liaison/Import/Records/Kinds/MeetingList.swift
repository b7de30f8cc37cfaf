internal import Agenda
internal import Postgres

extension RecordKind {
  /// Meetings, as `export meeting` and `meeting list` give them. A row without a ref is an extraordinary meeting to be
  /// entered; those of a series are made by its rule.
  static let meetings = RecordKind(
    name: "meetings", noun: "meeting", columns: meetingColumns, key: ["ref"],
    records: { keys, ids, _ in
      "select * from api_v1.meeting where ref = any (\(keys)::text[]) or id = any (\(ids)::uuid[])"
    },
    lock: { ids in
      """
      select liaison.meeting_named(m.ref)
        from (select ref from liaison.meeting where id = any (\(ids)::uuid[]) order by ref) m
      """
    },
    changes: { try MeetingEdits(edits: $0).changes() },
    addition: extraordinary,
    givenAtFirst: [
      "title", "planned_on", "planned_at", "weekday", "planned_end_at", "zone", "city", "venue",
      "chair_institution", "chair_role", "co_chair_institution", "co_chair_role",
    ])

  private static let meetingColumns: [RecordColumn] =
    [
      RecordColumn("ref", .text, .fixed("A meeting keeps its ref.")),
      RecordColumn("title", .text, .editable),
      RecordColumn(
        "status", .word(["planned", "held", "postponed", "cancelled"]), .editable),
      RecordColumn("status_reason", .text, .erasable),
      RecordColumn("planned_on", .date, .editable, label: "date"),
      RecordColumn("planned_at", .time, .editable, label: "time"),
      RecordColumn("weekday", .word(Weekday.allCases.map(\.name)), .editable),
      RecordColumn("moved_because", .text, .editable),
      RecordColumn("planned_end_at", .moment, .editable, label: "end"),
      RecordColumn("planned_end_at_offset", .text, .stamp),
      RecordColumn("city", .text, .editable),
      RecordColumn("venue", .text, .editable),
      RecordColumn("chair_role", .text, .editable, label: "chair"),
      RecordColumn("co_chair_role", .text, .editable, label: "co-chair"),
      RecordColumn("planned_start_at", .moment, .fixed("Change planned_on and planned_at.")),
      RecordColumn("planned_start_at_offset", .text, .stamp),
      RecordColumn("series", .text, .fixed("A meeting stays in its series.")),
      RecordColumn("number", .number, .fixed("A meeting keeps its number.")),
      RecordColumn("zone", .text, .fixed("A meeting keeps its time zone.")),
      RecordColumn("nominal_on", .date, .fixed("A meeting keeps the slot that it came from.")),
      RecordColumn("nominal_at", .time, .fixed("A meeting keeps the slot that it came from.")),
      RecordColumn("host_side", .word(["krg", "federal"]), .fixed(hosting)),
      RecordColumn("host_chosen_by", .text, .fixed(hosting)),
      RecordColumn("chair_institution", .text, .fixed(hosting)),
      RecordColumn("co_chair_institution", .text, .fixed(hosting)),
      RecordColumn("status_on", .date, .fixed("It is the day of the change: liaison meeting … --on.")),
      RecordColumn("held_on", .date, .fixed(holding)),
      RecordColumn("actual_start_at", .moment, .fixed(holding)),
      RecordColumn("actual_start_at_offset", .text, .stamp),
      RecordColumn("actual_end_at", .moment, .fixed(holding)),
      RecordColumn("actual_end_at_offset", .text, .stamp),
      RecordColumn("id", .text, .fixed("It is the key in the database.")),
      RecordColumn("agenda_items", .number, .computed),
      RecordColumn("decisions", .number, .computed),
      RecordColumn("follow_ups_opened", .number, .computed),
      RecordColumn("follow_ups_open", .number, .computed),
      RecordColumn("next_planned_on", .date, .computed),
      RecordColumn("sequence", .number, .computed),
      RecordColumn("is_touched", .flag, .computed),
      RecordColumn("day_off_because", .text, .computed),
    ] + RecordBase.recordedColumns

  private static let hosting = "Hosts are exchanged by liaison meeting swap."
  fileprivate static let holding = "liaison meeting hold REF says when it was held."

  @Sendable private static func extraordinary(_ new: NewRecord) throws -> RecordAddition {
    let title = try new.required("title")
    let day = try new.required("planned_on")
    let time = try new.required("planned_at")
    try MeetingEdits.requireWeekday(try new.value("weekday"), of: day)
    let (host, city) = (try new.required("chair_institution"), try new.required("city"))
    let chair = try new.required("chair_role")
    let (venue, zone) = (try new.value("venue"), try new.value("zone") ?? "Asia/Baghdad")
    let coHost = try new.value("co_chair_institution")
    let coChair = try new.value("co_chair_role")
    let end = try new.value("planned_end_at")
    let start = "\(day)T\(time)"
    return RecordAddition(
      existing: """
        select ref from api_v1.meeting
         where series is null and title = \(title) and chair_institution::text = \(host)
           and planned_start_at = \(start)::timestamp at time zone \(zone)::text
         limit 1
        """,
      sql: """
        select api_v1.add_meeting(\(title), \(start)::timestamp, \(host), \(city), \(chair), \(venue),
          coalesce((\(end)::timestamp at time zone 'Asia/Baghdad') - (\(start)::timestamp at time zone \(zone)::text), '2 hours'),
          \(zone), \(coHost), \(coChair))
        """,
      sentence: "\"\(title)\" on \(day) at \(time) in \(city)")
  }
}

/// What the edits of one meeting ask for.
private struct MeetingEdits {
  let edits: RecordEdits

  private var ref: String { edits.current["ref"] ?? "" }

  func changes() throws -> [RecordChange] {
    try requireWeekday()
    return try timeAndStatus() + describing + end
  }

  // MARK: When, and whether

  private func timeAndStatus() throws -> [RecordChange] {
    let dates = ["planned_on", "planned_at"].filter { edits.pending($0) != nil }
    let why = edits.pending("moved_because")
    let reasons = why == nil ? [] : ["moved_because"]
    let starts = "\(edits.wanted("planned_on") ?? "")T\(edits.wanted("planned_at") ?? "")"
    if edits.pending("status")?.to == "planned" {
      return [
        RecordChange(
          columns: ["status"] + dates + reasons,
          sql: "select api_v1.replan_meeting(\(ref), \(starts)::timestamp, \(why?.to))")
      ]
    }
    guard !dates.isEmpty else {
      if why != nil {
        throw RecordProblem(
          "moved_because", "It is why a meeting moves: move planned_on or planned_at as well.")
      }
      return try status()
    }
    guard let reason = edits.cells["moved_because"]?.to else {
      throw RecordProblem(dates[0], "A meeting moves with a reason. Say in moved_because why.")
    }
    let move = RecordChange(
      columns: dates + reasons,
      sql: "select api_v1.move_meeting(\(ref), \(starts)::timestamp, \(reason))")
    return [move] + (try status())
  }

  private func status() throws -> [RecordChange] {
    let reason = edits.pending("status_reason")
    guard let status = edits.pending("status") else {
      guard reason == nil else {
        throw RecordProblem("status_reason", "A reason goes with a change of status.")
      }
      return []
    }
    let columns = ["status"] + (reason == nil ? [] : ["status_reason"])
    switch status.to {
    case "cancelled":
      return [RecordChange(columns: columns, sql: "select api_v1.cancel_meeting(\(ref), \(reason?.to))")]
    case "postponed":
      return [RecordChange(columns: columns, sql: "select api_v1.postpone_meeting(\(ref), \(reason?.to))")]
    default: throw RecordProblem("status", RecordKind.holding)
    }
  }

  /// A weekday that nobody touched is still that of the old day, and as wrong as any other.
  private func requireWeekday() throws {
    guard edits.pending("planned_on") != nil || edits.pending("weekday") != nil else { return }
    let written = edits.row.isBlank("weekday") ? nil : edits.row["weekday"]
    try Self.requireWeekday(edits.cells["weekday"]?.to ?? written, of: edits.wanted("planned_on") ?? "")
  }

  static func requireWeekday(_ weekday: String?, of day: String) throws {
    guard let weekday, let date = CivilDate(day), date.weekday.name.lowercased() != weekday.lowercased()
    else { return }
    throw RecordProblem(
      "weekday",
      "\(day) is a \(date.weekday.name), but the weekday says \(weekday). Correct the one that is wrong.")
  }

  // MARK: What it is

  private var describing: [RecordChange] {
    ["title", "city", "venue", "chair_role", "co_chair_role"].compactMap { column in
      edits.pending(column).map {
        RecordChange(
          columns: [column], sql: "select api_v1.change_meeting(\(ref), \(raw: column) => \($0.to))")
      }
    }
  }

  private var end: [RecordChange] {
    edits.pending("planned_end_at").map {
      [
        RecordChange(
          columns: ["planned_end_at"],
          sql: """
            select api_v1.change_meeting(ref, duration => (\($0.to)::timestamp at time zone 'Asia/Baghdad') - planned_start_at)
              from api_v1.meeting where ref = \(ref)
            """)
      ]
    } ?? []
  }
}
