import Foundation

/// Where this checkout lies, and what lies beside it.
public enum Checkout {
  /// The package's top folder.
  public static let root: String =
    URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path()
    .removingPercentEncoding.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 } ?? "."

  /// The reading room beside the checkout, with real figures to check against; nil where it is absent.
  ///
  /// The suite is complete without it: a test that wants it says so and skips.
  public static let shared: String? = {
    let folder = URL(filePath: root).deletingLastPathComponent().appending(path: "shared").path()
    return FileManager.default.fileExists(atPath: folder) ? folder : nil
  }()

  /// A program of the package as it was built: beside the test bundle, `.build/debug/liaison`.
  public static func program(_ name: String) -> String {
    let bundle = URL(filePath: CommandLine.arguments.first ?? "").resolvingSymlinksInPath()
    let folders = sequence(first: bundle.deletingLastPathComponent()) {
      $0.path() == "/" ? nil : $0.deletingLastPathComponent()
    }
    return folders.prefix(6).map { "\($0.path(percentEncoded: false))\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) && !isFolder($0) }
      ?? "\(root)/.build/debug/\(name)"
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  /// Copies a folder of the checkout to where a test may change it.
  ///
  /// By `cp`, which makes the copy ours; Foundation's copy keeps the owner, and fails where that is somebody else.
  public static func copy(_ folder: String, to path: String) throws {
    let done = try Tool.run("/bin/cp", ["-r", "\(root)/\(folder)", path])
    guard done.status == 0 else { throw TestServer.Failure(description: done.errors) }
  }

  /// Says on standard output that a test was skipped, and why: nothing is skipped silently.
  public static func skip(_ test: String = #function, because reason: String) {
    print("SKIPPED \(test): \(reason)")
  }
}
