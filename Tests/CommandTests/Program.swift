import Foundation
import TestSupport
import Testing

/// The built `liaison`, run as a person runs it.
enum Program {
  /// Beside the test bundle: `.build/debug/liaison`.
  static let path: String = {
    let bundle = URL(filePath: CommandLine.arguments.first ?? "").resolvingSymlinksInPath()
    let candidates = sequence(first: bundle) { $0.path() == "/" ? nil : $0.deletingLastPathComponent() }
    return candidates.prefix(6).map { "\($0.deletingLastPathComponent().path(percentEncoded: false))liaison" }
      .first { FileManager.default.isExecutableFile(atPath: $0) && !isFolder($0) }
      ?? "\(Checkout.root)/.build/debug/liaison"
  }()

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

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
