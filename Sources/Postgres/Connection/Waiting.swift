import CLibPQ
import Glibc
import Synchronization

/// A flag that can be raised from any thread and wakes the connection's thread out of `poll`.
///
/// Each lent closure is one round. A request names the round it was made for, so a cancellation handler that runs late
/// cannot interrupt the next closure.
final class Interrupt: Sendable {
  /// Readable while a request waits.
  let descriptor: CInt
  private let state = Mutex((round: 0, isRequested: false))

  init() throws(PostgresError) {
    descriptor = eventfd(0, CInt(EFD_CLOEXEC | EFD_NONBLOCK))
    guard descriptor >= 0 else { throw .connection(.couldNotOpen("no eventfd: \(errorText(errno))")) }
  }

  deinit { Glibc.close(descriptor) }

  var isRequested: Bool { state.withLock { $0.isRequested } }

  /// The current round.
  var round: Int { state.withLock { $0.round } }

  /// Forgets what was requested in this round; the next one begins.
  func endRound() {
    state.withLock { state in
      if state.isRequested {
        var count: UInt64 = 0
        _ = unsafe Glibc.read(descriptor, &count, MemoryLayout<UInt64>.size)
      }
      state = (state.round + 1, false)
    }
  }

  func request(round: Int) {
    state.withLock { state in
      guard state.round == round, !state.isRequested else { return }
      state.isRequested = true
      var one: UInt64 = 1
      _ = unsafe Glibc.write(descriptor, &one, MemoryLayout<UInt64>.size)
    }
  }
}

/// What a connection may wait for on its socket.
struct SocketEvents: OptionSet {
  let rawValue: CShort

  static let readable = Self(rawValue: CShort(POLLIN))
  static let writable = Self(rawValue: CShort(POLLOUT))

  /// How a wait ended.
  enum Outcome {
    case ready(SocketEvents)
    case interrupted
    case timedOut
  }

  /// The one place where a connection sleeps.
  ///
  /// - Parameter interrupt: also ends the wait when requested; nil waits through it.
  static func wait(
    for events: SocketEvents, on socket: CInt, interrupt: Interrupt?, until deadline: ContinuousClock.Instant?
  ) -> Outcome {
    while true {
      var descriptors = [
        pollfd(fd: socket, events: events.rawValue, revents: 0),
        pollfd(fd: interrupt?.descriptor ?? -1, events: CShort(POLLIN), revents: 0),
      ]
      let count = unsafe poll(&descriptors, 2, milliseconds(until: deadline))
      if descriptors[1].revents != 0, interrupt?.isRequested == true { return .interrupted }
      // An error or a hang-up counts as ready: libpq finds out which by reading.
      if descriptors[0].revents != 0 {
        let seen = SocketEvents(rawValue: descriptors[0].revents)
        return .ready(seen.intersection(events).isEmpty ? events : seen.intersection(events))
      }
      if count == 0, let deadline, deadline <= .now { return .timedOut }
    }
  }

  /// The time left, rounded up: rounded down, the last millisecond would be spent spinning.
  private static func milliseconds(until deadline: ContinuousClock.Instant?) -> CInt {
    guard let deadline else { return -1 }
    let left = ContinuousClock.now.duration(to: deadline) / .milliseconds(1)
    return CInt(min(max(0, left.rounded(.up)), 1e9))
  }
}
