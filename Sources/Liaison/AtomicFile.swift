import Glibc
import Reporting

/// A file that appears under its name whole, on disk, or not at all.
///
/// Written beside its place under a hidden name; ``publish()`` puts it there, replacing an older one, whose mode and
/// owner it takes over. Behind a symbolic link the file it points to is replaced, and the link stays.
///
/// The hidden name is the same each time, and locked (`flock`) by whoever writes: so what a killed process left there,
/// the next one takes away. When the value ends without being published, the hidden file goes.
struct AtomicFile: ~Copyable {
  /// Where it will be.
  let path: String
  private let target: String
  private let temporary: String
  private let descriptor: Int32
  private var isPublished = false

  /// - Parameter mode: the file's mode whatever it was before and whatever the umask is; nil leaves it to them.
  /// - Throws: ``Failure`` naming the file and the reason, as where another process is writing it.
  init(_ path: String, mode: mode_t? = nil) throws(Failure) {
    let target = try Self.target(of: path)
    let name = target.split(separator: "/").last.map(String.init) ?? ""
    let folder = target.contains("/") ? "\(target.parentFolder)/" : ""
    try self.init(path, target: target, through: "\(folder).\(name).liaison-part")
    if let mode { fchmod(descriptor, mode) }
  }

  private init(_ path: String, target: String, through temporary: String) throws(Failure) {
    self.path = path
    self.target = target
    self.temporary = temporary
    descriptor = try Self.create(temporary, inPlaceOf: target, path)
  }

  /// What a chain of symbolic links ends in, whether or not it is there.
  private static func target(of path: String) throws(Failure) -> String {
    var target = path
    // As many as Linux itself follows.
    for _ in 0..<40 {
      var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
      let length = readlink(target, &buffer, buffer.count)
      guard length > 0 else { return target }
      let next = String(decoding: buffer[..<length], as: UTF8.self)
      target = next.hasPrefix("/") || !target.contains("/") ? next : "\(target.parentFolder)/\(next)"
    }
    throw Failure(SystemError(action: "write", path: path, code: ELOOP))
  }

  private static func create(
    _ temporary: String, inPlaceOf target: String, _ path: String
  ) throws(Failure) -> Int32 {
    var old = stat()
    let isThere = stat(target, &old) == 0
    // The rename would replace a device or a pipe itself, such as /dev/null.
    if isThere, old.st_mode & S_IFMT != S_IFREG {
      throw Failure("Cannot write \"\(path)\": it exists and is not a regular file.")
    }
    while true {
      let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, isThere ? 0o600 : 0o644)
      guard descriptor >= 0 else {
        guard errno == EEXIST else { throw .system("write", path) }
        try removeLeftover(temporary, of: path)
        continue
      }
      // Between these two calls another process may take the new file for a leftover: then make another one.
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, isNamed(descriptor, temporary) else {
        close(descriptor)
        continue
      }
      if isThere {
        // Only root may give a file away; anybody else's new file is their own.
        _ = fchown(descriptor, old.st_uid, old.st_gid)
        fchmod(descriptor, old.st_mode & 0o777)
      }
      return descriptor
    }
  }

  /// Removes the hidden file of a dead process, which holds no lock any more.
  private static func removeLeftover(_ temporary: String, of path: String) throws(Failure) {
    let descriptor = open(temporary, O_WRONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 || errno == ENOENT else { throw .system("write", path) }
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw Failure("Cannot write \"\(path)\": another liaison is writing it; wait for it to end.")
    }
    guard !isNamed(descriptor, temporary) || unlink(temporary) == 0 else { throw .system("write", path) }
  }

  /// Whether the name is still this file's.
  private static func isNamed(_ descriptor: Int32, _ name: String) -> Bool {
    var (opened, named) = (stat(), stat())
    return fstat(descriptor, &opened) == 0 && lstat(name, &named) == 0 && opened.st_ino == named.st_ino
  }

  /// Adds bytes at the end.
  mutating func write(_ bytes: UnsafeRawBufferPointer) throws(Failure) {
    do {
      try FileSystem.write(bytes, to: descriptor, path)
    } catch {
      throw Failure(error)
    }
  }

  /// Puts it in its place: content first, then the name, then the folder that holds the name.
  mutating func publish() throws(Failure) {
    guard fsync(descriptor) == 0, rename(temporary, target) == 0 else { throw .system("write", path) }
    isPublished = true
    do {
      try FileSystem.synchronize(folder: target.contains("/") ? target.parentFolder : ".")
    } catch {
      throw Failure(error)
    }
  }

  deinit {
    // Once published the hidden name is free, and may be another's.
    if !isPublished { unlink(temporary) }
    close(descriptor)
  }
}
