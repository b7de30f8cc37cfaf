import Glibc

/// An advisory lock on a file (`flock`), given back when the value ends or the process dies.
struct FileLock: ~Copyable {
  private let descriptor: Int32

  /// Opens (and makes) the file and waits for the lock.
  init(_ path: String, shared: Bool = false) throws {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw Failure("The lock file \(path) can't be opened: \(String(cString: strerror(errno))).")
    }
    while flock(descriptor, shared ? LOCK_SH : LOCK_EX) != 0 {
      guard errno == EINTR else {
        let reason = String(cString: strerror(errno))
        close(descriptor)
        throw Failure("The lock on \(path) can't be had: \(reason).")
      }
    }
  }

  /// Whether nobody else holds it: turns a shared lock into an exclusive one, if that needs no waiting.
  func isLast() -> Bool {
    flock(descriptor, LOCK_EX | LOCK_NB) == 0
  }

  deinit {
    close(descriptor)
  }
}
