import Foundation
import TestSupport

/// A temporary folder that goes with the test; `postgres` can enter it.
final class Scratch: Sendable {
  let path: String

  init(_ name: String = "scratch") throws {
    path = "/tmp/liaison-\(name)-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o755])
  }

  deinit {
    // A test that failed may have left an embedded server running in it.
    let postmaster = try? String(contentsOfFile: "\(path)/state/data/postmaster.pid", encoding: .utf8)
    if let pid = postmaster?.split(separator: "\n").first.flatMap({ Int32($0) }) { kill(pid, SIGQUIT) }
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Every file below a folder with its content, by path relative to it; links show where they point.
  static func content(_ folder: String) throws -> [String: Data] {
    var content: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      let path = "\(folder)/\(name)"
      if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path) {
        content[name] = Data("-> \(target)".utf8)
      } else if let bytes = FileManager.default.contents(atPath: path) {
        content[name] = bytes
      }
    }
    return content
  }

  /// Lower nine bits of the mode.
  static func mode(_ path: String) -> mode_t {
    var information = stat()
    return lstat(path, &information) == 0 ? information.st_mode & 0o777 : 0
  }
}
