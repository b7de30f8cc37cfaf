import Foundation
import TestSupport
import Testing

@testable import Liaison

/// The lists that the demonstration loads: invented figures in the exact shape of the published ones.
@Suite struct DemoListTests {
  private static let names = [
    "returnees_R74_2017-06-30.csv", "idps_R74_2017-06-30.csv", "returnees_R76_2017-07-30.csv",
    "idps_R76_2017-07-30.csv", "returnees_R78_2017-08-30.csv", "idps_R78_2017-08-30.csv",
  ]

  @Test func `every list loads without a finding`() async throws {
    let fixture = try ImportFixture()
    for name in Self.names {
      let parts = name.split(whereSeparator: { "_R.".contains($0) }).map(String.init)
      let bytes = try Data(contentsOf: URL(filePath: "\(Checkout.root)/sql/demo/\(name)"))
      let outcome = try await fixture.importing(
        fixture.write(bytes, name: name), round: try #require(Int(parts[1])), asOf: parts[2])
      guard case .loaded(let report) = outcome else {
        Issue.record("\(outcome)")
        continue
      }
      #expect(report.population?.rawValue == parts[0])
      #expect(report.rowsRejected == 0 && report.warnings == 0 && report.blankRows == 1)
      #expect(report.changedLocations == 0)
    }
    let changes = try fixture.lines(
      """
      select g.name_en, sum(f.families) filter (where r.number = 78) > sum(f.families) filter (where r.number = 74)
        from liaison.population_figure f
        join liaison.round r on r.id = f.round_id
        join liaison.location l on l.id = f.location_id
        join liaison.place d on d.id = l.district_id
        join liaison.place g on g.id = d.parent_id
       where f.population = 'returnees'
       group by 1 order by 1
      """)
    #expect(
      changes == [
        "Al-Anbar|t", "Baghdad|t", "Diyala|t", "Duhok|t", "Erbil|t", "Kirkuk|f", "Ninewa|t", "Salah Al-Din|t",
      ])
    #expect(try fixture.lines("select count(*) from liaison.location where name_en !~ 'synthetic'") == ["0"])
  }

  @Test(arguments: names)
  func `a list has the published header to the letter`(name: String) throws {
    let first = try String(contentsOfFile: "\(Checkout.root)/sql/demo/\(name)", encoding: .utf8)
      .split(separator: "\n").first.map(String.init)
    #expect(
      first
        == (name.hasPrefix("idps") ? MasterList.idpHeads : MasterList.returneeHeads).joined(separator: ","))
    guard let shared = Checkout.shared else {
      return Checkout.skip(because: "../shared is absent; the heads were only compared with the test's own")
    }
    let published = "\(shared)/data/dtm/raw/\(name.replacing("_R", with: "_R0"))"
    let header = try String(contentsOfFile: published, encoding: .utf8).split(separator: "\n").first
    #expect(first == header.map(String.init))
  }
}
