import Foundation
import Postgres
import Reporting
import TestSupport
import Testing

@testable import Liaison

/// A query and a descriptor that drifted apart are found before an edition is made.
@Suite struct `Report check tests` {
  /// A copy of the returns report with its governorate query changed; its problems, without the place in front.
  private func problems(replacing old: String, with new: String) async throws -> [String] {
    let scratch = try Scratch("report")
    let folder = "\(scratch.path)/returns-weekly"
    try FileManager.default.copyItem(atPath: "\(Checkout.root)/reports/returns-weekly", toPath: folder)
    let file = "\(folder)/returns_adm1.sql"
    let query = try String(contentsOfFile: file, encoding: .utf8)
    let changed = query.replacingOccurrences(of: old, with: new)
    try #require(changed != query)
    try Data(changed.utf8).write(to: URL(filePath: file))
    let database = Database(ConnectionOptions(try TestDatabase.make().conninfo))
    let problems = try await ReportCheck(ReportDefinition.load(folder: folder)).problems(on: database)
    #expect(problems.allSatisfy { $0.hasPrefix("reports/returns-weekly/returns_adm1.sql: ") }, "\(problems)")
    return problems.map { String($0.dropFirst("reports/returns-weekly/returns_adm1.sql: ".count)) }
  }

  @Test func `a sound report has no problems`() async throws {
    #expect(try await problems(replacing: "order by source", with: "order by  source") == [])
  }

  @Test func `a column of another name`() async throws {
    #expect(
      try await problems(replacing: "as locations,", with: "as places,") == [
        "column 9 is places; the descriptor says locations"
      ])
  }

  @Test func `a column of another type`() async throws {
    let found = try await problems(replacing: "sum(locations)::bigint ", with: "sum(locations)::text ")
    #expect(found.count == 1)
    #expect(
      found.first?.hasPrefix("column locations is text; the descriptor's integer needs one of ") == true)
  }

  @Test func `a column that is missing`() async throws {
    let found = try await problems(
      replacing:
        "       case when baseline_round_number is null then 'x' end as change_individuals_status,\n",
      with: "")
    #expect(
      found.contains("column 18 is change_pct; the descriptor says change_individuals_status"), "\(found)")
    #expect(found.last == "the query gives 19 columns; the descriptor names 20")
  }

  @Test func `a column too many`() async throws {
    let found = try await problems(replacing: "as coverage_note", with: "as coverage_note, 1 as more")
    #expect(found == ["the query gives 21 columns; the descriptor names 20"])
  }

  @Test func `a view that is not there, with the server's words`() async throws {
    let found = try await problems(
      replacing: "api_v1.returns_by_district(", with: "api_v1.returns_by_street(")
    #expect(found.count == 1)
    #expect(found.first?.contains("function api_v1.returns_by_street") == true)
  }
}
