extension ReportText {
  mutating func draw(_ block: ListBlock) throws(TextError) {
    let dataset = rows(of: block.dataset)
    appendSection(block.title)
    if dataset.rows.isEmpty { append(TextLine.wrap(block.empty, to: TextLine.width)) }
    for (index, row) in dataset.rows.enumerated() {
      append(TextLine.hang(try sentence(block.message, row, at: index, of: dataset), behind: "- "))
    }
  }
}
