import Dispatch
import Foundation
import Postgres
import Reporting
import Synchronization

@testable import Liaison

/// A tick, or a worker that stays until SIGTERM, that comes to grief where a test wants it to.
///
///     ServiceProcess tick|worker CONNINFO HOME OUTPUT [kill|stop|ask STEP SIDE WHEN]
///
/// It serves what is due, and the WHEN-th time (from 1) that it stands before or after a step it kills itself, stops itself
/// (SIGSTOP), or writes a line and goes on when it has read one. Exit codes are ``Ending``.
@main
struct ServiceProcess {
  /// How it ended.
  enum Ending: Int32 {
    case nothingDue = 10
    case done = 11
    case someFailed = 12
    /// An error came out of the tick; standard error has it.
    case threw = 13
    case misused = 14
  }

  static func main() async {
    let arguments = CommandLine.arguments
    guard arguments.count == 5 || arguments.count == 9, let follow = follower(Array(arguments[5...])) else {
      say(
        "ServiceProcess tick|worker CONNINFO HOME OUTPUT [kill|stop|ask STEP SIDE WHEN]", to: .standardError)
      exit(Ending.misused.rawValue)
    }
    let (conninfo, installation, output) = (arguments[2], Installation(folder: arguments[3]), arguments[4])
    let journal = Journal(.text, for: .program) { say($0, to: .standardError) }
    let database = Database(Deadlines.clockwork.applied(to: ConnectionOptions(conninfo)))
    let ending: Ending
    do {
      if arguments[1] == "tick" {
        let tick = Tick(installation, output: output, journal: journal, follow: follow)
        ending =
          switch try await tick.run(on: database) {
          case .nothingDue: .nothingDue
          case .done: .done
          case .someFailed: .someFailed
          }
      } else {
        let session = DatabaseSession(.server(conninfo: conninfo), installation: installation) { _ in }
        let worker = Worker(
          session, output: output, journal: journal, manager: ServiceManager { _ in nil }, follow: follow)
        signal(SIGTERM, SIG_IGN)
        let termination = DispatchSource.makeSignalSource(signal: SIGTERM)
        termination.setEventHandler { @Sendable in worker.stop() }
        termination.resume()
        try await worker.run(on: database)
        ending = .done
      }
    } catch {
      say("\(error)\n", to: .standardError)
      ending = .threw
    }
    exit(ending.rawValue)
  }

  /// Does what `plan` says at its place.
  private static func follower(_ plan: [String]) -> Step.Follower? {
    if plan.isEmpty { return { _, _ in } }
    guard let action = Action(rawValue: plan[0]), let step = Step(rawValue: plan[1]),
      let side = Step.Side(rawValue: plan[2]), let when = Int(plan[3])
    else { return nil }
    let passed = Counter()
    return { here, now in
      guard here == step, now == side, passed.increment() == when else { return }
      switch action {
      // By `raise`: this very thread goes no further.
      case .kill: raise(SIGKILL)
      case .stop: raise(SIGSTOP)
      case .ask:
        say("\(step.rawValue) \(side.rawValue)\n", to: .standardOutput)
        _ = readLine()
      }
    }
  }

  private enum Action: String {
    case kill, stop, ask
  }

  private final class Counter: Sendable {
    private let count = Atomic(0)
    func increment() -> Int { count.add(1, ordering: .relaxed).newValue }
  }

  private static func say(_ text: String, to stream: FileHandle) {
    stream.write(Data(text.utf8))
  }
}
