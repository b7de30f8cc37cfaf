extension ReportText {
  /// Each figure behind its label, the numbers below each other.
  mutating func draw(_ block: KeyFiguresBlock) throws(TextError) {
    let dataset = rows(of: block.dataset)
    guard dataset.rows.count <= 1 else {
      throw TextError(
        dataset: block.dataset.name,
        problem: "key figures come from one row, and the query gave \(dataset.rows.count)")
    }
    guard let row = dataset.rows.first else {
      appendSection(block.title)
      append(TextLine.wrap(block.empty, to: TextLine.width))
      return
    }
    let cells = block.figures.map { figure(row, $0) }
    let labelWidth = block.figures.map { DisplayWidth.columns(of: $0.label) }.max() ?? 0
    let valueWidth = cells.map { DisplayWidth.columns(of: $0.text) }.max() ?? 0
    appendSection(block.title)
    for (figure, cell) in zip(block.figures, cells) {
      let value = TextLine.padLeft(cell.text, to: valueWidth) + cell.mark
      let line = TextLine.padRight(figure.label, to: labelWidth) + "  " + value
      let fits = DisplayWidth.columns(of: line) <= TextLine.width
      append(fits ? [line] : TextLine.hang("\(figure.label): \(cell.text) \(cell.mark)", behind: ""))
    }
  }
}
