import TestSupport
import Testing

/// The demonstration in a database of its own, and liaison on it.
struct Office {
  let database: TestDatabase

  init() throws {
    database = try TestDatabase.demo()
  }

  /// Runs a command and returns what it says: results, then what stands on standard error behind the database's name.
  func liaison(_ words: String..., input: String = "") throws -> (status: Int32, says: String) {
    let done = try Tool.run(
      Program.path, words,
      environment: Program.environment.merging(["LIAISON_DATABASE": database.conninfo]) { $1 }, input: input
    )
    let told = done.errors.split(separator: "\n").filter { !$0.hasPrefix("liaison: database: ") }
    return (done.status, done.output + told.joined(separator: "\n"))
  }

  /// Runs a command that succeeds.
  func done(_ words: String..., sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    let done = try Tool.run(
      Program.path, words,
      environment: Program.environment.merging(["LIAISON_DATABASE": database.conninfo]) { $1 })
    #expect(done.status == 0, "\(done.errors)", sourceLocation: sourceLocation)
    return done.output
  }
}
