import Foundation
import Postgres
import Reporting
import TestSupport
import Testing

@testable import Liaison

/// The list that managers got, edited, on its way back.
@Suite struct `Follow-ups that come back` {
  /// The three shapes of the list.
  enum Shape: CaseIterable {
    case edition, export, list

    func sheet(of office: Office) async throws -> Sheet {
      switch self {
      case .edition: try await office.edition()
      case .export: try await office.export("follow_up")
      case .list: try await office.followUps()
      }
    }

    /// What the column is called.
    var due: String { self == .edition ? "current_due" : "current_due_on" }
    var owner: String { self == .edition ? "responsible_org" : "owner_institution" }
  }

  @Test(arguments: Shape.allCases) func `unedited there is nothing to do`(shape: Shape) async throws {
    let office = try Office()
    let sheet = try await shape.sheet(of: office)
    #expect(sheet.rows.count == 6)
    let before = try office.state()
    let report = try await office.taking(sheet)
    #expect(report.description == "Nothing to do: list.csv says what the database has already (6 rows).")
    #expect(try office.state() == before)
    #expect(
      try office.lines("select kind, status, rows_read, rows_loaded, rows_rejected from ops.import")
        == ["follow-ups|unchanged|6|0|0"])
  }

  @Test(arguments: Shape.allCases) func `each edited cell becomes one change, once`(shape: Shape) async throws
  {
    let office = try Office()
    var sheet = try await shape.sheet(of: office)
    sheet["FU-JCC-0001", "status"] = "Reported done"
    sheet["FU-JCC-0001", "priority"] = "low"
    sheet["FU-JCC-0002", shape.due] = "2017-09-01"
    sheet["FU-JCC-0002", "extension_reason"] = "Two governorates have not reported"
    sheet["FU-JCC-0002", "last_update"] = "=3 of 5 have answered"
    sheet["FU-JCC-0003", shape.due] = "2017-09-10"
    sheet["FU-JCC-0003", shape.owner] = "MOI-KR"
    sheet["FU-JCC-0004", "status"] = "dropped"
    sheet["FU-JCC-0004", "status_reason"] = "Done by others"
    sheet["FU-UNHCR-0001", "action"] = "Lend the hall for a day"
    let report = try await office.taking(sheet)
    #expect(report.refusal == nil)
    #expect(
      report.changes.sorted() == [
        "FU-JCC-0001: priority high -> low",
        "FU-JCC-0001: status in_progress -> reported_done",
        "FU-JCC-0002: due 2017-08-14 -> 2017-09-01",
        "FU-JCC-0002: extension reason \"Figures missing\" -> \"Two governorates have not reported\"",
        "FU-JCC-0002: note \"@all: half of it is there\" -> \"=3 of 5 have answered\"",
        "FU-JCC-0003: due (empty) -> 2017-09-10",
        "FU-JCC-0003: owner JCC -> MOI-KR",
        "FU-JCC-0004: status blocked -> dropped",
        "FU-JCC-0004: status reason \"No answer yet\" -> \"Done by others\"",
        "FU-UNHCR-0001: action \"Lend the hall\" -> \"Lend the hall for a day\"",
      ])
    #expect(report.description.hasPrefix("list.csv: 6 rows, 5 changed, 1 with nothing to do.\n"))
    #expect(
      try office.lines(
        """
        select ref, status, priority, owner_institution, current_due_on, extension_reason, status_reason, waiting_for
          from api_v1.follow_up order by ref
        """) == [
          "FU-JCC-0001|reported_done|low|JCC|2017-08-10|||",
          "FU-JCC-0002|open|medium|JCC|2017-09-01|Two governorates have not reported||",
          "FU-JCC-0003|open|medium|MOI-KR|2017-09-10|||",
          "FU-JCC-0004|dropped|medium|JCC|2017-08-13||Done by others|",
          "FU-JCMC-0001|open|medium|JCMC|2017-08-20|||",
          "FU-UNHCR-0001|open|medium|UNHCR|2017-08-20|||",
        ])
    #expect(
      try office.lines(
        "select institution, text from api_v1.follow_up_note where ref = 'FU-JCC-0002' order by noted_on")
        == ["JCC|@all: half of it is there", "JCC|=3 of 5 have answered"])

    let before = try office.state()
    let again = try await office.taking(sheet)
    #expect(again.description == "Nothing to do: list.csv says what the database has already (6 rows).")
    #expect(try office.state() == before)
  }

  @Test func `a reason beside a due date may stand in status_reason, and twice changes nothing`() async throws
  {
    let office = try Office()
    var sheet = try await office.followUps()
    sheet["FU-JCC-0001", "current_due_on"] = "2017-09-01"
    sheet["FU-JCC-0001", "status_reason"] = "Waits for the ministry"
    #expect(try await office.taking(sheet).changes == ["FU-JCC-0001: due 2017-08-10 -> 2017-09-01"])
    #expect(
      try office.lines("select reason from liaison.extension where to_due_on = '2017-09-01'")
        == ["Waits for the ministry"])
    #expect(try await office.taking(sheet).description.hasPrefix("Nothing to do"))
  }

  // MARK: Conflicts

  @Test(arguments: Shape.allCases) func `what was changed meanwhile is not overwritten`(shape: Shape)
    async throws
  {
    let office = try Office()
    var sheet = try await shape.sheet(of: office)
    try office.server.psql(
      """
      \\o /dev/null
      select api_v1.extend_follow_up('FU-JCC-0002', '2017-08-20', 'Agreed by telephone');
      select api_v1.note_on_follow_up('FU-JCC-0004', 'JCMC', 'MOMD has answered');
      select api_v1.change_follow_up('FU-JCC-0001', priority => 'low');
      """)
    sheet["FU-JCC-0002", shape.due] = "2017-09-01"
    sheet["FU-JCC-0002", "extension_reason"] = "Two governorates have not reported"
    sheet["FU-JCC-0002", "priority"] = "high"
    // Another cell of a row that was changed is no conflict, and the same change twice is none either.
    sheet["FU-JCC-0004", "priority"] = "high"
    sheet["FU-JCC-0001", "priority"] = "low"
    let report = try await office.taking(sheet)
    #expect(report.changes == ["FU-JCC-0004: priority medium -> high"])
    #expect((report.conflicts, report.rejects) == (1, 0))
    let line = sheet.line(of: "FU-JCC-0002")
    let due = shape.due
    #expect(
      Set(try office.findings()) == [
        "\(line)|\(due)|2017-09-01|Changed meanwhile: the file says \"2017-09-01\", the database \"2017-08-20\"; when the"
          + " file was written it was \"2017-08-14\". Take the list again and edit that.",
        "\(line)|extension_reason|Two governorates have not reported|Changed meanwhile: the file says \"Two governorates"
          + " have not reported\", the database \"Agreed by telephone\"; when the file was written it was \"Figures missing\"."
          + " Take the list again and edit that.",
      ])
    #expect(
      try office.lines("select current_due_on, priority from api_v1.follow_up where ref = 'FU-JCC-0002'")
        == ["2017-08-20|medium"], "a row is applied whole or not at all")
    #expect(
      report.description.hasPrefix(
        "list.csv: 6 rows, 1 changed, 4 with nothing to do, 1 in conflict. See \(office.folder)/list.csv.rejects.csv.\n"
          + "FU-JCC-0004: priority medium -> high\nline \(line), "))
  }

  @Test(arguments: Shape.allCases) func `a note after a note is no conflict with the cell beside it`(
    shape: Shape
  )
    async throws
  {
    let office = try Office()
    try office.server.psql("\\o /dev/null\nselect api_v1.note_on_follow_up('FU-JCC-0001', 'JCC', 'First');")
    // Dated by its day, so that the edition shows it too.
    try office.server.psql(
      "\\o /dev/null\nselect api_v1.note_on_follow_up('FU-JCC-0004', 'JCC', 'Early', '2017-08-04');")
    var sheet = try await shape.sheet(of: office)
    try office.server.psql(
      """
      \\o /dev/null
      select api_v1.note_on_follow_up('FU-JCC-0001', 'JCMC', 'Second');
      select api_v1.note_on_follow_up('FU-JCC-0004', 'JCMC', 'Late');
      """)
    sheet["FU-JCC-0001", "priority"] = "low"
    sheet["FU-JCC-0004", "priority"] = "low"
    #expect(
      try await office.taking(sheet).changes == [
        "FU-JCC-0001: priority high -> low", "FU-JCC-0004: priority medium -> low",
      ])
  }

  @Test func `a status of a moment ago is put back`() async throws {
    let office = try Office()
    try office.server.psql("\\o /dev/null\nselect api_v1.start_follow_up('FU-JCC-0002');")
    var sheet = try await office.followUps()
    sheet["FU-JCC-0002", "status"] = "open"
    #expect(try await office.taking(sheet).changes == ["FU-JCC-0002: status in_progress -> open"])
  }

  @Test func `an edit of a list is told from a change in the same second`() async throws {
    let office = try Office()
    for round in 1...5 {
      try office.server.psql(
        "\\o /dev/null\nselect api_v1.change_follow_up('FU-JCC-0001', action => 'Version \(round)')")
      let sheet = try await office.followUps()
      try office.server.psql(
        "\\o /dev/null\nselect api_v1.change_follow_up('FU-JCC-0001', action => 'Later \(round)')")
      #expect(try await office.taking(sheet).description.hasPrefix("Nothing to do"))
      var edited = sheet
      edited["FU-JCC-0001", "action"] = "Edited"
      #expect(try await office.taking(edited).conflicts == 1)
    }
  }

  // MARK: What spreadsheets do

  @Test(arguments: Shape.allCases) func `as a spreadsheet saves it there is nothing to do either`(
    shape: Shape
  )
    async throws
  {
    let office = try Office()
    var sheet = try await shape.sheet(of: office)
    let before = try office.state()
    for (separator, lineEnd) in [(";", "\r\n"), ("\t", "\n"), (",", "\r\n")] as [(Character, String)] {
      #expect(try await office.taking(sheet.saved(separator: separator, lineEnd: lineEnd)).changes == [])
    }
    // Columns turned round, rows turned round and left out, blank rows at the end, dates and numbers in other clothes.
    sheet.keep(columns: sheet.heads.reversed().filter { $0 != "priority" && $0 != "classification" })
    sheet.rows =
      Array(sheet.rows.reversed().dropFirst()) + [sheet.heads.map { _ in "" }, sheet.heads.map { _ in " " }]
    for column in [shape.due, "assigned_on", "last_update_on", "period_start", "period_end"]
    where sheet.heads.contains(column) {
      for form in ["m/d/y", "0d/0m/y", "0d.0m.y"] {
        var other = sheet
        other.edit(column) { Self.date($0, form) }
        let report = try await office.taking(other)
        #expect(
          report.description == "Nothing to do: list.csv says what the database has already (5 rows).",
          "\(column) \(form)")
      }
    }
    sheet.rows.removeLast(2)
    sheet.edit("times_extended") { $0.isEmpty ? "" : "\($0).0" }
    if shape != .edition { sheet.edit("is_open") { $0 == "yes" ? "TRUE" : "false" } }
    if shape != .edition { sheet.edit("recorded_at") { String($0.replacing("T", with: " ").prefix(19)) } }
    #expect(try await office.taking(sheet).isClean)
    #expect(try office.state() == before)
    // The same with an edit, which is seen.
    sheet["FU-JCC-0001", shape.due] = "17/8/2017"
    sheet["FU-JCC-0001", "extension_reason"] = "Late"
    sheet["FU-JCC-0004", "status"] = "In progress"
    #expect(
      try await office.taking(sheet).changes.sorted() == [
        "FU-JCC-0001: due 2017-08-10 -> 2017-08-17", "FU-JCC-0001: extension reason (empty) -> Late",
        "FU-JCC-0004: status blocked -> in_progress",
      ])
  }

  /// A date in the form that a person's spreadsheet shows.
  private static func date(_ text: String, _ form: String) -> String {
    let parts = text.split(separator: "-")
    guard parts.count == 3, let month = Int(parts[1]), let day = Int(parts[2]) else { return text }
    return form.replacing("0d", with: parts[2]).replacing("0m", with: parts[1]).replacing("d", with: "\(day)")
      .replacing("m", with: "\(month)").replacing("y", with: parts[0])
  }

  @Test func `a file that is no such list is refused whole`() async throws {
    let office = try Office()
    let sheet = try await office.followUps()
    let before = try office.state()
    func refusal(_ change: (inout Sheet) -> Void) async throws -> String? {
      var changed = sheet
      change(&changed)
      let report = try await office.taking(changed)
      #expect(report.changes == [] && !report.isClean)
      return report.refusal
    }
    #expect(
      try await refusal { $0.keep(columns: ["ref", "action"]) }
        == "The file does not say when its rows were written (recorded_at or report_id, period_start, period_end and edition),"
        + " so nobody can tell an edit from what was changed meanwhile. Take the list again and leave these columns in."
    )
    #expect(
      try await refusal { $0.keep(columns: ["action", "recorded_at"]) }
        == "The header has no column ref, which tells the follow-ups apart.")
    #expect(
      try await refusal { $0.heads[3] = "remarks" }
        == "Column 4 has the head \"remarks\", which no list of follow-ups has. A column must not be left out unseen, so"
        + " nothing was read; take it out, or call it what the list calls it.")
    #expect(
      try await refusal { $0.heads[1] = "REF" }
        == "The columns \"ref\" and \"REF\" are one and the same. Leave one of them out.")
    #expect(try await office.taking([]).refusal == "The file is empty.")
    #expect(try await office.taking([0x50, 0x4B, 3, 4]).refusal?.contains("Excel workbook") == true)
    #expect(try await office.taking([0xFF, 0xFE, 0x72, 0]).refusal?.contains("UTF-16") == true)
    #expect(try await office.taking(Array(sheet.saved().dropLast(300))).isClean == false)
    #expect(try office.state() == before)
    #expect(try office.lines("select distinct status from ops.import") == ["refused"])
    await #expect(throws: RefusedChange.self) {
      try await office.taking(sheet, as: .followUps(by: "NOBODY"))
    }
  }

  @Test func `a list of a past day, a foreign moment and an edition that is none are refused row by row`()
    async throws
  {
    let office = try Office()
    let past = try Sheet(
      try await office.database.listing("select f.* from api_v1.follow_up_on('2017-07-24') f").csv)
    var edited = past
    edited["FU-JCC-0001", "priority"] = "low"
    #expect(try await office.taking(edited).changes == [])
    #expect(try office.findings().contains { $0.contains("The row does not say when it was written") })
    var moved = try await office.followUps()
    moved["FU-JCC-0001", "recorded_at"] = "2017-08-06T07:00:00"
    moved["FU-JCC-0001", "priority"] = "low"
    #expect(try await office.taking(moved).changes == [])
    #expect(try office.findings().contains { $0.contains("FU-JCC-0001 was not written at this moment") })
    var edition = try await office.edition()
    edition["FU-JCC-0001", "edition"] = "7"
    edition["FU-JCC-0002", "days_overdue"] = "17"
    #expect(try await office.taking(edition).rejects == 2)
    let found = try office.findings()
    #expect(
      found.contains {
        $0.contains("There is no edition 7 of coordination-weekly for 2017-07-30 to 2017-08-05")
      })
    #expect(found.contains { $0.contains("It is worked out from other columns and records. It was \"0\"") })
  }

  // MARK: Rejects

  @Test func `every fault has its sentence, and the other rows are taken`() async throws {
    let office = try Office()
    try office.server.psql(
      """
      \\o /dev/null
      select api_v1.add_follow_up('EXTRA-0001', 'Number ' || n, 'JCC', 'Director General', '2017-08-10', agreed => '2017-07-23')
        from generate_series(5, 22) n order by n;
      select api_v1.report_follow_up_done('FU-JCC-0022');
      select api_v1.verify_follow_up('FU-JCC-0022', 'JCMC', 'Head', 'Seen');
      """)
    var sheet = try await office.followUps()
    sheet["FU-JCC-0001", "current_due_on"] = "2017-09-01"
    sheet["FU-JCC-0002", "current_due_on"] = "2017-08-08"
    sheet["FU-JCC-0002", "extension_reason"] = "Earlier is better"
    sheet["FU-JCC-0003", "owner_institution"] = "NOBODY"
    sheet["FU-JCC-0005", "status"] = "blocked"
    sheet["FU-JCC-0006", "status"] = "verified"
    sheet["FU-JCC-0007", "status"] = "superseded"
    sheet["FU-JCC-0008", "status"] = "finished"
    sheet["FU-JCC-0009", "action"] = ""
    sheet["FU-JCC-0010", "action"] = String(repeating: "x", count: 501)
    sheet["FU-JCC-0011", "current_due_on"] = "30 August"
    sheet["FU-JCC-0012", "original_due_on"] = "2017-08-11"
    sheet["FU-JCC-0013", "ref"] = "FU-JCC-9999"
    sheet["FU-JCC-0014", "ref"] = "FU-JCC-0015"
    sheet["FU-JCC-0016", "status_reason"] = "Just so"
    sheet["FU-JCC-0017", "current_due_on"] = "9/10/2017"
    sheet["FU-JCC-0018", "status"] = "dropped"
    sheet["FU-JCC-0019", "ref"] = ""
    sheet["FU-JCC-0020", "extension_reason"] = "No date"
    sheet["FU-JCC-0021", "waiting_for"] = "MOMD"
    sheet["FU-JCC-0022", "status"] = "in_progress"
    sheet["FU-JCC-0004", "priority"] = "high"
    sheet["FU-JCMC-0001", "priority"] = "high"
    // The text of the second one has two lines.
    let line = { (number: Int) in number + (number < 3 ? 1 : 2) }
    let report = try await office.taking(sheet)
    #expect(report.changes == ["FU-JCC-0004: priority medium -> high"])
    let expected: [(Int, String, String)] = [
      (
        1, "current_due_on|2017-09-01",
        "FU-JCC-0001 is due on 2017-08-10: a due date moves with a reason. Say in extension_reason why."
      ),
      (2, "current_due_on|2017-08-08", "An extension moves the due date later."),
      (3, "owner_institution|NOBODY", "There is no institution 'NOBODY'."),
      (
        5, "waiting_for|",
        "A blocked follow-up waits for an institution: say in a column waiting_for which one."
      ),
      (
        6, "status|verified",
        "Verified is said with evidence, by somebody else than the owner: liaison follow-up verify FU-JCC-0006 --by INSTITUTION --role ROLE --evidence …"
      ),
      (
        7, "status|superseded",
        "Superseded is said with the other one: liaison follow-up supersede FU-JCC-0007 --by REF."
      ),
      (
        8, "status|finished",
        "\"finished\" is none of open, in_progress, blocked, reported_done, verified, dropped, superseded."
      ),
      (9, "action|", "The cell was emptied, but nothing is taken away by a file; it said \"Number 9\"."),
      (
        10, "action|\(String(repeating: "x", count: 200))…",
        "The text is longer than 500 characters. Shorten it; details belong in a note."
      ),
      (11, "current_due_on|30 August", "\"30 August\" is not a date such as 2017-08-06."),
      (
        12, "original_due_on|2017-08-11",
        "The column can't be changed by a file. The first due date stays; move current_due_on. It was \"2017-08-10\"."
      ),
      (13, "ref|FU-JCC-9999", "There is no follow-up 'FU-JCC-9999'."),
      (14, "ref|FU-JCC-0015", "FU-JCC-0015 stands in the lines 16, 17. Leave one of them."),
      (15, "ref|FU-JCC-0015", "FU-JCC-0015 stands in the lines 16, 17. Leave one of them."),
      (
        16, "status_reason|Just so",
        "A reason goes with a change of status or of the due date; what else there is to say goes into last_update."
      ),
      (
        17, "current_due_on|9/10/2017",
        "\"9/10/2017\" can be 2017-10-09 or 2017-09-10. Write the one that is meant so."
      ),
      (18, "status|dropped", "A follow-up is dropped with a reason: say why in status_reason."),
      (19, "ref|", "The row does not say which follow-up it is about."),
      (20, "extension_reason|No date", "It is why a due date moves: move current_due_on as well."),
      (21, "waiting_for|MOMD", "Only a blocked follow-up waits for somebody: set status to blocked as well."),
      (
        22, "status|in_progress",
        "A follow-up changes its status only along the moves in liaison.follow_up_move, and says why (status_reason) where the move asks for it. FU-JCC-0022 is verified and cannot become in_progress."
      ),
      (
        23, "ref|FU-JCMC-0001",
        "FU-JCMC-0001 is owed by JCMC (federal), and JCC (krg) changes what its own side owes, or both together."
      ),
    ]
    let found = try office.findings()
    for (number, cell, reason) in expected {
      let isFound = found.contains("\(line(number))|\(cell)|\(reason)")
      #expect(isFound, "line \(line(number)): \(reason)")
    }
    #expect((report.rejects, report.conflicts) == (22, 0))
    #expect(found.count == 22)
    // The file tells the same, once more guarded against formulas.
    let rejects = try Sheet([UInt8](Data(contentsOf: URL(filePath: "\(office.folder)/list.csv.rejects.csv"))))
    #expect(rejects.heads == ["line", "column", "value", "reason", "severity"])
    #expect(rejects.rows.map { $0.dropLast().joined(separator: "|") } == found)
    #expect(
      try office.lines("select status, rows_read, rows_loaded, rows_rejected from ops.import")
        == ["loaded|24|1|22"])
  }
}
