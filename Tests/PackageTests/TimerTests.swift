import Foundation
import TestSupport
import Testing

/// The timer after an outage of three weeks: systemd wakes Liaison once, and the database knows what was missed.
@Suite struct `Timer after an outage` {
  @Test func `it fires at once for all that it missed, publishes, and then finds nothing due`() throws {
    guard let machine = try Machine.office() else { return }
    defer { machine.halt() }
    try machine.shell("systemctl start liaison-migrate")
    _ = try machine.psql(
      """
      delete from ops.schedule where report is null or recurrence is null;
      update ops.schedule set catch_up = 'all' where name = 'coordination-weekly';
      update ops.schedule set watermark = watermark - interval '3 weeks';
      """)
    try machine.dropIn(
      "[Timer]\nRandomizedDelaySec=0\nOnCalendar=\nOnCalendar=weekly", to: "liaison-tick.timer")
    try machine.shell(
      """
      install -D /dev/null /var/lib/systemd/timers/stamp-liaison-tick.timer
      touch -d '3 weeks ago' /var/lib/systemd/timers/stamp-liaison-tick.timer
      systemctl start liaison-tick.timer
      """)
    func saidAfter(_ ticks: Int) throws -> String {
      try machine.eventually {
        try machine.journal(of: "liaison-tick")
      } until: {
        $0.split(separator: "\n").count { $0.hasPrefix("Finished ") } >= ticks
      }
    }
    let said = try saidAfter(1)
    #expect(try machine.show("ExecMainStatus", of: "liaison-tick") == "0", "\(said)")
    #expect(said.split(separator: "\n").count { $0.hasPrefix("Starting ") } == 1, "\(said)")
    let told = try machine.run("journalctl", "-o", "cat", "_SYSTEMD_UNIT=liaison-tick.service").output
    let lines = told.split(separator: "\n")
    #expect(
      lines.first?.hasPrefix("database: liaison on this machine's socket as liaison") == true, "\(told)")
    #expect(
      lines.dropFirst().allSatisfy {
        $0.contains(#/^(coordination|returns)-weekly \d{4}-\d\d-\d\d 07:00: (published|skipped)/#)
      }, "\(told)")
    let slots = try machine.psql(
      "select schedule, state, count(*) from api_v1.slot group by 1, 2 order by 1, 2")
    #expect(
      slots == "coordination-weekly|done|3\nreturns-weekly|done|1\nreturns-weekly|skipped|2\n", "\(said)")
    let reasons = try machine.psql("select reason from api_v1.slot where state = 'skipped'")
    #expect(
      reasons.split(separator: "\n").count { $0.hasSuffix("; this schedule makes up for the latest only.") }
        == 2)
    let editions = try machine.shell(
      """
      cd /var/lib/liaison/reports
      for edition in *_e1; do (cd $edition && sha256sum --quiet -c SHA256SUMS && stat -c %U .); done
      """)
    #expect(editions.output == String(repeating: "liaison\n", count: 4))

    try machine.dropIn(
      "[Timer]\nRandomizedDelaySec=0\nAccuracySec=50ms\nOnCalendar=\nOnCalendar=*:*:0/2",
      to: "liaison-tick.timer")
    try machine.shell("systemctl restart liaison-tick.timer")
    let saidNext = try saidAfter(2)
    #expect(try machine.show("ExecMainStatus", of: "liaison-tick") == "3", "\(saidNext)")
    #expect(try machine.show("Result", of: "liaison-tick") == "success")
    #expect(try machine.psql("select count(*) from api_v1.slot") == "6\n")
    #expect(try machine.run("find", "/var/lib/liaison/failures", "-type", "f").output == "")
  }
}
