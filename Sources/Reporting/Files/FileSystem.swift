package import Glibc

/// The few calls to the file system that files and folders of ours need, with errors that name the file.
package enum FileSystem {
  /// Hands the file's content to `body` block by block.
  package static func read(_ path: String, _ body: (UnsafeRawBufferPointer) -> Void) throws(SystemError) {
    let descriptor = try check(open(path, O_RDONLY | O_CLOEXEC), "read", path)
    defer { close(descriptor) }
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
    defer { block.deallocate() }
    while true {
      let count = try check(Glibc.read(descriptor, block.baseAddress, block.count), "read", path)
      if count == 0 { return }
      body(UnsafeRawBufferPointer(rebasing: block[..<count]))
    }
  }

  /// The whole content of a file.
  package static func contents(of path: String) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    try read(path) { bytes.append(contentsOf: $0) }
    return bytes
  }

  /// Writes all of the bytes, however many calls it takes.
  ///
  /// - Parameter path: what the error names.
  package static func write(
    _ bytes: UnsafeRawBufferPointer, to descriptor: Int32, _ path: String
  ) throws(SystemError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count < 0 && errno != EINTR { throw SystemError(action: "write", path: path, code: errno) }
      rest = rest.dropFirst(max(count, 0))
    }
  }

  /// The names in a folder, sorted by their bytes, without `.` and `..`.
  package static func names(in folder: String) throws(SystemError) -> [String] {
    guard let stream = opendir(folder) else { throw SystemError(action: "list", path: folder, code: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }

  /// Whether the path is a folder; a symbolic link to one counts.
  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Makes a folder, and those above it, where they are missing.
  package static func makeFolder(_ path: String, mode: mode_t = 0o750) throws(SystemError) {
    do {
      try makeOneFolder(path, mode)
    } catch let error where error.code == ENOENT {
      guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { throw error }
      try makeFolder(String(path[..<slash]), mode: mode)
      // Once: below /proc, folders are "missing" whatever lies above.
      try makeOneFolder(path, mode)
    }
  }

  private static func makeOneFolder(_ path: String, _ mode: mode_t) throws(SystemError) {
    guard mkdir(path, mode) != 0 else { return }
    let code = errno
    if code == EEXIST && isFolder(path) { return }
    throw SystemError(action: "make the folder", path: path, code: code)
  }

  /// Makes the names in a folder durable.
  package static func synchronize(folder: String) throws(SystemError) {
    let descriptor = try check(open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC), "open", folder)
    defer { close(descriptor) }
    try check(fsync(descriptor), "write", folder)
  }

  /// Throws with the current `errno` when a call answered -1.
  @discardableResult
  static func check<Result: SignedInteger>(
    _ result: Result, _ action: String, _ path: String
  ) throws(SystemError) -> Result {
    if result == -1 { throw SystemError(action: action, path: path, code: errno) }
    return result
  }
}
