import Foundation
import Postgres
import TestSupport
import Testing

@Suite struct TLSTests {
  /// A certificate authority, made by openssl, and what it signed.
  private struct Authority {
    let folder: String

    init(_ name: String) throws {
      folder = NSTemporaryDirectory() + "liaison-\(name)-\(UUID().uuidString)"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
      try openssl(
        ["req", "-x509"] + key + [
          "-keyout", "\(folder)/ca.key", "-out", "\(folder)/ca.crt", "-days", "2", "-subj", "/CN=\(name)",
          "-addext", "basicConstraints=critical,CA:TRUE", "-addext", "keyUsage=critical,keyCertSign",
        ])
    }

    var certificate: String { "\(folder)/ca.crt" }
    private let key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]

    /// Signs a server certificate for a host name; readable by the server's user alone.
    func sign(_ host: String) throws {
      try openssl(
        ["req"] + key + [
          "-keyout", "\(folder)/server.key", "-out", "\(folder)/server.csr", "-subj", "/CN=\(host)",
        ])
      try "subjectAltName=DNS:\(host)\n".write(toFile: "\(folder)/names", atomically: false, encoding: .utf8)
      try openssl([
        "x509", "-req", "-in", "\(folder)/server.csr", "-CA", "\(folder)/ca.crt", "-CAkey",
        "\(folder)/ca.key",
        "-CAcreateserial", "-days", "2", "-out", "\(folder)/server.crt", "-extfile", "\(folder)/names",
      ])
      chmod("\(folder)/server.key", 0o600)
      chmod(folder, 0o755)
      if geteuid() == 0, let user = getpwnam("postgres") {
        chown("\(folder)/server.key", user.pointee.pw_uid, user.pointee.pw_gid)
      }
    }

    private func openssl(_ arguments: [String]) throws {
      let done = try Tool.run("/usr/bin/openssl", arguments)
      guard done.status == 0 else { throw PsqlFailed(description: done.errors) }
    }
  }

  @Test func `verify-full takes the right name and nothing else`() async throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/openssl") else {
      return Checkout.skip(because: "openssl is not installed")
    }
    let authority = try Authority("test-CA")
    let stranger = try Authority("another-CA")
    defer {
      for folder in [authority.folder, stranger.folder] {
        try? FileManager.default.removeItem(atPath: folder)
      }
    }
    try authority.sign("db1.test")
    let server = try TestServer(
      settings: [
        "ssl": "on", "ssl_cert_file": "\(authority.folder)/server.crt",
        "ssl_key_file": "\(authority.folder)/server.key",
      ],
      hostBasedAuthentication: "local all all trust\nhostssl all all 127.0.0.1/32 trust\n", tcp: true)
    let address = "hostaddr=127.0.0.1 port=\(server.port) user=postgres dbname=postgres sslmode=verify-full"

    let connection = try await Connection.open(
      ConnectionOptions("\(address) host=db1.test sslrootcert=\(authority.certificate)"))
    let isEncrypted = try await connection.run { connection throws in
      try connection.exactlyOne("select ssl from pg_stat_ssl where pid = pg_backend_pid()", as: Bool.self)
    }
    #expect(isEncrypted)
    let megabyte = try await connection.run { connection throws in
      var count = 0
      try connection.copyOut("copy (select repeat('x', 1023) from generate_series(1, 1024)) to stdout") {
        count += $0.count
      }
      return count
    }
    #expect(megabyte == 1 << 20)

    for (options, words) in [
      (
        "host=db2.test sslrootcert=\(authority.certificate)",
        "server certificate for \"db1.test\" does not match host name \"db2.test\""
      ),
      ("host=db1.test sslrootcert=\(stranger.certificate)", "certificate verify failed"),
      ("host=db1.test sslrootcert=/nowhere", "root certificate file \"/nowhere\" does not exist"),
    ] {
      let error = await #expect(throws: PostgresError.self) {
        _ = try await Connection.open(ConnectionOptions("\(address) \(options)"))
      }
      #expect(error?.connection?.reason == .couldNotOpen)
      #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
    }
  }
}
