public import Postgres
public import Reporting

/// Compares a report's queries with its descriptor, against the schema of a real database.
public struct ReportCheck: Sendable {
  private let report: ReportDefinition

  /// - Parameter report: its definition.
  public init(_ report: ReportDefinition) {
    self.report = report
  }

  /// Prepares every query without running it; a sentence for each column that is not what the descriptor says.
  public func problems(on database: Database) async throws -> [String] {
    let report = report
    return try await database.withConnection { connection in
      try report.datasets.flatMap { dataset in
        let place = "reports/\(report.slug)/\(dataset.query.file)"
        let columns: [Column]
        do {
          let statement = SQL(
            text: dataset.query.statement, parameters: dataset.query.parameters.map { _ in nil })
          columns = try connection.describe(statement).columns
        } catch PostgresError.server(let error) {
          return ["\(place): \(error)"]
        }
        return try connection.problems(of: columns, against: dataset).map { "\(place): \($0)" }
      }
    }
  }
}

extension Connection {
  fileprivate func problems(of columns: [Column], against dataset: DatasetDefinition) throws -> [String] {
    var problems: [String] = []
    for (position, pair) in zip(columns, dataset.fields).enumerated() {
      let (column, field) = pair
      if column.name != field.name {
        problems.append("column \(position + 1) is \(column.name); the descriptor says \(field.name)")
        continue
      }
      let type = try exactlyOne("select format_type(\(Int(column.type))::oid, null)", as: String.self)
      if !field.type.postgresTypes.contains(type) {
        let fitting = field.type.postgresTypes.joined(separator: ", ")
        problems.append(
          "column \(column.name) is \(type); the descriptor's \(field.type.rawValue) needs one of \(fitting)")
      }
    }
    if columns.count != dataset.fields.count {
      problems.append(
        "the query gives \(columns.count) columns; the descriptor names \(dataset.fields.count)")
    }
    return problems
  }
}
