import Dispatch
import Glibc
import Synchronization

/// A command that SIGINT or SIGTERM ended.
struct Interruption: Error, CustomStringConvertible {
  let signal: Int32

  var description: String {
    "interrupted by \(signal == SIGINT ? "Control-C" : "SIGTERM"); what was not finished was undone"
  }
  /// As a shell has it for a program that a signal ended.
  var exitCode: Int32 { 128 + signal }

  /// Runs a command so that the first SIGINT or SIGTERM cancels it, which rolls its transaction back and stops an
  /// embedded server that it started; the second ends the program at once.
  static func guarding(_ command: @escaping @Sendable () async throws -> Void) async throws {
    let task = Task { try await command() }
    let received = Mutex<Int32?>(nil)
    let sources = [SIGINT, SIGTERM].map { number in
      Glibc.signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler { @Sendable in
        let isFirst = received.withLock { earlier in
          defer { earlier = earlier ?? number }
          return earlier == nil
        }
        if isFirst { task.cancel() } else { _exit(128 + number) }
      }
      source.resume()
      return source
    }
    defer { for source in sources { source.cancel() } }
    do {
      try await task.value
    } catch {
      if let signal = received.withLock({ $0 }) { throw Interruption(signal: signal) }
      throw error
    }
  }
}
