import Foundation
import TestSupport

extension Site {
  /// Everything at the site that must not be, each with the rule that it breaks; empty where all is whole.
  ///
  /// What must hold once a tick has found nothing due.
  ///
  /// - Parameters:
  ///   - editions: how many editions of a day may be published.
  ///   - breach: statements that are run before, and undone after.
  ///   - folder: looks there for the editions; in the output folder by default.
  func offences(editions: Int = 1, after breach: String = "", in folder: String? = nil) throws -> [String] {
    let queries = Self.rowRules.map { rule, query in
      "select '\(rule): ' || offence from (\(query)) as found (offence)"
    }
    let rows = try database.psql(
      """
      \\set editions \(editions)
      begin;
      \(breach);
      \(queries.joined(separator: "\nunion all\n"));
      rollback;
      """)
    return try rows.split(separator: "\n").map(String.init) + folderOffences(in: folder ?? output)
  }

  /// By the rules' names, queries that find what breaks them.
  static let rowRules: KeyValuePairs = [
    "each label that the rule gives has a slot": """
    select to_char(l.label, 'YYYY-MM-DD')
      from ops.test_began b
      join ops.schedule s on s.id = b.schedule_id
     cross join generate_series(b.label::date + s.starts_at, ops.clock() at time zone s.zone, '1 day') as l (label)
     where l.label > b.label and not exists (select from ops.slot t where t.schedule_id = s.id and t.label = l.label)
    """,
    "each slot has a label that the rule gives": """
    select t.label::text from ops.slot t
      join ops.schedule s on s.id = t.schedule_id
      join ops.test_began b on b.schedule_id = s.id
     where t.label <= b.label or t.label::time <> s.starts_at or t.due_at <> liaison.instant(t.label, s.zone)
    """,
    "nothing that is due waits":
      "select label::text from ops.slot where state = 'due' and due_at <= ops.clock()",
    "no slot runs": """
    select format('%s, its lease ends %s after now', label, lease_ends_at - ops.clock()) from ops.slot where state = 'running'
    """,
    "what is served was served by one run": """
    select format('%s, by %s', t.label, count(r))
      from ops.slot t
      left join ops.run r on r.slot_id = t.id and r.outcome in ('published', 'unchanged', 'empty', 'done')
     where t.state = 'done' group by t.id having count(r) <> 1
    """,
    "what is not served was served by no run": """
    select t.label::text from ops.slot t join ops.run r on r.slot_id = t.id
     where t.state <> 'done' and r.outcome in ('published', 'unchanged', 'empty', 'done')
    """,
    "what was skipped or has failed says why": """
    select label::text from ops.slot where state in ('skipped', 'failed') and coalesce(reason, '') = ''
    """,
    "no run is open":
      "select t.label::text from ops.run r join ops.slot t on t.id = r.slot_id where r.outcome is null",
    "each run has its term": """
    select t.label::text from ops.slot t
     where t.term <> (select count(*) from ops.run r where r.slot_id = t.id)
        or t.term <> (select coalesce(max(r.term), 0) from ops.run r where r.slot_id = t.id)
    """,
    "what is served has its edition": """
    select format('%s, %s', t.label, e.status) from ops.slot t
      join ops.run r on r.slot_id = t.id and r.outcome in ('published', 'unchanged')
      left join ops.edition e on e.id = r.edition_id
     where (e.status, e.period_start, e.period_end) is distinct from ('published', t.label::date - 1, t.label::date - 1)
    """,
    "each day has one published edition": """
    select format('%s %s, %s times', report, period_start, count(*)) from ops.edition
     where status = 'published' group by report, period_start, period_end having count(*) > :editions
    """,
    "each published edition comes from a run": """
    select format('%s %s, number %s', e.report, e.period_start, e.number) from ops.edition e
     where e.status = 'published' and :editions = 1 and not exists (select from ops.run r where r.edition_id = e.id)
    """,
  ]

