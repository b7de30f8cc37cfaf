import Foundation
import TestSupport
import Testing

/// The units as systemd's own judge sees them. Each check is shown a broken copy too, which it must refuse.
@Suite struct `Units of systemd` {
  @Test func `systemd has nothing to say against them, nor against the examples`() throws {
    guard let folder = try UnitFolder() else { return }
    defer { folder.remove() }
    #expect(try folder.units.count == 5)
    #expect(try folder.complaints() == "")
    for example in ["socket-only.conf", "remote-database.conf"] { try folder.add(example: example) }
    #expect(try folder.complaints() == "")
  }

  @Test(arguments: [
    ("liaison-tick.service", "Type=oneshot", "Type=onceshot", "onceshot"),
    ("liaison-worker.service", "WatchdogSec=60s", "WatchdogSec=60foo", "60foo"),
    ("liaison-tick.timer", "OnCalendar=*-*-* *:00/5:00 UTC", "OnCalendar=every five minutes", "calendar"),
    ("liaison-.service.d/sandbox.conf", "ProtectSystem=", "ProtectSystm=", "ProtectSystm"),
    ("liaison-.service.d/sandbox.conf", "@system-service", "@system-services", "@system-services"),
    ("liaison-.service.d/database.conf", "SetCredential=pgpass:#", "SetCredential=pgpass", "pgpass"),
    ("liaison-migrate.service", "/liaison migrate", "/absent migrate", "absent"),
  ])
  func `a broken copy is complained about`(file: String, old: String, new: String, word: String) throws {
    guard let folder = try UnitFolder() else { return }
    defer { folder.remove() }
    try folder.edit(file, replace: old, with: new)
    #expect(try folder.complaints().contains(word))
  }

  @Test func `no service is exposed by more than 1.0`() throws {
    guard let folder = try UnitFolder() else { return }
    defer { folder.remove() }
    for service in try folder.services { #expect(try folder.exposure(of: service) <= 1.0, "\(service)") }
  }

  @Test(arguments: [
    "SystemCallFilter=@system-service\n", "CapabilityBoundingSet=\n", "IPAddressDeny=any\n",
    "ProtectHome=yes\n",
  ])
  func `without a line of the sandbox the worker is exposed by more than 1.0`(line: String) throws {
    guard let folder = try UnitFolder() else { return }
    defer { folder.remove() }
    try folder.edit("liaison-.service.d/sandbox.conf", replace: line, with: "")
    #expect(try folder.exposure(of: "liaison-worker.service") > 1.0)
  }

  @Test func `without a network they are exposed by 0.4 at most`() throws {
    guard let folder = try UnitFolder() else { return }
    defer { folder.remove() }
    #expect(try folder.exposure(of: "liaison-worker.service") > 0.4)
    try folder.add(example: "socket-only.conf")
    for service in try folder.services { #expect(try folder.exposure(of: service) <= 0.4, "\(service)") }
  }

  @Test func `no password is in an environment`() throws {
    guard let folder = try UnitFolder() else { return }
    defer { folder.remove() }
    #expect(try folder.passwordsInEnvironment() == [])
  }

  @Test(arguments: [
    ("liaison-tick.service", "[Service]", "[Service]\nEnvironment=PGPASSWORD=secret"),
    ("liaison-.service.d/database.conf", "dbname=liaison user", "dbname=liaison password=secret user"),
    (
      "liaison.env", "#LIAISON_REPORTS=",
      "LIAISON_DATABASE=postgresql://liaison:secret@db/liaison\n#LIAISON_REPORTS="
    ),
  ])
  func `a password in an environment is found`(file: String, old: String, new: String) throws {
    guard let folder = try UnitFolder() else { return }
    defer { folder.remove() }
    try folder.edit(file, replace: old, with: new)
    #expect(try folder.passwordsInEnvironment().count == 1)
  }

  @Test func `a failure of any of them is recorded, but not that of the recorder`() throws {
    guard let folder = try UnitFolder() else { return }
    defer { folder.remove() }
    for service in try folder.services {
      let text = try String(contentsOfFile: "\(folder.path)/\(service)", encoding: .utf8)
      let isRecorder = service == "liaison-failure@.service"
      #expect(text.contains("OnFailure=liaison-failure@%N.service\n") == !isRecorder, "\(service)")
    }
  }

  @Test func `the timer wakes at every fifth minute, whatever the zone of the host`() throws {
    guard let folder = try UnitFolder() else { return }
    defer { folder.remove() }
    let timer = try String(contentsOfFile: "\(folder.path)/liaison-tick.timer", encoding: .utf8)
    let line = try #require(timer.split(separator: "\n").first { $0.hasPrefix("OnCalendar=") })
    // The night in which Baghdad's clock, in the years it had a summer time, sprang from three to four.
    let next = try Tool.run(
      "/usr/bin/systemd-analyze",
      [
        "calendar", "--iterations=3", "--base-time=2007-03-31 23:56:00 UTC",
        String(line.dropFirst("OnCalendar=".count)),
      ],
      environment: ["TZ": "Asia/Baghdad", "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"])
    let instants = next.output.matches(of: #/2007-0\d-\d\d \d\d:\d\d:\d\d UTC/#).map { String($0.output) }
    #expect(
      instants == ["2007-04-01 00:00:00 UTC", "2007-04-01 00:05:00 UTC", "2007-04-01 00:10:00 UTC"],
      "\(next.output)\(next.errors)")
  }
}
