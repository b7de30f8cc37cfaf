import Foundation
import TestSupport
import Testing

/// `liaison follow-up`, as the secretariats use it.
@Suite struct FollowUpCommands {
  @Test func `a follow-up from its entry to its end`() throws {
    let office = try Office()
    #expect(
      try office.done(
        "follow-up", "add", "JCC-JCMC-001/6.1", "Ask the governors", "--owner", "JCC", "--role",
        "Director of Finance", "--due", "Thursday 2017-08-17", "--priority", "high")
        == "FU-JCC-0007 is entered: JCC, Director of Finance, by Thursday 17 August 2017.\n")
    #expect(
      try office.done("follow-up", "start", "FU-JCC-0007", "--on", "2017-07-30")
        == "FU-JCC-0007 is in progress: JCC, Director of Finance, by Thursday 17 August 2017.\n")
    #expect(
      try office.done(
        "follow-up", "block", "FU-JCC-0007", "--waiting-for", "MOP", "--reason", "No answer", "--on",
        "2017-08-06")
        == "FU-JCC-0007 waits for MOP: JCC, Director of Finance, by Thursday 17 August 2017.\n")
    #expect(
      try office.liaison(
        "follow-up", "extend", "FU-JCC-0007", "--to", "2017-09-01", "--reason", "Holidays", "--on",
        "2017-08-16"
      ).says == """
        FU-JCC-0007 is extended: JCC, Director of Finance, by Friday 1 September 2017.
        liaison: warning: The due date is not a working day of its owner: krg (Arafah and Eid al-Adha). It counts until the end of the next one.
        """)
    #expect(
      try office.done(
        "follow-up", "extend", "FU-JCC-0007", "--to", "2017-09-10", "--reason", "As agreed", "--on",
        "2017-08-30")
        == "FU-JCC-0007 is extended: JCC, Director of Finance, by Sunday 10 September 2017.\n")
    #expect(
      try office.done(
        "follow-up", "note", "FU-JCC-0007", "Two of four have answered.", "--by", "JCC", "--on", "2017-08-20")
        == "FU-JCC-0007 has a note of JCC.\n")
    #expect(
      try office.done("follow-up", "change", "FU-JCC-0007", "--role", "Director General", "--priority", "low")
        == "FU-JCC-0007 is changed: JCC, Director General, by Sunday 10 September 2017.\n")
    #expect(
      try office.done("follow-up", "done", "FU-JCC-0007", "--on", "2017-09-09")
        == "FU-JCC-0007 is reported done by JCC, Director General; it ends when somebody else has verified it.\n"
    )
    #expect(
      try office.done(
        "follow-up", "verify", "FU-JCC-0007", "--by", "JCMC", "--role", "Head of the Centre", "--evidence",
        "Four letters", "--on", "2017-09-12")
        == "FU-JCC-0007 is verified by JCMC, Head of the Centre.\n")
    try expectGolden(
      try office.done("follow-up", "show", "FU-JCC-0007"),
      at: "\(Checkout.root)/Tests/CommandTests/Shown/follow-up-show.txt")
    #expect(
      try office.done(
        "follow-up", "reopen", "FU-JCC-0007", "--reason", "One letter was forged", "--on", "2017-09-20")
        == "FU-JCC-0007 is open again: JCC, Director General, by Sunday 10 September 2017.\n")
    #expect(
      try office.done("follow-up", "supersede", "FU-JCC-0007", "--by", "FU-JCC-0005", "--on", "2017-09-21")
        == "FU-JCC-0007 is superseded by FU-JCC-0005.\n")
    #expect(
      try office.done(
        "follow-up", "drop", "FU-JCC-0005", "--reason", "Others count now", "--on", "2017-09-22")
        == "FU-JCC-0005 is dropped.\n")
  }

  @Test func `lists of a day tell what was late and what was due soon`() throws {
    let office = try Office()
    try expectGolden(
      try office.done("follow-up", "list", "--on", "2017-08-31"),
      at: "\(Checkout.root)/Tests/CommandTests/Shown/follow-up-list.txt")
    func refs(_ words: String...) throws -> [String] {
      let json = try Tool.run(
        Program.path, ["follow-up", "list", "--format", "json"] + words,
        environment: Program.environment.merging(["LIAISON_DATABASE": office.database.conninfo]) { $1 })
      let rows = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]]
      return rows?.compactMap { $0["ref"] as? String } ?? []
    }
    let late = try refs("--overdue", "--on", "2017-08-22")
    #expect(late == ["FU-JCMC-0004", "FU-JCC-0005", "FU-JCMC-0002", "FU-MOMD-0001"])
    #expect(
      try refs("--due-within", "2", "--on", "2017-08-22") == ["FU-JCC-0004", "FU-JCMC-0001"])
    #expect(try refs("--side", "krg", "--on", "2017-08-31") == ["FU-JCC-0005", "FU-JCC-0004"])
    #expect(try refs("--status", "dropped") == ["FU-JCMC-0003"])
    #expect(try refs("--owner", "MOMD", "--all") == ["FU-MOMD-0001"])
    #expect(try refs("--meeting", "JCC-JCMC-002", "--all") == [])
    #expect(try refs("--all").count == 14)
  }

  @Test func `what is late for too long goes on the next agenda`() throws {
    let office = try Office()
    let raised = try office.done("follow-up", "escalate", "--on", "2017-08-15", "--format", "csv")
    #expect(
      raised.contains("FU-JCMC-0004,1,Head of the owner's side,7,0,JCC-JCMC-002/4\r\n"), "\(raised)")
    #expect(
      try office.done("follow-up", "escalate", "--on", "2017-08-15") == "Nothing is to be escalated.\n")
    #expect(
      try office.done("agenda", "list", "JCC-JCMC-002").contains("Escalated: FU-JCMC-0004 (JCMC)"))
  }

  static let refusals = [
    MeetingCommands.Refused(
      65, "follow-up", "verify", "FU-JCMC-0001", "--by", "JCMC", "--role", "director of operations",
      "--evidence", "x",
      says:
        "A follow-up may not be verified by its owner: somebody of another institution or role must see the evidence."
    ),
    MeetingCommands.Refused(
      65, "follow-up", "verify", "FU-JCC-0005", "--by", "JCMC", "--role", "Head", "--evidence", "x",
      says: "A follow-up is verified after its owner has reported it done, on that day or later."),
    MeetingCommands.Refused(
      65, "follow-up", "done", "FU-JCC-0001",
      says: "FU-JCC-0001 is verified and cannot become reported_done."),
    MeetingCommands.Refused(
      65, "follow-up", "start", "FU-JCMC-0002", says: "FU-JCMC-0002 is in_progress already, since 2017-08-07."
    ),
    MeetingCommands.Refused(64, "follow-up", "drop", "FU-JCC-0005", says: "--reason"),
    MeetingCommands.Refused(
      64, "follow-up", "list", "--due-within", "99999999999", says: "The value '99999999999' is invalid"),
    MeetingCommands.Refused(
      65, "follow-up", "drop", "FU-JCC-0005", "--reason", " ", says: "The text is blank."),
    MeetingCommands.Refused(
      65, "follow-up", "extend", "FU-JCC-0005", "--to", "2017-08-01", "--reason", "x",
      says: "An extension moves the due date later."),
    MeetingCommands.Refused(
      65, "follow-up", "extend", "FU-JCC-0001", "--to", "+14d", "--reason", "x",
      says: "A follow-up that has ended is not extended. Reopen it first."),
    MeetingCommands.Refused(
      65, "follow-up", "change", "FU-JCC-0005", "--due", "2017-09-10",
      says: "A due date moves only by an extension"),
    MeetingCommands.Refused(64, "follow-up", "change", "FU-JCC-0005", says: "Say what to change"),
    MeetingCommands.Refused(
      65, "follow-up", "change", "FU-JCC-0001", "--action", "x", says: "Reopen it first"),
    MeetingCommands.Refused(
      65, "follow-up", "done", "FU-JCC-0005", "--on", "2017-07-01",
      says: "The status of a follow-up dates from its assignment or later."),
    MeetingCommands.Refused(
      65, "follow-up", "done", "FU-JCMC-0004", "--on", "2017-08-02",
      says: "A status of a follow-up dates from the day of the one before it, or later."),
    MeetingCommands.Refused(
      65, "follow-up", "block", "FU-JCC-0005", "--waiting-for", "NATO", "--reason", "x",
      says: "There is no institution 'NATO'."),
    MeetingCommands.Refused(
      65, "follow-up", "supersede", "FU-JCC-0005", "--by", "FU-JCC-0005",
      says: "A follow-up is superseded by another one."),
    MeetingCommands.Refused(
      65, "follow-up", "note", "FU-JCC-0099", "x", "--by", "JCC", says: "There is no follow-up 'FU-JCC-0099'."
    ),
    MeetingCommands.Refused(
      65, "follow-up", "add", "JCC-JCMC-001/6.9", "x", "--owner", "JCC", "--role", "Head",
      says: "There is no decision 'JCC-JCMC-001/6.9'."),
    MeetingCommands.Refused(
      65, "follow-up", "add", "JCC-JCMC-001/6", "x", "--owner", "JCC", "--role", "Head", "--due",
      "2017-07-01",
      says: "A follow-up is due on the day it is assigned or later."),
    MeetingCommands.Refused(
      64, "follow-up", "add", "JCC-JCMC-001/6", "x", "--owner", "JCC", "--role", "Head", "--due",
      "2017-02-30",
      says: "is not a day of the calendar"),
    MeetingCommands.Refused(
      64, "follow-up", "list", "--overdue", "--due-within", "3", says: "ask for one of them"),
    MeetingCommands.Refused(
      1, "follow-up", "show", "FU-JCC-0099", says: "There is no follow-up 'FU-JCC-0099'."),
  ]

  /// One for all: what is refused changes nothing, and that is checked.
  private static let office = Result { try Office() }

  @Test(arguments: refusals)
  func `is refused with a sentence and a code, and nothing has changed`(refused: MeetingCommands.Refused)
    throws
  {
    let office = try Self.office.get()
    let state = """
      select * from liaison.follow_up; select * from liaison.extension; select * from liaison.follow_up_step;
      select * from liaison.verification; select * from liaison.agenda_item; select * from liaison.follow_up_note
      """
    let before = try office.database.psql(state)
    let done = try Tool.run(
      Program.path, refused.words,
      environment: Program.environment.merging(["LIAISON_DATABASE": office.database.conninfo]) { $1 })
    #expect(done.status == refused.status, "\(done.errors)")
    #expect(done.errors.contains(refused.says), "\(done.errors)")
    #expect(done.output == "")
    #expect(try office.database.psql(state) == before)
  }
}
