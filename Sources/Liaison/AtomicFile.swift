import Glibc

/// A file that appears under its name whole, on disk, or not at all.
///
/// Written beside its place under a hidden name; ``publish()`` puts it there, replacing an older one. When the value
/// ends without that, the hidden file goes.
struct AtomicFile: ~Copyable {
  /// Where it will be.
  let path: String
  private let temporary: String
  private let descriptor: Int32

  /// - Throws: ``Failure`` naming the file and the reason.
  init(_ path: String) throws(Failure) {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    let folder = path.contains("/") ? "\(path.parentFolder)/" : ""
    try self.init(path, through: "\(folder).\(name).\(getpid()).tmp")
  }

  private init(_ path: String, through temporary: String) throws(Failure) {
    self.path = path
    self.temporary = temporary
    descriptor = try Self.create(temporary, for: path)
  }

  private static func create(_ temporary: String, for path: String) throws(Failure) -> Int32 {
    var old = stat()
    // The rename would replace a device or a pipe itself, such as /dev/null.
    if stat(path, &old) == 0, old.st_mode & S_IFMT != S_IFREG {
      throw Failure("Cannot write \"\(path)\": it exists and is not a regular file.")
    }
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .system("write", path) }
    return descriptor
  }

  /// Adds bytes at the end.
  mutating func write(_ bytes: UnsafeRawBufferPointer) throws(Failure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      guard count >= 0 || errno == EINTR else { throw .system("write", path) }
      rest = rest.dropFirst(max(count, 0))
    }
  }

  /// Puts it in its place: content first, then the name, then the folder that holds the name.
  mutating func publish() throws(Failure) {
    guard fsync(descriptor) == 0, rename(temporary, path) == 0 else { throw .system("write", path) }
    let folder = open(path.contains("/") ? path.parentFolder : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { close(folder) }
    guard folder >= 0, fsync(folder) == 0 else { throw .system("make durable", path) }
  }

  deinit {
    close(descriptor)
    unlink(temporary)
  }
}
