import Foundation
import Postgres
import Reporting
import TestSupport
import Testing

@testable import Liaison

/// A query and a descriptor that drifted apart are found before an edition is made.
@Suite struct `Report check tests` {
  private static let place = "reports/returns-weekly/returns_adm1.sql: "

  /// A copy of the returns report, its governorate query wrapped in another one; its problems, without the place.
  ///
  /// - Parameter change: gets the columns of the descriptor and the original query, gives the query to check.
  private func problems(_ change: ([String], String) -> String) async throws -> [String] {
    let scratch = try Scratch("report")
    let folder = "\(scratch.path)/returns-weekly"
    try Checkout.copy("reports/returns-weekly", to: folder)
    let definition = try ReportDefinition.load(folder: folder)
    let dataset = try #require(definition.datasets.first { $0.name == "returns_adm1" })
    let file = "\(folder)/\(dataset.query.file)"
    let query = try String(contentsOfFile: file, encoding: .utf8)
    let original = query.trimmed.hasSuffix(";") ? String(query.trimmed.dropLast()) : query
    try Data(change(dataset.fields.map(\.name), original).utf8).write(to: URL(filePath: file))
    let database = Database(ConnectionOptions(try TestDatabase.make().conninfo))
    let problems = try await ReportCheck(ReportDefinition.load(folder: folder)).problems(on: database)
    #expect(problems.allSatisfy { $0.hasPrefix(Self.place) }, "\(problems)")
    return problems.map { String($0.dropFirst(Self.place.count)) }
  }

  private func select(_ columns: [String], from query: String) -> String {
    "select \(columns.joined(separator: ", "))\n  from (\n\(query)\n) as original\n"
  }

  /// The columns with the one of this name written otherwise, and its position from 1.
  private func replacing(_ name: String, _ columns: [String], with expression: String?) -> [String] {
    columns.flatMap { $0 == name ? expression.map { [$0] } ?? [] : [$0] }
  }

  @Test func `a sound report has no problems`() async throws {
    #expect(try await problems { select($0, from: $1) } == [])
  }

  @Test func `a column of another name`() async throws {
    let found = try await problems {
      select(replacing("locations", $0, with: "locations as places"), from: $1)
    }
    #expect(found.count == 1)
    #expect(
      found.first?.wholeMatch(of: /column [0-9]+ is places; the descriptor says locations/) != nil, "\(found)"
    )
  }

  @Test func `a column of another type`() async throws {
    let found = try await problems { select(replacing("locations", $0, with: "locations::text"), from: $1) }
    #expect(found.count == 1)
    #expect(
      found.first?.hasPrefix("column locations is text; the descriptor's integer needs one of ") == true,
      "\(found)")
  }

  @Test func `two columns exchanged`() async throws {
    let found = try await problems { columns, query in
      var columns = columns
      columns.swapAt(0, 1)
      return select(columns, from: query)
    }
    #expect(found.map { $0.prefix(9) } == ["column 1 ", "column 2 "])
  }

  @Test func `a column that is missing`() async throws {
    let found = try await problems { select(replacing("locations", $0, with: nil), from: $1) }
    #expect(found.contains { $0.hasSuffix("; the descriptor says locations") }, "\(found)")
    #expect(
      found.last?.wholeMatch(of: /the query gives [0-9]+ columns; the descriptor names [0-9]+/) != nil)
  }

  @Test func `a column too many`() async throws {
    let found = try await problems { select($0 + ["1 as more"], from: $1) }
    #expect(found.count == 1)
    #expect(
      found.last?.wholeMatch(of: /the query gives [0-9]+ columns; the descriptor names [0-9]+/) != nil)
  }

  @Test func `a view that is not there, with the server's words`() async throws {
    let found = try await problems { columns, _ in select(columns, from: "select * from api_v1.street") }
    #expect(found.count == 1)
    #expect(found.first?.contains("relation \"api_v1.street\" does not exist") == true, "\(found)")
  }
}
