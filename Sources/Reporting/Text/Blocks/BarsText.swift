extension ReportText {
  mutating func draw(_ block: BarsBlock) {
    let dataset = rows(of: block.dataset)
    appendSection(block.title)
    guard !dataset.rows.isEmpty else {
      append(TextLine.wrap(block.empty, to: TextLine.width))
      return
    }
    let bars = dataset.rows.map { row in
      BarChart.Bar(
        label: TextLine.clean(dataset.cell(row, block.labelField) ?? ""), number: figure(row, block.value),
        value: row[block.value.position].flatMap(ExactNumber.init))
    }
    append(BarChart(bars: bars, style: self.bars).lines())
  }
}
