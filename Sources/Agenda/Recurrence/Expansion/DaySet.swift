/// A set of days of one year, one bit each, numbered from 0 for 1 January.
struct DaySet {
  private var words = InlineArray<6, UInt64>(repeating: 0)

  mutating func insert(_ day: Int) {
    words[day >> 6] |= 1 << UInt64(day & 63)
  }

  /// The first day of the set that is not before `day`; nil where there is none.
  func first(onOrAfter day: Int) -> Int? {
    var index = day >> 6
    guard index < words.count else { return nil }
    var word = words[index] & (~0 << UInt64(day & 63))
    while word == 0 {
      index += 1
      guard index < words.count else { return nil }
      word = words[index]
    }
    return index << 6 + word.trailingZeroBitCount
  }
}
