import Foundation
import Reporting
import TestSupport

/// One side of a step of a run.
struct Point: Sendable, CustomStringConvertible {
  let step: Step
  let side: Step.Side

  var description: String { "\(side.rawValue) \(step.rawValue)" }

  static let all = Step.allCases.flatMap { step in
    Step.Side.allCases.map { Point(step: step, side: $0) }
  }
}

/// A tick in a process of its own, or a worker that stays, which comes to grief at a point where it is told to.
final class ServiceChild: Sendable {
  /// How long it stays.
  enum Kind: String {
    /// Does what is due.
    case tick
    /// Stays until SIGTERM.
    case worker
  }

  /// What it does at its point.
  enum Grief: String {
    /// Kills itself.
    case kill
    /// Stops itself, until it is told to go on.
    case stop
    /// Waits for an answer.
    case ask
  }

  /// How it ended: `ServiceProcess.Ending`, or the number of a signal, negated.
  enum Ending {
    static let nothingDue: Int32 = 10
    static let done: Int32 = 11
    static let someFailed: Int32 = 12
    static let threw: Int32 = 13
    static let killed = -SIGKILL
  }

  /// Beside the test bundle.
  static let program = Checkout.program("ServiceProcess")

  let process: ChildProcess
  private let said: String

  /// - Parameters:
  ///   - kind: how long it stays.
  ///   - site: where it works.
  ///   - conninfo: another way to the database.
  ///   - before: a program and its arguments that run it, such as `setpriv`.
  ///   - grief: what it does the `time`-th time it stands at `point`.
  init(
    _ kind: Kind = .tick, at site: Site, conninfo: String? = nil, under before: [String] = [],
    _ grief: Grief? = nil,
    _ point: Point? = nil, time: Int = 1
  ) throws {
    said = "\(site.folder)/said-\(UUID().uuidString.prefix(8))"
    var command =
      before + [Self.program, kind.rawValue, conninfo ?? site.database.conninfo, site.home, site.output]
    if let grief, let point {
      command += [grief.rawValue, point.step.rawValue, point.side.rawValue, "\(time)"]
    }
    process = try ChildProcess(
      command[0], Array(command.dropFirst()), input: nil, output: said, errors: "\(said).errors")
  }

  deinit {
    // One that a failed test left.
    if process.isRunning { process.send(SIGKILL) }
    process.wait()
  }

  /// What it wrote to standard error.
  var errors: String { (try? String(contentsOfFile: "\(said).errors", encoding: .utf8)) ?? "" }

  /// Waits for its end.
  func wait() -> Int32 { process.wait() }

  /// Waits until it asks, or has ended.
  ///
  /// - Returns: whether it asks.
  func waitUntilItAsks() async throws -> Bool {
    try await waitUntil("a tick asks") {
      FileManager.default.contents(atPath: said)?.isEmpty == false || !process.isRunning
    }
    return process.isRunning
  }

  /// Waits until it has stopped itself, or has ended.
  ///
  /// - Returns: whether it stands still.
  func waitUntilItStops() async throws -> Bool {
    try await waitUntil("a tick stops") { process.isStopped || !process.isRunning }
    return process.isStopped
  }

  /// Lets one that asked go on.
  func answer() throws { try process.write("on\n") }
}
