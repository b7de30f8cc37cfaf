/// A dataset whose every cell has been checked against its field: what both the CSV and the text are made from.
struct CheckedDataset {
  let definition: DatasetDefinition
  /// Cells in the form they have in a CSV before the formula guard: `yes` for `t`, a `T` in a datetime.
  let rows: [[String?]]

  /// Checks every cell and the primary key.
  init(_ dataset: Dataset) throws(DatasetError) {
    definition = dataset.definition
    let encoders = definition.fields.map(CellEncoder.init)
    let keyPositions = definition.primaryKey.map(definition.position)
    var keys: Set<[String?]> = []
    var rows: [[String?]] = []
    rows.reserveCapacity(dataset.rows.count)
    for (index, row) in dataset.rows.enumerated() {
      var cells: [String?] = []
      for (value, encoder) in zip(row, encoders) {
        do {
          cells.append(try encoder.encode(value))
        } catch {
          throw DatasetError(
            dataset: definition.name, row: index + 1, column: encoder.field.name, value: value,
            reason: error.reason)
        }
      }
      let key = keyPositions.map { cells[$0] }
      if key.contains(nil) || !keys.insert(key).inserted {
        throw DatasetError(
          dataset: definition.name, row: index + 1, column: definition.primaryKey.joined(separator: ", "),
          value: key.map { $0 ?? "NULL" }.joined(separator: ", "),
          reason: key.contains(nil) ? "has a NULL, which a primary key never has" : "is the key of two rows")
      }
      rows.append(cells)
    }
    self.rows = rows
  }

  /// The cell of a row in the field of this name, which the definition must have.
  func cell(_ row: [String?], _ field: String) -> String? { row[definition.position(of: field)] }

  /// The sum of the numbers in a column; empty cells count for nothing.
  func sum(ofColumn position: Int) -> ExactNumber {
    rows.compactMap { $0[position].flatMap(ExactNumber.init) }.reduce(.zero, +)
  }
}
