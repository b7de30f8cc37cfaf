public import Agenda
public import Postgres
public import Reporting

/// Makes one edition of a report: the product's whole pipeline in one place.
public struct ReportRun: Sendable {
  private let report: ReportDefinition
  private let period: Period
  private let output: String

  /// - Parameters:
  ///   - report: its definition.
  ///   - period: the days it covers.
  ///   - output: the folder that holds the editions; made where it does not exist.
  public init(of report: ReportDefinition, period: Period, output: String) {
    self.report = report
    self.period = period
    self.output = output
  }

  /// A long import holds the barrier until it commits: come back for it every 2 s, for a minute.
  static let patience = Patience(seconds: 2, attempts: 30)
  /// How long this run waits for a pause between writers.
  var patience = ReportRun.patience

  /// Publishes the edition, or finds that the newest one says the same already.
  ///
  /// The same data gives the same edition, byte for byte; an edition counts up only when a byte of it changed. The row
  /// in `ops.edition` says `published` last; what a crash left unfinished, the next run publishes as it was.
  public func make(on database: Database) async throws -> PublishedEdition {
    let moment = try await database.noteMoment(patience)
    let datasets = try await report.datasets(for: period, asOf: moment, on: database)
    let newest = try await database.newestEdition(of: report, period: period)
    if let same = try newest?.again(report, period, datasets) { return try await publish(same, on: database) }
    var wasSeen = newest?.isPublished ?? false
    if let newest, !wasSeen { wasSeen = try await finish(newest, on: database) }
    let data = try DataDigest.sha256(of: datasets)
    let next = Edition(
      of: report, period: period, number: (newest?.number ?? 0) + 1,
      isCorrection: wasSeen && newest?.isCorrected(by: data, report, period) == true, asOf: moment,
      dataSHA256: data)
    return try await publish(RenderedEdition(report, next, datasets), on: database)
  }

  private func publish(_ rendered: RenderedEdition, on database: Database) async throws -> PublishedEdition {
    let folder = try EditionFolder.prepare(rendered, in: output)
    guard try await database.record(rendered, output: output) else {
      // Another run has just taken the number: look again, its edition may say the same as ours.
      _ = consume folder
      return try await make(on: database)
    }
    let path = folder.path
    let publication = try folder.commit()
    try await database.recordPublished(rendered.edition, output: output)
    return PublishedEdition(
      edition: rendered.edition, folder: path, text: rendered.text, headlines: rendered.headlines,
      isEmpty: rendered.isEmpty, isNew: publication == .published)
  }

  /// Makes an edition again that a run recorded and did not live to publish, so that no number is missing.
  ///
  /// Its moment gives its figures. With another definition it can't be made any more, and was never seen.
  ///
  /// - Returns: whether it is published now.
  private func finish(_ unfinished: RecordedEdition, on database: Database) async throws -> Bool {
    let datasets = try await report.datasets(for: period, asOf: unfinished.asOf, on: database)
    guard let edition = try unfinished.again(report, period, datasets) else { return false }
    _ = try await publish(edition, on: database)
    return true
  }
}

/// What ``ReportRun/make(on:)`` left in the output folder.
public struct PublishedEdition: Sendable {
  /// Which edition.
  public let edition: Edition
  /// Its folder.
  public let folder: String
  /// The text, for a terminal.
  public let text: String
  /// The sentences that the text begins with.
  public let headlines: [String]
  /// Whether no CSV holds a row: there was nothing to report.
  public let isEmpty: Bool
  /// Whether it was written now; else the same bytes were there already.
  public let isNew: Bool
}
