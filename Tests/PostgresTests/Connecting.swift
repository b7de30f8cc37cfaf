import Postgres
import TestSupport

/// A connection to the server that all tests share.
func connect(_ change: (inout ConnectionOptions) -> Void = { _ in }) async throws -> Connection {
  var options = ConnectionOptions(try TestServer.shared().conninfo())
  change(&options)
  return try await Connection.open(options)
}

extension PostgresError {
  /// The server's error, when it is one.
  var server: ServerError? { if case .server(let error) = self { error } else { nil } }
  /// What became of the connection, when that is the error.
  var connection: ConnectionError? { if case .connection(let error) = self { error } else { nil } }
}

/// Runs a statement in a task of its own, so that the test can hurt it meanwhile.
func start(_ statement: SQL, on connection: Connection) -> Task<Result<Int, PostgresError>, Never> {
  Task {
    do throws(PostgresError) {
      return .success(
        try await connection.run { connection throws(PostgresError) in try connection.execute(statement) })
    } catch { return .failure(error) }
  }
}

extension Result {
  /// The error, when it is one.
  var error: Failure? { if case .failure(let error) = self { error } else { nil } }
}
