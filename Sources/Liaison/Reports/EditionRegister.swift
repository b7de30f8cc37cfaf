import Agenda
import Postgres
import Reporting

/// What `ops.edition` and `ops.edition_file` say of an edition.
struct RecordedEdition: Sendable {
  let number: Int
  let isCorrection: Bool
  /// ISO 8601 with microseconds, in Baghdad's time.
  let asOf: String
  /// False between its record and its files' place under their names.
  let isPublished: Bool
  /// SHA-256 of the report's folder as it was then.
  let definitionSHA256: String
  /// SHA-256 of the published rows.
  let dataSHA256: String
  /// SHA-256 by file name.
  let files: [String: String]

  /// Whether another edition of the period corrects this one, if somebody has seen it.
  ///
  /// With the same definition only figures can have changed, if only in a sentence of the text; a changed layout alone
  /// corrects nothing. An edition of a period that was not over yet is continued, not corrected.
  func isCorrected(by data: String, _ report: ReportDefinition, _ period: Period) -> Bool {
    (data != dataSHA256 || report.sha256 == definitionSHA256) && asOf.prefix(10) > period.end.description
  }

  /// The edition made again from these datasets; nil where a byte of it would differ.
  ///
  /// Bytes, not figures: a sentence of the text may have changed while every published figure stayed.
  func again(_ report: ReportDefinition, _ period: Period, _ datasets: [Dataset]) throws -> RenderedEdition? {
    let edition = Edition(
      of: report, period: period, number: number, isCorrection: isCorrection, asOf: asOf,
      dataSHA256: try DataDigest.sha256(of: datasets))
    let rendered = try RenderedEdition(report, edition, datasets)
    return rendered.digests == files ? rendered : nil
  }
}

extension RenderedEdition {
  /// SHA-256 by file name.
  fileprivate var digests: [String: String] {
    Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.sha256) })
  }
}

/// `ops.edition`: which editions there are, and what was in them.
extension Database {
  /// The edition of this report and period with the highest number.
  func newestEdition(of report: ReportDefinition, period: Period) async throws -> RecordedEdition? {
    try await read { connection in
      let newest = try connection.one(
        """
        select id::text,
               number,
               is_correction,
               api_v1.iso_in_baghdad(as_of),
               status = 'published',
               definition_sha256,
               data_sha256
        from   ops.edition
        where  report = \(report.slug)
          and  period_start = \(period.start.description)
          and  period_end = \(period.end.description)
        order by number desc
        limit 1
        """, as: (String, Int, Bool, String, Bool, String, String).self)
      guard let (id, number, isCorrection, asOf, isPublished, definition, data) = newest else {
        return nil
      }
      return RecordedEdition(
        number: number, isCorrection: isCorrection, asOf: asOf, isPublished: isPublished,
        definitionSHA256: definition, dataSHA256: data, files: try connection.digests(ofEdition: id))
    }
  }

  /// Writes down what is about to be published: the edition, and each file with its size, rows and digest.
  ///
  /// - Returns: the edition's key; nil where the number is taken by an edition with other bytes, and nothing is written.
  /// - Throws: ``LeaseLost`` for a worker whose slot is another one's by now.
  func record(_ rendered: RenderedEdition, output: String, for lease: Lease?) async throws -> String? {
    let edition = rendered.edition
    return try await write { connection in
      if let lease { try connection.hold(lease) }
      // Of two runs at once, the second waits here for the first one's commit.
      let id = try connection.one(
        """
        insert into ops.edition (report, period_start, period_end, number, as_of, definition_sha256, data_sha256,
                                 classification, is_correction, output)
        values (\(edition.report), \(edition.period.start.description), \(edition.period.end.description),
                \(edition.number), \(edition.asOf), \(edition.definitionSHA256), \(edition.dataSHA256),
                \(edition.classification.rawValue), \(edition.isCorrection), \(output))
        on conflict (report, period_start, period_end, number) do nothing
        returning id::text
        """, as: String.self)
      guard let id else {
        let taken = try connection.exactlyOne(
          """
          select id::text
          from   ops.edition
          where  report = \(edition.report)
            and  period_start = \(edition.period.start.description)
            and  period_end = \(edition.period.end.description)
            and  number = \(edition.number)
          """, as: String.self)
        return try connection.digests(ofEdition: taken) == rendered.digests ? taken : nil
      }
      for file in rendered.files {
        try connection.execute(
          """
          insert into ops.edition_file (edition_id, name, bytes, rows, sha256)
          values (\(id), \(file.name), \(file.bytes.count), \(file.rows), \(file.sha256))
          """)
      }
      return id
    }
  }

  /// Says of every edition whose folder has its name already that it is published: its run did not live to say so, and
  /// somebody may have read it.
  func acknowledgeEditions(in output: String) async throws {
    let unfinished = try await read { connection in
      try connection.rows(
        """
        select id::text, ops.edition_name(e)
          from ops.edition e where status = 'rendering' and output = \(output)
        """, as: (String, String).self
      ).map { (id: $0, name: $1, files: try connection.digests(ofEdition: $0)) }
    }
    for edition in unfinished where EditionFolder.isInPlace(edition.name, in: output, digests: edition.files)
    {
      try await write {
        try $0.execute(
          """
          update ops.edition set status = 'published', published_at = clock_timestamp()
           where id = \(edition.id)::uuid and status = 'rendering'
          """)
      }
    }
  }

  /// Gives the folder its name and says so in the edition's row, which is the last step: a crash before it is repaired by
  /// the next run.
  ///
  /// The name is given inside the transaction that holds the lease, so that no other worker takes the slot over between
  /// the two. It is tried once: what a lost connection leaves open, the next run finds out.
  ///
  /// - Parameters:
  ///   - id: key of the edition's row.
  ///   - lease: a slot that must still be ours.
  ///   - period: the days covered, where the slot is done with this edition.
  func show(
    _ folder: borrowing EditionFolder, as id: String, for lease: Lease?, ending period: Period?,
    follow: Step.Follower
  ) async throws -> EditionFolder.Publication {
    let publication = try await withConnection { connection in
      try connection.transaction {
        if let lease { try connection.hold(lease) }
        follow(.rename, .before)
        let publication = try folder.commit()
        follow(.rename, .after)
        follow(.publishedRow, .before)
        try connection.execute(
          """
          update ops.edition
             set status = 'published', published_at = clock_timestamp(), output = \(folder.output), pruned_at = null
           where id = \(id)::uuid and (status = 'rendering' or pruned_at is not null)
          """)
        if let lease, let period {
          let outcome: RunOutcome = publication == .published ? .published : .unchanged
          try connection.finish(lease, RunEnd(outcome: outcome, period: period, edition: id))
        }
        return publication
      }
    }
    follow(.publishedRow, .after)
    return publication
  }
}

extension Connection {
  /// SHA-256 by file name.
  fileprivate func digests(ofEdition id: String) throws -> [String: String] {
    let files = try rows(
      "select name, sha256 from ops.edition_file where edition_id = \(id)::uuid", as: (String, String).self)
    return Dictionary(uniqueKeysWithValues: files)
  }
}
