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
}
