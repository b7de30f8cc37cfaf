/// A value that may not be published, and where it stands.
public struct DatasetError: Error, Hashable, CustomStringConvertible {
  /// The dataset's name.
  public let dataset: String
  /// The row, counted from 1 in the query's order.
  public let row: Int
  /// The column, or the columns of a key.
  public let column: String
  /// The value; nil is NULL.
  public let value: String?
  /// The end of a sentence that begins with the value.
  public let reason: String

  /// `returns_adm1, row 3, column families: "-5" is below 0`.
  public var description: String {
    "\(dataset), row \(row), column \(column): \(value.map { "\"\($0)\"" } ?? "the value") \(reason)"
  }
}
