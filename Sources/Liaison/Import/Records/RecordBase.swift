internal import Postgres
internal import Reporting

/// Finds each row of a file as it was when the file was written, by time travel: nothing of the file is kept here.
///
/// An edition says so itself (`report_id`, `period_start`, `period_end`, `edition`): its rows are those of the moment
/// `ops.edition.as_of` and the last day of its period. In any other list each row says when it was last written
/// (`recorded_at`, in Baghdad's time), and is what it was at that moment; what it shows of other records is not, and so
/// is not compared. A spreadsheet that cuts the moment off after the second, or the minute, gets the last version of
/// that second or minute.
struct RecordBase {
  static let editionColumns = [
    RecordColumn("report_id", .text, .stamp), RecordColumn("period_start", .date, .stamp),
    RecordColumn("period_end", .date, .stamp), RecordColumn("edition", .number, .stamp),
    RecordColumn("classification", .text, .stamp),
  ]
  static let recordedColumns = [
    RecordColumn("recorded_at", .moment, .stamp),
    // Always that of Baghdad, and a spreadsheet may take it for a time.
    RecordColumn("recorded_at_offset", .text, .stamp),
  ]

  /// A moment, as `liaison.as_of` takes it, and the day of reading; nil for that moment's.
  struct Moment: Hashable {
    let asOf: String
    let day: String?
  }

  /// Whether all columns can be compared, those of the day of reading as well.
  let isOfEdition: Bool
  private let kind: RecordKind
  private var editions: [String: Moment] = [:]
  /// What was found, by the line of the row.
  private var records: [Int: StoredRecord] = [:]

  init(of file: RecordFile, _ kind: RecordKind) {
    self.kind = kind
    isOfEdition =
      kind.report != nil && ["report_id", "period_start", "period_end", "edition"].allSatisfy(file.has)
  }

  /// Reads what the rows were.
  mutating func read(_ rows: [RecordRow], on connection: isolated Connection) throws {
    if !isOfEdition {
      // Rows that were listed together were all like this when the last of them was written, but for changes that were
      // under way just then; so one look finds nearly all of them.
      let latest = rows.flatMap(recordedMoments).max { $0.asOf < $1.asOf }
      if let latest { try read(rows, at: latest, on: connection) }
    }
    var late: [Moment: [RecordRow]] = [:]
    for row in rows where records[row.line] == nil {
      let moments = isOfEdition ? try edition(row, on: connection) : recordedMoments(of: row)
      for moment in moments { late[moment, default: []].append(row) }
    }
    for (moment, rows) in late { try read(rows, at: moment, on: connection) }
    try connection.travel(to: nil)
  }

  private mutating func read(_ rows: [RecordRow], at moment: Moment, on connection: isolated Connection)
    throws
  {
    try connection.travel(to: moment.asOf)
    let found = RecordSet(
      try connection.records(kind.records(rows.flatMap(kind.keys), [], moment.day)), of: kind)
    let recorded = kind.column("recorded_at").form
    for row in rows {
      guard let record = found.record(for: row) else { continue }
      if isOfEdition || recorded.says(row["recorded_at"] ?? "", record["recorded_at"]) {
        records[row.line] = record
      }
    }
  }

  /// The record as it was when this row was written.
  func record(for row: RecordRow) throws -> StoredRecord {
    if let record = records[row.line] { return record }
    let name = kind.keys(of: row).first ?? "The row"
    if isOfEdition {
      guard editions[Self.edition(of: row)] != nil else {
        throw RecordProblem(
          "edition",
          "There is no edition \(Self.edition(of: row))."
            + " Leave report_id, period_start, period_end and edition as they are.")
      }
      throw RecordProblem(kind.key[0], "\(name) was not in that edition. Take the row out.")
    }
    let recorded = kind.column("recorded_at")
    if row.isBlank("recorded_at") {
      throw RecordProblem(
        "recorded_at",
        "The row does not say when it was written, so nobody can tell what was changed in the file."
          + " Take it from a list of today again.")
    }
    if recordedMoments(of: row).isEmpty {
      throw RecordProblem(
        "recorded_at", "\"\(Finding.shortened(row["recorded_at"] ?? ""))\" \(recorded.form.problem).")
    }
    throw RecordProblem(
      "recorded_at",
      "\(name) was not written at this moment, so nobody can tell what was changed in the file."
        + " Leave recorded_at, and what the row is named by, as the list had them.")
  }

  // MARK: Moments

  private func recordedMoments(of row: RecordRow) -> [Moment] {
    kind.column("recorded_at").form.readings(of: row["recorded_at"] ?? "").map {
      Moment(asOf: "\(Self.lastMicrosecond(of: $0)) Asia/Baghdad", day: nil)
    }
  }

  /// The moment and day of the edition that a row names; none where there is no such edition.
  private mutating func edition(_ row: RecordRow, on connection: isolated Connection) throws -> [Moment] {
    let name = Self.edition(of: row)
    if let known = editions[name] { return [known] }
    func readings(_ column: String) -> [String] { kind.column(column).form.readings(of: row[column] ?? "") }
    let found = try connection.one(
      """
      select as_of::text, period_end::text
        from ops.edition
       where report = \(kind.report) and report = any (\(readings("report_id"))::text[]) and status = 'published'
         and period_start = any (\(readings("period_start"))::date[])
         and period_end = any (\(readings("period_end"))::date[])
         and number = any (\(readings("edition"))::integer[])
       limit 1
      """, as: (String, String).self)
    guard let (asOf, day) = found else { return [] }
    editions[name] = Moment(asOf: asOf, day: day)
    return [Moment(asOf: asOf, day: day)]
  }

  private static func edition(of row: RecordRow) -> String {
    let cells = ["edition", "report_id", "period_start", "period_end"].map {
      Cell((row[$0] ?? "").utf8).trimmed.text
    }
    return "\(cells[0]) of \(cells[1]) for \(cells[2]) to \(cells[3])"
  }

  /// The last instant that is written like this: `2017-08-06T07:00` ends with 07:00:59.999999.
  private static func lastMicrosecond(of moment: String) -> String {
    let whole = "0000-00-00T00:00:59.999999"
    return moment + whole.dropFirst(moment.count)
  }
}

extension Connection {
  /// Lets `api_v1` answer for a moment, until the transaction ends; nil for now.
  fileprivate func travel(to moment: String?) throws {
    try execute("select set_config('liaison.as_of', \(moment ?? ""), true)")
  }

  /// The rows of a query as exports write them.
  func records(_ query: SQL) throws -> [StoredRecord] {
    let listing = try listing(query)
    return listing.rows.map { row in
      var record: StoredRecord = [:]
      for (column, value) in zip(listing.columns, row) { record[column.name] = value }
      return record
    }
  }
}