  /// The rules on what lies in the output folder.
  static let folderRules = (
    leftover: "nothing half made is left", stranger: "each folder has its published edition",
    missing: "each published edition has its folder", content: "a folder holds what its rows say",
    sums: "SHA256SUMS says what is in a folder", latest: "latest is the newest edition"
  )

  private func folderOffences(in output: String) throws -> [String] {
    let rules = Self.folderRules
    let manager = FileManager.default
    let names = Set((try? manager.contentsOfDirectory(atPath: output)) ?? [])
    let published = try rows(
      """
      select concat_ws('_', report, period_start, period_end, 'e' || number), report from ops.edition
       where status = 'published' and pruned_at is null order by period_end, number
      """)
    let known = Set(published.map { $0[0] })
    var offences: [String] = []
    let hidden = names.filter { $0.hasPrefix(".") }
    let links = (try? manager.contentsOfDirectory(atPath: "\(output)/latest")) ?? []
    offences += (hidden + links.filter { $0.hasPrefix(".") }).sorted().map { "\(rules.leftover): \($0)" }
    offences += names.subtracting(known).subtracting(hidden).subtracting(["latest"]).sorted()
      .map { "\(rules.stranger): \($0)" }
    offences += known.subtracting(names).sorted().map { "\(rules.missing): \($0)" }
    offences += try contentOffences(of: known.intersection(names), in: output)
    for (report, newest) in Dictionary(published.map { ($0[1], $0[0]) }, uniquingKeysWith: { $1 }) {
      let target = try? manager.destinationOfSymbolicLink(atPath: "\(output)/latest/\(report)")
      if target != "../\(newest)" {
        offences.append("\(rules.latest): \(target ?? "none") and not \(newest)")
      }
    }
    return offences
  }

  /// What differs between the files, the register and each folder's own sums.
  private func contentOffences(of editions: Set<String>, in output: String) throws -> [String] {
    let registered = Dictionary(
      grouping: try rows(
        """
        select concat_ws('_', e.report, e.period_start, e.period_end, 'e' || e.number), f.name, f.bytes, f.sha256
          from ops.edition e join ops.edition_file f on f.edition_id = e.id
        """), by: { $0[0] })
    // `0a1b…  note_2026-03-01_2026-03-01_e1/SHA256SUMS`
    let sums = try Tool.run(
      "/bin/sh", ["-c", "find . -mindepth 2 -type f -path './[!.]*' -exec sha256sum {} +"], folder: output)
    guard editions.isEmpty || sums.status == 0 else { throw TestServer.Failure(description: sums.errors) }
    let found = Dictionary(
      grouping: sums.output.split(separator: "\n").map { line in
        let path = line.dropFirst(68).split(separator: "/", maxSplits: 1)
        return (edition: String(path[0]), file: String(path[1]), sum: String(line.prefix(64)))
      }, by: \.edition)
    return try editions.sorted().flatMap { edition in
      let files = found[edition, default: []]
      let lying = Set(
        try files.map { file in
          let size = try FileManager.default.attributesOfItem(atPath: "\(output)/\(edition)/\(file.file)")[
            .size]
          return "\(file.file) \(size ?? 0) \(file.sum)"
        })
      let wanted = Set(registered[edition, default: []].map { "\($0[1]) \($0[2]) \($0[3])" })
      let own = (try? String(contentsOfFile: "\(output)/\(edition)/SHA256SUMS", encoding: .utf8)) ?? ""
      let summed = files.filter { $0.file != "SHA256SUMS" }.map { "\($0.sum)  \($0.file)" }
      return lying.symmetricDifference(wanted).sorted().map {
        "\(Self.folderRules.content): \(edition) \($0)"
      }
        + (Set(own.split(separator: "\n").map(String.init)) == Set(summed)
          ? [] : ["\(Self.folderRules.sums): \(edition)"])
    }
  }

  private func rows(_ query: String) throws -> [[String]] {
    try database.psql(query).split(separator: "\n").map { $0.split(separator: "|").map(String.init) }
  }
}
