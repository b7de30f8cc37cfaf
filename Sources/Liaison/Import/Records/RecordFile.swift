/// The rows of a list that came back, read whole: people edit thousands of rows, not millions.
struct RecordFile {
  /// The columns that the file has, with the heads as it spells them.
  private(set) var heads: [String: String] = [:]
  private(set) var rows: [RecordRow] = []
  /// Rows that cannot be read cell by cell.
  private(set) var findings: [Finding] = []
  private(set) var tally = RowTally()
  /// Why nothing of the file is read; nil when it is.
  private(set) var refusal: Refusal?
  /// SHA-256 of the file in lower-case hexadecimal.
  private(set) var digest = ""

  private let kind: RecordKind
  private var columns: [RecordColumn?] = []
  private var spelledHeads: [String] = []

  /// - Throws: `Failure` for a file that cannot be read. One that is no such list has a ``refusal``.
  init(_ path: String, of kind: RecordKind) throws {
    self.kind = kind
    var source = CSVSource(try InputFile(path), takesOtherSeparators: true)
    do {
      guard try source.next() else {
        throw Refusal(line: 1, column: nil, value: nil, reason: "The file is empty.")
      }
      try readHeader(source.record)
      while try source.next() {
        try source.refuseTruncation(columns: columns.count)
        read(source.record)
      }
    } catch let refusal as Refusal {
      self.refusal = refusal
    }
    digest = try source.digest()
  }

  func has(_ column: String) -> Bool { heads[column] != nil }

  private mutating func readHeader(_ record: CSVRecord) throws(Refusal) {
    try record.requireReadableHeader()
    for cell in 0..<record.cellCount {
      let head = record[cell].trimmed.text
      spelledHeads.append(head)
      // Spreadsheets write a column that somebody has emptied.
      guard !head.isEmpty else {
        columns.append(nil)
        continue
      }
      let spelling = Spelling(head)
      guard
        let column = kind.columns.first(where: {
          Spelling($0.name) == spelling || $0.otherHead.map(Spelling.init) == spelling
        })
      else {
        throw Refusal(
          line: record.line, column: head, value: nil,
          reason: "Column \(cell + 1) has the head \"\(head)\", which no list of \(kind.name) has."
            + " A column must not be left out unseen, so nothing was read; take it out, or call it what the list calls it."
        )
      }
      if let other = heads[column.name] {
        throw Refusal(
          line: record.line, column: head, value: nil,
          reason: "The columns \"\(other)\" and \"\(head)\" are one and the same. Leave one of them out.")
      }
      heads[column.name] = head
      columns.append(column)
    }
    for name in kind.key where !has(name) && (kind.addition == nil || kind.key.count > 1) {
      throw Refusal(
        line: record.line, column: nil, value: nil,
        reason: "The header has no column \(name), which tells the \(kind.name) apart.")
    }
  }

  private mutating func read(_ record: CSVRecord) {
    let isBlank = (0..<record.cellCount).allSatisfy { record[$0].trimmed.isEmpty }
    guard !isBlank else {
      tally.blank += 1
      return
    }
    tally.read += 1
    var problem = record.problem(columns: columns.count)
    if problem == nil,
      let unnamed = columns.indices.first(where: { columns[$0] == nil && !record[$0].trimmed.isEmpty })
    {
      problem = (unnamed, "Column \(unnamed + 1) has no head, so nobody can tell what this is.")
    }
    if let problem {
      tally.rejected += 1
      let value = problem.cell.map { Finding.shortened(record[$0].text) }
      findings.append(
        Finding(
          line: record.line, column: problem.cell.map { spelledHeads[$0] }, value: value,
          reason: problem.reason,
          severity: .reject))
      return
    }
    let named = columns.enumerated().compactMap { cell, column in column.map { ($0.name, record[cell].text) }
    }
    rows.append(RecordRow(line: record.line, cells: Dictionary(uniqueKeysWithValues: named)))
  }
}

/// A row of a file.
struct RecordRow: Sendable {
  /// Line of the file in which it begins, counted from 1.
  let line: Int
  /// The cells by the names of their columns, as they stand in the file.
  let cells: [String: String]

  subscript(column: String) -> String? { cells[column] }

  /// Whether the file has no such column, or nothing stands there.
  func isBlank(_ column: String) -> Bool { Cell((cells[column] ?? "").utf8).trimmed.isEmpty }
}
