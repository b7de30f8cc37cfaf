import Foundation
import TestSupport
import Testing

/// The limits that the sandbox sets: memory, and whom on the network the units reach.
@Suite(.serialized) struct `Limits` {
  @Test func `too much memory ends it, which is recorded`() throws {
    guard let machine = try Machine.office() else { return }
    defer { machine.halt() }
    try machine.shell("systemctl start liaison-migrate")
    #expect(try machine.show("MemoryMax", of: "liaison-tick") == "1073741824")
    try machine.dropIn("[Service]\nMemoryMax=1M", to: "liaison-tick.service")
    #expect(try machine.run("systemctl", "start", "liaison-tick").status != 0)
    let record = try machine.failureRecord()
    // With the hierarchies of cgroup v1 systemd sees the signal, but not whose it is.
    #expect(record.contains(#/result:     (signal|oom-kill)\nexit:       killed KILL\n/#), "\(record)")
    try machine.dropIn("", to: "liaison-tick.service")
    try machine.shell("systemctl start liaison-tick")
    #expect(try machine.show("Result", of: "liaison-tick") == "success")
  }

  @Test func `a server on another host is out of reach until its address is allowed`() throws {
    guard let machine = try Machine.office() else { return }
    defer { machine.halt() }
    // Beyond a cable, in a network namespace of its own; this host's programs still find its socket.
    try machine.shell(
      """
      systemctl start liaison-migrate
      systemctl stop server
      ip netns add outside
      ip link add cable type veth peer name cable netns outside
      ip address add 192.0.2.1/24 dev cable
      ip link set cable up
      ip -n outside address add 192.0.2.10/24 dev cable
      ip -n outside link set cable up
      ip -n outside link set lo up
      echo 'host liaison liaison 192.0.2.1/32 scram-sha-256' >>/var/lib/server/pg_hba.conf
      """)
    try machine.startServer("--property=NetworkNamespacePath=/run/netns/outside", listeningOn: "*")
    _ = try machine.psql("alter role liaison password 'secret'")
    try machine.shell(
      """
      echo '192.0.2.10:5432:liaison:liaison:secret' >>/etc/liaison/pgpass
      echo 'LIAISON_DATABASE=host=192.0.2.10 dbname=liaison user=liaison connect_timeout=2' >>/etc/liaison/liaison.env
      """)
    #expect(try machine.run("systemctl", "start", "liaison-tick").status != 0)
    #expect(try machine.show("ExecMainStatus", of: "liaison-tick") == "69")
    let said = try machine.journal(of: "liaison-tick")
    #expect(said.contains("server at \"192.0.2.10\", port 5432: no answer within"), "\(said)")

    try machine.add(example: "remote-database.conf")
    try machine.shell("systemctl start liaison-tick")
    #expect(try machine.show("ExecMainStatus", of: "liaison-tick") == "0")
    #expect(
      try machine.psql("select count(*) from ops.worker where kind = 'tick' and ended_at is not null")
        == "1\n")
  }
}
