import Glibc
import Postgres
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

  private static let handler = Mutex<(@Sendable (Int32) -> Void)?>(nil)

  /// From now on signals are the command's own: SIGHUP always, of the others the first; the second still ends the program.
  static func handle(_ signals: @escaping @Sendable (Int32) -> Void) {
    handler.withLock { $0 = signals }
  }

  /// Runs a command on another thread and ends with it, while this thread waits for signals: the first SIGINT, SIGTERM or
  /// SIGHUP cancels the command, which rolls its transaction back and stops an embedded server that it started; the
  /// second ends the program at once.
  ///
  /// One that is ignored from the start, as nohup has it, stays ignored. A task that may run anywhere has Dispatch start
  /// three threads, a twentieth of the start; its sources of signals and an asynchronous `main` do so too.
  ///
  /// - Parameters:
  ///   - command: what to run.
  ///   - end: ends the program, with the error where the command threw one.
  static func guarding(
    _ command: @escaping @Sendable () async throws -> Void, end: @escaping @Sendable ((any Error)?) -> Never
  ) -> Never {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) { sigaddset(&signals, number) }
    // Before there are other threads, which inherit it: the system hands a signal to any that does not block it.
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    // The thread that waits for child processes blocks none whatever it inherits: what it gets it hands on.
    _ = waiter
    for number in [SIGINT, SIGTERM, SIGHUP] where sigismember(&signals, number) == 1 {
      Glibc.signal(number) { pthread_kill(waiter, $0) }
    }
    let received = Atomic<Int32>(0)
    let thread = CommandThread()
    let task = Task(executorPreference: thread) {
      do {
        try await command()
      } catch {
        let signal = received.load(ordering: .relaxed)
        end(signal == 0 ? error : Interruption(signal: signal))
      }
      end(nil)
    }
    let status = Thread.start(name: "command") { thread.work() }
    precondition(status == 0, "no thread to run the command")
    var (number, isHandled) = (Int32(0), false)
    while true {
      sigwait(&signals, &number)
      if number == SIGINT && isControlCLent.load(ordering: .relaxed) { continue }
      if let handle = handler.withLock({ $0 }), number == SIGHUP || !isHandled {
        isHandled = isHandled || number != SIGHUP
        handle(number)
        continue
      }
      guard !isHandled && received.exchange(number, ordering: .relaxed) == 0 else { _exit(128 + number) }
      task.cancel()
    }
  }

  private static func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(signal, nil, &action) == 0 else { return false }
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}

/// The thread that waits for signals: the one that asks first.
private let waiter = pthread_self()

/// Runs the jobs of a command on the thread that calls ``work()``.
private final class CommandThread: TaskExecutor {
  private let jobs = Mutex<[UnownedJob]>([])
  private let wakeUp = Semaphore()

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    jobs.withLock { $0.append(job) }
    wakeUp.signal()
  }

  func work() -> Never {
    while true {
      wakeUp.wait()
      jobs.withLock { $0.removeFirst() }.runSynchronously(on: asUnownedTaskExecutor())
    }
  }
}
