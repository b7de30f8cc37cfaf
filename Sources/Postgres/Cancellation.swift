/// A cancel request on its way to the server.
///
/// `PQcancel` opens a connection of its own and blocks until the server has taken the request, so it gets a helper
/// thread, while the thread of the connection goes on to wait for the reply. Where the server does not answer the
/// helper either, the kernel ends it (`tcp_user_timeout`).
final class CancelRequest: Sendable {
  /// How long the server may take to confirm. It needs milliseconds; after this it is not going to.
  static let grace: Duration = .seconds(5)

  private let handle: CancelHandle

  private init(_ handle: consuming CancelHandle) { self.handle = handle }

  static func send(_ handle: consuming CancelHandle) {
    let request = CancelRequest(handle)
    // Without a thread there is no request; the deadline of whoever waits covers that.
    _ = Thread.start(name: "postgres-cancel") { request.handle.request() }
  }
}
