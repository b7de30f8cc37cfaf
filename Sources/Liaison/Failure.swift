internal import Glibc

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
  /// A system call that has just failed, with its `errno` in words: `Cannot read "x.csv": No such file or directory.`
  static func system(_ action: String, _ path: String) -> Failure {
    Failure("Cannot \(action) \"\(path)\": \(String(cString: strerror(errno))).")
  }
}
