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
  private var readings: [Moment: RecordSet] = [:]

  init(of file: RecordFile, _ kind: RecordKind) {
    self.kind = kind
    isOfEdition =
      kind.report != nil && ["report_id", "period_start", "period_end", "edition"].allSatisfy(file.has)
  }

  /// Reads what the rows were: one query for each moment that they name.
  mutating func read(_ rows: [RecordRow], on connection: isolated Connection) throws {
    var keys: [Moment: [String]] = [:]
    for row in rows {
      for moment in try moments(of: row, on: connection) { keys[moment, default: []] += kind.keys(of: row) }
    }
    for (moment, keys) in keys {
      try connection.travel(to: moment.asOf)
      readings[moment] = RecordSet(try connection.records(kind.records(keys, [], moment.day)), of: kind)
    }
    try connection.travel(to: nil)
  }

  /// The record as it was when this row was written.
  func record(for row: RecordRow) throws -> StoredRecord {
    for moment in try knownMoments(of: row) {
      guard let record = readings[moment]?.record(for: row) else { continue }
      if isOfEdition { return record }
      let recorded = kind.column("recorded_at").form
      if recorded.says(row["recorded_at"] ?? "", record["recorded_at"]) { return record }
    }
    throw isOfEdition
      ? RecordProblem(
        kind.key[0], "\(kind.keys(of: row).first ?? "It") was not in that edition. Take the row out.")
      : RecordProblem(
        "recorded_at",
        "\(kind.keys(of: row).first ?? "The row") was not written at this moment, so nobody can tell what was changed"
          + " in the file. Leave recorded_at, and what the row is named by, as the list had them.")
  }

  // MARK: Moments

  private mutating func moments(of row: RecordRow, on connection: isolated Connection) throws -> [Moment] {
    guard isOfEdition else { return (try? knownMoments(of: row)) ?? [] }
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
    let moment = Moment(asOf: asOf, day: day)
    editions[name] = moment
    return [moment]
  }

  private func knownMoments(of row: RecordRow) throws -> [Moment] {
    if isOfEdition {
      if let edition = editions[Self.edition(of: row)] { return [edition] }
      throw RecordProblem(
        "edition",
        "There is no edition \(Self.edition(of: row)). Leave report_id, period_start, period_end and edition as they are."
      )
    }
    let readings = kind.column("recorded_at").form.readings(of: row["recorded_at"] ?? "")
    guard !readings.isEmpty else {
      throw RecordProblem(
        "recorded_at",
        row.isBlank("recorded_at")
          ? "The row does not say when it was written, so nobody can tell what was changed in the file."
            + " Take it from a list of today again."
          : "\"\(Finding.shortened(row["recorded_at"] ?? ""))\" \(kind.column("recorded_at").form.problem).")
    }
    return readings.map { Moment(asOf: "\(Self.lastMicrosecond(of: $0)) Asia/Baghdad", day: nil) }
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
