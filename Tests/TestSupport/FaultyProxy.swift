import Foundation
import Synchronization

/// A TCP port in front of a test server that can go wrong on command.
public final class FaultyProxy: Sendable {
  /// What goes wrong.
  public enum Fault: Sendable {
    /// Everything passes.
    case none
    /// Nothing passes and nothing is closed: a cable pulled out.
    case blackHole
    /// The server's next reply is lost, and the connection with it.
    case loseReply
    /// The server's reply to the next message with this text in it is lost, and the connection with it; then all passes.
    case loseReplyTo(String)
    /// The server's bytes are falsified.
    case replace([UInt8], with: [UInt8])
  }

  /// Its port on the loopback.
  public let port: Int
  private let server: String
  private let listener: Int32
  private let state = Mutex<Fault>(.none)
  private let isOver = Atomic(false)

  /// A connection string for the server's database `postgres` through the proxy.
  public var conninfo: String { conninfo(database: "postgres") }

  /// A connection string for a database of the server through the proxy.
  public func conninfo(database: String) -> String {
    "host=127.0.0.1 port=\(port) user=postgres dbname=\(database) sslmode=disable"
  }

  /// What goes wrong from now on.
  public var fault: Fault {
    get { state.withLock { $0 } }
    set { state.withLock { $0 = newValue } }
  }

  /// Listens, until this object goes.
  public init(to server: TestServer) throws {
    self.server = "\(server.socketDirectory)/.s.PGSQL.\(server.port)"
    (listener, port) = try listen()
    let worker = Worker(
      listener: listener, server: self.server,
      fault: { [weak self] in
        guard let self, !isOver.load(ordering: .relaxed) else { return nil }
        return fault
      }, heal: { [weak self] in self?.fault = .none })
    Thread { worker.work() }.start()
  }

  deinit { isOver.store(true, ordering: .relaxed) }
}

/// Not for the servers and the psql that tests start meanwhile: a copy of theirs would keep a closed connection open.
private let streamSocket = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)

/// Opens a listening TCP socket on a free port of the loopback; nobody accepts on it.
public func listen() throws -> (socket: Int32, port: Int) {
  let listener = socket(AF_INET, streamSocket, 0)
  var address = sockaddr_in()
  address.sin_family = sa_family_t(AF_INET)
  address.sin_addr.s_addr = inet_addr("127.0.0.1")
  var size = socklen_t(MemoryLayout<sockaddr_in>.size)
  let status = withUnsafeMutablePointer(to: &address) {
    $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
      bind(listener, address, size) + listen(listener, 64) + getsockname(listener, address, &size)
    }
  }
  guard status == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
  return (listener, Int(UInt16(bigEndian: address.sin_port)))
}

/// The thread of a proxy: it ends when the proxy does.
private final class Worker: @unchecked Sendable {
  private let listener: Int32
  private let server: String
  private let fault: () -> FaultyProxy.Fault?
  private let heal: () -> Void
  /// The client whose next reply is lost.
  private var doomed: Int32?
  /// Client's descriptor and server's descriptor.
  private var pairs: [(client: Int32, server: Int32)] = []

  init(
    listener: Int32, server: String, fault: @escaping () -> FaultyProxy.Fault?, heal: @escaping () -> Void
  ) {
    (self.listener, self.server, self.fault, self.heal) = (listener, server, fault, heal)
  }

  func work() {
    while let fault = fault() {
      let isHole = if case .blackHole = fault { true } else { false }
      var descriptors = [pollfd(fd: listener, events: Int16(POLLIN), revents: 0)]
      for pair in isHole ? [] : pairs {
        descriptors.append(pollfd(fd: pair.client, events: Int16(POLLIN), revents: 0))
        descriptors.append(pollfd(fd: pair.server, events: Int16(POLLIN), revents: 0))
      }
      poll(&descriptors, nfds_t(descriptors.count), 5)
      if descriptors[0].revents != 0 { accept() }
      for descriptor in descriptors.dropFirst() where descriptor.revents != 0 { pass(from: descriptor.fd) }
    }
    for pair in pairs { close(pair) }
    Foundation.close(listener)
  }

  private func accept() {
    let client = Foundation.accept(listener, nil, nil)
    _ = fcntl(client, F_SETFD, FD_CLOEXEC)
    let upstream = socket(AF_UNIX, streamSocket, 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: server.utf8) }
    _ = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(upstream, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    pairs.append((client, upstream))
  }

  private func pass(from source: Int32) {
    guard let pair = pairs.first(where: { $0.client == source || $0.server == source }), let fault = fault()
    else { return }
    var bytes = [UInt8](repeating: 0, count: 65536)
    let count = read(source, &bytes, bytes.count)
    guard count > 0 else { return close(pair) }
    bytes.removeLast(bytes.count - count)
    if source == pair.client, case .loseReplyTo(let text) = fault, !bytes.ranges(of: Array(text.utf8)).isEmpty
    {
      doomed = source
      heal()
    }
    if source == pair.server {
      if pair.client == doomed { return close(pair) }
      switch fault {
      case .none, .loseReplyTo: break
      case .blackHole: return
      case .loseReply: return close(pair)
      case .replace(let old, let new): bytes.replace(old, with: new)
      }
    }
    let destination = source == pair.client ? pair.server : pair.client
    while !bytes.isEmpty {
      let count = send(destination, bytes, bytes.count, Int32(MSG_NOSIGNAL))
      guard count > 0 else { return close(pair) }
      bytes.removeFirst(count)
    }
  }

  private func close(_ pair: (client: Int32, server: Int32)) {
    if pair.client == doomed { doomed = nil }
    Foundation.close(pair.client)
    Foundation.close(pair.server)
    pairs.removeAll { $0 == pair }
  }
}
