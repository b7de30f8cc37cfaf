import Foundation
import TestSupport
import Testing

/// How the units are known to their server: by their user's name over the socket, by a password over TCP.
@Suite(.serialized) struct `Signing in` {
  /// How the worker is connected now: `socket` or an address.
  private static func connection(of machine: Machine) throws -> String {
    try machine.psql(
      "select distinct coalesce(host(client_addr), 'socket') from pg_stat_activity where usename = 'liaison'")
  }

  @Test func `over TCP the password is a credential, and in no environment`() throws {
    guard let machine = try Machine.office() else { return }
    defer { machine.halt() }
    _ = try machine.psql("alter role liaison password 'a:secret'")
    try machine.shell(
      """
      echo 'localhost:5432:liaison:liaison:a\\:secret' >>/etc/liaison/pgpass
      echo 'LIAISON_DATABASE=host=localhost dbname=liaison user=liaison' >>/etc/liaison/liaison.env
      systemctl start liaison-migrate liaison-tick liaison-worker
      """)
    #expect(try machine.journal(of: "liaison-migrate").contains("applied api/v1\n"))
    #expect(try machine.show("ExecMainStatus", of: "liaison-tick") == "0")
    #expect(try ["127.0.0.1\n", "::1\n"].contains(Self.connection(of: machine)))
    #expect(try machine.run("runuser", "-u", "liaison", "--", "cat", "/etc/liaison/pgpass").status != 0)
    // What each program's own process is given.
    try machine.replace(command: "/usr/bin/env", of: "liaison-tick")
    try machine.shell("systemctl start liaison-tick")
    let worker = try machine.show("MainPID", of: "liaison-worker")
    let environments = try [
      "tick": machine.journal(of: "liaison-tick"),
      "worker": machine.shell("tr '\\0' '\\n' </proc/\(worker)/environ").output,
    ]
    for (unit, environment) in environments {
      #expect(environment.contains("PGPASSFILE=/run/credentials/liaison-\(unit).service/pgpass\n"))
      #expect(!environment.contains("secret"), "\(unit)")
    }

    // A password that the server does not take ends both, and says which file to look at.
    try machine.shell(
      """
      rm /run/systemd/system/liaison-tick.service.d/replaced.conf
      systemctl daemon-reload
      sed -i s/secret/guess/ /etc/liaison/pgpass
      """)
    #expect(try machine.run("systemctl", "start", "liaison-tick").status != 0)
    let said = try machine.journal(of: "liaison-tick")
    #expect(said.contains("password authentication failed for user \"liaison\""), "\(said)")
  }

  @Test func `over the socket no password is needed, and a missing file stops nothing`() throws {
    guard let machine = try Machine.office() else { return }
    defer { machine.halt() }
    try machine.shell(
      """
      rm /etc/liaison/pgpass
      systemctl start liaison-migrate liaison-tick liaison-worker
      """)
    #expect(try machine.show("ExecMainStatus", of: "liaison-tick") == "0")
    #expect(try machine.show("ActiveState", of: "liaison-worker") == "active")
    #expect(try Self.connection(of: machine) == "socket\n")
    #expect(try machine.run("find", "/var/lib/liaison/failures", "-type", "f").output == "")
  }
}
