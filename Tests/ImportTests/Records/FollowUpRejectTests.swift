import Foundation
import Postgres
import Reporting
import TestSupport
import Testing

@testable import Liaison

/// What a list of follow-ups may not say, and what it is told then.
@Suite struct `Follow-ups that are refused` {
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
      try await refusal {
        $0.keep(columns: ["ref", "action"])
        $0["FU-JCC-0001", "action"] = "Edited"
      }
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
    // What says only what the database says needs no moment.
    var unedited = sheet
    unedited.keep(columns: ["ref", "action"])
    #expect(try await office.taking(unedited).description.hasPrefix("Nothing to do"))
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
