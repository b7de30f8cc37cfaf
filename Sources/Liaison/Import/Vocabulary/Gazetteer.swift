/// The governorates and districts that the database knows, under every spelling that it knows for a source.
struct Gazetteer {
  struct Governorate: Equatable {
    let pcode: String
    let name: String
  }

  struct District: Equatable {
    /// Stands for the district in the rows sent to the server, which knows its key.
    let number: Int
    let name: String
    let governorate: Governorate
  }

  /// A place that cannot be told from what the file says.
  struct Problem: Error, Equatable {
    enum Subject { case governorate, district }
    let subject: Subject
    let reason: String
  }

  private var governorates: [Spelling: Governorate] = [:]
  private var districts: [String: [Spelling: District]] = [:]
  private var names: [String: Set<String>] = [:]
  private var oldCodes: [String: String] = [:]

  /// Adds one spelling of a district, and one of its governorate.
  mutating func add(_ district: District, spelled spelling: String) {
    let pcode = district.governorate.pcode
    districts[pcode, default: [:]][Spelling(spelling)] = district
    names[pcode, default: []].insert(district.name)
  }

  mutating func add(_ governorate: Governorate, spelled spelling: String) {
    governorates[Spelling(spelling)] = governorate
  }

  /// Adds a code of OCHA's list of 2014, which looks like one of today's official list and means another place.
  mutating func addOldCode(_ code: String, meaning name: String) { oldCodes[code.uppercased()] = name }

  /// The district that a governorate and a district, by name or by P-code, name together.
  func district(governorate: String, district: String) throws(Problem) -> District {
    let place = try find(governorate)
    if let reason = reasonAgainstOldCode(district) { throw Problem(subject: .district, reason: reason) }
    let spelling = Spelling(district)
    if let found = districts[place.pcode]?[spelling] { return found }
    throw Problem(subject: .district, reason: reason(district, unknownIn: place))
  }

  private func find(_ governorate: String) throws(Problem) -> Governorate {
    if let reason = reasonAgainstOldCode(governorate) { throw Problem(subject: .governorate, reason: reason) }
    if let found = governorates[Spelling(governorate)] { return found }
    if governorate.isEmpty { throw Problem(subject: .governorate, reason: "The governorate is missing.") }
    let nearest = Spelling(governorate).nearest(among: governorates.values.map(\.name))
    throw Problem(
      subject: .governorate,
      reason: "No governorate is known as \"\(governorate)\"\(suggestion(nearest)). \(Self.remedy)")
  }

  private func reason(_ district: String, unknownIn place: Governorate) -> String {
    if district.isEmpty { return "The district is missing." }
    let spelling = Spelling(district)
    let elsewhere = districts.values.compactMap { $0[spelling] }.map(\.governorate.name).sorted()
    if !elsewhere.isEmpty {
      return
        "The district \"\(district)\" is known in \(elsewhere.joined(separator: " and in ")), not in \(place.name)."
    }
    let nearest = spelling.nearest(among: names[place.pcode] ?? [])
    return "No district of \(place.name) is known as \"\(district)\"\(suggestion(nearest)). \(Self.remedy)"
  }

  private func reasonAgainstOldCode(_ code: String) -> String? {
    guard let meaning = oldCodes[code.uppercased()] else { return nil }
    // Without the hyphen many of them are good codes for another place: IQ-G08 was Duhok, IQG08 is Baghdad.
    let today =
      governorates[Spelling(code)].map { "; in the official list of today \($0.pcode) is \($0.name)" } ?? ""
    return "\"\(code)\" is a code of OCHA's list of 2014, where it means \(meaning)\(today)."
      + " Codes of 2014 are not taken: write the P-code of today or the name."
  }

  private func suggestion(_ names: [String]) -> String {
    names.isEmpty ? "" : "; the nearest known: \(names.joined(separator: ", "))"
  }

  private static let remedy =
    "Where it is only another spelling, add it to liaison.place_alias and import again."
}
