import Foundation
import TestSupport

/// A copy of `systemd/` whose units name a program that exists, for systemd-analyze to judge, and for a test to break.
struct UnitFolder {
  let path: String

  /// Nil, with a printed reason, where systemd-analyze is not installed.
  init?(for test: String = #function) throws {
    guard Tool.find("systemd-analyze") != nil else {
      Checkout.skip(test, because: "no systemd-analyze; install Debian's systemd")
      return nil
    }
    // Not a temporary folder by the variable: a unit's path must hold no space.
    path = "/tmp/liaison-units-\(UUID().uuidString.prefix(8))"
    try Checkout.copy("systemd", to: path)
    try FileManager.default.createSymbolicLink(
      atPath: "\(path)/liaison", withDestinationPath: Installed.program)
    for unit in try names(where: { $0.hasSuffix(".service") }) {
      try edit(unit, replace: "/usr/bin/liaison", with: "\(path)/liaison")
      try edit(unit, replace: "/usr/libexec/liaison/record-failure", with: "\(path)/record-failure")
    }
  }

  func remove() {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The units, drop-ins apart.
  var units: [String] {
    get throws { try names { $0.hasSuffix(".service") || $0.hasSuffix(".timer") } }
  }

  /// The services.
  var services: [String] {
    get throws { try names { $0.hasSuffix(".service") } }
  }

  private func names(where isWanted: (String) -> Bool) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).filter(isWanted).sorted()
  }

  /// Replaces a text in a file; nothing where it is not there.
  func edit(_ file: String, replace old: String, with new: String) throws {
    let text = try String(contentsOfFile: "\(path)/\(file)", encoding: .utf8)
    try text.replacing(old, with: new).write(toFile: "\(path)/\(file)", atomically: false, encoding: .utf8)
  }

  /// Puts an example among the drop-ins of every unit.
  func add(example: String) throws {
    try FileManager.default.copyItem(
      atPath: "\(path)/examples/\(example)", toPath: "\(path)/liaison-.service.d/\(example)")
  }

  /// What systemd says against the units; it ends well on a key that it does not know, so its words decide.
  func complaints() throws -> String {
    let units = try units.map { "./\($0)" }
    let verdict = try Tool.run("/usr/bin/systemd-analyze", ["verify", "--man=no"] + units, folder: path)
    return verdict.output + verdict.errors + (verdict.status == 0 ? "" : "status \(verdict.status)")
  }

  /// How much of the host a service can reach: 0.0 nothing, 10.0 all.
  func exposure(of service: String) throws -> Double {
    let verdict = try Tool.run(
      "/usr/bin/systemd-analyze", ["security", "--offline=true", "--no-pager", "./\(service)"], folder: path)
    guard verdict.errors.isEmpty, let line = verdict.output.split(separator: "\n").last,
      let number = line.split(separator: ":").last?.split(separator: " ").first.flatMap({ Double($0) })
    else { throw TestServer.Failure(description: "\(verdict.output)\(verdict.errors)") }
    return number
  }

  /// Lines of units, drop-ins and settings that put a password into a program's environment, examples included.
  func passwordsInEnvironment() throws -> [String] {
    let files = try Tool.run(
      "/usr/bin/grep", ["-rhE", "^ *#? *((Environment|SetCredential|PassEnvironment)=|[A-Z_]+=)", "."],
      folder: path)
    let signs = #/(?i)PGPASSWORD|password *=|sslpassword|:\/\/[^\/@\s:]+:[^@\s]+@/#
    return files.output.split(separator: "\n").filter { $0.contains(signs) }.map(String.init)
  }
}
