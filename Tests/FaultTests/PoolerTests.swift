import Foundation
import Reporting
import TestSupport
import Testing

@testable import Liaison

/// PgBouncer in between, which gives each transaction another session.
@Suite struct `A pooler in between` {
  @Test func `has each slot served once by two ticks at once`() async throws {
    let site = try Site(due: 30)
    guard let pooler = try Pooler(before: site) else { return }
    let children = try (1...2).map { _ in try ServiceChild(at: site, conninfo: pooler.conninfo) }
    for child in children {
      let ending = child.wait()
      #expect(
        ending == ServiceChild.Ending.done || ending == ServiceChild.Ending.nothingDue, "\(child.errors)")
    }
    #expect(try site.states() == ["done|30"])
    try await site.expectWhole()
  }

  @Test(arguments: Form.some(3, of: Point.all)) func `changes nothing when a tick dies`(point: Point)
    async throws
  {
    let site = try Site(due: 2)
    guard let pooler = try Pooler(before: site) else { return }
    let dying = try ServiceChild(at: site, conninfo: pooler.conninfo, .kill, point)
    #expect(dying.wait() == ServiceChild.Ending.killed, "\(dying.errors)")
    // The session that it published with is its own until the pooler has noticed.
    try await waitUntil("the pooler has let its sessions go") {
      try site.database.psql(
        "select count(*) from pg_stat_activity where datname = current_database() and state like 'idle in%'")
        == "0\n"
    }
    try await site.expectWhole("\(point)")
    #expect(try site.states() == ["done|2"])
  }

  @Test func `lets a worker find by looking what it is not told`() async throws {
    let site = try Site(due: 0)
    guard let pooler = try Pooler(before: site) else { return }
    let worker = try ServiceChild(.worker, at: site, conninfo: pooler.conninfo)
    try await waitUntil("it is ready") { worker.errors.contains("ready to serve") }
    try site.clock.step(by: "3 days")
    try await waitUntil("it has looked") { try site.states() == ["done|3"] }
    worker.process.send(SIGTERM)
    #expect(worker.wait() == ServiceChild.Ending.done, "\(worker.errors)")
    try await site.expectWhole()
  }
}

/// PgBouncer before a site's server, in transaction mode, as long as this object lives.
private final class Pooler {
  let conninfo: String
  private let process: ChildProcess

  /// Gives nil, with a printed reason, where there is none.
  init?(before site: Site, _ test: String = #function) throws {
    guard let program = Tool.find("pgbouncer", alsoIn: ["/usr/sbin"]) else {
      Checkout.skip(test, because: "no pgbouncer; install the Debian package pgbouncer")
      return nil
    }
    let (socket, port) = try listen()
    close(socket)
    let server = site.database.server
    let settings = "\(site.folder)/pgbouncer.ini"
    try """
    [databases]
    * = host=\(server.socketDirectory) port=\(server.port) user=postgres
    [pgbouncer]
    listen_addr = 127.0.0.1
    listen_port = \(port)
    unix_socket_dir =
    auth_type = any
    pool_mode = transaction
    default_pool_size = 3
    """.write(toFile: settings, atomically: true, encoding: .utf8)
    // It refuses to be root.
    let dropping =
      geteuid() == 0 ? ["/usr/bin/setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] : []
    let command = dropping + [program, "-q", settings]
    process = try ChildProcess(command[0], Array(command.dropFirst()), errors: "\(site.folder)/pgbouncer.log")
    let conninfo = "host=127.0.0.1 port=\(port) dbname=\(site.database.name) user=postgres"
    self.conninfo = conninfo
    let psql = "\(TestServer.programs)/psql"
    let deadline = ContinuousClock.now + .seconds(20)
    while try Tool.run(psql, ["-XAtc", "select 1", conninfo]).status != 0 {
      guard ContinuousClock.now < deadline, process.isRunning else {
        let log = (try? String(contentsOfFile: "\(site.folder)/pgbouncer.log", encoding: .utf8)) ?? ""
        throw TestServer.Failure(description: "pgbouncer did not start: \(log)")
      }
      usleep(10_000)
    }
  }

  deinit {
    process.send(SIGKILL)
    process.wait()
  }
}
