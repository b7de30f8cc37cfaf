internal import Glibc

/// A folder that nobody reads yet: renamed into place once whole, else removed.
///
/// Its owner holds a lock on it (`flock`), which the kernel lets go when the process dies, however it dies. So whoever
/// gets the lock on a folder of this kind knows that it is a leftover, without trusting a clock or a process number.
struct TemporaryFolder: ~Copyable, Sendable {
  private static let prefix = ".tmp-"

  let path: String
  private let descriptor: Int32

  /// Makes a folder in `parent`, which must be on the filesystem where it shall end up.
  init(in parent: String) throws(SystemError) {
    while true {
      let path = parent + "/" + Self.prefix + String(UInt64.random(in: .min ... .max), radix: 36)
      try FileSystem.check(mkdir(path, 0o750), "make the folder", path)
      // Between these two calls a cleaner may take the new folder for a leftover: then make another one.
      if let descriptor = try Self.lock(path) {
        self.path = path
        self.descriptor = descriptor
        return
      }
    }
  }

  /// Removes what is still there under this name, which is nothing once it has been renamed.
  deinit {
    Self.remove(path)
    close(descriptor)
  }

  /// Writes a file durably, readable for owner and group and writable for nobody.
  func write(_ file: EditionFile) throws(SystemError) {
    let path = path + "/" + file.name
    let descriptor = try FileSystem.check(
      open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o440), "write", path)
    defer { close(descriptor) }
    try file.bytes.withUnsafeBufferPointer { bytes throws(SystemError) in
      try FileSystem.write(UnsafeRawBufferPointer(bytes), to: descriptor, path)
    }
    // The process's umask may have taken the group's right away.
    try FileSystem.check(fchmod(descriptor, 0o440), "set the mode of", path)
    try FileSystem.check(fsync(descriptor), "write", path)
  }

  /// Opens the folder to the group, keeping the parent's group where that is inherited, and makes its names durable.
  func seal() throws(SystemError) {
    var status = stat()
    try FileSystem.check(fstat(descriptor, &status), "read", path)
    let mode = status.st_mode & S_ISGID | 0o750
    // Not where it is so already: a sandbox (RestrictSUIDSGID=) forbids to set even a group's bit that was inherited.
    if status.st_mode & 0o7777 != mode {
      try FileSystem.check(fchmod(descriptor, mode), "set the mode of", path)
    }
    try FileSystem.check(fsync(descriptor), "write", path)
  }

  /// Removes the folders that dead processes have left in `parent`.
  static func removeLeftovers(in parent: String) throws(SystemError) {
    for name in try FileSystem.names(in: parent) where name.hasPrefix(prefix) {
      // What is of another kind or belongs to another user is not ours to clear away.
      guard let descriptor = try? lock(parent + "/" + name) else { continue }
      remove(parent + "/" + name)
      close(descriptor)
    }
  }

  /// Takes a folder out of sight in one step and removes it; nothing happens where there is none. What a crash leaves of
  /// it is a leftover as any other.
  static func discard(_ folder: String, in parent: String) throws(SystemError) {
    let path = parent + "/" + prefix + String(UInt64.random(in: .min ... .max), radix: 36)
    if rename(folder, path) == 0 { return remove(path) }
    if errno != ENOENT { throw SystemError(action: "remove the folder", path: folder, code: errno) }
  }

  /// The open and locked folder; nil when another process holds it or has just removed it.
  private static func lock(_ path: String) throws(SystemError) -> Int32? {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    if descriptor == -1 && errno == ENOENT { return nil }
    try FileSystem.check(descriptor, "open", path)
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
      var (locked, named) = (stat(), stat())
      if fstat(descriptor, &locked) == 0, lstat(path, &named) == 0, locked.st_ino == named.st_ino {
        return descriptor
      }
      close(descriptor)
      return nil
    }
    defer { close(descriptor) }
    if errno == EWOULDBLOCK { return nil }
    throw SystemError(action: "lock", path: path, code: errno)
  }

  /// Removes the folder and the files in it, as far as they are there.
  private static func remove(_ path: String) {
    for name in (try? FileSystem.names(in: path)) ?? [] { unlink(path + "/" + name) }
    rmdir(path)
  }
}
