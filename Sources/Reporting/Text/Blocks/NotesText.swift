extension ReportText {
  mutating func draw(_ block: NotesBlock) {
    appendSection(block.title)
    append(block.paragraphs.flatMap { TextLine.hang($0, behind: block.paragraphs.count > 1 ? "- " : "") })
  }
}
