import Foundation
import TestSupport
import Testing

/// The Debian package's life in a machine: installed, at work, removed, purged.
@Suite struct `Debian package` {
  /// What `make deb` built last; nil, with a printed reason, where there is none.
  private static func package(for test: String = #function) -> String? {
    let folder = "\(Checkout.root)/.build/deb"
    let found = try? FileManager.default.contentsOfDirectory(atPath: folder).first { $0.hasSuffix(".deb") }
    if let found { return "\(folder)/\(found)" }
    Checkout.skip(test, because: "no package in \(folder); run make deb")
    return nil
  }

  @Test func `installing starts nothing, removing stops all, purging keeps what was published`() throws {
    guard let package = Self.package(), let machine = try Machine.boot() else { return }
    defer { machine.halt() }
    // Made by the root of this host, maybe, whose folders the machine sees.
    try machine.shell("rm -rf /var/lib/liaison; dpkg -i '\(package)'")
    let enabled = try machine.run(
      "systemctl", "list-unit-files", "--no-legend", "--state=enabled", "liaison*"
    ).output
    let active = try machine.run(
      "systemctl", "list-units", "--no-legend", "--all", "--state=active", "liaison*"
    ).output
    #expect(enabled == "" && active == "")
    let verdict = try machine.shell(
      "systemd-analyze verify /usr/lib/systemd/system/liaison-*.service /usr/lib/systemd/system/liaison-tick.timer 2>&1"
    )
    #expect(verdict.output == "")
    #expect(
      try machine.shell("stat -c %a /etc/liaison/pgpass /var/lib/liaison/reports").output == "600\n2750\n")

    // As README.Debian says.
    try machine.startPostgreSQL()
    try machine.shell(
      "systemctl start liaison-migrate; systemctl enable --now liaison-tick.timer; runuser -u liaison -- touch /var/lib/liaison/reports/edition"
    )
    #expect(try machine.run("systemctl", "is-active", "liaison-tick.timer").output == "active\n")

    try machine.shell("dpkg -i '\(package)'")
    #expect(try machine.run("systemctl", "is-active", "liaison-tick.timer").output == "active\n")

    try machine.shell("dpkg -r liaison")
    #expect(try machine.run("systemctl", "is-active", "liaison-tick.timer").output == "inactive\n")
    #expect(try machine.shell("ls /etc/liaison").output == "liaison.env\npgpass\n")

    try machine.shell("dpkg -P liaison")
    #expect(
      try machine.shell(
        "ls -d /etc/liaison /usr/share/liaison /usr/lib/systemd/system/liaison* /var/lib/liaison/* || true"
      )
      .output == "/var/lib/liaison/reports\n")
    #expect(try machine.shell("stat -c '%U' /var/lib/liaison/reports/edition").output == "liaison\n")
    #expect(try machine.run("find", "/etc/systemd/system", "-name", "liaison*").output == "")
  }
}
