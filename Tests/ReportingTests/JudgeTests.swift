import Glibc
import Testing

@testable import Reporting

/// What programs of others say about an edition.
@Suite struct JudgeTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    for fixture in [try Fixture.returns(), try Fixture.coordination()] {
      _ = try EditionFolder.prepare(fixture.rendered(), in: scratch.path).commit()
    }
  }

  /// The path of a program in the folder that LIAISON_JUDGES names, or on the PATH; says so when there is none.
  private func judge(_ name: String) -> String? {
    let folder = getenv("LIAISON_JUDGES").map { String(cString: $0) + "/" } ?? ""
    if (try? scratch.run("command -v '\(folder)\(name)'").status) == 0 { return "'\(folder)\(name)'" }
    print("skipped: no \(name); pip install frictionless csvkit, and name their bin folder in LIAISON_JUDGES")
    return nil
  }

  @Test(arguments: ["returns-weekly", "coordination-weekly"])
  func `coreutils finds every file as it was summed`(report: String) throws {
    let result = try scratch.run("cd latest/\(report) && sha256sum --strict -c SHA256SUMS && ls | wc -l")
    #expect(result.status == 0, "\(result.output)")
    let lines = result.output.split(separator: "\n")
    #expect(Int(lines.last ?? "") == lines.count, "all files but SHA256SUMS are summed")
  }

  @Test(arguments: ["returns-weekly", "coordination-weekly"])
  func `frictionless finds types, keys, hashes and rows in order`(report: String) throws {
    guard let frictionless = judge("frictionless") else { return }
    let result = try scratch.run("cd latest/\(report) && \(frictionless) validate datapackage.json")
    #expect(result.status == 0, "\(result.output)")
  }

  @Test func `frictionless would notice a changed cell`() throws {
    guard let frictionless = judge("frictionless") else { return }
    let result = try scratch.run(
      """
      cp -rL latest/returns-weekly changed && cd changed && chmod u+w *.csv \
      && sed -i 's/,166610,/,x66610,/' returns_adm1*.csv && \(frictionless) validate datapackage.json
      """)
    #expect(result.status != 0)
    #expect(result.output.contains("type-error") && result.output.contains("hash"), "\(result.output)")
  }

  @Test(arguments: ["returns-weekly", "coordination-weekly"])
  func `csvclean finds no ragged row`(report: String) throws {
    guard let csvclean = judge("csvclean") else { return }
    let result = try scratch.run(
      "for file in latest/\(report)/*.csv; do \(csvclean) --length-mismatch \"$file\" > /dev/null || exit 1; done"
    )
    #expect(result.status == 0, "\(result.output)")
  }
}
