import Glibc
import Synchronization

/// The serial executor of one connection: a thread of its own, on which libpq may block.
///
/// The cooperative pool must never block, and libpq does (name resolution, authentication, waiting for a reply);
/// a thread for each connection is cheap at our handful of connections and keeps the protocol straight-line code.
/// The thread lives as long as the connection does. Work that arrives after `retire()`, such as a call on a closed
/// connection, starts it again for as long as the work takes.
final class ConnectionThread: SerialExecutor {
  private struct State {
    var jobs: [UnownedJob] = []
    var isRunning = false
    var isRetired = false
    /// Set by the thread itself.
    var thread: pthread_t?
  }

  private let state = Mutex(State())
  private let wakeUp = Semaphore()

  /// - Throws: when the system refuses another thread.
  init() throws(PostgresError) {
    let status = state.withLock { start(&$0) }
    guard status == 0 else { throw .connection(.couldNotOpen("no thread for it: \(errorText(status))")) }
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    state.withLock { state in
      state.jobs.append(job)
      guard !state.isRunning else { return }
      let status = start(&state)
      precondition(status == 0, "no thread to answer a call on a closed connection: \(errorText(status))")
    }
    wakeUp.signal()
  }

  /// Ends the thread as soon as it has nothing left to do. Nobody joins it: the last reference to a connection may be
  /// dropped on this very thread.
  func retire() {
    state.withLock { $0.isRetired = true }
    wakeUp.signal()
  }

  func checkIsolated() {
    let thread = state.withLock { $0.thread }
    precondition(
      thread.map { pthread_equal($0, pthread_self()) != 0 } ?? false, "not on the thread of this connection")
  }

  private func start(_ state: inout State) -> CInt {
    let status = Thread.start(name: "postgres") { self.work() }
    state.isRunning = status == 0
    return status
  }

  private func work() {
    state.withLock { $0.thread = pthread_self() }
    while let jobs = nextJobs() {
      for job in jobs { unsafe job.runSynchronously(on: asUnownedSerialExecutor()) }
    }
  }

  /// Waits for work; nil when there is none left and none will come.
  private func nextJobs() -> [UnownedJob]? {
    while true {
      let (jobs, isOver) = state.withLock { state in
        let jobs = state.jobs
        state.jobs = []
        let isOver = jobs.isEmpty && state.isRetired
        // In the same breath as the decision to end: whoever enqueues after this starts a new thread.
        if isOver { (state.isRunning, state.thread) = (false, nil) }
        return (jobs, isOver)
      }
      if isOver { return nil }
      if !jobs.isEmpty { return jobs }
      wakeUp.wait()
    }
  }
}
