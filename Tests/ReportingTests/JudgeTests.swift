import TestSupport
import Testing

@testable import Reporting

/// What programs of others say about an edition of the fixtures; ReportTests asks them about the shipped reports.
@Suite struct JudgeTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    for fixture in [try Fixture.returns(), try Fixture.coordination()] {
      _ = try EditionFolder.prepare(fixture.rendered(), in: scratch.path).commit()
    }
  }

  @Test(arguments: ["returns-weekly", "coordination-weekly"])
  func `all judges find it in order`(report: String) throws {
    #expect(try Judge.complaints(about: "\(scratch.path)/latest/\(report)") == [])
  }

  @Test(arguments: ["returns-weekly", "coordination-weekly"])
  func `coreutils finds every file as it was summed`(report: String) throws {
    let result = try scratch.run("cd latest/\(report) && sha256sum --strict -c SHA256SUMS && ls | wc -l")
    #expect(result.status == 0, "\(result.output)")
    let lines = result.output.split(separator: "\n")
    #expect(Int(lines.last ?? "") == lines.count, "all files but SHA256SUMS are summed")
  }

  @Test func `frictionless would notice a changed cell`() throws {
    guard let frictionless = Judge.find("frictionless") else { return }
    let result = try scratch.run(
      """
      cp -rL latest/returns-weekly changed && cd changed && chmod u+w *.csv \
      && sed -i 's/,166610,/,x66610,/' returns_adm1*.csv && '\(frictionless)' validate datapackage.json
      """)
    #expect(result.status != 0)
    #expect(result.output.contains("type-error") && result.output.contains("hash"), "\(result.output)")
  }
}
