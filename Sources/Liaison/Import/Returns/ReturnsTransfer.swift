internal import Agenda
internal import Postgres

/// One run of a ``ReturnsImport``, inside its transaction: receive and check, judge, merge, record.
struct ReturnsTransfer {
  let order: ReturnsImport
  let statements: ImportStatements
  var report: ImportReport

  init(_ order: ReturnsImport, _ statements: ImportStatements) {
    self.order = order
    self.statements = statements
    let name = order.file.split(separator: "/").last.map(String.init) ?? order.file
    report = ImportReport(
      fileName: name, source: order.source, population: order.population, round: order.round, asOf: order.asOf
    )
  }

  mutating func run(
    on connection: isolated Connection, progress: (@Sendable (ImportProgress) -> Void)?
  ) throws -> ImportOutcome {
    let startedAt = try connection.exactlyOne("select clock_timestamp()::text", as: String.self)
    try receive(on: connection, progress: progress)
    if report.refusal == nil { try rejectDuplicates(on: connection) }
    if report.refusal == nil { judge() }
    if report.refusal == nil { try merge(on: connection) }
    try record(outcome.status, startedAt: startedAt, on: connection)
    return outcome
  }

  private var outcome: ImportOutcome {
    if report.refusal != nil { return .refused(report) }
    return report.changedAnything ? .loaded(report) : .unchanged(report)
  }

  // MARK: Receive

  private mutating func receive(
    on connection: isolated Connection, progress: (@Sendable (ImportProgress) -> Void)?
  ) throws {
    var reader = ReturnsReader(try InputFile(order.file))
    try connection.script(statements[.createIncoming])
    try requireSource(on: connection)
    let vocabulary = try connection.vocabulary(of: order.source)
    if let header = try reader.readHeader(classes: vocabulary.classes) {
      switch population(in: header) {
      case .success(let population):
        report.population = population
        try announce(header, population, on: connection)
        let factors = try unitFactors(for: population, on: connection)
        reader.begin(
          ReturnsRowCheck(
            header: header, gazetteer: vocabulary.gazetteer, factors: factors, asOf: order.asOf))
      case .failure(let refusal): reader.refuse(refusal)
      }
    }
    try send(&reader, to: connection, progress: progress)
    report.refusal = reader.refusal?.reason
    report.count(reader.tally)
    report.digest = try reader.digest()
  }

  private func requireSource(on connection: isolated Connection) throws {
    let known = try connection.rows(
      "select code from liaison.source where kind = 'figures' order by code", as: String.self)
    guard known.contains(order.source) else {
      throw Failure(
        "No source of figures is called \"\(order.source)\"; known: \(known.joined(separator: ", ")).")
    }
  }

  private func population(in header: ReturnsHeader) -> Result<Population, Refusal> {
    switch (order.population, header.population) {
    case (let said?, let read?) where said != read:
      .failure(
        Refusal(
          line: 1, column: header.heads[header.families], value: nil,
          reason: "The header is that of a Master List of \(read.rawValue), but the import was started for"
            + " \(said.rawValue)."))
    case (nil, nil):
      .failure(
        Refusal(
          line: 1, column: header.heads[header.families], value: nil,
          reason: "The header does not say whom the figures count."
            + " Start the import with --population returnees or --population idps."))
    case (let said?, _): .success(said)
    case (nil, let read?): .success(read)
    }
  }

  private func announce(
    _ header: ReturnsHeader, _ population: Population, on connection: isolated Connection
  ) throws {
    try connection.execute(
      """
      insert into incoming_round (source_code, population, number, as_of_on, location_head)
      values (\(order.source), \(population.rawValue), \(order.round), \(order.asOf.description),
              \(header.heads[header.locationID]))
      """)
    for (index, column) in header.breakdown.enumerated() {
      try connection.execute(
        """
        insert into incoming_class (position, dimension, class)
        values (\(index + 1), \(column.kind.dimension.rawValue), \(column.kind.code))
        """)
    }
  }

