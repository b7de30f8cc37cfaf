import Postgres
import TestSupport
import Testing

/// The rules of the tables: each has a statement that breaks it, and the sentence that people then read.
@Suite(.serialized) struct Rules {
  /// A statement on the demonstration's database that must be refused.
  struct Breach: Sendable, CustomTestStringConvertible {
    let statement: String
    let sentence: String
    var testDescription: String { sentence }

    init(_ statement: String, _ sentence: String) {
      (self.statement, self.sentence) = (statement, sentence)
    }
  }

  static let breaches = [
    Breach(
      "update liaison.meeting set planned_end_at = planned_start_at - interval '1 hour' where number = 3",
      "A meeting ends after it starts."),
    Breach(
      "update liaison.meeting set status = 'cancelled' where number = 3",
      "A meeting is postponed or cancelled with a reason: say why in status_reason."),
    Breach(
      "update liaison.meeting set status = 'held' where number = 3",
      "A held meeting has the time it began, and only a held one has."),
    Breach(
      """
      update liaison.meeting set status = 'cancelled', status_reason = 'Storm' where number = 3;
      update liaison.meeting set status = 'held', actual_start_at = planned_start_at where number = 3
      """, "a cancelled one must be planned anew before it can be held; a held one stays held."),
    Breach(
      "update liaison.meeting set planned_start_at = '2017-10-15 11:00+03', planned_end_at = '2017-10-15 13:00+03' where number = 2",
      "Two meetings of one series cannot be at overlapping times: move or cancel the other one first."),
    Breach(
      "update liaison.meeting set host_side = 'joint' where number = 2",
      "One side hosts a meeting: krg or federal."),
    Breach(
      "update liaison.series set zone = 'Europe/Bagdad'", "time zone \"Europe/Bagdad\" not recognized"),
    Breach(
      "update liaison.series set zone = 'AST'", "not as an abbreviation or an offset."),
    Breach(
      "update liaison.agenda_item set carried_from = md5('demo item 2-2')::uuid where id = md5('demo item 1')::uuid",
      "An agenda item is carried from an earlier meeting to a later one."),
    Breach(
      "update liaison.agenda_item set carried_from = md5('demo item 4')::uuid where id = md5('demo item 2-3')::uuid",
      "An agenda item is carried over once; carry on from where it went."),
    Breach(
      "update liaison.agenda_item set topic = E'Safe \\u202Egnihtemos' where position = 1",
      "Remove them: they can make a text read differently from what it says."),
    Breach(
      "update liaison.agenda_item set topic = E'Two\\nlines' where position = 1",
      "The text holds line breaks, control characters or bidirectional overrides."),
    Breach(
      "update liaison.agenda_item set topic = repeat('a', 100000) where position = 1",
      "The text is longer than 500 characters."),
    Breach("update liaison.agenda_item set topic = '  ' where position = 1", "The text is blank."),
    Breach(
      "update liaison.minutes set text = 'Other words.'",
      "Final minutes are frozen. Write a correction as a new version, and let both sides approve it."),
    Breach("delete from liaison.minutes", "The row named in minutes_id must exist in liaison.minutes"),
    Breach(
      "insert into liaison.minutes (meeting_id, version, status, text) select id, 2, 'final', 'x' from liaison.meeting where number = 1",
      "Minutes become final by the approval of both sides, not by hand."),
    Breach(
      """
      insert into liaison.minutes (id, meeting_id, version, status, text)
      select md5('v2')::uuid, id, 2, 'proposed', 'x' from liaison.meeting where number = 1;
      insert into liaison.minutes_approval (minutes_id, side, institution_code, role, approved_on)
      values (md5('v2')::uuid, 'federal', 'JCC', 'Director General', '2017-08-01')
      """, "A side's approval comes from an institution of that side; nobody approves for the other."),
    Breach(
      """
      insert into liaison.minutes (id, meeting_id, version, status, text)
      select md5('v2')::uuid, id, 2, 'draft', 'x' from liaison.meeting where number = 1;
      insert into liaison.minutes_approval (minutes_id, side, institution_code, role, approved_on)
      values (md5('v2')::uuid, 'krg', 'JCC', 'Director General', '2017-08-01')
      """, "Minutes are proposed to both sides first; a draft or a final version is not approved."),
    Breach(
      """
      insert into liaison.minutes (id, meeting_id, version, status, text)
      select md5('v2')::uuid, id, 2, 'proposed', 'x' from liaison.meeting where number = 1;
      update liaison.minutes set text = 'y' where version = 2
      """, "The text of proposed minutes stays as it was proposed."),
    Breach(
      "delete from liaison.minutes_approval where side = 'krg'",
      "An approval is not changed or taken back. Propose a new version of the minutes."),
    Breach(
      "update liaison.follow_up set current_due_on = '2017-10-01' where ref = 'FU-JCC-0005'",
      "A due date moves only by an extension: insert a row into liaison.extension"),
    Breach(
      "update liaison.follow_up set original_due_on = '2017-10-01', current_due_on = '2017-10-01' where ref = 'FU-JCC-0005'",
      "A due date moves only by an extension"),
    Breach(
      extend("FU-JCC-0005", to: "2017-08-01"), "An extension moves the due date later."),
    Breach(
      extend("FU-JCC-0001", to: "2017-12-01"), "A follow-up that has ended is not extended. Reopen it first."),
    Breach(
      "update liaison.extension set reason = 'Another one'", "An extension stays on record as it was agreed."),
    Breach("delete from liaison.extension", "An extension stays on record as it was agreed."),
    Breach(
      verify("FU-JCMC-0001", by: "JCMC", role: "director of operations "),
      "A follow-up may not be verified by its owner"),
    Breach(
      verify("FU-JCC-0005", by: "JCMC", role: "Head of the Centre"),
      "A follow-up is verified after its owner has reported it done"),
    Breach("update liaison.verification set evidence = 'Nothing'", "A verification stays on record."),
    Breach(
      "update liaison.follow_up set status = 'verified' where ref = 'FU-JCMC-0001'",
      "A follow-up becomes verified by a row in liaison.verification"),
    Breach(
      "update liaison.follow_up set status = 'in_progress' where ref = 'FU-JCMC-0003'",
      "A follow-up changes its status only along the moves in liaison.follow_up_move"),
    Breach(
      "update liaison.follow_up set status = 'open' where ref = 'FU-JCC-0001'",
      "and says why (status_reason) where the move asks for it."),
    Breach(
      "update liaison.follow_up set status = 'blocked', status_reason = 'Waits' where ref = 'FU-JCC-0005'",
      "A blocked follow-up says whom it waits for (waiting_for) and why (status_reason)."),
    Breach(
      "update liaison.follow_up set status = 'dropped' where ref = 'FU-JCC-0005'",
      "A follow-up is dropped with a reason: say why in status_reason."),
    Breach(
      "update liaison.follow_up set ref = 'FU-JCC-0099' where ref = 'FU-JCC-0005'",
      "The ref of a follow-up never changes, not even when its owner does."),
    Breach(
      "insert into liaison.follow_up (action, owner_institution, owner_role, assigned_on) values ('x', 'JCC', 'Head', '2017-08-01')",
      "A follow-up comes from one decision, one agenda item or one meeting."),
    Breach(
      "insert into liaison.place_alias (source_code, level, parent_id, spelling, place_id) select 'dtm', 'adm1', parent_id, 'Mosul', id from liaison.place where pcode = 'IQG15Q05'",
      "The row named in level, place_id must exist in liaison.place"),
    Breach(
      "insert into liaison.working_week (side, valid, weekdays) values ('krg', '[2020-01-01,)', '{1}')",
      "The Kurdistan Region has one working week at a time; end the earlier span first."),
    Breach(
      "insert into liaison.institution (code, side, name_en, is_centre) values ('JCC-2', 'krg', 'Another', true)",
      "institution_one_centre_per_side_key"),
  ]

