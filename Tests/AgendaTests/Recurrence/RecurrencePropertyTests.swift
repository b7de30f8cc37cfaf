import Testing

@testable import Agenda

/// What holds for every rule, on hundreds made at random.
@Suite struct RecurrencePropertyTests {
  private static let count = 30

  /// Every property is tried on the same 400 rules.
  private func forEachRule(_ body: (RandomRule, RecurrenceStart, [Occurrence]) throws -> Void) throws {
    var random = SeededGenerator(seed: 20_170_723)
    var zones: [String: Zone] = [:]
    for name in RandomRule.zones.compactMap({ $0 }) { zones[name] = try zone(name) }
    for _ in 0..<400 {
      let rule = try RandomRule(using: &random)
      let start = RecurrenceStart(.local(rule.start), zone: rule.zone.flatMap { zones[$0] })
      let all = try Recurrence(RecurrenceRule(rule.text), start: start).prefix(Self.count)
      try body(rule, start, Array(all))
    }
  }

  private func expand(
    _ rule: RandomRule, _ more: String, _ start: RecurrenceStart
  ) throws -> [Occurrence] {
    try Array(Recurrence(RecurrenceRule("\(rule.text);\(more)"), start: start).prefix(Self.count))
  }

  @Test func `occurrences ascend, each once, none before the start`() throws {
    try forEachRule { rule, start, all in
      #expect(zip(all, all.dropFirst()).allSatisfy { $0.moment < $1.moment }, "\(rule.text)")
      #expect(all.allSatisfy { $0.nominal >= start.local }, "\(rule.text)")
    }
  }

  @Test func `every occurrence meets every part of its rule`() throws {
    try forEachRule { rule, _, all in
      let parts = try RecurrenceRule(rule.text)
      for occurrence in all {
        let date = occurrence.nominal.date
        let time = occurrence.nominal
        #expect(parts.months.isEmpty || parts.months.contains(date.month))
        let fromEnd = date.day - date.lastOfMonth.day - 1
        #expect(parts.monthDays.isEmpty || !Set(parts.monthDays).isDisjoint(with: [date.day, fromEnd]))
        #expect(parts.weekdays.isEmpty || parts.weekdays.contains { $0.weekday == date.weekday })
        #expect(parts.hours.isEmpty || parts.hours.contains(time.hour))
        #expect(parts.minutes.isEmpty || parts.minutes.contains(time.minute))
        #expect(parts.seconds.isEmpty || parts.seconds.contains(time.second))
      }
    }
  }

  @Test func `COUNT keeps the first so many`() throws {
    try forEachRule { rule, start, all in
      for count in [1, 2, 7] {
        let found = try expand(rule, "COUNT=\(count)", start)
        #expect(found == Array(all.prefix(count)), "\(rule.text)")
      }
    }
  }

  @Test func `UNTIL keeps what is not after it, and the moment itself`() throws {
    try forEachRule { rule, start, all in
      guard let last = all.dropLast(3).last else { return }
      let isZoned = last.utcOffset != nil
      for (second, kept) in [(0, true), (-1, false)] {
        let moment = CivilDateTime(secondNumber: last.moment + second)
        let until = isZoned ? CalendarValue.utc(moment) : .local(moment)
        let found = try expand(rule, "UNTIL=\(until)", start)
        #expect(found == all.filter { kept ? $0 <= last : $0 < last }, "\(rule.text) until \(until)")
      }
    }
  }

  @Test func `a window shows what the whole shows there`() throws {
    try forEachRule { rule, start, all in
      let recurrence = try Recurrence(RecurrenceRule(rule.text), start: start)
      for position in [0, 3, 20] where position < all.count {
        let earliest = all[position].local
        let whole = Array(all.drop { $0.local < earliest }.prefix(5))
        var window = recurrence.occurrences(from: earliest).makeIterator()
        #expect(whole.map { _ in window.next() } == whole, "\(rule.text) from \(earliest)")
      }
    }
  }

