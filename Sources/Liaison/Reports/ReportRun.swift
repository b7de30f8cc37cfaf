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

  /// Publishes the edition, or finds that the newest one says the same already.
  ///
  /// The same data gives the same edition, byte for byte; an edition counts up only when a figure or the definition
  /// changed. The row in `ops.edition` says `published` last, so a crash leaves no edition that readers can see.
  public func make(on database: Database) async throws -> PublishedEdition {
    let moment = try await database.noteMoment()
    let datasets = try await report.datasets(for: period, asOf: moment, on: database)
    let edition = try await database.edition(of: report, period: period, asOf: moment, datasets: datasets)
    let rendered = try RenderedEdition(report, edition, datasets)
    try await database.record(rendered, output: output)
    let folder = try EditionFolder.prepare(rendered, in: output)
    let path = folder.path
    let publication = try folder.commit()
    try await database.recordPublished(edition, output: output)
    return PublishedEdition(
      edition: edition, folder: path, text: rendered.text, isNew: publication == .published)
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
  /// Whether it was written now; else the same bytes were there already.
  public let isNew: Bool
}
