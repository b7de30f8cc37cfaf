import CLibPQ
import Glibc

/// A detached thread that runs one closure.
package enum Thread {
  /// - Returns: 0, or the system's error number.
  package static func start(name: String, _ body: @escaping @Sendable () -> Void) -> CInt {
    var attributes = pthread_attr_t()
    unsafe pthread_attr_init(&attributes)
    defer { unsafe pthread_attr_destroy(&attributes) }
    unsafe pthread_attr_setdetachstate(&attributes, CInt(PTHREAD_CREATE_DETACHED))
    let reference = unsafe Unmanaged.passRetained(Body(name: name, run: body))
    var thread = pthread_t()
    let status = unsafe pthread_create(&thread, &attributes, threadMain, reference.toOpaque())
    if status != 0 { unsafe reference.release() }
    return status
  }

  fileprivate final class Body: Sendable {
    let name: String
    let run: @Sendable () -> Void

    init(name: String, run: @escaping @Sendable () -> Void) {
      self.name = name
      self.run = run
    }
  }
}

private func threadMain(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let argument = unsafe argument else { return nil }
  let body = unsafe Unmanaged<Thread.Body>.fromOpaque(argument).takeRetainedValue()
  // Signals belong to the program, not to a thread that sits in a system call for libpq.
  var signals = sigset_t()
  unsafe sigfillset(&signals)
  unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
  unsafe pthread_setname_np(pthread_self(), body.name)
  body.run()
  return nil
}

/// A POSIX semaphore at the fixed address it needs.
@safe package struct Semaphore: ~Copyable, @unchecked Sendable {
  private let semaphore: UnsafeMutablePointer<sem_t>

  package init() {
    unsafe semaphore = .allocate(capacity: 1)
    unsafe sem_init(semaphore, 0, 0)
  }

  deinit {
    unsafe sem_destroy(semaphore)
    unsafe semaphore.deallocate()
  }

  package func signal() { unsafe sem_post(semaphore) }

  package func wait() {
    while unsafe sem_wait(semaphore) != 0 {}  // EINTR
  }
}

/// The system's own words for an error number.
func errorText(_ number: CInt) -> String {
  var text = [CChar](repeating: 0, count: 256)
  return unsafe text.withUnsafeMutableBufferPointer { buffer in
    guard let words = buffer.baseAddress, unsafe strerror_r(number, words, buffer.count) == 0 else {
      return "error \(number)"
    }
    return unsafe String(cString: words)
  }
}
