import Dispatch
import Glibc
import Synchronization

/// A command that a signal ended.
struct Interruption: Error, CustomStringConvertible {
  let signal: Int32

  var description: String {
    let name = [SIGINT: "Control-C", SIGTERM: "SIGTERM", SIGHUP: "the end of its terminal"][signal]
    return "interrupted by \(name ?? "a signal"); what was not finished was undone"
  }
  /// As a shell has it for a program that a signal ended.
  var exitCode: Int32 { 128 + signal }

  /// Whether Control-C belongs to a program that has the terminal now.
  private static let isControlCLent = Atomic(false)

  /// Leaves Control-C from now on to a program that has the terminal.
  static func lendControlC() { isControlCLent.store(true, ordering: .relaxed) }

  /// Runs a command so that the first SIGINT, SIGTERM or SIGHUP cancels it, which rolls its transaction back and stops
  /// an embedded server that it started; the second ends the program at once.
  ///
  /// One that is ignored from the start, as nohup has it, stays ignored.
  static func guarding(_ command: @escaping @Sendable () async throws -> Void) async throws {
    let task = Task { try await command() }
    let received = Mutex<Int32?>(nil)
    let sources = [SIGINT, SIGTERM, SIGHUP].filter { !isIgnored($0) }.map { number in
      Glibc.signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler { @Sendable in
        if number == SIGINT && isControlCLent.load(ordering: .relaxed) { return }
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

  private static func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(signal, nil, &action) == 0 else { return false }
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
