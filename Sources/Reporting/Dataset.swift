/// The rows that one query of a report gave, in the query's order.
public struct Dataset: Sendable {
  /// What its columns mean.
  public let definition: DatasetDefinition
  /// Cells as PostgreSQL prints them, in the order of `definition.fields`; nil is NULL.
  public let rows: [[String?]]

  /// Rows whose every row has one cell for each field of the definition; anything else is a programming error.
  public init(definition: DatasetDefinition, rows: [[String?]]) {
    precondition(
      rows.allSatisfy { $0.count == definition.fields.count },
      "a row of \(definition.name) has not one cell for each of its \(definition.fields.count) fields")
    self.definition = definition
    self.rows = rows
  }
}
