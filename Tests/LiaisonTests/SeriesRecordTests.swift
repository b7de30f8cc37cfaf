import Foundation
import TestSupport
import Testing

@testable import Liaison

@Suite struct SeriesRecordTests {
  private func answer(_ line: String) throws -> [String: any Sendable] {
    var zones = ZoneLibrary()
    let text = SeriesRecord.answer(line, number: 3, zones: &zones)
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    return try #require(object).compactMapValues { value in
      (value as? [String]).map { $0 as any Sendable } ?? (value as? String).map { $0 as any Sendable }
        ?? (value as? Int).map { $0 as any Sendable }
    }
  }

  /// The worked examples beside the checkout.
  @Test func `every shared example comes out as expected`() throws {
    guard let shared = Checkout.shared else {
      return Checkout.skip(because: "../shared is absent, so its worked examples were not compared")
    }
    let text = try String(contentsOfFile: "\(shared)/data/rrule-examples.jsonl", encoding: .utf8)
    let lines = text.split(separator: "\n")
    #expect(lines.count == 73)
    for line in lines {
      let record = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let answer = try answer(String(line))
      let id = try #require(record["id"] as? String)
      #expect(answer["id"] as? String == id)
      if record["kind"] as? String == "invalid" {
        #expect(answer["got"] == nil && answer["error"] != nil, "\(id)")
        continue
      }
      let members = record["expected"] as? [[String: String]]
      let expected = members?.map { $0["start"] ?? "" } ?? record["expected"] as? [String]
      #expect(answer["got"] as? [String] == expected, "\(id)")
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let record: String
    let got: [String]
    var testDescription: String { record }
    init(_ record: String, _ got: [String]) { (self.record, self.got) = (record, got) }
  }

  @Test(arguments: [
    Case(
      #""tzid":"Asia/Baghdad","dtstart":"20270105T103000","rrule":"FREQ=MONTHLY;BYDAY=1TU","limit":2"#,
      ["2027-01-05T10:30:00+03:00", "2027-02-02T10:30:00+03:00"]),
    Case(
      #""tzid":"UTC","dtstart":"20270105T103000Z","rrule":"FREQ=DAILY;COUNT=2""#,
      ["2027-01-05T10:30:00Z", "2027-01-06T10:30:00Z"]),
    Case(
      #""tzid":"floating","dtstart":"20270105T103000","rrule":"FREQ=DAILY;UNTIL=20270106T103000""#,
      ["2027-01-05T10:30:00", "2027-01-06T10:30:00"]),
    Case(
      #""tzid":"Europe/Berlin","dtstart":"20270105","rrule":"FREQ=DAILY;UNTIL=20270106""#,
      ["2027-01-05", "2027-01-06"]),
    Case(#""tzid":"UTC","dtstart":"20270105T103000","rrule":"FREQ=DAILY","limit":0"#, []),
    Case(#""tzid":"UTC","dtstart":"20270105T103000","rrule":"FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=31""#, []),
    Case(#""tzid":"UTC","dtstart":"20270105T103000","rrule":"FREQ=DAILY;UNTIL=20260105T103000Z""#, []),
    Case(
      #""kind":"set","tzid":"Asia/Baghdad","dtstart":"20270105T103000","rrule":"FREQ=WEEKLY;COUNT=4","rdate":["20270109T103000"],"exdate":["20270112T073000Z"],"overrides":[{"recurrence_id":"20270126T103000","dtstart":"20270104T090000"},{"recurrence_id":"20270119T103000","status":"CANCELLED"}]"#,
      [
        "2027-01-04T09:00:00+03:00", "2027-01-05T10:30:00+03:00", "2027-01-09T10:30:00+03:00",
        "2027-01-19T10:30:00+03:00",
      ]),
    Case(#""kind":"set","tzid":"UTC","dtstart":"20270105T103000""#, ["2027-01-05T10:30:00Z"]),
    // The window holds its first moment and not its last.
    Case(
      #""tzid":"Asia/Baghdad","dtstart":"20210105T100000","rrule":"FREQ=DAILY","window":["2041-01-01T10:00","2041-01-03T10:00"]"#,
      ["2041-01-01T10:00:00+03:00", "2041-01-02T10:00:00+03:00"]),
    Case(
      #""tzid":"Asia/Baghdad","dtstart":"20210105T100000","rrule":"FREQ=WEEKLY;COUNT=3","window":["2021-01-12","2041-01-01"]"#,
      ["2021-01-12T10:00:00+03:00", "2021-01-19T10:00:00+03:00"]),
    Case(
      #""tzid":"Asia/Baghdad","dtstart":"20210105T100000","rrule":"FREQ=WEEKLY","window":["2019-01-12","2021-01-06"]"#,
      ["2021-01-05T10:00:00+03:00"]),
    Case(
      #""tzid":"UTC","dtstart":"20210105T100000","rrule":"FREQ=WEEKLY","rdate":["20210106T100000"],"window":["2021-01-06","2021-01-13"]"#,
      ["2021-01-06T10:00:00Z", "2021-01-12T10:00:00Z"]),
  ]) func `a record is answered`(example: Case) throws {
    let answer = try answer("{\"id\":\"one\",\(example.record)}")
    #expect(answer["got"] as? [String] == example.got, "\(answer)")
    #expect(answer["id"] as? String == "one")
    #expect(answer.count == 2)
  }

  @Test func `a rule without end stops at a thousand`() throws {
    let answer = try answer(#"{"id":7,"tzid":"UTC","dtstart":"20270105T103000","rrule":"FREQ=SECONDLY"}"#)
    #expect((answer["got"] as? [String])?.count == SeriesRecord.defaultLimit)
    #expect(answer["id"] as? Int == 7)
  }

  struct Refusal: Sendable, CustomTestStringConvertible {
    let line: String
    let says: String
    var testDescription: String { line }
    init(_ line: String, _ says: String) { (self.line, self.says) = (line, says) }
  }

  @Test(arguments: [
    Refusal("", "The line is not a record"), Refusal("FREQ=DAILY", "The line is not a record"),
    Refusal("[1]", "is of another kind"), Refusal(#"{"id":{}}"#, "\"id\" in the record is of another kind"),
    Refusal(#"{"id":"1"}"#, "The record has no \"tzid\"."),
    Refusal(#"{"id":"1","tzid":"UTC"}"#, "The record has no \"dtstart\"."),
    Refusal(#"{"tzid":"UTC","dtstart":20270105}"#, "\"dtstart\" in the record is of another kind"),
    Refusal(
      #"{"tzid":"Europe/Bagdad","dtstart":"20270105T090000"}"#, "No time zone is called \"Europe/Bagdad\""),
    Refusal(#"{"tzid":"../../../etc/passwd","dtstart":"20270105T090000"}"#, "No time zone is called"),
    Refusal(#"{"tzid":"Asia","dtstart":"20270105T090000"}"#, "No time zone is called"),
    Refusal(#"{"tzid":"","dtstart":"20270105T090000"}"#, "No time zone is called"),
    Refusal(#"{"tzid":"UTC","dtstart":"20270230T090000"}"#, "\"20270230T090000\" in dtstart is not a date"),
    Refusal(
      #"{"tzid":"UTC","dtstart":"20270105T090000","rrule":"FREQ=WEEKLY;BYDAY=3MO"}"#, "BYDAY=3MO counts"),
    Refusal(#"{"tzid":"UTC","dtstart":"20270105T090000","rrule":""}"#, "The rule has an empty part"),
    Refusal(
      #"{"tzid":"UTC","dtstart":"20270105T090000","rrule":"FREQ=DAILY;UNTIL=20270107"}"#,
      "UNTIL=20270107 does not fit the start"),
    Refusal(
      #"{"tzid":"UTC","dtstart":"20270105T090000","rdate":["20270107"]}"#,
      "RDATE 20270107 does not fit the start"),
    Refusal(
      #"{"tzid":"UTC","dtstart":"20270105T090000","rdate":["20270107T000000/PT1H"]}"#,
      "in rdate is not a date"),
    Refusal(
      #"{"tzid":"UTC","dtstart":"20270105T090000","rrule":"FREQ=DAILY","window":["2027-02-01","2027-01-01"]}"#,
      "\"window\" holds two local dates"),
    Refusal(
      #"{"tzid":"UTC","dtstart":"20270105T090000","rrule":"FREQ=DAILY","limit":-1}"#, "\"limit\" is -1"),
  ]) func `what can't be answered is told in a sentence`(refusal: Refusal) throws {
    let answer = try answer(refusal.line)
    #expect((answer["error"] as? String)?.contains(refusal.says) == true, "\(answer)")
    #expect(answer["got"] == nil)
  }

  @Test func `without time zones it says what to install`() throws {
    var zones = ZoneLibrary(folder: "/nonexistent")
    #expect(throws: (any Error).self) { try zones.zone("Asia/Baghdad") }
    let answer = SeriesRecord.answer(
      #"{"tzid":"Asia/Baghdad","dtstart":"20270105T090000","rrule":"FREQ=DAILY"}"#, number: 1, zones: &zones)
    #expect(answer.contains("install the Debian package tzdata"))
  }
}
