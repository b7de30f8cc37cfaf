/// How many rows of a file came to what.
struct RowTally: Equatable {
  /// Rows that hold anything, good or bad.
  var read = 0
  var passed = 0
  var rejected = 0
  /// Rows without any text, such as the last one of a Master List.
  var blank = 0
  /// Warnings, of which a row can have several.
  var warnings = 0
}
