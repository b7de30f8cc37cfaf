/// A compiled file of the IANA time zone database, as `/usr/share/zoneinfo/Asia/Baghdad` (TZif, RFC 8536).
///
///     header, 44 bytes: "TZif", version, 15 unused, then six counts of 4 bytes
///     a block with instants of 4 bytes, for old readers
///     header and block again, with instants of 8 bytes        (version 2 and later)
///     LF, the rule for the years after the last instant, LF
struct ZoneFile {
  private var rest: ArraySlice<UInt8>

  /// The first instant that compilers of zones have ever written, long before any clock.
  private static let bigBang = -1 << 59
  /// Seconds; RFC 8536, 3.2, has offsets stay within 25 hours and some.
  private static let longestOffset = 26 * 3600

  /// Reads the bytes of a file; nil where they are none of that form, are cut short, or count leap seconds.
  static func read(_ bytes: [UInt8]) -> (
    firstOffset: Int, changes: [(instant: Int, offset: Int)], rule: ClockRule?
  )? {
    var file = ZoneFile(rest: bytes[...])
    guard let old = file.header(), file.skip(old.size(instantSize: 4)) else { return nil }
    guard let counts = file.header(), counts.leapSeconds == 0, counts.types > 0,
      file.rest.count >= counts.size(instantSize: 8)
    else { return nil }

    let instants = (0..<counts.changes).map { _ in file.number(8) }
    let kinds = (0..<counts.changes).map { _ in file.number(1) }
    let offsets = (0..<counts.types).map { _ in
      let offset = file.number(4)
      _ = file.skip(2)  // whether it is summer time, and where its abbreviation stands
      return offset
    }
    guard kinds.allSatisfy(offsets.indices.contains), offsets.allSatisfy({ abs($0) < longestOffset }),
      zip(instants, instants.dropFirst()).allSatisfy(<), instants.first ?? 0 >= bigBang,
      instants.last ?? 0 < CivilDateTime.last.secondNumber,
      file.skip(counts.abbreviations + counts.standardMarks + counts.utcMarks), file.number(1) == 0x0A
    else { return nil }
    let footer = String(decoding: file.rest.prefix { $0 != 0x0A }, as: UTF8.self)
    let rule = ClockRule(footer)
    guard rule != nil || footer.isEmpty else { return nil }
    return (offsets[0], zip(instants, kinds).map { ($0, offsets[$1]) }, rule)
  }

  private struct Counts {
    let utcMarks, standardMarks, leapSeconds, changes, types, abbreviations: Int

    func size(instantSize: Int) -> Int {
      changes * (instantSize + 1) + types * 6 + abbreviations + leapSeconds * (instantSize + 4)
        + standardMarks + utcMarks
    }
  }

  private mutating func header() -> Counts? {
    guard rest.count >= 44, rest.starts(with: Array("TZif".utf8)),
      rest[rest.startIndex + 4] >= UInt8(ascii: "2")
    else { return nil }
    rest = rest.dropFirst(20)
    return Counts(
      utcMarks: number(4), standardMarks: number(4), leapSeconds: number(4), changes: number(4),
      types: number(4), abbreviations: number(4))
  }

  /// A big-endian number with sign; 0 past the end.
  private mutating func number(_ size: Int) -> Int {
    let bytes = rest.prefix(size)
    rest = rest.dropFirst(size)
    guard let first = bytes.first, bytes.count == size else { return 0 }
    let sign = size > 1 && first >= 0x80 ? -1 : 0
    return bytes.reduce(sign) { $0 << 8 | Int($1) }
  }

  private mutating func skip(_ count: Int) -> Bool {
    guard count >= 0, rest.count >= count else { return false }
    rest = rest.dropFirst(count)
    return true
  }
}

extension Zone {
  /// A zone from the bytes of its compiled file (TZif version 2 or later); nil where they are no such file.
  public init?(name: String, file bytes: [UInt8]) {
    guard case (let firstOffset, var changes, let rule)? = ZoneFile.read(bytes) else { return nil }
    if let rule, rule.summer != nil {
      let last = changes.last?.instant ?? Int.min
      let year = CivilDateTime(secondNumber: max(last, 0)).date.year
      // One year more than the calendar's cycle, because the first may begin after some of its changes.
      let coming = (year...(year + CivilDate.yearsOfCycle)).flatMap(rule.changes).filter { $0.instant > last }
      changes += coming.sorted { $0.instant < $1.instant }
    }
    self.init(name: name, firstOffset: firstOffset, changes: changes, repeats: rule?.summer != nil)
  }
}
