/// A table in fixed-width text: numbers right-aligned, long texts wrapped in their column, nothing cut off.
///
///     Governorate   People  Change
///     -----------  -------  ------
///     Anbar          9,996  +1,176
///         A line below belongs to its row and has the whole width.
struct TextTable {
  struct Column {
    let label: String
    let isNumeric: Bool
  }

  struct Cell {
    var text: String
    /// A status mark, `[r]`; stands behind the number without moving its digits.
    var mark = ""
  }

  enum Row {
    /// Texts too long for a column stand below their row, each from a line of its own.
    case cells([Cell], below: [String] = [])
    /// A line of its own above the rows that belong to it, which are indented.
    case group(String)
    /// The last row, below a rule.
    case total([Cell])
  }

  private static let gap = "  "

  private let columns: [Column]
  private let rows: [Row]
  /// The longest line in columns.
  private let width: Int
  /// The cells of all rows but the groups' names.
  private let cells: [[Cell]]
  private let markWidths: [Int]

  init(columns: [Column], rows: [Row], width: Int = TextLine.width) {
    let cells: [[Cell]] = rows.compactMap { row in
      switch row {
      case .cells(let cells, _), .total(let cells): cells
      case .group: nil
      }
    }
    self.columns = columns
    self.rows = rows
    self.width = width
    self.cells = cells
    self.markWidths = columns.indices.map { column in cells.map { $0[column].mark.count }.max() ?? 0 }
  }

  /// The table's lines, none longer than `width`.
  func lines() -> [String] {
    let indent = hasGroups ? Self.gap : ""
    guard let widths = widths(within: width - indent.count) else { return records() }
    let rule = line(widths.map { String(repeating: "-", count: $0) }, widths)
    var lines = (header(widths) + [rule]).map { indent + $0 }
    for row in rows {
      switch row {
      case .cells(let cells, let below):
        let below = self.below(below, within: width - indent.count)
        lines += (self.lines(cells, widths) + below).map { indent + $0 }
      case .group(let name): lines += TextLine.wrap(name, to: width)
      case .total(let cells): lines += ([rule] + self.lines(cells, widths)).map { indent + $0 }
      }
    }
    return lines.map(TextLine.trimmed)
  }
}

// MARK: - Widths

extension TextTable {
  private var hasGroups: Bool {
    rows.contains { if case .group = $0 { true } else { false } }
  }

  /// The width of each column, or nil when the table cannot be fitted into the line.
  ///
  /// A column is as wide as its widest cell, and its label wraps; then columns of text give way, widest first, down
  /// to their longest word.
  private func widths(within available: Int) -> [Int]? {
    var widths: [Int] = []
    var leastWidths: [Int] = []
    for (index, column) in columns.enumerated() {
      let texts = cells.map { $0[index].text }
      let longestLabelWord = Self.longestWord([column.label])
      let widestCell = (texts.map(DisplayWidth.columns).max() ?? 0) + markWidths[index]
      widths.append(max(widestCell, longestLabelWord))
      let least = column.isNumeric ? widestCell : Self.longestWord(texts) + markWidths[index]
      leastWidths.append(max(least, longestLabelWord))
    }
    let gaps = Self.gap.count * (columns.count - 1)
    while widths.reduce(gaps, +) > available {
      let shrinkable = widths.indices.filter { widths[$0] > leastWidths[$0] }
      guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { return nil }
      widths[widest] -= 1
    }
    return widths
  }

  private static func longestWord(_ texts: [String]) -> Int {
    texts.flatMap(TextLine.words).map(DisplayWidth.columns).max() ?? 0
  }
}

// MARK: - Lines

extension TextTable {
  /// The labels, the shorter ones standing on the rule.
  private func header(_ widths: [Int]) -> [String] {
    let labels = zip(columns, widths).map { TextLine.wrap($0.label, to: $1) }
    let height = labels.map(\.count).max() ?? 0
    return (0..<height).map { lineNumber in
      line(
        labels.map { label in
          let skipped = height - label.count
          return lineNumber < skipped ? "" : label[lineNumber - skipped]
        }, widths)
    }
  }

  private func lines(_ cells: [Cell], _ widths: [Int]) -> [String] {
    let wrapped = cells.indices.map { index in
      columns[index].isNumeric
        ? [cells[index].text + TextLine.padRight(cells[index].mark, to: markWidths[index])]
        : TextLine.wrap([cells[index].text, cells[index].mark].joined(separator: " "), to: widths[index])
    }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { lineNumber in
      line(wrapped.map { lineNumber < $0.count ? $0[lineNumber] : "" }, widths)
    }
  }

  private func below(_ texts: [String], within width: Int) -> [String] {
    texts.flatMap { TextLine.hang($0, behind: Self.gap + Self.gap, to: width) }
  }

  private func line(_ texts: [String], _ widths: [Int]) -> String {
    texts.indices.map { index in
      columns[index].isNumeric
        ? TextLine.padLeft(texts[index], to: widths[index])
        : TextLine.padRight(texts[index], to: widths[index])
    }.joined(separator: Self.gap)
  }

  /// What a table too wide for the page becomes: for each row its labels and values, one below the other.
  private func records() -> [String] {
    rows.flatMap { row in
      switch row {
      case .group(let name): return TextLine.wrap(name, to: width)
      case .cells(let cells, let below):
        return record(cells) + self.below(below, within: width)
      case .total(let cells):
        return record(cells)
      }
    }
  }

  private func record(_ cells: [Cell]) -> [String] {
    let values = zip(columns, cells).filter { !($1.text + $1.mark).isEmpty }
    return values.enumerated().flatMap { index, value in
      let (column, cell) = value
      return TextLine.hang(
        "\(column.label): \(cell.text) \(cell.mark)", behind: index == 0 ? "- " : "  ", to: width)
    }
  }
}
