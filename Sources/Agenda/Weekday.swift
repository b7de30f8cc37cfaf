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

  /// The first three letters of the English name, `Sun`.
  public var shortName: String { String(name.prefix(3)) }
}
