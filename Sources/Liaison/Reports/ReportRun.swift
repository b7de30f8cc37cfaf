public import Agenda
public import Postgres
public import Reporting

/// Makes one edition of a report: the product's whole pipeline in one place.
public struct ReportRun: Sendable {
  private let report: ReportDefinition
  private let period: Period
  private let output: String
  private let follow: Step.Follower

  /// - Parameters:
  ///   - report: its definition.
  ///   - period: the days it covers.
  ///   - output: the folder that holds the editions; made where it does not exist.
  ///   - follow: told before and after each step.
  public init(
    of report: ReportDefinition, period: Period, output: String, follow: @escaping Step.Follower = { _, _ in }
  ) {
    self.report = report
    self.period = period
    self.output = output
    self.follow = follow
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
    while true {
      let edition = try await edition(on: database, for: nil)
      if let published = try await publish(edition, on: database) { return published }
    }
  }

  /// The same for a slot that is ours, which is done with it: the edition and the slot's end are one transaction.
  ///
  /// - Returns: nil where the report tells what happens on a day and nothing did; no edition is made then.
  /// - Throws: ``LeaseLost`` where another worker has taken the slot over; this one publishes nothing then.
  func serve(_ lease: Lease, on database: Database) async throws -> PublishedEdition? {
    while true {
      let edition = try await edition(on: database, for: lease)
      if edition.isEmpty && report.cadence.followsEvents {
        let end = RunEnd(outcome: .empty, told: edition.headlines.first, period: period)
        try await database.write { try $0.finish(lease, end) }
        return nil
      }
      if let published = try await publish(edition, on: database, for: lease, ends: true) { return published }
    }
  }

  /// The edition to publish now: the newest one where its bytes are still right, else the next.
  private func edition(on database: Database, for lease: Lease?) async throws -> RenderedEdition {
    follow(.snapshot, .before)
    let moment = try await database.noteMoment(patience)
    let datasets = try await report.datasets(for: period, asOf: moment, on: database)
    follow(.snapshot, .after)
    try await database.acknowledgeEditions(in: output)
    let newest = try await database.newestEdition(of: report, period: period)
    if let same = try newest?.again(report, period, datasets) { return same }
    var wasSeen = newest?.isPublished ?? false
    if let newest, !wasSeen { wasSeen = try await finish(newest, on: database, for: lease) }
    let data = try DataDigest.sha256(of: datasets)
    let next = Edition(
      of: report, period: period, number: (newest?.number ?? 0) + 1,
      isCorrection: wasSeen && newest?.isCorrected(by: data, report, period) == true, asOf: moment,
      dataSHA256: data)
    return try RenderedEdition(report, next, datasets)
  }

  /// Writes the files where nobody looks, records their digests, and then shows them in one step.
  ///
  /// - Parameter ends: whether the lease's slot is done with it.
  /// - Returns: nil where another run has just taken the number: its edition may say the same as ours.
  private func publish(
    _ rendered: RenderedEdition, on database: Database, for lease: Lease? = nil, ends: Bool = false
  ) async throws -> PublishedEdition? {
    let folder = try EditionFolder.prepare(rendered, in: output, follow: follow)
    follow(.digestRow, .before)
    guard let id = try await database.record(rendered, output: output, for: lease) else { return nil }
    follow(.digestRow, .after)
    let publication = try await database.show(
      folder, as: id, for: lease, ending: ends ? period : nil, follow: follow)
    return PublishedEdition(
      edition: rendered.edition, folder: folder.path, text: rendered.text, headlines: rendered.headlines,
      isEmpty: rendered.isEmpty, isNew: publication == .published)
  }

  /// Makes an edition again that a run recorded and did not live to publish, so that no number is missing.
  ///
  /// Its moment gives its figures. With another definition it can't be made any more, and was never seen.
  ///
  /// - Returns: whether it is published now.
  private func finish(_ unfinished: RecordedEdition, on database: Database, for lease: Lease?) async throws
    -> Bool
  {
    let datasets = try await report.datasets(for: period, asOf: unfinished.asOf, on: database)
    guard let edition = try unfinished.again(report, period, datasets) else { return false }
    return try await publish(edition, on: database, for: lease) != nil
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
