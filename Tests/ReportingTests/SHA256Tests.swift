import Testing

@testable import Reporting

@Suite struct SHA256Tests {
  /// The examples of FIPS 180-4.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `known texts have known hashes, in one piece or byte by byte`(text: String, digest: String) {
    #expect(SHA256.hexDigest(of: Array(text.utf8)) == digest)
    var hash = SHA256()
    for byte in text.utf8 { hash.update([byte]) }
    #expect(hash.hexDigest() == digest)
  }

  @Test func `a file has the hash that coreutils gives it`() throws {
    let scratch = try ScratchFolder()
    let line = try scratch.run("seq 1 100000 > numbers && sha256sum numbers").output
    #expect(try SHA256.hexDigest(ofFile: scratch.path + "/numbers") == line.prefix(64))
    #expect(throws: SystemError(action: "read", path: "/nowhere", code: 2)) {
      try SHA256.hexDigest(ofFile: "/nowhere")
    }
  }
}
