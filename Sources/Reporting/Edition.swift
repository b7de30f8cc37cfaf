public import Agenda

/// One issue of a report: for which period, the how-manieth, and as what was known when.
///
/// Everything that the files of an edition print about themselves comes from here, so the same edition over the same
/// datasets gives the same bytes.
public struct Edition: Sendable {
  /// The report's slug, `returns-weekly`.
  public let report: String
  /// The report's title for people.
  public let title: String
  /// The days it covers.
  public let period: Period
  /// Counts the editions of this report and period from 1.
  public let number: Int
  /// Whether it corrects figures of an edition before it.
  public let isCorrection: Bool
  /// Who may read it.
  public let classification: Classification
  /// The institutions it is for.
  public let recipients: [String]
  /// The instant whose knowledge it shows: ISO 8601 with an offset, `2017-07-30T07:00:00+03:00`.
  public let asOf: String
  /// The SHA-256 of the report's definition, `ReportDefinition.sha256`.
  public let definitionSHA256: String
  /// The SHA-256 of the published rows, `DataDigest.sha256(of:)`.
  public let dataSHA256: String

  /// An edition of a report.
  public init(
    of definition: ReportDefinition, period: Period, number: Int, isCorrection: Bool, asOf: String,
    dataSHA256: String
  ) {
    self.report = definition.slug
    self.title = definition.title
    self.period = period
    self.number = number
    self.isCorrection = isCorrection
    self.classification = definition.classification
    self.recipients = definition.recipients
    self.asOf = asOf
    self.definitionSHA256 = definition.sha256
    self.dataSHA256 = dataSHA256
  }

  /// The name of its folder and the beginning of its text's name, `returns-weekly_2017-07-23_2017-07-29_e1`.
  public var name: String { fileName(of: report) }

  /// What a file of the edition is called before its extension: the name still tells all when it is mailed on.
  func fileName(of subject: String) -> String {
    "\(subject)_\(period.start)_\(period.end)_e\(number)"
  }
}
