internal import Postgres

/// One run of a ``RecordImport``, inside its transaction: read, compare, apply row by row, record.
struct RecordTransfer {
  let order: RecordImport
  let kind: RecordKind
  private var report: RecordReport
  private var findings: [Finding] = []
  private var heads: [String: String] = [:]

  init(_ order: RecordImport, of kind: RecordKind) {
    self.order = order
    self.kind = kind
    report = RecordReport(fileName: order.file.split(separator: "/").last.map(String.init) ?? order.file)
  }

  mutating func run(on connection: isolated Connection) throws -> RecordReport {
    // Of two imports of one kind at once the second sees what the first one did, new records included.
    try connection.execute(
      "select pg_advisory_xact_lock(hashtextextended(\("liaison import \(kind.name)"), 0))")
    let startedAt = try connection.exactlyOne("select clock_timestamp()::text", as: String.self)
    let file = try RecordFile(order.file, of: kind)
    heads = file.heads
    report.digest = file.digest
    report.rowsRead = file.tally.read
    report.rejects = file.tally.rejected
    findings = file.findings
    do {
      if let refusal = file.refusal { throw refusal }
      try apply(file, on: connection)
    } catch let refusal as Refusal {
      report.refusal = refusal.reason
      findings.append(refusal.finding)
    }
    try record(startedAt: startedAt, on: connection)
    return report
  }

  // MARK: Which rows

  private mutating func apply(_ file: RecordFile, on connection: isolated Connection) throws {
    let rows = withoutRepeated(file.rows)
    let known = RecordSet(
      try connection.records(kind.records(rows.flatMap(kind.keys), [], nil)), of: kind)
    var base = RecordBase(of: file, kind)
    let additions = rows.filter { isAddition($0, known) }
    let news = Set(additions.map(\.line))
    // What says just what the database says needs no look at the past.
    let edited = rows.filter {
      !news.contains($0.line)
        && (base.isOfEdition || isDifferent($0, from: known.record(for: $0), inAll: false))
    }
    if !edited.isEmpty { try requireMoments(file, base) }
    try base.read(edited, on: connection)

    var pairs: [(row: RecordRow, base: StoredRecord)] = []
    for row in edited {
      do {
        let was = try record(row, known, base)
        if isDifferent(row, from: was, inAll: base.isOfEdition) { pairs.append((row, was)) }
      } catch {
        try reject(row, error)
      }
    }
    let ids = pairs.compactMap(\.base["id"])
    try connection.execute(kind.lock(ids))
    let now = try connection.records(kind.records([], ids, nil))
    let current = Dictionary(now.map { ($0["id"] ?? "", $0) }) { first, _ in first }
    for (row, was) in inOrder(pairs) {
      try apply(row, was, current[was["id"] ?? ""], comparesAll: base.isOfEdition, on: connection)
    }
    for row in additions { try add(row, on: connection) }
    if report.rowsApplied > 0, let warnings = kind.warnings {
      report.warnings = try connection.rows(warnings, as: String.self)
    }
  }

  /// Of two rows about one record nobody knows which is meant.
  private mutating func withoutRepeated(_ rows: [RecordRow]) -> [RecordRow] {
    let lines = Dictionary(grouping: rows) { kind.keys(of: $0).first }.mapValues { $0.map(\.line) }
    return rows.filter { row in
      guard let key = kind.keys(of: row).first, let lines = lines[key], lines.count > 1 else { return true }
      let list = lines.map(String.init).joined(separator: ", ")
      refuse(row, [RecordProblem(kind.key[0], "\(key) stands in the lines \(list). Leave one of them.")])
      return false
    }
  }

  /// A row that names nothing there is; with a key that people choose it is new where nobody has written it before.
  private func isAddition(_ row: RecordRow, _ known: RecordSet) -> Bool {
    guard kind.addition != nil else { return false }
    if let isNew = kind.isNew { return isNew(row, known.record(for: row)) }
    return kind.key.count == 1 ? row.isBlank(kind.key[0]) : row.isBlank("recorded_at")
  }

  private func isDifferent(_ row: RecordRow, from record: StoredRecord?, inAll comparesAll: Bool) -> Bool {
    guard let record else { return true }
    return kind.columns.contains { $0.isDifferent(row, from: record, comparesAll: comparesAll) }
  }

  private func requireMoments(_ file: RecordFile, _ base: RecordBase) throws {
    guard !base.isOfEdition, !file.has("recorded_at") else { return }
    let edition = kind.report == nil ? "" : " or report_id, period_start, period_end and edition"
    throw Refusal(
      line: 1, column: nil, value: nil,
      reason:
        "The file does not say when its rows were written (recorded_at\(edition)), so nobody can tell an edit"
        + " from what was changed meanwhile. Take the list again and leave these columns in.")
  }

  private func record(_ row: RecordRow, _ known: RecordSet, _ base: RecordBase) throws -> StoredRecord {
    guard let key = kind.keys(of: row).first else {
      throw RecordProblem(kind.key[0], "The row does not say which \(kind.noun) it is about.")
    }
    do {
      return try base.record(for: row)
    } catch {
      guard known.record(for: row) == nil else { throw error }
      throw RecordProblem(kind.key[0], "There is no \(kind.noun) '\(key)'.")
    }
  }

  private func inOrder(
    _ pairs: [(row: RecordRow, base: StoredRecord)]
  ) -> [(row: RecordRow, base: StoredRecord)] {
    guard let column = kind.appliedBy.map(kind.column) else { return pairs }
    func place(_ row: RecordRow) -> Int {
      column.form.readings(of: row[column.name] ?? "").first.flatMap { Int($0) } ?? 0
    }
    return pairs.sorted { (place($0.row), $0.row.line) < (place($1.row), $1.row.line) }
  }

