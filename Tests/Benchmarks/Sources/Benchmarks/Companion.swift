import Foundation

/// A program that runs beside the measuring until it is ended: a worker that stays, or a session that holds a lock.
final class Companion {
  private let process = Process()

  var pid: pid_t { process.processIdentifier }

  init(_ program: Program) throws {
    process.executableURL = URL(filePath: program.path)
    process.arguments = program.arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  /// Waits for its end.
  ///
  /// - Throws: where it ended badly.
  func join() throws {
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Program.Failure(
        description:
          "\(process.executableURL?.lastPathComponent ?? "") ended with \(process.terminationStatus)")
    }
  }

  /// Ends it in good order, or at once by SIGKILL.
  func end(by signal: Int32 = SIGTERM) {
    guard process.isRunning else { return }
    kill(pid, signal)
    process.waitUntilExit()
  }
}
