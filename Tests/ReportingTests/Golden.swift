import Glibc
import Testing

@testable import Reporting

/// Compares a text with the file `Fixtures/golden/<name>`, byte for byte.
///
/// With RECORD_GOLDENS=1 in the environment the file is written instead, and the test fails, so that a run that records
/// never passes for a run that checks.
func expectGolden(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let path = Fixture.folder + "/golden/" + name
  if getenv("RECORD_GOLDENS") != nil {
    let file = try #require(fopen(path, "w"), "cannot write \(path)")
    fputs(text, file)
    fclose(file)
    Issue.record(
      "recorded \(path); look at it, then run without RECORD_GOLDENS", sourceLocation: sourceLocation)
    return
  }
  let expected = try String(decoding: FileSystem.contents(of: path), as: UTF8.self)
  if expected == text { return }
  let pairs = zip(lines(expected) + [""], lines(text) + [""]).enumerated()
  let difference = pairs.first { $1.0 != $1.1 }.map { "line \($0 + 1):\n- \($1.0)\n+ \($1.1)" }
  Issue.record("\(name) differs at \(difference ?? "its end")", sourceLocation: sourceLocation)
}

private func lines(_ text: String) -> [Substring] {
  text.split(separator: "\n", omittingEmptySubsequences: false)
}
