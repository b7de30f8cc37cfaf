internal import Glibc
internal import Reporting

/// A file that is read once from beginning to end, block by block, and hashed on the way.
struct InputFile: ~Copyable {
  static let blockSize = 1 << 16

  /// Size in bytes when it was opened.
  let size: Int
  private(set) var bytesRead = 0
  /// The last block; its first ``count`` bytes are the file's.
  private(set) var block = [UInt8](repeating: 0, count: blockSize)
  private(set) var count = 0

  private let path: String
  private let descriptor: Descriptor
  private var hash = SHA256()

  init(_ path: String) throws(Failure) {
    self.path = path
    descriptor = Descriptor(number: open(path, O_RDONLY | O_CLOEXEC))
    var status = stat()
    guard descriptor.number >= 0, fstat(descriptor.number, &status) == 0 else {
      throw .system("read", path)
    }
    size = Int(status.st_size)
  }

  /// Reads the next block; false at the end of the file.
  mutating func readBlock() throws(Failure) -> Bool {
    repeat { count = read(descriptor.number, &block, Self.blockSize) } while count < 0 && errno == EINTR
    guard count >= 0 else {
      defer { count = 0 }
      throw .system("read", path)
    }
    block.withUnsafeBytes { hash.update(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    bytesRead += count
    return count > 0
  }

  /// Reads what is left and gives the SHA-256 of the whole file in hexadecimal.
  consuming func digest() throws(Failure) -> String {
    while try readBlock() {}
    return hash.hexDigest()
  }

  private struct Descriptor: ~Copyable {
    let number: Int32
    deinit { if number >= 0 { close(number) } }
  }
}
