internal import Agenda

extension ReportText {
  /// The first line tells the document from every other by itself; then what a reader must know before the findings.
  mutating func drawMasthead() {
    let correction = edition.isCorrection ? ", a correction" : ""
    let (start, end) = (edition.period.start, edition.period.end)
    let days = start == end ? "\(start)" : "\(start) to \(end)"
    let title = TextLine.wrap(
      "\(edition.title): \(days), edition \(edition.number)\(correction)", to: TextLine.width)
    let width = title.map(DisplayWidth.columns).max() ?? 0
    append(title + [String(repeating: "=", count: width)])
    append(TextLine.hang("\(edition.period)", behind: "Period:          "))
    append(TextLine.hang(asOfToTheSecond, behind: "As known at:     "))
    append(
      TextLine.hang(
        "\(edition.classification.rawValue), for \(edition.recipients.joined(separator: ", "))",
        behind: "Classification:  "))
  }

  /// `2017-07-30 07:00:00+03:00`; the exact moment, which has microseconds, stands in `datapackage.json`.
  private var asOfToTheSecond: String {
    edition.asOf.replacing("T", with: " ").replacing(/\.[0-9]+/, with: "")
  }

  /// The last box: who is to be credited, and how to prove or repeat the edition.
  mutating func drawProvenance() {
    appendHeading("About this edition")
    if let legend { append(TextLine.wrap(legend, to: TextLine.width)) }
    append(
      definition.sources.flatMap { source in
        let link = source.path.map { ", \($0)" } ?? ""
        return TextLine.hang(source.title + link, behind: "Source: ")
      })
    append(["SHA-256 of the definition, and of the figures in the CSV files:"])
    append(["  \(edition.definitionSHA256)", "  \(edition.dataSHA256)"])
    append(["To make it again from what is known now:"])
    append(
      TextLine.hang(
        "liaison report run \(edition.report) --period \(periodToAskFor)",
        behind: "  "))
  }

  /// A day alone asks for the period that holds it, so it is enough where that is the period of this edition.
  private var periodToAskFor: String {
    let (start, end) = (edition.period.start, edition.period.end)
    let isWholeDay = start == end && edition.period == .containing(start, cadence: definition.cadence)
    return isWholeDay ? "\(start)" : "\(start)..\(end)"
  }
}
