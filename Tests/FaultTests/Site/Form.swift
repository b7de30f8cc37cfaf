import Foundation
import TestSupport

/// How long the suite may take, and by which numbers chance goes.
enum Form {
  /// Whether the long form was asked for: `LIAISON_FAULTS=long`, as `make test-faults` does.
  static let isLong = ProcessInfo.processInfo.environment["LIAISON_FAULTS"] == "long"

  /// The seed of every chance: `LIAISON_SEED`, else another one each time. It is printed, to have a run repeated.
  static let seed: UInt64 = {
    let given = ProcessInfo.processInfo.environment["LIAISON_SEED"].flatMap { UInt64($0) }
    let seed = given ?? .random(in: 1...999_999)
    print("The faults of this run go by LIAISON_SEED=\(seed).")
    return seed
  }()

  /// Chance of a test's own, the same wherever in the suite the test runs.
  static func chance(of test: String = #function) -> Chance {
    Chance(state: test.utf8.reduce(seed) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
  }

  /// All of these cases in the long form, and as many as `count` by chance in the short one.
  static func some<Case>(_ count: Int, of cases: [Case], for test: String = #function) -> [Case] {
    var chance = chance(of: test)
    return isLong ? cases : Array(cases.shuffled(using: &chance).prefix(count))
  }
}
