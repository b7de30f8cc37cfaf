/// A day of the week, counted from Sunday, the first working day of both centres.
public enum Weekday: Int, CaseIterable, Sendable {
  case sunday
  case monday, tuesday, wednesday, thursday, friday, saturday

  /// The English name, `Sunday`.
  public var name: String {
    switch self {
    case .sunday: "Sunday"
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    }
  }

  /// The weekday of an English name, whole or its first three letters, in any case; nil for other text.
  public init?(_ name: some StringProtocol) {
    let name = name.lowercased()
    guard
      let found = Self.allCases.first(where: { [$0.name, $0.shortName].contains { $0.lowercased() == name } })
    else { return nil }
    self = found
  }

  /// The first three letters of the English name, `Sun`.
  public var shortName: String { String(name.prefix(3)) }
}
