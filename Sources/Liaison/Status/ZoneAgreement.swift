import Agenda
import Postgres

/// Whether this machine and the database have the same clocks in the zones that schedules and series use.
///
/// Both have an IANA database of their own, of whatever version somebody installed.
struct ZoneAgreement: Sendable {
  /// The zones in use, sorted.
  let zones: [String]
  /// What the two tell differently, the first day of it; nil where they agree.
  let disagreement: String?

  /// How far ahead it is looked, in days.
  static let days = 730

  /// Compares the offsets from UTC at the beginning of every day of the next two years.
  ///
  /// - Parameter library: this machine's zones.
  static func of(_ connection: isolated Connection, library: ZoneLibrary = ZoneLibrary()) throws
    -> ZoneAgreement
  {
    let rows = try connection.rows(
      """
      select z.zone, min(extract(epoch from d.start))::bigint,
             array_agg(extract(epoch from (d.start at time zone z.zone) - (d.start at time zone 'UTC'))::integer order by d.start)::text
        from (select zone::text from ops.schedule union select zone::text from liaison.series) z
       cross join lateral (select date_trunc('day', ops.clock() at time zone 'UTC') at time zone 'UTC' + day * interval '24 hours' as start
                             from generate_series(0, \(days)) as day) d
       group by z.zone order by z.zone
      """, as: (String, Int, String).self)
    var library = library
    var disagreement: String?
    for (name, start, offsets) in rows where disagreement == nil {
      let theirs = offsets.dropFirst().dropLast().split(separator: ",").compactMap { Int($0) }
      do {
        let zone = try library.zone(name)
        disagreement = first(of: theirs, start: start, zone)
      } catch {
        disagreement = error.description
      }
    }
    return ZoneAgreement(zones: rows.map(\.0), disagreement: disagreement)
  }

  private static func first(of theirs: [Int], start: Int, _ zone: Zone) -> String? {
    for (day, offset) in theirs.enumerated() {
      let ours = zone.offset(at: start + day * 86_400)
      if ours != offset {
        let date = CivilDate(dayNumber: start / 86_400 + day)
        return "On \(date) the clocks of \(zone.name) are at \(utc(ours)) by this machine and at "
          + "\(utc(offset)) by the database. Bring tzdata up to date on both."
      }
    }
    return nil
  }

  /// `UTC+03:00`.
  private static func utc(_ seconds: Int) -> String {
    let minutes = abs(seconds) / 60
    let (hour, minute) = (String(minutes / 60), String(minutes % 60))
    return
      "UTC\(seconds < 0 ? "-" : "+")\(hour.count == 1 ? "0" : "")\(hour):\(minute.count == 1 ? "0" : "")\(minute)"
  }
}
