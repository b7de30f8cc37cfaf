import Dispatch
import Glibc

/// A program of this machine, run to its end.
///
/// By posix_spawn, not by swift-subprocess 1.0: its change of user could wait for ever between fork and exec, and its
/// reader went on spinning, and lost other code's wake-ups, after a server had been started and stopped many times.
struct ChildProcess: Sendable {
  /// How it ended, and what it said.
  struct Ending: Sendable {
    /// Exit code, or 128 and the number of the signal that ended it, as a shell has it.
    let status: Int32
    /// Standard output and standard error in one, empty where they were left to the terminal.
    let said: String
  }

  /// Program and arguments; the program by its path, or found on the PATH.
  let command: [String]
  /// Working folder.
  let folder: String

  /// Runs it; nobody cancels it: a server left half started or half stopped is worse than waiting.
  ///
  /// - Parameter isQuiet: whether its standard input is empty and its output kept; else it has this process's.
  func run(isQuiet: Bool) async throws -> Ending {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async { continuation.resume(with: Result { try runBlocking(isQuiet: isQuiet) }) }
    }
  }

  private func runBlocking(isQuiet: Bool) throws -> Ending {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // A file without a name, not a pipe: a server that the program leaves behind may keep a pipe open.
    let output = isQuiet ? tmpfile() : nil
    defer { if let output { fclose(output) } }
    if let output {
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
      for stream in [STDOUT_FILENO, STDERR_FILENO] {
        posix_spawn_file_actions_adddup2(&actions, fileno(output), stream)
      }
    }
    // With the signals as a shell would hand them on: this process ignores some, and Dispatch's threads block most.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    // env changes the folder, since posix_spawn's own call for that is not imported. What is kept is read by us, in
    // English; what a person sees speaks the person's language.
    let whole = ["/usr/bin/env", "-C", folder] + (isQuiet ? ["LC_ALL=C.UTF-8"] : []) + command
    var arguments = whole.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var pid: pid_t = 0
    let failure = posix_spawn(&pid, whole[0], &actions, &attributes, &arguments, environ)
    guard failure == 0 else {
      throw Failure("\(whole[0]) did not start: \(String(cString: strerror(failure))).")
    }
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0 && errno == EINTR {}
    let signal = status & 0x7f
    return Ending(status: signal == 0 ? (status >> 8) & 0xff : 128 + signal, said: output.map(content) ?? "")
  }

  private func content(of file: UnsafeMutablePointer<FILE>) -> String {
    rewind(file)
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&block, 1, block.count, file), count > 0 { bytes += block[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }
}
