import Postgres
import TestSupport
import Testing

/// Several clients at once do what comes to their minds with one series and its follow-ups, allowed or not.
@Suite struct Storm {
  private static let slots =
    "{2017-09-03 10:00,2017-10-15 10:00,2017-11-26 10:00,2018-01-07 10:00,2018-02-18 10:00}"
  private static let otherSlots =
    "{2017-09-03 10:00,2017-10-08 10:00,2017-11-12 10:00,2018-01-07 10:00,2018-03-04 10:00}"

  private static func statement(_ chance: inout Chance) -> SQL {
    let meeting = "JCC-JCMC-00\(Int.random(in: 1...8, using: &chance))"
    let item = "\(meeting)/\(Int.random(in: 1...4, using: &chance))"
    let day =
      "2017-\(Int.random(in: 8...12, using: &chance))-\(Int.random(in: 10...28, using: &chance)) 10:00"
    switch Int.random(in: 0..<32, using: &chance) {
    case 0: return "select api_v1.hold_meeting(\(meeting))"
    case 1: return "select api_v1.cancel_meeting(\(meeting), 'Storm')"
    case 2: return "select api_v1.postpone_meeting(\(meeting), 'Storm')"
    case 3, 4: return "select api_v1.replan_meeting(\(meeting), \(day)::timestamp, 'Anew')"
    case 5, 6: return "select api_v1.move_meeting(\(meeting), \(day)::timestamp, 'Better')"
    case 7: return "select api_v1.add_agenda_item(\(meeting), 'Topic', 'JCC')"
    case 8: return "select api_v1.close_agenda_item(\(item))"
    case 9: return "select api_v1.close_agenda_item(\(item), false)"
    case 10: return "select api_v1.decide(\(item), 'So it is')"
    case 11: return "select api_v1.swap_hosts(\(meeting), 'JCC-JCMC-003')"
    case 12:
      return
        "select count(*) from api_v1.make_meetings('JCC-JCMC', \(slots)::timestamp[], '2017-08-01', '2018-03-31')"
    case 13:
      return
        "select count(*) from api_v1.make_meetings('JCC-JCMC', \(otherSlots)::timestamp[], '2017-08-01', '2018-03-31')"
    default: return followUpStatement(item, &chance)
    }
  }

  private static func followUpStatement(_ item: String, _ chance: inout Chance) -> SQL {
    func ref() -> String {
      let owner = ["JCC", "JCMC", "MOP", "COMSEC"].randomElement(using: &chance) ?? "JCC"
      return "FU-\(owner)-000\(Int.random(in: 1...9, using: &chance))"
    }
    let ref = ref()
    let day = "2017-\(Int.random(in: 7...12, using: &chance))-\(Int.random(in: 10...28, using: &chance))"
    switch Int.random(in: 0..<14, using: &chance) {
    case 0:
      return
        "select api_v1.add_follow_up(\(item), 'Do it', 'MOP', 'Head', \(day)::date, 'high', null, '2017-07-23')"
    case 1, 2: return "select api_v1.start_follow_up(\(ref), 'On', \(day)::date)"
    case 3: return "select api_v1.block_follow_up(\(ref), 'UNHCR', 'Storm', \(day)::date)"
    case 4, 5: return "select api_v1.report_follow_up_done(\(ref), null, \(day)::date)"
    case 6, 7:
      return "select api_v1.verify_follow_up(\(ref), 'JCC', 'Director General', 'Seen', \(day)::date)"
    case 8: return "select api_v1.reopen_follow_up(\(ref), 'Storm ' || random(), \(day)::date)"
    case 9: return "select api_v1.drop_follow_up(\(ref), 'Storm', \(day)::date)"
    case 10: return "select api_v1.supersede_follow_up(\(ref), 'FU-JCC-0005', null, \(day)::date)"
    case 11: return "select api_v1.extend_follow_up(\(ref), \(day)::date, 'Storm', '2017-08-20')"
    case 12: return "select api_v1.change_follow_up(\(ref), 'Do more', null, 'JCMC')"
    default: return "select count(*) from api_v1.escalate_follow_ups(\(day)::date)"
    }
  }

  @Test func `leaves every rule whole`() async throws {
    let database = try TestDatabase.demo()
    let pool = Database(ConnectionOptions(database.conninfo), maximumConnections: 4)
    let outcomes = try await withThrowingTaskGroup(of: [String: Int].self) { group in
      for client in 1...4 {
        group.addTask {
          var chance = Chance(state: UInt64(client))
          var outcomes: [String: Int] = [:]
          for _ in 1...600 {
            let statement = Self.statement(&chance)
            do {
              try await pool.write { _ = try $0.execute(statement) }
              outcomes["done", default: 0] += 1
            } catch let error {
              guard case PostgresError.server(let refused) = error else { throw error }
              let code = refused.sqlState.rawValue
              outcomes[code == "23505" ? "\(code) \(refused.constraint ?? "")" : code, default: 0] += 1
            }
          }
          return outcomes
        }
      }
      return try await group.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
    }
    await pool.close()
    #expect(outcomes["done", default: 0] > 300, "\(outcomes)")
    // Refusals are check violations, exclusion, an unknown name, a wrong state, a second carry; nothing else.
    #expect(
      Set(outcomes.keys).subtracting(["done", "23514", "23P01", "P0002", "55000"]).isEmpty, "\(outcomes)")

