internal import Agenda

/// Writes the plain text of an edition, block by block: lines of at most 72 columns, ending in LF.
struct ReportText {
  let definition: ReportDefinition
  let edition: Edition
  /// By name.
  let datasets: [String: CheckedDataset]
  let bars: BarStyle

  private(set) var lines: [String] = []
  /// What it begins with: each headline as one sentence.
  var headlines: [String] = []
  private var sectionCount = 0
  private var marks: Set<StatusMark> = []

  /// Draws the whole text.
  static func write(
    _ definition: ReportDefinition, _ edition: Edition, _ datasets: [CheckedDataset], bars: BarStyle
  ) throws(TextError) -> ReportText {
    let byName = Dictionary(uniqueKeysWithValues: datasets.map { ($0.definition.name, $0) })
    var text = ReportText(definition: definition, edition: edition, datasets: byName, bars: bars)
    text.drawMasthead()
    for block in definition.text { try text.draw(block) }
    text.drawProvenance()
    return text
  }

  /// The lines as a file has them.
  var text: String { lines.joined(separator: "\n") + "\n" }

  private init(
    definition: ReportDefinition, edition: Edition, datasets: [String: CheckedDataset], bars: BarStyle
  ) {
    self.definition = definition
    self.edition = edition
    self.datasets = datasets
    self.bars = bars
  }

  private mutating func draw(_ block: TextBlock) throws(TextError) {
    switch block {
    case .headline(let block): try draw(block)
    case .keyFigures(let block): try draw(block)
    case .table(let block): draw(block)
    case .bars(let block): draw(block)
    case .list(let block): try draw(block)
    case .notes(let block): draw(block)
    }
  }
}

// MARK: - What blocks draw with

extension ReportText {
  mutating func append(_ lines: [String]) { self.lines += lines }

  /// A blank line and an underlined title.
  mutating func appendHeading(_ title: String) {
    let title = TextLine.wrap(title, to: TextLine.width)
    let width = title.map(DisplayWidth.columns).max() ?? 0
    lines += [""] + title + [String(repeating: "-", count: width)]
  }

  /// A heading with the next number, so that people can speak of "section 3".
  mutating func appendSection(_ title: String) {
    sectionCount += 1
    appendHeading("\(sectionCount). \(title)")
  }

  /// The rows of a block's dataset.
  func rows(of definition: DatasetDefinition) -> CheckedDataset {
    guard let dataset = datasets[definition.name] else {
      preconditionFailure("no rows were given for \(definition.name)")
    }
    return dataset
  }

  /// The printed value of a column in a row; its status mark goes into the legend.
  mutating func cell(_ row: [String?], _ column: ColumnLayout) -> TextTable.Cell {
    let status = column.statusPosition.flatMap { row[$0] }.flatMap(StatusMark.init)
    if let status { marks.insert(status) }
    let text = row[column.position].map {
      ValueText.inTable(
        ValueText.words($0, of: column.field), type: column.field.type, isSigned: column.isSigned)
    }
    return TextTable.Cell(text: text ?? "", mark: status?.mark ?? "")
  }

  /// `cell` where a blank would look like zero: outside a table.
  mutating func figure(_ row: [String?], _ column: ColumnLayout) -> TextTable.Cell {
    let cell = cell(row, column)
    return cell.text.isEmpty && cell.mark.isEmpty ? TextTable.Cell(text: "no figure") : cell
  }

  /// A message with the cells of a row as its arguments.
  func sentence(
    _ name: String, _ row: [String?], at index: Int, of dataset: CheckedDataset
  ) throws(TextError) -> String {
    guard let message = definition.messages[name] else {
      preconditionFailure("no message \(name), which loading the definition checks")
    }
    var sentence = ""
    for piece in message.form(for: message.count.flatMap { dataset.cell(row, $0) }).pieces {
      switch piece {
      case .text(let text): sentence += text
      case .argument(let argument):
        guard let cell = dataset.cell(row, argument), let field = dataset.definition.field(named: argument)
        else {
          throw TextError(
            dataset: dataset.definition.name,
            problem: "row \(index + 1) gives no value for {\(argument)} in the message \"\(name)\"")
        }
        sentence += ValueText.inSentence(ValueText.words(cell, of: field), type: field.type)
      }
    }
    return sentence
  }

  /// What the marks in this text mean, in one line; nil when there is none.
  var legend: String? {
    if marks.isEmpty { return nil }
    let meanings = StatusMark.allCases.filter(marks.contains).map { "\($0.mark) \($0.meaning)" }
    return "Marks: " + meanings.joined(separator: ", ")
  }
}
