import Testing

@testable import Agenda

@Suite struct RecurrenceSetTests {
  private func values(_ texts: [String]) throws -> [CalendarValue] {
    try texts.map { try #require(CalendarValue($0)) }
  }

  private func members(
    _ rule: String?, from text: String = "20270105T103000", zone name: String? = "Asia/Baghdad",
    added: [String] = [], excluded: [String] = [], overrides: [RecurrenceSet.Override] = [], first: Int = 20
  ) throws -> [RecurrenceSet.Member] {
    let set = try RecurrenceSet(
      start: start(text, name),
      rule: rule.map { text throws(RecurrenceRuleError) in try RecurrenceRule(text) },
      added: values(added), excluded: values(excluded), overrides: overrides)
    return Array(set.members.prefix(first))
  }

  private func dates(_ members: [RecurrenceSet.Member]) -> [String] {
    members.map(\.start.local.date.description)
  }

  private func moved(_ nominal: String, to text: String?, cancelled: Bool = false, sequence: Int = 0) throws
    -> RecurrenceSet.Override
  {
    RecurrenceSet.Override(
      nominal: try #require(CalendarValue(nominal)), start: text.flatMap { CalendarValue($0) },
      isCancelled: cancelled,
      sequence: sequence)
  }

  @Test func `dates are added and taken out, and COUNT does not make up for them`() throws {
    let found = try members(
      "FREQ=MONTHLY;BYDAY=1TU;COUNT=4", added: ["20270110T103000", "20270202T103000", "20270110T103000"],
      excluded: ["20270302T103000"])
    #expect(dates(found) == ["2027-01-05", "2027-01-10", "2027-02-02", "2027-04-06"])
  }

  @Test func `taking out wins over adding, also of the start, and in UTC`() throws {
    let found = try members(
      "FREQ=WEEKLY;COUNT=4", added: ["20270106T103000"],
      excluded: ["20270106T073000Z", "20270105T073000Z", "20270119T103000", "20990101T000000Z"])
    #expect(dates(found) == ["2027-01-12", "2027-01-26"])
  }

  @Test func `the start belongs to it even where the rule does not give it, or there is no rule`() throws {
    #expect(dates(try members("FREQ=WEEKLY;BYDAY=WE;COUNT=2")) == ["2027-01-05", "2027-01-06", "2027-01-13"])
    #expect(dates(try members(nil, added: ["20270104T000000"])) == ["2027-01-04", "2027-01-05"])
  }

  @Test func `one that is moved stands where it is, and keeps where it came from`() throws {
    let found = try members(
      "FREQ=WEEKLY;COUNT=4",
      overrides: [
        moved("20270119T103000", to: "20270106T090000"), moved("20270112T103000", to: "20270301T090000"),
      ])
    #expect(dates(found) == ["2027-01-05", "2027-01-06", "2027-01-26", "2027-03-01"])
    #expect(
      found.map(\.nominal.local.date.description) == ["2027-01-05", "2027-01-19", "2027-01-26", "2027-01-12"])
  }

  @Test func `one that is called off stays`() throws {
    let found = try members(
      "FREQ=WEEKLY;COUNT=3", overrides: [moved("20270112T073000Z", to: nil, cancelled: true)])
    #expect(dates(found) == ["2027-01-05", "2027-01-12", "2027-01-19"])
    #expect(found.map(\.isCancelled) == [false, true, false])
  }

  @Test func `of two overrides the higher sequence counts, and one for no date changes nothing`() throws {
    let found = try members(
      "FREQ=WEEKLY;COUNT=2", excluded: ["20270105T103000"],
      overrides: [
        moved("20270112T103000", to: "20270114T090000", sequence: 2),
        moved("20270112T103000", to: "20270113T090000", sequence: 1),
        moved("20270105T103000", to: "20270106T090000"), moved("20270111T103000", to: "20270101T090000"),
      ])
    #expect(dates(found) == ["2027-01-14"])
  }

  @Test func `two moved to one time are both there`() throws {
    let found = try members(
      "FREQ=WEEKLY;COUNT=3",
      overrides: [
        moved("20270119T103000", to: "20270112T103000"), moved("20270105T103000", to: "20270112T103000"),
      ])
    #expect(dates(found) == ["2027-01-12", "2027-01-12", "2027-01-12"])
    #expect(Set(found.map(\.nominal)).count == 3)
  }

  @Test func `a set without end is worked out as far as it is looked at`() throws {
    let found = try members(
      "FREQ=SECONDLY", overrides: [moved("20270105T103003", to: "20270105T103001")], first: 5)
    #expect(
      found.map(\.start.local.second) == [0, 1, 1, 2, 4])
  }

  @Test func `whole days and floating times have dates of their own form`() throws {
    let found = try members(
      "FREQ=MONTHLY;COUNT=3", from: "20270601", zone: nil, added: ["20270704"], excluded: ["20270701"])
    #expect(found.map(\.start.description) == ["2027-06-01", "2027-07-04", "2027-08-01"])
    for (text, zone, value) in [
      ("20270601", nil, "20270701T000000"), ("20270601T090000", nil, "20270701"),
      ("20270601T090000", nil, "20270701T060000Z"), ("20270601T090000", "Asia/Baghdad", "20270701"),
    ] as [(String, String?, String)] {
      #expect(throws: RecurrenceError.self) { try members(nil, from: text, zone: zone, added: [value]) }
      #expect(throws: RecurrenceError.self) { try members(nil, from: text, zone: zone, excluded: [value]) }
      #expect(throws: RecurrenceError.self) {
        try members(nil, from: text, zone: zone, overrides: [moved(value, to: nil)])
      }
    }
  }
}
