@testable import Liaison

/// A list as a person has it before them: read from one of our files, edited, and saved in one of the ways that
/// spreadsheets have.
struct Sheet {
  var heads: [String]
  var rows: [[String]]

  init(_ bytes: [UInt8]) throws {
    var parser = CSVParser()
    var position = 0
    var records: [[String]] = []
    while try parser.next(in: bytes.span, from: &position) { records.append(Self.cells(parser.record)) }
    if try parser.finish() { records.append(Self.cells(parser.record)) }
    heads = records.first ?? []
    rows = Array(records.dropFirst())
  }

  private static func cells(_ record: CSVRecord) -> [String] {
    (0..<record.cellCount).map { record[$0].text }
  }

  /// The cell of a column in the row whose `ref` (or other key) is this.
  subscript(key: String, column: String) -> String {
    get { rows[row(key)][position(column)] }
    set { rows[row(key)][position(column)] = newValue }
  }

  /// The line on which a row begins.
  func line(of key: String) -> Int {
    rows[..<row(key)].joined().count { $0.contains("\n") } + row(key) + 2
  }

  mutating func keep(columns: [String]) {
    let positions = columns.map(position)
    rows = rows.map { row in positions.map { row[$0] } }
    heads = columns
  }

  /// Appends a row with these cells; the others are empty.
  mutating func add(_ cells: [String: String]) {
    var row = heads.map { _ in "" }
    for (column, cell) in cells { row[position(column)] = cell }
    rows.append(row)
  }

  mutating func edit(_ column: String, _ change: (String) -> String) {
    for row in rows.indices { rows[row][position(column)] = change(rows[row][position(column)]) }
  }

  /// Saved without byte order mark, unless it is asked for.
  func saved(separator: Character = ",", lineEnd: String = "\n", withMark: Bool = false) -> [UInt8] {
    let lines = ([heads] + rows).map { row in
      row.map { Self.quoted($0, separator) }.joined(separator: String(separator)) + lineEnd
    }
    return (withMark ? [0xEF, 0xBB, 0xBF] : []) + Array(lines.joined().utf8)
  }

  private static func quoted(_ cell: String, _ separator: Character) -> String {
    cell.contains { $0 == separator || $0.isNewline || $0 == "\"" }
      ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
  }

  private func row(_ key: String) -> Int {
    guard let row = rows.firstIndex(where: { $0.contains(key) }) else { fatalError("no row of \(key)") }
    return row
  }

  private func position(_ column: String) -> Int {
    guard let position = heads.firstIndex(of: column) else { fatalError("no column \(column)") }
    return position
  }
}
