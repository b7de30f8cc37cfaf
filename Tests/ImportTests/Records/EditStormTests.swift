import Foundation
import Postgres
import TestSupport
import Testing

@testable import Liaison

/// Random edits by a seeded generator: what comes of each row is foretold from the rules, cell by cell.
@Suite struct `Random edits of a list` {
  /// What a row shows, of what can be edited and of what must stay.
  private static let shown = [
    "action", "detail", "owner_institution", "owner_role", "priority", "current_due_on", "extension_reason",
    "status", "status_reason", "waiting_for", "last_update",
  ]

  @Test(arguments: [1, 2, 3] as [UInt64]) func `are applied whole or not at all, and nothing else changes`(
    seed: UInt64
  )
    async throws
  {
    let office = try Office()
    try office.server.psql(
      """
      \\o /dev/null
      select api_v1.add_follow_up('EXTRA-0001', 'Number ' || n, 'JCC', 'Director General', '2017-08-10', agreed => '2017-07-23')
        from generate_series(5, 30) n order by n;
      """)
    var dice = SeededRandom(seed: seed)
    for _ in 1...2 {
      let sheet = try await office.followUps()
      let meanwhile = try disturb(office, &dice)
      let before = try await rows(office)
      var edited = sheet
      var edits: [String: [String: String]] = [:]
      for row in sheet.rows where Int.random(in: 0..<3, using: &dice) > 0 {
        let ref = row[0]
        for (column, cell) in edit(ref, &dice) where cell != sheet[ref, column] {
          edited[ref, column] = cell
          edits[ref, default: [:]][column] = cell
        }
      }
      let report = try await office.taking(edited)
      let after = try await rows(office)
      let refused = Set(try office.findings().compactMap { Int($0.prefix { $0 != "|" }) })
      for row in sheet.rows {
        let ref = row[0]
        let isRefused = refused.contains(edited.line(of: ref))
        for column in Self.shown {
          let now = after[ref]?[column] ?? ""
          let was = before[ref]?[column] ?? ""
          if let cell = edits[ref]?[column], !isRefused {
            #expect(now == cell, "seed \(seed), \(ref) \(column)")
          } else if isRefused || edits[ref]?["status"] == nil {
            #expect(now == was, "seed \(seed), \(ref) \(column)")
          }
        }
        // What somebody else changed in the same cell is never overwritten.
        if let theirs = meanwhile[ref], let mine = edits[ref]?[theirs.column], mine != theirs.value {
          #expect(isRefused, "seed \(seed), \(ref) \(theirs.column)")
        }
      }
      #expect(report.conflicts + report.rejects == refused.count)
      #expect(report.rowsApplied > 0 && refused.count > 0, "the dice fall on both")
      let state = try office.state()
      #expect(try await office.taking(edited).changes == [])
      #expect(try office.state() == state, "twice changes nothing")
    }
  }

  private func rows(_ office: Office) async throws -> [String: StoredRecord] {
    let records = try await office.database.withConnection {
      try $0.records("select * from api_v1.follow_up")
    }
    return Dictionary(uniqueKeysWithValues: records.map { ($0["ref"] ?? "", $0) })
  }

  /// Somebody else is at work: the priority or the action of a few.
  private func disturb(_ office: Office, _ dice: inout SeededRandom) throws -> [String: (
    column: String, value: String
  )] {
    var done: [String: (column: String, value: String)] = [:]
    let open = try office.lines(
      "select ref, priority, action from api_v1.follow_up where is_open and ref like 'FU-JCC-%'")
    for line in open.sorted() where Int.random(in: 0..<4, using: &dice) == 0 {
      let cells = line.split(separator: "|").map(String.init)
      done[cells[0]] =
        Bool.random(using: &dice) && cells[1] != "high"
        ? ("priority", "high") : ("action", "Theirs, not \(cells[2])")
    }
    let calls = done.map { "select api_v1.change_follow_up('\($0)', \($1.column) => '\($1.value)');" }
    try office.server.psql("\\o /dev/null\n" + calls.joined(separator: "\n"))
    return done
  }

  private func edit(_ ref: String, _ dice: inout SeededRandom) -> [String: String] {
    let word = String(Int.random(in: 0..<1000, using: &dice))
    switch Int.random(in: 0..<12, using: &dice) {
    case 0: return ["action": "Do \(word), then =\(word)"]
    case 1: return ["priority": ["high", "medium", "low"].randomElement(using: &dice) ?? ""]
    case 2: return ["owner_institution": ["JCC", "MOI-KR", "NOBODY"].randomElement(using: &dice) ?? ""]
    case 3: return ["owner_role": "Head of \(word)"]
    case 4: return ["last_update": "@\(word): said \"so\""]
    case 5:
      return [
        "current_due_on": "2018-0\(Int.random(in: 1...9, using: &dice))-11", "extension_reason": "Of \(word)",
      ]
    case 6: return ["current_due_on": "2018-01-0\(Int.random(in: 1...9, using: &dice))"]
    case 7: return ["status": "in_progress", "status_reason": "Now \(word)"]
    case 8: return ["status": "blocked", "status_reason": "For \(word)", "waiting_for": "MOMD"]
    case 9: return ["status": "dropped", "status_reason": "No \(word)", "priority": "low"]
    case 10: return ["status": "open", "status_reason": "Again \(word)", "action": "Again \(word)"]
    default: return ["detail": "On \(word)", "status": "verified"]
    }
  }
}
