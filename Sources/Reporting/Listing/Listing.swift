/// Rows of a list that somebody asked for: as a table for people, as CSV or JSON for programs.
///
///     Ref          Owner  Due         Days late
///     -----------  -----  ----------  ---------
///     FU-JCC-0005  JCC    2017-08-13         13
public struct Listing: Sendable {
  /// A column of the list, in the order of its cells.
  public struct Column: Sendable {
    /// Lower-case ASCII name: the header of the CSV and the key in JSON.
    public let name: String
    /// What its cells are.
    public let type: FieldType

    /// A column; text is guarded against formulas.
    public init(name: String, type: FieldType) {
      self.name = name
      self.type = type
    }
  }

  /// The columns.
  public let columns: [Column]
  /// One cell for each column, as PostgreSQL prints them; nil is NULL. Booleans are `yes` and `no`.
  public let rows: [[String?]]

  /// Rows that each have one cell for each column; anything else is a programming error.
  public init(columns: [Column], rows: [[String?]]) {
    precondition(rows.allSatisfy { $0.count == columns.count }, "a row has not one cell for each column")
    self.columns = columns
    self.rows = rows
  }
}

extension Listing {
  /// The chosen columns as fixed-width text, no line longer than `width`; a table that can't be fitted becomes one
  /// record after another.
  ///
  /// - Parameters:
  ///   - chosen: names of columns with the labels above them. Names that the list has not are a programming error.
  ///   - leavesOutEmpty: leaves out columns that are empty in every row.
  public func table(
    _ chosen: KeyValuePairs<String, String>, width: Int, leavesOutEmpty: Bool = false
  ) -> [String] {
    table(chosen.map { ($0.key, $0.value) }, width: width, leavesOutEmpty: leavesOutEmpty)
  }

  /// As many columns as fit beside each other, from the first on, with labels made of their names.
  public func table(width: Int) -> [String] {
    var (shown, room) = ([Column](), width)
    for (position, column) in columns.enumerated() {
      let cells = rows.compactMap { $0[position].map { min(DisplayWidth.columns(of: $0), Self.widestCell) } }
      room -= max(column.label.count, cells.max() ?? 0) + 2
      guard room >= 0 || shown.isEmpty else { break }
      shown.append(column)
    }
    return table(shown.map { ($0.name, $0.label) }, width: width, leavesOutEmpty: false)
  }

  /// What a longer text is broken to where columns are chosen by themselves, so that one does not push out the others.
  private static let widestCell = 32

  private func table(_ chosen: [(String, String)], width: Int, leavesOutEmpty: Bool) -> [String] {
    let positions = chosen.map { name, label in
      guard let position = columns.firstIndex(where: { $0.name == name }) else {
        preconditionFailure("the list has no column \(name)")
      }
      return (position, label)
    }.filter { position, _ in !leavesOutEmpty || rows.contains { $0[position] != nil } }
    return TextTable(
      columns: positions.map { .init(label: $1, isNumeric: columns[$0].type.isNumeric) },
      rows: rows.map { row in
        .cells(positions.map { .init(text: row[$0.0].map(readable(columns[$0.0].type)) ?? "") })
      }, width: width
    ).lines()
  }

  /// One row as its labels and values, one below the other; what is empty is left out.
  ///
  /// - Parameter row: position of the row.
  public func record(_ row: Int, width: Int) -> [String] {
    let shown = zip(columns, rows[row]).compactMap { column, cell in
      cell.map { (column.label, readable(column.type)($0)) }
    }
    let indent = (shown.map(\.0.count).max() ?? 0) + 2
    return shown.flatMap { label, value in
      TextLine.hang(value, behind: TextLine.padRight("\(label):", to: indent), to: width)
    }
  }

  private func readable(_ type: FieldType) -> (String) -> String {
    { ValueText.inTable($0, type: type) }
  }

  /// The CSV that people get from every export: BOM, CRLF, formula guard on text.
  public var csv: [UInt8] {
    var csv = CSVWriter(lineEnd: .people)
    csv.appendByteOrderMark()
    csv.appendRow(columns.map(\.name))
    for row in rows {
      csv.appendRow(
        zip(columns, row).map { column, cell in column.type == .string ? cell.map(FormulaGuard.guarded) : cell
        })
    }
    return csv.bytes
  }

  /// An array of objects, one per row, keys in the order of the columns; numbers and booleans as such.
  public var json: String { objects.document() }

  /// The same as a part of a larger document.
  package var objects: JSON {
    .array(
      rows.map { row in
        .object(zip(columns, row).map { column, cell in (column.name, Self.json(cell, column.type)) })
      })
  }

  private static func json(_ cell: String?, _ type: FieldType) -> JSON {
    guard let cell else { return .null }
    return switch type {
    case .integer, .number: .number(cell)
    case .boolean: .bool(cell == "yes")
    case .string, .date, .time, .datetime: .string(cell)
    }
  }
}

extension Listing.Column {
  /// The name as a label: `current_due_on` is `Current due on`.
  fileprivate var label: String {
    let words = name.replacing("_", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
