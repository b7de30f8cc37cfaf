import Foundation
import TestSupport

/// A machine of a test's own: a real systemd as process 1, on this host's files, in namespaces of its own.
///
/// What is written there goes with it. It ends with the test process, however that ends.
final class Machine {
  private let process: ChildProcess
  private let name: String
  private let console: String
  /// Process number, on the host, of the machine's process 1.
  private let leader: Int32

  /// Boots a machine and waits until its systemd has started all of basic.target; nil, with a printed reason, where this
  /// host can't hold one.
  ///
  /// - Parameter binding: folders and files of the host that appear, read-only, at another place.
  static func boot(binding: [String: String] = [:], for test: String = #function) throws -> Machine? {
    let reason: String? =
      if geteuid() != 0 {
        "only root can boot a machine"
      } else if !FileManager.default.fileExists(atPath: "/lib/systemd/systemd") {
        "no systemd is installed"
      } else if !FileManager.default.fileExists(atPath: "/sys/fs/cgroup/systemd/cgroup.procs") {
        "this host has no cgroup v1 hierarchies, which machine.sh needs"
      } else if try Tool.run("/usr/bin/unshare", ["--mount", "--pid", "--fork", "--net", "/bin/true"]).status
        != 0
      {
        "this host allows no namespaces"
      } else {
        nil
      }
    if let reason {
      Checkout.skip(test, because: reason)
      return nil
    }
    return try Machine(binding: binding)
  }

  private init(binding: [String: String]) throws {
    name = "liaison-test-\(UUID().uuidString.prefix(8).lowercased())"
    console = "\(NSTemporaryDirectory())/\(name).console"
    process = try ChildProcess(
      "\(Checkout.root)/Tests/PackageTests/machine.sh", [name] + binding.map { "\($0.key):\($0.value)" },
      output: console, errors: console)
    let children = "/proc/\(process.pid)/task/\(process.pid)/children"
    let deadline = ContinuousClock.now + .seconds(30)
    while true {
      let child = (try? String(contentsOfFile: children, encoding: .utf8))?.split(separator: " ").first
        .flatMap { Int32($0) }
      if let child, try Self.run(in: child, ["systemctl", "is-system-running"]).output == "running\n" {
        leader = child
        return
      }
      guard ContinuousClock.now < deadline, process.isRunning else {
        process.send(SIGKILL)
        process.wait()
        let said = (try? String(contentsOfFile: console, encoding: .utf8)) ?? ""
        throw TestServer.Failure(description: "the machine did not boot:\n\(said)")
      }
      usleep(20_000)
    }
  }

  deinit {
    halt()
  }

  /// Runs a program in the machine, as root, by default from `/`.
  func run(_ command: String..., folder: String = "/", input: String = "") throws -> Finished {
    try Self.run(in: leader, ["/usr/bin/env", "-C", folder] + command, input: input)
  }

  /// Runs lines of shell in the machine, as root; throws what they said where one fails.
  @discardableResult
  func shell(_ script: String) throws -> Finished {
    let done = try Self.run(in: leader, ["/bin/sh", "-euc", script])
    guard done.status == 0 else {
      throw TestServer.Failure(description: "\(script)\n\(done.output)\(done.errors)")
    }
    return done
  }

  /// Halts it in order; nothing happens when it has ended.
  func halt() {
    guard process.isRunning else { return }
    // SIGRTMIN+3 asks a systemd for its halt.target.
    kill(leader, 34 + 3)
    let deadline = ContinuousClock.now + .seconds(20)
    while process.isRunning {
      if ContinuousClock.now > deadline { process.send(SIGKILL) }
      usleep(10_000)
    }
    process.wait()
    removeGroups()
    try? FileManager.default.removeItem(atPath: console)
  }

  private static func run(in leader: Int32, _ command: [String], input: String = "") throws -> Finished {
    try Tool.run(
      "/usr/bin/nsenter", ["-t", "\(leader)", "-a"] + command,
      environment: [
        "PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8", "SYSTEMD_PAGER": "",
        "SYSTEMD_COLORS": "0",
      ],
      input: input)
  }

  /// The cgroups that machine.sh made are empty now, and would pile up.
  private func removeGroups() {
    let find = "find /sys/fs/cgroup -depth -type d -path '*/\(name)*' -exec rmdir {} +"
    _ = try? Tool.run("/bin/sh", ["-c", find])
  }
}
