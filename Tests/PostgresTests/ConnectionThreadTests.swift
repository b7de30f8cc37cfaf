import Glibc
import Postgres
import TestSupport
import Testing

@Suite struct ConnectionThreadTests {
  @Test func `every closure runs on the one thread of its connection`() async throws {
    let connection = try await connect()
    let other = try await connect()
    let first = await connection.run { _ in pthread_self() }
    for _ in 0..<20 { #expect(await connection.run { _ in pthread_self() } == first) }
    #expect(await other.run { _ in pthread_self() } != first)
  }

  @Test func `the runtime can tell whether it is on that thread`() async throws {
    let connection = try await connect()
    await connection.run { _ in Self.claim(connection) }
    let conninfo = try TestServer.shared().conninfo()
    await #expect(processExitsWith: .failure) { [conninfo = conninfo as String] in
      let connection = try await Connection.open(ConnectionOptions(conninfo))
      Self.claim(connection)
    }
  }

  /// Traps unless it runs on the thread of the connection.
  private static func claim(_ connection: Connection) { connection.assumeIsolated { _ = $0.serverVersion } }

  @Test func `a blocked connection does not block the others`() async throws {
    let sleepers = try await [connect(), connect(), connect(), connect()]
    let tasks = sleepers.map { start("select pg_sleep(600)", on: $0) }
    let connection = try await connect()
    #expect(try await connection.run { try $0.exactlyOne("select 1", as: Int.self) } == 1)
    for task in tasks {
      task.cancel()
      #expect(await task.value.error == .cancelled)
    }
  }

  @Test func `a closed connection still answers`() async throws {
    let connection = try await connect()
    await connection.close()
    for _ in 0..<3 {
      #expect(await start("select 1", on: connection).value.error?.connection?.reason == .closed)
    }
  }
}
