import Foundation

/// A program to be run and measured as a whole process.
struct Program {
  let path: String
  let arguments: [String]
  /// The exit code that counts as success.
  private var success: Int32 = 0

  init(_ path: String, _ arguments: [String]) {
    self.path = path
    self.arguments = arguments
  }

  /// The same, where another exit code counts as success.
  func succeeding(with code: Int32) -> Program {
    var program = self
    program.success = code
    return program
  }

  /// What one run took.
  struct Cost {
    let wall: Double
    let cpu: Double
    /// Highest resident size, MB of 1,000,000 bytes.
    let peak: Double
  }

  /// It could not be run, or ended badly.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Runs it to its end with output discarded.
  @discardableResult
  func measure() throws -> Cost {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    let said = FileManager.default.temporaryDirectory.appending(path: "benchmarks-\(getpid()).err").path()
    posix_spawn_file_actions_addopen(&actions, 2, said, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    defer { unlink(said) }
    var argv: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
    defer { argv.forEach { free($0) } }
    let clock = ContinuousClock()
    let start = clock.now
    var pid: pid_t = 0
    guard posix_spawn(&pid, path, &actions, nil, &argv, environ) == 0 else {
      throw Failure(description: "\(path) did not start")
    }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(pid, &status, 0, &usage) < 0 && errno == EINTR {}
    let wall = start.duration(to: clock.now)
    guard status & 0x7f == 0, (status >> 8) & 0xff == success else {
      let errors = (try? String(contentsOfFile: said, encoding: .utf8)) ?? ""
      throw Failure(description: "\(path) \(arguments.joined(separator: " ")) failed:\n\(errors)")
    }
    return Cost(
      wall: Double(wall.components.seconds) + Double(wall.components.attoseconds) / 1e18,
      cpu: usage.ru_utime.seconds + usage.ru_stime.seconds, peak: Double(usage.ru_maxrss) * 1024 / 1e6)
  }

  /// Runs it and gives what it printed, without blanks at the ends.
  func output() throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(description: "\(path) failed") }
    return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }
}

extension timeval {
  fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1e6 }
}
