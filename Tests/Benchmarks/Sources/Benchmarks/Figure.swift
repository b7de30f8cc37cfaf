import Foundation

/// One number with its limit.
struct Figure {
  /// Which side of the limit is good.
  enum Sense {
    case atMost, atLeast
  }

  let title: String
  let value: Double
  let unit: String
  let sense: Sense
  let limit: Double
  /// How far beyond the limit is not yet a miss: a tenth for ratios, as in ``Comparison``.
  private let slack: Double

  init(
    _ title: String, _ value: Double, _ unit: String, _ sense: Sense, _ limit: Double, isRatio: Bool = false
  ) {
    (self.title, self.value, self.unit, self.sense, self.limit) = (title, value, unit, sense, limit)
    slack = isRatio ? 1.1 : 1
  }

  var isKept: Bool {
    switch sense {
    case .atMost: value <= limit * slack
    case .atLeast: value >= limit / slack
    }
  }

  /// Prints it, and gives it back.
  func shown() -> Figure {
    print(
      String(
        format: "%@ %10.2f %@ %@ %8.2f  %@", title.padding(toLength: 48, withPad: " ", startingAt: 0), value,
        unit.padding(toLength: 10, withPad: " ", startingAt: 0), sense == .atMost ? "at most " : "at least",
        limit, isKept ? "kept" : "MISSED"))
    fflush(nil)  // as it comes, into a file too
    return self
  }
}
