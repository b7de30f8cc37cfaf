/// How often a report is made, and so how long each of its periods is.
public enum Cadence: String, CaseIterable, Sendable {
  /// Sunday to Saturday, the week of both centres.
  case weekly
  /// A calendar month.
  case monthly
  /// January to March, April to June, July to September, October to December.
  case quarterly
  /// Whenever its subject changes; the period is the one day of the change.
  case onChange = "on-change"
  /// Ahead of each meeting; the period is the one day of the meeting.
  case beforeMeeting = "before-meeting"

  /// Whether a period is a day on which something happens, so that there is none where nothing does.
  public var followsEvents: Bool { self == .onChange || self == .beforeMeeting }
}
