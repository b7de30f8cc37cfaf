extension ReportText {
  mutating func draw(_ block: TableBlock) {
    let dataset = rows(of: block.dataset)
    appendSection(block.title)
    guard !dataset.rows.isEmpty else {
      append(TextLine.wrap(block.empty, to: TextLine.width))
      return
    }
    var rows: [TextTable.Row] = []
    var group: String?
    for row in dataset.rows {
      if let field = block.groupField, let name = dataset.cell(row, field), name != group {
        rows.append(.group(name))
        group = name
      }
      let below = block.below.compactMap { text(row, $0) }
      rows.append(.cells(block.columns.map { cell(row, $0) }, below: below))
    }
    if let total = block.total { rows.append(.total(cells(of: total, in: block, dataset))) }
    let columns = block.columns.map { TextTable.Column(label: $0.label, isNumeric: $0.field.type.isNumeric) }
    append(TextTable(columns: columns, rows: rows).lines())
  }

  /// A cell's text with its label; nil where the cell is empty.
  private func text(_ row: [String?], _ line: LineBelow) -> String? {
    row[line.position].map { cell in
      let text = ValueText.inSentence(ValueText.words(cell, of: line.field), type: line.field.type)
      return line.label.map { "\($0): \(text)" } ?? text
    }
  }

  /// The label stands in the first column; where a summed cell is empty, the label says that the sum is not whole.
  private func cells(
    of total: TotalRow, in block: TableBlock, _ dataset: CheckedDataset
  ) -> [TextTable.Cell] {
    var isPartial = false
    var cells = block.columns.map { column in
      guard total.fields.contains(column.field.name) else { return TextTable.Cell(text: "") }
      isPartial = isPartial || dataset.rows.contains { $0[column.position] == nil }
      let sum = dataset.sum(ofColumn: column.position)
      return TextTable.Cell(text: ValueText.grouped(sum.description, isSigned: column.isSigned))
    }
    cells[0].text = isPartial ? "\(total.label) (known figures only)" : total.label
    return cells
  }
}
