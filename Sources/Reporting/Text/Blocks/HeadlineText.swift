extension ReportText {
  /// One row stands as a paragraph, several as a list.
  mutating func draw(_ block: HeadlineBlock) throws(TextError) {
    let dataset = rows(of: block.dataset)
    var sentences: [String] = []
    for (index, row) in dataset.rows.enumerated() {
      guard let message = dataset.cell(row, "message") else {
        throw TextError(dataset: block.dataset.name, problem: "row \(index + 1) names no message")
      }
      sentences.append(try sentence(message, row, at: index, of: dataset))
    }
    headlines += sentences.isEmpty ? [block.empty] : sentences
    if let title = block.title { appendHeading(title) } else { append([""]) }
    switch sentences.count {
    case 0: append(TextLine.wrap(block.empty, to: TextLine.width))
    case 1: append(TextLine.wrap(sentences[0], to: TextLine.width))
    default: append(sentences.flatMap { TextLine.hang($0, behind: "- ") })
    }
  }
}