  private static func extend(_ ref: String, to date: String) -> String {
    """
    insert into liaison.extension (follow_up_id, to_due_on, reason, agreed_on)
    select id, '\(date)', 'Because', '2017-08-25' from liaison.follow_up where ref = '\(ref)'
    """
  }

  private static func verify(_ ref: String, by institution: String, role: String) -> String {
    """
    insert into liaison.verification (follow_up_id, verified_on, verifier_institution, verifier_role, evidence)
    select id, '2017-08-25', '\(institution)', '\(role)', 'Seen' from liaison.follow_up where ref = '\(ref)'
    """
  }

  /// One for all: what is refused changes nothing, and that is checked.
  private static let database = Result { try TestDatabase.demo() }

  @Test(arguments: breaches + meetingBreaches + followUpBreaches)
  func `is refused with a sentence, and nothing has changed`(breach: Breach) async throws {
    let database = try Self.database.get()
    let connection = try await Connection.open(ConnectionOptions(database.conninfo))
    let before = try database.psql(Self.everything)
    let error = try await connection.run { connection -> ServerError? in
      do throws(PostgresError) {
        try connection.script(breach.statement)
        return nil
      } catch .server(let error) { return error }
    }
    let refusal = try #require(error, "it went through: \(breach.statement)")
    let words = try await connection.run { try Self.words(for: refusal, on: $0) }
    #expect(words.contains(breach.sentence), "\(words)")
    #expect(try database.psql(Self.everything) == before)
  }

  private static let everything =
    "select * from liaison.follow_up; select * from liaison.meeting; select * from liaison.minutes; select * from liaison.agenda_item; select * from liaison.decision; select * from liaison.series; select * from liaison.escalation; select * from liaison.escalation_level"

  /// What the command line shows: the comment on the constraint, or the server's own message.
  private static func words(for error: ServerError, on connection: isolated Connection) throws -> String {
    let comment = try connection.one(
      """
      select obj_description(oid, 'pg_constraint') from pg_constraint
       where conname = \(error.constraint ?? "") and connamespace::regnamespace::text = \(error.schema ?? "")
         and obj_description(oid, 'pg_constraint') is not null
      """, as: String.self)
    return "\(comment ?? "") \(error.message) \(error.constraint ?? "")"
  }
}
