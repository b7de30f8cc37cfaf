public import Postgres
public import Reporting
import Synchronization

/// Stays, and serves what falls due: wakes for the next due time and on NOTIFY, and looks every few seconds besides. Any number
/// may work at once, on several machines, with ticks beside them.
public final class Worker: Sendable {
  /// How often it looks although nothing is due and nobody has called: a slot whose worker died waits no longer than its lease
  /// and this.
  static let poll = Duration.seconds(10)
  /// How long the run under way may go on after the worker was told to stop; what it has not done then is handed back.
  static let grace = Duration.seconds(6)
  /// A look and its answer, under ``Deadlines/clockwork``.
  private static let lookTime = Duration.seconds(30)
  /// The longest step of a run, under ``Deadlines/work``.
  private static let stepTime = Duration.seconds(660)

  private let session: DatabaseSession
  private let output: String
  private let journal: Journal
  private let manager: ServiceManager
  private let metrics: Metrics?
  private let listens: Bool
  private let follow: Step.Follower

  private let identity = WorkerIdentity(kind: .worker)
  private let shelf: ReportShelf
  private let bell = Bell()
  private let progress = Progress()
  private let isStopping = Atomic(false)
  private let isListening = Atomic(false)
  private let round = Mutex<Task<SlotService.Round, any Error>?>(nil)

  /// - Parameters:
  ///   - session: whose schema it must have.
  ///   - output: the folder that holds the editions.
  ///   - journal: told of every slot.
  ///   - manager: told when it is ready, that it is well, and when it stops.
  ///   - metrics: written after every round, and once a minute.
  ///   - listens: whether it is woken by NOTIFY too.
  ///   - follow: told before and after each step of each run.
  public init(
    _ session: DatabaseSession, output: String, journal: Journal, manager: ServiceManager,
    metrics: Metrics? = nil, listens: Bool = true,
    follow: @escaping Step.Follower = { _, _ in }
  ) {
    self.session = session
    self.output = output
    self.journal = journal
    self.manager = manager
    self.metrics = metrics
    self.listens = listens
    self.follow = follow
    shelf = ReportShelf(folder: session.installation.reports)
  }

  // MARK: From outside

  /// Takes up nothing more; the run under way is finished, or handed back when its time is over.
  public func stop() {
    guard !isStopping.exchange(true, ordering: .relaxed) else { return }
    manager.stopping()
    bell.ring()
    Task {
      try await Task.sleep(for: Self.grace)
      round.withLock { $0?.cancel() }
    }
  }

  /// Reads the report definitions anew.
  public func reload() {
    guard let reports = readReports() else { return }
    journal.tell(.notice, "report definitions read: \(reports.joined(separator: ", "))")
  }

  /// Reads them; nil where one can't be read, which is told.
  private func readReports() -> [String]? {
    do { return try shelf.reload() } catch {
      journal.tell(.error, "the report definitions stay as they were: \(error)")
      return nil
    }
  }

  // MARK: The loop

