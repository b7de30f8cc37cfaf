public import Agenda

/// What became of a file of figures.
public enum ImportOutcome: Sendable {
  /// The figures are in the database.
  case loaded(ImportReport)
  /// The round holds just this already; nothing was changed.
  case unchanged(ImportReport)
  /// The file, or too much of it, is not good enough: nothing was loaded. The attempt and its findings are recorded.
  case refused(ImportReport)

  /// What was found and done, whatever the outcome.
  public var report: ImportReport {
    switch self {
    case .loaded(let report), .unchanged(let report), .refused(let report): report
    }
  }

  /// The outcome in sentences for people, the finding first.
  public var description: String {
    switch self {
    case .loaded(let report): report.loadedSentences
    case .unchanged(let report): report.unchangedSentences
    case .refused(let report): report.refusedSentences
    }
  }
}

extension ImportOutcome: CustomStringConvertible {
  /// As `ops.import.status` has it.
  var status: String {
    switch self {
    case .loaded: "loaded"
    case .unchanged: "unchanged"
    case .refused: "refused"
    }
  }
}

/// The counts of one import of figures.
public struct ImportReport: Sendable, Equatable {
  /// Key of the row in `ops.import`.
  public internal(set) var id = ""
  /// Name of the file, without its folder.
  public internal(set) var fileName: String
  /// SHA-256 of the file in lower-case hexadecimal.
  public internal(set) var digest = ""
  /// The source, such as `dtm`.
  public internal(set) var source: String
  /// Whom the figures count; nil when neither the caller nor the file said so.
  public internal(set) var population: Population?
  /// The source's number of the round.
  public internal(set) var round: Int
  /// The date that the figures are as of.
  public internal(set) var asOf: CivilDate
  /// How many times the round was loaded, this time included; 0 when it never was.
  public internal(set) var version = 0
  /// Rows with anything in them.
  public internal(set) var rowsRead = 0
  /// Rows that passed the checks.
  public internal(set) var rowsPassed = 0
  /// Rows that did not.
  public internal(set) var rowsRejected = 0
  /// Rows without any text, which were skipped.
  public internal(set) var blankRows = 0
  /// Warnings about rows that passed.
  public internal(set) var warnings = 0
  /// Locations that the source had never counted in.
  public internal(set) var newLocations = 0
  /// Locations whose name, district or coordinates changed.
  public internal(set) var changedLocations = 0
  /// Figures of locations that the round did not have.
  public internal(set) var newFigures = 0
  /// Figures with other numbers than before; the old ones are in `history`.
  public internal(set) var changedFigures = 0
  /// Figures of locations that the file no longer has; they are in `history`.
  public internal(set) var removedFigures = 0
  /// Classes of the breakdowns that were added, changed or removed.
  public internal(set) var breakdownChanges = 0
  /// True when the round is new, or its date or baseline was changed.
  public internal(set) var roundChanged = false
  /// The round that was named as the baseline, where it is not loaded.
  public internal(set) var missingBaseline: Int?
  /// The file that tells what was found, line by line; nil when nothing was.
  public internal(set) var rejectsFile: String?
  /// Why the file as a whole was refused; nil when it was not.
  public internal(set) var refusal: String?

  /// Figures that were there already with the same numbers.
  public var unchangedFigures: Int { rowsPassed - newFigures - changedFigures }

  /// False when the import left every table of figures as it was.
  var changedAnything: Bool {
    roundChanged
      || newLocations + changedLocations + newFigures + changedFigures + removedFigures + breakdownChanges > 0
  }

  /// What should be looked at though the file was taken; nil where nothing should.
  public var warning: String? {
    missingBaseline.map {
      "round \($0) of \(source), which round \(round) is to be compared with, is not loaded; "
        + "until it is, no change can be told"
    }
  }

  /// Rows that went into tables.
  var rowsLoaded: Int { refusal == nil && changedAnything ? rowsPassed : 0 }

  mutating func count(_ tally: RowTally) {
    rowsRead = tally.read
    rowsPassed = tally.passed
    rowsRejected = tally.rejected
    blankRows = tally.blank
    warnings = tally.warnings
  }
}

extension ImportReport {
  private var subject: String {
    "round \(round) of \(source)\(population.map { " (\($0.rawValue))" } ?? ""), as of \(asOf)"
  }

  private var findings: String {
    guard let rejectsFile else { return "" }
    let counts = [(rowsRejected, "rejected row"), (warnings, "warning")].filter { $0.0 > 0 }.map {
      count, noun in
      "\(count) \(noun)\(count == 1 ? "" : "s")"
    }
    return (counts.isEmpty ? " See " : " \(counts.joined(separator: ", ")): see ") + rejectsFile + "."
  }

  fileprivate var loadedSentences: String {
    "Loaded \(subject), version \(version): \(rowsPassed) of \(rowsRead) rows,"
      + " \(newFigures) figures new, \(changedFigures) changed, \(removedFigures) removed,"
      + " \(unchangedFigures) unchanged.\(findings)"
  }

  fileprivate var unchangedSentences: String {
    "Nothing to do: \(subject), already holds what \(fileName) says (version \(version)).\(findings)"
  }

  fileprivate var refusedSentences: String {
    "Nothing was loaded of \(fileName) for \(subject). \(refusal ?? "")\(findings)"
  }
}
