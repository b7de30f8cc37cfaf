import Foundation
import Postgres
import TestSupport
import Testing

/// Each test runs in a process of its own, where nothing else opens descriptors or threads.
@Suite struct LeakTests {
  @Test func `connections, threads, descriptors and memory return to where they were`() async throws {
    let conninfo = try TestServer.shared().conninfo()
    await #expect(processExitsWith: .success) { [conninfo = conninfo as String] in
      let warm = await Round(conninfo).run(times: 5)
      #expect(warm == 5)
      let before = try await Usage.settled()
      let rounds = await Round(conninfo).run(times: 60)
      #expect(rounds == 60)
      let after = try await Usage.settled(atMost: before)
      #expect(
        after.descriptors == before.descriptors,
        "descriptors: \(before.descriptors), then \(after.descriptors)")
      #expect((before.threads, after.threads) == (0, 0))
      // 420 connections of 40 kB or more each would show, and 60 results of a megabyte; what the allocator keeps does not.
      #expect(
        after.residentKiB - before.residentKiB < 6_000,
        "KiB: \(before.residentKiB), then \(after.residentKiB)")
    }
    let server = try TestServer.shared()
    try await eventually("no backend is left") {
      try server.ask("select count(*) from pg_stat_activity where application_name = 'leak test'") == "0"
    }
  }

  /// Connections that end in every way there is.
  private struct Round {
    let options: ConnectionOptions

    init(_ conninfo: String) {
      var options = ConnectionOptions(conninfo, applicationName: "leak test")
      options.hostTimeout = .seconds(30)
      options.replyTimeout = .seconds(30)
      self.options = options
    }

    func run(times: Int) async -> Int {
      var rounds = 0
      for _ in 0..<times { if (try? await run()) != nil { rounds += 1 } }
      return rounds
    }

    private func run() async throws {
      // Closed, and simply forgotten.
      let closed = try await Connection.open(options)
      try await closed.run { _ = try $0.rows("select generate_series(1, 20000)", as: Int.self) }
      await closed.close()
      _ = try? await closed.run { try $0.execute("select 1") }
      let forgotten = try await Connection.open(options)
      try await forgotten.run { _ = try $0.execute("select 1") }
      // Terminated by the server.
      let terminated = try await Connection.open(options)
      _ = try? await terminated.run { try $0.execute("select pg_terminate_backend(pg_backend_pid())") }
      // Left in the middle of a result, and of a COPY.
      let left = try await Connection.open(options)
      _ = try? await left.run {
        try $0.forEach("select generate_series(1, 100000)") { _ in throw CancellationError() }
      }
      let copying = try await Connection.open(options)
      _ = try? await copying.run { connection throws in
        try connection.copyOut("copy (select generate_series(1, 100000)) to stdout") { _ in
          throw CancellationError()
        }
      }
      // Cancelled.
      let cancelled = try await Connection.open(options)
      let task = Task { try await cancelled.run { try $0.execute("select pg_sleep(600)") } }
      task.cancel()
      _ = await task.result
      // Never opened: refused, and a host that does not answer.
      var refused = options
      refused.connectionString += " dbname=nowhere"
      _ = try? await Connection.open(refused)
      let (socket, port) = try listen()
      var silent = options
      silent.connectionString = "host=127.0.0.1 port=\(port) user=postgres"
      silent.hostTimeout = .milliseconds(20)
      _ = try? await Connection.open(silent)
      close(socket)
    }
  }

  /// What this process holds.
  private struct Usage {
    let descriptors: Int
    /// The threads of this library; those of the Swift runtime come and go.
    let threads: Int
    let residentKiB: Int

    static func now() throws -> Usage {
      let files = FileManager.default
      let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
      let resident = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }?.split(separator: " ")[1]
      return Usage(
        descriptors: try files.contentsOfDirectory(atPath: "/proc/self/fd").count,
        threads: try files.contentsOfDirectory(atPath: "/proc/self/task").count { thread in
          let name = try? String(contentsOfFile: "/proc/self/task/\(thread)/comm", encoding: .utf8)
          return name?.hasPrefix("postgres") == true
        },
        residentKiB: resident.flatMap { Int($0) } ?? 0)
    }

    /// The usage once the threads that are on their way out have gone.
    static func settled(atMost limit: Usage? = nil) async throws -> Usage {
      let deadline = ContinuousClock.now + .seconds(10)
      var last = try now()
      var calm = 0
      while ContinuousClock.now < deadline, calm < 20 {
        try await Task.sleep(for: .milliseconds(5))
        let next = try now()
        let isCalm = limit.map { next.threads <= $0.threads && next.descriptors <= $0.descriptors }
        calm = isCalm ?? (next.threads == last.threads && next.descriptors == last.descriptors) ? calm + 1 : 0
        last = next
      }
      return last
    }
  }
}
