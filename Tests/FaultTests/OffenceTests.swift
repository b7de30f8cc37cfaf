import Foundation
import TestSupport
import Testing

/// The rules of `Site.offences` are awake: each is broken on purpose, and says so.
@Suite struct `Offences` {
  /// How a rule is broken.
  private enum Breach {
    /// By statements, past the constraints that forbid it.
    case rows(String)
    /// By a script in the output folder.
    case files(String)
  }

  private static let first = "note_2026-03-01_2026-03-01_e1"
  private static let anyRun = "insert into ops.run (slot_id, term, worker_id, outcome, ended_at, edition_id)"

  /// What breaks each rule at a site with three slots that were served.
  private static let breaches: [String: Breach] = [
    "each label that the rule gives has a slot":
      .rows("delete from ops.slot where label = '2026-03-02 07:00'"),
    "each slot has a label that the rule gives":
      .rows("update ops.slot set label = label + interval '1 hour' where label = '2026-03-02 07:00'"),
    "nothing that is due waits":
      .rows("update ops.slot set state = 'due', ended_at = null where label = '2026-03-02 07:00'"),
    "no slot runs": .rows(
      """
      update ops.slot set state = 'running', ended_at = null, leased_by = (select id from ops.worker limit 1),
             lease_ends_at = ops.clock() - interval '1 second' where label = '2026-03-02 07:00'
      """),
    "what is served was served by one run": .rows(
      "\(anyRun) select slot_id, 2, worker_id, outcome, ended_at, edition_id from ops.run limit 1"),
    "what is not served was served by no run":
      .rows("update ops.slot set state = 'skipped', reason = 'no' where label = '2026-03-02 07:00'"),
    "what was skipped or has failed says why": .rows(
      """
      alter table ops.slot drop constraint slot_says_why_it_was_not_served;
      update ops.slot set state = 'failed', reason = null where label = '2026-03-02 07:00'
      """),
    "no run is open": .rows("update ops.run set outcome = null, ended_at = null"),
    "each run has its term": .rows("update ops.run set term = 2"),
    "what is served has its edition":
      .rows("update ops.run set edition_id = (select id from ops.edition order by period_start limit 1)"),
    "each day has one published edition": .rows(
      """
      insert into ops.edition (report, period_start, period_end, number, as_of, definition_sha256, data_sha256, classification, status, output, published_at)
      select report, period_start, period_end, 2, as_of, definition_sha256, data_sha256, classification, status, output, published_at from ops.edition
      """),
    "each published edition comes from a run":
      .rows("update ops.run set outcome = 'empty', edition_id = null"),
    Site.folderRules.leftover: .files("mkdir .tmp-abc"),
    Site.folderRules.stranger: .files("mkdir note_2026-02-20_2026-02-20_e1"),
    Site.folderRules.missing: .files("rm -rf \(first)"),
    Site.folderRules.content: .files("rm \(first)/*.csv"),
    Site.folderRules.sums: .files("chmod u+w \(first)/SHA256SUMS; echo >>\(first)/SHA256SUMS x"),
    Site.folderRules.latest: .files("ln -sfn ../\(first) latest/note"),
  ]

  private static let rules: [String] =
    Site.rowRules.map(\.key) + [
      Site.folderRules.leftover, Site.folderRules.stranger, Site.folderRules.missing,
      Site.folderRules.content,
      Site.folderRules.sums, Site.folderRules.latest,
    ]

  @Test(arguments: rules) func `are found where this is broken:`(rule: String) async throws {
    let site = try await Self.whole.value
    let breach = try #require(Self.breaches[rule], "nothing breaks this rule on purpose")
    #expect(try site.offences() == [])
    let offences =
      switch breach {
      case .rows(let statements):
        try site.offences(after: "set local session_replication_role = replica; \(statements)")
      case .files(let script): try site.offences(in: copy(of: site, after: script))
      }
    #expect(offences.contains { $0.hasPrefix("\(rule): ") }, "\(offences)")
  }

  @Test func `are found in a file whose bytes were falsified`() async throws {
    let site = try await Self.whole.value
    let copy = try copy(of: site, after: "chmod u+w \(Self.first)/*.csv; echo >>\(Self.first)/*.csv ' '")
    let offences = try site.offences(in: copy)
    let both = [Site.folderRules.content, Site.folderRules.sums]
    #expect(both.allSatisfy { rule in offences.contains { $0.hasPrefix("\(rule): ") } }, "\(offences)")
  }

  /// One for all: three slots that were served.
  private static let whole = Task {
    let site = try Site(due: 3)
    try await site.expectWhole()
    #expect(try site.states() == ["done|3"])
    return site
  }

  /// The output folder again, with a script run in it.
  private func copy(of site: Site, after script: String) throws -> String {
    let copy = "\(site.folder)/copy-\(UUID().uuidString.prefix(8))"
    let done = try Tool.run("/bin/sh", ["-ec", "cp -a '\(site.output)' '\(copy)'; cd '\(copy)'; \(script)"])
    guard done.status == 0 else { throw TestServer.Failure(description: done.errors) }
    return copy
  }
}
