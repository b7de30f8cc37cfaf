import TestSupport
import Testing

/// Meetings made ahead from the slots of a rule.
@Suite struct SeriesMaking {
  /// A series of Sundays from 2 July 2028, Baghdad first, with a standing item; no holidays are on record there.
  private static func database(
    onNonWorking: String = "next", counts: String = "nominal"
  ) throws -> TestDatabase {
    let database = try TestDatabase.make()
    try database.psql(
      """
      select api_v1.add_series('WATER', 'Water', 'RRULE:FREQ=WEEKLY', '2028-07-02', '10:00', 'JCC',
                               on_non_working => '\(onNonWorking)', rotation_counts => '\(counts)');
      select api_v1.set_series_host('WATER', 'federal', 'JCMC', 'Baghdad', 'Head of the Centre');
      select api_v1.set_series_host('WATER', 'krg', 'JCC', 'Erbil', 'Director General', 'Room 2');
      select api_v1.set_series_items('WATER', '{Review of open follow-ups}');
      """)
    return database
  }

  private static func holiday(_ days: String, of side: String = "krg") -> String {
    "insert into liaison.holiday (side, during, name_en) values ('\(side)', '\(days)', 'Invented')"
  }

  /// Makes the meetings of these days of July 2028, each at 10:00 or at the hour given.
  private static func make(_ days: String..., at hour: String = "10:00") -> String {
    "select ref, what from api_v1.make_meetings('WATER', '{\(days.map { "2028-07-\($0) \(hour)" }.joined(separator: ","))}', '2028-07-01', '2028-07-31')"
  }

  private static let meetings = """
    select ref, status, nominal_on, planned_on, host_side, city, is_touched from api_v1.meeting order by nominal_on, nominal_at
    """

