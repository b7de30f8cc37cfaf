internal import Glibc

/// A system call that failed: which, on what, and why.
public struct SystemError: Error, Hashable, CustomStringConvertible {
  /// What was being done, as a verb for a sentence: `read`.
  public let action: String
  /// The file or folder.
  public let path: String
  /// The `errno` of the call.
  public let code: Int32

  /// `cannot read "/x/y": No such file or directory`.
  public var description: String { "cannot \(action) \"\(path)\": \(String(cString: strerror(code)))" }
}

/// The few calls to the file system that reports need.
enum FileSystem {
  /// Hands the file's content to `body` block by block.
  static func read(_ path: String, _ body: (UnsafeRawBufferPointer) -> Void) throws(SystemError) {
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
  static func contents(of path: String) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    try read(path) { bytes.append(contentsOf: $0) }
    return bytes
  }

  /// The names in a folder, sorted by their bytes, without `.` and `..`.
  static func names(in folder: String) throws(SystemError) -> [String] {
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
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Makes a folder, and those above it, where they are missing.
  static func makeFolder(_ path: String) throws(SystemError) {
    do {
      try makeOneFolder(path)
    } catch let error where error.code == ENOENT {
      guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { throw error }
      try makeFolder(String(path[..<slash]))
      // Once: below /proc, folders are "missing" whatever lies above.
      try makeOneFolder(path)
    }
  }

  private static func makeOneFolder(_ path: String) throws(SystemError) {
    guard mkdir(path, 0o750) != 0 else { return }
    let code = errno
    if code == EEXIST && isFolder(path) { return }
    throw SystemError(action: "make the folder", path: path, code: code)
  }

  /// Makes the names in a folder durable.
  static func synchronize(folder: String) throws(SystemError) {
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
