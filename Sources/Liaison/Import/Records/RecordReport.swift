/// What became of a list that came back.
public struct RecordReport: Sendable, Equatable {
  /// Key of the row in `ops.import`.
  public internal(set) var id = ""
  /// Name of the file, without its folder.
  public internal(set) var fileName: String
  /// SHA-256 of the file in lower-case hexadecimal.
  public internal(set) var digest = ""
  /// Rows with anything in them.
  public internal(set) var rowsRead = 0
  /// Rows that changed a record, or became one.
  public internal(set) var rowsApplied = 0
  /// Rows that were not applied because somebody else has changed the same cell.
  public internal(set) var conflicts = 0
  /// Rows that were not applied for another reason.
  public internal(set) var rejects = 0
  /// Every change, a line each: `FU-JCC-0005: due 2017-08-13 -> 2017-09-01`.
  public internal(set) var changes: [String] = []
  /// The first conflicts and rejects, a line each; all of them are in ``rejectsFile``.
  public internal(set) var findings: [String] = []
  /// The file with everything that was found, line by line; nil when nothing was.
  public internal(set) var rejectsFile: String?
  /// Why the file as a whole was refused; nil when it was not.
  public internal(set) var refusal: String?
  /// What a person should look at because of the changes.
  public internal(set) var warnings: [String] = []

  /// Whether every row was applied or had nothing to say.
  public var isClean: Bool { refusal == nil && conflicts + rejects == 0 }

  /// As `ops.import.status` has it.
  var status: String { rowsApplied > 0 ? "loaded" : isClean ? "unchanged" : "refused" }

  static let toldFindings = 20
}

extension RecordReport: CustomStringConvertible {
  /// The report in sentences: the counts first, then a line for each change, conflict and reject.
  public var description: String {
    if let refusal { return "Nothing was read of \(fileName). \(refusal)\(rejectsSentence)" }
    guard !changes.isEmpty || !isClean else {
      return "Nothing to do: \(fileName) says what the database has already (\(Self.rows(rowsRead)))."
    }
    let rest = rowsRead - rowsApplied - conflicts - rejects
    let counts = [
      (rowsApplied, "changed"), (rest, "with nothing to do"), (conflicts, "in conflict"),
      (rejects, "rejected"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    let untold = conflicts + rejects > 0 ? rejectsSentence : ""
    return
      (["\(fileName): \(Self.rows(rowsRead)), \(counts.joined(separator: ", ")).\(untold)"] + changes
      + findings)
      .joined(separator: "\n")
  }

  private var rejectsSentence: String { rejectsFile.map { " See \($0)." } ?? "" }

  private static func rows(_ count: Int) -> String { "\(count) row\(count == 1 ? "" : "s")" }
}
