import Foundation
import Postgres
import TestSupport
import Testing

/// `sql/examples.sql`: every question gets an answer.
@Suite struct Examples {
  private static let file = "\(Checkout.root)/sql/examples.sql"

  @Test func `every question has an answer on the demonstration`() async throws {
    let database = try TestDatabase.demo()
    try database.psql(Fixture.figures)
    let questions = try String(contentsOfFile: Self.file, encoding: .utf8).components(separatedBy: "\n\n")
      .dropFirst()
    try #require(questions.count >= 14)
    try await Connection.open(ConnectionOptions(database.conninfo)).run { connection in
      for question in questions {
        #expect(question.hasPrefix("-- ") && question.contains("?"), "a question comes first: \(question)")
        // The last one is a small session of its own: travel, ask, come back.
        for statement in question.components(separatedBy: ";\n") where statement.contains("select") {
          let rows = try connection.table(SQL(text: statement)).rows.count
          #expect(rows > 0, "no answer to: \(question)")
        }
      }
    }
  }

  @Test func `the file runs in psql as it stands`() throws {
    let database = try TestDatabase.demo()
    let done = try database.server.psql(["-f", Self.file], database: database.name)
    #expect(done.status == 0, "\(done.errors)")
    #expect(done.errors == "")
  }
}
