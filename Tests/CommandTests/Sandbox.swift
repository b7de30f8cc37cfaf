import Foundation
import TestSupport

/// A place of a test's own: a folder with an embedded database in it, whose name has a space.
final class Sandbox: Sendable {
  let path: String
  var database: String { "\(path)/embedded state" }

  init() throws {
    path = "/tmp/liaison command \(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o755])
  }

  deinit {
    // A test that failed may have left its server running.
    if let pid = postmaster { kill(pid, SIGQUIT) }
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The embedded server's process, while its own note of it is there.
  var postmaster: Int32? {
    let note = try? String(contentsOfFile: "\(database)/data/postmaster.pid", encoding: .utf8)
    return note?.split(separator: "\n").first.flatMap { Int32($0) }
  }

  /// Runs liaison on the embedded database of this place.
  func run(_ arguments: String..., environment: [String: String] = [:], input: String = "") throws -> Finished
  {
    try Tool.run(
      Program.path, arguments,
      environment: Program.environment.merging(["LIAISON_DATABASE": "embedded:\(database)"]) { $1 }
        .merging(environment) { $1 },
      folder: path, input: input)
  }
}
