internal import Postgres

/// A kind of record that the database describes (`ops.record_kind`): a view to read, and a verb whose parameters have the
/// names of the view's columns. A topic brings its lists as rows there, and nothing here.
struct DescribedKind: Sendable {
  let name: String
  let noun: String
  let view: String
  let verb: String
  let key: [String]
  let isRepublished: Bool
  /// What the verb fills, in the order of its parameters: name, type, and whether a new record can't do without.
  let parameters: [(name: String, type: String, isRequired: Bool)]
  /// Those of the view.
  let columns: [ViewColumn]

  /// Reads what the database says of a kind.
  ///
  /// - Parameter name: in the plural or the singular, such as `lessons`.
  /// - Throws: `Failure` with the kinds that there are, where there is no such one.
  init(_ name: String, on connection: isolated Connection) throws {
    let found = try connection.one(
      """
      select name, noun, view_name, verb, array_to_string(key_columns, ','), is_republished
        from ops.record_kind where \(name) in (name, noun)
      """, as: (String, String, String, String, String, Bool).self)
    guard let found else {
      let known = try connection.rows("select name from ops.record_kind order by name", as: String.self)
      throw Failure(
        "There is no kind of record '\(name)'"
          + (known.isEmpty ? "." : "; there are: \(known.joined(separator: ", ")).")
      )
    }
    let keyColumns: String
    (self.name, noun, view, verb, keyColumns, isRepublished) = found
    key = keyColumns.split(separator: ",").map(String.init)
    parameters = try connection.rows(
      """
      select p.name, format_type(p.type, null), p.position <= f.pronargs - f.pronargdefaults
        from pg_proc f
       cross join lateral unnest(f.proargnames[:f.pronargs], f.proargtypes::oid[]) with ordinality as p (name, type, position)
       where f.pronamespace = 'api_v1'::regnamespace and f.proname = \(verb)
       order by p.position
      """, as: (String, String, Bool).self
    ).map { (name: $0.0, type: $0.1, isRequired: $0.2) }
    columns = try connection.columns(ofView: view)
  }

  /// As lists that come back have it.
  var recordKind: RecordKind {
    var kind = RecordKind(
      name: name, noun: noun, columns: recordColumns + RecordBase.recordedColumns, key: key,
      records: { [self] keys, ids, _ in
        """
        select * from api_v1.\(raw: view)
         where \(raw: keyExpression) = any (\(keys)::text[]) or id = any (\(ids)::uuid[])
        """
      },
      lock: { [view] ids in
        """
        select from liaison.\(raw: view) where id = any (\(ids)::uuid[]) order by id for no key update
        """
      },
      changes: { [self] edits in
        let changed = parameters.map(\.name).filter { edits.pending($0) != nil }
        guard !changed.isEmpty else { return [] }
        return [
          RecordChange(
            columns: changed, sql: call { key.contains($0) ? edits.current[$0] : edits.pending($0)?.to })
        ]
      },
      addition: { [self] new in try addition(new) },
      givenAtFirst: Set(parameters.map(\.name)))
    kind.isNew = { [isRepublished] row, known in row.isBlank("recorded_at") && (isRepublished || known == nil)
    }
    return kind
  }

  /// Calls the verb with what is given.
  ///
  /// - Parameter value: of a parameter; nil leaves it out.
  func call(_ value: (String) throws -> String?) rethrows -> SQL {
    var call = SQL.StringInterpolation(literalCapacity: 0, interpolationCount: 0)
    call.appendInterpolation(raw: "select api_v1.\(verb)(")
    var separator = ""
    for parameter in parameters {
      guard let value = try value(parameter.name) else { continue }
      call.appendInterpolation(raw: "\(separator)\(parameter.name) => ")
      call.appendInterpolation(value)
      call.appendInterpolation(raw: "::\(parameter.type)")
      separator = ", "
    }
    call.appendLiteral(")")
    return SQL(stringInterpolation: call)
  }

  /// What the columns of the view can say, and those of a parameter that the view has not.
  var recordColumns: [RecordColumn] {
    let given = Set(parameters.map(\.name))
    let listed = columns.filter { $0.name != "recorded_at" }.map { column in
      let use: RecordColumn.Use =
        switch column.name {
        case "id": .fixed("It is the key in the database.")
        case let name where key.contains(name): .fixed("It tells the \(self.name) apart.")
        case let name where given.contains(name): .editable
        default: .computed
        }
      return RecordColumn(column.name, CellForm(type: column.type, labels: column.labels), use)
    }
    let names = Set(columns.map(\.name))
    return listed
      + parameters.filter { !names.contains($0.name) }
      .map { RecordColumn($0.name, CellForm(type: $0.type, labels: []), .editable) }
  }

  /// The key as one text, as `RecordKind/key(of:)` has it.
  var keyExpression: String {
    key.map { "coalesce(\($0)::text, '')" }.joined(separator: " || ' ' || ")
  }

  private func addition(_ new: NewRecord) throws -> RecordAddition {
    for parameter in parameters where parameter.isRequired { _ = try new.required(parameter.name) }
    let stored = Set(columns.map(\.name))
    var existing = SQL.StringInterpolation(literalCapacity: 0, interpolationCount: 0)
    existing.appendInterpolation(raw: "select \(keyExpression) from api_v1.\(view) where true")
    for parameter in parameters where stored.contains(parameter.name) {
      guard let value = try new.value(parameter.name) else { continue }
      existing.appendInterpolation(raw: " and \(parameter.name) = ")
      existing.appendInterpolation(value)
      existing.appendInterpolation(raw: "::\(parameter.type)")
    }
    existing.appendLiteral(" limit 1")
    return RecordAddition(
      existing: SQL(stringInterpolation: existing), sql: try call(new.value), sentence: noun)
  }
}
