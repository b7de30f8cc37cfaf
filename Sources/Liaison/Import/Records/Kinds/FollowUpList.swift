internal import Postgres

extension RecordKind {
  /// Follow-ups, as `export follow_up` and `follow-up list` give them, and the file `follow_ups` of an edition of
  /// coordination-weekly.
  ///
  /// Each centre answers for the rows of its side, so an institution changes those that its own side owes, and joint
  /// ones. Its notes are entered as its own.
  static func followUps(by institution: String, side: String) -> RecordKind {
    RecordKind(
      name: "follow-ups", noun: "follow-up", columns: followUpColumns, key: ["ref"],
      report: "coordination-weekly",
      records: { keys, ids, day in
        """
        select * from api_v1.follow_up_on(coalesce(\(day)::date, api_v1.today()))
         where ref = any (\(keys)::text[]) or id = any (\(ids)::uuid[])
        """
      },
      lock: { ids in
        """
        select liaison.follow_up_named(f.ref)
          from (select ref from liaison.follow_up where id = any (\(ids)::uuid[]) order by ref) f
        """
      },
      changes: { edits in try FollowUpEdits(edits, by: institution, side: side).changes() })
  }

  private static let followUpColumns: [RecordColumn] =
    RecordBase.editionColumns + [
      RecordColumn("ref", .text, .fixed("A follow-up keeps its ref.")),
      RecordColumn("action", .text, .editable),
      RecordColumn("detail", .text, .editable),
      RecordColumn("owner_institution", .text, .editable, otherHead: "responsible_org", label: "owner"),
      RecordColumn("owner_role", .text, .editable, otherHead: "responsible_role"),
      RecordColumn("priority", .word(["high", "medium", "low"]), .editable),
      RecordColumn("current_due_on", .date, .editable, otherHead: "current_due", label: "due"),
      RecordColumn("extension_reason", .text, .editable),
      RecordColumn(
        "status",
        .word(["open", "in_progress", "blocked", "reported_done", "verified", "dropped", "superseded"]),
        .editable),
      RecordColumn("status_reason", .text, .erasable),
      RecordColumn("waiting_for", .text, .erasable),
      RecordColumn("last_update", .text, .editable, label: "note"),
      RecordColumn(
        "original_due_on", .date, .fixed("The first due date stays; move current_due_on."),
        otherHead: "original_due"),
      RecordColumn("assigned_on", .date, .fixed("It was agreed on that day.")),
      RecordColumn("status_on", .date, .fixed("It is the day of the change: liaison follow-up … --on.")),
      RecordColumn("times_extended", .number, .fixed("It counts the extensions.")),
      RecordColumn("slip_days", .number, .fixed("It follows from the due dates.")),
      RecordColumn("is_open", .flag, .fixed("It follows from the status.")),
      RecordColumn("last_update_on", .date, .fixed("It is the day of the last change.")),
      RecordColumn("closed_on", .date, .fixed("It follows from the status.")),
      RecordColumn("verified_on", .date, .fixed(verifying)),
      RecordColumn("verified_by", .text, .fixed(verifying)),
      RecordColumn("verified_by_role", .text, .fixed(verifying)),
      RecordColumn("superseded_by", .text, .fixed("liaison follow-up supersede REF --by REF says it.")),
      RecordColumn("origin", .text, .fixed("It stays with what it came from.")),
      RecordColumn("id", .text, .fixed("It is the key in the database.")),
      RecordColumn("meeting_id", .text, .fixed("It stays with what it came from.")),
      RecordColumn("meeting", .text, .computed),
      RecordColumn("meeting_number", .number, .computed, otherHead: "meeting_no"),
      RecordColumn("meeting_on", .date, .computed, otherHead: "meeting_date"),
      RecordColumn("agenda_position", .number, .computed),
      RecordColumn("agenda_topic", .text, .computed, otherHead: "agenda_item"),
      RecordColumn("decision", .text, .computed),
      RecordColumn("series", .text, .computed),
      RecordColumn("owner_side", .word(["krg", "federal", "joint"]), .computed, otherHead: "side"),
      RecordColumn("is_overdue", .flag, .computed),
      RecordColumn("days_overdue", .number, .computed),
      RecordColumn("working_days_overdue", .number, .computed),
      RecordColumn("age_days", .number, .computed),
      RecordColumn("age_working_days", .number, .computed),
      RecordColumn("times_carried", .number, .computed),
      RecordColumn("escalation_level", .number, .computed),
      RecordColumn("escalated_on", .date, .computed),
    ] + RecordBase.recordedColumns

  private static let verifying =
    "liaison follow-up verify REF --by INSTITUTION --role ROLE --evidence … says it."
}

/// What the edits of one follow-up ask for.
private struct FollowUpEdits {
  let edits: RecordEdits
  let institution: String
  let side: String
  private let ref: String

  init(_ edits: RecordEdits, by institution: String, side: String) {
    self.edits = edits
    self.institution = institution
    self.side = side
    ref = edits.current["ref"] ?? ""
  }

  func changes() throws -> [RecordChange] {
    let status = try statusChanges()
    let others = describing + (try dueChanges())
    // One that has ended is opened again first, and one that ends is changed before.
    let isEnded = edits.current["is_open"] == "no"
    let changes = (isEnded ? status + others : others + status) + notes
    if !changes.isEmpty { try requireOwnSide() }
    return changes
  }

