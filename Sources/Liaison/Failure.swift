internal import Glibc
internal import Reporting

/// What a person is told when something can't be done: one sentence that says what is wrong, where, and what to do.
///
/// Errors that a caller has to tell apart are types of their own; this one is for the rest.
public struct Failure: Error, Sendable, CustomStringConvertible {
  /// The sentence.
  public let description: String

  /// - Parameter description: what is wrong, where, and what to do.
  public init(_ description: String) {
    self.description = description
  }
}

extension Failure {
  /// The sentence of a failed system call: `Cannot read "x.csv": No such file or directory.`
  init(_ error: SystemError) {
    let clause = error.description
    self.init("\(clause.prefix(1).uppercased())\(clause.dropFirst()).")
  }

  /// A system call that has just failed, with its `errno` in words.
  static func system(_ action: String, _ path: String) -> Failure {
    Failure(SystemError(action: action, path: path, code: errno))
  }
}
