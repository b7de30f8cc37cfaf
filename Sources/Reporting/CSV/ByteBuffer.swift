internal import Glibc

/// Bytes on their way to a file: grows as needed, and is emptied without giving its memory back.
public struct ByteBuffer: ~Copyable {
  private var storage: UnsafeMutableRawBufferPointer
  /// How many bytes it holds.
  public private(set) var count = 0

  /// An empty buffer with room for so many bytes.
  public init(capacity: Int) {
    storage = .allocate(byteCount: max(capacity, 1), alignment: 16)
  }

  deinit { storage.deallocate() }

  /// Forgets the bytes and keeps the room.
  public mutating func removeAll() { count = 0 }

  /// Lends the bytes; they are valid only inside `body`.
  public borrowing func withUnsafeBytes<Result, Failure>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeRawBufferPointer(rebasing: storage[..<count]))
  }

  /// Adds bytes at the end.
  public mutating func append(_ bytes: [UInt8]) {
    reserve(bytes.count)
    bytes.withUnsafeBytes { appendReserved($0) }
  }

  /// Makes room for so many more bytes.
  mutating func reserve(_ additional: Int) {
    guard count + additional > storage.count else { return }
    let larger = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(count + additional, 2 * storage.count), alignment: 16)
    larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: storage[..<count]))
    storage.deallocate()
    storage = larger
  }

  /// Adds bytes for which `reserve` has made room.
  mutating func appendReserved(_ bytes: UnsafeRawBufferPointer) {
    guard let source = bytes.baseAddress, let target = storage.baseAddress else { return }
    memcpy(target + count, source, bytes.count)
    count += bytes.count
  }

  /// Adds a byte for which `reserve` has made room.
  mutating func appendReserved(_ byte: UInt8) {
    storage[count] = byte
    count += 1
  }
}
