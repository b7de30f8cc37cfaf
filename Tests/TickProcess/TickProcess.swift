import Foundation
import Postgres
import Reporting
import Synchronization

@testable import Liaison

/// A tick that comes to grief where a test wants it to.
///
///     TickProcess CONNINFO HOME OUTPUT [kill|stop|ask STEP SIDE WHEN]
///
/// It serves what is due, and the WHEN-th time (from 1) that it stands before or after a step it kills itself, stops itself
/// (SIGSTOP), or writes a line and goes on when it has read one. Exit codes are ``Ending``.
@main
struct TickProcess {
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
    guard arguments.count == 4 || arguments.count == 8,
      let follow = follower(Array(arguments[4...]))
    else {
      say("TickProcess CONNINFO HOME OUTPUT [kill|stop|ask STEP SIDE WHEN]", to: .standardError)
      exit(Ending.misused.rawValue)
    }
    let tick = Tick(
      Installation(folder: arguments[2]), output: arguments[3],
      journal: Journal(.text, for: .program) { say($0, to: .standardError) }, follow: follow)
    let database = Database(Deadlines.clockwork.applied(to: ConnectionOptions(arguments[1])))
    let ending: Ending
    do {
      ending =
        switch try await tick.run(on: database) {
        case .nothingDue: .nothingDue
        case .done: .done
        case .someFailed: .someFailed
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
      case .kill: kill(getpid(), SIGKILL)
      case .stop: kill(getpid(), SIGSTOP)
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
