/// What the columns of a file of figures mean, read from its header.
///
/// One reader serves three shapes, because their heads never contradict each other. Case, blanks and punctuation in
/// heads do not count, and neither does the order of the columns:
/// - the **Master List** of returnees: `Location ID`, `Place_ID`, `Governorate`, `District`, `Location_name`, `Arabic_name`,
///   `Latitude`, `Longitude`, `Returnee Families`, `Returnee Individuals`, then families by governorate, by shelter and by
///   period of displacement, and `date`;
/// - the **Master List** of IDPs: the same, with `Families` and `Individuals`;
/// - the **tidy** shape: `location_id`, `governorate` or `adm1_pcode`, `district` or `adm2_pcode`, `location_name`,
///   `families`, `individuals`, and optionally `location_name_ar`, `latitude`, `longitude`, `camp_families`, `date`.
struct ReturnsHeader {
  /// A column that holds the families of one class.
  struct BreakdownColumn: Equatable {
    let cell: Int
    let kind: BreakdownClass
  }

  /// The heads as the file has them, without blanks around them.
  let heads: [String]
  /// What the heads say about whom the figures count; nil in the tidy shape, which fits both.
  let population: Population?

  // The cells, counted from 0, that hold each field.
  let locationID: Int
  let governorate: Int
  let district: Int
  let name: Int
  let arabicName: Int?
  let latitude: Int?
  let longitude: Int?
  let families: Int
  let individuals: Int
  let campFamilies: Int?
  let date: Int?
  /// The unnamed column that numbers the rows.
  let rowIndex: Int?
  let breakdown: [BreakdownColumn]

  /// Reads the first record of a file.
  /// - Parameter classes: the heads that the source prints for the classes of its breakdowns.
  init(_ record: CSVRecord, classes: [Spelling: BreakdownClass]) throws(Refusal) {
    try record.requireReadableHeader()
    heads = (0..<record.cellCount).map { record[$0].trimmed.text }
    try Self.refuseOtherSeparators(heads, line: record.line)
    var columns = Columns(line: record.line)
    for (cell, head) in heads.enumerated() {
      try columns.place(head, cell: cell, classes: classes)
    }
    locationID = try columns.required(.locationID)
    governorate = try columns.required(.governorate)
    district = try columns.required(.district)
    name = try columns.required(.name)
    families = try columns.required(.families)
    individuals = try columns.required(.individuals)
    arabicName = columns.cells[.arabicName]
    latitude = columns.cells[.latitude]
    longitude = columns.cells[.longitude]
    date = columns.cells[.date]
    rowIndex = columns.cells[.rowIndex]
    breakdown = columns.breakdown
    campFamilies =
      columns.cells[.campFamilies]
      ?? breakdown.first { $0.kind == .camp }?.cell
    let countsReturnees = Spelling(heads[families]) == Spelling("Returnee Families")
    population = countsReturnees ? .returnees : breakdown.isEmpty ? nil : .idps
  }

  private static func refuseOtherSeparators(_ heads: [String], line: Int) throws(Refusal) {
    guard heads.count == 1, let other = heads[0].first(where: { ";\t|".contains($0) }) else { return }
    let name = other == ";" ? "semicolons" : other == "\t" ? "tabs" : "vertical bars"
    throw Refusal(
      line: line, column: nil, value: heads[0],
      reason:
        "The columns are separated by \(name), not by commas. Save the file again as comma separated CSV.")
  }
}

/// The columns found so far while a header is read.
private struct Columns {
  enum Field: String {
    case locationID = "location_id"
    case governorate
    case district
    case name = "location_name"
    case arabicName = "location_name_ar"
    case latitude, longitude, families, individuals
    case campFamilies = "camp_families"
    case date, rowIndex, placeID
  }

  let line: Int
  var cells: [Field: Int] = [:]
  var breakdown: [ReturnsHeader.BreakdownColumn] = []

  private static let fields: [Spelling: Field] = [
    Spelling("location_id"): .locationID, Spelling("place_id"): .placeID,
    Spelling("governorate"): .governorate, Spelling("adm1_pcode"): .governorate,
    Spelling("district"): .district, Spelling("adm2_pcode"): .district,
    Spelling("location_name"): .name, Spelling("location_name_ar"): .arabicName,
    Spelling("arabic_name"): .arabicName,
    Spelling("latitude"): .latitude, Spelling("longitude"): .longitude,
    Spelling("families"): .families, Spelling("returnee families"): .families,
    Spelling("individuals"): .individuals, Spelling("returnee individuals"): .individuals,
    Spelling("camp_families"): .campFamilies, Spelling("date"): .date,
  ]

  init(line: Int) { self.line = line }

  mutating func place(_ head: String, cell: Int, classes: [Spelling: BreakdownClass]) throws(Refusal) {
    if head.isEmpty && cell == 0 {
      cells[.rowIndex] = cell
    } else if let field = Self.fields[Spelling(head)] {
      if let other = cells[field] {
        throw refusal(
          head, "Columns \(other + 1) and \(cell + 1) both give the \(field.rawValue). Leave one of them out."
        )
      }
      cells[field] = cell
    } else if let kind = classes[Spelling(head)] {
      if let other = breakdown.first(where: { $0.kind == kind }) {
        throw refusal(head, "Columns \(other.cell + 1) and \(cell + 1) both give the class \(kind.code).")
      }
      breakdown.append(.init(cell: cell, kind: kind))
    } else {
      throw refusal(
        head,
        "Column \(cell + 1) has the head \"\(head)\", which is neither one of a Master List nor one of the tidy shape."
          + " A column must not be left out unseen, so nothing was read; see the help of this command for the heads."
      )
    }
  }

  func required(_ field: Field) throws(Refusal) -> Int {
    if let cell = cells[field] { return cell }
    throw refusal(
      nil,
      "The header has no column \(field.rawValue). See the help of this command for the heads it must have.")
  }

  private func refusal(_ head: String?, _ reason: String) -> Refusal {
    Refusal(line: line, column: head, value: nil, reason: reason)
  }
}