  private func requireOwnSide() throws {
    let owner = edits.current["owner_side"] ?? ""
    guard owner != side, owner != "joint" else { return }
    throw RecordProblem(
      "ref",
      "\(ref) is owed by \(edits.current["owner_institution"] ?? "") (\(owner)), and \(institution) (\(side)) changes what"
        + " its own side owes, or both together.")
  }

  // MARK: What is owed

  private var describing: [RecordChange] {
    let parameters: KeyValuePairs = [
      "action": "action", "detail": "detail", "owner_institution": "institution", "owner_role": "role",
      "priority": "priority",
    ]
    return parameters.compactMap { column, parameter in
      edits.pending(column).map {
        RecordChange(
          columns: [column], sql: "select api_v1.change_follow_up(\(ref), \(raw: parameter) => \($0.to))")
      }
    }
  }

  private var notes: [RecordChange] {
    edits.pending("last_update").map {
      [
        RecordChange(
          columns: ["last_update"], sql: "select api_v1.note_on_follow_up(\(ref), \(institution), \($0.to))")
      ]
    } ?? []
  }

  // MARK: By when

  private func dueChanges() throws -> [RecordChange] {
    let why = edits.pending("extension_reason")
    guard let due = edits.pending("current_due_on") else {
      if why != nil {
        throw RecordProblem("extension_reason", "It is why a due date moves: move current_due_on as well.")
      }
      return []
    }
    guard let first = edits.current["current_due_on"] else {
      if why != nil {
        throw RecordProblem(
          "extension_reason", "\(ref) had no due date yet, and the first one needs no reason.")
      }
      return [
        RecordChange(
          columns: ["current_due_on"], sql: "select api_v1.change_follow_up(\(ref), due => \(due.to)::date)")
      ]
    }
    guard let reason = edits.cells["extension_reason"]?.to ?? edits.pending("status_reason")?.to else {
      throw RecordProblem(
        "current_due_on",
        "\(ref) is due on \(first): a due date moves with a reason. Say in extension_reason why.")
    }
    let columns = ["current_due_on"] + (why == nil ? [] : ["extension_reason"])
    return [
      RecordChange(
        columns: columns, sql: "select api_v1.extend_follow_up(\(ref), \(due.to)::date, \(reason))")
    ]
  }

  /// Whether the reason in status_reason is that of the move of the due date, made now or by this file before.
  private var reasonIsOfTheDueDate: Bool {
    guard let due = edits.cells["current_due_on"], edits.cells["extension_reason"] == nil else {
      return false
    }
    return !due.isReached || edits.current["extension_reason"] == edits.cells["status_reason"]?.to
  }

  // MARK: How far it is

  private func statusChanges() throws -> [RecordChange] {
    guard let status = edits.pending("status") else { return try reasonChanges() }
    let reason = edits.pending("status_reason")
    let waiting = edits.pending("waiting_for")
    let columns =
      ["status"] + (reason == nil ? [] : ["status_reason"]) + (waiting == nil ? [] : ["waiting_for"])
    if status.to != "blocked", waiting?.to != nil { throw Self.onlyBlockedWaits }
    return [RecordChange(columns: columns, sql: try verb(for: status.to ?? "", because: reason?.to))]
  }

  private func verb(for status: String, because reason: String?) throws -> SQL {
    switch status {
    case "open": return "select api_v1.reopen_follow_up(\(ref), \(reason))"
    case "in_progress": return "select api_v1.start_follow_up(\(ref), \(reason))"
    case "reported_done": return "select api_v1.report_follow_up_done(\(ref), \(reason))"
    case "dropped": return "select api_v1.drop_follow_up(\(ref), \(reason))"
    case "blocked": return try blocking(because: reason)
    case "verified":
      throw RecordProblem(
        "status",
        "Verified is said with evidence, by somebody else than the owner:"
          + " liaison follow-up verify \(ref) --by INSTITUTION --role ROLE --evidence …")
    default:
      throw RecordProblem(
        "status", "Superseded is said with the other one: liaison follow-up supersede \(ref) --by REF.")
    }
  }

  private func blocking(because reason: String?) throws -> SQL {
    guard let waiting = edits.wanted("waiting_for") else {
      throw RecordProblem(
        "waiting_for", "A blocked follow-up waits for an institution: say in a column waiting_for which one.")
    }
    return "select api_v1.block_follow_up(\(ref), \(waiting), \(reason))"
  }

  /// A reason or an institution without another status, which only a blocked one has something to do with.
  private func reasonChanges() throws -> [RecordChange] {
    let reason = reasonIsOfTheDueDate ? nil : edits.pending("status_reason")
    let waiting = edits.pending("waiting_for")
    if reason == nil, waiting == nil { return [] }
    if edits.current["status"] == "blocked" {
      let columns = (reason == nil ? [] : ["status_reason"]) + (waiting == nil ? [] : ["waiting_for"])
      let because = reason == nil ? edits.current["status_reason"] : reason?.to
      return [RecordChange(columns: columns, sql: try blocking(because: because))]
    }
    if waiting != nil { throw Self.onlyBlockedWaits }
    throw RecordProblem(
      "status_reason",
      "A reason goes with a change of status or of the due date; what else there is to say goes into last_update."
    )
  }

  private static let onlyBlockedWaits = RecordProblem(
    "waiting_for", "Only a blocked follow-up waits for somebody: set status to blocked as well.")
}
