public import Postgres
public import Reporting

extension Database {
  /// Runs a query over `api_v1` and gives its rows as every export writes them: instants as local times of Baghdad with
  /// the offset in a column of its own, booleans as yes and no.
  ///
  /// - Parameter query: one SELECT; its columns have names, each one once.
  public func listing(_ query: SQL) async throws -> Listing {
    try await withConnection { try $0.listing(query) }
  }
}

extension Connection {
  /// The same on a connection, inside its transaction.
  public func listing(_ query: SQL) throws -> Listing {
    let described = try describe(query).columns
    let types = try rows(
      "select format_type(type, null) from unnest(\(described.map { Int($0.type) })::oid[]) as type",
      as: String.self)
    let columns = zip(described, types).map { ExportColumn(name: $0.name, type: $1) }
    let select = columns.map(\.expression).joined(separator: ", ")
    // The query's own order is kept: a subquery is read as it comes, and nothing here joins or groups.
    let table = try table(
      SQL(text: "select \(select) from (\(query.text)) as exported", parameters: query.parameters))
    return Listing(columns: columns.flatMap(\.listed), rows: table.rows)
  }
}

extension ExportColumn {
  /// The columns of the list that it becomes.
  fileprivate var listed: [Listing.Column] {
    let types: [FieldType] =
      switch type {
      case "timestamp with time zone": [.datetime, .string]
      case "numeric": [.number]
      default: [FieldType.allCases.first { $0.postgresTypes.contains(type) } ?? .string]
      }
    return zip(names, types).map(Listing.Column.init)
  }
}
