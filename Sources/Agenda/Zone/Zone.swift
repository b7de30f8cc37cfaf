/// A time zone: which offset from UTC its clocks show at each instant, by the rules of the IANA database.
///
/// Local time becomes an instant by the offset in force before a clock change: a time that the change leaves out (a gap)
/// comes later by as much as was left out, and of a time that comes twice (a fold) the first is meant (RFC 5545,
/// 3.3.5). What is stored is converted by PostgreSQL's `liaison.instant`, which has the same rule; a test compares the
/// two at every clock change of every zone.
public struct Zone: Sendable {
  /// Its name in the IANA database, `Asia/Baghdad`.
  public let name: String

  /// When the clocks were and will be set, in seconds since 1970-01-01 00:00:00 UTC, ascending.
  private let changes: [Int]
  /// For each change the wall time, as ``CivilDateTime/secondNumber``, from which only the offset after it is meant: the
  /// later of what the clocks show just before and just after.
  private let settled: [Int]
  /// Seconds east of UTC before the first change, and after each.
  private let offsets: [Int]
  /// Whether the last 400 years of changes come again for ever: a zone with summer time.
  private let repeats: Bool

  /// Coordinated Universal Time, without any change.
  public static let utc = Zone(name: "UTC", firstOffset: 0, changes: [], repeats: false)

  /// - Parameters:
  ///   - firstOffset: seconds east of UTC before the first change.
  ///   - changes: instants in ascending order, with the offset that begins at each.
  ///   - repeats: whether the last 400 years of them come again for ever.
  init(name: String, firstOffset: Int, changes: [(instant: Int, offset: Int)], repeats: Bool) {
    self.name = name
    self.repeats = repeats
    self.changes = changes.map(\.instant)
    let offsets = [firstOffset] + changes.map(\.offset)
    self.offsets = offsets
    settled = changes.indices.map { changes[$0].instant + max(offsets[$0], offsets[$0 + 1]) }
  }

  /// Seconds east of UTC at an instant, given in seconds since 1970-01-01 00:00:00 UTC.
  public func offset(at instant: Int) -> Int {
    offsets[Self.count(of: changes, upTo: instant, repeats: repeats)]
  }

  /// The instant of a local time, in seconds since 1970-01-01 00:00:00 UTC.
  public func instant(of local: CivilDateTime) -> Int {
    local.secondNumber - offsets[Self.count(of: settled, upTo: local.secondNumber, repeats: repeats)]
  }

  /// How many of the ascending moments have come.
  private static func count(of moments: [Int], upTo moment: Int, repeats: Bool) -> Int {
    var moment = moment
    if repeats, let last = moments.last, moment > last {
      let cycle = CivilDate.daysOfCycle * CivilDateTime.secondsPerDay
      moment -= ((moment - last - 1) / cycle + 1) * cycle
    }
    var (low, high) = (0, moments.count)
    while low < high {
      let middle = (low + high) / 2
      if moments[middle] <= moment { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension CivilDate {
  /// Years after which the Gregorian calendar comes again, weekdays included.
  static let yearsOfCycle = 400
  /// Days in those years, 20,871 weeks.
  static let daysOfCycle = 146_097
}
