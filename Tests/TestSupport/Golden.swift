import Foundation
public import Testing

/// Compares a text with a file kept beside the tests, byte for byte.
///
/// With RECORD_GOLDENS=1 in the environment the file is written instead, and the test fails, so that a run that records
/// never passes for a run that checks.
public func expectGolden(
  _ text: String, at path: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
    let folder = URL(filePath: path).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: path))
    Issue.record(
      "recorded \(path); look at it, then run without RECORD_GOLDENS", sourceLocation: sourceLocation)
    return
  }
  guard let expected = FileManager.default.contents(atPath: path).map({ String(decoding: $0, as: UTF8.self) })
  else {
    Issue.record("\(path) does not exist; RECORD_GOLDENS=1 writes it", sourceLocation: sourceLocation)
    return
  }
  if expected == text { return }
  let pairs = zip(lines(expected) + [""], lines(text) + [""]).enumerated()
  let difference = pairs.first { $1.0 != $1.1 }.map { "line \($0 + 1):\n- \($1.0)\n+ \($1.1)" }
  Issue.record("\(path) differs at \(difference ?? "its end")", sourceLocation: sourceLocation)
}

private func lines(_ text: String) -> [Substring] {
  text.split(separator: "\n", omittingEmptySubsequences: false)
}
