internal import Postgres

extension RecordKind {
  /// Agenda items, as `export agenda_item` and `agenda list` give them. A row without a ref is a new item.
  ///
  /// The ref of an item tells its place, which changes when others move; so an item is found by the ref that it had when
  /// the file was written, and followed from there. Places are given in rising order: then a whole agenda written in
  /// another order becomes just that.
  static let agendaItems = RecordKind(
    name: "agenda-items", noun: "agenda item", columns: agendaItemColumns, key: ["ref"],
    records: { keys, ids, _ in
      """
      select i.*, case when i.is_standing then 'standing' when i.is_closed then 'closed' else 'open' end as state
        from api_v1.agenda_item i
       where i.ref = any (\(keys)::text[]) or i.id = any (\(ids)::uuid[])
      """
    },
    lock: { ids in
      """
      select liaison.meeting_named(m.ref)
        from (select distinct m.ref
                from liaison.meeting m join liaison.agenda_item i on i.meeting_id = m.id
               where i.id = any (\(ids)::uuid[]) order by m.ref) m
      """
    },
    changes: agendaItemChanges,
    addition: { new in
      let (meeting, topic) = (try new.required("meeting"), try new.required("topic"))
      let institution = try new.required("brought_by")
      let (detail, position) = (try new.value("detail"), try new.value("position"))
      return RecordAddition(
        existing: """
          select ref from api_v1.agenda_item
           where meeting = \(meeting) and topic = \(topic) and brought_by::text = \(institution)
           limit 1
          """,
        sql: """
          select api_v1.add_agenda_item(\(meeting), \(topic), \(institution), \(detail), \(position)::integer)
          """,
        sentence: "\"\(topic)\" of \(institution)")
    },
    givenAtFirst: ["meeting", "topic", "brought_by", "detail", "position"],
    appliedBy: "position")

  private static let agendaItemColumns: [RecordColumn] =
    [
      RecordColumn("ref", .text, .fixed("The ref of an item tells its meeting and place: change position.")),
      RecordColumn("topic", .text, .editable),
      RecordColumn("detail", .text, .editable),
      RecordColumn("brought_by", .text, .editable),
      RecordColumn("position", .number, .editable),
      RecordColumn("is_closed", .flag, .editable, label: "closed"),
      RecordColumn("state", .word(["open", "closed", "standing"]), .editable),
      RecordColumn("meeting", .text, .fixed("An item is carried to another meeting by itself.")),
      RecordColumn("topic_ar", .text, .fixed("Translations are entered in psql.")),
      RecordColumn("topic_ckb", .text, .fixed("Translations are entered in psql.")),
      RecordColumn(
        "is_standing", .flag,
        .fixed("The items of every agenda are those of the series: liaison series items.")),
      RecordColumn("follow_up", .text, .fixed("A follow-up is escalated by itself.")),
      RecordColumn("id", .text, .fixed("It is the key in the database.")),
      RecordColumn("meeting_id", .text, .fixed("An item is carried to another meeting by itself.")),
      RecordColumn("meeting_on", .date, .computed),
      RecordColumn("times_carried", .number, .computed),
      RecordColumn("first_meeting", .text, .computed),
      RecordColumn("first_item", .text, .computed),
      RecordColumn("first_raised_on", .date, .computed),
      RecordColumn("age_days", .text, .computed),
      RecordColumn("decisions", .number, .computed),
    ] + RecordBase.recordedColumns

  @Sendable private static func agendaItemChanges(_ edits: RecordEdits) throws -> [RecordChange] {
    if let state = edits.pending("state"), state.to == "standing" || edits.current["state"] == "standing" {
      throw RecordProblem("state", "The items of every agenda are those of the series: liaison series items.")
    }
    let id = edits.current["id"]
    let parameters: KeyValuePairs = [
      "topic": "topic", "detail": "detail", "brought_by": "brought_by", "position": "at_position",
    ]
    // Its name may have changed with the rows before it; its key has not.
    let described = parameters.compactMap { column, parameter in
      edits.pending(column).map {
        RecordChange(
          columns: [column],
          sql: """
            select api_v1.change_agenda_item(i.ref, \(raw: parameter) => \($0.to))
              from api_v1.agenda_item i where i.id = \(id)::uuid
            """)
      }
    }
    let closed = ["is_closed", "state"].compactMap { column in
      edits.pending(column).map {
        RecordChange(
          columns: [column],
          sql: """
            select api_v1.close_agenda_item(i.ref, \($0.to == "yes" || $0.to == "closed"))
              from api_v1.agenda_item i where i.id = \(id)::uuid
            """)
      }
    }
    return described + closed
  }
}
