import Agenda
import ArgumentParser
import Liaison
import Postgres
import Reporting

extension FollowUpCommand {
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the follow-ups that have not ended, the longest due on top.")
    @Flag(help: "Only those that are overdue.")
    var overdue = false
    @Option(help: "Only those not overdue that fall due within so many days.")
    var dueWithin: Int32?
    @Option(help: "Only those of this owner, such as JCC.")
    var owner: String?
    @Option(help: "Only those of this side: krg, federal or joint.")
    var side: String?
    @Option(help: "Only those with this status, ended ones included.")
    var status: String?
    @Option(help: "Only those that come from this meeting.")
    var meeting: String?
    @Flag(help: "Those that have ended as well.")
    var all = false
    @Option(help: "As they stood at the end of this day; today when left out.")
    var on: String?
    @OptionGroup var list: ListOptions
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
      if let dueWithin, dueWithin < 0 {
        throw ValidationError("--due-within is \(dueWithin); it is 0 or more.")
      }
      if overdue && dueWithin != nil {
        throw ValidationError("--overdue and --due-within are lists of their own; ask for one of them.")
      }
    }

    func run() async throws {
      let (overdue, dueWithin, owner, side, status) = (overdue, dueWithin, owner, side, status)
      let (meeting, all, on) = (meeting, all, on)
      let listing = try await database.session().run { database in
        let today = try await database.today()
        let day = try CivilDate.text(on, today: today) ?? today.description
        return try await database.listing(
          """
          select f.*
            from api_v1.follow_up_on(\(day)::date) f
           where (f.is_open or \(all)::boolean or \(status)::text is not null)
             and (f.is_overdue or not \(overdue)::boolean)
             and (\(dueWithin)::integer is null
                  or f.status <> 'reported_done' and not f.is_overdue
                     and f.current_due_on - \(day)::date <= \(dueWithin)::integer)
             and f.owner_institution::text = coalesce(\(owner), f.owner_institution::text)
             and f.owner_side::text = coalesce(\(side), f.owner_side::text)
             and f.status::text = coalesce(\(status), f.status::text)
             and f.meeting = coalesce(\(meeting), f.meeting)
           order by f.is_open desc, f.current_due_on, f.ref
          """)
      }
      list.print(
        listing,
        columns: [
          "ref": "Follow-up", "owner_institution": "Owner", "current_due_on": "Due", "status": "Status",
          "working_days_overdue": "Late", "times_carried": "Carried", "action": "Action",
        ], empty: "There are no such follow-ups.")
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show a follow-up with the way it went.")
    @OptionGroup var argument: FollowUpArgument
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let ref = argument.followUp
      let (found, details) = try await database.session().run { database in
        try await database.read { connection in
          (
            try connection.listing(Self.record(of: ref)),
            try Self.details.map {
              try connection.listing("\(raw: $0.query) where ref = \(ref) \(raw: $0.order)")
            }
          )
        }
      }
      guard !found.rows.isEmpty else { throw Failure("There is no follow-up '\(ref)'.") }
      let width = Terminal.width
      var lines = found.record(0, width: width)
      for (detail, listing) in zip(Self.details, details) {
        lines += listing.section(detail.title, detail.columns, width: width)
      }
      for line in lines { Terminal.print(line) }
    }

    private static func record(of ref: String) -> SQL {
      """
      select ref, action, detail, owner_institution || ', ' || owner_role as owner, priority,
             status || ' since ' || status_on as status, status_reason as reason, waiting_for, superseded_by,
             coalesce(agenda_topic, 'the meeting as a whole') || ' (' || meeting || coalesce('/' || agenda_position, '') || ')'
               as comes_from,
             decision, assigned_on as agreed,
             current_due_on || case times_extended
               when 0 then ''
               else format(', first %s (extended %s, %s days)', original_due_on,
                           case times_extended when 1 then 'once' when 2 then 'twice' else times_extended || ' times' end, slip_days)
               end as due,
             case when is_overdue then format('%s days, %s of them working days', days_overdue, working_days_overdue) end as late,
             format('%s days, %s of them working days', age_days, age_working_days) as age,
             times_carried as meetings_carried
        from api_v1.follow_up where ref = \(ref)
      """
    }

    /// What there is to show of its life: a table each, left out where it has no rows.
    private struct Detail: Sendable {
      let title: String
      let columns: KeyValuePairs<String, String>
      let query: String
      let order: String
    }

    private static let details = [
      Detail(
        title: "The way it went",
        columns: ["since_on": "Since", "status": "Status", "waiting_for": "Waits for", "reason": "Reason"],
        query: "select since_on, status, waiting_for, reason from api_v1.follow_up_step",
        order: "order by number"),
      Detail(
        title: "Extensions",
        columns: [
          "agreed_on": "Agreed", "from_due_on": "From", "to_due_on": "To", "meeting": "Meeting",
          "reason": "Reason",
        ],
        query: "select agreed_on, from_due_on, to_due_on, meeting, reason from api_v1.extension",
        order: "order by number"),
      Detail(
        title: "Notes", columns: ["noted_on": "On", "institution": "By", "text": "Note"],
        query: "select noted_on, institution, text from api_v1.follow_up_note", order: "order by noted_on"),
      Detail(
        title: "Meetings that saw it",
        columns: [
          "meeting": "Meeting", "meeting_on": "Date", "status_then": "Status then", "due_then_on": "Due then",
          "note": "Note",
        ],
        query: "select meeting, meeting_on, status_then, due_then_on, note from api_v1.follow_up_review",
        order: "order by meeting_on"),
      Detail(
        title: "Escalations",
        columns: [
          "escalated_on": "On", "level": "Level", "raised_to": "Raised to",
          "working_days_overdue": "Working days late",
          "times_carried": "Carried", "agenda_item": "Agenda item",
        ],
        query: """
          select escalated_on, level, raised_to, working_days_overdue, times_carried, agenda_item from api_v1.escalation
          """, order: "order by escalated_on, level"),
      Detail(
        title: "Verifications",
        columns: [
          "verified_on": "On", "verifier_institution": "By", "verifier_role": "Role", "evidence": "Evidence",
        ],
        query: "select verified_on, verifier_institution, verifier_role, evidence from api_v1.verification",
        order: "order by verified_on"),
    ]
  }
}