  @Test func `an interval of n periods keeps every nth`() throws {
    // Written without INTERVAL, every day or month is there, and each nth of them must be what INTERVAL=n gives.
    for (frequency, from) in [
      ("DAILY", "20270105T090000"), ("WEEKLY", "20270105T090000"), ("MONTHLY", "20270105T090000"),
    ] {
      let all = try expand("FREQ=\(frequency)", from: from, first: 200)
      for interval in [2, 3, 7, 12] {
        let found = try expand("FREQ=\(frequency);INTERVAL=\(interval)", from: from, first: 15)
        #expect(found == stride(from: 0, to: 15 * interval, by: interval).map { all[$0] })
      }
    }
  }

  private func expand(_ rule: String, from text: String, first count: Int) throws -> [String] {
    try AgendaTests.expand(rule, from: text, zone: "Asia/Baghdad", first: count)
  }

  @Test
  func `the day on which weeks begin matters where weeks are skipped, numbered or picked from, and else not`()
    throws
  {
    try forEachRule { rule, start, all in
      guard rule.parts["BYWEEKNO"] == nil, rule.parts["WKST"] == nil,
        rule.frequency != "WEEKLY" || (rule.parts["INTERVAL"] ?? "1") == "1" && rule.parts["BYSETPOS"] == nil
      else { return }
      for day in ["SU", "TH"] {
        let found = try expand(rule, "WKST=\(day)", start)
        #expect(found == all, "\(rule.text) with weeks from \(day)")
      }
    }
  }

  @Test func `positions from the front and from the end name the same`() throws {
    for month in 1...12 {
      let days = "FREQ=MONTHLY;BYMONTH=\(month);BYDAY=SU,MO,TU,WE,TH"
      let whole = try expand(days, from: "20270101T090000", first: 30).filter { $0.hasPrefix("2027") }
      for position in 1...whole.count {
        let front = try expand("\(days);BYSETPOS=\(position)", from: "20270101T090000", first: 1)
        let end = try expand(
          "\(days);BYSETPOS=\(position - whole.count - 1)", from: "20270101T090000", first: 1)
        #expect(front == [whole[position - 1]])
        #expect(end == front)
      }
    }
  }

  @Test(arguments: [
    "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=31", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6",
    "FREQ=YEARLY;INTERVAL=4;BYYEARDAY=366", "FREQ=MONTHLY;BYDAY=1MO;BYSETPOS=2",
    "FREQ=MONTHLY;INTERVAL=12;BYMONTH=5",
    "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=3", "FREQ=DAILY;INTERVAL=7;BYDAY=MO", "FREQ=DAILY;BYHOUR=3;BYSETPOS=2",
    "FREQ=HOURLY;INTERVAL=7;BYDAY=MO;BYHOUR=1", "FREQ=HOURLY;INTERVAL=24;BYHOUR=5",
    "FREQ=MINUTELY;INTERVAL=60;BYMINUTE=30", "FREQ=SECONDLY;INTERVAL=60;BYSECOND=30",
    "FREQ=SECONDLY;INTERVAL=604800;BYDAY=MO",
    "FREQ=SECONDLY;INTERVAL=91;BYDAY=MO;BYHOUR=1;BYMINUTE=1;BYSECOND=2",
    "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=YEARLY;INTERVAL=9223372036854775807;BYMONTH=2;BYMONTHDAY=29",
    "FREQ=SECONDLY;INTERVAL=9223372036854775807;BYHOUR=9",
  ]) func `a rule that never fires ends at once`(rule: String) throws {
    let clock = ContinuousClock()
    var found: [String] = []
    let time = try clock.measure { found = try expand(rule, from: "20270101T080000", first: 1) }
    #expect(found == [])
    // 20 ms is the promise in a release build, which the benchmark checks; without optimisation it takes up to 20 times as long.
    #expect(time < .milliseconds(400))
  }

  @Test func `the calendar ends with the year 9999`() throws {
    let found = try expand("FREQ=YEARLY;INTERVAL=1000", from: "20270105T090000", first: 100)
    #expect(found.count == 8)
    #expect(found.last == "9027-01-05T09:00:00+03:00")
    #expect(try expand("FREQ=DAILY", from: "99991230T000000", first: 9).count == 2)
    #expect(try expand("FREQ=WEEKLY;BYDAY=MO,FR", from: "99991227T000000", first: 9).count == 2)
    #expect(
      try AgendaTests.expand("FREQ=WEEKLY;BYDAY=SU,MO", from: "00010101T000000", first: 2).first
        == "0001-01-01T00:00:00")
  }
}
