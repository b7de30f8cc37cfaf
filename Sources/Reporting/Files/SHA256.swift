private import CLibCrypto

/// A running SHA-256 (FIPS 180-4), computed by OpenSSL's libcrypto.
///
/// ```swift
/// var hash = SHA256()
/// hash.update(bytes)
/// let hex = hash.hexDigest()
/// ```
public struct SHA256: ~Copyable {
  private var context = SHA256_CTX()

  /// A hash of nothing yet.
  public init() {
    precondition(SHA256_Init(&context) == 1, "libcrypto cannot start a SHA-256")
  }

  /// Adds bytes to what is hashed.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    precondition(SHA256_Update(&context, bytes.baseAddress, bytes.count) == 1, "libcrypto refused to hash")
  }

  /// Adds bytes to what is hashed.
  public mutating func update(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { update($0) }
  }

  /// Ends the hash and gives it as 64 lower-case hexadecimal digits.
  public consuming func hexDigest() -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    precondition(SHA256_Final(&digest, &context) == 1, "libcrypto refused to end a hash")
    return digest.map { byte in
      let hex = String(byte, radix: 16)
      return byte < 16 ? "0" + hex : hex
    }.joined()
  }

  /// The hash of these bytes as 64 hexadecimal digits.
  public static func hexDigest(of bytes: [UInt8]) -> String {
    var hash = SHA256()
    hash.update(bytes)
    return hash.hexDigest()
  }

  /// The hash of a file's content as 64 hexadecimal digits, read in blocks.
  public static func hexDigest(ofFile path: String) throws(SystemError) -> String {
    var hash = SHA256()
    try FileSystem.read(path) { hash.update($0) }
    return hash.hexDigest()
  }
}
