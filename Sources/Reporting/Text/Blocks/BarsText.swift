extension ReportText {
  mutating func draw(_ block: BarsBlock) {
    let dataset = rows(of: block.dataset)
    appendSection(block.title)
    guard !dataset.rows.isEmpty else {
      append(TextLine.wrap(block.empty, to: TextLine.width))
      return
    }
    var bars: [BarChart.Bar] = []
    var group: String?
    for row in dataset.rows {
      if let field = block.groupField, let name = dataset.cell(row, field), name != group {
        append(BarChart(bars: bars, style: self.bars).lines() + TextLine.wrap(name, to: TextLine.width))
        bars = []
        group = name
      }
      bars.append(
        BarChart.Bar(
          label: TextLine.clean(dataset.cell(row, block.labelField) ?? ""), number: figure(row, block.value),
          value: row[block.value.position].flatMap(ExactNumber.init)))
    }
    append(BarChart(bars: bars, style: self.bars).lines())
  }
}
