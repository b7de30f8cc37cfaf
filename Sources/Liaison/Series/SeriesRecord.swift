import Agenda
import FoundationEssentials

/// A line of JSON that states a rule, a set or a window, and the line that answers it.
///
///     {"id":"1","tzid":"Asia/Baghdad","dtstart":"20270105T103000","rrule":"FREQ=MONTHLY;BYDAY=1TU","limit":2}
///     {"got":["2027-01-05T10:30:00+03:00","2027-02-02T10:30:00+03:00"],"id":"1"}
///
/// Dates are in the basic form of RFC 5545. `tzid` is an IANA name, `UTC` or `floating`. With `kind` `set`, or with
/// `rdate`, `exdate` or `overrides`, the start belongs to it whether or not the rule gives it; the answer lists where its
/// members are, those called off included. `window` holds two dates (or dates and times) in local time, the first
/// included. Other members are let be.
public struct SeriesRecord: Decodable {
  private let id: Identifier?
  private let kind: String?
  private let tzid: String
  private let dtstart: String
  private let rrule: String?
  private let rdate: [String]?
  private let exdate: [String]?
  private let overrides: [Override]?
  private let limit: Int?
  private let window: [String]?

  private struct Override: Decodable {
    let recurrenceID: String
    let dtstart: String?
    let status: String?
    let sequence: Int?

    enum CodingKeys: String, CodingKey {
      case recurrenceID = "recurrence_id"
      case dtstart, status, sequence
    }
  }

  /// How many are listed where the record gives no `limit`.
  public static let defaultLimit = 1000

  /// The answer to a line, without the line feed: `id` with `got`, or with `error` and a sentence.
  ///
  /// - Parameter number: the line's, by which it is called where it has no `id`.
  public static func answer(_ line: String, number: Int, zones: inout ZoneLibrary) -> String {
    let decoder = JSONDecoder()
    var answer = Answer()
    do {
      answer.id = try decoder.decode(Identified.self, from: Data(line.utf8)).id
      answer.got = try decoder.decode(SeriesRecord.self, from: Data(line.utf8)).expanded(zones: &zones)
    } catch let error as DecodingError {
      answer.error = error.sentence
    } catch {
      answer.error = "\(error)"
    }
    if answer.id == nil, let error = answer.error { answer.error = "Line \(number): \(error)" }
    return answer.line
  }

  private func expanded(zones: inout ZoneLibrary) throws -> [String] {
    let zone = tzid == "floating" ? nil : try zones.zone(tzid)
    let start = RecurrenceStart(try value(dtstart, "dtstart"), zone: zone)
    let rule = try rrule.map { text throws(RecurrenceRuleError) in try RecurrenceRule(text) }
    guard let rule, kind != "set", rdate == nil, exdate == nil, overrides == nil else {
      return try listed(set(start, rule).members.lazy.map(\.start))
    }
    return try listed(Recurrence(rule, start: start).occurrences(from: bounds().lowerBound))
  }

  /// What the answer lists of ascending occurrences: those in the window, no more than the limit.
  private func listed(_ occurrences: some Sequence<Occurrence>) throws -> [String] {
    let bounds = try bounds()
    let limit = limit ?? Self.defaultLimit
    guard limit >= 0 else { throw Failure("\"limit\" is \(limit); it is 0 or more.") }
    var listed: [String] = []
    var iterator = occurrences.makeIterator()
    while listed.count < limit, let occurrence = iterator.next(), occurrence.local < bounds.upperBound {
      if occurrence.local >= bounds.lowerBound { listed.append(occurrence.description) }
    }
    return listed
  }

  private func set(_ start: RecurrenceStart, _ rule: RecurrenceRule?) throws -> RecurrenceSet {
    try RecurrenceSet(
      start: start, rule: rule, added: (rdate ?? []).map { try value($0, "rdate") },
      excluded: (exdate ?? []).map { try value($0, "exdate") },
      overrides: (overrides ?? []).map { override in
        RecurrenceSet.Override(
          nominal: try value(override.recurrenceID, "recurrence_id"),
          start: try override.dtstart.map { try value($0, "dtstart") },
          isCancelled: override.status == "CANCELLED", sequence: override.sequence ?? 0)
      })
  }

  private func value(_ text: String, _ member: String) throws(Failure) -> CalendarValue {
    guard let value = CalendarValue(text) else {
      throw Failure(
        "\"\(text)\" in \(member) is not a date of the calendar; write 20170723, or 20170723T090000 with a time."
      )
    }
    return value
  }

  /// The window in wall time; the whole calendar where there is none.
  private func bounds() throws(Failure) -> Range<CivilDateTime> {
    guard let window else { return CivilDateTime.first..<CivilDateTime.last }
    let times = window.compactMap { CivilDateTime($0) ?? CivilDate($0).map { CivilDateTime($0) } }
    guard window.count == 2, times.count == 2, times[0] <= times[1] else {
      throw Failure("\"window\" holds two local dates such as 2017-07-23, the earlier one first.")
    }
    return times[0]..<times[1]
  }
}

/// The name that a record goes by: a text or a whole number, answered as it was given.
private enum Identifier: Codable {
  case text(String)
  case number(Int)

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int.self) {
      self = .number(number)
    } else {
      self = .text(try container.decode(String.self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    }
  }
}

private struct Identified: Decodable {
  let id: Identifier?
}

/// What is written for a record: `id` and either of the two others.
private struct Answer: Encodable {
  var id: Identifier?
  var got: [String]?
  var error: String?

  var line: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Texts and numbers always can be encoded.
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }
}

extension DecodingError {
  /// What is wrong with a record, in a sentence.
  fileprivate var sentence: String {
    switch self {
    case .keyNotFound(let key, _): "The record has no \"\(key.stringValue)\"."
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "\"\(context.codingPath.map(\.stringValue).joined(separator: "."))\" in the record is of another kind than it should be."
    default: "The line is not a record: write one JSON object to a line."
    }
  }
}
