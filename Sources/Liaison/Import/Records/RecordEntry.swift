internal import Agenda
public import Postgres
public import Reporting

/// Records of a kind that the database describes (`ops.record_kind`), one at a time: what the commands `record` do, as a
/// row of a file does in ``RecordImport``.
public struct RecordEntry: Sendable {
  private let kind: String

  /// - Parameter kind: in the plural or the singular, such as `lessons`.
  public init(_ kind: String) {
    self.kind = kind
  }

  /// Enters a record, or changes what is given of the one that there is.
  ///
  /// - Parameter values: by column, as people write them; a date as ``DayChoice`` takes it.
  /// - Returns: what became of it, in a sentence.
  /// - Throws: ``RefusedChange``, `Failure` for an unknown kind or column and a value that is none; nothing is changed then.
  public func enter(_ values: [(column: String, value: String)], on database: Database) async throws -> String
  {
    let today = try await database.today()
    return try await database.change { connection in
      let kind = try DescribedKind(kind, on: connection)
      let given = try kind.read(values, today: today)
      let name = try connection.exactlyOne(kind.call { given[$0] }, as: String.self)
      return "The \(kind.noun) \(name) is on record."
    }
  }

  /// All records.
  public func list(on database: Database) async throws -> Listing {
    try await database.withConnection { connection in
      try connection.listing("select * from api_v1.\(raw: try DescribedKind(kind, on: connection).view)")
    }
  }

  /// One record.
  ///
  /// - Parameter name: its key for people, such as `LL-JCC-0001`; the parts of a longer key with blanks between them.
  /// - Throws: `Failure` where there is none.
  public func show(_ name: String, on database: Database) async throws -> Listing {
    try await database.withConnection { connection in
      let kind = try DescribedKind(kind, on: connection)
      let listing = try connection.listing(
        "select * from api_v1.\(raw: kind.view) where \(raw: kind.keyExpression) = \(name)")
      guard !listing.rows.isEmpty else {
        throw Failure(
          "There is no \(kind.noun) '\(name)'. It is told by \(kind.key.joined(separator: ", ")); liaison record list"
            + " \(kind.name) lists them.")
      }
      return listing
    }
  }

  /// The columns: `name`; `given`, whether a person gives it, always or on the way; `values`; `meaning`.
  public func columns(on database: Database) async throws -> Listing {
    try await database.withConnection { connection in
      try DescribedKind(kind, on: connection).columnListing
    }
  }

  /// The kinds that there are: `name`, `view` of `api_v1`, and what one of them is.
  public static func kinds(on database: Database) async throws -> Listing {
    try await database.listing(
      """
      select name, view_name as view, obj_description(to_regclass(format('api_v1.%I', view_name)), 'pg_class') as meaning
        from ops.record_kind order by name
      """)
  }
}

extension DescribedKind {
  fileprivate var columnListing: Listing {
    let required = Dictionary(parameters.map { ($0.name, $0.isRequired) }) { first, _ in first }
    let listed = Set(columns.map(\.name))
    let rows: [[String?]] =
      columns.map { column in
        let given = required[column.name].map { $0 ? "always" : "yes" } ?? "no"
        let values = column.labels.isEmpty ? column.type : column.labels.joined(separator: ", ")
        return [column.name, given, values, column.meaning]
      }
      + parameters.filter { !listed.contains($0.name) }.map { parameter in
        [
          parameter.name, parameter.isRequired ? "always" : "yes", parameter.type,
          "Not listed; see the comment on api_v1.\(verb).",
        ]
      }
    let heads = ["name", "given", "values", "meaning"]
    return Listing(columns: heads.map { Listing.Column(name: $0, type: .string) }, rows: rows)
  }

  /// Reads values as people write them.
  fileprivate func read(_ values: [(column: String, value: String)], today: CivilDate) throws -> [String:
    String]
  {
    let forms = Dictionary(recordColumns.map { ($0.name, $0) }) { first, _ in first }
    var given: [String: String] = [:]
    for (name, value) in values {
      guard parameters.contains(where: { $0.name == name }), let column = forms[name] else {
        throw Failure(
          "A \(noun) has no '\(name)' to give; what can be given: \(parameters.map(\.name).joined(separator: ", "))."
        )
      }
      guard given[name] == nil else { throw Failure("'\(name)' is given twice. Leave one of them out.") }
      do {
        let read = column.form == .date ? try day(value, today: today) : try column.value(of: value)
        guard let read else {
          throw Failure("'\(name)' is empty, and nothing is taken away by leaving it so. Leave it out.")
        }
        given[name] = read
      } catch let problem as RecordProblem {
        throw Failure("'\(name)': \(problem.reason)")
      }
    }
    let missing = parameters.filter { $0.isRequired && given[$0.name] == nil }.map(\.name)
    guard missing.isEmpty else {
      throw Failure("A \(noun) is told by \(missing.joined(separator: ", ")): give it as \(missing[0])=….")
    }
    return given
  }

  private func day(_ text: String, today: CivilDate) throws -> String {
    try DayChoice(text).resolved(today: today).description
  }
}
