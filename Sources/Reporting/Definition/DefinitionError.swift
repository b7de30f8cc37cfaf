/// What is wrong in a report's folder, and where.
public struct DefinitionError: Error, Hashable, CustomStringConvertible {
  /// The file or folder at fault.
  public let file: String
  /// The line in it, counted from 1; nil when the whole file is meant.
  public let line: Int?
  /// One sentence: what is wrong and what would be right.
  public let problem: String

  /// `reports/x/datapackage.yaml:12: unknown key "titel"; known here: name, title`.
  public var description: String {
    if let line { "\(file):\(line): \(problem)" } else { "\(file): \(problem)" }
  }
}
