import Foundation
import Reporting
import TestSupport
import Testing

@testable import Liaison

/// An output folder that can't be written, or not to the end.
@Suite struct `An output folder in trouble` {
  /// What happened to the first due slot: it waits for its next attempt and says why, and no file is there.
  private func expectRefused(_ site: Site, saying reason: String, _ child: ServiceChild) throws {
    #expect(child.wait() == ServiceChild.Ending.someFailed, "\(child.errors)")
    #expect(try site.states() == ["due|1"])
    let told = try site.database.psql("select reason from ops.slot")
    #expect(told.contains(reason), "\(told)")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: site.output)) ?? []
    #expect(names.filter { $0 != "latest" && !$0.hasPrefix(".tmp-") } == [])
  }

  @Test func `not permitted: the slot says so, and is served once it is`() async throws {
    guard let ordinary = Self.ordinary() else { return }
    let site = try Site(due: 1)
    try FileManager.default.createDirectory(atPath: site.output, withIntermediateDirectories: false)
    #expect(chmod(site.output, 0o555) == 0)
    try expectRefused(site, saying: "Permission denied", ServiceChild(at: site, under: ordinary))
    #expect(chmod(site.output, 0o777) == 0)
    try await site.expectWhole()
    #expect(try site.states() == ["done|1"])
  }

  @Test func `read-only, full, and mended`() async throws {
    guard let mount = try Mount(kilobytes: 64) else { return }
    let site = try Site(due: 1, output: "\(mount.path)/editions")
    try FileManager.default.createDirectory(atPath: site.output, withIntermediateDirectories: false)
    try mount.remount("ro")
    try expectRefused(site, saying: "Read-only file system", ServiceChild(at: site))
    try mount.remount("rw")
    try Data(count: 60 * 1024).write(to: URL(filePath: "\(mount.path)/filler"))
    try site.clock.step(by: "61 minutes")
    try expectRefused(site, saying: "No space left on device", ServiceChild(at: site))
    #expect(try FileManager.default.contentsOfDirectory(atPath: site.output) == [], "half a folder is left")
    try FileManager.default.removeItem(atPath: "\(mount.path)/filler")
    // It is a filesystem other than that of /tmp, too.
    try await site.expectWhole()
    #expect(try site.states() == ["done|1"])
    #expect(try site.outcomes() == ["failed", "failed", "published"])
  }

  /// Names as strace takes them: the same call has other names on other processors.
  private static let calls = [
    ("openat", "EACCES", "Permission denied"), ("write", "ENOSPC", "No space left on device"),
    ("write", "EIO", "Input/output error"), ("fchmod", "EPERM", "Operation not permitted"),
    ("fsync", "EIO", "Input/output error"), ("fsync", "ENOSPC", "No space left on device"),
    ("/^rename", "EIO", "Input/output error"), ("/^rename", "EXDEV", "Invalid cross-device link"),
    ("/^symlink", "ENOSPC", "No space left on device"), ("flock", "ENOLCK", "No locks available"),
  ]

  @Test(arguments: calls)
  func `a call that the system refuses: the slot says so, and is served once it does not`(
    call: String, error: String, reason: String
  ) async throws {
    guard let strace = Self.strace() else { return }
    let site = try Site(due: 1)
    let child = try ServiceChild(at: site, .ask, Point(step: .firstFile, side: .before))
    #expect(try await child.waitUntilItAsks())
    let names = try FileManager.default.contentsOfDirectory(atPath: site.output)
    let hidden = "\(site.output)/\(try #require(names.first { $0.hasPrefix(".tmp-") }))"
    let places = [
      hidden, "\(hidden)/lines_2026-03-01_2026-03-01_e1.csv", "\(site.output)/latest",
      "\(site.output)/latest/.new-note",
    ]
    let (trace, said) = ("\(site.folder)/trace", "\(site.folder)/strace")
    let tracer = try ChildProcess(
      strace,
      ["-f", "-o", trace, "-p", "\(child.process.pid)"] + places.flatMap { ["-P", $0] }
        + ["-e", "inject=\(call):error=\(error)"], errors: said)
    try await waitUntil("strace has got hold of the tick") {
      let text = (try? String(contentsOfFile: said, encoding: .utf8)) ?? ""
      return text.contains("attached") || !tracer.isRunning
    }
    try child.answer()
    let ending = child.wait()
    tracer.wait()
    #expect(try String(contentsOfFile: trace, encoding: .utf8).contains("INJECTED"))
    #expect(ending == ServiceChild.Ending.someFailed, "\(child.errors)")
    let told = try site.database.psql("select state, reason from ops.slot")
    #expect(told.hasPrefix("due|") && told.contains(reason), "\(told)")
    try await site.expectWhole("\(call) \(error): \(child.errors)")
    #expect(try site.states() == ["done|1"])
  }

  /// What runs a program as an ordinary user; nil, with a printed reason, where this process can't.
  private static func ordinary(_ test: String = #function) -> [String]? {
    guard geteuid() == 0 else { return [] }
    guard let setpriv = Tool.find("setpriv"),
      let tried = try? Tool.run(
        setpriv,
        [
          "--reuid=postgres", "--regid=postgres", "--clear-groups", "/usr/bin/test", "-x",
          ServiceChild.program,
        ]),
      tried.status == 0
    else {
      Checkout.skip(test, because: "no setpriv, or the user postgres can't run \(ServiceChild.program)")
      return nil
    }
    return [setpriv, "--reuid=postgres", "--regid=postgres", "--clear-groups"]
  }

  /// strace, where it may trace; nil, with a printed reason, where not.
  private static func strace(_ test: String = #function) -> String? {
    guard let strace = Tool.find("strace"),
      let tried = try? Tool.run(strace, ["-qq", "-e", "trace=none", "/usr/bin/true"]), tried.status == 0
    else {
      Checkout.skip(test, because: "no strace, or it may not trace; install the Debian package strace")
      return nil
    }
    return strace
  }
}

/// A small filesystem in memory, mounted as long as this object lives; for root alone.
private final class Mount {
  let path: String

  /// Gives nil, with a printed reason, where it can't be mounted.
  init?(kilobytes: Int, _ test: String = #function) throws {
    path = "/tmp/liaison-mount-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    let done = try Tool.run("/usr/bin/mount", ["-t", "tmpfs", "-o", "size=\(kilobytes)k", "liaison", path])
    guard done.status == 0 else {
      try FileManager.default.removeItem(atPath: path)
      Checkout.skip(test, because: "no filesystem can be mounted here: \(done.errors)")
      return nil
    }
  }

  func remount(_ option: String) throws {
    let done = try Tool.run("/usr/bin/mount", ["-o", "remount,\(option)", path])
    guard done.status == 0 else { throw TestServer.Failure(description: done.errors) }
  }

  deinit {
    _ = try? Tool.run("/usr/bin/umount", ["-l", path])
    try? FileManager.default.removeItem(atPath: path)
  }
}
