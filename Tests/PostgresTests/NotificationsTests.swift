import Postgres
import TestSupport
import Testing

@Suite struct NotificationsTests {
  private func options(_ name: String) throws -> ConnectionOptions {
    ConnectionOptions(try TestServer.shared().conninfo(), applicationName: name)
  }

  @Test func `the first element says that LISTEN is in force, then notifications come`() async throws {
    let server = try TestServer.shared()
    var iterator = Notifications(try options("listener one"), channels: ["one", "Two Words"])
      .makeAsyncIterator()
    #expect(try await iterator.next() == .listening)
    try server.ask("notify one, 'it''s'")
    #expect(try await iterator.next() == .notified(channel: "one", payload: "it's"))
    try server.ask("notify \"Two Words\"")
    #expect(try await iterator.next() == .notified(channel: "Two Words", payload: ""))
  }

  @Test func `of each channel only the newest notification is kept`() async throws {
    let server = try TestServer.shared()
    var iterator = Notifications(try options("listener two"), channels: ["a", "b"]).makeAsyncIterator()
    #expect(try await iterator.next() == .listening)
    try server.ask("begin; notify a, '1'; notify b, 'x'; notify a, '2'; notify a, '3'; commit")
    #expect(try await iterator.next() == .notified(channel: "b", payload: "x"))
    #expect(try await iterator.next() == .notified(channel: "a", payload: "3"))
    try server.ask("notify b, 'y'")
    #expect(try await iterator.next() == .notified(channel: "b", payload: "y"))
  }

  @Test func `a lost connection is opened again, and that is an element of its own`() async throws {
    let server = try TestServer.shared()
    var iterator = Notifications(try options("listener three"), channels: ["c"]).makeAsyncIterator()
    #expect(try await iterator.next() == .listening)
    try server.ask(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'listener three'")
    #expect(try await iterator.next() == .listening)
    try server.ask("notify c, 'again'")
    #expect(try await iterator.next() == .notified(channel: "c", payload: "again"))
  }

  @Test func `a server that is away for a while is waited for`() async throws {
    let server = try TestServer()
    var iterator = Notifications(ConnectionOptions(server.conninfo()), channels: ["c"]).makeAsyncIterator()
    #expect(try await iterator.next() == .listening)
    try server.kill()
    let restart = Task { try server.start() }
    #expect(try await iterator.next() == .listening)
    try await restart.value
  }

  @Test func `a first connection that fails is an error`() async throws {
    let missing = ConnectionOptions(try TestServer.shared().conninfo(database: "nowhere"))
    var iterator = Notifications(missing, channels: ["c"]).makeAsyncIterator()
    let error = await #expect(throws: PostgresError.self) { try await iterator.next() }
    #expect(error?.connection?.reason == .couldNotOpen)
  }

  @Test func `a cancelled task ends the sequence and its session`() async throws {
    let server = try TestServer.shared()
    let notifications = Notifications(try options("listener four"), channels: ["d"])
    let task = Task {
      var elements: [Notification] = []
      for try await element in notifications {
        elements.append(element)
        withUnsafeCurrentTask { $0?.cancel() }
      }
      return elements
    }
    #expect(try await task.value == [.listening])
    try await eventually("the session has gone") {
      try server.ask("select count(*) from pg_stat_activity where application_name = 'listener four'") == "0"
    }
  }
}
