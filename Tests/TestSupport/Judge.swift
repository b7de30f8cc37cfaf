import Foundation

/// Programs of others that say whether what we make is in order: frictionless, csvclean and sha256sum of published
/// editions, Python's libraries of rules and calendar files.
///
/// `LIAISON_JUDGES` names the folder where `.ci/judges` puts what Debian does not have.
public enum Judge {
  /// The path of a program in that folder, or on the PATH; says so, and gives nil, when there is none.
  public static func find(_ name: String, for test: String = #function) -> String? {
    let folder = ProcessInfo.processInfo.environment["LIAISON_JUDGES"]
    if let found = Tool.find(name, alsoIn: folder.map { [$0] } ?? []) { return found }
    Checkout.skip(test, because: "no \(name); run .ci/judges, and name .build/judges in LIAISON_JUDGES")
    return nil
  }

  /// A Python that has these modules: the one of `.ci/judges`, or one on the PATH; says so, and gives nil, when there is
  /// none.
  public static func python(with modules: String..., for test: String = #function) throws -> String? {
    let judges = ProcessInfo.processInfo.environment["LIAISON_JUDGES"].map { ["\($0)/python/bin"] } ?? []
    let names = modules.joined(separator: ", ")
    if let python = Tool.find("python3", alsoIn: judges),
      try Tool.run(python, ["-c", "import \(names)"]).status == 0
    {
      return python
    }
    Checkout.skip(
      test, because: "no Python has \(names); run .ci/judges, and name .build/judges in LIAISON_JUDGES")
    return nil
  }

  /// What the judges find wrong with the edition in a folder; nothing where all is in order.
  public static func complaints(about edition: String, for test: String = #function) throws -> [String] {
    var verdicts = [
      try Tool.run("/usr/bin/sha256sum", ["--strict", "--quiet", "-c", "SHA256SUMS"], folder: edition)
    ]
    if let frictionless = find("frictionless", for: test) {
      verdicts.append(try Tool.run(frictionless, ["validate", "datapackage.json"], folder: edition))
    }
    if let csvclean = find("csvclean", for: test) {
      for file in try FileManager.default.contentsOfDirectory(atPath: edition) where file.hasSuffix(".csv") {
        verdicts.append(try Tool.run(csvclean, ["--length-mismatch", file], folder: edition))
      }
    }
    return verdicts.filter { $0.status != 0 }.map { "\($0.output)\n\($0.errors)" }
  }
}
