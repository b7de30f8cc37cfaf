import Postgres
import TestSupport
import Testing

/// Several clients at once do what comes to their minds with the meetings of one series, allowed or not.
@Suite struct MeetingStorm {
  /// Numbers that are the same in every run (SplitMix64).
  struct Chance: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private static let slots =
    "{2017-09-03 10:00,2017-10-15 10:00,2017-11-26 10:00,2018-01-07 10:00,2018-02-18 10:00}"
  private static let otherSlots =
    "{2017-09-03 10:00,2017-10-08 10:00,2017-11-12 10:00,2018-01-07 10:00,2018-03-04 10:00}"

  private static func statement(_ chance: inout Chance) -> SQL {
    let meeting = "JCC-JCMC-00\(Int.random(in: 1...8, using: &chance))"
    let item = "\(meeting)/\(Int.random(in: 1...4, using: &chance))"
    let day =
      "2017-\(Int.random(in: 8...12, using: &chance))-\(Int.random(in: 10...28, using: &chance)) 10:00"
    switch Int.random(in: 0..<14, using: &chance) {
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
    default:
      return
        "select count(*) from api_v1.make_meetings('JCC-JCMC', \(otherSlots)::timestamp[], '2017-08-01', '2018-03-31')"
    }
  }

  @Test func `leaves every rule whole`() async throws {
    let database = try Fixture.demo()
    let pool = Database(ConnectionOptions(database.conninfo), maximumConnections: 4)
    let outcomes = try await withThrowingTaskGroup(of: [String: Int].self) { group in
      for client in 1...4 {
        group.addTask {
          var chance = Chance(state: UInt64(client))
          var outcomes: [String: Int] = [:]
          for _ in 1...300 {
            let statement = Self.statement(&chance)
            do {
              try await pool.write { _ = try $0.execute(statement) }
              outcomes["done", default: 0] += 1
            } catch let error {
              guard case PostgresError.server(let refused) = error else { throw error }
              outcomes[refused.sqlState.rawValue, default: 0] += 1
            }
          }
          return outcomes
        }
      }
      return try await group.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
    }
    await pool.close()
    #expect(outcomes["done", default: 0] > 100, "\(outcomes)")
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
    "history has every version": """
    select m.ref from liaison.meeting m
     where m.sequence > 0 and not exists (select from history.meeting h where h.id = m.id)
    union all
    select h.ref from history.meeting h where isempty(h.recorded)
    """,
  ]
}
