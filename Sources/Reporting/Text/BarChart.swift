/// What bars are drawn with.
public enum BarStyle: Sendable {
  /// `#`, which every viewer, printer and screen reader takes as it is.
  case ascii
  /// `█`, which looks better where the font has it.
  case blocks

  /// The character that a bar is made of.
  var stroke: String {
    switch self {
    case .ascii: "#"
    case .blocks: "\u{2588}"
    }
  }
}

/// Horizontal bars with their numbers beside them; below zero they grow to the left of an axis.
///
///     Anbar   +1,176   |####################
///     Diyala     -30  #|
struct BarChart {
  struct Bar {
    let label: String
    /// The number as it is printed, and its status mark.
    let number: TextTable.Cell
    /// Nil when there is no number, which is not the same as zero.
    let value: ExactNumber?
  }

  let bars: [Bar]
  let style: BarStyle

  /// The chart's lines, none longer than `TextLine.width`; the longest bar reaches the edge.
  func lines() -> [String] {
    let labelWidth = min(bars.map { DisplayWidth.columns(of: $0.label) }.max() ?? 0, Self.widestLabel)
    let markWidth = bars.map(\.number.mark.count).max() ?? 0
    let numbers = bars.map { $0.number.text + TextLine.padRight($0.number.mark, to: markWidth) }
    let numberWidth = numbers.map(DisplayWidth.columns).max() ?? 0
    let barWidth = TextLine.width - labelWidth - numberWidth - 2 * Self.gap.count - (hasNegative ? 1 : 0)
    return zip(bars, numbers).flatMap { bar, number in
      let labels = TextLine.wrap(bar.label, to: labelWidth).map { TextLine.padRight($0, to: labelWidth) }
      let figure =
        TextLine.padLeft(number, to: numberWidth) + Self.gap + drawing(of: bar.value, within: barWidth)
      return (labels.dropLast() + [(labels.last ?? "") + Self.gap + figure]).map(TextLine.trimmed)
    }
  }

  private static let gap = "  "
  /// A longer label wraps: half of the line belongs to the bars.
  private static let widestLabel = 24

  private var values: [Double] { bars.compactMap { $0.value?.approximation } }
  private var hasNegative: Bool { values.contains { $0 < 0 } }

  private func drawing(of value: ExactNumber?, within width: Int) -> String {
    let greatest = max(values.max() ?? 0, 0)
    let least = min(values.min() ?? 0, 0)
    guard greatest > least else { return "" }
    // Rounded down, so that equal numbers left and right of the axis have equal bars; what is not zero shows.
    func length(_ number: Double) -> Int { max(1, Int(abs(number) / (greatest - least) * Double(width))) }
    let bar =
      value.map { $0.isZero ? "" : String(repeating: style.stroke, count: length($0.approximation)) } ?? ""
    guard hasNegative else { return bar }
    let leftWidth = length(least)
    return value?.isNegative == true
      ? TextLine.padLeft(bar, to: leftWidth) + "|"
      : String(repeating: " ", count: leftWidth) + "|" + bar
  }
}
