extension ReportText {
  mutating func draw(_ block: BarsBlock) {
    let dataset = rows(of: block.dataset)
    appendSection(block.title)
    guard !dataset.rows.isEmpty else {
      append(TextLine.wrap(block.empty, to: TextLine.width))
      return
    }
    let bars = dataset.rows.map { row in
      var number = cell(row, block.value)
      // Without a number there is no bar either, and that would look like zero.
      if number.text.isEmpty && number.mark.isEmpty { number.text = "no figure" }
      return BarChart.Bar(
        label: TextLine.clean(dataset.cell(row, block.labelField) ?? ""), number: number,
        value: row[block.value.position].flatMap(ExactNumber.init))
    }
    append(BarChart(bars: bars, style: self.bars).lines())
  }
}
