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
}
