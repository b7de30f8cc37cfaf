import Glibc

/// The variables of this process.
public enum Variables {
  /// One variable's value; nil where it is not set.
  ///
  /// By itself, because a dictionary of all of them takes a fortieth of the program's start.
  public static func value(of name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
