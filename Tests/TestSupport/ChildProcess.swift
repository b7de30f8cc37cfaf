import Foundation
import Synchronization

/// A child of this process, started by `posix_spawn`.
///
/// Foundation's `Process` hands its threads' signal masks on to the child; a shell with SIGCHLD blocked waits
/// for ever. Here the child starts with no signal blocked and every signal at its default.
public final class ChildProcess: Sendable {
  /// Process number.
  public let pid: Int32
  /// The write end of the child's standard input, where it is one; it closes when this object goes.
  private let input: FileHandle?
  private let status = Mutex<Int32?>(nil)

  /// - Parameters:
  ///   - program: absolute path.
  ///   - arguments: without the program's name.
  ///   - environment: replaces the whole environment where given.
  ///   - folder: working folder.
  ///   - input: file to read, or nil for a pipe that stays open as long as this object lives.
  ///   - output: file to write standard output to; `/dev/null` by default.
  ///   - errors: file to write standard error to; `/dev/null` by default.
  public init(
    _ program: String, _ arguments: [String], environment: [String: String]? = nil, folder: String = "/",
    input: String? = "/dev/null", output: String = "/dev/null", errors: String = "/dev/null"
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var pipe: [Int32] = [-1, -1]
    if let input {
      posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
      self.input = nil
    } else {
      guard Foundation.pipe(&pipe) == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
      for end in pipe { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      posix_spawn_file_actions_adddup2(&actions, pipe[0], 0)
      self.input = FileHandle(fileDescriptor: pipe[1], closeOnDealloc: true)
    }
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    let environment = environment ?? ProcessInfo.processInfo.environment
    // `env -C` because posix_spawn's own change of folder is not visible to Swift here.
    let command = ["/usr/bin/env", "-C", folder, program] + arguments
    var argv: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    var envp: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    var pid: pid_t = 0
    let failure = posix_spawn(&pid, command[0], &actions, &attributes, &argv, &envp)
    if pipe[0] >= 0 { close(pipe[0]) }
    guard failure == 0 else {
      throw TestServer.Failure(description: "\(program) did not start: \(String(cString: strerror(failure)))")
    }
    self.pid = pid
  }

  /// Writes to its standard input, where `input` was `nil`.
  public func write(_ text: String) throws {
    try input?.write(contentsOf: Data(text.utf8))
  }

  /// Waits for the end; exit code, or the number of the signal that ended it, negated.
  @discardableResult
  public func wait() -> Int32 {
    status.withLock { known in
      if let known { return known }
      var raw: Int32 = 0
      while waitpid(pid, &raw, 0) < 0 && errno == EINTR {}
      let ended = raw & 0x7f == 0 ? (raw >> 8) & 0xff : -(raw & 0x7f)
      known = ended
      return ended
    }
  }

  /// Whether it still runs.
  public var isRunning: Bool {
    var information = siginfo_t()
    return waitid(P_PID, id_t(pid), &information, WEXITED | WNOHANG | WNOWAIT) == 0
      && information._sifields._kill.si_pid == 0
  }

  /// Whether a signal holds it up: SIGSTOP.
  public var isStopped: Bool {
    // `1234 (name) T 1 ...`
    let status = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8)
    return status?.split(separator: ")").last?.hasPrefix(" T ") ?? false
  }

  /// Sends it a signal.
  public func send(_ signal: Int32) {
    kill(pid, signal)
  }
}
