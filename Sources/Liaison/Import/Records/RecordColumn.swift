/// A column that the files of one kind of record can have.
struct RecordColumn: Sendable {
  /// What may be done to it in a file.
  enum Use: Sendable {
    /// A changed cell is a change by a verb.
    case editable
    /// The same, and an emptied cell is one too.
    case erasable
    /// Stays as it is; the sentence says what to do instead.
    case fixed(String)
    /// Depends on the day of reading, or is told by other records, which change without this one: compared in the file
    /// of an edition, whose day and moment are known, and else not looked at.
    case computed
    /// Tells when the row was written; see ``RecordBase``.
    case stamp
  }

  /// As the query of the kind has it.
  let name: String
  /// As the report calls it, where that is another name.
  let otherHead: String?
  /// For the list of changes; the name where it is said the same way.
  let label: String
  let form: CellForm
  let use: Use

  init(
    _ name: String, _ form: CellForm, _ use: Use, otherHead: String? = nil, label: String? = nil
  ) {
    self.name = name
    self.form = form
    self.use = use
    self.otherHead = otherHead
    self.label = label ?? name.replacing("_", with: " ")
  }
}

extension RecordColumn.Use {
  var isStamp: Bool { if case .stamp = self { true } else { false } }
  var isEditable: Bool {
    switch self {
    case .editable, .erasable: true
    default: false
    }
  }
}

extension RecordColumn {
  /// Whether the row's cell says something else than the record; never where the column is left out or not compared.
  ///
  /// - Parameter comparesAll: whether what depends on the day of reading is compared as well.
  func isDifferent(_ row: RecordRow, from record: StoredRecord, comparesAll: Bool) -> Bool {
    guard let cell = row[name] else { return false }
    let isCompared =
      switch use {
      case .stamp: false
      case .computed: comparesAll
      case .fixed, .editable, .erasable: true
      }
    return isCompared && !form.says(cell, record[name])
  }

  /// The one thing that a cell means; nil for a blank one.
  func value(of cell: String) throws(RecordProblem) -> String? {
    guard !Cell(cell.utf8).trimmed.isEmpty else { return nil }
    let readings = form.readings(of: cell)
    let shown = Finding.shortened(cell)
    guard let first = readings.first else { throw RecordProblem(name, "\"\(shown)\" \(form.problem).") }
    guard readings.count == 1 else {
      throw RecordProblem(
        name, "\"\(shown)\" can be \(readings.joined(separator: " or ")). Write the one that is meant so.")
    }
    return first
  }
}
