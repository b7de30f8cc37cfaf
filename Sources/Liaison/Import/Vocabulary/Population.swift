/// Whom a figure counts.
public enum Population: String, Sendable, CaseIterable {
  /// Displaced people who have come back to their location of origin.
  case returnees
  /// Internally displaced people, counted where they are now.
  case idps
}