    for (rule, offences) in Self.rules {
      #expect(try database.psql(offences) == "", "\(rule)")
    }
    let again =
      "select count(*) from api_v1.make_meetings('JCC-JCMC', '\(Self.slots)', '2017-08-01', '2018-03-31')"
    try database.psql(again)
    #expect(try database.psql(again) == "0\n", "what is made is made")
  }

  /// The rules are awake: what breaks each one, past the triggers that forbid it.
  private static let breaches = [
    "no two meetings overlap":
      "alter table liaison.meeting drop constraint meeting_series_is_in_one_place_at_a_time; update liaison.meeting set planned_start_at = '2017-09-05 10:00+03', planned_end_at = '2017-09-05 12:00+03' where number in (2, 3)",
    "no slot has two meetings":
      "alter table liaison.meeting drop constraint meeting_series_id_nominal_on_nominal_at_key; update liaison.meeting set nominal_on = '2017-09-03' where number = 3",
    "an open item of a held meeting is carried where one is planned after it":
      "delete from liaison.agenda_item where carried_from = md5('demo item 4')::uuid",
    "an open carried item waits at the next planned meeting":
      "update liaison.agenda_item set meeting_id = md5('demo meeting 3')::uuid where carried_from = md5('demo item 4')::uuid",
    "what is carried comes from a held meeting, and counts those alone":
      "update liaison.meeting set status = 'planned', actual_start_at = null, actual_end_at = null where number = 1",
    "a held meeting has seen the follow-ups":
      "update liaison.meeting set status = 'held', status_on = '2017-09-05', actual_start_at = planned_start_at where number = 2",
    "hosts, places and chairs go together": "update liaison.meeting set city = 'Basra' where number = 2",
    "history has every version, one after the other":
      "update liaison.follow_up set recorded_at = recorded_at + interval '1 second' where ref = 'FU-MOP-0001'",
    "a follow-up has one origin, an owner and the due date of its last extension":
      "update liaison.follow_up set current_due_on = '2017-12-31' where ref = 'FU-JCC-0005'",
    "the steps of a follow-up are allowed moves in the order of their days, and end where it stands":
      "update liaison.follow_up_step set since_on = '2017-07-01' where number = 2",
    "what is verified was verified by somebody else after its report":
      "update liaison.verification set verified_on = '2017-07-24'",
    "a follow-up that has ended is on no agenda to come, and open on none":
      "update liaison.agenda_item set follow_up_id = (select id from liaison.follow_up where ref = 'FU-JCC-0001') where id = md5('demo item 2-2')::uuid",
    "an escalated one that has not ended waits on one agenda alone": """
    insert into liaison.agenda_item (meeting_id, position, topic, follow_up_id, owner, audience)
    select m.id, 9, 'x', f.id, 'JCC', 'joint' from liaison.meeting m, liaison.follow_up f
     where m.number in (2, 3) and f.ref = 'FU-JCC-0005'
    """,
    "an escalated one has its place where a meeting is planned": """
    insert into liaison.escalation (follow_up_id, level, escalated_on, working_days_overdue, times_carried, series_id, owner, audience)
    select f.id, 1, '2017-08-20', 6, 0, s.id, 'JCC', 'joint' from liaison.follow_up f, liaison.series s where f.ref = 'FU-JCC-0005'
    """,
    "a follow-up was carried to as many meetings as saw it open": """
    insert into liaison.follow_up_review (meeting_id, follow_up_id, status_then, owner, audience)
    select md5('demo meeting 2')::uuid, id, 'open', 'JCC', 'joint' from liaison.follow_up where ref = 'FU-JCC-0005'
    """,
  ]

  @Test(arguments: rules.map(\.key)) func `finds what breaks it:`(rule: String) throws {
    let database = try Self.whole.get()
    let query = try #require(Self.rules.first { $0.key == rule }?.value)
    let breach = try #require(Self.breaches[rule], "nothing breaks this rule on purpose")
    #expect(try database.psql(query) == "")
    #expect(
      try database.psql("set session_replication_role = replica;\nbegin;\n\(breach);\n\(query);\nrollback;")
        != "")
  }

  /// One for all: what breaks a rule is rolled back.
  private static let whole = Result { try TestDatabase.demo() }

  /// By their names, queries that find what must not be.
  private static let rules: KeyValuePairs = [
    "no slot has two meetings":
      "select nominal_on from liaison.meeting group by series_id, nominal_on, nominal_at having count(*) > 1",
    "no two meetings overlap": """
    select a.ref, b.ref from liaison.meeting a join liaison.meeting b on a.series_id = b.series_id and a.id < b.id
     where a.status in ('planned', 'held') and b.status in ('planned', 'held')
       and tstzrange(a.planned_start_at, a.planned_end_at) && tstzrange(b.planned_start_at, b.planned_end_at)
    """,
    "an open item of a held meeting is carried where one is planned after it": """
    select i.id from liaison.agenda_item i join liaison.meeting m on m.id = i.meeting_id
     where m.status = 'held' and not i.is_closed and not i.is_standing and m.series_id is not null
       and liaison.seat_of(m.series_id, m.planned_start_at) is not null
       and not exists (select from liaison.agenda_item c where c.carried_from = i.id)
       and not exists (select from liaison.agenda_item c
                        where c.follow_up_id = i.follow_up_id and c.meeting_id = liaison.seat_of(m.series_id, m.planned_start_at))
    """,
    "an open carried item waits at the next planned meeting": """
    select i.id from liaison.agenda_item i join liaison.meeting m on m.id = i.meeting_id
      join liaison.agenda_item source on source.id = i.carried_from
      join liaison.meeting origin on origin.id = source.meeting_id
     where m.status <> 'held' and not i.is_closed
       and liaison.seat_of(m.series_id, origin.planned_start_at) <> m.id
    """,
    "what is carried comes from a held meeting, and counts those alone": """
    select i.ref from api_v1.agenda_item i
      join liaison.agenda_item c on c.id = i.id
      left join liaison.agenda_item source on source.id = c.carried_from
      left join liaison.meeting origin on origin.id = source.meeting_id
     where c.carried_from is not null and origin.status <> 'held'
    """,
    "a held meeting has seen the follow-ups": """
    select m.ref from liaison.meeting m
     where m.status = 'held' and m.number > 1 and not exists (select from liaison.follow_up_review r where r.meeting_id = m.id)
    """,
    "hosts, places and chairs go together": """
    select m.ref from liaison.meeting m join liaison.series_host h on h.series_id = m.series_id and h.side = m.host_side
     where (m.city, m.chair_institution) <> (h.city, h.institution_code)
    """,
    "history has every version, one after the other": ["meeting", "agenda_item", "follow_up", "escalation"]
      .map {
        """
        select '\($0)', id from (
          select id, since, until, lead(since) over (partition by id order by since) as next
            from (select id, lower(recorded) as since, upper(recorded) as until from history.\($0)
                  union all
                  select id, recorded_at, 'infinity' from liaison.\($0)) v) versions
         where next <> until or since >= until
        """
      }.joined(separator: "\nunion all\n"),
    "a follow-up has one origin, an owner and the due date of its last extension": """
    select f.ref from liaison.follow_up f
     where num_nonnulls(f.decision_id, f.agenda_item_id, f.meeting_id) <> 1 or f.owner_institution is null or f.owner_role is null
        or f.current_due_on is distinct from
           coalesce((select max(e.to_due_on) from liaison.extension e where e.follow_up_id = f.id), f.original_due_on)
    """,
    "the steps of a follow-up are allowed moves in the order of their days, and end where it stands": """
    select ref, number from (
      select f.ref, s.number, s.status, s.since_on, f.status as now, f.status_on,
             lag(s.number) over life as before, lag(s.status) over life as was, lag(s.since_on) over life as was_on,
             lead(s.number) over life as next
        from liaison.follow_up f
        left join liaison.follow_up_step s on s.follow_up_id = f.id
      window life as (partition by f.id order by s.number)) life
     where number is null or number <> coalesce(before, 0) + 1 or since_on < was_on
        or before is null and status <> 'open'
        or next is null and (status, since_on) <> (now, status_on)
        or before is not null
           and not exists (select from liaison.follow_up_move m where m.from_status = was and m.to_status = status)
    """,
    "what is verified was verified by somebody else after its report": """
    select f.ref from liaison.follow_up f left join liaison.verification v on v.id = f.verification_id
     where (f.status = 'verified') <> (v.id is not null) or v.verified_on < f.reported_done_on
        or (v.verifier_institution, v.verifier_role) = (f.owner_institution, f.owner_role)
    """,
    "a follow-up that has ended is on no agenda to come, and open on none": """
    select f.ref from liaison.follow_up f join liaison.agenda_item i on i.follow_up_id = f.id
     where liaison.is_ended(f.status) and not i.is_closed
    """,
    "an escalated one that has not ended waits on one agenda alone": """
    select i.follow_up_id from liaison.agenda_item i join liaison.meeting m on m.id = i.meeting_id
     where i.follow_up_id is not null and not i.is_closed and m.status <> 'held'
     group by i.follow_up_id having count(*) > 1
    """,
    "an escalated one has its place where a meeting is planned": """
    select e.id from liaison.escalation e join liaison.follow_up f on f.id = e.follow_up_id
     where e.agenda_item_id is null and not liaison.is_ended(f.status)
       and liaison.seat_of(e.series_id, e.escalated_on::timestamp at time zone 'Asia/Baghdad') is not null
    """,
    "a follow-up was carried to as many meetings as saw it open": """
    select f.ref from api_v1.follow_up_on('2018-12-31') f
     where f.times_carried <> (select count(*) from liaison.follow_up_review r join liaison.meeting m on m.id = r.meeting_id
                                where r.follow_up_id = f.id and m.status = 'held')
    """,
  ]
}