  @Test func `makes each slot once, hosts by turn, with the standing items`() throws {
    let database = try Self.database()
    #expect(
      try database.psql(Self.make("02", "09", "16")) == "WATER-001|made\nWATER-002|made\nWATER-003|made\n")
    let state =
      "\(Self.meetings); select * from liaison.meeting; select * from history.meeting; select * from liaison.agenda_item"
    let made = try database.psql(state)
    #expect(
      made.hasPrefix(
        """
        WATER-001|planned|2028-07-02|2028-07-02|federal|Baghdad|f
        WATER-002|planned|2028-07-09|2028-07-09|krg|Erbil|f
        WATER-003|planned|2028-07-16|2028-07-16|federal|Baghdad|f

        """))
    #expect(try database.psql(Self.make("02", "09", "16")) == "", "again it changes nothing")
    #expect(try database.psql(state) == made)
    #expect(
      try database.psql("select ref, topic, is_standing from api_v1.agenda_item").hasPrefix(
        "WATER-001/1|Review of open follow-ups|t\n"))
    #expect(
      try database.psql("select meetings_planned, next_host_side from api_v1.series") == "3|federal\n")
  }

  @Test(arguments: [
    ("next", "planned|2028-07-11|Not a working day of both sides: krg (Invented); next joint working day|\n"),
    (
      "previous",
      "planned|2028-07-06|Not a working day of both sides: krg (Invented); previous joint working day|\n"
    ),
    ("keep", "planned|2028-07-09||krg (Invented)\n"),
    ("skip", "cancelled|2028-07-09||krg (Invented)\n"),
  ])
  func `does on a day off what the series says`(onNonWorking: String, expected: String) throws {
    let database = try Self.database(onNonWorking: onNonWorking)
    try database.psql(Self.holiday("[2028-07-09,2028-07-10]"))
    try database.psql(Self.make("02", "09", "16"))
    #expect(
      try database.psql(
        "select status, planned_on, moved_because, day_off_because from api_v1.meeting where number = 2")
        == expected)
    let reason = try database.psql("select status_reason from api_v1.meeting where number = 2")
    #expect(reason == (onNonWorking == "skip" ? "Not a working day of both sides: krg (Invented)\n" : "\n"))
    try database.psql("delete from liaison.holiday where name_en = 'Invented'")
    let again = try database.psql(Self.make("02", "09", "16"))
    #expect(again == (onNonWorking == "keep" ? "" : "WATER-002|moved\n"))
    #expect(
      try database.psql(
        "select status, planned_on, moved_because, status_reason from api_v1.meeting where number = 2")
        == "planned|2028-07-09||\n", "the holiday is gone")
  }

  @Test func `a changed rule re-makes what nobody touched and leaves the rest`() throws {
    let database = try Self.database()
    try database.psql(Self.make("02", "09", "16", "23", "30"))
    try database.psql(
      """
      select api_v1.change_meeting('WATER-001', venue => 'Room 9');
      select api_v1.add_agenda_item('WATER-002', 'Pumps', 'JCC');
      select api_v1.invite_delegate('WATER-003', 'JCC', 'Director of Finance');
      select api_v1.decide('WATER-004/1', 'Decided before its time');
      select api_v1.change_series('WATER', duration => '1 hour');
      """)
    let changed = try database.psql(Self.make("03", "10", "17", "24", "31"))
    #expect(
      changed == """
        WATER-005|withdrawn
        WATER-005|made
        WATER-006|made
        WATER-007|made
        WATER-008|made
        WATER-009|made

        """)
    #expect(
      try database.psql(Self.meetings) == """
        WATER-001|planned|2028-07-02|2028-07-02|federal|Baghdad|t
        WATER-005|planned|2028-07-03|2028-07-03|federal|Baghdad|f
        WATER-002|planned|2028-07-09|2028-07-09|krg|Erbil|t
        WATER-006|planned|2028-07-10|2028-07-10|krg|Erbil|f
        WATER-003|planned|2028-07-16|2028-07-16|federal|Baghdad|t
        WATER-007|planned|2028-07-17|2028-07-17|federal|Baghdad|f
        WATER-004|planned|2028-07-23|2028-07-23|krg|Erbil|t
        WATER-008|planned|2028-07-24|2028-07-24|krg|Erbil|f
        WATER-009|planned|2028-07-31|2028-07-31|federal|Baghdad|f

        """)
    #expect(
      try database.psql(
        "select distinct planned_end_at - planned_start_at, is_touched from api_v1.meeting order by 2")
        == "01:00:00|f\n02:00:00|t\n")
  }

  @Test func `a slot on whose time a moved meeting lies is skipped, and made when it is free`() throws {
    let database = try Self.database()
    try database.psql(Self.make("02", "09"))
    try database.psql("select api_v1.move_meeting('WATER-001', '2028-07-16 11:00', 'Later')")
    try database.psql(Self.make("02", "09", "16"))
    #expect(
      try database.psql("select status, status_reason from api_v1.meeting where number = 3")
        == "cancelled|WATER-001 is at that time\n")
    try database.psql("select api_v1.move_meeting('WATER-001', '2028-07-02 10:00', 'As before')")
    #expect(try database.psql(Self.make("02", "09", "16")) == "WATER-003|moved\n")
    #expect(
      try database.psql("select status, status_reason from api_v1.meeting where number = 3") == "planned|\n")
  }

  @Test(arguments: [
    ("nominal", "federal cancelled|krg planned|federal planned|krg planned"),
    ("held", "federal cancelled|federal planned|krg planned|federal planned"),
  ])
  func `the turn to host counts slots or meetings`(counts: String, expected: String) throws {
    let database = try Self.database(counts: counts)
    try database.psql(Self.make("02", "09", "16", "23"))
    try database.psql("select api_v1.cancel_meeting('WATER-001', 'Storm')")
    let hosts = "select string_agg(host_side || ' ' || status, '|' order by number) from api_v1.meeting"
    #expect(try database.psql(hosts) == expected + "\n")
    #expect(try database.psql(Self.make("02", "09", "16", "23")) == "")
    #expect(try database.psql(hosts) == expected + "\n")
  }

  @Test func `a swapped or cancelled meeting stays as a person left it`() throws {
    let database = try Self.database()
    try database.psql(Self.make("02", "09", "16"))
    try database.psql(
      "select api_v1.swap_hosts('WATER-001', 'WATER-002'), api_v1.cancel_meeting('WATER-003', 'Storm')")
    let before = try database.psql(Self.meetings)
    try database.psql(Self.make("02", "09", "16"))
    #expect(try database.psql(Self.meetings) == before)
  }

  @Test func `the template follows into the meetings that nobody touched`() throws {
    let database = try Self.database()
    try database.psql(Self.make("02", "09"))
    try database.psql(
      """
      select api_v1.add_agenda_item('WATER-001', 'Pumps', 'JCC');
      select api_v1.set_series_items('WATER', '{Actions,Returns}');
      """)
    try database.psql(Self.make("02", "09"))
    #expect(
      try database.psql("select ref, topic from api_v1.agenda_item") == """
        WATER-001/1|Review of open follow-ups
        WATER-001/2|Pumps
        WATER-002/1|Actions
        WATER-002/2|Returns

        """)
  }

  @Test func `several who make at once make each meeting once`() async throws {
    let database = try Self.database()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 1...8 {
        group.addTask { try database.psql(Self.make("02", "09", "16", "23", "30")) }
      }
      try await group.waitForAll()
    }
    #expect(
      try database.psql("select count(*), max(number), count(distinct nominal_on) from liaison.meeting")
        == "5|5|5\n")
    #expect(try database.psql("select count(*) from liaison.agenda_item") == "5\n")
  }

  @Test func `a series that does not say where a side hosts makes nothing`() throws {
    let database = try Self.database()
    try database.psql("delete from liaison.series_host where side = 'krg'")
    #expect(throws: (any Error).self) { try database.psql(Self.make("02")) }
    #expect(try database.psql("select count(*) from liaison.meeting") == "0\n")
  }
}
