import Foundation
import TestSupport

/// The Debian package of the built program, made as `make deb` makes that of the released one.
struct DebianPackage {
  /// Its file.
  let path: String

  private static let folder = "\(Checkout.root)/.build/package"

  /// Builds it; nil, with a printed reason, where the tools for that are not installed.
  static func build(for test: String = #function) throws -> DebianPackage? {
    guard Tool.find("dpkg-buildpackage") != nil, Tool.find("dh") != nil else {
      Checkout.skip(test, because: "no dpkg-buildpackage or no dh; install Debian's debhelper")
      return nil
    }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var environment = ProcessInfo.processInfo.environment
    // It takes long to compress, and goes as soon as it was tried.
    environment["DPKG_DEB_COMPRESSOR_TYPE"] = "none"
    // Swift's own libraries are of no package.
    environment["SHLIBDEPS"] = "--ignore-missing-info"
    try run("/usr/bin/strip", "-o", "\(folder)/liaison", Installed.program)
    let built = try run(
      "\(Checkout.root)/systemd/debian/build", "\(folder)/built", "\(folder)/liaison",
      environment: environment)
    return DebianPackage(path: String(built.dropLast()))
  }

  /// A package of the same files, of another version.
  func version(_ version: String) throws -> DebianPackage {
    let next = "\(Self.folder)/next"
    try? FileManager.default.removeItem(atPath: next)
    try Self.run("/usr/bin/dpkg-deb", "--raw-extract", path, next)
    let control = "\(next)/DEBIAN/control"
    let text = try String(contentsOfFile: control, encoding: .utf8)
    try text.replacing(#/(?m)^Version: .*$/#, with: "Version: \(version)")
      .write(toFile: control, atomically: false, encoding: .utf8)
    try Self.run("/usr/bin/dpkg-deb", "--root-owner-group", "-Znone", "--build", next, "\(next).deb")
    return DebianPackage(path: "\(next).deb")
  }

  func remove() {
    try? FileManager.default.removeItem(atPath: Self.folder)
  }

  @discardableResult
  private static func run(_ program: String, _ arguments: String..., environment: [String: String]? = nil)
    throws -> String
  {
    let done = try Tool.run(program, arguments, environment: environment)
    guard done.status == 0 else { throw TestServer.Failure(description: "\(done.output)\(done.errors)") }
    return done.output
  }
}
