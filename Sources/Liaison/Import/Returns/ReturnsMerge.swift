internal import Agenda
internal import Postgres

extension ReturnsTransfer {
  /// Carries the incoming rows into the tables: the round, the locations, the figures, the breakdowns.
  mutating func merge(on connection: isolated Connection) throws {
    // Imports of one source go one by one from here: two of them would meet on the same new locations.
    try connection.execute("select from liaison.source where code = \(order.source) for no key update")
    let previous = try previousLoad(on: connection)
    report.version = previous?.version ?? 0
    let isNewRound = try settleRound(on: connection)
    report.missingBaseline = try missingBaseline(on: connection)
    let isSameFile = previous?.digest == report.digest && previous?.rejected == 0
    if !isSameFile || report.roundChanged {
      try mergeRows(intoNewRound: isNewRound, on: connection)
    }
    if report.changedAnything { report.version += 1 }
  }

  private mutating func mergeRows(intoNewRound isNewRound: Bool, on connection: isolated Connection) throws {
    func run(_ name: ImportStatements.Name) throws -> Int {
      try connection.execute(SQL(text: statements[name]))
    }
    report.newLocations = try run(.addLocations)
    report.changedLocations = try run(.changeLocations)
    if !isNewRound {
      report.breakdownChanges = try run(.removeBreakdown)
      report.removedFigures = try run(.removeFigures)
      report.changedFigures = try run(.changeFigures)
      report.breakdownChanges += try run(.changeBreakdown)
    }
    report.newFigures = try run(.addFigures)
    report.breakdownChanges += try run(.addBreakdown)
  }

  private func previousLoad(
    on connection: isolated Connection
  ) throws -> (digest: String, rejected: Int, version: Int)? {
    let previous = try connection.one(
      """
      select file_sha256, rows_rejected, count(*) over ()
        from ops.import i
        join incoming_round r
          on r.source_code = i.source_code and r.population = i.population and r.number = i.round_number
       where i.kind = 'returns'
         and i.status = 'loaded'
       order by i.finished_at desc
       limit 1
      """, as: (String, Int, Int).self)
    return previous.map { (digest: $0.0, rejected: $0.1, version: $0.2) }
  }

  /// The baseline that was named, where that round is not loaded.
  private func missingBaseline(on connection: isolated Connection) throws -> Int? {
    guard let baseline = order.baseline else { return nil }
    let isLoaded = try connection.exactlyOne(
      """
      select exists (select
                       from liaison.round
                      where source_code = \(order.source)
                        and population = \(report.population?.rawValue)
                        and number = \(baseline))
      """, as: Bool.self)
    return isLoaded ? nil : baseline
  }

  /// Puts the round there, or corrects its date and baseline.
  ///
  /// - Returns: true when the round is new.
  private mutating func settleRound(on connection: isolated Connection) throws -> Bool {
    guard let population = report.population else { return false }
    let factors = try unitFactors(for: population, on: connection)
    let added = try connection.execute(
      """
      insert into liaison.round (source_code, population, number, as_of_on, baseline_round_number,
                                 individuals_per_family, individuals_per_camp_family)
      values (\(order.source), \(population.rawValue), \(order.round), \(order.asOf.description), \(order.baseline),
              \(factors.individualsPerFamily), \(factors.individualsPerCampFamily))
          on conflict (source_code, population, number) do nothing
      """)
    let changed = try connection.execute(
      """
      update liaison.round
         set as_of_on = \(order.asOf.description),
             baseline_round_number = coalesce(\(order.baseline), baseline_round_number)
       where source_code = \(order.source)
         and population = \(population.rawValue)
         and number = \(order.round)
         and (as_of_on, baseline_round_number)
             is distinct from (\(order.asOf.description)::date, coalesce(\(order.baseline), baseline_round_number))
      """)
    try connection.execute(
      """
      update incoming_round i
         set round_id = r.id
        from liaison.round r
       where r.source_code = i.source_code and r.population = i.population and r.number = i.number
      """)
    report.roundChanged = added + changed > 0
    return added > 0
  }
}
