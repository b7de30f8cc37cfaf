import Foundation
import TestSupport
import Testing

/// The Debian package's life in a machine: installed, at work, upgraded, removed, installed again, purged.
@Suite struct `Debian package` {
  @Test
  func `it starts nothing, keeps what runs and what is set, stops all when removed, and keeps editions`()
    throws
  {
    guard let machine = try Machine.boot() else { return }
    defer { machine.halt() }
    guard let package = try DebianPackage.build() else { return }
    defer { package.remove() }
    func state(_ unit: String) throws -> String {
      try ["is-enabled", "is-active"].map { try String(machine.run("systemctl", $0, unit).output.dropLast()) }
        .joined(separator: " ")
    }
    let (worker, timer) = ("liaison-worker.service", "liaison-tick.timer")

    // Made by the root of this host, maybe, whose folders the machine sees. Without its flag man-db indexes no pages, which
    // takes longer than all else that dpkg does.
    try machine.shell("rm -rf /var/lib/liaison /var/lib/man-db/auto-update; dpkg -i '\(package.path)'")
    #expect(try state(worker) == "disabled inactive")
    #expect(try state(timer) == "disabled inactive")
    let verdict = try machine.shell(
      "systemd-analyze verify /usr/lib/systemd/system/liaison-*.service /usr/lib/systemd/system/liaison-tick.timer 2>&1"
    )
    #expect(verdict.output == "")
    #expect(
      try machine.shell("stat -c %a /etc/liaison/pgpass /var/lib/liaison/reports").output == "600\n2750\n")

    // At work as README.Debian says, with a setting of the administrator's, an edition and a failure.
    try machine.allowToolchain()
    try machine.startPostgreSQL()
    try machine.shell(
      """
      echo LIAISON_METRICS=/var/lib/liaison/metrics/liaison.prom >>/etc/liaison/liaison.env
      systemctl start liaison-migrate
      systemctl enable --now \(worker) \(timer)
      echo record >/var/lib/liaison/failures/record.txt
      """)
    _ = try machine.psql("update ops.schedule set watermark = watermark - interval '1 week'")
    let edition = "/var/lib/liaison/reports/latest/coordination-weekly"
    func editionIsWhole() throws -> Bool {
      try machine.run("/bin/sh", "-c", "cd \(edition) && sha256sum --quiet -c SHA256SUMS").status == 0
    }
    #expect(try machine.eventually(editionIsWhole) { $0 })

    // An upgrade: the worker goes on with the old program until it is restarted.
    let process = try machine.show("MainPID", of: worker)
    let next = try package.version("99.1")
    try machine.shell("dpkg -i '\(next.path)'")
    #expect(try machine.run("dpkg-query", "-W", "-f", "${Version}", "liaison").output == "99.1")
    #expect(try state(worker) == "enabled active")
    #expect(try state(timer) == "enabled active")
    #expect(try machine.show("MainPID", of: worker) == process)
    #expect(try machine.show("NeedDaemonReload", of: worker) == "no")
    try machine.shell("systemctl start liaison-migrate && systemctl restart liaison-worker")
    #expect(try machine.show("ActiveState", of: worker) == "active")
    #expect(try machine.show("MainPID", of: worker) != process)
    let settings = try machine.shell("tail -n 1 /etc/liaison/liaison.env").output
    #expect(settings == "LIAISON_METRICS=/var/lib/liaison/metrics/liaison.prom\n")

    try machine.shell("dpkg -r liaison")
    #expect(try machine.show("ActiveState", of: worker) == "inactive")
    #expect(try machine.show("ActiveState", of: timer) == "inactive")
    #expect(try machine.run("getent", "passwd", "liaison").status == 0)
    #expect(try machine.shell("ls /etc/liaison").output == "liaison.env\npgpass\n")
    #expect(try machine.shell("tail -n 1 /etc/liaison/liaison.env").output == settings)

    // Again: what was enabled is so still, and nothing starts by itself.
    try machine.shell("dpkg -i '\(next.path)'")
    #expect(try state(worker) == "enabled inactive")
    #expect(try state(timer) == "enabled inactive")
    try machine.shell("systemctl start \(worker) \(timer)")
    #expect(try machine.show("ActiveState", of: worker) == "active")

    try machine.shell("dpkg -P liaison")
    #expect(
      try machine.shell(
        "ls -d /etc/liaison /usr/share/liaison /usr/lib/systemd/system/liaison* /var/lib/liaison/* || true"
      )
      .output == "/var/lib/liaison/reports\n")
    #expect(try editionIsWhole())
    #expect(try machine.run("stat", "-L", "-c", "%U", edition).output == "liaison\n")
    #expect(
      try machine.run(
        "find", "/etc/systemd/system", "/var/lib/systemd", "-name", "*liaison*", "!", "-name",
        "liaison-.service.d"
      ).output == "")
  }
}
