import Agenda
import Postgres
import Reporting

/// `ops.edition`: which editions there are, and what was in them.
extension Database {
  /// Says which edition these datasets are: the newest one where nothing changed, else the next.
  func edition(
    of report: ReportDefinition, period: Period, asOf moment: String, datasets: [Dataset]
  ) async throws -> Edition {
    let data = try DataDigest.sha256(of: datasets)
    let newest = try await withConnection { connection in
      try connection.one(
        """
        select number,
               is_correction,
               to_char(as_of at time zone 'Asia/Baghdad', 'YYYY-MM-DD"T"HH24:MI:SS.US')
               || to_char((as_of at time zone 'Asia/Baghdad') - (as_of at time zone 'UTC'), '"+"HH24:MI'),
               data_sha256 = \(data) and definition_sha256 = \(report.sha256)
        from   ops.edition
        where  report = \(report.slug)
          and  period_start = \(period.start.description)
          and  period_end = \(period.end.description)
        order by number desc
        limit 1
        """, as: (Int, Bool, String, Bool).self)
    }
    guard let (number, isCorrection, asOf, isSame) = newest else {
      return Edition(
        of: report, period: period, number: 1, isCorrection: false, asOf: moment, dataSHA256: data)
    }
    return isSame
      ? Edition(
        of: report, period: period, number: number, isCorrection: isCorrection, asOf: asOf, dataSHA256: data)
      : Edition(
        of: report, period: period, number: number + 1, isCorrection: true, asOf: moment, dataSHA256: data)
  }

  /// Writes down what is about to be published: the edition, and each file with its size, rows and digest.
  ///
  /// - Throws: ``Failure`` where another run has taken the number for other figures meanwhile.
  func record(_ rendered: RenderedEdition, output: String) async throws {
    let edition = rendered.edition
    try await write { connection in
      try connection.execute(
        """
        insert into ops.edition (report, period_start, period_end, number, as_of, definition_sha256, data_sha256,
                                 classification, is_correction, output)
        values (\(edition.report), \(edition.period.start.description), \(edition.period.end.description),
                \(edition.number), \(edition.asOf), \(edition.definitionSHA256), \(edition.dataSHA256),
                \(edition.classification.rawValue), \(edition.isCorrection), \(output))
        on conflict (report, period_start, period_end, number) do nothing
        """)
      let (id, isOurs) = try connection.exactlyOne(
        """
        select id::text, data_sha256 = \(edition.dataSHA256) and definition_sha256 = \(edition.definitionSHA256)
        from   ops.edition
        where  report = \(edition.report)
          and  period_start = \(edition.period.start.description)
          and  period_end = \(edition.period.end.description)
          and  number = \(edition.number)
        for update
        """, as: (String, Bool).self)
      guard isOurs else {
        throw Failure(
          "Another run has just taken the name \(edition.name) for other figures; run the report again.")
      }
      for file in rendered.files {
        try connection.execute(
          """
          insert into ops.edition_file (edition_id, name, bytes, rows, sha256)
          values (\(id), \(file.name), \(file.bytes.count), \(file.rows), \(file.sha256))
          on conflict (edition_id, name) do nothing
          """)
      }
    }
  }

  /// Says that the edition can be seen: the last step, so that a crash before it is repaired by the next run.
  func recordPublished(_ edition: Edition, output: String) async throws {
    try await write { connection in
      try connection.execute(
        """
        update ops.edition
           set status = 'published', published_at = clock_timestamp(), output = \(output)
         where report = \(edition.report)
           and period_start = \(edition.period.start.description)
           and period_end = \(edition.period.end.description)
           and number = \(edition.number)
           and status = 'rendering'
        """)
    }
  }
}
