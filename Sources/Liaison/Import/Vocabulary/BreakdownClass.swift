/// By what the families of a location are broken down.
enum BreakdownDimension: String, CaseIterable {
  /// By governorate: of origin for IDPs, of last displacement for returnees. The class is the governorate's P-code.
  case origin
  /// By the shelter they live in.
  case shelter
  /// By when they were displaced.
  case displacementPeriod = "displacement_period"

  /// As a sentence names it.
  var inWords: String { self == .displacementPeriod ? "period of displacement" : rawValue }
}

/// One class of a breakdown, as in `liaison.breakdown_class`.
struct BreakdownClass: Hashable {
  let dimension: BreakdownDimension
  let code: String

  /// The families of this class count as living in camps.
  static let camp = BreakdownClass(dimension: .shelter, code: "camp")
}
