import Foundation
import TestSupport
import Testing

/// Waits for a real condition; a test that waits for ever is a test that fails.
func eventually(
  _ what: Comment, within limit: Duration = .seconds(20), sourceLocation: SourceLocation = #_sourceLocation,
  _ condition: () throws -> Bool
) async throws {
  let deadline = ContinuousClock.now + limit
  while try !condition() {
    guard ContinuousClock.now < deadline else {
      Issue.record("not within \(limit): \(what)", sourceLocation: sourceLocation)
      throw CancellationError()
    }
    try await Task.sleep(for: .milliseconds(2))
  }
}

/// psql's own words.
struct PsqlFailed: Error {
  let description: String
}

extension TestServer {
  /// Runs a statement through psql and returns what it printed.
  @discardableResult
  func ask(_ statement: String) throws -> String {
    let done = try psql(["-qAt", "-c", statement], database: "postgres")
    guard done.status == 0 else { throw PsqlFailed(description: done.errors) }
    return done.output.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Waits until a backend is busy with a statement.
  func waitUntilBusy(_ backend: Int32) async throws {
    try await eventually("backend \(backend) is busy") {
      try ask("select state from pg_stat_activity where pid = \(backend)") == "active"
    }
  }

  /// Waits until a backend has gone.
  func waitUntilGone(_ backend: Int32) async throws {
    try await eventually("backend \(backend) has gone") {
      try ask("select count(*) from pg_stat_activity where pid = \(backend)") == "0"
    }
  }
}
