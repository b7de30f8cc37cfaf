import TestSupport
import Testing

/// The built `liaison`, run as a person runs it.
enum Program {
  /// Beside the test bundle: `.build/debug/liaison`.
  static let path = Checkout.program("liaison")

  /// Nothing of the person's own environment but what a program needs to run.
  static let environment = [
    "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": "/nonexistent", "LIAISON_HOME": Checkout.root,
    "COLUMNS": "100",
  ]

  static func run(
    _ arguments: String..., environment: [String: String] = [:], folder: String = "/", input: String = ""
  ) throws -> Finished {
    try Tool.run(
      path, arguments, environment: Self.environment.merging(environment) { $1 }, folder: folder, input: input
    )
  }
}
