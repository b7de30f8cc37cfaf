import Foundation

/// A finished program: how it ended and what it said.
public struct Finished: Sendable {
  /// Exit code, or the number of the signal that ended it, negated.
  public let status: Int32
  /// Standard output as text.
  public let output: String
  /// Standard error as text.
  public let errors: String
}

/// Runs other programs in tests.
public enum Tool {
  /// Runs `program` (a path) to its end.
  ///
  /// - Parameters:
  ///   - program: absolute path of the executable.
  ///   - arguments: its arguments.
  ///   - environment: replaces the whole environment where given.
  ///   - folder: the working folder; `/` by default, which every user can read.
  ///   - input: sent to its standard input, then closed.
  public static func run(
    _ program: String, _ arguments: [String], environment: [String: String]? = nil, folder: String = "/",
    input: String = ""
  ) throws -> Finished {
    // Output goes to files, not pipes: a full pipe, or a grandchild that keeps one open, can hang a test.
    let scratch = FileManager.default.temporaryDirectory.appending(path: "tool-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let streams = try ["in", "out", "err"].map { name in
      let file = scratch.appending(path: name)
      try (name == "in" ? Data(input.utf8) : Data()).write(to: file)
      return file
    }
    let child = try ChildProcess(
      program, arguments, environment: environment, folder: folder, input: streams[0].path(),
      output: streams[1].path(), errors: streams[2].path())
    return Finished(
      status: child.wait(),
      output: String(decoding: try Data(contentsOf: streams[1]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: streams[2]), as: UTF8.self))
  }

  /// The path of a program on PATH (or in the extra folders), nil where it is not installed.
  public static func find(_ name: String, alsoIn folders: [String] = []) -> String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return (folders + path.split(separator: ":").map(String.init))
      .map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
