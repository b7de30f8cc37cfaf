internal import Agenda
internal import Postgres

extension RecordKind {
  /// Holidays, as `export holiday` gives them. They have no ref: side, first day and English name tell them apart, and a
  /// row without `recorded_at` is a new one.
  ///
  /// The first day of a tentative holiday moves with the moon. Such a row is the one of that id, or where the file has
  /// no ids, the one of that name within 30 days: the same feast comes once a year.
  static let holidays = RecordKind(
    name: "holidays", noun: "holiday", columns: holidayColumns, key: ["side", "first_on", "name_en"],
    records: { _, _, _ in "select * from api_v1.holiday" },
    lock: { ids in "select from liaison.holiday where id = any (\(ids)::uuid[]) order by id for no key update"
    },
    isAbout: isSameFeast,
    changes: holidayChanges,
    addition: newHoliday,
    givenAtFirst: [
      "side", "first_on", "last_on", "name_en", "name_ar", "name_ckb", "kind", "is_tentative", "announced_in",
    ],
    warnings: """
      select distinct format('%s is planned on %s, which is not a working day of %s.', m.ref, m.planned_on, m.day_off_because)
        from api_v1.meeting m
        join api_v1.holiday h on m.planned_on between h.first_on and h.last_on and h.recorded_at >= now()
       where m.status = 'planned' and m.day_off_because is not null
       order by 1
      """)

  private static let holidayColumns: [RecordColumn] =
    [
      RecordColumn("side", .word(["krg", "federal"]), .fixed("A holiday of the other side is another one.")),
      RecordColumn("first_on", .date, .editable, label: "first day"),
      RecordColumn("last_on", .date, .editable, label: "last day"),
      RecordColumn("name_en", .text, .fixed("A holiday is known by its English name.")),
      RecordColumn("name_ar", .text, .editable),
      RecordColumn("name_ckb", .text, .editable),
      RecordColumn("kind", .word(["public", "temporary", "workday"]), .editable),
      RecordColumn("is_tentative", .flag, .editable, label: "tentative"),
      RecordColumn("announced_in", .text, .editable),
      RecordColumn("id", .text, .fixed("It is the key in the database.")),
    ] + RecordBase.recordedColumns

  @Sendable private static func isSameFeast(_ row: RecordRow, _ holiday: StoredRecord) -> Bool {
    if !row.isBlank("id") { return row["id"] == holiday["id"] }
    guard CellForm.text.says(row["name_en"] ?? "", holiday["name_en"]),
      CellForm.word(["krg", "federal"]).says(row["side"] ?? "", holiday["side"]),
      let there = holiday["first_on"].flatMap({ CivilDate($0) })
    else { return false }
    return CellForm.date.readings(of: row["first_on"] ?? "").compactMap { CivilDate($0) }
      .contains { abs($0.dayNumber - there.dayNumber) <= 30 }
  }

  @Sendable private static func holidayChanges(_ edits: RecordEdits) -> [RecordChange] {
    let holiday = (
      side: edits.current["side"], name: edits.current["name_en"], day: edits.current["first_on"]
    )
    let described = ["name_ar", "name_ckb", "kind", "is_tentative", "announced_in"].compactMap { column in
      edits.pending(column).map {
        RecordChange(
          columns: [column],
          sql: """
            select api_v1.change_holiday(\(holiday.side), \(holiday.name), \(holiday.day), \(raw: column) => \($0.to))
            """)
      }
    }
    // Both days at once, since neither may pass the other; and last, since the first day is part of its name.
    let days = ["first_on", "last_on"].filter { edits.pending($0) != nil }
    guard !days.isEmpty else { return described }
    return described + [
      RecordChange(
        columns: days,
        sql: """
          select api_v1.change_holiday(\(holiday.side), \(holiday.name), \(holiday.day),
            starts => \(edits.wanted("first_on")), ends => \(edits.wanted("last_on")))
          """)
    ]
  }

  @Sendable private static func newHoliday(_ new: NewRecord) throws -> RecordAddition {
    let (side, name) = (try new.required("side"), try new.required("name_en"))
    let first = try new.required("first_on")
    let last = try new.value("last_on") ?? first
    let kind = try new.value("kind") ?? "public"
    let isTentative = try new.value("is_tentative") ?? "no"
    let (arabic, sorani) = (try new.value("name_ar"), try new.value("name_ckb"))
    let announced = try new.value("announced_in")
    return RecordAddition(
      existing: """
        select side || ' ' || first_on || ' ' || name_en
          from api_v1.holiday
         where side::text = \(side) and name_en = \(name) and first_on = \(first)::date and last_on = \(last)::date
           and kind = \(kind) and is_tentative = \(isTentative)::boolean
           and name_ar is not distinct from coalesce(\(arabic), name_ar)
           and name_ckb is not distinct from coalesce(\(sorani), name_ckb)
           and announced_in is not distinct from coalesce(\(announced), announced_in)
        """,
      sql: """
        select api_v1.add_holiday(\(side), \(name), \(first), \(last), \(kind), \(isTentative), \(arabic), \(sorani),
          \(announced))
        """,
      sentence: isTentative == "yes" ? "tentative, to \(last)" : "to \(last)")
  }
}
