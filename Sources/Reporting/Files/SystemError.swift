internal import Glibc

/// A system call that failed: which, on what, and why.
public struct SystemError: Error, Hashable, CustomStringConvertible {
  /// What was being done, as a verb for a sentence: `read`.
  public let action: String
  /// The file or folder.
  public let path: String
  /// The `errno` of the call.
  public let code: Int32

  /// A call that failed: which, on what, and its `errno`.
  package init(action: String, path: String, code: Int32) {
    (self.action, self.path, self.code) = (action, path, code)
  }

  /// `cannot read "/x/y": No such file or directory`.
  public var description: String { "cannot \(action) \"\(path)\": \(String(cString: strerror(code)))" }
}
