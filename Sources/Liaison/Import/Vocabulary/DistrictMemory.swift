/// Looks districts up by the bytes of their cells and remembers every answer, good or bad: a file of millions of rows
/// names a hundred districts.
struct DistrictMemory {
  private let gazetteer: Gazetteer
  private var answers: [[UInt8]: Result<Gazetteer.District, Gazetteer.Problem>] = [:]
  private var key: [UInt8] = []

  /// Wrong names are remembered too, and a file can hold any number of those, of any length.
  private static let limit = 10_000
  private static let longestKey = 200

  init(gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  mutating func district(governorate: Cell, district: Cell) throws(Gazetteer.Problem) -> Gazetteer.District {
    key.removeAll(keepingCapacity: true)
    key.append(contentsOf: governorate)
    // A line feed separates, because no sound name holds one.
    key.append(.lineFeed)
    key.append(contentsOf: district)
    if let answer = answers[key] { return try answer.get() }
    let answer = find(governorate: governorate.trimmed, district: district.trimmed)
    if answers.count < Self.limit, key.count <= Self.longestKey { answers[key] = answer }
    return try answer.get()
  }

  private func find(governorate: Cell, district: Cell) -> Result<Gazetteer.District, Gazetteer.Problem> {
    if let reason = governorate.problemAsLine {
      return .failure(.init(subject: .governorate, reason: reason))
    }
    if let reason = district.problemAsLine { return .failure(.init(subject: .district, reason: reason)) }
    return Result { () throws(Gazetteer.Problem) in
      try gazetteer.district(governorate: governorate.text, district: district.text)
    }
  }
}
