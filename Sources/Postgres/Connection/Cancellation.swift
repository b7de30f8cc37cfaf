/// A cancel request on its way to the server.
///
/// `PQcancel` opens a connection of its own and blocks until the server has taken the request, so it gets a helper
/// thread, while the thread of the connection goes on to wait for the reply. Where the server does not answer the
/// helper either, the kernel ends it (`tcp_user_timeout`).
final class CancelRequest: Sendable {
  private let handle: CancelHandle

  private init(_ handle: consuming CancelHandle) { self.handle = handle }

  static func send(_ handle: consuming CancelHandle) {
    let request = CancelRequest(handle)
    // Without a thread there is no request; the deadline of whoever waits covers that.
    _ = Thread.start(name: "postgres-cancel") { request.handle.request() }
  }
}

/// When to ask the server to stop, and when to give up.
///
/// A request that overtakes its statement finds the backend idle and is ignored, with no word to anybody. So it is repeated,
/// with growing pauses, until the statement has ended one way or the other.
struct CancelSchedule {
  /// When to ask again.
  private(set) var next = ContinuousClock.now
  /// When to give up: the server needs milliseconds; after this it is not going to.
  let end = ContinuousClock.now + .seconds(5)
  private var pause: Duration = .milliseconds(50)

  var isOver: Bool { next >= end }

  mutating func advance() {
    next = min(next + pause, end)
    pause *= 2
  }
}
