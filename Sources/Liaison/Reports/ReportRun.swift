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
    let draft = try EditionFolder.prepare(edition, of: report, datasets: datasets, in: output)
    try await database.record(draft, output: output)
    let isNew = try draft.publish()
    try await database.recordPublished(edition)
    return PublishedEdition(edition: edition, folder: "\(output)/\(edition.name)", isNew: isNew)
  }
}

/// What ``ReportRun/make(on:)`` left in the output folder.
public struct PublishedEdition: Sendable {
  /// Which edition.
  public let edition: Edition
  /// Its folder.
  public let folder: String
  /// Whether it was written now; else the same bytes were there already.
  public let isNew: Bool
}
