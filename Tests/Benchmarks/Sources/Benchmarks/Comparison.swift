import Foundation

/// Two programs run in turn, A B A B, so that whatever else the machine does meets both; what counts is the ratio.
struct Comparison {
  let title: String
  let limit: Double
  let ours: [Program.Cost]
  let theirs: [Program.Cost]

  /// - Parameters:
  ///   - pairs: counted pairs; one more comes before them and is not counted, unless `isWarm`.
  ///   - prepare: puts things back in place before each run.
  init(
    _ title: String, limit: Double, pairs: Int, isWarm: Bool = false, ours: (Int) throws -> Program,
    theirs: (Int) throws -> Program, prepare: (Int) throws -> Void = { _ in }
  ) throws {
    var costs: [(Program.Cost, Program.Cost)] = []
    for number in (isWarm ? 1 : 0)...pairs {
      try prepare(number)
      let pair = (try ours(number).measure(), try theirs(number).measure())
      if number > 0 { costs.append(pair) }
    }
    self.title = title
    self.limit = limit
    self.ours = costs.map(\.0)
    self.theirs = costs.map(\.1)
  }

  var ratio: Double { median(zip(ours, theirs).map { $0.wall / $1.wall }) }
  var cpuRatio: Double { median(zip(ours, theirs).map { $0.cpu / $1.cpu }) }
  var peak: Double { ours.map(\.peak).max() ?? 0 }
  /// Machines are noisy: a tenth over the limit is not yet a miss.
  var isKept: Bool { ratio <= limit * 1.1 }

  var line: String {
    String(
      format: "%@ %8.3f %8.3f %8.2f %8.2f %8.2f %8.0f  %@",
      title.padding(toLength: 34, withPad: " ", startingAt: 0),
      median(ours.map(\.wall)), median(theirs.map(\.wall)), ratio, limit, cpuRatio, peak,
      isKept ? "kept" : "MISSED")
  }

  static let head =
    "what                                 ours s   psql s    ratio    limit      cpu  peak MB"
}

func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  guard !sorted.isEmpty else { return .nan }
  let middle = sorted.count / 2
  return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
