import Foundation

/// Ten years of a rule, expanded by us, by python-dateutil and by Debian's libical in one run.
///
/// The others expand floating time, the least work for them; ours makes instants in Baghdad besides.
struct Expansions {
  /// One rule with the microseconds that an instance took.
  struct Line {
    let title: String
    let ours: Double
    let dateutil: Double
    let libical: Double

    /// At most 2 microseconds; ten times as fast as dateutil; ahead of libical.
    var isKept: Bool { ours <= 2 && dateutil >= 10 * ours && libical > ours }

    var text: String {
      String(
        format: "%@ %8.3f %8.3f %8.3f %8.1f %8.1f  %@",
        title.padding(toLength: 34, withPad: " ", startingAt: 0), ours,
        dateutil, libical, dateutil / ours, libical / ours, isKept ? "kept" : "MISSED")
    }
  }

  static let head = """
    what                                  ours   dateutil  libical  x faster than either; limits: 2 us, 10 x, 1 x
    """

  private static let start = "20170723T100000"
  private static let rules = [
    ("weekly, ten years", "FREQ=WEEKLY;BYDAY=SU;COUNT=522"),
    ("monthly by BYSETPOS, ten years", "FREQ=MONTHLY;BYDAY=SU,MO,TU,WE,TH;BYSETPOS=-1;COUNT=120"),
  ]

  /// Microseconds per instance of each rule.
  static func measure() throws -> [Line] {
    let folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().path(
      percentEncoded: false)
    let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "dateutil_expansion.py")
      .path(percentEncoded: false)
    let texts = rules.map(\.1)
    let ours = try answers(Program("\(folder)Expansion", [start, "Asia/Baghdad"] + texts))
    let dateutil = try answers(Program("/usr/bin/env", ["python3", script, start] + texts))
    let libical = try answers(Program("\(folder)LibicalExpansion", [start] + texts))
    return try rules.indices.map { index in
      guard ours[index].instances == dateutil[index].instances, ours[index].sum == dateutil[index].sum,
        ours[index].sum == libical[index].sum
      else { throw Program.Failure(description: "\(rules[index].1) gives different dates") }
      return Line(
        title: rules[index].0, ours: ours[index].time, dateutil: dateutil[index].time,
        libical: libical[index].time)
    }
  }

  /// Milliseconds in which ours says that each of these rules never fires; the limit is 20.
  static func slowestNever() throws -> Double {
    let rules = [
      "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MONTHLY;BYDAY=1MO;BYSETPOS=2",
      "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=3",
      "FREQ=DAILY;INTERVAL=7;BYDAY=MO", "FREQ=SECONDLY;INTERVAL=91;BYDAY=MO;BYHOUR=1;BYMINUTE=1;BYSECOND=2",
    ]
    let folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().path(
      percentEncoded: false)
    return try answers(Program("\(folder)Expansion", [start, "Asia/Baghdad"] + rules)).map(\.time).max().map {
      $0 / 1000
    } ?? 0
  }

  private static func answers(_ program: Program) throws -> [(instances: Int, sum: Int, time: Double)] {
    try program.output().split(separator: "\n").map { line in
      let words = line.split(separator: " ")
      guard words.count == 3, let instances = Int(words[0]), let sum = Int(words[1]),
        let time = Double(words[2])
      else { throw Program.Failure(description: "\(program.path) said: \(line)") }
      return (instances, sum, time)
    }
  }
}