  // MARK: One row

  private mutating func apply(
    _ row: RecordRow, _ base: StoredRecord, _ current: StoredRecord?, comparesAll: Bool,
    on connection: isolated Connection
  ) throws {
    guard let current else {
      let reason = "Changed meanwhile: the \(kind.noun) is gone from the database."
      return refuse(row, [RecordProblem(kind.key[0], reason)], isConflict: true)
    }
    let comparison = RecordComparison(
      row, base: base, current: current, columns: kind.columns, comparesAll: comparesAll)
    guard comparison.problems.isEmpty else {
      return refuse(row, comparison.problems, isConflict: comparison.isConflict)
    }
    do {
      let edits = comparison.edits
      let changes = edits.cells.isEmpty ? [] : try kind.changes(edits)
      guard !changes.isEmpty else { return }
      try connection.applying(changes)
      report.rowsApplied += 1
      for column in changes.flatMap(\.columns) {
        let cell = edits.cells[column]
        let label = kind.column(column).label
        report.changes.append(
          "\(kind.key(of: current)): \(label) \(Self.shown(cell?.from)) -> \(Self.shown(cell?.to))")
      }
    } catch {
      try reject(row, error)
    }
  }

  private mutating func add(_ row: RecordRow, on connection: isolated Connection) throws {
    guard let addition = kind.addition else { return }
    do {
      let given = kind.givenAtFirst
      for column in kind.columns
      where !row.isBlank(column.name) && !given.contains(column.name) && !column.use.isStamp {
        throw RecordProblem(column.name, "This follows by itself: leave it empty for a new \(kind.noun).")
      }
      let new = try addition(NewRecord(kind: kind, row: row))
      guard let key = try connection.entering(new) else { return }
      report.rowsApplied += 1
      report.changes.append("\(key): new, \(new.sentence)")
    } catch {
      try reject(row, error)
    }
  }

  /// A value in the list of changes: as it is where that is short.
  private static func shown(_ value: String?) -> String {
    guard let value else { return "(empty)" }
    let line = value.replacing("\n", with: " ")
    let short = line.count > 60 ? line.prefix(59) + "…" : line
    return short.contains(" ") ? "\"\(short)\"" : short
  }

  // MARK: What was found

  /// - Throws: what is no fault of the row.
  private mutating func reject(_ row: RecordRow, _ error: any Error) throws {
    guard let problem = error as? RecordProblem else { throw error }
    refuse(row, [problem])
  }

  private mutating func refuse(_ row: RecordRow, _ problems: [RecordProblem], isConflict: Bool = false) {
    if isConflict { report.conflicts += 1 } else { report.rejects += 1 }
    for problem in problems {
      let value = problem.column.flatMap { row[$0] }
      findings.append(
        Finding(
          line: row.line, column: problem.column.map { heads[$0] ?? $0 },
          value: value.map(Finding.shortened), reason: Finding.visible(problem.reason), severity: .reject))
    }
  }

  private mutating func record(startedAt: String, on connection: isolated Connection) throws {
    findings.sort { $0.line < $1.line }
    report.findings = findings.prefix(RecordReport.toldFindings).map {
      "line \($0.line)\($0.column.map { ", \($0)" } ?? ""): \($0.reason)"
    }
    if findings.count > RecordReport.toldFindings {
      report.findings.append("and \(findings.count - RecordReport.toldFindings) more.")
    }
    report.id = try connection.exactlyOne(
      """
      insert into ops.import (kind, file_name, file_sha256, status, rows_read, rows_loaded, rows_rejected, started_at,
                              finished_at)
      values (\(kind.name), \(report.fileName), \(report.digest), \(report.status), \(report.rowsRead),
              \(report.rowsApplied), \(report.conflicts + report.rejects), \(startedAt), clock_timestamp())
      returning id::text
      """, as: String.self)
    // Before the commit: where it cannot be written, nothing is loaded.
    let rejects = RejectsFile(order.rejects, beside: order.file)
    guard !findings.isEmpty else { return try rejects.remove() }
    try connection.keep(findings, of: report.id)
    try rejects.write(importID: report.id, from: connection)
    report.rejectsFile = rejects.path
  }
}

extension Connection {
  /// Makes the changes of a row, all or none.
  ///
  /// - Throws: `RecordProblem` with the database's sentence where it refuses one.
  fileprivate func applying(_ changes: [RecordChange]) throws {
    var column: String?
    try refusing({ column }) {
      for change in changes {
        column = change.columns.first
        try execute(change.sql)
      }
    }
  }

  /// Enters a record and gives its key; nil where it is there already.
  fileprivate func entering(_ new: RecordAddition) throws -> String? {
    try refusing({ nil }) {
      try one(new.existing, as: String.self) == nil ? try exactlyOne(new.sql, as: String.self) : nil
    }
  }

  private func refusing<T>(_ column: () -> String?, _ body: () throws -> sending T) throws -> sending T {
    do {
      return try transaction { try body() }
    } catch {
      guard case PostgresError.server(let refused) = error, let refusal = try RefusedChange(refused, on: self)
      else { throw error }
      throw RecordProblem(column(), refusal.description)
    }
  }

  /// Records what was found, in the order of the lines.
  fileprivate func keep(_ findings: [Finding], of importID: String) throws {
    try execute(
      """
      insert into ops.import_reject (import_id, sequence, line, column_name, value, reason, severity)
      select \(importID)::uuid, f.sequence, f.line, nullif(f.column_name, ''), f.value, f.reason, 'reject'
        from unnest(\(findings.map(\.line))::integer[], \(findings.map { $0.column ?? "" })::text[],
                    \(findings.map(\.value))::text[], \(findings.map(\.reason))::text[])
               with ordinality as f (line, column_name, value, reason, sequence)
      """)
  }
}
