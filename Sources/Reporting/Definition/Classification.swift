/// Who may read a report; printed on every file of it.
public enum Classification: String, CaseIterable, Sendable {
  /// Anyone.
  case `public`
  /// The recipients and the people who work for them.
  case `internal`
  /// The recipients only, not to be passed on.
  case restricted
}
