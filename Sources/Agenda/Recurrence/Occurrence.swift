/// One time at which something takes place.
public struct Occurrence: Hashable, Sendable {
  /// The wall time that the rule or the list names: its identity, whatever the clocks do.
  public let nominal: CivilDateTime
  /// What orders it among others and tells it from them: seconds since 1970-01-01 00:00:00 UTC for a zone, else as
  /// ``CivilDateTime/secondNumber``.
  let moment: Int
  let form: Form

  /// How its moment is written.
  enum Form: Hashable, Sendable {
    case date
    case local
    /// With so many seconds east of UTC.
    case offset(Int, isUTC: Bool)
  }

  /// Whether it stands on a whole day without a time.
  public var isWholeDay: Bool { form == .date }

  /// Seconds east of UTC; nil for a floating time and a whole day.
  public var utcOffset: Int? {
    guard case .offset(let seconds, _) = form else { return nil }
    return seconds
  }

  /// The wall time at which it takes place; later than the nominal one where the clocks leave that out.
  public var local: CivilDateTime { CivilDateTime(secondNumber: moment + (utcOffset ?? 0)) }

  /// Whether a clock change leaves the nominal time out.
  public var isShifted: Bool { local != nominal }

  /// The offset as ISO 8601 has it, `+03:00`, with seconds only where it has some; nil for a floating time and a whole day.
  public var offsetText: String? {
    guard let utcOffset else { return nil }
    let size = abs(utcOffset)
    let seconds = size % 60 == 0 ? "" : ":\((size % 60).padded(to: 2))"
    return
      "\(utcOffset < 0 ? "-" : "+")\((size / 3600).padded(to: 2)):\((size / 60 % 60).padded(to: 2))\(seconds)"
  }
}

extension Occurrence: Comparable {
  /// Whether the one comes before the other.
  public static func < (one: Occurrence, other: Occurrence) -> Bool { one.moment < other.moment }
}

extension Occurrence: CustomStringConvertible {
  /// ISO 8601: `2027-01-14T09:00:00+03:00`, with `Z` in UTC, without offset where floating, `2027-01-14` for a whole day.
  public var description: String {
    switch form {
    case .date: "\(local.date)"
    case .local: "\(local)"
    case .offset(_, isUTC: true): "\(local)Z"
    case .offset: "\(local)\(offsetText ?? "")"
    }
  }
}
