import Glibc

/// What systemd is told by the service that it started (sd_notify(3)): a datagram to the socket that it names. Without one
/// nothing is said, and nothing depends on it.
public struct ServiceManager: Sendable {
  private let socket: String?
  /// How often it wants to hear that all is well; nil where it does not watch.
  let watchdog: Duration?

  /// - Parameter environment: gives a variable by its name; asked for what sd_notify(3) and sd_watchdog_enabled(3) say.
  public init(environment: (String) -> String?) {
    socket = environment("NOTIFY_SOCKET")
    let isMeant = environment("WATCHDOG_PID").map { $0 == String(getpid()) } ?? true
    watchdog = isMeant ? environment("WATCHDOG_USEC").flatMap { Int($0) }.map { .microseconds($0) } : nil
  }

  /// Ready to serve.
  func ready() { tell("READY=1") }
  /// What it is doing, for `systemctl status`.
  func status(_ text: String) { tell("STATUS=\(text)") }
  /// All is well.
  func watchdogIsFed() { tell("WATCHDOG=1") }
  /// On its way out.
  func stopping() { tell("STOPPING=1") }

  private func tell(_ state: String) {
    guard let socket else { return }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    // An abstract name begins with a zero byte, written as @.
    var path = Array(socket.utf8)
    if path.first == UInt8(ascii: "@") { path[0] = 0 }
    guard path.count < MemoryLayout.size(ofValue: address.sun_path) else { return }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path) }
    let length = socklen_t(MemoryLayout<sa_family_t>.size + path.count)
    let descriptor = Glibc.socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    let bytes = Array(state.utf8)
    withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        _ = sendto(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL), pointer, length)
      }
    }
  }
}
