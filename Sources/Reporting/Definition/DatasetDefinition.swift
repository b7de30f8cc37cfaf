/// What one query of a report gives: its columns, their meaning and their order.
public struct DatasetDefinition: Sendable {
  /// Lower-case ASCII letters, digits and underscores; also the name of its `.sql` file and of its CSV.
  public let name: String
  /// Its title for people.
  public let title: String
  /// What it holds, in a sentence.
  public let description: String?
  /// The columns, in the order in which the query gives them.
  public let fields: [Field]
  /// The fields that together tell each row from every other.
  public let primaryKey: [String]
  /// The query that gives the rows.
  public let query: ReportQuery
  /// Whether it is published as a CSV (a resource of the descriptor); else only the text reads it.
  public let isPublished: Bool

  /// The field of this name.
  public func field(named name: String) -> Field? { fields.first { $0.name == name } }

  /// Where the field of this name stands; every name in a loaded definition has been checked to exist.
  func position(of field: String) -> Int {
    guard let position = fields.firstIndex(where: { $0.name == field }) else {
      preconditionFailure("\(name) has no field \(field), which loading the definition checks")
    }
    return position
  }
}
