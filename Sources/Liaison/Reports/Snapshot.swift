import Agenda
import Postgres
import Reporting

extension Database {
  /// The moment an edition shows: every change recorded up to it is committed, every later one carries a later time.
  ///
  /// Taken behind the write barrier (`ops.note_as_of`), which waits for writers in flight and holds new ones up for
  /// as long as it takes to read the clock. ISO 8601 with microseconds, in Baghdad's time.
  func noteMoment(_ patience: Patience = ReportRun.patience) async throws -> String {
    do {
      return try await patientTransaction(patience) { connection in
        try connection.exactlyOne(
          "select api_v1.iso_in_baghdad(moment) from ops.note_as_of() as moment", as: String.self)
      }
    } catch PostgresError.server(let error) where error.sqlState == .lockNotAvailable {
      throw Failure(
        "Somebody has been writing to the database without a pause for \(patience.description), so no moment could "
          + "be taken for the report; look in pg_stat_activity for a transaction left open, and run the report again."
      )
    }
  }
}

extension ReportDefinition {
  /// All datasets from one snapshot, as known at `moment`.
  func datasets(for period: Period, asOf moment: String, on database: Database) async throws -> [Dataset] {
    let report = self
    return try await database.read { connection in
      try connection.execute("select set_config('liaison.as_of', \(moment), true)")
      return try report.datasets.map { definition in
        let table = try connection.table(definition.query.sql(for: period))
        return Dataset(definition: definition, rows: table.rows)
      }
    }
  }
}

extension ReportQuery {
  /// The statement with the period bound to its variables.
  func sql(for period: Period) -> SQL {
    SQL(
      text: statement,
      parameters: parameters.map { variable in
        switch variable {
        case .periodStart: period.start.description
        case .periodEnd: period.end.description
        }
      })
  }
}
