import Foundation
import TestSupport
import Testing

/// The worker as a service: what it tells systemd, and what systemd makes of it.
@Suite(.serialized) struct `Worker as a service` {
  /// A machine with a worker that has told systemd that it is ready; nil, with a printed reason, where none can be had.
  private static func atWork(for test: String = #function) throws -> Machine? {
    guard let machine = try Machine.office(for: test) else { return nil }
    try machine.shell("systemctl start liaison-migrate liaison-worker")
    return machine
  }

  @Test func `it says how it is, re-reads on request, and stops in order and in time`() throws {
    guard let machine = try Self.atWork() else { return }
    defer { machine.halt() }
    #expect(try machine.show("ActiveState", of: "liaison-worker") == "active")
    #expect(try machine.show("StatusText", of: "liaison-worker") != "")
    let process = try machine.show("MainPID", of: "liaison-worker")
    try machine.shell("systemctl reload liaison-worker")
    #expect(try machine.show("MainPID", of: "liaison-worker") == process)
    // What its own process is given holds no password, and no backtracer would start.
    let environment = try machine.shell("tr '\\0' '\\n' </proc/\(process)/environ").output
    #expect(environment.contains("PGPASSFILE=/run/credentials/liaison-worker.service/pgpass\n"))
    #expect(environment.contains("SWIFT_BACKTRACE=enable=no\n"))
    try machine.shell("systemctl stop liaison-worker")
    #expect(try machine.show("Result", of: "liaison-worker") == "success")
    #expect(try machine.show("NRestarts", of: "liaison-worker") == "0")
  }

  @Test func `killed, it is started again`() throws {
    guard let machine = try Self.atWork() else { return }
    defer { machine.halt() }
    try machine.dropIn("[Service]\nRestartSec=100ms", to: "liaison-worker.service")
    try machine.shell("systemctl kill --signal=KILL liaison-worker")
    let state = try machine.eventually {
      try [
        machine.show("NRestarts", of: "liaison-worker"), machine.show("ActiveState", of: "liaison-worker"),
      ]
    } until: {
      $0 == ["1", "active"]
    }
    #expect(state == ["1", "active"])
  }

  @Test func `hanging, it is ended by its watchdog and started again`() throws {
    guard let machine = try Machine.office() else { return }
    defer { machine.halt() }
    try machine.dropIn("[Service]\nWatchdogSec=3s\nRestartSec=100ms", to: "liaison-worker.service")
    try machine.shell(
      """
      systemctl start liaison-migrate liaison-worker
      systemctl kill --signal=STOP liaison-worker
      """)
    let state = try machine.eventually {
      try [
        machine.show("NRestarts", of: "liaison-worker"), machine.show("ActiveState", of: "liaison-worker"),
      ]
    } until: {
      $0 == ["1", "active"]
    }
    #expect(state == ["1", "active"])
    #expect(try machine.journal(of: "liaison-worker").contains("Watchdog timeout"))
  }

  @Test func `it is there when its server comes late, and outlives it`() throws {
    guard let machine = try Machine.office() else { return }
    defer { machine.halt() }
    try machine.dropIn("[Service]\nRestartSec=100ms", to: "liaison-worker.service")
    try machine.shell(
      """
      systemctl start liaison-migrate
      systemctl stop server
      systemctl start --no-block liaison-worker
      """)
    let restarts = try machine.eventually {
      try Int(machine.show("NRestarts", of: "liaison-worker")) ?? 0
    } until: {
      $0 > 11
    }
    #expect(restarts > 11)
    try machine.startServer()
    let active = try machine.eventually {
      try machine.show("ActiveState", of: "liaison-worker")
    } until: {
      $0 == "active"
    }
    #expect(active == "active")
    #expect(try machine.run("find", "/var/lib/liaison/failures", "-type", "f").output == "")

    let process = try machine.show("MainPID", of: "liaison-worker")
    func status(until isWished: (String) -> Bool) throws -> String {
      try machine.eventually({ try machine.show("StatusText", of: "liaison-worker") }, until: isWished)
    }
    #expect(try status { $0 == "idle" } == "idle")
    try machine.shell("systemctl stop server")
    let away = try status { $0 != "idle" }
    #expect(away.contains("database"), "\(away)")
    try machine.startServer()
    #expect(try status { $0 == "idle" } == "idle")
    #expect(try machine.show("MainPID", of: "liaison-worker") == process)
  }
}
