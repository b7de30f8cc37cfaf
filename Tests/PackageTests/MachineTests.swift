import Foundation
import TestSupport
import Testing

/// The units at work: installed by `make install` into a machine of the test's own, beside a PostgreSQL.
@Suite(.serialized) struct `In a machine` {
  @Test func `the database is brought up to date as the user liaison, without a password`() throws {
    guard let machine = try Machine.office() else { return }
    defer { machine.halt() }
    try machine.shell("systemctl start liaison-migrate")
    let said = try machine.journal(of: "liaison-migrate")
    #expect(said.contains("applied migrations/0001_create_the_schemas.sql\n"), "\(said)")
    try machine.shell("systemctl start liaison-migrate")
    #expect(
      try machine.journal(of: "liaison-migrate").contains("Nothing to apply: the schema is up to date.\n"))
    let owner = try machine.psql("select nspowner::regrole from pg_namespace where nspname = 'api_v1'")
    #expect(owner == "liaison\n")
    #expect(try machine.run("find", "/var/lib/liaison/failures", "-type", "f").output == "")
  }

  @Test func `a failure leaves a record of what, when, how and why`() throws {
    guard let machine = try Machine.office() else { return }
    defer { machine.halt() }
    try machine.shell("systemctl stop server")
    #expect(try machine.run("systemctl", "start", "liaison-migrate").status != 0)
    let record = try machine.failureRecord()
    #expect(record.contains("unit:       liaison-migrate.service\n"))
    #expect(record.contains("result:     exit-code\nexit:       exited 69\n"))
    #expect(record.contains("could not connect to the database"), "\(record)")
    let mode = try machine.shell("stat -c '%a %U' /var/lib/liaison/failures/*.txt").output
    #expect(mode == "640 liaison\n")
    // Also where the password is what is missing: the recorder asks for none.
    try machine.shell("rm /etc/liaison/pgpass /var/lib/liaison/failures/*")
    #expect(try machine.run("systemctl", "start", "liaison-migrate").status != 0)
    let second = try machine.eventually {
      try machine.shell("ls /var/lib/liaison/failures").output
    } until: {
      !$0.isEmpty
    }
    #expect(second.hasSuffix("-liaison-migrate.txt\n"))
  }

  @Test(arguments: [[], ["socket-only.conf"]])
  func `an edition is published for the group to read`(examples: [String]) throws {
    guard let machine = try Machine.office() else { return }
    defer { machine.halt() }
    for example in examples { try machine.add(example: example) }
    try machine.shell(
      """
      groupadd readers
      useradd -G readers reader
      chgrp readers /var/lib/liaison/reports
      systemctl start liaison-migrate
      """)
    try machine.replace(
      command: "/usr/bin/liaison report run coordination-weekly --period 2017-09-05", of: "liaison-tick")
    let published = try machine.run("systemctl", "start", "liaison-tick")
    let said = try machine.journal(of: "liaison-tick")
    #expect(published.status == 0, "\(said)")
    let edition = "/var/lib/liaison/reports/latest/coordination-weekly"
    let kind = try machine.run("stat", "-L", "-c", "%A %U %G", edition)
    #expect(kind.output == "drwxr-s--- liaison readers\n", "\(kind.errors)")
    let read = try machine.run(
      "runuser", "-u", "reader", "--", "sha256sum", "--quiet", "-c", "\(edition)/SHA256SUMS", folder: edition)
    #expect(read.status == 0, "\(read.output)\(read.errors)")
    #expect(try machine.run("runuser", "-u", "nobody", "--", "ls", edition).status != 0)
  }

  @Test func `the sandbox holds`() throws {
    guard let machine = try Machine.office() else { return }
    defer { machine.halt() }
    // A shell in the program's place tries what the program never does, and says what it got through with.
    try machine.shell(
      """
      cat >/usr/bin/probe <<'END'
      try() { "$@" >/dev/null 2>&1 && echo "got through: $*"; }
      try touch /etc/x /usr/x /var/x /var/lib/liaison/x /var/lib/liaison/failures/x /home/x /root/x
      try ls /root /home
      try cat /etc/liaison/pgpass
      try unshare --user true
      try mount -t tmpfs tmpfs /tmp
      try chmod u+s /var/lib/liaison/reports
      for folder in /tmp /var/tmp /dev/shm /var/lib/liaison/reports /var/lib/liaison/metrics; do
        try cp /usr/bin/true $folder/copy && try $folder/copy
      done
      try chrt -f 1 true
      try dmesg
      try cat /proc/1/environ
      grep -E '^(CapBnd|NoNewPrivs|Seccomp):' /proc/self/status
      touch /var/lib/liaison/reports/x /var/lib/liaison/metrics/x && echo 'its own folders: written'
      END
      chmod 755 /usr/bin/probe
      """)
    try machine.replace(command: "/bin/sh /usr/bin/probe", of: "liaison-tick")
    try machine.shell("systemctl start liaison-tick")
    let probe = try machine.journal(of: "liaison-tick")
    let through = probe.split(separator: "\n").filter {
      $0.hasPrefix("got through: ") && !$0.contains(": cp ")
    }
    #expect(through == [])
    #expect(probe.contains("CapBnd:\t0000000000000000\n"))
    #expect(probe.contains("NoNewPrivs:\t1\n"))
    #expect(probe.contains("Seccomp:\t2\n"))
    #expect(probe.contains("its own folders: written\n"), "\(probe)")
  }
}
