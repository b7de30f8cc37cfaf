import Foundation
import TestSupport
import Testing

@testable import Liaison

/// The Master Lists as the source published them; they are not ours to ship, so the test needs them beside the checkout.
@Suite struct SharedListTests {
  @Test func `every published list loads whole and adds up to the totals derived from it`() async throws {
    guard let shared = Checkout.shared else {
      return Checkout.skip(because: "../shared is absent, so no published Master List was imported")
    }
    let fixture = try ImportFixture()
    let raw = "\(shared)/data/dtm/raw"
    for name in try FileManager.default.contentsOfDirectory(atPath: raw).sorted() {
      let parts = name.split(whereSeparator: { "_R.".contains($0) }).map(String.init)
      // The folder is not ours to write rejects into.
      let path = try fixture.write(Data(contentsOf: URL(filePath: "\(raw)/\(name)")), name: name)
      let outcome = try await fixture.importing(
        path, round: try #require(Int(parts[1])), asOf: parts[2])
      guard case .loaded(let report) = outcome else {
        Issue.record("\(name): \(outcome)")
        continue
      }
      #expect(report.population?.rawValue == parts[0])
      let findings = try fixture.findings()
      #expect(report.rowsRejected == 0, "\(name): \(findings)")
      #expect(report.blankRows == 1)
      #expect(report.newFigures == report.rowsRead)
    }
    try expectTotals(fixture, derived: "\(shared)/data/dtm/derived")
  }

  private func expectTotals(_ fixture: ImportFixture, derived: String) throws {
    for (population, file, individuals) in [
      (Population.returnees, "returnees_adm1_by_round.csv", "individuals"),
      (.idps, "idps_adm1_by_date.csv", "individuals_published_rule"),
    ] {
      let rounds = Set(
        try fixture.lines("select number from liaison.round where population = '\(population.rawValue)'"))
      var national: [String: [Int]] = [:]
      var expected: [String] = []
      for row in try table("\(derived)/\(file)") where rounds.contains(row["round"] ?? "") {
        let cells = ["round", "adm1_pcode", "locations", "families", individuals].compactMap { row[$0] }
        expected.append(cells.joined(separator: "|"))
        let numbers = cells[2...].compactMap { Int($0) }
        national[cells[0]] = zip(national[cells[0]] ?? [0, 0, 0], numbers).map { $0 + $1 }
      }
      let loaded = try fixture.lines(
        """
        select r.number, coalesce(g.pcode, ''), count(*), sum(f.families), sum(f.individuals)
          from liaison.population_figure f
          join liaison.round r on r.id = f.round_id
          join liaison.location l on l.id = f.location_id
          join liaison.place d on d.id = l.district_id
          join liaison.place g on g.id = d.parent_id
         where f.population = '\(population.rawValue)'
         group by 1, 2
        """)
      #expect(!expected.isEmpty)
      let covered = Set(expected.compactMap { $0.split(separator: "|").first })
      #expect(Set(loaded.filter { covered.contains($0.prefix { $0 != "|" }) }) == Set(expected))
      try expectNational(national, derived: derived, population: population, individuals: individuals)
    }
  }

  private func expectNational(
    _ sums: [String: [Int]], derived: String, population: Population, individuals: String
  ) throws {
    let file = population == .returnees ? "returnees_national_by_round.csv" : "idps_national_by_date.csv"
    var compared = 0
    for row in try table("\(derived)/\(file)") {
      guard let sum = row["round"].flatMap({ sums[$0] }) else { continue }
      compared += 1
      #expect(sum == ["locations", "families", individuals].compactMap { row[$0].flatMap { Int($0) } })
    }
    #expect(compared > 0, "no round of \(file) was compared")
  }

  private func table(_ path: String) throws -> [[String: String]] {
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline)
    let heads = lines.first?.split(separator: ",", omittingEmptySubsequences: false).map(String.init) ?? []
    return lines.dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return Dictionary(zip(heads, cells)) { first, _ in first }
    }
  }
}