  /// Works until it is told to stop.
  ///
  /// - Parameter database: reached under ``Deadlines/clockwork``. Where it goes away later, it is waited for.
  /// - Throws: `PostgresError` where the database can't be reached at the start; ``MigrationError`` when its schema is
  ///   not this program's any more, so that the next version can take over.
  public func run(on database: Database) async throws {
    _ = readReports()
    let first = try await database.look()
    try await identity.signOn(to: database, isListening: false, clockSkew: first.clockSkew)
    let work = Database(Deadlines.work.applied(to: database.options))
    let service = service(clock: database, work: work)
    manager.ready()
    journal.tell(.notice, "ready to serve what falls due", ["worker": identity.id])
    let result: Result<Void, any Error>
    do {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { await self.feedWatchdog() }
        if listens { group.addTask { await self.listen(beside: database) } }
        defer { group.cancelAll() }
        try await self.serve(with: service, from: first)
      }
      result = .success(())
    } catch {
      result = .failure(error)
    }
    await work.close()
    await identity.signOff(from: database)
    journal.tell(.notice, "stopped", ["worker": identity.id])
    try result.get()
  }

  private func service(clock: Database, work: Database) -> SlotService {
    SlotService(
      worker: identity.id, clock: clock, work: work, output: output, report: shelf.report, journal: journal,
      follow: { [progress, follow] step, side in
        progress.expect(within: Self.stepTime)
        follow(step, side)
      },
      isStopping: { [self] in isStopping.load(ordering: .relaxed) || Task.isCancelled })
  }

  private func serve(with service: SlotService, from first: Look) async throws {
    var (mark, clockSkew) = (first.schemaMark, first.clockSkew)
    var outage: Outage?
    var figuresAreDue = ContinuousClock.now
    while !isStopping.load(ordering: .relaxed) {
      do {
        progress.expect(within: Self.lookTime)
        // A server that crashed, or a standby that took over, may never have heard of this worker.
        if outage != nil { try await identity.signOn(to: service.clock, isListening: false, clockSkew: nil) }
        let look = try await service.clock.look(as: state(clockSkew: clockSkew))
        clockSkew = look.clockSkew
        if look.schemaMark != mark { try await session.checkSchema(of: service.clock) }
        mark = look.schemaMark
        outage?.end(journal)
        outage = nil
        if look.hasWork {
          manager.status("serving what is due")
          if try await serveRound(with: service, entering: look.hasToEnter).hasMoved {
            figuresAreDue = .now
            continue
          }
        }
        if let metrics, figuresAreDue <= .now {
          await metrics.refresh(from: service.clock, journal)
          figuresAreDue = .now + .seconds(60)
        }
        manager.status("idle")
        // A little after, so that the database's clock, which is not ours, has got there too.
        let shortest = look.hasToServe && !look.hasToEnter ? Self.courtesy : Self.shortestSleep
        let sleep = min(Self.poll, max(shortest, (look.wake ?? Self.poll) + .milliseconds(1)))
        progress.expect(within: sleep + Self.lookTime)
        await bell.sleep(for: sleep)
        try Task.checkCancellation()
      } catch let error where !(error is CancellationError || error is MigrationError) {
        try Task.checkCancellation()
        let pause = Outage.goesOn(&outage, with: error, journal)
        manager.status("waiting for the database")
        progress.expect(within: pause + Self.lookTime)
        await bell.sleep(for: pause)
      }
    }
  }

  /// A time that is just now here is not asked for again and again.
  private static let shortestSleep = Duration.milliseconds(20)
  /// A slot whose row somebody has locked, another worker for a moment or an admin for as long as they think, comes free in
  /// its own time.
  private static let courtesy = Duration.seconds(1)

  /// A round in a task of its own, which `stop` can cancel without ending the loop.
  private func serveRound(with service: SlotService, entering: Bool) async throws -> SlotService.Round {
    progress.expect(within: Self.stepTime)
    let task = Task { try await service.serveAll(entering: entering) }
    round.withLock { $0 = task }
    defer { round.withLock { $0 = nil } }
    return try await withTaskCancellationHandler {
      try await task.value
    } onCancel: {
      task.cancel()
    }
  }

  private func state(clockSkew: Double?) -> WorkerState {
    WorkerState(
      id: identity.id, activity: "idle", isListening: isListening.load(ordering: .relaxed),
      clockSkew: clockSkew)
  }

  // MARK: Beside the loop

  private func feedWatchdog() async {
    guard let watchdog = manager.watchdog else { return }
    while true {
      if progress.isProven { manager.watchdogIsFed() }
      do { try await Task.sleep(for: watchdog / 3) } catch { return }
    }
  }

  /// Rings for every notification. That it hears any is believed once it has heard itself: a pooler that shares sessions
  /// among clients takes LISTEN and delivers nothing.
  private func listen(beside database: Database) async {
    let options = Deadlines.patient.applied(to: database.options)
    while !Task.isCancelled {
      do {
        for try await notification in Notifications(options, channels: ["liaison_due"]) {
          switch notification {
          case .listening:
            isListening.store(false, ordering: .relaxed)
            try await database.withConnection {
              _ = try $0.execute("select pg_notify('liaison_due', \(self.identity.id))")
            }
          case .notified(_, let payload):
            if payload == identity.id { isListening.store(true, ordering: .relaxed) }
          }
          bell.ring()
        }
      } catch {
        isListening.store(false, ordering: .relaxed)
      }
      do { try await Task.sleep(for: Self.poll) } catch { return }
    }
  }
}

/// A time in which the database was away, or did not let itself be worked with: told of when it begins, when its reason
/// changes and when it ends.
private struct Outage {
  private let start = ContinuousClock.now
  private var attempts = 0
  private var reason = ""

  /// Begins it, or counts another failed attempt.
  ///
  /// - Returns: how long to wait for the next: half a second, one, two, up to ten.
  static func goesOn(_ outage: inout Outage?, with error: any Error, _ journal: Journal) -> Duration {
    var current = outage ?? Outage()
    if current.reason != "\(error)" { journal.tell(.warning, "waiting for the database: \(error)") }
    current.reason = "\(error)"
    defer {
      current.attempts += 1
      outage = current
    }
    return min(Worker.poll, .milliseconds(500) * (1 << min(current.attempts, 5)))
  }

  func end(_ journal: Journal) {
    let seconds = Int((ContinuousClock.now - start) / .seconds(1))
    journal.tell(.notice, "the database is back after \(seconds) seconds", ["seconds": String(seconds)])
  }
}