  func unitFactors(
    for population: Population, on connection: isolated Connection
  ) throws -> UnitFactors {
    // What a round was published with stays true of it, whatever the source's rule says later.
    let rows = try connection.rows(
      """
      select individuals_per_family, individuals_per_camp_family
        from liaison.round
       where source_code = \(order.source)
         and population = \(population.rawValue)
         and number = \(order.round)
      union all
      (select individuals_per_family, individuals_per_camp_family
         from liaison.unit_factor
        where source_code = \(order.source)
          and population = \(population.rawValue)
          and from_round <= \(order.round)
        order by from_round desc
        limit 1)
      """, as: (Int, Int).self)
    guard let (family, campFamily) = rows.first else {
      throw Failure(
        "How many individuals \(order.source) counts for a family of \(population.rawValue) in round \(order.round)"
          + " is not known. Add a row to liaison.unit_factor.")
    }
    return UnitFactors(individualsPerFamily: family, individualsPerCampFamily: campFamily)
  }

  /// Sends rows until findings have piled up, then the findings, and so on: one session has one COPY at a time.
  private func send(
    _ reader: inout ReturnsReader, to connection: isolated Connection,
    progress: (@Sendable (ImportProgress) -> Void)?
  ) throws {
    repeat {
      try connection.copyIn("copy incoming from stdin") { writer in
        while !reader.isAtEnd, reader.hasRoomForFindings {
          try reader.readOn()
          try writer.write(reader.rows)
          reader.removeRows()
          progress?(
            ImportProgress(bytesRead: reader.bytesRead, size: reader.size, rowsRead: reader.tally.read))
        }
      }
      var findings = CopyText()
      for finding in reader.findings { finding.append(to: &findings) }
      reader.removeFindings()
      try connection.copyIn(
        "copy incoming_finding (line, column_name, value, reason, severity, source_location_id) from stdin"
      ) { writer in
        try writer.write(findings.bytes)
      }
    } while !reader.isAtEnd
  }

  // MARK: Judge

  private mutating func rejectDuplicates(on connection: isolated Connection) throws {
    try connection.script("analyze incoming; analyze incoming_round; analyze incoming_district")
    guard try connection.execute(SQL(text: statements[.rejectDuplicates])) > 0 else { return }
    let removed = try connection.execute(SQL(text: statements[.removeDuplicates]))
    report.rowsPassed -= removed
    report.rowsRejected += removed
  }

  private mutating func judge() {
    guard report.rowsRejected > 0 else { return }
    let share = Double(report.rowsRejected) / Double(report.rowsRead)
    if share > order.maximumRejectShare {
      report.refusal =
        "\(report.rowsRejected) of \(report.rowsRead) rows were rejected, which is \(percent(share));"
        + " up to \(percent(order.maximumRejectShare)) may be. Correct the file and import it again."
    } else if report.rowsPassed == 0 {
      report.refusal = "No row passed the checks."
    }
  }

  /// Rounded up, so that a share that is too large never reads like one that is not.
  private func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded(.up))
    return tenths.isMultiple(of: 10) ? "\(tenths / 10) %" : "\(tenths / 10).\(tenths % 10) %"
  }

  // MARK: Record

  private mutating func record(
    _ status: String, startedAt: String, on connection: isolated Connection
  ) throws {
    report.id = try connection.exactlyOne(
      """
      insert into ops.import (kind, file_name, file_sha256, source_code, population, round_number, status,
                              rows_read, rows_loaded, rows_rejected, warnings, started_at, finished_at)
      values ('returns', \(report.fileName), \(report.digest), \(order.source), \(report.population?.rawValue),
              \(order.round), \(status), \(report.rowsRead), \(report.rowsLoaded),
              \(report.rowsRejected), \(report.warnings), \(startedAt), clock_timestamp())
      returning id::text
      """, as: String.self)
    let findings = try connection.execute(SQL(text: statements[.recordFindings], parameters: [report.id]))
    // Before the commit: where it cannot be written, nothing is loaded.
    let rejects = RejectsFile(order.rejects, beside: order.file)
    guard findings > 0 else { return try rejects.remove() }
    try rejects.write(importID: report.id, from: connection)
    report.rejectsFile = rejects.path
  }
}
