import Foundation
import TestSupport

/// What `make install` installs, in a folder of its own: `usr` and `etc` below it, with the built program.
struct Installed {
  /// The folder; the units name the program by its place here.
  let root: String

  /// The built program, and what makes manual pages of what it says about itself.
  static let program = "\(Checkout.root)/.build/debug/liaison"
  static let manual = "\(Checkout.root)/.build/debug/generate-manual"

  /// What all machines get, installed once: manual pages take most of the time.
  static let forMachines = Result {
    let installed = Installed(root: "\(Checkout.root)/.build/installed")
    installed.remove()
    try installed.install()
    return installed
  }

  /// Installs anew; nil, with a printed reason, where the maker of manual pages was not built.
  static func make(for test: String = #function) throws -> Installed? {
    guard FileManager.default.isExecutableFile(atPath: manual) else {
      Checkout.skip(test, because: "no \(manual); run swift build --product generate-manual")
      return nil
    }
    let installed = Installed(
      root: "\(NSTemporaryDirectory())/liaison installed \(UUID().uuidString.prefix(8))")
    try installed.install()
    return installed
  }

  /// Runs `make install` over what is there.
  func install() throws {
    try make(
      "install", "LIAISON=\(Self.program)", "MANUAL=\(Self.manual)", "DESTDIR=\(root)", "PREFIX=/usr")
  }

  /// Runs a target of the Makefile; throws what it said where it fails.
  func make(_ arguments: String...) throws {
    let done = try Tool.run("/usr/bin/make", ["--no-print-directory", "-C", Checkout.root] + arguments)
    guard done.status == 0 else { throw TestServer.Failure(description: "\(done.output)\(done.errors)") }
  }

  func remove() {
    try? FileManager.default.removeItem(atPath: root)
  }

  /// Type, mode and path of every file and link below a folder, sorted; `prune` are paths whose insides are left out.
  func list(_ folder: String = "", prune: [String] = []) throws -> String {
    let pruned = prune.flatMap { ["-path", "./\($0)/*", "-prune", "-o"] }
    let found = try Tool.run(
      "/usr/bin/find", [".", "-mindepth", "1"] + pruned + ["-printf", "%M %P\\n"], folder: "\(root)/\(folder)"
    )
    guard found.status == 0 else { throw TestServer.Failure(description: found.errors) }
    let lines = found.output.split(separator: "\n")
    return lines.sorted { $0.drop { $0 != " " } < $1.drop { $0 != " " } }.map { "\($0)\n" }.joined()
  }
}
