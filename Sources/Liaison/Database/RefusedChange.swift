public import Postgres

/// What the database refuses, in the sentence that it keeps for people: the comment on the constraint, or the words of
/// a verb. Nothing was changed.
public struct RefusedChange: Error, Sendable, CustomStringConvertible {
  /// The sentence, and where the database knows more, that behind it.
  public let description: String

  /// The classes of SQLSTATE that refuse data: values that are none, broken rules, names that name nothing, and a state
  /// in which something can't be done.
  private static let classes = ["22", "23", "P0", "55"]

  /// Reads the error; nil where it tells of something else than refused data.
  init?(_ error: ServerError, on connection: isolated Connection) throws {
    guard Self.classes.contains(String(error.sqlState.rawValue.prefix(2))) else { return nil }
    // A verb or a constraint trigger says it all itself; of a plain constraint the server tells rows and keys.
    if error.sourceRoutine == "exec_stmt_raise" {
      description = [error.message, error.detail, error.hint].compactMap { $0 }.filter { !$0.isEmpty }
        .joined(separator: " ")
    } else {
      description = try connection.comment(on: error) ?? error.message
    }
  }
}

extension Connection {
  /// The comment on the constraint that an error names.
  fileprivate func comment(on error: ServerError) throws -> String? {
    guard let constraint = error.constraint else { return nil }
    return try one(
      """
      select obj_description(c.oid, 'pg_constraint')
        from pg_constraint c
        left join pg_class relation on relation.oid = c.conrelid
       where c.conname = \(constraint) and c.connamespace::regnamespace::text = \(error.schema)
         and relation.relname is not distinct from \(error.table)
       limit 1
      """, as: String.self)
  }
}

extension Database {
  /// Changes something in one transaction, as `write` does.
  ///
  /// - Throws: ``RefusedChange`` where the data is refused; else what `write` throws.
  @discardableResult
  public func change<Value: Sendable>(
    _ body: @Sendable (isolated Connection) throws -> Value
  ) async throws -> Value {
    do {
      return try await write { try body($0) }
    } catch {
      guard case PostgresError.server(let refused) = error,
        let refusal = try await withConnection({ try RefusedChange(refused, on: $0) })
      else { throw error }
      throw refusal
    }
  }
}
