/// A reason to look at the database again. It carries no data to rely on: several notifications may become one.
public enum Notification: Sendable, Hashable {
  /// LISTEN is in force, for the first time or after a lost connection. Whatever happened before, nobody was told.
  case listening
  /// The newest notification of a channel.
  case notified(channel: String, payload: String)
}

/// What other sessions send by NOTIFY, on a connection of its own.
///
/// The first element, and the first after each reconnection, is `.listening`; so a consumer that reads its table after
/// every element misses nothing:
///
///     for try await _ in Notifications(options, channels: ["work"]) { try await takeWork() }
///
/// Of each channel only the newest notification is kept while the consumer is busy. A lost connection is opened again for
/// as long as it takes; only the first attempt throws. Ends when the task is cancelled.
public struct Notifications: AsyncSequence, Sendable {
  /// A reason to look at the database again.
  public typealias Element = Notification

  private let options: ConnectionOptions
  private let channels: [String]

  /// Connects when the first element is asked for.
  public init(_ options: ConnectionOptions, channels: [String]) {
    self.options = options
    self.channels = channels
  }

  /// Each iterator has its own connection.
  public func makeAsyncIterator() -> Iterator { Iterator(options: options, channels: channels) }

  /// Listens on one connection after another.
  public struct Iterator: AsyncIteratorProtocol {
    let options: ConnectionOptions
    let channels: [String]
    private var connection: Connection?
    private var hasListened = false
    private var pending: [(channel: String, payload: String)] = []

    init(options: ConnectionOptions, channels: [String]) {
      self.options = options
      self.channels = channels
    }

    /// Waits for the next reason; nil when the task is cancelled.
    ///
    /// - Throws: when the first connection fails.
    public mutating func next() async throws(PostgresError) -> Notification? {
      do throws(PostgresError) {
        guard let connection else { return try await listen() }
        do throws(PostgresError) {
          return try await newest(from: connection)
        } catch .cancelled {
          throw .cancelled
        } catch {
          self.connection = nil
          return try await listen()
        }
      } catch .cancelled {
        connection = nil
        return nil
      }
    }

    private mutating func newest(from connection: Connection) async throws(PostgresError) -> Notification {
      let isWaiting = pending.isEmpty
      let arrived = try await connection.run { connection throws(PostgresError) in
        try connection.notifications(isWaiting: isWaiting)
      }
      for notification in arrived {
        pending.removeAll { $0.channel == notification.channel }
        pending.append(notification)
      }
      let oldest = pending.removeFirst()
      return .notified(channel: oldest.channel, payload: oldest.payload)
    }

    private mutating func listen() async throws(PostgresError) -> Notification {
      // What was pending is covered by `.listening`.
      pending = []
      var attempt = 1
      while true {
        do throws(PostgresError) {
          connection = try await open()
          hasListened = true
          return .listening
        } catch {
          guard hasListened, error != .cancelled else { throw error }
        }
        do { try await Task.sleep(for: Backoff.reconnection.pause(after: attempt)) } catch {
          throw .cancelled
        }
        attempt += 1
      }
    }

    private func open() async throws(PostgresError) -> Connection {
      let connection = try await Connection.open(options)
      let channels = channels
      try await connection.run { connection throws(PostgresError) in
        for channel in channels { try connection.execute("listen \(identifier: channel)") }
      }
      return connection
    }
  }
}

extension Connection {
  func notifications(isWaiting: Bool) throws(PostgresError) -> [(channel: String, payload: String)] {
    let exchange = try openExchange()
    defer { settle() }
    return try exchange.notifications(isWaiting: isWaiting)
  }
}
