/// Why the text of a report cannot be written.
public struct TextError: Error, Hashable, CustomStringConvertible {
  /// The dataset at fault.
  public let dataset: String
  /// One sentence: what is wrong with it.
  public let problem: String

  /// `headlines: row 2 gives no value for {total} in the message "returned"`.
  public var description: String { "\(dataset): \(problem)" }
}
