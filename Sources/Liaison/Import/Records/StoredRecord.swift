/// A record as the database has it: the texts of its columns as exports write them; what is null is not there.
typealias StoredRecord = [String: String]

/// Records of one kind, found by their keys.
struct RecordSet: Sendable {
  private let kind: RecordKind
  private let all: [StoredRecord]
  private let byKey: [String: StoredRecord]

  init(_ records: [StoredRecord], of kind: RecordKind) {
    self.kind = kind
    all = records
    byKey = Dictionary(records.map { (kind.key(of: $0), $0) }) { first, _ in first }
  }

  /// The record that a row is about; nil where there is none.
  func record(for row: RecordRow) -> StoredRecord? {
    kind.keys(of: row).lazy.compactMap { byKey[$0] }.first
      ?? kind.isAbout.flatMap { isAbout in all.first { isAbout(row, $0) } }
  }
}
