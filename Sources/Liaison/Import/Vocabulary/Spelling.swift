/// A name reduced to what people agree on, for comparing: `Salah al-Din` and `Salahal Din` are one spelling, and so are
/// Arabic names typed on a Persian or Kurdish keyboard (ی and ي, ک and ك). Names are stored as written; only matching uses this.
struct Spelling: Hashable, CustomStringConvertible {
  let description: String

  init(_ text: some StringProtocol) {
    var scalars = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      let letter = Self.sameLetter[scalar] ?? scalar
      if letter.properties.isAlphabetic || letter.properties.numericType != nil,
        letter.properties.generalCategory != .nonspacingMark
      {
        scalars.append(letter)
      }
    }
    description = String(scalars)
  }

  private static let sameLetter: [Unicode.Scalar: Unicode.Scalar] = [
    "ی": "ي", "ى": "ي", "ې": "ي", "ک": "ك", "ڪ": "ك", "ە": "ه", "ة": "ه", "ھ": "ه", "ہ": "ه",
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا",
  ]

  /// How many letters have to be changed, added or left out to make one spelling of the other.
  func distance(to other: Spelling) -> Int {
    let mine = Array(description.unicodeScalars)
    let theirs = Array(other.description.unicodeScalars)
    var row = Array(0...theirs.count)
    for (index, letter) in mine.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in theirs.indices {
        let substituted = diagonal + (letter == theirs[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(substituted, diagonal + 1, row[column] + 1)
      }
    }
    return row[theirs.count]
  }

  /// The up to three candidates that are near enough to have been meant, the nearest first.
  func nearest(among candidates: some Sequence<String>) -> [String] {
    let reach = max(2, description.unicodeScalars.count / 2)
    return Set(candidates)
      .map { (distance: distance(to: Spelling($0)), name: $0) }
      .filter { $0.distance <= reach }
      .sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
      .prefix(3)
      .map(\.name)
  }
}
