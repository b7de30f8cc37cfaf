/// Looks districts up by the bytes of their cells and remembers every answer, good or bad: a file of millions of rows
/// names a hundred districts.
struct DistrictMemory {
  private let gazetteer: Gazetteer
  private var answers: [[UInt8]: Result<Gazetteer.District, Gazetteer.Problem>] = [:]
  private var key: [UInt8] = []

  /// Wrong names are remembered too, and a file can hold any number of those.
  private static let limit = 10_000

  init(gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  mutating func district(governorate: Cell, district: Cell) throws(Gazetteer.Problem) -> Gazetteer.District {
    key.removeAll(keepingCapacity: true)
    key.append(contentsOf: governorate)
    // A line feed separates, because no sound name holds one.
    key.append(.lineFeed)
    key.append(contentsOf: district)
    if let answer = answers[key] { return try answer.get() }
    let gazetteer = gazetteer
    let answer = Result { () throws(Gazetteer.Problem) in
      try gazetteer.district(governorate: governorate.trimmed.text, district: district.trimmed.text)
    }
    if answers.count < Self.limit { answers[key] = answer }
    return try answer.get()
  }
}
