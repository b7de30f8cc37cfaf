import Foundation
import TestSupport
import Testing

/// `liaison series|meeting|agenda|minutes`, as the secretariats use them.
@Suite struct MeetingCommands {
  @Test func `a series from its entry to its meetings`() throws {
    let office = try Office()
    #expect(
      try office.done(
        "series", "add", "WATER", "--title", "Water", "--rule", "FREQ=WEEKLY;BYDAY=MO", "--start",
        "Monday 2028-07-03",
        "--at", "10:00", "--owner", "JCC", "--on-day-off", "previous", "--duration", "1h30m")
        == "WATER is entered. Say where each side hosts: liaison series host WATER --side krg …\n")
    #expect(
      try office.done(
        "series", "host", "WATER", "--side", "krg", "--institution", "JCC", "--city", "Erbil", "--chair",
        "Director General") == "For krg, JCC hosts WATER in Erbil; the Director General chairs.\n")
    _ = try office.done(
      "series", "host", "WATER", "--side", "federal", "--institution", "JCMC", "--city", "Baghdad", "--chair",
      "Head")
    #expect(
      try office.done("series", "items", "WATER", "Review of open follow-ups", "Levels")
        == "2 items stand on every agenda of WATER.\n")
    try office.database.psql(
      "insert into liaison.holiday (side, during, name_en) values ('krg', '[2028-07-10,2028-07-10]', 'Invented')"
    )
    #expect(
      try office.done("series", "make", "WATER", "--from", "2028-07-01", "--weeks", "2") == """
        WATER-001 is made: Monday 3 July 2028, 10:00, Baghdad.
        WATER-002 is made: Sunday 9 July 2028, 10:00, Erbil.

        """)
    #expect(
      try office.done("series", "make", "WATER", "--from", "2028-07-01", "--weeks", "2")
        == "WATER: nothing to make.\n")
    #expect(try office.done("series", "change", "WATER", "--hosts", "krg").hasPrefix("WATER is changed."))
    #expect(
      try office.done("series", "make", "WATER", "--from", "2028-07-01", "--weeks", "2")
        == "WATER: nothing to make.\n", "what changes is the host alone")
    // The refs of those that are withdrawn are given again.
    _ = try office.done(
      "series", "change", "WATER", "--rule", "FREQ=WEEKLY;BYDAY=TU", "--start", "2028-07-04")
    #expect(
      try office.done("series", "make", "WATER", "--from", "2028-07-01", "--weeks", "2") == """
        WATER-001 is withdrawn: the rule has it no more.
        WATER-002 is withdrawn: the rule has it no more.
        WATER-001 is made: Tuesday 4 July 2028, 10:00, Erbil.
        WATER-002 is made: Tuesday 11 July 2028, 10:00, Erbil.

        """)
    let list = try office.done("series", "list", "--format", "csv")
    #expect(
      list.contains("WATER,Water,RRULE:FREQ=WEEKLY;BYDAY=TU,2028-07-04,10:00,Asia/Baghdad,PT1H30M,krg,"))
    let shown = try office.done("series", "show", "WATER")
    #expect(shown.contains("On day off:    previous\n"))
    #expect(shown.contains("  2  Levels\n"))
  }

  @Test func `a meeting is moved, held and written up`() throws {
    let office = try Office()
    #expect(
      try office.liaison(
        "meeting", "move", "JCC-JCMC-002", "--to", "2017-09-12", "--reason", "A delegation is abroad"
      ).says
        == """
        JCC-JCMC-002 moves to Tuesday 12 September 2017, 10:00, Erbil.
        liaison: warning: That lies in the past; hold the meeting if it took place.
        """)
    #expect(
      try office.done("meeting", "hold", "JCC-JCMC-002", "--from", "10:20", "--until", "12:30")
        == "JCC-JCMC-002 was held on Tuesday 12 September 2017, 10:20, Erbil.\n")
    #expect(
      try office.done("agenda", "decide", "JCC-JCMC-002/2", "The paper goes to both cabinets.")
        == "JCC-JCMC-002/2.1 is recorded as a decision.\n")
    #expect(
      try office.done("agenda", "close", "JCC-JCMC-002/2") == "JCC-JCMC-002/2 is closed and not carried on.\n"
    )
    #expect(
      try office.done("meeting", "attend", "JCC-JCMC-002", "--from", "JCC", "--role", "Director General")
        == "JCC, Director General, came to JCC-JCMC-002.\n")
    #expect(
      try office.liaison("minutes", "draft", "JCC-JCMC-002", input: "We met.\nThe paper goes on.\n").says
        == "Version 1 of the minutes of JCC-JCMC-002 is a draft.\n")
    #expect(
      try office.liaison("minutes", "propose", "JCC-JCMC-002").says == """
        Version 1 of the minutes of JCC-JCMC-002 is proposed to both sides.
        liaison: warning: Nobody has to follow up on JCC-JCMC-002/2.1: a decision needs an owner and a date.
        """)
    #expect(
      try office.done(
        "minutes", "approve", "JCC-JCMC-002", "--by", "JCC", "--role", "Director General", "--on",
        "2017-09-20")
        == "JCC approves version 1 of the minutes of JCC-JCMC-002.\n")
    #expect(
      try office.done(
        "minutes", "approve", "JCC-JCMC-002", "--by", "JCMC", "--role", "Head", "--on", "2017-09-21")
        == "JCMC approves version 1 of the minutes of JCC-JCMC-002; it is final now.\n")
    #expect(
      try office.done("minutes", "show", "JCC-JCMC-002") == """
        JCC-JCMC-002, version 1: final; krg approved on 2017-09-20 (Director General); federal approved on 2017-09-21 (Head)

        We met.
        The paper goes on.

        """)
    try expectGolden(
      try office.done("meeting", "show", "JCC-JCMC-002"),
      at: "\(Checkout.root)/Tests/CommandTests/Shown/meeting-show.txt")
    #expect(
      try office.done("agenda", "list", "--format", "json").contains("\"ref\": \"JCC-JCMC-003/2\""))
  }

  @Test func `a cancelled and a postponed meeting, an extraordinary one, and hosts swapped`() throws {
    let office = try Office()
    #expect(
      try office.done("meeting", "cancel", "JCC-JCMC-003", "--reason", "Roads closed", "--on", "2017-10-12")
        == "JCC-JCMC-003 is cancelled; it was to be on Sunday 15 October 2017, 10:00, Baghdad.\n")
    #expect(
      try office.done("meeting", "postpone", "JCC-JCMC-002", "--reason", "A funeral", "--on", "2017-09-04")
        == "JCC-JCMC-002 is postponed; it was to be on Tuesday 5 September 2017, 10:00, Erbil.\n")
    #expect(
      try office.done("meeting", "replan", "JCC-JCMC-002", "--to", "2099-09-06", "--at", "11:00")
        == "JCC-JCMC-002 is planned anew for Sunday 6 September 2099, 11:00, Erbil.\n")
    #expect(
      try office.done(
        "meeting", "replan", "JCC-JCMC-003", "--to", "Monday 2099-10-12", "--reason", "The roads are open")
        == "JCC-JCMC-003 is planned anew for Monday 12 October 2099, 10:00, Baghdad.\n")
    #expect(
      try office.done("meeting", "swap", "JCC-JCMC-002", "JCC-JCMC-003")
        == "JCC-JCMC-002 and JCC-JCMC-003 swap hosts: JCC-JCMC-002 is on Sunday 6 September 2099, 11:00, Baghdad.\n"
    )
    #expect(
      try office.done("meeting", "change", "JCC-JCMC-002", "--venue", "Hall 3", "--duration", "90m")
        == "JCC-JCMC-002 is changed: Sunday 6 September 2099, 11:00, Baghdad.\n")
    #expect(
      try office.done(
        "meeting", "add", "Water", "--on", "2099-08-04", "--at", "09:00", "--host", "JCC", "--city", "Erbil",
        "--chair",
        "Director General") == "EXTRA-0001 is planned for Tuesday 4 August 2099, 09:00, Erbil.\n")
    #expect(
      try office.done(
        "meeting", "invite", "EXTRA-0001", "--from", "UNHCR", "--role", "Officer", "--as", "observer")
        == "UNHCR, Officer, is invited to EXTRA-0001 as observer: Tuesday 4 August 2099, 09:00, Erbil.\n")
    #expect(
      try office.done("agenda", "add", "EXTRA-0001", "=HYPERLINK(1)", "--by", "JCC")
        == "EXTRA-0001/1 is on the agenda, brought by JCC.\n")
    #expect(
      try office.database.psql("select topic from liaison.agenda_item where topic like '=%'")
        == "=HYPERLINK(1)\n")
    #expect(try office.done("agenda", "list", "EXTRA-0001", "--format", "csv").contains(",'=HYPERLINK(1),"))
    #expect(
      try office.done("meeting", "list", "--status", "held", "--format", "csv").split(separator: "\r\n").count
        == 2)
  }

  struct Refused: Sendable, CustomTestStringConvertible {
    let words: [String]
    let status: Int32
    let says: String
    init(_ status: Int32, _ words: String..., says: String) {
      (self.status, self.words, self.says) = (status, words, says)
    }
    var testDescription: String { words.joined(separator: " ").prefix(80).description }
  }

  static let refusals = [
    Refused(
      64, "meeting", "move", "JCC-JCMC-002", "--to", "2017-02-30", "--reason", "x",
      says: "\"2017-02-30\" is not a day of the calendar"),
    Refused(
      64, "meeting", "move", "JCC-JCMC-002", "--to", "Sunday 2017-09-06", "--reason", "x",
      says: "2017-09-06 is a Wednesday, not a Sunday"),
    Refused(
      64, "meeting", "move", "JCC-JCMC-002", "--to", "2017-09-06", "--at", "25:00", "--reason", "x",
      says: "25:00"),
    Refused(64, "meeting", "cancel", "JCC-JCMC-002", says: "--reason"),
    Refused(64, "meeting", "change", "JCC-JCMC-002", says: "Say what to change"),
    Refused(
      65, "meeting", "move", "JCC-JCMC-002", "--to", "2017-10-15", "--reason", "x",
      says: "Two meetings of one series cannot be at overlapping times: move or cancel the other one first.\n"
    ),
    Refused(65, "meeting", "hold", "JCC-JCMC-099", says: "There is no meeting 'JCC-JCMC-099'.\n"),
    Refused(
      65, "meeting", "hold", "JCC-JCMC-001", says: "JCC-JCMC-001 was held on Sunday 23 July 2017 already.\n"),
    Refused(
      65, "meeting", "hold", "JCC-JCMC-003", "--on", "+7d",
      says: "A meeting is held once it has begun: its start cannot lie in the future."),
    Refused(1, "meeting", "show", "JCC-JCMC-099", says: "There is no meeting 'JCC-JCMC-099'.\n"),
    Refused(
      65, "meeting", "invite", "JCC-JCMC-002", "--from", "JCC", "--role", "x", "--as", "king",
      says: "A delegate comes as chair, co_chair, member or observer.\n"),
    Refused(
      65, "agenda", "add", "JCC-JCMC-002", String(repeating: "x", count: 100_000), "--by", "JCC",
      says: "The text is longer than 500 characters. Shorten it; details belong in a note.\n"),
    Refused(
      65, "agenda", "add", "JCC-JCMC-002", "Safe \u{202E}gnihtemos", "--by", "JCC",
      says: "The text holds line breaks, control characters or bidirectional overrides."),
    Refused(
      65, "agenda", "add", "JCC-JCMC-002", "Bell\u{7}", "--by", "JCC",
      says: "The text holds line breaks, control characters or bidirectional overrides."),
    Refused(
      65, "agenda", "decide", "JCC-JCMC-002", "x", says: "such as JCC-JCMC-002/3, not 'JCC-JCMC-002'.\n"),
    Refused(
      64, "agenda", "add", "JCC-JCMC-002", "x", "--by", "JCC", "--position", "99999999999",
      says: "The value '99999999999' is invalid"),
    Refused(
      64, "minutes", "show", "JCC-JCMC-001", "--version", "99999999999",
      says: "The value '99999999999' is invalid"),
    Refused(
      64, "series", "change", "JCC-JCMC", "--weeks", "99999999999", says: "The value '99999999999' is invalid"
    ),
    Refused(
      65, "minutes", "propose", "JCC-JCMC-001", says: "There is no draft of the minutes of JCC-JCMC-001"),
    Refused(
      65, "minutes", "approve", "JCC-JCMC-001", "--by", "JCC", "--role", "x", "--side", "federal",
      says: "A side's approval comes from an institution of that side; nobody approves for the other.\n"),
    Refused(
      65, "minutes", "approve", "JCC-JCMC-001", "--by", "UNHCR", "--role", "x",
      says: "Minutes are approved by the krg and the federal side. UNHCR is of neither side.\n"),
    Refused(
      65, "minutes", "approve", "JCC-JCMC-001", "--by", "UNHCR", "--role", "x", "--side", "federal",
      says: "Minutes are approved by the krg and the federal side. UNHCR is of neither side.\n"),
    Refused(
      64, "series", "change", "JCC-JCMC", "--rule", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
      says: "never gives a date"),
    Refused(
      64, "series", "change", "JCC-JCMC", "--rule", "FREQ=WEEKLY;BYDAY=SU;UNTIL=20160101T000000Z",
      says: "before its start"),
    Refused(
      64, "series", "change", "JCC-JCMC", "--rule", "FREQ=DAILY;COUNT=1;UNTIL=20280101T000000Z",
      says: "COUNT and UNTIL"),
    Refused(
      65, "series", "change", "JCC-JCMC", "--zone", "Asia/Bagdad", says: "\"Asia/Bagdad\" not recognized"),
    Refused(
      64, "series", "change", "JCC-JCMC", "--rule", "FREQ=WEEKLY;BYDAY=TU", says: "is not a date of the rule"),
    Refused(65, "series", "change", "NONE", "--title", "x", says: "There is no series 'NONE'.\n"),
    Refused(65, "series", "make", "NONE", says: "There is no series 'NONE'.\n"),
    Refused(
      65, "series", "change", "JCC-JCMC", "--on-day-off", "pray", says: "keep, next, previous, skip.\n"),
  ]

  /// One for all: what is refused changes nothing, and that is checked.
  private static let office = Result {
    let office = try Office()
    try office.database.psql(
      "select api_v1.draft_minutes('JCC-JCMC-001', 'Corrected.'), api_v1.propose_minutes('JCC-JCMC-001')")
    return office
  }

  @Test(arguments: refusals)
  func `is refused with a sentence and a code, and nothing has changed`(refused: Refused) throws {
    let office = try Self.office.get()
    let state =
      "select * from liaison.meeting; select * from liaison.agenda_item; select * from liaison.series; select * from liaison.minutes_approval"
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
